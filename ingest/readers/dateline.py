"""The date that a document states for itself: in its first or last lines, in a field, or in its file name."""

import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Stated:
    """A date in a line: where it stands, in ISO 8601, and whether it is the last day of a range."""

    start: int
    end: int
    iso: str
    is_range: bool = False


def date_of_text(text: str) -> str | None:
    r"""The date that the first or last six lines state, None where they leave doubt.

    In this order: a line that is nothing but a date, or a dateline, at the top; a range that heads a digest (its last
    day); a date or a sign-off that ends the text; a date at the end of the title; a dateline without a year, of a day
    that the text names with its year. A range at the end of any other
    title is that of a visit or a meeting, and announcements come before those; so it is not used.

    >>> date_of_text("Visit to Tokyo, 2 to 7 March 2023\n02 Mar 2023, 10:22\n\nThe envoy will visit Tokyo.")
    '2023-03-02'
    >>> date_of_text("January 15 – January 21, 2024\nBelarus-West relations\n\nThe situation has not changed.")
    '2024-01-21'
    """
    head, tail = _edge_lines(text)
    candidates = (
        *(_from_head(line) for line in head),
        *(_from_update(line) for line in head),
        *(_from_range(line) for line in head[:2]),
        *(_from_tail(line) for line in reversed(tail)),
        *(_from_title(line) for line in head[:_TITLES]),
    )
    stated = list(filter(None, candidates)) or list(filter(None, (_from_yearless(line, text) for line in head)))
    # A sign-off may give the month where the title gives the day of the same month.
    return max((each for each in stated if each.startswith(stated[0])), key=len, default=None)


def date_of_field(value: str) -> str | None:
    """The date that a field holds in any usual form, None where it holds something else or could be read two ways.

    >>> [date_of_field(value) for value in ("Tue, 04 May 2021 10:22 GMT", "2021-10-14T23:30:00Z", "2021", "03/04/2022")]
    ['2021-05-04', '2021-10-14', '2021', None]
    """
    value = value.strip()
    if len(value) > _LONGEST:
        return None
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}\S*)?", value)
    if compact:
        return _iso(int(compact[1]), int(compact[2]), int(compact[3]))
    if re.fullmatch(r"\d{4}-\d\d|\d{4}", value):
        return _iso(*(int(part) for part in value.split("-")))
    found = find_dates(value)
    whole = len(found) == 1 and not value[: found[0].start].strip() and not value[found[0].end :].strip()
    return found[0].iso if whole else None


