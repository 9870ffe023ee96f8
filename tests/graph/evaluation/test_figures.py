import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import DiplographError
from graph.evaluation.drawn import Drawn, DrawnNode, Span, read_export
from graph.evaluation.figures import Exactness, Macro, OneNode, Score, Traps, evaluate
from graph.evaluation.findings import Fault, find_faults
from graph.evaluation.gold import Gold
from graph.evaluation.verdicts import Places
from graph.schema import Factuality, Label
from tests.graph.evaluation.conftest import (
    TEXT,
    a_gold_edge,
    a_gold_node,
    a_person,
    a_state,
    an_edge,
    drawn_of,
)

NODES = [
    a_state("BLR", "Belarus"),
    a_state("CHN", "China"),
    a_state("FRA", "France"),
    DrawnNode("bloc:SCO", Label.BLOC, "Shanghai Cooperation Organisation", ("SCO",), ("001_news.txt",)),
    a_person("vladimir-makei", "Makei"),
    a_person("wang-yi", "Wang Yi"),
]
GOLD = Gold(
    (
        a_gold_node("State", "BLR", "Belarus"),
        a_gold_node("State", "CHN", "China"),
        a_gold_node("Bloc", "SCO", "SCO"),
        a_gold_node("Bloc", "UN", "United Nations", optional=True),
        a_gold_node("Official", "vladimir-makei", "Vladimir Makei", "Makei"),
        a_gold_node("Official", "wang-yi", "Wang Yi"),
        a_gold_node("Official", "xi-jinping", "Xi Jinping"),
    ),
    (
        a_gold_edge("MEMBER_OF", "BLR", "SCO", "an observer in the SCO", status="observer", date="2015"),
        a_gold_edge("MET_WITH", "wang-yi", "vladimir-makei", "Makei met Wang Yi", date="2021"),
        a_gold_edge("VISITED", "vladimir-makei", "CHN", "He will visit China", "planned"),
        a_gold_edge("HOLDS_OFFICE", "wang-yi", "CHN", "Wang Yi", optional=True, office="foreign minister"),
    ),
)
MEMBER = an_edge("MEMBER_OF", "state:BLR", "bloc:SCO", "Belarus is an observer in the SCO", status="observer")
MEETING = an_edge("MET_WITH", "official:vladimir-makei", "official:wang-yi", "Makei met Wang Yi", date="2021-09")
PLAN = an_edge("VISITED", "official:vladimir-makei", "state:CHN", "He will visit China", "planned")
TEXTS = {"news/001_news.txt": TEXT}


def test_what_is_read_as_annotated_scores_full_marks_but_for_its_dates() -> None:
    figures = evaluate(drawn_of(NODES, [MEMBER, MEETING, PLAN]), GOLD, TEXTS)
    assert figures.strict == figures.lenient
    assert figures.strict["MEMBER_OF"] == figures.strict["core"] == Score(1, 1, 1, 1)
    assert figures.strict["all"] == Score(2, 2, 2, 2)
    assert set(figures.strict) == {"MEMBER_OF", "MET_WITH", "core", "all"}
    assert figures.not_actual == Score(1, 1, 1, 1)
    assert figures.dates == Score(2, 1)
    assert (figures.dates.recall, figures.dates.precision, figures.dates.f1) == (0.5, None, 0.0)
    assert figures.traps == Traps(1, 0)
    assert figures.identity == OneNode(3, 0, 0)
    assert figures.evidence == Exactness(3, 3)
    assert figures.nodes[Label.STATE] == Score(2, 2, 3, 2)
    assert figures.nodes[Label.BLOC] == Score(1, 1, 1, 1)
    assert figures.nodes[Label.OFFICIAL] == Score(3, 2, 2, 2)
    assert figures.macro == {"core": Macro(0.0, 0), "all": Macro(0.0, 0)}


