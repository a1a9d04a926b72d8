#!/usr/bin/env python3
"""The program from outside: exit codes, streams, order, and inputs that are no files.

    tests/cli_test.py build/release/minutebook [unittest options]
"""

import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import unittest

BINARY = ""
NOBODY = 65534

MINUTES = """Minutes of the meeting of Netherfold Parish Council held on 4 March 2024

1. Apologies
Apologies were received from Cllr Ashdown.

2. Minutes of the last meeting
RESOLVED - That the minutes be approved as a correct record.
"""


def run(*arguments, stdin=b"", env=None, **options):
    return subprocess.run([BINARY, *map(str, arguments)], input=stdin, capture_output=True, timeout=60,
                          env={**os.environ, **(env or {})}, **options)


class InDirectory(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-cli-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)

    def file(self, name, text=MINUTES):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def expect(self, result, code, message=None):
        self.assertEqual(result.returncode, code, result.stderr.decode(errors="replace"))
        if message is not None:
            self.assertIn(message, result.stderr.decode(errors="replace"))


class Help(InDirectory):
    def test_every_command_has_help_with_examples(self):
        listing = run("--help")
        self.expect(listing, 0)
        for command in ("extract", "explain", "rules", "schema", "help"):
            self.assertIn(f"  {command} ", listing.stdout.decode())
            for result in (run(command, "--help"), run("help", command)):
                self.expect(result, 0)
                self.assertEqual(result.stderr, b"")
                if command != "help":
                    self.assertIn(b"examples:\n  minutebook " + command.encode(), result.stdout)

    def test_version(self):
        result = run("--version")
        self.expect(result, 0)
        self.assertRegex(result.stdout.decode(), r"\Aminutebook \d+\.\d+\.\d+\nrules base@sha256:\w+\nschema minutebook/document/1\n\Z")

    def test_wrong_command_lines(self):
        path = self.file("a.txt")
        for arguments in ([], ["nonsense"], ["extract", "--nonsense", path], ["extract", "--form", "json", path],
                          ["extract", "--format", "xml", path], ["extract", "--jobs", "x", path],
                          ["extract", "--jobs", "-1", path], ["extract", "--type", "pdf", path],
                          ["extract", "--format", "ndjson", "--pretty", path], ["explain"], ["explain", path, path],
                          ["rules"], ["rules", "nonsense"], ["rules", "check"], ["rules", "coverage"],
                          ["schema", "x"], ["help", "nonsense"]):
            with self.subTest(arguments=arguments):
                result = run(*arguments)
                self.expect(result, 2, "--help")
                self.assertEqual(result.stdout, b"")
                self.assertTrue(result.stderr.startswith(b"minutebook"))


class Extract(InDirectory):
    def test_one_file_gives_one_object_and_a_newline(self):
        result = run("extract", self.file("with space.txt"))
        self.expect(result, 0)
        self.assertEqual(result.stdout.count(b"\n"), 1)
        document = json.loads(result.stdout)
        self.assertEqual(document["schema"], "minutebook/document/1")
        self.assertTrue(document["source"]["name"].endswith("with space.txt"))

    def test_pretty_says_the_same(self):
        path = self.file("a.txt")
        plain, pretty = run("extract", path), run("extract", "--pretty", path)
        self.expect(pretty, 0)
        self.assertGreater(pretty.stdout.count(b"\n"), 5)
        self.assertEqual(json.loads(plain.stdout), json.loads(pretty.stdout))

    def test_standard_input(self):
        for arguments in (["extract"], ["extract", "-"], ["extract", "--", "-"]):
            result = run(*arguments, stdin=MINUTES.encode())
            self.expect(result, 0)
            self.assertEqual(json.loads(result.stdout)["source"]["name"], "-")

    def test_outline(self):
        result = run("extract", "--format", "outline", self.file("a.txt"))
        self.expect(result, 0)
        self.assertIn(b"resolution", result.stdout)

    def test_output_file(self):
        path, out = self.file("a.txt"), self.dir / "out.json"
        result = run("extract", "-o", out, path)
        self.expect(result, 0)
        self.assertEqual(result.stdout, b"")
        self.assertEqual(out.read_bytes(), run("extract", path).stdout)

    def test_output_never_replaces_the_input(self):
        path = self.file("a.txt")
        self.expect(run("extract", "-o", path, path), 2, "would be lost")
        self.assertEqual(path.read_text(), MINUTES)

    def test_type_is_obeyed(self):
        path = self.file("a.txt", "<p>Any <b>other</b> business</p>")
        for kind, media_type in (("html", "text/html"), ("markdown", "text/markdown"), ("text", "text/plain")):
            result = run("extract", "--type", kind, path)
            self.expect(result, 0)
            self.assertEqual(json.loads(result.stdout)["source"]["media_type"], media_type)

    def test_user_rules_that_are_wrong(self):
        path = self.file("a.txt")
        self.expect(run("extract", "--rules", self.file("r.json", "{"), path), 6, "r.json")
        self.expect(run("extract", "--rules", self.dir / "none.json", path), 6, "none.json")
        self.expect(run("rules", "check", self.file("r.json", "{")), 6, "r.json")

    def test_locale_changes_nothing(self):
        self.file("d/é.txt")
        self.file("d/b.txt", MINUTES.replace("Ashdown", "Éloïse Ŵyn"))
        results = [run("extract", "d", env={"LC_ALL": locale}, cwd=self.dir) for locale in ("C", "C.UTF-8", "tr_TR.UTF-8")]
        self.expect(results[0], 0)
        for other in results[1:]:
            self.assertEqual(results[0].stdout, other.stdout)


