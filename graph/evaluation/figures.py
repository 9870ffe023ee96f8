"""Verdicts to figures: precision, recall and F1, and whatever is counted beside them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from graph.evaluation.drawn import Drawn, Span
from graph.evaluation.gold import Gold
from graph.evaluation.verdicts import NODE_LABELS, Given, NodeVerdict, Verdicts, Wanted, judge
from graph.schema import EdgeType, Label

CORE = (EdgeType.MEMBER_OF, EdgeType.ENVOY_TO, EdgeType.TRADE_WITH, EdgeType.HOLDS_OFFICE)
#: Careful readers differ on these, so they stand beside the others and not among them.
APART = (EdgeType.COOPERATES_WITH,)
GROUPS: Mapping[str, tuple[EdgeType, ...]] = {
    "core": CORE,
    "all": tuple(kind for kind in EdgeType if kind not in APART),
}
#: A type with fewer annotated edges says nothing in a mean over types.
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the ``gold`` were ``found``, and how many of ``ours`` are ``right``."""

    gold: int
    found: int
    ours: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        """The share of ours that is right; None where there is none of ours."""
        return self.right / self.ours if self.ours else None

    @property
    def recall(self) -> float | None:
        """The share of the gold that was found; None where there is no gold."""
        return self.found / self.gold if self.gold else None

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 where either is 0 or unknown."""
        precision, recall = self.precision, self.recall
        return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


@dataclass(frozen=True, slots=True)
class Macro:
    """The mean F1 over edge types, strict, of those with at least ``FEWEST`` in the gold."""

    f1: float
    types: int


@dataclass(frozen=True, slots=True)
class Traps:
    """Things that are not actual (``set``), and edges that take one of them for actual (``sprung``)."""

    set: int
    sprung: int


@dataclass(frozen=True, slots=True)
class OneNode:
    """Annotated people, how many of them are several nodes, and how many nodes are several of them."""

    people: int
    split: int
    merged: int


@dataclass(frozen=True, slots=True)
class Exactness:
    """Quoted spans of documents whose text is at hand, and how many stand there exactly so."""

    spans: int
    exact: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every figure, and the verdicts behind them. ``lenient`` and ``strict`` go by edge type, ``core`` and ``all``."""

    lenient: Mapping[str, Score]
    strict: Mapping[str, Score]
    macro: Mapping[str, Macro]
    not_actual: Score
    traps: Traps
    dates: Score  #: of the edges found, those whose date was found too; no precision
    nodes: Mapping[Label, Score]
    identity: OneNode
    evidence: Exactness | None  #: None where no text is at hand
    inexact: tuple[Span, ...]
    verdicts: Verdicts


def evaluate(drawn: Drawn, gold: Gold, texts: Mapping[str, str] | None = None) -> Evaluation:
    """Hold what was drawn against annotations.

    ``texts`` are the documents by their paths, for whether evidence is exact; a document is found by the name of its
    file where its path is not among them.
    """
    verdicts = judge(drawn, gold)
    strict = _by_group(verdicts, lambda each: each.exact)
    spans = None if texts is None else list(_with_text(drawn, texts))
    dated = [each.dated for each in verdicts.wanted if each.dated is not None]
    return Evaluation(
        lenient=_by_group(verdicts, _is_like),
        strict=strict,
        macro={group: _mean(strict, types) for group, types in GROUPS.items()},
        not_actual=_score(verdicts.unreal_wanted, verdicts.unreal_given, _is_like),
        traps=Traps(len(verdicts.unreal_wanted), sum(each.is_sprung for each in verdicts.given)),
        dates=Score(len(dated), sum(dated)),
        nodes={label: _score_nodes(verdicts.nodes, label) for label in NODE_LABELS},
        identity=OneNode(
            len({node.id for node in gold.nodes if node.label is Label.OFFICIAL}),
            len(verdicts.split),
            len(verdicts.merged),
        ),
        evidence=None if spans is None else Exactness(len(spans), sum(exact for _, exact in spans)),
        inexact=tuple(span for span, exact in spans or () if not exact),
        verdicts=verdicts,
    )


def _is_like(each: Wanted | Given) -> bool:
    return each.found if isinstance(each, Wanted) else each.right


def _by_group(verdicts: Verdicts, holds: Callable[[Wanted | Given], bool]) -> dict[str, Score]:
    met = Counter(each.gold.stated.type for each in verdicts.wanted) + Counter(e.edge.type for e in verdicts.given)
    groups = {kind.value: (kind,) for kind in EdgeType if met[kind]} | dict(GROUPS)
    return {
        name: _score(
            [each for each in verdicts.wanted if each.gold.stated.type in types],
            [each for each in verdicts.given if each.edge.type in types],
            holds,
        )
        for name, types in groups.items()
    }


def _score(wanted: Sequence[Wanted], given: Sequence[Given], holds: Callable[[Wanted | Given], bool]) -> Score:
    return Score(len(wanted), sum(map(holds, wanted)), len(given), sum(map(holds, given)))


def _mean(strict: Mapping[str, Score], types: Iterable[EdgeType]) -> Macro:
    told = [strict[kind].f1 for kind in sorted(types) if kind in strict and strict[kind].gold >= FEWEST]
    return Macro(sum(told) / len(told) if told else 0.0, len(told))


def _score_nodes(verdicts: Iterable[NodeVerdict], label: Label) -> Score:
    mine = [each for each in verdicts if each.label is label]
    return Score(
        sum(len(each.wanted) for each in mine),
        sum(len(each.wanted & each.given) for each in mine),
        sum(len(each.given) for each in mine),
        sum(len(each.allowed & each.given) for each in mine),
    )


def _with_text(drawn: Drawn, texts: Mapping[str, str]) -> Iterable[tuple[Span, bool]]:
    """Every quoted span whose document's text is at hand, and whether it stands there exactly so."""
    by_name = {PurePosixPath(path).name: text for path, text in texts.items()}
    for edge in drawn.edges:
        for span in edge.evidence:
            text = texts.get(span.document, by_name.get(PurePosixPath(span.document).name))
            if text is not None:
                yield span, bool(span.text.strip()) and text[span.start : span.end] == span.text
