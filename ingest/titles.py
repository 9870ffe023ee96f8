"""Tokens to titles: an office as it is named, whose it is, and where its bearer is sent."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.model import Kind, Mention
from ingest.portfolios import POSSESSIVE, find_acronym
from ingest.title_bounds import Complement, find_title_begin, find_title_end
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: Words of a complement that say nothing: `to that country`.
_UNSAID = frozenset({"country", "nation", "that", "this", "the", "and", ",", "&", "all", "(", ")", *POSSESSIVE})
#: `to the UN Office in Geneva`, `to the UN and other international organisations`: sent to the UN.
_OFFICES = frozenset(
    {"office", "offices", "other", "international", "organisations", "organizations", "headquarters", "secretariat"}
)
_LINKS = frozenset({"the", "-", "–", *POSSESSIVE})
_EMPTY = frozenset({"of", "for", "the", "and", "affairs", ","})


class Title(NamedTuple):
    """One office as written: its words without the holder, and whose it is; a tuple for speed, as ``Mention`` is."""

    head: str
    words: str
    holder: str | None = None  #: a state or bloc id
    targets: tuple[Mention, ...] = ()  #: where an envoy is sent: what stands behind `to`, `for`, `in`
    former: bool = False
    ahead: bool = False  #: designate, elect
    whose: int | None = None  #: where a possessor who is a person or office ends: `Lee Jae Myung's chief of staff`
    private: bool = False
    acronym: str = ""  #: `(PM)` behind it


class Span(NamedTuple):
    """A title's place among the tokens: ``first`` up to, not including, ``last``."""

    first: int
    last: int
    title: Title


#: Words behind a head that belong to the office: `Secretary General`, `President Pro Tempore`.
_OF_OFFICE = frozenset({"general", "pro", "tempore"})
#: Only one body has an office of these words.
_UNIONS_OWN = frozenset({"high", "representative", "foreign", "affairs", "security", "policy"})
_OF_UNION = "bloc:EU"


class _Part(NamedTuple):
    """What the words on one side of a title's head say."""

    words: tuple[str, ...]
    holder: str | None = None
    targets: tuple[Mention, ...] = ()


_NOTHING = _Part(())


def parse_title(tokens: Sequence[Token], head: int, bound: int = 0) -> Span:
    """The title that turns on the word at ``head``; it begins at ``bound`` or later."""
    words = load_titles()
    first = find_title_begin(tokens, head, bound)
    last, complements = find_title_end(tokens, head)
    leading, word = tokens[first:head], tokens[head].lower
    before = _read_before(leading) if leading else _NOTHING
    after = _read_after(tokens, complements, word)
    suffixes = _suffixes(tokens, head + 1, complements[0].first if complements else last)
    named = words.singulars.get(word, word)
    general = [s for s in suffixes if s in _OF_OFFICE]
    written = " ".join([*before.words, named, *general, *after.words]).replace(" ,", ",")
    holder = after.holder or before.holder or (_OF_UNION if _UNIONS_OWN.issubset(written.split()) else None)
    title = Title(
        head=named.split()[-1],
        words=written,
        holder=holder,
        targets=after.targets,
        former=_is_former(tokens, first, head) or _is_over(tokens, first, last),
        ahead=not words.ahead.isdisjoint([*suffixes, *[t.lower for t in leading]]),
        whose=_possessor_end(tokens, first),
        private=(((holder is None and word not in _PUBLIC) or "school of" in written) and _names_private_body(written))
        or _is_of_company(tokens, first, head, last),
        acronym=find_acronym(tokens, head + 1 + len(suffixes)),
    )
    return Span(first, last, title)


@lru_cache(maxsize=4096)
def title_words(words: str) -> frozenset[str]:
    """The words that tell one office from another: `minister of foreign affairs` is `foreign minister`.

    Kept for the next time: the same few titles of a text are compared over and over.

    >>> title_words("minister of foreign affairs") == title_words("foreign minister")
    True
    """
    return frozenset(words.replace(",", "").split()) - _EMPTY