class Several(InDirectory):
    def names(self, result):
        return [json.loads(line)["source"]["name"] for line in result.stdout.splitlines()]

    def test_directory_is_sorted_and_deep(self):
        for name in ("d/b.txt", "d/a/z.md", "d/a.txt", "d/c.html", "d/B.TXT", "d/.hidden.txt", "d/.git/x.txt"):
            self.file(name)
        self.file("d/picture.png", b"\x89PNG")
        (self.dir / "d/loop").symlink_to(self.dir / "d")
        result = run("extract", "d", cwd=self.dir)
        self.expect(result, 0, "skipped 1 file")
        self.assertEqual(self.names(result), ["d/B.TXT", "d/a/z.md", "d/a.txt", "d/b.txt", "d/c.html"])

    def test_files_stay_in_the_order_given(self):
        paths = [self.file(name) for name in ("z.txt", "a.txt", "m.txt")]
        self.assertEqual(self.names(run("extract", *paths)), [str(path) for path in paths])

    def test_threads_change_nothing(self):
        for i in range(60):
            self.file(f"d/{i:03}.txt", MINUTES * (1 + i % 7) if i % 11 else "")
        one = run("extract", "--jobs", "1", "d", cwd=self.dir)
        self.expect(one, 3)
        self.assertEqual(len(one.stdout.splitlines()), 60)
        for jobs in ("2", "5", "0"):
            other = run("extract", "--jobs", jobs, "d", cwd=self.dir)
            self.assertEqual((one.returncode, one.stdout, one.stderr), (other.returncode, other.stdout, other.stderr))

    def test_a_failed_input_has_its_record_and_the_rest_goes_on(self):
        good, empty, blank = self.file("good.txt"), self.file("empty.html", ""), self.file("blank.txt", " \n\t\n")
        bom = self.file("bom.txt", b"\xef\xbb\xbf")
        missing = self.dir / "missing.txt"
        result = run("extract", empty, good, blank, bom, missing)
        self.expect(result, 3)
        records = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([record.get("error", {}).get("code") for record in records],
                         ["E_EMPTY", None, "E_EMPTY_TEXT", "E_EMPTY_TEXT", "E_NOT_FOUND"])
        self.assertEqual(self.names(result), [str(path) for path in (empty, good, blank, bom, missing)])
        self.assertEqual(len(result.stderr.splitlines()), 4)
        self.assertIn(f"minutebook: {empty}: ", result.stderr.decode())

    def test_nothing_succeeded(self):
        self.expect(run("extract", self.file("e.txt", "")), 4, "E_EMPTY")
        self.expect(run("extract", self.dir / "none.txt"), 4, "E_NOT_FOUND")
        self.assertEqual(run("extract", self.file("e.txt", "")).stdout, b"")
        (self.dir / "hollow").mkdir()
        self.expect(run("extract", self.dir / "hollow"), 4, "no input")

    def test_coverage_counts(self):
        self.file("d/a.txt")
        result = run("rules", "coverage", "d", cwd=self.dir)
        self.expect(result, 0)
        self.assertRegex(result.stdout.decode(), r"(?m)^\d+\t\S+$")
        self.assertIn(b"never fired: ", result.stdout)
        listed = {line.split(b"\t")[0] for line in run("rules", "list").stdout.splitlines()}
        counted = {line.split(b"\t")[1] for line in result.stdout.splitlines() if b"\t" in line}
        self.assertLessEqual(listed, counted)


