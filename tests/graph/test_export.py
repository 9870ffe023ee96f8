import json
from pathlib import Path

import networkx as nx
import pytest

from graph.build import Graph
from graph.errors import DiplographError, InvalidQuestion, Unwritable
from graph.export import write_graph
from graph.filters import Filters

TEXT = "Беларусь became an\u2028observer."


def small_graph() -> Graph:
    graph: Graph = nx.MultiDiGraph(documents={}, filters=Filters(), as_of=None, left_out=0)
    graph.add_node("state:BLR", label="State", name="Belarus", aliases=("Минск",), iso2="BY", documents=("a.txt",))
    graph.add_node("bloc:SCO", label="Bloc", name="SCO", aliases=(), documents=("a.txt", "b.jsonl#12"))
    evidence = ({"document": "a.txt", "start": 7, "end": 35, "text": TEXT, "rule": "membership", "context": ()},)
    said = {"type": "MEMBER_OF", "factuality": "actual", "date": "2015-07", "status": "observer", "note": "new"}
    graph.add_edge("state:BLR", "bloc:SCO", "edge:1", **said, said_by=(), sources=1, evidence=evidence)
    return graph


def lines_of(path: Path) -> list[str]:
    """The lines as a reader sees them who takes every line end of Unicode for one."""
    return path.read_text(encoding="utf-8").splitlines()


def test_a_line_is_an_object_with_its_keys_in_order(tmp_path: Path) -> None:
    write_graph(small_graph(), tmp_path / "graph.jsonl")
    edge, bloc, state = map(json.loads, lines_of(tmp_path / "graph.jsonl"))
    assert list(state.items()) == [
        ("kind", "node"),
        ("id", "state:BLR"),
        ("label", "State"),
        ("name", "Belarus"),
        ("aliases", ["Минск"]),
        ("documents", ["a.txt"]),
        ("iso2", "BY"),
    ]
    assert bloc["aliases"] == []
    assert list(edge.items()) == [
        ("kind", "edge"),
        ("type", "MEMBER_OF"),
        ("source", "state:BLR"),
        ("target", "bloc:SCO"),
        ("factuality", "actual"),
        ("status", "observer"),
        ("date", "2015-07"),
        ("note", "new"),
        ("sources", 1),
        ("id", "edge:1"),
        ("evidence", [{"document": "a.txt", "start": 7, "end": 35, "text": TEXT, "rule": "membership"}]),
    ]


def test_what_is_said_by_somebody_and_settled_elsewhere_is_written(tmp_path: Path) -> None:
    graph = small_graph()
    edge = graph.edges["state:BLR", "bloc:SCO", "edge:1"]
    edge["said_by"] = ("state:BLR",)
    edge["evidence"][0].update(context=((0, 4),), said_by="state:BLR")
    write_graph(graph, tmp_path / "graph.jsonl")
    written = json.loads(lines_of(tmp_path / "graph.jsonl")[0])
    assert written["said_by"] == ["state:BLR"]
    assert written["evidence"][0]["context"] == [[0, 4]]
    assert written["evidence"][0]["said_by"] == "state:BLR"


def test_lines_are_sorted_in_plain_letters_and_no_character_of_a_text_ends_one(tmp_path: Path) -> None:
    write_graph(small_graph(), tmp_path / "graph.jsonl")
    written = (tmp_path / "graph.jsonl").read_bytes()
    assert "Беларусь".encode() in written
    assert written.endswith(b"}\n") and b"\r" not in written
    lines = lines_of(tmp_path / "graph.jsonl")
    assert len(lines) == 3
    assert lines == sorted(lines)


def test_a_graph_put_together_in_another_order_gives_the_same_bytes(tmp_path: Path) -> None:
    graph = small_graph()
    other: Graph = nx.MultiDiGraph(**graph.graph)
    other.add_nodes_from(reversed(list(graph.nodes(data=True))))
    other.add_edge("state:BLR", "bloc:SCO", "edge:1", **graph.edges["state:BLR", "bloc:SCO", "edge:1"])
    write_graph(graph, tmp_path / "one.jsonl")
    write_graph(other, tmp_path / "two.JSONL")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.JSONL").read_bytes()


@pytest.mark.parametrize("name", ["graph.pdf", "graph.jsonl.gz", ".jsonl"])
def test_a_format_that_does_not_exist_is_refused_with_those_that_do(tmp_path: Path, name: str) -> None:
    with pytest.raises(InvalidQuestion, match=r"there is .*\.jsonl"):
        write_graph(small_graph(), tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder.jsonl").mkdir()
    for path in (tmp_path / "none" / "graph.jsonl", tmp_path / "file" / "graph.jsonl", tmp_path / "folder.jsonl"):
        with pytest.raises(DiplographError) as raised:
            write_graph(small_graph(), path)
        assert str(raised.value).startswith(f"{path}: cannot be written (")
        assert "\n" not in str(raised.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.jsonl"]


def test_a_graph_that_cannot_be_written_whole_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "graph.jsonl"
    path.write_text("before")
    graph = small_graph()
    graph.nodes["state:BLR"]["iso2"] = float("nan")
    with pytest.raises(Unwritable, match="state:BLR: its 'iso2' cannot be written: nan"):
        write_graph(graph, path)
    assert path.read_text() == "before"
    assert [path.name for path in tmp_path.iterdir()] == ["graph.jsonl"]
