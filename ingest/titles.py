"""Tokens to titles: where an office is named, whose it is, and the name that bears it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.model import Kind
from ingest.tokens import Token
from ingest.vocabulary import load_titles

_OF = frozenset({"of", "for", "to", "on", "in", "at"})
_TARGETED = frozenset(
    {
        "ambassador",
        "envoy",
        "representative",
        "commissioner",
        "consul",
        "consul-general",
        "chargé",
        "charge",
        "nuncio",
        "coordinator",
        "negotiator",
        "rapporteur",
        "counsellor",
        "counselor",
        "attaché",
        "attache",
        "minister-counsellor",
    }
)
_SINGULAR = {
    "ministers": "minister",
    "presidents": "president",
    "premiers": "premier",
    "secretaries": "secretary",
    "chancellors": "chancellor",
    "kings": "king",
    "ambassadors": "ambassador",
    "commissioners": "commissioner",
    "envoys": "envoy",
    "representatives": "representative",
    "consuls": "consul",
    "directors": "director",
    "chairmen": "chairman",
    "speakers": "speaker",
    "governors": "governor",
    "mayors": "mayor",
    "advisors": "advisor",
    "advisers": "adviser",
    "coordinators": "coordinator",
    "counsellors": "counsellor",
    "senators": "senator",
    "members": "member",
    "leaders": "leader",
    "spokespersons": "spokesperson",
    "heads": "head",
    "undersecretaries": "undersecretary",
    "vice-presidents": "vice-president",
    "co-chairs": "co-chair",
    "deputies": "deputy",
    "chiefs": "chief",
    "delegates": "delegate",
    "pm": "prime minister",
    "sms": "senior minister of state",
    "mos": "minister of state",
    "sm": "senior minister",
    "pms": "prime minister",
    "fm": "foreign minister",
    "dpm": "deputy prime minister",
    "nsa": "national security advisor",
}
#: A quotation mark in place of the apostrophe is what old wire copy has.
_POSSESSIVE = ("'s", "’s", '"s', "'", "’")
#: Heads of those who are sent somewhere.
_SENT = frozenset(
    {"ambassador", "envoy", "representative", "commissioner", "consul", "consul-general", "chargé", "charge", "nuncio"}
)
_HOLDING = frozenset({Kind.STATE, Kind.ADJECTIVE, Kind.BLOC, Kind.PLACE})
_BODIES = frozenset({"ministry", "department", "office", "bureau", "directorate", "embassy", "division"})
_SOFT = frozenset(
    "new change up use light small medium heavy air land plan global local public civil social human service services works group team north south east west trade energy change south strategic peace school family women cities aid arms use power market markets capital debt war response district process special issues region regions government state party dialogue control up".split()
)
_UNSAID = frozenset({"country", "nation", "that", "this", "the", "and", ",", "&", "all", "(", ")", *_POSSESSIVE})
_SMALL_WORDS = frozenset({"pm", "dpm", "to", "of", "in", "at", "by", "on", "and", "the", "for", "as", "sm", "sms"})
_THAT = frozenset({"that", "the", "this", "his", "her", "their", "its", "host"})
_FLOURISH = frozenset({"extraordinary", "plenipotentiary", "d’affaires", "d'affaires", "a.i", "ad", "interim"})
_SUFFIXES = frozenset({"general", "designate", "elect", "-designate", "-elect", "in-charge", "plenipotentiary"})


@dataclass(frozen=True, slots=True)
class Title:
    """One office as written: its words without the holder, and whose it is."""

    head: str
    words: str
    holder: str | None = None  #: a state or bloc id
    targets: tuple[Token, ...] = ()  #: where an envoy is sent: mention tokens after `to`, `for`, `in`
    former: bool = False
    ahead: bool = False  #: designate, elect
    whose: int | None = None  #: where a possessor who is a person or office ends: `Lee Jae Myung's chief of staff`
    private: bool = False
    acronym: str = ""  #: `(PM)` behind it


@dataclass(frozen=True, slots=True)
class Span:
    """A title's place among the tokens: ``first`` up to, not including, ``last``."""

    first: int
    last: int
    title: Title


