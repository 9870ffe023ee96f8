"""Tokens to personal names: where one begins and ends."""

from collections.abc import Sequence
from enum import Enum, auto

from ingest.ambiguous_names import is_of_title, is_small_name, is_surname_too
from ingest.honorifics import MARKS, is_honorific
from ingest.model import Kind
from ingest.peerages import find_peerage_end
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: No name has more words.
_LONGEST = 12
_ARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "az-")
#: Particles that a name may begin with: `Al Nahyan`, `Van Rompuy`.
_FIRST = ("al", "el", "de", "van", "von", "bin")
#: Particles that before a name are words of the sentence.
_UNSURE = ("of", "e", "y", "i", "st")
_APOSTROPHES = frozenset("’'‘ʿʾ")
#: Forms of address that stand before a name and never inside one: signatures side by side.
_NEXT_PERSON = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mdm", "Madam", "Dr", "Prof", "Professor", "H.E", "HE"})


class _Part(Enum):
    """What a word is in a name."""

    NAME = auto()
    NUMERAL = auto()
    PARTICLE = auto()
    SUFFIX = auto()  #: a comma and `Jr.`


def find_name_end(tokens: Sequence[Token], at: int) -> int:
    """The end of the personal name that begins at ``at``; ``at`` itself where none does."""
    words = load_titles()
    i = at
    names = 0
    longest = min(len(tokens), at + _LONGEST)
    while i < longest:
        part = _part_of_name(tokens, i, at, names)
        if part is None:
            break
        names += part is _Part.NAME
        i += 2 if part is _Part.SUFFIX else 1
        if part is _Part.SUFFIX or tokens[i - 1].lower in ("jr.", "sr."):
            break
        if part is _Part.NUMERAL and not (i < len(tokens) and tokens[i].lower in words.particles):
            # Behind `King X VI` nothing but his father's name goes on.
            break
    if i == at:
        return at
    while i > at and tokens[i - 1].lower in words.particles and not tokens[i - 1].capital:
        i -= 1
    i = find_peerage_end(tokens, at, i)
    private = not words.private_bodies.isdisjoint([t.lower for t in tokens[at:i]])
    return at if private or not names or _is_of_body(tokens, at, i) else i


def find_name_begin(tokens: Sequence[Token], at: int, bound: int) -> int:
    """The beginning of the personal name that ends just before ``at``; ``at`` itself where none does."""
    i = at
    while i > max(bound, at - _LONGEST):
        father = _father_before(tokens, i, bound)
        if father == i and not (_may_be_name(tokens[i - 1]) or (i < at and _may_link(tokens[i - 1]))):
            break
        i = father if father < i else i - 1
    while i < at and not tokens[i].capital and not tokens[i].lower.startswith(("al-", "el-", "de", "van", "von")):
        i += 1
    return i


def _is_of_body(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`the Free Ports Authority`, `Print Institute`, `Football Association`: capitalised words are a body's name."""
    nouns = load_name_words().body_nouns
    following = tokens[end] if end < len(tokens) else None
    if following is not None and following.mention is not None and following.mention.kind is Kind.REGION:
        # `Radio Free Europe`.
        return True
    if following is not None and following.capital and following.lower in nouns:
        return True
    return tokens[end - 1].lower in nouns or (end - first == 1 and _is_behind_body(tokens, first))


def _is_behind_body(tokens: Sequence[Token], at: int) -> bool:
    """`Chair of the Mercy Foundation Cares`: a lone word behind a body's noun belongs to the body."""
    before = tokens[at - 1] if at else None
    return before is not None and before.capital and before.lower in load_name_words().body_nouns


def _father_before(tokens: Sequence[Token], at: int, bound: int) -> int:
    """`X bin Tun Datuk Y`: the place of the particle before the honorifics that end at ``at``; ``at`` without."""
    i = at
    while i > bound and is_honorific(tokens, i - 1):
        i -= 1
    return i - 1 if bound < i < at and tokens[i - 1].lower in ("bin", "binti", "ibni") else at


def _part_of_name(tokens: Sequence[Token], i: int, at: int, names: int) -> _Part | None:
    """What the word at ``i`` is in the name that begins at ``at``, behind so many ``names``."""
    token = tokens[i]
    known = load_name_words()
    if token.mention is not None:
        surname = (names == 1 and is_surname_too(tokens, i)) or (names and _is_behind_de_la(tokens, i))
        return _Part.NAME if i > at and surname else None
    if i > at and (token.text.strip(MARKS) in _NEXT_PERSON or token.text in known.letters):
        return None
    if names > 1 and token.text in known.member_letters:
        return None
    if token.capital and _is_name(tokens, i, at, names):
        return _Part.NUMERAL if i > at and token.text in known.numerals else _Part.NAME
    if i > at and token.text == "," and i + 1 < len(tokens) and tokens[i + 1].lower in known.suffixes:
        return _Part.SUFFIX
    particle = token.lower in load_titles().particles or token.lower.startswith(_ARTICLES)
    if token.text in _APOSTROPHES and i > at and i + 1 < len(tokens) and tokens[i + 1].lower.startswith(_ARTICLES):
        # `Shia’ al-Sudani`: the sign for a letter that the alphabet lacks.
        return _Part.PARTICLE
    return _Part.PARTICLE if particle and _leads_on(tokens, i, at) else None


def _is_behind_de_la(tokens: Sequence[Token], i: int) -> bool:
    """`Miguel de la Madrid`: the town is part of the name."""
    return i > 1 and tokens[i - 2].lower == "de" and tokens[i - 1].lower in ("la", "los", "las")


def _is_name(tokens: Sequence[Token], i: int, at: int, names: int) -> bool:
    common = tokens[i].lower in load_name_words().no_names
    return (not common or is_small_name(tokens, i, at)) and not is_of_title(tokens, i, names)


def _leads_on(tokens: Sequence[Token], i: int, at: int) -> bool:
    """The particle at ``i`` has the rest of a name behind it."""
    token = tokens[i]
    if token.lower.startswith(("al-", "el-")):
        return i > at
    if token.lower == "of" or i + 1 >= len(tokens) or (i == at and token.lower not in _FIRST):
        return False
    following = tokens[i + 1]
    named = following.capital and following.lower not in load_name_words().no_names
    town = following.mention is not None and _is_behind_de_la(tokens, i + 1)
    return named or town or following.lower in load_titles().particles


def _may_be_name(token: Token) -> bool:
    words = load_titles()
    return (
        token.capital
        and token.lower not in load_name_words().no_names
        and token.text.strip(".") not in words.honorifics
        and token.lower not in words.heads
        and token.lower not in words.portfolio
    )


def _may_link(token: Token) -> bool:
    """A particle between the words of a name, seen from behind."""
    if token.mention is not None:
        return False
    known = token.lower in load_titles().particles and token.lower not in _UNSURE
    return known or token.lower.startswith(("al-", "el-"))
