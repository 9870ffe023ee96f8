"""Ways from one node to another: the shortest, the next ones, or all of the same length.

The next ones by Yen's algorithm ("Finding the K Shortest Loopless Paths in a Network", 1971) with Lawler's rule for not
finding a path twice (1972); each search goes toward the end by how many steps are left at least (A*).
"""

import heapq
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

import numpy as np
from scipy.sparse.csgraph import dijkstra

from graph.build import Graph
from graph.errors import InvalidQuestion
from graph.projection import Count, Matrix, project_graph
from graph.steps import Step, take_step

#: So many paths can be asked for with all that are as good as the best: counted before they are listed, and not.
MOST_PATHS, MOST_WEIGHTED_PATHS = 10_000, 1_000
#: What a step costs beside its support: without weight, more than the support of all the steps of a path.
_STEP, _LONE_STEP = 1_000_000, 1_000_000_000_000
#: Turns from a node: nearer to the end, as near, farther off.
_NEARER, _FARTHER = 0, 2


@dataclass(frozen=True, slots=True)
class Path:
    """A way from the first node to the last, none of them twice.

    ``cost`` is the sum over its steps of 1 and one over the sentences that say so.
    """

    nodes: tuple[str, ...]
    names: tuple[str, ...]
    cost: float
    steps: tuple[Step, ...]

    @property
    def length(self) -> int:
        """How many steps there are."""
        return len(self.steps)


def find_paths(
    graph: Graph,
    start: str,
    end: str,
    *,
    most: int | None = 1,
    weighted: bool = False,
    directed: bool = False,
    max_length: int | None = None,
    avoid: Collection[str] = (),
    labels: Collection[str] | None = None,
) -> list[Path]:
    """Return the ``most`` best paths over edges that count (``limits_of``), or with None all of the best.

    The best are the shortest, among them those whose steps most sentences say. ``weighted``: those of least cost, where
    a step costs 1 and one over the number of different sentences that tie the two, so that a step which one sentence
    supports counts as two that many do. ``max_length``: of no more steps. No path goes through nodes to ``avoid``, nor
    between its ends through nodes of other ``labels`` than those given. ``directed``: along the direction of edges.
    Raises ``InvalidQuestion`` where the ends are one or avoided, or where all are asked for and are too many.
    """
    if start == end:
        raise InvalidQuestion(f"both ends of the path are {graph.nodes[start]['name']}; give two")
    avoided = sorted({start, end}.intersection(avoid))
    if avoided:
        raise InvalidQuestion(f"a path cannot avoid {graph.nodes[avoided[0]]['name']}, one of its own ends")
    search = _prepare(graph, start, end, weighted, directed, max_length, avoid, labels)
    if search is None:
        return []
    found = search.list_shortest() if most is None and not weighted else search.list_best(most)
    return [_as_path(graph, [search.nodes[at] for at in way], directed) for way in found]


def _prepare(
    graph: Graph,
    start: str,
    end: str,
    weighted: bool,
    directed: bool,
    max_length: int | None,
    avoid: Collection[str],
    labels: Collection[str] | None,
) -> "_Search | None":
    """Return the search over the nodes that a path may go through; None where no path is short enough."""
    projection = project_graph(graph, count=Count.EVIDENCE, directed=directed)
    chosen = None if labels is None else set(labels)
    kept = [
        at
        for at, (node, label) in enumerate(zip(projection.nodes, projection.labels, strict=True))
        if node in (start, end) or (node not in avoid and (chosen is None or label in chosen))
    ]
    nodes = [projection.nodes[at] for at in kept]
    matrix = projection.matrix[kept][:, kept]
    matrix.sort_indices()
    ends = nodes.index(start), nodes.index(end)
    left = dijkstra(matrix.T.tocsr(), indices=ends[1], unweighted=True).tolist()
    limit = len(nodes) if max_length is None else max_length
    if left[ends[0]] > limit:
        return None
    return _Search(nodes, matrix, *ends, left, limit, _STEP if weighted else _LONE_STEP)