def parse_title(tokens: Sequence[Token], head: int, bound: int = 0) -> Span:
    """The title that turns on the word at ``head``; it begins at ``bound`` or later."""
    words = load_titles()
    first = _expand_left(tokens, head, bound)
    last, complements = _expand_right(tokens, head)
    before, holder, former, ahead = _read_left(tokens, first, head)
    after, late_holder, targets = _read_right(tokens, complements, tokens[head].lower)
    suffix = [
        t.lower.strip("-")
        for t in tokens[head + 1 : complements[0][0] if complements else last]
        if t.lower in _SUFFIXES
    ]
    ahead = ahead or any(s in ("designate", "elect") for s in suffix)
    text = _join(
        [*before, _SINGULAR.get(tokens[head].lower, tokens[head].lower), *(s for s in suffix if s == "general"), *after]
    )
    private = any(w in words.private_bodies for w in text.split()) and not (late_holder or holder)
    private = private or (
        head >= 1 and first >= 1 and tokens[head].lower in _COMPANY_HEADS and _is_company_name(tokens, first - 1)
    )
    private = private or (last + 1 < len(tokens) and tokens[last].lower == "of" and _is_unknown_body(tokens, last + 1))
    acronym = _acronym(tokens, head + 1 + len(suffix))
    # `Foreign Minister until 2018` and `ambassador from 2015 to 2019` are so no more.
    former = former or _is_over(tokens, first, last)
    whose = (
        first - 1
        if first >= 2 and tokens[first - 1].lower in _POSSESSIVE and tokens[first - 2].mention is None
        else None
    )
    turned = _SINGULAR.get(tokens[head].lower, tokens[head].lower).split()[-1]
    title = Title(turned, text, late_holder or holder, targets, former, ahead, whose, private, acronym)
    return Span(first, last, title)


def _is_over(tokens: Sequence[Token], first: int, last: int) -> bool:
    behind = [t.lower for t in tokens[last : last + 4]]
    before = [t.lower for t in tokens[max(0, first - 2) : first]]
    spanned = (
        len(behind) == 4 and behind[0] == "from" and behind[2] in ("to", "until", "-", "–") and behind[1].isdigit()
    )
    return behind[:1] in (["until"], ["till"]) or spanned or before == ["until", "recently"]


_COMPANY_HEADS = frozenset({"chairman", "chairwoman", "chairperson", "director", "executive", "officer"})


def _is_company_name(tokens: Sequence[Token], at: int) -> bool:
    """`Gotion Chairman Li Zhen`: an unknown name right before the title."""
    token = tokens[at]
    return (
        token.capital
        and token.text[0].isalpha()
        and token.lower not in load_titles().past
        and (at >= 1 or tokens[at + 1].text.islower())
        and token.text not in load_titles().honorifics
    )


def _is_unknown_body(tokens: Sequence[Token], at: int) -> bool:
    """`president of Sasakawa Peace Foundation`, `vice president of Chinese CITIC Construction`: no public body that we know."""
    if tokens[at].lower == "the" and at + 1 < len(tokens):
        at += 1
    while at < len(tokens) and tokens[at].mention is not None:
        at += 1
    return at < len(tokens) and tokens[at].capital


def _join(parts: Sequence[str]) -> str:
    return " ".join(parts).replace(" ,", ",")