class NotFiles(InDirectory):
    def test_a_fifo_is_not_opened(self):
        fifo = self.dir / "pipe.txt"
        os.mkfifo(fifo)
        self.expect(run("extract", fifo), 4, "E_NOT_REGULAR")
        self.expect(run("extract", fifo, self.file("a.txt")), 3, "is a FIFO")

    def test_a_fifo_on_standard_input_is_read(self):
        read_end, write_end = os.pipe()
        os.write(write_end, MINUTES.encode())
        os.close(write_end)
        result = subprocess.run([BINARY, "extract", "-"], stdin=read_end, capture_output=True, timeout=60)
        os.close(read_end)
        self.expect(result, 0)

    def test_devices_sockets_and_links(self):
        self.expect(run("extract", "/dev/null"), 4, "E_NOT_REGULAR")
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(self.dir / "s.txt"))
            self.expect(run("extract", self.dir / "s.txt"), 4, "E_NOT_REGULAR")
        (self.dir / "nowhere.txt").symlink_to("missing")
        self.expect(run("extract", self.dir / "nowhere.txt"), 4, "link to nothing")
        (self.dir / "circle.txt").symlink_to("circle.txt")
        self.expect(run("extract", self.dir / "circle.txt"), 4, "E_LINK_LOOP")

    def test_no_permission(self):
        path, good = self.file("secret.txt"), self.file("open.txt")
        path.chmod(0)
        self.dir.chmod(0o755)
        if os.geteuid() == 0:
            if not os.access(BINARY, os.X_OK):
                self.skipTest("the program cannot be reached by another user")
            options = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        else:
            options = {}
        try:
            result = run("extract", path, good, cwd="/", **options)
        except PermissionError:
            self.skipTest("the program cannot be reached by another user")
        self.expect(result, 3, "E_PERMISSION")

    def test_formats_that_are_not_read_yet(self):
        self.expect(run("extract", self.file("a.pdf", b"%PDF-1.7\n")), 4, "pdftotext")
        self.expect(run("extract", "--type", "text", self.file("a.txt", b"%PDF- is how it begins\n")), 0)

    def test_names_are_printed_safely(self):
        result = subprocess.run([BINARY, "extract", "--format", "ndjson", b"a\xe2\x80\xae\x1b[2J\xff.txt"],
                                capture_output=True, timeout=60, cwd=self.dir)
        self.assertEqual(result.returncode, 4)
        self.assertIn(rb"a\u{202E}\u{001B}[2J\xFF.txt", result.stderr)
        self.assertIn("error", json.loads(result.stdout.decode("utf-8")))


class Output(InDirectory):
    def test_a_full_disk(self):
        path = self.file("a.txt")
        for arguments in (["extract", path], ["--help"], ["--version"], ["schema"], ["rules", "list"], ["explain", path]):
            with self.subTest(arguments=arguments), open("/dev/full", "wb") as full:
                result = subprocess.run([BINARY, *map(str, arguments)], stdout=full, stderr=subprocess.PIPE, timeout=60)
                self.expect(result, 5, "No space left")
        self.expect(run("extract", "-o", "/dev/full", path), 5, "/dev/full")
        self.expect(run("extract", "-o", self.dir / "none/out.json", path), 5, "cannot be written")

    def test_standard_output_closed(self):
        result = subprocess.run(["sh", "-c", '"$0" extract "$1" >&-', BINARY, self.file("a.txt")],
                                stderr=subprocess.PIPE, timeout=60)
        self.expect(result, 5)

    def test_a_reader_that_goes_away(self):
        for i in range(300):
            self.file(f"d/{i:03}.txt", MINUTES * 20)
        for ignored in (False, True):  # some parents leave SIGPIPE ignored
            prepare = (lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN)) if ignored else None
            process = subprocess.Popen([BINARY, "extract", self.dir / "d"], stdout=subprocess.PIPE,
                                       stderr=subprocess.PIPE, preexec_fn=prepare, restore_signals=not ignored)
            process.stdout.readline()
            process.stdout.close()
            message = process.stderr.read()
            process.stderr.close()
            self.assertEqual(process.wait(timeout=60), -signal.SIGPIPE)
            self.assertEqual(message, b"")

    def test_interrupted_by_signal(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            process = subprocess.Popen([BINARY, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
            process.send_signal(number)
            self.assertEqual(process.wait(timeout=60), -number)
            process.stdin.close()


class Explain(InDirectory):
    def test_a_place_and_an_element(self):
        path = self.file("a.txt")
        line = MINUTES.splitlines().index("RESOLVED - That the minutes be approved as a correct record.") + 1
        result = run("explain", f"{path}:{line}")
        self.expect(result, 0)
        self.assertIn(b"  won   ", result.stdout)
        document = json.loads(run("extract", path).stdout)
        identity = document["items"][0]["id"]
        self.expect(run("explain", "--element", identity, path), 0)
        self.expect(run("explain", path), 0)

    def test_places_that_are_not(self):
        path = self.file("a.txt")
        self.expect(run("explain", f"{path}:999"), 4, "no line 999")
        self.expect(run("explain", "--element", "nothing", path), 4, "no element")
        self.expect(run("explain", self.file("e.txt", "")), 4, "E_EMPTY")


class Schema(InDirectory):
    def test_schema_is_json(self):
        result = run("schema")
        self.expect(result, 0)
        self.assertIn("$schema", json.loads(result.stdout))


if __name__ == "__main__":
    BINARY = os.path.abspath(sys.argv.pop(1))
    unittest.main()
