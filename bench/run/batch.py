"""Whole archives by the program itself: threads, small files, packed archives, memory."""

import filecmp
import statistics
import tempfile
from pathlib import Path

from bars import spread
from shell import DATA, MINUTEBOOK, bench, load, measure


def threads(bars, folder, rounds):
    """One, two and four threads in turn, on the same files."""
    with tempfile.TemporaryDirectory(dir=DATA) as scratch:
        out = {jobs: Path(scratch) / f"{jobs}.ndjson" for jobs in (1, 2, 4)}
        cpu, wall = [], []
        for i in range(rounds):
            before = load()
            cost = {jobs: measure(MINUTEBOOK, "extract", "--jobs", jobs, "-o", out[jobs], folder)
                    for jobs in ((1, 2, 4) if i == 0 else (1, 2))}
            cpu.append(cost[2].cpu / cost[1].cpu)
            wall.append(cost[1].wall / cost[2].wall)
        same = all(filecmp.cmp(out[1], out[jobs], shallow=False) for jobs in (2, 4))
    median, note = spread(cpu)
    bars.at_most("two threads: processor time ÷ one thread's", median, 1.05, note)
    median, note = spread(wall)
    bars.at_least("two threads: how much sooner than one", median, 1.8,
                  f"{note} load {before:.1f}" + (", the machine is not quiet" if before > 2.5 else ""))
    bars.holds("one, two and four threads write the same bytes", same)


def _against(bars, name, ours, bare, bar, rounds):
    """Processor time of the program against that of reading alone, in turn."""
    cpu, wall = [], []
    for _ in range(rounds):
        least, cost = measure(*bare), measure(*ours)
        cpu.append(cost.cpu / least.cpu)
        wall.append(cost.wall / least.wall)
    median, note = spread(cpu)
    bars.at_most(name, median, bar, f"{note} of processor time; wall {statistics.median(wall):.3g}")


def ingestion(bars, bare_built, folder, packed, rounds):
    if not bare_built:
        bars.leave_out("ingestion", "minutebook_bare was not built: libarchive is missing")
        return
    with tempfile.TemporaryDirectory(dir=DATA) as scratch:
        _against(bars, f"{sum(1 for _ in folder.iterdir())} small files → NDJSON ÷ open, read, close",
                 (MINUTEBOOK, "extract", "-o", Path(scratch) / "out.ndjson", folder),
                 (bench("bare"), "files", folder), 3, rounds)
        _against(bars, "tar.zst → NDJSON ÷ decoding alone",
                 (MINUTEBOOK, "batch", "--force", "--durability", "none", "--out", Path(scratch) / "batch", packed),
                 (bench("bare"), "archive", packed), 2, rounds)


def memory(bars, name, folder, packed):
    """Of the largest process: of a batch, whose workers are processes, that is one of them."""
    with tempfile.TemporaryDirectory(dir=DATA) as scratch:
        out = Path(scratch) / "batch"
        for kind, command in (("folder", ("extract", "-o", "/dev/null", folder)),
                              ("tar.zst", ("batch", "--durability", "none", "--out", out, packed))):
            cost = measure(MINUTEBOOK, *command, "--jobs", 2)
            bars.at_most(f"peak memory, {name}, {kind}, MB", cost.peak, 64, f"--jobs 2, {cost.wall:.1f} s")
