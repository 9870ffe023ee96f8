"""The made-up world is as large as it says, the same each time, and read back whole from a store."""

import hashlib
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.world import EDGES, NODES, SENTENCE, World, fill_store, main, make_world
from graph.build import Graph, build_graph, load_collection
from graph.export import json_lines
from graph.periods import parse_period
from graph.schema import EDGE_KINDS, EdgeType, Factuality, Label, Status
from graph.store import open_store

ROOT = Path(__file__).parent.parent
SCALE = 1 / 20


@pytest.fixture(scope="module")
def world() -> World:
    return make_world(SCALE)


@pytest.fixture(scope="module")
def graph(world: World) -> Graph:
    return build_graph(world.collection())


def digest(graph: Graph) -> str:
    return hashlib.sha256("\n".join(json_lines(graph)).encode()).hexdigest()


def test_it_has_as_many_nodes_and_edges_as_its_scale_says(graph: Graph) -> None:
    assert (len(graph), graph.number_of_edges()) == (NODES * SCALE, EDGES * SCALE)
    labels = Counter(data["label"] for _, data in graph.nodes(data=True))
    assert labels == {Label.STATE: 10, Label.BLOC: 15, Label.REGION: 10, Label.OFFICIAL: 265}


def test_every_node_is_held_and_many_edges_are_parallel(graph: Graph) -> None:
    assert min(degree for _, degree in graph.degree()) > 0
    assert len({frozenset(ends) for ends in graph.edges()}) < 0.8 * graph.number_of_edges()


def test_it_has_every_type_factuality_and_status_and_the_ends_that_the_schema_asks_for(graph: Graph) -> None:
    edges = list(graph.edges(data=True))
    assert {edge["type"] for *_, edge in edges} == set(EdgeType)
    assert {edge["factuality"] for *_, edge in edges} == set(Factuality)
    assert {edge.get("status") for *_, edge in edges} == {None, *Status}
    for source, target, edge in edges:
        kind = EDGE_KINDS[EdgeType(edge["type"])]
        assert graph.nodes[source]["label"] in kind.sources
        assert graph.nodes[target]["label"] in kind.targets
        assert {*kind.key} - {"place", "date", "item", "share_pct", "year"} <= set(edge)


def test_dates_have_every_precision_and_are_dates(graph: Graph) -> None:
    dates = [str(edge["date"]) for *_, edge in graph.edges(data=True) if "date" in edge]
    assert {len(date) for date in dates} == {4, 7, 10, 21}
    assert all(parse_period(date) for date in dates)
    assert any(date.startswith("XXXX") for date in dates)
    assert len(dates) < graph.number_of_edges()


def test_evidence_is_what_stands_at_its_place(world: World, graph: Graph) -> None:
    readings = list(world.readings())
    for reading in readings:
        for claim in reading.claims:
            assert reading.document.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
            assert len(claim.evidence.text) == SENTENCE
        for name in reading.names:
            assert reading.document.text[name.start : name.end].istitle()
    evidence = sum(len(edge["evidence"]) for *_, edge in graph.edges(data=True))
    assert graph.number_of_edges() < evidence <= sum(len(reading.claims) for reading in readings)
    assert any(edge["sources"] < len(edge["evidence"]) for *_, edge in graph.edges(data=True))


def test_a_store_holds_the_same_world(world: World, graph: Graph, tmp_path: Path) -> None:
    assert main([str(tmp_path / "world.db"), "--scale", str(SCALE)]) == 0
    with open_store(tmp_path / "world.db") as store:
        assert digest(build_graph(load_collection(store))) == digest(graph)


def test_it_is_the_same_whatever_the_hash_seed_and_another_seed_makes_another(graph: Graph, tmp_path: Path) -> None:
    script = "from tests.test_world import *; print(digest(build_graph(make_world(SCALE).collection())))"
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", script]
        found = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
        assert found.stdout.strip() == digest(graph)
    fill_store(tmp_path / "other.db", make_world(1 / 100, seed=1))
    with open_store(tmp_path / "other.db") as store:
        other = build_graph(load_collection(store))
    assert set(json_lines(other)).isdisjoint(json_lines(build_graph(make_world(1 / 100).collection())))
