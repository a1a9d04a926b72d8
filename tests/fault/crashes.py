#!/usr/bin/env python3
"""Rows 37-43 of the fault list: killed, interrupted, out of disk, out of memory, twice at once, resumed on something else."""

import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import bench  # noqa: E402
from bench import Fault, main, minutes, running  # noqa: E402

TRIALS = int(os.environ.get("MINUTEBOOK_KILL_TRIALS", "50"))


class Crashes(Fault):
    def many(self, count=200, repeat=3):
        for n in range(count):
            self.file(f"{n:03d}.txt", "".join(minutes(f"Place{n}-{k}") for k in range(repeat)))

    def start(self, *arguments, out=None, env=None, **options):
        return subprocess.Popen([bench.BINARY, "batch", self.dir / "in", "--out", out or self.out, *arguments],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env={**os.environ, **(env or {})}, **options)

    def same_files(self, a, b):
        names = sorted(p.name for p in a.glob("part-*"))
        self.assertEqual(names, sorted(p.name for p in b.glob("part-*")))
        for name in [*names, "manifest.ndjson"]:
            self.assertEqual((a / name).read_bytes(), (b / name).read_bytes(), name)

    def test_37_disk_full(self):
        self.many(100, 20)
        whole = self.dir / "whole"
        self.batch(out=whole)
        disk = self.dir / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True).returncode == 0
        options = {}
        if mounted:
            self.addCleanup(subprocess.run, ["umount", disk], capture_output=True)
        else:  # who may not mount has a limit on the length of files, which fails in the same place
            def limit():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (800_000, resource.RLIM_INFINITY))

            options = {"preexec_fn": limit}
        out = disk / "out"
        run = self.run_program("batch", self.dir / "in", "--out", out, **options)
        self.assertEqual(run.returncode, 5, run.stderr)
        self.assertRegex(run.stderr.decode(), r"part-00000.ndjson.tmp: .* after \d+ bytes")
        for line in self.lines(out):
            json.loads(line)
        if mounted:
            subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        self.batch("--resume", out=out)
        self.assertEqual(self.lines(out), self.lines(whole))

    def kill_trials(self, *arguments, trials):
        self.many(120, 2)
        whole = self.dir / "whole"
        begun = time.monotonic()
        self.batch(*arguments, out=whole)
        full = time.monotonic() - begun
        rng = random.Random(7)
        killed = 0
        for _ in range(trials):
            shutil.rmtree(self.out, ignore_errors=True)
            for _ in range(3):  # a resumed run may be killed as well
                process = self.start(*arguments, *(["--resume"] if self.out.exists() else []))
                time.sleep(rng.uniform(0, full))
                killed += process.poll() is None
                process.kill()
                process.communicate()
            self.batch("--resume", *arguments)
            self.same_files(self.out, whole)
        self.assertGreater(killed, trials // 2)

    def test_38_kill_9_and_resume(self):
        self.kill_trials("--jobs", "2", "--shard-bytes", "100K", trials=TRIALS)

    def test_38_kill_9_and_resume_records_synced_one_by_one(self):
        self.kill_trials("--jobs", "2", "--durability", "record", trials=max(3, TRIALS // 10))

    def test_38_kill_9_and_resume_compressed(self):
        self.kill_trials("--jobs", "2", "--compress", "zst", trials=max(3, TRIALS // 10))

    def test_38_kill_9_and_resume_unordered(self):
        self.many(120, 2)
        whole = self.dir / "whole"
        self.batch(out=whole)
        rng = random.Random(8)
        for _ in range(max(3, TRIALS // 10)):
            shutil.rmtree(self.out, ignore_errors=True)
            process = self.start("--unordered", "--jobs", "3")
            time.sleep(rng.uniform(0, 0.4))
            process.kill()
            process.communicate()
            self.batch("--resume", "--unordered", "--jobs", "3")
            self.assertEqual(sorted(self.lines()), sorted(self.lines(whole)))

    def test_38_a_torn_tail_is_cut(self):
        self.many(20)
        whole = self.dir / "whole"
        self.batch(out=whole)
        self.batch()
        (self.out / "part-00000.ndjson").rename(self.out / "part-00000.ndjson.tmp")
        with open(self.out / "part-00000.ndjson.tmp", "ab") as part:
            part.write(b'{"schema": "torn')
        manifest = (self.out / "manifest.ndjson").read_bytes()
        (self.out / "manifest.ndjson").write_bytes(manifest[: len(manifest) - 100])
        self.batch("--resume")
        self.same_files(self.out, whole)

    def test_39_interrupted_once_finishes_what_is_in_hand(self):
        self.many(300, 120)
        whole = self.dir / "whole"
        self.batch(out=whole)
        for number, code in ((signal.SIGINT, -signal.SIGINT), (signal.SIGTERM, -signal.SIGTERM)):
            shutil.rmtree(self.out, ignore_errors=True)
            process = self.start()
            self.wait_for_documents()
            process.send_signal(number)
            out, err = process.communicate(timeout=60)
            self.assertEqual(process.returncode, code, err)
            self.assertIn(b"inputs ", out)
            self.assertIn(b"--resume", err)
            self.account(self.out, out.decode())
            self.batch("--resume")
            self.same_files(self.out, whole)

    def wait_for_documents(self):
        until = time.monotonic() + 30
        while time.monotonic() < until:
            if (self.out / "run.json").exists():
                return time.sleep(0.1)
            time.sleep(0.01)
        self.fail("it does not start")

    def test_39_interrupted_twice_stops_at_once(self):
        self.many(50)
        process = self.start("--max-seconds", "60", env={"MINUTEBOOK_FAULT": "hang:000"})
        self.wait_for_documents()
        process.send_signal(signal.SIGINT)
        time.sleep(0.3)
        self.assertIsNone(process.poll(), "it waits for what is in hand")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=10)
        self.assertEqual(process.returncode, -signal.SIGINT)

    def test_39_stopped_and_continued(self):
        self.many(100)
        whole = self.dir / "whole"
        self.batch(out=whole)
        process = self.start()
        self.wait_for_documents()
        process.send_signal(signal.SIGSTOP)
        time.sleep(0.3)
        process.send_signal(signal.SIGCONT)
        process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0)
        self.same_files(self.out, whole)

    def test_39_a_long_pause_is_no_timeout(self):
        self.many(400, 10)
        process = self.start("--max-seconds", "1", start_new_session=True)
        self.wait_for_documents()
        os.killpg(process.pid, signal.SIGSTOP)
        time.sleep(5)
        os.killpg(process.pid, signal.SIGCONT)
        _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 0, err)

    def test_40_a_worker_that_crashes_costs_one_input(self):
        self.many(20)
        self.batch("--jobs", "2", code=3, env={"MINUTEBOOK_FAULT": "abort:007"})
        self.expect("007.txt", "failed", "E_CRASH", "signal 6")
        self.assertEqual(len(self.documents()), 19)

    def test_40_a_worker_that_hangs_costs_one_input(self):
        self.many(20)
        self.batch("--jobs", "2", "--max-seconds", "0.5", code=3, env={"MINUTEBOOK_FAULT": "hang:007"})
        self.expect("007.txt", "failed", "E_TIMEOUT", "--max-seconds 0.5")
        self.assertEqual(len(self.documents()), 19)

    @unittest.skipIf(bench.SANITIZED, "has no limit of memory")
    def test_40_a_worker_that_eats_memory_costs_one_input(self):
        self.many(20)
        self.batch("--jobs", "2", "--max-memory", "600M", code=3, env={"MINUTEBOOK_FAULT": "eat:007"})
        self.expect("007.txt", "failed", "E_MEMORY", "600 MiB")
        self.assertEqual(len(self.documents()), 19)

    def test_40_no_process_stays(self):
        self.many(5)
        process = self.start("--jobs", "3", env={"MINUTEBOOK_FAULT": "hang:00"})
        self.wait_for_documents()
        children = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True).stdout.split()
        self.assertEqual(len(children), 3)
        process.kill()
        process.communicate()
        until = time.monotonic() + 5
        alive = children
        while alive and time.monotonic() < until:
            alive = [pid for pid in alive if running(pid)]
            time.sleep(0.05)
        self.assertEqual(alive, [])

    def test_41_two_runs_on_one_output(self):
        self.many(30)
        process = self.start("--max-seconds", "3", env={"MINUTEBOOK_FAULT": "hang:000"})
        self.wait_for_documents()
        second = self.run_program("batch", self.dir / "in", "--out", self.out, "--resume")
        self.assertEqual(second.returncode, 7)
        self.assertIn(b"E_LOCKED", second.stderr)
        self.assertIn(str(process.pid).encode(), second.stderr)
        waiting = self.run_program("batch", self.dir / "in", "--out", self.out, "--resume", "--wait")
        process.communicate(timeout=60)
        self.assertEqual(waiting.returncode, 3, waiting.stderr)
        self.assertEqual(len(self.manifest()), 30)

    def test_41_no_stale_lock_after_a_kill(self):
        self.many(5)
        process = self.start(env={"MINUTEBOOK_FAULT": "hang:000"})
        self.wait_for_documents()
        process.kill()
        process.communicate()
        self.batch("--resume")

    def test_42_a_write_that_fails(self):
        self.many(30)
        whole = self.dir / "whole"
        self.batch(out=whole)
        failed = 0
        for call, error in (("write", "EIO"), ("fdatasync", "EIO"), ("rename", "EACCES"), ("ftruncate", "EIO")):
            for n in (1, 2, 3):
                shutil.rmtree(self.out, ignore_errors=True)
                # The parent only: -f would follow the workers.
                run = subprocess.run(["strace", "-o", "/dev/null", "-P", self.out / "part-00000.ndjson.tmp", "-P", self.out / "manifest.ndjson",
                                      "-e", f"inject={call}:error={error}:when={n}", bench.BINARY, "batch", self.dir / "in", "--out", self.out,
                                      "--shard-bytes", "40K"], capture_output=True)
                self.assertIn(run.returncode, (0, 5), (call, n, run.stderr))
                failed += run.returncode == 5
                for line in self.lines():
                    json.loads(line)
                if run.returncode == 5:
                    self.batch("--resume", "--shard-bytes", "40K")
                self.assertEqual(self.lines(), self.lines(whole), (call, n))
        self.assertGreater(failed, 5)

    def test_43_changed_inputs(self):
        self.many(10)
        self.batch()
        self.file("003.txt", minutes("Changed"))
        run = self.batch("--resume", code=7)
        self.assertIn(b"003.txt", run.stderr)
        (self.dir / "in" / "003.txt").unlink()
        self.assertIn(b"input 4", self.batch("--resume", code=7).stderr)
        self.batch("--force")
        self.assertEqual(len(self.manifest()), 9)
        (self.dir / "in" / "009.txt").unlink()
        self.assertIn(b"there are 8", self.batch("--resume", code=7).stderr)

    def test_43_inputs_that_came_after_the_others_are_added(self):
        self.many(10)
        self.batch()
        before = self.lines()
        self.file("zzz.txt", minutes("New"))
        self.batch("--resume")
        self.assertEqual(self.lines()[:10], before)
        self.assertEqual(len(self.lines()), 11)

    def test_43_changed_rules_version_or_options(self):
        self.many(3)
        self.batch()
        rules = self.dir / "rules.json"
        rules.write_text(json.dumps({"rules": [{"id": "user.mine", "makes": "resolution", "pattern": "^ORDERED that", "positive": ["ORDERED that it be done"], "negative": ["It was ordered"]}]}))
        run = self.run_program("batch", self.dir / "in", "--out", self.out, "--resume", "--rules", rules)
        self.assertIn(run.returncode, (6, 7), run.stderr)
        run = self.batch("--resume", "--shard-bytes", "1M", code=7)
        self.assertIn(b"shard_bytes was 268435456, is 1048576", run.stderr)
        made = json.loads((self.out / "run.json").read_text())
        made["asked"]["version"] = "0.0.1"
        (self.out / "run.json").write_text(json.dumps(made))
        self.assertIn(b'version was "0.0.1"', self.batch("--resume", code=7).stderr)

    def test_43_a_run_is_not_overwritten_without_being_told(self):
        self.many(3)
        self.batch()
        self.assertIn(b"--resume", self.batch(code=7).stderr)


if __name__ == "__main__":
    main()
