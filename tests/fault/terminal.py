#!/usr/bin/env python3
"""Progress: a line on a terminal of any width, JSON for machines, nothing otherwise."""

import fcntl
import json
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import termios
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import bench  # noqa: E402
from bench import Fault, main, minutes  # noqa: E402


class Terminal(Fault):
    def fill(self, count=150):
        for n in range(count):
            self.file(f"{n:03d}.txt", minutes(f"Place{n}") * 160)

    def on_terminal(self, columns, then=None):
        """What a terminal of so many columns gets; `then`: it is resized while it runs."""
        master, slave = pty.openpty()

        def size(width):
            fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, width, 0, 0))

        size(columns)
        process = subprocess.Popen([bench.BINARY, "batch", self.dir / "in", "--out", self.out, "--force"], stdin=slave, stdout=subprocess.DEVNULL, stderr=slave)
        shown = b""
        if then:
            timer = threading.Timer(0.2, size, (then,))
            timer.start()
            self.addCleanup(timer.cancel)
        os.set_blocking(master, False)
        over = False
        while True:
            try:
                shown += os.read(master, 65536)
            except BlockingIOError:
                if over:
                    break
                over = process.poll() is not None
                time.sleep(0.01)
        os.close(slave)
        os.close(master)
        self.assertEqual(process.returncode, 0)
        return shown.decode()

    def updates(self, shown):
        return [part.split("\x1b[K")[0] for part in shown.split("\r") if part.split("\x1b[K")[0].strip()]

    def test_a_line_that_fits(self):
        self.fill()
        wide = self.updates(self.on_terminal(120))
        self.assertGreater(len(wide), 2)
        self.assertRegex(wide[-1], r"^[\d,]+ inputs  +\d+ %  \d+/s  [\d.]+ MB/s")
        for columns in (40, 20, 5):
            for line in self.updates(self.on_terminal(columns)):
                self.assertLess(len(line), columns, line)
        self.assertTrue(self.on_terminal(80).endswith("\r\x1b[K"), "it is cleared at the end")

    def test_resized(self):
        self.fill(600)
        lines = self.updates(self.on_terminal(100, then=24))
        self.assertLess(len(lines[-1]), 24)

    def test_json(self):
        self.fill(30)
        run = self.batch("--progress", "json")
        events = [json.loads(line) for line in run.stderr.splitlines()]
        self.assertEqual(events[-1]["event"], "summary")
        self.assertEqual((events[-1]["inputs"], events[-1]["ok"]), (30, 30))
        self.assertEqual(events[-1]["consumed"], events[-1]["total"])

    def test_nothing_where_nobody_looks(self):
        self.fill(30)
        self.assertEqual(self.batch().stderr, b"")

    def test_names_cannot_speak_to_the_terminal(self):
        self.file("a\x1b[31m\u202e.txt", b"")
        run = self.batch(code=4)
        self.assertNotIn(b"\x1b", run.stderr)
        self.assertTrue(re.search(rb"\\u\{001B\}", run.stderr))


if __name__ == "__main__":
    main()
