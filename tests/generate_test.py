#!/usr/bin/env python3
"""Tests of tools/generate: the same seed gives the same bytes, every style writes, every quote of the truth is where it says."""

import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from bisect import bisect_left
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GENERATE = ROOT / "tools" / "generate" / "generate.py"
sys.path.insert(0, str(GENERATE.parent))

import generate  # noqa: E402
from mark import MARKS, gold  # noqa: E402
from styles import STYLES  # noqa: E402

SHARED = Path(os.environ.get("MINUTEBOOK_SHARED", ROOT.parent / "shared"))
WORD = re.compile(r"[^\W_]+")
ROUNDS = 8


def run(out, *options, hash_seed="0"):
    env = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, str(GENERATE), "--out", str(out), *options], check=True, env=env)


def tree(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(Path(folder).rglob("*")) if p.is_file()}


def documents():
    """A few documents of every style as (id, Document, reading text, World)."""
    for n in range(ROUNDS * len(STYLES)):
        yield generate.compose(11, n, list(STYLES)[n % len(STYLES)])


class Quoting:
    """A quote finder of its own, after the rules that the gold README states."""

    def __init__(self, text):
        found = list(WORD.finditer(text))
        self.words = [m.group().lower() for m in found]
        self.begin = [m.start() for m in found]
        self.end = [m.end() for m in found]
        self.lines = [0] + [i + 1 for i, c in enumerate(text) if c == "\n"]

    def find(self, quote, start):
        want = [x.lower() for x in WORD.findall(quote)]
        for i in range(start, len(self.words) - len(want) + 1):
            if self.words[i : i + len(want)] == want:
                return i, i + len(want)
        return None

    def element(self, e, cursor):
        if "line" in e:
            cursor = bisect_left(self.begin, self.lines[e["line"] - 1])
        if "text" in e:
            return self.find(e["text"], cursor)
        head = self.find(e["first"], cursor)
        if not head:
            return None
        tail = self.find(e["last"], head[1] - len(WORD.findall(e["last"])))
        while tail and tail[1] < head[1]:
            tail = self.find(e["last"], tail[0] + 1)
        return (head[0], tail[1]) if tail else None


