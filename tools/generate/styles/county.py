"""Printed minutes of a county cabinet or committee: "76.    Title", "(Item 3)", numbered paragraphs, RESOLVED."""

import dates
import decisions
import places
from document import Document
from printed import Sheet, bullets, clauses, heading_date, joined, run_on
from world import upper

ROLES = (
    "Director of Public Health",
    "Head of Finance",
    "Corporate Director, Growth and Environment",
    "General Counsel",
    "Democratic Services Officer",
    "Head of Risk",
    "Director of Education",
    "Chief Executive",
)


def attendance(w, sheet, officers):
    present = run_on(w, w.members, lambda p: p.formal, "Chairman" if w.chance(0.7) else "Chair")
    sheet.put("PRESENT: " + present)
    sheet.blank()
    names = []
    for p, role in officers:
        name = w.pick((p.formal, p.full)) if w.chance(0.3) else p.formal
        w.truth.person(name, "in_attendance")
        names.append(f"{name} ({role})")
    sheet.put("IN ATTENDANCE: " + joined(names))
    sheet.blank()


def title_line(w, sheet, number, title, item):
    """The number, the title (wrapped under itself) and the agenda number in brackets below it."""
    lead = f"{number}.".ljust(w.gap_after_number)
    sheet.put(w.truth.heading(title, str(number)), lead=lead)
    if item:
        sheet.raw((" " * len(lead) if w.item_indented else "") + f"(Item {item})")
    sheet.blank()


def apologies(w, sheet, absent):
    if not absent:
        sheet.put(w.pick(("No apologies were received.", "There were none.")))
        return
    names = [p.formal for p in absent]
    for n in names:
        w.truth.person(n, "apologies")
    sheet.put(
        w.pick(("Apologies for absence were received from {}.", "Apologies were received from {}.")).format(
            joined(names)
        )
    )
    if w.chance(0.2):
        away = w.some(w.members[1:], 2)
        sheet.blank()
        sheet.put(
            f"{away[0].formal} and {away[1].formal}"
            f" {w.pick(('were in attendance virtually', 'joined the meeting remotely'))}."
        )
        for row in w.truth.attendance:
            if row["name"] in (away[0].formal, away[1].formal):
                row["status"] = "remote"


def declarations(w, sheet, numbered):
    if w.chance(0.45):
        sheet.put(w.pick(("No declarations of interest were received.", "There were no declarations of interest.")))
        return
    lines = (
        ["The General Counsel reminded Members that their registered interests need not be declared again."]
        if w.chance(0.4)
        else []
    )
    for p in w.some(w.members, w.number(1, 2)):
        d = w.truth.declaration(w.call(p))
        lines.append(
            d(
                w.pick(
                    (
                        f"{w.call(p)} declared an interest as a trustee of {w.slot_group()}.",
                        (
                            f"{w.call(p)} declared a disclosable pecuniary interest because {p.his} employer"
                            f" was {w.slot_firm()} and would leave the room."
                        ),
                        (
                            f"{w.call(p)} declared a personal interest in that {p.he} was a governor of a"
                            f" school in {w.slot_near()}."
                        ),
                    )
                )
            )
        )
    for n, line in enumerate(lines, 1):
        sheet.put(line, lead=f"({n})   " if numbered == "(1)" else "")


def resolve(w, sheet, area, lead):
    r = w.truth.resolution("resolved")
    if w.chance(0.6):
        sheet.put(
            r(
                w.pick(("RESOLVED that {}", "RESOLVED that {}.", "RESOLVED – That {}.", "RESOLVED to {}."))
                .replace("to {}", "to " + w.to(area))
                .format(w.that(area))
            ),
            lead=lead,
        )
        return
    body = w.pick(("Cabinet", "the Committee", "the Panel"))
    texts = decisions.clause_texts(w, area, w.number(2, 4), "to")
    start = len(lead)
    clauses(
        w,
        sheet,
        r,
        w.pick((f"RESOLVED that {body} agree to:", "RESOLVED to:", f"RESOLVED that {body}:")),
        texts,
        w.pick(("(a)", "1.", "(i)", "a)")),
        start,
        start + 3,
    )


