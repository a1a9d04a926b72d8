"""The archives that are measured: generated ones (kept in build/bench), and the real one where it is."""

import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from shell import DATA, ROOT, run

SEED = 11


def generated(documents):
    """A folder with so many documents in all styles."""
    return _made(f"generated-{documents}", lambda out: run(
        "python3", ROOT / "tools/generate/generate.py", "--seed", SEED, "--documents", documents, "--out", out))


def larger(source, kilobytes):
    """Documents of one style joined until each has that size: what a long document costs."""
    def make(out):
        out.mkdir()
        rest = {}
        for file in sorted(source.glob("*/source.*")):
            if file.suffix == ".html":
                continue
            style = file.parent.name.rsplit("-", 1)[0]
            rest.setdefault(style, bytearray()).extend(file.read_bytes() + b"\n\n")
            if len(rest[style]) >= kilobytes * 1000:
                (out / f"{file.parent.name}").mkdir()
                (out / file.parent.name / file.name).write_bytes(rest.pop(style))
        if not any(out.iterdir()):
            raise RuntimeError(f"{source} has no {kilobytes} KB in any style")
    return _made(f"{source.name}-of-{kilobytes}-KB", make)


def tarball(source, copies=1):
    """A tar.zst of the documents of a folder, `copies` times: each copy says its number, so that no two are the same."""
    def make(out):
        with open(out, "wb") as file:
            squeeze = subprocess.Popen(["zstd", "-q", "-1"], stdin=subprocess.PIPE, stdout=file)
            with tarfile.open(fileobj=squeeze.stdin, mode="w|") as tar:
                documents = [(p.relative_to(source), p.read_bytes()) for p in sorted(source.glob("*/source.*"))]
                for copy in range(copies):
                    for name, data in documents:
                        data += b"" if copy == 0 else b"\n\nCopy %d\n" % copy
                        entry = tarfile.TarInfo(f"{copy}/{name}")
                        entry.size = len(data)
                        tar.addfile(entry, io.BytesIO(data))
            squeeze.stdin.close()
            if squeeze.wait() != 0:
                raise RuntimeError("zstd failed")
    return _made(f"{source.name}-x{copies}.tar.zst", make)


def linked(source, copies):
    """The folder's documents under `copies` names each: a file is read for each name, and takes no room."""
    def make(out):
        for copy in range(copies):
            for file in source.glob("*/source.*"):
                at = out / str(copy) / file.parent.name
                at.mkdir(parents=True)
                os.link(file, at / file.name)
    return _made(f"{source.name}-linked-{copies}", make)


def real():
    """The folder of the real archive, None where there is none (MINUTEBOOK_SHARED or ../shared)."""
    packed = Path(os.environ.get("MINUTEBOOK_SHARED", ROOT.parent / "shared")) / "archive" / "minutes-real.tar.zst"
    if not packed.exists():
        return None

    def make(out):
        out.mkdir()
        run("tar", "--zstd", "-xf", packed, "-C", out)
    return _made("real", make)


def _made(name, make):
    """Made once: what stands under the name is whole, because it gets its name last."""
    at = DATA / name
    if not at.exists():
        DATA.mkdir(parents=True, exist_ok=True)
        half = DATA / f"half-made-{name}"
        if half.is_dir():
            shutil.rmtree(half)
        make(half)
        half.rename(at)
    return at
