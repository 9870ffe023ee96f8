"""Years that are written out: bare, in ranges, decades, and halves or quarters of them."""

import re

from ingest.calendar_words import (
    BARE_YEAR,
    COMPARISONS,
    COUNT_NOUNS,
    COUNT_VERBS,
    DECADE,
    EVENT_AFTER_YEAR,
    HOLDERS,
    NUMBER_WORDS,
    ORDINALS,
    PART_OF_YEAR,
    YEAR_LEADS,
    YEAR_SPAN,
)
from ingest.date_values import DateMention, Point
from ingest.stretch import Reading, Stretch

_LISTED = frozenset(
    {",", "and", ", and", "or", ", or", "&", "and in", "or in", "as well as", "as well as in", "to", "from"}
)
_PART_HINT = re.compile("half|quarter|months|Half|Quarter|[QH][1-4]")


def read_year(stretch: Stretch, at: int, before: DateMention | None) -> list[DateMention]:
    """The year, range of years or decade that begins at a number; none where it counts something else."""
    decade = DECADE.match(stretch.text, at, stretch.end)
    if decade is not None:
        return _read_decade(stretch, decade)
    span = YEAR_SPAN.match(stretch.text, at, stretch.end)
    if span is not None:
        reading = _read_span(stretch, span)
        if reading is not None or not span["and"]:
            return [reading.to_mention()] if reading else []
    found = BARE_YEAR.match(stretch.text, at, stretch.end)
    if found is None or not _is_year(stretch, found, before):
        return []
    return [part_of_year(stretch, Reading(at, found.end(), Point(int(found["year"])))).to_mention()]


def part_of_year(stretch: Stretch, year: Reading) -> Reading:
    """The half, quarter or run of months that the words before a year cut from it; else the year.

    The reading begins where those words begin.
    """
    floor = max(stretch.floor, year.start - 40)
    if _PART_HINT.search(stretch.text, floor, year.start):
        part = PART_OF_YEAR.search(stretch.text, floor, year.start)
        months = _months_of(part) if part else None
        if part and months:
            own = year.first.year
            return year._replace(start=part.start(), first=Point(own, months[0]), last=Point(own, months[1]))
    return year._replace(start=stretch.lead_before(year.start))


def _months_of(part: re.Match[str]) -> tuple[int, int] | None:
    if part["letter"]:
        return _nth_part(int(part["number"]), 6 if part["letter"] in "hH" else 3)
    which = ORDINALS[part["ordinal"].lower()]
    if part["unit"]:
        return _nth_part(which, 6 if part["unit"].lower() == "half" else 3)
    count = NUMBER_WORDS.get(part["count"].lower()) or (int(part["count"]) if part["count"].isdecimal() else 0)
    if not 1 <= count <= 12 or which not in (1, -1):
        return None
    return (1, count) if which == 1 else (13 - count, 12)


def _nth_part(which: int, length: int) -> tuple[int, int] | None:
    """The first and last month of the nth half or quarter; -1 is the last one."""
    last = 12 if which == -1 else which * length
    return (last - length + 1, last) if last <= 12 else None


def _read_decade(stretch: Stretch, decade: re.Match[str]) -> list[DateMention]:
    """``The 1900s`` may be ten years or a hundred, so only other decades are read."""
    digits = decade["decade"]
    if digits in ("180", "190"):
        return []
    return [DateMention(stretch.lead_before(decade.start()), decade.end(), f"{digits}X")]


def _read_span(stretch: Stretch, span: re.Match[str]) -> Reading | None:
    """``2010-11`` may be a month or two years and is left out."""
    first, written = int(span["first"]), span["last"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    if len(written) == 2 and span["dash"] == "-" and 1 <= int(written) <= 12:
        return Reading(span.start(), span.end(), Point(first, int(written))) if last <= first else None
    if last <= first or (len(written) == 2 and span["dash"] == "/" and last != first + 1):
        return None
    words = stretch.words_before(span.start())
    if (span["and"] and words[-1:] != ["between"]) or (not span["dash"] and _counts(words, first)):
        return None
    return Reading(stretch.lead_before(span.start()), span.end(), Point(first), Point(last))


def _is_year(stretch: Stretch, found: re.Match[str], before: DateMention | None) -> bool:
    """Whether a four-figure number stands where a year would."""
    text, at = stretch.text, found.start()
    if at and text[at - 1] == "(":
        return text[found.end() : found.end() + 1] in (")", ",", ";", ":", "")
    if before is not None and "X" not in before.value and text[before.end : at].strip() in _LISTED:
        return True
    words = stretch.words_before(at)
    if not words:
        return False
    lead = words[-1].lstrip("(\"'“‘[").rstrip("-")
    if lead in YEAR_LEADS or text[at - 2 : at] == "FY":
        return not _counts(words, int(found["year"]))
    if lead in ("over", "on", "with", "against", "than"):
        return lead == "against" or (len(words) > 1 and (words[-2] in COMPARISONS or words[-2].endswith("%")))
    return _holds_event(stretch, lead, found.end()) or _opens_pair(stretch, lead, found.end())


def _counts(words: list[str], number: int) -> bool:
    """``A total of 1900``, ``rose to 2000``."""
    if len(words) < 2:
        return False
    lead, governor = words[-1], words[-2]
    if lead == "of":
        return governor in COUNT_NOUNS
    return lead in ("by", "to", "from") and governor in COUNT_VERBS and number % 100 == 0


def _holds_event(stretch: Stretch, lead: str, end: int) -> bool:
    holder = lead in HOLDERS or lead.endswith(("'s", "’s", "s'", "s’"))
    return holder and EVENT_AFTER_YEAR.match(stretch.text, end, stretch.end) is not None


def _opens_pair(stretch: Stretch, lead: str, end: int) -> bool:
    if lead != "both" or not stretch.text.startswith(" and ", end):
        return False
    return BARE_YEAR.match(stretch.text, end + len(" and "), stretch.end) is not None
