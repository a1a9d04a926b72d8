"""A planning committee: application numbers, officer recommendations, RESOLVED that permission be GRANTED or REFUSED, arrivals."""

import dates
import decisions
import parish
import places
from document import Document
from printed import Items, Sheet, heading_date

PROPOSALS = (
    "Erection of {num} dwellings with access from {street}",
    "Two-storey side extension",
    "Change of use from shop to dwelling",
    "Conversion of barn to holiday let",
    "Installation of solar panels",
    "Demolition of garage and erection of annexe",
    "Variation of condition 4 of permission {ref}",
    "Replacement of windows in a listed building",
)
REASONS = (
    "the proposal would harm the character of the conservation area, contrary to policy D{num}",
    "the access would not have adequate visibility",
    "the development would lead to a loss of privacy for the occupiers of {street}",
    "insufficient information had been given on drainage",
    "the site lies outside the settlement boundary",
)
CONDITIONS = (
    "the development begin within three years",
    "materials be approved before work starts",
    "the hedge along {street} be kept",
    "no work take place on Sundays or public holidays",
    "the parking spaces be provided before occupation",
    "a scheme of drainage be submitted and approved",
)
PROSE = (
    "The officer presented the application with photographs of the site.",
    "{num} letters of objection and {num} of support had been received.",
    "The agent spoke in favour of the application.",
    "A neighbour spoke against the application, mainly because of traffic.",
    "{^member}, who was the ward member, asked for a site visit, but this was not supported.",
    "Members questioned the height of the ridge.",
    "The highway authority had not objected.",
    "It was noted that permission had been refused in {year} and an appeal dismissed.",
    "The officer advised that the previous reasons for refusal had been resolved.",
    "{^member} moved to the public gallery for this item.",
)


def decide(w, sheet, hang):
    refused = w.chance(0.4)
    words = REASONS if refused else CONDITIONS
    texts = [w.say(t) for t in w.some(words, w.number(1, 4))]
    r = w.truth.resolution("resolved")
    if w.chance(0.45):
        a, b = w.two()
        m = w.truth.motion(w.call(a), w.call(b), "carried")
        sheet.put(
            m(
                f"It was proposed by {w.call(a)} and seconded by {w.call(b)} that the application be"
                f" {'refused' if refused else 'approved'}."
                if w.chance(0.6)
                else (
                    f"{w.call(a)} moved and {w.call(b)} seconded the recommendation of"
                    f" {'refusal' if refused else 'approval'}."
                )
            ),
            hang,
        )
        yes, no, abstain = decisions.split_vote(w, len(w.members))
        if w.chance(0.6):
            v = w.truth.vote(yes, no, abstain)
            sheet.put(
                v(
                    w.pick(
                        (
                            f"Votes for: {yes}, against: {no}, abstentions: {abstain}.",
                            f"The motion was put to the vote: {yes} for, {no} against, {abstain} abstained.",
                            f"({yes} for, {no} against, {abstain} abstention{'s' if abstain != 1 else ''})",
                        )
                    )
                ),
                hang,
            )
        sheet.blank()
    head = f"RESOLVED that {w.pick(('planning ', ''))}permission be {'REFUSED' if refused else 'GRANTED'}"
    if len(texts) == 1 and w.chance(0.6):
        sheet.put(r(f"{head} {'because ' if refused else 'on condition that '}{texts[0]}."), hang)
    else:
        rows = decisions.clause_lines(w, r, texts, w.pick(("1.", "(1)", "(a)")))
        sheet.put(
            r.open
            + head
            + (" for the following reason" if refused else " subject to the following condition")
            + ("s:" if len(texts) > 1 else ":"),
            hang,
        )
        sheet.blank()
        for k, (name, text) in enumerate(rows):
            sheet.put(text + (r.close if k == len(rows) - 1 else ""), hang + 3, lead=name + "  ")
    sheet.blank()


