"""Dates as values: ISO 8601 and EDTF strings, the document's own date, and the year that a bare day belongs to."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

_UNKNOWN_YEAR = "XXXX"
_DAYS_OF_EVERY_MONTH = 28
_ANY_LEAP_YEAR = 2000
_STATED = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?")


@dataclass(frozen=True, slots=True)
class DateMention:
    """Where a text names a date, and which: ``value`` is ISO 8601 or EDTF, as precise as the words."""

    start: int
    end: int
    value: str
    relative: bool = False  #: the words count from the document's own date: ``yesterday``
    settled_by_document: bool = False  #: the value holds only together with the document's own date


@dataclass(frozen=True, slots=True)
class Anchor:
    """The document's own date (ISO 8601, any precision) and, where it has none, the year that it plainly speaks of."""

    date: str | None
    year: str | None = None
    lead: str | None = None  #: else the year of the day that its lead tells, for days without one


class Point(NamedTuple):
    """A year, month or day; None where the words leave a part open."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def order(self) -> tuple[int, int]:
        """Where the point stands inside its year."""
        return (self.month or 0, self.day or 0)

    @property
    def exists(self) -> bool:
        """False for days that no calendar has, such as 31 June."""
        if self.month is None or self.day is None:
            return True
        if self.day <= _DAYS_OF_EVERY_MONTH:
            return self.day >= 1
        return self.day <= monthrange(self.year or _ANY_LEAP_YEAR, self.month)[1]

    def __str__(self) -> str:
        return _write_point(self)


def write_range(first: Point, last: Point) -> str:
    """The two ends as one value.

    >>> write_range(Point(2021, 10, 18), Point(2021, 10, 19))
    '2021-10-18/2021-10-19'
    """
    return f"{first}/{last}"


def settle_year(value: str, anchor: Anchor, *, future: bool) -> str:
    """The value with the year that the document's own date gives it; unchanged where it has one or none is known.

    Past: the nearest such day on or before the document's date; future: on or after it. Of a range, its first
    day counts in the past and its last in the future, so that what is going on has this year either way.

    >>> settle_year("XXXX-12-15", Anchor("2021-03-01"), future=False)
    '2020-12-15'
    >>> settle_year("XXXX-12-15", Anchor(None, "2021"), future=False)
    '2021-12-15'
    """
    if _UNKNOWN_YEAR not in value:
        return value
    first, _, last = value.partition("/")
    points = [_read_point(part) for part in (first, last) if part]
    wraps = points[-1].order < points[0].order
    year = _nearest_year(points[-1] if future else points[0], anchor, future=future, wraps=wraps)
    if year is None:
        return value
    first_year = year - 1 if future and wraps else year
    years = (first_year, first_year + 1 if wraps else first_year)
    settled = [point._replace(year=of) for point, of in zip(points, years, strict=False)]
    return "/".join(map(str, settled)) if all(point.exists for point in settled) else value


def add_days(day: date, days: int) -> Point:
    """The day so many days later."""
    return of_day(day + timedelta(days=days))


def of_day(day: date) -> Point:
    """A calendar day as a point."""
    return Point(day.year, day.month, day.day)


def add_months(year: int, month: int, months: int) -> Point:
    """The month so many months later."""
    count = year * 12 + month - 1 + months
    return Point(count // 12, count % 12 + 1)


def anchor_day(anchor: Anchor) -> date | None:
    """The document's own date where it is precise to the day."""
    point = _anchor_point(anchor)
    if point is None or point.year is None or point.month is None or point.day is None or not point.exists:
        return None
    return date(point.year, point.month, point.day)


def anchor_month(anchor: Anchor) -> tuple[int, int] | None:
    """The document's own year and month where they are known."""
    point = _anchor_point(anchor)
    if point is None or point.year is None or point.month is None:
        return None
    return point.year, point.month


def own_year(anchor: Anchor) -> int | None:
    """The year of the document's own date.

    The year that a document speaks of does not serve here: a review of 2021 that says "last year" may mean 2021.
    """
    point = _anchor_point(anchor)
    return None if point is None else point.year


@lru_cache(maxsize=4096)
def _write_point(point: Point) -> str:
    year = _UNKNOWN_YEAR if point.year is None else f"{point.year:04d}"
    return "-".join([year, *(f"{part:02d}" for part in (point.month, point.day) if part is not None)])


@lru_cache(maxsize=4096)
def _anchor_point(anchor: Anchor) -> Point | None:
    """The document's own date; of a range, as much as its two ends share."""
    ends = [_STATED.fullmatch(part) for part in (anchor.date or "").split("/")]
    parts = [[int(part) for part in end.groups() if part] for end in ends if end]
    if not parts or len(parts) < len(ends):
        return None
    shared: list[int] = []
    for one, other in zip(parts[0], parts[-1], strict=False):
        if one != other:
            break
        shared.append(one)
    return Point(*shared) if shared and 1 <= (shared[1] if len(shared) > 1 else 1) <= 12 else None


def _read_point(value: str) -> Point:
    _, *rest = value.split("-")
    return Point(None, *map(int, rest))


def _nearest_year(point: Point, anchor: Anchor, *, future: bool, wraps: bool) -> int | None:
    own, step = _anchor_point(anchor), 1 if future else -1
    told = anchor.year or anchor.lead
    year = own.year if own else int(told) if told and told.isdecimal() else None
    if own is None or own.month is None or year is None:
        return None if wraps else year
    depth = 2 if own.day is not None and point.day is not None else 1
    here, there = own.order[:depth], point.order[:depth]
    if (there < here) if future else (there > here):
        year += step
    return _with_leap_day(point, year, step)


def _with_leap_day(point: Point, year: int, step: int) -> int:
    """29 February belongs to the nearest year that has one."""
    while not point._replace(year=year).exists and 1 < year < 9999:
        year += step
    return year
