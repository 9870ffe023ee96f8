"""Claims of one thing become one edge: which claims agree, and what the edge then says."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, NamedTuple, TypeAlias, TypeVar

from graph.corrections import Mark
from graph.instruments import is_mere_instrument
from graph.periods import Period, parse_period
from graph.schema import EDGE_KINDS, EdgeType, Evidence, Factuality, Flow, Value

#: What may be vaguer in one claim than in another of the same thing.
TIMES = ("year", "date", "until")

_TELLING = {
    edge_type: tuple(name for name in kind.key if name not in (*TIMES, "former"))
    for edge_type, kind in EDGE_KINDS.items()
}
_SORTED_TIMES = sorted(TIMES)
_MAY_BE_FORMER = frozenset(edge_type for edge_type, kind in EDGE_KINDS.items() if "former" in kind.key)

#: Type, source, target, factuality, and the qualifiers that tell one edge from another.
_Likeness: TypeAlias = tuple[Any, ...]
_Value = TypeVar("_Value", bound=Value | None)
_ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Statement(NamedTuple):
    """A claim whose ends are nodes of the graph, with the document that makes it.

    A tuple, as an edge is, since a build makes tens of thousands of them.
    """

    type: EdgeType
    source: str
    target: str
    factuality: Factuality
    qualifiers: Mapping[str, Value]
    evidence: Evidence | None  #: None, as ``document``, where a person says so and no document does
    document: str | None
    document_date: str | None = None
    said_by: str | None = None
    which: str = ""  #: the digits that tell it from the other claims of its sentence, as in a reference
    marks: tuple[Mark, ...] = ()  #: what was corrected of it


class Edge(NamedTuple):
    """What one or more statements say together."""

    key: str
    type: EdgeType
    source: str
    target: str
    factuality: Factuality
    qualifiers: Mapping[str, Value]
    statements: tuple[Statement, ...]


def join_statements(statements: Iterable[Statement]) -> Iterator[Edge]:
    """Yield the edges that the statements amount to, whatever order they come in.

    Statements are one edge where type, ends, factuality and the kind's key qualifiers agree; a pair without direction
    is the same either way round, text is compared without regard to case and spacing, and a value only with its
    unit. Years, dates and ``until`` may be missing or vaguer in one of them: such a statement joins a more precise one
    if exactly one agrees, else it is an edge of its own; an event that a document tells without a date is of about its
    day, and does not join one long over. A day of a trip or a summit joins the days that it lasted. What was signed,
    where only `an agreement` is said of it, is one with another only if the day is, or the document. Known dates that
    contradict each other are two edges, also where the date is no key. Of any other qualifier the edge keeps what most
    sentences say.
    """
    alike: dict[_Likeness, list[Statement]] = defaultdict(list)
    for statement in statements:
        alike[_liken(statement)].append(statement)
    for likeness, group in alike.items():
        if len(group) == 1:
            qualifiers = _own_qualifiers(group[0])
            yield _make_edge(likeness, qualifiers, qualifiers, tuple(group))
            continue
        given = {name for statement in group for name in statement.qualifiers}
        for times, joined in _split(group, [name for name in TIMES if name in given]):
            if likeness[0] in _EVENTS and "date" not in times:
                yield from (_as_edge((*likeness, *told), times, part) for told, part in _split_untimed(joined))
            else:
                yield _as_edge(likeness, times, joined)


def telling_qualifiers(edge_type: EdgeType, qualifiers: Mapping[str, Value]) -> tuple[Hashable, ...]:
    """Return the qualifiers that, beside ends and factuality, make two claims say the same but for their times."""
    values: list[Hashable] = [_fold(qualifiers.get(name)) for name in _TELLING[edge_type]]
    values.append(bool(qualifiers.get("former")))
    if "value" in qualifiers:
        values.append(_fold(qualifiers.get("unit")))
    return tuple(values)


def is_mutual(edge_type: EdgeType, qualifiers: Mapping[str, Value]) -> bool:
    """Return whether an edge has no direction: its smaller id is its source then."""
    return not EDGE_KINDS[edge_type].directed or qualifiers.get("flow") == Flow.TOTAL


def join_sentence(text: str) -> str:
    """Return the text with its white space made equal, so that a reprint is seen to be one."""
    return " ".join(text.split())


def _liken(statement: Statement) -> _Likeness:
    edge_type, source, target, qualifiers = statement.type, statement.source, statement.target, statement.qualifiers
    if target < source and is_mutual(edge_type, qualifiers):
        source, target = target, source
    likeness = (edge_type, source, target, statement.factuality, *telling_qualifiers(edge_type, qualifiers))
    if edge_type is EdgeType.COOPERATES_WITH and is_mere_instrument(str(qualifiers.get("topic"))):
        return *likeness, qualifiers.get("date") or statement.document
    return likeness


@lru_cache(maxsize=1 << 16, typed=True)
def _fold(value: Value | None) -> Value | None:
    return join_sentence(value).casefold() if isinstance(value, str) else _plain(value)


def _plain(value: _Value) -> _Value | int:
    """Return a number written one way: 5.0 and 5 are one value and one line of an export."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _own_qualifiers(statement: Statement) -> dict[str, Value]:
    qualifiers = statement.qualifiers
    if float in map(type, qualifiers.values()):
        return {name: _plain(value) for name, value in qualifiers.items()}
    return dict(qualifiers)


