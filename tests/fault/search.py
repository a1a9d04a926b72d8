#!/usr/bin/env python3
"""The index under fire: killed, out of disk, fed with rubbish, written by two, asked by enemies."""

import json
import os
import pathlib
import random
import re
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import bench  # noqa: E402
from bench import SOURCE, Fault, main  # noqa: E402

TRIALS = int(os.environ.get("MINUTEBOOK_KILL_TRIALS", "20"))
NOBODY = 65534


class Search(Fault):
    @classmethod
    def setUpClass(cls):
        sources = sorted(str(p) for p in SOURCE.glob("corpus/*/source.*"))
        cls.lines = subprocess.run([bench.BINARY, "extract", *sources], capture_output=True, check=True).stdout.splitlines(keepends=True)

    def setUp(self):
        super().setUp()
        self.database = self.dir / "council.db"

    def many(self, name="many.ndjson", copies=30, prefix="copy"):
        """The corpus again and again under other names."""
        path = self.dir / name
        with path.open("wb") as out:
            for n in range(copies):
                for line in self.lines:
                    out.write(re.sub(rb'"source":\{"name":"', b'"source":{"name":"' + f"{prefix}{n}/".encode(), line, count=1))
        return path

    def index(self, *inputs, code=0, **options):
        run = self.run_program("index", "--db", self.database, *inputs, **options)
        self.assertEqual(run.returncode, code, run.stderr.decode(errors="replace"))
        return run

    def start(self, *inputs, **options):
        return subprocess.Popen([bench.BINARY, "index", "--db", str(self.database), *map(str, inputs)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)

    def search(self, *words, code=0, database=None, **options):
        run = self.run_program("search", "--db", database or self.database, "--json", *words, **options)
        self.assertEqual(run.returncode, code, run.stderr.decode(errors="replace")[:500])
        return json.loads(run.stdout) if code in (0, 4) and run.stdout else run

    def expect_sound(self, database=None):
        """Pages, lists of words against rows, and rows against documents. Gives the number of documents."""
        with sqlite3.connect(database or self.database) as db:
            self.assertEqual(db.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            db.execute("INSERT INTO text_index(text_index, rank) VALUES('integrity-check', 1)")
            documents, rows = db.execute("SELECT count(*), coalesce(sum(last_row - first_row + 1), 0) FROM document").fetchone()
            self.assertEqual(db.execute("SELECT count(*), count(DISTINCT document || '/' || element) FROM element").fetchone(), (rows, rows))
            self.assertEqual(db.execute("SELECT count(*) FROM element WHERE document NOT IN (SELECT id FROM document)").fetchone(), (0,))
        db.close()
        return documents

    def content(self, database=None):
        """All that the index says, without the numbers that depend on the order of writing."""
        with sqlite3.connect(database or self.database) as db:
            rows = db.execute("SELECT d.key, e.element, e.type, e.heading, e.text, e.body, e.span_begin, e.span_end, e.line FROM element e "
                              "JOIN document d ON d.id = e.document ORDER BY d.key, e.id").fetchall()
        db.close()
        return rows

    def test_kill_9(self):
        path = self.many()
        self.database = self.dir / "whole.db"
        started = time.monotonic()
        self.index(path)
        seconds = time.monotonic() - started
        whole = self.content()
        self.database = self.dir / "killed.db"
        chance, killed, documents = random.Random(6), 0, 0
        for trial in range(TRIALS):
            if documents == 30 * len(self.lines):
                self.database.unlink()
                documents = 0
            run = self.start(path, "--transaction-bytes", chance.choice([2_000, 50_000, 400_000]))
            time.sleep(chance.uniform(0, seconds))
            run.kill()
            run.communicate()
            killed += run.returncode == -signal.SIGKILL
            if self.database.exists() and self.database.stat().st_size:
                with sqlite3.connect(self.database) as db:
                    made = db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'document'").fetchone()[0]
                db.close()
                if made:
                    now = self.expect_sound()
                    self.assertGreaterEqual(now, documents)
                    documents = now
        self.assertGreater(killed, TRIALS // 3)
        self.index(path)
        self.expect_sound()
        self.assertEqual(self.content(), whole)

    def test_kill_9_while_documents_are_replaced(self):
        path = self.many(copies=10)
        newer = self.dir / "newer.ndjson"
        newer.write_bytes(re.sub(rb'"rules":"[^"]*"', b'"rules":"newer"', path.read_bytes()))
        self.index(path)
        for seed in range(5):
            run = self.start(newer if seed % 2 == 0 else path, "--transaction-bytes", 20_000)
            time.sleep(0.03 * (seed + 1))
            run.kill()
            run.communicate()
            self.assertEqual(self.expect_sound(), 10 * len(self.lines))
        self.index(newer)
        self.assertEqual(self.expect_sound(), 10 * len(self.lines))

    def test_disk_full(self):
        path = self.many(copies=40)
        disk = self.dir / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True).returncode == 0
        options = {}
        if mounted:
            self.addCleanup(subprocess.run, ["umount", disk], capture_output=True)
        else:  # who may not mount has a limit on the length of files
            def limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, resource.RLIM_INFINITY))

            options = {"preexec_fn": limit}
        self.database = disk / "council.db"
        run = self.index(path, "--transaction-bytes", 50_000, code=5, **options)
        self.assertIn("council.db", run.stderr.decode())
        self.assertIn("make room", run.stderr.decode())
        if mounted:
            subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
        self.assertLess(self.expect_sound(), 40 * len(self.lines))
        self.index(path)
        self.assertEqual(self.expect_sound(), 40 * len(self.lines))

    def test_no_room_at_all(self):
        run = self.run_program("index", "--db", "/proc/council.db", self.many(copies=1))
        self.assertIn(run.returncode, (4, 5))
        self.assertIn("/proc/council.db", run.stderr.decode())

    def test_corrupt_lines(self):
        good = self.lines[:6]
        path = self.dir / "mixed.ndjson"
        deep = b'{"schema":"minutebook/document/1","source":{"name":"x"},"front":' + b"[" * 200_000 + b"\n"
        path.write_bytes(good[0] + good[1][:500] + b"\n" + good[2] + b"\x00\xff\xfe\n" + good[3] + b"[]\n" + b'{"schema":"other"}\n' + deep +
                         b"\r\n\n" + good[4] + good[5].replace(b'"text":"', b'"text":"\xff', 1) + good[5][:-20])
        run = self.index(path, code=3)
        message = run.stderr.decode()
        for line in (2, 4, 6, 7, 8, 12, 13):
            self.assertIn(f"mixed.ndjson:{line}: ", message)
        self.assertIn("[E_RECORD]", message)
        self.assertIn("4 documents: 4 added", run.stdout.decode())
        self.assertIn("7 failed", run.stdout.decode())
        self.assertEqual(self.expect_sound(), 4)
        self.index(self.file("rubbish.ndjson", random.Random(1).randbytes(200_000)), code=4)
        self.index(self.file("torn.ndjson.zst", b"\x28\xb5\x2f\xfd\x04"), code=4)
        self.index(self.dir / "no-such-file.ndjson", code=4)
        self.assertEqual(self.expect_sound(), 4)

    def test_two_writers(self):
        one, two = self.many("one.ndjson", 15, "one"), self.many("two.ndjson", 15, "two")
        runs = [self.start(path, "--transaction-bytes", 100_000) for path in (one, two, one)]
        for run in runs:
            _, message = run.communicate(timeout=120)
            self.assertEqual(run.returncode, 0, message)
        self.assertEqual(self.expect_sound(), 30 * len(self.lines))

    def test_reading_while_writing(self):
        self.index(self.many("first.ndjson", 1, "first"))
        run = self.start(self.many(copies=40), "--transaction-bytes", 100_000)
        totals = []
        while run.poll() is None:
            totals.append(self.search("drone")["total"])
        run.communicate()
        self.assertEqual(run.returncode, 0)
        self.assertGreater(len(totals), 3)
        self.assertEqual(totals, sorted(totals))
        self.assertGreater(self.search("drone")["total"], totals[0])

    def test_a_lock_that_is_held(self):
        self.index(self.many(copies=1))
        holder = sqlite3.connect(self.database, isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        run = self.index(self.many("other.ndjson", 1, "other"), "--wait", 1, code=7)
        self.assertIn("another process", run.stderr.decode())
        self.assertGreater(self.search("drone")["total"], 0)
        release = threading.Timer(1, lambda: None)
        release.start()
        waiting = self.start(self.dir / "other.ndjson", "--wait", 30)
        release.join()
        holder.execute("ROLLBACK")
        holder.close()
        waiting.communicate()
        self.assertEqual(waiting.returncode, 0)
        self.assertEqual(self.expect_sound(), 2 * len(self.lines))

    def test_interrupted(self):
        run = self.start(self.many(copies=60), "--transaction-bytes", 100_000)
        time.sleep(0.3)
        run.send_signal(signal.SIGINT)
        run.communicate(timeout=30)
        self.assertIn(run.returncode, (-signal.SIGINT, 0))
        self.assertGreater(self.expect_sound(), 0)

    def test_hostile_queries(self):
        self.index(self.many(copies=1))
        rows = self.content()
        for words in ('"', '""', "'", "*", "^", "NEAR(", "a AND", "(a", "a)", "{heading} : x", "text_index", "heading:x OR", "-", "--x", "a -", "OR OR OR",
                      "'; DROP TABLE element; --", '" UNION SELECT * FROM document --', "%_%", "\\", "a\u202eb", "\u2066\u200b\u00ad", "🚲", "e\u0301", "\x01\x02",
                      "a" * 4096, "a " * 60, '"' * 4000, "😀" * 1000):
            for arguments in (["--", words], ["--mover", words, "--", "the"], ["--body", words], ["--person", words, "--type", "vote"]):
                run = self.run_program("search", "--db", self.database, *arguments)
                self.assertIn(run.returncode, (0, 2, 4), (words[:50], run.stderr[:200]))
                self.assertNotIn(b"syntax", run.stderr)
        run = self.run_program("search", "--db", self.database, *["x" * 100_000] * 10)  # one megabyte
        self.assertEqual(run.returncode, 2, run.stderr[:200])
        self.assertIn(b"longer than", run.stderr)
        self.assertLess(len(run.stderr), 1000)
        for raw in (b"\xff\xfe", b"caf\xe9", b"\xed\xa0\x80", b"a\xc2"):
            self.assertIn(self.run_program("search", "--db", self.database, "--", os.fsdecode(raw)).returncode, (0, 2, 4))
        for date in ("2024-13", "2024'--", "x", "-1", "99999"):
            self.assertIn(self.run_program("search", "--db", self.database, f"--from={date}", "x").returncode, (2, 4))
        self.assertEqual(self.content(), rows)
        self.expect_sound()

    def test_damaged_files(self):
        self.index(self.many(copies=2))
        whole = self.database.read_bytes()
        chance = random.Random(3)
        damaged = self.dir / "damaged.db"
        for trial in range(40):
            bytes_ = bytearray(whole)
            if trial % 4 == 0:
                del bytes_[chance.randrange(len(bytes_)):]
            for _ in range(chance.randrange(1, 200)):
                if bytes_:
                    bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
            damaged.write_bytes(bytes_)
            for arguments in (["search", "--db", damaged, "--limit", "50", "the"], ["search", "--db", damaged, "--type", "vote"]):
                run = self.run_program(*arguments)
                self.assertIn(run.returncode, (0, 1, 3, 4, 5), (trial, run.stderr))
            run = self.run_program("index", "--db", damaged, self.dir / "many.ndjson")
            self.assertIn(run.returncode, (0, 1, 3, 4, 5), (trial, run.stderr))
            for end in ("", "-wal", "-shm"):
                pathlib.Path(str(damaged) + end).unlink(missing_ok=True)

    def test_a_folder_that_may_not_be_written(self):
        self.index(self.many(copies=1))
        if os.geteuid() != 0:
            self.skipTest("only root can become somebody else")
        for end in ("-wal", "-shm"):
            self.assertFalse(pathlib.Path(str(self.database) + end).exists())
        program = self.binary_for_all()
        self.dir.chmod(0o555)
        self.addCleanup(self.dir.chmod, 0o755)

        def become_nobody():
            os.setgid(NOBODY)
            os.setuid(NOBODY)

        self.assertGreater(self.search("drone", binary=program, preexec_fn=become_nobody)["total"], 0)
        run = self.run_program("index", "--db", self.database, self.dir / "many.ndjson", binary=program, preexec_fn=become_nobody)
        self.assertEqual(run.returncode, 5, run.stderr)


if __name__ == "__main__":
    main()
