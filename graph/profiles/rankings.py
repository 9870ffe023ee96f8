"""Who is best connected, measure by measure and date by date, with the sentences of their strongest ties."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from graph.build import Graph
from graph.centrality import Ranking, rank_nodes
from graph.errors import NoConvergence
from graph.groups import find_communities
from graph.measure import Measure
from graph.periods import last_day_of
from graph.profiles.holdings import Holdings
from graph.profiles.subjects import check_date, check_measure
from graph.profiles.support import SUPPORT_COLUMNS, Placed, make_frame, support_of_all
from graph.projection import joining_edges, project_graph
from graph.spans import span_of

#: Unless others are asked for.
MEASURES = (Measure.DEGREE, Measure.BETWEENNESS, Measure.CLOSENESS, Measure.EIGENVECTOR, Measure.PAGERANK)
#: Of a community its number, how many it has, who is best connected in it, and the ties inside it that most say.
COMMUNITY_COLUMNS = ("community", "size", "states", "blocs", "officials", *SUPPORT_COLUMNS)
#: So many dates are compared unless they are named.
_DATES = 5
_LISTED = 12


@dataclass(frozen=True)
class Comparison:
    """Ranks side by side.

    ``frame``: ``id``, ``name``, a column of ranks for each measure or date (1 is the best connected, the same rank for
    the same score, None for whom the graph did not have), ``neighbours`` and the columns of ``SUPPORT_COLUMNS``.
    """

    frame: pd.DataFrame
    compared: tuple[str, ...]  #: the measures or dates
    method: str
    missing: tuple[str, ...] = ()  #: measures that have no answer on these ties

    @property
    def ranks(self) -> pd.DataFrame:
        """Ranks alone, by name: what ``graph.plots`` draws."""
        ranks = self.frame.set_index("name")[list(self.compared)]
        return ranks.astype("float64")


@dataclass(frozen=True)
class Parts:
    """Communities, and which each node is in."""

    frame: pd.DataFrame  #: as ``COMMUNITY_COLUMNS``
    groups: Mapping[str, int]
    method: str


def rank_by_measures(graph: Graph, label: str | None, measures: Sequence[str] = MEASURES, most: int = 15) -> Comparison:
    """Return the ``most`` nodes (of a label) that rank best by the first measure, with their ranks by all of them."""
    kinds = [check_measure(measure) for measure in measures]
    found, missing = {}, []
    for kind in kinds:
        try:
            found[kind] = rank_nodes(project_graph(graph, directed=kind.needs_direction), kind, labels=_labels(label))
        except NoConvergence:
            missing.append(kind.value)
    ranks = {kind.value: _ranks(ranking) for kind, ranking in found.items()}
    first = next(iter(found.values()), None)
    method = "" if first is None else first.method.partition("; ")[2]
    return Comparison(_compare(graph, first, ranks, most), tuple(ranks), method, tuple(missing))


def rank_by_dates(
    holdings: Holdings, dates: Sequence[str] | None, label: str | None, measure: str = Measure.DEGREE, most: int = 15
) -> Comparison:
    """Return the ``most`` nodes that rank best as of the last date, with their ranks as of each.

    Without dates the last years, or months, in which anything is dated.
    """
    kind = check_measure(measure)
    days = sorted({str(check_date(str(date))) for date in dates}, key=last_day_of) if dates else choose_dates(holdings)
    rankings: dict[str, Ranking] = {}
    graph = holdings.whole
    for day in days:
        graph = holdings.graph_of(day)
        rankings[day] = rank_nodes(project_graph(graph, directed=kind.needs_direction), kind, labels=_labels(label))
    last = rankings[days[-1]] if days else None
    ranks = {day: _ranks(ranking) for day, ranking in rankings.items()}
    return Comparison(_compare(graph, last, ranks, most), tuple(days), last.method if last else "")


def choose_dates(holdings: Holdings) -> list[str]:
    """Return the last years in which anything begins or happens, by the latest document; months where that is one."""
    latest = holdings.latest
    spans = (span_of(data) for _, _, data in holdings.whole.edges(data=True))
    days = {span[0] for span in spans if span is not None and span[0] is not None}
    known = sorted(day for day in days if latest is None or day <= latest)
    years = sorted({day[:4] for day in known})
    return years[-_DATES:] if len(years) > 1 else sorted({day[:7] for day in known})[-_DATES:]


def divide_graph(graph: Graph, *, most: int = 10, resolution: float = 1.0) -> Parts:
    """Return the ``most`` largest communities of more than one node, by Louvain's method."""
    found = find_communities(project_graph(graph), resolution=resolution)
    groups = dict(zip(found.frame["id"], found.frame["community"], strict=True))
    inside: dict[int, list[Placed]] = {}
    for edge in joining_edges(graph):
        if groups[edge[0]] == groups[edge[1]]:
            inside.setdefault(groups[edge[0]], []).append(edge)
    rows = []
    for number, part in found.frame[found.frame["size"] > 1].groupby("community"):
        names = [tuple(part[part["label"] == label]["name"].head(_LISTED)) for label in ("State", "Bloc", "Official")]
        rows.append((number, len(part), *names, *support_of_all(graph, inside[int(str(number))], 3)))
    return Parts(make_frame(rows[:most], COMMUNITY_COLUMNS), groups, found.method)


def pick_best_connected(graph: Graph, most: int) -> Graph:
    """Return the part of a graph that its ``most`` best connected nodes make: what a picture can show."""
    ranking = rank_nodes(project_graph(graph), Measure.DEGREE).frame
    return graph.subgraph(ranking[ranking["neighbours"] > 0]["id"].head(most))


def strongest_ties(graph: Graph, nodes: Sequence[str]) -> Mapping[str, list[Placed]]:
    """Return the edges that count of each of these nodes."""
    wanted = set(nodes)
    ties: dict[str, list[Placed]] = {node: [] for node in nodes}
    for edge in joining_edges(graph):
        for end in wanted.intersection(edge[:2]):
            ties[end].append(edge)
    return ties


def _labels(label: str | None) -> list[str] | None:
    return None if label is None else [label]


def _ranks(ranking: Ranking) -> dict[str, int]:
    """By id; the same score is the same rank, and whom nothing ties has none."""
    frame = ranking.frame[ranking.frame["neighbours"] > 0]
    ranks = frame["score"].rank(method="min", ascending=False).astype(int)
    return dict(zip(frame["id"], ranks.tolist(), strict=True))


def _compare(graph: Graph, first: Ranking | None, ranks: Mapping[str, Mapping[str, int]], most: int) -> pd.DataFrame:
    columns = ("id", "name", *ranks, "neighbours", *SUPPORT_COLUMNS)
    if first is None:
        return make_frame((), columns)
    best = first.frame[first.frame["neighbours"] > 0].head(most)
    ties = strongest_ties(graph, list(best["id"]))
    rows = []
    for node, name, neighbours in zip(best["id"], best["name"], best["neighbours"].tolist(), strict=True):
        told = [by.get(node) for by in ranks.values()]
        rows.append((node, name, *told, neighbours, *support_of_all(graph, ties[node], 3)))
    return make_frame(rows, columns)
