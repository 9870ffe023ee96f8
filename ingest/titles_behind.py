"""Titles behind the name of whoever bears them: which are his, and which the next one's."""

from collections.abc import Sequence

from ingest.portfolios import is_portfolio
from ingest.title_bearers import CLOSING, find_name_behind
from ingest.title_begins import AND, is_acronym
from ingest.title_joins import JOINED_REACH, find_next_title, title_at
from ingest.titles import Span, Title
from ingest.tokens import Token, word_at
from ingest.vocabulary import load_titles

#: How many words may stand before the head of a title behind a name.
_BEHIND_REACH = 7
#: `Prime Minister X, the Amir of Qatar, and President Y`: three people. A sultan may be king too.
_RULERS = {
    **dict.fromkeys(("king", "queen", "amir", "emir", "sultan", "pope", "emperor", "empress"), "crowned"),
    **{title: title for title in ("president", "chancellor", "prime minister")},
}


def find_further_title(
    tokens: Sequence[Token], at: int, titles: tuple[Title, ...], *, alone: bool = False, governed: bool = False
) -> tuple[tuple[Title, ...], int]:
    """The titles of a name that ends at ``at`` with the one behind it, and where that ends.

    `Minister X, head of the UAE Ministry of Culture`, `His Majesty Y Sultan of Oman`. ``alone`` says that no title can
    stand before the name, so that the one behind it is its own whoever follows; ``governed`` that the name ends an
    adverbial: `At the meeting with Ms Y, the President said`.
    """
    at = _skip_service(tokens, _skip_letters(tokens, at))
    comma = word_at(tokens, at) == ","
    if titles and not comma:
        return titles, at
    i = at + comma
    if word_at(tokens, i) in ("now", "currently", "presently"):
        i += 1
    if word_at(tokens, i) in ("the", "a"):
        i += 1
    span = title_at(tokens, i, _BEHIND_REACH)
    if span is None or not _stands_behind(tokens, span, titles, alone=alone):
        return titles, at
    if (
        word_at(tokens, i - 1) == "the"
        and span.last < len(tokens)
        and tokens[span.last].text not in CLOSING
        and governed
    ):
        return titles, at
    found, last = find_titles_behind(tokens, span.last, (*titles, span.title), alone=alone)
    while alone and word_at(tokens, last) == "," and (span := title_at(tokens, last + 1, _BEHIND_REACH)) is not None:
        # `Mr X, Minister of A, Minister of B, Mr Y, Minister of C`.
        if _is_anothers(tokens, span, alone=alone):
            break
        found, last = find_titles_behind(tokens, span.last, (*found, span.title), alone=alone)
    return found, last


def find_titles_behind(
    tokens: Sequence[Token], at: int, titles: tuple[Title, ...], *, alone: bool = False
) -> tuple[tuple[Title, ...], int]:
    """The titles behind a name with those joined to the one that ends at ``at``, and where the last of them ends.

    `X, spokesman and chief adviser to the President of Y`.
    """
    while word_at(tokens, at) in AND:
        span = title_at(tokens, at + 1, JOINED_REACH)
        if span is None or _is_anothers(tokens, span, alone=alone) or find_next_title(tokens, span.last):
            break
        titles, at = (*titles, span.title), span.last
    return titles, at


def _skip_service(tokens: Sequence[Token], at: int) -> int:
    """The place behind `(IFS: 1996)`, the service that somebody is of, where a further title follows its comma."""
    if word_at(tokens, at) != "(" or at + 2 >= len(tokens) or not is_acronym(tokens[at + 1]):
        return at
    closed = next((i for i in range(at + 2, min(at + 6, len(tokens))) if tokens[i].text == ")"), at)
    behind = closed + 2
    behind += word_at(tokens, behind) in ("now", "currently", "presently")
    told = closed > at and word_at(tokens, closed + 1) == "," and title_at(tokens, behind, _BEHIND_REACH) is not None
    return closed + 1 if told else at


def _skip_letters(tokens: Sequence[Token], at: int) -> int:
    """The place behind the letters of orders after a name: `X, GCFR, President`, where a further title follows."""
    i = at
    while word_at(tokens, i) == "," and i + 2 < len(tokens) and is_acronym(tokens[i + 1]) and tokens[i + 2].text == ",":
        if tokens[i + 1].mention is not None or tokens[i + 1].lower in load_titles().heads:
            break
        i += 2
    return i if i > at and title_at(tokens, i + 1, _BEHIND_REACH) is not None else at


def _is_anothers(tokens: Sequence[Token], span: Span, *, alone: bool) -> bool:
    """Behind the title stands whoever bears it; a comma before the name parts them where titles stand last."""
    behind = find_name_behind(tokens, span.last)
    return behind is not None and not (alone and behind.start > span.last)


def _stands_behind(tokens: Sequence[Token], span: Span, titles: tuple[Title, ...], *, alone: bool) -> bool:
    """Behind a name, and of the same person: nobody else's name follows, and no other state is named."""
    closed = span.last >= len(tokens) or tokens[span.last].text in CLOSING or not titles
    if word_at(tokens, span.last) == "(" and find_name_behind(tokens, _skip_brackets(tokens, span.last)) is not None:
        # `X, Minister of State (Culture) Y`: what stands in brackets is the portfolio of the next.
        return False
    # `X, Minister for Climate, Energy and Y Z`: the portfolio goes on, and is somebody else's.
    if word_at(tokens, span.last) == "," and span.last + 1 < len(tokens):
        word = tokens[span.last + 1]
        closed = closed and not (word.capital and is_portfolio(word))
    states = {t.holder for t in (*titles, span.title) if t.holder and t.holder.startswith("state:")}
    # `Mr X, Minister in the Cabinet Office and Minister of A Y`: the office goes on, and is the next one's.
    goes_on = span.title.words == span.title.head and word_at(tokens, span.last) in ("in", "at")
    said = span.title.words != span.title.head or span.title.holder is not None or not (titles or goes_on)
    if not (closed and said and len(states) < 2) or _rules_elsewhere(titles, span.title):
        return False
    last = span.last
    while (following := find_next_title(tokens, last)) is not None:
        last = following.last
    behind = find_name_behind(tokens, last) if last > span.last else None
    if behind is not None and (behind.start == last or (titles and not alone)):
        # `Mrs X, Minister of A, Minister of B and Minister of C Y`: all are of the last. So they are where commas stand
        # between titles and names: `Minister of A, Mr X, Minister of B, Minister of C, Mrs Y`.
        return False
    # `Mr X, Minister of A, Mr Y, Minister of B`.
    return not _is_anothers(tokens, span, alone=alone)


def _rules_elsewhere(titles: tuple[Title, ...], title: Title) -> bool:
    """Heads of state and of government are two, but where one of the titles is over."""
    rules = {_RULERS[t.words] for t in (*titles, title) if not t.former and t.words in _RULERS}
    return title.words in _RULERS and len(rules) > 1


def _skip_brackets(tokens: Sequence[Token], at: int) -> int:
    """The place behind whatever brackets begin at ``at``."""
    while word_at(tokens, at) == "(":
        while at < len(tokens) and tokens[at].text != ")":
            at += 1
        at += 1
    return at
