"""Whom a person means by a written name, put as what was read: a spelling, a state and, where needed, documents."""

from collections import Counter
from collections.abc import Iterable

from graph.alike import Key
from graph.bearers import find_homes
from graph.build import Graph
from graph.collection import Collection
from graph.corrections import End, Who
from graph.errors import UnknownName
from graph.identity import Identity
from graph.judgements import find_meant
from graph.relations import find_node, fold_name
from graph.romanise import make_slug
from graph.schema import Entity, Label, Person, label_of


class Namer:
    """Turns names as a person writes them into what a correction may be tied to.

    ``Makei`` or ``official:vladimir-makei`` is a person; ``Li Wei @ Singapore`` one of several of a name, and
    ``Li Wei @ news/a.txt`` the one of a document.
    """

    def __init__(self, graph: Graph, collection: Collection, identity: Identity, known: Iterable[Entity] = ()) -> None:
        self._graph = graph
        self._identity = identity
        self._people: dict[Key, Person] = {
            (document.id, person.key): person for document in collection.documents for person in document.persons
        }
        self._documents = {path: document.id for document in collection.documents for path in document.paths}
        self._entities: dict[str, Entity] = {entity.id: entity for entity in known}

    def find_end(self, name: str) -> End:
        """Return the end of an edge that a name means: an entity's id or a person."""
        if "@" not in name:
            entity = self._find_entity(name)
            if entity is not None:
                return entity
            node = find_node(self._graph, name)
            if label_of(node) is not Label.OFFICIAL:
                return node
        return self.find_person(name)

    def find_person(self, name: str) -> Who:
        """Return the person whom a name means; ``UnknownName`` where that is nobody, several, or no person."""
        written, *narrower = (part.strip() for part in name.split("@"))
        keys = self._keys_of(written)
        for part in narrower:
            keys = self._narrow(keys, part, name)
        officials = sorted({self._identity.official_of[key] for key in keys})
        if len(officials) > 1:
            raise UnknownName(
                f"{name!r} may be {', '.join(officials)}; write one of these, or add a state or a document: "
                f"`{written} @ Belarus`, `{written} @ news/a.txt`"
            )
        return self._describe(written, keys, narrowed=bool(narrower))

    def meant_by(self, who: Who) -> frozenset[Key]:
        """The persons of the documents whom such a description means."""
        return find_meant(self._people, [who])[who.likeness]

    def _find_entity(self, name: str) -> str | None:
        if name in self._entities:
            return name
        wanted = fold_name(name)
        found = {
            entity.id
            for entity in self._entities.values()
            if wanted in map(fold_name, (entity.id.partition(":")[2], entity.name, *entity.aliases))
        }
        return found.pop() if len(found) == 1 else None

    def _keys_of(self, written: str) -> list[Key]:
        """Whoever is spelt so; else whoever makes up the official whom the name finds."""
        slug = make_slug(written)
        spelt = [key for key, person in self._people.items() if slug in map(make_slug, (*person.names, *person.titled))]
        if spelt and written not in self._graph:
            return spelt
        node = find_node(self._graph, written)
        if label_of(node) is not Label.OFFICIAL:
            raise UnknownName(f"{written!r} is {node}, no official; only officials can be one or two")
        return [key for key, official in self._identity.official_of.items() if official == node]

    def _narrow(self, keys: Iterable[Key], part: str, name: str) -> list[Key]:
        document = self._documents.get(part, part)
        home = None if part in self._documents else self._find_entity(part)
        kept = [key for key in keys if key[0] == document or home in find_homes(self._people[key])]
        if not kept:
            raise UnknownName(f"{name!r}: no document names such a person with {part!r}; see `diplograph show`")
        return kept

    def _describe(self, written: str, keys: list[Key], *, narrowed: bool) -> Who:
        """The shortest description that means these persons, or some of them, and nobody of another official."""
        official = {self._identity.official_of[key] for key in keys}
        for spelling in self._spellings(written, keys):
            for state in self._homes(spelling, keys):
                who = Who(spelling, state)
                meant = self.meant_by(who)
                if narrowed and not meant <= set(keys):
                    documents = tuple(sorted({key[0] for key in meant & set(keys)}))
                    who = Who(spelling, state, documents)
                    meant = self.meant_by(who)
                if meant and {self._identity.official_of[key] for key in meant} == official:
                    return who
        return self._describe_by_documents(written, keys)

    def _describe_by_documents(self, written: str, keys: list[Key]) -> Who:
        for spelling in self._spellings(written, keys):
            for state in self._homes(spelling, keys):
                who = Who(spelling, state, tuple(sorted({key[0] for key in keys})))
                if self.meant_by(who) and self.meant_by(who) <= set(keys):
                    return who
        raise UnknownName(f"{written!r}: neither spelling, state nor document tell who is meant from somebody else")

    def _spellings(self, written: str, keys: Iterable[Key]) -> list[str]:
        """The spelling that was written, where they bear it; else all of theirs, the usual name first."""
        counts = Counter(name for key in keys for name in (self._people[key].names or self._people[key].titled))
        slug = make_slug(written)
        alike = [name for name in counts if make_slug(name) == slug]
        usual = {make_slug(self._identity.officials[self._identity.official_of[key]].name) for key in keys}
        return sorted(alike or counts, key=lambda name: (make_slug(name) not in usual, -counts[name], name))

    def _homes(self, spelling: str, keys: Iterable[Key]) -> list[str | None]:
        counts: Counter[str] = Counter()
        slug, homeless = make_slug(spelling), False
        for key in keys:
            person = self._people[key]
            if slug in map(make_slug, (*person.names, *person.titled)):
                homes = find_homes(person)
                counts.update(homes)
                homeless = homeless or not homes
        return [*sorted(counts, key=lambda home: (-counts[home], home)), *([None] if homeless else [])]
