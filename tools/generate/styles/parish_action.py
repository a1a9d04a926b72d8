"""Parish minutes as pdftotext -layout prints them: "16/114 TITLE – text", an Action column at the right margin."""

import dates
import decisions
import parish
import places
from document import Document
from layout import beside, in_columns, pad, wrap
from printed import Sheet

SEPARATORS = (" – ", " – ", " - ", ": ")


def title(w, number, text, first, sheet, sep, tags=()):
    """A run-in item: number, title, text; returns with `tags` in the action column."""
    lead = number.ljust(w.hang)
    lines = wrap(w.truth.heading(text, number) + sep + first, sheet.columns, lead, " " * w.hang)
    if tags:
        lines = beside(lines, tags, sheet.columns + 1)
    sheet.lines += lines
    sheet.blank()


def paragraph(w, sheet, text, tags=(), lead=""):
    lines = wrap(text, sheet.columns, " " * w.hang + lead)
    sheet.lines += beside(lines, tags, sheet.columns + 1) if tags else lines
    sheet.blank()


def action(w, area, people):
    """A sentence that hands out a task, and the tag that stands beside it."""
    if w.chance(0.5):
        tag, who = "Clerk", "The Clerk"
    else:
        p = w.pick(people)
        tag, who = p.letters, f"{w.call(p)}"
    text = w.pick(("{} was asked to {}.", "{} will {}.", "{} to {}.")).format(who, w.do(area))
    return w.truth.action(tag)(text), tag


def body_of_item(w, sheet, number, area, name, sep):
    tags, first = (), w.narrative(area, w.number(1, 3))
    style = w.random()
    if style < 0.35:
        first += " " + decisions.sentence(w, area)
    elif style < 0.6:
        text, tag = action(w, area, w.members)
        first, tags = first + " " + text, (tag,)
    title(w, number, name, first, sheet, sep, tags)
    for _ in range(w.pick((0, 0, 1, 1, 2))):
        text, tags = w.narrative(area, w.number(1, 3)), ()
        if w.chance(0.3):
            text += " " + decisions.sentence(w, area)
        elif w.chance(0.3):
            extra, tag = action(w, area, w.members)
            text, tags = text + " " + extra, (tag,)
        paragraph(w, sheet, text, tags)
    if w.chance(0.2):
        mark = w.pick(("•", "\uf0b7", "-"))
        for _ in range(w.number(2, 4)):
            lines = wrap(w.narrative(area, 1), sheet.columns, " " * (w.hang + 8) + mark + "  ")
            sheet.lines += lines
        sheet.blank()


def finance(w, sheet, number, sep):
    area = next(a for a in w.areas if a["name"] == "finance")
    r = w.truth.resolution("approved")
    sheet.lines += [pad(number, w.hang) + w.truth.heading("FINANCE", number), ""]
    h = w.truth.heading
    text = w.narrative(area, 1, traps=0)
    sheet.lines += wrap(h("Bank reconciliation", "(a)") + " – " + text, sheet.columns, " " * (w.hang + 3) + "(a)  ")
    sheet.blank()
    month = w.slot_month()
    text = r(w.pick((f"the {month} payments were approved as listed below.", f"{month} payments were approved.")))
    sheet.lines += wrap(h("Payments", "(b)") + " – " + text, sheet.columns, " " * (w.hang + 3) + "(b)  ")
    sheet.blank()
    sheet.lines.append(" " * w.hang + pad("Cheque", 12) + pad("Amount", 14) + pad("Payee", 28) + "Service")
    for n in range(w.number(2, 5)):
        sheet.lines.append(
            " " * w.hang
            + pad(str(100200 + n), 12)
            + pad(w.slot_small(), 14)
            + pad(w.slot_firm(), 28)
            + w.pick(("Grass cutting", "Repairs", "Hall hire", "Expenses", "Dog bins"))
        )
    sheet.blank()


