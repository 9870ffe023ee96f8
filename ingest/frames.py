"""Sentences to frames: the sentence in small letters, each mention one sign, so that short patterns read it."""

import re
from collections.abc import Iterable, Sequence

from ingest.model import Kind, Mention, Sentence
from ingest.name_edges import widen_names
from ingest.signs import ANY_SIGN, LAST_SIGN, SIGNS, expand_macros

_MARKS = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\n", " "), ("\u00a0", " "), ("–", "-"), ("—", "-"))


class Frame:
    """One sentence as patterns see it: small letters, each mention one sign."""

    __slots__ = ("_laid", "_offsets", "index", "mentions", "sentence", "text")

    def __init__(
        self, sentence: Sentence, text: str, laid: Sequence[Mention], mentions: dict[str, Mention], index: int = 0
    ) -> None:
        self.sentence = sentence
        self.text = text
        self.mentions = mentions
        self.index = index
        self._laid = laid
        self._offsets: list[int] | None = None

    @property
    def offsets(self) -> list[int]:
        """Where each sign stands in the document; worked out when first asked for, as few frames are ever asked."""
        if self._offsets is None:
            self._offsets = _lay_offsets(self.sentence, self._laid)
        return self._offsets

    def fold(self, text: str, offsets: list[int]) -> None:
        """Take a shorter text for its own, with the places of its signs."""
        self.text, self._offsets = text, offsets

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The document's characters behind ``text[start:end]``."""
        if end <= start:
            return self.offsets[start], self.offsets[start]
        last = self.mentions.get(self.text[end - 1])
        return self.offsets[start], last.end if last is not None else self.offsets[end - 1] + 1

    def named(self, start: int, end: int) -> list[Mention]:
        """The mentions in ``text[start:end]``, in order."""
        mentions = self.mentions
        return [mentions[sign] for sign in ANY_SIGN.findall(self.text, start, end) if sign in mentions]

    def group(self, found: re.Match[str], name: str) -> list[Mention]:
        """The mentions in one group of a match."""
        start, end = found.span(name)
        return self.named(start, end) if start >= 0 else []


def lay_frame(text: str, plain: str, sentence: Sentence, mentions: Sequence[Mention], index: int = 0) -> Frame:
    """The frame of a sentence as it is written; mentions in order, not overlapping, all inside the sentence.

    ``plain`` is the text as :func:`plain_text` makes it, once for all its sentences.
    """
    signs: dict[str, Mention] = {}
    pieces: list[str] = []
    counts: dict[Kind, int] = {}
    at = sentence.start
    laid = widen_names(text, sentence, mentions)
    for mention in laid:
        start, end, kind = mention[:3]
        if start > at:
            pieces.append(plain[at:start])
        number = counts.get(kind, 0)
        counts[kind] = number + 1
        sign = SIGNS[kind][min(number, LAST_SIGN)]
        signs[sign] = mention
        pieces.append(sign)
        at = end
    if sentence.end > at:
        pieces.append(plain[at : sentence.end])
    return Frame(sentence, "".join(pieces), laid, signs, index)


def plain_text(text: str) -> str:
    """The text in small letters with plain apostrophes, quotes, dashes and spaces; no longer and no shorter."""
    small = text.lower()
    if len(small) != len(text):
        small = "".join(c.lower()[:1] or c for c in text)
    # Several times faster than `translate`, which looks up every character.
    for mark, plain in _MARKS:
        small = small.replace(mark, plain)
    return small


def _lay_offsets(sentence: Sentence, mentions: Iterable[Mention]) -> list[int]:
    offsets: list[int] = []
    at = sentence.start
    for mention in mentions:
        offsets.extend(range(at, mention.start))
        offsets.append(mention.start)
        at = mention.end
    offsets.extend(range(at, sentence.end))
    return offsets


