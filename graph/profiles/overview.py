"""What a collection holds: documents, nodes and edges by type, how well they are supported, and what is in doubt."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from graph.build import Graph
from graph.citations import Quote, cite
from graph.profiles.holdings import Holdings
from graph.profiles.support import SUPPORT_COLUMNS, make_frame, say_edge, support_of
from graph.schema import Doubt, DoubtKind, EdgeType, Factuality
from graph.spans import span_of
from graph.summary import Summary, summarise_graph

DOCUMENT_COLUMNS = ("date", "title", "publisher", "language", "characters", "claims", "doubts", "path")
#: How many documents are of a year, and how many relations have a date in it.
YEAR_COLUMNS = ("year", "documents", "relations")
REFUSAL_COLUMNS = ("path", "reason", "advice")
#: By edge type: how many edges, sentences that say so, edges that one sentence says, that nothing of their own dates,
#: that are not actual, and that a person corrected or added.
QUALITY_COLUMNS = ("type", "edges", "sentences", "said_once", "undated", "not_actual", "corrected")
STATEMENT_COLUMNS = ("factuality", "sentence", *SUPPORT_COLUMNS)
#: By kind of doubt: how many, in how many documents, and sentences that show it.
DOUBT_COLUMNS = ("doubt", "count", "documents", "quotes")
CANDIDATE_COLUMNS = ("first_id", "first", "second_id", "second", "reasons")


@dataclass(frozen=True)
class Overview:
    """The parts of the overview; each names its columns here."""

    summary: Summary
    documents: pd.DataFrame  #: as ``DOCUMENT_COLUMNS``, the latest first
    refusals: pd.DataFrame  #: as ``REFUSAL_COLUMNS``
    years: pd.DataFrame  #: as ``YEAR_COLUMNS``, the latest first
    nodes: "pd.Series[int]"  #: by label
    edges: "pd.Series[int]"  #: by type, in words
    quality: pd.DataFrame  #: as ``QUALITY_COLUMNS``
    attested: pd.DataFrame  #: what most sentences say, as ``STATEMENT_COLUMNS``
    not_actual: pd.DataFrame  #: what is planned, cancelled or denied, as ``STATEMENT_COLUMNS``
    doubts: pd.DataFrame  #: as ``DOUBT_COLUMNS``
    candidates: pd.DataFrame  #: officials who may be one, as ``CANDIDATE_COLUMNS``

    @property
    def facts(self) -> dict[str, object]:
        """How many there are of each."""
        return {
            "documents": self.summary.documents,
            "not in English": int(self.documents["language"].notna().sum() - self.documents["language"].eq("en").sum())
            or None,
            "refused": len(self.refusals) or None,
            "nodes": sum(self.summary.nodes.values()),
            "relations": sum(self.summary.edges.values()),
            "sentences behind them": self.summary.evidence,
            "relations without a date": self.summary.undated,
            "nodes without a relation": self.summary.isolated,
            "in doubt": int(self.doubts["count"].sum()),
        }


def describe_holdings(holdings: Holdings, *, examples: int = 3) -> Overview:
    """Return the overview of what a store holds, with so many sentences for each kind of doubt."""
    graph = holdings.whole
    summary = summarise_graph(graph)
    return Overview(
        summary,
        _list_documents(holdings),
        make_frame([(each.path, each.reason, each.advice) for each in holdings.refusals], REFUSAL_COLUMNS),
        _count_by_year(holdings),
        pd.Series({label.value: count for label, count in summary.nodes.items()}, dtype="int64"),
        pd.Series({kind.lower().replace("_", " "): count for kind, count in summary.edges.items()}, dtype="int64"),
        make_frame(_measure_quality(graph), QUALITY_COLUMNS),
        _list_statements(graph, lambda data: data["factuality"] == Factuality.ACTUAL and data["sources"] > 1),
        _list_statements(graph, lambda data: data["factuality"] != Factuality.ACTUAL),
        make_frame(_list_doubts(holdings, examples), DOUBT_COLUMNS),
        _list_candidates(holdings),
    )


def _list_documents(holdings: Holdings) -> pd.DataFrame:
    rows = [
        (
            *(each.date, each.title, each.publisher, each.language),
            *(each.characters, each.claims, each.doubts, each.paths[0]),
        )
        for each in holdings.documents
    ]
    rows.sort(key=lambda row: row[-1])
    rows.sort(key=lambda row: str(row[0] or ""), reverse=True)
    return make_frame(rows, DOCUMENT_COLUMNS)


def _count_by_year(holdings: Holdings) -> pd.DataFrame:
    documents = Counter(day[:4] for day in holdings.dates)
    spans = (span_of(data) for _, _, data in holdings.whole.edges(data=True))
    relations = Counter(day[:4] for span in spans if span is not None and (day := span[0] or span[1]) is not None)
    years = sorted(documents.keys() | relations.keys(), reverse=True)
    return make_frame([(year, documents[year], relations[year]) for year in years], YEAR_COLUMNS)


def _measure_quality(graph: Graph) -> Iterator[tuple[object, ...]]:
    by_type = defaultdict(list)
    for _, _, data in graph.edges(data=True):
        by_type[data["type"]].append(data)
    for kind in EdgeType:
        edges = by_type[kind]
        if edges:
            yield (
                kind.value,
                len(edges),
                sum(data["sources"] for data in edges),
                sum(data["sources"] == 1 for data in edges),
                sum("date" not in data and "year" not in data for data in edges),
                sum(data["factuality"] != Factuality.ACTUAL for data in edges),
                sum("corrected" in data for data in edges),
            )


def _list_statements(graph: Graph, wanted: Callable[[Mapping[str, Any]], bool]) -> pd.DataFrame:
    rows = [
        (edge[3]["factuality"], say_edge(graph, edge), *support_of(graph, edge))
        for edge in graph.edges(keys=True, data=True)
        if wanted(edge[3])
    ]
    return make_frame(sorted(rows, key=lambda row: (-int(str(row[2])), row[0], row[1])), STATEMENT_COLUMNS)


def _list_doubts(holdings: Holdings, examples: int) -> Iterator[tuple[object, ...]]:
    documents = {document.id: document for document in holdings.documents}
    cited = holdings.whole.graph["documents"]
    by_kind: dict[DoubtKind, list[tuple[str, Doubt]]] = defaultdict(list)
    for identity, doubt in holdings.doubts:
        by_kind[doubt.kind].append((documents[identity].paths[0], doubt))
    for kind in DoubtKind:
        found = sorted(by_kind[kind], key=lambda each: (each[0], each[1].start))
        quotes = tuple(_as_quote(cited, path, doubt) for path, doubt in found[:examples])
        if found:
            yield kind.value, len(found), len({path for path, _ in found}), quotes


def _as_quote(documents: Mapping[str, Mapping[str, object]], path: str, doubt: Doubt) -> Quote:
    citation = cite(documents.get(path, {}), path, doubt.start, doubt.end)
    return Quote(doubt.text, path, doubt.start, doubt.end, citation)


def _list_candidates(holdings: Holdings) -> pd.DataFrame:
    officials = holdings.identity.officials
    rows = [
        (pair.first, officials[pair.first].name, pair.second, officials[pair.second].name, pair.reasons)
        for pair in holdings.identity.candidates
    ]
    return make_frame(rows, CANDIDATE_COLUMNS)
