"""Offices that one document places in another state than all the others do: misread, and no sign of a namesake."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from graph.alike import Key, group_alike
from graph.bearers import find_full_names, find_offices, is_telling
from graph.name_parts import parse_name
from graph.schema import Office, Person

#: How many documents must agree on a state, and how many times as many as give the other, for the other to be misread.
_AGREEING = 3

#: A full name and a telling title.
_Post = tuple[str, str]


def discount_misplaced(people: Mapping[Key, Person]) -> dict[Key, Person]:
    """Return the persons, an office without its state where that is misread.

    Two people of one full name in one telling office of two states are rare; a document that gives somebody's office to
    the state of the other side at the table is not. Where three documents or more place the office in one state, and
    three times as many as in another, the other counts as unknown.
    """
    placed: dict[_Post, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    alike = group_alike(people, people)
    for person, keys in alike:
        for post, holder in _find_posts(person):
            placed[post][holder].update(document for document, _ in keys)
    outnumbered = {(post, holder) for post, states in placed.items() for holder in _find_outnumbered(states)}
    discounted = dict(people)
    for person, keys in alike:
        if any(post in outnumbered for post in _find_posts(person)):
            discounted.update(dict.fromkeys(keys, _discount(person, outnumbered)))
    return discounted


def _find_posts(person: Person) -> tuple[tuple[_Post, str], ...]:
    return _list_posts(person.names, person.offices)


@lru_cache(maxsize=1 << 16)
def _list_posts(spellings: tuple[str, ...], offices: tuple[Office, ...]) -> tuple[tuple[_Post, str], ...]:
    person = Person("", spellings, offices)
    names = {_sort_name(name) for name in find_full_names(person)}
    held = [
        (title, holder) for title, holder in find_offices(person) if holder.startswith("state:") and is_telling(title)
    ]
    return tuple(((name, title), holder) for name in names for title, holder in held)


def _sort_name(spelling: str) -> str:
    parts = parse_name(spelling).parts
    return " ".join(min(part.given, default=part.text) for part in parts if not part.initial)


def _find_outnumbered(states: Mapping[str, set[str]]) -> list[str]:
    most = max(len(documents) for documents in states.values())
    return [state for state, documents in states.items() if most >= _AGREEING * len(documents)]


def _discount(person: Person, outnumbered: set[tuple[_Post, str]]) -> Person:
    misread = {holder for post, holder in _find_posts(person) if (post, holder) in outnumbered}
    offices = tuple(office._replace(holder=None) if office.holder in misread else office for office in person.offices)
    return replace(person, offices=offices, states=tuple(state for state in person.states if state not in misread))
