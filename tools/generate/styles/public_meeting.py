"""A public meeting: Q1., Q2., answers without labels, a vote in words: "62 for, none against, 1 abstained"."""

import dates
import places
from document import Document
from words_council import AREAS
from world import continued

NUMBERS = {0: "none", 1: "one", 2: "two", 3: "three", 4: "four"}
SUBJECTS = (
    "the proposed new village hall",
    "the future of the allotments",
    "the plan for the recreation ground",
    "the sale of the old school",
)
LEADS = ("{} explained that {}", "{} said that {}", "{} answered that {}", "{} replied that {}")


def count(w, n):
    return NUMBERS[n] if n in NUMBERS and w.chance(0.7) else str(n)


def vote_sentence(w, yes, no, abstain):
    v = w.truth.vote(yes, no, abstain)
    forms = (
        "A vote then took place with {0} for the proposal, {1} against and {2} abstained.",
        "The vote was {0} for, {1} against, {2} abstained.",
        "On a show of hands there were {0} in favour, {1} against and {2} abstentions.",
        "Votes cast: {0} for, {1} against, {2} abstaining.",
    )
    return v(w.pick(forms).format(yes, count(w, no), count(w, abstain)))


def questions(w, out):
    """Q1. and so on, each with an answer that has no label or "A."."""
    areas = [a for a in AREAS if a["name"] in ("buildings", "play", "finance", "green", "events")]
    label = w.pick(("Q{}. ", "Q{} ", "Q.{} ", "Q{}: "))
    answer_label = w.pick(("", "", "", "A. ", "A: "))
    for n in range(1, w.number(3, 10)):
        area = w.pick(areas)
        q = w.truth.question(f"Q{n}", None)
        out += [label.format(n) + q(w.question(area)), ""]
        who = w.pick(w.members).short if w.chance(0.65) else None
        text = w.answers(area, w.number(1, 3))
        if who:
            text = w.pick(LEADS).format(who, continued(text))
        r = w.truth.response(q, who)
        paragraphs = [text] + [w.answers(area, w.number(1, 2)) for _ in range(w.pick((0, 0, 0, 1)))]
        paragraphs[0] = answer_label + r.open + paragraphs[0]
        paragraphs[-1] += r.close
        for p in paragraphs:
            out += [p, ""]


def write(w):
    w.gather(w.number(4, 7))
    w.call, w.body = (lambda p: p.short), "the Committee"
    for p in w.members:
        if p.title in ("Sir", "Lady"):
            p.title = "Mrs" if p.female else "Mr"
    hall = f"{w.place} {w.pick(places.HALLS)}"
    clock = dates.Clock(w.pick((18, 19)), w.pick((0, 30)))
    w.truth.meeting.update(date=w.date.isoformat(), start=clock.iso, venue=hall)
    subject = w.pick(SUBJECTS)
    out = [
        f"MINUTES OF PUBLIC MEETING HELD AT {hall.upper()}",
        "",
        f"HELD ON {dates.uk_ordinal(w.date).upper()} AT {clock.style('7.30PM')}",
        "",
        w.truth.heading(f"TO DISCUSS {subject.upper()}", None, optional=True),
        "",
    ]
    roles = ("Chairman", "Secretary", "Treasurer")
    for n, p in enumerate(w.members):
        w.truth.person(p.dotted, "present")
        out += [("Committee Present: " if n == 0 else "") + p.dotted + (f" ({roles[n]})" if n < 3 else ""), ""]
    if w.chance(0.7):
        p = w.crowd.person(0)
        w.truth.person(p.dotted, "apologies")
        out += ["Apologies " + p.dotted, ""]
    out += [f"Plus {w.number(18, 90)} members of the public", ""]
    chair = w.members[0]
    out += [
        (
            f"{chair.short} opened the meeting and explained that it had been called to discuss {subject}. A"
            f" vote for and against would be taken at the end. {w.pick(('She' if chair.female else 'He',))}"
            " then asked if there were any questions."
        ),
        "",
    ]
    questions(w, out)
    a, b = w.crowd.people(2, 0)
    yes, no, abstain = w.number(15, 90), w.pick((0, 0, 1, 2, 4)), w.pick((0, 1, 1, 2))
    m = w.truth.motion(a.dotted, b.dotted, None)
    out += [
        m(
            f"{a.dotted} proposed that the Committee be asked to proceed with {subject}. This"
            f" was seconded by {b.dotted}."
        ),
        "",
        vote_sentence(w, yes, no, abstain),
        "",
        f"{chair.short} thanked all who had come and closed the meeting.",
        "",
        f"The meeting closed at {clock.after(w.number(30, 90)).style('7.30pm')}.",
        "",
    ]
    return Document("txt" if w.chance(0.5) else "md", "\n".join(out))
