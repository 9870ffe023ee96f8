"""Visits, meetings, consultations and attendances of a state or bloc and of those who hold its offices."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

from graph.build import Graph
from graph.periods import parse_period
from graph.profiles.support import SUPPORT_COLUMNS, Placed, make_frame, name_node, say_edge, support_of
from graph.schema import EdgeType, Factuality, Label

#: When, of which type, with or at whom, how real, where, and all of it as a sentence.
EVENT_COLUMNS = ("date", "type", "who", "factuality", "place", "sentence", *SUPPORT_COLUMNS)
EVENTS = (EdgeType.VISITED, EdgeType.MET_WITH, EdgeType.CONSULTED_WITH, EdgeType.ATTENDED)


def events_of(graph: Graph, party: str, *, people: bool = True) -> pd.DataFrame:
    """Return the events of a state or bloc, with ``people`` also those of who hold or held its offices and posts.

    The latest come first, undated ones last; columns as ``EVENT_COLUMNS``.
    """
    ours = {party} | (people_of(graph, party) if people else set())
    rows = []
    for edge in graph.edges(keys=True, data=True):
        source, target, _, data = edge
        if data["type"] in EVENTS and (source in ours or target in ours):
            others = [name_node(graph, end) for end in (source, target) if end not in ours]
            who = " and ".join(others) if others else f"{name_node(graph, source)} and {name_node(graph, target)}"
            when = (data.get("date"), data["type"], who, data["factuality"], data.get("place"))
            rows.append((*when, say_edge(graph, edge), *support_of(graph, edge)))
    rows.sort(key=lambda row: tuple(map(str, row[1:6])))
    rows.sort(key=_first_day, reverse=True)
    return make_frame(rows, EVENT_COLUMNS)


def people_of(graph: Graph, party: str) -> set[str]:
    """Return the officials who hold or held an office of a state or bloc, or are its envoys."""
    return {official for official, homes in homes_of(graph).items() if party in homes}


def homes_of(graph: Graph) -> Mapping[str, frozenset[str]]:
    """Return for each official the states and blocs whose office or post is, or was, theirs."""
    homes: dict[str, set[str]] = defaultdict(set)
    edges: Iterable[Placed] = graph.edges(keys=True, data=True)
    for source, target, _, data in edges:
        if data["factuality"] != Factuality.ACTUAL or graph.nodes[source]["label"] != Label.OFFICIAL:
            continue
        if data["type"] == EdgeType.HOLDS_OFFICE:
            homes[source].add(target)
        elif data["type"] == EdgeType.ENVOY_TO and data.get("sender") in graph:
            homes[source].add(data["sender"])
    return {official: frozenset(found) for official, found in homes.items()}


def _first_day(row: tuple[object, ...]) -> str:
    period = None if row[0] is None else parse_period(str(row[0]))
    return "" if period is None or period.yearless else period.first