def _split(
    statements: Sequence[Statement], names: Sequence[str]
) -> Iterator[tuple[dict[str, Value], Sequence[Statement]]]:
    """Divide by one time after the other; beside each part, what its times are."""
    if not names:
        yield {}, statements
        return
    for time, part in _split_by(statements, names[0]):
        for times, joined in _split(part, names[1:]):
            yield ({names[0]: time} if time is not None else {}) | times, joined


def _split_by(statements: Sequence[Statement], name: str) -> Iterator[tuple[Value | None, list[Statement]]]:
    only, *others = {_plain(statement.qualifiers.get(name)) for statement in statements}
    if not others:
        yield only, list(statements)
        return
    by_time: dict[Period | str | None, list[Statement]] = defaultdict(list)
    for statement in statements:
        value = statement.qualifiers.get(name)
        by_time[None if value is None else parse_period(str(value)) or str(value)].append(statement)
    home = _homes(by_time, lasting=statements[0].type in _LASTING)
    parts: dict[Period | str | None, list[Statement]] = defaultdict(list)
    for time, members in by_time.items():
        for statement in members:
            apart = time != home[time] and _is_of_another_time(statement, home[time], undated=time is None)
            parts[time if apart else home[time]].append(statement)
    for time, members in parts.items():
        written = {_plain(statement.qualifiers.get(name)) for statement in by_time[time]} - {None}
        yield min(written, key=lambda value: (len(str(value)), str(value), type(value).__name__), default=None), members


#: What happens on a day or some: told without one, it is of about the day of the document.
_EVENTS = frozenset({EdgeType.MET_WITH, EdgeType.VISITED, EdgeType.CONSULTED_WITH, EdgeType.ATTENDED})
#: What may last some days, and how many.
_LASTING = frozenset({EdgeType.VISITED, EdgeType.ATTENDED})
_LONGEST_STAY = timedelta(days=21)
#: So long after an event a document may still tell of it without its date.
_REACH = timedelta(days=60)


def _split_untimed(statements: Sequence[Statement]) -> Iterator[tuple[tuple[str, ...], list[Statement]]]:
    """Divide what no one dates by when it is told: years apart, `will visit` is of two visits.

    Beside each part but the first, when it was told first.
    """
    ordered = sorted(statements, key=lambda statement: statement.document_date or "")
    part: list[Statement] = []
    told: tuple[str, ...] = ()
    last: str | None = None
    for statement in ordered:
        period = parse_period(statement.document_date) if statement.document_date is not None else None
        if period is not None and not period.yearless:
            if last is not None and date.fromisoformat(period.first) - date.fromisoformat(last) > _REACH:
                yield told, part
                part, told = [], (period.first,)
            last = period.last
        part.append(statement)
    yield told, part


def _is_of_another_time(statement: Statement, time: Period | str | None, *, undated: bool) -> bool:
    """Whether a document cannot, or will not, mean a time: what comes after it, a plan for what is over, old news."""
    told = parse_period(statement.document_date) if statement.document_date is not None else None
    if told is None or not isinstance(time, Period) or time.yearless or told.yearless:
        return False
    if statement.factuality is Factuality.ACTUAL and time.first > told.last:
        return True
    if not undated or statement.type not in _EVENTS or time.last.startswith("9999"):
        return False
    over = date.fromisoformat(told.first) - date.fromisoformat(time.last)
    ahead = date.fromisoformat(time.first) - date.fromisoformat(told.last)
    return over > (timedelta(0) if statement.factuality is Factuality.PLANNED else _REACH) or ahead > _REACH


