"""The figures behind a flow of trade: its value, its change, and how they are dealt out among several flows."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ingest.amounts import AmountKind
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.signs import compile_pattern

_UP = (
    r"gr[eo]w(?:s|n|ing)?|growth|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed"
    r"|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?|expansion|up|higher|more|gain(?:s|ed|ing)?|shot|advanced|rebound(?:ed|ing)?|recovered"
    r"|widen(?:s|ed|ing)?|swelled|improved|leapt|leaped|rocketed|skyrocketed|spiked|added|boosted"
)
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|plung(?:e|es|ed"
    r"|ing)|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|shr[aiu]nk|shrinking"
    r"|contract(?:s|ed|ing)|contraction|down|lower|less|fewer|dip(?:s|ped|ping)?|slid|slides?|tumbled"
    r"|narrow(?:s|ed|ing)?|reduced|reduction|sank|eased|slipped|lost|collapsed|halved|nosedived|dwindled|cut"
)
_LEVEL = (
    r"was|were|is|are|be|been|being|stood|stands|standing|reach(?:es|ed|ing)?|totall?(?:s|ed|ing)|total"
    r"|amount(?:s|ed|ing)?|hit|hits|hitting|came|comes|coming|equall?ed|exceed(?:s|ed|ing)?|top(?:s|ped|ping)"
    r"|surpass(?:es|ed|ing)?|crossed|crossing|made up|worth|valued|recorded|registered|estimated|put|went"
    r"|turned|remained|remains|remaining|stayed|accounted|account|accounting|posted|averaged|turning|changed"
    r"|made|constituted|constituting|nudged|registering|recording|posting"
)
_AHEAD_WORDS = (
    r"will|would|shall|should|could|may|might|can|expected|projected|forecast|predicted|set|due|likely"
    r"|targeted|planned|potentially"
)
_SMALL = (
    r"has|have|had|having|by|to|at|of|in|on|for|a|an|the|and|or|from|with|over|under|about|around|some|nearly"
    r"|almost|just|only|as|also|even|since|than|against|between|during|throughout|through|within|until|till"
    r"|its|their|this|that|last|previous|preceding|currently|now|presently|same|each|per|every|both|then|again|already|still|more|most"
    r"|record|high|low|new|all-time|peak|roughly|approximately|nearly|close|least|slightly|sharply|steadily"
    r"|strongly|significantly|dramatically"
    r"|substantially|considerably|rapidly|markedly|modestly|marginally|respectively|too|however|meanwhile"
    r"|further|another|total|combined|fully|an|jointly|together|altogether|annually|yearly|annual|estimated"
    r"|compared|comparison|versus|vs|relative|which|it|figure|level|levels"
    r"|year|years|year-on-year|year-over-year|on-year|y-o-y|yoy|y/y|month|months|monthly|quarters?|q[1-4]"
    r"|ending|half|period"
    r"|first|second|third|fourth|two|three|four|five|six|seven|eight|nine|ten|eleven|past|end|fiscal|financial"
    r"|calendar|decade|corresponding|ago|earlier|year-earlier|year-ago|season|ending|ended"
    r"|equivalent|equal|i\.e\.|e\.g\.|representing|marking|showing|reflecting|figures|volume|value|terms"
    r"|nominal|real|rate|pace|half-year|bringing|taking|despite|pandemic|example|instance|rising|falling"
    r"|growing|cent|point|mark|threshold|after|when|much|many|times|time|well|back|historic|contrast|alone|turn|unprecedented"
    r"|double|rather|deal|contract|deals|contracts|far|ever|largest|highest|lowest"
)
_WORDS = rf"(?:{_UP}|{_DOWN}|{_LEVEL}|{_AHEAD_WORDS}|{_SMALL})(?![a-z'-])"
#: Everything that may stand between a flow and its figure.
_LINK = rf"(?:[ ,(:\-)]+|{{D}}|{_WORDS}|\d+(?:st|nd|rd|th)?(?![\d.a-z]))*"
#: `China, its largest partner, bought`: what is said of the partner in passing.
_ASIDE = compile_pattern(
    r", (?:(?:its|the|a|an|their|mostly|mainly|largely|primarily|chiefly|especially|notably|in particular|including|"
    r"first of all|above all|almost (?:exclusively|entirely|all)|exclusively|predominantly|principally|"
    r"led by|"
    r"consisting (?:mainly )?of|{Y}(?:'s?)?) (?!and )[a-z0-9' -]{3,60}|which [a-z{M}{D}{Q} ]{3,60}),(?= [a-z])"
)
_STEP = compile_pattern(rf"(?P<link>{_LINK})(?P<figure>{{M}}|{{Q}})")
_UP_WORD = re.compile(rf"\b(?:{_UP})\b")
_DOWN_WORD = re.compile(rf"\b(?:{_DOWN})\b")
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|could|may|might|can|expected|projected|forecast|predicted|set to|due to"
    r"|likely|targeted|planned|to (?:reach|grow|rise|increase|exceed|hit|double|climb|be|total|amount|expand"
    r"|fall))\b"
)
#: `grew by 5% to reach $2 billion`: a result, and no purpose.
_RESULT = compile_pattern(
    rf"\b(?:{_UP}|{_DOWN})(?:,? (?:by|a|an|some|about|around|nearly|almost|more than|over|roughly|from|in|the|last|"
    r"past|year|year-on-year|on-year|again|further|[a-z]+ly|{Q}|{M}|{D}))*,? to (?=(?:reach|hit|exceed|total|amount|"
    r"stand|top|surpass)\b)"
)
_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|just|only|over|under|more than|less than|roughly|approximately"
    r"|an estimated|a record|the|a) )*"
)
#: A figure behind one of these is what the flow is measured against.
_COMPARED = re.compile(
    rf"\b(?:from|against|compared (?:with|to)|in comparison (?:with|to)|versus|vs|(?<!more )(?<!less )than"
    rf"|relative to|after|instead of) {_HEDGE}$"
)
_DIFFERENCE = re.compile(rf"\bby {_HEDGE}$")
_AFTER_UP = re.compile(
    rf"(?: |-)(?:(?:year-on-year|on-year|annual|year-over-year|yearly) )?(?:{_UP}|above)\b(?! than half)"
)
_AFTER_DOWN = re.compile(
    rf"(?: |-)(?:(?:year-on-year|on-year|annual|year-over-year|yearly) )?(?:{_DOWN}|below|short)\b"
)
_PART_OF = compile_pattern(r" of (?!{M})")
_SHARE = compile_pattern(
    r"(?: \({M}\))? of (?:its|our|their|the country's|{Y}(?:'s?)?|all) (?:total |overall |global |foreign "
    r"|external |all |annual )*(?:trade|exports|imports|turnover)\b(?! (?:with(?! the (?:rest of the )?world)"
    r"|to|from|in (?:goods|services)))"
)
_SUM_OF_SHARE = compile_pattern(r" \({M}\)")
_LEAD = compile_pattern(
    rf"(?:(?P<figure>{{Q}}) (?:[a-z-]+ )?)?(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:in|of) (?:the )?(?:(?:value"
    rf"|volume) of )?(?:{{Y}}(?:'s?)? |its |their |our )?(?:[a-z-]+ ){{0,3}}$"
)


@dataclass(frozen=True, slots=True)
class Slot:
    """What is said of one flow: its value, and its change in per cent."""

    money: Mention | None = None
    change: float | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures behind a flow, a slot for each of the flows that share them."""

    slots: tuple[Slot, ...]
    start: int  #: where they begin: before the flow in `a 12% rise in exports`
    end: int  #: where the words end in the frame
    ahead: bool  #: the verb speaks of what is to come
    direction: int  #: +1 or -1 as the last verb says, 0 where none does
    share: float | None = None  #: of all that the source trades, in per cent
    begin: int | None = None  #: behind what is said in passing, where there is such


