"""An American board: MOTION CARRIED 4-0-1 [AYES: …], roll calls, resolutions with WHEREAS and BE IT RESOLVED."""

import dates
import decisions
from document import Document
from printed import Sheet, joined

BODIES = (
    "Board of Supervisors",
    "Board of Education",
    "Board of Trustees",
    "Town Council",
    "Board of Selectmen",
    "Fire District Board",
)
TITLES = {"Board of Supervisors": "Supervisor", "Board of Trustees": "Trustee", "Town Council": "Councilmember"}
WHEREAS = (
    "WHEREAS, the {body} has the authority to act for the residents of {place}; and",
    "WHEREAS, {org} has awarded the {body} a grant in the amount of {amount}; and",
    "WHEREAS, the existing equipment at {fac} has reached the end of its useful life; and",
    "WHEREAS, a public hearing was held on {pastdate} and all persons wishing to be heard were heard; and",
    "WHEREAS, the condition of {street} affects the safety of the traveling public; and",
)


def names(people):
    return ", ".join(p.last for p in people) if people else "None"


def bracket(w, present, yes, no, abstain):
    parts = [f"AYES: {names(yes)}", f"NOES: {names(no)}"]
    if abstain or w.chance(0.5):
        parts.append(f"ABSTAIN: {names(abstain)}")
    return "[" + "; ".join(parts) + "]"


def tally(w, yes, no, abstain):
    """The line that carries a motion with its count: a vote, and where it carries a resolution."""
    carried = len(yes) > len(no)
    counts = f"{len(yes)}-{len(no)}-{len(abstain)}" if abstain else f"{len(yes)}-{len(no)}"
    word = "CARRIED" if carried else "FAILED"
    text = f"MOTION {word} {counts} {bracket(w, w.members, yes, no, abstain)}."
    abstained = len(abstain) if "ABSTAIN" in text else None
    v = w.truth.vote(len(yes), len(no), abstained)
    if carried:
        return w.truth.resolution("carried")(v(text))
    return v(text)


def roll_call(w, sheet, yes, no, abstain, absent):
    """A roll call on several lines."""
    carried = len(yes) > len(no)
    v = w.truth.vote(len(yes), len(no), len(abstain) if abstain else None)
    sheet.put(v.open + "Roll Call Vote:")
    words = w.pick(
        (
            ("Aye", "No", "Abstain", "Absent"),
            ("AYES", "NAYS", "ABSTAIN", "ABSENT"),
            ("Ayes", "Noes", "Abstentions", "Absent"),
        )
    )
    sheet.put(f"{words[0]}: {names(yes)}")
    sheet.put(f"{words[1]}: {names(no)}")
    if abstain:
        sheet.put(f"{words[2]}: {names(abstain)}")
    sheet.put(f"{words[3]}: {names(absent)}")
    text = f"Motion {'carried' if carried else 'failed'}; {len(yes)}:{len(no)}"
    sheet.put((w.truth.resolution("carried")(text) if carried else text) + v.close)
    sheet.blank()


def motion(w, sheet, area, absent, prefix=""):
    a, b = w.two()
    lost = w.chance(0.1)
    n = decisions.split_vote(w, len(w.members), lost)
    yes, no, abstain = decisions.share(w, w.members, *n)
    outcome = "lost" if lost else "carried"
    style = w.pick(
        (
            "It was moved by {0}, seconded by {1}, to {2}.",
            "{0} moved, {1} seconded, to {2}.",
            "Motion by {0}, second by {1}, to {2}.",
            "A motion was made by {0}, seconded by {1}, that the {3} {2}.",
            "{0} made the motion to {2}. {1} seconded the motion.",
        )
    )
    text = style.format(w.call(a), w.call(b), w.to(area), w.short_body)
    m = w.truth.motion(w.call(a), w.call(b), outcome)
    kind = w.random()
    if kind < 0.4:
        sheet.put(prefix + m(text) + " " + tally(w, yes, no, abstain))
        sheet.blank()
    elif kind < 0.75:
        sheet.put(prefix + m(text))
        sheet.blank()
        roll_call(w, sheet, yes, no, abstain, absent)
    elif lost:
        v = w.truth.vote(len(yes), len(no), None)
        sheet.put(prefix + m(text) + " " + v(f"The motion failed by a vote of {len(yes)} to {len(no)}."))
        sheet.blank()
    else:
        r = w.truth.resolution("carried")
        sheet.put(
            prefix
            + m(text)
            + " "
            + r(
                w.pick(
                    ("Motion carried unanimously.", "The motion passed unanimously.", "All in favor. Motion carried.")
                )
            )
        )
        sheet.blank()


