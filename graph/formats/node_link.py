"""Node-link JSON, as networkx (``node_link_graph(data, edges="edges")``), D3 and Sigma read it.

Nodes go by ``id``; edges by ``source``, ``target`` and ``key``. A graph with a property of such a name is refused by
name.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.formats.json_text import to_json_text
from graph.formats.records import Record, edge_records, graph_record, node_records

if TYPE_CHECKING:
    from graph.build import Graph


def node_link_json(graph: "Graph") -> Iterator[str]:
    """Yield the lines of a node-link file, one a node and an edge."""
    about = to_json_text(graph_record(graph))
    yield f'{{"directed": true, "multigraph": true, "graph": {about},\n"nodes": [\n'
    yield from _lines(node_records(graph))
    yield '],\n"edges": [\n'
    yield from _lines(map(_keyed, edge_records(graph)))
    yield "]}\n"


def _keyed(edge: Record) -> Record:
    return {"key" if name == "id" else name: value for name, value in edge.items()}


def _lines(records: Iterable[Record]) -> Iterator[str]:
    comma = ""
    for record in records:
        yield f"{comma}{to_json_text(record)}"
        comma = ",\n"
    yield "\n"