@dataclass(slots=True)
class _Found:
    """What has been met so far."""

    values: list[Mention]
    changes: list[float]
    start: int
    end: int
    direction: int
    share: float | None = None
    closed: bool = False


def read_figures(
    frame: Frame, written: str, reach: tuple[int, int, int], slots: int, direction: int = 0
) -> Figures | None:
    """The figures behind a flow; ``reach`` is where its own words begin and end and where the next flow begins.

    ``written`` is the document's text, ``direction`` what the verb before the flow said.

    None where no figure is plainly the flow's, or where it cannot be told whose each of them is.
    """
    past_aside = _skip_aside(frame, reach[1])
    if past_aside != reach[1]:
        read = _read_from(frame, written, (reach[0], past_aside, reach[2]), slots, direction)
        if read is not None:
            return replace(read, begin=past_aside)
    return _read_from(frame, written, reach, slots, direction)


def _read_from(frame: Frame, written: str, reach: tuple[int, int, int], slots: int, direction: int) -> Figures | None:
    lead, start, stop = reach
    found = _Found([], [], lead, start, direction)
    _read_lead(frame, lead, found)
    for link, at in _steps(frame, start, stop):
        _take(frame, written, found, link, at)
        if found.closed:
            break
    ahead = _AHEAD.search(drop_results(frame.text[start : found.end])) is not None
    if found.share is not None and slots == 1 and not found.values and not found.changes:
        return Figures(
            (Slot(),),
            found.start,
            found.end,
            ahead,
            found.direction,
            found.share,
        )
    dealt = _deal(found, slots, "respectively" in frame.text[start:stop])
    if dealt is None:
        return None
    return Figures(
        dealt,
        found.start,
        found.end,
        ahead,
        found.direction,
        found.share if slots == 1 else None,
    )


