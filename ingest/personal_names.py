"""Tokens to personal names: where one begins and ends, and the honorifics before it."""

from collections.abc import Sequence
from enum import Enum, auto

from ingest.model import Kind
from ingest.portfolios import is_portfolio
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: No name has more words.
_LONGEST = 12
_ARTICLES = ("al-", "el-", "ad-", "ar-", "as-", "az-")
#: Particles that a name may begin with: `Al Nahyan`, `Van Rompuy`.
_FIRST = ("al", "el", "de", "van", "von", "bin")
#: Particles that before a name are words of the sentence.
_UNSURE = ("of", "e", "y", "i", "st")
_MARKS = ".’'"
_APOSTROPHES = frozenset("’'‘ʿʾ")
#: Forms of address that stand before a name and never inside one: signatures side by side.
_NEXT_PERSON = frozenset({"Mr", "Mrs", "Ms", "Miss", "Mdm", "Madam", "Dr", "Prof", "Professor", "H.E", "HE"})


#: Forms of address behind which a surname stands, be it what it may.
_BEFORE_SURNAMES = frozenset({"Lord", "Lady", "Baroness", "Mr", "Mrs", "Ms", "Miss"})


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
    i = _peerage_end(tokens, at, i)
    private = not words.private_bodies.isdisjoint([t.lower for t in tokens[at:i]])
    return at if private or not names or _is_of_body(tokens, at, i) else i


def _peerage_end(tokens: Sequence[Token], first: int, end: int) -> int:
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


_PEERS = frozenset({"Lord", "Lady", "Baroness", "Viscount", "Earl"})
_LONGEST_PLACE = 5


def _is_of_place(token: Token) -> bool:
    words = load_titles()
    if token.mention is not None:
        return token.mention.kind is Kind.PLACE
    return token.capital and token.lower not in words.heads and token.lower not in load_name_words().no_names


def _links_place(tokens: Sequence[Token], i: int) -> bool:
    """`Stoke-in-the-Marsh`, `Marsh under Lyme`."""
    inside = tokens[i].lower in ("-", "upon", "under", "le", "la", "in", "and", "st")
    return inside and i + 1 < len(tokens) and tokens[i - 1].capital and _is_of_place(tokens[i + 1])


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


def _father_before(tokens: Sequence[Token], at: int, bound: int) -> int:
    """`X bin Tun Datuk Y`: the place of the particle before the honorifics that end at ``at``; ``at`` without."""
    i = at
    while i > bound and is_honorific(tokens, i - 1):
        i -= 1
    return i - 1 if bound < i < at and tokens[i - 1].lower in ("bin", "binti", "ibni") else at


def is_person_honorific(token: Token) -> bool:
    """An honorific that alone makes a capitalised word behind it a person."""
    return token.mention is None and token.text.strip(_MARKS) in load_titles().person_honorifics


def is_honorific(tokens: Sequence[Token], at: int) -> bool:
    """The word at ``at`` is an honorific; a surname that could be one is so only among others."""
    if not 0 <= at < len(tokens) or tokens[at].mention is not None:
        return False
    plain = tokens[at].text.strip(_MARKS)
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
    before = tokens[at - 1].text.strip(_MARKS) if at >= 1 else ""
    return before in honorifics or following in honorifics


def _part_of_name(tokens: Sequence[Token], i: int, at: int, names: int) -> _Part | None:
    """What the word at ``i`` is in the name that begins at ``at``, behind so many ``names``."""
    token = tokens[i]
    known = load_name_words()
    if token.mention is not None:
        surname = (names == 1 and _is_surname_too(tokens, i)) or (names and _is_behind_de_la(tokens, i))
        return _Part.NAME if i > at and surname else None
    if i > at and (token.text.strip(_MARKS) in _NEXT_PERSON or token.text in known.letters):
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
    return (not common or _is_small_name(tokens, i, at)) and not _is_of_title(tokens, i, names)


def _is_small_name(tokens: Sequence[Token], i: int, at: int) -> bool:
    """He Lifeng, To Lam, Theresa May: a small word that is part of a name behind a title."""
    known = load_name_words()
    if i > at:
        # `Prime Minister X Will Make a Visit`, in a heading.
        verb = tokens[i].text == "Will" and i + 1 < len(tokens) and tokens[i + 1].capital
        return tokens[i].text in known.small_surnames and not verb
    if tokens[i].text not in known.small_names or i == 0 or i + 1 >= len(tokens):
        return False
    return tokens[i + 1].capital and tokens[i + 1].lower not in known.no_names


def _is_surname_too(tokens: Sequence[Token], i: int) -> bool:
    """Luis Montenegro, Ricardo Lagos: a place behind one given name, and nothing that makes it a place."""
    token = tokens[i]
    local = token.mention is not None and token.mention.kind is Kind.PLACE
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    alone = following is None or not (following.capital or following.mention is not None)
    return alone and " " not in token.text and (local or token.lower in load_name_words().state_surnames)


def _is_of_title(tokens: Sequence[Token], i: int, names: int) -> bool:
    """A portfolio or title word ends a name, but for a surname that happens to be one: `Samantha Power`."""
    words = load_titles()
    token = tokens[i]
    if not names and _is_given_name(tokens, i):
        return False
    if token.lower in words.heads or token.lower in words.plurals:
        # `Sultan Ibrahim Ibni Almarhum Sultan Iskandar`: the father's title is in the name; `Hossein Amir Karimi`.
        father = names and tokens[i - 1].lower in ("ibni", "almarhum", "al-marhum", "bin", "ibn")
        inside = names == 1 and token.lower in words.given_names and i + 1 < len(tokens) and tokens[i + 1].capital
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        surname = names == 1 and token.text in load_name_words().title_surnames
        surname = surname and not (following is not None and _goes_on_as_title(following))
        return not (father or inside or surname)
    compound = "-" in token.lower and any(p in words.portfolio for p in token.lower.split("-"))
    if token.lower not in words.portfolio and token.lower not in words.ranks and not compound:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    goes_on = following is not None and _goes_on_as_title(following)
    if not names and i and tokens[i - 1].text.strip(_MARKS) in _BEFORE_SURNAMES and token.capital:
        # `Lord Green`, `Mrs Power`, `Lord Green of Marsham`.
        peer = _peerage_end(tokens, i, i + 1) > i + 1 and not is_portfolio(tokens[i + 2])
        return not peer and following is not None and (following.capital or following.lower in ("of", "for", "&"))
    return names != 1 or goes_on


def _goes_on_as_title(following: Token) -> bool:
    """Behind a word of titles stands more of one: `Foreign Minister`, `King of`; no verb of a heading, no `MP`."""
    known = load_name_words()
    if following.text in known.member_letters or following.text in known.letters:
        return False
    more = following.capital and following.lower not in known.no_names
    return more or following.mention is not None or following.lower in ("of", "for", "and", "&")


def _is_given_name(tokens: Sequence[Token], i: int) -> bool:
    """`Foreign Minister Amir Khan`, `Speaker of the Knesset Amir Ohana`: right behind a title it begins the name."""
    words = load_titles()
    if i == 0 or i + 1 >= len(tokens) or tokens[i].lower not in words.given_names:
        return False
    before, following = tokens[i - 1], tokens[i + 1]
    titled = before.mention is not None or before.lower in words.heads or before.lower in words.portfolio
    return titled and following.capital and following.lower not in words.portfolio


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
