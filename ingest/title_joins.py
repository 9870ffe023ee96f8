"""Titles joined before one name, and where two titles are two people's."""

from collections.abc import Sequence

from ingest.fronted_titles import closes_adverbial
from ingest.honorifics import skip_honorifics
from ingest.personal_names import find_name_end
from ingest.title_bearers import JOINTS, find_name_behind
from ingest.title_begins import AND, is_acronym
from ingest.title_heads import may_be_title
from ingest.titles import Span, Title, parse_title
from ingest.tokens import Token, word_at
from ingest.vocabulary import load_titles

#: How many words may stand before the head of a title that is joined by `and`.
JOINED_REACH = 9
_IN_TITLES = frozenset({"of", "and", "-", "–", "'s", "’s", '"s'})
#: What a title of a parliament ends with.
_IN_PARLIAMENT = frozenset({"leader", "member", "whip", "speaker", "committee", "subcommittee", "caucus"})
#: Offices that no president holds beside his own.
_NEVER_BOTH = frozenset({"prime minister", "premier", "vice president", "foreign minister", "chancellor"})
#: Offices that leave no time for another.
_NEVER_JOINED = frozenset({"foreign secretary", "home secretary", "secretary of state", "chancellor of the exchequer"})
#: Titles that stand for somebody without his name, and those of another beside him.
_KNOWN_ALONE = frozenset({"president", "vice president", "prime minister", "deputy prime minister", "leaders", "king"})
_HEADS_OF_STATES = frozenset({"president", "king", "queen", "sultan", "emir", "amir", "chancellor", "crown prince"})


def find_next_title(tokens: Sequence[Token], at: int) -> Span | None:
    """A second title joined to one that ends at ``at``, if any: `Prime Minister and Minister for Finance`.

    Titles are joined only where one name bears them all: it follows, or a further title and then it.
    """
    word = word_at(tokens, at)
    if _is_seat(tokens, at):
        return title_at(tokens, at, 1)
    # `Deputy Prime Minister – Minister of Foreign Affairs X`, `Deputy Prime Minister/Foreign Minister X`.
    if word not in JOINTS and word not in ("-", "–", "/"):
        return None
    i = at + 1
    if word == "," and word_at(tokens, i) in AND:
        i += 1
    if word_at(tokens, i) in ("concurrently", "the", "also"):
        i += 1
    i += 3 if word_at(tokens, i + 2) == "officio" else 0
    if i < len(tokens) and tokens[i].text.isupper():
        # `Sultan of Johor, DYMM Sultan X`.
        i = skip_honorifics(tokens, i)
    span = title_at(tokens, i, JOINED_REACH)
    if span is None:
        return None
    named = find_name_behind(tokens, span.last) is not None or find_next_title(tokens, span.last) is not None
    return span if named else None


def find_joined_titles(tokens: Sequence[Token], span: Span, bound: int, *, plural: bool) -> list[Span]:
    """The title at ``span`` with all that are joined to it and of the same person, or people where it is plural."""
    spans = [span]
    while (following := find_next_title(tokens, spans[-1].last)) is not None:
        if closes_adverbial(tokens, spans[-1], following, bound):
            break
        # `ASEAN Foreign Ministers and Secretary-General X`: the ministers are others.
        if _are_two_people(tokens, spans[-1], following) or plural != _is_plural(tokens, following):
            break
        if _is_served_too(spans[-1].title, following.title):
            following = following._replace(title=following.title._replace(private=True))
        spans.append(_undecided(tokens, following) if spans[-1].title.former else following)
    return spans


def title_at(tokens: Sequence[Token], at: int, reach: int) -> Span | None:
    """The title whose first word stands at ``at``, if its head is within reach."""
    heads = load_titles().heads
    for head in range(at, min(at + reach, len(tokens))):
        token = tokens[head]
        if token.mention is None and token.lower in heads and may_be_title(tokens, head):
            span = parse_title(tokens, head, at)
            return span if span.first == at else None
        if not _may_precede_head(token):
            return None
    return None