def test_precision_recall_and_f1_are_of_what_was_drawn_and_of_what_was_annotated() -> None:
    score = Score(gold=4, found=2, ours=8, right=3)
    assert (score.precision, score.recall) == (0.375, 0.5)
    assert score.f1 == pytest.approx(2 * 0.375 * 0.5 / 0.875)
    assert Score(0, 0).recall is None


def test_another_status_is_found_leniently_and_not_strictly() -> None:
    member = an_edge("MEMBER_OF", "state:BLR", "bloc:SCO", "Belarus is an observer in the SCO", status="member")
    figures = evaluate(drawn_of(NODES, [member]), GOLD)
    assert (figures.lenient["core"], figures.strict["core"]) == (Score(1, 1, 1, 1), Score(1, 0, 1, 0))
    assert figures.evidence is None


def test_the_mean_is_over_types_with_three_annotated_edges() -> None:
    more = tuple(a_gold_edge("MEMBER_OF", code, "SCO", status="member") for code in ("CHN", "FRA"))
    figures = evaluate(drawn_of(NODES, [MEMBER]), Gold(GOLD.nodes, (*GOLD.edges, *more)))
    assert figures.macro["all"] == Macro(0.5, 1)


def test_a_plan_taken_for_done_springs_a_trap_unless_the_annotations_excuse_it() -> None:
    done = an_edge("VISITED", "official:vladimir-makei", "state:CHN", "He will visit China")
    figures = evaluate(drawn_of(NODES, [done]), GOLD)
    assert figures.traps == Traps(1, 1)
    assert figures.not_actual == Score(1, 0)
    (finding,) = (each for each in find_faults(figures) if each.fault is Fault.TRAP)
    assert finding.factuality is Factuality.PLANNED
    excused = (*GOLD.edges, a_gold_edge("VISITED", "vladimir-makei", "CHN", optional=True))
    assert evaluate(drawn_of(NODES, [done]), Gold(GOLD.nodes, excused)).traps == Traps(1, 0)


def test_the_same_edge_on_several_dates_counts_once_where_strictness_asks_for_no_date() -> None:
    again = an_edge("MET_WITH", "official:wang-yi", "official:vladimir-makei", "Makei met Wang Yi", date="2020")
    figures = evaluate(drawn_of(NODES, [MEETING, again]), GOLD)
    assert figures.strict["MET_WITH"] == Score(1, 1, 1, 1)


def test_one_person_in_two_nodes_is_split_and_two_people_in_one_are_merged() -> None:
    twin = a_person("uladzimir-makiej", "Vladimir Makei")
    both = a_person("xi-wang", "Xi Jinping", "Wang Yi")
    figures = evaluate(drawn_of([*NODES[:5], twin, both], []), GOLD)
    assert figures.identity == OneNode(3, 1, 1)
    assert figures.verdicts.split == {"vladimir-makei": ("official:uladzimir-makiej", "official:vladimir-makei")}
    assert figures.verdicts.merged == {"official:xi-wang": ("wang-yi", "xi-jinping")}


def test_evidence_is_exact_only_where_the_document_has_just_these_characters() -> None:
    span = MEMBER.evidence[0]
    shifted = Span(span.document, span.start + 1, span.end + 1, span.text)
    empty = Span(span.document, 3, 3, "")
    elsewhere = Span("002.txt", 0, 5, "Minsk")
    drawn = drawn_of(NODES, [MEMBER, replace(MEMBER, evidence=(shifted, empty, elsewhere))])
    figures = evaluate(drawn, GOLD, TEXTS)
    assert figures.evidence == Exactness(3, 1)
    assert figures.inexact == (shifted, empty)
    assert [each.fault for each in find_faults(figures)].count(Fault.INEXACT) == 2


def test_a_document_is_the_annotated_one_by_its_path_its_name_or_the_beginning_of_it() -> None:
    places = Places(["001", "0012", "news.jsonl#1", "a/b.txt"])
    found = {name: places.find(name) for name in ("x/001_a.txt", "0012.txt", "n/news.jsonl#1", "news.jsonl#10")}
    assert found == {
        "x/001_a.txt": "001",
        "0012.txt": "0012",
        "n/news.jsonl#1": "news.jsonl#1",
        "news.jsonl#10": None,
    }
    assert (places.find("a/b.txt"), places.find("c/b.txt"), places.find("b.txt")) == ("a/b.txt", None, None)


