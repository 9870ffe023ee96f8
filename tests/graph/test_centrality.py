"""Every measure against networkx, on random graphs and on what is read from documents."""

import os
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.world import make_world
from graph.betweenness import betweenness
from graph.build import Graph, build_graph, load_collection
from graph.centrality import COLUMNS, Measure, rank_nodes
from graph.errors import NoConvergence
from graph.filters import Filters
from graph.projection import Count, Projection, project_comembership, project_graph
from graph.spectral import katz
from graph.store import open_store
from ingest.flow import ingest_paths
from tests.graph.graphs import graphs, make_graph

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "ingest" / "sample"
SEEDS = ROOT.parent / "shared" / "seeds"
Scores = dict[str, float]


def scores_of(projection: Projection, measure: Measure) -> Scores:
    frame = rank_nodes(projection, measure).frame
    return dict(zip(frame["id"], frame["score"], strict=True))


def by_networkx(projection: Projection, measure: Measure) -> Scores:
    """What networkx finds on the same projection; distances as fractions, so that no rounding tells ways apart."""
    graph: Any = projection.to_networkx()
    for _, _, tie in graph.edges(data=True):
        tie["length"] = Fraction(1, int(tie["weight"]))
    others = max(len(graph) - 1, 1)
    measures: dict[Measure, Callable[[], Any]] = {
        Measure.DEGREE: lambda: {node: degree / others for node, degree in graph.degree(weight="weight")},
        Measure.IN_DEGREE: lambda: {node: degree / others for node, degree in graph.in_degree(weight="weight")},
        Measure.OUT_DEGREE: lambda: {node: degree / others for node, degree in graph.out_degree(weight="weight")},
        Measure.BETWEENNESS: lambda: nx.betweenness_centrality(graph, weight="length"),
        Measure.CLOSENESS: lambda: nx.closeness_centrality(graph, distance="length"),
        Measure.HARMONIC: lambda: nx.harmonic_centrality(graph, distance="length"),
        Measure.KATZ: lambda: _katz_of(graph, katz(projection).alpha),
        Measure.PAGERANK: lambda: nx.pagerank(graph, tol=1e-15, max_iter=1000),
        Measure.EIGENVECTOR: lambda: nx.eigenvector_centrality(graph, 20_000, tol=1e-15, weight="weight"),
        Measure.HUBS: lambda: nx.hits(graph, tol=1e-15)[0],
        Measure.AUTHORITIES: lambda: nx.hits(graph, tol=1e-15)[1],
    }
    found: Scores = measures[measure]()
    return found


def _katz_of(graph: Any, alpha: float) -> Scores:
    """networkx fails on a graph of one node, whose share of itself is one."""
    found: Scores = (
        nx.katz_centrality_numpy(graph, alpha, weight="weight") if len(graph) > 1 else dict.fromkeys(graph, 1.0)
    )
    return found


EXACT = [measure for measure in Measure if measure not in (Measure.EIGENVECTOR, Measure.HUBS, Measure.AUTHORITIES)]


@settings(max_examples=200, deadline=None)
@given(graph=graphs(), count=st.sampled_from(Count), directed=st.booleans(), shared=st.booleans())
def test_measures_are_those_of_networkx(graph: Graph, count: Count, directed: bool, shared: bool) -> None:
    if shared:
        projection = project_comembership(graph, count=count)
    else:
        projection = project_graph(graph, count=count, directed=directed)
    assume(len(projection))
    for measure in EXACT:
        if projection.directed or not measure.needs_direction:
            found = scores_of(projection, measure)
            assert found == pytest.approx(by_networkx(projection, measure), abs=1e-9, rel=1e-9), measure


@settings(max_examples=200, deadline=None)
@given(graph=graphs(), count=st.sampled_from(Count), directed=st.booleans())
def test_eigenvectors_are_those_of_networkx(graph: Graph, count: Count, directed: bool) -> None:
    projection = project_graph(graph, count=count, directed=directed)
    assume(len(projection) and leads_clearly(projection.matrix.toarray().T + np.eye(len(projection))))
    found = scores_of(projection, Measure.EIGENVECTOR)
    assert found == pytest.approx(by_networkx(projection, Measure.EIGENVECTOR), abs=1e-9)


