"""How a flow of trade changed: up or down, by how many per cent."""

import re

from ingest.amounts import AmountKind
from ingest.frames import Frame
from ingest.model import Mention
from ingest.signs import compile_pattern

UP = (
    r"gr[eo]w(?:s|n|ing)?|growth|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed"
    r"|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?"
    r"|expand(?:s|ed|ing)?|expansion|up|higher|more|gain(?:s|ed|ing)?|shot|advanced|rebound(?:ed|ing)?|recovered"
    r"|widen(?:s|ed|ing)?|swelled|improved|leapt|leaped|rocketed|skyrocketed|spiked|added|boosted"
)
DOWN = (
    r"f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|plung(?:e|es|ed"
    r"|ing)|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|shr[aiu]nk|shrinking"
    r"|contract(?:s|ed|ing)|contraction|down|lower|less|fewer|dip(?:s|ped|ping)?|slid|slides?|tumbled"
    r"|narrow(?:s|ed|ing)?|reduced|reduction|sank|eased|slipped|lost|collapsed|halved|nosedived|dwindled|cut"
)
_UP_WORD = re.compile(rf"\b(?:{UP})\b")
_DOWN_WORD = re.compile(rf"\b(?:{DOWN})\b")
_AFTER_UP = re.compile(
    rf"(?: |-)(?:(?:year-on-year|on-year|annual|year-over-year|yearly) )?(?:{UP}|above)\b(?! than half)"
)
_AFTER_DOWN = re.compile(rf"(?: |-)(?:(?:year-on-year|on-year|annual|year-over-year|yearly) )?(?:{DOWN}|below|short)\b")
_PART_OF = compile_pattern(r" of (?!{M})")
SUM_OF_SHARE = compile_pattern(r" \({M}\)")


def read_change(
    frame: Frame, written: str, mention: Mention, at: int, *, direction: int, further: bool
) -> float | None:
    """The change that a percentage states; None where it is a share or its direction is open.

    ``direction`` is what the verbs before it said, ``further`` that a change has been stated already.
    """
    after = frame.text[at + 1 : at + 40]
    if SUM_OF_SHARE.match(after):
        return None
    if _PART_OF.match(after) and mention.value == AmountKind.PERCENT:
        return None
    if mention.value == AmountKind.MULTIPLE and further:
        return None
    if _AFTER_UP.match(after):
        return signed(mention, 1)
    if _AFTER_DOWN.match(after):
        return signed(mention, -1)
    if written[mention.start] in "+-−–":
        return mention.number
    if mention.value == AmountKind.MULTIPLE and not direction:
        return mention.number
    return signed(mention, direction) if direction else None


def find_direction(link: str) -> int:
    """+1 or -1 as the last verb of change says, 0 where there is none."""
    ups = [m.start() for m in _UP_WORD.finditer(link) if not link.startswith("more than", m.start())]
    downs = [m.start() for m in _DOWN_WORD.finditer(link) if not link.startswith("less than", m.start())]
    if not ups and not downs:
        return 0
    return 1 if max(ups, default=-1) > max(downs, default=-1) else -1


def signed(mention: Mention, direction: int) -> float:
    """The number of a percentage, below zero where it is a fall."""
    number = mention.number or 0.0
    return -abs(number) if direction < 0 else number
