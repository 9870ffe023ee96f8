"""Who is best connected: measures on the graph in which two nodes are neighbours or are not."""

from collections.abc import Collection

import networkx as nx
import pandas as pd

from graph.build import Graph
from graph.schema import EdgeType, Factuality, Label

#: Columns of every answer of this module.
COLUMNS = ("id", "label", "name", "score", "neighbours")


def project_graph(graph: Graph, *, leave_out: Collection[EdgeType] = (EdgeType.OPPOSES,)) -> "nx.Graph[str]":
    """Return who is joined to whom by what is actual: parallel edges count once, and direction does not."""
    projection: nx.Graph[str] = nx.Graph()
    projection.add_nodes_from(sorted(node for node, of in graph.nodes(data=True) if of["label"] != Label.DOCUMENT))
    for source, target, edge in graph.edges(data=True):
        if source != target and edge["factuality"] == Factuality.ACTUAL and edge["type"] not in leave_out:
            projection.add_edge(source, target)
    return projection


def degree_centrality(
    graph: Graph, *, labels: Collection[str] | None = None, leave_out: Collection[EdgeType] = (EdgeType.OPPOSES,)
) -> pd.DataFrame:
    """Return the nodes (of the labels given, or all) by how many others each is joined to, the best connected first.

    The score is the share of all other nodes that are neighbours, whatever label is listed.

    >>> graph = nx.MultiDiGraph()
    >>> graph.add_nodes_from([("state:BLR", {"label": "State", "name": "Belarus"})])
    >>> graph.add_nodes_from([("bloc:SCO", {"label": "Bloc", "name": "SCO"})])
    >>> for status in ("observer", "applicant"):
    ...     _ = graph.add_edge("state:BLR", "bloc:SCO", type="MEMBER_OF", factuality="actual", status=status)
    >>> degree_centrality(graph, labels=[Label.STATE])
              id  label     name  score  neighbours
    0  state:BLR  State  Belarus    1.0           1
    """
    projection = project_graph(graph, leave_out=leave_out)
    neighbours = dict(projection.degree())
    others = max(len(projection) - 1, 1)
    listed = [node for node in projection if labels is None or graph.nodes[node]["label"] in labels]
    listed.sort(key=lambda node: (-neighbours[node], graph.nodes[node]["name"], node))
    rows = (
        (node, graph.nodes[node]["label"], graph.nodes[node]["name"], neighbours[node] / others, neighbours[node])
        for node in listed
    )
    return pd.DataFrame(rows, columns=list(COLUMNS))
