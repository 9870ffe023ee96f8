"""What is stated of a state's trade, every figure as seen from it."""

import pandas as pd

from graph.build import Graph
from graph.profiles.support import SUPPORT_COLUMNS, make_frame, name_node, support_of
from graph.schema import EdgeType, Factuality, Flow

#: With whom, which flow as seen from the state, when, in what, how much, and its change and share in per cent.
TRADE_COLUMNS = (
    *("partner_id", "partner", "flow", "year", "item", "value", "unit", "change_pct", "share_pct"),
    *SUPPORT_COLUMNS,
)
_MIRRORED = {Flow.EXPORTS: Flow.IMPORTS, Flow.IMPORTS: Flow.EXPORTS}


def trade_of(graph: Graph, party: str) -> pd.DataFrame:
    """Return the figures of a state's or bloc's trade, the latest first; columns as ``TRADE_COLUMNS``.

    What is stated of the partner is turned round: its exports to the state are imports of the state.
    """
    rows = []
    edges = [*graph.out_edges(party, keys=True, data=True), *graph.in_edges(party, keys=True, data=True)]
    for edge in edges if party in graph else ():
        source, target, _, data = edge
        if data["type"] != EdgeType.TRADE_WITH or data["factuality"] != Factuality.ACTUAL:
            continue
        partner = target if source == party else source
        flow, value = _as_seen(data.get("flow"), data.get("value"), turned=source != party)
        year = data.get("year") or data.get("date")
        said = (flow, None if year is None else str(year), data.get("item"), value, data.get("unit"))
        changes = (data.get("change_pct"), data.get("share_pct") if source == party else None)
        rows.append((partner, name_node(graph, partner), *said, *changes, *support_of(graph, edge)))
    rows.sort(key=_reading_order)
    return make_frame(rows, TRADE_COLUMNS)


def _as_seen(flow: object, value: object, *, turned: bool) -> tuple[object, object]:
    if not turned:
        return flow, value
    if flow == Flow.BALANCE and isinstance(value, int | float):
        return flow, -value
    return (_MIRRORED.get(Flow(str(flow)), flow) if flow else flow), value


def _reading_order(row: tuple[object, ...]) -> tuple[object, ...]:
    _, partner, flow, year, item, value, *_ = row
    latest = -int(str(year)[:4]) if year and str(year)[:4].isdigit() else 0
    return latest, str(partner), str(flow), str(item or ""), -value if isinstance(value, int | float) else 0
