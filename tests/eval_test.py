#!/usr/bin/env python3
"""minutebook eval: figures worked out by hand, and the same figures as the scorer of the shared gold set.

    tests/eval_test.py build/release/minutebook [unittest options]
"""

import importlib.util
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import defaultdict

BINARY = ""
ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("MINUTEBOOK_SHARED", ROOT.parent / "shared"))

TEXT = """Minutes of the meeting of Netherfold Parish Council held on 4 March 2024

1. Apologies
Apologies were received from Cllr Ashdown.

2. Footpaths
RESOLVED (a) that the stile be mended; and (b) that the clerk write to the owner.
A vote was taken: for 5, against 2.

3. Bus shelter
Cllr Dray asked about the glass.
"""
MANUAL = """Minutes of the meeting of Netherfold Parish Council held in the Village Hall on 4 March 2024 at 7.30 pm

Present: Cllr Dray
Apologies: Cllr Ashdown

1. Public questions

Question from Mrs Ray:

Why is the pond green?

Reply from the Clerk: It is summer, and the springs are low. The water will clear by autumn.

2. Footpaths

Cllr Dray proposed, seconded by Cllr Lee, that the stile be mended.

RESOLVED (a) that the stile be mended; and (b) that the clerk write to the owner.
"""
GOLD = {
    "id": "netherfold",
    "meeting": {"body": "Netherfold Parish Council", "date": "2024-03-04", "start": None, "venue": None},
    "attendance": [{"name": "Cllr Ashdown", "status": "apologies"}, {"name": "Cllr Dray", "status": "present"}],
    "elements": [
        {"id": "h1", "type": "heading", "number": "1", "text": "Apologies", "line": 3},
        {"id": "h2", "type": "heading", "number": "2", "text": "Footpaths"},
        {
            "id": "d1",
            "type": "resolution",
            "verb": "resolved",
            "first": "RESOLVED (a) that the stile",
            "last": "write to the owner",
            "clauses": [
                {"label": "(a)", "text": "that the stile be mended"},
                {"label": "(b)", "text": "that the clerk write to the owner"},
            ],
        },
        {"id": "v1", "type": "vote", "for": 5, "against": 2, "abstain": None, "text": "for 5, against 2"},
        {"id": "h3", "type": "heading", "number": "3", "text": "Bus shelter"},
        {"id": "q1", "type": "question", "number": None, "asker": "Cllr Dray", "optional": True,
         "text": "Cllr Dray asked about the glass"},
    ],
}  # fmt: skip


def node(kind, text, rule="a.rule", **attributes):
    begin = TEXT.index(text)
    return {"type": kind, "text": text, "rule": rule, "span": [begin, begin + len(text)], **attributes}


def item(number, title):
    begin = TEXT.index(f"\n{number}. {title}") + len(f"\n{number}. ")
    return {"type": "agendaItem", "number": number, "rule": "heading.rule",
            "heading": {"text": title, "span": [begin, begin + len(title)]}}  # fmt: skip


# Two of three headings, one of them with a wrong number; the resolution without its end, so found and not exact, and one
# clause of two; a vote with one wrong count; a motion that is none; the optional question.
PREDICTION = {
    "source": {"name": "minutes/netherfold/source.txt"},
    "meeting": {"body": "Netherfold Parish Council", "date": "2024-03-05"},
    "attendance": [{"name": "Ashdown", "status": "apologies"}, {"name": "Owner", "status": "present"}],
    "items": [
        item("1", "Apologies"),
        {**item("2", "Footpaths"), "number": "7"},
        node("resolution", "RESOLVED (a) that the stile be mended; and (b) that the clerk write", verb="agreed",
             clauses=[node("clause", "that the stile be mended", label="a")]),
        node("vote", "for 5, against 2", **{"for": 5, "against": 3, "abstain": None}),
        node("motion", "A vote was taken", rule="motion.bad", mover=None),
        node("question", "Cllr Dray asked about the glass", asker={"name": "Dray"}),
    ],
}  # fmt: skip