@dataclass(frozen=True)
class _Search:
    """What is the same for every search: nodes by number, what a step costs, and how many are left at least."""

    nodes: Sequence[str]
    matrix: Matrix
    start: int
    end: int
    left: Sequence[float]
    limit: int
    unit: int
    turns: dict[int, tuple[list[int], list[int], list[int]]] = field(default_factory=dict)

    def list_shortest(self) -> list[tuple[int, ...]]:
        """All paths of the fewest steps, the best supported first."""
        if self._count_shortest() > MOST_PATHS:
            raise InvalidQuestion(
                f"there are {self._count_shortest():,} shortest paths; ask for the best of them with -k, or use filters"
            )
        ways: list[tuple[int, ...]] = [(self.start,)]
        for _ in range(int(self.left[self.start])):
            ways = [(*way, onward) for way in ways for onward in self._ties[way[-1]] if self._is_nearer(onward, way)]
        return sorted(ways, key=lambda way: (self._cost(way), way))

    def list_best(self, most: int | None) -> list[tuple[int, ...]]:
        """The best paths, cheapest first; with None all that cost no more than the first."""
        found: list[tuple[int, ...]] = []
        for cost, way in self._search_on():
            if most is None and found and cost > self._cost(found[0]):
                break
            found.append(way)
            if len(found) == most:
                break
            if most is None and len(found) > MOST_WEIGHTED_PATHS:
                raise InvalidQuestion(f"more than {MOST_WEIGHTED_PATHS:,} paths cost the same; ask for some with -k")
        return found

    @cached_property
    def _ties(self) -> list[dict[int, int]]:
        """To each node the nodes that it is tied to, and what the step costs."""
        costs = (self.unit + np.floor_divide(_STEP, self.matrix.data)).astype(np.int64).tolist()
        indices, starts = self.matrix.indices.tolist(), self.matrix.indptr.tolist()
        pairs = list(zip(indices, costs, strict=True))
        return [dict(pairs[first:last]) for first, last in pairwise(starts)]

    def _is_nearer(self, onward: int, way: Sequence[int]) -> bool:
        return bool(self.left[onward] == self.left[way[-1]] - 1)

    def _count_shortest(self) -> int:
        counts = {self.start: 1}
        for _ in range(int(self.left[self.start])):
            onward: dict[int, int] = {}
            for node, count in counts.items():
                for other in self._ties[node]:
                    if self._is_nearer(other, (node,)):
                        onward[other] = onward.get(other, 0) + count
            counts = onward
        return counts[self.end]

    def _cost(self, way: Sequence[int]) -> int:
        return sum(self._ties[one][other] for one, other in pairwise(way))

    def _search_on(self) -> Iterator[tuple[int, tuple[int, ...]]]:
        """Yield paths, the cheapest first."""
        accepted: list[tuple[int, ...]] = []
        first = self._find((self.start,), frozenset())
        waiting = [] if first is None else [(*first, 0)]
        while waiting:
            cost, way, turn = heapq.heappop(waiting)
            yield cost, way
            accepted.append(way)
            for at in range(turn, len(way) - 1):
                root = way[: at + 1]
                taken = frozenset(known[at + 1] for known in accepted if known[: at + 1] == root)
                found = self._find(root, taken)
                if found is not None:
                    heapq.heappush(waiting, (*found, at))

    def _find(self, root: tuple[int, ...], taken: Collection[int]) -> tuple[int, tuple[int, ...]] | None:
        """Return the cheapest path that begins with a root and does not go on to what is taken, with its cost."""
        cost = self._cost(root)
        waiting = [(cost + self._least(root[-1]), cost, root, _NEARER)]
        fewest: dict[int, int] = dict.fromkeys(root[:-1], 0)
        while waiting:
            least, cost, way, turn = heapq.heappop(waiting)
            node = way[-1]
            if node == self.end:
                return cost, way
            if turn == _NEARER:
                if len(way) >= fewest.get(node, self.limit + 2):
                    continue
                fewest[node] = len(way)
            if turn < _FARTHER:
                # Those a step farther off can wait until nothing better is left.
                heapq.heappush(waiting, (least + self.unit, cost, way, turn + 1))
            for onward in self._turns(node)[turn]:
                within = len(way) + self.left[onward] <= self.limit and len(way) + 1 < fewest.get(
                    onward, self.limit + 2
                )
                if within and not (len(way) == len(root) and onward in taken):
                    spent = cost + self._ties[node][onward]
                    heapq.heappush(waiting, (spent + self._least(onward), spent, (*way, onward), _NEARER))
        return None

    def _turns(self, node: int) -> tuple[list[int], list[int], list[int]]:
        """The nodes that a node is tied to: a step nearer to the end than it is, as near, and a step farther off."""
        if node not in self.turns:
            found: tuple[list[int], list[int], list[int]] = ([], [], [])
            for onward in self._ties[node]:
                if self.left[onward] <= self.limit:
                    found[min(int(self.left[onward] - self.left[node]) + 1, _FARTHER)].append(onward)
            self.turns[node] = found
        return self.turns[node]

    def _least(self, node: int) -> int:
        return int(self.left[node]) * self.unit


def _as_path(graph: Graph, nodes: Sequence[str], directed: bool) -> Path:
    steps = tuple(take_step(graph, one, other, directed=directed) for one, other in pairwise(nodes))
    names = tuple(str(graph.nodes[node]["name"]) for node in nodes)
    return Path(tuple(nodes), names, round(sum(1 + 1 / step.sources for step in steps), 12), steps)
