"""How fast questions to the graph are answered, side by side with plain networkx, on a made-up world.

    python -m benchmarks.graph_questions [--scale 1] [--rounds 3] [--sources 64]

Both start from the same MultiDiGraph, so that what each makes of it first counts. networkx runs betweenness and
closeness from some sources only, on a graph that is ready for it, and its time for all is worked out from that.
"""

import argparse
import itertools
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import networkx as nx

from benchmarks.world import World, fill_store, make_world
from graph.betweenness import betweenness
from graph.build import Graph, build_graph, load_collection
from graph.filters import Filters
from graph.paths import find_paths
from graph.projection import project_graph
from graph.reach import closeness
from graph.schema import EdgeType, Factuality
from graph.spectral import pagerank
from graph.store import open_store

_PATHS, _PAIRS = 10, 3


@dataclass(frozen=True, slots=True)
class Answer:
    """CPU seconds for one question, ours and networkx's, in each round; networkx's may be worked out from a part."""

    question: str
    ours: tuple[float, ...]
    theirs: tuple[float, ...] = ()
    share: float = 1.0  #: how much of its work networkx did

    @property
    def ratio(self) -> float:
        """How many times as long networkx takes, the median of the rounds."""
        return statistics.median(theirs / ours for ours, theirs in zip(self.ours, self.theirs, strict=True))


def measure_questions(world: World, rounds: int = 3, sources: int = 64) -> Iterator[Answer]:
    """Yield the answers of a world, first those of how the graph comes about."""
    with tempfile.TemporaryDirectory() as folder:
        store, linked = Path(folder) / "world.db", Path(folder) / "world.json"
        fill_store(store, world)
        graph = _from_store(store, Filters())
        linked.write_text(json.dumps(_to_node_link(graph)), encoding="utf-8")
        yield _compare(
            "graph from the store", rounds, lambda: _from_store(store, Filters()), lambda: _from_link(linked)
        )
        yield _compare("graph as of 2015", rounds, lambda: _from_store(store, Filters(as_of="2015")))
    yield from _measure_graph(graph, rounds, sources)


def format_answers(answers: Iterable[Answer]) -> Iterator[str]:
    """Write the report, a line an answer."""
    yield f"{'question':30} {'ours s':>9} {'networkx s':>11} {'ratio':>7}"
    for answer in answers:
        ours = f"{answer.question:30} {statistics.median(answer.ours):9.3f}"
        if not answer.theirs:
            yield ours
            continue
        note = (
            ""
            if answer.share == 1
            else f"   networkx from {answer.share:.1%} of the sources, times {1 / answer.share:.0f}"
        )
        yield f"{ours} {statistics.median(answer.theirs):11.3f} {answer.ratio:7.1f}{note}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.graph_questions", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--scale", type=_positive(float), default=1, help="how many times 6,000 nodes and 60,000 edges")
    parser.add_argument("--rounds", type=_positive(int), default=3, help="how often each is measured")
    parser.add_argument("--sources", type=_positive(int), default=64, help="how many networkx starts from")
    options = parser.parse_args(arguments)
    world = make_world(options.scale)
    print(f"{len(world.cast.name_of):,} nodes, {world.edges:,} edges; CPU time, median of {options.rounds} rounds")
    for line in format_answers(measure_questions(world, options.rounds, options.sources)):
        print(line, flush=True)
    return 0


def _measure_graph(graph: Graph, rounds: int, sources: int) -> Iterator[Answer]:
    plain = _project_plainly(graph)
    joined = max(map(sorted, nx.connected_components(plain)), key=len)
    chosen = random.Random(0).sample(joined, min(sources, len(joined)))
    share = len(chosen) / len(plain)
    yield _compare(
        "betweenness",
        rounds,
        lambda: betweenness(project_graph(graph), exact_up_to=len(plain) ** 3),
        lambda: nx.betweenness_centrality(plain, len(chosen), seed=0),
        share,
    )
    yield _compare(
        "closeness",
        rounds,
        lambda: closeness(project_graph(graph)),
        lambda: [nx.closeness_centrality(plain, node) for node in chosen],
        share,
    )
    yield _compare(
        "PageRank",
        rounds,
        lambda: pagerank(project_graph(graph)),
        lambda: nx.pagerank(_project_plainly(graph)),
    )
    pairs = list(itertools.pairwise(chosen))[:_PAIRS]
    yield _compare(
        f"{_PATHS} shortest paths, {len(pairs)} pairs",
        rounds,
        lambda: [find_paths(graph, one, other, most=_PATHS) for one, other in pairs],
        lambda: [_list_paths(_project_plainly(graph), one, other) for one, other in pairs],
    )


def _compare(
    question: str,
    rounds: int,
    ours: Callable[[], object],
    theirs: Callable[[], object] | None = None,
    share: float = 1.0,
) -> Answer:
    """Run both in turns, so that a busy machine slows both alike; who begins changes from round to round."""
    found: dict[bool, list[float]] = {True: [], False: []}
    for number in range(rounds):
        for mine in (number % 2 == 0, number % 2 == 1):
            asked = ours if mine else theirs
            if asked is not None:
                start = time.process_time()
                asked()
                found[mine].append(max(time.process_time() - start, 1e-9) / (1 if mine else share))
    return Answer(question, tuple(found[True]), tuple(found[False]), share)


def _from_store(path: Path, filters: Filters) -> Graph:
    with open_store(path) as store:
        return build_graph(load_collection(store), filters)


def _to_node_link(graph: Graph) -> dict[str, object]:
    bare = graph.copy()
    bare.graph.clear()
    return nx.node_link_data(bare, edges="edges", source="_source", target="_target", key="_key", name="_id")


def _from_link(path: Path) -> object:
    linked = json.loads(path.read_text(encoding="utf-8"))
    return nx.node_link_graph(linked, edges="edges", source="_source", target="_target", key="_key", name="_id")


def _project_plainly(graph: Graph) -> "nx.Graph[str]":
    """What an analyst would write to count parallel edges once."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(graph)
    for source, target, edge in graph.edges(data=True):
        if edge["factuality"] == Factuality.ACTUAL and edge["type"] != EdgeType.OPPOSES and source != target:
            plain.add_edge(source, target)
    return plain


def _list_paths(plain: "nx.Graph[str]", one: str, other: str) -> list[list[str]]:
    return list(itertools.islice(nx.shortest_simple_paths(plain, one, other), _PATHS))


def _positive(kind: Callable[[str], float]) -> Callable[[str], float]:
    def read(text: str) -> float:
        number = kind(text)
        if not 0 < number < 1_000_000:
            raise argparse.ArgumentTypeError(f"{text} is not more than 0")
        return number

    return read


if __name__ == "__main__":
    sys.exit(main())
