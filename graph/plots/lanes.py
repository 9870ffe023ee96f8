"""Events as marks with labels in rows of a lane, so that nothing lies on anything else."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from graph.plots.days import Days, parse_days
from graph.plots.lettering import measure, shorten
from graph.plots.style import SMALL
from graph.schema import EdgeType

Ends = tuple[float, float]
#: Half a mark and the space between a mark and its label, in points; columns of a label.
MARK, SPACE = 4.0, 3.0
_COLUMNS = 52
_FIRST = (EdgeType.VISITED, EdgeType.MET_WITH, EdgeType.CONSULTED_WITH, EdgeType.ATTENDED)


@dataclass(frozen=True, slots=True)
class Event:
    """One event, its label short enough to be written beside its mark."""

    days: Days
    type: str
    who: str
    factuality: str
    date: str

    def order(self) -> tuple[float, float, str, str, str]:
        """Return what sorts events: by their first day, then by their last."""
        first, last = self.ends((0.0, float("inf")))
        return first, last, self.type, self.who, self.factuality

    def ends(self, limits: Ends) -> Ends:
        """Return the first and last moment, or the limit on an open side."""
        first, last = self.days.first, self.days.last
        return (limits[0] if first is None else first), (limits[1] if last is None else last)


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with its mark and the left end of its label, in points from the left of the axes."""

    event: Event
    mark: Ends
    label: float

    @property
    def is_bar(self) -> bool:
        """Whether it is less precise than a day, and wide enough to be seen as such."""
        return not self.event.days.is_day and self.mark[1] - self.mark[0] > 2 * MARK

    @property
    def room(self) -> Ends:
        """The points that mark and label take."""
        width = measure(self.event.who, SMALL)[0]
        return min(self.mark[0], self.label) - SPACE, max(self.mark[1], self.label + width) + SPACE


def gather_events(events: pd.DataFrame) -> tuple[list[Event], int]:
    """Return the events that a year is known of, in order, and how many have none."""
    found = []
    for date, kind, who, factuality in zip(*(events[c] for c in ("date", "type", "who", "factuality")), strict=True):
        days = parse_days(date)
        if days is not None:
            found.append(Event(days, str(kind), shorten(who, _COLUMNS), str(factuality), str(date)))
    return sorted(found, key=Event.order), len(events) - len(found)


def limits_of(events: Iterable[Event]) -> Ends:
    """Return days before the first event and after the last, so that no mark lies on the edge."""
    ends = [end for event in events for end in (event.days.first, event.days.last) if end is not None]
    room = max(0.03 * (max(ends) - min(ends)), 10.0)
    return max(1.0, min(ends) - room), max(ends) + room


def pack_lanes(events: Sequence[Event], limits: Ends, width: float) -> dict[str, list[list[Placed]]]:
    """Return by type the rows of its lane, on axes of a width in points.

    An event goes into the first row that has room for it.
    """
    lanes: dict[str, list[list[Placed]]] = defaultdict(list)
    for event in events:
        placed = _place(event, limits, width)
        rows = lanes[event.type]
        row = next((row for row in rows if _is_free(row, placed.room)), None)
        if row is None:
            rows.append([placed])
        else:
            row.append(placed)
    return dict(sorted(lanes.items(), key=lambda lane: _lane_order(lane[0])))


def count_rows(lanes: Mapping[str, Sequence[object]]) -> int:
    """Return how many rows all lanes have together."""
    return sum(map(len, lanes.values()))


def _place(event: Event, limits: Ends, width: float) -> Placed:
    """The label at the right of the mark, else at its left, else over it."""
    scale = width / (limits[1] - limits[0])
    left, right = ((end - limits[0]) * scale for end in event.ends(limits))
    middle = (left + right) / 2
    half = MARK if event.days.is_day else max(MARK, (right - left) / 2)
    mark = (middle - half, middle + half)
    label = measure(event.who, SMALL)[0]
    if mark[1] + SPACE + label <= width:
        return Placed(event, mark, mark[1] + SPACE)
    if label + SPACE <= mark[0]:
        return Placed(event, mark, mark[0] - SPACE - label)
    return Placed(event, mark, min(max(0.0, mark[0] + SPACE), width - label))


def _is_free(row: Iterable[Placed], room: Ends) -> bool:
    return all(room[1] <= other.room[0] or other.room[1] <= room[0] for other in row)


def _lane_order(kind: str) -> tuple[int, str]:
    return (_FIRST.index(EdgeType(kind)) if kind in _FIRST else len(_FIRST)), kind
