#!/usr/bin/env python3
"""Checks extracted documents against the JSON Schema.

usage: validate_schema.py [--schema FILE] FILE...

A FILE holds one JSON document or NDJSON (a document a line); "-" is the standard input. Without --schema the schema of
this source tree is taken. Prints one line for each fault, FILE:LINE: place: what; exits 1 when there is one, 77 (skipped)
without the Python module jsonschema.
"""
import argparse
import json
import sys
from pathlib import Path

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("skipped: the Python module jsonschema (python3-jsonschema) is not installed")
    sys.exit(77)

SCHEMA = Path(__file__).resolve().parents[2] / "src/core/write/document.schema.json"


def documents(name):
    """Yields (line, document or the error of reading it)."""
    body = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
    try:
        yield 1, json.loads(body)
        return
    except json.JSONDecodeError as error:
        whole = error
    lines = [(i, line) for i, line in enumerate(body.split("\n"), 1) if line.strip()]
    if len(lines) < 2 or not lines[0][1].rstrip().endswith("}"):
        yield whole.lineno, whole
        return
    for number, line in lines:
        try:
            yield number, json.loads(line)
        except json.JSONDecodeError as error:
            yield number, error


def faults(validator, document):
    if isinstance(document, json.JSONDecodeError):
        yield "the document", str(document)
        return
    for error in validator.iter_errors(document):
        yield "".join(f"/{step}" for step in error.absolute_path) or "the document", error.message[:300]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--schema", default=SCHEMA)
    parser.add_argument("files", nargs="+", metavar="FILE")
    arguments = parser.parse_args()
    sys.setrecursionlimit(20000)
    schema = json.loads(Path(arguments.schema).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    checked = bad = 0
    for name in arguments.files:
        for line, document in documents(name):
            checked += 1
            found = list(faults(validator, document))
            bad += bool(found)
            for place, what in found:
                print(f"{name}:{line}: {place}: {what}")
    print(f"{checked} documents, {bad} with faults")
    sys.exit(1 if bad or not checked else 0)


if __name__ == "__main__":
    main()
