"""Partial dates as periods of days: what a date can mean, and which of two is vaguer."""

import calendar
import re
from dataclasses import dataclass
from functools import lru_cache

from graph.errors import InvalidQuestion

_PARTIAL = re.compile(r"(?P<year>\d{4}|XXXX)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?")
_BEGINNING, _END = "0000-01-01", "9999-12-31"


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a date can mean, both ends included; without a year the ends are ``MM-DD``."""

    first: str
    last: str
    yearless: bool = False

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day (of some year, where the year is unknown)."""
        return self.first == self.last

    def holds(self, other: "Period") -> bool:
        """Whether every day that the other can mean is a day that this one can mean.

        >>> parse_period("2021").holds(parse_period("2021-09-16"))
        True
        >>> parse_period("XXXX-12-15").holds(parse_period("2021-12-15"))
        True
        """
        if self.yearless == other.yearless:
            return self.first <= other.first and other.last <= self.last
        in_one_year = other.first[:4] == other.last[:4]
        return self.yearless and in_one_year and self.first <= other.first[5:] and other.last[5:] <= self.last


@lru_cache(maxsize=65536)
def parse_period(text: str) -> Period | None:
    """Return the days that a date can mean, None where it is no date of the forms that edges carry.

    A year, a month, a day, the same without a year (``XXXX-12-15``), or two of them with a slash between; ``..``
    beside the slash leaves that side open.

    >>> parse_period("2021-09")
    Period(first='2021-09-01', last='2021-09-30', yearless=False)
    >>> parse_period("2021-10-18/2021-10-19")
    Period(first='2021-10-18', last='2021-10-19', yearless=False)
    >>> parse_period("last week") is None
    True
    """
    first, slash, last = text.partition("/")
    if not slash:
        return _parse_partial(first)
    start = Period(_BEGINNING, _BEGINNING) if first == ".." else _parse_partial(first)
    end = Period(_END, _END) if last == ".." else _parse_partial(last)
    if start is None or end is None or start.yearless != end.yearless or start.first > end.last:
        return None
    return Period(start.first, end.last, start.yearless)


def last_day_of(question: str) -> str:
    """Return the day that a question's date stands for: the last one of a year or a month, so that it counts whole.

    >>> last_day_of("2021-02")
    '2021-02-28'
    """
    return _parse_question(question).last


def first_day_of(question: str) -> str:
    """Return the day that a span of time begins with, given its first date.

    >>> first_day_of("2021-02")
    '2021-02-01'
    """
    return _parse_question(question).first


def _parse_question(date: str) -> Period:
    period = _parse_partial(date)
    if period is None or period.yearless:
        raise InvalidQuestion(f"{date!r} is not a date; write a year, a month or a day: 2021, 2021-09 or 2021-09-16")
    return period


def _parse_partial(text: str) -> Period | None:
    found = _PARTIAL.fullmatch(text)
    if found is None:
        return None
    year, month, day = found["year"], found["month"], found["day"]
    if year == "XXXX":
        return _parse_yearless(month, day)
    if year == "0000" or not 1 <= int(month or 1) <= 12:
        return None
    if month is None:
        return Period(f"{year}-01-01", f"{year}-12-31")
    days = calendar.monthrange(int(year), int(month))[1]
    if day is None:
        return Period(f"{year}-{month}-01", f"{year}-{month}-{days}")
    return Period(text, text) if 1 <= int(day) <= days else None


def _parse_yearless(month: str | None, day: str | None) -> Period | None:
    if month is None or not 1 <= int(month) <= 12:
        return None
    days = calendar.monthrange(2000, int(month))[1]  # a leap year: the 29th of February is a day of some year
    if day is None:
        return Period(f"{month}-01", f"{month}-{days}", yearless=True)
    return Period(f"{month}-{day}", f"{month}-{day}", yearless=True) if 1 <= int(day) <= days else None