def _is_seat(tokens: Sequence[Token], at: int) -> bool:
    """`Committee Chair Representative X`, `Majority Leader Senator Y`: the seat stands before the name."""
    if word_at(tokens, at) not in load_titles().seats or not tokens[at].capital or not at:
        return False
    before = tokens[at - 1].lower
    title = before in load_titles().led_bodies or before in _IN_PARLIAMENT
    return title and tokens[at - 1].capital and find_name_end(tokens, at + 1) > at + 1


def _may_precede_head(token: Token) -> bool:
    words = load_titles()
    return (
        token.mention is not None
        or token.lower in words.portfolio
        or token.lower in words.ranks
        or token.lower in words.past
        or token.lower in words.timely
        or token.lower in _IN_TITLES
        or is_acronym(token)
    )


def _is_served_too(first: Title, second: Title) -> bool:
    """`State Secretary to the Minister of Trade and Minister of Health X`: whether X is minister is left open."""
    served = first.head in ("chief", "secretary") and " to the " in first.words
    return served and second.head in ("minister", "advisor", "adviser", "secretary")


def _undecided(tokens: Sequence[Token], span: Span) -> Span:
    """`former Prime Minister and President X`: whether the second is over too is left open, and so nobody's."""
    told = span.title.former or not load_titles().timely.isdisjoint([t.lower for t in tokens[span.first : span.last]])
    sole = span.title.words in load_titles().sole
    return span._replace(title=span.title._replace(private=True)) if sole and not told else span


def _is_plural(tokens: Sequence[Token], span: Span) -> bool:
    return any(token.lower in load_titles().plurals for token in tokens[span.first : span.last])


def _are_two_people(tokens: Sequence[Token], first: Span, second: Span) -> bool:
    """`the President and PM Chinh`, `SMS and the Hangzhou Party Secretary`: two titles, two people."""
    short = first.last - first.first == 1 and tokens[first.first].text.isupper()
    both = first.title.words == "president" and second.title.words in _NEVER_BOTH
    # `the Foreign Secretary, FCO Minister for Asia, X`, `The Secretary and Director X`.
    both = both or first.title.words in _NEVER_JOINED
    both = both or (first.title.words == "secretary" and first.first >= 1 and tokens[first.first - 1].lower == "the")
    # `the Vice President and President X`: the article stands before somebody known already.
    known = first.title.words in _KNOWN_ALONE and first.first >= 1 and tokens[first.first - 1].lower == "the"
    # `His Majesty X, King of Chad, Chadian Minister Y`.
    stated = first.title.holder and second.title.holder and first.title.head in load_titles().royal_heads
    if stated and tokens[first.last].text == "," and second.title.head not in load_titles().royal_heads:
        return True
    if both or (second.title.words in _HEADS_OF_STATES and (known or first.title.words in _HEADS_OF_STATES)):
        return True
    # `with X in his capacity as Acting Prime Minister, and Minister Y`.
    if first.first >= 2 and tokens[first.first - 1].lower == "as" and tokens[first.first - 2].lower == "capacity":
        return True
    # `the Vice President and Minister X`, `Minister and Chairman X`: each bears one title.
    bare = first.title.words == "minister" and first.title.holder is None and tokens[first.first].capital
    alone = first.last - first.first == 1 and not second.title.words.startswith(("deputy ", "vice "))
    if (bare and alone) or (known and second.title.words == "minister" and second.title.holder is None):
        return True
    # `SM and Minister To Lam`, `SMS and Vice Minister X`: initials add no lower or bare title to one's own.
    return short and (
        second.title.holder is not None
        or second.title.words == "minister"
        or second.title.head not in ("minister", "minister-in-charge")
        or second.title.words.startswith(("prime ", "vice ", "deputy "))
    )
