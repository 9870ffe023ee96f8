"""From what was read to the graph: ends settled, claims joined, filtered, and dated where a date is asked for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import networkx as nx

from graph.asof import edges_as_of, edges_between
from graph.errors import StoreError, UnknownName
from graph.filters import Filters, count_sources
from graph.identity import Identity, decide_identity
from graph.join import Edge, Statement, join_statements
from graph.schema import Claim, Entity, Label, Person, Reading, label_of
from graph.store import Store

#: Nodes are ids, edge keys are ids of edges.
Graph: TypeAlias = "nx.MultiDiGraph[str]"

#: Nothing is left out.
EVERYTHING = Filters()


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
    """Everything that was read, in memory."""

    documents: tuple[ReadDocument, ...]
    entities: Mapping[str, Entity]


def load_collection(store: Store) -> Collection:
    """Return everything that a store holds."""
    named, persons, claims = _by_document(store.names()), _by_document(store.persons()), _by_document(store.claims())
    documents = (
        ReadDocument(
            *(stored.id, stored.paths, stored.title, stored.date, stored.publisher, stored.url),
            named=frozenset(name.node for name in named.get(stored.id, ())),
            persons=tuple(persons.get(stored.id, ())),
            claims=tuple(claims.get(stored.id, ())),
        )
        for stored in store.documents()
    )
    return Collection(tuple(documents), {entity.id: entity for entity in store.entities()})


def collect_readings(readings: Iterable[Reading], entities: Iterable[Entity]) -> Collection:
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
    return Collection(tuple(documents), {entity.id: entity for entity in entities})


def build_graph(collection: Collection, filters: Filters = EVERYTHING, *, identity: Identity | None = None) -> Graph:
    """Return the graph of a collection, or of what the filters leave of it.

    Who is who is decided over all documents, whichever are chosen. Every state, bloc and official that a chosen
    document names is a node, a region only where an edge holds it. A node has ``label``, ``name``,
    ``aliases``, ``documents`` and the properties of its entity. An edge has ``type``, ``factuality``, its qualifiers,
    ``evidence``, ``sources`` (distinct sentences: a reprint is none of its own) and ``said_by``: to whom its sentences
    ascribe it, empty if one of them states it outright. ``graph.graph`` holds ``documents`` (by path, for citations),
    ``filters``, ``as_of`` and ``left_out``: how many edges had no date to be placed by. What a date selects, and how
    the edges are marked (``dated_by_document``, ``dated_vaguely``), is said at ``edges_as_of``.
    """
    if identity is None:
        identity = decide_identity((doc.id, person) for doc in collection.documents for person in doc.persons)
    chosen = _choose_documents(collection.documents, filters.documents)
    nodes = _Nodes(collection.entities, identity)
    edge_list, left_out = _choose_edges(join_statements(_settle_ends(chosen, nodes, filters)), filters)
    graph: Graph = nx.MultiDiGraph(documents=_citable(chosen), filters=filters, as_of=filters.as_of, left_out=left_out)
    held = {end for edge, _ in edge_list for end in (edge.source, edge.target)}
    for node, paths in sorted(_naming_documents(chosen, nodes).items()):
        if filters.admits_node(node) and (node in held or label_of(node) is not Label.REGION):
            graph.add_node(node, **nodes.describe(node), documents=tuple(sorted(paths)))
    for edge, marks in sorted(edge_list, key=lambda placed: (placed[0].type, placed[0].key)):
        graph.add_edge(edge.source, edge.target, key=edge.key, **_describe_edge(edge), **marks)
    return graph


@dataclass(frozen=True, slots=True)
class _Nodes:
    """Finds the node that a document means and says what is known of it."""

    entities: Mapping[str, Entity]
    identity: Identity

    def find(self, document: ReadDocument, end: str) -> str:
        if end in self.entities:
            return end
        official = self.identity.official_of.get((document.id, end))
        if official is None:
            raise StoreError(
                f"{document.path} names {end!r}, neither one of its persons nor an entity; ingest it again"
            )
        return official

    def describe(self, node: str) -> dict[str, Any]:
        if node in self.entities:
            entity = self.entities[node]
            return _describe_node(entity.label, entity.name, entity.aliases) | dict(sorted(entity.properties))
        official = self.identity.officials[node]
        return _describe_node(Label.OFFICIAL, official.name, official.aliases)


def _by_document(parts: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    grouped: dict[str, list[Any]] = defaultdict(list)
    for document, part in parts:
        grouped[document].append(part)
    return grouped


def _choose_documents(documents: Iterable[ReadDocument], wanted: Iterable[str] | None) -> list[ReadDocument]:
    ordered = sorted(documents, key=lambda document: (document.path, document.id))
    if wanted is None:
        return ordered
    names = set(wanted)
    chosen = [document for document in ordered if names.intersection((document.id, *document.paths))]
    unknown = names.difference(*((document.id, *document.paths) for document in chosen))
    if unknown:
        raise UnknownName(f"no document is called {min(unknown)!r}; `diplograph documents` lists them")
    return chosen


def _settle_ends(documents: Iterable[ReadDocument], nodes: _Nodes, filters: Filters) -> Iterator[Statement]:
    for document in documents:
        persons = {person.key for person in document.persons}
        for claim in document.claims:
            if not filters.admits_kind(claim.type, claim.factuality):
                continue
            said_by = nodes.find(document, claim.said_by) if claim.said_by in persons else claim.said_by
            yield Statement(
                *(claim.type, nodes.find(document, claim.source), nodes.find(document, claim.target), claim.factuality),
                qualifiers=dict(claim.qualifiers),
                evidence=claim.evidence,
                document=document.path,
                document_date=document.date,
                said_by=said_by,
            )


def _choose_edges(edges: Iterable[Edge], filters: Filters) -> tuple[list[tuple[Edge, dict[str, bool]]], int]:
    """Return the edges that stay with the marks of a date, and how many are out because nothing dates them.

    Statuses are chosen after edges are placed in time: a later status that is not asked for ends an earlier one.
    """
    placed, left_out = _place_in_time(edges, filters)
    return [
        (edge, marks)
        for edge, marks in placed
        if filters.admits_edge(edge) and filters.admits_node(edge.source) and filters.admits_node(edge.target)
    ], left_out


def _place_in_time(edges: Iterable[Edge], filters: Filters) -> tuple[Iterable[tuple[Edge, dict[str, bool]]], int]:
    if filters.as_of is not None:
        placed, left_out = edges_as_of(edges, filters.as_of)
    elif filters.between is not None:
        placed, left_out = edges_between(edges, *filters.between)
    else:
        return ((edge, {}) for edge in edges), 0
    marked = []
    for entry in placed:
        marks = {"dated_by_document": entry.by_document, "dated_vaguely": entry.vaguely}
        marked.append((entry.edge, {name: True for name, holds in marks.items() if holds}))
    return marked, left_out


def _naming_documents(documents: Iterable[ReadDocument], nodes: _Nodes) -> dict[str, set[str]]:
    naming: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        named = set(document.named).union(person.key for person in document.persons)
        for claim in document.claims:
            named.update((claim.source, claim.target))
        for name in named:
            naming[nodes.find(document, name)].add(document.path)
    return naming


def _citable(documents: Iterable[ReadDocument]) -> dict[str, dict[str, Any]]:
    citable: dict[str, dict[str, Any]] = {}
    for document in documents:
        if document.path in citable:
            raise StoreError(
                f"two documents lie at {document.path}; take one out with `diplograph forget {document.id}`"
            )
        citable[document.path] = {
            "id": document.id,
            "title": document.title,
            "date": document.date,
            "publisher": document.publisher,
            "url": document.url,
            "paths": document.paths,
        }
    return citable


def _describe_node(label: Label, name: str, aliases: Iterable[str]) -> dict[str, Any]:
    return {"label": label.value, "name": name, "aliases": tuple(sorted(set(aliases) - {name}))}


def _describe_edge(edge: Edge) -> dict[str, Any]:
    said_by = {statement.said_by for statement in edge.statements}
    return {
        "type": edge.type.value,
        "factuality": edge.factuality.value,
        **dict(sorted(edge.qualifiers.items())),
        "said_by": () if None in said_by else tuple(sorted(said for said in said_by if said is not None)),
        "sources": count_sources(edge),
        "evidence": tuple(_evidence(edge.statements)),
    }


def _evidence(statements: Iterable[Statement]) -> Iterator[dict[str, Any]]:
    """Each place once, though several claims of one sentence may have met in the edge."""
    seen = set()
    for statement in statements:
        found = statement.evidence
        place = (statement.document, found, statement.said_by)
        if place in seen:
            continue
        seen.add(place)
        entry: dict[str, Any] = {"document": statement.document, "start": found.start, "end": found.end}
        entry |= {"text": found.text, "rule": found.rule, "context": found.context}
        yield entry if statement.said_by is None else entry | {"said_by": statement.said_by}
