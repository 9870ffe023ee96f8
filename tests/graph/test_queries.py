"""The library of questions: every file is sound, and gives the same rows in this process and on Neo4j."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from benchmarks.world import make_world
from graph.build import Graph, build_graph
from graph.collection import load_collection
from graph.embedded import ask_embedded, load_embedded, refuse_known_differences
from graph.errors import InvalidQuestion, UnknownName
from graph.neo4j.connection import Address, Database, connect
from graph.neo4j.push import push_graph
from graph.queries import (
    Question,
    ask_database,
    ask_graph,
    fill_parameters,
    find_question,
    list_questions,
    parse_question,
)
from graph.schema import Label
from graph.store import open_store
from ingest.flow import ingest_paths
from tests.server import Server, empty

SAMPLE = Path(__file__).parents[2] / "ingest" / "sample"
NAMES = [question.name for question in list_questions()]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    with open_store(tmp_path_factory.mktemp("sample") / "store.db", write=True) as store:
        ingest_paths([SAMPLE], store)
        return build_graph(load_collection(store))


@pytest.fixture(scope="session")
def world() -> Graph:
    return build_graph(make_world(0.05).collection())


@pytest.fixture(scope="module")
def engines(neo4j_server: Server, sample: Graph, world: Graph) -> Iterator[tuple[Database, dict[str, Any]]]:
    """Both graphs on the server, side by side, and in the embedded engine."""
    empty(neo4j_server)
    address = Address(neo4j_server.uri, neo4j_server.username, neo4j_server.password, neo4j_server.database)
    with connect(address) as database:
        push_graph(sample, database, name="sample")
        push_graph(world, database, name="world")
        yield database, {"sample": load_embedded(sample, "sample"), "world": load_embedded(world, "world")}


def of_world(question: Question, world: Graph) -> dict[str, Any]:
    """Parameters that name something in the made-up world, whatever the defaults name."""
    names: dict[str, list[str]] = {label.value: [] for label in Label}
    for node in sorted(world):
        names[world.nodes[node]["label"]].append(world.nodes[node]["name"])
    pair = names["Bloc"] if question.name == "officials-between-blocs" else names["State"]
    known: dict[str, Any] = {
        "bloc": names["Bloc"][0],
        "official": names["Official"][0],
        "visitor": names["Official"][0],
    }
    known |= dict.fromkeys(("state", "place", "party", "name"), names["State"][0])
    known |= {"first": pair[0], "second": pair[1], "since": "2015-01-01", "until": "2015-12-31", "date": "2016-01-01"}
    known |= {"year": "2015", "word": "ports"}
    return {name: known[name] for name in question.defaults if name != "graph"}


@pytest.mark.parametrize("name", NAMES)
def test_both_engines_give_the_same_rows(engines: tuple[Database, dict[str, Any]], world: Graph, name: str) -> None:
    database, embedded = engines
    question = find_question(name)
    answers = []
    asked: dict[str, dict[str, Any]] = {"sample": {}, "world": of_world(question, world)}
    for graph, given in asked.items():
        parameters = fill_parameters(question, {**given, "graph": graph})
        there = ask_database(database, question, parameters)
        columns, rows = ask_embedded(embedded[graph], question.text, parameters)
        assert tuple(columns) == there.columns
        assert [tuple(map(str, row)) for row in rows] == [tuple(map(str, row)) for row in there.rows]
        assert all(isinstance(value, str | int | float | bool | None) for row in there.rows for value in row)
        answers.append(len(rows))
    assert any(answers), "a question that nothing answers shows nothing"


@pytest.mark.parametrize("name", NAMES)
def test_a_file_says_what_it_answers_and_orders_its_rows(name: str) -> None:
    question = find_question(name)
    assert question.title[0].isupper()
    assert question.defaults["graph"] == "diplograph"
    assert question.needs == ()
    assert set(re.findall(r"\$(\w+)", question.text.partition("\n")[2])) == set(question.defaults)
    assert "ORDER BY" in question.text.splitlines()[-1] or "ORDER BY" in question.text.splitlines()[-2]
    assert max(map(len, question.text.splitlines()[1:])) <= 150
    refuse_known_differences(question.text)


def test_the_library_is_large() -> None:
    assert len(NAMES) >= 30


def test_the_shortest_path_is_as_long_as_that_of_networkx() -> None:
    graph = build_graph(make_world(0.01).collection())
    embedded = load_embedded(graph, "world")
    question = find_question("shortest-path-length")
    for parameters, expected in shortest_paths(graph, question, 200):
        assert [row[2] for row in ask_embedded(embedded, question.text, parameters)[1]] == expected


def test_the_shortest_path_is_as_long_on_both_engines(engines: tuple[Database, dict[str, Any]], world: Graph) -> None:
    database, embedded = engines
    question = find_question("shortest-path-length")
    for number, (parameters, expected) in enumerate(shortest_paths(world, question, 20)):
        assert [row[2] for row in ask_database(database, question, parameters).rows] == expected
        if number % 5 == 0:  # slow on a graph of thousands of edges; the test before asks it of a smaller one
            assert [row[2] for row in ask_embedded(embedded["world"], question.text, parameters)[1]] == expected


def shortest_paths(graph: Graph, question: Question, pairs: int) -> Iterator[tuple[dict[str, Any], list[int]]]:
    """Parameters that ask for the way between two nodes, and what networkx answers."""
    kinds = {"MEMBER_OF", "ENVOY_TO", "HOLDS_OFFICE", "MET_WITH", "VISITED"}
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(graph)
    plain.add_edges_from((one, two) for one, two, data in graph.edges(data=True) if data["type"] in kinds)
    rng, nodes = random.Random(5), sorted(graph)
    for _ in range(pairs):
        first, second = rng.sample(nodes, 2)
        try:
            steps = len(nx.shortest_path(plain, first, second)) - 1
        except nx.NetworkXNoPath:
            steps = 99
        parameters = fill_parameters(question, {"graph": "world", "first": first, "second": second})
        yield parameters, [steps] if steps <= 8 else []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("RETURN duration.between(date('2023-01-31'), date('2023-03-01'))", "duration.between"),
        ("MATCH (n:State) RETURN keys(n)", "keys()"),
        ("MATCH (n:State) RETURN properties(n)", "properties()"),
        ("MATCH (n:State) RETURN n {.*}", "all properties"),
        ("MATCH (n:State) RETURN elementId(n)", "elementId()"),
        ("RETURN round(-2.5)", "round()"),
        ("MATCH ()-[r]->() RETURN r.type", ".type"),
        ("MATCH (n:State) RETURN n.title", ".title"),
        ("MATCH p = shortestPath((a:State)-[*..6 {factuality: 'actual'}]-(b:State)) RETURN p", "shortestPath"),
        (
            "MATCH p = shortestPath((a)-[*..6]-(b)) WHERE all(r IN relationships(p) WHERE r.x = 1) RETURN p",
            "shortestPath",
        ),
        ("MATCH p = allShortestPaths((a:State)-[*..6]-(b:State)) RETURN p", "allShortestPaths"),
        ("MATCH p = SHORTEST 1 (a:State)-[:MET_WITH]-+(b:State) RETURN p", "SHORTEST"),
        ("MATCH (a:State)-[:MEMBER_OF]->{1,3}(b) RETURN b", "quantified"),
        ("MATCH (a:State)(()-[:MEMBER_OF]-()){1,2}(b:State) RETURN b", "quantified"),
        ("MATCH (e)-[r:ENVOY_TO]->() MATCH (s:State {id: r.sender}) RETURN s", "braces"),
        ("CALL db.labels() YIELD label RETURN label", "procedure"),
        ("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS", "procedure"),
    ],
)
def test_what_is_known_to_differ_is_refused_by_name(text: str, what: str) -> None:
    with pytest.raises(InvalidQuestion, match=r"has another answer here than on Neo4j") as refused:
        refuse_known_differences(text)
    assert what in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n:State) WHERE n.name = 'keys(n) and round(1)' RETURN n.name // properties(n)",
        "MATCH (d:Document) RETURN d.title",
        "MATCH (n:State) RETURN [n.id, n.name] + n.aliases, count(*) + 1, collect({name: n.name})",
        "MATCH (n:State {id: $id}) WHERE EXISTS { (n)-[:MET_WITH]-() } RETURN type(n)",
        "MATCH p = shortestPath((a:State {id: 'x'})-[:MET_WITH*..6]-(b:State {id: 'y'})) RETURN length(p)",
    ],
)
def test_what_is_the_same_is_not_refused(text: str) -> None:
    refuse_known_differences(text)


def test_a_syntax_error_is_shown_with_its_line(sample: Graph, engines: tuple[Database, dict[str, Any]]) -> None:
    broken = parse_question("broken", "// Nothing\nMATCH (n:State)\nWHERE n.name = 'China' RETRUN n")
    with pytest.raises(InvalidQuestion, match=r"in line 3, `WHERE n.name = 'China' RETRUN n`"):
        ask_graph(sample, broken, {})
    with pytest.raises(InvalidQuestion, match=r"in line 3, `WHERE n.name = 'China' RETRUN n`"):
        ask_database(engines[0], broken, {})


def test_nothing_is_written_unless_that_is_said(sample: Graph, engines: tuple[Database, dict[str, Any]]) -> None:
    database, _ = engines
    writing = parse_question("writing", "CREATE (n:Scrap {id: 'scrap'}) RETURN n.id AS id")
    with pytest.raises(InvalidQuestion, match="would change the graph"):
        ask_graph(sample, writing, {})
    with pytest.raises(InvalidQuestion, match="add --write"):
        ask_database(database, writing, {})
    assert database.read("MATCH (n:Scrap) RETURN count(n)") == [[0]]
    assert ask_database(database, writing, {}, write=True).rows == (("scrap",),)
    assert database.read("MATCH (n:Scrap) RETURN count(n)") == [[1]]


def test_nodes_relationships_and_dates_are_shown_alike(sample: Graph, engines: tuple[Database, dict[str, Any]]) -> None:
    text = (
        "MATCH (n:State {graph: $graph, id: 'state:BLR'})-[r:MEMBER_OF]->(b) "
        "RETURN n, r, r.starts AS starts, [n.name, b.name] AS names, {since: r.starts} AS map"
    )
    question = parse_question("entities", text)
    there = ask_database(engines[0], question, {"graph": "sample"})
    assert there == ask_graph(sample, question, {"graph": "sample"})
    assert there.rows[0][0] == "Belarus"
    assert there.rows[0][2:] == (
        "2015-01-01",
        ["Belarus", "Shanghai Cooperation Organization"],
        {"since": "2015-01-01"},
    )


def test_parameters_are_checked() -> None:
    question = parse_question("met", '// Who met; $since = "2023", $top = 5, $graph\nRETURN $since, $top, $other')
    assert (question.title, dict(question.defaults), question.needs) == (
        "Who met",
        {"since": "2023", "top": 5},
        ("other",),
    )
    with pytest.raises(InvalidQuestion, match="needs a value for 'other'"):
        fill_parameters(question, {})
    with pytest.raises(InvalidQuestion, match="no parameter 'othr'"):
        fill_parameters(question, {"othr": 1})
    assert fill_parameters(question, {"other": 1, "top": 7}) == {
        "graph": "diplograph",
        "since": "2023",
        "top": 7,
        "other": 1,
    }
    with pytest.raises(InvalidQuestion, match="no JSON value"):
        parse_question("bad", "// Bad; $since = nonsense\nRETURN 1")


def test_a_question_is_found_by_name_or_file(tmp_path: Path) -> None:
    assert find_question("who-left").name == "who-left"
    own = tmp_path / "own.cypher"
    own.write_text("RETURN 1 AS one", encoding="utf-8")
    assert find_question(str(own)).text == "RETURN 1 AS one"
    with pytest.raises(UnknownName, match=r"the nearest are .*who-left"):
        find_question("who-leaves")
    with pytest.raises(UnknownName, match="cannot be read"):
        find_question(str(tmp_path / "none.cypher"))
    own.write_bytes(b"\xff\xfe")
    with pytest.raises(InvalidQuestion, match="no text in UTF-8"):
        find_question(str(own))
