"""What Neo4j can keep is a row of plain values, what it cannot is refused, and no name is ever query text."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import Graph
from graph.neo4j.connection import Counters, Database
from graph.neo4j.push import push_graph
from graph.neo4j.rows import NODE_PROPERTIES, Rows
from graph.schema import EDGE_KINDS, EdgeType, Label
from graph.statements import (
    RELATION_TYPES,
    constraint_statements,
    creating_statement,
    node_statement,
    own_properties,
    relationship_statement,
)
from ingest.gazetteer import load_entities


def one_node(**properties: object) -> Graph:
    graph: Graph = nx.MultiDiGraph(documents={})
    graph.add_node("state:BLR", **{"label": "State", "name": "Belarus", "aliases": (), "documents": (), **properties})
    return graph


def one_edge(**properties: object) -> Graph:
    graph = one_node()
    graph.add_node("bloc:SCO", label="Bloc", name="SCO", aliases=(), documents=())
    known: dict[str, Any] = {"type": "MEMBER_OF", "factuality": "actual", "status": "member", **properties}
    graph.add_edge("state:BLR", "bloc:SCO", "edge:1", **known)
    return graph


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ({"a": 1}, "a dict cannot be kept"),
        (["a", 1], "a list of both int and str"),
        ([["a"]], "a list of list"),
        ([None], "a list of NoneType"),
        (float("nan"), "nan is not a finite number"),
        (float("inf"), "inf is not a finite number"),
        (2**70, "more than 64 bits"),
        (-(2**63) - 1, "more than 64 bits"),
        ([1, 2**64], "more than 64 bits"),
        ("half \ud800", "half a character"),
        (["whole", "half \udfff"], "half a character"),
        (1j, "a complex cannot be kept"),
        (b"bytes", "a bytes cannot be kept"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(value: object, reason: str) -> None:
    rows = Rows(one_node(odd=value), "g")
    assert list(rows.nodes(Label.STATE)) == []
    assert reason in rows.refused["state:BLR"]


@pytest.mark.parametrize(
    "value",
    [
        "",
        "\x00",
        "`",
        '"',
        2**63 - 1,
        -(2**63),
        0.1,
        True,
        [],
        ["a"],
        [1, 2],
        date(1, 1, 1),
        datetime(2024, 1, 1, tzinfo=UTC),
    ],
)
def test_what_can_be_kept_is_sent_as_it_is(value: object) -> None:
    (row,) = Rows(one_node(odd=value), "g").nodes(Label.STATE)
    assert row.properties["odd"] == value


def test_nothing_is_not_sent() -> None:
    (row,) = Rows(one_node(odd=None), "g").nodes(Label.STATE)
    assert "odd" not in row.properties


def test_a_node_without_a_name_and_a_label_or_type_that_there_is_not_are_refused() -> None:
    rows = Rows(one_node(name=None), "g")
    assert list(rows.nodes(Label.STATE)) == []
    assert rows.refused == {"state:BLR": "it has no name"}
    rows = Rows(one_node(label="Planet"), "g")
    assert rows.refused == {"state:BLR": "'Planet' is no label of the graph"}
    rows = Rows(one_edge(type="LOVES"), "g")
    assert rows.refused == {"edge:1": "'LOVES' is no relationship type of the graph"}


def test_an_edge_of_a_refused_node_is_refused_with_it() -> None:
    graph = one_edge()
    graph.nodes["bloc:SCO"]["odd"] = {}
    rows = Rows(graph, "g")
    assert list(rows.nodes(Label.BLOC)) == []
    assert list(rows.relationships("MEMBER_OF")) == []
    assert "its end bloc:SCO was refused" in rows.refused["edge:1"]


def test_of_two_edges_with_one_id_the_second_is_refused() -> None:
    graph = one_edge()
    graph.add_edge("bloc:SCO", "state:BLR", "edge:1", type="MEMBER_OF", factuality="actual", status="member")
    rows = Rows(graph, "g")
    assert len(list(rows.relationships("MEMBER_OF"))) == 1
    assert rows.refused == {"edge:1": "another edge has this id"}
    graph = one_node()
    graph.add_edge("state:BLR", "state:BLR", type="OPPOSES", factuality="actual")
    rows = Rows(graph, "g")
    assert list(rows.relationships("OPPOSES")) == []
    assert rows.refused == {"0": "its id is a int, not a text"}


def test_the_hash_tells_contents_apart_and_nothing_else() -> None:
    (first,) = Rows(one_edge(date="2015"), "g").relationships("MEMBER_OF")
    (again,) = Rows(one_edge(date="2015"), "g").relationships("MEMBER_OF")
    (other,) = Rows(one_edge(date="2016"), "g").relationships("MEMBER_OF")
    assert first.hash == again.hash != other.hash
    assert (first.starts, first.ends) == ("2015-01-01", None)


def test_our_properties_are_known_by_name() -> None:
    assert {name for entity in load_entities().values() for name, _ in entity.properties} <= set(NODE_PROPERTIES)
    for kind in EdgeType:
        assert set(own_properties(kind)) >= {*EDGE_KINDS[kind].key, *EDGE_KINDS[kind].other}


def test_every_type_has_its_constraint() -> None:
    names = {name for name, _ in constraint_statements()}
    assert {f"{relation.lower()}_id" for relation in RELATION_TYPES} <= names
    assert {"entity_id", "document_id", "entity_name"} <= names


def test_a_type_that_there_is_not_makes_no_statement() -> None:
    with pytest.raises(ValueError, match="is no relationship type"):
        relationship_statement("push/create_relationships", "X]->() DETACH DELETE n //")


class Recorder(Database):
    """Writes down the statements that would be sent."""

    texts: set[str]

    def read(self, query: str, **parameters: object) -> list[list[Any]]:
        self.texts.add(query)
        return [[[], []]]

    def write(self, query: str, **parameters: object) -> Counters:
        self.texts.add(query)
        rows = parameters.get("rows")
        return Counters(*([len(rows) if isinstance(rows, list) else 0] * 4))

    def run_alone(self, query: str, *, at_most: float) -> None:
        self.texts.add(query)


def record(graph: Graph, name: str) -> set[str]:
    recorder = object.__new__(Recorder)
    object.__setattr__(recorder, "texts", set())
    push_graph(graph, recorder, name=name)
    return recorder.texts


HOSTILE = st.text(st.sampled_from("`'\"\t\n\\/*{}[]();$\x00aé\u202e😀-> ") | st.characters(codec="utf-8"), min_size=1)
KNOWN = record(one_edge(), "g")


@settings(max_examples=400, deadline=None)
@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_no_name_id_property_or_type_is_ever_part_of_a_statement(
    name: str, identity: str, text: str, kind: str
) -> None:
    graph = one_edge(place=text)
    graph.add_node(f"official:{identity}", label="Official", name=name, aliases=(text,), documents=(), **{text: name})
    graph.add_node(kind, label=kind, name=name, documents=())
    graph.add_edge(kind, "state:BLR", f"edge:{identity}", type=kind, factuality=text)
    graph.add_edge(f"official:{identity}", "state:BLR", identity, type="VISITED", factuality="actual", date=text)
    allowed = set(KNOWN)
    for label in Label:
        allowed |= {node_statement(f"push/{each}_nodes", label) for each in ("read", "create", "update", "delete")}
    for relation in RELATION_TYPES:
        allowed |= {relationship_statement(f"push/{each}_relationships", relation) for each in ("read", "update")}
        allowed.add(creating_statement(relation))
    assert record(graph, name) <= allowed


def test_the_statements_are_those_of_the_files() -> None:
    texts: Mapping[str, str] = {text: text for text in KNOWN}
    assert any("CREATE (n:Entity:State)" in text for text in texts)
    assert all(
        "NODE_LABELS" not in text and "RELATION_TYPE" not in text and "OWN_PROPERTIES" not in text for text in texts
    )