def test_annotated_documents_of_which_nothing_was_read_are_named() -> None:
    gold = Gold((*GOLD.nodes, a_gold_node("State", "BLR", "Belarus", doc="002")), GOLD.edges)
    assert evaluate(drawn_of(NODES, [MEMBER]), gold).verdicts.missing == ("002",)


def test_everything_missed_or_wrong_is_found_with_its_words() -> None:
    member = an_edge("MEMBER_OF", "state:BLR", "bloc:SCO", "Belarus is an observer in the SCO", status="member")
    wrong = an_edge("OPPOSES", "state:BLR", "state:CHN", "He will visit China", "denied", topic="all")
    absent = an_edge("VISITED", "official:nobody", "state:CHN", "visit China")
    findings = find_faults(evaluate(drawn_of(NODES, [member, wrong, absent]), GOLD, TEXTS))
    assert Counter(each.fault for each in findings) == {
        Fault.WRONG: 1,
        Fault.MISSED: 1,
        Fault.UNLIKE_GIVEN: 1,
        Fault.UNLIKE_WANTED: 1,
        Fault.UNDATED: 1,
        Fault.UNREAL_WRONG: 1,
        Fault.UNREAL_MISSED: 1,
        Fault.NODE_WRONG: 1,
        Fault.NODE_MISSED: 1,
    }
    first, second = findings[0], findings[1]
    assert (first.fault, first.source, first.rule, first.text) == (
        *(Fault.WRONG, "official:nobody", "test.rule", "visit China"),
    )
    assert first.place == ("001_news.txt", TEXT.index("visit China"), TEXT.index("visit China") + 11)
    assert (second.fault, second.type, second.text) == (Fault.MISSED, "MET_WITH", "Makei met Wang Yi")
    assert [each.source for each in findings if each.fault is Fault.NODE_WRONG] == ["FRA"]
    assert [each.source for each in findings if each.fault is Fault.NODE_MISSED] == ["xi-jinping"]


EXPORT_NODE = {"kind": "node", "id": "state:BLR", "label": "State", "name": "Belarus", "documents": ["001.txt"]}


@pytest.mark.parametrize(
    "row", [{"kind": "node"}, {"kind": "claim"}, [], "x", {**EXPORT_NODE, "label": "Land"}, {"kind": "edge"}]
)
def test_a_line_that_is_no_part_of_an_export_is_an_error(tmp_path: Path, row: object) -> None:
    file = tmp_path / "graph.jsonl"
    file.write_text(f"{json.dumps(EXPORT_NODE)}\n\n{json.dumps(row)}\n", encoding="utf-8")
    with pytest.raises(DiplographError, match=r"graph\.jsonl line 3 is no node or edge of an export"):
        read_export(file)


def test_an_export_of_nothing_cannot_be_judged(tmp_path: Path) -> None:
    (tmp_path / "graph.jsonl").write_bytes(b"\n")
    with pytest.raises(DiplographError, match="export of nothing"):
        read_export(tmp_path / "graph.jsonl")


def test_a_node_without_documents_is_where_its_edges_are(tmp_path: Path) -> None:
    rows = [
        {"kind": "document", "path": "001.txt", "id": "document:00000000000000aa"},
        {"kind": "node", "id": "state:BLR", "label": "State", "name": "Belarus"},
        {"kind": "edge", "type": "MEMBER_OF", "source": "state:BLR", "target": "bloc:SCO"}
        | {"evidence": [{"document": "001.txt", "start": 0, "end": 7, "text": "Belarus"}]},
    ]
    (tmp_path / "graph.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    drawn: Drawn = read_export(tmp_path / "graph.jsonl")
    assert drawn.nodes["state:BLR"].documents == ("001.txt",)
