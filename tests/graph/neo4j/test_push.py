"""What a graph owns in the database becomes equal to it, whatever was there, and nothing else is touched."""

import json
import subprocess
import sys

import networkx as nx
import pytest

from graph.build import Graph
from graph.errors import DatabaseUnavailable
from graph.neo4j.connection import Database
from graph.neo4j.pull import pull_graph
from graph.neo4j.push import PushReport, push_graph
from graph.schema import Label
from graph.statements import constraint_statements
from tests.extent import EDGES, NODES
from tests.server import Server, empty


def same(one: Graph, other: Graph) -> bool:
    nodes = list(one.nodes(data=True)) == list(other.nodes(data=True))
    return nodes and list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def changed(report: PushReport) -> dict[str, tuple[int, int, int]]:
    tables = {**report.nodes, **report.relationships}
    found = {name: (counts.created, counts.updated, counts.removed) for name, counts in tables.items()}
    return {name: counts for name, counts in found.items() if any(counts)}


def count(database: Database, pattern: str) -> int:
    return int(database.read(f"MATCH {pattern} RETURN count(*)")[0][0])


def test_what_was_pushed_comes_back_equal(database: Database, world: Graph) -> None:
    report = push_graph(world, database)
    assert report.refused == {}
    assert sum(counts.created for counts in report.nodes.values()) == len(world) + len(world.graph["documents"])
    pulled = pull_graph(database, page=1000)
    assert same(pulled, world)
    assert pulled.graph == world.graph
    assert count(database, "()-[r]->() WHERE type(r) <> 'MENTIONS'") == world.number_of_edges()


def test_a_second_push_changes_nothing(database: Database, world: Graph) -> None:
    push_graph(world, database)
    before = database.read("MATCH (n) RETURN n.id, n.hash ORDER BY n.id")
    assert push_graph(world, database).changed == 0
    assert database.read("MATCH (n) RETURN n.id, n.hash ORDER BY n.id") == before
    full = push_graph(world, database, full=True)
    assert full.nodes["State"].updated == sum(1 for _, data in world.nodes(data=True) if data["label"] == Label.STATE)
    assert same(pull_graph(database), world)


def test_only_what_differs_is_sent_and_what_left_is_removed(database: Database, world: Graph) -> None:
    push_graph(world, database)
    other = world.copy()
    edges = sorted((key, source, target) for source, target, key in other.edges(keys=True))
    gone = [edge for edge in edges if other.edges[edge[1], edge[2], edge[0]]["type"] == "MET_WITH"][:7]
    for key, source, target in gone:
        other.remove_edge(source, target, key)
    state = next(node for node in other if node.startswith("state:"))
    other.nodes[state]["name"] = "Another Name"
    other.add_node("state:XXZ", label="State", name="Newland", aliases=(), documents=())
    assert changed(push_graph(other, database, dry_run=True)) == {"State": (1, 1, 0), "MET_WITH": (0, 0, 7)}
    assert same(pull_graph(database), world)
    assert changed(push_graph(other, database)) == {"State": (1, 1, 0), "MET_WITH": (0, 0, 7)}
    assert pull_graph(database).nodes[state]["name"] == "Another Name"
    back = push_graph(world, database)
    assert changed(back) == {"State": (0, 1, 1), "MET_WITH": (7, 0, 0)}
    assert same(pull_graph(database), world)


def test_two_graphs_share_a_server(database: Database, world: Graph) -> None:
    small: Graph = nx.MultiDiGraph(documents={})
    small.add_node("state:BLR", label="State", name="Belarus", aliases=(), documents=())
    push_graph(world, database, name="theirs")
    push_graph(small, database, name="ours")
    assert len(pull_graph(database, name="theirs")) == len(world)
    small.clear()
    assert changed(push_graph(small, database, name="ours")) == {"State": (0, 0, 1)}
    assert len(pull_graph(database, name="theirs")) == len(world)


@pytest.fixture
def tiny() -> Graph:
    graph: Graph = nx.MultiDiGraph(documents={})
    for node, name in (("state:BLR", "Belarus"), ("bloc:SCO", "SCO"), ("state:CHN", "China")):
        graph.add_node(node, label=node.split(":")[0].title(), name=name, aliases=(), documents=())
    graph.add_edge(
        *("state:BLR", "bloc:SCO", "edge:1"), type="MEMBER_OF", factuality="actual", status="observer", date="2015"
    )
    return graph


