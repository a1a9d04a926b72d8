"""An Irish municipal district: a PDF turned into Markdown, every line a paragraph, bold headings, questions and notices of motion."""

import dates
import decisions
from document import Document
from layout import wrap
from printed import joined

MEMBERS_TITLE = "Councillor"


class Script:
    """Lines of about 95 characters with an empty line after each, as the converter leaves them."""

    def __init__(self, w):
        self.w, self.lines, self.columns = w, [], w.pick((88, 95, 98))
        self.double = w.chance(0.75)
        self.spent, self.page, self.per_page = 0, 1, w.number(26, 40)
        self.banner = w.chance(0.3)

    def turn(self):
        """A page break where the page is full: a rule and a number, in the middle of whatever is being printed."""
        self.spent += 1
        if self.spent >= self.per_page:
            self.page, self.spent = self.page + 1, 0
            self.lines += ["---"] + (
                ["*<small>Recognised from a scan; compare with the original</small>*  ", ""]
                if self.banner
                else [str(self.page), ""]
            )

    def put(self, text, bold=None):
        for line in wrap(text, self.columns):
            if bold:
                line = bold + line + bold
            self.lines.append(line)
            if self.double:
                self.lines.append("")
            self.turn()
        if not self.double:
            self.lines.append("")

    def block(self, lines):
        for line in lines:
            self.put(line)


def officials(w, script):
    roles = w.some(
        (
            "Director of Services",
            "Senior Engineer",
            "Meetings Administrator",
            "Administrative Officer",
            "Executive Planner",
            "Area Engineer",
            "Head of Finance",
            "Assistant Staff Officer",
        ),
        w.number(3, 6),
    )
    names = []
    for p, role in zip(w.crowd.people(len(roles), 0), roles):
        w.truth.person(p.dotted, "in_attendance")
        names.append(f"{role} ({p.dotted})")
    script.put("**OFFICIALS IN ATTENDANCE**:" if script.double else "OFFICIALS IN ATTENDANCE:")
    script.put(joined(names) + ".")


def resolved(w, script, area, text=None):
    """The three-line form: Proposed by …; Seconded by …; And Resolved: “That …”."""
    a, b = w.two()
    m = w.truth.motion(w.call(a), w.call(b), "carried")
    r = w.truth.resolution("resolved")
    text = text or w.that(area)
    script.put(m.open + f"Proposed by {w.call(a)};")
    script.put(f"Seconded by {w.call(b)};")
    if w.chance(0.7):
        script.put("And " + r.open + "Resolved:")
        script.put(f"“That {text}”." + r.close + m.close)
    else:
        script.put("And " + r.open + f"Resolved: “That {text}”." + r.close + m.close)


def on_proposal(w, script, area):
    """On the proposal of A, seconded by B, it was agreed …: motion and resolution in one sentence."""
    a, b = w.two()
    m = w.truth.motion(w.call(a), w.call(b), "carried")
    verb = w.pick(("agreed", "agreed", "resolved"))
    r = w.truth.resolution(verb)
    text = f"to {w.to(area)}" if w.chance(0.5) else f"that {w.that(area)}"
    script.put(m(r(f"On the proposal of {w.call(a)}, seconded by {w.call(b)}, it was {verb} {text}.")))


def subject(w, area):
    return w.say(w.pick(area["titles"]).replace("{^fac}", "{fac}"))


def poll(w, script, area):
    """A vote by names in running text, and what the chair made of it."""
    a, b = w.two()
    m = w.truth.motion(w.call(a), w.call(b), "carried")
    script.put(m(f"{w.call(a)} proposed that {w.that(area)}. This was seconded by {w.call(b)}."))
    script.put("A vote was taken on the proposal with the following result:")
    sizes = decisions.split_vote(w, len(w.members))
    yes, no, abstain = decisions.share(w, w.members, *sizes)
    v = w.truth.vote(*sizes)

    def group(people):
        if not people:
            return "None. (0)"
        return (
            ("Councillors " if len(people) > 1 else "Councillor ")
            + joined([p.last for p in people])
            + f". ({len(people)})"
        )

    script.put(v.open + f"{w.pick(('In Favour', 'For'))}: {group(yes)}")
    script.put(f"Against: {group(no)}" + ("" if abstain else " There were no abstentions." + v.close))
    if abstain:
        script.put(f"Abstained: {group(abstain)}" + v.close)
    script.put(w.truth.resolution("carried")("The Cathaoirleach declared the proposal carried."))


