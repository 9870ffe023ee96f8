"""Who belongs together: communities, and the cores that hold a graph."""

from dataclasses import dataclass

import networkx as nx
import pandas as pd

from graph.centrality import describe_nodes
from graph.projection import Projection

#: Columns of communities: numbered from 1, the largest first.
COMMUNITY_COLUMNS = ("id", "label", "name", "community", "size", "neighbours")
#: Columns of cores.
CORE_COLUMNS = ("id", "label", "name", "core", "neighbours")


@dataclass(frozen=True, slots=True)
class Communities:
    """Nodes by community, the largest first and in each the best connected first; how they were found."""

    frame: pd.DataFrame  #: as ``COMMUNITY_COLUMNS``
    modularity: float
    method: str


@dataclass(frozen=True, slots=True)
class Cores:
    """Nodes by the innermost core that they are in; how they were found."""

    frame: pd.DataFrame  #: as ``CORE_COLUMNS``
    method: str


def find_communities(projection: Projection, *, resolution: float = 1.0, seed: int = 0) -> Communities:
    """Return a division of the nodes into communities, by Louvain's method (Blondel et al. 2008) as networkx has it.

    A larger ``resolution`` gives smaller communities. The same seed gives the same division. Direction is heeded where
    the projection heeds it. Nodes that nothing ties are communities of their own.
    """
    graph = _number(projection)
    found = nx.community.louvain_communities(graph, resolution=resolution, seed=seed)
    parts = sorted((sorted(part) for part in found), key=lambda part: (-len(part), part))
    modularity = nx.community.modularity(graph, map(set, parts), resolution=resolution) if projection.ties else 0.0
    community = {node: (at, len(part)) for at, part in enumerate(parts, start=1) for node in part}
    frame = describe_nodes(projection)
    frame["community"] = [community[node][0] for node in range(len(projection))]
    frame["size"] = [community[node][1] for node in range(len(projection))]
    frame = frame.sort_values(["community", "neighbours", "name", "id"], ascending=[True, False, True, True])
    method = f"Louvain, resolution {resolution:g}, modularity {modularity:.4f}; {projection.words()}"
    return Communities(frame[list(COMMUNITY_COLUMNS)].reset_index(drop=True), round(modularity, 12), method)


def find_cores(projection: Projection) -> Cores:
    """Return for each node the largest k for which it is in a part whose nodes are each tied to k others of it.

    That is the k-core (Seidman 1983); weight and direction are of no account. The innermost come first.
    """
    cores = nx.core_number(_number(projection).to_undirected())
    frame = describe_nodes(projection)
    frame["core"] = [cores[node] for node in range(len(projection))]
    frame = frame.sort_values(["core", "neighbours", "name", "id"], ascending=[False, False, True, True])
    return Cores(frame[list(CORE_COLUMNS)].reset_index(drop=True), f"k-core; {projection.words()}")


def _number(projection: Projection) -> "nx.Graph[int]":
    """Return the projection with numbers for nodes: sets of strings have another order in each process."""
    graph: nx.Graph[int] = nx.DiGraph() if projection.directed else nx.Graph()
    graph.add_nodes_from(range(len(projection)))
    ties = zip(projection.sources.tolist(), projection.targets.tolist(), projection.weights.tolist(), strict=True)
    graph.add_weighted_edges_from(ties)
    return graph
