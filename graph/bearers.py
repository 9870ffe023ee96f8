"""Persons of the same spellings and homes as one bearer, and what speaks for or against two bearers being one."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from graph.agreement import LIKELY, SURE, Kind, compare_names, is_iberian
from graph.alike import Alike, Key, group_alike
from graph.name_parts import parse_name
from graph.romanise import fold_spelling
from graph.schema import Office, Person

_WORDS = Path(__file__).parent / "corroboration.toml"


class Support(IntEnum):
    """What is known of two bearers beside their names, weakest first."""

    NONE = 0
    TITLE = 1  #: one title, for a state that one of them leaves open
    HOME = 2  #: one state or bloc
    OFFICE = 3  #: one office of one state or bloc


@dataclass(frozen=True, slots=True)
class JudgedPerson(Person):
    """A person who was judged to be somebody else than others: each side of a judgement with its number."""

    sides: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Bearer:
    """Persons of several documents who have the same spellings and homes."""

    members: tuple[Key, ...]
    names: tuple[str, ...]
    homes: frozenset[str]  #: states and blocs
    offices: frozenset[tuple[str, str]]  #: title and holder, the holder empty where it is open
    documents: frozenset[str]  #: those that name one of them
    sides: frozenset[tuple[int, int]] = frozenset()  #: as of ``JudgedPerson``


def find_full_names(person: Person) -> tuple[str, ...]:
    """The spellings that can stand for the person by themselves, sorted."""
    return _full_names(person.names)


def find_lone_names(person: Person) -> tuple[str, ...]:
    """The other spellings that give something to go by, sorted."""
    return _lone_names(person.names)


def gather_bearers(
    people: Mapping[Key, Person], keys: Iterable[Key], also_by: Callable[[Person], Hashable] = lambda person: None
) -> list[Bearer]:
    """The bearers that the persons make up, each with all its members, in order of their first members."""
    same: dict[Hashable, list[Alike]] = defaultdict(list)
    for alike in group_alike(people, keys):
        person = alike[0]
        same[_names(person), find_homes(person), find_sides(person), also_by(person)].append(alike)
    return sorted(map(_make_bearer, same.values()), key=lambda bearer: bearer.members)


def make_bearer(people: Mapping[Key, Person], members: Iterable[Key]) -> Bearer:
    """One bearer of persons who have the same spellings and homes."""
    return _make_bearer(group_alike(people, members))


def _make_bearer(alike: Sequence[Alike]) -> Bearer:
    first, _ = alike[0]
    keys = tuple(sorted(key for _, keys in alike for key in keys))
    offices = frozenset(office for person, _ in alike for office in find_offices(person))
    documents = frozenset(document for document, _ in keys)
    return Bearer(keys, _names(first), find_homes(first), offices, documents, find_sides(first))


def find_homes(person: Person) -> frozenset[str]:
    """The states and blocs that a document ties a person to."""
    return _homes(person.states, person.offices)


def find_sides(person: Person) -> frozenset[tuple[int, int]]:
    """The sides of judgements on which a person stands."""
    return person.sides if isinstance(person, JudgedPerson) else frozenset()


def find_offices(person: Person) -> frozenset[tuple[str, str]]:
    """The person's offices: each title's telling words in order of the alphabet, and the holder.

    >>> from graph.schema import Office
    >>> sorted(find_offices(Person("person:0", (), (Office("Minister of Foreign Affairs", "state:BLR"),))))
    [('foreign minister', 'state:BLR')]
    """
    return _offices(person.offices)


def weigh_support(one: Bearer, other: Bearer) -> Support:
    """What the offices and homes of two bearers have in common."""
    if any(holder for _, holder in one.offices & other.offices):
        return Support.OFFICE
    if _share_home(one.homes, other.homes):
        return Support.HOME
    titles = {title for title, _ in one.offices} & {title for title, _ in other.offices}
    return Support.TITLE if any(map(is_telling, titles)) else Support.NONE


def is_telling(title: str) -> bool:
    """Whether few enough hold a title, given by its telling words, that it points to somebody."""
    return bool(title) and title not in _words("common")


@lru_cache(maxsize=1 << 14)
def plain_title(title: str) -> str:
    """The telling words of a title in order of the alphabet.

    >>> plain_title("Minister of Foreign Affairs"), plain_title("PM")
    ('foreign minister', 'minister prime')
    """
    words = fold_spelling(title).replace("-", " ").replace(",", " ").replace(".", "").split()
    spelt = " ".join(_data()["short"].get(word, word) for word in words).split()
    return " ".join(sorted(set(spelt) - _words("fillers")))


def are_foreign(one: Bearer, other: Bearer) -> bool:
    """Whether both have states and none in common."""
    mine, theirs = _states(one.homes), _states(other.homes)
    return bool(mine and theirs) and not mine & theirs


def are_apart(one: Bearer, other: Bearer) -> bool:
    """Whether states or a person's judgement keep two from being one, whatever their names."""
    return are_foreign(one, other) or oppose(one.sides, other.sides)


