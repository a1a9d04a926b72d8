#!/usr/bin/env python3
"""Writes an archive of invented minutes in many house styles, the same bytes for the same seed.

usage: generate.py --seed 7 --documents 2000 --out DIR [--truth] [--styles panel,irish] [--format files|ndjson]

files:  DIR/ID/source.{txt,md,html,rst}; with --truth also DIR/ID/gold.json and, where the source is not its own reading
        text (html, another encoding), DIR/ID/text.txt.
ndjson: DIR/documents.ndjson, a line {"id", "name", "media_type", "text"} a document; with --truth the folders of `files`
        are written below DIR/truth.
"""

import argparse
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from mark import gold, settle, strip  # noqa: E402
from styles import STYLES  # noqa: E402
from world import World  # noqa: E402


def compose(seed, n, style):
    """The n-th document of an archive in one style: (id, Document, reading text, World)."""
    locale, write = STYLES[style]
    w = World(random.Random(f"{seed}/{n}/{style}"), locale)
    document = write(w)
    if document.reading is None:
        reading = document.source = settle(document.source, w.truth)
    else:
        reading = settle(document.reading, w.truth)
        document.source = strip(document.source)
    return f"{style}-{n:06d}", document, reading, w


def write_files(folder, identifier, document, reading, w, truth):
    at = folder / identifier
    at.mkdir(parents=True, exist_ok=True)
    (at / f"source.{document.suffix}").write_bytes(document.source.encode(document.encoding))
    if not truth:
        return
    if document.reading is not None:
        (at / "text.txt").write_bytes(reading.encode())
    g = gold(identifier, reading, w.truth)
    (at / "gold.json").write_text(json.dumps(g, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--documents", type=int, default=100)
    ap.add_argument("--out", required=True)
    ap.add_argument("--truth", action="store_true", help="write gold.json beside each source")
    ap.add_argument("--styles", help="comma-separated; all of them when absent: " + ",".join(STYLES))
    ap.add_argument("--format", choices=("files", "ndjson"), default="files")
    a = ap.parse_args()
    styles = a.styles.split(",") if a.styles else list(STYLES)
    unknown = [s for s in styles if s not in STYLES]
    if unknown:
        ap.error(f"unknown style {unknown[0]}; there are: {', '.join(STYLES)}")
    out = Path(a.out)
    out.mkdir(parents=True, exist_ok=True)
    lines = open(out / "documents.ndjson", "w", encoding="utf-8", newline="\n") if a.format == "ndjson" else None
    for n in range(a.documents):
        identifier, document, reading, w = compose(a.seed, n, styles[n % len(styles)])
        if lines:
            row = {
                "id": identifier,
                "name": f"{identifier}/source.{document.suffix}",
                "media_type": document.media_type,
                "text": document.source,
            }
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")
            if a.truth:
                write_files(out / "truth", identifier, document, reading, w, True)
        else:
            write_files(out, identifier, document, reading, w, a.truth)
    if lines:
        lines.close()


if __name__ == "__main__":
    main()
