"""A town council committee: 39/20 numbers, disclosable pecuniary interests, exclusion of press and public, confidential part."""

import dates
import decisions
import parish
import places
from document import Document
from printed import Items, Sheet, heading_date

COMMITTEES = (
    "Finance and General Purposes Committee",
    "Amenities Committee",
    "Personnel Committee",
    "Properties Committee",
    "Policy and Resources Committee",
)
PROPOSED = (
    "On the proposal of {}, seconded by {}, it was RESOLVED that {}.",
    "Upon the proposition of {}, seconded by {}, it was unanimously RESOLVED that {}.",
    "It was proposed by {}, seconded by {} and RESOLVED that {}.",
)


def counted(w, sheet, area, hang):
    """A motion, its count and its outcome in three sentences of one paragraph."""
    a, b = w.two()
    m = w.truth.motion(w.call(a), w.call(b), "carried")
    yes, no, abstain = decisions.split_vote(w, len(w.members))
    v, r = w.truth.vote(yes, no, abstain), w.truth.resolution("carried")
    count = w.pick(
        ("With {} votes for, {} against and {} abstentions,", "The vote was {} for, {} against and {} abstentions and")
    )
    moved = m(f"It was proposed by {w.call(a)} and seconded by {w.call(b)} that {w.that(area)}.")
    sheet.put(f"{moved} {v(count.format(yes, no, abstain))} {r('the motion was carried.')}", hang)


def with_clauses(w, sheet, area, hang):
    verb = w.pick(("resolved", "recommended"))
    r = w.truth.resolution(verb)
    texts = decisions.clause_texts(w, area, w.number(2, 4))
    rows = decisions.clause_lines(w, r, texts, w.pick(("(a)", "(i)", "1.", "i)")))
    head = "RESOLVED that:" if verb == "resolved" else w.pick(("RECOMMENDED that:", "RECOMMENDED to Council that:"))
    sheet.put(r.open + head, hang)
    for k, (name, text) in enumerate(rows):
        sheet.put(text + (r.close if k == len(rows) - 1 else ""), hang + 3, lead=name + " ")


def resolve(w, sheet, area, hang):
    kind = w.random()
    if kind < 0.35:
        text = w.pick(("RESOLVED: That {}.", "RESOLVED that {}.", "It was RESOLVED that {}.")).format(w.that(area))
        if w.chance(0.3):
            text = w.pick(("It was RESOLVED to {}.", "RESOLVED: to {}.")).format(w.to(area))
        sheet.put(w.truth.resolution("resolved")(text), hang)
    elif kind < 0.6:
        a, b = w.two()
        m, r = w.truth.motion(w.call(a), w.call(b), "carried"), w.truth.resolution("resolved")
        sheet.put(m(r(w.pick(PROPOSED).format(w.call(a), w.call(b), w.that(area)))), hang)
    elif kind < 0.8:
        with_clauses(w, sheet, area, hang)
    else:
        counted(w, sheet, area, hang)
    sheet.blank()


def exclusion(w, sheet, hang):
    a, b = w.two()
    r = w.truth.resolution("resolved")
    act = w.pick(
        (
            (
                "That in accordance with the Public Bodies (Admission to Meetings) Act 1960 the press and"
                " public be excluded from the meeting during consideration of the following items because of"
                " the confidential nature of the business"
            ),
            (
                "that pursuant to section 1(2) of the Public Bodies (Admission to Meetings) Act 1960 members"
                " of the press and public be excluded as publicity would be prejudicial to the public"
                " interest"
            ),
        )
    )
    if w.chance(0.5):
        m = w.truth.motion(w.call(a), w.call(b), "carried")
        sheet.put(
            m(
                r(
                    f"On the proposal of {w.call(a)}, seconded by {w.call(b)}, it was RESOLVED"
                    f" {act[0].lower() + act[1:]}."
                )
            ),
            hang,
        )
    else:
        sheet.put(r(f"RESOLVED: {act}."), hang)
    sheet.blank()


