"""A foundation's board in reStructuredText: underlined headings, RESOLVED, that …; Approved, 5-0-1."""

import dates
import decisions
from document import Document
from layout import wrap
from printed import joined


def resolution(w, out, area):
    """RESOLVED, that …: and the count that follows it."""
    r = w.truth.resolution("resolved")
    out += [""] + wrap(r(f"RESOLVED, that {w.that(area)}."), 74, w.inset)
    n = decisions.split_vote(w, len(w.members))
    kind = w.random()
    if kind < 0.4:
        v = w.truth.vote(*n)
        out += [""] + wrap(v(f"Approved, {n[0]}-{n[1]}-{n[2]}."), 74)
    elif kind < 0.75:
        a, b = w.two()
        m = w.truth.motion(a.initial, b.initial, "carried")
        v = w.truth.vote(n[0], n[1], n[2])
        out += [""] + wrap(
            m(f"{a.initial} moved the resolution and {b.initial} seconded.")
            + " "
            + v(f"There were {n[0]} in favor, {n[1]} opposed and {n[2]} abstaining."),
            74,
        )
    out.append("")


def motion(w, out, area):
    p = w.pick(w.members)
    m = w.truth.motion(p.first, None, "carried")
    tense = w.pick(("moves", "moved"))
    n = decisions.split_vote(w, len(w.members))
    if w.chance(0.5):
        r = w.truth.resolution("carried")
        tail = r(w.pick(("Motion passes unanimously.", "The motion passed unanimously.")))
    else:
        r, v = w.truth.resolution("carried"), w.truth.vote(n[0], n[1] if n[1] else None, n[2] if n[2] else None)
        parts = [f"{n[0]} ayes"] + ([f"{n[1]} nays"] if n[1] else []) + ([f"{n[2]} abstentions"] if n[2] else [])
        tail = r(
            v(
                "Motion passes with "
                + " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
                + "."
            )
        )
    out += wrap(
        w.narrative(area, w.number(0, 2)) + " " + m(f"{p.first} {tense} to {w.to(area)}.") + " " + tail, 74, "", w.tail
    ) + [""]


def attendance(w, out):
    guests = w.crowd.people(w.pick((0, 0, 1, 2)), 0)
    text = f"Present were these members of the Board of Directors: {joined([p.full for p in w.members], ', and ')}."
    for p in w.members:
        w.truth.person(p.full, "present")
    if guests:
        text += f" Also in attendance {'were' if len(guests) > 1 else 'was'} {joined([p.full for p in guests])}."
        for p in guests:
            w.truth.person(p.full, "in_attendance")
    out += wrap(text + " A quorum was present.", 74) + [""]


def past_minutes(w, out):
    past = dates.us(w.past())
    if w.chance(0.4):
        r = w.truth.resolution("resolved")
        out += wrap(r(f"RESOLVED, that the Board approve the minutes of the {past} meeting."), 74, w.inset) + [""]
    else:
        votes = decisions.split_vote(w, len(w.members))
        r = w.truth.resolution("approved", optional=True)
        v = w.truth.vote(*votes)
        out += wrap(v(r(f"The {past} minutes were approved by a {votes[0]}-{votes[1]}-{votes[2]} vote.")), 74) + [""]


def business(w, out, area):
    out += wrap(w.narrative(area, w.number(1, 4)), 74, "", w.tail) + [""]
    if w.chance(0.35):
        resolution(w, out, area)
    elif w.chance(0.5):
        motion(w, out, area)
    if w.chance(0.25):
        p = w.pick(w.members)
        a = w.truth.action(p.initial)
        out += wrap(f"**ACTION:** {a(f'{p.initial} to {w.do(area)}.')}", 74) + [""]
    if w.chance(0.2):
        for _ in range(w.number(2, 3)):
            out += wrap(w.narrative(area, 1), 74, "- ")
        out.append("")


def write(w):
    w.call, w.body = (lambda p: p.first), "the Board"
    w.gather(w.number(5, 9))
    w.inset = w.pick(("    ", "", "  "))
    w.tail = w.pick(("", "", "     "))
    foundation = f"The {w.slot_near()} Software Foundation"
    clock = dates.Clock(w.pick((17, 19, 22)), w.pick((0, 5, 9)))
    chair = w.members[0]
    out = [
        foundation,
        "=" * len(foundation),
        "",
        "Minutes of a Regular Meeting of the Board of Directors",
        "",
        dates.us(w.date),
        "",
    ]
    out += wrap(
        f"A regular meeting of {foundation[0].lower() + foundation[1:]} Board of Directors was held over"
        f" Internet Relay Chat at {clock.style('7:30 pm')} UTC. {chair.full}, president of the foundation,"
        " presided at the meeting.",
        74,
    ) + [""]
    w.truth.meeting.update(
        body="Board of Directors", date=w.date.isoformat(), start=clock.iso, venue="Internet Relay Chat"
    )
    rule, numbered = w.pick("#-~="), w.chance(0.8)
    n = 0

    def head(title):
        nonlocal n
        n += 1
        number = str(n) if numbered else None
        line = (f"{n}. " if numbered else "") + title
        out.extend([line.replace(title, w.truth.heading(title, number)), rule * len(line), ""])

    head("Attendance")
    attendance(w, out)
    head("Minutes of Past Meetings")
    past_minutes(w, out)
    for area, title in w.topics(w.number(3, 6)):
        head(title)
        business(w, out, area)
    head("Adjournment")
    out += wrap(
        f"There being no further business, {chair.first} adjourned the meeting at"
        f" {clock.after(w.number(20, 110)).style('7:30 pm')} UTC.",
        74,
    )
    return Document("rst", "\n".join(out) + "\n", media_type="text/x-rst")