def _expand_left(tokens: Sequence[Token], head: int, bound: int) -> int:
    words = load_titles()
    at = head
    while at > bound:
        token = tokens[at - 1]
        if token.mention is not None:
            if token.mention.kind not in _HOLDING and token.mention.kind is not Kind.REGION:
                break
            if (
                token.mention.kind is not Kind.ADJECTIVE
                and at - 2 >= bound
                and tokens[at - 2].lower == "in"
                and tokens[at].lower not in _POSSESSIVE
            ):
                break
            at -= 1
            continue
        if token.lower in _POSSESSIVE:
            if at - 2 >= bound and tokens[at - 2].mention is not None and tokens[at - 2].mention.kind in _HOLDING:  # type: ignore[union-attr]
                at -= 1
                continue
            break
        if (
            _is_title_word(token, words.ranks)
            or _is_title_word(token, words.portfolio)
            or token.lower.rstrip("-") in words.past
            or token.lower in words.ahead
        ):
            at -= 1
            continue
        if (
            token.text.isupper()
            and 2 <= len(token.text) <= 6
            and token.text.isalpha()
            and token.lower not in _SMALL_WORDS
        ):
            at -= 1
            continue
        if (
            token.lower == "of"
            and at - 2 >= bound
            and tokens[at].mention is not None
            and tokens[at - 2].lower == "party"
        ):
            at -= 1
            continue
        if _is_local(tokens, at - 1, head, bound):
            at -= 1
            break
        if token.text == "-" and at - 2 >= bound and tokens[at - 2].lower == "ex":
            at -= 1
            continue
        if (
            token.text in ("-", "–")
            and at - 2 >= bound
            and tokens[at - 2].mention is not None
            and tokens[at].mention is not None
        ):
            at -= 1
            continue
        if token.lower in ("and", "&") and _joins_portfolio(tokens, at - 1, bound):
            at -= 1
            continue
        break
    while at < head and (tokens[at].lower in ("and", "&", "of", *_POSSESSIVE) or _is_soft(tokens[at])):
        at += 1
    return at


_LOCAL = frozenset({"mayor", "governor", "secretary", "magistrate", "prefect", "councillor"})


def _is_local(tokens: Sequence[Token], at: int, head: int, bound: int) -> bool:
    """A town that no list knows: `Chuzhou Party Secretary` after a comma or `and`."""
    token = tokens[at]
    if tokens[head].lower not in _LOCAL or not token.capital or at + 1 > head or not tokens[at + 1].capital:
        return False
    if tokens[head].lower == "secretary" and "party" not in [t.lower for t in tokens[at:head]]:
        return False
    known = load_titles().honorifics
    return token.text not in known and (at == bound or tokens[at - 1].lower in (",", "and", ";", "met", "with"))


def _is_title_word(token: Token, vocabulary: frozenset[str]) -> bool:
    if token.lower in vocabulary:
        return token.lower not in ("the", "up", "use")
    parts = token.lower.split("-")
    return len(parts) > 1 and any(p in vocabulary for p in parts)


def _is_soft(token: Token) -> bool:
    return (
        token.mention is None
        and token.lower in _SOFT
        and token.text.islower()
        and token.lower not in ("state", "trade", "energy", "public", "special")
    )


def _joins_portfolio(tokens: Sequence[Token], at: int, bound: int) -> bool:
    words = load_titles()
    if at - 1 < bound or at + 1 >= len(tokens):
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    return (
        left.capital
        and right.capital
        and left.lower in words.portfolio
        and right.lower in words.portfolio
        and left.lower not in words.heads
    )


def _expand_right(tokens: Sequence[Token], head: int) -> tuple[int, list[tuple[int, int]]]:
    """Where the title ends, and its complements: `of Pakistan`, `for Foreign Affairs and Cooperation`."""
    at = head + 1
    while at < len(tokens) and tokens[at].lower in _SUFFIXES:
        at += 1
    if at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].lower in _SUFFIXES:
        at += 2
    while at < len(tokens) and (
        tokens[at].lower in _FLOURISH
        or (tokens[at].lower in ("and", "&") and at + 1 < len(tokens) and tokens[at + 1].lower in _FLOURISH)
    ):
        at += 1
    at = _skip_acronym(tokens, at)
    complements: list[tuple[int, int]] = []
    while at < len(tokens):
        end = _complement_end(tokens, at, tokens[head].lower, bool(complements))
        if end <= at:
            break
        complements.append((at, end))
        at = _skip_acronym(tokens, end)
        inside = _especially(tokens, at)
        if inside > at:
            complements.append((at + 1, inside - 1))
            at = inside
    return at, complements