COUNTS = {
    "heading": {"gold": 3, "pred": 2, "found": 2, "exact": 2, "number:n": 2, "number:ok": 1},
    "resolution": {"gold": 1, "pred": 1, "found": 1, "exact": 0, "verb:n": 1, "verb:ok": 0, "labels:n": 1, "labels:ok": 0},
    "clause": {"gold": 2, "pred": 1, "found": 1, "exact": 1},
    "motion": {"gold": 0, "pred": 1, "found": 0, "exact": 0},
    "vote": {"gold": 1, "pred": 1, "found": 1, "exact": 1, "for:n": 1, "for:ok": 1, "against:n": 1, "against:ok": 0,
             "abstain:n": 1, "abstain:ok": 1},
    "attendance": {"gold": 2, "pred": 2, "found": 1, "exact": 1},
    "meeting": {"gold": 2, "pred": 2, "found": 1, "exact": 1},
}  # fmt: skip


def run(*arguments, **options):
    return subprocess.run([BINARY, *map(str, arguments)], capture_output=True, timeout=300, **options)


def figures(gold, *arguments):
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        result = run("eval", gold, *arguments, "--json", out.name)
        return result, json.loads(pathlib.Path(out.name).read_text(encoding="utf-8") or "null")


class InDirectory(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-eval-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)

    def file(self, name, content):
        path = self.dir / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    def annotated(self, name="netherfold", gold=GOLD):
        self.file(f"gold/{name}/source.txt", TEXT)
        self.file(f"gold/{name}/gold.json", gold)
        return self.dir / "gold"


class ByHand(InDirectory):
    def test_counts(self):
        for name, content in (("p/netherfold.json", PREDICTION), ("one.json", PREDICTION),
                              ("all.ndjson", json.dumps({"source": {"name": "x"}}) + "\n\n" + json.dumps(PREDICTION))):
            with self.subTest(name=name):
                path = self.file(name, content)
                result, got = figures(self.annotated(), path if "/" not in name else path.parent)
                self.assertEqual(result.returncode, 0, result.stderr)
                self.assertEqual(got["types"], COUNTS)
                self.assertEqual(got["documents"], {"netherfold": COUNTS})
                self.assertAlmostEqual(got["micro"], 2 * 7 / (11 + 10))

    def test_words_decide_where_there_are_no_spans(self):
        bare = json.loads(json.dumps(PREDICTION), object_hook=lambda o: {k: v for k, v in o.items() if k != "span"})
        self.assertEqual(figures(self.annotated(), self.file("p.json", bare))[1]["types"], COUNTS)

    def test_rules_and_what_stands_instead(self):
        got = figures(self.annotated(), self.file("p.json", PREDICTION))[1]
        rules = {(r["rule"], r["type"]): r for r in got["rules"]}
        bad = rules["motion.bad", "motion"]
        self.assertEqual((bad["made"], bad["found"], bad["spurious"], bad["instead"]), (1, 0, 1, {"nothing": 1}))
        heading = rules["heading.rule", "heading"]
        self.assertEqual((heading["made"], heading["exact"], heading["wrong_attributes"]), (2, 2, 1))
        self.assertEqual(rules["a.rule", "question"]["optional"], 1)
        self.assertEqual(got["missed"]["heading"], {"nothing": 1})
        text = run("eval", self.annotated(), self.file("p.json", PREDICTION), "--by-rule").stdout.decode()
        self.assertRegex(text, r"(?m)^  motion\.bad +motion +1 +0 +0 +1 +0 +0  1 nothing$")

    def test_errors_have_places(self):
        gold = self.annotated()
        result = run("eval", gold, self.file("p.json", PREDICTION), "--errors", "99")
        source = gold / "netherfold/source.txt"
        for line in (f"{source}:10: missed heading: bus shelter",
                     f"{source}:8: spurious motion: a vote was taken [motion.bad]",
                     f"{source}:7: resolution.verb: gold 'resolved', got 'agreed' [a.rule]",
                     f"{source}: missed attendance: dray (present)",
                     f"{source}: meeting.date: gold '2024-03-04', got '2024-03-05'"):
            self.assertIn(line, result.stdout.decode())  # fmt: skip
        few = run("eval", gold, self.dir / "p.json", "--errors", "2").stdout.splitlines()
        self.assertEqual(len([line for line in few if str(source).encode() in line]), 2)

    def test_only_some_types(self):
        result, got = figures(self.annotated(), self.file("p.json", PREDICTION), "--only", "heading,vote", "--errors", "99")
        self.assertEqual(got["types"], {k: COUNTS[k] for k in ("heading", "vote")})
        self.assertNotIn(b"resolution", result.stdout)
        self.assertEqual(run("eval", self.annotated(), "--only", "nonsense").returncode, 2)

    def test_tables(self):
        gold, path = self.annotated(), self.file("p.json", PREDICTION)
        text = run("eval", gold, path, "--per-doc").stdout.decode()
        self.assertEqual(text.count("  heading  "), 2)
        self.assertRegex(text, r"(?m)^  heading +3 +2  1\.000 0\.667 0\.800  0\.800   number 0\.50$")
        table = run("eval", gold, path, "--format", "markdown").stdout.decode()
        self.assertIn("| heading | 3 | 2 | 1.000 | 0.667 | 0.800 | 0.800 | number 0.50 |\n", table)

    def test_the_gold_file_that_the_manual_shows(self):
        page = (ROOT / "docs" / "annotating.md").read_text(encoding="utf-8")
        gold = json.loads(re.search(r"```json\n(.*?)```", page, re.S).group(1))
        self.annotated(gold["id"], gold)
        self.file(f"gold/{gold['id']}/source.txt", MANUAL)
        result, got = figures(self.dir / "gold", "--errors", "99")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertNotIn(b"gold quote", result.stdout)
        for kind, count in (("heading", 2), ("question", 1), ("response", 1), ("resolution", 1), ("clause", 2), ("motion", 1)):
            self.assertEqual(got["types"][kind]["found"], count, f"{kind}\n{result.stdout.decode()}")

    def test_documents_are_extracted_when_no_predictions_are_given(self):
        result, got = figures(self.annotated())
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(got["types"]["heading"]["found"], 3)
        self.assertEqual(got["types"]["clause"]["found"], 2)
        self.assertIn("resolution.keyword", {r["rule"] for r in got["rules"]})
        without = figures(self.annotated(), "--without-rule", "resolution.keyword", "--without-rule", "vote.in-favour-against")[1]
        self.assertNotIn("resolution.keyword", {r["rule"] for r in without["rules"]})
        self.assertEqual(run("eval", self.annotated(), "--without-rule", "nonsense").returncode, 6)


