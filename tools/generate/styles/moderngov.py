"""A meeting page of the ModernGov platform in HTML, and the reading text that a browser shows of it."""

import html

import dates
import decisions
import places
from document import Document
from page import Page
from world import upper

NAV = (
    "Calendar",
    "Committees",
    "Constitution",
    "Councillors",
    "Decisions",
    "Election results",
    "ePetitions",
    "Library",
    "Meetings",
    "Outside bodies",
    "Search documents",
    "Subscribe to updates",
    "What's New",
)
LINKS = (
    "mgCalendarMonthView.aspx?GL=1&amp;bcr=1",
    "mgListCommittees.aspx?bcr=1",
    "ieListMeetings.aspx?CId=1&info=1",
    "mgMemberIndex.aspx?bcr=1",
    "mgDelegatedDecisions.aspx?bcr=1",
    "mgManageElectionResults.aspx",
    "mgEPetitionListDisplay.aspx",
    "ecCatDisplay.aspx?sch=doc",
    "ieDocHome.aspx?bcr=1",
    "mgListOutsideBodies.aspx",
    "ieDocSearch.aspx",
    "mgRegister.aspx",
    "mgWhatsNew.aspx",
)


BODIES = (
    "{1} Area Committee",
    "Planning and Licensing Committee",
    "Overview and Scrutiny Committee",
    "{0} Neighbourhood Committee",
    "Cabinet",
    "Health and Wellbeing Board",
)


def nav(page):
    page.raw('<div class="menu"><ul class="menu-list">')
    for name, link in zip(NAV, LINKS):
        page.line(
            f'<li><a href="{link}" title="Link to'
            f' {html.escape(name.lower())}">{html.escape(name, quote=False)}</a></li>',
            name,
        )
    page.raw("</ul></div>")


def decision(w, page, area, plain_chance=0.5):
    """One formal decision; returns a function that prints it, the second time ("It was RESOLVED") as another element.

    The platform prints both places in the same words; here they differ in the first ones, because a scorer that goes by
    words alone could not tell two equal texts apart."""
    clauses = None if w.chance(plain_chance) else decisions.clause_texts(w, area, w.number(2, 4))
    head = w.pick(("RESOLVED", "RESOLVED", "Resolved", "AGREED"))
    verb = "agreed" if head == "AGREED" else "resolved"
    text = w.that(area) if clauses is None else None
    kind = w.pick(("1.", "(a)", "a)", "(i)"))

    printed = []

    def show():
        r = w.truth.resolution(verb)
        start = f"It was {head}" if printed else head
        printed.append(start)
        if clauses is None:
            page.paragraph(w, r(f"{start} that {text}."), bold=start)
            return
        page.paragraph(w, r.open + f"{start} that:", bold=start)
        for n, (name, words) in enumerate(clauses):
            words = r.clause(name, words)
            page.listed(w, name, words + (r.close if n == len(clauses) - 1 else ""))

    if clauses is not None:
        tail = w.pick((";", ";", "."))
        clauses = [
            (decisions.label(kind, n), c + (tail if n < len(clauses) - 1 else ".")) for n, c in enumerate(clauses)
        ]
    return show


def question_time(w, page):
    area = w.pick([a for a in w.areas if "ask" in a])
    for n in range(1, w.number(1, 3) + 1):
        asker = w.crowd.person(0)
        who = w.call(w.pick(w.members))
        name = asker.short
        q = w.truth.question(str(n), name)
        page.paragraph(
            w, w.truth.heading(f"Question {n} from {name} to {who}", str(n), optional=True) + ":", bold="Question"
        )
        page.paragraph(w, q(w.question(area)))
        r = w.truth.response(q, who if w.chance(0.4) else None)
        if r.attributes["responder"]:
            page.paragraph(w, "Response from " + who + ":", bold="Response")
        else:
            page.paragraph(w, "Response:", bold="Response")
        page.paragraph(w, r(w.answers(area, w.number(1, 4))))


