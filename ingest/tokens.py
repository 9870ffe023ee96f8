"""A sentence to tokens, in which each mention is one token."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from ingest.model import Mention

#: What most tokens are comes first: a word of letters that no mark continues. Each takes the space behind it along, so
#: that one call cuts a text into pieces whose lengths tell where they stand, without a match object each.
_PIECE = re.compile(
    r"(?:[a-z]++(?![\w’'-])|[A-Z][a-z]++(?![\w.’'-])|[,;()]"
    r"|H\.[EHM](?![\w.])|(?:[A-Z]\.)+(?![a-z])|(?:Dr|Mr|Mrs|Ms|Prof|Gen|Adm|Col|Lt|Sen|Rep|Gov|St|Jr|Sr|Hon|Capt|Maj|Eng|Amb|Rt|Rev|Md"
    r"|Mohd|Smt|Ir|Hj)\.|(?:Ma|Wm|Chas|Thos|Muh)\.(?= [A-Z])|Dato[’']"
    r"|(?<=\w)[’'\"]s\b|(?:[Ee]x|[Tt]hen)(?=-[A-Za-z])"
    # What lost the space behind it: `Foreign AffairsJane Doe`, `MsJane Doe`, `Jane Doe26 July`.
    r"|(?:Affairs|Minister|President|Ambassador|Secretary|Cooperation|Trade|Industry|Defence|Mr|Ms|Mrs|Mdm|Dr|Prof)"
    r"(?=[A-Z][a-z])|[A-Za-z][a-z]+(?=(?:The|Her|His|Their|Minister|Foreign|External|Prime|President|Ambassador|Vice|Second|"
    r"Senior|Deputy|Acting|\d\d?)(?!\w))"
    r"|[^\W\d_][^\W_]*(?:-(?!(?:[Ee]lect|[Dd]esignate)\b)[^\W_]+|[’'](?!s\b)[^\W_]+)*"
    r"|\d+(?:[.,]\d+)*|[^\w\s]) ?|\s+|_+"
)
_MARKS = frozenset("-’'")
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
        if self.mention is not None:
            return False
        text = self.text
        if text[0].isupper():
            return True
        # Few words have a mark so near to their beginning, and most are asked.
        return (text[1:2] in _MARKS or text[2:3] in _MARKS) and _WITH_ARTICLE.match(text) is not None


def find_tokens(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Token]:
    """The tokens of a stretch of text; the mentions must lie in it, in order, and not overlap."""
    tokens: list[Token] = []
    at = start
    for mention in mentions:
        if mention.start > at:
            tokens += _words(text, at, mention.start)
        written = text[mention.start : mention.end]
        tokens.append(_make_token((written, written.lower(), mention.start, mention.end, mention)))
        at = mention.end
    tokens += _words(text, at, end)
    return tokens


def word_at(tokens: Sequence[Token], at: int) -> str:
    """The token at a place in small letters; nothing behind the last."""
    return tokens[at].lower if at < len(tokens) else ""


def _words(text: str, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    for piece in _PIECE.findall(text, start, end):
        word = piece.rstrip()
        if word and word[0] != "_":
            tokens.append(_make_token((word, word.lower(), start, start + len(word), None)))
        start += len(piece)
    return tokens


#: Without the call of a Python function that the constructor of a named tuple is.
_make_token: Callable[[tuple[str, str, int, int, Mention | None]], Token] = partial(tuple.__new__, Token)
