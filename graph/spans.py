"""The days of an edge: when an event may have been, and from when to when something lasted."""

from collections.abc import Mapping
from typing import Any

from graph.periods import Period, parse_period
from graph.schema import EDGE_KINDS

_BEGINNING, _END = "0000", "9999"


def span_of(edge: Mapping[str, Any]) -> tuple[str | None, str | None] | None:
    """Return the first and the last day of an edge, None for one that is open; None where nothing dates it.

    An event has the days that its date, else its year, can mean. What lasts (membership, post, office, mission) has
    those from the first of its ``date`` to the last of its ``until``. Only what an edge itself states counts: a
    contrary statement ends nothing here (``graph.asof`` says what held on a date). A date without a year dates nothing.

    >>> span_of({"type": "MET_WITH", "date": "2021-09"})
    ('2021-09-01', '2021-09-30')
    >>> span_of({"type": "MEMBER_OF", "date": "2015-07-10"})
    ('2015-07-10', None)
    """
    kind = EDGE_KINDS.get(edge["type"])
    if kind is not None and kind.lasting:
        start, until = _period(edge, "date"), _period(edge, "until")
        if start is None and until is None:
            return None
        return _day(start.first if start else _BEGINNING), _day(until.last if until else _END)
    period = _period(edge, "date") or _period(edge, "year")
    return None if period is None else (_day(period.first), _day(period.last))


def _period(edge: Mapping[str, Any], name: str) -> Period | None:
    value = edge.get(name)
    period = None if value is None else parse_period(str(value))
    return None if period is None or period.yearless else period


def _day(day: str) -> str | None:
    return None if day.startswith((_BEGINNING, _END)) else day
