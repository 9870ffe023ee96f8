"""The name of whoever bears a title: behind it or before it."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.honorifics import is_honorific, skip_honorifics
from ingest.model import Kind
from ingest.personal_names import find_name_begin, find_name_end
from ingest.title_begins import AND, is_acronym
from ingest.titles import Title
from ingest.tokens import Token, word_at
from ingest.vocabulary import load_name_words, load_titles

JOINTS = (",", *AND)
CLOSING = frozenset(",.;:)")


class Name(NamedTuple):
    """A name's place among the tokens; ``start`` is where its honorifics begin."""

    start: int
    first: int
    last: int


class Titled(NamedTuple):
    """Somebody in a sentence, by token positions: ``first`` up to ``last``.

    There is no name where ``name_first`` is ``name_last``.
    """

    first: int
    last: int
    name_first: int
    name_last: int
    titles: tuple[Title, ...]
    honorific: bool = False
    plural: bool = False


def find_name_behind(tokens: Sequence[Token], at: int, *, plural: bool = False) -> Name | None:
    """The name of whoever bears a title that ends at ``at``; ``plural`` titles may have a list with dashes."""
    comma = word_at(tokens, at) == ","
    # `Ambassador of Latvia: Mr X` is a line of a list.
    listed = word_at(tokens, at) == ":" and is_honorific(tokens, at + 1)
    start = at + 1 if comma or listed or (plural and word_at(tokens, at) == "-") else at
    if _is_called_so(tokens, at):
        start = at + 4
    first = _skip_address(tokens, start)
    last = find_name_end(tokens, first)
    # A counterpart is named behind a comma whatever follows: `his counterpart, X, the ministry said`.
    named = comma and word_at(tokens, at - 1) in load_titles().colleagues and last - first >= 2
    if last == first or (comma and first == start and not (named or _is_apposition(tokens, first, last))):
        return None
    if last - first < 2 and first == at and tokens[at - 1].text.endswith(".") and tokens[at].lower.endswith("ed"):
        # `the ambassador to the U.S. Suggested that`: some wires write whatever stands behind the dots with a capital.
        return None
    if word_at(tokens, at - 1) in _UNFINISHED or (last - first == 1 and first == at and _goes_on(tokens, at)):
        return None
    if plural and comma and not _is_list(tokens, last):
        # `The Foreign Ministers, Mr X said`.
        return None
    if comma and word_at(tokens, last) == "as":
        # `X as ambassador to A, Ms Y as ambassador to B`: the next of a list.
        return None
    # Sheikh Hasina is never called Hasina alone.
    ranked = last - first == 1 and first >= 1 and tokens[first - 1].text in ("Sheikh", "Sheikha")
    return Name(start, first - ranked, last)


def find_name_past_company(tokens: Sequence[Token], at: int) -> Name | None:
    """`Chairman of the Ports Authority and Group CEO of Zeta Holding Mr X`: behind a post in a company, by `and`."""
    if word_at(tokens, at) not in AND:
        return None
    private, end = False, min(len(tokens), at + _LONGEST_POST)
    for i in range(at + 1, end):
        token = tokens[i]
        if private and is_honorific(tokens, i) and token.text not in _IN_POSTS:
            first = _skip_address(tokens, i)
            last = find_name_end(tokens, first)
            return Name(i, first, last) if last > first else None
        private = private or token.text in _COMPANY_POSTS or token.lower in load_titles().private_bodies
        if not (token.capital or token.mention is not None or token.lower in _IN_COMPANIES):
            return None
    return None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """`Chairman of the CPV CER`: behind one short form another, of its organ, in a text that is not all capitals."""
    short = at >= 2 and is_acronym(tokens[at - 1]) and is_acronym(tokens[at])
    return short and any(token.text.islower() for token in tokens[max(0, at - _NEAR) : at])


_NEAR = 4
#: Behind these the name of a body goes on, whatever has a capital: `Administrator of the National Aeronautics`.
_UNFINISHED = frozenset({"national", "international", "federal", "royal"})
_LONGEST_POST = 20
_COMPANY_POSTS = frozenset({"CEO", "Managing", "COO"})
_IN_POSTS = frozenset({"Chief", "Senior", "General"})
_IN_COMPANIES = frozenset({"of", "the", "and", "&", "for"})


def find_name_before(tokens: Sequence[Token], at: int, bound: int) -> Name | None:
    """The name that a title at ``at`` stands behind: `Willy de Clercq, External Relations Commissioner`."""
    comma = at >= 1 and tokens[at - 1].text == ","
    last = at - comma
    while comma and last - 2 > bound and is_acronym(tokens[last - 1]) and tokens[last - 2].text == ",":
        last -= 2
    first = find_name_begin(tokens, last, bound)
    if not is_honorific(tokens, first - 1):
        # A single word without an honorific is hardly a name, and without a comma no apposition.
        if not comma or last - first < 2:
            return None
    elif not comma and first == last:
        return None
    start = first
    while start > bound and is_honorific(tokens, start - 1):
        start -= 1
    return Name(start, first, last)


def _is_called_so(tokens: Sequence[Token], at: int) -> bool:
    """`President of the Authority (Zawal), His Excellency X`: in brackets stands what the body is called in short."""
    told = word_at(tokens, at) == "(" and word_at(tokens, at + 2) == ")" and word_at(tokens, at + 3) == ","
    return told and tokens[at + 1].capital and is_honorific(tokens, at + 4)


def _is_list(tokens: Sequence[Token], at: int) -> bool:
    """Behind a name that ends at ``at`` comes another, with what stands between."""
    while word_at(tokens, at) in ("of", "the", "(", ")") or (at < len(tokens) and tokens[at].mention is not None):
        at += 1
    first = at
    while word_at(tokens, first) in (*JOINTS, ";"):
        first += 1
    # `the ministers of Chad, X; Mali, Y; and Togo, Z`.
    state = tokens[first].mention if at < first < len(tokens) else None
    if state is not None and state.kind is Kind.STATE:
        return True
    return first > at and find_name_end(tokens, skip_honorifics(tokens, first)) > first


def _skip_address(tokens: Sequence[Token], at: int) -> int:
    """The place behind honorifics, `the Right Honourable`, and the number that some titles end with."""
    while is_honorific(tokens, at) or (word_at(tokens, at) == "the" and is_honorific(tokens, at + 1)):
        at += 1
    if at < len(tokens) and tokens[at].text in ("II", "III"):
        # `Minister of Foreign Affairs II` is a title.
        return skip_honorifics(tokens, at + 1)
    if at < len(tokens) - 3 and tokens[at].text == "(" and tokens[at + 2].text == ")" and tokens[at + 3].capital:
        # `President (Junius) X`: what a speaker left out, put in by the writer.
        return at + 3 if tokens[at + 1].capital and not tokens[at + 1].text.isupper() else at
    return at


def _is_apposition(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A name between commas, or at the sentence's end: not the next item of a list with its own title."""
    if last - first < 2:
        return False
    last += last < len(tokens) and tokens[last].text in load_name_words().member_letters
    if last < len(tokens) and tokens[last].text not in CLOSING:
        return tokens[last].lower in load_name_words().appositions
    following = word_at(tokens, last + 1)
    return following not in load_titles().heads and following not in ("the", "a")
