"""Tokens to the end of a title: the complements behind its head."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.portfolios import POSSESSIVE, find_acronym, find_cause_end, find_phrase_end, is_portfolio
from ingest.tokens import Token
from ingest.vocabulary import load_titles

_AND = ("and", "&")
_ESPECIALLY = ("especially", "particularly", "including", "primarily", "mainly")
_THAT = ("that", "the", "this", "his", "her", "their", "its", "host")
_COUNTRY = ("country", "state", "nation")
#: Whom an adviser or assistant may serve: `adviser to the Prime Minister`.
_FOR_A_CAUSE = frozenset({"ambassador", "envoy", "coordinator", "representative", "adviser", "advisor"})
_SENT_BY = frozenset({"envoy", "representative", "aide"})
_SERVED = frozenset(
    {"president", "king", "secretary-general", "minister", "secretary", "prince", "advisor", "adviser", "clerk"}
)
#: Bodies around a head of state or government.
_OFFICES_OF = frozenset({"office", "administration", "cabinet", "secretariat"})
_OFFICE_RANKS = frozenset({"executive", "private"})
_SERVED_RANKS = frozenset({"prime", "vice", "crown", "foreign", "national", "security", "deputy"})

#: What a sultan is besides, in words that say no more.
_YANG_DI_PERTUAN = ["and", "yang", "di-pertuan"]


class Complement(NamedTuple):
    """`of Pakistan`, `for Foreign Affairs and Cooperation`: ``first`` up to, not including, ``last``."""

    first: int
    last: int


def find_title_end(tokens: Sequence[Token], head: int) -> tuple[int, list[Complement]]:
    """Where the title ends, and its complements."""
    at = _skip_acronym(tokens, _skip_flourishes(tokens, _skip_suffixes(tokens, head + 1)))
    complements: list[Complement] = []
    while at < len(tokens):
        if tokens[at].text == "(" and (closed := _portfolio_bracket_end(tokens, at)):
            complements.append(Complement(at, closed - 1))
            at = closed
            continue
        end = _complement_end(tokens, at, tokens[head].lower, later=bool(complements))
        if end <= at:
            break
        complements.append(Complement(at, end))
        at = _skip_acronym(tokens, end)
        closed = _bracket_end(tokens, at)
        if closed > at:
            complements.append(Complement(at + 1, closed - 1))
            at = closed
    return at, complements


def _skip_suffixes(tokens: Sequence[Token], at: int) -> int:
    suffixes = load_titles().suffixes
    if tokens[at - 1].lower in load_titles().commanders:
        # `Army Chief General X`: the rank is the bearer's.
        return at
    while at < len(tokens) and tokens[at].lower in suffixes:
        at += 1
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].lower in suffixes:
        at += 2
    return at


def _skip_flourishes(tokens: Sequence[Token], at: int) -> int:
    flourishes = load_titles().flourishes
    if [t.lower for t in tokens[at : at + len(_YANG_DI_PERTUAN)]] == _YANG_DI_PERTUAN:
        return at + len(_YANG_DI_PERTUAN)
    while at < len(tokens):
        joined = tokens[at].lower in _AND and at + 1 < len(tokens) and tokens[at + 1].lower in flourishes
        if tokens[at].lower not in flourishes and not joined:
            break
        at += 1
    return at


def _skip_acronym(tokens: Sequence[Token], at: int) -> int:
    return at + 3 if find_acronym(tokens, at) else at


def _portfolio_bracket_end(tokens: Sequence[Token], at: int) -> int:
    """`Minister of State (Trade and Industry) Jane Doe`: the end of the bracket; 0 where it holds no portfolio."""
    i = at + 1
    if (office := _served_office_end(tokens, i)) and office + 1 < len(tokens) and tokens[office].text == ")":
        return office + 1 if tokens[office + 1].capital else 0
    heads = load_titles().heads
    while i < len(tokens) and (is_portfolio(tokens[i]) or tokens[i].lower in (",", "and", "&", "of")):
        # `Chancellor of the Exchequer (Finance Minister)` is explained, and not of a portfolio.
        if tokens[i].lower in heads:
            return 0
        i += 1
    closed = at + 1 < i < len(tokens) - 1 and tokens[i].text == ")" and tokens[at + 1].capital
    following = tokens[i + 1] if closed else None
    return i + 1 if following is not None and (following.capital or following.text in ("(", "for")) else 0


def _bracket_end(tokens: Sequence[Token], at: int) -> int:
    """`for Africa (especially Kenya)`: the end of the bracket, ``at`` where there is none."""
    if at + 3 >= len(tokens) or tokens[at].text != "(" or tokens[at + 1].lower not in _ESPECIALLY:
        return at
    i = at + 2
    while i < len(tokens) and (tokens[i].mention is not None or tokens[i].lower in (",", "and", "the")):
        i += 1
    return i + 1 if i < len(tokens) and tokens[i].text == ")" else at


def _complement_end(tokens: Sequence[Token], at: int, head: str, *, later: bool) -> int:
    """The end of the complement that begins at ``at``; ``at`` where none does."""
    word = tokens[at].lower
    if word == "," or (word == "and" and later):
        return _apposed_end(tokens, at, alone=word == ",")
    if word not in ("of", "for", "to", "in", "at", "on", "attached"):
        return at
    first, second = [t.lower for t in tokens[at + 1 : at + 3]] if at + 2 < len(tokens) else ("", "")
    if word == "of" and first in _THAT and second in _COUNTRY and not _is_council(tokens, at + 3):
        return at if at + 3 < len(tokens) and tokens[at + 3].lower in POSSESSIVE else at + 3
    if served := _server_end(tokens, at, head, first):
        return served
    if word in ("in", "at") and first == "the" and (office := _served_office_end(tokens, at + 2)):
        return office
    if word == "attached" and first == "to" and second == "the":
        return max(at, _served_end(tokens, at + 1))
    if word in ("of", "in", "at") and (office := _office_of_end(tokens, at + 1)):
        return office
    if word == "for" and head in load_titles().royal_heads:
        # `Adviser to the King for Legal Affairs`.
        return at
    inside = word in ("in", "at") and first == "the" and _is_body(tokens, at + 2)
    if word in ("of", "for") or inside or head in load_titles().governing[word]:
        end = find_phrase_end(tokens, at + 1, at)
        cause = find_cause_end(tokens, at + 1) if word == "for" and head in _FOR_A_CAUSE else at
        named = end > at and cause - end >= 2 and not any(is_portfolio(token) for token in tokens[end:cause])
        # `for International Cooperation Jane Doe`: behind the words of a portfolio stands whoever bears the title.
        return cause if cause > max(end, at + 1) and not named else end
    return at


def _apposed_end(tokens: Sequence[Token], at: int, *, alone: bool) -> int:
    """`Minister, Prime Minister's Office, Jane Doe`, `Director, Department of Trade`: the end of the body behind."""
    office = _served_office_end(tokens, at + 1) if alone else 0
    return office or (find_phrase_end(tokens, at + 1, at) if _is_body(tokens, at + 1) else at)


def _served_office_end(tokens: Sequence[Token], at: int) -> int:
    """The end of `Prime Minister's Office`, which begins at ``at``; 0 where it is none."""
    i = at
    while i < len(tokens) and (tokens[i].lower in _SERVED_RANKS or tokens[i].lower in _SERVED):
        i += 1
    owned = at < i < len(tokens) - 1 and tokens[i].lower in POSSESSIVE
    return i + 2 if owned and tokens[i + 1].capital and tokens[i + 1].lower in load_titles().bodies else 0


def _office_of_end(tokens: Sequence[Token], at: int) -> int:
    """The end of `the Executive Office of the President`, which begins at ``at``; 0 where it is none."""
    i = at + (tokens[at].lower == "the") if at < len(tokens) else at
    i += i < len(tokens) and tokens[i].lower in _OFFICE_RANKS
    if i + 3 >= len(tokens) or not tokens[i].capital or tokens[i].lower not in _OFFICES_OF:
        return 0
    return _served_end(tokens, i + 1) if tokens[i + 1].lower == "of" and tokens[i + 2].lower == "the" else 0


def _is_council(tokens: Sequence[Token], at: int) -> bool:
    """`of the State Council`: the state is no country there."""
    return at < len(tokens) and tokens[at].capital and is_portfolio(tokens[at])


def _server_end(tokens: Sequence[Token], at: int, head: str, first: str) -> int:
    """The end of what tells whom somebody serves, which begins at ``at``; 0 where nobody is served."""
    word = tokens[at].lower
    if (word == "to" or (word == "of" and head in _SENT_BY)) and first == "the":
        return _served_end(tokens, at, further=word == "to")
    return 0


def _served_end(tokens: Sequence[Token], at: int, *, further: bool = False) -> int:
    """The end of `to the National Security Adviser`, which begins at ``at``; 0 where nobody is served.

    ``further`` words of portfolios may stand before him.
    """
    i = at + 2
    while i < len(tokens) and (tokens[i].lower in _SERVED_RANKS or (further and _is_of_served(tokens, i))):
        i += 1
    return i + 1 if i < len(tokens) and tokens[i].lower in _SERVED else 0


def _is_of_served(tokens: Sequence[Token], i: int) -> bool:
    """`Security and Intelligence`, before `Adviser`."""
    token = tokens[i]
    if token.lower in _AND:
        return is_portfolio(tokens[i - 1]) and i + 1 < len(tokens) and tokens[i + 1].capital
    return token.capital and is_portfolio(token) and token.lower not in load_titles().heads


def _is_body(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].capital and tokens[at].lower in load_titles().bodies
