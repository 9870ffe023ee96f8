"""Tokens to titles: an office as it is named, whose it is, and where its bearer is sent."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.model import Mention
from ingest.portfolios import POSSESSIVE, find_acronym
from ingest.private_titles import is_private
from ingest.title_begins import find_title_begin
from ingest.title_ends import find_title_end
from ingest.title_parts import NO_PART, read_after, read_before
from ingest.tokens import Token
from ingest.vocabulary import load_titles

_EMPTY = frozenset({"of", "for", "the", "and", "affairs", ","})


class Title(NamedTuple):
    """One office as written: its words without the holder, and whose it is; a tuple for speed, as ``Mention`` is."""

    head: str
    words: str
    holder: str | None = None  #: a state or bloc id
    targets: tuple[Mention, ...] = ()  #: where an envoy is sent: what stands behind `to`, `for`, `in`
    former: bool = False
    ahead: bool = False  #: designate, elect
    whose: int | None = None  #: where a possessor who is a person or office ends: `Lee Jae Myung's chief of staff`
    private: bool = False
    acronym: str = ""  #: `(PM)` behind it


class Span(NamedTuple):
    """A title's place among the tokens: ``first`` up to, not including, ``last``."""

    first: int
    last: int
    title: Title


#: Words behind a head that belong to the office: `Secretary General`, `President Pro Tempore`.
_OF_OFFICE = frozenset({"general", "pro", "tempore", "mentor"})
_SECOND = ("II", "III")
#: Only one body has an office of these words.
_UNIONS_OWN = frozenset({"high", "representative", "foreign", "affairs", "security", "policy"})
_OF_UNION = "bloc:EU"


def parse_title(tokens: Sequence[Token], head: int, bound: int = 0) -> Span:
    """The title that turns on the word at ``head``; it begins at ``bound`` or later."""
    words = load_titles()
    first = find_title_begin(tokens, head, bound)
    last, complements = find_title_end(tokens, head)
    leading, word = tokens[first:head], tokens[head].lower
    before = read_before(leading) if leading else NO_PART
    after = read_after(tokens, complements, word)
    suffixes = _suffixes(tokens, head + 1, complements[0].first if complements else last)
    named = words.singulars.get(word, word)
    general = [s for s in suffixes if s in _OF_OFFICE]
    written = " ".join([*before.words, named, *general, *after.words]).replace(" ,", ",")
    if complements and last < len(tokens) and tokens[last].text in _SECOND:
        # `Minister of Defence II` is another than the first.
        written, last = f"{written} {tokens[last].text}", last + 1
    holder = after.holder or before.holder or (_OF_UNION if _UNIONS_OWN.issubset(written.split()) else None)
    title = Title(
        head=named.split()[-1],
        words=written,
        holder=holder,
        targets=after.targets,
        former=_is_former(tokens, first, head) or "emeritus" in suffixes or _is_over(tokens, first, last),
        ahead=not words.ahead.isdisjoint([*suffixes, *[t.lower for t in leading]]),
        whose=_possessor_end(tokens, first),
        private=is_private(tokens, (first, head, last), written, stateless=holder is None),
        acronym=find_acronym(tokens, head + 1 + len(suffixes)) or _own_initials(tokens, first, head, last),
    )
    return Span(first, last, title)


@lru_cache(maxsize=4096)
def title_words(words: str) -> frozenset[str]:
    """The words that tell one office from another: `minister of foreign affairs` is `foreign minister`.

    Kept for the next time: the same few titles of a text are compared over and over.

    >>> title_words("minister of foreign affairs") == title_words("foreign minister")
    True
    """
    return frozenset(words.replace(",", "").split()) - _EMPTY


def _suffixes(tokens: Sequence[Token], start: int, end: int) -> list[str]:
    if start >= end:
        return []
    suffixes = load_titles().suffixes
    return [t.lower for t in tokens[start:end] if t.lower in suffixes]


def _own_initials(tokens: Sequence[Token], first: int, head: int, last: int) -> str:
    """`Senior Minister of State (SMS), Ministry of Trade`: the initials of what stands before the bracket."""
    for i in range(head + 1, last):
        written = find_acronym(tokens, i)
        if written:
            own = tokens[head].capital and written == "".join(t.text[0] for t in tokens[first:i] if t.capital)
            return written if own else ""
    return ""


def _is_former(tokens: Sequence[Token], first: int, head: int) -> bool:
    return not load_titles().past.isdisjoint([t.lower for t in tokens[max(0, first - 1) : head]])


def _is_over(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`Foreign Minister until 2018`, `ambassador from 2015 to 2019`, `until recently ambassador`: so no more."""
    if first >= 2 and tokens[first - 1].lower == "recently" and tokens[first - 2].lower == "until":
        return True
    following = tokens[last].lower if last < len(tokens) else ""
    if following != "from" or last + 3 >= len(tokens):
        return following in ("until", "till")
    return tokens[last + 1].lower.isdigit() and tokens[last + 2].lower in ("to", "until", "-", "–")


def _possessor_end(tokens: Sequence[Token], first: int) -> int | None:
    possessed = first >= 2 and tokens[first - 1].lower in POSSESSIVE and tokens[first - 2].mention is None
    return first - 1 if possessed else None
