"""The graph as a network."""

from collections.abc import Mapping

from graph.build import Graph
from graph.plots.plot import Plot
from graph.plots.style import say_missing


def draw_network(graph: Graph, *, groups: Mapping[str, int] | None = None, source: str = "") -> Plot:
    """Draw the best connected nodes and their ties; groups by node id."""
    return say_missing("This picture is yet to be drawn.", source)
