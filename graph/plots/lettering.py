"""Names as a picture can hold them: without what no printer can print, short enough, and how wide they come out."""

import textwrap
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.textpath import TextToPath

_ELLIPSIS = "…"
#: Controls, private and unassigned characters, halves of a pair; the joiners of Persian and of Indian scripts stay.
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = {"\u200c", "\u200d"}
_TO_PATH = TextToPath()


def clean(name: object) -> str:
    r"""Return a name on one line, without controls and marks of direction.

    >>> clean("  Wang\n Yi\x1b[0m")
    'Wang Yi[0m'
    """
    kept = (" " if char.isspace() else char for char in str(name) if _is_printable(char))
    return " ".join("".join(kept).split()) or "(no name)"


def shorten(name: object, columns: int) -> str:
    """Return a clean name of at most so many columns, the end cut off where it is longer.

    >>> shorten("Shanghai Cooperation Organisation", 20)
    'Shanghai Cooperatio…'
    """
    text = clean(name)
    if _columns(text) <= columns:
        return text
    while _columns(text) >= columns:
        text = text[:-1]
    return text.rstrip() + _ELLIPSIS


def name_in_text(name: object) -> str:
    """Return a name as an alternative text has it: whole, unless it is longer than any name is."""
    return shorten(name, 60)


def wrap(name: object, columns: int, lines: int = 2) -> str:
    r"""Return a clean name on at most so many lines of so many columns.

    >>> wrap("Faisal bin Farhan Al Saud", 22)
    'Faisal bin\nFarhan Al Saud'
    """
    text = clean(name)
    if _columns(text) <= columns:
        return text
    parts = textwrap.wrap(text, columns, break_on_hyphens=False) if _columns(text) == len(text) else [text]
    parts = _even_out(text, parts)
    if len(parts) > lines:
        parts = [*parts[: lines - 1], " ".join(parts[lines - 1 :])]
    return "\n".join(shorten(part, columns) for part in parts)


@lru_cache(maxsize=4096)
def measure(text: str, size: float, weight: str = "normal") -> tuple[float, float]:
    """Return width and height of a text (of several lines) in points."""
    font = _font(size, weight)
    lines = text.split("\n")
    width = max(_TO_PATH.get_text_width_height_descent(line, font, ismath=False)[0] for line in lines)
    return width, size * 1.2 * len(lines)


def widest(texts: Sequence[str], size: float, weight: str = "normal") -> float:
    """Return the width of the widest in points."""
    return max((measure(text, size, weight)[0] for text in texts), default=0.0)


def lacks_letters(text: str) -> bool:
    """Whether matplotlib's own font, DejaVu Sans, has no glyph for something in a text.

    >>> lacks_letters("Владимир محمد Erdoğan"), lacks_letters("中国")
    (False, True)
    """
    letters = get_font(findfont(_font(8.0))).get_charmap()
    return any(ord(char) not in letters for char in text if not char.isspace() and char not in _JOINERS)


def _font(size: float, weight: str = "normal") -> FontProperties:
    return FontProperties(family=["DejaVu Sans"], size=size, weight=weight)


def _is_printable(char: str) -> bool:
    return char in _JOINERS or char.isspace() or unicodedata.category(char) not in _UNPRINTABLE


def _even_out(text: str, parts: list[str]) -> list[str]:
    """Break into as many lines, the longest as short as can be: a last line of one word looks lost."""
    while len(parts) > 1:
        longest = max(map(len, parts))
        tighter = textwrap.wrap(text, longest - 1, break_long_words=False, break_on_hyphens=False)
        if len(tighter) != len(parts) or max(map(len, tighter)) >= longest:
            break
        parts = tighter
    return parts


def _columns(text: str) -> int:
    """Chinese characters and their like take two, marks that stand over a letter none."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(bool(unicodedata.combining(char)) for char in text)
