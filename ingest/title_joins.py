"""Titles and names that belong together: a second title, a title behind a name, a name before or behind a title."""

from collections.abc import Sequence
from typing import NamedTuple

from ingest.model import Kind
from ingest.personal_names import find_name_begin, find_name_end, is_honorific, skip_honorifics
from ingest.portfolios import POSSESSIVE, find_phrase_end, is_portfolio
from ingest.title_begins import is_acronym
from ingest.title_heads import OWN, may_be_title
from ingest.titles import Span, Title, parse_title
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: How many words may stand before the head of a title that is joined by `and`, or stands behind a name.
_JOINED_REACH = 9
_BEHIND_REACH = 7
_AND = ("and", "&")
_JOINTS = (",", *_AND)
_CLOSING = frozenset(",.;:)")
_IN_TITLES = frozenset({"of", "and", "-", "–", "'s", "’s", '"s'})
_AT_THAT_TIME = (
    ("at", "that", "time"),
    ("at", "the", "time"),
    ("then",),
    ("now",),
    ("currently",),
    ("today",),
    ("by", "then"),
)


class Name(NamedTuple):
    """A name's place among the tokens; ``start`` is where its honorifics begin."""

    start: int
    first: int
    last: int


def find_next_title(tokens: Sequence[Token], at: int) -> Span | None:
    """A second title joined to one that ends at ``at``, if any: `Prime Minister and Minister for Finance`.

    Titles are joined only where one name bears them all: it follows, or a further title and then it.
    """
    word = _word(tokens, at)
    if is_seat(tokens, at):
        return _title_at(tokens, at, 1)
    # `Deputy Prime Minister – Minister of Foreign Affairs X`, `Deputy Prime Minister/Foreign Minister X`.
    if word not in _JOINTS and word not in ("-", "–", "/"):
        return None
    i = at + 1
    if word == "," and _word(tokens, i) in _AND:
        i += 1
    if _word(tokens, i) in ("concurrently", "the", "also"):
        i += 1
    i += 3 if _word(tokens, i + 2) == "officio" else 0
    if i < len(tokens) and tokens[i].text.isupper():
        # `Sultan of Johor, DYMM Sultan X`.
        i = skip_honorifics(tokens, i)
    span = _title_at(tokens, i, _JOINED_REACH)
    if span is None:
        return None
    named = find_name_behind(tokens, span.last) is not None or find_next_title(tokens, span.last) is not None
    return span if named else None


#: What a title of a parliament ends with.
_IN_PARLIAMENT = frozenset({"leader", "member", "whip", "speaker", "committee", "subcommittee", "caucus"})


def is_seat(tokens: Sequence[Token], at: int) -> bool:
    """`Committee Chair Representative X`, `Majority Leader Senator Y`: the seat stands before the name."""
    if _word(tokens, at) not in load_titles().seats or not tokens[at].capital or not at:
        return False
    before = tokens[at - 1].lower
    title = before in load_titles().led_bodies or before in _IN_PARLIAMENT
    return title and tokens[at - 1].capital and find_name_end(tokens, at + 1) > at + 1


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


_CLAUSE_MARKS = frozenset(',;:–—-“"')


def find_further_title(
    tokens: Sequence[Token], at: int, titles: tuple[Title, ...], *, alone: bool = False, governed: bool = False
) -> tuple[tuple[Title, ...], int]:
    """The titles of a name that ends at ``at`` with the one behind it, and where that ends.

    `Minister X, head of the UAE Ministry of Culture`, `His Majesty Y Sultan of Oman`. ``alone`` says that no title can
    stand before the name, so that the one behind it is its own whoever follows; ``governed`` that the name ends an
    adverbial: `At the meeting with Ms Y, the President said`.
    """
    at = _skip_service(tokens, _skip_letters(tokens, at))
    comma = _word(tokens, at) == ","
    if titles and not comma:
        return titles, at
    i = at + comma
    if _word(tokens, i) in ("now", "currently", "presently"):
        i += 1
    if _word(tokens, i) in ("the", "a"):
        i += 1
    span = _title_at(tokens, i, _BEHIND_REACH)
    if span is None or not _stands_behind(tokens, span, titles, alone=alone):
        return titles, at
    if (
        _word(tokens, i - 1) == "the"
        and span.last < len(tokens)
        and tokens[span.last].text not in _CLOSING
        and governed
    ):
        return titles, at
    found, last = find_titles_behind(tokens, span.last, (*titles, span.title), alone=alone)
    while alone and _word(tokens, last) == "," and (span := _title_at(tokens, last + 1, _BEHIND_REACH)) is not None:
        # `Mr X, Minister of A, Minister of B, Mr Y, Minister of C`.
        if _is_anothers(tokens, span, alone=alone):
            break
        found, last = find_titles_behind(tokens, span.last, (*found, span.title), alone=alone)
    return found, last


