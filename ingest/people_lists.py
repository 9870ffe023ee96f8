"""Lists of people behind a plural title: who else is on them, and whose each of them is."""

import re
from collections.abc import Iterator, Sequence

from ingest.holders_behind import find_holder_behind
from ingest.honorifics import skip_honorifics
from ingest.model import Kind
from ingest.personal_names import find_name_end
from ingest.title_bearers import Titled
from ingest.titles import Span, Title
from ingest.tokens import Token

BETWEEN = (",", ";", "and", "&")
_SEAT = re.compile(r"[RDI](?:-|$)")
#: `(R-North Carolina)` has no more tokens.
_LONGEST_SEAT = 7


def find_more_names(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> Iterator[Titled]:
    """The other names of a list behind a plural title, each perhaps with its party and seat in brackets."""
    i = _skip_seat(tokens, at)
    while i < len(tokens) and tokens[i].lower in BETWEEN:
        while i < len(tokens) and tokens[i].lower in BETWEEN:
            i += 1
        begin, holder = _state_before_name(tokens, i, titles)
        first = skip_honorifics(tokens, begin)
        end = find_name_end(tokens, first)
        if end == first:
            return
        own, last = find_holder_behind(tokens, end, titles)
        if holder is not None:
            own, last = tuple(title._replace(holder=holder) for title in titles), end
        yield Titled(i, last, first, end, own)
        i = _skip_seat(tokens, last)


def deal_states(tokens: Sequence[Token], people: Sequence[Titled], span: Span) -> Iterator[Titled]:
    """`the presidents of Peru and Chile, X and Y`: each is of one state, in their order; else whose is left open."""
    first = span.first
    while first >= 2 and tokens[first - 1].lower in BETWEEN and _is_state(tokens[first - 2]):
        first -= 2
    states = [t.mention.node for t in tokens[first : span.last] if t.mention is not None and _is_state(t)]
    if len(set(states)) < 2 or span.title.targets:
        yield from people
        return
    alike = len(states) == len(people)
    for person, state in zip(people, states if alike else [None] * len(people), strict=True):
        yield person._replace(titles=tuple(title._replace(holder=state) for title in person.titles))


def _skip_seat(tokens: Sequence[Token], at: int) -> int:
    """The place behind `(D-Ohio)`, where the list goes on behind it."""
    if at + 1 >= len(tokens) or tokens[at].text != "(" or not _SEAT.match(tokens[at + 1].text):
        return at
    closed = next((i for i in range(at, min(at + _LONGEST_SEAT, len(tokens))) if tokens[i].text == ")"), at)
    goes_on = at < closed < len(tokens) - 1 and tokens[closed + 1].lower in BETWEEN
    return closed + 1 if goes_on else at


def _is_state(token: Token) -> bool:
    return token.mention is not None and token.mention.kind in (Kind.STATE, Kind.ADJECTIVE)


def _state_before_name(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[int, str | None]:
    """`the ministers of Peru, X; Chile, Y; and Cuba, Z`: where the next name begins, and whose minister that is."""
    begin = at + (at < len(tokens) and tokens[at].lower == "the")
    mention = tokens[begin].mention if begin + 1 < len(tokens) and tokens[begin + 1].text == "," else None
    of_states = all((title.holder or "").startswith("state:") for title in titles)
    if mention is None or mention.kind is not Kind.STATE or not of_states:
        return at, None
    first = skip_honorifics(tokens, begin + 2)
    end = find_name_end(tokens, first)
    # A list of names, and not `and Chile, Peru said`.
    closed = end > first + 1 and (end == len(tokens) or tokens[end].text in ",;.)" or tokens[end].lower in BETWEEN)
    return (begin + 2, mention.node) if closed else (at, None)
