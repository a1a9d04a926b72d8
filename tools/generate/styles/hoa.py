"""An owners' association or company board: run-in headings "Title – text", no numbers, bullets that are reports."""

import dates
from document import Document
from printed import Sheet
from world import upper

REPORTS = (
    "Architectural Control",
    "Common Property",
    "Front Entrance",
    "Lake",
    "Roads",
    "Utilities",
    "Welcome Committee",
    "Trails",
    "Dam",
)


def decision(w, area):
    kind = w.random()
    if kind < 0.3:
        m, r = w.truth.motion(None, None, "carried"), w.truth.resolution("carried")
        return (
            m(f"A motion was duly made and seconded to {w.to(area)}.")
            + " "
            + r(w.pick(("The motion unanimously passed.", "The motion passed.", "Motion carried.")))
        )
    if kind < 0.6:
        a, b = w.two()
        m, r = w.truth.motion(a.full, b.full, "carried"), w.truth.resolution("carried")
        return (
            m(f"{a.full} moved to {w.to(area)}; {b.full} seconded.")
            + " "
            + r(w.pick(("Motion carried.", "The motion passed unanimously.", "All in favor, motion carried.")))
        )
    if kind < 0.8:
        return w.truth.resolution("approved")(f"The Board unanimously voted to {w.to(area)}.")
    return w.truth.resolution("agreed")(f"It was agreed to {w.to(area)}.")


def roll_call(w, clock):
    for p in w.members:
        w.truth.person(p.full, "present")
    guests = w.crowd.people(w.number(0, 4), 0)
    text = (
        f"The meeting was called to order at {clock.style('7:30 PM')} by President {w.members[0].full}. Board"
        " Members present: "
        + ", ".join(p.full for p in w.members)
        + "."
    )
    if guests:
        text += " Community members present: " + ", ".join(p.full for p in guests) + "."
        for p in guests:
            w.truth.person(p.full, "in_attendance")
    return text


def business(w, sheet, dash):
    """Old and new business, and the calendar of the coming month."""
    for part in ("Old Business", "New Business"):
        sheet.put(w.truth.heading(part, None))
        sheet.blank()
        for area, title in [(a, t) for a, t in w.topics(w.number(2, 4)) if "–" not in t and ":" not in t]:
            text = upper(w.narrative(area, w.number(1, 4)))
            if w.chance(0.55):
                text += " " + decision(w, area)
            h = w.truth.heading(title, None, optional=True)
            sheet.put(h + dash + text, 2, lead=w.pick(("•   ", "•   ", "")))
            sheet.blank()
    if w.chance(0.4):
        sheet.put(w.truth.heading(f"What the Board Must Do in {w.slot_nextmonth()}", None) + ":")
        for _ in range(w.number(2, 4)):
            role = w.pick(("Treasurer", "President", "Secretary", "Ranch Caretaker"))
            a = w.truth.action(role, optional=True)
            sheet.put(a(upper(w.do(w.pick(w.areas)))) + f" ({role})", 2, lead="• ")
        sheet.blank()


def write(w):
    w.call, w.body = (lambda p: p.full), "the Board"
    w.gather(w.number(4, 7))
    sheet = Sheet(w, w.pick((88, 94)))
    name = f"{w.place} Ranch Owners Association, Inc."
    hour = dates.Clock(w.pick((18, 19)), 0)
    clock = hour.after(w.number(0, 9))
    venue = w.pick(("Zoom", "the Clubhouse", "the Ranch House"))
    w.truth.meeting.update(
        body="Board of Directors", date=w.date.isoformat(), start=clock.iso, venue=venue.replace("the ", "")
    )
    sheet.centre(f"{name} Board of Directors Meeting Minutes")
    sheet.blank()
    sheet.centre(
        f"{dates.day(w.date)}, {dates.us(w.date)}, at {hour.style('7pm').upper()}"
        f" {'via' if venue == 'Zoom' else 'at'} {venue}"
    )
    sheet.blank(2)
    dash = w.pick((" – ", " – ", " - ", ": "))

    def item(title, text, optional=False):
        sheet.put(w.truth.heading(title, None, optional=optional) + dash + text)
        sheet.blank()

    item("Call to Order and Attendance", roll_call(w, clock))
    item("Approval of the Agenda", w.pick(("No changes.", f"{w.members[1].full} added an item about {w.slot_fac()}.")))
    item("Conflicts of Interest", "None.")
    m, r = w.truth.motion(None, None, "carried"), w.truth.resolution("carried")
    item(
        "Minutes of the Last Meeting",
        m(f"A motion was duly made and seconded to approve the {dates.us(w.past())} minutes.")
        + " "
        + r("The motion unanimously passed."),
    )
    finance = next(a for a in w.areas if a["name"] == "finance")
    item("Financial Report", w.narrative(finance, 3) + (" " + decision(w, finance) if w.chance(0.6) else ""))
    if w.chance(0.7):
        sheet.put(w.truth.heading("Committee Reports", None))
        sheet.blank()
        for title in w.some(REPORTS, w.number(3, 6)):
            item(title, w.pick(("No report.", "Nothing to report.", w.narrative(w.pick(w.areas), 2))), optional=True)
    business(w, sheet, dash)
    sheet.put(w.truth.heading("Adjournment", None, optional=True))
    sheet.put(f"The meeting was adjourned at {clock.after(w.number(50, 130)).style('7:30 PM')}.")
    return Document("txt", sheet.pages(w.number(44, 54), w.pick(("number", "none")), feed=w.chance(0.4)))
