#!/usr/bin/env python3
"""The real archive beside the repository: the tarball and its folder give the same documents; the PDFs give documents."""

import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from bench import SOURCE, Fault, main  # noqa: E402

SHARED = pathlib.Path(os.environ.get("MINUTEBOOK_SHARED", SOURCE.parent / "shared"))
ARCHIVE = SHARED / "archive"
TARBALL = ARCHIVE / "minutes-real.tar.zst"


@unittest.skipUnless(TARBALL.exists(), f"there is no {TARBALL} (set MINUTEBOOK_SHARED)")
class Real(Fault):
    def test_tarball_and_folder(self):
        self.batch(TARBALL, "--jobs", "2", out=self.dir / "tar", timeout=600)
        subprocess.run(["tar", "--zstd", "-xf", TARBALL, "-C", self.dir], check=True)
        self.batch(self.dir / "minutes", "--jobs", "2", out=self.dir / "folder", timeout=600)
        tar = sorted(self.lines(self.dir / "tar"))
        self.assertEqual(len(tar), 2627)
        self.assertEqual(tar, sorted(self.lines(self.dir / "folder")))
        skipped = [r["name"] for r in self.manifest(self.dir / "tar") if r["status"] == "skipped"]
        self.assertEqual(skipped, ["minutes/MANIFEST.tsv"])

    def test_pdfs(self):
        self.batch(ARCHIVE / "pdf")
        self.assertEqual(len(self.documents()), 24)


if __name__ == "__main__":
    main()