def _homes(
    times: Iterable[Period | str | None], *, lasting: bool = False
) -> dict[Period | str | None, Period | str | None]:
    """To each time the one it joins: the only precise one that agrees with it, else itself.

    Of what is ``lasting`` a day is but a part of the days from its beginning to its end.
    """
    times = list(times)
    vague = [time for time in times if lasting or not _is_day(time)]
    inside = {time: [other for other in times if _is_vaguer(time, other, lasting=lasting)] for time in vague}
    homes = {time: time for time in times}
    for time in vague:
        precise = [other for other in inside[time] if not inside.get(other)]
        if len(precise) == 1:
            homes[time] = precise[0]
    return homes


def _is_stay(time: Period | str | None) -> bool:
    """Whether a time is from one day to another, and no month or year of which one day is meant."""
    if not isinstance(time, Period) or time.yearless or time.is_day or time.first < "0001" or time.last > "9998":
        return False
    return date.fromisoformat(time.last) - date.fromisoformat(time.first) <= _LONGEST_STAY


def _is_day(time: Period | str | None) -> bool:
    return isinstance(time, Period) and time.is_day and not time.yearless


def _is_vaguer(time: Period | str | None, other: Period | str | None, *, lasting: bool) -> bool:
    if time == other or other is None:
        return False
    if not (isinstance(time, Period) and isinstance(other, Period)):
        return time is None
    if lasting and _is_day(time) and _is_stay(other):
        return other.holds(time)
    return time.holds(other) and not (lasting and _is_stay(time) and _is_day(other))


def _as_edge(likeness: _Likeness, times: Mapping[str, Value], statements: Sequence[Statement]) -> Edge:
    if len(statements) == 1:
        return _make_edge(likeness, times, _own_qualifiers(statements[0]), tuple(statements))
    ordered = tuple(sorted(statements, key=_place))
    names = {name for statement in ordered for name in statement.qualifiers} - set(TIMES)
    if likeness[0] is EdgeType.VISITED and len({s.qualifiers["place"] for s in ordered if "place" in s.qualifiers}) > 1:
        names.remove("place")  # a trip to several places was to none of them alone
    return _make_edge(likeness, times, {name: _settle(name, ordered) for name in names} | dict(times), ordered)


def _make_edge(
    likeness: _Likeness, times: Mapping[str, Value], qualifiers: dict[str, Value], statements: tuple[Statement, ...]
) -> Edge:
    """Make an edge of statements in order; ``times`` are among its qualifiers, and of these its id has only times."""
    edge_type, source, target, factuality, *_ = likeness
    key = _make_key(likeness, times)
    if edge_type in _MAY_BE_FORMER:
        qualifiers.setdefault("former", False)
    return Edge(key, edge_type, source, target, factuality, qualifiers, statements)


def _place(statement: Statement) -> tuple[object, ...]:
    evidence = statement.evidence
    span: tuple[object, ...] = ("", -1, -1, "", "", ())
    if evidence is not None:
        span = (statement.document, evidence.start, evidence.end, evidence.rule, evidence.text, evidence.context)
    said = (statement.said_by or "", statement.source, statement.target, repr(statement.marks))
    return (*span, *said, sorted((name, str(value)) for name, value in statement.qualifiers.items()))


def _settle(name: str, statements: Sequence[Statement]) -> Value:
    """What most sentences say; where a person has settled it, what most of the settled ones say."""
    saying = [statement for statement in statements if name in statement.qualifiers]
    values = {_plain(statement.qualifiers[name]) for statement in saying}
    if len(values) == 1:
        return values.pop()
    settled = [statement for statement in saying if any(name in mark.settles for mark in statement.marks)]
    said = {(_words(statement), _plain(statement.qualifiers[name])) for statement in settled or saying}
    counts = Counter(value for _, value in said if value is not None)
    return min(counts, key=lambda value: (-counts[value], str(value), type(value).__name__))


def _words(statement: Statement) -> str:
    return "" if statement.evidence is None else join_sentence(statement.evidence.text)


def _make_key(likeness: _Likeness, times: Mapping[str, Value]) -> str:
    """Make the id of an edge: a digest of what tells it from others."""
    content = _ENCODE((likeness, [(name, str(times[name])) for name in _SORTED_TIMES if name in times]))
    return "edge:" + hashlib.sha256(content.encode()).hexdigest()[:16]
