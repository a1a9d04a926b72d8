"""A page of printed minutes (what pdftotext -layout makes of a PDF): lines, numbered paragraphs, page furniture."""

import dates
import decisions
from layout import centre, paginate, plain, right, wrap


class Sheet:
    """Collects lines of one width; everything that the printed styles share."""

    def __init__(self, w, columns=86, margin=0, hyphenate=False):
        self.w, self.columns, self.margin, self.hyphenate = w, columns, margin, hyphenate
        self.lines = []

    def blank(self, n=1):
        self.lines += [""] * n

    def put(self, text, first=0, rest=None, lead=""):
        """A paragraph; `first` and `rest` are indents, `lead` stands before its first line (a number, a bullet)."""
        start = " " * (self.margin + first) + lead
        after = " " * (self.margin + (first + len(lead) if rest is None else rest))
        self.lines += wrap(text, self.margin + self.columns, start, after, self.hyphenate)

    def centre(self, text):
        self.lines.append(" " * self.margin + centre(text, self.columns))

    def right(self, text):
        self.lines.append(" " * self.margin + right(text, self.columns))

    def raw(self, line=""):
        self.lines.append((" " * self.margin + line) if line else "")

    def pages(self, per_page, style, title="", feed=False, first=1):
        """The finished text with the furniture of the house."""
        lines = self.lines
        margin, columns = self.margin, self.columns

        def number(n):
            return str(n + first - 1)

        makers = {
            "none": (None, None),
            "number": (None, lambda n: ["", " " * margin + centre(number(n), columns)]),
            "number-right": (None, lambda n: ["", " " * margin + right(number(n), columns), ""]),
            "dashes": (None, lambda n: ["", "", " " * margin + centre(f"- {number(n)} -", columns)]),
            "head": (
                lambda n: [centre(title, columns + margin), "", ""],
                lambda n: ["", "", centre(f"- {number(n)} -", columns + margin)],
            ),
            "page-of": (
                None,
                lambda n: ["", right(f"Page {number(n)} of {number(len(lines) // per_page + 1)}", columns + margin)],
            ),
            "initials": (
                None,
                lambda n: [
                    "",
                    "",
                    "Chairman's initials ............",
                    centre(title, columns + margin),
                    centre(f"Page {number(n)}", columns + margin),
                ],
            ),
        }
        top, bottom = makers[style]
        return plain(paginate(lines, per_page, top, bottom, feed) if style != "none" else lines)


class Items:
    """Prints the titles of items with their numbers: items("Minutes") prints the next one."""

    def __init__(self, sheet, first, label=str, lead=None, case=None, below=None):
        self.sheet, self.n, self.count = sheet, first, 0
        self.label, self.lead, self.case, self.below = label, lead, case, below

    def __call__(self, title):
        number = self.label(self.n)
        self.n, self.count = self.n + 1, self.count + 1
        shown = self.sheet.w.truth.heading(self.case(title) if self.case else title, number)
        self.sheet.put(shown, lead=self.lead(number))
        if self.below:
            self.sheet.raw(self.below(self.count))
        self.sheet.blank()
        return number

    def text(self, words, hang):
        """The text of an item in one paragraph."""
        self.sheet.put(words, hang)
        self.sheet.blank()


def run_on(w, people, form, role=None):
    """A run-on list of people: "Mr A (Chairman), Mrs B and Mr C"; records them as present."""
    names = []
    for n, p in enumerate(people):
        name = form(p)
        w.truth.person(name, "present")
        name += f", {p.honour}" if p.honour else ""
        names.append(name + (f" ({role})" if n == 0 and role else ""))
    return joined(names)


def joined(names, word=" and "):
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + word + names[-1]


def clauses(w, sheet, resolution, head, texts, kind, first, rest):
    """RESOLVED that: and its labelled clauses as indented paragraphs, nested below one of them now and then."""
    rows = decisions.clause_lines(w, resolution, texts, kind)
    sheet.put(resolution.open + head, first)
    sheet.blank()
    for n, (name, text) in enumerate(rows):
        close = resolution.close if n == len(rows) - 1 else ""
        sheet.put(text + close, rest, lead=f"{name}   " if len(name) < 3 else f"{name}  ")
        if n < len(rows) - 1 and w.chance(0.5):
            sheet.blank()


def bullets(w, sheet, area, count, first, mark="•"):
    for _ in range(count):
        sheet.put(w.narrative(area, w.number(1, 2)), first, lead=f"{mark}   ")
        if w.chance(0.5):
            sheet.blank()


def heading_date(w):
    return w.pick(
        (
            f"{dates.day(w.date)}, {dates.uk(w.date)}",
            f"{dates.day(w.date)} {dates.uk(w.date)}",
            f"{dates.day(w.date)} {dates.uk_ordinal(w.date)}",
        )
    )
