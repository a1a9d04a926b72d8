#!/usr/bin/env python3
"""docs/rules.md is current, and the rules file that it shows works.

    tests/rules_page_test.py build/release/minutebook             compare
    tests/rules_page_test.py build/release/minutebook --update    write the generated half anew
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

PAGE = pathlib.Path(__file__).resolve().parent.parent / "docs" / "rules.md"
BORDER = re.compile(r"<!-- From here on: .*? -->\n\n")
MINUTES = """Minutes of the meeting of Netherfold Parish Council held on 4 March 2024

1. Gate

CONCLUDED that the gate be painted green.

The clerk will see to the lock.

2. Pond

The pond was seen.
"""


def run(binary, *arguments):
    done = subprocess.run([binary, *map(str, arguments)], capture_output=True, timeout=60)
    if done.returncode != 0:
        raise SystemExit(f"minutebook {arguments[0]}: exit {done.returncode}: {done.stderr.decode(errors='replace')}")
    return done.stdout.decode("utf-8")


def rules_that_fire(binary, rules, text):
    """(rule, type) of the elements that the rules of the page's example make."""
    with tempfile.TemporaryDirectory() as folder:
        path, minutes = pathlib.Path(folder, "our-rules.json"), pathlib.Path(folder, "minutes.txt")
        path.write_text(rules, encoding="utf-8")
        minutes.write_text(text, encoding="utf-8")
        run(binary, "rules", "check", path)
        pending, found = [json.loads(run(binary, "extract", "--rules", path, minutes))], set()
    while pending:
        node = pending.pop()
        if isinstance(node, dict):
            found.add((node.get("rule"), node.get("type")))
            node = list(node.values())
        if isinstance(node, list):
            pending += node
    return found


def main():
    binary, update = sys.argv[1], "--update" in sys.argv[2:]
    page = PAGE.read_text(encoding="utf-8")
    border = BORDER.search(page)
    if not border:
        raise SystemExit(f"{PAGE}: the line that says where the generated half begins is gone")
    current = page[: border.end()] + run(binary, "rules", "list", "--format", "markdown")
    if update:
        PAGE.write_text(current, encoding="utf-8")
    elif page != current:
        raise SystemExit(f"{PAGE} is not current: tests/rules_page_test.py BINARY --update")
    example = re.search(r"```json\n(.*?)```", page, re.S)
    if not example:
        raise SystemExit(f"{PAGE} shows no rules file")
    found = rules_that_fire(binary, example.group(1), MINUTES)
    for rule in json.loads(example.group(1))["rules"]:
        if (rule["id"], rule["makes"]) not in found:
            raise SystemExit(f"{PAGE}: {rule['id']} makes no {rule['makes']} of its own example")
    print("docs/rules.md is current and its example works")


if __name__ == "__main__":
    main()