def head_block(w, sheet, body, absent):
    venue = f"{w.pick(places.ROOMS)}, {w.pick(places.HOUSES)}, {w.slot_street()}"
    clock = dates.Clock(w.pick((18, 19)), w.pick((0, 30, 15)))
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=venue)
    sheet.centre(f"{w.place.upper()} TOWN COUNCIL")
    sheet.blank()
    sheet.put(
        w.pick(
            (
                (
                    f"Minutes of the meeting of the {body.upper()} held on {heading_date(w)} at"
                    f" {clock.style('7.30pm')} in the {venue}."
                ),
                (
                    f"MINUTES of a Meeting of the {body} held in the {venue} on {heading_date(w)} commencing"
                    f" at {clock.style('7.30 pm')}."
                ),
            )
        )
    )
    sheet.blank()
    names = []
    for n, p in enumerate(w.members):
        w.truth.person(p.full, "present")
        names.append(p.full + (" (Chairman)" if n == 0 else ""))
    sheet.put("Cllrs: " + ", ".join(names), 0, 16, lead="PRESENT:".ljust(16))
    clerk = w.crowd.people(2, 0)
    for p in clerk:
        w.truth.person(p.full, "in_attendance")
    sheet.put(
        f"{clerk[0].full} (Town Clerk), {clerk[1].full} (Committee Clerk)", 0, 16, lead="IN ATTENDANCE:".ljust(16)
    )
    sheet.blank()
    return clock


def confidential(w, sheet, head, topics, hang):
    """The part without press and public, where there is one."""
    if not topics:
        return
    head("Exclusion of the Press and Public")
    exclusion(w, sheet, hang)
    if w.chance(0.5):
        sheet.centre(w.truth.heading("CONFIDENTIAL ITEMS", None, optional=True))
        sheet.blank()
    for area, title in topics:
        head(title)
        sheet.put(w.narrative(area, w.number(1, 3)), hang)
        sheet.blank()
        resolve(w, sheet, area, hang)


def write(w):
    w.call = w.pick(
        (
            lambda p: "Cllr " + p.last,
            lambda p: "Cllr " + p.full,
            lambda p: (
                f"Councillor {p.title} {p.last}" if p.title in ("Mrs", "Miss", "Dr") else "Councillor " + p.last
            ),
        )
    )
    w.body = "the Committee"
    absent = w.crowd.people(w.pick((0, 1, 2)), 0)
    w.gather(w.number(6, 10))
    body = w.pick(COMMITTEES)
    sheet = Sheet(w, w.pick((84, 90)), 0, hyphenate=w.chance(0.15))
    clock = head_block(w, sheet, body, absent)
    hang, year, upper_titles = w.pick((8, 9)), w.date.year % 100, w.chance(0.6)
    head = Items(
        sheet,
        w.number(10, 240),
        lambda n: f"{n}/{year:02d}",
        lambda n: n.ljust(hang),
        str.upper if upper_titles else None,
    )
    head(w.pick(("Apologies for Absence", "To receive apologies for absence")))
    head.text(parish.apologies(w, absent), hang)
    head(w.pick(("Declarations of Interest", "Disclosable Pecuniary Interests")))
    head.text(parish.declarations(w, 0.55), hang)
    head("Minutes of the Previous Meeting")
    head.text(parish.last_minutes(w, dates.uk, ("formal", "formal", "prose")), hang)
    topics = w.topics(w.number(4, 7))
    cut = len(topics) - w.pick((0, 1, 1, 2))
    for area, title in topics[:cut]:
        head(title)
        for _ in range(w.number(1, 2)):
            sheet.put(w.narrative(area, w.number(1, 4)), hang)
            sheet.blank()
        if w.chance(0.85):
            resolve(w, sheet, area, hang)
        if w.chance(0.25):
            owner = w.pick(("Town Clerk", "Committee Clerk"))
            a = w.truth.action(owner)
            sheet.put(
                w.pick((f"ACTION – {a(f'{owner} to {w.do(area)}')}", f"ACTION: {a(f'{owner} to {w.do(area)}')}")), hang
            )
            sheet.blank()
    confidential(w, sheet, head, topics[cut:], hang)
    sheet.put(f"The meeting closed at {clock.after(w.number(35, 140)).style('7.30pm')}.")
    title = f"{body} {w.date.day:02d}/{w.date.month:02d}/{w.date.year}"
    return Document(
        "txt",
        sheet.pages(w.number(44, 56), w.pick(("initials", "page-of", "number", "none")), title, feed=w.chance(0.4)),
    )
