"""Sentences to frames: the sentence in small letters, each mention one sign, so that short patterns read it.

The signs are private-use characters, one block a kind: a pattern writes ``{S}`` for a state, ``{P}`` for a person (see
:func:`compile_pattern`) and never meets a name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from ingest.model import Kind, Mention, Sentence

_BLOCKS = {
    Kind.STATE: 0xE000,
    Kind.ADJECTIVE: 0xE100,
    Kind.BLOC: 0xE200,
    Kind.REGION: 0xE300,
    Kind.PLACE: 0xE400,
    Kind.PERSON: 0xE500,
    Kind.OFFICE: 0xE600,
    Kind.NAME: 0xE700,
    Kind.DATE: 0xE800,
    Kind.MONEY: 0xE900,
    Kind.PERCENT: 0xEA00,
}


def _block(*kinds: Kind) -> str:
    return "".join(f"{chr(_BLOCKS[k])}-{chr(_BLOCKS[k] + 0xFF)}" for k in kinds)


_LETTERS = {
    "S": (Kind.STATE,),
    "J": (Kind.ADJECTIVE,),
    "B": (Kind.BLOC,),
    "R": (Kind.REGION,),
    "L": (Kind.PLACE,),
    "P": (Kind.PERSON, Kind.NAME),
    "O": (Kind.OFFICE,),
    "D": (Kind.DATE,),
    "M": (Kind.MONEY,),
    "Q": (Kind.PERCENT,),
    "A": (Kind.PERSON, Kind.OFFICE, Kind.NAME),
    "X": (Kind.STATE, Kind.BLOC),
    "W": (Kind.PERSON, Kind.OFFICE, Kind.NAME, Kind.STATE, Kind.BLOC),
    "G": (Kind.STATE, Kind.PLACE, Kind.REGION),
    "T": (Kind.STATE, Kind.BLOC, Kind.REGION),
    "Y": (Kind.STATE, Kind.ADJECTIVE),
}
#: What stands between the items of a list.
_BETWEEN = (
    r"(?:,? (?:and|&) (?:also |later |then |separately )?|,? as well as |,? along with |,? together with |,? "
    r"alongside |,? plus |; and |; |, (?:including )?)"
    r"(?:(?:with|to|from|its|his|her|their|other|on) )?(?:the )?"
)
_MACRO = re.compile(r"\{([A-Z])(\*?)\}")
_IN_CLASS = re.compile(r"\[[^\]]*\{[A-Z]\}[^\]]*\]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " ", "\u00a0": " ", "–": "-", "—": "-"})
ANY_SIGN = re.compile(f"[{_block(*_BLOCKS)}]")


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern over frames: ``{S}`` is one state, ``{S*}`` a list of states, ``{W}`` whoever acts, ``{D}`` a date.

    >>> compile_pattern("{S} joined {B}").groups
    0
    """
    return re.compile(expand_macros(pattern))


def expand_macros(pattern: str) -> str:
    """The pattern with its macros written out."""
    return _MACRO.sub(
        lambda found: _sign_list(found.group(1)) if found.group(2) else _sign(found.group(1)), _inline(pattern)
    )


def kinds_of(letter: str) -> frozenset[Kind]:
    """The kinds of mention that a macro's letter stands for."""
    return frozenset(_LETTERS[letter])


def _inline(pattern: str) -> str:
    """Macros inside a character class stand there without brackets of their own."""

    def bare(found: re.Match[str]) -> str:
        return _MACRO.sub(lambda m: _block(*_LETTERS[m.group(1)]), found.group(0))

    return _IN_CLASS.sub(bare, pattern)


def _sign(letter: str) -> str:
    return f"[{_block(*_LETTERS[letter])}]"


def _sign_list(letter: str) -> str:
    """A list of signs; whoever acts is a list of persons or a list of states, never a mixture.

    There a new clause begins.
    """
    if letter == "W":
        return f"(?:{_sign_list('A')}|{_sign_list('X')})"
    sign = _sign(letter)
    return f"(?:{sign}(?:{_BETWEEN}{sign})*)"


