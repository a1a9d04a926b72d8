"""Parish minutes in plain text that name everybody by initials: "Prop: CR 2nd: DMJ", ACTION lines, a list of actions."""

import dates
import decisions
import parish
import places
from document import Document
from layout import pad, wrap
from printed import Sheet


def prop_line(w, sheet, m):
    a, b = w.two()
    m.attributes.update(mover=a.letters, seconder=b.letters)
    sheet.put(
        w.pick(("Prop: {} 2nd: {}", "Proposed: {} 2nd: {}", "Prop: {}  2nd: {}", "Prop. {}, 2nd {}")).format(
            a.letters, b.letters
        )
        + m.close,
        w.hang,
    )


def decided(w, sheet, area):
    """A sentence with the decision and, below it, who proposed it."""
    m = w.truth.motion(None, None, "carried")
    text = decisions.sentence(
        w,
        area,
        (
            ("It was resolved to {}.", "resolved"),
            ("It was resolved that {}.", "resolved"),
            ("It was agreed that {}.", "agreed"),
            ("It was agreed to {}.", "agreed"),
        ),
    )
    sheet.put(w.narrative(area, w.number(1, 3)), w.hang)
    sheet.put(m.open + text, w.hang)
    prop_line(w, sheet, m)


def action(w, sheet, area, log, number):
    p = w.pick(w.members)
    owner = w.pick((p.letters, "Clerk"))
    task = f"{owner} to {w.do(area)}"
    a = w.truth.action(owner)
    sheet.put(w.pick(("ACTION : ", "ACTION: ", "ACTION ")) + a(task), w.hang)
    log.append((number, task, owner))


def front(w, sheet, body, hall):
    """The page up to the first item; returns the clerk."""
    w.truth.meeting.update(body=body, date=w.date.isoformat(), venue=hall)
    sheet.centre(f"MINUTES OF THE {body.upper()} MEETING")
    sheet.blank()
    sheet.centre(f"HELD IN {hall.upper()}")
    sheet.blank()
    at = ""
    if w.chance(0.5):
        clock = dates.Clock(19, w.pick((0, 15, 30)))
        w.truth.meeting["start"] = clock.iso
        at = " at " + clock.style("7.30pm")
    sheet.centre(f"On {dates.day(w.date)} {dates.uk_ordinal(w.date)}{at}")
    sheet.blank()
    clerk = w.crowd.person(0)
    guests = w.crowd.people(w.number(0, 4), 0)
    sheet.raw(pad("Present:", 44) + "Members of the Public:")
    sheet.blank()
    left = [f"{p.full} ({p.letters})" + (" CHAIR" if n == 0 else "") for n, p in enumerate(w.members)] + [
        f"{clerk.full} ({clerk.letters}) CLERK"
    ]
    for n in range(max(len(left), len(guests))):
        sheet.raw(pad(left[n] if n < len(left) else "", 44) + (guests[n].full if n < len(guests) else ""))
    for p in w.members:
        w.truth.person(p.full, "present")
    for p in [clerk] + guests:
        w.truth.person(p.full, "in_attendance")
    return clerk


def summary(w, sheet, log):
    """The list of actions at the end."""
    sheet.blank(2)
    sheet.centre(w.truth.heading("ACTION LIST SUMMARY", None, optional=True))
    sheet.blank()
    sheet.raw(pad("NO", 12) + pad("ACTION", 72) + "OWNER")
    for number, task, owner in log:
        a = w.truth.action(owner, optional=len(task) > 68)
        lines = wrap(a(task), 82, pad(number, 12), " " * 12)
        lines[0] = pad(lines[0], 84) + owner
        sheet.lines += lines


def write(w):
    w.middle = 0.5
    w.call = lambda p: p.letters
    absent = w.crowd.people(w.pick((0, 1, 2)), 0.3)
    w.gather(w.number(5, 8))
    w.without("care")
    w.officers = ("the Clerk", "the Chairman")
    body = f"{w.place} Parish Council"
    hall = f"{w.place} {w.pick(places.HALLS)}"
    dotted = w.chance(0.5)
    w.hang = w.pick((10, 12, 15)) if dotted else w.pick((4, 5, 7))
    sheet = Sheet(w, w.pick((90, 96)))
    clerk = front(w, sheet, body, hall)
    prefix = f"{w.date.month:02d}.{w.date.year % 100:02d}." if dotted else ""
    n, log = 0, []

    def head(title):
        nonlocal n
        n += 1
        number = f"{prefix}{n:02d}" if dotted else str(n)
        sheet.blank()
        sheet.put(w.truth.heading(title, number) + (":" if w.colon else ""), lead=pad(number, w.hang))
        return number

    w.colon = w.chance(0.3)
    head("Apologies")
    sheet.put(parish.apologies(w, absent, lambda p: p.full), w.hang)
    head("Declarations of interest")
    sheet.put(parish.declarations(w, 0.3), w.hang)
    head("Minutes of the last meeting")
    text = w.truth.resolution("approved", optional=True)(
        f"The minutes of the meeting held on {dates.uk_ordinal(w.past())} were approved and signed."
    )
    m = w.truth.motion(None, None, "carried")
    sheet.put(m.open + text, w.hang)
    prop_line(w, sheet, m)
    for area, title in w.topics(w.number(4, 8)):
        number = head(title)
        if w.chance(0.5):
            decided(w, sheet, area)
        else:
            sheet.put(w.narrative(area, w.number(2, 4)), w.hang)
        if w.chance(0.4):
            action(w, sheet, area, log, number)
    head("Date of next meeting")
    sheet.put(parish.next_date(w), w.hang)
    sheet.blank()
    sheet.put("The meeting closed at " + w.pick(("8.45pm", "9.20pm")))
    if log and w.chance(0.6):
        summary(w, sheet, log)
    text = sheet.pages(
        w.number(46, 58),
        w.pick(("none", "number-right", "initials")),
        f"Parish Clerk : {clerk.full}",
        feed=w.chance(0.4),
    )
    return Document("txt", text)
