import datetime
from pathlib import Path
from typing import Any

import pytest

from graph.build import Graph
from graph.errors import Unwritable
from graph.export import write_graph
from tests.graph.formats.conftest import BLR, SCO

ENDINGS = ("a.jsonl", "a.json", "a.graphml", "a.gexf", "a.csv", "a.zip", "a.html", "folder")


@pytest.mark.parametrize("name", ENDINGS)
@pytest.mark.parametrize(
    ("value", "trouble"),
    [
        (
            datetime.date(2021, 9, 16),
            "a date is neither text, number, list nor mapping; a date is text like 2021-09-16",
        ),
        ({"a", "b"}, "a set is neither"),
        (b"bytes", "a bytes is neither"),
        ({1: "one"}, "a dict is neither"),
        (float("nan"), "nan is no number that files hold"),
        (("a", (1.0, float("inf"))), "inf is no number that files hold"),
        ({"a": ["\ud83d\ude00"]}, "two halves of one character apart"),
    ],
)
def test_what_no_file_holds_is_refused_by_name_before_anything_is_written(
    small: Graph, tmp_path: Path, name: str, value: Any, trouble: str
) -> None:
    small.edges[BLR, SCO, "edge:1"]["since"] = value
    with pytest.raises(Unwritable) as raised:
        write_graph(small, tmp_path / name)
    edge = "the edge edge:1 from state:BLR to bloc:SCO"
    assert str(raised.value).startswith(f"{edge}: its 'since' cannot be written: ")
    assert trouble in str(raised.value)
    del small.edges[BLR, SCO, "edge:1"]["since"]
    if name == "a.csv":  # which has nothing of nodes but their names
        return
    small.nodes[BLR]["since"] = value
    with pytest.raises(Unwritable, match="state:BLR: its 'since' cannot be written"):
        write_graph(small, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["kind", "id"])
def test_a_property_of_a_node_that_would_be_overwritten_is_refused(small: Graph, tmp_path: Path, name: str) -> None:
    small.nodes[BLR][name] = "mine"
    with pytest.raises(Unwritable, match=f"state:BLR: has a property called '{name}'"):
        write_graph(small, tmp_path / "a.json")


@pytest.mark.parametrize("name", ["kind", "id", "source", "target", "key"])
def test_a_property_of_an_edge_that_would_be_overwritten_is_refused(small: Graph, tmp_path: Path, name: str) -> None:
    small.edges[BLR, SCO, "edge:1"][name] = "mine"
    with pytest.raises(Unwritable, match=f"has a property called '{name}'"):
        write_graph(small, tmp_path / "a.json")


@pytest.mark.parametrize("name", ["a.graphml", "a.gexf"])
@pytest.mark.parametrize("bad", ["\x0c", "\ud800", "\ufffe"])
def test_an_id_or_a_name_of_a_property_that_xml_cannot_hold_is_refused(
    small: Graph, tmp_path: Path, name: str, bad: str
) -> None:
    small.nodes[BLR][f"odd{bad}"] = "value"
    with pytest.raises(Unwritable, match=f"XML cannot hold U\\+{ord(bad):04X}"):
        write_graph(small, tmp_path / name)
    del small.nodes[BLR][f"odd{bad}"]
    small.add_node(f"state:{bad}", label="State", name="Odd", aliases=(), documents=())
    with pytest.raises(Unwritable, match=f"XML cannot hold U\\+{ord(bad):04X}"):
        write_graph(small, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_gexf_refuses_the_name_that_it_needs_for_labels(small: Graph, tmp_path: Path) -> None:
    small.nodes[BLR]["node_label"] = "mine"
    with pytest.raises(Unwritable, match="node_label"):
        write_graph(small, tmp_path / "a.gexf")


@pytest.mark.parametrize("name", ["a.csv", "a.zip"])
def test_half_a_character_is_refused_by_csv_which_cannot_escape_it(small: Graph, tmp_path: Path, name: str) -> None:
    small.edges[BLR, SCO, "edge:1"]["place"] = "Minsk\ud800"
    with pytest.raises(Unwritable, match="half a character"):
        write_graph(small, tmp_path / name)


@pytest.mark.parametrize("name", ENDINGS)
def test_the_same_graph_put_together_otherwise_is_the_same_bytes(small: Graph, tmp_path: Path, name: str) -> None:
    other = small.__class__(**dict(reversed(small.graph.items())))
    other.add_nodes_from(reversed(list(small.nodes(data=True))))
    for source, target, key, data in reversed(list(small.edges(keys=True, data=True))):
        other.add_edge(source, target, key, **dict(reversed(data.items())))
    contents = []
    for folder, graph in (("one", small), ("two", other)):
        (tmp_path / folder).mkdir()
        write_graph(graph, tmp_path / folder / name)
        files = sorted(path for path in (tmp_path / folder).rglob("*") if path.is_file())
        contents.append([(path.name, path.read_bytes()) for path in files])
    assert contents[0] == contents[1]
