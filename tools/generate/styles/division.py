"""A county council with recorded divisions: motions, amendments, For (57) and the names, "Motion carried."."""

import dates
import decisions
import places
from document import Document
from printed import Items, Sheet, heading_date, joined, run_on
from world import upper


def name_block(w, sheet, word, people):
    sheet.put(f"{word} ({len(people)})")
    sheet.blank()
    if people:
        sheet.put(", ".join(f"{p.short}, {p.honour}" if p.honour else p.short for p in people))
        sheet.blank()


def division(w, sheet, lost, what, resolved_after):
    """The names in three blocks and the result at the right margin."""
    n = decisions.split_vote(w, len(w.members), lost)
    yes, no, abstain = decisions.share(w, w.members, *n)
    v = w.truth.vote(len(yes), len(no), len(abstain))
    start = len(sheet.lines)
    name_block(w, sheet, "For", yes)
    name_block(w, sheet, "Against", no)
    name_block(w, sheet, w.pick(("Abstain", "Abstained")) if w.chance(0.2) else "Abstain", abstain)
    sheet.lines[start] = sheet.lines[start].replace("For", v.open + "For", 1)
    while not sheet.lines[-1]:
        sheet.lines.pop()
    sheet.lines[-1] += v.close
    if not lost:
        r = w.truth.resolution("carried", optional=resolved_after)
        sheet.right(r(f"{what} carried."))
    else:
        sheet.right(f"{what} lost.")
    sheet.blank()


def put_to_vote(w, sheet, n, what, where):
    text = w.pick(
        (
            "The {} in paragraph {} was put to the vote, and Members voted as follows:",
            "When the debate had ended the Chairman took a recorded vote on the {} in paragraph {} above:",
        )
    )
    sheet.put(text.format(what, where), lead=f"({n})   ")
    sheet.blank()


def debate(w, sheet, area):
    """A motion, its amendments with their divisions, the substantive motion and RESOLVED."""
    n = 1
    for _ in range(w.number(0, 2)):
        sheet.put(w.narrative(area, w.number(2, 4)), lead=f"({n})   ")
        sheet.blank()
        n += 1
    a, b = w.two()
    m = w.truth.motion(a.short, b.short, "carried")
    sheet.put(
        m.open
        + w.pick(
            (
                f"{a.short} proposed, and {b.short} seconded the motion that:",
                f"{a.short} proposed and {b.short} seconded the following motion:",
                f"It was moved by {a.short} and seconded by {b.short} that:",
            )
        ),
        lead=f"({n})   ",
    )
    sheet.blank()
    moved_at, n = n, n + 1
    texts = decisions.clause_texts(w, area, w.pick((1, 1, 2, 3)))
    if len(texts) == 1:
        sheet.put(
            f"“{upper(w.pick(('County Council agrees that ', 'this Council believes that ')) + texts[0])}.”" + m.close,
            6,
        )
    else:
        sheet.put("“County Council is asked to agree that:", 6)
        for k, t in enumerate(texts):
            sheet.put(t + (";" if k < len(texts) - 1 else ".”" + m.close), 6, lead=decisions.label("(a)", k) + " ")
    sheet.blank()
    for _ in range(w.pick((0, 0, 1, 2))):
        c, d = w.two()
        lost = w.chance(0.85)
        e = w.truth.motion(c.short, d.short, "lost" if lost else "carried")
        sheet.put(e.open + f"{c.short} proposed, and {d.short} seconded the following amendment:", lead=f"({n})   ")
        sheet.blank()
        sheet.put(f"“That {w.that(area)}.”" + e.close, 6)
        sheet.blank()
        put_to_vote(w, sheet, n + 1, "amendment", n)
        n += 2
        division(w, sheet, lost, "Amendment", False)
    resolved = w.chance(0.7)
    put_to_vote(w, sheet, n, "motion", moved_at)
    n += 1
    division(w, sheet, False, w.pick(("Motion", "Substantive motion")), resolved)
    if not resolved:
        return
    r = w.truth.resolution("resolved")
    if len(texts) == 1:
        sheet.put(r(f"RESOLVED that {texts[0]}."), lead=f"({n})   ")
    else:
        rows = decisions.clause_lines(w, r, texts, "(a)")
        sheet.put(r.open + "RESOLVED that County Council agrees that:", lead=f"({n})   ")
        sheet.blank()
        for k, (name, text) in enumerate(rows):
            sheet.put(text + (r.close if k == len(rows) - 1 else ""), 6, lead=name + " ")
    sheet.blank()