def whereas(w, sheet, area, number, absent):
    """A resolution in full: preamble, enacting clause, sections, roll call."""
    for line in w.some(WHEREAS, w.number(2, 3)):
        sheet.put(w.say(line.replace("{body}", w.short_body)), 4)
        sheet.blank()
    r = w.truth.resolution("resolved")
    texts = decisions.clause_texts(w, area, w.pick((1, 1, 2, 3)))
    start = w.pick(
        (
            "NOW, THEREFORE, BE IT RESOLVED by the {} of {} that ",
            "NOW THEREFORE BE IT RESOLVED, that the {} of {} finds that ",
        )
    ).format(w.short_body, w.place)
    if len(texts) == 1:
        sheet.put(r(start + texts[0] + "."), 4)
    else:
        rows = decisions.clause_lines(w, r, texts, w.pick(("1.", "(a)")))
        sheet.put(r.open + start.rstrip() + ":", 4)
        for n, (name, text) in enumerate(rows):
            sheet.put(text + (r.close if n == len(rows) - 1 else ""), 8, lead=name + " ")
    sheet.blank()
    motion_of_adoption(w, sheet, number, absent)


def motion_of_adoption(w, sheet, number, absent):
    a, b = w.two()
    yes, no, abstain = decisions.share(w, w.members, *decisions.split_vote(w, len(w.members)))
    m = w.truth.motion(w.call(a), w.call(b), "carried")
    sheet.put(m(f"{w.call(a)} moved, seconded by {w.call(b)}, to adopt Resolution No. {number}."))
    sheet.blank()
    roll_call(w, sheet, yes, no, abstain, absent)


def attendance(w, sheet, absent, staff, title):
    roles = {0: w.pick(("President", "Chair")), 1: w.pick(("Vice President", "Vice Chair"))}
    if w.chance(0.5):
        sheet.put("Present:")
        for n, p in enumerate(w.members):
            name = f"{p.title}. {p.full}" if w.dotted_list else p.full
            w.truth.person(name, "present")
            sheet.put(name + (f", {roles[n]}" if n in roles else ""), 3)
        for p in staff:
            w.truth.person(p.full, "in_attendance")
        sheet.put("Staff present: " + joined([p.full for p in staff]))
    else:
        listed = []
        for n, p in enumerate(w.members):
            w.truth.person(p.full, "present")
            listed.append(p.full + (f" ({roles[n]})" if n in roles else ""))
        sheet.put(f"{w.pick(('Members present', 'Present', title + 's present'))}: " + ", ".join(listed) + ".")
        for p in staff:
            w.truth.person(p.full, "in_attendance")
        sheet.put("Also present: " + joined([p.full for p in staff]) + ".")
    if absent:
        for p in absent:
            w.truth.person(p.full, "absent")
        sheet.put("Absent: " + ", ".join(p.full for p in absent) + ("" if w.chance(0.5) else "."))
    sheet.blank()


def past_minutes(w, sheet):
    a, b = w.two()
    m = w.truth.motion(w.call(a), w.call(b), "carried")
    sheet.put(
        m(
            f"It was moved by {w.call(a)}, seconded by {w.call(b)}, that the minutes of the"
            f" {dates.us(w.past())} regular meeting be approved."
        )
        + " "
        + w.truth.resolution("carried")(
            w.pick(("Motion carried.", "MOTION CARRIED UNANIMOUSLY.", "Motion passed unanimously."))
        )
    )
    sheet.blank()


