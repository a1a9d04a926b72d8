"""One item page of a police panel or scrutiny committee: preamble, numbered questions, bracketed answers, RESOLVED."""

import dates
import decisions
from document import Document
from world import continued, upper

OPENINGS = (
    "To consider the attached report from {}.",
    "To receive a report from {}.",
    "Report of {} attached.",
    "To scrutinise the report of {} and to make recommendations.",
)
RESPONDERS = (
    "The Commissioner",
    "The Chief Constable",
    "The Deputy Commissioner",
    "The Chief Finance Officer",
    "The Assistant Chief Constable",
)
LEADS = (
    "{} replied that {}",
    "{} reported that {}",
    "{} explained that {}",
    "{} said that {}",
    "{} acknowledged that {}",
)


def answer(w, area):
    """The paragraphs of one bracketed answer, and who gives it where that is said."""
    who = w.pick(RESPONDERS) if w.chance(0.8) else None
    first = w.answers(area, w.number(1, 4))
    if who:
        start = w.pick(LEADS).format(who, continued(first))
        first = start
    paragraphs = [first]
    for _ in range(w.pick((0, 0, 0, 1, 1, 2))):
        paragraphs.append(w.answers(area, w.number(1, 3)))
    return paragraphs, who


def questions(w, area, out, gap):
    count = w.number(1, 6)
    for n in range(1, count + 1):
        q = w.truth.question(str(n), None)
        text = w.question(area)
        body = [text]
        if w.chance(0.2):
            body = [
                upper(
                    w.say(
                        f"The Member from {{near}} wished to place on record {w.pick(('his', 'her'))} thanks"
                        " to the force."
                    )
                ),
                text,
            ]
        body[0] = q.open + body[0]
        body[-1] += q.close
        spaces = w.pick(("       ", "  ", "\t", " "))
        out += [f"({n}){spaces}{body[0]}", *gap]
        for more in body[1:]:
            out += [more, *gap]
        paragraphs, who = answer(w, area)
        r = w.truth.response(q, who)
        paragraphs[0] = "[" + r.open + paragraphs[0]
        paragraphs[-1] += r.close + "]" + w.pick(("", "", "          "))
        for p in paragraphs:
            out += [p, *gap]


def resolution(w, area, out, gap):
    r = w.truth.resolution("resolved")
    head = w.pick(("RESOLVED - ", "RESOLVED –   ", "RESOLVED: ", "Resolved – ", "RESOLVED "))
    if w.chance(0.7):
        out += [r(head + w.pick(("That ", "that ")) + w.that(area) + w.pick((".", "", "."))), *gap]
        return
    texts = decisions.clause_texts(w, area, w.number(2, 4))
    rows = decisions.clause_lines(w, r, texts, w.pick(("(1)", "(a)", "(i)", "1.")))
    out += [r.open + head + w.pick(("That:", "that:", "That –")), *gap]
    for n, (name, text) in enumerate(rows):
        out += [f"{name} {text}" + (r.close if n == len(rows) - 1 else ""), *gap]


def write(w):
    w.gather(8)
    areas = [a for a in w.areas if a["name"] in ("police", "police", "care", "waste", "speed")]
    area = w.pick(areas)
    w.officers = ("the Commissioner", "the Chief Constable", "the Chief Finance Officer")
    w.body = "the Panel"
    gap = [""] if w.chance(0.4) else ["", " ", ""]
    out = ["Agenda item", ""]
    title = w.say(w.pick(area["titles"])) + w.pick(
        ("", "", f" - {w.pick(('Quarter 2', 'Annual Update', 'Progress Report'))}")
    )
    number = None
    if w.chance(0.35):
        number = str(w.number(2, 14))
    out += [w.truth.heading(title, number), ""]
    if number:
        body = w.pick(
            (f"{w.place} Police and Crime Panel", "Scrutiny Committee", f"{w.place} and {w.nearby[0]} Joint Committee")
        )
        clock = dates.Clock(w.pick((10, 11, 14, 18)), w.pick((0, 0, 15, 30)))
        out += [
            (
                f"Meeting of {body}, {dates.day(w.date)}, {dates.uk_ordinal(w.date)} {clock.style('7.30 pm')}"
                f" (Item {number}.)"
            ),
            "",
        ]
        w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso)
    out += [w.pick(OPENINGS).format(w.pick(("the PCC", "the Commissioner", "the Chief Constable"))), "", "Minutes:", ""]
    for _ in range(w.number(1, 3)):
        out += [w.narrative(area, w.number(1, 4)), *gap]
    if w.chance(0.9):
        if w.chance(0.6):
            out += [w.truth.heading("Questions", None, optional=True), *gap]
        questions(w, area, out, gap)
    if w.chance(0.9):
        resolution(w, area, out, gap)
    if w.chance(0.7):
        out += ["Supporting documents:"]
        for _ in range(w.pick((0, 0, 1, 2))):
            out += ["", f"{w.say(w.pick(area['titles']))}, item {number or w.number(3, 9)} PDF {w.number(60, 900)} KB"]
    return Document("txt", "\n".join(out) + w.pick(("", "\n")))
