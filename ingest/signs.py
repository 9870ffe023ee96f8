"""The signs that stand for mentions in a frame, and the macros by which patterns name them.

The signs are private-use characters, one block a kind: a pattern writes ``{S}`` for a state, ``{P}`` for a person (see
:func:`compile_pattern`) and never meets a name.
"""

import re
from functools import cache

from ingest.model import Kind

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
    r"(?:(?:with|to|from|of|its|his|her|their|other|on) )?(?:the )?"
)
_MACRO = re.compile(r"\{([A-Z])(\*?)\}")
_IN_CLASS = re.compile(r"\[[^\]]*\{[A-Z]\}[^\]]*\]")
#: The signs of each kind in the order of its mentions; the last one stands for all further ones.
SIGNS = {kind: tuple(chr(first + number) for number in range(0x100)) for kind, first in _BLOCKS.items()}
LAST_SIGN = 0xFF
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
