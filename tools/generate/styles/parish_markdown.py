"""Parish minutes in Markdown: front matter, headings in three forms, RESOLVED: sentences, actions."""

import dates
import decisions
import parish
import places
from document import Document


def front_matter(w, body, out):
    if not w.chance(0.7):
        return
    out += [
        "---",
        f'title: "{body} {dates.month(w.date)} Meeting"',
        f'date: "{dates.shift(w.date, w.number(3, 40)).isoformat()}"',
        "categories: ",
        '  - "parish-councils"',
        "---",
        "",
    ]


def head(w, number, title):
    h = w.truth.heading(title, number)
    if w.form == "atx":
        return "## " + (f"{number}. " if number else "") + h
    if w.form == "bold":
        return "**" + (f"{number}. " if number else "") + h + "**"
    return (f"{number}\\. " if w.escaped else f"{number}. ") + h


def opening(w, body, absent, out):
    clock = dates.Clock(w.pick((18, 19, 19)), w.pick((0, 30, 15)))
    hall = f"{w.place} {w.pick(places.HALLS)}"
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=hall)
    when = f"{dates.day(w.date)} {w.pick((dates.uk, dates.uk_ordinal))(w.date)}"
    out += [
        w.pick(
            (
                f"Minutes of the meeting of {body} held at {hall} on {when} at {clock.style('7.30pm')}",
                f"# {body}\n\nMinutes of the Meeting held on {when} at {clock.style('7:30pm')} in {hall}",
                (
                    f"MINUTES OF THE MEETING OF {body.upper()} HELD ON {when.upper()} AT"
                    f" {clock.style('7.30pm')} IN {hall.upper()}"
                ),
            )
        ),
        "",
    ]
    people = [w.call(p) + (" (Chair)" if n == 0 else "") for n, p in enumerate(w.members)]
    for p in w.members:
        w.truth.person(w.call(p), "present")
    clerk = w.crowd.person(0)
    w.truth.person(clerk.full, "in_attendance")
    if w.chance(0.5):
        out += [
            f"{w.pick(('**Present:**', 'Present:', 'Councillors present:'))} " + "; ".join(people),
            "",
            (f"**In attendance:** {clerk.full} (Clerk)" if w.chance(0.5) else f"In attendance: {clerk.full}, Clerk"),
            "",
        ]
    else:
        out += (
            ["**Present:**", ""]
            + [f"- {p}" for p in people]
            + ["", "In attendance: " + clerk.full + f" (Clerk) and {w.number(2, 12)} members of the public.", ""]
        )


def business(w, out, area):
    text = w.narrative(area, w.number(2, 5))
    kind = w.random()
    if kind < 0.3:
        out += [
            text,
            "",
            decisions.sentence(
                w,
                area,
                (
                    ("RESOLVED: That {}.", "resolved"),
                    ("**RESOLVED:** That {}.", "resolved"),
                    ("RESOLVED: to {}.", "resolved"),
                ),
            ),
            "",
        ]
    elif kind < 0.5:
        out += [text + " " + decisions.sentence(w, area), ""]
    elif kind < 0.65:
        out += [text + " " + parish.proposed(w, area), ""]
    elif kind < 0.78:
        r = w.truth.resolution("resolved")
        rows = decisions.clause_lines(
            w, r, decisions.clause_texts(w, area, w.number(2, 3)), w.pick(("(a)", "1.", "-", "(i)"))
        )
        out += [text, "", r.open + w.pick(("**RESOLVED:**", "RESOLVED that:", "It was **resolved** that:")), ""]
        out += [f"{name} {words}" + (r.close if n == len(rows) - 1 else "") for n, (name, words) in enumerate(rows)] + [
            ""
        ]
    elif kind < 0.86:
        out += [
            text
            + " "
            + w.truth.resolution("noted", optional=True)(
                w.pick(("Members noted the report.", "The update was noted.", "This was noted."))
            ),
            "",
        ]
    elif kind < 0.9:
        out += [text + " " + w.truth.resolution("agreed")("It was agreed to defer this item to the next meeting."), ""]
    else:
        out += [text, ""]
    if w.chance(0.3):
        who = w.pick(("Clerk", w.call(w.pick(w.members))))
        a = w.truth.action(who)
        out += [
            w.pick((f"**Action:** {a(f'{who} to {w.do(area)}')}", f"**ACTION – {a(f'{who} to {w.do(area)}')}**")),
            "",
        ]
    if w.chance(0.15):
        out += (
            ["Points made in the discussion:", ""] + [f"* {w.narrative(area, 1)}" for _ in range(w.number(2, 4))] + [""]
        )


def write(w):
    w.call = w.pick((lambda p: f"Cllr {p.last}", lambda p: f"Cllr {p.first[0]} {p.last}", lambda p: f"Cllr. {p.full}"))
    w.form, w.escaped = w.pick(("atx", "bold", "plain")), w.chance(0.5)
    absent = w.crowd.people(w.pick((0, 1, 1, 2)), 0)
    w.gather(w.number(5, 9))
    w.without("care")
    body = f"{w.place} Parish Council"
    out = []
    front_matter(w, body, out)
    opening(w, body, absent, out)
    year, n = w.date.year % 100, w.number(1, 180)
    long_numbers = w.chance(0.35)

    def number():
        nonlocal n
        n += 1
        return f"{year:02d}/{n:03d}" if long_numbers else str(n - start)

    start = n
    items = [
        ("Apologies for Absence", parish.apologies(w, absent)),
        ("Declarations of Interest", parish.declarations(w)),
        ("Minutes of the Last Meeting", parish.last_minutes(w)),
        ("Public Participation", parish.public(w)),
    ]
    for title, text in items:
        out += [head(w, number(), title), "", text, ""]
    for area, title in w.topics(w.number(4, 8)):
        out += [head(w, number(), title), ""]
        business(w, out, area)
    out += [head(w, number(), "Date of Next Meeting"), "", parish.next_date(w), ""]
    out += [
        f"The meeting closed at {w.pick(('8.50pm', '9.15 pm', '9.30pm'))}.",
        "",
        "Signed ............................ Chairman",
    ]
    return Document("md", "\n".join(out) + "\n", media_type="text/markdown")
