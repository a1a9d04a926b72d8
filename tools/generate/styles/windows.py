"""Parish minutes in a windows-1252 text file with smart quotes, CRLF line ends and tabs; the decisions are RESOLVED sentences."""

import dates
import decisions
import parish
import places
from document import Document
from layout import wrap
from printed import joined

QUOTED = (
    "",
    "",
    "It was called “a matter for the whole parish’s future”.",
    "The Clerk’s note referred to it as ‘urgent’…",
)


def decide(w, out, put, area):
    kind = w.random()
    if kind < 0.5:
        put(
            decisions.sentence(
                w,
                area,
                (
                    ("RESOLVED: That {}.", "resolved"),
                    ("RESOLVED – that {}.", "resolved"),
                    ("RESOLVED: to {}.", "resolved"),
                ),
            )
        )
    elif kind < 0.65:
        put(parish.proposed(w, area))
    elif kind < 0.8:
        r = w.truth.resolution("resolved")
        rows = decisions.clause_lines(
            w, r, decisions.clause_texts(w, area, w.number(2, 3)), w.pick(("(a)", "1.", "•", "i)"))
        )
        out.append(r.open + "RESOLVED: That")
        for k, (name, text) in enumerate(rows):
            put(text + (r.close if k == len(rows) - 1 else ""), name + ("\t" if w.tabs else " "))


def attendance(w, put):
    for p in w.members:
        w.truth.person(p.title + " " + p.full if p.title not in ("Sir", "Lady") else p.formal, "present")
    clerk = w.crowd.person(0)
    w.truth.person(
        clerk.title + " " + clerk.full if clerk.title not in ("Sir", "Lady") else clerk.formal, "in_attendance"
    )
    names = [a["name"] for a in w.truth.attendance]
    put(f"Present: {joined(names[:-1])}, Councillors" + f", and {names[-1]}, Clerk")


def write(w):
    w.call = w.pick((lambda p: p.short, lambda p: "Councillor " + p.last, lambda p: "Cllr " + p.last))
    w.long_titles = True
    absent = w.crowd.people(w.pick((0, 1, 2)), 0)
    w.gather(w.number(4, 8))
    w.without("care")
    body = f"{w.place} Parish Council"
    hall = f"{w.pick(places.HALLS)}, {w.nearby[0]}"
    wrapped = w.chance(0.5)
    out = []

    def put(text, lead=""):
        out.extend(wrap(text, 92, lead, "") if wrapped else [lead + text])

    clock = dates.Clock(19, w.pick((0, 30, 15)))
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=hall)
    out += [body.upper(), ""]
    put(
        f"Minutes of the Parish Council meeting held in the {hall} on {dates.day(w.date)} {dates.uk(w.date)}"
        f" at {clock.style('7.30 pm')}"
    )
    out.append("")
    attendance(w, put)
    out.append("")
    n = 0

    def head(title):
        nonlocal n
        n += 1
        put(w.truth.heading(title, str(n)), f"{n}.{w.pick((' ', chr(9)))}" if w.tabs else f"{n}. ")

    w.tabs = w.chance(0.4)
    for title, text in (
        ("Apologies", parish.apologies(w, absent)),
        ("Declarations of interest", parish.declarations(w)),
        ("Minutes of the last meeting", parish.last_minutes(w, dates.uk, ("prose", "formal"))),
    ):
        head(title)
        put(text)
        out.append("")
    for area, title in w.topics(w.number(4, 9)):
        head(title)
        put(w.narrative(area, w.number(2, 4)) + " " + w.pick(QUOTED))
        decide(w, out, put, area)
        out.append("")
    put(f"The meeting closed at {clock.after(w.number(60, 140)).style('7.30pm')}.")
    text = "\r\n".join(out) + "\r\n"
    for a, b in (("Ŷ", "Y"), ("ŵ", "w"), ("ŷ", "y")):
        text = text.replace(a, b)
    return Document("txt", text.replace("\x00", ""), text, encoding="cp1252")
