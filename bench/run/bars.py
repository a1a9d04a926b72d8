"""Figures with their bars beside them, and how many were reached."""

import statistics

from shell import load


class Bars:
    def __init__(self):
        self.passed, self.failed, self.left_out = 0, [], []

    def at_least(self, name, value, bar, note=""):
        self._judge(name, value >= bar, f"{value:9.3f}   bar >= {bar:g}", note)

    def at_most(self, name, value, bar, note=""):
        self._judge(name, value <= bar, f"{value:9.3f}   bar <= {bar:g}", note)

    def holds(self, name, truth, note=""):
        self._judge(name, truth, f"{'yes' if truth else 'no':>9}   bar    yes", note)

    def leave_out(self, name, why):
        """What could not be measured is neither passed nor failed, and is said again at the end."""
        self.left_out.append(f"{name}: {why}")
        print(f"{'LEFT OUT':8} {name:58} {why}", flush=True)

    def _judge(self, name, good, figure, note):
        if good:
            self.passed += 1
        else:
            self.failed.append(name)
        print(f"{'passed' if good else 'FAILED':8} {name:58} {figure:24} {note}", flush=True)

    def close(self):
        print()
        for line in self.left_out:
            print(f"left out: {line}")
        for name in self.failed:
            print(f"failed: {name}")
        print(f"load at the end {load():.1f}")
        print(f"{self.passed} passed, {len(self.failed)} failed")
        return 1 if self.failed else 0


def spread(values):
    """Median with p10–p90 as text."""
    ordered = sorted(values)
    at = lambda part: ordered[round(part * (len(ordered) - 1))]  # noqa: E731
    return statistics.median(ordered), f"({at(0.1):.3g}–{at(0.9):.3g}, {len(ordered)} rounds)"
