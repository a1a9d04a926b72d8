"""One thread against the peers, in memory: MB/s and the ratios that have bars."""

import tempfile
from pathlib import Path

from shell import bench, run


def ratios(kind, folder, rounds, *options):
    """Prints the table of minutebook_peers; gives {(set, peer): (p10, median, p90)}."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "ratios"
        print(run(bench("peers"), kind, folder, "--rounds", rounds, "--ratios", file, *options))
        rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    return {(set_, peer): tuple(map(float, numbers)) for set_, peer, *numbers in rows}


def _worst(bars, name, found, peer, bar):
    """In all styles: the slowest one has to reach the bar too."""
    style, (p10, median, p90) = min(((s, r) for (s, p), r in found.items() if p == peer), key=lambda x: x[1][1])
    whole = found["all", peer][1]
    bars.at_least(name, median, bar, f"({p10:.3f}–{p90:.3f}) in the slowest style, {style}; {whole:.3f} over all")


def _whole(bars, name, found, peer, bar):
    p10, median, p90 = found["all", peer]
    bars.at_least(name, median, bar, f"({p10:.3f}–{p90:.3f})")


def measure(bars, peers_built, generated, real, rounds):
    if not peers_built:
        bars.leave_out("throughput against peers", "md4c, cmark, gumbo or libxml2 is missing (tools/packages.txt)")
        return
    text = ratios("text", generated, rounds, "--by-style")
    html = ratios("html", generated, rounds)
    ratios("json", generated, rounds)
    _worst(bars, "generated text → JSON ÷ md4c → HTML", text, "md4c → HTML", 1.2)
    _worst(bars, "generated text → JSON ÷ ICU's sentence iterator", text, "ICU sentences", 2.5)
    if real:
        _whole(bars, "real archive's text → JSON ÷ cmark → HTML", ratios("text", real, rounds, "--megabytes", 5),
               "cmark → HTML", 1.0)
    else:
        bars.leave_out("real archive's text → JSON ÷ cmark → HTML", "no real archive (MINUTEBOOK_SHARED)")
    _whole(bars, "ModernGov pages → JSON ÷ libxml2's DOM", html, "libxml2 DOM", 4)
    _whole(bars, "ModernGov pages → JSON ÷ gumbo's DOM", html, "gumbo DOM", 15)


def stages(folders, rounds):
    print(run(bench("stages"), "--rounds", rounds, *folders))
