#!/usr/bin/env python3
"""Row 42 of the fault list: the Nth allocation fails, in the program, in its workers, or there is little memory at all.

    memory.py path/to/minutebook path/to/short_of_memory.so
"""

import json
import os
import pathlib
import random
import resource
import shutil
import sys

SHIM = sys.argv.pop(2) if len(sys.argv) > 2 else ""
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import bench  # noqa: E402
from bench import Fault, docx, main, minutes, pdf, zipped  # noqa: E402

TRIALS = int(os.environ.get("MINUTEBOOK_MEMORY_TRIALS", "60"))


def name_of(line):
    return json.loads(line)["source"]["name"]


class Memory(Fault):
    def short(self, *arguments, **settings):
        env = {f"MINUTEBOOK_{name.upper()}": str(value) for name, value in settings.items()}
        return self.run_program(*arguments, env={"LD_PRELOAD": SHIM, **env})

    def count(self, *arguments):
        """How many allocations the program makes."""
        path = self.dir / "count"
        self.assertEqual(self.short(*arguments, count_allocations=path).returncode, 0)
        return int(path.read_text())

    def some_of(self, count):
        """The first ones, and some of all."""
        return sorted({*range(1, 11), *random.Random(42).sample(range(1, count + 1), min(count, TRIALS))})

    def inputs(self):
        self.file("a.txt")
        self.file("b.html", "<h2>1. Drains</h2><p>RESOLVED: That the drain be cleared.</p>")
        self.file("c.zip", zipped({"d.txt": minutes("Elmfield"), "e.docx": docx("<w:p><w:r><w:t>RESOLVED: so.</w:t></w:r></w:p>")}))
        self.file("f.pdf", pdf(minutes("Ford")))
        self.file("g.txt", minutes("Moss") * 20)

    def test_extract(self):
        path = self.file("a.txt")
        whole = self.run_program("extract", path).stdout
        for n in self.some_of(self.count("extract", path)):
            with self.subTest(n=n):
                run = self.short("extract", path, fail_allocation=n)
                self.assertIn(run.returncode, (0, 1, 4), run.stderr)
                self.assertEqual(run.stdout, whole if run.returncode == 0 else b"")
                if run.returncode != 0:
                    self.assertIn(b"memory", run.stderr)

    def whole_or_resumed(self, run, whole):
        """What is there is whole, and --resume makes the rest of it."""
        self.assertIn(run.returncode, (0, 1, 3, 4, 5), run.stderr)
        if run.returncode in (0, 3, 4):
            self.account(self.out, run.stdout.decode())
        elif (self.out / "run.json").exists():
            for line in self.lines():
                json.loads(line)
            begun = (self.out / "manifest.ndjson").exists()
            failed = [line for line in self.manifest() if line["status"] == "failed"] if begun else []
            self.batch("--resume", code=3 if failed else 0)
        else:
            self.batch("--force")
        kept = {line["name"] for line in self.manifest() if line["status"] == "failed"}
        # Of an archive that failed there may be some members, or none: not every want of memory is told apart from damage.
        archives = {name for name in kept if name.endswith(".zip")}

        def is_lost(name):  # itself, the archive that it stands in, or the folder that could not be listed
            return bool(kept & {name, name.split("!/")[0]}) or any(name.startswith(folder + "/") for folder in kept)

        def sure(lines):
            return [line for line in lines if not is_lost(name_of(line))]

        self.assertEqual(sure(self.lines()), sure(whole))
        self.assertLessEqual(set(self.lines()), set(whole))
        return kept - archives
        return kept

    def codes_for(self, name, run):
        """What a want of memory may be called; the two others are no doing of ours."""
        codes = {"E_MEMORY"}
        if b"failed to register TLS destructor" in run.stderr:  # there glibc gives up the process: its worker's
            codes.add("E_CRASH")
        if name.endswith(".docx"):  # libzip: "Not a zip archive"
            codes.add("E_ARCHIVE_TRUNCATED")
        return codes

    def sweep(self, counted, setting):
        self.inputs()
        self.batch()
        whole = self.lines()
        hit = 0
        for n in self.some_of(counted):
            with self.subTest(n=n):
                shutil.rmtree(self.out, ignore_errors=True)
                run = self.short("batch", self.dir / "in", "--out", self.out, **{setting: n})
                for name in self.whole_or_resumed(run, whole):
                    self.assertIn(self.row(name)["code"], self.codes_for(name, run))
                    hit += 1
                hit += run.returncode == 1
        self.assertGreater(hit, 0)

    def test_batch(self):
        self.inputs()
        counted = self.count("batch", self.dir / "in", "--out", self.dir / "counted")
        self.sweep(counted, "fail_allocation")

    def test_workers_of_a_batch(self):
        # Counted in a program of one process, which does the same work and some more.
        counted = self.count("extract", self.file("a.txt"))
        self.sweep(counted, "fail_in_worker")

    def test_little_memory(self):
        self.inputs()
        self.batch()
        whole = self.lines()
        for mebibytes in (*range(8, 60, 4), 80, 120, 200):
            with self.subTest(mebibytes=mebibytes):
                shutil.rmtree(self.out, ignore_errors=True)
                limit = mebibytes << 20
                run = self.run_program("batch", self.dir / "in", "--out", self.out,
                                       preexec_fn=lambda limit=limit: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
                if run.returncode == 127:
                    continue  # too little for the dynamic linker
                for line in self.lines() if self.out.exists() else []:
                    self.assertIn(line, whole)
                self.assertIn(run.returncode, (0, 1, 3, 4, 5), run.stderr)
                self.assertTrue(run.returncode == 0 or b"memory" in run.stderr, run.stderr)


if __name__ == "__main__":
    if not bench.BINARY or not SHIM:
        sys.exit(f"usage: {sys.argv[0]} path/to/minutebook path/to/short_of_memory.so [unittest options]")
    main()
