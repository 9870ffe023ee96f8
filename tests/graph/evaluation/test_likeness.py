from typing import Any

import pytest

from graph.evaluation.gold import Gold, Wording
from graph.evaluation.likeness import GoldNames, Sighting, dates_agree, fold, is_annotated, titles_agree
from graph.schema import EdgeType, Factuality, Label
from tests.graph.evaluation.conftest import a_gold_edge, a_gold_node, a_person, a_state, an_edge

MAKEI = a_gold_node("Official", "vladimir-makei", "Vladimir Makei", "Makey", "Minister Makei")


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Luiz Inácio Lula da Silva", "luiz inacio lula da silva"),
        ("A.K. Abdul-Momen", "a k abdul momen"),
        ("习近平", ""),
    ],
)
def test_names_are_compared_without_case_accents_and_punctuation(name: str, folded: str) -> None:
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("node", "meant"),
    [
        (a_person("vladimir-makei", "U. Makei"), "vladimir-makei"),
        (a_person("uladzimir-makiej", "Uladzimir Makiej", "MAKEY"), "vladimir-makei"),
        (a_person("makei", "Makei"), "makei"),
        (a_state("MAK", "Makey"), "MAK"),
    ],
    ids=lambda part: getattr(part, "id", part),
)
def test_a_node_is_whom_any_of_its_names_calls_it(node: Any, meant: str) -> None:
    assert GoldNames(Gold((MAKEI,), ())).meanings("001", node) == {(node.label, meant)}


def test_a_name_counts_only_in_the_document_that_has_it_annotated() -> None:
    names = GoldNames(Gold((MAKEI,), ()))
    assert names.meanings("002", a_person("makey", "Makey")) == {(Label.OFFICIAL, "makey")}


def test_a_name_in_letters_that_fold_to_nothing_is_no_name_of_everybody() -> None:
    names = GoldNames(Gold((a_gold_node("Official", "xi-jinping", "Xi Jinping", "习近平"),), ()))
    assert names.meanings("001", a_person("wang-yi", "Wang Yi", "王毅")) == {(Label.OFFICIAL, "wang-yi")}


def test_a_spelling_that_two_people_share_tells_nobody_apart() -> None:
    other = a_gold_node("Official", "anna-makei", "Anna Makei", "Makey")
    names = GoldNames(Gold((MAKEI, other), ()))
    assert names.people("001", a_person("m-1", "Makey")) == set()
    assert names.people("001", a_person("m-1", "Makey", "Anna Makei")) == {"anna-makei"}
    assert names.people("001", a_person("vladimir-makei", "Makey")) == {"vladimir-makei"}


def sighting(kind: str, source: tuple[str, str], target: tuple[str, str], **qualifiers: Any) -> Sighting:
    ends = [frozenset({(Label(label), identity)}) for label, identity in (source, target)]
    return Sighting(an_edge(kind, "a", "b", "", **qualifiers), *ends)


BLR, SCO, RUS = ("State", "BLR"), ("Bloc", "SCO"), ("State", "RUS")
MEETING = sighting("MET_WITH", RUS, BLR)


def test_what_has_no_direction_is_the_same_either_way_round() -> None:
    assert is_annotated(MEETING, a_gold_edge("MET_WITH", "BLR", "RUS"))
    assert is_annotated(sighting("TRADE_WITH", RUS, BLR, flow="total"), a_gold_edge("TRADE_WITH", "BLR", "RUS"))
    assert not is_annotated(sighting("TRADE_WITH", RUS, BLR, flow="exports"), a_gold_edge("TRADE_WITH", "BLR", "RUS"))
    assert not is_annotated(sighting("VISITED", RUS, BLR), a_gold_edge("VISITED", "BLR", "RUS"))
    assert not is_annotated(MEETING, a_gold_edge("CONSULTED_WITH", "BLR", "RUS"))


