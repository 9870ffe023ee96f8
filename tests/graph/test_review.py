"""What became of each correction: in force, orphaned or overruled, and why."""

from collections.abc import Iterable
from dataclasses import replace

from graph.corrections import Added, Correction, Who, Wrong
from graph.judgements import Standing
from graph.review import review_corrections
from graph.schema import Document, EdgeType, Person, Reading, pack_qualifiers
from tests.conftest import read_accession
from tests.graph.corrected import ADDED_MEETING, CASES, DIFFERENT, SAME, SET_DATE, WRONG, collect, edges, sentence


def reviewed_as(*corrections: Correction, readings: Iterable[Reading] | None = None) -> list[tuple[Standing, str]]:
    found = review_corrections(collect(*corrections, readings=readings))
    assert [each.correction for each in found] == list(corrections)
    return [(each.standing, each.reason) for each in found]


def test_all_are_in_force_while_what_they_are_tied_to_is_there() -> None:
    assert {standing for standing, _ in reviewed_as(*CASES.values())} <= {Standing.IN_FORCE, Standing.OVERRULED}
    for correction in CASES.values():
        assert reviewed_as(correction) == [(Standing.IN_FORCE, "")]


def test_orphans_are_listed_with_what_is_missing() -> None:
    said = reviewed_as(WRONG, SET_DATE, ADDED_MEETING, DIFFERENT, readings=[read_accession()])
    assert said == [
        (Standing.ORPHANED, "news/=report.txt is not there"),
        (Standing.IN_FORCE, ""),
        (Standing.IN_FORCE, ""),
        (Standing.ORPHANED, "no document that was read names Makey @ state:BLR"),
    ]
    assert reviewed_as(ADDED_MEETING, readings=[]) == [
        (Standing.ORPHANED, "nobody read of is Vladimir Makei @ state:BLR")
    ]


def test_what_rules_read_otherwise_now_is_no_more_corrected_and_says_where_it_is() -> None:
    accession = read_accession()
    member = accession.claims[0]
    otherwise = replace(member, qualifiers=pack_qualifiers({"status": "member", "date": "2015"}))
    (reviewed,) = reviewed_as(SET_DATE, readings=[replace(accession, claims=(otherwise,))])
    assert reviewed == (Standing.ORPHANED, "read otherwise now: accession.txt:0-45:MEMBER_OF")
    (reviewed,) = reviewed_as(SET_DATE, readings=[replace(accession, claims=())])
    assert reviewed == (Standing.ORPHANED, "the sentence is gone, or says no such thing any more")


def test_what_rules_have_only_learnt_to_date_is_corrected_still() -> None:
    accession = read_accession()
    dated = replace(accession.claims[0], qualifiers=pack_qualifiers({"status": "observer", "date": "2015-07"}))
    wrong = Wrong(sentence(EdgeType.MEMBER_OF))
    assert edges(collect(wrong, readings=[replace(accession, claims=(dated,))]), EdgeType.MEMBER_OF) == []


def test_a_change_of_what_is_wrong_is_overruled() -> None:
    said = reviewed_as(Wrong(sentence(EdgeType.MEMBER_OF)), SET_DATE)
    assert said[1] == (Standing.OVERRULED, "another correction calls the sentence wrong")
    assert edges(collect(SET_DATE, Wrong(sentence(EdgeType.MEMBER_OF))), EdgeType.MEMBER_OF) == []


def test_an_added_edge_whose_end_is_not_one_alone_is_not_guessed() -> None:
    twins = [
        Reading(
            Document(f"document:00000000000000e{number}", f"{number}.txt", "Li Wei."),
            "test",
            persons=(Person("person:0", ("Li Wei",), (), (state,)),),
        )
        for number, state in enumerate(("state:CHN", "state:FRA"))
    ]
    both = [
        replace(each, persons=(replace(each.persons[0], states=("bloc:SCO", *each.persons[0].states)),))
        for each in twins
    ]
    added = Added(EdgeType.HOLDS_OFFICE, Who("Li Wei", "bloc:SCO"), "bloc:SCO", (("office", "director"),))
    ((standing, reason),) = reviewed_as(added, readings=both)
    assert standing is Standing.OVERRULED
    assert reason == "Li Wei @ bloc:SCO may be official:li-wei-chn or official:li-wei-fra"
    assert edges(collect(added, readings=both), EdgeType.HOLDS_OFFICE) == []


def test_an_added_edge_between_two_who_are_one_is_overruled() -> None:
    assert reviewed_as(ADDED_MEETING, SAME)[0] == (Standing.OVERRULED, "both ends are one person")
    assert len(edges(collect(ADDED_MEETING, SAME), EdgeType.MET_WITH)) == 1
