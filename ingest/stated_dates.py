"""Days and months that are written out, and ranges of them."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from ingest.calendar_words import (
    CALLED_MAY,
    DAY_FIRST,
    DAY_IN_LIST,
    EVENT_AFTER_MONTH,
    FULL_RANGE,
    HOLDERS,
    ISO_DATE,
    MONTH_ALONE,
    MONTH_FIRST,
    MONTH_LEADS,
    MONTH_NAMES,
    MONTHS,
    NUMERIC_DATE,
    SURE_MONTH_LEADS,
    TURNS,
)
from ingest.date_values import Anchor, Point, anchor_month, own_year
from ingest.stretch import Reading, Stretch

_FULL_NAMES = frozenset(name.lower() for name in MONTH_NAMES)
_ANY_LEAP_YEAR = 2000
_ANY_COMMON_YEAR = 2001
_FEBRUARY = 2
_WEEK_OF = re.compile(r"\bweek (?:of|beginning|commencing|starting) (?:the |on )?\Z", re.IGNORECASE)
_RESPECTIVELY = re.compile(r",?\s+respectively\b")
_TURN = re.compile(r"\b(last|this|next)\s+\Z", re.IGNORECASE)
_Reader = Callable[[Stretch, int, Anchor], list[Reading]]


def read_days(stretch: Stretch, at: int, anchor: Anchor) -> list[Reading]:
    """The days that begin at a number or a month's name: one, a range, or several in a list."""
    readings = _list_days(stretch, at, anchor)
    if not readings:
        return []
    if len(readings) == 1 and _WEEK_OF.search(stretch.text, max(stretch.floor, at - 20), at):
        return [_week_from(readings[0])]
    return [*readings[:-1], _join_range(stretch, readings[-1], _list_days, anchor)]


def _week_from(reading: Reading) -> Reading:
    """`the week of 10 October` is its seven days."""
    year, month, day = reading.first
    if month is None or day is None or (year is None and month == _FEBRUARY):
        return reading
    last = date(year or _ANY_COMMON_YEAR, month, day) + timedelta(days=6)
    within = year is not None or last.year == _ANY_COMMON_YEAR
    return reading._replace(last=Point(year and last.year, last.month, last.day)) if within else reading


def read_numeric(stretch: Stretch, at: int, anchor: Anchor) -> list[Reading]:
    """A day in figures (``2021-09-16``, ``16.09.2021``) or a range of two; none where day and month may be swapped."""
    readings = _one_numeric(stretch, at, anchor)
    return [_join_range(stretch, readings[0], _one_numeric, anchor)] if readings else []


def read_months(stretch: Stretch, at: int, anchor: Anchor) -> list[Reading]:
    """The month, or the range of months, that begins at a month's name."""
    readings = _one_month(stretch, at, anchor)
    if not readings:
        return []
    reading = _join_range(stretch, readings[0], _one_month, anchor)
    if reading.first.year is None and reading.last is None:
        turn = _TURN.search(stretch.text, max(stretch.floor, at - 8), at)
        if turn:
            return _turn_month(reading, turn, anchor)
    if reading.first.year is not None or _is_month(stretch, at, reading):
        return [reading._replace(start=stretch.lead_before(at))]
    return []


def _list_days(stretch: Stretch, at: int, anchor: Anchor) -> list[Reading]:
    day_first = stretch.text[at].isdigit()
    found = (DAY_FIRST if day_first else MONTH_FIRST).match(stretch.text, at, stretch.end)
    if found is None or (not day_first and _counts_things(stretch, at, found)):
        return []
    stated = _month_and_year(found, anchor)
    if stated is None:
        return []
    month, year, relative = stated
    if found["days"].isdecimal():
        reading = Reading(at, found.end(), Point(year, month, int(found["days"])), None, relative)
        return [reading] if reading.exists else []
    apart = _RESPECTIVELY.match(stretch.text, found.end(), stretch.end) is not None
    groups = _group_days(found["days"], found.start("days"), between=_follows_between(stretch, at), apart=apart)
    readings = []
    for place, (start, end, first, last) in enumerate(groups):
        begin = found.start() if place == 0 and not day_first else start
        stop = found.end() if place == len(groups) - 1 else end
        until = None if last == first else Point(year, month, last)
        readings.append(Reading(begin, stop, Point(year, month, first), until, relative))
    return [reading for reading in readings if reading.exists]


def _month_and_year(found: re.Match[str], anchor: Anchor) -> tuple[int, int | None, bool] | None:
    """The month, its year and whether that is a ``last year``; None where nobody knows which year was the last."""
    month, turn = MONTHS[found["month"][:3].lower()], found["turn"]
    if turn is None:
        return month, int(found["year"]) if found["year"] else None, False
    own = own_year(anchor)
    return None if own is None else (month, own + TURNS[turn], True)


def _counts_things(stretch: Stretch, at: int, found: re.Match[str]) -> bool:
    """``In May 12 countries signed``: the number belongs to the countries."""
    if found["year"] or found["turn"] or stretch.words_before(at)[-1:] != ["in"]:
        return False
    rest = stretch.text[found.end() : found.end() + 2]
    return len(rest) == 2 and rest[0].isspace() and rest[1].islower()


