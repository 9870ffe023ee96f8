"""A sentence to tokens, in which each mention is one token."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.model import Mention

_WORD = re.compile(
    r"(?:[A-Z]\.)+(?![a-z])|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Adm|Col|Lt|Sen|Rep|Gov|St|Jr|Sr|Hon|Capt|Maj|Eng|Amb|Rt|Rev)\."
    r"|(?<=\w)[’'\"]s\b|[Ee]x(?=-[A-Za-z])|[^\W\d_][^\W_]*(?:-(?!elect\b|designate\b)[^\W_]+|[’'](?!s\b)[^\W_]+)*|\d+(?:[.,]\d+)*|[^\w\s]"
)
_WITH_ARTICLE = re.compile(r"[a-z]{1,2}[-’'][^\W\d_a-zß-ÿ]")


class Token(NamedTuple):
    """A word, a mark or a mention; a tuple for speed, as ``Mention`` is."""

    text: str
    lower: str
    start: int
    end: int
    mention: Mention | None = None

    @property
    def node(self) -> str:
        """The node that the token names, empty for a word."""
        return "" if self.mention is None else self.mention.node

    @property
    def capital(self) -> bool:
        """It begins with a capital letter, perhaps behind an article (`al-Sisi`, `d'Estaing`), and is no mention."""
        return self.mention is None and (self.text[0].isupper() or _WITH_ARTICLE.match(self.text) is not None)


def find_tokens(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Token]:
    """The tokens of a stretch of text; the mentions must lie in it, in order, and not overlap."""
    tokens: list[Token] = []
    at = start
    for mention in mentions:
        tokens.extend(_words(text, at, mention.start))
        written = text[mention.start : mention.end]
        tokens.append(Token(written, written.lower(), mention.start, mention.end, mention))
        at = mention.end
    tokens.extend(_words(text, at, end))
    return tokens


def _words(text: str, start: int, end: int) -> list[Token]:
    return [Token(word := found.group(), word.lower(), *found.span()) for found in _WORD.finditer(text, start, end)]
