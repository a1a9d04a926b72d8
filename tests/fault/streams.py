#!/usr/bin/env python3
"""extract --stdin-ndjson: one line in, one line out; and row 39 of the fault list, a reader that goes away."""

import base64
import json
import pathlib
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import bench  # noqa: E402
from bench import Fault, docx, main, minutes, pdf  # noqa: E402


class Streams(Fault):
    def stream(self, records, *arguments, code=0, **options):
        lines = "".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in records).encode()
        run = self.run_program("extract", "--stdin-ndjson", *arguments, stdin=lines, **options)
        self.assertEqual(run.returncode, code, run.stderr)
        self.assertTrue(run.stdout == b"" or run.stdout.endswith(b"\n"))
        return [json.loads(line) for line in run.stdout.splitlines()]

    def test_one_line_for_one_line_in_order(self):
        records = [{"id": f"d{n}", "text": minutes(f"Place{n}") * (1 + 50 * (n % 5 == 0)), "pass": {"row": n, "x": ["ŵ", None]}} for n in range(40)]
        one, four = self.stream(records), self.stream(records, "--jobs", "4")
        self.assertEqual(one, four)
        for n, answer in enumerate(one):
            self.assertEqual((answer["id"], answer["pass"]), (f"d{n}", {"row": n, "x": ["ŵ", None]}))
            self.assertEqual(answer["schema"], "minutebook/document/1")
            self.assertEqual(answer["source"]["name"], f"d{n}")

    def test_bad_records_never_end_it(self):
        records = [{"id": "a", "text": minutes()}, "{broken\n", "\n", "[" * 200_000 + "\n", {"id": 7}, {"id": "e", "text": ""},
                   {"id": "f", "path": "relative.txt"}, {"id": "g", "path": "/nowhere/x"}, {"id": "h", "text": 5}, {"id": "z", "text": minutes("Z")}]
        answers = self.stream(records)
        self.assertEqual(len(answers), len(records))
        self.assertEqual([a.get("error", {}).get("code") for a in answers],
                         [None, "E_JSON", "E_JSON", "E_JSON", "E_RECORD", "E_EMPTY", "E_RECORD_PATH", "E_NOT_FOUND", "E_RECORD", None])
        self.assertEqual(answers[4]["id"], "7")
        self.stream(records, "--strict", code=3)

    def test_a_line_without_its_newline_counts(self):
        self.assertEqual(len(self.stream(['{"id":"a","text":"x"}'])), 1)
        self.assertEqual(self.stream([]), [])

    def test_formats(self):
        path = self.file("a.txt")
        records = [{"id": "html", "html": "<p>" + minutes() + "</p>"}, {"id": "path", "path": str(path)},
                   {"id": "pdf", "base64": base64.b64encode(pdf(minutes())).decode()},
                   {"id": "docx", "base64": base64.b64encode(docx("<w:p><w:r><w:t>Minutes of a meeting</w:t></w:r></w:p>")).decode()}]
        kinds = [a["source"]["media_type"] for a in self.stream(records)]
        self.assertEqual(kinds[0], "text/html")
        self.assertEqual(kinds[2], "application/pdf")
        self.assertIn("wordprocessingml", kinds[3])

    def test_limits(self):
        records = [{"id": "a", "text": "x" * 5000}, "{" + "y" * 300_000 + "\n", {"id": "c", "text": minutes()}]
        answers = self.stream(records, "--max-input-bytes", "2K")
        self.assertEqual([a.get("error", {}).get("code") for a in answers], ["E_INPUT_LIMIT", "E_LINE_LIMIT", None])
        self.assertIn("2048", answers[0]["error"]["message"])

    def test_11_a_line_of_200_mb(self):
        huge = b'{"id":"big","text":"' + b"a" * 200_000_000 + b'"}\n'
        good = json.dumps({"id": "good", "text": minutes()}).encode() + b"\n"
        run = self.run_program("extract", "--stdin-ndjson", "--max-input-bytes", "1M", stdin=huge + good)
        answers = [json.loads(line) for line in run.stdout.splitlines()]
        self.assertEqual([a.get("error", {}).get("code") for a in answers], ["E_LINE_LIMIT", None])

    def test_40_worst_inputs_cost_themselves_only(self):
        records = [{"id": f"d{n}", "text": minutes(f"P{n}")} for n in range(6)]
        for fault, code in (("abort:d3", "E_CRASH"), ("hang:d3", "E_TIMEOUT"), ("eat:d3", "E_MEMORY")):
            if bench.SANITIZED and code == "E_MEMORY":
                continue
            answers = self.stream(records, "--max-seconds", "0.5", "--max-memory", "600M", env={"MINUTEBOOK_FAULT": fault})
            self.assertEqual([a.get("error", {}).get("code") for a in answers], [None, None, None, code, None, None])

    def test_each_answer_comes_when_it_is_ready(self):
        process = subprocess.Popen([bench.BINARY, "extract", "--stdin-ndjson"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for n in range(3):
            process.stdin.write(json.dumps({"id": str(n), "text": minutes()}).encode() + b"\n")
            process.stdin.flush()
            self.assertEqual(json.loads(process.stdout.readline())["id"], str(n))
        process.stdin.close()
        self.assertEqual(process.wait(timeout=10), 0)
        process.stdout.close()

    def test_39_the_reader_goes_away(self):
        lines = (json.dumps({"id": "a", "text": minutes()}) + "\n").encode() * 2000
        (self.dir / "in.ndjson").write_bytes(lines)
        run = subprocess.run(["bash", "-c", f"'{bench.BINARY}' extract --stdin-ndjson <'{self.dir}/in.ndjson' | head -1 >/dev/null; echo ${{PIPESTATUS[0]}}"],
                             capture_output=True, timeout=60)
        self.assertEqual(run.stdout, b"141\n")
        self.assertEqual(run.stderr, b"")

    def test_37_standard_output_is_full(self):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([bench.BINARY, "extract", "--stdin-ndjson"], input=json.dumps({"id": "a", "text": minutes()}).encode(), stdout=full,
                                 stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(run.returncode, 5)
        self.assertIn(b"No space left", run.stderr)

    def test_nothing_depends_on_where_and_in_which_locale(self):
        records = [{"id": "a", "text": minutes("Ŵyl")}]
        self.assertEqual(self.stream(records, cwd="/", env={"LC_ALL": "C", "HOME": "/nowhere"}), self.stream(records, env={"LC_ALL": "C.UTF-8"}))

    def test_start_up(self):
        # 20 ms on a quiet machine; the best of many, and room for a busy one.
        best = min(self.once() for _ in range(15))
        self.assertLess(best, 0.1)

    def once(self):
        begun = time.monotonic()
        subprocess.run([bench.BINARY, "extract", "--stdin-ndjson"], stdin=subprocess.DEVNULL, check=True)
        return time.monotonic() - begun


if __name__ == "__main__":
    main()
