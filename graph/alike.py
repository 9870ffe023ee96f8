"""Persons of whom documents know the same: they share one object, so that what follows is worked out once for all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.errors import DiplographError
from graph.schema import Person

#: A person as a document knows them: the document's id and the person's key.
Key = tuple[str, str]
#: What documents know of somebody, with the keys of all who are known so.
Alike = tuple[Person, list[Key]]


def share_alike(persons: Iterable[tuple[str, Person]]) -> dict[Key, Person]:
    """Return the persons of a collection in order of their keys, those who differ in nothing but the key as one object.

    Each is given with the id of its document; the object has the key of one of them.
    """
    shared: dict[object, Person] = {}
    people: dict[Key, Person] = {}
    for document, person in persons:
        one = shared.setdefault((person.names, person.offices, person.states, person.titled), person)
        if people.setdefault((document, person.key), one) is not one:
            raise DiplographError(f"{document} has two persons with the key {person.key!r}; ingest it again")
    return dict(sorted(people.items()))


def group_alike(people: Mapping[Key, Person], keys: Iterable[Key]) -> list[Alike]:
    """Return each object that persons share with the keys of those among these who do, in the order given."""
    groups: defaultdict[int, list[Key]] = defaultdict(list)
    for key in keys:
        groups[id(people[key])].append(key)
    return [(people[alike[0]], alike) for alike in groups.values()]
