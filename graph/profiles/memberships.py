"""Where states stand in blocs: every status with since when, and whether it still holds."""

from collections.abc import Iterable, Iterator

import pandas as pd

from graph.build import Graph
from graph.periods import last_day_of, parse_period
from graph.profiles.holdings import Holdings
from graph.profiles.support import SUPPORT_COLUMNS, Placed, make_frame, name_node, support_of
from graph.schema import EdgeType, Factuality, Status

#: Of a state: the bloc, as what and since when, and whether it holds (``holds``, ``over``, ``undated``, ``later``).
BLOC_COLUMNS = ("bloc_id", "bloc", "status", "since", "until", "stands", *SUPPORT_COLUMNS)
#: Of a bloc: the state, and the same.
STATE_COLUMNS = ("state_id", "name", "status", "since", "until", "stands", *SUPPORT_COLUMNS)
#: Asking to come in, or on the way.
ASKING = (Status.APPLICANT, Status.CANDIDATE, Status.INVITED, Status.ACCEDING)
#: Being in it.
INSIDE = (Status.MEMBER, Status.CHAIR, Status.SUSPENDED)

_ORDER = (Status.CHAIR, Status.MEMBER, *(each for each in Status if each not in (Status.CHAIR, Status.MEMBER)))
_STANDS = ("holds", "undated", "later", "over")


def blocs_of(holdings: Holdings, state: str, as_of: str | None) -> pd.DataFrame:
    """Return the statuses of a state, those that hold first; columns as ``BLOC_COLUMNS``."""
    return _list_statuses(holdings, state, as_of, BLOC_COLUMNS)


def states_of(holdings: Holdings, bloc: str, as_of: str | None) -> pd.DataFrame:
    """Return the statuses of all states in a bloc, those that hold first; columns as ``STATE_COLUMNS``."""
    return _list_statuses(holdings, bloc, as_of, STATE_COLUMNS)


def members_of(graph: Graph, bloc: str) -> list[str]:
    """Return the states that are in a bloc: members, in the chair or suspended."""
    edges = _memberships(graph, bloc)
    return sorted({source for source, target, _, data in edges if target == bloc and data["status"] in INSIDE})


def _list_statuses(holdings: Holdings, node: str, as_of: str | None, columns: tuple[str, ...]) -> pd.DataFrame:
    """Rows about the other ends; whether they hold is asked of the date, else of the day of the latest document."""
    graph = holdings.whole
    day = holdings.latest if as_of is None else last_day_of(as_of)
    held = set() if day is None else {key for *_, key, _ in _memberships(holdings.graph_of(day), node)}
    rows = []
    for edge in _memberships(graph, node):
        source, target, key, data = edge
        stands = "holds" if key in held else _lapse(graph, edge, day)
        if as_of is not None and stands == "later":
            continue
        other = target if source == node else source
        told = (data["status"], data.get("date"), data.get("until"), stands)
        rows.append((other, name_node(graph, other), *told, *support_of(graph, edge)))
    rows.sort(key=_reading_order)
    return make_frame(rows, columns)


def _memberships(graph: Graph, node: str) -> Iterator[Placed]:
    if node not in graph:
        return
    edges: Iterable[Placed] = (
        *graph.out_edges(node, keys=True, data=True),
        *graph.in_edges(node, keys=True, data=True),
    )
    for edge in edges:
        data = edge[3]
        if data["type"] == EdgeType.MEMBER_OF and data["factuality"] == Factuality.ACTUAL:
            yield edge


def _lapse(graph: Graph, edge: Placed, day: str | None) -> str:
    """Why a status does not hold on a day."""
    documents = (graph.graph["documents"].get(each["document"], {}).get("date") for each in edge[3]["evidence"])
    periods = (parse_period(str(date)) for date in (edge[3].get("date"), *documents) if date is not None)
    known = [period.first for period in periods if period is not None and not period.yearless]
    if day is None or not known:
        return "undated"
    return "later" if known[0] > day else "over"


def _reading_order(row: tuple[object, ...]) -> tuple[object, ...]:
    _, name, status, since, _, stands, *_ = row
    return _STANDS.index(str(stands)), _ORDER.index(Status(str(status))), str(since or "~"), name
