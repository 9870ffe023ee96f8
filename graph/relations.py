"""One node's relations: whom a written name means, what joins them to others, and the sentences with citations."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rapidfuzz import fuzz, process

from graph.citations import Quote, quote_evidence
from graph.errors import UnknownName
from graph.join import is_mutual
from graph.periods import parse_period
from graph.schema import EdgeType, Factuality, Label, Qualifiers

if TYPE_CHECKING:
    from graph.build import Graph

#: Letters that decomposition leaves whole.
_PLAIN_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_NOT_QUALIFIERS = {"type", "factuality", "said_by", "sources", "evidence", "corrected"}
_SUGGESTIONS = 5
_NEAR = 60.0


@dataclass(frozen=True, slots=True)
class Relation:
    """One edge as seen from a node: ``direction`` is ``out``, ``in``, or ``both`` where it has none."""

    type: EdgeType
    direction: str
    other: str
    other_name: str
    factuality: Factuality
    qualifiers: Qualifiers
    said_by: tuple[str, ...]
    sources: int
    quotes: tuple[Quote, ...]
    key: str
    corrected: tuple[Mapping[str, Any], ...] = ()  #: as ``build_graph`` describes it

    @property
    def date(self) -> str | None:
        """When it was or began, else the year it is about, as precise as is known."""
        known = dict(self.qualifiers)
        date = known.get("date", known.get("year"))
        return None if date is None else str(date)


def fold_name(name: str) -> str:
    """Return a name without case, accents and punctuation, so that ways of typing it are one.

    >>> fold_name("Vladimir-Makéi"), fold_name("CÔTE D’IVOIRE")
    ('vladimir makei', 'cote d ivoire')
    """
    bare = "".join(each for each in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(each))
    return " ".join(re.findall(r"[^\W_]+", bare.translate(_PLAIN_LETTERS)))


def find_node(graph: "Graph", name: str) -> str:
    """Return the id of the one node that a written name means.

    Looked for as an id, with or without its label, then as a name, as an alias, and as the last name of an official;
    the first of these that anything bears decides. Of several bearers, and of none, ``UnknownName`` says who it may be.
    """
    if name in graph:
        return name
    wanted = fold_name(name)
    for names_of in (_ids, _names, _aliases, _last_names):
        found = sorted(node for node in graph if wanted in map(fold_name, names_of(graph, node)))
        if len(found) == 1:
            return found[0]
        if found:
            raise UnknownName(
                f"{name!r} is the name of several: {_list(graph, found)}; write the one you mean by its id"
            )
    raise UnknownName(_nobody(graph, name))


def list_nearest(graph: "Graph", name: str, label: str | None = None) -> str:
    """Return in one line the nodes (of a label) whose names are nearest to a written one; empty where none is near."""
    return _list(graph, _nearest(graph, name, label))


def relations_of(
    graph: "Graph",
    node: str,
    *,
    factuality: Iterable[Factuality] = (Factuality.ACTUAL,),
) -> list[Relation]:
    """Return a node's edges, type by type in the order of the schema, each type by date with the undated ones last."""
    wanted = frozenset(factuality)
    edges = list(graph.out_edges(node, keys=True, data=True))
    edges += [edge for edge in graph.in_edges(node, keys=True, data=True) if edge[0] != node]
    found = (as_relation(graph, node, *edge) for edge in edges if edge[3]["factuality"] in wanted)
    return sorted(found, key=_reading_order)


def _ids(graph: "Graph", node: str) -> tuple[str, ...]:
    return node, node.split(":", 1)[1]


def _names(graph: "Graph", node: str) -> tuple[str, ...]:
    return (graph.nodes[node]["name"],)


def _aliases(graph: "Graph", node: str) -> tuple[str, ...]:
    return tuple(graph.nodes[node]["aliases"])


def _last_names(graph: "Graph", node: str) -> tuple[str, ...]:
    if graph.nodes[node]["label"] != Label.OFFICIAL:
        return ()
    return tuple(fold_name(name).rpartition(" ")[2] for name in (*_names(graph, node), *_aliases(graph, node)))


def _nobody(graph: "Graph", name: str) -> str:
    near = list_nearest(graph, name)
    advice = f"the nearest are {near}" if near else "`diplograph summary` says what there is"
    return f"nobody in the graph is called {name!r}; {advice}"


def _nearest(graph: "Graph", name: str, label: str | None = None) -> list[str]:
    bearers: dict[str, str] = {}
    for node in sorted(node for node, of in graph.nodes(data=True) if label in (None, of["label"])):
        for called in (*_ids(graph, node)[1:], *_names(graph, node), *_aliases(graph, node)):
            bearers.setdefault(fold_name(called), node)
    scored = process.extract(fold_name(name), bearers.keys(), scorer=fuzz.WRatio, limit=None, score_cutoff=_NEAR)
    ranked = sorted(scored, key=lambda match: (-match[1], match[0]))
    return list(dict.fromkeys(bearers[called] for called, *_ in ranked))[:_SUGGESTIONS]


def _list(graph: "Graph", nodes: Iterable[str]) -> str:
    return ", ".join(f"{node} ({graph.nodes[node]['name']})" for node in nodes)


def as_relation(graph: "Graph", node: str, source: str, target: str, key: str, data: Mapping[str, Any]) -> Relation:
    """Return an edge as seen from one of its ends."""
    kind = EdgeType(data["type"])
    other = target if source == node else source
    return Relation(
        type=kind,
        direction="both" if is_mutual(kind, data) else "out" if source == node else "in",
        other=other,
        other_name=graph.nodes[other]["name"],
        factuality=Factuality(data["factuality"]),
        qualifiers=tuple(sorted((name, data[name]) for name in data.keys() - _NOT_QUALIFIERS)),
        said_by=data["said_by"],
        sources=data["sources"],
        quotes=tuple(quote_evidence(graph, data["evidence"], kind)),
        key=key,
        corrected=data.get("corrected", ()),
    )


def _reading_order(relation: Relation) -> tuple[object, ...]:
    period = None if relation.date is None else parse_period(relation.date)
    dated = "~" if period is None or period.yearless else period.first
    return list(EdgeType).index(relation.type), dated, relation.other_name, relation.direction, relation.key
