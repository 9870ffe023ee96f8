"""What is written is read back: by us, by networkx, and by igraph."""

import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings

from graph.build import Graph
from graph.errors import InvalidQuestion, UnreadableGraph
from graph.export import read_graph, write_graph
from graph.filters import Filters
from graph.formats.gexf import gexf
from graph.formats.graphml import graphml, read_graphml
from graph.formats.jsonl import json_lines, read_json_lines
from graph.formats.node_link import node_link_json
from tests.graph.formats.conftest import BLR, MAKEI, SCO, graphs

anything = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("ending", ["jsonl", "graphml"])
def test_a_small_graph_is_equal_after_the_way_to_disk_and_back(small: Graph, tmp_path: Path, ending: str) -> None:
    small.graph.update(filters=Filters(types=["MEMBER_OF"], between=("2014", "2016-02")), left_out=2)
    write_graph(small, tmp_path / f"graph.{ending}")
    read = read_graph(tmp_path / f"graph.{ending}")
    assert nx.utils.graphs_equal(read, small)
    assert isinstance(read.edges[BLR, BLR, "edge:4"]["year"], int)
    assert list(read) == sorted(small)


@anything
@given(graph=graphs())
def test_any_graph_is_equal_after_jsonl(graph: Graph) -> None:
    lines = [f"{line}\n".encode() for line in json_lines(graph)]
    read = read_json_lines(lines)
    assert_same(read, graph)
    assert [f"{line}\n".encode() for line in json_lines(read)] == lines


@anything
@given(graph=graphs())
def test_any_graph_is_equal_after_graphml(graph: Graph) -> None:
    file = file_of(graphml(graph))
    read = read_graphml(file)
    assert_same(read, graph)
    assert file_of(graphml(read)).getvalue() == file.getvalue()


@anything
@given(graph=graphs())
def test_node_link_json_is_equal_as_networkx_reads_it(graph: Graph) -> None:
    data = json.load(file_of(node_link_json(graph)), parse_constant=_refuse)
    read = nx.node_link_graph(data, edges="edges")
    assert _nodes(read) == _nodes(graph)
    assert _edges(read) == _edges(graph)
    assert read.graph["documents"] == as_lists(graph.graph["documents"])


@anything
@given(graph=graphs())
def test_graphml_is_equal_as_networkx_reads_it(graph: Graph) -> None:
    file = file_of(graphml(graph))
    read = nx.read_graphml(file, force_multigraph=True)
    in_json = _json_columns(file)
    for _, data in read.nodes(data=True):
        _decode(data, in_json["node"])
    for *_, data in read.edges(data=True):
        _decode(data, in_json["edge"])
        data.pop("key")
    assert _nodes(read) == _nodes(graph)
    assert _edges(read) == _edges(graph)


@anything
@given(graph=graphs())
def test_gexf_is_equal_as_networkx_reads_it(graph: Graph) -> None:
    file = file_of(gexf(graph))
    read: Graph = nx.MultiDiGraph(nx.read_gexf(file))
    nodes = {node: _gexf_properties(file, data) for node, data in read.nodes(data=True)}
    for data in nodes.values():
        data["label"] = data.pop("node_label")
    assert nodes == _nodes(graph)
    edges = [
        (source, target, data["id"], _gexf_properties(file, data)) for source, target, data in read.edges(data=True)
    ]
    assert sorted(edges, key=lambda edge: edge[2]) == _edges(graph)


def test_gexf_has_the_days_of_an_edge_as_a_spell(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "graph.gexf")
    read = nx.read_gexf(tmp_path / "graph.gexf")
    spells = {data["id"]: data.get("spells") for *_, data in read.edges(data=True)}
    assert spells == {
        "edge:1": [("2015-01-01", "None")],
        "edge:2": [("2015-07-09", "2015-07-10")],
        "edge:3": None,
        "edge:4": [("2014-01-01", "2014-12-31")],
    }
    assert read.graph["mode"] == "dynamic"
    assert 'label="Belarus"' in (tmp_path / "graph.gexf").read_text("utf-8")


def test_graphml_is_equal_as_igraph_reads_it(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "graph.graphml")
    read = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
    assert sorted(read.vs["id"]) == [SCO, MAKEI, BLR]
    assert dict(zip(read.vs["id"], read.vs["name"], strict=True))[SCO] == "Shanghai Cooperation Organisation"
    assert [json.loads(aliases) for aliases in read.vs["aliases"]] == [[], ["Makey"], ["Minsk", "Беларусь"]]
    ends = {edge["key"]: (read.vs[edge.source]["id"], read.vs[edge.target]["id"]) for edge in read.es}
    assert ends == {key: (source, target) for source, target, key in small.edges(keys=True)}
    by_id = {edge["key"]: edge.attributes() for edge in read.es}
    assert by_id["edge:1"]["status"] == "observer"
    assert (by_id["edge:4"]["value"], by_id["edge:4"]["year"], by_id["edge:4"]["change_pct"]) == (5.5, 2014, -3)
    assert json.loads(by_id["edge:1"]["evidence"])[0]["text"] == "Belarus became an\nobserver in 2015"


