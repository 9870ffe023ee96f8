"""Every dated thing of one node in order: when it was, how precisely that is known, and which sentences say so."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from graph.build import Graph
from graph.errors import InvalidQuestion
from graph.periods import Period, first_day_of, last_day_of, parse_period
from graph.relations import Relation, relations_of
from graph.schema import EDGE_KINDS, Factuality


class Precision(StrEnum):
    """How precisely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


class Point(StrEnum):
    """What a date is of a relation: when it happened, or from when and until when it lasted."""

    ON = "on"
    FROM = "from"
    UNTIL = "until"


@dataclass(frozen=True, slots=True)
class Moment:
    """One date of one relation, as it is written there."""

    date: str
    precision: Precision
    point: Point
    relation: Relation
    vaguely: bool = False  #: whether the day may lie outside the span that was asked for


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments in order, and how many relations are not among them."""

    moments: tuple[Moment, ...]
    undated: int  #: relations that no date of their own places on a calendar
    outside: int  #: relations all of whose dates lie outside the span


def make_timeline(
    graph: Graph,
    node: str,
    *,
    since: str | None = None,
    until: str | None = None,
    factuality: Iterable[Factuality] = (Factuality.ACTUAL,),
) -> Timeline:
    """Return the timeline of a node, of the days from the first of ``since`` to the last of ``until``.

    What began and ended is in it twice. What is known only to a year or a month stands before the days of it, and is in
    wherever a part of it is; a date without a year places nothing.
    """
    first = first_day_of(since) if since else ""
    last = last_day_of(until) if until else "~"
    if last < first:
        raise InvalidQuestion(f"{until} is before {since}; give the earlier date first")
    moments, undated, outside = [], 0, 0
    for relation in relations_of(graph, node, factuality=factuality):
        dates = list(_dates(relation))
        inside = [each for each in dates if each[2].first <= last and first <= each[2].last]
        undated += not dates
        outside += bool(dates) and not inside
        for point, date, period in inside:
            vaguely = period.first < first or last < period.last
            moments.append((period, Moment(date, _precision(date), point, relation, vaguely)))
    ordered = sorted(moments, key=lambda each: _order(*each))
    return Timeline(tuple(moment for _, moment in ordered), undated, outside)


def _dates(relation: Relation) -> Iterator[tuple[Point, str, Period]]:
    known = dict(relation.qualifiers)
    lasting = EDGE_KINDS[relation.type].lasting
    points = {"date": Point.FROM, "until": Point.UNTIL} if lasting else {"date": Point.ON, "year": Point.ON}
    given = [(point, str(known[name])) for name, point in points.items() if name in known]
    for point, date in given if lasting else given[:1]:
        period = parse_period(date)
        if period is not None and not period.yearless:
            yield point, date, period


def _precision(date: str) -> Precision:
    if "/" in date:
        return Precision.RANGE
    return (Precision.YEAR, Precision.MONTH, Precision.DAY)[date.count("-")]


def _order(period: Period, moment: Moment) -> tuple[object, ...]:
    """By the first day; of those that begin alike the vaguest first, for the others are part of it."""
    relation = moment.relation
    vague = -int(period.last.replace("-", ""))
    return period.first, vague, list(Point).index(moment.point), relation.type, relation.other_name, relation.key