def _especially(tokens: Sequence[Token], at: int) -> int:
    """`for Africa (especially Kenya)`: the end of the bracket, ``at`` where there is none."""
    if (
        at + 3 < len(tokens)
        and tokens[at].text == "("
        and tokens[at + 1].lower in ("especially", "particularly", "including", "primarily", "mainly")
    ):
        i = at + 2
        while i < len(tokens) and (tokens[i].mention is not None or tokens[i].lower in (",", "and", "the")):
            i += 1
        if i < len(tokens) and tokens[i].text == ")":
            return i + 1
    return at


def _skip_acronym(tokens: Sequence[Token], at: int) -> int:
    return at + 3 if _acronym(tokens, at) else at


def _acronym(tokens: Sequence[Token], at: int) -> str:
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        inner = tokens[at + 1].text
        if inner.isalpha() and inner.isupper() and len(inner) <= 7:
            return inner
    return ""


def _complement_end(tokens: Sequence[Token], at: int, head: str, later: bool) -> int:
    token = tokens[at]
    if token.lower == "," and at + 1 < len(tokens) and tokens[at + 1].lower in _BODIES and tokens[at + 1].capital:
        return _body_end(tokens, at + 1)
    if (
        token.lower == "and"
        and later
        and at + 1 < len(tokens)
        and tokens[at + 1].lower in _BODIES
        and tokens[at + 1].capital
    ):
        return _body_end(tokens, at + 1)
    if (
        token.lower == "of"
        and at + 2 < len(tokens)
        and tokens[at + 1].lower in _THAT
        and tokens[at + 2].lower in ("country", "state", "nation")
    ):
        return at + 3
    if (
        token.lower == "to"
        and at + 2 < len(tokens)
        and tokens[at + 1].lower == "the"
        and tokens[at + 2].lower in ("president", "prime", "king", "secretary-general", "minister")
    ):
        return at + (4 if tokens[at + 2].lower == "prime" else 3)
    if (
        token.lower in ("in", "at")
        and at + 2 < len(tokens)
        and tokens[at + 1].lower == "the"
        and tokens[at + 2].capital
        and tokens[at + 2].lower in _BODIES
    ):
        return _phrase_end(tokens, at + 1, at)
    if token.lower not in _OF or (token.lower in ("to", "in", "at", "on") and not _may_govern(token.lower, head)):
        return at
    return _phrase_end(tokens, at + 1, at)


def _may_govern(preposition: str, head: str) -> bool:
    if preposition == "in":
        return head in (
            "ambassador",
            "consul",
            "consul-general",
            "representative",
            "commissioner",
            "envoy",
            "counsellor",
            "secretary",
            "attaché",
        )
    if preposition == "at":
        return head in ("representative", "coordinator", "director", "counsellor", "secretary", "ambassador")
    if preposition == "on":
        return head in ("envoy", "adviser", "advisor", "representative", "rapporteur", "coordinator")
    return head in _TARGETED or head in (
        "adviser",
        "advisor",
        "assistant",
        "secretary",
        "delegate",
        "counsellor",
        "head",
    )


def _body_end(tokens: Sequence[Token], at: int) -> int:
    return _phrase_end(tokens, at, at - 1)


def _phrase_end(tokens: Sequence[Token], at: int, nothing: int) -> int:
    """The end of a noun phrase of mentions and portfolio words; ``nothing`` if none begins at ``at``."""
    words = load_titles()
    end = nothing
    i = at
    while i < len(tokens):
        token = tokens[i]
        if token.mention is not None and token.mention.kind in (*_HOLDING, Kind.REGION):
            i += 1
            end = i
            if i < len(tokens) and tokens[i].lower in _POSSESSIVE:
                i += 1
        elif (
            token.mention is None
            and _is_portfolio(token)
            and (end > nothing or i == at or tokens[i - 1].lower in words.connectors or tokens[i - 1].text == ",")
        ):
            if token.lower in words.heads:
                break
            i += 1
            end = i
        elif _is_inside_body(tokens, i, at):
            i += 1
        elif token.lower in ("the", "all") and (i == at or tokens[i - 1].lower in words.connectors):
            i += 1
        elif token.lower in ("and", "&", "of", "for", "on") and end > nothing and _portfolio_follows(tokens, i + 1):
            i += 1
        elif token.text == "," and end > nothing and _list_goes_on(tokens, i + 1):
            i += 1
        elif _acronym(tokens, i):
            i += 3
            end = i
        else:
            break
    if end > nothing and tokens[end - 1].mention is not None and tokens[end - 1].mention.kind is Kind.ADJECTIVE:  # type: ignore[union-attr]
        return nothing
    return end