class Faults(InDirectory):
    def test_a_document_without_prediction_is_named_and_counts_as_missed(self):
        gold = self.annotated()
        result, got = figures(gold, self.file("p.json", {"source": {"name": "other"}, "items": []}))
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"no prediction for 1: netherfold", result.stdout)
        self.assertEqual(got["missing"], ["netherfold"])
        self.assertEqual(got["types"]["heading"], {"gold": 3, "pred": 0, "found": 0, "exact": 0})

    def test_a_quote_that_is_not_in_the_text(self):
        wrong = {**GOLD, "elements": [{"id": "h1", "type": "heading", "text": "Not there"}, *GOLD["elements"]]}
        result = run("eval", self.annotated(gold=wrong), self.file("p.json", PREDICTION), "--errors", "1")
        self.assertIn(b"gold quote not in the text: 'Not there'", result.stdout)

    def test_annotations_that_cannot_be_read(self):
        self.annotated("good")
        for name, gold in (("a", "{"), ("b", {"elements": [{"type": "heading"}]}), ("c", {"elements": [{"type": "x"}]}),
                           ("d", {}), ("e", {"elements": [{"type": "heading", "text": "x", "line": 0}]})):
            with self.subTest(gold=gold):
                self.annotated("bad", gold)
                result = run("eval", self.dir / "gold")
                self.assertEqual(result.returncode, 3)
                self.assertIn(b"bad/gold.json: ", result.stderr)
                self.assertIn(b"heading", result.stdout)

    def test_nothing_to_score(self):
        (self.dir / "hollow").mkdir()
        self.assertEqual(run("eval", self.dir / "hollow").returncode, 4)
        self.assertEqual(run("eval", self.dir / "none").returncode, 4)
        self.assertEqual(run("eval", self.annotated(), self.dir / "none.json").returncode, 4)
        self.assertEqual(run("eval", self.annotated(), self.file("bad.ndjson", "{}\n{")).returncode, 4)
        self.assertEqual(run("eval").returncode, 2)


