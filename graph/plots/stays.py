"""Who stood where in a bloc, as spans of days: what of them is certain, and what only may have been."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from graph.plots.days import Days, parse_days
from graph.plots.lettering import clean
from graph.schema import Status

Ends = tuple[float, float]
_ORDER = {status.value: at for at, status in enumerate(Status)}


@dataclass(frozen=True, slots=True)
class Stay:
    """A status of one name; None where its beginning is not known or its end is open."""

    name: str
    status: str
    since: Days | None
    until: Days | None
    words: str = ""  #: the same with its dates as they are written

    def ends(self, limits: Ends) -> Ends:
        """Return its first and last day, or the limit where there is none."""
        first = self.since.first if self.since else None
        last = self.until.last if self.until else None
        return (limits[0] if first is None else first), (limits[1] if last is None else last)

    @property
    def begins(self) -> bool:
        """Whether anything says when it began."""
        return self.since is not None and self.since.first is not None

    @property
    def runs_on(self) -> bool:
        """Whether nothing says that it ended."""
        return self.until is None or self.until.last is None

    def order(self) -> tuple[float, float, int, str, float]:
        """Return what sorts the stays of a name: by beginning (unknown last), then by status and end."""
        first, last = self.ends((math.inf, math.inf))
        known = self.since.last if self.since and self.since.last else math.inf
        return first if self.begins else known, last, status_order(self.status), self.status, known


@dataclass(frozen=True, slots=True)
class Spans:
    """What is drawn of a stay: the certain days, what may be before and after, and what has no known beginning."""

    firm: Ends | None
    maybe: tuple[Ends, ...]
    fading: Ends | None


def gather_stays(history: pd.DataFrame) -> dict[str, list[Stay]]:
    """Return the stays of each name in order, the names by when each is first known to have stood somewhere."""
    columns = (history[column] for column in ("name", "status", "since", "until"))
    found = {
        Stay(clean(name), str(status), parse_days(since), parse_days(until), _say(str(status), since, until))
        for name, status, since, until in zip(*columns, strict=True)
    }
    rows: dict[str, list[Stay]] = defaultdict(list)
    for stay in sorted(found, key=Stay.order):
        rows[stay.name].append(stay)
    return dict(sorted(rows.items(), key=lambda row: (row[1][0].order()[0], row[0])))


def limits_of(stays: Iterable[Stay]) -> Ends | None:
    """Return days before the first date and after the last, with room for what runs on; None where none is dated."""
    dated = [days for stay in stays for days in (stay.since, stay.until) if days]
    ends = [end for days in dated for end in (days.first, days.last) if end is not None]
    if not ends:
        return None
    room = max(0.06 * (max(ends) - min(ends)), 60.0)
    return max(1.0, min(ends) - room / 2), max(ends) + room


def stack_stays(stays: Sequence[Stay], limits: Ends) -> list[list[Stay]]:
    """Return lanes of stays that do not lie on each other; a day on which one ends and the next begins they share."""
    lanes: list[list[Stay]] = []
    for stay in stays:
        start, end = stay.ends(limits)
        for lane in lanes:
            if all(end <= other[0] + 1 or other[1] <= start + 1 for other in (each.ends(limits) for each in lane)):
                lane.append(stay)
                break
        else:
            lanes.append([stay])
    return lanes


def spans_of(stay: Stay, limits: Ends) -> Spans:
    """Return the parts of a stay.

    Of a beginning known to the year, the year may be part of it and what follows certainly is; without any beginning
    all of it fades.
    """
    start, end = stay.ends(limits)
    ended = end if stay.until is None or stay.until.is_day else stay.until.first
    ended = end if ended is None else ended
    if not stay.begins:
        known = stay.since.last if stay.since and stay.since.last else ended
        return Spans(_span(known, ended), _spans((max(known, ended), end)), _span(start, min(known, ended)))
    begun = start if stay.since is None or stay.since.is_day else stay.since.last
    begun = ended if begun is None else begun
    if begun >= ended:
        return Spans(None, _spans((start, end)), None)
    return Spans((begun, ended), _spans((start, begun), (ended, end)), None)


def status_order(status: str) -> int:
    """Return the place of a status among all, one that is not known at the end."""
    return _ORDER.get(status, len(_ORDER))


def _say(status: str, since: object, until: object) -> str:
    begun = f" since {since}" if parse_days(since) else " since an unknown date"
    return status.replace("_", " ") + begun + (f" until {until}" if parse_days(until) else "")


def _span(start: float, end: float) -> Ends | None:
    return (start, end) if end > start else None


def _spans(*spans: Ends) -> tuple[Ends, ...]:
    return tuple(span for span in spans if span[1] > span[0])