def item(w, page, number, title, fill, pdf=False):
    page.raw(
        '<tr>\n\t<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" ><a'
        f' name="AI{w.number(10000, 99999)}"></a>{number}.</p></td>\n\t<td >'
    )
    page.text += [f"{number}.", ""]
    size = w.number(40, 900)
    shown = w.truth.heading(title, str(number))
    if pdf:
        page.line(
            '<p  class="mgAiTitleTxt" ><a  class="mgAiTitleLnk"  '
            f' href="documents/s{w.number(1000, 99999)}/Report.pdf"   '
            f' title="Link&#32;to&#32;document">{html.escape(title, quote=False)} <span  class="mgFileSize"'
            f' ><img height="12" src="mgimages/logo-pdf-1.gif" alt="pdf icon" /> PDF {size} KB</span>'
            " </a></p>",
            f"{shown}  PDF {size} KB",
        )
    else:
        page.line(f'<p  class="mgAiTitleTxt" >{html.escape(title, quote=False)}</p>', shown)
    if w.chance(0.2):
        page.line(
            '<ul  class="mgActionList" >\n<li><a '
            f' href="mgIssueHistoryHome.aspx?IId={w.number(1000, 9999)}">View the background to item'
            f" {number}.</a></li>\n</ul>",
            f"View the background to item {number}.",
        )
    fill()
    page.raw("</td>\n</tr>")


def agenda_note(w, page, text):
    page.open_words()
    page.paragraph(w, text)
    page.close_words()


def minutes(w, page, writers):
    page.label("Minutes")
    page.open_words()
    for write_one in writers:
        write_one()
    page.close_words()


