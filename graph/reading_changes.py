"""What the last reading changed: the nodes and edges that the graph gained, lost or has otherwise than before."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.build import Graph
from graph.changes import qualifiers_of
from graph.citations import Quote, quote_evidence
from graph.join import is_mutual
from graph.schema import EdgeType, Label, Qualifiers


class Change(StrEnum):
    """What became of a node or an edge."""

    ADDED = "added"
    LOST = "lost"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class NodeChange:
    """A node that came, went, or has another id, name or spellings than before; ``detail`` says which."""

    change: Change
    id: str
    label: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class EdgeChange:
    """An edge that came, went, or says something else than before; a lost one is as it was."""

    change: Change
    type: EdgeType
    source: str
    source_name: str
    target: str
    target_name: str
    factuality: str
    qualifiers: Qualifiers
    detail: str = ""  #: what is otherwise: values, ends, sentences
    quotes: tuple[Quote, ...] = ()
    corrected: tuple[Mapping[str, Any], ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class ReadingChanges:
    """All that is otherwise, each in the order of ids, types and ends."""

    nodes: tuple[NodeChange, ...]
    edges: tuple[EdgeChange, ...]


def compare_graphs(before: Graph, after: Graph) -> ReadingChanges:
    """Return what one graph has gained, lost or otherwise than another.

    An official who goes by another id now, as all the spellings show, is changed, not lost and added; so is an edge
    that rests on a sentence on which a former edge of its type rested.
    """
    became = _match_officials(before, after)
    return ReadingChanges(
        tuple(sorted(_node_changes(before, after, became), key=lambda each: (each.id, each.change))),
        tuple(sorted(_edge_changes(before, after, became), key=_edge_order)),
    )


def _match_officials(before: Graph, after: Graph) -> dict[str, str]:
    """To each official whose id is gone, the one who bears all the spellings now, or some of them and no others."""
    gone, new = (
        {node: _spellings(graph, node) for node in sorted(set(graph) - set(other)) if _is_official(graph, node)}
        for graph, other in ((before, after), (after, before))
    )
    there = {node: _spellings(after, node) for node in sorted(after) if _is_official(after, node)}
    found = {}
    for node, spellings in gone.items():
        heirs = [other for other, theirs in there.items() if spellings <= theirs]
        heirs = heirs or [other for other, theirs in new.items() if theirs <= spellings]
        if len(heirs) == 1:
            found[node] = heirs[0]
    return found


def _is_official(graph: Graph, node: str) -> bool:
    return bool(graph.nodes[node]["label"] == Label.OFFICIAL)


def _spellings(graph: Graph, node: str) -> frozenset[str]:
    return frozenset((graph.nodes[node]["name"], *graph.nodes[node]["aliases"]))


def _node_changes(before: Graph, after: Graph, became: Mapping[str, str]) -> Iterator[NodeChange]:
    heirs = set(became.values())
    for node in set(before) - set(after):
        if node in became:
            yield _node_change(before, node, Change.CHANGED, f"now {became[node]}")
        else:
            yield _node_change(before, node, Change.LOST)
    for node in set(after) - set(before) - heirs:
        yield _node_change(after, node, Change.ADDED)
    for node in set(after) & set(before):
        detail = "; ".join(_otherwise(before.nodes[node], after.nodes[node], leave_out={"documents"}))
        if detail:
            yield _node_change(after, node, Change.CHANGED, detail)


def _node_change(graph: Graph, node: str, change: Change, detail: str = "") -> NodeChange:
    return NodeChange(change, node, graph.nodes[node]["label"], graph.nodes[node]["name"], detail)


_Edge = tuple[str, str, str, Mapping[str, Any]]
_Place = tuple[str, int, int]


def _edge_changes(before: Graph, after: Graph, became: Mapping[str, str]) -> Iterator[EdgeChange]:
    old = _by_content(before, became)
    new = _by_content(after, {})
    for content in old.keys() & new.keys():
        detail = "; ".join(_support(before, old[content], after, new[content], became))
        if detail:
            yield _edge_change(after, new[content], Change.CHANGED, detail)
    lost = {content: old[content] for content in sorted(old.keys() - new.keys(), key=repr)}
    added = {content: new[content] for content in sorted(new.keys() - old.keys(), key=repr)}
    pairs = dict(_pair_by_sentence(before, lost, after, added))
    for content, edge in lost.items():
        if content in pairs:
            other = added.pop(pairs[content])
            detail = "; ".join((*_moved(edge, other, became), *_otherwise(edge[3], other[3], leave_out=_SUPPORT)))
            support = "; ".join(_support(before, edge, after, other, became))
            yield _edge_change(after, other, Change.CHANGED, "; ".join(filter(None, (detail, support))))
        else:
            yield _edge_change(before, edge, Change.LOST)
    for edge in added.values():
        yield _edge_change(after, edge, Change.ADDED)


_SUPPORT = {"said_by", "sources", "evidence", "corrected"}


def _by_content(graph: Graph, became: Mapping[str, str]) -> dict[Hashable, _Edge]:
    """Edges by all that they say; ids of officials that have moved are as they are now."""
    found: dict[Hashable, _Edge] = {}
    for edge in graph.edges(keys=True, data=True):
        data = edge[3]
        ends = [became.get(end, end) for end in edge[:2]]
        if is_mutual(EdgeType(data["type"]), data):
            ends.sort()
        values = tuple((name, repr(became.get(str(value), value))) for name, value in qualifiers_of(data))
        found[data["type"], *ends, data["factuality"], values] = edge
    return found


def _places(graph: Graph, edge: _Edge) -> set[_Place]:
    """Where the sentences of an edge stand, by the ids of documents: a path may go to another one."""
    documents = graph.graph["documents"]
    return {(documents[each["document"]]["id"], each["start"], each["end"]) for each in edge[3]["evidence"]}


def _support(before: Graph, old: _Edge, after: Graph, new: _Edge, became: Mapping[str, str]) -> Iterator[str]:
    was, now = _places(before, old), _places(after, new)
    for sign, places in (("+", now - was), ("−", was - now)):
        if places:
            yield f"{sign}{len(places)} {'sentence' if len(places) == 1 else 'sentences'}"
    said, says = tuple(sorted(became.get(each, each) for each in old[3]["said_by"])), new[3]["said_by"]
    if said != says:
        yield f"said by {_show(said)} → {_show(says)}"


def _pair_by_sentence(
    before: Graph, lost: Mapping[Hashable, _Edge], after: Graph, added: Mapping[Hashable, _Edge]
) -> Iterator[tuple[Hashable, Hashable]]:
    """Pair a lost edge with the new one of its type that rests on one of its sentences, the one of its ends first."""
    resting: dict[tuple[str, _Place], list[Hashable]] = defaultdict(list)
    for content, edge in added.items():
        for place in sorted(_places(after, edge)):
            resting[edge[3]["type"], place].append(content)
    taken: set[Hashable] = set()
    for same_ends in (True, False):
        for content, edge in lost.items():
            near = [other for place in sorted(_places(before, edge)) for other in resting[edge[3]["type"], place]]
            free = [other for other in dict.fromkeys(near) if other not in taken]
            fitting = [other for other in free if not same_ends or added[other][:2] == edge[:2]]
            if content not in taken and len(fitting) == 1:
                taken |= {content, fitting[0]}
                yield content, fitting[0]


def _moved(old: _Edge, new: _Edge, became: Mapping[str, str]) -> Iterator[str]:
    for name, was, now in zip(("source", "target"), old[:2], new[:2], strict=True):
        if became.get(was, was) != now:
            yield f"{name} {was} → {now}"


def _otherwise(old: Mapping[str, Any], new: Mapping[str, Any], leave_out: Iterable[str]) -> Iterator[str]:
    for name in sorted((old.keys() | new.keys()) - set(leave_out)):
        was, now = old.get(name), new.get(name)
        if was == now:
            continue
        if isinstance(was, tuple) and isinstance(now, tuple):
            parts = [f"+{each}" for each in now if each not in was] + [f"−{each}" for each in was if each not in now]
            yield f"{name} {', '.join(parts)}"
        else:
            yield f"{name} {_show(was)} → {_show(now)}"


def _show(value: object) -> str:
    if value is None or value == ():
        return "none"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _edge_change(graph: Graph, edge: _Edge, change: Change, detail: str = "") -> EdgeChange:
    source, target, key, data = edge
    return EdgeChange(
        change=change,
        type=EdgeType(data["type"]),
        source=source,
        source_name=graph.nodes[source]["name"],
        target=target,
        target_name=graph.nodes[target]["name"],
        factuality=data["factuality"],
        qualifiers=qualifiers_of(data),
        detail=detail,
        quotes=tuple(quote_evidence(graph, data["evidence"], data["type"])),
        corrected=data.get("corrected", ()),
        key=key,
    )


def _edge_order(edge: EdgeChange) -> tuple[object, ...]:
    kind = list(EdgeType).index(edge.type)
    return kind, edge.source_name, edge.target_name, repr(edge.qualifiers), edge.factuality, edge.change, edge.key