def address(w, title, absent):
    """How this board calls its members."""
    w.call = w.pick(
        (
            lambda p: f"{title} {p.last}",
            lambda p: f"{p.title}. {p.last}" if p.title != "Miss" else f"Ms. {p.last}",
            lambda p: p.full,
        )
    )
    for p in w.members + absent:
        if p.title in ("Miss", "Lady", "Sir"):
            p.title = "Ms" if p.female else "Mr"


def business(w, sheet, area, absent):
    for _ in range(w.number(1, 2)):
        sheet.put(w.narrative(area, w.number(1, 4)))
        sheet.blank()
    if w.chance(0.75):
        motion(w, sheet, area, absent)
    if w.chance(0.2):
        sheet.put(w.narrative(area, 2))
        sheet.blank()


def numeral(kind, n):
    """The number of the n-th item (from 0) in the manner of the house."""
    return {"1.": str(n + 1), "I.": decisions.roman(n + 1).upper(), "A.": chr(ord("A") + n % 26), "": None}[kind]


def front(w, sheet, body):
    sheet.centre(w.place.upper())
    sheet.centre(body.upper() if w.chance(0.5) else body)
    sheet.centre(w.pick(("REGULAR MEETING MINUTES", "Board Meeting Minutes", "MINUTES OF THE REGULAR MEETING")))
    sheet.centre(f"{dates.day(w.date)}, {dates.us(w.date)}")
    sheet.blank(2)


def write(w):
    body = w.pick(BODIES)
    title = TITLES.get(body, "Member")
    w.short_body, w.body = body.replace("Fire District ", ""), "the Board"
    absent = w.crowd.people(w.pick((0, 0, 1, 1)), 0)
    w.gather(w.pick((5, 5, 7, 9)))
    address(w, title, absent)
    w.dotted_list = w.chance(0.4)
    staff = w.crowd.people(w.number(1, 3), 0)
    sheet = Sheet(w, w.pick((88, 92, 98)))
    front(w, sheet, body)
    clock = dates.Clock(w.pick((17, 18, 19)), w.pick((0, 30, 32, 5)))
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso)
    numbered = w.pick(("1.", "I.", "A.", ""))
    n = 0

    def head(text):
        nonlocal n
        number = numeral(numbered, n)
        n += 1
        sheet.put(w.truth.heading(text, number), lead=f"{number}. " if number else "")
        sheet.blank()

    up = (lambda s: s.upper()) if w.chance(0.5) else (lambda s: s)
    head(up("Call to Order"))
    sheet.put(
        f"The meeting was called to order by {w.pick(('President', 'Chair'))} {w.members[0].last} at"
        f" {clock.style(w.pick(('7:30 p.m.', '7:30 PM', '7:30pm')))}"
    )
    sheet.blank()
    attendance(w, sheet, absent, staff, title)
    head(up(w.pick(("Public Comment", "Oral Communications", "Visitor Comments"))))
    sheet.put(
        w.pick(
            ("There were no public comments.", f"{w.slot_outsider()} made comments about {w.slot_street()}.", "None.")
        )
    )
    sheet.blank()
    head(up(w.pick(("Approval of Minutes", "Minutes"))))
    past_minutes(w, sheet)
    for area, name in w.topics(w.number(3, 6)):
        if w.chance(0.25):
            number = f"{w.date.year}-{w.number(1, 60):02d}"
            head(up(f"Resolution No. {number}: {name}"))
            sheet.put(w.narrative(area, 1))
            sheet.blank()
            whereas(w, sheet, area, number, absent)
            continue
        head(up(name))
        business(w, sheet, area, absent)
    head(up("Adjournment"))
    sheet.put(
        "There being no further business, the meeting was adjourned at"
        f" {clock.after(w.number(40, 170)).style('7:30 p.m.')}"
    )
    text = sheet.pages(
        w.number(46, 60),
        w.pick(("number", "none", "head", "page-of")),
        f"{w.place} {body} Minutes, {dates.us(w.date)}",
        feed=w.chance(0.5),
    )
    return Document("txt", text)