@dataclass(frozen=True, slots=True)
class Frame:
    """One sentence as patterns see it. ``offsets[i]`` is where the i-th sign stands in the document."""

    sentence: Sentence
    text: str
    offsets: tuple[int, ...]
    mentions: dict[str, Mention]
    index: int = 0

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document's characters behind ``text[start:end]``."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        last = self.mentions.get(self.text[end - 1])
        return self.offsets[start], last.end if last is not None else self.offsets[end - 1] + 1

    def named(self, start: int, end: int) -> list[Mention]:
        """The mentions in ``text[start:end]``, in order."""
        return [self.mentions[sign] for sign in self.text[start:end] if sign in self.mentions]

    def group(self, found: re.Match[str], name: str) -> list[Mention]:
        """The mentions in one group of a match."""
        start, end = found.span(name)
        return self.named(start, end) if start >= 0 else []


def build_frame(text: str, sentence: Sentence, mentions: Sequence[Mention], index: int = 0) -> Frame:
    """The frame of a sentence; mentions in order, not overlapping, all inside the sentence."""
    signs: dict[str, Mention] = {}
    pieces: list[str] = []
    offsets: list[int] = []
    counts: dict[Kind, int] = {}
    at = sentence.start
    for mention in _with_articles(text, sentence, mentions):
        if mention.start > at:
            pieces.append(_plain(text[at : mention.start]))
            offsets.extend(range(at, mention.start))
        number = counts.get(mention.kind, 0)
        counts[mention.kind] = number + 1
        sign = chr(_BLOCKS[mention.kind] + min(number, 0xFF))
        signs[sign] = mention
        pieces.append(sign)
        offsets.append(mention.start)
        at = mention.end
    if sentence.end > at:
        pieces.append(_plain(text[at : sentence.end]))
        offsets.extend(range(at, sentence.end))
    return _fold_bodies(Frame(sentence, "".join(pieces), tuple(offsets), signs, index))


def _plain(written: str) -> str:
    small = written.lower().translate(_APOSTROPHES)
    return small if len(small) == len(written) else "".join(c.lower()[:1] or c for c in written).translate(_APOSTROPHES)


_TAKES_ARTICLE = frozenset({Kind.STATE, Kind.BLOC, Kind.REGION, Kind.OFFICE, Kind.PERSON, Kind.PLACE})


