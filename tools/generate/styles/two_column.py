"""Printed minutes set in a narrow measure: attendance in two columns, words broken at line ends, furniture everywhere."""

import dates
import decisions
import parish
import places
from document import Document
from layout import pad
from printed import Items, Sheet, heading_date


def attendance(w, sheet, absent):
    """Those present and those who sent apologies, in two columns each."""
    sheet.raw("Present:")
    names = [f"Councillor {p.full}" for p in w.members]
    for n in names:
        w.truth.person(n, "present")
    names[0] += " (Chair)"
    half = (len(names) + 1) // 2
    size = max(len(n) for n in names) + 3
    for k in range(half):
        sheet.raw(pad(names[k], size) + (names[k + half] if k + half < len(names) else ""))
    sheet.blank()
    sheet.raw("Apologies:")
    gone = [f"Councillor {p.full}" for p in absent]
    for n in gone:
        w.truth.person(n, "apologies")
    for k in range(0, len(gone), 2):
        sheet.raw(pad(gone[k], size) + (gone[k + 1] if k + 1 < len(gone) else ""))
    sheet.blank()


def decided(w, sheet, area):
    """RESOLVED in one of three forms."""
    if w.chance(0.45):
        a, b = w.two()
        m = w.truth.motion(w.call(a), w.call(b), "carried")
        r = w.truth.resolution("resolved")
        sheet.put(
            m(r(f"On the motion of {w.call(a)}, seconded by {w.call(b)}, it was RESOLVED that {w.that(area)}.")), 6
        )
    elif w.chance(0.6):
        r = w.truth.resolution("resolved")
        rows = decisions.clause_lines(
            w, r, decisions.clause_texts(w, area, w.number(2, 4)), w.pick(("(a)", "(i)", "(1)"))
        )
        sheet.put(r.open + w.pick(("RESOLVED that:", "RESOLVED –")), 6)
        sheet.blank()
        for k, (name, text) in enumerate(rows):
            sheet.put(text + (r.close if k == len(rows) - 1 else ""), 6, lead=name + "  ")
            sheet.blank()
    else:
        sheet.put(w.truth.resolution("resolved")(f"RESOLVED that {w.that(area)}."), 6)
    sheet.blank()


def write(w):
    w.call = lambda p: "Councillor " + p.last
    absent = w.crowd.people(w.pick((1, 2, 3)), 0.4)
    w.gather(w.number(8, 14))
    council = f"{w.place} {w.pick(('District', 'Borough'))} Council"
    body = w.pick(("Environment Committee", "Housing Committee", "Resources Committee", "Licensing Committee"))
    venue = f"{w.pick(places.ROOMS)}, {w.pick(places.HOUSES)}, {w.place}"
    sheet = Sheet(w, w.pick((58, 64, 70)), w.pick((0, 6)), hyphenate=True)
    clock = dates.Clock(w.pick((10, 18, 19)), w.pick((0, 30)))
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=venue)
    sheet.centre(council.upper())
    sheet.blank()
    sheet.centre(body.upper())
    sheet.blank()
    sheet.put(
        f"Minutes of the meeting of the {body} held in the {venue} on {heading_date(w)} at {clock.style('7.30 pm')}."
    )
    sheet.blank()
    attendance(w, sheet, absent)
    upper_titles = w.chance(0.6)
    head = Items(sheet, w.number(1, 60), lead=lambda n: f"{n}.".ljust(6), case=str.upper if upper_titles else None)
    head("Declarations of Interest")
    sheet.put(parish.declarations(w), 6)
    sheet.blank()
    head("Minutes")
    sheet.put(parish.last_minutes(w, dates.uk, ("formal",)), 6)
    sheet.blank()
    for area, title in w.topics(w.number(3, 6)):
        head(title)
        for _ in range(w.number(1, 3)):
            sheet.put(w.narrative(area, w.number(2, 4)), 6)
            sheet.blank()
        if w.chance(0.12):
            old = w.truth.resolution("resolved", optional=True)
            sheet.put(
                f"The Committee had resolved in {w.slot_year()} as follows: “{old('RESOLVED that ' + w.that(area))}.”",
                6,
            )
            sheet.blank()
        decided(w, sheet, area)
    sheet.put(f"The meeting closed at {clock.after(w.number(40, 150)).style('7.30 pm')}.")
    title = f"{body} – {dates.uk(w.date)}"
    return Document(
        "txt", sheet.pages(w.number(38, 50), w.pick(("head", "page-of", "initials")), title, feed=w.chance(0.5))
    )
