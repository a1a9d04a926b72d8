"""What most parish meetings have: apologies, declarations, public session, minutes. Each returns the text of the item."""

import dates
import decisions
from printed import joined
from words_common import PUBLIC_NONE


def apologies(w, absent, form=None):
    form = form or w.call
    if not absent:
        return w.pick(("None received.", "There were no apologies.", "None."))
    for p in absent:
        w.truth.person(form(p), "apologies")
    names = joined([form(p) for p in absent])
    return w.pick(
        (
            "Apologies were received from {}.",
            (
                "Apologies had been received from {} (holiday)."
                if len(absent) == 1
                else "Apologies had been received from {}."
            ),
            "{} sent apologies.",
        )
    ).format(names)


def declarations(w, chance=0.45):
    if not w.chance(chance):
        return w.pick(("None.", "There were none.", "No declarations of interest were made.", "None declared."))
    out = []
    for p in w.some(w.members, w.pick((1, 1, 2))):
        d = w.truth.declaration(w.call(p))
        out.append(
            d(
                w.pick(
                    (
                        f"{w.call(p)} declared an interest in the item on {w.slot_street()} as a neighbour.",
                        f"{w.call(p)} declared a personal interest in the grant to {w.slot_group()}.",
                        (
                            f"{w.call(p)} declared a disclosable pecuniary interest in application"
                            f" {w.slot_ref()} and would leave the room."
                        ),
                        (
                            f"{w.call(p)} declared a prejudicial interest in any payment to {p.his} husband's firm."
                            if p.female
                            else (
                                f"{w.call(p)} declared a prejudicial interest in any payment to {p.his} brother's firm."
                            )
                        ),
                    )
                )
            )
        )
    return " ".join(out)


def public(w):
    return w.say(w.fresh(PUBLIC_NONE))


def last_minutes(w, form=None, kinds=("formal", "prose", "prose")):
    d = w.past()
    return decisions.minutes_record(w, (form or dates.uk_ordinal)(d), kinds)


def proposed(w, area, verb_line=True):
    """A proposal with both names and the outcome, in one of the short forms of parish clerks; motion and resolution."""
    a, b = w.two()
    kind = w.random()
    m = w.truth.motion(w.call(a), w.call(b), "carried")
    if kind < 0.3:
        r = w.truth.resolution("agreed")
        return (
            m(f"It was proposed that {w.that(area)}. Proposed: {w.call(a)}; seconded: {w.call(b)}.")
            + " "
            + r(w.pick(("All in favour. Agreed.", "Agreed unanimously.", "All agreed.")))
        )
    if kind < 0.6:
        r = w.truth.resolution("agreed")
        return m(
            r(f"{w.call(a)} proposed, and {w.call(b)} seconded, that {w.that(area)}; this was agreed unanimously.")
        )
    if kind < 0.8:
        r = w.truth.resolution("resolved")
        return m(r(f"On the proposition of {w.call(a)}, seconded by {w.call(b)}, it was RESOLVED to {w.to(area)}."))
    r = w.truth.resolution("carried")
    return (
        m(f"{w.call(a)} proposed to {w.to(area)}, seconded by {w.call(b)}.")
        + " "
        + r(w.pick(("All in favour, carried.", "Carried.", "Motion carried.")))
    )


def next_date(w):
    d = w.future()
    return (
        f"{dates.day(d)} {dates.uk_ordinal(d)}" + w.pick(("", " at 7.30pm", " at 7.00 p.m. in the usual place")) + "."
    )
