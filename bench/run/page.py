"""One page by a new process, as a shell script would do it."""

import statistics

from bars import spread
from shell import MINUTEBOOK, bench, load, measure, run

BYTES = 6000


def typical(folder):
    """The document of plain text whose size is nearest to 6 KB."""
    return min(sorted(folder.glob("*/source.txt")), key=lambda p: abs(p.stat().st_size - BYTES))


def measure_page(bars, folder, rounds):
    page = typical(folder)
    wall, cpu, rules = [], [], []
    for _ in range(rounds):
        cost = measure(MINUTEBOOK, "extract", page)
        wall.append(cost.wall * 1e3)
        cpu.append(cost.cpu * 1e3)
        rules.append(float(run(bench("page"), page).split()[0]))
    median, note = spread(wall)
    bars.at_most("one page of 6 KB, whole process, ms", median, 15,
                 f"{note}; {statistics.median(cpu):.1f} ms of processor time, load {load():.1f}")
    median, note = spread(rules)
    bars.at_most("of which compiling rules, ms", median, 8, note)
