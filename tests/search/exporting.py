"""What the tests of export share: documents that are hard to carry, and the files that export makes of them."""

import json
import shutil

from program import InFolder, document, element, extract_corpus, run

HOSTILE = "Tab\there, line\nthere, back\\slash, \\. and \\N, 'quote', \"double\", $$dollar$$, ; DROP SCHEMA minutes; --, NUL\0, \u202e, 🚲, é"


def hostile_document():
    person = {"name": HOSTILE, "role": HOSTILE}
    vote = element("vote", "item-1/motion-1/vote-1", 900, HOSTILE, **{"for": 2**62, "against": 0, "abstain": None,
                                                                            "voters": [{"name": HOSTILE, "option": "yes", "span": [1, 2]}]})
    motion = element("motion", "item-1/motion-1", 500, HOSTILE, mover=person, seconder=None, outcome="carried", votes=[vote])
    item = element("agendaItem", "item-1", 0, HOSTILE, number=HOSTILE, heading={"text": HOSTILE, "span": [0, 1]}, level=1, extent=[0, 1000],
                   content=[motion, element("paragraph", "item-1/paragraph-1", 300, HOSTILE)], items=[])
    return document("hostile\\.txt", body=HOSTILE, date="2024-02-31", items=[item],
                    attendance=[{"name": HOSTILE, "status": "present", "span": [1, 2]}])


def long_document():
    """A text of three megabytes of different words, and one word of 100,000 letters."""
    words = " ".join(f"w{n}" for n in range(400_000)) + " " + "x" * 100_000
    return document("long.txt", front=[element("paragraph", "front/paragraph-1", 0, words)])


class Export(InFolder):
    def export(self, target, *inputs, code=0, **options):
        out = self.dir / target
        shutil.rmtree(out, ignore_errors=True)
        more = [part for name, value in options.items() for part in (f"--{name}", value)]
        self.expect(run("export", "--to", target, "-o", out, *more, *inputs), code)
        return out

    def inputs(self):
        return [extract_corpus(self.dir), self.ndjson("hostile.ndjson", [hostile_document(), long_document()])]

    def bulk_rows(self, out):
        rows = {}
        for path in sorted(out.glob("bulk-*.ndjson")):
            lines = path.read_text(encoding="utf-8").split("\n")
            self.assertEqual(lines.pop(), "")
            for action, row in zip(lines[::2], lines[1::2]):
                rows[json.loads(action)["index"]["_id"]] = json.loads(row)
        return rows
