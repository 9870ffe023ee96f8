"""A graph back from a Neo4j database: the MultiDiGraph that was pushed, down to the offsets of its sentences."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.build import EVERYTHING, Graph
from graph.errors import DatabaseUnavailable, UnknownName
from graph.memory import pause_collector
from graph.neo4j.rows import DEFAULT_GRAPH, read_marks
from graph.neo4j.together import one_ahead
from graph.schema import EdgeType, Label
from graph.statements import EVIDENCE, node_statement, own_properties, read_statement, relationship_statement

if TYPE_CHECKING:
    from graph.neo4j.connection import Database

#: Nodes or relationships of one answer of the server.
PAGE = 20_000
_OURS = ("graph", "id", "hash", "stale")


def pull_graph(database: "Database", *, name: str = DEFAULT_GRAPH, page: int = PAGE) -> Graph:
    """Return the graph of this name as ``build_graph`` returned it before it was pushed."""
    with pause_collector():
        return _pull(database, name, page)


def _pull(database: "Database", name: str, page: int) -> Graph:
    labels = [label for label in Label if label is not Label.DOCUMENT]
    nodes = [properties for label in labels for properties in _nodes(database, name, label, page)]
    documents = list(_nodes(database, name, Label.DOCUMENT, page))
    if not nodes and not documents:
        raise UnknownName(_no_graph(database, name))
    graph: Graph = nx.MultiDiGraph(documents=_documents(documents), filters=EVERYTHING, as_of=None, left_out=0)
    naming = _naming(database, name)
    for properties in sorted(nodes, key=lambda node: str(node["id"])):
        graph.add_node(properties["id"], **_node(properties, naming.get(properties["id"], [])))
    for relation, edges in one_ahead(_edges(database, name, page)):
        for edge in edges:
            _add_edge(graph, relation, edge, database)
    return graph


def _no_graph(database: "Database", name: str) -> str:
    found = [row[0] for row in database.read(read_statement("pull/graphs"))]
    there = f"there is {', '.join(found)}" if found else "`diplograph push` puts one there"
    return f"{database.address.uri} holds no graph called {name!r}; {there}"


def _nodes(database: "Database", name: str, label: Label, page: int) -> Iterator[dict[str, Any]]:
    for found in _pages(database, node_statement("pull/nodes", label), page, graph=name):
        yield from found


def _edges(database: "Database", name: str, page: int) -> Iterator[tuple[EdgeType, list[Any]]]:
    for relation in sorted(EdgeType):
        statement = relationship_statement("pull/relationships", relation.value)
        names = list(own_properties(relation.value))
        for found in _pages(database, statement, page, graph=name, names=names):
            yield relation, found


def _pages(database: "Database", statement: str, page: int, **parameters: Any) -> Iterator[list[Any]]:
    after = ""
    while True:
        found = database.read(statement, after=after, page=page, **parameters)[0][0]
        yield found
        if len(found) < page:
            return
        last = found[-1]
        after = last["id"] if isinstance(last, dict) else last[2]


def _documents(found: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return what is known of the documents, by path; one of which only the path is known is told by its id."""
    stated = [about for about in found if about["id"] != f"document:{about['path']}"]
    return {
        about["path"]: {
            "id": about["id"],
            "title": about.get("title"),
            "date": about.get("date"),
            "publisher": about.get("publisher"),
            "url": about.get("url"),
            "paths": tuple(about.get("paths", ())),
        }
        for about in sorted(stated, key=lambda about: str(about["path"]))
    }


def _naming(database: "Database", name: str) -> dict[str, list[str]]:
    """The paths of the documents that name each node."""
    naming: dict[str, list[str]] = defaultdict(list)
    for path, nodes in database.read(read_statement("pull/mentions"), graph=name):
        for node in nodes:
            naming[node].append(path)
    return naming


def _node(properties: dict[str, Any], paths: list[str]) -> dict[str, Any]:
    label = Label(str(properties["id"]).partition(":")[0].capitalize())
    own = {
        name: _native(value) for name, value in sorted(properties.items()) if name not in (*_OURS, "name", "aliases")
    }
    if "corrected" in own:
        own["corrected"] = read_marks(own["corrected"])
    named = {"label": label.value, "name": properties["name"], "aliases": tuple(properties.get("aliases", ()))}
    return {**named, **own, "documents": tuple(sorted(paths))}


def _add_edge(graph: Graph, relation: EdgeType, found: list[Any], database: "Database") -> None:
    source, target, key, *values = found
    if source not in graph or target not in graph:
        raise DatabaseUnavailable(f"{database.address.uri} is being written by others; pull again when they are done")
    known = {
        name: value for name, value in zip(own_properties(relation.value), values, strict=True) if value is not None
    }
    lists = [known.pop(name, None) for name in EVIDENCE]
    corrected = {"corrected": read_marks(known.pop("corrected"))} if "corrected" in known else {}
    factuality, said_by, sources = known.pop("factuality"), known.pop("said_by", ()), known.pop("sources", 1)
    graph.add_edge(
        source,
        target,
        key=key,
        type=relation.value,
        factuality=factuality,
        **{name: _native(known[name]) for name in sorted(known)},
        said_by=tuple(said_by),
        sources=sources,
        evidence=tuple(_evidence(*lists)),
        **corrected,
    )


def _evidence(
    sentences: Sequence[str] | None,
    documents: Sequence[str],
    offsets: Sequence[int],
    rules: Sequence[str],
    *optional: Sequence[str] | None,
) -> Iterator[dict[str, Any]]:
    if not sentences:
        return
    contexts, speakers, claims = (values or [""] * len(sentences) for values in optional)
    places = zip(documents, offsets[::2], offsets[1::2], sentences, rules, contexts, speakers, claims, strict=True)
    for document, start, end, text, rule, context, speaker, claim in places:
        entry = {"document": document, "start": start, "end": end, "text": text, "rule": rule}
        entry["context"] = _spans(context)
        if speaker:
            entry["said_by"] = speaker
        if claim:
            entry["which"] = claim
        yield entry


def _spans(written: str) -> tuple[tuple[int, int], ...]:
    pairs = (span.split("-") for span in written.split())
    return tuple((int(start), int(end)) for start, end in pairs)


def _native(value: Any) -> Any:
    """Dates and times as Python's own, lists as tuples."""
    if isinstance(value, list):
        return tuple(value)
    return value.to_native() if hasattr(value, "to_native") else value
