"""Dates and times in the forms in which minutes print them."""

import datetime

MONTHS = ("January February March April May June July August September October November December").split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def ordinal(n):
    return f"{n}{'th' if 10 <= n % 100 <= 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def uk(d):
    return f"{d.day} {MONTHS[d.month - 1]} {d.year}"


def uk_ordinal(d):
    return f"{ordinal(d.day)} {MONTHS[d.month - 1]} {d.year}"


def us(d):
    return f"{MONTHS[d.month - 1]} {d.day}, {d.year}"


def day(d):
    return DAYS[d.weekday()]


def month(d):
    return MONTHS[d.month - 1]


def meeting_day(rng, locale="uk"):
    """A working day between 2003 and 2026."""
    d = datetime.date(2003, 1, 6) + datetime.timedelta(days=int(rng.random() * 8500))
    while d.weekday() > 4:
        d += datetime.timedelta(days=1)
    return d


def shift(d, days):
    return d + datetime.timedelta(days=days)


def weekday_after(d, days):
    d = shift(d, days)
    while d.weekday() > 4:
        d = shift(d, 1)
    return d


class Clock:
    """A time of day; `iso` is what gold.json holds, the others are printed."""

    def __init__(self, hour, minute):
        self.hour, self.minute = hour, minute

    @property
    def iso(self):
        return f"{self.hour:02d}:{self.minute:02d}"

    @property
    def half(self):
        return self.hour - 12 if self.hour > 12 else self.hour

    @property
    def letter(self):
        return "a" if self.hour < 12 else "p"

    def after(self, minutes):
        total = self.hour * 60 + self.minute + minutes
        return Clock(total // 60 % 24, total % 60)

    def style(self, name):
        h, m, x = self.half, f"{self.minute:02d}", self.letter
        return {
            "7.30 p.m.": f"{h}.{m} {x}.m.",
            "7.30pm": f"{h}.{m}{x}m",
            "7:30pm": f"{h}:{m}{x}m",
            "7.30 pm": f"{h}.{m} {x}m",
            "7:30 PM": f"{h}:{m} {x.upper()}M",
            "7:30 p.m.": f"{h}:{m} {x}.m.",
            "7:30 pm": f"{h}:{m} {x}m",
            "19:30": f"{self.hour:02d}:{m}",
            "7.30PM": f"{h}.{m}{x.upper()}M",
            "9.00 A.M.": f"{h}.{m} {x.upper()}.M.",
            "7pm": f"{h}{x}m" if self.minute == 0 else f"{h}.{m}{x}m",
        }[name]
