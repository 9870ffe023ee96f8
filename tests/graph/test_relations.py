from typing import Any

import networkx as nx
import pytest

from graph.build import Graph
from graph.errors import UnknownName
from graph.relations import find_node, relations_of
from graph.schema import EdgeType, Factuality

BLR, RUS, SCO = "state:BLR", "state:RUS", "bloc:SCO"
MAKEI, LUKASHENKO = "official:vladimir-makei", "official:alexander-lukashenko"
DOCUMENTS = {
    "a.txt": {"title": "On talks", "date": "2021-09-16", "publisher": "MFA", "url": None},
    "b.txt": {"title": None, "date": None, "publisher": None, "url": "https://example.org/b"},
}


def named_graph() -> Graph:
    graph: Graph = nx.MultiDiGraph(documents=DOCUMENTS, as_of=None, left_out=0)
    for node, label, name, *aliases in (
        (BLR, "State", "Belarus", "Belarusian", "Minsk"),
        (RUS, "State", "Russia", "Moscow", "Kremlin"),
        ("state:NAM", "State", "Namibia"),
        ("state:CIV", "State", "Côte d'Ivoire", "Ivory Coast"),
        (SCO, "Bloc", "Shanghai Cooperation Organisation"),
        ("bloc:NAM", "Bloc", "Non-Aligned Movement"),
        (MAKEI, "Official", "Vladimir Makei", "Vladimir Makey", "Макей"),
        (LUKASHENKO, "Official", "Alexander Lukashenko"),
        ("official:viktor-sheiman", "Official", "Viktor Sheiman"),
        ("official:anna-sheiman", "Official", "Anna Sheiman"),
        ("official:lukasz-zak", "Official", "Łukasz Żak"),
        ("official:ivan-russia", "Official", "Ivan Russia"),
    ):
        graph.add_node(node, label=label, name=name, aliases=tuple(aliases), documents=("a.txt",))
    return graph


@pytest.mark.parametrize(
    ("written", "node"),
    [
        *(("state:BLR", BLR), ("STATE:blr", BLR), ("BLR", BLR), ("blr", BLR)),
        *(("belarus", BLR), ("Belarus ", BLR), ("belarusian", BLR), ("Minsk", BLR)),
        *(("SCO", SCO), ("shanghai cooperation organisation", SCO)),
        *(("cote d’ivoire", "state:CIV"), ("Ivory-Coast", "state:CIV")),
        *(("Vladimir Makei", MAKEI), ("vladimir-makei", MAKEI), ("vladimir-makey", MAKEI), ("МАКЕЙ", MAKEI)),
        *(("Makei", MAKEI), ("Makey", MAKEI), ("lukashenko", LUKASHENKO), ("zak", "official:lukasz-zak")),
        ("Lukasz Zak", "official:lukasz-zak"),
        # A name goes before a last name.
        ("Russia", RUS),
        ("state:NAM", "state:NAM"),
    ],
)
def test_a_node_is_found_as_a_person_writes_it(written: str, node: str) -> None:
    assert find_node(named_graph(), written) == node


@pytest.mark.parametrize(
    ("written", "bearers"),
    [
        ("NAM", "bloc:NAM (Non-Aligned Movement), state:NAM (Namibia)"),
        ("Sheiman", "official:anna-sheiman (Anna Sheiman), official:viktor-sheiman (Viktor Sheiman)"),
    ],
)
def test_a_name_of_several_is_answered_with_all_of_them(written: str, bearers: str) -> None:
    with pytest.raises(UnknownName) as raised:
        find_node(named_graph(), written)
    assert bearers in str(raised.value)


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("Belrus", "state:BLR (Belarus)"), ("Lukashenka", LUKASHENKO), ("Vladimr Maki", MAKEI), ("Alexander", LUKASHENKO)],
)
def test_a_name_of_nobody_is_answered_with_the_nearest(written: str, nearest: str) -> None:
    with pytest.raises(UnknownName) as raised:
        find_node(named_graph(), written)
    assert f"the nearest are {nearest}" in str(raised.value)