def _is_inside_body(tokens: Sequence[Token], i: int, at: int) -> bool:
    """`of the CPC Hebei Provincial Committee`, `of the Xiong'an New Area`: a proper noun before a body's words."""
    token = tokens[i]
    if not token.capital or i + 1 >= len(tokens) or (i > at and tokens[i - 1].lower not in ("the", "of", "for")):
        return False
    following = tokens[i + 1]
    local = following.mention is not None and following.mention.kind is Kind.PLACE
    body = (
        following.mention is None
        and following.capital
        and _is_portfolio(following)
        and following.lower not in load_titles().heads
    )
    return (token.text.isupper() and len(token.text) >= 2 and (local or body)) or (
        body and tokens[i - 1].lower == "the"
    )


def _is_portfolio(token: Token) -> bool:
    words = load_titles()
    if token.lower in words.portfolio:
        return True
    parts = token.lower.split("-")
    return len(parts) > 1 and token.text[0].isalpha() and any(p in words.portfolio for p in parts)


def _portfolio_follows(tokens: Sequence[Token], at: int) -> bool:
    words = load_titles()
    while at < len(tokens) and tokens[at].lower in ("the", "all"):
        at += 1
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.mention is not None:
        if token.mention.kind in (Kind.STATE, Kind.BLOC, Kind.REGION) or token.mention.kind is Kind.PLACE:
            return not _title_follows(tokens, at)
        return (
            token.mention.kind is Kind.ADJECTIVE
            and at + 1 < len(tokens)
            and _is_portfolio(tokens[at + 1])
            and not _title_follows(tokens, at)
        )
    return _is_portfolio(token) and token.lower not in words.heads and not _title_follows(tokens, at)


def _title_follows(tokens: Sequence[Token], at: int) -> bool:
    """The words from ``at`` on are the beginning of another title: `and Hangzhou Party Secretary`."""
    words = load_titles()
    i = at
    while i < len(tokens) and i - at < 7:
        token = tokens[i]
        if token.lower in words.heads and token.mention is None:
            return True
        if (
            token.lower in _POSSESSIVE
            or token.mention is not None
            or token.lower in words.portfolio
            or token.lower in words.ranks
        ):
            i += 1
            continue
        return False
    return False


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """After a comma: more portfolio words, then `and`: `Environment, Energy and Climate`."""
    words = load_titles()
    i = at
    if i < len(tokens) and tokens[i].lower in ("and", "&"):
        return _portfolio_follows(tokens, i + 1) and tokens[i + 1].mention is None and not _title_follows(tokens, i + 1)
    if _states_follow(tokens, i):
        return True
    if not _portfolio_follows(tokens, i) or (
        tokens[i].mention is not None
        and tokens[i].mention.kind is not Kind.ADJECTIVE
        and tokens[i].mention.kind is not Kind.REGION
    ):  # type: ignore[union-attr]
        return False
    while i < len(tokens) and i - at < 14:
        token = tokens[i]
        if token.lower in ("and", "&"):
            return _portfolio_follows(tokens, i + 1)
        if (
            token.mention is None
            and not _is_portfolio(token)
            and token.text != ","
            and token.lower not in ("of", "the")
        ):
            return False
        if token.lower in words.heads:
            return False
        i += 1
    return False


def _states_follow(tokens: Sequence[Token], at: int) -> bool:
    """`to Bolivia, China, Paraguay and Portugal`: states between commas up to the last `and`."""
    i = at
    while i < len(tokens):
        mention = tokens[i].mention
        if mention is None or mention.kind not in (Kind.STATE, Kind.PLACE) or tokens[at - 2].mention is None:
            return False
        if i + 2 < len(tokens) and tokens[i + 1].text == ",":
            i += 2
            if tokens[i].lower == "and":
                i += 1
            continue
        return i + 2 < len(tokens) and tokens[i + 1].lower == "and" and tokens[i + 2].mention is not None
    return False


