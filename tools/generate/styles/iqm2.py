"""An American district on the IQM2 platform: labels in a column, "Motion:", "Vote on the Motion:", RESULT, MOVER, AYES."""

import dates
import decisions
from document import Document
from layout import pad
from printed import Sheet

BODIES = ("Board of Directors", "Operations Committee", "Finance and Audit Committee", "Capital Programs Committee")
LETTERS = "ABCDEFGHIJKLMNO"


def last_names(people):
    return ", ".join(p.last for p in people)


def labelled(sheet, label, text, close=""):
    sheet.put(text + close, 0, 18, lead=pad(label, 18))


def sentence_of_vote(w, yes, no):
    unanimous = not no
    text = f"The motion passed with {len(yes)} in favor ({w.join(yes)})" + (
        f" and {len(no)} against ({w.join(no)})." if no else " and 0 against."
    )
    return text, unanimous


def outcome(w, sheet, mover, seconder, yes, no, absent, counted):
    """The result block. Where the vote was told in a sentence before, the block repeats it and is optional."""
    result = "UNANIMOUS" if not no else f"{len(yes)} TO {len(no)}"
    r = w.truth.resolution("carried", optional=True)
    word = w.pick(("ADOPTED", "PASSED COMMITTEE", "ADOPTED"))
    v = w.truth.vote(len(yes), len(no) if no or counted else None, None, optional=counted)
    labelled(sheet, "RESULT:", v.open + r(f"{word} [{result}]"))
    labelled(sheet, "MOVER:", f"{mover.full}, Director, District {w.district[id(mover)]}")
    labelled(sheet, "SECONDER:", f"{seconder.full}, Director, District {w.district[id(seconder)]}")
    rows = [("AYES:", yes)] + ([("NAYS:", no)] if no else []) + ([("ABSENT:", absent)] if absent else [])
    for n, (label, people) in enumerate(rows):
        labelled(sheet, label, last_names(people), v.close if n == len(rows) - 1 else "")
    sheet.blank()
    chair = w.members[0]
    d = w.truth.resolution("carried")
    sheet.put(
        d(
            f"{w.pick(('Chair', 'Committee Chair'))} {chair.last} declared the motion"
            f" PASSED{' unanimously' if not no else ''}."
        )
    )
    sheet.blank()


def recommended(w, sheet, area, title, letter, absent):
    if letter:
        sheet.put(w.truth.heading(title, letter), lead=f"{letter}.  ")
    else:
        sheet.put(w.truth.heading(title, None), lead="• ")
    sheet.blank()
    sheet.put(w.pick((f"For the Board of Directors to {w.to(area)}.", w.narrative(area, 2))))
    sheet.blank()
    mover, seconder = w.two()
    lost_to = decisions.split_vote(w, len(w.members))
    yes, no, _ = decisions.share(w, w.members, lost_to[0] + lost_to[2], lost_to[1], 0)
    m = w.truth.motion("Director " + mover.last, "Director " + seconder.last, "carried")
    labelled(sheet, "Motion:", m.open + f"Director {mover.last} made the motion to {w.to(area)}.")
    sheet.put(f"Director {seconder.last} seconded the motion.", 18, lead="", rest=18)
    sheet.lines[-1] += m.close
    sheet.blank()
    if w.chance(0.4):
        labelled(sheet, "Discussion:", w.narrative(area, w.number(2, 4)))
        sheet.blank()
    counted = w.chance(0.5)
    if counted:
        text, _ = sentence_of_vote(w, yes, no)
        v = w.truth.vote(len(yes), len(no), None)
        d = w.truth.resolution("carried")
        sheet.put("Vote on")
        labelled(sheet, "the Motion:", d(v(text)))
        sheet.blank()
    outcome(w, sheet, mover, seconder, yes, no, absent, counted)


def attendance(w, sheet, absent):
    sheet.raw(pad("Attendee Name", 34) + pad("Title", 26) + pad("Status", 12) + "Arrived")
    for p in w.members + absent:
        here = p not in absent
        w.truth.person(p.full, "present" if here else "absent")
        sheet.raw(
            pad(p.full, 34)
            + pad(f"Director, District {w.district[id(p)]}", 26)
            + pad("Present" if here else "Absent", 12)
            + (f"5:{w.number(10, 29)} PM" if here else "")
        )
    sheet.blank()
    staff = w.crowd.people(w.number(2, 6), 0)
    for p in staff:
        w.truth.person(p.full, "in_attendance")
    labelled(sheet, "Staff Present:", ", ".join(p.full for p in staff))
    sheet.blank()


def write(w):
    body = w.pick(BODIES)
    absent = w.crowd.people(w.pick((0, 1, 2)), 0)
    w.gather(w.number(7, 13))
    w.call, w.body = (lambda p: "Director " + p.last), "the Board"
    everyone = w.members + absent
    w.district = {id(p): LETTERS[n % 15] for n, p in enumerate(everyone)}
    w.join = lambda people: (
        people[0].last if len(people) == 1 else ", ".join(p.last for p in people[:-1]) + ", and " + people[-1].last
    )
    sheet = Sheet(w, w.pick((84, 90)))
    clock = dates.Clock(17, w.pick((30, 31, 32, 35)))
    room = f"Rooms {w.pick('RT')} and {w.pick('DE')}"
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=room)
    sheet.raw(f"{w.number(100, 1900)} {w.slot_street()}")
    sheet.raw(f"{w.place}, CO 80{w.number(100, 999)}")
    sheet.blank()
    sheet.centre("Regional Transit District")
    sheet.blank()
    sheet.centre("MINUTES")
    sheet.centre(body)
    sheet.centre(f"{dates.day(w.date)}, {dates.us(w.date)}")
    sheet.centre(room)
    sheet.centre("5:30 PM")
    sheet.blank(2)
    roman = w.chance(0.5)
    n = 0

    def head(title):
        nonlocal n
        number = decisions.roman(n + 1).upper() if roman else LETTERS[n]
        n += 1
        sheet.put(w.truth.heading(title, number), lead=f"{number}.".ljust(5))
        sheet.blank()

    head("Call to Order")
    sheet.put(f"Chair {w.members[0].last} called the meeting to order at {clock.style('7:30 PM')}.")
    sheet.blank()
    attendance(w, sheet, absent)
    head(w.pick(("Public Participation", "Committee Reports")))
    sheet.put(w.pick(("None.", f"{w.slot_outsider()} spoke about bus service on {w.slot_street()}.")))
    sheet.blank()
    head(w.pick(("Recommended Action", "Recommended Actions", "Unanimous Consent")))
    letters = roman and w.chance(0.8)
    for k, (area, title) in enumerate(w.topics(w.number(2, 4))):
        recommended(w, sheet, area, title, LETTERS[k] if letters else None, absent)
    head("Old Business")
    sheet.put(w.pick(("None.", w.narrative(w.pick(w.areas), 2))))
    sheet.blank()
    head("Adjourn")
    sheet.put(f"Chair {w.members[0].last} adjourned the meeting at {clock.after(w.number(30, 90)).style('7:30 PM')}.")
    return Document("txt", sheet.pages(w.number(46, 58), w.pick(("none", "number", "page-of")), feed=w.chance(0.4)))
