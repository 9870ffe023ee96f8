"""The words that titles and names are made of, from ``names/offices.toml`` and ``names/name_words.toml``."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_NAMES = Path(__file__).parent / "names"


@dataclass(frozen=True, slots=True)
class Titles:
    """The words that titles are made of (``names/offices.toml``), lower case."""

    heads: frozenset[str]
    plurals: frozenset[str]
    singulars: Mapping[str, str]  #: a plural or abbreviated head -> the head in full
    governing: Mapping[str, frozenset[str]]  #: a preposition -> the heads behind which it belongs to the title
    sole: frozenset[str]
    ranks: frozenset[str]
    past: frozenset[str]
    ahead: frozenset[str]
    timely: frozenset[str]
    portfolio: frozenset[str]
    connectors: frozenset[str]
    honorifics: frozenset[str]
    person_honorifics: frozenset[str]
    particles: frozenset[str]
    private_bodies: frozenset[str]
    seats_of_learning: frozenset[str]
    company_officers: frozenset[str]
    common_words: frozenset[str]
    bodies: frozenset[str]
    suffixes: frozenset[str]
    flourishes: frozenset[str]
    small_capitals: frozenset[str]
    led_on: frozenset[str]
    sent: frozenset[str]
    local_heads: frozenset[str]
    company_heads: frozenset[str]
    colleagues: frozenset[str]
    vague_heads: frozenset[str]
    hollow_heads: frozenset[str]
    royal_heads: frozenset[str]
    with_article: frozenset[str]
    surname_heads: frozenset[str]
    borne_anywhere: frozenset[str]
    given_names: frozenset[str]
    addresses: frozenset[str]
    seats: frozenset[str]
    led_bodies: frozenset[str]
    commanders: frozenset[str]
    governed_by: frozenset[str]
    openers: frozenset[str]
    domestic: frozenset[str]
    of_one_state: tuple["OwnOffice", ...]  #: offices that only one state has


@dataclass(frozen=True, slots=True)
class OwnOffice:
    """An office that only one state has, or hardly another."""

    state: str
    words: re.Pattern[str]  #: what a title's words begin with
    unless: frozenset[str]  #: states that have it too: a text about one of them tells nothing


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words that tell personal names from other capitalised words (``names/name_words.toml``)."""

    no_names: frozenset[str]
    institutions: frozenset[str]
    surnames_too: frozenset[str]
    small_names: frozenset[str]
    small_surnames: frozenset[str]
    title_surnames: frozenset[str]
    member_letters: frozenset[str]
    state_surnames: frozenset[str]
    suffixes: frozenset[str]
    numerals: frozenset[str]
    doubtful_honorifics: frozenset[str]
    appositions: frozenset[str]
    men: frozenset[str]
    women: frozenset[str]
    body_nouns: frozenset[str]
    letters: frozenset[str]


@cache
def load_titles() -> Titles:
    """The words that titles are made of."""
    data = tomllib.loads((_NAMES / "offices.toml").read_text(encoding="utf-8"))
    plurals = data.pop("plurals")
    own = [
        OwnOffice(each["state"], re.compile(rf"(?:{each['match']})\b", re.I), frozenset(each.get("unless", ())))
        for each in data.pop("of_one_state")
    ]
    return Titles(
        of_one_state=tuple(own),
        plurals=frozenset(plurals),
        singulars={**plurals, **data.pop("abbreviations")},
        governing={preposition: frozenset(heads) for preposition, heads in data.pop("governing").items()},
        **{name: frozenset(words) for name, words in data.items()},
    )


@cache
def load_name_words() -> NameWords:
    """The words that tell personal names from other capitalised words."""
    data = tomllib.loads((_NAMES / "name_words.toml").read_text(encoding="utf-8"))
    return NameWords(**{name: frozenset(words) for name, words in data.items()})
