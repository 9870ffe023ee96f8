"""Titles in an adverbial in front of the clause: `By decree of the President, X was appointed`."""

from collections.abc import Sequence

from ingest.title_bearers import find_name_behind
from ingest.title_heads import OWN
from ingest.titles import Span
from ingest.tokens import Token
from ingest.vocabulary import load_titles

_CLAUSE_MARKS = frozenset(',;:–—-“"')


def is_governed(tokens: Sequence[Token], at: int, bound: int) -> bool:
    """What stands at ``at`` belongs to an adverbial in front of the clause: `By decree of the President, X was`.

    The comma behind it then ends the adverbial, and is none of an apposition.
    """
    words = load_titles()
    while at > bound and tokens[at - 1].lower in ("the", "a", "an", *OWN):
        at -= 1
    if at <= bound or tokens[at - 1].lower not in words.governed_by:
        return False
    opening = at - 1
    while opening > bound and tokens[opening - 1].text not in _CLAUSE_MARKS:
        opening -= 1
    while opening < at and tokens[opening].lower in ("and", "but", "earlier", "later", "then"):
        opening += 1
    return tokens[opening].lower in words.openers


def ends_adverbial(tokens: Sequence[Token], first: int, name_end: int, bound: int) -> bool:
    """`By decree of the President, X was appointed`: no comma behind the name, so that it is no apposition."""
    goes_on = name_end < len(tokens) and tokens[name_end].text not in (",", ".", ";", ")")
    return goes_on and is_governed(tokens, first, bound)


def closes_adverbial(tokens: Sequence[Token], first: Span, second: Span, bound: int) -> bool:
    """`Speaking beside his Chilean counterpart, Foreign Minister X said`: the comma ends what stands in front."""
    words = load_titles()
    if first.title.head not in words.colleagues or tokens[first.last].text != ",":
        return False
    name = find_name_behind(tokens, second.last)
    goes_on = name is not None and name.last < len(tokens) and tokens[name.last].text not in (",", ".", ";", ")")
    opening = first.first
    while opening > bound and tokens[opening - 1].text not in (",", ";", ":", '"', "“"):
        opening -= 1
    return goes_on and tokens[opening].capital and tokens[opening].lower in words.openers
