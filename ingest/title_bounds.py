"""Tokens to the bounds of a title: where the words before its head begin, and where its complements end."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.model import Kind
from ingest.portfolios import POSSESSIVE, find_acronym, find_cause_end, find_phrase_end, is_portfolio
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: How long an acronym in a title may be: `CPC`, `SASAC`.
_ACRONYM = range(2, 7)
_DASHES = ("-", "–")
_AND = ("and", "&")
#: What stands before a town that begins a title.
_BEFORE_TOWN = (",", "and", ";", "met", "with")
_ESPECIALLY = ("especially", "particularly", "including", "primarily", "mainly")
_THAT = ("that", "the", "this", "his", "her", "their", "its", "host")
_COUNTRY = ("country", "state", "nation")
#: Whom an adviser or assistant may serve: `adviser to the Prime Minister`.
_FOR_A_CAUSE = frozenset({"ambassador", "envoy", "coordinator", "representative", "adviser", "advisor"})
_SENT_BY = frozenset({"envoy", "representative", "aide"})
_SERVED = frozenset({"president", "king", "secretary-general", "minister", "secretary", "prince", "advisor", "adviser"})
#: Bodies around a head of state or government.
_OFFICES_OF = frozenset({"office", "administration", "cabinet", "secretariat"})
_OFFICE_RANKS = frozenset({"executive", "private"})
_SERVED_RANKS = frozenset({"prime", "vice", "crown", "foreign", "national", "security", "deputy"})


class Complement(NamedTuple):
    """`of Pakistan`, `for Foreign Affairs and Cooperation`: ``first`` up to, not including, ``last``."""

    first: int
    last: int


def find_title_begin(tokens: Sequence[Token], head: int, bound: int) -> int:
    """Where the title that turns on the word at ``head`` begins, ``bound`` at the earliest."""
    words = load_titles()
    at = head
    while at > bound and _belongs(tokens, at - 1, bound):
        at -= 1
    if at > bound and _is_town(tokens, at - 1, head, bound):
        at -= 1
    while at < head:
        token = tokens[at]
        # In small letters a word like `new` or `strategic` belongs to the sentence.
        common = token.mention is None and token.text in words.common_words
        if not common and token.lower not in POSSESSIVE and token.lower not in ("and", "&", "of"):
            break
        at += 1
    return at


def is_acronym(token: Token) -> bool:
    """A word in capitals as short as a body's acronym."""
    short = len(token.text) in _ACRONYM and token.text.isupper() and token.text.isalpha()
    return short and token.text not in load_titles().honorifics and token.text not in load_name_words().numerals


def _belongs(tokens: Sequence[Token], i: int, bound: int) -> bool:
    """The token at ``i`` belongs to the title that begins right behind it."""
    token = tokens[i]
    before = tokens[i - 1] if i > bound else None
    if token.mention is not None:
        # `in Astana Foreign Minister X said`: the town is where he said it.
        placed = before is not None and before.lower == "in" and token.mention.kind is not Kind.ADJECTIVE
        return not placed or tokens[i + 1].lower in POSSESSIVE
    if token.lower in POSSESSIVE:
        return before is not None and before.mention is not None and before.mention.kind is not Kind.REGION
    return (
        _is_bracket(tokens, i, bound)
        or _is_title_word(token)
        or (is_acronym(token) and token.lower not in load_titles().small_capitals)
        or (before is not None and _is_link(before, token, tokens[i + 1]))
    )


def _is_bracket(tokens: Sequence[Token], i: int, bound: int) -> bool:
    """A mark around the acronym of the body before it: `Communist Party of Vietnam (CPV) Politburo Member`."""
    first = i if tokens[i].text == "(" else i - 2
    if first <= bound or first + 2 >= len(tokens) or tokens[first].text != "(" or tokens[first + 2].text != ")":
        return False
    named = tokens[first + 1].mention is not None or is_acronym(tokens[first + 1])
    return named and tokens[first - 1].mention is not None


