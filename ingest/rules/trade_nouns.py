"""The nouns of trade: a flow that a sentence names, and whose it is."""

from dataclasses import dataclass

from graph.schema import Factuality, Flow
from ingest.model import Mention

#: What may be the source of a flow.
TRADERS = ("state:", "bloc:")

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A flow between a source and its partners. ``start`` to ``end`` are its words, ``anchor`` its head."""

    source: str
    partners: tuple[str, ...]
    flows: tuple[Flow, ...]
    start: int
    end: int
    anchor: int
    rule: str
    origin: tuple[int, int]  #: where the document names the flow in full
    item: str | None = None
    sign: int = 1  #: -1 for a deficit
    bare: bool = False  #: states a relation even without a figure
    owned: bool = True  #: the sentence itself says whose flow it is
    share: Mention | None = None
    value: Mention | None = None
    factuality: Factuality | None = None  #: fixed by the words themselves
    part: bool = False  #: cut short: counts only with a figure
    context: Spans = ()


@dataclass(frozen=True, slots=True)
class Side:
    """Whose flow it is, where that begins, the words between it and the flow, and what else settled it."""

    node: str
    start: int
    adjectives: tuple[int, int]
    context: Spans = ()
    stated: bool = True
