"""Tokens to portfolios and public bodies: `Foreign Affairs and Cooperation`, `the Ministry of Trade of Kenya`.

The mentions among the tokens are states, blocs, regions and places, no people yet.
"""

from collections.abc import Sequence

from ingest.model import Kind
from ingest.tokens import Token
from ingest.vocabulary import load_titles

#: A quotation mark in place of the apostrophe is what old wire copy has.
POSSESSIVE = frozenset({"'s", "’s", '"s', "'", "’"})
_AND = ("and", "&")
_COMMITTEES = ("committee", "subcommittee")
DASHES = ("-", "–")
NUMBERS = ("I", "II", "III")
#: Another title begins within so many words, and a list ends within so many.
_TITLE_REACH = 7
_LIST_REACH = 14
#: What an envoy is for has at most so many words.
_CAUSE_REACH = 7


def find_phrase_end(tokens: Sequence[Token], at: int, nothing: int) -> int:
    """The end of a noun phrase of mentions and portfolio words; ``nothing`` if none begins at ``at``."""
    end = nothing
    i = at
    while i < len(tokens):
        size = _closing_size(tokens, i, at, begun=end > nothing)
        if size:
            end = i + size
        elif not _goes_on(tokens, i, at, begun=end > nothing):
            break
        i += size or 1
    if end > at + 1 and (_is_rank(tokens, end - 1) or _is_given_name(tokens, end - 1)):
        end -= 1
    mention = tokens[end - 1].mention
    # An adjective needs its noun.
    return nothing if end > nothing and mention is not None and mention.kind is Kind.ADJECTIVE else end


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    """`Secretary of Defence General Jane Doe`: the word before the name is hers."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ranked = tokens[at].text == "General" and tokens[at - 1].lower not in _GENERALS
    return ranked and following is not None and following.capital and not is_portfolio(following)


def _is_given_name(tokens: Sequence[Token], at: int) -> bool:
    """`Minister of Trade Parks Tau`: the word of a portfolio before a lone surname is the given name."""
    known = load_titles().given_names
    if tokens[at].lower not in known or at + 1 >= len(tokens) or not is_portfolio(tokens[at - 1]):
        return False
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    return tokens[at + 1].capital and not is_portfolio(tokens[at + 1]) and not (after is not None and after.capital)


#: Words that `general` belongs to.
_GENERALS = frozenset(
    {"attorney", "auditor", "director", "governor", "inspector", "secretary", "solicitor", "surveyor"}
)


def find_cause_end(tokens: Sequence[Token], at: int) -> int:
    """The end of what an envoy is for, in words that no list knows; ``at`` if nothing.

    `for People Smuggling Issues`.
    """
    i = at
    while i < len(tokens) and i < at + _CAUSE_REACH and _is_cause(tokens, i, at):
        i += 1
    closed = i >= len(tokens) or tokens[i].mention is not None or not tokens[i].text[0].isalnum()
    return i if closed and i > at else at


def _is_cause(tokens: Sequence[Token], i: int, at: int) -> bool:
    token = tokens[i]
    if token.lower in _AND:
        return i > at and i + 1 < len(tokens) and tokens[i + 1].capital
    return token.capital and token.text not in load_titles().honorifics


def is_portfolio(token: Token) -> bool:
    """A word of a portfolio or public body, or a compound with one: `agri-food`."""
    portfolio = load_titles().portfolio
    if token.lower in portfolio:
        return True
    return "-" in token.lower and token.text[0].isalpha() and any(p in portfolio for p in token.lower.split("-"))


def find_acronym(tokens: Sequence[Token], at: int) -> str:
    """The acronym in brackets at ``at``, as `(PM)`; empty where there is none."""
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        inner = tokens[at + 1].text
        if inner.isalpha() and inner.isupper() and len(inner) <= 7:
            return inner
    return ""


def _closing_size(tokens: Sequence[Token], i: int, at: int, *, begun: bool) -> int:
    """How many tokens at ``i`` belong to the phrase and may be its last, if any."""
    token = tokens[i]
    if token.mention is not None:
        return 1
    if _is_consultative(tokens, i):
        return 1
    if is_portfolio(token) and (begun or i == at or _is_linked(tokens[i - 1]) or _is_of_acronym(tokens, i, at)):
        return int(token.lower not in load_titles().heads)
    return 3 if find_acronym(tokens, i) else 0


def _is_of_acronym(tokens: Sequence[Token], i: int, at: int) -> bool:
    """`the CCP Central Commission`: behind the acronym goes on the name of its organ."""
    return i > at and tokens[i - 1].text.isupper() and _is_inside_body(tokens, i - 1, at)


def _is_consultative(tokens: Sequence[Token], i: int) -> bool:
    """`the People's Political Consultative Conference`."""
    return tokens[i].text == "Conference" and tokens[i - 1].lower == "consultative"


def _is_linked(before: Token) -> bool:
    return before.lower in load_titles().connectors or before.text == ","


def _goes_on(tokens: Sequence[Token], i: int, at: int, *, begun: bool) -> bool:
    """The token at ``i`` belongs to the phrase, but something must follow it."""
    token = tokens[i]
    before = tokens[i - 1]
    if is_portfolio(token) and token.lower in load_titles().heads and (begun or i == at or _is_linked(before)):
        # The head of another title.
        return False
    if token.lower in POSSESSIVE and before.mention is not None:
        return True
    if _is_of_party(tokens, i) or _is_executive(tokens, i):
        return True
    if token.text in DASHES and before.mention is not None and i + 1 < len(tokens):
        # `the Peru-Chile Commission on Trade`.
        return i > at and tokens[i + 1].mention is not None
    if token.lower in ("the", "all"):
        return i == at or before.lower in load_titles().connectors or _is_inside_body(tokens, i, at)
    if begun and token.text in NUMBERS and i + 1 < len(tokens) and is_portfolio(tokens[i + 1]):
        # `the Southeast Asia II Directorate`.
        return True
    if begun and token.lower in ("and", "&", "of", "for", "on") and _portfolio_follows(tokens, i + 1):
        return True
    if begun and token.lower == "on" and before.lower in _COMMITTEES and i + 1 < len(tokens):
        # `Chair of the Committee on Financial Services Representative X`: the seat is no part of the subject.
        return tokens[i + 1].capital and is_portfolio(tokens[i + 1])
    if begun and token.text == ",":
        return _list_goes_on(tokens, i + 1)
    return _is_inside_body(tokens, i, at)


def _is_executive(tokens: Sequence[Token], i: int) -> bool:
    """`the Executive Affairs Authority`, `the Executive Council`."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return tokens[i].text == "Executive" and following is not None and following.lower in ("affairs", "council")


