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


def label(node: str) -> Label:
    return Label(node.split(":")[0].capitalize())


def edges_of(kind: EdgeType) -> st.SearchStrategy[tuple[EdgeType, tuple[str, str], dict[str, Any]]]:
    sources, targets = EDGE_KINDS[kind].sources, EDGE_KINDS[kind].targets
    ends = [(one, other) for one in NODES for other in NODES if label(one) in sources and label(other) in targets]
    said: list[dict[str, Any]] = [
        {"factuality": factuality.value, "sources": sources, **more}
        for factuality in (Factuality.ACTUAL,) * 5 + tuple(Factuality)
        for sources in range(1, 5)
        for more in QUALIFIERS.get(kind, [{}])
    ]
    return st.tuples(st.just(kind), st.sampled_from(ends), st.sampled_from(said))


#: What tells edges of a type apart where it matters to a measure or a path.
QUALIFIERS: dict[EdgeType, list[dict[str, Any]]] = {
    EdgeType.MEMBER_OF: [
        {"status": each.value} for each in (Status.MEMBER, Status.MEMBER, Status.CHAIR, Status.OBSERVER)
    ],
    EdgeType.TRADE_WITH: [{"flow": each.value} for each in Flow],
}
# Made once: few draws a graph, each of a strategy that stands ready, are what makes hundreds of graphs cheap.
EDGE = st.one_of(*map(edges_of, EdgeType))
EDGES = st.integers(0, 30).flatmap(lambda size: st.lists(EDGE, min_size=size, max_size=size))
FURTHER = st.sets(st.sampled_from(NODES), max_size=4)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Small graphs with parallel and opposite edges, loops, parts that nothing ties, and edges that do not count."""
    edges = draw(EDGES)
    graph = make_graph(*((*ends, kind.value, said["factuality"]) for kind, ends, said in edges))
    for node in draw(FURTHER):
        if node not in graph:
            graph.add_node(node, label=label(node).value, name=node.split(":")[1], aliases=(), documents=())
    for at, (_, (source, target), said) in enumerate(edges):
        graph.edges[source, target, f"edge:{at}"].update(said)
    return graph