def front(w):
    """The page up to the first item."""
    county = upper(w.nearby[0].lower()) + w.pick(("shire", "folk"))
    venue = f"Council Chamber, {w.pick(places.HOUSES)}, {w.place}"
    w.truth.meeting.update(body="County Council", date=w.date.isoformat(), venue=venue)
    sheet = Sheet(w, w.pick((82, 86)), w.pick((0, 3, 7)), hyphenate=False)
    sheet.centre(f"{county.upper()} COUNTY COUNCIL")
    sheet.blank(2)
    sheet.centre("COUNTY COUNCIL")
    sheet.blank(2)
    sheet.put(f"MINUTES of a meeting of the County Council held in the {venue} on {heading_date(w)}.")
    sheet.blank()
    sheet.put("PRESENT: " + run_on(w, w.members, lambda p: p.formal, "Chairman"))
    sheet.blank()
    officers = w.crowd.people(2, 0.2)
    for p in officers:
        w.truth.person(p.formal, "in_attendance")
    sheet.put(
        f"IN ATTENDANCE: {officers[0].formal} (Democratic Services Manager) and {officers[1].formal} (General Counsel)"
    )
    sheet.blank()
    sheet.centre(w.truth.heading("UNRESTRICTED ITEMS", None, optional=True))
    sheet.blank()
    return sheet


def formal_items(w, sheet, head, absent):
    """Apologies, declarations, minutes."""
    head("Apologies for Absence")
    for p in absent:
        w.truth.person(p.title + " " + p.full if p.title not in ("Sir", "Lady") else p.formal, "apologies")
    listed = [
        a["name"] + (f", {p.honour}" if p.honour else "") for a, p in zip(w.truth.attendance[-len(absent) :], absent)
    ]
    sheet.put(f"The Chief Executive had received apologies from {joined(listed)}.")
    sheet.blank()
    head(
        w.pick(
            (
                "Declarations of Interest",
                "Declarations by Members of Disclosable Pecuniary Interests and of other interests in the business",
            )
        )
    )
    if w.chance(0.6):
        p = w.pick(w.members)
        d = w.truth.declaration(p.short)
        sheet.put(
            d(
                f"{p.short} declared an interest that {p.he} was"
                f" {w.pick(('a carer', 'a school governor', 'a trustee of ' + w.slot_group()))}."
            ),
            lead="(1)   ",
        )
    else:
        sheet.put("There were none.")
    sheet.blank()
    last = dates.uk(w.past())
    head(f"Minutes of the meeting held on {last} for approval as a correct record if in order")
    sheet.put(
        w.truth.resolution("resolved")(
            f"RESOLVED that the minutes of the meeting held on {last} be approved as a correct record."
        )
    )
    sheet.blank()


def write(w):
    w.call, w.body, w.honour = (lambda p: p.short), "the Council", 0.06
    absent = w.crowd.people(w.number(1, 4), honour=0.1)
    w.gather(w.number(18, 44))
    sheet = front(w)
    head = Items(
        sheet, w.number(40, 320), lead=lambda n: f"{n}.".ljust(7), below=lambda item: "       " + f"(Item {item})"
    )
    formal_items(w, sheet, head, absent)
    for k, (area, title) in enumerate(w.topics(w.number(2, 3))):
        head(title)
        if k == 0 or w.chance(0.5):
            debate(w, sheet, area)
        else:
            sheet.put(w.narrative(area, 4), lead="(1)   ")
            sheet.blank()
            sheet.put(w.truth.resolution("resolved")(f"RESOLVED that {w.that(area)}."), lead="(2)   ")
            sheet.blank()
    return Document(
        "txt", sheet.pages(w.number(46, 56), w.pick(("number", "none", "number-right")), feed=w.chance(0.5))
    )
