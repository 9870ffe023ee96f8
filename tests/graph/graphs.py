"""Graphs that the tests of measures and paths start from."""

from typing import Any

import networkx as nx
from hypothesis import strategies as st

from graph.build import Graph
from graph.schema import EDGE_KINDS, EdgeType, Factuality, Flow, Label, Status

NODES = (
    *(f"state:{name}" for name in "ABCDEFGH"),
    *(f"bloc:{name}" for name in ("X", "Y", "Z")),
    *(f"official:{name}" for name in ("p", "q", "r")),
)


def make_graph(*edges: tuple[str, str, str, str]) -> Graph:
    """A graph of source, target, type and factuality, each edge said by one sentence."""
    graph: Graph = nx.MultiDiGraph(documents={"a.txt": {"title": "On ties", "date": "2021-01-01"}}, left_out=0)
    for at, (source, target, kind, factuality) in enumerate(edges):
        for node in (source, target):
            label = Label(node.split(":")[0].capitalize()).value
            graph.add_node(node, label=label, name=node.split(":")[1], aliases=(), documents=("a.txt",))
        evidence = {"document": "a.txt", "start": at, "end": at + 9, "text": f"Sentence {at}.", "rule": "r"}
        more: dict[str, Any] = {"former": False} if "former" in EDGE_KINDS[EdgeType(kind)].key else {}
        more |= {"type": kind, "factuality": factuality, "said_by": (), "sources": 1, "evidence": (evidence,)}
        graph.add_edge(source, target, key=f"edge:{at}", **more)
    return graph


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs with parallel and opposite edges, loops, parts that nothing ties, and edges that do not count."""
    edges = []
    for _ in range(draw(st.integers(0, 40))):
        kind = draw(st.sampled_from(EdgeType))
        among = [node for node in NODES if label(node) in EDGE_KINDS[kind].sources]
        toward = [node for node in NODES if label(node) in EDGE_KINDS[kind].targets]
        factuality = draw(st.sampled_from((Factuality.ACTUAL,) * 5 + tuple(Factuality)))
        edges.append((draw(st.sampled_from(among)), draw(st.sampled_from(toward)), kind.value, factuality.value))
    graph = make_graph(*edges)
    for node in draw(st.sets(st.sampled_from(NODES), max_size=4)):
        if node not in graph:
            graph.add_node(node, label=label(node).value, name=node.split(":")[1], aliases=(), documents=())
    for _, _, edge in graph.edges(data=True):
        edge["sources"] = draw(st.integers(1, 4))
        if edge["type"] == EdgeType.MEMBER_OF:
            edge["status"] = draw(st.sampled_from((Status.MEMBER, Status.MEMBER, Status.CHAIR, Status.OBSERVER))).value
        if edge["type"] == EdgeType.TRADE_WITH:
            edge["flow"] = draw(st.sampled_from(Flow)).value
    return graph


def label(node: str) -> Label:
    return Label(node.split(":")[0].capitalize())