def _is_of_party(tokens: Sequence[Token], i: int) -> bool:
    """`the Workers' Party's Relations Committee`, `the People's Revolutionary Party's Committee`: the mark inside."""
    word, owners = tokens[i].lower, ("people", "peoples", "workers", "party")
    owned = i + 1 < len(tokens) and tokens[i + 1].capital and is_portfolio(tokens[i + 1])
    if word in POSSESSIVE:
        return owned and tokens[i - 1].lower in owners and tokens[i - 1].capital
    return word == "people" and tokens[i].capital and i + 1 < len(tokens) and tokens[i + 1].lower in POSSESSIVE


def _is_inside_body(tokens: Sequence[Token], i: int, at: int) -> bool:
    """`of the CPC Hebei Provincial Committee`, `of the Xiong'an New Area`: a proper noun before a body's words."""
    token = tokens[i]
    before = tokens[i - 1].lower
    if not token.capital or i + 1 >= len(tokens) or (i > at and before not in ("the", "of", "for")):
        return False
    following = tokens[i + 1]
    local = following.mention is not None and following.mention.kind is Kind.PLACE
    body = following.capital and is_portfolio(following) and following.lower not in load_titles().heads
    acronym = token.text.isupper() and len(token.text) >= 2
    return (acronym and (local or body)) or (body and before == "the")


def _portfolio_follows(tokens: Sequence[Token], at: int) -> bool:
    """From ``at`` on stand words of a portfolio or a holder, and not those of another title."""
    while at < len(tokens) and tokens[at].lower in ("the", "all"):
        at += 1
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.text.isupper() and _is_inside_body(tokens, at, at):
        # `of the CPC Central Committee`.
        return True
    if token.mention is None:
        fits = is_portfolio(token) and token.lower not in load_titles().heads
    else:
        fits = token.mention.kind is not Kind.ADJECTIVE or (at + 1 < len(tokens) and is_portfolio(tokens[at + 1]))
    return fits and not _title_follows(tokens, at)


def _title_follows(tokens: Sequence[Token], at: int) -> bool:
    """The words from ``at`` on are the beginning of another title: `and Hangzhou Party Secretary`."""
    words = load_titles()
    for token in tokens[at : at + _TITLE_REACH]:
        if token.mention is not None or token.lower in POSSESSIVE:
            continue
        if token.lower in words.heads:
            return True
        if token.lower not in words.portfolio and token.lower not in words.ranks:
            return False
    return False


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """After a comma: more portfolio words, then `and`: `Environment, Energy and Climate`."""
    if at < len(tokens) and tokens[at].lower in _AND:
        return _portfolio_follows(tokens, at + 1) and tokens[at + 1].mention is None
    if _states_follow(tokens, at):
        return True
    if not _portfolio_follows(tokens, at):
        return False
    mention = tokens[at].mention
    return (mention is None or mention.kind in (Kind.ADJECTIVE, Kind.REGION)) and _and_follows(tokens, at)


def _and_follows(tokens: Sequence[Token], at: int) -> bool:
    """Between ``at`` and an `and` with more of the portfolio stands nothing but its words."""
    heads = load_titles().heads
    for i, token in enumerate(tokens[at : at + _LIST_REACH], at):
        if token.lower in _AND:
            return _portfolio_follows(tokens, i + 1)
        fits = token.mention is not None or token.lower in (",", "of", "the") or is_portfolio(token)
        if not fits or token.lower in heads:
            return False
    return False


def _states_follow(tokens: Sequence[Token], at: int) -> bool:
    """`to Bolivia, China, Paraguay and Portugal`: states between commas up to the last `and`."""
    if tokens[at - 2].mention is None:
        return False
    i = at
    while i + 2 < len(tokens):
        mention = tokens[i].mention
        if mention is None or mention.kind not in (Kind.STATE, Kind.PLACE):
            return False
        if tokens[i + 1].text != ",":
            return tokens[i + 1].lower == "and" and tokens[i + 2].mention is not None
        i += 3 if tokens[i + 2].lower == "and" else 2
    return False
