"""Each annotated and each drawn edge, node and person judged, document by document."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import PurePosixPath

from graph.evaluation.drawn import Drawn, DrawnEdge, DrawnNode, Span
from graph.evaluation.gold import Gold, GoldEdge
from graph.evaluation.likeness import STRICT, GoldNames, Meaning, Sighting, dates_agree, is_annotated
from graph.schema import Factuality, Label

#: The labels whose nodes are judged; a region is a node only for the sake of an edge.
NODE_LABELS = (Label.STATE, Label.BLOC, Label.OFFICIAL)


@dataclass(frozen=True, slots=True)
class Wanted:
    """An annotated edge, and how it was met; ``dated`` is None where no date was asked for or no edge could have it."""

    gold: GoldEdge
    found: bool
    exact: bool  #: with the qualifiers that a strict comparison asks for
    dated: bool | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A drawn edge with its sentences in one document, and whether the annotations of that document say so.

    ``trap`` is what the document makes of it where that is not actual.
    """

    doc: str
    edge: DrawnEdge
    right: bool
    exact: bool
    trap: Factuality | None = None

    @property
    def is_sprung(self) -> bool:
        """Whether it takes for actual what the document does not, and nothing in the document would excuse it."""
        return self.trap is not None and not self.right


@dataclass(frozen=True, slots=True)
class NodeVerdict:
    """The nodes of one label in one document, by the ids of the annotations."""

    doc: str
    label: Label
    wanted: frozenset[str]
    allowed: frozenset[str]
    given: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Everything that was judged. Actual edges and those that are not are judged apart."""

    wanted: tuple[Wanted, ...]
    given: tuple[Given, ...]
    unreal_wanted: tuple[Wanted, ...]
    unreal_given: tuple[Given, ...]
    nodes: tuple[NodeVerdict, ...]
    split: Mapping[str, tuple[str, ...]]  #: annotated people who are several nodes
    merged: Mapping[str, tuple[str, ...]]  #: nodes that are several annotated people
    missing: tuple[str, ...]  #: annotated documents that nothing drawn comes from


def judge(drawn: Drawn, gold: Gold) -> Verdicts:
    """Hold what was drawn against the annotations."""
    names, places = GoldNames(gold), Places(gold.docs)
    edges_by_doc: dict[str, list[DrawnEdge]] = defaultdict(list)
    nodes_by_doc: dict[str, list[DrawnNode]] = defaultdict(list)
    for edge in drawn.edges:
        for doc, spans in places.group_spans(edge.evidence):
            edges_by_doc[doc].append(replace(edge, evidence=spans))
    for node in drawn.nodes.values():
        for place in sorted(set(filter(None, map(places.find, node.documents)))):
            nodes_by_doc[place].append(node)
    courts = [_Court(doc, gold, names, drawn.nodes, edges_by_doc[doc]) for doc in gold.docs]
    return Verdicts(
        tuple(verdict for court in courts for verdict in court.judge_wanted()),
        tuple(verdict for court in courts for verdict in court.judge_given()),
        tuple(verdict for court in courts for verdict in court.judge_unreal_wanted()),
        tuple(verdict for court in courts for verdict in court.judge_unreal_given()),
        tuple(verdict for doc in gold.docs for verdict in _judge_nodes(doc, gold, names, nodes_by_doc[doc])),
        *_judge_identity(names, nodes_by_doc),
        missing=tuple(doc for doc in gold.docs if not nodes_by_doc[doc] and not edges_by_doc[doc]),
    )


class Places:
    """Which annotated document a path is: the one called so, else the one whose name the file's name begins with."""

    def __init__(self, docs: Iterable[str]) -> None:
        self._docs = sorted(docs, key=len, reverse=True)
        self._found: dict[str, str | None] = {}

    def find(self, document: str) -> str | None:
        """Return what the annotations call a document, None where it is not annotated."""
        if document not in self._found:
            name = PurePosixPath(document).name
            same = (doc for doc in self._docs if doc in (document, name))
            # `news.jsonl#1` is no beginning of `news.jsonl#10`.
            begins = (doc for doc in self._docs if "#" not in doc and name.startswith(doc))
            self._found[document] = next(chain(same, begins), None)
        return self._found[document]

    def group_spans(self, spans: Iterable[Span]) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Give each annotated document with those spans that stand in it."""
        grouped: dict[str, list[Span]] = defaultdict(list)
        for span in spans:
            doc = self.find(span.document)
            if doc is not None:
                grouped[doc].append(span)
        return ((doc, tuple(inside)) for doc, inside in sorted(grouped.items()))


class _Court:
    """The edges of one document, annotated and drawn."""

    def __init__(
        self, doc: str, gold: Gold, names: GoldNames, nodes: Mapping[str, DrawnNode], edges: Iterable[DrawnEdge]
    ) -> None:
        self._doc = doc
        self._gold = [edge for edge in gold.edges if edge.doc == doc]
        self._allowed = [edge for edge in self._gold if any(w.factuality is Factuality.ACTUAL for w in edge.wordings)]
        self._unreal = [edge for edge in self._gold if not edge.is_actual]
        seen: dict[str, frozenset[Meaning]] = {}

        def meanings(end: str) -> frozenset[Meaning]:
            if end not in seen:
                seen[end] = names.meanings(doc, nodes[end]) if end in nodes else frozenset()
            return seen[end]

        self._sightings = [Sighting(edge, meanings(edge.source), meanings(edge.target)) for edge in edges]

    def judge_wanted(self) -> Iterator[Wanted]:
        """Every actual edge that is not optional."""
        stated = self._drawn(actual=True)
        for edge in self._gold:
            if edge.is_actual and not edge.optional:
                like = [each for each in stated if is_annotated(each, edge)]
                exact = any(is_annotated(each, edge, strict=True) for each in like)
                yield Wanted(edge, bool(like), exact, _is_dated(edge, like))

    def judge_given(self) -> Iterator[Given]:
        """Every edge drawn as actual, those that a strict comparison cannot tell apart once."""
        for sighting in _distinct(self._drawn(actual=True)):
            right = any(is_annotated(sighting, edge) for edge in self._allowed)
            exact = right and any(is_annotated(sighting, edge, strict=True) for edge in self._allowed)
            trap = next((edge.stated.factuality for edge in self._unreal if is_annotated(sighting, edge)), None)
            yield Given(self._doc, sighting.edge, right, exact, trap)

    def judge_unreal_wanted(self) -> Iterator[Wanted]:
        """Every planned, cancelled or denied edge that is not optional; its factuality has to agree."""
        drawn = self._drawn(actual=False)
        for edge in self._unreal:
            if not edge.optional:
                alike = (each for each in drawn if each.edge.factuality is edge.stated.factuality)
                found = any(is_annotated(each, edge) for each in alike)
                yield Wanted(edge, found, found)

    def judge_unreal_given(self) -> Iterator[Given]:
        """Every edge drawn as planned, cancelled or denied; where readers may differ, the annotation excuses it."""
        excusing = [edge for edge in self._gold if not edge.is_actual or edge.others or edge.optional]
        for sighting in self._drawn(actual=False):
            right = any(is_annotated(sighting, edge) for edge in excusing)
            yield Given(self._doc, sighting.edge, right, right)

    def _drawn(self, *, actual: bool) -> list[Sighting]:
        return [each for each in self._sightings if (each.edge.factuality is Factuality.ACTUAL) == actual]


def _is_dated(edge: GoldEdge, like: Sequence[Sighting]) -> bool | None:
    date = edge.stated.qualifiers.get("date")
    return any(dates_agree(each.edge.qualifiers.get("date"), date) for each in like) if date and like else None


def _distinct(sightings: Iterable[Sighting]) -> Iterator[Sighting]:
    seen = set()
    for sighting in sightings:
        edge = sighting.edge
        telling = (str(edge.qualifiers.get(name)) for name in STRICT.get(edge.type, ()))
        key = (edge.type, *sorted((edge.source, edge.target)), *telling)
        if key not in seen:
            seen.add(key)
            yield sighting


def _judge_nodes(doc: str, gold: Gold, names: GoldNames, nodes: Iterable[DrawnNode]) -> Iterator[NodeVerdict]:
    given = {meaning for node in nodes for meaning in names.meanings(doc, node)}
    for label in NODE_LABELS:
        known = [node for node in gold.nodes if node.doc == doc and node.label is label]
        yield NodeVerdict(
            doc,
            label,
            wanted=frozenset(node.id for node in known if not node.optional),
            allowed=frozenset(node.id for node in known),
            given=frozenset(identity for kind, identity in given if kind is label),
        )


def _judge_identity(
    names: GoldNames, nodes_by_doc: Mapping[str, Iterable[DrawnNode]]
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """One person, one node: the people who are several nodes, and the nodes that are several people."""
    people: dict[str, set[str]] = defaultdict(set)
    bearers: dict[str, set[str]] = defaultdict(set)
    for doc, nodes in nodes_by_doc.items():
        for node in nodes:
            for person in names.people(doc, node) if node.label is Label.OFFICIAL else ():
                people[person].add(node.id)
                bearers[node.id].add(person)
    return _several(people), _several(bearers)


def _several(found: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(sorted(others)) for name, others in sorted(found.items()) if len(set(others)) > 1}