@pytest.mark.parametrize(
    ("name", "content", "trouble"),
    [
        ("a.jsonl", b"{", "line 1 is no JSON object"),
        ("a.jsonl", b'{"kind": "node", "id": "a"}\n[]\n', "line 2 is no JSON object"),
        ("a.jsonl", b'{"kind": "nothing"}', "line 1 is no JSON object"),
        ("a.jsonl", b"[" * 100_000, "line 1 is no JSON object"),
        ("a.jsonl", b'\xff\xfe{"kind"', "line 1 is no JSON object"),
        ("a.jsonl", b'{"kind": "node"}', "something in it has no 'id'"),
        ("a.jsonl", b'{"kind": "document"}', "something in it has no 'path'"),
        ("a.jsonl", b'{"kind": "node", "id": "a"}\n{"kind": "node", "id": "a"}', "two nodes are called 'a'"),
        ("a.jsonl", b'{"kind": "edge", "id": "e", "source": "a", "target": "b"}', "the end 'a', which is no node"),
        ("a.jsonl", b'{"kind": "graph", "filters": {"colour": "red"}}', "colour"),
        ("a.graphml", b"<graphml", "no XML as it should be"),
        ("a.graphml", b'<?xml version="1.0" encoding="nothing"?><graphml/>', "no XML as it should be"),
        ("a.jsonl", b'{"kind": "node", "id": ["a"]}', "unhashable"),
        ("a.graphml", b"<gexf/>", "holds no GraphML graph"),
    ],
)
def test_a_file_that_is_no_export_is_refused_in_one_line(
    tmp_path: Path, name: str, content: bytes, trouble: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UnreadableGraph) as raised:
        read_graph(tmp_path / name)
    assert trouble in str(raised.value)
    assert str(raised.value).startswith(str(tmp_path / name))
    assert "\n" not in str(raised.value)


def test_two_edges_of_one_key_between_the_same_are_refused(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "graph.jsonl")
    lines = (tmp_path / "graph.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "graph.jsonl").write_bytes(b"".join([*lines, *(line for line in lines if b'"edge:1"' in line)]))
    with pytest.raises(UnreadableGraph, match="two edges are called 'edge:1'"):
        read_graph(tmp_path / "graph.jsonl")


def test_what_is_not_there_or_has_another_ending_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableGraph, match="cannot be read"):
        read_graph(tmp_path / "none.jsonl")
    with pytest.raises(InvalidQuestion, match=r"there is \.graphml, \.jsonl"):
        read_graph(tmp_path / "graph.gexf")


def file_of(parts: Iterable[str]) -> io.BytesIO:
    """A file of these parts, at its beginning."""
    return io.BytesIO("".join(parts).encode())


def assert_same(one: Graph, other: Graph) -> None:
    """Assert that two graphs are equal, also in the types of their numbers and the order of their nodes and edges."""
    assert nx.utils.graphs_equal(one, other)
    assert list(one) == sorted(other)
    texts = [
        json.dumps([_nodes(graph), _edges(graph), as_lists(graph.graph["documents"])], sort_keys=True)
        for graph in (one, other)
    ]
    assert texts[0] == texts[1]


def as_lists(value: Any) -> Any:
    """A value as JSON holds it."""
    if isinstance(value, Mapping):
        return {name: as_lists(part) for name, part in value.items()}
    return [as_lists(part) for part in value] if isinstance(value, list | tuple) else value


def _nodes(graph: Any) -> dict[str, Any]:
    return {node: as_lists(data) for node, data in graph.nodes(data=True)}


def _edges(graph: Any) -> list[Any]:
    edges = [(source, target, key, as_lists(data)) for source, target, key, data in graph.edges(keys=True, data=True)]
    return sorted(edges, key=lambda edge: str(edge[2]))


def _refuse(constant: str) -> None:
    raise AssertionError(constant)


def _json_columns(file: io.BytesIO) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"node": set(), "edge": set(), "graph": set()}
    for key in ElementTree.fromstring(file.getvalue()).iter("{http://graphml.graphdrawing.org/xmlns}key"):
        if len(key):
            found[key.attrib["for"]].add(key.attrib["attr.name"])
    return found


def _decode(data: dict[str, Any], names: set[str]) -> None:
    for name in names & data.keys():
        data[name] = json.loads(data[name])


def _gexf_properties(file: io.BytesIO, data: dict[str, Any]) -> dict[str, Any]:
    """Properties without what GEXF adds, JSON text read."""
    scope = "edge" if "type" in data else "node"
    titles = {
        each.attrib["title"]
        for each in ElementTree.fromstring(file.getvalue()).iter("{http://www.gexf.net/1.2draft}attribute")
        if each.attrib["id"].endswith(".json") and each.attrib["id"].startswith(scope)
    }
    found = {name: value for name, value in data.items() if name not in {"label", "id", "spells"}}
    _decode(found, titles)
    return found
