"""What is so on a day or in a span of days: events, and what lasts until it ends or a contrary statement ends it."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.join import Edge
from graph.periods import Period, first_day_of, last_day_of, parse_period
from graph.schema import EDGE_KINDS, EdgeType, Factuality, Status

#: The way up in a bloc. To be on a higher step ends the lower one; asking to come in does not end where one stands.
_STANDING = {
    Status.DIALOGUE_PARTNER: 1,
    Status.OBSERVER: 2,
    Status.ASSOCIATE: 3,
    Status.MEMBER: 4,
    Status.FORMER: 0,
}
_ASKING = {Status.INVITED: 1, Status.APPLICANT: 2, Status.CANDIDATE: 3, Status.ACCEDING: 4}
#: What only a member can be, beside being one.
_BESIDE = (Status.SUSPENDED, Status.CHAIR)


class Dated(NamedTuple):
    """An edge with when it began, when it was last said to be so, and whether only its document dates it."""

    edge: Edge
    start: Period
    attested: Period
    by_document: bool = False
    vaguely: bool = False


def edges_as_of(edges: Iterable[Edge], date: str) -> tuple[list[Dated], int]:
    """Return what is so on a date, and how many edges were left out for want of any date.

    An event is in from its date on; what lasts (membership, post, office, mission) from its date until its ``until``
    or a contrary statement, both of them ``actual``. An edge without a date of its own takes the earliest date of its
    documents and is marked ``by_document``. What is known only to a year or a month is in for the whole of it, and is
    marked ``vaguely`` while the day asked for lies inside it. Contrary to a membership are a later status on the way
    up or down in the bloc, and to a chair the next one; who is suspended or in the chair is a member still, and a
    suspension ends where the state leaves or is said to have become a member after it. Contrary to an office or a
    post is that it is former: from the ``until`` of the former one, else from the date of the document that says so.
    """
    day = last_day_of(date)
    dated, left_out = _date_edges(edges, day)
    return list(_still_so(dated, day, day, events_from="")), left_out


def edges_between(edges: Iterable[Edge], since: str, until: str) -> tuple[list[Dated], int]:
    """Return what happened or lasted on any day from one date to another, and how many edges nothing dates.

    Dated and ended as in ``edges_as_of``: an event is in where its date can lie in the span; what lasts is in where it
    began by the end of the span and was not surely over when that began. What may lie outside is marked ``vaguely``.
    """
    first, last = first_day_of(since), last_day_of(until)
    dated, left_out = _date_edges(edges, last)
    return list(_still_so(dated, first, last, events_from=first)), left_out


def _date_edges(edges: Iterable[Edge], day: str) -> tuple[list[Dated], int]:
    """Return what began by a day, and how many edges nothing dates."""
    dated, left_out = [], 0
    for edge in edges:
        entry = _date_edge(edge, day)
        if entry is None:
            left_out += 1
        elif entry.start.first <= day:
            dated.append(entry)
    return dated, left_out


def _date_edge(edge: Edge, day: str) -> Dated | None:
    for name in _own_dates(edge):
        period = _known(edge.qualifiers.get(name))
        if period is not None:
            return Dated(edge, period, period)
    documents = sorted(_document_dates(edge), key=lambda period: (period.first, period.last))
    if not documents:
        return None
    attested = [period for period in documents if period.first <= day] or documents[:1]
    return Dated(edge, documents[0], attested[-1], by_document=True)


def _own_dates(edge: Edge) -> tuple[str, ...]:
    return ("date", "until") if EDGE_KINDS[edge.type].lasting else ("date", "year")


def _document_dates(edge: Edge) -> Iterator[Period]:
    for date in {statement.document_date for statement in edge.statements}:
        period = _known(date)
        if period is not None:
            yield period


def _known(date: object) -> Period | None:
    """Return the days meant, None without a year: that places nothing on a calendar."""
    period = None if date is None else parse_period(str(date))
    return None if period is None or period.yearless else period


def _still_so(dated: Sequence[Dated], first: str, last: str, *, events_from: str) -> Iterator[Dated]:
    rivals = _rivals(dated)
    for entry in dated:
        vaguely = last < entry.start.last
        if EDGE_KINDS[entry.edge.type].lasting:
            ends = list(_ends(entry, rivals))
            if any(end <= first for _, end in ends):
                continue
            vaguely = vaguely or any(begin <= first for begin, _ in ends)
        elif entry.start.last < events_from:
            continue
        else:
            vaguely = vaguely or entry.start.first < events_from
        yield entry._replace(vaguely=vaguely)


def _ends(entry: Dated, rivals: Mapping[Hashable, list[Dated]]) -> Iterator[tuple[str, str]]:
    """Yield the first day on which it may be over, and the day from which it surely is."""
    until = _known(entry.edge.qualifiers.get("until"))
    if until is not None and entry.edge.qualifiers.get("status") != Status.FORMER:
        # The last day itself still counts; "~" sorts behind every digit, so it is the first moment after that day.
        yield (until.first + "~" if until.is_day else until.first), until.last + "~"
    if entry.edge.factuality is not Factuality.ACTUAL:
        return
    for place in _places(entry.edge):
        for rival in rivals.get(place, ()):
            change = _change(entry, rival)
            if change is not None:
                yield change.first, change.last


def _rivals(dated: Iterable[Dated]) -> dict[Hashable, list[Dated]]:
    rivals: dict[Hashable, list[Dated]] = defaultdict(list)
    for entry in dated:
        if entry.edge.factuality is Factuality.ACTUAL:
            for place in _places(entry.edge):
                rivals[place].append(entry)
    return rivals


def _places(edge: Edge) -> Iterator[Hashable]:
    """Yield what two edges must have in common for one to be able to end the other."""
    if edge.type is EdgeType.MEMBER_OF:
        yield edge.source, edge.target
        if edge.qualifiers.get("status") == Status.CHAIR:
            yield edge.target
    elif "former" in EDGE_KINDS[edge.type].key:
        names = (name for name in EDGE_KINDS[edge.type].key if name != "former")
        yield edge.type, edge.source, edge.target, *(str(edge.qualifiers.get(name)).casefold() for name in names)


def _change(entry: Dated, rival: Dated) -> Period | None:
    if entry.edge.type is EdgeType.MEMBER_OF:
        return _change_of_status(entry, rival)
    if entry.edge.qualifiers["former"] or not rival.edge.qualifiers["former"]:
        return None
    over = _known(rival.edge.qualifiers.get("until")) or min(
        _document_dates(rival.edge), key=lambda period: (period.first, period.last), default=None
    )
    return over if over is not None and over.first > entry.attested.last else None


def _change_of_status(entry: Dated, rival: Dated) -> Period | None:
    old, new = entry.edge.qualifiers.get("status"), rival.edge.qualifiers.get("status")
    if not _can_end(old, new, rival) or (old == new and entry.edge.source == rival.edge.source):
        return None
    for said in (rival.start, rival.attested):
        surely_later = said.first > entry.attested.last
        if surely_later or (_is_upward(old, new) and said.first > entry.attested.first):
            return said
    return None


def _can_end(old: object, new: object, rival: Dated) -> bool:
    if old == new:
        return old == Status.CHAIR
    if new in _BESIDE:
        # Who is suspended or in the chair has become a member; the chair is nothing for the suspended.
        return old == Status.CHAIR or (_is_upward(old, Status.MEMBER) and not rival.by_document)
    if old in _STANDING:
        return new in _STANDING
    if old in _ASKING:
        # To be called an observer does not mean that an application was answered; to become one does.
        answered = new in _STANDING and (new in (Status.MEMBER, Status.FORMER) or not rival.by_document)
        return answered or _is_upward(old, new)
    if old == Status.SUSPENDED:
        # To be called a member does not mean that a suspension was lifted; to become one again does.
        return new == Status.FORMER or (new == Status.MEMBER and not rival.by_document)
    return old == Status.CHAIR and new == Status.FORMER


def _is_upward(old: object, new: object) -> bool:
    if new in _BESIDE:
        return _is_upward(old, Status.MEMBER)
    for steps in (_STANDING, _ASKING):
        if old in steps and new in steps:
            return 0 < steps[Status(str(old))] < steps[Status(str(new))]
    return old in _ASKING and new == Status.MEMBER
