"""The inputs of tests/pathological at two sizes: time a byte and memory a byte."""

import re

from shell import ROOT, bench, run

MOST_GROWTH, MOST_MEMORY = 1.5, 4.0


def names():
    table = (ROOT / "tests/pathological/inputs.h").read_text(encoding="utf-8")
    return re.findall(r'^    \{"([^"]+)", "a\.', table, re.M)


def _cost(name, sizes):
    """{MB: (ns a byte, memory a byte)}; a size that failed is not in it."""
    out = {}
    for line in run(bench("pathological"), ",".join(map(str, sizes)), f"={name}").splitlines()[1:]:
        rest = line[len(name):].split()
        if "FAILED" not in rest:
            size, extract, json, _, memory = map(float, rest)
            out[int(size)] = (extract + json, memory)
    return out


def measure(bars, sizes, every):
    """Every `every`-th input; two at a time would share caches and memory, so one at a time."""
    small, large = sizes
    chosen = names()[::every]
    print(f"{'':34} {'ns/B':>8} {'ns/B':>8} {'growth':>7}  {'memory':>7} {'memory':>7}   at {small} and {large} MB")
    grown, heavy = [], []
    for name in chosen:
        cost = _cost(name, sizes)
        if small not in cost or large not in cost:
            print(f"{name:34} FAILED at {', '.join(f'{s} MB' for s in sizes if s not in cost)} (6 GiB, 5 s a MB)")
            grown.append(name)
            heavy.append(name)
            continue
        (ns, memory), (ns_large, memory_large) = cost[small], cost[large]
        growth = ns_large / ns if ns > 0 else 1
        grown += [name] if growth > MOST_GROWTH else []
        heavy += [name] if max(memory, memory_large) > MOST_MEMORY else []
        print(f"{name:34} {ns:8.1f} {ns_large:8.1f} {growth:7.2f}  {memory:7.1f} {memory_large:7.1f}", flush=True)
    of = f"of {len(chosen)} inputs" + (f" (every {every}th; all: --pathological)" if every > 1 else "")
    bars.at_most(f"pathological, {small} → {large} MB: ns/B grows beyond {MOST_GROWTH} ×, inputs", len(grown), 0,
                 f"{of} {'; '.join(grown[:6])}")
    bars.at_most(f"pathological: takes more than {MOST_MEMORY:g} × the input, inputs", len(heavy), 0, of)
