from typing import Any

import networkx as nx

from graph.build import Graph
from graph.schema import EdgeType, Factuality, Label
from graph.summary import Summary, summarise_graph


def test_a_summary_counts_what_there_is() -> None:
    graph: Graph = nx.MultiDiGraph(documents={"a.txt": {}, "b.txt": {}}, as_of="2022", left_out=3)
    for node, label in (("state:BLR", "State"), ("state:RUS", "State"), ("bloc:SCO", "Bloc"), ("bloc:EU", "Bloc")):
        graph.add_node(node, label=label)
    edges: tuple[tuple[str, str, dict[str, Any]], ...] = (
        ("VISITED", "actual", {"date": "2021-09"}),
        ("VISITED", "planned", {"date": "XXXX-12-15"}),
        ("TRADE_WITH", "actual", {"year": 2019}),
        ("MEMBER_OF", "actual", {}),
    )
    for key, (edge, factuality, date) in enumerate(edges):
        said: dict[str, Any] = {"type": edge, "factuality": factuality, "evidence": ({}, {})[: key % 2 + 1], **date}
        graph.add_edge("state:BLR", "bloc:SCO" if edge == "MEMBER_OF" else "state:RUS", str(key), **said)
    assert summarise_graph(graph) == Summary(
        documents=2,
        nodes={Label.STATE: 2, Label.BLOC: 2},
        edges={EdgeType.MEMBER_OF: 1, EdgeType.TRADE_WITH: 1, EdgeType.VISITED: 2},
        factualities={Factuality.ACTUAL: 3, Factuality.PLANNED: 1},
        evidence=6,
        undated=2,
        earliest="2019-01-01",
        latest="2021-09-30",
        isolated=1,
        left_out=3,
    )


def test_an_empty_graph_has_nothing_to_count() -> None:
    empty = summarise_graph(nx.MultiDiGraph(documents={}, as_of=None, left_out=0))
    assert empty == Summary(0, {}, {}, {}, 0, 0, None, None, 0, 0)
