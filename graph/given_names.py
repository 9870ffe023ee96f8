"""Given names that stand for each other across languages and as nicknames, from ``given_names.toml``."""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from graph.romanise import apply_rules

_NAMES = Path(__file__).parent / "given_names.toml"


@lru_cache(maxsize=1 << 16)
def find_given(token: str) -> frozenset[str]:
    """The given names that a folded token is a form of, by their customary English forms.

    >>> sorted(find_given("uladzimir")), sorted(find_given("joe")), sorted(find_given("makei"))
    (['vladimir'], ['joseph'], [])
    """
    return _by_form().get(token) or _by_key().get(apply_rules("any", token), frozenset())


def is_slavic_given(token: str) -> bool:
    """Whether the token is a given name of Russian, Ukrainian or Belarusian."""
    return bool(find_given(token) & _classes("slavic"))


def is_arabic_given(token: str) -> bool:
    """Whether the token is a given name of Arabic or Persian."""
    return bool(find_given(token) & _classes("arabic"))


def is_iberian_given(token: str) -> bool:
    """Whether the token is a given name of Spanish or Portuguese."""
    return token in _iberian()


@lru_cache(maxsize=1 << 16)
def initials_of(token: str) -> frozenset[str]:
    """The letters by which a given name may be abbreviated, in any of its forms.

    >>> sorted(initials_of("volodymyr"))
    ['u', 'v', 'w']
    """
    names = find_given(token)
    return frozenset(form[0] for name in names for form in _forms()[name]) | {token[0]}


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_NAMES.read_text(encoding="utf-8"))


@cache
def _classes(family: str) -> frozenset[str]:
    return frozenset(_data()[family])


@cache
def _iberian() -> frozenset[str]:
    return frozenset(_data()["iberian"]["names"].split())


@cache
def _forms() -> Mapping[str, frozenset[str]]:
    forms: dict[str, frozenset[str]] = {}
    for family in ("slavic", "arabic", "other"):
        for name, variants in _data()[family].items():
            forms[name] = forms.get(name, frozenset()) | {name, *variants.split()}
    return forms


@cache
def _by_form() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for name, forms in _forms().items():
        for form in forms:
            found[form] = found.get(form, frozenset()) | {name}
    return found


@cache
def _by_key() -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for form, names in sorted(_by_form().items()):
        if len(form) > 3:
            key = apply_rules("any", form)
            found[key] = found.get(key, frozenset()) | names
    return found
