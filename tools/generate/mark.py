"""Truth that travels inside the text.

A writer wraps the words of an element in two private-use characters. Layout (wrapping, indenting, page breaks, columns)
moves them about with the words, so the place of an element in the finished text is exact whatever happened to it; only
then are the characters taken out and the quotes of gold.json cut from the text itself.
"""

import re

WORD = re.compile(r"[^\W_]+", re.UNICODE)
MARKS = re.compile("[\ue000-\uefff]")
FIRST_MARK = 0xE000
PREFIX = {
    "heading": "h",
    "question": "q",
    "response": "r",
    "resolution": "d",
    "motion": "m",
    "vote": "v",
    "declaration": "i",
    "action": "a",
    "clause": "c",
}
ORDER = {
    kind: n
    for n, kind in enumerate(
        ["heading", "question", "response", "motion", "resolution", "vote", "declaration", "action", "clause"]
    )
}


class Element:
    """One annotated element: `open` and `close` go around its words, or `element(text)` wraps them at once."""

    __slots__ = ("kind", "attributes", "optional", "open", "close", "clauses", "truth", "span")

    def __init__(self, truth, kind, optional, attributes):
        code = FIRST_MARK + 2 * len(truth.elements)
        if code > 0xEFFD:
            raise ValueError("too many elements in one document")
        self.truth, self.kind, self.optional, self.attributes = truth, kind, optional, attributes
        self.open, self.close = chr(code), chr(code + 1)
        self.clauses, self.span = [], None
        truth.elements.append(self)

    def __call__(self, text):
        return self.open + text + self.close

    def clause(self, label, text):
        """The words of one labelled clause, wrapped; its label stays outside."""
        c = Element(self.truth, "clause", False, {"label": label})
        self.clauses.append(c)
        return c(text)

    def nested(self, label):
        """A clause that the caller opens and closes himself, because it has clauses of its own."""
        c = Element(self.truth, "clause", False, {"label": label})
        self.clauses.append(c)
        return c


class Truth:
    """What a careful reader would find in the document that is being written."""

    def __init__(self):
        self.elements, self.attendance = [], []
        self.meeting = {"body": None, "date": None, "start": None, "venue": None}

    def element(self, kind, optional=False, **attributes):
        return Element(self, kind, optional, attributes)

    def heading(self, text, number=None, optional=False):
        return self.element("heading", optional, number=number)(text)

    def question(self, number=None, asker=None, optional=False):
        return self.element("question", optional, number=number, asker=asker)

    def response(self, question, responder=None, optional=False):
        return self.element("response", optional, answers=[question] if question else [], responder=responder)

    def resolution(self, verb, optional=False):
        return self.element("resolution", optional, verb=verb)

    def motion(self, mover, seconder, outcome, optional=False):
        return self.element("motion", optional, mover=mover, seconder=seconder, outcome=outcome)

    def vote(self, yes, no, abstain, optional=False):
        return self.element("vote", optional, **{"for": yes, "against": no, "abstain": abstain})

    def declaration(self, member, optional=False):
        return self.element("declaration", optional, member=member)

    def action(self, owner, optional=False):
        return self.element("action", optional, owner=owner)

    def person(self, name, status):
        self.attendance.append({"name": name, "status": status})


def strip(text):
    return MARKS.sub("", text) if not text.isascii() else text


def settle(marked, truth):
    """Takes the marks out of a text and gives every element its span of characters."""
    out, at, where = [], 0, {}
    last = 0
    for m in MARKS.finditer(marked):
        piece = marked[last : m.start()]
        out.append(piece)
        at += len(piece)
        where[m.group()] = at
        last = m.end()
    out.append(marked[last:])
    for e in truth.elements:
        if e.open not in where or e.close not in where:
            raise ValueError(f"a {e.kind} was made and not written: {e.attributes}")
        e.span = (where[e.open], where[e.close])
    return "".join(out)


class Quotes:
    """Cuts quotes from the reading text in such a way that the scorer finds each one where it stands."""

    def __init__(self, text):
        self.text = text
        found = list(WORD.finditer(text))
        self.token = [m.group().lower() for m in found]
        self.begin = [m.start() for m in found]
        self.end = [m.end() for m in found]
        self.at = {}
        for i, t in enumerate(self.token):
            self.at.setdefault(t, []).append(i)

    def matches(self, first, count, cursor):
        """The first place at or after `cursor` (else the first of all) where the tokens first..first+count stand."""
        want = self.token[first : first + count]
        earlier = None
        for i in self.at[want[0]]:
            if self.token[i : i + count] == want:
                if i >= cursor:
                    return i
                earlier = i if earlier is None else earlier
        return earlier

    def tokens_of(self, span):
        from bisect import bisect_left

        return bisect_left(self.begin, span[0]), bisect_left(self.begin, span[1])

    def words(self, a, b):
        return " ".join(self.text[self.begin[a] : self.end[b - 1]].split())

    def cut(self, element, cursor):
        """The quote of an element as fields of gold.json, and the token it begins at."""
        a, b = self.tokens_of(element.span)
        if a >= b:
            raise ValueError(f"an element without words: {element.kind} {element.attributes}")
        fields = {}
        if b - a <= 12:
            fields["text"] = self.words(a, b)
            head = b - a
        else:
            head = 6
            while head < 14 and head < b - a - 4 and self.matches(a, head, cursor) != a:
                head += 1
        if self.matches(a, head, cursor) != a:
            line = self.text.count("\n", 0, self.begin[a])
            fields["line"] = line + 1
            start = self.text.rfind("\n", 0, self.begin[a]) + 1
            from bisect import bisect_left

            cursor = bisect_left(self.begin, start)
            while b - a > 12 and head < b - a - 4 and self.matches(a, head, cursor) != a:
                head += 1
        if b - a > 12:
            tail = 6
            while tail < b - a - head and self.matches(b - tail, tail, a + head - tail + 1) != b - tail:
                tail += 1
            fields["first"] = self.words(a, a + head)
            fields["last"] = self.words(b - tail, b)
        return fields, a


def gold(identifier, text, truth):
    """The gold.json of a document: its elements in reading order, quoted from `text`."""
    quotes = Quotes(text)
    top = [e for e in truth.elements if e.kind != "clause"]
    top.sort(key=lambda e: (e.span[0], ORDER[e.kind]))
    names, count = {}, {}
    for e in top:
        count[e.kind] = count.get(e.kind, 0) + 1
        names[id(e)] = PREFIX[e.kind] + str(count[e.kind])
    rows, cursor = [], 0
    for e in top:
        row = {"id": names[id(e)], "type": e.kind}
        for key, value in e.attributes.items():
            row[key] = [names[id(q)] for q in value] if key == "answers" else value
        if e.optional:
            row["optional"] = True
        fields, at = quotes.cut(e, cursor)
        row.update(fields)
        if e.clauses:
            row["clauses"], inner = [], at
            for c in e.clauses:
                fields, inner = quotes.cut(c, inner)
                row["clauses"].append({**c.attributes, **fields})
        cursor = max(cursor, at)
        rows.append(row)
    return {"id": identifier, "meeting": truth.meeting, "attendance": truth.attendance, "elements": rows}
