"""Tokens to the beginning of a title: which of the words before its head belong to it."""

from collections.abc import Sequence

from ingest.model import Kind
from ingest.portfolios import POSSESSIVE, is_portfolio
from ingest.title_heads import OWN
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: How long an acronym in a title may be: `CPC`, `SASAC`.
_ACRONYM = range(2, 7)
_DASHES = ("-", "–")
AND = ("and", "&")
#: What stands before a town that begins a title.
_BEFORE_TOWN = (",", "and", ";", "met", "with")
#: Bodies whose own officers are named behind them: `Department of Trade Secretary`.
_NAMED_FIRST = frozenset({"department", "ministry", "office", "council", "bureau"})
_COMMITTEES = frozenset({"committee", "subcommittee", "caucus"})
#: So far before a title may stand the committee whose subject lies between.
_SUBJECT_REACH = 14
_AT_THAT_TIME = (
    ("at", "that", "time"),
    ("at", "the", "time"),
    ("then",),
    ("now",),
    ("currently",),
    ("today",),
    ("by", "then"),
)
_NEW = frozenset({"new", "current", "incumbent", "newly-appointed", "newly-accredited"})


def find_title_begin(tokens: Sequence[Token], head: int, bound: int) -> int:
    """Where the title that turns on the word at ``head`` begins, ``bound`` at the earliest."""
    words = load_titles()
    at = head
    while at > bound and _belongs(tokens, at - 1, bound):
        at -= 1
    if at > bound and _is_town(tokens, at - 1, head, bound):
        at -= 1
    while at < head:
        token = tokens[at]
        # In small letters a word like `new` or `strategic` belongs to the sentence.
        common = token.mention is None and token.text in words.common_words
        if not common and token.lower not in POSSESSIVE and token.lower not in ("and", "&", "of"):
            break
        at += 1
    return _behind_acronyms(tokens, _settle_subject(tokens, at, head, bound), head)


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


def _settle_subject(tokens: Sequence[Token], at: int, head: int, bound: int) -> int:
    """Where the words before a head are what its body is for, the place of the body, or else behind them.

    `Department of Trade Secretary` begins with the department; in `Chair of the Committee on Trade Senator X` and in
    `Subcommittee on Asia, the Pacific, and Trade Chair X` the subject is the committee's.
    """
    if not bound < at < head or is_portfolio(tokens[head]):
        return at
    if tokens[at - 1].lower in ("of", "for") and at - 2 >= bound and _is_named_first(tokens[at - 2]):
        first = at - 2
        while first > bound and _belongs(tokens, first - 1, bound):
            first -= 1
        return first
    i = at - 1
    while i > max(0, at - _SUBJECT_REACH) and _is_listed(tokens[i]):
        i -= 1
    if tokens[i].lower != "on" or i < 1 or tokens[i - 1].lower not in _COMMITTEES:
        return at
    words = load_titles()
    rank = head
    while rank > at and tokens[rank - 1].lower in words.ranks - words.portfolio:
        rank -= 1
    return rank


def _is_named_first(token: Token) -> bool:
    return token.capital and token.lower in _NAMED_FIRST


def _is_listed(token: Token) -> bool:
    return token.mention is not None or token.capital or token.lower in (",", "and", "&", "the")


def _behind_acronyms(tokens: Sequence[Token], at: int, head: int) -> int:
    """`President of the BBNJ Ambassador X`: what stands behind `of the` belongs to the title before."""
    if at < 2 or tokens[at - 1].lower != "the" or tokens[at - 2].lower != "of":
        return at
    while at < head and is_acronym(tokens[at]):
        at += 1
    return at


def is_acronym(token: Token) -> bool:
    """A word in capitals as short as a body's acronym."""
    short = len(token.text) in _ACRONYM and token.text.isupper() and token.text.isalpha()
    return short and token.text not in load_titles().honorifics and token.text not in load_name_words().numerals


