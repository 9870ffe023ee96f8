"""The graph as a network: who is tied to whom, the best connected largest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from graph.build import Graph
from graph.measure import Count
from graph.plots.labels import place_labels
from graph.plots.layout import Places, lay_out_nodes
from graph.plots.lettering import clean, measure, name_in_text, wrap
from graph.plots.plot import Plot
from graph.plots.style import (
    BLACK,
    BLUE,
    GREEN,
    GREY,
    LIGHT,
    ORANGE,
    PAGE,
    POINTS,
    PURPLE,
    SKY,
    SMALL,
    YELLOW,
    Handle,
    Options,
    add_legend,
    finish_plot,
    in_house_style,
    open_figure,
    place_axes,
    say_missing,
)
from graph.plots.words import count, join_words
from graph.projection import Projection, project_graph, say_limits
from graph.schema import Label

#: Nodes that a page takes unless more are asked for.
LIMIT = 40
#: Points: between the edge of the page and a node, between two nodes; inches of the legend.
_EDGE, _GAP, _FOOT = 34.0, 30.0, 0.3
_COLUMNS = 22
#: Marker, its size beside a circle's, colour, and what is said of one and of many.
_LOOKS: Mapping[str, tuple[str, float, str, str, str]] = {
    Label.STATE: ("o", 1.0, BLUE, "state", "states"),
    Label.BLOC: ("s", 0.9, ORANGE, "bloc", "blocs"),
    Label.OFFICIAL: ("^", 1.1, GREEN, "official", "officials"),
    Label.REGION: ("D", 0.85, PURPLE, "region", "regions"),
}
#: Light enough for a number to be read on them.
_GROUPS = (SKY, ORANGE, YELLOW, PURPLE, "#7fceb8", "#eb9a5f", LIGHT, "#ffffff")


@dataclass(frozen=True, slots=True)
class _Node:
    id: str
    label: str
    name: str
    degree: int
    group: int | None

    def diameter(self, largest: int) -> float:
        """Points: the area grows with the number of neighbours."""
        least, most = (5.0, 15.0) if self.group is None else (10.0, 17.0)
        return least + (most - least) * float(np.sqrt(self.degree / largest))


@in_house_style
def draw_network(
    graph: Graph, *, groups: Mapping[str, int] | None = None, source: str = "", limit: int = LIMIT
) -> Plot:
    """Draw the best connected nodes of a graph, at most ``limit``, and the ties between them.

    Ties are those that measures count (``graph.projection.project_graph``), once a pair, the thicker the more edges a
    pair has; a node is the larger, the more neighbours it has in the whole graph. ``groups`` numbers nodes by id: the
    number stands in the node, and nodes of one number have one colour.
    """
    projection = project_graph(graph, count=Count.EACH)
    nodes, ties = _choose(projection, groups or {}, limit)
    if not ties:
        return say_missing("There are no ties between states, blocs or officials in these documents.", source)
    figure = _draw(nodes, ties)
    connected = int(np.count_nonzero(_degrees(projection)))
    notes = [
        f"The {len(nodes)} best connected of {connected:,}" if len(nodes) < connected else "",
        "The larger a node, the more neighbours; the thicker a line, the more edges",
        "Without a line: tied to none of these" if len({end for tie in ties for end in tie[:2]}) < len(nodes) else "",
        "Numbers and colours: groups" if groups else "",
        f"Counted: {say_limits(projection.limits)}",
    ]
    return finish_plot(figure, _describe(nodes, projection), *notes, source=source)


def _choose(
    projection: Projection, groups: Mapping[str, int], limit: int
) -> tuple[list[_Node], list[tuple[int, int, float]]]:
    """Return the best connected nodes in order, and the ties between them as positions with their number of edges."""
    degrees = _degrees(projection)
    order = sorted(np.flatnonzero(degrees).tolist(), key=lambda at: (-degrees[at], projection.nodes[at]))[:limit]
    nodes = [
        _Node(
            projection.nodes[at],
            projection.labels[at],
            clean(projection.names[at]),
            int(degrees[at]),
            groups.get(projection.nodes[at]),
        )
        for at in order
    ]
    place = {at: position for position, at in enumerate(order)}
    ties = zip(projection.sources.tolist(), projection.targets.tolist(), projection.weights.tolist(), strict=True)
    within = [(place[one], place[other], edges) for one, other, edges in ties if one in place and other in place]
    return nodes, sorted((min(one, other), max(one, other), edges) for one, other, edges in within)


def _degrees(projection: Projection) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    ends = np.concatenate((projection.sources, projection.targets))
    return np.bincount(ends, minlength=len(projection)).astype(np.int64)


def _draw(nodes: Sequence[_Node], ties: Sequence[tuple[int, int, float]]) -> Figure:
    """A page in points, so that type and nodes are measured as they are drawn."""
    height = min(6.2, max(2.0, 1.2 + 0.13 * len(nodes)))
    figure = open_figure(height + _FOOT)
    axes = place_axes(figure, 0, 0, 0, _FOOT)
    size = (PAGE * POINTS, height * POINTS)
    axes.set_xlim(0, size[0])
    axes.set_ylim(0, size[1])
    axes.set_axis_off()
    inner = ((size[0] - 2 * _EDGE) * min(1.0, 0.2 + 0.1 * len(nodes)), size[1] - 2 * _EDGE)
    corner = ((size[0] - inner[0]) / 2, _EDGE)
    gap = min(_GAP, 0.7 * float(np.sqrt(inner[0] * inner[1] / len(nodes))))
    places = lay_out_nodes(len(nodes), [(one, other) for one, other, _ in ties], inner, gap) + corner
    for one, other, edges in ties:
        width = min(0.5 + 0.5 * edges, 3.0)
        axes.plot(*places[[one, other]].T, color="#b0b0b0", lw=width, solid_capstyle="round", zorder=1)
    _draw_nodes(axes, nodes, places)
    _write_labels(axes, nodes, ties, places, size)
    add_legend(figure, _legend_handles(nodes), top=0.2, columns=4)
    return figure


def _draw_nodes(axes: Axes, nodes: Sequence[_Node], places: Places) -> None:
    largest = max(node.degree for node in nodes)
    numbers = sorted({node.group for node in nodes if node.group is not None})
    for node, (x, y) in zip(nodes, places.tolist(), strict=True):
        marker, share, color, _, _ = _LOOKS[node.label]
        if numbers:
            color = "#ffffff" if node.group is None else _GROUPS[numbers.index(node.group) % len(_GROUPS)]
        axes.plot([x], [y], marker, ms=node.diameter(largest) * share, mfc=color, mec=BLACK, mew=0.7, zorder=3)
        if node.group is not None:
            down = 0.08 * node.diameter(largest) if marker == "^" else 0.0
            middle: Options = {"ha": "center", "va": "center_baseline", "size": 6.0, "zorder": 4}
            axes.text(x, y - down, str(node.group), **middle)


def _write_labels(
    axes: Axes,
    nodes: Sequence[_Node],
    ties: Sequence[tuple[int, int, float]],
    places: Places,
    size: tuple[float, float],
) -> None:
    """Names where they are free, with a thin line to the node where that is not near."""
    largest = max(node.degree for node in nodes)
    radii = [node.diameter(largest) / 2 + 0.5 for node in nodes]
    texts = [wrap(node.name, _COLUMNS, lines=3) for node in nodes]
    sizes = [(width + 1.5, height) for width, height in (measure(text, SMALL) for text in texts)]
    lines = np.array([[*places[one], *places[other]] for one, other, _ in ties])
    for text, box, place, radius in zip(
        texts, place_labels(places, radii, sizes, lines, size), places, radii, strict=True
    ):
        if box is None:
            continue
        left, bottom, right, top = box
        nearest = np.clip(place, (left, bottom), (right, top))
        if float(np.hypot(*(nearest - place))) > radius + 6:
            axes.plot(*zip(place, nearest, strict=True), color=GREY, lw=0.5, ls=(0, (2, 1.5)), zorder=2)
        middle: Options = {"ha": "center", "va": "center", "linespacing": 1.0, "zorder": 5}
        paper: Options = {"boxstyle": "square,pad=0.05", "fc": "white", "ec": "none", "alpha": 0.75}
        axes.text((left + right) / 2, (bottom + top) / 2, text, size=SMALL, bbox=paper, **middle)


def _legend_handles(nodes: Sequence[_Node]) -> list[Handle]:
    grouped = any(node.group is not None for node in nodes)
    handles: list[Handle] = []
    for label, (marker, share, color, one, _) in _LOOKS.items():
        if any(node.label == label for node in nodes):
            look: Options = {"mfc": "white" if grouped else color, "mec": BLACK, "mew": 0.7, "label": one}
            handles.append(Line2D([], [], ls="", marker=marker, ms=7 * share, **look))
    return handles


def _describe(nodes: Sequence[_Node], projection: Projection) -> str:
    found = Counter(projection.labels[at] for at in np.flatnonzero(_degrees(projection)).tolist())
    kinds = [count(found[label], look[3], look[4]) for label, look in _LOOKS.items() if found[label]]
    leading = [f"{name_in_text(node.name)} ({count(node.degree, 'neighbour')})" for node in nodes[:5]]
    groups = {node.group for node in nodes if node.group is not None}
    in_groups = f", in {count(len(groups), 'group')}" if groups else ""
    ties = count(projection.ties, "tie")
    return f"Network of {join_words(kinds)} with {ties}{in_groups}. Best connected: {join_words(leading)}."
