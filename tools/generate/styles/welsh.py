"""A Welsh community council: "2659. Title: text", numbers that run on for years, Welsh names."""

import dates
import parish
from document import Document
from layout import wrap
from printed import Sheet, joined
from decisions import sentence

CORRESPONDENCE = (
    "{^org} – changes to the opening times.",
    "{^group} – letter of thanks for the donation.",
    "{^someone} – complaint about the hedge on {street}.",
    "Air Ambulance – request for a donation.",
)


def short_decision(w, area):
    kind = w.random()
    if kind < 0.45:
        return sentence(
            w,
            area,
            (
                ("It was agreed to {}.", "agreed"),
                ("Agreed to {}.", "agreed"),
                ("It was agreed that {}.", "agreed"),
                ("All Councillors present agreed to {}.", "agreed"),
                ("It was resolved to {}.", "resolved"),
            ),
        )
    if kind < 0.7:
        a, b = w.two()
        m, r = w.truth.motion(w.call(a), w.call(b), "carried"), w.truth.resolution("agreed")
        return (
            m(f"{w.call(a)} proposed that {w.that(area)}, seconded by {w.call(b)}.")
            + " "
            + r(w.pick(("All Councillors present unanimously agreed.", "All agreed.", "Agreed unanimously.")))
        )
    return ""


def front(w, sheet, body, hall, clock):
    """The page up to the first item."""
    sheet.centre(body.upper())
    sheet.blank()
    sheet.put(
        f"Minutes of a meeting of the above Council held on {dates.day(w.date)} {dates.uk_ordinal(w.date)} at"
        f" {clock.style('7.30pm')} in {hall}."
    )
    sheet.blank()
    for p in w.members:
        w.truth.person(w.call(p), "present")
    guests = w.crowd.people(w.pick((0, 0, 1, 2)), 0)
    text = (
        f"Present: {w.call(w.members[0])} in the chair, Cllrs {', '.join(p.last for p in w.members[1:])} and the Clerk."
    )
    if guests:
        text += " Members of the public – " + joined([p.short for p in guests]) + "."
        for p in guests:
            w.truth.person(p.short, "in_attendance")
    sheet.put(text)
    sheet.blank()


def payments(w, more):
    # What is approved is the list: the decision begins with its first line.
    r = w.truth.resolution("approved")
    for n in range(w.number(2, 3)):
        start = "" if n else r.open
        more(f"{start}{w.slot_firm()} – {w.slot_small()} (Ch. No. {w.number(300100, 300999)}),")
    more(
        f"Clerk’s Salary & Expenses – {w.slot_small()} (Ch. No. {w.number(300100, 300999)}) – "
        + "all approved"
        + r.close
        + "."
    )


def correspondence(w, more):
    for _ in range(w.number(0, 2)):
        more(w.say(w.pick(CORRESPONDENCE)))


def foot(w, sheet):
    sheet.blank()
    sheet.put(f"There being no further business the meeting closed at {w.pick(('8.12', '8.40', '9.05'))}.")
    sheet.blank()
    sheet.raw("Signed ………………………. (Chairman).                            Dated …………………………")


def write(w):
    w.call = lambda p: "Cllr " + p.last
    w.body = "the Council"
    absent = w.crowd.people(w.pick((0, 1, 2)), 0)
    w.gather(w.number(5, 8))
    w.without("care")
    sheet = Sheet(w, w.pick((86, 92, 95)))
    unwrapped = w.chance(0.3)
    body, hall = f"{w.place} Community Council", f"{w.place} Village Hall"
    clock = dates.Clock(19, w.pick((0, 0, 30)))
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=hall)
    front(w, sheet, body, hall, clock)
    number = w.number(900, 4200)
    gap = w.pick((" ", " ", "  ", "\t"))

    def item(title, text):
        nonlocal number
        sep = w.pick((":", ":", ":-")) if w.colons else ":"
        line = f"{number}.{gap}{w.truth.heading(title, str(number))}{sep}{w.pick((' ', '  '))}{text}"
        sheet.lines += [line] if unwrapped else wrap(line, sheet.columns)
        number += 1

    w.colons = w.chance(0.4)

    def more(text):
        sheet.lines += [text] if unwrapped else wrap(text, sheet.columns)

    police = next(a for a in w.areas if a["name"] == "police")
    for title, text in (
        ("Police Report", w.pick(("No report.", w.narrative(police, 2)))),
        ("Public Forum", w.pick(("No one present.", w.say("A resident asked about parking on {street}.")))),
        ("Apologies for absence", parish.apologies(w, absent)),
        ("Declarations of interest", parish.declarations(w, 0.3)),
    ):
        item(title, text)
        sheet.blank()
    item(
        "Approval of minutes of previous meeting",
        w.truth.resolution("approved", optional=True)("Approved & signed as correct."),
    )
    sheet.blank()
    item("Accounts for payment", "")
    payments(w, more)
    sheet.blank()
    for area, title in w.topics(w.number(4, 8)):
        if ":" in title:
            title = title.split(":")[0]
        text = w.narrative(area, w.number(1, 4))
        decision = short_decision(w, area)
        item(title, (text + " " + decision).strip())
        if w.chance(0.3):
            more(w.narrative(area, w.number(1, 2)))
        if w.chance(0.2):
            more(w.truth.action("Clerk", optional=True)(f"Clerk to {w.do(area)}."))
        sheet.blank()
    item("Correspondence", w.say(w.pick(CORRESPONDENCE)))
    correspondence(w, more)
    sheet.blank()
    item("Date of next meeting", parish.next_date(w))
    foot(w, sheet)
    return Document("txt", sheet.pages(w.number(44, 56), w.pick(("number", "none")), feed=w.chance(0.3)))