def narrative(w, script, area):
    if w.chance(0.6):
        script.put(
            f"Circulated, Report of {w.slot_officer()} dated {w.say_date(w.past())} in relation to {subject(w, area)}."
        )
    for _ in range(w.number(1, 2)):
        script.put(w.narrative(area, w.number(2, 4)))
    if w.chance(0.12):
        script.put(w.truth.resolution("noted", optional=True)("The report, as circulated, was noted by Members."))


def head(w, script, number, title, bold):
    """The number and the title, on one line or on two."""
    marked = w.truth.heading(title, number)
    if w.split_heads:
        script.put(f"{number}.", bold)
        script.put(marked, bold)
    else:
        script.put(f"{number}. {marked}", bold)


def by_whom(w):
    p = w.pick(w.members)
    return p, f"{MEMBERS_TITLE} {p.initial}"


def question(w, script, number, area, bold):
    p, asker = by_whom(w)
    head(w, script, number, f"Question submitted by {asker}", bold)
    q = w.truth.question(number, asker)
    ask = w.pick(
        (
            "for an update on {}",
            "what is being done about {}",
            "when a report will be brought on {}",
            "if funding is available for {}",
        )
    )
    about = subject(w, area)
    text = f"I will ask at the next Meeting {ask.format(about)} in {w.slot_near()}" + w.pick(
        (".", " and what the timescale for this is.", ", having regard to the concerns of residents.")
    )
    script.put(q(text), "***" if bold and w.chance(0.5) else None)
    script.put("**REPLY**:" if bold else "REPLY:")
    r = w.truth.response(q)
    paragraphs = [w.answers(area, w.number(1, 3)) for _ in range(w.pick((1, 1, 2)))]
    paragraphs[0] = r.open + paragraphs[0]
    paragraphs[-1] += r.close
    script.block(paragraphs)


def notice(w, script, number, area, bold):
    p, mover = by_whom(w)
    head(w, script, number, f"Notice of Motion submitted by {mover}", bold)
    others = [x for x in w.members if x is not p]
    seconder, outcome = None, None
    fate = w.random()
    if fate < 0.55:
        seconder = w.pick(others)
    m = w.truth.motion(mover, w.call(seconder) if seconder else None, None)
    # Who seconds is part of the motion, whatever paragraph says it.
    close = "" if seconder else m.close
    script.put(f"{m.open}I will move at the next Meeting that {w.that(area)}.{close}", "***" if bold and w.chance(0.4) else None)
    if seconder:
        script.put(f"The motion was seconded by {w.call(seconder)}.{m.close}")
        if w.chance(0.5):
            outcome = "carried"
            r = w.truth.resolution("agreed")
            script.put(r(f"It was agreed that {w.that(area)}."))
    m.attributes["outcome"] = None
    if w.chance(0.6):
        script.put("**REPLY**:" if bold else "REPLY:")
        r = w.truth.response(None, None, optional=True)
        script.put(r(w.answers(area, w.number(1, 3))))
    return outcome