def oppose(sides: frozenset[tuple[int, int]], others: frozenset[tuple[int, int]]) -> bool:
    """Whether two stand on the two sides of one judgement."""
    return any((number, 1 - side) in others for number, side in sides)


def relate_names(one: Bearer, other: Bearer) -> Kind:
    """How the full names of two bearers agree: by their closest spellings, unless two contradict each other."""
    return _relate(one.names, other.names) if one.names <= other.names else _relate(other.names, one.names)


@lru_cache(maxsize=1 << 16)
def _relate(names: tuple[str, ...], others: tuple[str, ...]) -> Kind:
    kinds = {compare_names(min(a, b), max(a, b)) for a in names for b in others}
    return Kind.CLASH if Kind.CLASH in kinds else min(kinds, default=Kind.APART)


def contradict(one: Bearer, other: Bearer) -> bool:
    """Whether two bearers of full names cannot be one person."""
    if are_apart(one, other) or not one.documents.isdisjoint(other.documents):
        return True
    return relate_names(one, other) in (Kind.CLASH, Kind.RIVAL)


def is_sure(kind: Kind, one: Bearer, other: Bearer) -> bool:
    """Whether names that agree so are one person where nothing is against it."""
    if kind in SURE:
        return True
    codes = {home.removeprefix("state:") for home in one.homes | other.homes}
    if kind is Kind.SECOND_SURNAME:
        return bool(codes & _words("two_surnames")) or any(
            is_iberian(parse_name(name)) for name in one.names + other.names
        )
    return kind is Kind.UNORDERED and bool(codes & _words("family_first"))


def is_likely(kind: Kind, support: Support) -> bool:
    """Whether names that agree so are one person where no other comes into question."""
    return kind in LIKELY and support > Support.NONE


def is_doubtful(kind: Kind, support: Support) -> bool:
    """Whether a person should decide between one and two."""
    if kind is Kind.NEAR:
        return support is Support.OFFICE
    return kind in LIKELY or (kind is Kind.OPEN and support >= Support.HOME)


def main_state(alike: Iterable[Alike]) -> str:
    """The code of the state that most documents give, the first of the alphabet where several do; empty without one."""
    codes: Counter[str] = Counter()
    for person, keys in alike:
        for home in find_homes(person):
            if home.startswith("state:"):
                codes[home.removeprefix("state:").lower()] += len(keys)
    return min(codes, key=lambda code: (-codes[code], code), default="")


# Most persons of a collection are known many times alike: what hangs on that alone is worked out once.


@lru_cache(maxsize=1 << 16)
def _full_names(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted({name for name in names if parse_name(name).full}))


@lru_cache(maxsize=1 << 16)
def _lone_names(names: tuple[str, ...]) -> tuple[str, ...]:
    parsed = {name: parse_name(name) for name in names}
    return tuple(sorted(name for name, parts in parsed.items() if not parts.full and not parts.nameless))


@lru_cache(maxsize=1 << 16)
def _homes(states: tuple[str, ...], offices: tuple[Office, ...]) -> frozenset[str]:
    return frozenset(states) | {office.holder for office in offices if office.holder is not None}


@lru_cache(maxsize=1 << 16)
def _offices(offices: tuple[Office, ...]) -> frozenset[tuple[str, str]]:
    return frozenset((plain_title(office.title), office.holder or "") for office in offices)


def _names(person: Person) -> tuple[str, ...]:
    return find_full_names(person) or find_lone_names(person)


def _share_home(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one & other) or bool(_states(one) & _states(other))


@lru_cache(maxsize=1 << 12)
def _states(homes: frozenset[str]) -> frozenset[str]:
    codes = {home.removeprefix("state:") for home in homes if home.startswith("state:")}
    return frozenset(codes.union(*(_data()["heirs"].get(code, "").split() for code in codes)))


@cache
def _data() -> Mapping[str, Any]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(_data()[table].split())