@settings(max_examples=200, deadline=None)
@given(graph=graphs(), count=st.sampled_from(Count))
def test_hubs_and_authorities_are_those_of_networkx(graph: Graph, count: Count) -> None:
    projection = project_graph(graph, count=count, directed=True)
    matrix = projection.matrix.toarray()
    assume(projection.ties and leads_clearly(matrix.T @ matrix))
    for measure in (Measure.HUBS, Measure.AUTHORITIES):
        found = scores_of(projection, measure)
        assert found == pytest.approx(by_networkx(projection, measure), abs=1e-7), measure
        assert sum(found.values()) == pytest.approx(1, abs=1e-9)


def leads_clearly(matrix: "np.ndarray[Any, np.dtype[np.float64]]") -> bool:
    """Whether one eigenvalue is the largest by far, so that there is one answer and all ways to it end soon."""
    sizes = sorted(map(abs, np.linalg.eigvals(matrix)), reverse=True)
    return len(sizes) == 1 or sizes[1] < 0.98 * sizes[0]


@pytest.fixture(scope="module", params=["sample", "seeds", "world"])
def read_graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Graph:
    if request.param == "world":
        return build_graph(make_world(1 / 50).collection())
    folder = SAMPLE if request.param == "sample" else SEEDS
    if not folder.is_dir():
        pytest.skip(f"{folder} is not part of a clone")
    path = tmp_path_factory.mktemp("read") / "store.db"
    with open_store(path, write=True) as store:
        ingest_paths([folder], store)
        return build_graph(load_collection(store))


@pytest.mark.parametrize("measure", Measure)
@pytest.mark.parametrize("count", Count)
def test_measures_of_what_was_read_are_those_of_networkx(read_graph: Graph, measure: Measure, count: Count) -> None:
    projection = project_graph(read_graph, count=count, directed=measure.needs_direction)
    assert projection.ties > 20
    try:
        found = scores_of(projection, measure)
    except NoConvergence:
        with pytest.raises(nx.PowerIterationFailedConvergence):
            nx.eigenvector_centrality(projection.to_networkx(), 500, tol=1e-12)
        return
    if measure in (Measure.HUBS, Measure.AUTHORITIES):
        check_hits(projection, found, measure)
    else:
        assert found == pytest.approx(by_networkx(projection, measure), abs=1e-9, rel=1e-9)


def check_hits(projection: Projection, found: Scores, measure: Measure) -> None:
    """What defines them: an eigenvector of the largest eigenvalue, nowhere negative, of sum 1.

    Where parts of a graph weigh the same, networkx gives any of several.
    """
    matrix = projection.matrix.toarray()
    square = matrix @ matrix.T if measure is Measure.HUBS else matrix.T @ matrix
    scores = np.array([found[node] for node in projection.nodes])
    largest = float(np.linalg.eigvalsh(square)[-1])
    assert scores.min() >= 0
    assert scores.sum() == pytest.approx(1)
    assert square @ scores == pytest.approx(largest * scores, abs=1e-6 * largest)


def test_parallel_and_opposite_edges_are_one_neighbour() -> None:
    graph = make_graph(
        ("state:BLR", "state:CHN", "TRADE_WITH", "actual"),
        ("state:BLR", "state:CHN", "TRADE_WITH", "actual"),
        ("state:CHN", "state:BLR", "VISITED", "actual"),
        ("state:CHN", "bloc:SCO", "MEMBER_OF", "actual"),
    )
    for directed in (False, True):
        found = rank_nodes(project_graph(graph, directed=directed)).frame
        assert list(found["id"]) == ["state:CHN", "state:BLR", "bloc:SCO"]
        assert list(found["neighbours"]) == [2, 1, 1]
    assert list(rank_nodes(project_graph(graph)).frame["score"]) == [1.0, 0.5, 0.5]
    assert list(rank_nodes(project_graph(graph, count=Count.EACH)).frame["score"]) == [2.0, 1.5, 0.5]


def test_labels_choose_what_is_listed_and_change_no_score() -> None:
    graph = make_graph(
        ("state:BLR", "bloc:SCO", "MEMBER_OF", "actual"),
        ("state:CHN", "bloc:SCO", "MEMBER_OF", "actual"),
    )
    everything, states = (rank_nodes(project_graph(graph), labels=labels).frame for labels in (None, ["State"]))
    assert list(states["name"]) == ["BLR", "CHN"]
    assert list(states["score"]) == list(everything.set_index("id").loc[["state:BLR", "state:CHN"], "score"])


