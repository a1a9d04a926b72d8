#!/usr/bin/env python3
"""The example of docs/batch.md with GNU parallel, for real."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import bench  # noqa: E402
from bench import SOURCE, Fault, main, minutes  # noqa: E402


@unittest.skipUnless(shutil.which("parallel"), "GNU parallel is not installed (apt-get install parallel)")
class Parallel(Fault):
    def test_the_example_of_the_guide(self):
        example = re.search(r"```sh\n(parallel .*?)```", (SOURCE / "docs" / "batch.md").read_text(), re.S).group(1)
        # Hosts need ssh: here both are this machine. Blocks are small so that there are several.
        example = example.replace("host1,host2", "2/:").replace("--block 1M", "--block 20k")
        records = "".join(json.dumps({"id": f"d{n}", "text": minutes(f"Place{n}"), "pass": n}) + "\n" for n in range(200))
        (self.dir / "documents.ndjson").write_text(records)
        binary = self.dir / "bin" / "minutebook"
        binary.parent.mkdir()
        binary.symlink_to(pathlib.Path(bench.BINARY).resolve())
        env = {**os.environ, "PATH": f"{binary.parent}:{os.environ['PATH']}", "HOME": str(self.dir)}
        run = subprocess.run(["bash", "-c", example], cwd=self.dir, env=env, capture_output=True, timeout=120)
        self.assertEqual(run.returncode, 0, run.stderr)
        alone = self.run_program("extract", "--stdin-ndjson", stdin=records.encode())
        self.assertEqual((self.dir / "results.ndjson").read_bytes(), alone.stdout)
        self.assertEqual(len(alone.stdout.splitlines()), 200)

    def test_a_batch_for_each_part(self):
        for n in range(30):
            self.file(f"{n}.txt", minutes(f"Place{n}"))
        self.batch(out=self.dir / "whole")
        subprocess.run(["parallel", "-j2", bench.BINARY, "batch", str(self.dir / "in"), "--out", f"{self.dir}/part-{{}}", "--shard", "{}/3", ":::", "1", "2", "3"],
                       check=True, capture_output=True, env={**os.environ, "HOME": str(self.dir)})
        parts = [line for i in (1, 2, 3) for line in self.lines(self.dir / f"part-{i}")]
        self.assertEqual(sorted(parts), sorted(self.lines(self.dir / "whole")))


if __name__ == "__main__":
    main()