def front(w, script, absent, bold):
    """The page up to the first item."""
    body = f"Municipal District of {w.place}"
    venue = (
        f"{w.pick(('Civic Offices', 'Council Chamber', 'Áras Íde', 'Community Hall', 'Desmond House'))},"
        f" {w.slot_street()}, {w.nearby[0]}"
    )
    w.truth.meeting.update(body=body, date=w.date.isoformat(), venue=venue)
    when = f"{dates.day(w.date)}, {dates.uk_ordinal(w.date).replace(' ' + str(w.date.year), '')}, {w.date.year}"
    at = ""
    if w.chance(0.7):
        clock = dates.Clock(w.pick((9, 10, 11)), w.pick((0, 30)))
        w.truth.meeting["start"] = clock.iso
        at = f", at {clock.style('9.00 A.M.')}"
    script.put(
        f"MINUTES OF PROCEEDINGS AT MEETING OF THE {body.upper()} HELD AT {venue.upper()}, ON {when.upper()}{at}"
        + ("" if at else "."),
        bold,
    )
    chair = w.members[0]
    script.put(f"{bold or ''}PRESENT IN THE CHAIR:{bold or ''} {w.call(chair)}, Cathaoirleach.")
    w.truth.person(w.call(chair), "present")
    script.put("**MEMBERS PRESENT**:" if bold else "MEMBERS PRESENT:")
    for p in w.members[1:]:
        w.truth.person(w.call(p), "present")
    script.put("Councillors " + joined([p.last for p in w.members[1:]]) + ".")
    officials(w, script)
    if absent:
        for p in absent:
            w.truth.person(w.call(p), "apologies")
        if len(absent) == 1:
            script.put(f"An apology for absence was received from {w.call(absent[0])}.")
        else:
            script.put(f"Apologies for absence were received from {w.call(absent[0])} and {w.call(absent[1])}.")
    if w.chance(0.3):
        script.put(f"At the outset, Members extended their sympathy to the family of the late {w.slot_outsider()}.")
    return body


def decide(w, script, area):
    """A decision in one of the forms of the house, or none."""
    r = w.random()
    if r < 0.4:
        resolved(w, script, area)
    elif r < 0.8:
        on_proposal(w, script, area)
    elif r < 0.88:
        script.put(
            w.truth.resolution("agreed")(
                w.pick(
                    (
                        f"It was agreed that {w.that(area)}.",
                        "It was agreed that this item would be deferred to the next Meeting.",
                    )
                )
            )
        )
    elif r < 0.95:
        poll(w, script, area)


def write(w):
    w.call, w.body = (lambda p: f"{MEMBERS_TITLE} {p.last}"), "the Members"
    w.without("police", "finance", "speed")
    absent = w.crowd.people(w.pick((0, 0, 1, 2)), 0)
    w.gather(w.number(6, 10))
    script = Script(w)
    bold = "**" if script.double else None
    w.split_heads = w.chance(0.5)
    body = front(w, script, absent, bold)
    number = 1
    head(w, script, str(number), "Adoption of Minutes", bold)
    script.put(f"Circulated, copy of draft Minutes of Meeting of the {body} held on {dates.uk_ordinal(w.past())}.")
    resolved(w, script, None, "the draft Minutes, as circulated, be taken as read and adopted and signed")
    topics = w.topics(w.number(6, 11))
    cut = w.number(2, 4)
    for area, title in topics[:cut]:
        number += 1
        head(w, script, str(number), title, bold)
        narrative(w, script, area)
        decide(w, script, area)
    questions = w.number(1, 3)
    script.put(w.truth.heading("QUESTIONS", None), bold)
    for area, _ in topics[cut : cut + questions]:
        number += 1
        question(w, script, str(number), area, bold)
    motions = topics[cut + questions :]
    if motions:
        script.put(w.truth.heading("NOTICES OF MOTION", None), bold)
    for area, _ in motions:
        number += 1
        notice(w, script, str(number), area, bold)
    script.put("This concluded the Meeting.")
    script.put("Signed:")
    script.put("\\_" * 20)
    script.put("Cathaoirleach")
    start = "[Original file](https://example.org/minutes.pdf)\n\n---\n" if w.chance(0.7) else ""
    return Document("md", start + "\n".join(script.lines).rstrip() + "\n", media_type="text/markdown")
