"""Written questions to a county council with their answers, a page each: "Question by A to B, Cabinet Member for …"."""

import dates
from document import Document
from layout import centre, plain, right, wrap

PORTFOLIOS = (
    "Cabinet Member for Highways and Transport",
    "Cabinet Member for Education and Skills",
    "Leader of the Council",
    "Cabinet Member for Environment",
    "Cabinet Member for Adult Social Care and Public Health",
    "Cabinet Member for Finance",
    "Chair of the Health Overview Committee",
)


def one(w, out, n, cabinet, columns):
    asker = w.pick([p for p in w.members if all(p is not c for c, _ in cabinet)])
    member, portfolio = w.pick(cabinet)
    area = w.pick([a for a in w.areas if "ask" in a and "answer" in a])
    out += [right(f"Question {n}", columns), ""]
    if w.with_title or n == 1:
        out += [centre("COUNTY COUNCIL", columns), "", centre(f"{dates.day(w.date)} {dates.uk(w.date)}", columns), ""]
    title = f"Question by {asker.full} to {member.full}, {portfolio}"
    h = w.truth.element("heading", True, number=str(n))
    lines = wrap(h(title), 46)
    out += [centre(line, columns) for line in lines] + ["", ""]
    q = w.truth.question(str(n), asker.full)
    paragraphs = [w.question(area) for _ in range(w.pick((1, 1, 2)))]
    if w.chance(0.3):
        paragraphs.insert(0, w.narrative(area, w.number(1, 2)))
    if w.chance(0.15):
        paragraphs.append(
            f"{w.slot_someone()} agreed at the last meeting that this would be looked into. Is he able to say"
            " what has been done?"
        )
    paragraphs[0] = q.open + paragraphs[0]
    paragraphs[-1] += q.close
    for p in paragraphs:
        out += wrap(p, columns, hyphenate=w.hyphenate) + [""]
    out += ["", centre(w.answer_word, columns), ""]
    r = w.truth.response(q, member.full)
    paragraphs = [w.answers(area, w.number(2, 4)) for _ in range(w.number(1, 3))]
    if w.chance(0.4):
        paragraphs[0] = (
            w.pick(("Thank you for your question. ", "I thank the Member for raising this. ")) + paragraphs[0]
        )
    if w.chance(0.3):
        paragraphs.append("There are three things we have done:")
        paragraphs += [f"{w.listmark} {w.narrative(area, 1, 0)}" for _ in range(3)]
    paragraphs[0] = r.open + paragraphs[0]
    paragraphs[-1] += r.close
    for p in paragraphs:
        out += wrap(p, columns, hyphenate=w.hyphenate) + [""]


def write(w):
    w.gather(12)
    w.body = "the County Council"
    w.with_title, w.hyphenate = w.chance(0.6), w.chance(0.2)
    w.answer_word = w.pick(("Answer", "Answer", "Reply", "ANSWER"))
    w.listmark = w.pick(("•", "-", "1."))
    columns = w.pick((84, 88, 92))
    cabinet = list(zip(w.some(w.members, 4), w.some(PORTFOLIOS, 4)))
    out = []
    count = w.number(2, 8)
    for n in range(1, count + 1):
        start = len(out)
        one(w, out, n, cabinet, columns)
        if n > 1 and w.with_title:
            out[start] = "\f" + out[start]
    w.truth.meeting.update(body="County Council", date=w.date.isoformat())
    return Document("txt", plain(out))
