"""What was missed and what is wrong, one by one, with the words of the document: where the next rule is chosen from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from graph.evaluation.drawn import DrawnEdge, Span
from graph.evaluation.figures import Evaluation
from graph.evaluation.verdicts import Given, Verdicts, Wanted
from graph.schema import EDGE_KINDS, Factuality, Value


class Fault(StrEnum):
    """What is the matter, the worst first."""

    TRAP = "trap sprung"
    WRONG = "wrong"
    MISSED = "missed"
    UNLIKE_GIVEN = "wrong qualifiers"
    UNLIKE_WANTED = "missed with these qualifiers"
    UNDATED = "date missed"
    UNREAL_WRONG = "not actual, wrong"
    UNREAL_MISSED = "not actual, missed"
    SPLIT = "one person, several nodes"
    MERGED = "one node, several people"
    NODE_WRONG = "node wrong"
    NODE_MISSED = "node missed"
    INEXACT = "evidence not exact"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing missed or wrong. ``text`` are the words that say so; their place is known where they were quoted."""

    fault: Fault
    doc: str
    type: str  #: of the edge, or the label of the node
    source: str
    target: str = ""
    qualifiers: Mapping[str, Value | None] = field(default_factory=dict)
    factuality: Factuality | None = None
    rule: str = ""
    text: str = ""
    place: tuple[str, int, int] | None = None


def find_faults(evaluation: Evaluation) -> list[Finding]:
    """Everything missed or wrong, the worst faults first and each by document."""
    verdicts = evaluation.verdicts
    found = [
        *(finding for each in verdicts.given for finding in _given(each, unreal=False)),
        *(finding for each in verdicts.unreal_given for finding in _given(each, unreal=True)),
        *(finding for each in verdicts.wanted for finding in _wanted(each, unreal=False)),
        *(finding for each in verdicts.unreal_wanted for finding in _wanted(each, unreal=True)),
        *_nodes(verdicts),
        *(_quoted(Fault.INEXACT, span.document, span) for span in evaluation.inexact),
    ]
    order = list(Fault)
    return sorted(found, key=lambda each: (order.index(each.fault), each.doc, each.place or ("", 0, 0)))


def _given(verdict: Given, *, unreal: bool) -> Iterator[Finding]:
    if verdict.exact:
        return
    edge = verdict.edge
    fault = Fault.UNREAL_WRONG if unreal else Fault.UNLIKE_GIVEN if verdict.right else Fault.WRONG
    fault = Fault.TRAP if verdict.is_sprung else fault
    yield _of_edge(fault, verdict.doc, edge, verdict.trap if verdict.is_sprung else edge.factuality)


def _wanted(verdict: Wanted, *, unreal: bool) -> Iterator[Finding]:
    if not verdict.exact:
        met = Fault.UNLIKE_WANTED if verdict.found else Fault.MISSED
        yield _of_gold(Fault.UNREAL_MISSED if unreal else met, verdict)
    if verdict.dated is False:
        yield _of_gold(Fault.UNDATED, verdict)


def _nodes(verdicts: Verdicts) -> Iterator[Finding]:
    for person, nodes in verdicts.split.items():
        yield Finding(Fault.SPLIT, "", "Official", person, ", ".join(nodes))
    for node, people in verdicts.merged.items():
        yield Finding(Fault.MERGED, "", "Official", node, ", ".join(people))
    for each in verdicts.nodes:
        for identity in sorted(each.given - each.allowed):
            yield Finding(Fault.NODE_WRONG, each.doc, each.label, identity)
        for identity in sorted(each.wanted - each.given):
            yield Finding(Fault.NODE_MISSED, each.doc, each.label, identity)


def _of_gold(fault: Fault, verdict: Wanted) -> Finding:
    gold, stated = verdict.gold, verdict.gold.stated
    ends = (stated.type.value, stated.source, stated.target)
    return Finding(fault, gold.doc, *ends, stated.qualifiers, stated.factuality, text=gold.evidence)


def _of_edge(fault: Fault, doc: str, edge: DrawnEdge, factuality: Factuality | None) -> Finding:
    span = edge.evidence[0]
    place = (span.document, span.start, span.end)
    kind = EDGE_KINDS[edge.type]
    qualifiers = {name: edge.qualifiers[name] for name in (*kind.key, *kind.other) if name in edge.qualifiers}
    ends = (edge.type.value, edge.source, edge.target)
    return Finding(fault, doc, *ends, qualifiers, factuality, span.rule, span.text, place)


def _quoted(fault: Fault, doc: str, span: Span) -> Finding:
    return Finding(fault, doc, "", "", rule=span.rule, text=span.text, place=(span.document, span.start, span.end))
