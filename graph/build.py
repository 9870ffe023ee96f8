"""From what was read to the graph: ends settled, claims joined, filtered, and dated where a date is asked for."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import itemgetter
from typing import Any, TypeAlias

import networkx as nx

from graph.amend import (
    AddedEnds,
    Amended,
    Amendments,
    added_edges,
    describe_mark,
    describe_remark,
    mark_added,
    mark_changes,
)
from graph.asof import edges_as_of, edges_between
from graph.collection import Collection, ReadDocument, collect_readings, load_collection
from graph.corrections import Mark, judgements_of
from graph.errors import StoreError, UnknownName
from graph.filters import Filters, count_sources
from graph.identity import Identity, decide_identity
from graph.join import Edge, Statement, join_statements
from graph.judgements import Standing
from graph.memory import pause_collector
from graph.schema import Entity, Label, label_of

__all__ = ["EVERYTHING", "Collection", "Graph", "ReadDocument", "build_graph", "collect_readings", "load_collection"]

#: Nodes are ids, edge keys are ids of edges.
Graph: TypeAlias = "nx.MultiDiGraph[str]"

#: A document, and to whatever it names its node.
_Named: TypeAlias = tuple[ReadDocument, Mapping[str, str]]

#: Nothing is left out.
EVERYTHING = Filters()


@pause_collector()
def build_graph(collection: Collection, filters: Filters = EVERYTHING, *, identity: Identity | None = None) -> Graph:
    """Return the graph of a collection, or of what the filters leave of it.

    Who is who is decided over all documents, whichever are chosen. Every state, bloc and official that a chosen
    document names is a node, a region only where an edge holds it. A node has ``label``, ``name``,
    ``aliases``, ``documents`` and the properties of its entity. An edge has ``type``, ``factuality``, its qualifiers,
    ``evidence``, ``sources`` (distinct sentences: a reprint is none of its own) and ``said_by``: to whom its sentences
    ascribe it, empty if one of them states it outright. ``graph.graph`` holds ``documents`` (by path, for citations),
    ``filters``, ``as_of`` and ``left_out``: how many edges had no date to be placed by. What a date selects, and how
    the edges are marked (``dated_by_document``, ``dated_vaguely``), is said at ``edges_as_of``.

    Corrections are in force in all of it. What was corrected has ``corrected``, a tuple of mappings: ``kind`` (set,
    add; same and different on officials), ``was`` (what was read instead), ``reference`` to the sentence, and the
    ``note``, ``by`` and ``on`` of whoever did it. An added edge has no evidence unless a document says so too, and
    counts as one source; it is part of no choice of documents.
    """
    if identity is None:
        persons = ((doc.id, person) for doc in collection.documents for person in doc.persons)
        identity = decide_identity(persons, judgements_of(collection.corrections))
    chosen = _choose_documents(collection.documents, filters.documents)
    nodes = _Nodes(collection.entities, identity, _mark_officials(identity))
    named = [(document, nodes.find_all(document)) for document in chosen]
    statements = _settle_ends(named, Amendments(collection))
    if filters.documents is None:
        statements = chain(statements, _add_edges(collection, identity))
    said = (statement for statement in statements if filters.admits_kind(statement.type, statement.factuality))
    placed, left_out = choose_edges(join_statements(said), filters)
    # Described one by one as they come, since memory that was just written is read many times faster.
    drawn = [(edge.type, edge.key, edge.source, edge.target, describe_edge(edge, marks)) for edge, marks in placed]
    graph: Graph = nx.MultiDiGraph(documents=_citable(chosen), filters=filters, as_of=filters.as_of, left_out=left_out)
    held = {source for _, _, source, _, _ in drawn} | {target for _, _, _, target, _ in drawn}
    naming = dict.fromkeys(held, frozenset[str]()) | _naming_documents(named)
    for node, paths in sorted(naming.items()):
        if filters.admits_node(node) and (node in held or label_of(node) is not Label.REGION):
            graph.add_node(node, **nodes.describe(node), documents=tuple(sorted(paths)))
    for _, key, source, target, described in sorted(drawn, key=itemgetter(0, 1)):
        graph.add_edge(source, target, key=key, **described)
    return graph


@dataclass(frozen=True, slots=True)
class _Nodes:
    """Finds the node that a document means and says what is known of it."""

    entities: Mapping[str, Entity]
    identity: Identity
    marks: Mapping[str, tuple[Mapping[str, Any], ...]]

    def find_all(self, document: ReadDocument) -> dict[str, str]:
        """To whatever the document names, its node."""
        named = {*document.named, *(person.key for person in document.persons)}
        for claim in document.claims:
            named.add(claim.source)
            named.add(claim.target)
        return {name: self._find(document, name) for name in named}

    def _find(self, document: ReadDocument, name: str) -> str:
        if name in self.entities:
            return name
        official = self.identity.official_of.get((document.id, name))
        if official is None:
            raise StoreError(
                f"{document.path} names {name!r}, neither one of its persons nor an entity; ingest it again"
            )
        return official

    def describe(self, node: str) -> dict[str, Any]:
        if node in self.entities:
            entity = self.entities[node]
            return _describe_node(entity.label, entity.name, entity.aliases) | dict(sorted(entity.properties))
        official = self.identity.officials[node]
        described = _describe_node(Label.OFFICIAL, official.name, official.aliases)
        return described | ({"corrected": self.marks[node]} if node in self.marks else {})


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


def _settle_ends(named: Iterable[_Named], amendments: Amendments) -> Iterator[Statement]:
    for document, nodes in named:
        path, date = document.path, document.date
        for amended in amendments.amend(document):
            claim = amended.claim
            said_by = None if claim.said_by is None else nodes.get(claim.said_by, claim.said_by)
            yield Statement(
                *(claim.type, nodes[claim.source], nodes[claim.target], claim.factuality, dict(claim.qualifiers)),
                *(claim.evidence, path, date, said_by, amended.which),
                _marks(document, amended, nodes) if amended.changes else (),
            )


def _marks(document: ReadDocument, amended: Amended, nodes: Mapping[str, str]) -> tuple[Mark, ...]:
    before = amended.before or amended.claim
    return mark_changes(amended, document.path, (nodes[before.source], nodes[before.target]))


def _add_edges(collection: Collection, identity: Identity) -> Iterator[Statement]:
    for added, source, target in added_edges(collection, AddedEnds(collection, identity)):
        if source != target:
            yield Statement(
                *(added.type, source, target, added.factuality, dict(added.qualifiers)),
                evidence=None,
                document=None,
                document_date=added.remark.date or None,
                marks=(mark_added(added),),
            )


def _mark_officials(identity: Identity) -> dict[str, tuple[Mapping[str, Any], ...]]:
    marks: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for judged in identity.judged:
        if judged.standing is Standing.IN_FORCE:
            each = judged.judgement
            said = {"kind": each.kind.value, "names": tuple(sorted((each.one.name, each.other.name)))}
            for official in judged.officials:
                marks[official].append(said | describe_remark(each.remark))
    return {official: tuple(sorted(said, key=repr)) for official, said in marks.items()}


def choose_edges(edges: Iterable[Edge], filters: Filters) -> tuple[Iterator[tuple[Edge, dict[str, bool]]], int]:
    """Return the edges that stay with the marks of a date, and how many are out because nothing dates them.

    Statuses are chosen after edges are placed in time: a later status that is not asked for ends an earlier one.
    """
    placed, left_out = _place_in_time(edges, filters)
    chosen = (
        (edge, marks)
        for edge, marks in placed
        if filters.admits_edge(edge) and filters.admits_node(edge.source) and filters.admits_node(edge.target)
    )
    return chosen, left_out


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


def _naming_documents(named: Iterable[_Named]) -> dict[str, set[str]]:
    naming: dict[str, set[str]] = defaultdict(set)
    for document, nodes in named:
        path = document.path
        for node in nodes.values():
            naming[node].add(path)
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


def describe_edge(edge: Edge, marks: Mapping[str, bool]) -> dict[str, Any]:
    """Return what the graph says of an edge, the marks of a date among it."""
    described: dict[str, Any] = {"type": edge.type.value, "factuality": edge.factuality.value}
    described.update(sorted(edge.qualifiers.items()))
    described["said_by"] = _said_by(edge.statements)
    described["sources"] = count_sources(edge)
    described["evidence"] = tuple(_evidence(edge.statements))
    described.update(_corrected(edge.statements))
    described.update(marks)
    return described


def _said_by(statements: Iterable[Statement]) -> tuple[str, ...]:
    """To whom all of the statements are ascribed; empty if one of them is ascribed to nobody."""
    named: set[str] = set()
    for statement in statements:
        if statement.said_by is None:
            return ()
        named.add(statement.said_by)
    return tuple(sorted(named))


def _corrected(statements: Iterable[Statement]) -> dict[str, Any]:
    marks = dict.fromkeys([mark for statement in statements for mark in statement.marks])
    return {"corrected": tuple(map(describe_mark, marks))} if marks else {}


def _evidence(statements: Sequence[Statement]) -> Iterable[dict[str, Any]]:
    """Each place once, though several claims of one sentence may have met in the edge."""
    if len(statements) == 1:
        return map(_describe_evidence, statements if statements[0].evidence else ())
    entries: dict[Hashable, dict[str, Any]] = {}
    for statement in statements:
        place = (statement.document, statement.evidence, statement.said_by)
        entry = entries.get(place)
        if entry is None:
            if statement.evidence is not None:
                entries[place] = _describe_evidence(statement)
        elif statement.which:
            entry["which"] = f"{entry['which']}+{statement.which}" if "which" in entry else statement.which
    return entries.values()


def _describe_evidence(statement: Statement) -> dict[str, Any]:
    found = statement.evidence
    assert found is not None
    entry = {
        "document": statement.document,
        "start": found.start,
        "end": found.end,
        "text": found.text,
        "rule": found.rule,
        "context": found.context,
    }
    if statement.said_by is not None:
        entry["said_by"] = statement.said_by
    if statement.which:
        entry["which"] = statement.which
    return entry