@pytest.mark.parametrize("measure", Measure)
def test_graphs_without_ties_or_nodes_have_a_ranking(measure: Measure) -> None:
    empty = rank_nodes(project_graph(nx.MultiDiGraph()), measure).frame
    assert empty.empty
    assert tuple(empty.columns) == COLUMNS
    graph = make_graph(("state:BLR", "state:CHN", "OPPOSES", "actual"))
    scores = scores_of(project_graph(graph), measure)
    assert scores["state:BLR"] == scores["state:CHN"]
    assert np.isfinite(scores["state:BLR"])


def test_columns_have_their_types_even_where_nobody_is_listed() -> None:
    ranking = rank_nodes(project_graph(make_graph(("state:BLR", "bloc:SCO", "MEMBER_OF", "actual"))))
    nobody = rank_nodes(project_graph(nx.MultiDiGraph()))
    for frame in (ranking.frame, nobody.frame):
        assert [frame[name].dtype.kind for name in ("score", "error", "neighbours")] == ["f", "f", "i"]
        assert len({frame[name].dtype for name in ("id", "label", "name")}) == 1


def test_equals_are_in_the_order_of_their_names() -> None:
    graph = make_graph(*((f"state:{name}", "bloc:SCO", "MEMBER_OF", "actual") for name in ("C", "A", "B")))
    for measure in (Measure.BETWEENNESS, Measure.PAGERANK, Measure.KATZ):
        assert list(rank_nodes(project_graph(graph), measure).frame["name"]) == ["SCO", "A", "B", "C"]


def test_a_measure_that_does_not_settle_says_so_in_one_line() -> None:
    chain = make_graph(*((f"state:{one}", f"state:{other}", "OPPOSES", "actual") for one, other in ("AB", "BC", "CD")))
    chain.graph["filters"] = Filters(types="OPPOSES")
    with pytest.raises(
        NoConvergence, match="eigenvector does not settle on these ties within 20000 rounds; try --by pagerank"
    ):
        rank_nodes(project_graph(chain, directed=True), Measure.EIGENVECTOR)


@pytest.fixture(scope="module")
def world() -> Projection:
    return project_graph(build_graph(make_world(1 / 20).collection()))


def test_above_a_size_betweenness_is_sampled_and_says_so(world: Projection) -> None:
    ranking = rank_nodes(world, Measure.BETWEENNESS, exact_up_to=150 * world.ties)
    assert ranking.method.startswith("betweenness, sampled from 150 of 300 nodes, standard error at most 0.0")
    assert (ranking.frame["error"] > 0).sum() > 200
    exact = rank_nodes(world, Measure.BETWEENNESS)
    assert exact.method.startswith("betweenness, exact; 300 nodes, ")
    assert not exact.frame["error"].any()
    assert set(ranking.frame["id"][:5]) & set(exact.frame["id"][:5])


def test_few_sources_are_never_too_few(world: Projection) -> None:
    assert betweenness(world, exact_up_to=0).sampled == 100


def test_the_same_sources_are_sampled_each_time(world: Projection) -> None:
    first, second = (betweenness(world, exact_up_to=0) for _ in range(2))
    assert (first.scores == second.scores).all()
    assert (first.scores != betweenness(world, exact_up_to=0, seed=1).scores).any()


@pytest.mark.parametrize("count", [Count.PAIR, Count.EACH])
def test_the_error_of_a_sample_is_as_large_as_it_says(count: Count) -> None:
    projection = project_graph(build_graph(make_world(1 / 40).collection()), count=count)
    exact = betweenness(projection).scores
    samples = [betweenness(projection, exact_up_to=0, seed=seed) for seed in range(40)]
    off = np.mean([(found.scores - exact) ** 2 for found in samples], axis=0).sum()
    said = np.mean([found.errors**2 for found in samples], axis=0).sum()
    assert 0.8 < (off / said) ** 0.5 < 1.25
    assert np.mean([found.scores - exact for found in samples]) == pytest.approx(0, abs=1e-3)


def test_the_same_is_printed_whatever_the_hash_seed(tmp_path: Path) -> None:
    commands = ["ingest --sample", "centrality --projection comembership", "communities --csv", "cores --csv"]
    commands += [f"centrality --json --by {measure}" for measure in ("betweenness", "katz", "hubs")]
    script = "import sys; from ingest.cli import main; [main(command.split()) for command in sys.argv[1:]]"
    printed = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "DIPLOGRAPH_STORE": str(tmp_path / seed)}
        command = [sys.executable, "-c", script, *commands]
        found = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, cwd=ROOT)
        printed.add(found.stdout)
        assert found.stderr == ""
    assert len(printed) == 1
    assert len(printed.pop()) > 10_000