def _skip_service(tokens: Sequence[Token], at: int) -> int:
    """The place behind `(IFS: 1996)`, the service that somebody is of, where a further title follows its comma."""
    if _word(tokens, at) != "(" or at + 2 >= len(tokens) or not is_acronym(tokens[at + 1]):
        return at
    closed = next((i for i in range(at + 2, min(at + 6, len(tokens))) if tokens[i].text == ")"), at)
    behind = closed + 2
    behind += _word(tokens, behind) in ("now", "currently", "presently")
    told = closed > at and _word(tokens, closed + 1) == "," and _title_at(tokens, behind, _BEHIND_REACH) is not None
    return closed + 1 if told else at


def _skip_letters(tokens: Sequence[Token], at: int) -> int:
    """The place behind the letters of orders after a name: `X, GCFR, President`, where a further title follows."""
    i = at
    while _word(tokens, i) == "," and i + 2 < len(tokens) and is_acronym(tokens[i + 1]) and tokens[i + 2].text == ",":
        if tokens[i + 1].mention is not None or tokens[i + 1].lower in load_titles().heads:
            break
        i += 2
    return i if i > at and _title_at(tokens, i + 1, _BEHIND_REACH) is not None else at


def find_titles_behind(
    tokens: Sequence[Token], at: int, titles: tuple[Title, ...], *, alone: bool = False
) -> tuple[tuple[Title, ...], int]:
    """The titles behind a name with those joined to the one that ends at ``at``, and where the last of them ends.

    `X, spokesman and chief adviser to the President of Y`.
    """
    while _word(tokens, at) in _AND:
        span = _title_at(tokens, at + 1, _JOINED_REACH)
        if span is None or _is_anothers(tokens, span, alone=alone) or find_next_title(tokens, span.last):
            break
        titles, at = (*titles, span.title), span.last
    return titles, at


def _is_anothers(tokens: Sequence[Token], span: Span, *, alone: bool) -> bool:
    """Behind the title stands whoever bears it; a comma before the name parts them where titles stand last."""
    behind = find_name_behind(tokens, span.last)
    return behind is not None and not (alone and behind.start > span.last)


def find_holder_behind(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], int]:
    """The titles of a name that ends at ``at`` with the state behind it, and where that ends.

    `Prime Minister Magdalena Andersson of Sweden`.
    """
    i = at + 1 if _word(tokens, at) == "," else at
    if _word(tokens, i) != "of":
        return _find_place_behind(tokens, at, titles) or _find_state_behind(tokens, at, titles)
    i += 2 if _word(tokens, i + 1) == "the" else 1
    mention = tokens[i].mention if i < len(tokens) else None
    if mention is None and titles and _word(tokens, i) in load_titles().bodies:
        return _find_body_behind(tokens, i, at, titles)
    # `assured Minister X of Singapore's support`: the state is not the minister's.
    owns = _word(tokens, i + 1) in POSSESSIVE
    if mention is None or owns or not mention.node.startswith(("state:", "bloc:")):
        return titles, at
    return tuple(t if t.holder is not None else t._replace(holder=mention.node) for t in titles), i + 1


def skip_article_back(tokens: Sequence[Token], first: int) -> int:
    """The place before the article of a title that begins at ``first``, and before `at that time` or `now`."""
    at = first - 1 if first >= 1 and tokens[first - 1].lower in ("the", "a", "an", *OWN) else first
    for phrase in _AT_THAT_TIME:
        begin = at - len(phrase)
        if begin > 0 and tokens[begin - 1].text == "," and tuple(t.lower for t in tokens[begin:at]) == phrase:
            return begin
    return at


def skip_new_back(tokens: Sequence[Token], first: int) -> int:
    """The place before `the new` of a title that begins at ``first``: `X, the new Czech ambassador`."""
    new = first >= 2 and tokens[first - 1].lower in _NEW and tokens[first - 2].lower in ("the", "a", *OWN)
    return first - 2 if new else first


_NEW = frozenset({"new", "current", "incumbent", "newly-appointed", "newly-accredited"})