def _suffixes(tokens: Sequence[Token], start: int, end: int) -> list[str]:
    if start >= end:
        return []
    suffixes = load_titles().suffixes
    return [t.lower for t in tokens[start:end] if t.lower in suffixes]


def _is_former(tokens: Sequence[Token], first: int, head: int) -> bool:
    return not load_titles().past.isdisjoint([t.lower for t in tokens[max(0, first - 1) : head]])


def _is_over(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`Foreign Minister until 2018`, `ambassador from 2015 to 2019`, `until recently ambassador`: so no more."""
    if first >= 2 and tokens[first - 1].lower == "recently" and tokens[first - 2].lower == "until":
        return True
    following = tokens[last].lower if last < len(tokens) else ""
    if following != "from" or last + 3 >= len(tokens):
        return following in ("until", "till")
    return tokens[last + 1].lower.isdigit() and tokens[last + 2].lower in ("to", "until", "-", "–")


def _possessor_end(tokens: Sequence[Token], first: int) -> int | None:
    possessed = first >= 2 and tokens[first - 1].lower in POSSESSIVE and tokens[first - 2].mention is None
    return first - 1 if possessed else None


#: Heads of states alone: `Minister of Investments`.
_PUBLIC = frozenset({"minister", "ambassador"})


def _names_private_body(written: str) -> bool:
    if written.startswith("vice president for ") or "school of" in written:
        return True
    return not load_titles().private_bodies.isdisjoint(written.split())


def _is_of_company(tokens: Sequence[Token], first: int, head: int, last: int) -> bool:
    """A company's name stands right before the title or behind it."""
    if first >= 1 and tokens[head].lower in load_titles().company_heads and _is_company_name(tokens, first - 1):
        return True
    if first >= 2 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in _SEATS_OF_LEARNING:
        return tokens[first].mention is not None
    if last < len(tokens) and tokens[last].lower in POSSESSIVE and tokens[last - 1].mention is not None:
        # `chairman of the World Bank's Growth Commission`: of a body that is not known.
        return last - 1 > head and last + 1 < len(tokens) and tokens[last + 1].capital
    if last < len(tokens) and last - 1 > head:
        if tokens[last - 1].mention is not None and _leads_to_body(tokens, last):
            return True
        if tokens[last].capital and tokens[last].lower in load_name_words().body_nouns:
            return True
    if last - 2 > head and tokens[last - 2].lower == "the" and _takes_no_article(tokens[last - 1]):
        return last >= len(tokens) or tokens[last].lower not in _MISSIONS
    return last < len(tokens) and tokens[last].lower == "of" and _is_unknown_body(tokens, last + 1)


#: `University of Jordan President`: what the state's name belongs to.
_SEATS_OF_LEARNING = frozenset({"university", "college", "institute", "academy", "bank"})
#: So many words of a body's name may stand before its noun.
_BODY_REACH = 4


def _takes_no_article(token: Token) -> bool:
    """`the Australia, New Zealand and Pacific Division`: behind the article a plain name of a state goes on."""
    plain = token.mention is not None and token.mention.kind is Kind.STATE and token.text.isalpha()
    return plain and not (token.text.isupper() or token.text.endswith("s") or token.text in _WITH_ARTICLE)


#: What goes on behind `at the Kenya`: where its people serve.
_MISSIONS = frozenset({"permanent", "mission", "embassy", "high", "consulate", "delegation", "'s", "’s"})
#: States that take an article, though one word names them.
_WITH_ARTICLE = frozenset(
    {"Gambia", "Sudan", "Congo", "Ukraine", "Lebanon", "Vatican", "Kremlin", "Yemen", "Argentine"}
)


def _leads_to_body(tokens: Sequence[Token], at: int) -> bool:
    """`Chairman of the Kenya Free Ports Authority`: what goes on behind the state is a body of its own."""
    for token in tokens[at : at + _BODY_REACH]:
        if not token.capital:
            return False
        if token.lower in load_name_words().body_nouns:
            return True
    return False


def _is_company_name(tokens: Sequence[Token], at: int) -> bool:
    """`Gotion Chairman Li Zhen`: an unknown name right before the title."""
    words = load_titles()
    token = tokens[at]
    # The first word of a sentence has a capital anyway.
    told = at >= 1 or tokens[at + 1].text.islower()
    return token.capital and told and token.lower not in words.past and token.text not in words.honorifics


def _is_unknown_body(tokens: Sequence[Token], at: int) -> bool:
    """`president of Sasakawa Peace Foundation`, `vice president of Chinese CITIC Construction`: nothing public."""
    if at + 1 < len(tokens) and tokens[at].lower == "the":
        at += 1
    while at < len(tokens) and tokens[at].mention is not None:
        at += 1
    if at >= len(tokens) or not tokens[at].capital:
        return False
    # `envoy of President X`, `of H.E. President X`: whom somebody serves is no company.
    words = load_titles()
    return tokens[at].lower not in words.heads and tokens[at].text.strip(".") not in words.honorifics


def _read_before(tokens: Sequence[Token]) -> _Part:
    """The words between a title's beginning and its head."""
    tokens = _without_brackets(tokens)
    mentions = [t.mention for t in tokens if t.mention is not None]
    # A council of two states is neither's own.
    joint = len({m.node for m in mentions}) > 1 and any(t.text in ("-", "–") for t in tokens)
    holders = [m.node for m in mentions if m.kind is Kind.PLACE or not (joint or m.kind is Kind.REGION)]
    words: list[str] = []
    for token in tokens:
        if token.mention is None:
            words.extend(_plain_word(token))
        elif token.mention.kind is Kind.REGION or (joint and token.mention.kind is not Kind.PLACE):
            words.append(token.text)
        else:
            if words[-1:] == ["of"]:
                words.pop()
            if token.mention.kind is Kind.PLACE:
                words.append(token.text)
    return _Part(tuple(words), holders[0] if holders else None)


def _without_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The acronym of a body says what its name before it has said."""
    at = [i for i, token in enumerate(tokens) if token.text == "("]
    bracketed = {i + step for i in at for step in range(3)}
    return [token for i, token in enumerate(tokens) if i not in bracketed]


def _plain_word(token: Token) -> Iterator[str]:
    words = load_titles()
    if token.lower in _LINKS or any(token.lower in said for said in (words.past, words.ahead, words.timely)):
        return
    known = token.lower in words.ranks or token.lower in words.portfolio or token.text == "Under"
    yield token.lower if known and not token.text.isupper() else token.text


def _read_after(tokens: Sequence[Token], complements: Sequence[Complement], head: str) -> _Part:
    if not complements:
        return _NOTHING
    parts = [_read_complement(tokens, complement, head) for complement in complements]
    if len(parts) == 1:
        return parts[0]
    return _Part(
        tuple(word for part in parts for word in part.words),
        next((part.holder for part in parts if part.holder), None),
        tuple(target for part in parts for target in part.targets),
    )


def _read_complement(tokens: Sequence[Token], complement: Complement, head: str) -> _Part:
    words = load_titles()
    start = complement.first
    end, holder = _closing_state(tokens, complement)
    if head in words.sent and _is_to_organ(tokens, start, end):
        # `to the Secretariat of the Commonwealth`: the bloc is where an envoy is sent, and not whose he is.
        return _Part((), None, tuple(t.mention for t in tokens[end : complement.last] if t.mention is not None))
    if tokens[start].text == "(":
        return _Part(("for", *_words_of(tokens[start + 1 : complement.last])))
    preposition = "for" if tokens[start - 1].text == "(" else tokens[start].lower
    named = [t.mention for t in tokens[start + 1 : end] if t.mention is not None]
    plain = [t.lower for t in tokens[start + 1 : end] if t.mention is None and t.lower not in _UNSAID]
    offices = bool(named) and head in words.sent and preposition == "to" and _OFFICES.issuperset(plain)
    if named and (offices or not plain):
        if head in words.sent and preposition in ("to", "for", "in", "on", "at"):
            return _Part((), holder, tuple(named))
        if preposition == "of" and named[0].kind is not Kind.REGION:
            placed = named[0].kind is Kind.PLACE or any(is_organ(token) for token in tokens[start + 1 : end])
            return _Part(_words_of(tokens[start:end]) if placed else (), holder or named[0].node)
    if not named and not plain:
        return _Part((), holder)
    if (preposition != "for" or any(word in words.bodies for word in plain)) and not _is_of_desk(tokens, start, end):
        holder = holder or next((m.node for m in named if m.node.startswith(("state:", "bloc:"))), None)
    return _Part(_words_of(tokens[start:end], keep_states=preposition == "for"), holder)


#: Organs that have a president or secretary-general of their own beside those of the bloc.
_ORGANS = frozenset({"commission", "parliament", "council", "court", "secretariat", "assembly", "bank"})


def is_organ(token: Token) -> bool:
    """`the ECOWAS Commission`, `the European Parliament`: the name of a bloc that is one of its organs'."""
    bloc = token.mention is not None and token.mention.kind is Kind.BLOC
    return bloc and token.lower.rpartition(" ")[2] in _ORGANS


def _is_to_organ(tokens: Sequence[Token], start: int, end: int) -> bool:
    """`to the Secretariat`, before `of the Commonwealth`."""
    between = {token.lower for token in tokens[start + 1 : end]} - {"the"}
    bloc = end + 1 < len(tokens) and any(t.node.startswith("bloc:") for t in tokens[end : end + 3])
    return tokens[start].lower == "to" and bool(between) and bloc and between <= _OFFICES | _ORGANS


_DESKS = frozenset({"directorate", "division", "desk", "section"})


def _is_of_desk(tokens: Sequence[Token], start: int, end: int) -> bool:
    """`Director of the ASEAN Directorate`: what a desk deals with is not whose it is."""
    return any(
        tokens[i].lower in _DESKS
        and (before := tokens[i - 1].mention) is not None
        and before.kind is not Kind.ADJECTIVE
        for i in range(start + 1, end)
    )


def _closing_state(tokens: Sequence[Token], complement: Complement) -> tuple[int, str | None]:
    """`for Foreign Affairs and Cooperation of Mozambique`: whose it is stands last."""
    start, end = complement
    at = end - 1
    mention = tokens[at].mention
    if mention is None or mention.kind not in (Kind.STATE, Kind.BLOC) or at - 1 <= start:
        return end, None
    at -= 2 if tokens[at - 1].lower == "the" else 1
    return (at, mention.node) if at > start and tokens[at].lower == "of" else (end, None)


#: What tells one office from another by its own name.
_SAID = (Kind.REGION, Kind.PLACE)


def _is_said(token: Token, kept: Sequence[str], *, keep_states: bool) -> bool:
    """A mention is written out where it tells what the title is for, and not only whose it is."""
    kind = None if token.mention is None else token.mention.kind
    to_it = list(kept[-1:]) == ["to"] or list(kept[-2:]) == ["to", "the"]
    return keep_states or to_it or kind in _SAID or is_organ(token)


def _words_of(tokens: Sequence[Token], *, keep_states: bool = False) -> tuple[str, ...]:
    kept: list[str] = []
    for i, token in enumerate(tokens):
        if token.mention is None:
            acronym = i >= 1 and tokens[i - 1].text == "("
            if token.lower in POSSESSIVE and kept and kept[-1] in ("minister", "president"):
                kept[-1] += "'s"
            elif not acronym and token.text not in ("(", ")") and token.lower not in POSSESSIVE:
                kept.append(token.lower)
        elif _is_said(token, kept, keep_states=keep_states):
            kept.append(token.text)
        elif len(kept) > 2:
            # `of the Communist Party of Vietnam Central Committee`.
            while kept[-1] in ("of", "the"):
                kept.pop()
    while kept and kept[-1] in ("of", "the", "and", ",", "for"):
        kept.pop()
    return tuple(kept)
