"""GraphML, as networkx, igraph, Gephi, yEd and Cytoscape read it, and back.

Text, numbers and booleans are what they are. Lists, evidence, None, an empty text, and a text with a character that
XML cannot hold make their whole column JSON text; the ``desc`` of its key says so. The documents of the graph are JSON
text too. The id of an edge is the property ``key``, which networkx makes its key; igraph garbles ids of edges.
"""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO
from xml.etree import ElementTree

from graph.formats.columns import Column, check_name, escape_xml, find_columns
from graph.formats.records import Record, edge_records, graph_record, make_graph, node_records

if TYPE_CHECKING:
    from graph.build import Graph

_XMLNS = "http://graphml.graphdrawing.org/xmlns"
_JSON = "JSON"


def graphml(graph: "Graph") -> Iterator[str]:
    """Yield the lines of a GraphML file."""
    about, nodes, edges = graph_record(graph), list(node_records(graph)), list(map(_keyed, edge_records(graph)))
    keys = {
        "graph": {name: Column(check_name(name), "string", is_json=True) for name in about},
        "node": {column.name: column for column in find_columns(nodes, {"id"})},
        "edge": {column.name: column for column in find_columns(edges, {"source", "target"})},
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<graphml xmlns="{_XMLNS}">\n'
    for scope, columns in keys.items():
        yield from (_key(scope, place, column) for place, column in enumerate(columns.values()))
    yield '  <graph edgedefault="directed">\n'
    yield from _data("graph", keys["graph"], about)
    for node in nodes:
        yield f'    <node id="{_attribute(node["id"])}">\n'
        yield from _data("node", keys["node"], node)
        yield "    </node>\n"
    for edge in edges:
        ends = " ".join(f'{name}="{_attribute(edge[name])}"' for name in ("source", "target"))
        yield f"    <edge {ends}>\n"
        yield from _data("edge", keys["edge"], edge)
        yield "    </edge>\n"
    yield "  </graph>\n</graphml>\n"


def read_graphml(file: BinaryIO) -> "Graph":
    """Return the graph that a GraphML file of ours is of; ``ValueError`` says what is wrong with another."""
    try:
        root = ElementTree.parse(file).getroot()  # noqa: S314 - expat bounds entities and opens no file
    except (ElementTree.ParseError, LookupError) as error:
        raise ValueError(f"no XML as it should be ({error})") from error
    keys = {key.attrib["id"]: _read_key(key) for key in root.iter(f"{{{_XMLNS}}}key")}
    body = root.find(f"{{{_XMLNS}}}graph")
    if body is None:
        raise ValueError("holds no GraphML graph")
    nodes = [{**node.attrib, **_read_data(node, keys)} for node in body.iter(f"{{{_XMLNS}}}node")]
    edges = [{**edge.attrib, **_read_data(edge, keys)} for edge in body.iter(f"{{{_XMLNS}}}edge")]
    return make_graph(_read_data(body, keys), nodes, (_renamed(edge, "key", "id") for edge in edges))


def _keyed(edge: Record) -> Record:
    return _renamed(edge, "id", "key")


def _renamed(record: Record, old: str, new: str) -> Record:
    return {new if name == old else name: value for name, value in record.items()}


def _key(scope: str, place: int, column: Column) -> str:
    name = f'  <key id="{scope}{place}" for="{scope}" attr.name="{escape_xml(column.name)}" attr.type="{column.type}"'
    return f"{name}><desc>{_JSON}</desc></key>\n" if column.is_json else f"{name}/>\n"


def _data(scope: str, columns: dict[str, Column], record: Record) -> Iterator[str]:
    for place, column in enumerate(columns.values()):
        if column.name in record:
            yield f'      <data key="{scope}{place}">{column.write(record[column.name])}</data>\n'


def _attribute(text: str) -> str:
    return escape_xml(check_name(text))


def _read_key(key: "ElementTree.Element[str]") -> Column:
    is_json = key.findtext(f"{{{_XMLNS}}}desc") == _JSON
    return Column(key.attrib["attr.name"], key.attrib["attr.type"], is_json)


def _read_data(element: "ElementTree.Element[str]", keys: dict[str, Column]) -> dict[str, Any]:
    found = {}
    for data in element.findall(f"{{{_XMLNS}}}data"):
        column = keys[data.attrib["key"]]
        text = data.text or ""
        found[column.name] = json.loads(text) if column.is_json else column.read(text)
    return found