@unittest.skipUnless((SHARED / "gold" / "score.py").exists(), "the shared gold set and its scorer are not here")
class AsTheSharedScorer(InDirectory):
    @classmethod
    def setUpClass(cls):
        spec = importlib.util.spec_from_file_location("score", SHARED / "gold" / "score.py")
        cls.score = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(cls.score)

    def expected(self, gold, predictions):
        docs = self.score.load_predictions(predictions)
        total, documents = defaultdict(lambda: defaultdict(float)), {}
        for folder in sorted(p.parent for p in gold.rglob("gold.json")):
            rows, _ = self.score.score_document(folder, self.score.pick(docs, folder.name))
            documents[folder.name] = rows
            for kind, row in rows.items():
                for key, value in row.items():
                    total[kind][key] += value
        return total, documents

    def compare(self, gold, predictions):
        total, documents = self.expected(gold, predictions)
        got = figures(gold, predictions)[1]
        self.same(total, got["types"])
        self.assertEqual(set(documents), set(got["documents"]))
        for name, rows in documents.items():
            with self.subTest(document=name):
                self.same(rows, got["documents"][name])
        counted = [row for row in total.values() if row["gold"]]
        macro = sum(self.score.f1(row)[2] for row in counted) / len(counted)
        self.assertAlmostEqual(got["macro"], macro, 9)
        summed = {key: sum(row[key] for row in total.values()) for key in ("gold", "pred", "found", "exact")}
        self.assertAlmostEqual(got["micro"], self.score.f1(summed)[2], 9)
        self.assertAlmostEqual(got["exact"], self.score.f1(summed, "exact")[2], 9)

    def same(self, want, got):
        full = {k: {f: v for f, v in row.items() if v or not f.endswith(":n")} for k, row in want.items()
                if row["gold"] or row["pred"]}  # fmt: skip
        self.assertEqual(full, got)

    def extracted(self, gold):
        out = self.dir / "pred"
        out.mkdir()
        for folder in sorted(p.parent for p in gold.rglob("gold.json")):
            source = next(folder.glob("source.*"))
            (out / f"{folder.name}.json").write_bytes(run("extract", "--format", "json", source).stdout)
        return out

    def test_gold_set(self):
        gold = SHARED / "gold" / "dev"
        predictions = self.extracted(gold)
        self.compare(gold, predictions)
        self.assertEqual(figures(gold)[1]["types"], figures(gold, predictions)[1]["types"])

    def test_gold_set_with_damaged_predictions(self):
        """Spans lost, words changed, elements dropped, moved and renamed: what a weak extractor would write."""
        gold = SHARED / "gold" / "dev"
        predictions = self.extracted(gold)
        chance = random.Random(20240304)
        for path in sorted(predictions.glob("*.json")):
            path.write_text(json.dumps(damage(json.loads(path.read_text(encoding="utf-8")), chance)), encoding="utf-8")
        next(iter(sorted(predictions.glob("*.json")))).unlink()
        self.compare(gold, predictions)

    def test_generated_archive(self):
        gold = self.dir / "generated"
        subprocess.run([sys.executable, ROOT / "tools/generate/generate.py", "--seed", "5", "--documents", "66", "--truth",
                        "--out", gold], check=True, env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"})  # fmt: skip
        self.compare(gold, self.extracted(gold))


def damage(value, chance):
    if isinstance(value, list):
        kept = [damage(v, chance) for v in value if chance.random() > 0.03]
        if kept and isinstance(kept[0], dict) and chance.random() < 0.1:
            chance.shuffle(kept)
        return kept
    if not isinstance(value, dict):
        return value
    out = {k: damage(v, chance) if k != "span" else v for k, v in value.items()}
    if "span" in out and chance.random() < 0.7:
        del out["span"]
    if isinstance(out.get("text"), str) and chance.random() < 0.6:
        words = out["text"].split()
        for _ in range(1 + len(words) // 12):
            at = chance.randrange(len(words) + 1)
            words[at:at + chance.randrange(2)] = ["Page", "3"] if chance.random() < 0.5 else []
        out["text"] = " ".join(words)
    if isinstance(out.get("type"), str) and chance.random() < 0.05:
        out["type"] = chance.choice(["resolution", "motion", "question", "response", "paragraph", "clause"])
    for key in ("number", "label", "mover", "asker", "responder", "status", "outcome", "for"):
        if key in out and chance.random() < 0.2:
            out[key] = chance.choice([None, "Question 4.", "(b)", "Mrs A. Smith", "present", "carried"])
    return out


if __name__ == "__main__":
    BINARY = os.path.abspath(sys.argv.pop(1))
    unittest.main()
