"""The part of a text that is being read for dates, and what a reading of it gives."""

import re
from typing import NamedTuple

from ingest.date_values import DateMention, Point, write_range

_LOOK_BACK = 56
_SPAN_LEAD = re.compile(r"\b(?:early|mid|late|earlier|later)(?:\s+|-)\Z", re.IGNORECASE)
_LAST_LETTERS = frozenset("yderYDER")


class Stretch(NamedTuple):
    """A part of a text; ``floor`` is where the last date before it ended."""

    text: str
    start: int
    end: int
    floor: int

    def words_before(self, at: int) -> list[str]:
        """The words that lead up to a place, in lower case."""
        return self.text[max(self.start, at - _LOOK_BACK) : at].lower().split()

    def lead_before(self, at: int) -> int:
        """Where ``early``, ``mid-`` or ``late`` before a place begins; the place itself without one."""
        if at - self.floor < len("mid-") or self.text[at - 2] not in _LAST_LETTERS:
            return at
        lead = _SPAN_LEAD.search(self.text, max(self.floor, at - 12), at)
        return lead.start() if lead else at


class Reading(NamedTuple):
    """A date as read: its place, its first and last point, and whether it counts from the document's date."""

    start: int
    end: int
    first: Point
    last: Point | None = None
    relative: bool = False

    @property
    def exists(self) -> bool:
        """False for days that no calendar has, and for ranges that run backwards."""
        if self.last is None:
            return self.first.exists
        backwards = self.first.year is not None and self.last < self.first
        return self.first.exists and self.last.exists and not backwards

    def to_mention(self) -> DateMention:
        """The reading as a mention."""
        value = str(self.first) if self.last is None else write_range(self.first, self.last)
        return DateMention(self.start, self.end, value, self.relative, self.relative)
