"""A student society in Markdown: terse bullets, TODOs, action lists by person."""

import dates
from document import Document

ROLES = "president treasurer secretary tech events socials welfare publicity academic gaming".split()


def decided(w, area):
    r = w.truth.resolution("decided")
    return r(w.pick((f"Decided to {w.to(area)}", f"Decided that {w.that(area)}")))


def agreed(w, area):
    r = w.truth.resolution("agreed")
    return r(w.pick((f"Agreed to {w.to(area)}", f"It was agreed to {w.to(area)}", f"Agreed that {w.that(area)}")))


def todo(w, area):
    p = w.pick(w.members)
    owner = p.first
    a = w.truth.action(owner)
    return f"**TODO**: {a(f'{owner} to {w.do(area)}')}"


def section(w, out, area, title, level):
    out += [f"{level} {w.truth.heading(title, None)}", ""]
    for _ in range(w.number(1, 5)):
        r = w.random()
        text = (
            w.narrative(area, 1)
            if r < 0.6
            else decided(w, area) if r < 0.72 else agreed(w, area) if r < 0.84 else todo(w, area)
        )
        out.append(f"{w.bullet} {text}")
        if w.chance(0.15):
            out.append(f"{w.inner}{w.bullet} {w.narrative(area, 1)}")
    out.append("")


def vote(w, out, area):
    """An ordinary vote on a motion with counts in words."""
    a, b = w.two()
    yes, no, abstain = w.number(7, 40), w.number(0, 6), w.number(0, 4)
    m = w.truth.motion(a.first, b.first, "carried")
    v, r = w.truth.vote(yes, no, abstain), w.truth.resolution("carried")
    out += [
        m(f"{a.first} proposed to {w.to(area)}, {b.first} seconded."),
        "",
        v(r(f"Motion passes with {yes} votes for, {no} against and {abstain} abstentions.")),
        "",
    ]


def front(w):
    """Front matter or a title, in one of three forms."""
    out = []
    style = w.pick(("toml", "yaml", "none"))
    if style == "toml":
        out += [
            "+++",
            f'title = "Minutes - {dates.uk_ordinal(w.date)}"',
            f'date = "{w.date.isoformat()}"',
            "",
            "[taxonomies]",
            'categories = ["Meeting Minutes"]',
            "+++",
            "",
        ]
    elif style == "yaml":
        out += [
            "---",
            f"date: {w.date.day:02d}/{w.date.month:02d}/{w.date.year} 15:00",
            "---",
            "",
            f"# {w.date.year}/{w.date.month:02d}/{w.date.day:02d} Committee Meeting",
            "",
        ]
        w.truth.meeting.update(start="15:00", body="Committee")
    else:
        out += [f"# Exec Meeting {dates.uk_ordinal(w.date)}", ""]
        w.truth.meeting.update(body="Exec")
    w.truth.meeting["date"] = w.date.isoformat()
    return out


def attendance(w, out, absent):
    if w.chance(0.5):
        out += [w.pick(("Present: ", "**Present**: ", "Attendees: ")) + ", ".join(p.first for p in w.members) + "  "]
    else:
        out += [w.pick(("Attendees:", "**Present:**")), ""] + [
            f"- {p.first} ({role})" for p, role in zip(w.members, ROLES)
        ]
    for p in w.members:
        w.truth.person(p.first, "present")
    for p in absent:
        w.truth.person(p.first, "apologies")
        out += ["", f"Apologies: {p.first}"]


def write(w):
    w.call, w.body = (lambda p: p.first), "the committee"
    w.gather(w.number(5, 10))
    w.bullet, w.inner = w.pick(("-", "-", "*", "  -")), w.pick(("  ", "    "))
    level = w.pick(("#", "##", "###"))
    out = front(w)
    absent = w.crowd.people(w.pick((0, 0, 1)), 0)
    attendance(w, out, absent)
    out += [""]
    if w.chance(0.4):
        out += [w.truth.heading("Consolidated TODOs", None, optional=True).join(("**", "**:")), ""]
        for _ in range(w.number(2, 5)):
            p = w.pick(w.members)
            a = w.truth.action(p.first)
            text = a(f"\x01{p.first}\x01 to {w.do(w.pick(w.areas))}")
            out.append("- " + text.replace("\x01", "**"))
        out += ["", "---", ""]
    for area, title in w.topics(w.number(3, 6)):
        section(w, out, area, title, level)
    if w.chance(0.3):
        out += [f"{level} {w.truth.heading('Votes', None)}", ""]
        vote(w, out, w.pick(w.areas))
    if w.chance(0.5):
        out += [f"{level} {w.truth.heading('Actions', None)}", ""]
        for p in w.some(w.members, w.number(2, 4)):
            out += [f"{level}# {w.truth.heading(p.first, None, optional=True)}", ""]
            for _ in range(w.number(1, 3)):
                a = w.truth.action(p.first)
                out.append(f"{w.bullet} {a(w.do(w.pick(w.areas)))}")
            out.append("")
    return Document("md", "\n".join(out) + "\n", media_type="text/markdown")
