"""What changed between two dates: what began, ended, took another status, and happened."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from graph.build import EVERYTHING, Graph, build_graph
from graph.citations import Quote, quote_evidence
from graph.collection import Collection
from graph.corrections import judgements_of
from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.identity import decide_identity
from graph.periods import last_day_of, parse_period
from graph.schema import EDGE_KINDS, EdgeType, Qualifiers, Status

#: What an edge of the graph holds beside its qualifiers.
_NOT_QUALIFIERS = {"type", "factuality", "said_by", "sources", "evidence", "corrected"}
_NOT_QUALIFIERS |= {"dated_by_document", "dated_vaguely"}


class Turn(StrEnum):
    """How something changed."""

    BEGAN = "began"
    CHANGED = "changed"
    ENDED = "ended"
    HAPPENED = "happened"


@dataclass(frozen=True, slots=True)
class DatedChange:
    """One thing that changed, with the edge that says so.

    ``date`` is as it is written, None where no more is known than that it lay in the span; ``was`` are the statuses
    before. ``vaguely``: the day may lie outside the span; ``by_document``: only the date of a document places it.
    """

    turn: Turn
    date: str | None
    type: EdgeType
    source: str
    source_name: str
    target: str
    target_name: str
    factuality: str
    qualifiers: Qualifiers
    was: tuple[str, ...] = ()
    vaguely: bool = False
    by_document: bool = False
    quotes: tuple[Quote, ...] = ()
    corrected: tuple[Mapping[str, Any], ...] = ()
    key: str = ""


def compare_dates(
    collection: Collection, since: str, until: str, filters: Filters = EVERYTHING, node: str | None = None
) -> list[DatedChange]:
    """Return what changed from the end of one date to the end of another, of one node or of all, in order of time.

    It is the difference of the two graphs as of these dates, and what came and went between them. A membership that
    ends as another of the same state in the same bloc begins is one change of status; an office or a post of which it
    is said that it is over ends.
    """
    start, end = last_day_of(since), last_day_of(until)
    if end <= start:
        raise InvalidQuestion(f"{until} is not after {since}; give the earlier date first")
    if filters.as_of is not None or filters.between is not None:
        raise InvalidQuestion("two dates are compared, and others were given to limit the question: leave those out")
    persons = ((document.id, person) for document in collection.documents for person in document.persons)
    identity = decide_identity(persons, judgements_of(collection.corrections))
    before, after, during = (
        build_graph(collection, limits, identity=identity)
        for limits in (
            replace(filters, as_of=start),
            replace(filters, as_of=end),
            replace(filters, between=(_next_day(start), end)),
        )
    )
    changes = [*_happened(during), *_lasting(before, after, during)]
    return sorted((each for each in changes if node is None or node in (each.source, each.target)), key=_order)


def _next_day(day: str) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=1)).isoformat()


def _happened(during: Graph) -> Iterator[DatedChange]:
    for edge in during.edges(keys=True, data=True):
        data = edge[3]
        if not EDGE_KINDS[EdgeType(data["type"])].lasting:
            date = data.get("date", data.get("year"))
            yield _change(during, edge, Turn.HAPPENED, None if date is None else str(date))


_Edge = tuple[str, str, str, Mapping[str, Any]]


def _lasting(before: Graph, after: Graph, during: Graph) -> Iterator[DatedChange]:
    graphs = [_lasting_edges(graph) for graph in (before, after, during)]
    then, now, between = graphs
    began = {key: edge for key, edge in now.items() if key not in then}
    ended = {key: edge for key, edge in then.items() if key not in now}
    passing = {key: edge for key, edge in between.items() if key not in then and key not in now}
    yield from _statuses(before, after, began, ended)
    yield from _posts(before, after, began, ended)
    for key in sorted(passing):
        edge = passing[key]
        if not _is_over(edge[3]):
            yield _change(during, edge, Turn.BEGAN, _said(edge[3], "date"))
        yield _change(during, edge, Turn.ENDED, _said(edge[3], "until"))


def _lasting_edges(graph: Graph) -> dict[str, _Edge]:
    edges = graph.edges(keys=True, data=True)
    return {edge[2]: edge for edge in edges if EDGE_KINDS[EdgeType(edge[3]["type"])].lasting}


def _statuses(
    before: Graph, after: Graph, began: Mapping[str, _Edge], ended: Mapping[str, _Edge]
) -> Iterator[DatedChange]:
    """Memberships, by state and bloc."""
    left: dict[tuple[str, str], list[_Edge]] = defaultdict(list)
    came: dict[tuple[str, str], list[_Edge]] = defaultdict(list)
    for edges, into in ((ended, left), (began, came)):
        for key in sorted(edges):
            edge = edges[key]
            if edge[3]["type"] == EdgeType.MEMBER_OF:
                into[edge[0], edge[1]].append(edge)
    for pair in sorted(left.keys() | came.keys()):
        was = tuple(sorted({str(edge[3].get("status")) for edge in left[pair]}))
        for edge in came[pair]:
            turn = Turn.CHANGED if was else Turn.ENDED if edge[3].get("status") == Status.FORMER else Turn.BEGAN
            yield replace(_change(after, edge, turn, _said(edge[3], "date")), was=was)
        for edge in () if came[pair] else left[pair]:
            yield _change(before, edge, Turn.ENDED, _said(edge[3], "until"))


def _posts(
    before: Graph, after: Graph, began: Mapping[str, _Edge], ended: Mapping[str, _Edge]
) -> Iterator[DatedChange]:
    """Offices, envoys and missions; what is said to be over ends, by that very edge where nothing said it began."""
    over = {_post(edge): edge for edge in began.values() if _is_over(edge[3])}
    told = set()
    for key in sorted(ended):
        edge = ended[key]
        if edge[3]["type"] == EdgeType.MEMBER_OF or _is_over(edge[3]):
            continue
        last = over.get(_post(edge))
        until = _said(edge[3], "until") or (last and _said(last[3], "until"))
        change = _change(before, edge, Turn.ENDED, until or None)
        if last is not None:
            told.add(last[2])
            change = replace(change, quotes=(*change.quotes, *_quotes(after, last)))
        yield change
    for key in sorted(began):
        edge = began[key]
        if edge[3]["type"] != EdgeType.MEMBER_OF and key not in told:
            name, turn = ("until", Turn.ENDED) if _is_over(edge[3]) else ("date", Turn.BEGAN)
            yield _change(after, edge, turn, _said(edge[3], name))


def _is_over(data: Mapping[str, Any]) -> bool:
    return bool(data.get("former"))


def _post(edge: _Edge) -> tuple[object, ...]:
    source, target, _, data = edge
    names = (name for name in EDGE_KINDS[EdgeType(data["type"])].key if name != "former")
    return source, target, data["type"], *(str(data.get(name)).casefold() for name in names)


def _said(data: Mapping[str, Any], name: str) -> str | None:
    return None if data.get(name) is None else str(data[name])


def _change(graph: Graph, edge: _Edge, turn: Turn, date: str | None) -> DatedChange:
    source, target, key, data = edge
    return DatedChange(
        turn=turn,
        date=date,
        type=EdgeType(data["type"]),
        source=source,
        source_name=graph.nodes[source]["name"],
        target=target,
        target_name=graph.nodes[target]["name"],
        factuality=data["factuality"],
        qualifiers=qualifiers_of(data),
        vaguely=bool(data.get("dated_vaguely")),
        by_document=bool(data.get("dated_by_document")),
        quotes=_quotes(graph, edge),
        corrected=data.get("corrected", ()),
        key=key,
    )


def qualifiers_of(data: Mapping[str, Any]) -> Qualifiers:
    """Return the qualifiers of an edge of the graph, sorted."""
    return tuple(sorted((name, data[name]) for name in data.keys() - _NOT_QUALIFIERS))


def _quotes(graph: Graph, edge: _Edge) -> tuple[Quote, ...]:
    return tuple(quote_evidence(graph, edge[3]["evidence"], edge[3]["type"]))


def _order(change: DatedChange) -> tuple[object, ...]:
    """In order of time, what no date places last."""
    period = None if change.date is None else parse_period(change.date)
    day = "~" if period is None or period.yearless else period.first
    names = (change.source_name, change.target_name, change.type, change.key)
    return day, list(Turn).index(change.turn), *names


def count_turns(changes: Iterable[DatedChange]) -> dict[Turn, int]:
    """How often there is each kind of change, those that there are none of left out."""
    counts = dict.fromkeys(Turn, 0)
    for change in changes:
        counts[change.turn] += 1
    return {turn: count for turn, count in counts.items() if count}
