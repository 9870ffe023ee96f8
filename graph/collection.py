"""Everything that was read, in memory: what the graph is built of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.corrections import Added, Correction
from graph.memory import pause_collector
from graph.schema import Claim, Entity, Person, Reading
from graph.store import Store
from graph.tables import PastDocument


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """One document without its text: what it states of itself, whom it names and what it says."""

    id: str
    paths: tuple[str, ...]  #: sorted; the first is what evidence calls it
    title: str | None = None
    date: str | None = None
    publisher: str | None = None
    url: str | None = None
    named: frozenset[str] = frozenset()  #: entity ids and keys of its persons
    persons: tuple[Person, ...] = ()
    claims: tuple[Claim, ...] = ()

    @property
    def path(self) -> str:
        """The path that stands for the document."""
        return self.paths[0]


@dataclass(frozen=True, slots=True)
class Collection:
    """Everything that was read, in memory, and what a person corrected of it."""

    documents: tuple[ReadDocument, ...]
    entities: Mapping[str, Entity]
    corrections: tuple[Correction, ...] = ()


@pause_collector()
def load_collection(store: Store) -> Collection:
    """Return everything that a store holds.

    Its entities are those that a document names or that an added edge joins.
    """
    named, persons, claims = dict(store.named()), store.persons_by_document(), store.claims_by_document()
    documents = (
        ReadDocument(
            *(stored.id, stored.paths, stored.title, stored.date, stored.publisher, stored.url),
            named=named[stored.id],
            persons=persons.get(stored.id, ()),
            claims=claims.get(stored.id, ()),
        )
        for stored in store.documents()
    )
    corrections = tuple(correction for _, correction in store.corrections())
    return Collection(tuple(documents), _known_entities(store, corrections), corrections)


def load_past(store: Store) -> Collection:
    """Return what a store held before the last reading that changed it, with the corrections that it holds now."""
    now, past = load_collection(store), dict(store.past())
    documents = [document for document in now.documents if document.id not in past]
    documents += [_as_document(known) for known in past.values() if known is not None]
    entities = {entity.id: entity for entity in store.known_entities()}
    return Collection(tuple(sorted(documents, key=lambda document: document.id)), entities, now.corrections)


def collect_readings(
    readings: Iterable[Reading], entities: Iterable[Entity], corrections: Iterable[Correction] = ()
) -> Collection:
    """Return readings as a collection, without a store; the same bytes under several paths are one document."""
    alike: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        alike[reading.document.id].append(reading)
    documents = []
    for same in alike.values():
        reading = min(same, key=lambda reading: reading.document.path)
        document = reading.document
        paths = tuple(sorted({each.document.path for each in same}))
        named = frozenset(name.node for name in reading.names)
        stated = (document.title, document.date, document.publisher, document.url)
        documents.append(ReadDocument(document.id, paths, *stated, named, reading.persons, reading.claims))
    return Collection(tuple(documents), {entity.id: entity for entity in entities}, tuple(corrections))


def _known_entities(store: Store, corrections: Iterable[Correction]) -> dict[str, Entity]:
    entities = {entity.id: entity for entity in store.entities()}
    added = {end for each in corrections if isinstance(each, Added) for end in (each.source, each.target)}
    if added - entities.keys():
        entities |= {entity.id: entity for entity in store.known_entities() if entity.id in added}
    return dict(sorted(entities.items()))


def _as_document(past: PastDocument) -> ReadDocument:
    stated = (past.title, past.date, past.publisher, past.url)
    return ReadDocument(past.id, past.paths, *stated, past.named, past.persons, past.claims)