def _read_left(tokens: Sequence[Token], first: int, head: int) -> tuple[list[str], str | None, bool, bool]:
    words = load_titles()
    holder: str | None = None
    former = ahead = False
    parts: list[str] = []
    for token in tokens[first:head]:
        if token.mention is not None:
            if token.mention.kind is Kind.REGION:
                parts.append(token.text)
            elif token.mention.kind is not Kind.PLACE and _is_joint(tokens, first, head):
                # A council of two states is neither's own.
                parts.append(token.text)
            else:
                holder = holder or token.mention.node
                if parts and parts[-1] == "of":
                    parts.pop()
                if token.mention.kind is Kind.PLACE:
                    parts.append(token.text)
        elif token.lower.rstrip("-") in words.past:
            former = True
        elif token.lower in words.ahead:
            ahead = True
        elif token.lower not in (*_POSSESSIVE, "the", "-", "–"):
            known = token.lower in words.ranks or token.lower in words.portfolio
            parts.append(token.lower if known and not token.text.isupper() else token.text)
    if not former and first >= 1 and tokens[first - 1].lower in words.past:
        former = True
    return parts, holder, former, ahead


def _is_joint(tokens: Sequence[Token], first: int, head: int) -> bool:
    nodes = {t.node for t in tokens[first:head] if t.mention is not None}
    return len(nodes) > 1 and any(t.text in ("-", "–") for t in tokens[first:head])


def _read_right(
    tokens: Sequence[Token], complements: list[tuple[int, int]], head: str
) -> tuple[list[str], str | None, tuple[Token, ...]]:
    holder: str | None = None
    targets: list[Token] = []
    parts: list[str] = []
    for start, stop in complements:
        end, late = _closing_state(tokens, start, stop)
        holder = holder or late
        preposition = "for" if tokens[start - 1].text == "(" else tokens[start].lower
        inside = tokens[start + 1 : end]
        named = [t for t in inside if t.mention is not None]
        plain = [t for t in inside if t.mention is None and t.lower not in _UNSAID]
        if head in _SENT and preposition in ("to", "for", "in", "on", "at") and named and not plain:
            targets.extend(named)
        elif named and not plain and preposition == "of" and not named[0].node.startswith("region:"):
            holder = holder or named[0].node
            if named[0].mention is not None and named[0].mention.kind is Kind.PLACE:
                parts.extend(_words_of(tokens[start:end], keep_states=False))
        elif named or plain:
            if preposition != "for" or any(t.lower in _BODIES for t in plain):
                holder = holder or next((t.node for t in named if t.node.startswith(("state:", "bloc:"))), None)
            parts.extend(_words_of(tokens[start:end], keep_states=preposition == "for"))
    return parts, holder, tuple(targets)


def _closing_state(tokens: Sequence[Token], start: int, end: int) -> tuple[int, str | None]:
    """`for Foreign Affairs and Cooperation of Mozambique`: whose it is stands last."""
    at = end - 1
    mention = tokens[at].mention
    if mention is None or mention.kind not in (Kind.STATE, Kind.BLOC) or at - 1 <= start:
        return end, None
    at -= 2 if tokens[at - 1].lower == "the" else 1
    if at > start and tokens[at].lower == "of":
        return at, mention.node
    return end, None


def _words_of(tokens: Sequence[Token], keep_states: bool) -> list[str]:
    kept: list[str] = []
    for i, token in enumerate(tokens):
        if token.mention is None:
            if token.text in ("(", ")") or token.lower in _POSSESSIVE or (i >= 1 and tokens[i - 1].text == "("):
                continue
            kept.append(token.lower)
        elif keep_states or token.mention.kind in (Kind.REGION, Kind.PLACE):
            kept.append(token.text)
    while kept and kept[-1] in ("of", "the", "and", ",", "for"):
        kept.pop()
    return kept
