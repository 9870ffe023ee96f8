"""The tokens of a title to what they say: its words, whose it is, and where its bearer is sent."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.model import Kind, Mention
from ingest.portfolios import DASHES, NUMBERS, POSSESSIVE
from ingest.title_ends import Complement
from ingest.tokens import Token
from ingest.vocabulary import load_titles

#: Words of a complement that say nothing: `to that country`.
_UNSAID = frozenset(
    {"country", "nation", "republic", "kingdom", "that", "this", "the", "and", ",", "&", "all", "(", ")", *POSSESSIVE}
)
#: `to the UN Office in Geneva`, `to the UN and other international organisations`: sent to the UN.
_OFFICES = frozenset(
    {"office", "offices", "other", "international", "organisations", "organizations", "headquarters", "secretariat"}
)
_LONG_WORD = 4
_LINKS = frozenset({"the", "-", "–", *POSSESSIVE})


class Part(NamedTuple):
    """What the words on one side of a title's head say."""

    words: tuple[str, ...]
    holder: str | None = None
    targets: tuple[Mention, ...] = ()


NO_PART = Part(())


def read_before(tokens: Sequence[Token]) -> Part:
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
    return Part(tuple(words), holders[0] if holders else None)


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
    # `HIGH COMMISSIONER` stands in capitals; `ICT` is an acronym.
    acronym = token.text.isupper() and (len(token.text) < _LONG_WORD or token.lower == "asean")
    yield token.lower if known and not acronym else token.text


def read_after(tokens: Sequence[Token], complements: Sequence[Complement], head: str) -> Part:
    """The complements of a title: `of Trade`, `to the Republic of Peru`, `(Trade) (Industry)`."""
    if not complements:
        return NO_PART
    parts = [_read_complement(tokens, complement, head) for complement in complements]
    if len(parts) == 1:
        return parts[0]
    words = [list(part.words) for part in parts]
    brackets = [i for i, complement in enumerate(complements) if tokens[complement.first].text == "("]
    for i in brackets[1:]:
        words[i][0] = "and"
    return Part(
        tuple(word for said in words for word in said),
        next((part.holder for part in parts if part.holder), None),
        tuple(target for part in parts for target in part.targets),
    )


def _read_complement(tokens: Sequence[Token], complement: Complement, head: str) -> Part:
    words = load_titles()
    start = complement.first
    end, holder = _closing_state(tokens, complement)
    if head in words.sent and _is_to_organ(tokens, start, end):
        # `to the Secretariat of the Commonwealth`: the bloc is where an envoy is sent, and not whose he is.
        return Part((), None, tuple(t.mention for t in tokens[end : complement.last] if t.mention is not None))
    if tokens[start].text == "(":
        return Part(("for", *_words_of(tokens[start + 1 : complement.last])))
    preposition = "for" if tokens[start - 1].text == "(" else tokens[start].lower
    named = [t.mention for t in tokens[start + 1 : end] if t.mention is not None]
    plain = [t.lower for t in tokens[start + 1 : end] if t.mention is None and t.lower not in _UNSAID]
    offices = bool(named) and head in words.sent and preposition == "to" and _OFFICES.issuperset(plain)
    if named and (offices or not plain):
        if head in words.sent and preposition == "to" and (ends := _side_by_side(tokens[start + 1 : end])) is not None:
            return Part((), ends[1].node, (ends[0],))
        if head in words.sent and preposition in ("to", "for", "in", "on", "at"):
            return Part((), holder, tuple(named))
        if preposition == "of" and named[0].kind is not Kind.REGION:
            placed = named[0].kind is Kind.PLACE or any(is_organ(token) for token in tokens[start + 1 : end])
            return Part(_words_of(tokens[start:end]) if placed else (), holder or named[0].node)
    if not named and not plain:
        return Part((), holder)
    sent = head in words.sent and preposition == "to"
    told = (preposition != "for" or any(word in words.bodies for word in plain)) and not sent
    if _is_of_two(tokens[start:end]):
        # A commission of two states is neither's own.
        return Part(_words_of(tokens[start:end], keep_states=True), holder)
    if told and not _is_of_desk(tokens, start, end):
        holder = holder or next((m.node for m in named if m.node.startswith(("state:", "bloc:"))), None)
    return Part(_words_of(tokens[start:end], keep_states=preposition == "for"), holder)


def _is_of_two(tokens: Sequence[Token]) -> bool:
    """`of the Peru-Chile Commission`: two states with a dash between them."""
    return any(
        token.text in DASHES and tokens[i - 1].node != tokens[i + 1].node and tokens[i + 1].node.startswith("state:")
        for i, token in enumerate(tokens[1:-1], 1)
        if tokens[i - 1].node.startswith("state:")
    )


def _side_by_side(tokens: Sequence[Token]) -> tuple[Mention, Mention] | None:
    """`HIGH COMMISSIONER TO PERU REPUBLIC OF CHAD` on one line: where she is sent, and whose she is."""
    first, second = (tokens[0].mention, tokens[1].mention) if len(tokens) == len(_ENDS) else (None, None)
    if first is None or second is None or not (tokens[0].text.isupper() and tokens[1].text.isupper()):
        return None
    return first, second


_ENDS = ("where to", "whose")
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


_DESKS = frozenset({"coordination", "directorate", "division", "desk", "section"})


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


def _begins_body(tokens: Sequence[Token], i: int) -> bool:
    """`Chairman of Qatar Tourism`: the state's name without an article begins that of the body."""
    mention = tokens[i].mention
    plain = mention is not None and mention.kind is Kind.STATE and i == 1 and tokens[0].lower == "of"
    return plain and i + 1 < len(tokens) and tokens[i + 1].capital


def _add_state(kept: list[str], name: str) -> None:
    """`Peru-Chile` is one word."""
    if len(kept) > 1 and kept[-1] in DASHES:
        kept[-2:] = [f"{kept[-2]}-{name}"]
    else:
        kept.append(name)


#: `the Prime Minister's Office`, `the People's Congress`.
_OWNERS = ("minister", "president", "people", "party", "workers")


def _words_of(tokens: Sequence[Token], *, keep_states: bool = False) -> tuple[str, ...]:
    kept: list[str] = []
    for i, token in enumerate(tokens):
        if token.mention is None:
            acronym = i >= 1 and tokens[i - 1].text == "("
            if token.lower in POSSESSIVE and kept and kept[-1] in _OWNERS:
                kept[-1] += "'s"
            elif not acronym and token.text not in ("(", ")") and token.lower not in POSSESSIVE:
                kept.append(token.text if token.text in NUMBERS else token.lower)
        elif _is_said(token, kept, keep_states=keep_states) or _begins_body(tokens, i):
            _add_state(kept, token.text)
        elif len(kept) > 2 or (i + 1 < len(tokens) and tokens[i + 1].lower in ("for", "of", "on")):
            # `of the Communist Party of Vietnam Central Committee`, `of the Union for Foreign Affairs`.
            while kept and kept[-1] in ("of", "the"):
                kept.pop()
    while kept and kept[-1] in ("of", "the", "and", ",", "for", "at", "in", "to"):
        kept.pop()
    return tuple(kept)