def test_any_other_reading_that_is_accepted_counts() -> None:
    told = Wording(EdgeType.MET_WITH, "BLR", "RUS", Label.STATE, Label.STATE, Factuality.ACTUAL, {})
    assert is_annotated(MEETING, a_gold_edge("CONSULTED_WITH", "BLR", "RUS", others=[told]))
    elsewhere = Wording(EdgeType.MET_WITH, "BLR", "RUS", Label.OFFICIAL, None, Factuality.ACTUAL, {})
    assert not is_annotated(MEETING, a_gold_edge("CONSULTED_WITH", "BLR", "RUS", others=[elsewhere]))


@pytest.mark.parametrize(
    ("kind", "ours", "gold", "same"),
    [
        ("MEMBER_OF", {"status": "observer"}, {"status": "observer"}, True),
        ("MEMBER_OF", {"status": "member"}, {"status": "observer"}, False),
        ("MEMBER_OF", {"status": "member"}, {}, True),
        ("MEMBER_OF", {}, {"status": "member"}, False),
        ("MEMBER_OF", {"status": "member", "date": "1999"}, {"status": "member", "date": "2001"}, True),
        ("ENVOY_TO", {"role": "ambassador", "sender": "state:BLR"}, {"role": "ambassador", "sender": "BLR"}, True),
        ("ENVOY_TO", {"role": "ambassador", "sender": "state:RUS"}, {"role": "ambassador", "sender": "BLR"}, False),
        ("ENVOY_TO", {"role": "special envoy"}, {"role": "Special Representative"}, True),
        ("TRADE_WITH", {"flow": "exports", "value": 101.0}, {"flow": "exports", "value": 100}, True),
        ("TRADE_WITH", {"flow": "exports", "value": 102.0}, {"flow": "exports", "value": 100}, False),
        ("TRADE_WITH", {"flow": "exports", "value": "many"}, {"flow": "exports", "value": 100}, False),
        ("TRADE_WITH", {"flow": "exports", "change_pct": 0}, {"flow": "exports", "change_pct": 0}, True),
        ("HOLDS_OFFICE", {"office": "foreign minister"}, {"office": "FM", "former": False}, True),
        ("HOLDS_OFFICE", {"office": "foreign minister", "former": True}, {"office": "FM", "former": False}, False),
        ("HOLDS_OFFICE", {"office": "foreign minister", "former": True}, {"office": "FM"}, True),
        ("VISITED", {"date": "1999"}, {"date": "2001"}, True),
    ],
)
def test_a_strict_comparison_asks_for_what_tells_edges_of_a_type_apart(
    kind: str, ours: dict[str, Any], gold: dict[str, Any], same: bool
) -> None:
    drawn, edge = sighting(kind, BLR, SCO, **ours), a_gold_edge(kind, "BLR", "SCO", **gold)
    assert is_annotated(drawn, edge)
    assert is_annotated(drawn, edge, strict=True) == same


@pytest.mark.parametrize(
    ("ours", "gold", "same"),
    [
        ("Minister for Foreign Affairs", "foreign minister", True),
        ("foreign minister", "Deputy Foreign Minister", False),
        ("Deputy Minister of Foreign Affairs", "Deputy Foreign Minister", True),
        ("Deputy PM", "DPM", True),
        ("minister of trade", "minister of trade and industry", True),
        ("minister", "minister of trade", False),
        ("Secretary of State", "foreign minister", True),
        ("ambassador", "high commissioner", True),
        ("honorary consul", "consul", False),
        ("president", "", True),
    ],
)
def test_titles_agree_where_most_words_and_the_rank_do(ours: str, gold: str, same: bool) -> None:
    assert titles_agree(ours, gold) == same


@pytest.mark.parametrize(
    ("ours", "gold", "same"),
    [
        ("2021-09-16", "2021", True),
        ("2021", "2021-09-16", True),
        ("XXXX-09-16", "2021-09-16", True),
        ("2021-10-18/2021-10-19", "2021-10-18", True),
        ("2021-09-16", "2021-09-17", False),
        (None, "2021", False),
    ],
)
def test_dates_agree_where_one_is_the_other_or_its_beginning(ours: str | None, gold: str, same: bool) -> None:
    assert dates_agree(ours, gold) == same
