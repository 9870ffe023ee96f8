"""Dates in text: what a sentence states, and what the document's own date makes of ``yesterday``."""

import re
from collections import Counter
from dataclasses import replace

from ingest.date_values import Anchor, DateMention, settle_year
from ingest.relative_dates import read_relative, settle_weekday
from ingest.stated_dates import read_days, read_months, read_numeric
from ingest.stated_years import read_year
from ingest.stretch import Stretch

__all__ = ["Anchor", "DateMention", "find_anchor", "find_dates", "settle_mention", "settle_year"]

#: Digits, and the rarest letters of calendar words. Every branch begins with a plain letter, so that the scan skips the
#: characters that begin none of them.
_CALENDAR = re.compile(
    "|".join(rf"{digit}\d*" for digit in range(10))
    + "|J(?:an|un|ul|AN|UN|UL)|F(?:eb|EB)|M(?:ar|ay|AR|AY)|A(?:pr|ug|PR|UG)"
    + "|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC|AY)"
    + "|day|week|m(?:onth|orrow|orning)|year|vening|fternoon|ght"
)
_JOINTS = frozenset({"and", "or", "to", ",", "&"})
_CARRIER_ENDS = _JOINTS | {"on", "in", "from", "until", "till", "between"}
_CARRIERS = _CARRIER_ENDS | {"then", "as", "well", "both", "at", "the", "of"}
_OPENERS = frozenset({"in", "during", "throughout", "back in", "as early as"})
_LEAST_MENTIONS = 3
#: How far the lead of a text reaches.
_LEAD = 500
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST_GAP = 80


def find_anchor(text: str, date: str | None) -> Anchor:
    """The document's own date; without one, the year that at least three mentions, and half of all, speak of.

    Else the year of the day that its lead tells, if it names none later.

    >>> find_anchor("In 2021 trade grew. In May 2021 it fell. On 3 June 2021 they met.", None)
    Anchor(date=None, year='2021', lead=None)
    """
    if date is not None:
        return Anchor(date)
    unknown = Anchor(None)
    years = [mention.value[:4] for mention in find_dates(text, 0, len(text), unknown) if "/" not in mention.value]
    told = _year_of_lead(text, unknown)
    if told is not None and all(year <= told for year in years if year.isdecimal()):
        unknown = Anchor(None, None, told)
    ranked = Counter(year for year in years if year.isdecimal()).most_common(2)
    if not ranked or ranked[0][1] < _LEAST_MENTIONS or 2 * ranked[0][1] < sum(year.isdecimal() for year in years):
        return unknown
    tied = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
    return unknown if tied else Anchor(None, ranked[0][0])


def _year_of_lead(text: str, unknown: Anchor) -> str | None:
    """The year of the first date of a text, where that is a full day near its beginning: news tell their own day so."""
    first = next((mention for mention in find_dates(text, 0, min(len(text), _LEAD), unknown)), None)
    return first.value[:4] if first is not None and _FULL_DAY.match(first.value) else None


def find_dates(text: str, start: int, end: int, anchor: Anchor) -> list[DateMention]:
    """The dates that ``text[start:end]`` names, in order; offsets count from the beginning of the text.

    >>> [mention.value for mention in find_dates("They met on 18–19 October 2021.", 0, 31, Anchor(None))]
    ['2021-10-18/2021-10-19']
    """
    hit = _CALENDAR.search(text, start, end)
    if hit is None:
        return []
    found: list[DateMention] = []
    floor = start
    while hit is not None:
        mentions = _read_at(Stretch(text, start, end, floor), hit, found[-1] if found else None, anchor)
        if mentions:
            found += mentions
            floor = mentions[-1].end
        hit = _CALENDAR.search(text, max(floor, hit.end()), end)
    return _share_years(text, start, found) if found else found


def settle_mention(mention: DateMention, text: str, anchor: Anchor, *, future: bool) -> str:
    """The mention's value once it is known whether the thing lies ahead: its year, and which ``Tuesday`` it is.

    >>> settle_mention(DateMention(3, 10, "2025-10-28", True, True), "on Tuesday", Anchor("2025-10-30"), future=True)
    '2025-11-04'
    """
    if mention.relative and future:
        return settle_weekday(text[mention.start : mention.end], mention.value, anchor)
    return settle_year(mention.value, anchor, future=future)


