#!/usr/bin/env python3
"""index and search from outside: the ten questions of docs/search.md, JSON, exit codes, inputs of every kind."""

import json
import pathlib
import re
import shlex
import subprocess
import unittest

from program import BINARY, SOURCE, InFolder, document, element, extract_corpus, index_corpus, main, run


def ten_questions():
    """The rows of the table under "Ten questions"."""
    text = (SOURCE / "docs/search.md").read_text(encoding="utf-8")
    part = text.split("## Ten questions")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("| ")]
    return rows[1:]


class Questions(InFolder):
    def test_the_right_element_comes_first(self):
        database = index_corpus(self.dir)
        rows = ten_questions()
        self.assertEqual(len(rows), 10)
        for question, command, kind, folder, words in rows:
            with self.subTest(question):
                result = run("search", "--db", database, "--json", *shlex.split(command.strip("`")))
                self.expect(result, 0)
                hit = json.loads(result.stdout)["hits"][0]
                self.assertEqual(hit["type"], {"item": "agendaItem"}.get(kind, kind))
                self.assertEqual(hit["source"]["name"].split("/")[1], folder)
                self.assertIn(words, hit["snippet"])

    def test_a_hit_says_where_it_stands(self):
        database = index_corpus(self.dir)
        hits = json.loads(run("search", "--db", database, "--json", "--limit", 200, "the").stdout)["hits"]
        self.assertGreater(len(hits), 50)
        for hit in hits:
            place = hit["source"]
            source = (SOURCE / place["name"]).read_bytes()
            begin, end = place["place"]
            self.assertEqual(place["line"], len(re.findall(rb"\r\n|\r|\n", source[:begin])) + 1)
            if place["name"].endswith(".html"):
                continue
            found = [hit["snippet"].encode()[a:b] for a, b in hit["found"]]
            if found:
                encoding = "cp1252" if "windows" in place["name"] else "utf-8"
                self.assertIn(found[0].decode(), source[begin:end].decode(encoding), place)

    def test_the_terminal_shows_heading_meeting_snippet_and_place(self):
        database = index_corpus(self.dir)
        text = run("search", "--db", database, "--type", "resolution", "turbine").stdout.decode()
        self.assertRegex(text, r"(?s)^1\. Application 13/00288/FUL.*\[resolution, resolved\]\n   .*2013-06-19.*\n   .*turbine.*\n"
                               r"   corpus/planning-committee/source.txt:\d+  bytes \d+-\d+  item-4/resolution-1\n\n1 hit\n$")

    def test_what_a_document_says_cannot_move_the_cursor(self):
        evil = "\x1b[2J\u202eneedle"
        path = self.ndjson("evil.ndjson", [document("a\x1b]0;x\x07", body=evil, front=[element("paragraph", "front/p", 0, evil)])])
        run("index", "--db", self.dir / "d", path)
        out = run("search", "--db", self.dir / "d", "needle").stdout
        self.assertIn(b"needle", out)
        self.assertNotIn(b"\x1b", out)
        self.assertNotIn("\u202e".encode(), out)

    def test_the_json_of_the_page_is_the_answer(self):
        part = (SOURCE / "docs/search.md").read_text(encoding="utf-8").split("### JSON")[1]
        shown = json.loads(re.search(r"(?s)\n(    \{.*?)\n\n", part).group(1))
        result = run("search", "--db", index_corpus(self.dir), "--json", "--outcome", shown["hits"][0]["outcome"], shown["query"])
        answer = json.loads(result.stdout)
        for hit in shown["hits"] + answer["hits"]:
            self.assertGreater(hit.pop("score"), 10)  # changes with every document of the corpus
        self.assertEqual(answer, shown)

    def test_exit_codes(self):
        database = index_corpus(self.dir)
        self.expect(run("search", "--db", database, "drone"), 0)
        self.expect(run("search", "--db", database, "zzzz"), 4)
        self.expect(run("search", "--db", database, "--", "-drone"), 2, "what must not occur")
        self.expect(run("search", "--db", database, "--type", "nonsense", "x"), 2, "nonsense")
        self.expect(run("search", "--db", database, "--from", "soon", "x"), 2, "is no date")
        self.expect(run("search", "--db", database, "--from", "2019-13", "x"), 2, "is no date")
        self.expect(run("search", "--db", database, "--limit=-1", "x"), 2, "--limit")
        self.expect(run("search", "x"), 2, "--db")
        self.expect(run("search", "--db", self.dir, "x"), 4, "is a directory")
        self.expect(run("index", "--db", self.dir, database), 4, "is a directory")
        self.expect(run("search", "--db", self.dir / "none.db", "x"), 4, "none.db")
        self.expect(run("search", "--db", SOURCE / "README.md", "x"), 4, "README.md")
        self.expect(run("index", "--db", database), 2, "nothing to index")
        self.expect(run("index", self.dir), 2, "--db")
        self.expect(run("index", "--db", self.dir / "no/such/folder.db", self.dir), 4)
        (self.dir / "empty").mkdir()
        self.expect(run("index", "--db", database, self.dir / "empty"), 4, "no input")
        self.expect(run("index", "--db", database, "--remove", "nobody"), 4, "nobody")

    def test_inputs_of_every_kind(self):
        folder = self.dir / "out"
        folder.mkdir()
        path = extract_corpus(self.dir)
        lines = path.read_bytes().splitlines(keepends=True)
        (folder / "part-00000.ndjson").write_bytes(b"".join(lines[:5]))
        subprocess.run(["zstd", "-q", "-", "-o", folder / "part-00001.ndjson.zst"], input=b"".join(lines[5:10]), check=True)
        (folder / "manifest.ndjson").write_text('{"n": 1, "status": "ok"}\n')
        (folder / "run.json").write_text("{}")
        (folder / "part-00002.ndjson.tmp").write_text("torn")
        (folder / "deep").mkdir()
        (folder / "deep/one.json").write_text(json.dumps(json.loads(lines[10]), indent=2))
        result = run("index", "--db", self.dir / "d", folder)
        self.expect(result, 0)
        self.assertIn(b"11 documents: 11 added, 0 replaced, 0 unchanged", result.stdout)
        result = run("index", "--db", self.dir / "d", "-", stdin=b"".join(lines) + b'{"error":{"code":"E_EMPTY","message":"x"}}')
        self.expect(result, 0)
        self.assertIn(f"{len(lines)} documents: {len(lines) - 11} added, 0 replaced, 11 unchanged".encode(), result.stdout)
        self.assertIn(b"1 records of failed inputs passed over", result.stdout)
        name = json.loads(lines[0])["source"]["name"]
        self.expect(run("index", "--db", self.dir / "d", "--remove", name), 0)
        self.assertIn(b"1 added", run("index", "--db", self.dir / "d", path, "--optimize").stdout)

    def test_what_batch_wrote_is_indexed(self):
        result = run("batch", "corpus/planning-committee", "corpus/welsh-community", "--out", self.dir / "out", "--compress", "zst")
        self.expect(result, 0)
        result = run("index", "--db", self.dir / "d", self.dir / "out")
        self.expect(result, 0)
        self.assertIn(b"2 documents: 2 added", result.stdout)


if __name__ == "__main__":
    main()
