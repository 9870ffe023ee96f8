"""How two are joined, who stands between, and which ties hold a graph together."""

from dataclasses import dataclass

import pandas as pd

from graph.bridges import find_bridges
from graph.build import Graph
from graph.centrality import rank_nodes
from graph.groups import find_communities
from graph.measure import Measure
from graph.neighbourhood import find_common
from graph.paths import find_paths
from graph.profiles.holdings import Holdings
from graph.profiles.rankings import strongest_ties
from graph.profiles.subjects import Subject, check_date, choose_ends
from graph.profiles.support import SUPPORT_COLUMNS, make_frame, remarks_on, support_of_all
from graph.projection import project_graph
from graph.steps import Step, take_step

#: The number of the way, that of the step in it, its two ends, and what the best supported relation there says.
STEP_COLUMNS = ("way", "step", "from_id", "from", "to_id", "to", "sentence", *SUPPORT_COLUMNS)
#: Who is tied to both, and what ties each of them.
SHARED_COLUMNS = ("id", "name", "label", "to_the_first", "to_the_second", *SUPPORT_COLUMNS)
#: Who lies on the shortest ways of others, in per cent of them; to how many tied, in how many communities these are.
BROKER_COLUMNS = ("id", "name", "label", "share_pct", "neighbours", "communities", *SUPPORT_COLUMNS)
#: The two ends of a tie, the first on the smaller side; how many that side has; what the best supported relation says.
CUT_COLUMNS = ("from_id", "from", "to_id", "to", "cut_off", "sentence", *SUPPORT_COLUMNS)


@dataclass(frozen=True)
class Ways:
    """How two are joined, who stands between others, and what holds the graph together."""

    ends: tuple[Subject, Subject] | None  #: None where there are no two to choose from
    about: str  #: which time it is about, in words
    steps: pd.DataFrame  #: as ``STEP_COLUMNS``
    network: Graph  #: who is on these ways
    shared: pd.DataFrame  #: as ``SHARED_COLUMNS``
    brokers: pd.DataFrame  #: as ``BROKER_COLUMNS``
    cuts: pd.DataFrame  #: as ``CUT_COLUMNS``

    @property
    def name(self) -> str:
        """The two ends."""
        return "Nobody to join" if self.ends is None else f"{self.ends[0].name} and {self.ends[1].name}"

    @property
    def lead(self) -> str:
        """What stands below their names."""
        if self.ends is None:
            return "nothing that was read names two states"
        chosen = [end.name for end in self.ends if end.chosen]
        told = [f"{' and '.join(chosen)} chosen, since none was named"] if chosen else []
        return "; ".join((*(end.id for end in self.ends), *told, self.about))

    @property
    def headings(self) -> dict[str, str]:
        """The columns that are about either end."""
        names = ("the first", "the second") if self.ends is None else (self.ends[0].name, self.ends[1].name)
        return {"to_the_first": f"tied to {names[0]}", "to_the_second": f"tied to {names[1]}"}

    @property
    def groups(self) -> dict[str, int]:
        """The ends of the ways apart from who stands between them."""
        ends = () if self.ends is None else [end.id for end in self.ends]
        return {node: 1 if node in ends else 2 for node in self.network}

    @property
    def shares(self) -> "pd.Series[float]":
        """The shares of the brokers by name."""
        return pd.Series(self.brokers["share_pct"].tolist(), index=self.brokers["name"].tolist(), dtype="float64")


def find_ways(
    holdings: Holdings, start: str | None = None, end: str | None = None, *, most: int = 3, as_of: str | None = None
) -> Ways:
    """Return how two are joined, as of a date where one is given; ends that nobody names are well connected states.

    Raises ``UnknownName`` with the nearest names where an end means nobody.
    """
    graph = holdings.graph_of(check_date(as_of))
    ends = choose_ends(graph, start, end)
    steps, shared = make_frame((), STEP_COLUMNS), make_frame((), SHARED_COLUMNS)
    if ends is not None:
        steps = list_ways(graph, ends[0].id, ends[1].id, most=most)
        shared = list_shared(graph, ends[0].id, ends[1].id)
    network = graph.subgraph({*steps["from_id"], *steps["to_id"]})
    return Ways(ends, holdings.describe(as_of), steps, network, shared, list_brokers(graph), list_cuts(graph))


def list_ways(graph: Graph, start: str, end: str, *, most: int = 3, max_length: int | None = None) -> pd.DataFrame:
    """Return the best ways from one node to another, a row a step; columns as ``STEP_COLUMNS``."""
    rows = []
    for number, path in enumerate(find_paths(graph, start, end, most=most, max_length=max_length), start=1):
        for at, step in enumerate(path.steps, start=1):
            ends = (step.source, step.source_name, step.target, step.target_name)
            rows.append((number, at, *ends, step.sentence, *_support(graph, step)))
    return make_frame(rows, STEP_COLUMNS)


def list_shared(graph: Graph, first: str, second: str) -> pd.DataFrame:
    """Return who is tied to both of two nodes, the best supported first; columns as ``SHARED_COLUMNS``."""
    rows = []
    for shared in find_common(graph, first, second).shared:
        one, other = _support(graph, shared.first), _support(graph, shared.second)
        support = (one[0] + other[0], (*one[1], *other[1]), (*one[2], *other[2]))
        told = (shared.first.sentence, shared.second.sentence)
        rows.append((shared.id, shared.name, shared.label, *told, *support))
    return make_frame(rows, SHARED_COLUMNS)


def list_brokers(graph: Graph, *, label: str | None = None, most: int = 15) -> pd.DataFrame:
    """Return who lies on most of the shortest ways between others (betweenness); columns as ``BROKER_COLUMNS``."""
    projection = project_graph(graph)
    ranking = rank_nodes(projection, Measure.BETWEENNESS, labels=None if label is None else [label]).frame
    best = ranking[ranking["score"] > 0].head(most)
    groups = find_communities(projection).frame.set_index("id")["community"].to_dict()
    ties = strongest_ties(graph, list(best["id"]))
    joined = projection.to_networkx()
    rows = []
    for each in best.to_dict("records"):
        node = each["id"]
        reached = {groups[other] for other in joined.neighbors(node)}
        told = (round(each["score"] * 100, 2), each["neighbours"], len(reached))
        rows.append((node, each["name"], each["label"], *told, *support_of_all(graph, ties[node], 3)))
    return make_frame(rows, BROKER_COLUMNS)


def list_cuts(graph: Graph, *, most: int = 15) -> pd.DataFrame:
    """Return the ties without which a side of two or more falls off (bridges); columns as ``CUT_COLUMNS``."""
    found = find_bridges(graph).frame
    rows = []
    for bridge in found[found["cut_off"] > 1].head(most).to_dict("records"):
        step = take_step(graph, bridge["source"], bridge["target"])
        ends = (step.source, step.source_name, step.target, step.target_name)
        rows.append((*ends, bridge["cut_off"], step.sentence, *_support(graph, step)))
    return make_frame(rows, CUT_COLUMNS)


def _support(graph: Graph, step: Step) -> tuple[int, tuple[object, ...], tuple[str, ...]]:
    return step.sources, step.relation.quotes, remarks_on(graph, step.relation)