def _group_days(days: str, offset: int, *, between: bool, apart: bool) -> list[tuple[int, int, int, int]]:
    """Start, end, first and last day of each date in ``4, 6-7 and 9``."""
    items = list(DAY_IN_LIST.finditer(days))
    groups: list[tuple[int, int, int, int]] = []
    separator = ""
    for item in items[_first_of_list(items) :]:
        day, end = int(item["day"]), offset + item.start("after")
        listed = separator in (",", "and", "&")
        if groups and not (apart and listed) and _continues(groups[-1][3], day, listed=listed and not between):
            groups[-1] = (groups[-1][0], end, groups[-1][2], day)
        else:
            groups.append((offset + item.start(), end, day, day))
        separator = next(iter(item["after"].replace(",", " ").lower().split()), ",")
    return groups


def _first_of_list(items: list[re.Match[str]]) -> int:
    """In ``Article 7, 5 May`` and ``rule 12 and 5 May`` the list is one day long."""
    first = len(items) - 1
    if first and items[-2]["after"].strip() == ",":
        return first
    while first and int(items[first - 1]["day"]) < int(items[first]["day"]):
        first -= 1
    return first


def _continues(before: int, day: int, *, listed: bool) -> bool:
    return day == before + 1 if listed else day > before


def _one_numeric(stretch: Stretch, at: int, _: Anchor) -> list[Reading]:
    found = ISO_DATE.match(stretch.text, at, stretch.end)
    if found is not None:
        point: Point | None = Point(int(found["year"]), int(found["month"]), int(found["day"]))
    else:
        found = NUMERIC_DATE.match(stretch.text, at, stretch.end)
        point = _order_numbers(found) if found else None
    if found is None or point is None or not point.exists:
        return []
    return [Reading(at, found.end(), point)]


def _order_numbers(found: re.Match[str]) -> Point | None:
    """``16.09.2021`` is European; with strokes the order is plain only where one number is no month."""
    one, separator, other, year = int(found[1]), found[2], int(found[3]), int(found[4])
    if not one or not other or min(one, other) > 12:
        return None
    if separator == ".":
        return Point(year, other, one) if other <= 12 else None
    if max(one, other) <= 12 and one != other:
        return None
    return Point(year, min(one, other), max(one, other))


def _one_month(stretch: Stretch, at: int, anchor: Anchor) -> list[Reading]:
    found = MONTH_ALONE.match(stretch.text, at, stretch.end)
    day = MONTH_FIRST.match(stretch.text, at, stretch.end)
    if found is None or (day is not None and not _counts_things(stretch, at, day)):
        return []
    stated = _month_and_year(found, anchor)
    if stated is None:
        return []
    month, year, relative = stated
    return [Reading(at, found.end(), Point(year, month), relative=relative)]


def _join_range(stretch: Stretch, left: Reading, read: _Reader, anchor: Anchor) -> Reading:
    """The range that ``to``, a dash or ``between ... and`` makes of two dates; else the left one."""
    gap = FULL_RANGE.match(stretch.text, left.end, stretch.end)
    if left.last is not None or gap is None or gap.end() >= stretch.end:
        return left
    rights = read(stretch, gap.end(), anchor)
    if not rights or rights[0].last is not None:
        return left
    first, last = _share_year(left.first, rights[0].first)
    loose = gap["word"] in ("and", "AND") and not _is_next_day(first, last)
    if loose and not _follows_between(stretch, left.start):
        return left
    joined = Reading(left.start, rights[0].end, first, last, left.relative or rights[0].relative)
    return joined if joined.exists else left


def _follows_between(stretch: Stretch, at: int) -> bool:
    return stretch.text[max(stretch.start, at - len("between ")) : at].rstrip().lower() == "between"


def _share_year(first: Point, last: Point) -> tuple[Point, Point]:
    """Both ends with the year that stands at one of them."""
    wraps = last.order < first.order
    if first.year is None and last.year is not None:
        return first._replace(year=last.year - wraps), last
    if last.year is None and first.year is not None:
        return first, last._replace(year=first.year + wraps)
    return first, last


def _is_next_day(first: Point, last: Point) -> bool:
    if first.day is None or last.day is None or first.month is None or last.month is None:
        return False
    one = date(first.year or _ANY_LEAP_YEAR, first.month, first.day)
    return (last.month, last.day) == ((one + timedelta(days=1)).month, (one + timedelta(days=1)).day)


def _turn_month(reading: Reading, turn: re.Match[str], anchor: Anchor) -> list[Reading]:
    """``Last December`` lies before the document's own month, ``next`` after it; none where that is unknown."""
    own, word, month = anchor_month(anchor), turn[1].lower(), reading.first.month
    if own is None or month is None:
        return []
    beyond = (word == "last" and month >= own[1]) or (word == "next" and month <= own[1])
    point = Point(own[0] + TURNS[word] * beyond, month)
    return [Reading(turn.start(), reading.end, point, relative=True)]


def _is_month(stretch: Stretch, at: int, reading: Reading) -> bool:
    """Whether a name without a day or year is a month and not a person, a verb or a bit of another word."""
    name = stretch.text[at : reading.end].lower()
    words = stretch.words_before(at)
    if not words or (reading.last is None and name not in _FULL_NAMES and not name.endswith(".")):
        return False
    lead = words[-1].lstrip("(\"'“‘").rstrip("-")
    if lead in MONTH_LEADS:
        return lead in SURE_MONTH_LEADS or name != "may" or CALLED_MAY.search(stretch.text) is None
    before = words[-2] if lead in ("and", "or") and len(words) > 1 else lead
    if before.rstrip(",") in _FULL_NAMES:
        return True
    holder = lead in HOLDERS or lead.endswith(("'s", "’s", "s'", "s’"))
    return holder and EVENT_AFTER_MONTH.match(stretch.text, reading.end, stretch.end) is not None
