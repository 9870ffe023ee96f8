"""What every format writes of a graph, in one order, and the graph that such records make again.

A record of a node holds its ``id`` and properties, one of an edge its ends ``source`` and ``target``, its ``id`` (the
key of the edge in the graph) and properties. Values are text, numbers, booleans, None, and lists and mappings of them;
whatever else a graph holds is refused by name before anything is written.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

import networkx as nx

from graph.errors import Unwritable
from graph.filters import Filters
from graph.schema import EDGE_KINDS

if TYPE_CHECKING:
    from graph.build import Graph

Record = dict[str, Any]

_NODE_FIRST = ("id", "label", "name", "aliases", "documents")
_EDGE_FIRST = ("type", "source", "target", "factuality")
_EDGE_LAST = ("dated_by_document", "dated_vaguely", "said_by", "sources", "id", "evidence")
#: Two characters that every JSON reader takes for one.
_HALVES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def node_records(graph: "Graph") -> Iterator[Record]:
    """Yield the nodes by id, each with its properties in one order."""
    for node in sorted(graph):
        data = graph.nodes[node]
        _check(node, data, {"kind", "id"} & data.keys())
        yield _ordered({"id": node} | data, _NODE_FIRST, (), ())


def edge_records(graph: "Graph") -> Iterator[Record]:
    """Yield the edges by type and id, each with its properties in one order."""
    for source, target, key, data in sorted(graph.edges(keys=True, data=True), key=_edge_order):
        ends = {"source": source, "target": target, "id": key}
        _check(f"the edge {key} from {source} to {target}", {**data, **ends}, {"kind", "key", *ends} & data.keys())
        yield _ordered({**data, **ends}, _EDGE_FIRST, _qualifiers(data), _EDGE_LAST)


def graph_record(graph: "Graph") -> Record:
    """Return what the graph holds of itself: its documents, its limits, how many edges a date left out."""
    about = dict(sorted(graph.graph.items()))
    if isinstance(about.get("filters"), Filters):
        about["filters"] = _limits(about["filters"])
    _check("the graph", about, {"kind"} & about.keys())
    return about


def name_columns(records: Iterable[Record]) -> list[str]:
    """Return the names of every property that any of the records has, in the order in which one that had all would."""
    qualifiers = dict.fromkeys(name for kind in EDGE_KINDS.values() for name in (*kind.key, *kind.other))
    names = dict.fromkeys(name for record in records for name in record)
    if "source" in names:
        return list(_ordered(names, _EDGE_FIRST, qualifiers, _EDGE_LAST))
    return list(_ordered(names, _NODE_FIRST, (), ()))


def make_graph(about: Mapping[str, Any], nodes: Iterable[Record], edges: Iterable[Record]) -> "Graph":
    """Return the graph of such records; every list in them is a tuple in the graph.

    Raises ``ValueError`` where an edge has an end that is no node, or where two nodes or two edges are one.
    """
    graph: Graph = nx.MultiDiGraph(**freeze(about))
    if "filters" in graph.graph:
        graph.graph["filters"] = Filters(**graph.graph["filters"])
    for node in sorted(nodes, key=lambda node: str(node["id"])):
        identity, data = _split(node, "id")
        if identity[0] in graph:
            raise ValueError(f"two nodes are called {identity[0]!r}")
        graph.add_node(identity[0], **data)
    for edge in sorted(edges, key=lambda edge: (str(edge.get("type")), str(edge["id"]))):
        ends, data = _split(edge, "source", "target", "id")
        strange = [end for end in ends[:2] if end not in graph]
        if strange:
            raise ValueError(f"an edge has the end {strange[0]!r}, which is no node of the file")
        if graph.has_edge(*ends):
            raise ValueError(f"two edges are called {ends[2]!r}")
        graph.add_edge(*ends, **data)
    return graph


def freeze(value: Any) -> Any:
    """Return a value as a graph holds it: tuples for lists.

    >>> freeze({"context": [[0, 4]]})
    {'context': ((0, 4),)}
    """
    if isinstance(value, Mapping):
        return {name: freeze(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return tuple(map(freeze, value))
    return value


def _limits(filters: Filters) -> Record:
    values = {field.name: (getattr(filters, field.name), field.default) for field in fields(filters)}
    return {name: value for name, (value, default) in values.items() if value != default}


def _split(record: Record, *names: str) -> tuple[tuple[str, ...], Record]:
    return tuple(record[name] for name in names), freeze({n: part for n, part in record.items() if n not in names})


def _edge_order(edge: tuple[str, str, str, Mapping[str, Any]]) -> tuple[str, ...]:
    source, target, key, data = edge
    return str(data.get("type")), str(key), source, target


def _qualifiers(data: Mapping[str, Any]) -> tuple[str, ...]:
    kind = EDGE_KINDS.get(data.get("type"))  # type: ignore[arg-type]  # a graph of another make may have other types
    return () if kind is None else (*kind.key, *kind.other)


def _ordered(values: Mapping[str, Any], first: Iterable[str], known: Iterable[str], last: Iterable[str]) -> Record:
    more = sorted(set(values).difference(first, known, last))
    return {name: values[name] for name in (*first, *known, *more, *last) if name in values}


def _check(owner: str, values: Mapping[str, Any], reserved: Iterable[str]) -> None:
    for name in sorted(reserved):
        raise Unwritable(f"{owner}: has a property called {name!r}, a name that files need for themselves; rename it")
    for name, value in values.items():
        reason = _trouble(value) or _trouble(name)
        if reason:
            raise Unwritable(f"{owner}: its {name!r} cannot be written: {reason}")


def _trouble(value: Any) -> str | None:
    if isinstance(value, str):
        return "it holds two halves of one character apart" if not value.isascii() and _HALVES.search(value) else None
    if value is None or isinstance(value, int):
        return None
    return _trouble_inside(value)


def _trouble_inside(value: Any) -> str | None:
    match value:
        case float():
            return None if math.isfinite(value) else f"{value} is no number that files hold; leave it out"
        case list() | tuple():
            return next(filter(None, map(_trouble, value)), None)
        case Mapping() if all(isinstance(name, str) for name in value):
            return next(filter(None, map(_trouble, (*value, *value.values()))), None)
    return f"a {type(value).__name__} is neither text, number, list nor mapping; a date is text like 2021-09-16"