def _read_at(stretch: Stretch, hit: re.Match[str], before: DateMention | None, anchor: Anchor) -> list[DateMention]:
    at, word = hit.start(), hit[0]
    if word[0].isdigit():
        return _read_number(stretch, at, hit.end(), before, anchor) if _stands_alone(stretch.text, at) else []
    if word[0].islower() or word == "DAY":
        readings = read_relative(stretch, at, anchor)
    elif at and stretch.text[at - 1].isalnum():
        return []
    else:
        readings = read_days(stretch, at, anchor) or read_months(stretch, at, anchor)
    return [reading.to_mention() for reading in readings]


def _read_number(
    stretch: Stretch, at: int, after: int, before: DateMention | None, anchor: Anchor
) -> list[DateMention]:
    digits, mark = after - at, stretch.text[after : after + 1]
    readings = read_numeric(stretch, at, anchor) if mark and mark in "-./" else []
    if not readings and digits <= 2:
        readings = read_days(stretch, at, anchor)
    if not readings and digits == 4:
        return read_year(stretch, at, before)
    return [reading.to_mention() for reading in readings]


def _stands_alone(text: str, at: int) -> bool:
    """Whether a number is a word of its own and no part of ``G20``, ``COVID-19``, ``$2000`` or ``3.14``."""
    if not at or text[at - 1].isspace() or text[at - 1] in "(\"'“‘«[—–":
        return True
    lead = text[max(0, at - 6) : at].lower()
    return lead.endswith(("mid-", "end-", "early-", "late-", "fy"))


def _share_years(text: str, start: int, found: list[DateMention]) -> list[DateMention]:
    """The mentions with the year of the date that they are coordinated with, or of the one that opens the sentence."""
    if not any(mention.value.startswith("XXXX") for mention in found):
        return found
    for place in range(len(found) - 2, -1, -1):
        found[place] = _take_year(text, found[place], found[place + 1])
    for place in range(1, len(found)):
        found[place] = _take_year(text, found[place], found[place - 1])
    for place, mention in enumerate(found):
        if mention.value.startswith("XXXX") and _OF_THAT_YEAR.match(text, mention.end):
            told = next((m.value[:4] for m in reversed(found[:place]) if m.value[:4].isdecimal()), None)
            found[place] = replace(mention, value=mention.value.replace("XXXX", told)) if told else mention
    opening = _opening_year(text, start, found)
    if opening is None:
        return found
    return [replace(mention, value=mention.value.replace("XXXX", opening)) for mention in found]


#: `applied in March 2022 and was granted it in June of that year`.
_OF_THAT_YEAR = re.compile(r",?\s+(?:of\s+)?(?:that|the\s+same)\s+year\b")


def _take_year(text: str, mention: DateMention, giver: DateMention) -> DateMention:
    value, given = mention.value, giver.value
    if not value.startswith("XXXX") or giver.relative or not given[:4].isdecimal() or given[4:5] != "-":
        return mention
    first, last = (mention, giver) if mention.start < giver.start else (giver, mention)
    if first.value[5:10] > last.value[5:10] or not _is_coordinated(text[first.end : last.start]):
        return mention
    return replace(mention, value=value.replace("XXXX", given[:4]))


def _is_coordinated(gap: str) -> bool:
    """``On 4 April and Uzbekistan from 5 April 2016``: nothing but names and little words between the two."""
    words = gap.replace(",", " , ").split()
    if not words or words[-1] not in _CARRIER_ENDS or _JOINTS.isdisjoint(words) or len(gap) > _LONGEST_GAP:
        return False
    return all(word in _CARRIERS or word[0].isupper() for word in words)


def _opening_year(text: str, start: int, found: list[DateMention]) -> str | None:
    """The year of ``In 2019, they met on 3 May``, if the sentence names no other."""
    opener = found[0]
    if opener.relative or not opener.value.isdecimal():
        return None
    others = [mention.value for mention in found[1:] if not mention.value.startswith("XXXX")]
    opens = text[start : opener.start].strip().lower() in _OPENERS
    return opener.value if opens and not others else None
