"""What a row of a report rests on: its sentences with footnotes, and what a person remarked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import pandas as pd

from graph.build import Graph
from graph.citations import Quote, quote_evidence
from graph.phrases import phrase_correction, phrase_edge
from graph.relations import Relation

#: Source, target, key and data of an edge of the graph.
Placed: TypeAlias = tuple[str, str, str, Mapping[str, Any]]

#: How many different sentences say so; these with a footnote each; to whom they ascribe it and what a person corrected.
SUPPORT_COLUMNS = ("sources", "quotes", "remarks")


def support_of(graph: Graph, edge: Placed) -> tuple[int, tuple[Quote, ...], tuple[str, ...]]:
    """Return the values of ``SUPPORT_COLUMNS`` for an edge."""
    data = edge[3]
    quotes = tuple(quote_evidence(graph, data["evidence"], data["type"]))
    return data["sources"], quotes, _remarks(graph, data.get("said_by", ()), data.get("corrected", ()))


def support_of_all(graph: Graph, edges: Iterable[Placed], most: int) -> tuple[int, tuple[Quote, ...], tuple[str, ...]]:
    """Return the same for a row that rests on several edges: ``most`` sentences, the first of each of the best said."""
    ordered = sorted(edges, key=lambda edge: (-edge[3]["sources"], edge[3]["type"], edge[2]))
    quotes: dict[tuple[str, str], Quote] = {}  # one sentence may say several edges
    remarks: dict[str, None] = {}
    for edge in ordered:
        if len(quotes) == most:
            break
        _, found, told = support_of(graph, edge)
        quotes |= {(quote.text, quote.citation): quote for quote in found[:1]}
        remarks |= dict.fromkeys(told)
    return sum(edge[3]["sources"] for edge in ordered), tuple(quotes.values()), tuple(remarks)


def remarks_on(graph: Graph, relation: Relation) -> tuple[str, ...]:
    """Return to whom a relation is ascribed, and what a person corrected of it."""
    return _remarks(graph, relation.said_by, relation.corrected)


def say_edge(graph: Graph, edge: Placed) -> str:
    """Return an edge as a sentence."""
    source, target, _, data = edge
    return phrase_edge(data, name_node(graph, source), name_node(graph, target), lambda node: name_node(graph, node))


def name_node(graph: Graph, node: str) -> str:
    """Return the name of a node; of what is none the text itself."""
    return str(graph.nodes[node]["name"]) if node in graph else node


def make_frame(rows: Iterable[Sequence[object]], columns: Sequence[str]) -> pd.DataFrame:
    """Return rows as a frame of Python's own values: no cell is made a number that was none."""
    return pd.DataFrame([list(row) for row in rows], columns=list(columns), dtype=object)


def _remarks(graph: Graph, said_by: Iterable[str], corrected: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    said = ", ".join(name_node(graph, each) for each in said_by)
    marks = [phrase_correction(mark, lambda node: name_node(graph, node)) for mark in corrected]
    return (*([f"according to {said}"] if said else []), *marks)