def _is_title_word(token: Token) -> bool:
    words = load_titles()
    if token.lower in words.ranks or token.lower in words.portfolio:
        return token.lower not in ("up", "use")
    if token.lower in words.past or token.lower in words.ahead or token.lower in words.timely:
        return True
    return "-" in token.lower and any(p in words.portfolio or p in words.ranks for p in token.lower.split("-"))


def _is_link(before: Token, token: Token, following: Token) -> bool:
    """`Communist Party of Vietnam`, `ex-president`, `Russia-Japan`, `Trade and Industry`."""
    named = following.mention is not None
    if token.lower == "of":
        return named and before.lower == "party"
    if token.text == "Under" and following.lower == "secretary":
        return True
    if token.text == "-" and before.lower in ("ex", "then"):
        return True
    if token.text in _DASHES:
        return named and before.mention is not None
    return token.lower in _AND and _joins_portfolios(before, following)


def _joins_portfolios(before: Token, following: Token) -> bool:
    words = load_titles()
    return (
        before.capital
        and following.capital
        and before.lower in words.portfolio
        and following.lower in words.portfolio
        and before.lower not in words.heads
        and following.lower not in words.heads
    )


def _is_town(tokens: Sequence[Token], at: int, head: int, bound: int) -> bool:
    """A town that no list knows: `Chuzhou Party Secretary` after a comma or `and`."""
    words = load_titles()
    if tokens[head].lower not in words.local_heads or not tokens[at].capital or not tokens[at + 1].capital:
        return False
    if tokens[head].lower == "secretary" and all(t.lower != "party" for t in tokens[at:head]):
        return False
    return tokens[at].text not in words.honorifics and (at == bound or tokens[at - 1].lower in _BEFORE_TOWN)


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
    while at < len(tokens) and tokens[at].lower in suffixes:
        at += 1
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].lower in suffixes:
        at += 2
    return at


def _skip_flourishes(tokens: Sequence[Token], at: int) -> int:
    flourishes = load_titles().flourishes
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
    while i < len(tokens) and (is_portfolio(tokens[i]) or tokens[i].lower in (",", "and", "&", "of")):
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
        return find_phrase_end(tokens, at + 1, at) if _is_body(tokens, at + 1) else at
    if word not in ("of", "for", "to", "in", "at", "on", "attached"):
        return at
    first, second = [t.lower for t in tokens[at + 1 : at + 3]] if at + 2 < len(tokens) else ("", "")
    if word == "of" and first in _THAT and second in _COUNTRY and not _is_council(tokens, at + 3):
        return at if at + 3 < len(tokens) and tokens[at + 3].lower in POSSESSIVE else at + 3
    if (word == "to" or (word == "of" and head in _SENT_BY)) and first == "the" and (served := _served_end(tokens, at)):
        return served
    if word in ("in", "at") and first == "the" and (office := _served_office_end(tokens, at + 2)):
        return office
    if word == "attached" and first == "to" and second == "the":
        return max(at, _served_end(tokens, at + 1))
    if word in ("of", "in", "at") and (office := _office_of_end(tokens, at + 1)):
        return office
    inside = word in ("in", "at") and first == "the" and _is_body(tokens, at + 2)
    if word in ("of", "for") or inside or head in load_titles().governing[word]:
        end = find_phrase_end(tokens, at + 1, at)
        cause = find_cause_end(tokens, at + 1) if word == "for" and head in _FOR_A_CAUSE else at
        named = end > at and cause - end >= 2 and not any(is_portfolio(token) for token in tokens[end:cause])
        # `for International Cooperation Jane Doe`: behind the words of a portfolio stands whoever bears the title.
        return cause if cause > max(end, at + 1) and not named else end
    return at


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


def _served_end(tokens: Sequence[Token], at: int) -> int:
    """The end of `to the National Security Adviser`, which begins at ``at``; 0 where nobody is served."""
    i = at + 2
    while i < len(tokens) and tokens[i].lower in _SERVED_RANKS:
        i += 1
    return i + 1 if i < len(tokens) and tokens[i].lower in _SERVED else 0


def _is_body(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].capital and tokens[at].lower in load_titles().bodies
