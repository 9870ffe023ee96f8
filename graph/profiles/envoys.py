"""Who represents a state where, and who represents others there."""

import pandas as pd

from graph.build import Graph
from graph.profiles.support import SUPPORT_COLUMNS, make_frame, name_node, support_of
from graph.schema import EdgeType, Factuality

#: The envoy, as what, where and of whom; since when and until when; whether it is said to be over.
ENVOY_COLUMNS = (
    *("official_id", "official", "role", "post_id", "post", "sender_id", "sender"),
    *("since", "until", "former", *SUPPORT_COLUMNS),
)


def envoys_sent(graph: Graph, state: str) -> pd.DataFrame:
    """Return the envoys of a state, those in office first; columns as ``ENVOY_COLUMNS``."""
    return _list_envoys(graph, sender=state)


def envoys_received(graph: Graph, place: str) -> pd.DataFrame:
    """Return the envoys to a state or bloc, those in office first; columns as ``ENVOY_COLUMNS``."""
    return _list_envoys(graph, post=place)


def _list_envoys(graph: Graph, sender: str | None = None, post: str | None = None) -> pd.DataFrame:
    rows = []
    for edge in graph.edges(keys=True, data=True):
        source, target, _, data = edge
        if data["type"] != EdgeType.ENVOY_TO or data["factuality"] != Factuality.ACTUAL:
            continue
        of = data.get("sender")
        if (sender is None or of == sender) and (post is None or target == post):
            ends = (source, name_node(graph, source), data.get("role"), target, name_node(graph, target), of)
            times = (data.get("date"), data.get("until"), bool(data.get("former")))
            rows.append((*ends, name_node(graph, of) if of else None, *times, *support_of(graph, edge)))
    rows.sort(key=_reading_order)
    return make_frame(rows, ENVOY_COLUMNS)


def _reading_order(row: tuple[object, ...]) -> tuple[object, ...]:
    _, official, role, _, post, _, sender, since, _, former, *_ = row
    return former, str(post), str(sender), str(since or ""), str(official), str(role)