def header(w, sheet, absent, clerk):
    body = f"{w.place} Parish Council"
    hall = f"{w.place} {w.pick(places.HALLS)}"
    clock = dates.Clock(w.pick((18, 19, 19, 20)), w.pick((0, 15, 30, 45)))
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=hall)
    sheet.centre(body.upper())
    sheet.blank()
    if w.chance(0.6):
        sheet.raw("CHAIRMAN: " + pad(w.members[0].full, 50) + "CLERK: " + clerk.full)
        sheet.blank()
    sheet.put(
        w.pick(
            (
                "Minutes of a Parish Council Meeting held at {0} on {1} at {2}",
                "Minutes of the Parish Council Meeting held on {1} at {2} at {0}",
                "Minutes of the Meeting of the Council held in {2} on {1} at {0}",
            )
        ).format(
            clock.style(w.pick(("7.30 p.m.", "7.30pm", "7.30 pm"))),
            f"{dates.day(w.date)}, {dates.uk_ordinal(w.date)}",
            hall,
        )
    )
    sheet.blank()
    cells = [f"{w.members[0].full} (in the Chair)"] + [p.full for p in w.members[1:]]
    for p in w.members:
        w.truth.person(p.full, "present")
    size = max(26, max(len(c) for c in cells) + 3)
    rows = in_columns(cells, 3 if size < 34 else 2, size)
    sheet.raw(pad("Present:", 17) + rows[0])
    for row in rows[1:]:
        sheet.raw(" " * 17 + row)
    sheet.blank()
    w.truth.person(clerk.full, "in_attendance")
    guests = w.crowd.people(w.pick((0, 1, 2)), 0)
    sheet.raw(pad("In Attendance:", 17) + f"{clerk.full} - Clerk")
    for p in guests:
        w.truth.person(p.full, "in_attendance")
        sheet.raw(
            " " * 17
            + f"{p.full}{w.pick((' - ', ', '))}{w.pick(('District Councillor', 'County Councillor', 'Footpaths Officer'))}"
        )
    sheet.blank()
    sheet.raw(
        w.pick(
            (
                "There was 1 member of the public present.",
                f"There were {w.number(2, 14)} members of the public in attendance.",
                "No members of the public were present.",
            )
        )
    )
    sheet.blank()
    for p in absent:
        w.truth.person(w.call(p), "apologies")
    return body


def apologies(w, absent):
    if not absent:
        return "None received."
    return "Apologies had been received from " + " and ".join(w.call(p) for p in absent) + "."


def write(w):
    w.call = w.pick((lambda p: "Cllr. " + p.last, lambda p: "Cllr " + p.last, lambda p: "Cllr " + p.full))
    w.hang = w.pick((8, 9, 10))
    clerk = w.crowd.person(0)
    absent = w.crowd.people(w.pick((0, 1, 1, 2)), 0)
    w.gather(w.number(5, 9))
    w.without("care")
    w.officers = tuple(o for o in w.officers if o != "the Town Clerk")
    sheet = Sheet(w, w.pick((92, 96, 100)))
    body = header(w, sheet, absent, clerk)
    sheet.lines += [pad("Minute Item" if w.chance(0.6) else "", sheet.columns + 1) + "Action", ""]
    sep, year = w.pick(SEPARATORS), w.date.year % 100
    count = w.number(2, 130)
    upper_titles = w.chance(0.7)

    def next_number():
        nonlocal count
        count += 1
        return f"{year:02d}/{count - 1:02d}" if w.short_numbers else f"{year:02d}/{count - 1:03d}"

    w.short_numbers = w.chance(0.4)

    def case(text):
        return text.upper() if upper_titles else text

    title(w, next_number(), case("Apologies"), apologies(w, absent), sheet, sep)
    title(
        w,
        next_number(),
        case("Minutes"),
        decisions.minutes_record(w, dates.uk_ordinal(w.past()), ("prose",)),
        sheet,
        sep,
    )
    title(w, next_number(), case("Declarations of Interest"), parish.declarations(w), sheet, sep)
    title(w, next_number(), case(w.pick(("Public Comment", "Public Participation"))), parish.public(w), sheet, sep)
    topics = [(a, t) for a, t in w.topics(w.number(4, 9)) if "–" not in t and ":" not in t]
    place = w.number(0, len(topics))
    for n, (area, name) in enumerate(topics):
        if n == place:
            finance(w, sheet, next_number(), sep)
        body_of_item(w, sheet, next_number(), area, case(name), sep)
    then = w.future()
    title(
        w,
        next_number(),
        case("Date of Next Meeting"),
        f"{dates.day(then)}, {dates.uk_ordinal(then)} at {w.pick(('7.00', '7.30'))} p.m.",
        sheet,
        sep,
    )
    sheet.put("The meeting closed at " + w.pick(("9.05 p.m.", "9.40 p.m.", "8.50pm.")), 8)
    title_of_page = f"{body} – Minutes of Meeting – {w.date.day}.{w.date.month}.{w.date.year % 100:02d}"
    text = sheet.pages(
        w.number(46, 60), w.pick(("head", "dashes", "number")), title_of_page, feed=w.chance(0.5), first=w.number(1, 60)
    )
    return Document("txt", text)
