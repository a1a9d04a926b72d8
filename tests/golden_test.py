#!/usr/bin/env python3
"""Each document of corpus/ gives the JSON that stands beside it, and that JSON meets the schema.

    tests/golden_test.py build/release/minutebook             compare
    tests/golden_test.py build/release/minutebook --update    write expected.json anew: read the diff as code
"""

import argparse
import difflib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def extract(binary, source):
    """The document as text. The name in it is the path from the root, so that it is the same on every machine."""
    run = subprocess.run(
        [binary, "extract", "--format", "json", "--pretty", str(source.relative_to(ROOT))],
        cwd=ROOT, capture_output=True, timeout=60)
    if run.returncode != 0:
        raise RuntimeError(f"exit {run.returncode}: {run.stderr.decode(errors='replace').strip()}")
    return run.stdout.decode("utf-8")


def without_version(text):
    """A release changes the version and each change of a rule its hash; neither is what these tests are about."""
    document = json.loads(text)
    document.pop("generator", None)
    return json.dumps(document, ensure_ascii=False, indent=1).splitlines()


def check(binary, source, update):
    """What is wrong with one document; empty: nothing."""
    expected = source.with_name("expected.json")
    got = extract(binary, source)
    if update:
        expected.write_text(got, encoding="utf-8")
        return ""
    if not expected.exists():
        return "has no expected.json (make it with --update and read it)"
    want = expected.read_text(encoding="utf-8")
    if without_version(want) == without_version(got):
        return ""
    diff = difflib.unified_diff(without_version(want), without_version(got), "expected", "got", lineterm="", n=2)
    return "differs:\n" + "\n".join(list(diff)[:60])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--update", action="store_true", default=os.environ.get("MINUTEBOOK_UPDATE") == "1")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)

    sources = sorted((ROOT / "corpus").glob("*/source.*"))
    failed = 0
    for source in sources:
        try:
            wrong = check(binary, source, options.update)
        except (RuntimeError, ValueError, subprocess.TimeoutExpired) as error:
            wrong = str(error)
        if wrong:
            failed += 1
            print(f"{source.relative_to(ROOT)}: {wrong}")
    print(f"{len(sources) - failed} of {len(sources)} documents as expected")
    if not sources:
        return 1

    goldens = [str(s.with_name("expected.json")) for s in sources if s.with_name("expected.json").exists()]
    if not goldens:
        return 1
    valid = subprocess.run([sys.executable, str(ROOT / "tests/write/validate_schema.py"), *goldens], cwd=ROOT)
    skipped = 77  # no Python module jsonschema; it has said so
    return 1 if failed or valid.returncode not in (0, skipped) else 0


if __name__ == "__main__":
    sys.exit(main())
