"""The world of one document: its place, people, date and figures, and the sentences made of them."""

import re

import dates
import places
from mark import Truth
from people import Crowd
from words_common import ANSWER, TELL, TRAPS
import words_services  # noqa: F401  (adds its areas to AREAS)
from words_council import AREAS
from words_other import SOCIETY, US

SLOT = re.compile(r"\{(\^?)(\w+)\}")
PARSED = {}


def parse(template):
    parts = PARSED.get(template)
    if parts is None:
        parts, at = [], 0
        for m in SLOT.finditer(template):
            parts += [template[at : m.start()], (m.group(1), m.group(2))]
            at = m.end()
        parts.append(template[at:])
        PARSED[template] = parts
    return parts


class World:
    def __init__(self, rng, locale="uk", middle=0.3, honour=0.0):
        self.rng, self.locale, self.truth = rng, locale, Truth()
        self.random = rng.random
        self.crowd = Crowd(rng, locale)
        self.middle, self.honour = middle, honour
        self.place = places.compose(rng, "uk" if locale == "soc" else locale)
        kind = "uk" if locale == "soc" else locale
        self.nearby = [places.simple(rng, kind) for _ in range(4)]
        self.streets = [places.street(rng, kind) for _ in range(7)]
        self.date = dates.meeting_day(rng, locale)
        self.sign = {"ie": "€", "us": "$"}.get(locale, "£")
        self.areas = US if locale == "us" else SOCIETY if locale == "soc" else AREAS
        self.used, self.members, self.outsiders = set(), [], []
        self.size = self.pick((0.8, 1, 1, 1.3, 1.3, 1.6, 2, 2.6))  # long and short meetings
        self.call = lambda p: p.short  # how this house names a member in running text
        self.body = "the Council"
        self.long_titles = False  # where a scorer goes by words alone, a title of one word would stand everywhere
        self.officers = places.OFFICERS[locale]

    # Choices

    def pick(self, seq):
        return seq[int(self.random() * len(seq))]

    def chance(self, p):
        return self.random() < p

    def number(self, low, high):
        return low + int(self.random() * (high - low + 1))

    def some(self, seq, count):
        """`count` different ones of a sequence, in random order."""
        pool = list(seq)
        out = []
        while pool and len(out) < count:
            out.append(pool.pop(int(self.random() * len(pool))))
        return out

    def fresh(self, seq):
        """One that this document has not used yet, where there is one."""
        for _ in range(8):
            s = self.pick(seq)
            if s not in self.used:
                break
        self.used.add(s)
        return s

    # Figures

    def money(self, low, high):
        value = low * (high / low) ** self.random()
        if value < 1000 and self.chance(0.6):
            return f"{self.sign}{value:,.2f}"
        if self.chance(0.25):
            return f"{self.sign}{value:,.2f}"
        return f"{self.sign}{round(value, -2) if value > 2000 else round(value):,.0f}"

    def past(self):
        return dates.shift(self.date, -self.number(8, 160))

    def future(self):
        return dates.weekday_after(self.date, self.number(10, 90))

    def say_date(self, d):
        if self.locale == "us":
            return dates.us(d) if d.year != self.date.year or self.chance(0.3) else f"{dates.month(d)} {d.day}"
        style = self.pick((0, 0, 1, 2))
        if style == 0:
            return dates.uk(d)
        return dates.uk_ordinal(d) if style == 1 else f"{dates.ordinal(d.day)} {dates.month(d)}"

    # Sentences

    def say(self, template):
        if "{" not in template:
            return template
        out = []
        for part in parse(template):
            if isinstance(part, str):
                out.append(part)
            else:
                value = self.slot(part[1])
                out.append(value[0].upper() + value[1:] if part[0] else value)
        return "".join(out)

    def slot(self, name):
        return getattr(self, "slot_" + name)()

    def slot_street(self):
        return self.pick(self.streets[:5])

    def slot_street2(self):
        return self.pick(self.streets[5:])

    def slot_place(self):
        return self.place

    def slot_near(self):
        return self.pick(self.nearby)

    def slot_amount(self):
        return self.money(900, 90000)

    def slot_small(self):
        return self.money(25, 900)

    def slot_pct(self):
        return f"{self.number(2, 96)}%" if self.chance(0.8) else f"{self.number(2, 96)} per cent"

    def slot_num(self):
        return str(self.number(3, 40))

    def slot_big(self):
        return f"{self.number(110, 9900):,}"

    def slot_year(self):
        return str(self.date.year - self.number(1, 12))

    def slot_years(self):
        y = self.date.year + (1 if self.date.month > 3 else 0)
        return f"{y}-{(y + 1) % 100:02d}" if self.chance(0.6) else f"{y}/{(y + 1) % 100:02d}"

    def slot_month(self):
        return dates.month(self.past())

    def slot_nextmonth(self):
        return dates.month(self.future())

    def slot_pastdate(self):
        return self.say_date(self.past())

    def slot_nextdate(self):
        return self.say_date(self.future())

    def slot_weekday(self):
        return self.pick(dates.DAYS)

    def slot_hours(self):
        return self.pick(("8 a.m. and 4 p.m.", "9.30 and 15.00", "10.00am and 2.00pm"))

    def slot_org(self):
        return self.pick(places.ORGS[self.locale])

    def slot_firm(self):
        return self.pick(places.FIRMS)

    def slot_officer(self):
        return self.pick(self.officers)

    def slot_fac(self):
        return self.pick(places.FACILITIES[self.locale])

    def slot_group(self):
        return self.pick(places.GROUPS[self.locale])

    def slot_ref(self):
        y = self.date.year % 100
        return self.pick(
            (
                f"{y:02d}/{self.number(100, 2999):05d}/F",
                f"{self.date.year}/{self.number(100, 3999):04d}/FUL",
                f"DM/{self.date.year}/{self.number(100, 1999):05d}",
                f"{y:02d}/{self.number(1000, 9999)}/HOUS",
            )
        )

    def slot_someone(self):
        """Somebody who is not a member, as the house would name a stranger."""
        if len(self.outsiders) < 3:
            self.outsiders.append(self.crowd.person(0))
        p = self.pick(self.outsiders)
        return p.first if self.locale == "soc" else p.dotted_short if self.locale == "us" else p.short

    def slot_outsider(self):
        if len(self.outsiders) < 3:
            self.outsiders.append(self.crowd.person(0))
        return self.pick(self.outsiders).full

    def slot_member(self):
        return self.call(self.pick(self.members)) if self.members else "a member"

    def slot_body(self):
        return self.body

    # Topics

    def topics(self, count):
        """`count` topics as (area, title), titles not repeated."""
        out, titles = [], set()
        count = round(count * self.size)
        for _ in range(count * 20):
            if len(out) == count:
                break
            area = self.pick(self.areas)
            title = self.say(self.pick(area["titles"]))
            if title not in titles and (" " in title or not self.long_titles):
                titles.add(title)
                out.append((area, title))
        return out

    def without(self, *names):
        """Leaves out areas that a body of this kind has nothing to do with."""
        self.areas = [a for a in self.areas if a["name"] not in names]

    def narrative(self, area, sentences, traps=0.12):
        """Running text: the area's sentences, general ones, and now and then one that looks like a decision and is none."""
        out = []
        for _ in range(sentences):
            r = self.random()
            pool = TRAPS if r < traps else TELL if r < 0.3 or not area.get("tell") else area["tell"]
            out.append(self.say(self.fresh(pool)))
        text = " ".join(out)
        return text.replace("favour", "favor").replace("neighbour", "neighbor") if self.locale == "us" else text

    def answers(self, area, sentences):
        return " ".join(
            self.say(self.fresh(ANSWER if self.chance(0.25) or "answer" not in area else area["answer"]))
            for _ in range(sentences)
        )

    def question(self, area):
        """A question, sometimes with a second one or an introduction."""
        ask = area.get("ask") or self.pick(AREAS)["ask"]
        text = self.say(self.fresh(ask))
        if self.chance(0.3):
            text = self.say(self.fresh(area["tell"])) + " " + text
        if self.chance(0.25):
            text += " " + self.say(self.fresh(ask))
        return text

    def that(self, area):
        return self.say(self.fresh(area["that"]))

    def to(self, area):
        return self.say(self.fresh(area["to"]))

    def do(self, area):
        return self.say(self.fresh(area["do"]))

    # People

    def gather(self, count):
        self.members = self.crowd.people(count, self.middle, self.honour)
        return self.members

    def two(self):
        """A mover and a seconder."""
        return self.some(self.members, 2)


PLAIN_STARTS = frozenset(
    (
        "The A An It There This Every Each No All Two Spending Victims Opening Using Once Staff Farmers"
        " Discussions Of Three Most Both Patrols Reports Some One Nothing Whether Bookings"
    ).split()
)


def continued(text):
    """A sentence as the rest of another one: its first word in small letters unless it is a name."""
    return text[0].lower() + text[1:] if text.split(" ", 1)[0] in PLAIN_STARTS else text


def lower(text):
    return (
        text[0].lower() + text[1:] if len(text) > 1 and not text[:2].isupper() and not text.startswith("I ") else text
    )


def upper(text):
    return text[0].upper() + text[1:]