def _belongs(tokens: Sequence[Token], i: int, bound: int) -> bool:
    """The token at ``i`` belongs to the title that begins right behind it."""
    token = tokens[i]
    before = tokens[i - 1] if i > bound else None
    if token.mention is not None:
        # `in Astana Foreign Minister X said`: the town is where he said it.
        placed = before is not None and before.lower == "in" and token.mention.kind is not Kind.ADJECTIVE
        return not placed or tokens[i + 1].lower in POSSESSIVE
    if token.lower in POSSESSIVE:
        return before is not None and before.mention is not None and before.mention.kind is not Kind.REGION
    return (
        _is_bracket(tokens, i, bound)
        or _is_title_word(token)
        or (is_acronym(token) and token.lower not in load_titles().small_capitals and not _is_in_capitals(tokens, i))
        or (before is not None and _is_link(before, token, tokens[i + 1]))
        or (before is None and _is_under_secretary(tokens, i))
        or (before is not None and token.text in _GATHERINGS and before.node.startswith("bloc:"))
    )


#: `OPEC Conference President X`.
_GATHERINGS = ("Conference", "Congress")


def _is_under_secretary(tokens: Sequence[Token], i: int) -> bool:
    """`Under Secretary of Agriculture X` at the beginning; `Under Secretary X, relations improved` is no title."""
    words = [token.lower for token in tokens[i : i + 3]]
    return len(words) == 3 and words[:2] == ["under", "secretary"] and words[2] in ("of", "for")


def _is_in_capitals(tokens: Sequence[Token], i: int) -> bool:
    """`JANE COX HIGH COMMISSIONER`: among capitals a name looks like an acronym."""
    following = tokens[i + 1].text
    return len(following) >= _LONG_WORD and following.isupper() and _is_title_word(tokens[i + 1])


#: Initials of offices are shorter.
_LONG_WORD = 4


def _is_bracket(tokens: Sequence[Token], i: int, bound: int) -> bool:
    """A mark around the acronym of the body before it: `Communist Party of Vietnam (CPV) Politburo Member`."""
    first = i if tokens[i].text == "(" else i - 2
    if first <= bound or first + 2 >= len(tokens) or tokens[first].text != "(" or tokens[first + 2].text != ")":
        return False
    named = tokens[first + 1].mention is not None or is_acronym(tokens[first + 1])
    before = tokens[first - 1]
    return named and (before.mention is not None or before.lower in load_name_words().body_nouns)


def _is_title_word(token: Token) -> bool:
    words = load_titles()
    if token.lower in words.ranks or token.lower in words.portfolio:
        return token.lower not in ("up", "use")
    if token.lower in words.past or token.lower in words.ahead or token.lower in words.timely:
        return True
    return "-" in token.lower and any(p in words.portfolio or p in words.ranks for p in token.lower.split("-"))


def _is_link(before: Token, token: Token, following: Token) -> bool:
    """`Communist Party of Vietnam`, `ex-president`, `Russia-Japan`, `Trade and Industry`."""
    named = following.mention is not None
    if token.lower == "of":
        return named and before.lower == "party"
    if token.text == "Under" and following.lower == "secretary":
        return True
    if token.text == "-" and before.lower in ("ex", "then"):
        return True
    if token.text in _DASHES:
        return named and before.mention is not None
    return token.lower in AND and _joins_portfolios(before, following)


def _joins_portfolios(before: Token, following: Token) -> bool:
    words = load_titles()
    small = (
        before.text.islower() and following.text.islower() and words.domestic.issuperset((before.text, following.text))
    )
    return (
        (small or (before.capital and following.capital))
        and before.lower in words.portfolio
        and following.lower in words.portfolio
        and before.lower not in words.heads
        and before.lower not in _WHOLE_BODIES
        and following.lower not in words.heads
    )


#: Nouns that end a body's name: `Director of the Commission and Foreign Minister X` has two titles.
_WHOLE_BODIES = frozenset({"commission", "committee", "council", "ministry", "department", "secretariat", "bureau"})


def _is_town(tokens: Sequence[Token], at: int, head: int, bound: int) -> bool:
    """A town that no list knows: `Chuzhou Party Secretary` after a comma or `and`."""
    words = load_titles()
    if tokens[head].lower not in words.local_heads or not tokens[at].capital or not tokens[at + 1].capital:
        return False
    if tokens[head].lower == "secretary" and all(t.lower != "party" for t in tokens[at:head]):
        return False
    return tokens[at].text not in words.honorifics and (at == bound or tokens[at - 1].lower in _BEFORE_TOWN)
