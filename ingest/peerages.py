"""The place that is a part of the name of a peer: `Lord Roe of Dunmore`."""

from collections.abc import Sequence

from ingest.model import Kind
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

_PEERS = frozenset({"Lord", "Lady", "Baroness", "Viscount", "Earl"})
_LONGEST_PLACE = 5


def find_peerage_end(tokens: Sequence[Token], first: int, end: int) -> int:
    """`Lord Roe of Dunmore`, `Baroness Vane of Upper Marsh`: the place is a part of the name of a peer.

    A state there is no part of it, but for a lone name that is one by chance and has more of the place behind it.
    """
    address = first - 4 if first >= 4 and tokens[first - 1].text == ")" else first - 1
    peer = address >= 0 and tokens[address].text in _PEERS
    if not peer or end + 1 >= len(tokens) or tokens[end].lower != "of":
        return end
    i = end + 1
    while i < min(len(tokens), end + _LONGEST_PLACE) and (_is_of_place(tokens[i]) or _links_place(tokens, i)):
        i += 1
    return i if i > end + 1 else end


def _is_of_place(token: Token) -> bool:
    words = load_titles()
    if token.mention is not None:
        return token.mention.kind is Kind.PLACE
    return token.capital and token.lower not in words.heads and token.lower not in load_name_words().no_names


def _links_place(tokens: Sequence[Token], i: int) -> bool:
    """`Stoke-in-the-Marsh`, `Marsh under Lyme`."""
    inside = tokens[i].lower in ("-", "upon", "under", "le", "la", "in", "and", "st")
    return inside and i + 1 < len(tokens) and tokens[i - 1].capital and _is_of_place(tokens[i + 1])
