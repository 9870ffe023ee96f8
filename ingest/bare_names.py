"""Text to names without a title: capitalised words that name somebody known, or may prove to be somebody."""

import re
from collections.abc import Iterable
from functools import cache

from ingest.vocabulary import load_name_words, load_titles

_CAPITAL = "A-ZÀ-ÞĀ-Ž"
_WORD = rf"[{_CAPITAL}][\w’'\-]*"
_PARTICLES = r"(?: (?:bin|ibn|al|el|de|da|do|dos|del|van|von|der|la)){0,2}"
_SEQUENCE = re.compile(
    rf"(?:[{_CAPITAL}]\.|{_WORD})(?:{_PARTICLES} (?:al-|el-)?(?:[{_CAPITAL}]\.(?!\w)|{_WORD})){{0,5}}"
)


def find_bare_names(text: str, taken: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where capitalised words stand outside the spans that are taken, full names before single words.

    >>> find_bare_names("Lukashenko spoke. Alexander Lukashenko left.", [])
    [(18, 38), (0, 10)]
    """
    # Full names first: `Alexander Lukashenko` tells who `Lukashenko` is.
    full: list[tuple[int, int]] = []
    single: list[tuple[int, int]] = []
    for found in _sequences(text, taken):
        (full if " " in found[0].strip() else single).append(found.span())
    return full + single


def strip_possessive(written: str) -> str:
    """Capitalised words without the mark or possessive at their end.

    >>> strip_possessive("Alexander Lukashenko's")
    'Alexander Lukashenko'
    """
    name = written.rstrip(" .").removesuffix("’s").removesuffix("'s").rstrip("’'")
    return _without_letters(name) if " " in name and name[-2:].isupper() else name


def _without_letters(name: str) -> str:
    """`Jane Doe OBE`: the letters of an order are no part of a name."""
    words = name.split(" ")
    while len(words) > 1 and words[-1] in load_name_words().letters:
        words.pop()
    return " ".join(words)


def may_be_name(name: str) -> bool:
    """Capitalised words none of which is an institution's, a title's or a sentence's own.

    >>> may_be_name("Alexander Lukashenko"), may_be_name("Belt Forum"), may_be_name("Vitamin B")
    (True, False, False)
    """
    words = [word.strip(".") for word in name.lower().replace("-", " ").split()]
    if not _common_words().isdisjoint(words) or name.isupper() or any(map(str.isdigit, name)):
        return False
    # An initial may stand first, and with its stop between two names.
    return all(len(word) >= 2 or name.startswith(word.upper()) or f" {word.upper()}. " in name for word in words)


def may_be_surname(part: str) -> bool:
    """A lone word that is no common word."""
    known = load_name_words()
    if part in known.surnames_too:
        return True
    return part not in load_titles().portfolio and part not in known.no_names and part not in known.institutions


def _sequences(text: str, taken: Iterable[tuple[int, int]]) -> list[re.Match[str]]:
    found: list[re.Match[str]] = []
    at = 0
    for start, end in [*sorted(taken), (len(text), len(text))]:
        if start > at:
            found += _SEQUENCE.finditer(text, at, start)
        if end > at:
            at = end
    return found


@cache
def _common_words() -> frozenset[str]:
    known, titles = load_name_words(), load_titles()
    return frozenset().union(
        known.no_names,
        known.institutions,
        titles.portfolio,
        titles.heads,
        titles.plurals,
        titles.ranks,
        titles.private_bodies,
    )
