"""The date that a text states for itself, in its first or last lines."""

import re

from ingest.readers.declared_dates import date_of_field
from ingest.readers.written_dates import MONTH, MONTHS, Stated, find_dates

_LINES = 6
_TITLES = 3  #: a title may stand under the name of whoever gives it out
_LONGEST = 200
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
    for day in (rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{MONTH}", rf"{MONTH}\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?")
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
    wanted = f"-{MONTHS.index(day['month'][:3].lower()) + 1:02}-{int(day['day']):02}"
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
