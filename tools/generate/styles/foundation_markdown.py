"""An open-source foundation or society in Markdown: **Motion**, **Sponsor:** **Seconded:**, roll call in bullets, **Passed: 6-0**."""

import dates
import decisions
from document import Document
from world import upper


def roll_call(w, out, lost, motion):
    n = decisions.split_vote(w, len(w.members), lost)
    yes, no, abstain = decisions.share(w, w.members, *n)
    v = w.truth.vote(len(yes), len(no), len(abstain) if abstain else None)
    out += [v.open + "**Vote:**"] + ([""] if w.chance(0.7) else [])
    mark, case = w.pick("*-"), w.pick((str, str.lower))
    option = {id(p): "Yes" for p in yes}
    option.update({id(p): "No" for p in no})
    option.update({id(p): "Abstain" for p in abstain})
    for p in w.members:
        out.append(f"{mark} {p.full}{w.pick((' - ', ' - ', '- ', ': ')) if w.loose else ' - '}{case(option[id(p)])}")
    result = f"{'Failed' if lost else 'Passed'}:{w.pick((' ', '  '))}{len(yes)}-{len(no)}"
    if not lost:
        result = w.truth.resolution("carried")(result)
    out += ["", "**" + result + v.close + "**", ""]


def motion(w, out, area):
    a, b = w.two()
    lost = w.chance(0.15)
    m = w.truth.motion(a.full, b.full, "lost" if lost else "carried")
    text = upper(w.to(area)) + "." if w.chance(0.6) else f"“That {w.that(area)}.”"
    out.append(w.pick(("**{}**: {}", "**{}:** {}", "**{}** {}")).format(m.open + "Motion", text))
    style = w.random()
    if style < 0.5:
        out += [f"**Sponsor:** {a.full} **Seconded:** {b.full}" + m.close, ""]
    elif style < 0.75:
        out += [f"Sponsor: {a.full} Second: {b.full}" + m.close, ""]
    else:
        out += ["", f"Sponsor: {a.full}  ", f"Second: {b.full}" + m.close, ""]
    roll_call(w, out, lost, m)


def topic(w, out, area, title, level):
    out += [f"{level} {w.truth.heading(title, None)}", ""]
    if w.chance(0.5):
        out += ["**Background** " + w.narrative(area, w.number(1, 3)), ""]
    else:
        out += [w.narrative(area, w.number(1, 3)), ""]
    if w.chance(0.6):
        motion(w, out, area)
    elif w.chance(0.4):
        out += ["**Discussion:**", ""] + [f"* {w.narrative(area, 1)}" for _ in range(w.number(1, 3))] + [""]
    if w.chance(0.25):
        p = w.pick(w.members)
        a = w.truth.action(p.full)
        out += [
            w.pick(
                (f"**TODO**: {a(f'{p.full} to {w.do(area)}')}", f"**Action item:** {a(f'{p.full} to {w.do(area)}')}")
            ),
            "",
        ]


def attendance(w, out):
    """Lists of those present, guests and apologies."""
    for p in w.members:
        w.truth.person(p.full, "present")
        out.append("- " + p.full)
    guests = w.crowd.people(w.number(0, 4), 0)
    if guests:
        out += ["", "Guests", ""]
        for p in guests:
            w.truth.person(p.full, "in_attendance")
            out.append("- " + p.full)
    if w.chance(0.4):
        p = w.crowd.person(0)
        w.truth.person(p.full, "apologies")
        out += ["", "Apologies", "", "- " + p.full]


def past_minutes(w, out, title):
    out += ["", "### " + title, "", f"- [Previous Meeting Minutes - {w.slot_month()}](/meetings/{w.date.year})", ""]
    if w.chance(0.6):
        a, b = w.two()
        m = w.truth.motion(a.full, b.full, "carried")
        out += [
            "**" + m.open + "Motion:** Approve the previous minutes.",
            f"**Sponsor:** {a.full} **Seconded:** {b.full}" + m.close,
            "",
        ]
        roll_call(w, out, False, m)


def write(w):
    w.call, w.loose, w.body = (lambda p: p.first), w.chance(0.5), "the Board"
    w.gather(w.number(5, 9))
    out = (
        [
            "---",
            "",
            "layout: col-sidebar",
            f"title: {dates.month(w.date)} {w.date.year} Agenda/Minutes",
            f"date: {w.date.isoformat()}",
            "",
            "---",
            "",
        ]
        if w.chance(0.6)
        else [f"# Board Meeting {w.date.isoformat()}", ""]
    )
    clock = dates.Clock(w.pick((12, 15, 17, 20)), w.pick((0, 0, 30)))
    place = w.pick(("Remote", "Zoom", f"{w.place} Hall"))
    h = w.truth.heading
    out += [
        "## " + h("Meeting Details", None, optional=True),
        "",
        f"- Date: {dates.uk(w.date)}",
        f"- Time: {clock.style('7:30 PM')}",
        f"- Location: {place}",
        "",
        "## " + h("Agenda", None, optional=True),
        "",
    ]
    w.truth.meeting.update(
        body="Board" if not out[0].startswith("---") else None, date=w.date.isoformat(), start=clock.iso, venue=place
    )
    up = (lambda s: s.upper()) if w.chance(0.6) else (lambda s: s)
    out += [
        "### " + h(up("Call to Order"), None),
        "",
        w.pick(("Board Members", "**Board Members**", "Board members present:")),
        "",
    ]
    attendance(w, out)
    past_minutes(w, out, h(up("Approval of Minutes"), None))
    out += ["### " + h(up("Reports"), None), ""] + [f"- {w.say(s)}" for s in w.some(w.pick(w.areas)["tell"], 2)] + [""]
    out += ["### " + h(up("New Business"), None), ""]
    for area, title in w.topics(w.number(2, 5)):
        topic(w, out, area, title, "####")
    out += ["### " + h(up("Adjournment"), None), "", f"The next Board meeting is on {dates.uk(w.future())}.", ""]
    return Document("md", "\n".join(out), media_type="text/markdown")