def date_of_name(name: str) -> str | None:
    """The full date or year and month that a file name holds.

    A bare year is not used: ``aim-2030.md`` was not written in 2030.

    >>> [date_of_name(name) for name in ("2021-10-14-readout.txt", "20211014_x.txt", "talks_2021-09.md", "aim-2030.md")]
    ['2021-10-14', '2021-10-14', '2021-09', None]
    """
    stem = re.sub(r"[_\s]+", " ", name.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    found = {iso for match in _NAME_DAY.finditer(stem) if (iso := _iso(*(int(part) for part in match.groups())))}
    found |= {
        stated.iso for stated in find_dates(stem.replace("-", " ")) if len(stated.iso) == 10 and not stated.is_range
    }
    if not found:
        found = {iso for match in _NAME_MONTH.finditer(stem) if (iso := _month_of_name(match))}
    return found.pop() if len(found) == 1 else None


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


_LINES = 6
_TITLES = 3  #: a title may stand under the name of whoever gives it out
_LONGEST = 200
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_MONTH_PLAIN = re.sub(r"\?P<month>", "?:", _MONTH)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
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
        (rf"\b{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?{_TO}{_DAY}(?:\s*,\s*|\s+){_YEAR}", "last"),
        (rf"{_DAY}(?:\s+of\s+|\s*-\s*|\s+|\.\s*){_MONTH}[,\s-]*{_YEAR}", "named"),
        (rf"\b{_MONTH}\s*{_DAY}(?:\s*,\s*|\s+){_YEAR}", "named"),
        (r"(?<![\d./-])(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?![\d/-])", "either"),
        (rf"\b{_MONTH},?\s+{_YEAR}", "named"),
    )
)
_PARTIAL = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s+{_MONTH_PLAIN})?|{_MONTH_PLAIN}\s*\d{{1,2}}(?:st|nd|rd|th)?)(?:,?\s*\d{{4}})?"
)
_RANGE_START = re.compile(rf"(?:\bfrom\s+)?(?<![\w.]){_PARTIAL}{_TO}$", re.IGNORECASE)
_NAME_DAY = re.compile(r"(?<![0-9A-Za-z])(\d{4})[-. ]?(\d\d)[-. ]?(\d\d)(?:T\d{4,6}Z?)?(?![0-9A-Za-z])")
_NAME_MONTH = re.compile(r"(?<![0-9A-Za-z-])(\d{4})[-.](\d\d)(?![0-9A-Za-z]|-\d)")
_LABEL = re.compile(
    r"(?:first\s+)?(?:published|posted|date(?:d|line)?|released?(?:\s+date)?|issued|delivered|publication\s+date"
    r"|press\s+release|statement|news)(?:\s+(?:on|at))?\s*:?\s*",
    re.IGNORECASE,
)
_UPDATE = re.compile(r"(?:last\s+)?(?:updated?|modified|reviewed)(?:\s+(?:on|at))?\s*:?\s*", re.IGNORECASE)
#: `01.05.2025 - Update : 02.05.2025`.
_UPDATED_LATER = re.compile(r"\s*[-–—,;(|]?\s*(?:last\s+)?updated?\s*:[^|]*$", re.IGNORECASE)
_DATELINE = 120
_SET_OFF = re.compile(r"\s*[–—|-]\s+")
_YEARLESS = tuple(
    re.compile(rf"(?P<place>[^\d]{{2,60}}?),?\s+{day}(?=\s*(?:[,.(–—:/]|-\s|$))")
    for day in (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH}", rf"{_MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?")
)
_BARS = re.compile(r"\s*[|·•]\s*")
# Words are looked at one by one: one pattern over all of them would take for ever on a long row of capitals.
_WORDS = re.compile(r"[^\s,;:/()–—-]+")
#: What is given out on one day, before that day.
_SPOKEN = re.compile(
    r"\b(?:transcript|briefing|press conference|remarks|statement|speech|address|interview|communiqu[eé]|release)\b"
    r"[^.!?]*\son\s+$",
    re.IGNORECASE,
)
_NO_PLACE = frozenset(("in", "on", "at", "by", "as", "since", "from", "until", "before", "after", "during", "the"))
_INSIDE_NAMES = frozenset(("of", "the", "and", "for"))
_AFTER_DATELINE = re.compile(r"\s*(?:$|[–—:(]|-+\s|\.\s|\.$)")
_PERIODICAL = re.compile(
    r"\b(?:digest|review|monitor|bulletin|summary|briefing|brief|newsletter|chronicle|week|weekly|month|monthly|fortnight"
    r"|roundup|round-up|overview|situation|update)\b",
    re.IGNORECASE,
)


def _edge_lines(text: str) -> tuple[list[str], list[str]]:
    lines = [line.strip(" \t#*_>") for line in _first_lines(text)]
    ends = [line.strip(" \t#*_>") for line in text[-4000:].split("\n") if line.strip()]
    return lines, ends[-_LINES:]


def _first_lines(text: str) -> list[str]:
    return [line for line in text[:8000].split("\n") if line.strip()][:_LINES]


def _from_head(line: str) -> str | None:
    if len(line) > _LONGEST:
        return _from_dateline(line)
    return _from_label(line) or _from_alone(line) or _from_bars(line) or _from_dateline(line) or _from_opening(line)


def _from_tail(line: str) -> str | None:
    if len(line) > _LONGEST:
        return None
    line = line.removeprefix("(END)").strip()
    found = _single(line)
    signed = found and not line[found.end :].strip(" .)") and _is_name(line[: found.start])
    return found.iso if found and signed else _from_label(line) or _from_bars(line)


def _from_label(line: str, label: re.Pattern[str] = _LABEL) -> str | None:
    """``Published: 3 June 2022``, whatever the line says of updates behind it."""
    match = label.match(line)
    if not match or len(line) > _LONGEST:
        return None
    rest = line[match.end() :]
    if re.fullmatch(r"\d{4}", rest) and match[0].rstrip().endswith(":"):
        return date_of_field(rest)
    found = [stated for stated in find_dates(rest) if not stated.is_range]
    fits = (
        found
        and found[0].start == 0
        and not re.match(r"\s*[a-z]+\s", _UPDATE.sub("", rest[found[0].end :].lstrip(" ,;|")))
    )
    return found[0].iso if fits else None


def _from_update(line: str) -> str | None:
    return _from_label(line, _UPDATE)


def _from_alone(line: str) -> str | None:
    found = _single(line)
    return found.iso if found and not (line[: found.start] + line[found.end :]).strip(" .,()[]") else None


def _from_bars(line: str) -> str | None:
    """``By A. Kowalska | 3 June 2022 | News``: one of the parts is nothing but a date."""
    parts = _BARS.split(_UPDATED_LATER.sub("", line))
    dates = list(filter(None, (_from_alone(part) or _from_label(part) for part in parts)))
    return dates[0] if len(parts) > 1 and len(dates) == 1 else None


def _from_dateline(line: str) -> str | None:
    """``BRUSSELS, 4 May 2021 –``: a place, a full date, and the text after a mark or on the next line."""
    start = line[:120]
    found = [stated for stated in find_dates(start) if len(stated.iso) == 10 and not stated.is_range][:1]
    for stated in found:
        if _is_place(start[: stated.start]) and _AFTER_DATELINE.match(line[stated.end :]):
            return stated.iso
    return None


def _from_opening(line: str) -> str | None:
    """``19 December 2011 - Ottawa - Archive``: a full date, and behind a dash a place."""
    found = _single(line)
    if found is None or found.start or len(found.iso) < 10:
        return None
    behind = _SET_OFF.split(line[found.end :])
    return found.iso if len(behind) > 1 and not behind[0].strip() and _is_place(behind[1]) else None


def _from_yearless(line: str, text: str) -> str | None:
    """``ASTANA, May 4, Agency``, where the text names that day with its year, and with no other year."""
    start = line[:_DATELINE]
    day = next(filter(None, (pattern.match(start) for pattern in _YEARLESS)), None)
    if day is None or not _is_place(day["place"]):
        return None
    wanted = f"-{_MONTHS.index(day['month'][:3].lower()) + 1:02}-{int(day['day']):02}"
    named = {stated.iso for stated in find_dates(text) if stated.iso[4:] == wanted and not stated.is_range}
    return named.pop() if len(named) == 1 else None


def _is_place(text: str) -> bool:
    words = _WORDS.findall(re.sub(r"\([^()]{1,30}\)\s*,?\s*$", "", text))
    return 1 <= len(words) <= 6 and words[0].lower() not in _NO_PLACE and all(word[0].isupper() for word in words)


def _is_name(text: str) -> bool:
    """Whether it is the name of whoever signed, or nothing: no word of a sentence stands in it."""
    return all(word[0].isupper() or word in _INSIDE_NAMES for word in _WORDS.findall(text))


def _from_range(line: str) -> str | None:
    """The last day of a range that is the whole line, or that ends or begins the title of a periodical."""
    found = find_dates(line) if len(line) <= _LONGEST else []
    if len(found) != 1 or not found[0].is_range:
        return None
    before, after = line[: found[0].start].strip(" ,.:()–—-"), line[found[0].end :].strip(" ,.:()–—-")
    whole = not before and not after
    return found[0].iso if whole or (not (before and after) and _PERIODICAL.search(before + after)) else None


def _from_title(line: str) -> str | None:
    """``Presentation of Credentials, 30 April 2024``: a full date set off at the end of the title.

    ``Transcript of the press briefing on Friday, 24 February 2023`` is of that day too.
    """
    found = _single(line) if len(line) <= 2 * _LONGEST else None
    if not found or len(found.iso) < 10 or line[found.end :].strip(" )"):
        return None
    before = line[: found.start]
    return found.iso if re.search(r"[,(:–—|-]\s*$", before) or _SPOKEN.search(before) else None


def _single(line: str) -> Stated | None:
    found = find_dates(line)
    return found[0] if len(found) == 1 and not found[0].is_range else None


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
        readings = {iso for order in orders if (iso := _iso(year, *order))}
        return readings.pop() if len(readings) == 1 else None
    month = parts["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    return _iso(year, number, int(parts["day"])) if parts.get("day") else _iso(year, number)


def _iso(year: int, month: int | None = None, day: int | None = None) -> str | None:
    try:
        whole = date(year, month or 1, day or 1).isoformat()
    except ValueError:
        return None
    if not 1600 <= year <= 2199:
        return None
    return whole if day else whole[:7] if month else whole[:4]


def _month_of_name(match: re.Match[str]) -> str | None:
    year, month = int(match[1]), int(match[2])
    if month == (year + 1) % 100:
        return None  # 2009-10 may be a financial year
    return _iso(year, month)
