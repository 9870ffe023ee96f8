"""Dates that count from the document's own date: ``yesterday``, ``on Monday``, ``last week``, ``two years ago``."""

import re
from datetime import date, timedelta

from ingest.calendar_words import (
    DAY_FIRST,
    MONTH_FIRST,
    MONTHS,
    NUMBER_WORDS,
    TURNS,
    VAGUE_COUNTS,
    WEEKDAYS,
)
from ingest.date_values import Anchor, Point, add_days, add_months, anchor_day, anchor_month, of_day, own_year
from ingest.stated_dates import read_days
from ingest.stated_years import part_of_year
from ingest.stretch import Reading, Stretch

_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night"})
_UNITS = frozenset({"year", "month", "week"})
_TURN_WORDS = {**TURNS, "current": 0}
_DAY_PART_AFTER = re.compile(r"\s+(?:morning|afternoon|evening|night)\b")
_TWO_DAYS_OFF = re.compile(r"day\s+(?:(before)\s+yesterday|after\s+tomorrow)\b")
_NOWADAYS = re.compile(
    r"[’']s\b(?!\s+(?:\w+\s+)?(?:meeting|visit|talks|session|summit|call|event|conference|statement))"
)
#: ``A better tomorrow``, ``the challenges of today``.
_ABSTRACT = re.compile(r"\b(?:(?<!as )of|into|better|brighter|\w+able|safer|greener)\s+\Z", re.IGNORECASE)
_TURN = re.compile(r"\b((?:(?:the|this)\s+)?past|this\s+coming|last|this|next|current|previous)\s+\Z", re.IGNORECASE)
_DEFINITE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_AGO = re.compile(r"\s+ago\b")
_COUNT = re.compile(r"(?:\b(?P<before>[\w-]+)\s+)?(?<![\w-])(?P<count>[A-Za-z]+|\d{1,2})\s+\Z")
_WEEK_AFTER = re.compile(r"\s+(?:of\s+)?(last|this|next)\s+week\b")
_WEEK_BEFORE = re.compile(r"\b(last|this|next)\s+week,?\s+(?:on\s+)?\Z", re.IGNORECASE)
_SECOND_WEEKDAY = re.compile(
    r"(?:\s*[-–—]\s*|\s+(?P<word>to|until|through|and)\s+)(?P<day>[A-Z][A-Za-z]+(?:day|DAY))\b"
)
_DATE_AFTER = re.compile(r",?\s+(?:the\s+|on\s+)?(?=[\dJFMASOND])")
#: Days of these names are feasts, papers, treaties or habits.
_NAMED_DAY = re.compile(
    r"(?:\b(?:Good|Black|Bloody|Holy|Easter|Palm|Ash|Super|Cyber|every|each|per|any|most|a|one)\s+|[\w’'(]-?)\Z",
    re.IGNORECASE,
)
_NAMED_AFTER_DAY = re.compile(
    r"\s+(?:Agreement|Times|Telegraph|[Pp]rayers?|Post|Mail|Herald|[Mm]ass|[Ss]chool|Group)\b"
)
_OPENING_HOURS = re.compile(r",?\s+\d\d?[ :.]?\d\d\b")


def read_relative(stretch: Stretch, at: int, anchor: Anchor) -> list[Reading]:
    """The date that the word around a place stands for; none where the document's own date is not precise enough."""
    start, end = _word_around(stretch, at)
    word = stretch.text[start:end]
    if start < stretch.floor:
        return []
    if word in WEEKDAYS:
        return _read_weekday(stretch, start, end, anchor)
    word = word.lower()
    if word in _DAY_WORDS or word in _DAY_PARTS or word == "day":
        return _read_day(stretch, start, end, anchor)
    unit = word.removesuffix("s")
    if unit not in _UNITS and unit != "day":
        return []
    ago = _AGO.match(stretch.text, end, stretch.end)
    reading = _read_ago(stretch, start, unit, ago.end(), anchor) if ago else _read_turn(stretch, start, end, anchor)
    return [reading] if reading else []


def settle_weekday(words: str, value: str, anchor: Anchor) -> str:
    """The value of a bare weekday for something that lies ahead; unchanged for other words.

    >>> settle_weekday("Tuesday", "2025-10-28", Anchor("2025-10-30"))
    '2025-11-04'
    """
    day = anchor_day(anchor)
    # `The same day` may rest on a date whose year nobody tells.
    if day is None or words.split(maxsplit=1)[0].split("-")[0] not in WEEKDAYS or _WEEK_AFTER.search(words):
        return value
    if date.fromisoformat(value[-10:]) >= day:
        return value
    return "/".join(str(add_days(date.fromisoformat(part), 7)) for part in value.split("/"))


def _word_around(stretch: Stretch, at: int) -> tuple[int, int]:
    text, start, end = stretch.text, at, at
    while start > stretch.start and text[start - 1].isalpha():
        start -= 1
    while end < stretch.end and text[end].isalpha():
        end += 1
    return start, end


