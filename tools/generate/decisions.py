"""Decisions in words: resolutions with and without clauses, motions, votes. The caller lays the lines out."""

ALPHA = "abcdefghijklmnopqrstuvwxyz"


def roman(n):
    out = ""
    for value, letters in ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        out += letters * (n // value)
        n %= value
    return out


def label(kind, n):
    """The n-th label (from 0) of a kind named by its first: "(a)", "(i)", "1.", "a)", "A." or a bullet."""
    if kind in ("•", "-", "*"):
        return kind
    core = kind.strip("().")
    text = roman(n + 1) if core == "i" else ALPHA[n] if core == "a" else ALPHA[n].upper() if core == "A" else str(n + 1)
    return kind.replace(core, text)


LABELS = ("(a)", "(i)", "(1)", "1.", "a)", "i)", "A.", "(a)", "1.")

RESOLVED = (
    "RESOLVED that {}",
    "RESOLVED – That {}",
    "RESOLVED: That {}",
    "RESOLVED - that {}",
    "Resolved: that {}",
    "It was RESOLVED that {}",
    "It was resolved that {}",
    "Resolved that {}",
    "RESOLVED {}",
    "**RESOLVED** that {}",
)
AGREED_THAT = (
    ("It was agreed that {}.", "agreed"),
    ("It was unanimously agreed that {}.", "agreed"),
    ("AGREED: that {}.", "agreed"),
    ("It was RESOLVED that {}.", "resolved"),
    ("RESOLVED that {}.", "resolved"),
    ("It was unanimously resolved that {}.", "resolved"),
    ("It was decided that {}.", "decided"),
    ("The Council resolved that {}.", "resolved"),
    ("Resolved – that {}.", "resolved"),
)
AGREED_TO = (
    ("It was agreed to {}.", "agreed"),
    ("It was RESOLVED to {}.", "resolved"),
    ("RESOLVED to {}.", "resolved"),
    ("It was unanimously agreed to {}.", "agreed"),
    ("It was decided to {}.", "decided"),
    ("AGREED to {}.", "agreed"),
    ("Agreed: to {}.", "agreed"),
    ("The Council resolved to {}.", "resolved"),
    ("Members resolved to {}.", "resolved"),
)


def sentence(w, area, forms=None):
    """One decision in one sentence, wrapped as a resolution."""
    if forms is None:
        forms = AGREED_THAT if w.chance(0.5) else AGREED_TO
    form, verb = w.pick(forms)
    text = w.that(area) if "that {}" in form or "That {}" in form else w.to(area)
    return w.truth.resolution(verb)(form.format(text))


def clause_texts(w, area, count, form="that"):
    words = area["that" if form == "that" else "to"]
    return [w.say(t) for t in w.some(words, count)]


def clause_lines(w, resolution, texts, kind=None, ends=True):
    """Clauses as (label, marked text) with the semicolons of the house."""
    kind = kind or w.pick(LABELS)
    style = w.pick((";", ";", ".", "; and")) if ends else ""
    out = []
    for n, text in enumerate(texts):
        last = n == len(texts) - 1
        tail = (
            "." if last else "; and" if style == "; and" and n == len(texts) - 2 else ";" if style[:1] == ";" else style
        )
        name = label(kind, n)
        out.append((name, resolution.clause("•" if kind in ("-", "*") else name, text + tail)))
    return out


def moved(w, text, mover, seconder, outcome="carried", optional=False):
    return w.truth.motion(mover, seconder, outcome, optional)(text)


def split_vote(w, total, lost=False):
    """Numbers for and against that give the wanted outcome, and abstentions."""
    abstain = w.pick((0, 0, 0, 1, 2))
    abstain = min(abstain, max(0, total - 3))
    rest = total - abstain
    minority = int(w.random() * ((rest + 1) // 2))
    minority = min(minority, (rest - 1) // 2)
    return (minority, rest - minority, abstain) if lost else (rest - minority, minority, abstain)


def share(w, people, *sizes):
    """People split at random into groups of these sizes, each in the order of the list."""
    shuffled = w.some(range(len(people)), len(people))
    out, at = [], 0
    for size in sizes:
        out.append([people[i] for i in sorted(shuffled[at : at + size])])
        at += size
    return out


def minutes_record(w, last, forms=None):
    """The stock decision about the minutes of the last meeting; returns (text, formal?)."""
    kinds = forms or ("formal", "prose", "prose")
    kind = w.pick(kinds)
    if kind == "formal":
        text = w.pick(
            (
                (
                    "RESOLVED that the minutes of the meeting held on {} be approved as a correct record and"
                    " signed by the Chairman."
                ),
                "RESOLVED – That the minutes of the meeting held on {} be confirmed and signed as a correct record.",
                "It was RESOLVED that the minutes of {} be signed as a true record.",
            )
        )
        return w.truth.resolution("resolved")(text.format(last))
    text, verb = w.pick(
        (
            ("The minutes of the meeting held on {} were approved and signed.", "approved"),
            (
                "The minutes of the meeting held on {}, having been circulated, were agreed as a correct record.",
                "agreed",
            ),
            ("The minutes of {} were approved as an accurate record and signed by the Chairman.", "approved"),
        )
    )
    return w.truth.resolution(verb, optional=True)(text.format(last))
