"""Which states `the three countries`, `these states` or `our two countries` stand for."""

import re

from ingest.frames import Frame
from ingest.model import Mention
from ingest.scenes import Scene
from ingest.signs import compile_pattern

#: Who is meant, and where they are named.
Referents = tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_NUMBER = "|".join(_COUNTS)
_STATES = "(?:countries|states|nations|governments)"
#: `the three countries`, `these states`, `the trio`: states named before, as many as it says.
GROUP_PHRASE = (
    rf"(?:all |all of )?(?:the|these|those) (?:{_NUMBER}) (?:[a-z-]+ )?{_STATES}|all (?:{_NUMBER})(?: {_STATES})?|"
    rf"(?:all )?(?:these|those) {_STATES}|the trio|the duo|"
    r"(?:our|their) (?:two )?(?:sister |brotherly |friendly |neighbouring )?(?:countries|states|nations)"
)
_GROUP = re.compile(GROUP_PHRASE)
_STATE_LIST = compile_pattern(r"{S*}")
#: How many sentences before its own the states may stand.
_REACH = 3


def is_group(phrase: str) -> bool:
    """Whether a phrase stands for states named before, other than two of them.

    >>> is_group("the three countries"), is_group("the two countries"), is_group("both ministers")
    (True, False, False)
    """
    return _GROUP.fullmatch(phrase) is not None and _count_of(phrase) != 2


def resolve_group(scene: Scene, frame: Frame, phrase: str, at: int) -> Referents:
    """The states of the nearest list before ``at`` with as many as are meant, and where they are named.

    Where no number is said, the only list of its sentence. Nothing where that is open.
    """
    count = _count_of(phrase)
    for index in range(frame.index, max(-1, frame.index - 1 - _REACH), -1):
        earlier = scene.frame(index)
        text = earlier.text[:at] if index == frame.index else earlier.text
        listed = [tuple(earlier.named(*found.span())) for found in _STATE_LIST.finditer(text)]
        several = [states for states in listed if len({m.node for m in states}) > 1]
        fitting = [states for states in several if count is None or len({m.node for m in states}) == count]
        if fitting and (count is not None or len(several) == 1):
            return fitting[-1], tuple((m.start, m.end) for m in fitting[-1])
        if several:
            break
    return (), ()


def _count_of(phrase: str) -> int | None:
    """How many a phrase stands for, None where it does not say."""
    if phrase.startswith(("our ", "their ")):
        return 2
    if phrase in ("the trio", "the duo"):
        return 3 if phrase == "the trio" else 2
    return next((_COUNTS[part] for part in phrase.split() if part in _COUNTS), None)
