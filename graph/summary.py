"""How much a graph holds."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from graph.periods import parse_period
from graph.schema import EdgeType, Factuality, Label

if TYPE_CHECKING:
    from graph.build import Graph

_Kind = TypeVar("_Kind", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a graph; kinds of which there are none are left out."""

    documents: int
    nodes: Mapping[Label, int]
    edges: Mapping[EdgeType, int]
    factualities: Mapping[Factuality, int]
    evidence: int
    undated: int  #: edges without a date or year of their own
    earliest: str | None  #: the first day that any dated edge can mean
    latest: str | None
    isolated: int  #: nodes that no edge holds
    left_out: int  #: edges that a question's date left out because nothing dates them


def summarise_graph(graph: "Graph") -> Summary:
    """Return the counts of a graph."""
    edges = [data for _, _, data in graph.edges(data=True)]
    periods = [period for data in edges if (period := parse_period(str(data.get("date", data.get("year")))))]
    dated = [period for period in periods if not period.yearless]
    return Summary(
        documents=len(graph.graph["documents"]),
        nodes=_count(Label, (data["label"] for _, data in graph.nodes(data=True))),
        edges=_count(EdgeType, (data["type"] for data in edges)),
        factualities=_count(Factuality, (data["factuality"] for data in edges)),
        evidence=sum(len(data["evidence"]) for data in edges),
        undated=len(edges) - len(dated),
        earliest=min((period.first for period in dated), default=None),
        latest=max((period.last for period in dated), default=None),
        isolated=sum(1 for _, degree in graph.degree() if degree == 0),
        left_out=graph.graph["left_out"],
    )


def _count(kinds: type[_Kind], found: Iterable[str]) -> dict[_Kind, int]:
    counts = Counter(found)
    return {kind: counts[kind] for kind in kinds if counts[kind]}
