"""Currencies as texts write them: symbols, codes and words, and which currency a word means in which state."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

_DATA = Path(__file__).with_name("currencies.toml")


class CurrencyWord(NamedTuple):
    """What a word such as ``crowns`` means alone and in each state, and whether it needs a million before it."""

    default: str | None
    states: dict[str, str]
    scaled: bool


class Currencies(NamedTuple):
    """The data file, ready to look things up in; symbols and codes share one table."""

    signs: dict[str, str | None]
    words: dict[str, CurrencyWord]
    demonyms: dict[str, str]
    phrases: dict[str, str | None]


def currency_of(state_code: str, word: str) -> str | None:
    """The ISO 4217 code that a currency word means in a state; None where the state has no such currency.

    >>> currency_of("NOR", "crowns"), currency_of("AUS", "dollars"), currency_of("NOR", "rupees")
    ('NOK', 'AUD', None)
    """
    entry = load_currencies().words.get(word.lower())
    return entry.states.get(state_code) if entry else None


def crown_of(state_code: str) -> str | None:
    """The code of a state's crown, None where it has none.

    >>> crown_of("SWE")
    'SEK'
    """
    return currency_of(state_code, "crowns")


@cache
def load_currencies() -> Currencies:
    """The currencies of the data file."""
    data: dict[str, Any] = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    words = {
        form: CurrencyWord(entry["default"] or None, entry.get("states", {}), entry.get("scaled", False))
        for entry in data["words"].values()
        for form in entry["forms"]
    }
    words |= {form: CurrencyWord(code, {}, False) for form, code in data["single"].items()}
    signs = {sign: code or None for sign, code in data["symbols"].items()}
    signs |= {code: code for code in data["codes"]["current"].split()}
    demonyms = {name: state for state, names in data["demonyms"].items() for name in names}
    return Currencies(signs, words, demonyms, {phrase: code or None for phrase, code in data["phrases"].items()})


@cache
def sign_pattern() -> str:
    """A pattern for the symbols and codes that stand beside a figure, the longest first."""
    return any_of(load_currencies().signs)


@cache
def word_pattern() -> str:
    """A pattern for currency words with what may stand before them: groups ``demonym``, ``word`` and ``phrase``."""
    data = load_currencies()
    return (
        rf"(?P<phrase>{any_of(data.phrases)})\b"
        rf"|(?:(?P<demonym>{any_of(data.demonyms)})[\s-]+)?(?P<word>{any_of(data.words)})\b"
    )


def any_of(forms: dict[str, Any]) -> str:
    """A pattern for any of the forms, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
