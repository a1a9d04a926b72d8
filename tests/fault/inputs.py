#!/usr/bin/env python3
"""Rows 1-5, 11, 34-36 of the fault list: files that are empty, no files, not readable, or change."""

import os
import pathlib
import socket
import subprocess
import sys
import threading

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from bench import Fault, main, minutes  # noqa: E402

NOBODY = 65534


class Inputs(Fault):
    def test_01_empty_file(self):
        self.file("a.html", b"")
        self.file("b.txt")
        self.batch(code=3)
        self.expect("a.html", "failed", "E_EMPTY")

    def test_02_only_white_space_or_a_byte_order_mark(self):
        self.file("a.txt", b"\xef\xbb\xbf")
        self.file("b.txt", b" \n\t \n")
        self.file("c.txt")
        self.batch(code=3)
        self.expect("a.txt", "failed", "E_EMPTY_TEXT")
        self.expect("b.txt", "failed", "E_EMPTY_TEXT")

    def test_02_nothing_succeeded(self):
        self.file("a.txt", b"")
        self.batch(code=4)

    def test_03_invalid_bytes_give_a_document_and_a_count(self):
        self.file("a.txt", minutes().encode() + b"\xff\xfe\xc0\x80\xed\xa0\x80 and \xe2\x82")
        self.batch()
        self.assertGreater(self.documents()[0]["source"]["replacements"], 0)

    def test_04_nul_bytes(self):
        self.file("a.txt", minutes().encode() + b"a\0b")
        self.batch()
        self.assertEqual(self.documents()[0]["source"]["replacements"], 1)

    def test_05_utf16_twins(self):
        text = minutes("Hŵyl")
        self.file("a.txt", text.encode("utf-8"))
        self.file("b.txt", text.encode("utf-16"))
        self.file("c.txt", text.encode("utf-16-le"))
        self.batch()
        a, b, c = (self.text(d) for d in self.documents())
        self.assertEqual(a, b)
        self.assertEqual(a, c)

    def test_11_a_long_line(self):
        self.file("a.txt", b"word " * 4_000_000)
        self.file("b.txt")
        self.batch("--max-input-bytes", "1M", code=3)
        self.expect("a.txt", "failed", "E_INPUT_LIMIT", "1048576")
        self.expect("b.txt", "ok")

    def test_34_no_files(self):
        self.file("a.txt")
        top = self.dir / "in"
        os.mkfifo(top / "fifo.txt")
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        listener.bind(str(top / "socket.txt"))
        (top / "loop.txt").symlink_to("loop.txt")
        (top / "dangling.txt").symlink_to("nowhere.txt")
        (top / "up").symlink_to("..")
        (top / "device.txt").symlink_to("/dev/zero")
        self.batch(code=3)
        self.expect("fifo.txt", "failed", "E_NOT_REGULAR", "FIFO")
        self.expect("socket.txt", "failed", "E_NOT_REGULAR", "socket")
        self.expect("device.txt", "failed", "E_NOT_REGULAR", "device")
        self.expect("loop.txt", "failed", "E_LINK_LOOP")
        self.expect("dangling.txt", "failed", "E_NOT_FOUND")
        self.expect("up", "skipped", "link")
        self.expect("a.txt", "ok")

    def test_35_unreadable(self):
        self.file("a.txt")
        locked = self.file("b.txt", minutes("Locked"))
        locked.chmod(0)
        closed = self.dir / "in" / "closed"
        closed.mkdir()
        closed.chmod(0)
        self.addCleanup(closed.chmod, 0o700)

        options = {}
        if os.getuid() == 0:  # root may read all: run as somebody who may not
            self.dir.chmod(0o777)
            options = {"user": NOBODY}
        run = self.run_program("batch", self.dir / "in", "--out", self.out, timeout=60, binary=self.binary_for_all(), **options)
        self.assertEqual(run.returncode, 3, run.stderr)
        self.expect("b.txt", "failed", "E_PERMISSION")
        self.expect("closed", "failed", "E_PERMISSION")

    def test_36_changes_while_it_is_read(self):
        path = self.file("big.txt", b"x" * 1_000_000)
        stop = threading.Event()

        def write():  # cut, grown, rewritten all the time: no signal, no wrong success
            size = 0
            while not stop.is_set():
                size = (size + 37_777) % 900_000
                with open(path, "r+b") as file:
                    file.truncate(size + 1)
                    file.write(b"minutes ")

        thread = threading.Thread(target=write)
        thread.start()
        try:
            for _ in range(20):
                run = self.run_program("batch", path, "--out", self.out, "--force")
                self.assertIn(run.returncode, (0, 4), run.stderr)
                row = self.manifest()[0]
                self.assertIn((row["status"], row.get("code")), (("ok", None), ("failed", "E_CHANGED")), row)
        finally:
            stop.set()
            thread.join()

    def test_hidden_files_and_other_kinds_are_accounted_for(self):
        self.file("a.txt")
        self.file(".hidden.txt")
        self.file("photo.jpg", b"\xff\xd8\xff\xe0" + b"x" * 100)
        self.file("table.csv", b"a,b\n1,2\n")
        self.batch()
        self.expect(".hidden.txt", "skipped", "hidden")
        self.expect("photo.jpg", "skipped", "image")
        self.expect("table.csv", "skipped", "table")

    def test_duplicates_are_extracted_once_and_linked(self):
        self.file("a.txt")
        self.file("b.txt")
        self.batch()
        first = self.expect("a.txt", "ok")
        self.assertEqual(self.expect("b.txt", "skipped", "duplicate")["duplicate_of"], first["n"])
        self.assertEqual(len(self.documents()), 1)

    def test_order_is_the_order_of_inputs_on_any_number_of_jobs(self):
        for n in range(60):
            self.file(f"{n:03d}.txt", minutes(f"Place{n}") * (1 + 40 * (n % 7 == 0)))
        self.batch("--jobs", "1", out=self.dir / "one")
        self.batch("--jobs", "4", out=self.dir / "four")
        self.batch("--jobs", "4", "--unordered", out=self.dir / "free", env={"LC_ALL": "C"})
        self.assertEqual(self.lines(self.dir / "one"), self.lines(self.dir / "four"))
        self.assertEqual(sorted(self.lines(self.dir / "one")), sorted(self.lines(self.dir / "free")))

    def test_the_manifest_leads_to_each_document(self):
        for n in range(30):
            self.file(f"{n:03d}.txt", minutes(f"Place{n}"))
        self.batch("--shard-bytes", "20000")
        self.assertGreater(len(list(self.out.glob("part-*.ndjson"))), 2)
        for row in self.manifest():
            begin, end = row["range"]
            document = (self.out / row["shard"]).read_bytes()[begin:end]
            self.assertIn(row["sha256"].encode(), document)

    def test_parts_for_several_machines_are_the_whole(self):
        for n in range(20):
            self.file(f"{n:03d}.txt", minutes(f"Place{n}"))
        self.batch()
        parts = []
        for i in (1, 2, 3):
            out = self.dir / f"part{i}"
            self.batch("--shard", f"{i}/3", out=out)
            parts += self.lines(out)
        self.assertEqual(sorted(parts), sorted(self.lines()))
        self.assertEqual(sum(len(self.manifest(self.dir / f"part{i}")) for i in (1, 2, 3)), 20)

    def test_names_choose(self):
        for name in ("a.txt", "b.md", "deep/c.md"):
            self.file(name, minutes(name))
        self.batch("--include", "*.md")
        self.assertEqual([r["name"] for r in self.manifest()], ["in/b.md", "in/deep/c.md"])
        self.batch("--exclude", "*/deep/*", "--force")
        self.assertEqual([r["name"] for r in self.manifest()], ["in/a.txt", "in/b.md"])
        self.batch(f"{self.dir}/in/*.md", "--force")
        self.assertEqual(len(self.manifest()), 1)
        self.batch("--include", "*.pdf", "--force", code=4)
        self.assertEqual(self.manifest(), [])

    def test_its_own_output_is_no_input(self):
        self.file("a.txt")
        inside = self.dir / "in" / "out"
        self.batch(out=inside)
        self.batch("--force", out=inside)
        self.assertEqual(len(self.manifest(inside)), 1)


if __name__ == "__main__":
    main()
