"""Programs and what they cost."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "release"
DATA = ROOT / "build" / "bench"
MINUTEBOOK = BUILD / "minutebook"
TARGETS = ["minutebook_cli", "minutebook_stages", "minutebook_page", "minutebook_cost",
           "minutebook_pathological"]


@dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, of the process and of those it waited for
    peak: float  # MB, of the largest of them


def load():
    return os.getloadavg()[0]


def measure(*command):
    """Runs a program with its output thrown away. A program that fails has no cost worth knowing."""
    return Cost(*map(float, run(bench("cost"), *command).split()))


def run(*command):
    """The standard output of a program, as text."""
    done = subprocess.run([str(c) for c in command], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if done.returncode != 0:
        sys.exit(f"tools/bench: failed: {' '.join(map(str, command))}")
    return done.stdout


def bench(name):
    return BUILD / "bench" / f"minutebook_{name}"


def build():
    """Builds all that can be built here; says which of minutebook_peers, _bare are there."""
    run("cmake", "--preset", "release")
    known = run("cmake", "--build", BUILD, "--target", "help")
    optional = [t for t in ("minutebook_peers", "minutebook_bare", "minutebook_instructions") if f"{t}:" in known]
    run("cmake", "--build", BUILD, "--target", *TARGETS, *optional)
    return optional
