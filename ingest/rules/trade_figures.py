"""The figures behind a flow of trade: its value, its change, and how they are dealt out among several flows."""

import re
from dataclasses import dataclass, replace

from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.rules.trade_changes import DOWN, SUM_OF_SHARE, UP, find_direction, read_change, signed
from ingest.rules.trade_links import find_steps, is_ahead, skip_aside
from ingest.signs import compile_pattern

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
_SHARE = compile_pattern(
    r"(?: \({M}\))? of (?:its|our|their|the country's|{Y}(?:'s?)?|all) (?:total |overall |global |foreign "
    r"|external |all |annual )*(?:trade|exports|imports|turnover)\b(?! (?:with(?! the (?:rest of the )?world)"
    r"|to|from|in (?:goods|services)))"
)
_LEAD = compile_pattern(
    rf"(?:(?P<figure>{{Q}}) (?:[a-z-]+ )?)?(?:(?P<up>{UP})|(?P<down>{DOWN})) (?:in|of) (?:the )?(?:(?:value"
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
    past_aside = skip_aside(frame, reach[1])
    if past_aside != reach[1]:
        read = _read_from(frame, written, (reach[0], past_aside, reach[2]), slots, direction)
        if read is not None:
            return replace(read, begin=past_aside)
    return _read_from(frame, written, reach, slots, direction)


def _read_from(frame: Frame, written: str, reach: tuple[int, int, int], slots: int, direction: int) -> Figures | None:
    lead, start, stop = reach
    found = _Found([], [], lead, start, direction)
    _read_lead(frame, lead, found)
    for link, at in find_steps(frame, start, stop):
        _take(frame, written, found, link, at)
        if found.closed:
            break
    ahead = is_ahead(frame.text[start : found.end])
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


def _read_lead(frame: Frame, lead: int, found: _Found) -> None:
    """`a 12% rise in exports to`, `the fall in imports from`: the change stands before the flow."""
    before = _LEAD.search(frame.text, max(0, lead - 60), lead)
    if before is None:
        return
    found.direction = 1 if before["up"] else -1
    if before["figure"]:
        found.changes.append(signed(frame.mentions[before["figure"]], found.direction))
        found.start = before.start()


def _take(frame: Frame, written: str, found: _Found, link: str, at: int) -> None:
    mention = frame.mentions[frame.text[at]]
    found.direction = find_direction(link) or found.direction
    compared = _COMPARED.search(link) is not None
    if mention.kind is Kind.MONEY:
        if not compared and not _DIFFERENCE.search(link) and not _conversion(link, found):
            found.values.append(mention)
        found.end = at + 1
        return
    if _SHARE.match(frame.text, at + 1):
        found.share, found.end = mention.number, at + 1
    change = (
        None
        if compared
        else read_change(frame, written, mention, at, direction=found.direction, further=bool(found.changes))
    )
    if change is None:
        # `accounted for 45% (S$13.8 billion) of`: the share is followed by the sum that it makes.
        found.closed = not compared and SUM_OF_SHARE.match(frame.text, at + 1) is None
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
