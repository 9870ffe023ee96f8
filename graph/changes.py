"""What changed between two dates: what began, ended, took another status, and happened."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeAlias

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
#: An edge with its ends and key, in the graph that it is of.
_Placed: TypeAlias = "tuple[Graph, tuple[str, str, str, Mapping[str, Any]]]"


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
        if not EDGE_KINDS[EdgeType(edge[3]["type"])].lasting:
            yield _change((during, edge), Turn.HAPPENED, "date", "year")


@dataclass(frozen=True, slots=True)
class _Turned:
    """What lasts and was otherwise at one of the dates, each edge with the graph that it is of."""

    began: Mapping[str, _Placed]
    ended: Mapping[str, _Placed]
    passed: Mapping[str, _Placed]  #: began and ended between the dates

    def of(self, *, memberships: bool) -> "_Turned":
        """Only memberships, or all but them."""
        return _Turned(
            *(
                {key: placed for key, placed in part.items() if _is_membership(placed) is memberships}
                for part in (self.began, self.ended, self.passed)
            )
        )


def _lasting(before: Graph, after: Graph, during: Graph) -> Iterator[DatedChange]:
    then, now, between = (_lasting_edges(graph) for graph in (before, after, during))
    turned = _Turned(
        {key: now[key] for key in sorted(now.keys() - then.keys())},
        {key: then[key] for key in sorted(then.keys() - now.keys())},
        {key: between[key] for key in sorted(between.keys() - then.keys() - now.keys())},
    )
    yield from _statuses(turned.of(memberships=True))
    yield from _posts(turned.of(memberships=False))


def _lasting_edges(graph: Graph) -> dict[str, _Placed]:
    edges = graph.edges(keys=True, data=True)
    return {edge[2]: (graph, edge) for edge in edges if EDGE_KINDS[EdgeType(edge[3]["type"])].lasting}


def _is_membership(placed: _Placed) -> bool:
    return bool(placed[1][3]["type"] == EdgeType.MEMBER_OF)


def _statuses(turned: _Turned) -> Iterator[DatedChange]:
    """Memberships, by state and bloc: those that ended as another began are what it was before."""
    left: dict[tuple[str, str], list[_Placed]] = defaultdict(list)
    came: dict[tuple[str, str], list[_Placed]] = defaultdict(list)
    for edges, into in ((turned.ended, left), (turned.passed, left), (turned.began, came)):
        for placed in edges.values():
            into[placed[1][0], placed[1][1]].append(placed)
    for placed in turned.passed.values():
        yield _change(placed, Turn.BEGAN, "date")
    for pair in sorted(left.keys() | came.keys()):
        was = tuple(sorted({str(edge[3].get("status")) for _, edge in left[pair]}))
        for placed in came[pair]:
            has_left = placed[1][3].get("status") == Status.FORMER
            turn = Turn.CHANGED if was else Turn.ENDED if has_left else Turn.BEGAN
            yield replace(_change(placed, turn, "date"), was=was)
        for placed in () if came[pair] else left[pair]:
            yield _change(placed, Turn.ENDED, "until")


def _posts(turned: _Turned) -> Iterator[DatedChange]:
    """Offices, envoys and missions; of what is said to be over by an edge of its own, that edge tells the end."""
    over = {
        _post(placed): placed for part in (turned.began, turned.passed) for placed in part.values() if _is_over(placed)
    }
    told = set()
    for part in (turned.ended, turned.passed):
        for placed in part.values():
            if _is_over(placed):
                continue
            change = _change(placed, Turn.ENDED, "until")
            last = over.get(_post(placed))
            if last is not None:
                told.add(last[1][2])
                end = _change(last, Turn.ENDED, "until")
                change = replace(change, date=change.date or end.date, quotes=(*change.quotes, *end.quotes))
            yield change
    for part in (turned.began, turned.passed):
        for key, placed in part.items():
            if not _is_over(placed):
                yield _change(placed, Turn.BEGAN, "date")
            elif key not in told:
                yield _change(placed, Turn.ENDED, "until")


def _is_over(placed: _Placed) -> bool:
    return bool(placed[1][3].get("former"))


def _post(placed: _Placed) -> tuple[object, ...]:
    source, target, _, data = placed[1]
    names = (name for name in EDGE_KINDS[EdgeType(data["type"])].key if name != "former")
    return source, target, data["type"], *(str(data.get(name)).casefold() for name in names)


def _change(placed: _Placed, turn: Turn, *when: str) -> DatedChange:
    """A change that an edge tells; its date is the first of these qualifiers that the edge has."""
    graph, (source, target, key, data) = placed
    return DatedChange(
        turn=turn,
        date=next((str(data[name]) for name in when if data.get(name) is not None), None),
        type=EdgeType(data["type"]),
        source=source,
        source_name=graph.nodes[source]["name"],
        target=target,
        target_name=graph.nodes[target]["name"],
        factuality=data["factuality"],
        qualifiers=qualifiers_of(data),
        vaguely=bool(data.get("dated_vaguely")),
        by_document=bool(data.get("dated_by_document")),
        quotes=tuple(quote_evidence(graph, data["evidence"], data["type"])),
        corrected=data.get("corrected", ()),
        key=key,
    )


def qualifiers_of(data: Mapping[str, Any]) -> Qualifiers:
    """Return the qualifiers of an edge of the graph, sorted."""
    return tuple(sorted((name, data[name]) for name in data.keys() - _NOT_QUALIFIERS))


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