def _read_day(stretch: Stretch, start: int, end: int, anchor: Anchor) -> list[Reading]:
    own, text = anchor_day(anchor), stretch.text
    told = _read_told_day(stretch, start, end, anchor)
    if told is not None:
        return [told]
    if own is None:
        return []
    word = text[start:end].lower()
    off_by_two = _TWO_DAYS_OFF.match(text, start, stretch.end)
    if off_by_two:
        return [Reading(start, off_by_two.end(), add_days(own, -2 if off_by_two[1] else 2), relative=True)]
    if word in _DAY_WORDS:
        if _NOWADAYS.match(text, end) or _ABSTRACT.search(text, max(stretch.start, start - 14), start):
            return []
        part = _DAY_PART_AFTER.match(text, end, stretch.end)
        point = add_days(own, _DAY_WORDS[word])
        return [Reading(stretch.lead_before(start), part.end() if part else end, point, relative=True)]
    turn = _turn_before(stretch, start)
    days = _part_days(turn[1].lower(), word) if turn else None
    return [Reading(turn.start(), end, add_days(own, days), relative=True)] if turn and days is not None else []


def _read_told_day(stretch: Stretch, start: int, end: int, anchor: Anchor) -> Reading | None:
    """``The same day``, ``that evening``, ``the following day``: counted from the day that the text told last."""
    turn = _TOLD_TURN.search(stretch.text, max(stretch.floor, start - 24), start)
    day = _last_day(stretch.text, turn.start(), anchor) if turn and not _OF_YEAR.match(stretch.text, end) else None
    if turn is None or day is None:
        return None
    shift = _TOLD_SHIFTS[(turn["turn"] or "same").lower()]
    # Without a year any that is no leap year serves to count.
    moved = add_days(date(day.year or _PLAIN_YEAR, day.month or 1, day.day or 1), shift)
    return Reading(turn.start(), end, moved if day.year else moved._replace(year=None), relative=True)


_TOLD_TURN = re.compile(
    r"\b(?:(?:the|that)\s+(?:very\s+)?(?P<turn>same|next|following|previous)|that)\s+\Z", re.IGNORECASE
)
_TOLD_SHIFTS = {"same": 0, "next": 1, "following": 1, "previous": -1}
_OF_YEAR = re.compile(r"\s+(?:in|of)\s+(?:last|the|\d)")
_TOLD_REACH = 2500
_PLAIN_YEAR = 2001
_LIVE_DAY = re.compile(r"\b(?:(?i:today|yesterday|tomorrow)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")


def _last_day(text: str, at: int, anchor: Anchor) -> Point | None:
    """The last day before a place that is written out; None where ``today`` or a weekday stands behind it."""
    first = max(0, at - _TOLD_REACH)
    found = [m for pattern in (DAY_FIRST, MONTH_FIRST) for m in pattern.finditer(text, first, at)]
    found = [m for m in found if not text[m.start() - 1 : m.start()].isalnum()]
    if not found:
        return None
    last = max(found, key=lambda m: m.end())
    live = _LIVE_DAY.search(text, last.end(), at)
    if live is not None:
        return None
    days = re.findall(r"\d+", last["days"])
    year = int(last["year"]) if last["year"] else own_year(anchor)
    point = Point(year, MONTHS[last["month"][:3].lower()], int(days[-1]))
    return point if point.exists else None


def _part_days(turn: str, word: str) -> int | None:
    """``This evening``, ``last night``, ``the previous day``; None for other pairs."""
    if turn == "this" and word != "day":
        return 0
    return -1 if turn == "previous" or (turn == "last" and word in ("night", "evening")) else None


def _turn_before(stretch: Stretch, at: int) -> re.Match[str] | None:
    return _TURN.search(stretch.text, max(stretch.floor, at - 14), at)


def _read_turn(stretch: Stretch, start: int, end: int, anchor: Anchor) -> Reading | None:
    turn = _turn_before(stretch, start)
    unit = stretch.text[start:end].lower()
    if turn is None or unit not in _UNITS:
        return None
    word = " ".join(turn[1].lower().split())
    definite = _DEFINITE.search(stretch.text, max(stretch.floor, turn.start() - 5), turn.start()) is not None
    if word in ("past", "the past") or (definite and word == "last"):
        return _past_year(turn.start(), end, anchor) if unit == "year" else None
    shift = _TURN_WORDS.get(word)
    if shift is None or (definite and word == "next"):
        return None
    reading = _shift_unit(stretch, turn.start(), end, unit, shift, anchor)
    today = anchor_day(anchor)
    if reading is None or today is None or unit != "week":
        return reading
    # What was earlier this week was not after the day on which that is written.
    earlier = stretch.text.startswith(("earlier", "Earlier"), reading.start)
    return reading._replace(last=of_day(today) if today.weekday() else None) if earlier else reading


