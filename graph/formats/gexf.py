"""GEXF 1.2, as Gephi reads it: its timeline runs on the spells of the edges.

A spell holds the days that an edge's date can mean, or those on which it lasted (``graph.spans``); an edge that
nothing dates has none, and Gephi shows it at any time. Gephi displays what it calls ``label``: the name of a node and
the type of an edge; so the label of a node (State, Bloc, ...) stands in the column ``node_label``. Lists, evidence,
None, and text that XML cannot hold make their column JSON text, and its id ends in ``.json``.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from graph.errors import Unwritable
from graph.formats.columns import Column, check_name, escape_xml, find_columns, show_xml
from graph.formats.records import Record, edge_records, node_records
from graph.spans import span_of

if TYPE_CHECKING:
    from graph.build import Graph

_XMLNS = "http://www.gexf.net/1.2draft"


def gexf(graph: "Graph") -> Iterator[str]:
    """Yield the lines of a GEXF file."""
    nodes, edges = list(map(_renamed, node_records(graph))), list(edge_records(graph))
    node_columns = find_columns(nodes, {"id"})
    edge_columns = find_columns(edges, {"id", "source", "target"})
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<gexf xmlns="{_XMLNS}" version="1.2">\n'
    yield "  <meta>\n    <creator>diplograph</creator>\n"
    yield "    <description>Columns with .json in their id are JSON text</description>\n"
    yield "  </meta>\n"
    yield '  <graph mode="dynamic" timeformat="date" defaultedgetype="directed">\n'
    yield from _declare("node", node_columns)
    yield from _declare("edge", edge_columns)
    yield "    <nodes>\n"
    for node in nodes:
        yield f'      <node id="{_attribute(node["id"])}" label="{_label(node, "name")}">\n'
        yield from _values(node_columns, node)
        yield "      </node>\n"
    yield "    </nodes>\n    <edges>\n"
    for edge in edges:
        ends = " ".join(f'{name}="{_attribute(edge[name])}"' for name in ("id", "source", "target"))
        yield f'      <edge {ends} label="{_label(edge, "type")}">\n'
        yield from _values(edge_columns, edge)
        yield from _spells(edge)
        yield "      </edge>\n"
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _renamed(node: Record) -> Record:
    if "node_label" in node:
        raise Unwritable(f"{node['id']}: has a property called 'node_label', which GEXF needs for its label; rename it")
    return {"node_label" if name == "label" else name: value for name, value in node.items()}


def _declare(scope: str, columns: list[Column]) -> Iterator[str]:
    yield f'    <attributes class="{scope}">\n'
    for place, column in enumerate(columns):
        name, kind = escape_xml(column.name), column.type
        yield f'      <attribute id="{_id(scope, place, column)}" title="{name}" type="{kind}"/>\n'
    yield "    </attributes>\n"


def _values(columns: list[Column], record: Record) -> Iterator[str]:
    scope = "edge" if "source" in record else "node"
    yield "        <attvalues>\n"
    for place, column in enumerate(columns):
        if column.name in record:
            value = column.write(record[column.name])
            yield f'          <attvalue for="{_id(scope, place, column)}" value="{value}"/>\n'
    yield "        </attvalues>\n"


def _id(scope: str, place: int, column: Column) -> str:
    return f"{scope}{place}.json" if column.is_json else f"{scope}{place}"


def _spells(edge: Mapping[str, Any]) -> Iterator[str]:
    span = span_of(edge)
    if span is not None:
        ends = "".join(f' {name}="{day}"' for name, day in zip(("start", "end"), span, strict=True) if day is not None)
        yield f"        <spells><spell{ends}/></spells>\n"


def _attribute(text: str) -> str:
    return escape_xml(check_name(text))


def _label(record: Record, name: str) -> str:
    return show_xml(str(record.get(name, record["id"])))