def _with_articles(text: str, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions that swallow the article before them, and the acronym in brackets behind them."""
    previous: Mention | None = None
    for mention in mentions:
        if mention.kind in _TAKES_ARTICLE:
            start = mention.start - 4
            if text[start : mention.start].lower() == "the " and start >= (
                sentence.start if previous is None else previous.end
            ):
                mention = mention._replace(start=start)
        if previous is not None and _same_again(text, previous, mention):
            previous = previous._replace(end=mention.end + 1)
            continue
        if previous is not None:
            yield previous
        previous = mention
    if previous is not None:
        yield previous


def _same_again(text: str, first: Mention, second: Mention) -> bool:
    """`the Shanghai Cooperation Organization (SCO)` names once, not twice."""
    return (
        first.node == second.node != ""
        and text[first.end : second.start].strip() == "("
        and text[second.end : second.end + 1] == ")"
    )


_BODY_NOUN = (
    r"(?:government|authorities|side|leadership|leaders?|regime|delegation|delegations|foreign ministry|ministry "
    r"of foreign affairs|foreign office|mfa|parliament"
    r"|parliamentarians|mps|diplomats|diplomacy|cabinet|administration|officials|representatives?|counterparts?|"
    r"capital|party|team|teams|businesses and officials"
    r"|embassy staff|military|army|state|nation|people|government delegation|foreign policy establishment|ambassadors?"
    r"|(?:presidential|parliamentary|government|official|high-level|business|trade) delegation|authorities and "
    r"officials|lawmakers|legislators|ministers|foreign ministers?|presidents?|government officials|senior "
    r"officials|high-ranking officials|foreign minister)"
)
_BEFORE = re.compile(
    expand_macros(
        r"(?P<state>[{Y}{B}])(?:'s?)? (?:(?:senior|top|official|high-ranking|ruling|military|central|interim|"
        r"transitional|new|then|party|communist|apartheid|labour|minority) )*"
    )
    + _BODY_NOUN
    + r"\b(?! of (?:the )?(?:house|parliament|national))"
)
#: What belongs to a body before its state: `other senior Saudi officials`.
_LEADING = re.compile(r"(?:(?:an?|the|his|her|their|its|senior|top|other|high-ranking|visiting|some|several|local) )+$")
_TEAMS = re.compile(
    expand_macros(
        r"(?P<first>{Y})(?:,? and )(?P<second>{Y}) (?:[a-z]+ )?(?:teams|delegations|sides|governments|ministries|"
        r"officials|authorities|foreign ministries|diplomats|negotiators)\b"
    )
)
_OF_STATE = re.compile(expand_macros(r" (?:of|from) (?P<state>{S})"))
_BODY_OF = re.compile(
    r"(?:an? |the )?(?:(?:senior|top|high-ranking|foreign|former|the) )*(?:governments?|foreign ministr(?:y|ies)|"
    r"ministr(?:y|ies) of foreign affairs|parliaments?|authorities|leadership|leaders|officials"
    r"|representatives?|delegations?|(?:[a-z']+ )?(?:[a-z']+ )?(?:collegiums?|collegia)|delegates?|diplomats|"
    r"presidents|prime ministers|foreign ministers|ministers|heads of state|embassies|people|peoples"
    r"|business people and officials|officials and business people|businesspeople and officials)$"
)
_HEADED = re.compile(
    expand_macros(
        r"(?:{S}|(?:an?|the) [a-z -]{0,40}?delegation(?: (?:of|from) {X})?),? (?:which was |that was )?(?:headed|"
        r"led|chaired) by (?P<person>{P}),?"
    )
)
_COUNTERPART = re.compile(
    expand_macros(
        r"(?:his|her|their|its) (?:{Y} )?(?:counterparts?|colleagues?|opposite numbers?)(?: from {S})?,? "
        r"(?=(?P<person>{P}))"
    )
)
_COLLEAGUE = re.compile(r"counterpart|colleague|opposite number")


def _fold_bodies(frame: Frame) -> Frame:
    """`the Belarusian foreign ministry` and `the governments of Austria` are the states themselves.

    A delegation is its head.
    """
    text, offsets, mentions = frame.text, list(frame.offsets), dict(frame.mentions)
    spare = 0x80
    for found in reversed(list(_COUNTERPART.finditer(text))) if _COLLEAGUE.search(text) else ():
        start, end = found.span()
        sign = found.group("person")
        mentions[sign] = mentions[sign]._replace(start=offsets[start])
        text, offsets[start : end + 1] = text[:start] + text[end:], [offsets[start]]
    for found in reversed(list(_BEFORE.finditer(text))):
        state = mentions[found.group("state")]
        start, end = found.span()
        leading = _LEADING.search(text, max(0, start - 40), start)
        start = leading.start() if leading is not None else start
        kind = Kind.BLOC if state.kind is Kind.BLOC else Kind.STATE
        whole = Mention(offsets[start], offsets[end - 1] + 1, kind, state.node, state.value)
        sign = chr(_BLOCKS[kind] + spare)
        spare = min(spare + 1, 0xFF)
        mentions[sign] = whole
        text = text[:start] + sign + text[end:]
        offsets[start:end] = [offsets[start]]
    for found in reversed(list(_TEAMS.finditer(text))):
        start, end = found.span()
        for group in ("first", "second"):
            at = found.start(group)
            state = mentions[text[at]]
            sign = chr(_BLOCKS[Kind.STATE] + spare)
            spare = min(spare + 1, 0xFF)
            mentions[sign] = state._replace(kind=Kind.STATE)
            text = text[:at] + sign + text[at + 1 :]
        text, offsets[start:end] = (
            text[:start] + text[found.start("first") : found.end("second")] + text[end:],
            offsets[found.start("first") : found.end("second")],
        )
    for found in reversed(list(_OF_STATE.finditer(text))):
        body = _BODY_OF.search(text, max(0, found.start() - 60), found.start())
        if body is None or (body.start() and text[body.start() - 1].isalnum()):
            continue
        start, end = body.start(), found.start("state")
        sign = text[end]
        mentions[sign] = mentions[sign]._replace(start=offsets[start])
        text = text[:start] + text[end:]
        offsets[start : end + 1] = [offsets[start]]
    for found in reversed(list(_HEADED.finditer(text))) if "ed by " in text else ():
        start, end = found.span()
        sign = found.group("person")
        mentions[sign] = mentions[sign]._replace(start=offsets[start])
        text, offsets[start:end] = text[:start] + sign + text[end:], [offsets[start]]
    return Frame(frame.sentence, text, tuple(offsets), mentions, frame.index)
