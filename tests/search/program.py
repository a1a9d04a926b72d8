"""What the tests of the search share: the program, a folder, an index of the corpus."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY = sys.argv.pop(1) if len(sys.argv) > 1 and not sys.argv[1].startswith("-") else ""
SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent


def run(*arguments, stdin=b"", cwd=SOURCE, timeout=120, **options):
    return subprocess.run([BINARY, *map(str, arguments)], input=stdin, capture_output=True, cwd=cwd, timeout=timeout, **options)


def element(kind, id, begin, text, **more):
    return {"type": kind, "id": id, "span": [begin, begin + len(text.encode())], "text": text, "rule": "r", "fingerprint": "0" * 16, **more}


def document(name, body="Planning Committee", date="2024-03-04", front=(), items=(), **more):
    """A document as `extract` writes it."""
    return {"schema": "minutebook/document/1", "generator": {"name": "minutebook", "version": "0.1.0", "rules": "base@sha256:1"},
            "source": {"name": name, "media_type": "text/plain", "encoding": "UTF-8", "bytes": 1, "sha256": "0" * 64, "replacements": 0},
            "status": None, "meeting": {"body": body, "date": date, "start": None, "end": None, "venue": None, "evidence": {}},
            "attendance": [], "front": list(front), "items": list(items), "style": {},
            "coverage": {"total": 0, "understood": 0, "unclassified": 0, "furniture": 0}, "diagnostics": [], **more}


class InFolder(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="minutebook-search-"))
        self.addCleanup(shutil.rmtree, self.dir, ignore_errors=True)

    def expect(self, result, code, message=None):
        self.assertEqual(result.returncode, code, result.stderr.decode(errors="replace"))
        if message is not None:
            self.assertIn(message, result.stderr.decode(errors="replace"))

    def ndjson(self, name, documents):
        path = self.dir / name
        path.write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents), encoding="utf-8")
        return path


def extract_corpus(folder):
    path = folder / "corpus.ndjson"
    sources = sorted(str(p.relative_to(SOURCE)) for p in SOURCE.glob("corpus/*/source.*"))
    result = run("extract", "-o", path, *sources)
    assert result.returncode in (0, 3), result.stderr
    return path


def index_corpus(folder):
    database = folder / "council.db"
    result = run("index", "--db", database, extract_corpus(folder))
    assert result.returncode == 0, result.stderr
    return database


def main():
    unittest.main(verbosity=0)