class GenerateTest(unittest.TestCase):
    def test_the_same_seed_gives_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as a, tempfile.TemporaryDirectory() as b, tempfile.TemporaryDirectory() as c:
            options = ("--documents", str(2 * len(STYLES)), "--truth")
            run(a, "--seed", "7", *options, hash_seed="1")
            run(b, "--seed", "7", *options, hash_seed="2")
            run(c, "--seed", "8", *options)
            self.assertEqual(tree(a), tree(b))
            self.assertNotEqual(tree(a), tree(c))

    def test_a_document_does_not_depend_on_its_neighbours(self):
        with tempfile.TemporaryDirectory() as a, tempfile.TemporaryDirectory() as b:
            run(a, "--seed", "3", "--documents", "4", "--styles", "irish")
            run(b, "--seed", "3", "--documents", "9", "--styles", "irish", "--truth")
            more = tree(b)
            for name, body in tree(a).items():
                self.assertEqual(body, more[name])

    def test_every_style_and_every_kind_is_written(self):
        styles, kinds, suffixes, status, outcomes = set(), {}, set(), set(), set()
        for identifier, document, reading, w in documents():
            styles.add(identifier.rsplit("-", 1)[0])
            suffixes.add(document.suffix)
            status |= {a["status"] for a in w.truth.attendance}
            for e in w.truth.elements:
                kinds[e.kind] = kinds.get(e.kind, 0) + 1
                outcomes.add(e.attributes.get("outcome"))
            self.assertGreater(len(reading), 300, identifier)
        self.assertEqual(styles, set(STYLES))
        self.assertEqual(suffixes, {"txt", "md", "html", "rst"})
        self.assertLessEqual({"present", "apologies", "absent", "in_attendance", "remote"}, status)
        self.assertLessEqual({"carried", "lost"}, outcomes)
        for kind in (
            "heading",
            "question",
            "response",
            "resolution",
            "clause",
            "motion",
            "vote",
            "declaration",
            "action",
        ):
            self.assertGreater(kinds.get(kind, 0), 10, kind)

    def test_no_mark_is_left_and_the_encoding_holds(self):
        for identifier, document, reading, _ in documents():
            self.assertIsNone(MARKS.search(document.source), identifier)
            self.assertIsNone(MARKS.search(reading), identifier)
            document.source.encode(document.encoding)

    def test_quotes_stand_where_the_truth_says(self):
        for identifier, _, reading, w in documents():
            g = gold(identifier, reading, w.truth)
            text, cursor = Quoting(reading), 0
            spans = sorted((e.span for e in w.truth.elements if e.kind != "clause"), key=lambda s: s[0])
            self.assertEqual(len(spans), len(g["elements"]))
            for e in g["elements"]:
                at = text.element(e, cursor)
                self.assertIsNotNone(at, f"{identifier}: {e}")
                place = (text.begin[at[0]], text.end[at[1] - 1])
                self.assertTrue(
                    any(
                        s[0] <= place[0] and place[1] <= s[1] and place[0] - s[0] < 4 and s[1] - place[1] < 4
                        for s in spans
                    ),
                    f"{identifier}: {e} at {place}",
                )
                inner = at[0]
                for c in e.get("clauses", []):
                    part = text.element(c, inner)
                    self.assertIsNotNone(part, f"{identifier}: {c}")
                    self.assertTrue(at[0] <= part[0] and part[1] <= at[1], f"{identifier}: {c}")
                    inner = part[0]
                cursor = max(cursor, at[0])

    def test_responses_answer_questions_of_the_document(self):
        for identifier, _, reading, w in documents():
            questions = set()
            for e in gold(identifier, reading, w.truth)["elements"]:
                if e["type"] == "question":
                    questions.add(e["id"])
                if e["type"] == "response":
                    self.assertLessEqual(set(e["answers"]), questions, identifier)

    def test_ndjson_has_one_line_a_document(self):
        with tempfile.TemporaryDirectory() as a:
            run(a, "--seed", "5", "--documents", "25", "--format", "ndjson", "--truth")
            rows = [
                json.loads(line) for line in (Path(a) / "documents.ndjson").read_text(encoding="utf-8").splitlines()
            ]
            self.assertEqual(len(rows), 25)
            self.assertEqual(len({r["id"] for r in rows}), 25)
            self.assertEqual(len(list((Path(a) / "truth").glob("*/gold.json"))), 25)

    def test_a_style_that_is_not_there_is_refused(self):
        with tempfile.TemporaryDirectory() as a:
            done = subprocess.run(
                [sys.executable, str(GENERATE), "--out", a, "--styles", "hansard"], capture_output=True
            )
            self.assertEqual(done.returncode, 2)

    @unittest.skipUnless((SHARED / "gold" / "score.py").exists(), "the shared scorer is not here")
    def test_the_scorer_gives_the_truth_full_marks(self):
        sys.path.insert(0, str(SHARED / "gold"))
        import score

        with tempfile.TemporaryDirectory() as a:
            for identifier, document, reading, w in documents():
                generate.write_files(Path(a), identifier, document, reading, w, True)
                rows, errors = score.score_document(Path(a) / identifier, prediction(reading, w.truth))
                self.assertEqual([e for e in errors if "not in the text" in e], [])
                for kind, row in rows.items():
                    self.assertEqual(row["gold"], row["exact"], f"{identifier}: {kind}: {errors[:3]}")


def prediction(reading, truth):
    """What an extractor without faults would write."""
    out, rows = [], {}
    for n, e in enumerate(sorted(truth.elements, key=lambda e: e.span[0])):
        rows[id(e)] = f"e{n}"

    def node(e, kind):
        a, b = e.span
        text = reading[a:b]
        row = {
            **e.attributes,
            "type": kind,
            "id": rows[id(e)],
            "text": text,
            "span": [len(reading[:a].encode()), len(reading[:b].encode())],
        }
        if kind == "agendaItem":
            row["heading"] = {"text": text, "span": row["span"]}
        if kind == "response":
            row["answers"] = [rows[id(q)] for q in e.attributes["answers"]]
        row["clauses"] = [node(c, "clause") for c in e.clauses]
        return row

    for e in sorted(truth.elements, key=lambda e: e.span[0]):
        if e.kind != "clause":
            out.append(node(e, "agendaItem" if e.kind == "heading" else e.kind))
    return {"items": out, "attendance": truth.attendance, "meeting": truth.meeting}


if __name__ == "__main__":
    unittest.main()