def drop_results(text: str) -> str:
    """The words of a frame without the verbs that `to reach` gives the result of: what is left tells of plans.

    >>> drop_results("exports grew last year to reach a record")
    'exports  reach a record'
    """
    return _RESULT.sub(" ", text) if " to " in text else text


def moves(frame: Frame, start: int) -> bool:
    """Whether a verb of change follows at once, so that the flow plainly exists."""
    link = _link().match(frame.text, _skip_aside(frame, start))
    return link is not None and _direction(link.group()) != 0 and not _AHEAD.search(link.group())


def _skip_aside(frame: Frame, start: int) -> int:
    aside = _ASIDE.match(frame.text, start)
    return aside.end() if aside is not None else start


@cache
def _link() -> re.Pattern[str]:
    return compile_pattern(_LINK)


def _read_lead(frame: Frame, lead: int, found: _Found) -> None:
    """`a 12% rise in exports to`, `the fall in imports from`: the change stands before the flow."""
    before = _LEAD.search(frame.text, max(0, lead - 60), lead)
    if before is None:
        return
    found.direction = 1 if before["up"] else -1
    if before["figure"]:
        found.changes.append(_signed(frame.mentions[before["figure"]], found.direction))
        found.start = before.start()


def _steps(frame: Frame, start: int, stop: int) -> Iterator[tuple[str, int]]:
    step = _STEP.match(frame.text, start, stop)
    while step is not None:
        yield step["link"], step.start("figure")
        step = _STEP.match(frame.text, step.end(), stop)


def _take(frame: Frame, written: str, found: _Found, link: str, at: int) -> None:
    mention = frame.mentions[frame.text[at]]
    found.direction = _direction(link) or found.direction
    compared = _COMPARED.search(link) is not None
    if mention.kind is Kind.MONEY:
        if not compared and not _DIFFERENCE.search(link) and not _conversion(link, found):
            found.values.append(mention)
        found.end = at + 1
        return
    if _SHARE.match(frame.text, at + 1):
        found.share, found.end = mention.number, at + 1
    change = None if compared else _change(frame, written, found, mention, at)
    if change is None:
        # `accounted for 45% (S$13.8 billion) of`: the share is followed by the sum that it makes.
        found.closed = not compared and _SUM_OF_SHARE.match(frame.text, at + 1) is None
        return
    found.changes.append(change)
    found.end = at + 1


def _conversion(link: str, found: _Found) -> bool:
    """`5.6 trillion won (US$3.9 billion)`: the same sum again."""
    return bool(found.values) and link.strip() in (
        "(",
        "or",
        ", or",
        "about",
        "(about",
        "(around",
        "(some",
        "=",
        "(or",
        ",",
        "(approximately",
        "(equivalent to",
        "or about",
        "-",
    )


def _change(frame: Frame, written: str, found: _Found, mention: Mention, at: int) -> float | None:
    """The change that a percentage states; None where it is a share or its direction is open."""
    after = frame.text[at + 1 : at + 40]
    if _SUM_OF_SHARE.match(after):
        return None
    if _PART_OF.match(after) and mention.value == AmountKind.PERCENT:
        return None
    if mention.value == AmountKind.MULTIPLE and found.changes:
        return None
    if _AFTER_UP.match(after):
        return _signed(mention, 1)
    if _AFTER_DOWN.match(after):
        return _signed(mention, -1)
    if written[mention.start] in "+-−–":
        return mention.number
    if mention.value == AmountKind.MULTIPLE and not found.direction:
        return mention.number
    return _signed(mention, found.direction) if found.direction else None


def _signed(mention: Mention, direction: int) -> float:
    number = mention.number or 0.0
    return -abs(number) if direction < 0 else number


def _direction(link: str) -> int:
    ups = [m.start() for m in _UP_WORD.finditer(link) if not link.startswith("more than", m.start())]
    downs = [m.start() for m in _DOWN_WORD.finditer(link) if not link.startswith("less than", m.start())]
    if not ups and not downs:
        return 0
    return 1 if max(ups, default=-1) > max(downs, default=-1) else -1


def _deal(found: _Found, slots: int, respectively: bool) -> tuple[Slot, ...] | None:
    """A slot for each flow; figures that several flows share are nobody's own."""
    values, changes = found.values, found.changes
    if not values and not changes:
        return None
    if slots == 1:
        return (Slot(values[0] if values else None, changes[0] if changes else None),)
    if not respectively or {len(values), len(changes)} - {0, slots}:
        return None
    return tuple(Slot(values[i] if values else None, changes[i] if changes else None) for i in range(slots))
