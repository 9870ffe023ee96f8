"""The filters of a question on a graph that is already joined: one that was pulled or read from a file."""

from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx

from graph.build import Graph, choose_edges
from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.join import Edge, Statement
from graph.schema import EDGE_KINDS, EdgeType, Evidence, Factuality, Label


def narrow_graph(graph: Graph, filters: Filters) -> Graph:
    """Return what the filters leave of a graph, as ``build_graph`` would have left it.

    Not so the choice of documents: what each of them said apart from the others is not in the graph any more.
    """
    if filters == Filters():
        return graph
    if filters.documents is not None:
        raise InvalidQuestion("--document: which document said what alone is only in a store; leave it out, or --from")
    edges = (edge for edge in _edges(graph) if filters.admits_kind(edge.type, edge.factuality))
    chosen, left_out = choose_edges(edges, filters)
    placed = list(chosen)
    about = {**graph.graph, "filters": filters, "as_of": filters.as_of, "left_out": left_out}
    narrowed: Graph = nx.MultiDiGraph(**about)
    held = {end for edge, _ in placed for end in (edge.source, edge.target)}
    for node, data in graph.nodes(data=True):
        if filters.admits_node(node) and (node in held or data["label"] != Label.REGION):
            narrowed.add_node(node, **data)
    for edge, marks in sorted(placed, key=lambda each: (each[0].type, each[0].key)):
        narrowed.add_edge(
            edge.source, edge.target, key=edge.key, **graph.edges[edge.source, edge.target, edge.key], **marks
        )
    return narrowed


def _edges(graph: Graph) -> Iterator[Edge]:
    for source, target, key, data in graph.edges(keys=True, data=True):
        kind = EdgeType(data["type"])
        known = EDGE_KINDS[kind]
        qualifiers = {name: data[name] for name in (*known.key, *known.other) if name in data}
        shared = (kind, source, target, Factuality(data["factuality"]), qualifiers)
        said = tuple(
            Statement(
                *shared, _evidence(each), each["document"], _date_of(graph, each["document"]), each.get("said_by")
            )
            for each in data["evidence"]
        )
        yield Edge(key, *shared, said or (Statement(*shared, None, None, _date_of_correction(data)),))


def _evidence(each: Mapping[str, Any]) -> Evidence:
    return Evidence(each["start"], each["end"], each["text"], each["rule"], each["context"])


def _date_of(graph: Graph, path: str) -> str | None:
    date: str | None = graph.graph["documents"].get(path, {}).get("date")
    return date


def _date_of_correction(data: Mapping[str, Any]) -> str | None:
    """The day on which a person added the edge: nothing else dates what no document says."""
    return next((mark["on"] for mark in data.get("corrected", ()) if "on" in mark), None)