def business(w, sheet, area, officers):
    style = w.para_style
    n = 1

    def lead():
        nonlocal n
        text = {"1.": f"{n}.", "(1)": f"({n})", "": ""}[style]
        n += 1
        return text.ljust(len(text) + 2) if text else ""

    if officers and w.chance(0.5):
        who, role = w.pick(officers)
        sheet.put(f"{who.full}, {role}, was in attendance for this item.")
        sheet.blank()
    for _ in range(w.number(1, 4)):
        sheet.put(w.narrative(area, w.number(2, 5)), lead=lead())
        sheet.blank()
    if w.chance(0.35):
        sheet.put(
            w.pick(
                (
                    "In response to questions and comments from Members it was noted that:",
                    "In discussion the following points were made:",
                )
            ),
            lead=lead(),
        )
        sheet.blank()
        bullets(w, sheet, area, w.number(2, 4), 4, w.pick(("•", "•", "-", "\uf0b7")))
        sheet.blank()
    if w.chance(0.12):
        old = w.truth.resolution("resolved", optional=True)
        sheet.put(
            f"Members recalled the minute of {w.slot_pastdate()}, which read “{old('RESOLVED that ' + w.that(area))}”.",
            lead=lead(),
        )
        sheet.blank()
    if w.chance(0.08):
        sheet.put(w.truth.resolution("noted", optional=True)("Members noted the report."), lead=lead())
        sheet.blank()
    elif w.chance(0.85):
        resolve(w, sheet, area, lead())
        sheet.blank()
    sheet.blank()


def front(w, officers):
    """The page up to the first item."""
    county = w.pick(("shire", "folk", "land", "sex"))
    council = upper(w.nearby[0].lower()) + county
    body = w.pick(
        (
            "Cabinet",
            "Scrutiny Committee",
            "Growth and Communities Cabinet Committee",
            "Governance and Audit Committee",
            "Health Overview Committee",
        )
    )
    venue = f"{w.pick(places.ROOMS)}, {w.pick(places.HOUSES)}, {w.place}"
    w.truth.meeting.update(body=body, date=w.date.isoformat(), venue=venue)
    sheet = Sheet(w, w.pick((84, 86, 90)), w.pick((0, 0, 4, 7)), hyphenate=w.chance(0.3))
    sheet.centre(f"{council.upper()} COUNTY COUNCIL")
    sheet.blank(2)
    sheet.centre(body.upper())
    sheet.blank()
    at = ""
    if w.chance(0.4):
        clock = dates.Clock(w.pick((9, 10, 14)), w.pick((0, 30)))
        at = " at " + clock.style(w.pick(("7.30 pm", "7.30pm", "7.30 p.m.")))
        w.truth.meeting["start"] = clock.iso
    sheet.put(f"MINUTES of a meeting of the {body} held in the {venue} on {heading_date(w)}{at}.")
    sheet.blank()
    attendance(w, sheet, officers)
    if w.chance(0.6):
        sheet.centre(w.truth.heading("UNRESTRICTED ITEMS", None, optional=True))
        sheet.blank()
    return sheet


def write(w):
    w.call, w.body = (lambda p: p.short), w.pick(("Cabinet", "the Committee"))
    w.gap_after_number, w.item_indented = w.pick((6, 7, 7, 8)), w.chance(0.4)
    w.para_style = w.pick(("1.", "1.", "(1)", ""))
    w.honour = 0.08
    absent = w.crowd.people(w.pick((0, 1, 2, 3)))
    w.gather(w.number(8, 16))
    officers = [(p, role) for p, role in zip(w.crowd.people(4, 0.2), w.some(ROLES, 4))]
    sheet = front(w, officers)
    number, item = w.number(3, 290), 1
    with_items = w.chance(0.85)
    last = dates.uk(w.past())

    def head(title):
        nonlocal number, item
        title_line(w, sheet, number, title, item if with_items else None)
        number, item = number + 1, item + 1

    head(w.pick(("Apologies", "Apologies for Absence", "Apologies and Substitutes")))
    apologies(w, sheet, absent)
    sheet.blank()
    head(
        w.pick(
            ("Declarations of Interest", "Declarations of Interest by Members in items on the agenda for this meeting")
        )
    )
    declarations(w, sheet, w.para_style)
    sheet.blank()
    head(f"Minutes of the meeting held on {last}")
    sheet.put(decisions.minutes_record(w, last, ("formal", "formal", "prose")))
    sheet.blank()
    for area, title in w.topics(w.number(2, 5)):
        head(title)
        business(w, sheet, area, officers)
    text = sheet.pages(w.number(44, 58), w.pick(("number", "number", "none", "number-right")), feed=w.chance(0.5))
    return Document("txt", text)
