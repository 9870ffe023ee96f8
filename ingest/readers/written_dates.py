"""Dates with their year, as they are written in a line of text."""

import re
from dataclasses import dataclass
from datetime import date

MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_MONTH_PLAIN = re.sub(r"\?P<month>", "?:", MONTH)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})(?![\d%])"
_WEEKDAY = r"(?:\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?(?:the\s+)?"
_TIME = (
    r"(?:[T,\s]\s*(?:at\s+|-\s*)?\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s*[ap]\.?m\b\.?)?"
    r"(?:\s*(?:Z\b|[A-Z]{2,5}\b|[+-]\d\d:?\d\d))?(?:\s*\((?:[A-Z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?)\))?(?:\s*(?:hrs|hours)\b)?)?"
)
_TO = r"\s*(?:–|—|-|/|\bto\b|\buntil\b|\bthrough\b|\band\b)\s*"
_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(_WEEKDAY + body + _TIME, re.IGNORECASE), order)
    for body, order in (
        (
            r"(?<![\d./-])(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d/])(?!-\d)",
            "named",
        ),
        (rf"\b{MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?{_TO}{_DAY}(?:\s*,\s*|\s+){_YEAR}", "last"),
        (rf"{_DAY}(?:\s+of\s+|\s*-\s*|\s+|\.\s*){MONTH}[,\s-]*{_YEAR}", "named"),
        (rf"\b{MONTH}\s*{_DAY}(?:\s*,\s*|\s+){_YEAR}", "named"),
        (r"(?<![\d./-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/-])", "either"),
        (rf"\b{MONTH},?\s+{_YEAR}", "named"),
    )
)
_PARTIAL = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+{_MONTH_PLAIN})?|{_MONTH_PLAIN}\s*\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s*\d{{4}})?"
)
_RANGE_START = re.compile(rf"(?:\bfrom\s+)?(?<![\w.]){_PARTIAL}{_TO}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A date in a line: where it stands, in ISO 8601, and whether it is the last day of a range."""

    start: int
    end: int
    iso: str
    is_range: bool = False


def find_dates(line: str) -> list[Stated]:
    """Every date with a year in a line, as precise as it is written; those that could be read two ways are left out.

    >>> [stated.iso for stated in find_dates("From 4th May 2021, and again in June 2021, not on 03/04/2022.")]
    ['2021-05-04', '2021-06']
    """
    found: list[Stated] = []
    for pattern, order in _PATTERNS:
        for match in pattern.finditer(line):
            iso = _read(match, order)
            if iso:
                found.append(_with_range(line, match, iso, is_range=order == "last"))
                # The same characters must not be read again by a looser pattern.
                line = line[: match.start()] + "\0" * (match.end() - match.start()) + line[match.end() :]
    return _join_ranges(line, sorted(found, key=lambda stated: stated.start))


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """The date in ISO 8601, as precise as it is given; None for a day or a year that cannot be meant."""
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return None
    if not 1600 <= year <= 2199:
        return None
    return whole if day else whole[:7] if month else whole[:4]


def _with_range(line: str, match: re.Match[str], iso: str, *, is_range: bool) -> Stated:
    """The date, with the first day of its range where that has no year of its own."""
    start = _RANGE_START.search(line[: match.start()])
    if start:
        return Stated(start.start(), match.end(), iso, is_range=True)
    return Stated(match.start(), match.end(), iso, is_range)


def _join_ranges(line: str, found: list[Stated]) -> list[Stated]:
    """The dates, two full ones with nothing but a "to" between them as one range."""
    joined: list[Stated] = []
    for stated in found:
        before = joined[-1] if joined else None
        if before and before.iso <= stated.iso and re.fullmatch(_TO, line[before.end : stated.start], re.IGNORECASE):
            joined[-1] = Stated(before.start, stated.end, stated.iso, is_range=True)
        else:
            joined.append(stated)
    return joined


def _read(match: re.Match[str], order: str) -> str | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if order == "either":
        one, two = int(parts["one"]), int(parts["two"])
        # With points the day stands first; with strokes nobody knows.
        orders = ((two, one),) if parts["mark"] == "." else ((two, one), (one, two))
        readings = {iso for order in orders if (iso := iso_date(year, *order))}
        return readings.pop() if len(readings) == 1 else None
    month = parts["month"]
    number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
    return iso_date(year, number, int(parts["day"])) if parts.get("day") else iso_date(year, number)