def _find_body_behind(
    tokens: Sequence[Token], first: int, at: int, titles: tuple[Title, ...]
) -> tuple[tuple[Title, ...], int]:
    """`Permanent Secretary X of the Ministry of Trade of Chad`: the body behind the name tells the state."""
    end = find_phrase_end(tokens, first, first)
    states = [m.node for t in tokens[first:end] if (m := t.mention) is not None and m.kind is Kind.STATE]
    if len(states) != 1 or _word(tokens, end) in POSSESSIVE:
        return titles, at
    return tuple(t if t.holder is not None else t._replace(holder=states[0]) for t in titles), end


def _find_place_behind(
    tokens: Sequence[Token], at: int, titles: tuple[Title, ...]
) -> tuple[tuple[Title, ...], int] | None:
    """`Governor X, Ohio`: between marks stands what the governor governs; None where nothing does."""
    mention = tokens[at + 1].mention if at + 1 < len(tokens) and _word(tokens, at) == "," else None
    local = len(titles) == 1 and titles[0].words in ("governor", "mayor")
    ends = at + 2 >= len(tokens) or tokens[at + 2].text in _ENDS_OF_ITEMS
    if mention is None or mention.kind is not Kind.PLACE or not local or not ends:
        return None
    title = titles[0]._replace(words=f"{titles[0].words} of {tokens[at + 1].text}", holder=mention.node)
    return (title,), at + 2


_ENDS_OF_ITEMS = frozenset(",;.-–")


def _find_state_behind(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], int]:
    """`X, Minister of Health, Kenya, is visiting`: the state between commas is the minister's."""
    mention = tokens[at + 1].mention if at + 1 < len(tokens) and _word(tokens, at) == "," else None
    alone = mention is not None and mention.kind is Kind.STATE and mention.node.startswith("state:")
    if not alone or mention is None or not titles or any(title.holder is not None for title in titles):
        return titles, at
    ends = at + 2 >= len(tokens) or tokens[at + 2].text in ")." or _word(tokens, at + 2) in ("will", "is", "has")
    following = tokens[at + 3] if at + 3 < len(tokens) and _word(tokens, at + 2) == "," else None
    # Behind another comma goes on the sentence, not a list of states or of people.
    goes_on = following is not None and following.mention is None and following.text.islower()
    listed = following is not None and following.lower in _AND and at + 4 < len(tokens) and tokens[at + 4].mention
    if not (ends or goes_on) or listed:
        return titles, at
    return tuple(title._replace(holder=mention.node) for title in titles), at + 2


def find_name_behind(tokens: Sequence[Token], at: int, *, plural: bool = False) -> Name | None:
    """The name of whoever bears a title that ends at ``at``; ``plural`` titles may have a list with dashes."""
    comma = _word(tokens, at) == ","
    # `Ambassador of Latvia: Mr X` is a line of a list.
    listed = _word(tokens, at) == ":" and is_honorific(tokens, at + 1)
    start = at + 1 if comma or listed or (plural and _word(tokens, at) == "-") else at
    if _is_called_so(tokens, at):
        start = at + 4
    first = _skip_address(tokens, start)
    last = find_name_end(tokens, first)
    # A counterpart is named behind a comma whatever follows: `his counterpart, X, the ministry said`.
    named = comma and _word(tokens, at - 1) in load_titles().colleagues and last - first >= 2
    if last == first or (comma and first == start and not (named or _is_apposition(tokens, first, last))):
        return None
    if last - first < 2 and first == at and tokens[at - 1].text.endswith(".") and tokens[at].lower.endswith("ed"):
        # `the ambassador to the U.S. Suggested that`: some wires write whatever stands behind the dots with a capital.
        return None
    if plural and comma and not _is_list(tokens, last):
        # `The Foreign Ministers, Mr X said`.
        return None
    if comma and _word(tokens, last) == "as":
        # `X as ambassador to A, Ms Y as ambassador to B`: the next of a list.
        return None
    # Sheikh Hasina is never called Hasina alone.
    ranked = last - first == 1 and first >= 1 and tokens[first - 1].text in ("Sheikh", "Sheikha")
    return Name(start, first - ranked, last)


def find_name_past_company(tokens: Sequence[Token], at: int) -> Name | None:
    """`Chairman of the Ports Authority and Group CEO of Zeta Holding Mr X`: behind a post in a company, by `and`."""
    if _word(tokens, at) not in _AND:
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


