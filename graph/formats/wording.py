"""What files for people say in words: names for ids, and what a person corrected."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from graph.phrases import phrase_correction

if TYPE_CHECKING:
    from graph.build import Graph


def name_of(graph: "Graph", value: str) -> str:
    """Return the name of a node; any other text as it is."""
    return str(graph.nodes[value].get("name", value)) if value in graph else value


def describe_mark(graph: "Graph", mark: Mapping[str, Any]) -> str:
    """Return what a person changed of an edge or added, and the remark on it.

    >>> import networkx as nx
    >>> describe_mark(nx.MultiDiGraph(), {"kind": "set", "was": {"date": "2015"}, "by": "A. B."})
    'corrected: was date 2015 (A. B.)'
    """
    return phrase_correction(mark, lambda node: name_of(graph, node))