@pytest.mark.parametrize("written", ["", "...", "qqqqqqqq"])
def test_a_name_that_nothing_is_near_is_answered_without_a_guess(written: str) -> None:
    with pytest.raises(UnknownName, match="diplograph summary"):
        find_node(named_graph(), written)


def test_an_empty_graph_knows_nobody() -> None:
    with pytest.raises(UnknownName, match="nobody"):
        find_node(nx.MultiDiGraph(), "Belarus")


def add_edge(graph: Graph, source: str, target: str, edge: EdgeType, key: str, **known: Any) -> None:
    document = known.pop("document", "a.txt")
    evidence = ({"document": document, "start": 3, "end": 12, "text": "So it is.", "rule": "rule", "context": ()},)
    said = {"type": edge.value, "factuality": "actual", "said_by": (), "sources": 1, "evidence": evidence} | known
    graph.add_edge(source, target, key, **said)


def related_graph() -> Graph:
    graph = named_graph()
    add_edge(graph, MAKEI, RUS, EdgeType.VISITED, "1", date="2021")
    add_edge(graph, BLR, RUS, EdgeType.CONSULTED_WITH, "2")
    add_edge(graph, BLR, RUS, EdgeType.CONSULTED_WITH, "3", date="2022-01-05")
    add_edge(graph, BLR, RUS, EdgeType.CONSULTED_WITH, "4", date="2021-09-16", document="b.txt")
    add_edge(graph, BLR, RUS, EdgeType.TRADE_WITH, "5", flow="total", year=2020)
    add_edge(graph, BLR, RUS, EdgeType.TRADE_WITH, "6", flow="exports", year=2019)
    add_edge(graph, RUS, SCO, EdgeType.MEMBER_OF, "7", status="member")
    add_edge(graph, RUS, SCO, EdgeType.MEMBER_OF, "8", status="former", factuality="denied")
    add_edge(graph, BLR, SCO, EdgeType.MEMBER_OF, "9", status="observer")
    return graph


def test_relations_are_read_type_by_type_and_by_date_with_the_undated_last() -> None:
    found = relations_of(related_graph(), RUS)
    assert [(each.type.value, each.direction, each.other_name, each.date) for each in found] == [
        ("MEMBER_OF", "out", "Shanghai Cooperation Organisation", None),
        ("TRADE_WITH", "in", "Belarus", "2019"),
        ("TRADE_WITH", "both", "Belarus", "2020"),
        ("VISITED", "in", "Vladimir Makei", "2021"),
        ("CONSULTED_WITH", "both", "Belarus", "2021-09-16"),
        ("CONSULTED_WITH", "both", "Belarus", "2022-01-05"),
        ("CONSULTED_WITH", "both", "Belarus", None),
    ]


def test_a_relation_has_its_qualifiers_and_its_sentences_with_citations() -> None:
    [visit] = relations_of(related_graph(), MAKEI)
    assert visit.qualifiers == (("date", "2021"),)
    [quote] = visit.quotes
    assert (quote.text, quote.document, quote.start, quote.end) == ("So it is.", "a.txt", 3, 12)
    assert quote.citation == "MFA, “On talks”, 2021-09-16, a.txt, characters 3–12."


def test_only_what_is_actual_is_a_relation_unless_asked_otherwise() -> None:
    denied = relations_of(related_graph(), SCO, factuality=[Factuality.DENIED])
    assert [(each.key, each.factuality) for each in denied] == [("8", Factuality.DENIED)]
    assert len(relations_of(related_graph(), SCO)) == 2
    assert len(relations_of(related_graph(), SCO, factuality=Factuality)) == 3


def test_an_edge_from_a_node_to_itself_is_one_relation() -> None:
    graph = named_graph()
    add_edge(graph, BLR, BLR, EdgeType.COOPERATES_WITH, "1")
    assert [each.other for each in relations_of(graph, BLR)] == [BLR]