_LONGEST_POST = 20
_COMPANY_POSTS = frozenset({"CEO", "Managing", "COO"})
_IN_POSTS = frozenset({"Chief", "Senior", "General"})
_IN_COMPANIES = frozenset({"of", "the", "and", "&", "for"})


def _is_called_so(tokens: Sequence[Token], at: int) -> bool:
    """`President of the Authority (Zawal), His Excellency X`: in brackets stands what the body is called in short."""
    told = _word(tokens, at) == "(" and _word(tokens, at + 2) == ")" and _word(tokens, at + 3) == ","
    return told and tokens[at + 1].capital and is_honorific(tokens, at + 4)


def _is_list(tokens: Sequence[Token], at: int) -> bool:
    """Behind a name that ends at ``at`` comes another, with what stands between."""
    while _word(tokens, at) in ("of", "the", "(", ")") or (at < len(tokens) and tokens[at].mention is not None):
        at += 1
    first = at
    while _word(tokens, first) in (*_JOINTS, ";"):
        first += 1
    # `the ministers of Chad, X; Mali, Y; and Togo, Z`.
    state = tokens[first].mention if at < first < len(tokens) else None
    if state is not None and state.kind is Kind.STATE:
        return True
    return first > at and find_name_end(tokens, skip_honorifics(tokens, first)) > first


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


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if at < len(tokens) else ""


def _title_at(tokens: Sequence[Token], at: int, reach: int) -> Span | None:
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


def _stands_behind(tokens: Sequence[Token], span: Span, titles: tuple[Title, ...], *, alone: bool) -> bool:
    """Behind a name, and of the same person: nobody else's name follows, and no other state is named."""
    closed = span.last >= len(tokens) or tokens[span.last].text in _CLOSING or not titles
    if _word(tokens, span.last) == "(" and find_name_behind(tokens, _skip_brackets(tokens, span.last)) is not None:
        # `X, Minister of State (Culture) Y`: what stands in brackets is the portfolio of the next.
        return False
    # `X, Minister for Climate, Energy and Y Z`: the portfolio goes on, and is somebody else's.
    if _word(tokens, span.last) == "," and span.last + 1 < len(tokens):
        word = tokens[span.last + 1]
        closed = closed and not (word.capital and is_portfolio(word))
    states = {t.holder for t in (*titles, span.title) if t.holder and t.holder.startswith("state:")}
    # `Mr X, Minister in the Cabinet Office and Minister of A Y`: the office goes on, and is the next one's.
    goes_on = span.title.words == span.title.head and _word(tokens, span.last) in ("in", "at")
    said = span.title.words != span.title.head or span.title.holder is not None or not (titles or goes_on)
    if not (closed and said and len(states) < 2) or _rules_elsewhere(titles, span.title):
        return False
    last = span.last
    while (following := find_next_title(tokens, last)) is not None:
        last = following.last
    behind = find_name_behind(tokens, last) if last > span.last else None
    if behind is not None and behind.start == last:
        # `Mrs X, Minister of A, Minister of B and Minister of C Y`: all are of the last.
        return False
    # `Mr X, Minister of A, Mr Y, Minister of B`.
    return not _is_anothers(tokens, span, alone=alone)


#: `Prime Minister X, the Amir of Qatar, and President Y`: three people. A sultan may be king too.
_RULERS = {
    **dict.fromkeys(("king", "queen", "amir", "emir", "sultan", "pope", "emperor", "empress"), "crowned"),
    **{title: title for title in ("president", "chancellor", "prime minister")},
}


def _rules_elsewhere(titles: tuple[Title, ...], title: Title) -> bool:
    """Heads of state and of government are two, but where one of the titles is over."""
    rules = {_RULERS[t.words] for t in (*titles, title) if not t.former and t.words in _RULERS}
    return title.words in _RULERS and len(rules) > 1


def _skip_brackets(tokens: Sequence[Token], at: int) -> int:
    """The place behind whatever brackets begin at ``at``."""
    while _word(tokens, at) == "(":
        while at < len(tokens) and tokens[at].text != ")":
            at += 1
        at += 1
    return at


def _skip_address(tokens: Sequence[Token], at: int) -> int:
    """The place behind honorifics, `the Right Honourable`, and the number that some titles end with."""
    while is_honorific(tokens, at) or (_word(tokens, at) == "the" and is_honorific(tokens, at + 1)):
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
    if last < len(tokens) and tokens[last].text not in _CLOSING:
        return tokens[last].lower in load_name_words().appositions
    following = _word(tokens, last + 1)
    return following not in load_titles().heads and following not in ("the", "a")