def application(w, sheet, number, hang):
    ref, place = w.slot_ref(), f"{w.number(1, 160)} {w.slot_street()}, {w.slot_near()}"
    proposal = w.say(w.pick(PROPOSALS))
    title = w.pick((f"{ref} – {place}", f"{ref} - {place} - {proposal}", f"Application {ref}: {proposal}, {place}"))
    sheet.put(w.truth.heading(title, number), lead=f"{number}.".ljust(hang) if number else "")
    sheet.blank()
    if proposal not in title:
        sheet.put(f"Proposal: {proposal}.", hang)
    sheet.put(f"Recommendation: {w.pick(('Approve subject to conditions', 'Refuse', 'Approve', 'Refusal'))}.", hang)
    sheet.blank()
    if w.chance(0.25):
        p = w.pick(w.members)
        sheet.put(
            f"({w.call(p)}"
            f" {w.pick(('left the meeting', 'arrived during this item', 'left the room for this item and took no part in it'))}.)",
            hang,
        )
        sheet.blank()
    sheet.put(" ".join(w.say(s) for s in w.some(PROSE, w.number(2, 5))), hang)
    sheet.blank()
    if w.chance(0.1):
        d = w.truth.resolution("resolved")
        sheet.put(d("RESOLVED that consideration be deferred for a site visit."), hang)
        sheet.blank()
        return
    decide(w, sheet, hang)


def front(w, sheet, body, venue, clock):
    """The page up to the first item."""
    sheet.centre(f"{w.place.upper()} BOROUGH COUNCIL")
    sheet.blank()
    sheet.centre(body.upper())
    sheet.blank()
    sheet.put(
        f"Minutes of a meeting of the {body} held on {heading_date(w)} at"
        f" {clock.style(w.pick(('7.30 p.m.', '7.30pm')))} in the {venue}."
    )
    sheet.blank()
    for n, p in enumerate(w.members):
        w.truth.person(("Councillor " if n == 0 else "") + p.full, "present")
    sheet.put(
        "Councillor " + w.members[0].full + " (Chair); Councillors " + ", ".join(p.full for p in w.members[1:]) + ".",
        0,
        10,
        lead="Present:".ljust(10),
    )
    sheet.blank()


def write(w):
    w.call, w.body = w.pick((lambda p: "Councillor " + p.last, lambda p: "Cllr " + p.last)), "the Committee"
    absent = w.crowd.people(w.pick((0, 1, 2)), 0)
    w.gather(w.number(7, 12))
    body = w.pick(("Planning Committee", "Development Control Committee", "Area Planning Committee (North)"))
    venue = f"{w.pick(places.ROOMS)}, {w.pick(places.HOUSES)}, {w.place}"
    clock = dates.Clock(w.pick((10, 14, 18, 19)), w.pick((0, 30)))
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=venue)
    sheet = Sheet(w, w.pick((82, 88)), hyphenate=w.chance(0.2))
    hang = w.pick((5, 6, 8))
    front(w, sheet, body, venue, clock)
    head = Items(sheet, w.number(1, 80), lead=lambda n: f"{n}.".ljust(hang))
    head("Apologies for Absence")
    head.text(parish.apologies(w, absent), hang)
    head("Declarations of Interest")
    head.text(parish.declarations(w, 0.6), hang)
    head("Minutes")
    head.text(parish.last_minutes(w, dates.uk), hang)
    numbered = w.chance(0.6)
    if not numbered:
        head("Planning Applications")
    for _ in range(w.number(3, 6)):
        application(w, sheet, str(head.n) if numbered else None, hang)
        head.n += numbered
    if w.chance(0.5):
        head("Appeals")
        sheet.put(
            (
                w.truth.resolution("resolved")("RESOLVED that the report be noted.")
                if w.chance(0.5)
                else "There were no decisions to report."
            ),
            hang,
        )
        sheet.blank()
    sheet.put(f"The meeting closed at {clock.after(w.number(60, 180)).style('7.30pm')}.")
    return Document(
        "txt", sheet.pages(w.number(44, 56), w.pick(("number", "page-of", "initials")), body, feed=w.chance(0.4))
    )