#: Without one of these a sentence has no body to fold and no delegation.
_FOLDED = frozenset({Kind.STATE, Kind.ADJECTIVE, Kind.BLOC, Kind.PERSON, Kind.NAME})
_BODY_NOUN = (
    r"(?:government|authorities|side|leadership|leaders?|regime|delegation|delegations|foreign ministry|ministry "
    r"of foreign affairs|foreign office|mfa|parliament"
    r"|parliamentarians|mps|diplomats|diplomacy|cabinet|administration|officials|"
    r"representatives?(?! offices?\b)|counterparts?|"
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
_BESIDE = re.compile(expand_macros(r"(?P<other>{J}),? and $"))
#: What belongs to a body before its state: `other senior Saudi officials`.
_LEADING = re.compile(r"(?:(?:an?|the|his|her|their|its|senior|top|other|high-ranking|visiting|some|several|local) )+$")
_TEAMS = re.compile(
    expand_macros(
        r"(?P<first>{Y})(?:,? and )(?P<second>{Y}) (?:[a-z]+ )?(?:teams|delegations|sides|governments|ministries|"
        r"officials|authorities|foreign ministries|diplomats|negotiators)\b"
    )
)
_OF_STATE = re.compile(expand_macros(r" (?:of|from) (?P<state>{S})"))
#: What a state may have: `the leaders of Kenya`. Plain words, so that a text without one is told at once.
_BODIES_OF = tuple(
    """counterpart|counterparts|government|governments|foreign ministry|foreign ministries|ministry of foreign affairs|
    ministries of foreign affairs|parliament|parliaments|authorities|leadership|leaders|officials|representative|
    representatives|delegation|delegations|collegium|collegiums|collegia|delegate|delegates|diplomats|presidents|
    prime ministers|foreign ministers|ministers of foreign affairs|
    ministers|heads of state|embassies|people|peoples|business people and officials|
    officials and business people|businesspeople and officials""".replace("\n    ", "").split("|")
)
_BODY_OF = re.compile(
    r"(?:an? |the |his |her |their )?(?:(?:senior|top|high-ranking|foreign|former|the) )*(?:(?:[a-z']+ )?(?:[a-z']+ )?"
    rf"(?:collegiums?|collegia)|{'|'.join(_BODIES_OF)})$"
)
_HEADED = re.compile(
    expand_macros(
        r"(?:{S}|(?:an?|the) [a-z -]{0,40}?delegation(?: (?:of|from) {X})?),? (?:which was |that was )?(?:headed|"
        r"led|chaired) by (?P<person>{P}),?"
    )
)
_COUNTERPART = re.compile(
    expand_macros(
        r"(?:his|her|their|its) (?:{Y}(?:(?:,| and|, and) {Y})* )?(?:counterparts?|colleagues?|opposite numbers?)"
        r"(?: from {S})?,? "
        r"(?=(?P<person>{P}))"
    )
)
#: `Kazakhstan's Alikhan Smailov`, in a list beside `Russian Prime Minister Mikhail Mishustin`.
_OF_STATES_MAN = re.compile(expand_macros(r"{S}'s (?=(?P<who>{P}))"))
#: `a staff mission of the IMF` is the IMF.
_MISSION_OF = re.compile(
    expand_macros(
        r"(?:\ban? |\bthe )?(?:[a-z-]+ )?(?:mission|team|delegation|group of experts|experts) (?:of"
        r"|from) (?=(?P<who>{B}))"
    )
)
_COLLEAGUES = ("counterpart", "colleague", "opposite number")
#: The signs of a kind from here on are those of bodies.
_SPARE = 0x80


def fold_bodies(frame: Frame) -> None:
    """`the Belarusian foreign ministry` and `the governments of Austria` are the states themselves.

    A delegation is its head. Each fold is tried only where the sentence has what it turns on: few sentences do.
    """
    kinds = [mention.kind for mention in frame.mentions.values()]
    if _FOLDED.isdisjoint(kinds):
        return
    if any(word in frame.text for word in _COLLEAGUES):
        _fold_counterparts(frame)
    states = kinds.count(Kind.STATE) + kinds.count(Kind.ADJECTIVE)
    blocs = Kind.BLOC in kinds
    if states or blocs:
        spare = _fold_before(frame)
        if states > 1:
            _fold_teams(frame, spare)
        if states and (" of " in frame.text or " from " in frame.text):
            _fold_of_state(frame)
    if "ed by " in frame.text:
        _fold_headed(frame)
    if (states and "'s " in frame.text) or (blocs and " of " in frame.text):
        for fold in (_OF_STATES_MAN, _MISSION_OF):
            for found in reversed(list(fold.finditer(frame.text))):
                _swallow(frame, found.group("who"), found.start(), found.start("who"))


def _fold_counterparts(frame: Frame) -> None:
    for found in reversed(list(_COUNTERPART.finditer(frame.text))):
        start, end = found.span()
        _swallow(frame, found.group("person"), start, end)


def _swallow(frame: Frame, sign: str, start: int, at: int) -> None:
    """The mention whose sign stands at ``at`` begins at ``start``."""
    text, offsets = frame.text, frame.offsets
    frame.mentions[sign] = frame.mentions[sign]._replace(start=offsets[start])
    offsets[start : at + 1] = [offsets[start]]
    frame.fold(text[:start] + text[at:], offsets)


def _fold_before(frame: Frame) -> int:
    spare = _SPARE
    for found in reversed(list(_BEFORE.finditer(frame.text))):
        text, offsets, state = frame.text, frame.offsets, frame.mentions[found.group("state")]
        start, end = found.span()
        leading = _LEADING.search(text, max(0, start - 40), start)
        start = leading.start() if leading is not None else start
        kind = Kind.BLOC if state.kind is Kind.BLOC else Kind.STATE
        sign = SIGNS[kind][spare]
        spare = min(spare + 1, LAST_SIGN)
        frame.mentions[sign] = Mention(offsets[start], offsets[end - 1] + 1, kind, state.node, state.value)
        offsets[start:end] = [offsets[start]]
        text = text[:start] + sign + text[end:]
        beside = _BESIDE.search(text, max(0, start - 8), start)
        if beside is not None:
            # `Kazakh and Irish diplomats` are of both.
            at, other = beside.start("other"), SIGNS[Kind.STATE][spare]
            spare = min(spare + 1, LAST_SIGN)
            frame.mentions[other] = frame.mentions[text[at]]._replace(kind=Kind.STATE)
            text = text[:at] + other + text[at + 1 :]
        frame.fold(text, offsets)
    return spare


def _fold_teams(frame: Frame, spare: int) -> None:
    for found in reversed(list(_TEAMS.finditer(frame.text))):
        text, offsets, last, end = frame.text, frame.offsets, found.end("second"), found.end()
        for at in (found.start("first"), found.start("second")):
            sign = SIGNS[Kind.STATE][spare]
            spare = min(spare + 1, LAST_SIGN)
            frame.mentions[sign] = frame.mentions[text[at]]._replace(kind=Kind.STATE)
            text = text[:at] + sign + text[at + 1 :]
        offsets[last:end] = []
        frame.fold(text[:last] + text[end:], offsets)


def _fold_of_state(frame: Frame) -> None:
    for found in reversed(list(_OF_STATE.finditer(frame.text))):
        text, at = frame.text, found.start()
        if text.endswith(_BODIES_OF, 0, at):
            body = _BODY_OF.search(text, max(0, at - 60), at)
            if body is not None and not (body.start() and text[body.start() - 1].isalnum()):
                _swallow(frame, found.group("state"), body.start(), found.start("state"))


def _fold_headed(frame: Frame) -> None:
    for found in reversed(list(_HEADED.finditer(frame.text))):
        start, end = found.span()
        text, offsets, sign = frame.text, frame.offsets, found.group("person")
        frame.mentions[sign] = frame.mentions[sign]._replace(start=offsets[start])
        offsets[start:end] = [offsets[start]]
        frame.fold(text[:start] + sign + text[end:], offsets)
