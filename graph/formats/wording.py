"""What files for people say in words: names for ids, and what a person corrected."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.build import Graph


def name_of(graph: "Graph", value: str) -> str:
    """Return the name of a node; any other text as it is."""
    return str(graph.nodes[value].get("name", value)) if value in graph else value


def describe_mark(graph: "Graph", mark: Mapping[str, Any]) -> str:
    """Return what a person changed of an edge or added, and the remark on it.

    >>> import networkx as nx
    >>> describe_mark(nx.MultiDiGraph(), {"kind": "set", "was": {"date": "2015"}, "by": "A. B."})
    'corrected, was date 2015 (A. B.)'
    """
    was = (f"{name.replace('_', ' ')} {name_of(graph, str(value))}" for name, value in mark.get("was", {}).items())
    said = "added by a person" if mark.get("kind") == "add" else f"corrected, was {'; '.join(was) or 'otherwise'}"
    remark = ", ".join(str(mark[name]) for name in ("note", "by", "on") if name in mark)
    return f"{said} ({remark})" if remark else said
