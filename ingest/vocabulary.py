"""The words that titles and names are made of, from ``names/offices.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_NAMES = Path(__file__).parent / "names"


@dataclass(frozen=True, slots=True)
class Titles:
    """The words that titles are made of (``names/offices.toml``), lower case."""

    heads: frozenset[str]
    plurals: frozenset[str]
    sole: frozenset[str]
    ranks: frozenset[str]
    past: frozenset[str]
    ahead: frozenset[str]
    portfolio: frozenset[str]
    connectors: frozenset[str]
    honorifics: frozenset[str]
    person_honorifics: frozenset[str]
    particles: frozenset[str]
    private: frozenset[str]
    private_bodies: frozenset[str]


@cache
def load_titles() -> Titles:
    """The words that titles are made of."""
    data = tomllib.loads((_NAMES / "offices.toml").read_text(encoding="utf-8"))
    return Titles(**{name: frozenset(words) for name, words in data.items()})
