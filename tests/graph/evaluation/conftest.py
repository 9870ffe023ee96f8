"""What the tests of evaluation build annotations and drawn edges from."""

from typing import Any

from graph.evaluation.drawn import Drawn, DrawnEdge, DrawnNode, Span
from graph.evaluation.gold import GoldEdge, GoldNode, Wording
from graph.schema import EdgeType, Factuality, Label

TEXT = "Belarus is an observer in the SCO. Makei met Wang Yi. He will visit China."


def a_person(slug: str, name: str, *aliases: str, documents: tuple[str, ...] = ("001_news.txt",)) -> DrawnNode:
    return DrawnNode(f"official:{slug}", Label.OFFICIAL, name, aliases, documents)


def a_state(code: str, name: str, documents: tuple[str, ...] = ("001_news.txt",)) -> DrawnNode:
    return DrawnNode(f"state:{code}", Label.STATE, name, (), documents)


def an_edge(
    kind: str, source: str, target: str, quote: str, factuality: str = "actual", **qualifiers: Any
) -> DrawnEdge:
    start = TEXT.find(quote)
    span = Span("001_news.txt", start, start + len(quote), quote, "test.rule")
    return DrawnEdge(EdgeType(kind), source, target, Factuality(factuality), qualifiers, (span,))


def a_gold_node(label: str, identity: str, name: str, *aliases: str, doc: str = "001", **more: bool) -> GoldNode:
    return GoldNode(doc, Label(label), identity, name, aliases, **more)


def a_gold_edge(
    kind: str, source: str, target: str, quote: str = "", factuality: str = "actual", *, doc: str = "001", **more: Any
) -> GoldEdge:
    others, optional = more.pop("others", ()), more.pop("optional", False)
    stated = Wording(EdgeType(kind), source, target, None, None, Factuality(factuality), more)
    return GoldEdge(doc, stated, quote or f"{source} {target}", tuple(others), optional)


def drawn_of(nodes: list[DrawnNode], edges: list[DrawnEdge]) -> Drawn:
    return Drawn({node.id: node for node in nodes}, tuple(edges))