def apologies(w, page, absent):
    def fill():
        text = "There were no apologies for absence."
        if absent:
            names = [p.full for p in absent]
            text = (
                "Apologies for absence were received from Councillor"
                + ("s " if len(names) > 1 else " ")
                + (" and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0])
                + "."
            )
            for n in names:
                w.truth.person(n, "apologies")
        minutes(w, page, [lambda: page.paragraph(w, text)])

    return fill


def declarations(w, page, title):
    def fill():
        agenda_note(
            w,
            page,
            "Members are asked to declare any disclosable pecuniary interests in relation to items on this agenda.",
        )
        if w.chance(0.5):
            minutes(w, page, [lambda: page.paragraph(w, "There were no declarations of interest.")])
            return
        p = w.pick(w.members)
        d = w.truth.declaration(w.call(p))
        kind = w.pick(("a disclosable pecuniary interest", "a personal interest", "a non-pecuniary interest"))
        text = d(f"{w.call(p)} declared {kind} in the item “{title}” as a member of {w.slot_group()}.")
        minutes(w, page, [lambda: page.paragraph(w, text)])

    return fill


def ordinary(w, page, area):
    def fill():
        if w.chance(0.5):
            agenda_note(
                w,
                page,
                w.pick(
                    ("To consider the report of {}.", "Report of {} attached.", "To note the update from {}.")
                ).format(w.slot_officer()),
            )
        if w.chance(0.25):
            page.label("Additional documents")
            name, size = w.say(w.pick(area["titles"])), w.number(50, 990)
            page.line(
                '<ul  class="mgBulletList" >\n<li><a '
                f' href="documents/s{w.number(1000, 9999)}/Annex.pdf">Annex 1 -'
                f' {html.escape(name, quote=False)} <span  class="mgFileSize" > PDF {size} KB</span> </a> '
                " </li>\n</ul>",
                f"Annex 1 - {name}  PDF {size} KB",
            )
        show = decision(w, page, area)
        if w.chance(0.3):
            page.label("Decision")
            page.open_words()
            show()
            page.close_words()
        parts = [lambda: page.paragraph(w, w.narrative(area, w.number(1, 4))) for _ in range(w.number(1, 3))]
        if w.chance(0.25):
            parts.append(
                lambda: page.paragraph(
                    w, w.pick(("The following points were made in discussion:", "Members made these comments:"))
                )
            )
            parts += [lambda: page.listed(w, "•", w.narrative(area, 1)) for _ in range(w.number(2, 3))]
        if w.chance(0.75):
            parts.append(show)
        minutes(w, page, parts)

    return fill


def document_head(page, body, when):
    page.raw('<!DOCTYPE html>\n<html lang="en">\n\t<head>\n\t\t<meta charset="utf-8">')
    page.raw(f'<meta name="DC.title"  content="Agenda for {html.escape(body)} on {when}"/>')
    page.raw(f"<title>Agenda for {html.escape(body)} on {when} - Modern Council</title>")
    page.raw(
        "<style>\n.mgContent p { color: black;"
        " }\n</style>\n<script>(function(w,d){w.q=w.q||[];if(1<2){d.title='RESOLVED"
        " that';}})(window,document);</script>"
    )
    page.raw("</head>\n<body>")


def front(w, page, body, when, venue):
    """The page up to the first item."""
    document_head(page, body, when)
    page.line('<a class="sr-only" href="#mgMainContent">Skip to main content</a>', "Skip to main content")
    nav(page)
    page.line(
        '<div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >Agenda, decisions and minutes</h1></div>',
        "Agenda, decisions and minutes",
    )
    page.line(
        '<div class="mgSubTitle" ><h2 class="mgSubTitleTxt"><a '
        f' href="mgCommitteeDetails.aspx?ID={w.number(100, 900)}">{html.escape(body)} -'
        f" {when}</a></h2></div>",
        f"{body} - {when}",
    )
    page.line(
        "<p>You can view the individual reports for this meeting by selecting the headings below.</p>",
        "You can view the individual reports for this meeting by selecting the headings below.",
    )
    size = w.number(90, 300)
    page.line(
        f'<ul  class="mgActionList" >\n<li><a  href="documents/g{w.number(1000, 9000)}/Printed'
        ' minutes.pdf?T=1">Printed minutes\n<span  class="mgFileSize" ><img src="mgimages/logo-pdf-1.gif"'
        f' alt="" /> PDF {size} KB</span> </a></li>\n</ul>',
        f"Printed minutes  PDF {size} KB",
    )
    page.line(
        f'<div class="mgContent" >\n<p><span  class="mgLabel" >Venue: </span>{html.escape(venue)}</p>',
        f"Venue: {venue}",
    )
    if w.chance(0.6):
        p = w.crowd.person(0)
        phone = f"01632 960{w.number(100, 999)}"
        page.line(
            f'<p><span  class="mgLabel" >Contact: </span>{p.full}&nbsp; Tel: {phone}</p>',
            f"Contact: {p.full}  Tel: {phone}",
        )
    page.raw(
        '<table class="mgItemTable"  summary="Table of agenda items" id="mgItemTable">\n<caption '
        ' class="mgSectionTitle" >Items</caption>'
    )
    page.text += ["Items", ""]
    page.raw(
        '<tr>\n<th class="mgHide" abbr="No" scope="col">No.</th>\n<th class="mgHide" abbr="Item"'
        ' scope="col">Item</th>\n</tr>'
    )
    page.text += ["No.", "", "Item", ""]


def foot(w, page):
    page.raw("</table>\n</div>\n</div>")
    if w.chance(0.5):
        nav(page)
    page.line(
        f"<footer><small>&copy; {w.date.year} {html.escape(upper(w.place))} Council. All Rights"
        " Reserved.</small></footer>",
        f"© {w.date.year} {upper(w.place)} Council. All Rights Reserved.",
    )
    page.raw("</body>\n</html>")


def write(w):
    w.body, w.call = "the Committee", lambda p: "Councillor " + p.full
    w.long_titles = True
    if w.chance(0.3):
        w.call = lambda p: "Cllr " + p.full
    absent = w.crowd.people(w.pick((0, 1, 1, 2)))
    w.gather(w.number(7, 12))
    body = w.pick(BODIES).format(w.place, w.nearby[0])
    clock = dates.Clock(w.pick((10, 14, 18, 19)), w.pick((0, 30)))
    venue = w.pick(places.ROOMS) + ", " + w.pick(places.HOUSES) + ", " + w.place
    w.truth.meeting.update(body=body, date=w.date.isoformat(), start=clock.iso, venue=venue)
    when = f"{dates.day(w.date)} {dates.uk(w.date)} {clock.style('7:30 pm')}"
    page = Page()
    front(w, page, body, when, venue)
    topics = w.topics(w.number(3, 7))
    number = w.pick((1, w.number(12, 160)))
    item(
        w,
        page,
        number,
        w.pick(("Apologies for Absence", "Apologies", "Apologies for absence")),
        apologies(w, page, absent),
    )
    item(
        w,
        page,
        number + 1,
        w.pick(("Declarations of Interest", "Declarations of interests")),
        declarations(w, page, topics[0][1]),
    )
    last = dates.uk(w.past())
    item(
        w,
        page,
        number + 2,
        w.pick(("Minutes of the Last Meeting", "Minutes of the Previous Meeting")),
        lambda: minutes(w, page, [lambda: page.paragraph(w, decisions.minutes_record(w, last))]),
        pdf=w.chance(0.5),
    )
    number += 3
    if w.chance(0.35):
        item(
            w,
            page,
            number,
            w.pick(("Public Questions", "Questions from the Public")),
            lambda: minutes(w, page, [lambda: question_time(w, page)]),
        )
        number += 1
    for area, title in topics:
        item(w, page, number, title, ordinary(w, page, area), pdf=w.chance(0.4))
        number += 1
    foot(w, page)
    return Document("html", "\n".join(page.html) + "\n", "\n".join(page.text), media_type="text/html")