def _past_year(start: int, end: int, anchor: Anchor) -> Reading | None:
    """The twelve months up to the document's own date: ``the past year`` is no calendar year."""
    own = anchor_month(anchor)
    return Reading(start, end, Point(own[0] - 1, own[1]), Point(*own), relative=True) if own else None


def _shift_unit(stretch: Stretch, start: int, end: int, unit: str, shift: int, anchor: Anchor) -> Reading | None:
    points = _unit_points(unit, shift, anchor)
    if points is None:
        return None
    reading = Reading(start, end, *points, relative=True)
    return part_of_year(stretch, reading) if unit == "year" else reading._replace(start=stretch.lead_before(start))


def _unit_points(unit: str, shift: int, anchor: Anchor) -> tuple[Point, Point | None] | None:
    """The year, month, week (Monday to Sunday) or day that lies so many of them away."""
    year, month, day = own_year(anchor), anchor_month(anchor), anchor_day(anchor)
    if unit == "year":
        return (Point(year + shift), None) if year else None
    if unit == "month":
        return (add_months(*month, shift), None) if month else None
    if day is None:
        return None
    if unit == "day":
        return add_days(day, shift), None
    monday = day - timedelta(days=day.weekday() - 7 * shift)
    return of_day(monday), add_days(monday, 6)


def _read_ago(stretch: Stretch, start: int, unit: str, end: int, anchor: Anchor) -> Reading | None:
    count = _COUNT.search(stretch.text, max(stretch.floor, start - 32), start)
    if count is None or (count["before"] or "").lower() in VAGUE_COUNTS:
        return None
    word = count["count"].lower()
    number = int(word) if word.isdecimal() else NUMBER_WORDS.get(word)
    points = _unit_points(unit, -number, anchor) if number else None
    return Reading(count.start("count"), end, *points, relative=True) if points else None


def _read_weekday(stretch: Stretch, start: int, end: int, anchor: Anchor) -> list[Reading]:
    text = stretch.text
    dated = _read_weekday_date(stretch, start, end, anchor)
    if dated:
        return dated
    own = anchor_day(anchor)
    named = _NAMED_DAY.search(text, max(stretch.start, start - 8), start) or _NAMED_AFTER_DAY.match(text, end)
    if own is None or named:
        return []
    number, turn = WEEKDAYS[text[start:end]], _turn_before(stretch, start)
    if turn is not None:
        point = _turn_weekday(own, number, " ".join(turn[1].lower().split()))
        return [Reading(turn.start(), _day_end(stretch, end), point, relative=True)] if point else []
    week = _WEEK_AFTER.match(text, end, stretch.end) or _WEEK_BEFORE.search(text, max(stretch.start, start - 16), start)
    if week is not None:
        shift = 7 * TURNS[week[1].lower()] + number - own.weekday()
        return [
            Reading(start, max(end, week.end() if week.start() >= end else end), add_days(own, shift), relative=True)
        ]
    reading = _bare_weekday(stretch, start, end, own)
    return [] if _OPENING_HOURS.match(text, reading.end, stretch.end) else [reading]


def _read_weekday_date(stretch: Stretch, start: int, end: int, anchor: Anchor) -> list[Reading]:
    """``Monday, 5 May``: the date decides."""
    after = _DATE_AFTER.match(stretch.text, end, stretch.end)
    readings = read_days(stretch, after.end(), anchor) if after and after.end() < stretch.end else []
    return [readings[0]._replace(start=start), *readings[1:]] if readings else []


def _turn_weekday(own: date, number: int, word: str) -> Point | None:
    since = (own.weekday() - number) % 7
    if word in ("last", "past", "this past"):
        return add_days(own, -(since or 7))
    if word in ("next", "this coming"):
        return add_days(own, 7 - since)
    return add_days(own, (7 - since) % 7) if word == "this" else None


def _bare_weekday(stretch: Stretch, start: int, end: int, own: date) -> Reading:
    """The nearest such day, or pair of days in a row, on or before the document's own date."""
    number, second = WEEKDAYS[stretch.text[start:end]], _SECOND_WEEKDAY.match(stretch.text, end, stretch.end)
    length = (WEEKDAYS[second["day"]] - number) % 7 if second and second["day"] in WEEKDAYS else 0
    if second and (length == 1 or (length and second["word"] != "and")):
        last = own - timedelta(days=(own.weekday() - WEEKDAYS[second["day"]]) % 7)
        return Reading(start, second.end(), add_days(last, -length), of_day(last), relative=True)
    point = add_days(own, -((own.weekday() - number) % 7))
    return Reading(start, _day_end(stretch, end), point, relative=True)


def _day_end(stretch: Stretch, end: int) -> int:
    part = _DAY_PART_AFTER.match(stretch.text, end, stretch.end)
    return part.end() if part else end