def test_what_others_put_there_is_left_alone(database: Database, tiny: Graph) -> None:
    database.write(
        "CREATE (:State {id: 'state:BLR', name: 'mine'})-[:MEMBER_OF {id: 'x'}]->(:Bloc {name: 'mine'}), (:Note)"
    )
    push_graph(tiny, database)
    database.write("MATCH (n:State {graph: 'diplograph', id: 'state:BLR'}) SET n.opinion = 'watch', n.name = 'spoilt'")
    tiny.nodes["state:BLR"]["aliases"] = ("Weissrussland",)
    push_graph(tiny, database)
    found = database.read("MATCH (n:State {graph: 'diplograph', id: 'state:BLR'}) RETURN n.opinion, n.name, n.aliases")
    assert found == [["watch", "Belarus", ["Weissrussland"]]]
    tiny.clear()
    push_graph(tiny, database)
    assert count(database, "(:State {name: 'mine'})-[:MEMBER_OF {id: 'x'}]->(:Bloc {name: 'mine'})") == 1
    assert count(database, "(:Note)") == 1


@pytest.mark.parametrize(
    "tie",
    [
        "MATCH (n {id: 'state:BLR', graph: 'diplograph'}) CREATE (n)<-[:ABOUT]-(:Note {text: 'keep'})",
        "MATCH (n {id: 'state:BLR', graph: 'diplograph'}) SET n.opinion = 'watch'",
        "MATCH (n {id: 'state:BLR', graph: 'diplograph'}) SET n:Watched",
    ],
)
def test_a_node_that_others_tied_something_to_stays_and_is_marked(database: Database, tiny: Graph, tie: str) -> None:
    push_graph(tiny, database)
    database.write(tie)
    smaller = tiny.copy()
    smaller.remove_node("state:BLR")
    report = push_graph(smaller, database)
    assert (report.stale, report.nodes["State"].kept) == (["state:BLR"], 1)
    assert database.read("MATCH (n:State {id: 'state:BLR'}) RETURN n.stale, n.name") == [[True, "Belarus"]]
    assert sorted(pull_graph(database)) == ["bloc:SCO", "state:CHN"]
    assert push_graph(smaller, database).changed == 0
    push_graph(tiny, database)
    assert database.read("MATCH (n:State {id: 'state:BLR'}) RETURN n.stale") == [[None]]
    assert sorted(pull_graph(database)) == sorted(tiny)


def test_constraints_are_there_before_the_first_row(neo4j: Server, database: Database, tiny: Graph) -> None:
    empty(neo4j, schema=True)
    push_graph(tiny, database)
    shown = {name for [name] in database.read("SHOW CONSTRAINTS YIELD name RETURN name")}
    shown |= {name for [name] in database.read("SHOW INDEXES YIELD name RETURN name")}
    assert {name for name, _ in constraint_statements()} <= shown
    assert all("IF NOT EXISTS" in statement for _, statement in constraint_statements())


def test_data_that_breaks_the_constraints_is_refused_with_the_ids(
    neo4j: Server, database: Database, tiny: Graph
) -> None:
    empty(neo4j, schema=True)
    database.write("UNWIND [1, 2] AS i CREATE (:Entity:State {graph: 'diplograph', id: 'state:TWICE'})")
    with pytest.raises(DatabaseUnavailable, match=r"more than once.*diplograph: state:TWICE.*delete or rename"):
        push_graph(tiny, database)
    assert count(database, "(n:Entity)") == 2


def test_dates_can_be_compared(database: Database, tiny: Graph) -> None:
    push_graph(tiny, database)
    early = "MATCH ()-[r:MEMBER_OF]->() WHERE r.starts <= date('2015-06-01')"
    found = database.read(f"{early} RETURN r.date, toString(r.starts)")
    assert found == [["2015", "2015-01-01"]]


@pytest.mark.long
def test_a_large_graph_is_pushed_in_bounded_memory(neo4j: Server) -> None:
    """What a push holds beyond the graph does not grow with it; the server is found by its environment."""
    command = [sys.executable, "-m", "benchmarks.neo4j_memory", "--single", "0"]
    command += ["--nodes", str(NODES), "--edges", str(EDGES)]
    figures = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert (figures["nodes"], figures["edges"]) == (NODES, EDGES)
    assert figures["longest transaction"] == 5_000
    assert figures["MB at most"] - figures["MB before"] < 200
