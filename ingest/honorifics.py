"""Tokens to honorifics: the forms of address that stand before a name."""

from collections.abc import Sequence

from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

MARKS = ".’'"


def is_person_honorific(token: Token) -> bool:
    """An honorific that alone makes a capitalised word behind it a person."""
    return token.mention is None and token.text.strip(MARKS) in load_titles().person_honorifics


def is_honorific(tokens: Sequence[Token], at: int) -> bool:
    """The word at ``at`` is an honorific; a surname that could be one is so only among others."""
    if not 0 <= at < len(tokens) or tokens[at].mention is not None:
        return False
    plain = tokens[at].text.strip(MARKS)
    following = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if plain == "Senator":
        # Between a title and a name it is a form of address.
        return at >= 1 and tokens[at - 1].lower in load_titles().heads
    if plain not in load_titles().honorifics:
        return False
    if plain == "Yang":
        return following in ("Amat", "Berhormat", "Mulia", "Di-Pertuan")
    if plain == "U":
        return at + 2 < len(tokens) and tokens[at + 1].capital
    if plain == "Tan":
        return following.strip(".") == "Sri"
    return plain not in load_name_words().doubtful_honorifics or _is_among_honorifics(tokens, at)


def skip_honorifics(tokens: Sequence[Token], at: int) -> int:
    """The place behind the honorifics that begin at ``at``, and a word in brackets: `Lord (Peter) X`, `Hon. (Dr) X`."""
    begin = at
    while is_honorific(tokens, at):
        at += 1
    bracketed = begin < at < len(tokens) - 3 and tokens[at].text == "(" and tokens[at + 2].text == ")"
    return at + 3 if bracketed and tokens[at + 1].capital and tokens[at + 3].capital else at


def _is_among_honorifics(tokens: Sequence[Token], at: int) -> bool:
    honorifics = load_titles().honorifics
    following = tokens[at + 1].text.strip(".") if at + 1 < len(tokens) else ""
    before = tokens[at - 1].text.strip(MARKS) if at >= 1 else ""
    return before in honorifics or following in honorifics
