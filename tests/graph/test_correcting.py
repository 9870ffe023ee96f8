"""The graph with corrections in force: what each does, and that it outlives whatever becomes of the store."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import Collection, build_graph, collect_readings, load_collection
from graph.correction_file import format_corrections, parse_corrections
from graph.corrections import Added, Change, Correction, Different, Remark, Same, Who, Wrong
from graph.filters import Filters
from graph.formats.jsonl import json_lines
from graph.judgements import Standing
from graph.references import describe_claim
from graph.review import review_corrections
from graph.schema import Claim, Document, EdgeType, Person, Reading, pack_qualifiers
from graph.store import open_store
from tests.conftest import ENTITIES, read_accession, read_report

OLD_STORE = Path(__file__).parent.parent / "data" / "store_version_1.sql"
REMARK = Remark("seen in the archive", "A. B.", "2024-02-29")
MAKEI, MAKEY, WANG = Who("Vladimir Makei", "state:BLR"), Who("Makey", "state:BLR"), Who("Wang Yi", "state:CHN")


def read_both() -> list[Reading]:
    return [read_accession(), read_report()]


def collect(*corrections: Correction, readings: Iterable[Reading] | None = None) -> Collection:
    return collect_readings(read_both() if readings is None else readings, ENTITIES, corrections)


def claim_of(edge: EdgeType, readings: Sequence[Reading] | None = None) -> tuple[Any, Claim]:
    for document in collect(readings=readings).documents:
        for claim in document.claims:
            if claim.type is edge:
                return document, claim
    raise AssertionError(edge)


def sentence(edge: EdgeType, readings: Sequence[Reading] | None = None) -> Any:
    return describe_claim(*claim_of(edge, readings))


def edges(collection: Collection, edge: EdgeType, filters: Filters | None = None) -> list[dict[str, Any]]:
    graph = build_graph(collection, filters or Filters())
    found = graph.edges(data=True)
    return [{**data, "source": s, "target": t} for s, t, data in found if data["type"] == edge]


WRONG = Wrong(sentence(EdgeType.OPPOSES), REMARK)
SET_DATE = Change(sentence(EdgeType.MEMBER_OF), (("date", "2015-07-10"),), remark=REMARK)
SET_STATUS = Change(sentence(EdgeType.MEMBER_OF), (("status", "member"), ("until", "2020")))
UNSET = Change(sentence(EdgeType.MEMBER_OF), (("date", None),))
REVERSED = Change(sentence(EdgeType.OPPOSES), reverse=True, remark=REMARK)
HAPPENED = Change(sentence(EdgeType.VISITED), (("date", "2015-08"), ("factuality", "actual")))
ADDED = Added(EdgeType.MEMBER_OF, "state:CHN", "bloc:SCO", (("date", "2001"), ("status", "member")), remark=REMARK)
ADDED_MEETING = Added(EdgeType.MET_WITH, MAKEI, WANG, (("date", "2019-05"), ("place", "Minsk")))
SAME = Same(MAKEI, WANG, REMARK)
DIFFERENT = Different(MAKEI, MAKEY, REMARK)

CASES: dict[str, Correction] = {
    "wrong": WRONG,
    "date": SET_DATE,
    "status": SET_STATUS,
    "no date": UNSET,
    "direction": REVERSED,
    "factuality": HAPPENED,
    "added": ADDED,
    "added meeting": ADDED_MEETING,
    "same": SAME,
    "different": DIFFERENT,
}


# what each does


def test_what_is_wrong_is_not_in_the_graph_but_its_nodes_are() -> None:
    collection = collect(WRONG)
    assert edges(collection, EdgeType.OPPOSES) == []
    assert "state:FRA" in build_graph(collection)


def test_a_sentence_that_others_repeat_is_struck_out_alone() -> None:
    accession = read_accession()
    again = replace(accession, document=replace(accession.document, id="document:00000000000000cc", path="b.txt"))
    collection = collect(Wrong(sentence(EdgeType.MET_WITH)), readings=[accession, again])
    (met,) = edges(collection, EdgeType.MET_WITH)
    assert [each["document"] for each in met["evidence"]] == ["b.txt"]


def test_what_is_set_is_on_the_edge_with_what_was_read_and_who_says_so() -> None:
    (member,) = edges(collect(SET_DATE), EdgeType.MEMBER_OF)
    assert (member["date"], member["status"]) == ("2015-07-10", "observer")
    assert member["corrected"] == (
        {
            "kind": "set",
            "reference": "accession.txt:0-45:MEMBER_OF",
            "was": {"date": "2015"},
            "note": "seen in the archive",
            "by": "A. B.",
            "on": "2024-02-29",
        },
    )


def test_what_was_not_said_before_is_marked_as_nothing() -> None:
    (member,) = edges(collect(SET_STATUS), EdgeType.MEMBER_OF)
    assert (member["status"], member["until"], member["date"]) == ("member", "2020", "2015")
    assert member["corrected"][0]["was"] == {"status": "observer", "until": None}


def test_a_value_can_be_taken_away() -> None:
    (member,) = edges(collect(UNSET), EdgeType.MEMBER_OF)
    assert "date" not in member


def test_a_direction_can_be_turned_round() -> None:
    (opposes,) = edges(collect(REVERSED), EdgeType.OPPOSES)
    assert (opposes["source"], opposes["target"]) == ("state:FRA", "state:BLR")
    assert opposes["corrected"][0]["was"] == {"source": "state:BLR", "target": "state:FRA"}


def test_what_was_read_as_planned_can_be_actual_and_filters_heed_that() -> None:
    (visited,) = edges(collect(HAPPENED), EdgeType.VISITED, Filters(factuality=["actual"]))
    assert (visited["factuality"], visited["date"]) == ("actual", "2015-08")
    assert visited["corrected"][0]["was"] == {"date": None, "factuality": "planned"}
    assert edges(collect(HAPPENED), EdgeType.VISITED, Filters(factuality=["planned"])) == []


def test_two_changes_of_one_sentence_both_hold() -> None:
    (member,) = edges(collect(SET_DATE, SET_STATUS), EdgeType.MEMBER_OF)
    assert (member["status"], member["date"], member["until"]) == ("member", "2015-07-10", "2020")
    assert len(member["corrected"]) == 2


def test_a_value_that_a_person_set_goes_before_what_more_sentences_say() -> None:
    accession = read_accession()
    met = accession.claims[1]
    at = {"place": "Ufa", "date": "2015-07-09"}
    first = replace(accession, claims=(replace(met, qualifiers=pack_qualifiers({**at, "place": "Minsk"})),))
    more = [
        replace(
            accession,
            document=replace(accession.document, id=f"document:00000000000000c{number}", path=f"{number}.txt"),
            claims=(replace(met, qualifiers=pack_qualifiers(at), evidence=replace(met.evidence, text=f"{number}")),),
        )
        for number in (1, 2)
    ]
    change = Change(sentence(EdgeType.MET_WITH, [first]), (("place", "Brest"),))
    (edge,) = edges(collect(change, readings=[first, *more]), EdgeType.MET_WITH)
    assert (edge["place"], len(edge["evidence"])) == ("Brest", 3)


def test_an_added_edge_has_no_evidence_and_is_one_source() -> None:
    collection = collect(ADDED)
    added = next(edge for edge in edges(collection, EdgeType.MEMBER_OF) if edge["source"] == "state:CHN")
    assert (added["status"], added["date"], added["evidence"], added["sources"]) == ("member", "2001", (), 1)
    assert added["corrected"] == ({"kind": "add", "note": "seen in the archive", "by": "A. B.", "on": "2024-02-29"},)


def test_an_added_edge_that_a_document_states_too_is_one_with_it() -> None:
    added = Added(EdgeType.MEMBER_OF, "state:BLR", "bloc:SCO", (("date", "2015-07-10"), ("status", "observer")))
    (member,) = edges(collect(added), EdgeType.MEMBER_OF)
    assert (member["date"], len(member["evidence"]), member["sources"]) == ("2015-07-10", 1, 2)
    assert [mark["kind"] for mark in member["corrected"]] == ["add"]


def test_an_added_edge_joins_states_that_no_document_names() -> None:
    collection = collect(ADDED, readings=[read_report()])
    assert build_graph(collection).nodes["bloc:SCO"]["documents"] == ()


def test_an_added_edge_is_what_no_choice_of_documents_holds() -> None:
    assert len(edges(collect(ADDED), EdgeType.MEMBER_OF, Filters(documents=["accession.txt"]))) == 1


def test_an_added_edge_without_a_date_is_dated_by_its_note() -> None:
    undated = Added(EdgeType.MEMBER_OF, "state:CHN", "bloc:SCO", (("status", "member"),), remark=REMARK)
    assert [
        edges(collect(undated, readings=[]), EdgeType.MEMBER_OF, Filters(as_of=day)) != []
        for day in ("2024-02-28", "2024-02-29")
    ] == [False, True]


def test_a_date_that_is_set_counts_as_of_a_date() -> None:
    for correction, found in ((SET_DATE, 0), (UNSET, 0)):
        assert len(edges(collect(correction), EdgeType.MEMBER_OF, Filters(as_of="2015-07-09"))) == found
    assert len(edges(collect(), EdgeType.MEMBER_OF, Filters(as_of="2015-07-09"))) == 1


def test_two_who_are_one_are_one_node_with_both_spellings_and_the_mark() -> None:
    graph = build_graph(collect(SAME))
    (official,) = [node for node in graph if node.startswith("official:")]
    assert {"Vladimir Makei", "Wang Yi"} <= {graph.nodes[official]["name"], *graph.nodes[official]["aliases"]}
    assert graph.nodes[official]["corrected"] == (
        {
            "kind": "same",
            "names": ("Vladimir Makei", "Wang Yi"),
            "note": "seen in the archive",
            "by": "A. B.",
            "on": "2024-02-29",
        },
    )


def test_one_who_is_two_is_two_nodes_with_the_mark() -> None:
    graph = build_graph(collect(DIFFERENT))
    assert {node for node in graph if "mak" in node} == {"official:makey", "official:vladimir-makei"}
    assert [graph.nodes[node]["corrected"][0]["kind"] for node in ("official:makey", "official:vladimir-makei")] == [
        "different",
        "different",
    ]


def test_without_corrections_nothing_is_marked() -> None:
    graph = build_graph(collect())
    assert not any("corrected" in data for _, _, data in graph.edges(data=True))
    assert not any("corrected" in data for _, data in graph.nodes(data=True))


# what it outlives


def lines_of(path: Path) -> list[str]:
    with open_store(path) as store:
        return list(json_lines(build_graph(load_collection(store))))


def fill(path: Path, *readings: Reading) -> None:
    with open_store(path, write=True) as store:
        store.add_entities(ENTITIES)
        for reading in readings:
            store.add_reading(reading)


def correct(path: Path, *corrections: Correction) -> None:
    with open_store(path, write=True) as store:
        store.add_corrections(corrections)


def read_again(path: Path) -> None:
    fill(path, *reversed(read_both()))


def read_by_new_rules(path: Path) -> None:
    """The same spans and claims: persons under other keys, claims in another order, found by another rule."""
    fill(path, *map(by_new_rules, read_both()))


def by_new_rules(reading: Reading) -> Reading:
    keys = {person.key: f"person:{9 - number}" for number, person in enumerate(reading.persons)}

    def moved(end: str | None) -> Any:
        return keys.get(end or "", end)

    return replace(
        reading,
        rules_version="2",
        names=tuple(name._replace(node=moved(name.node)) for name in reading.names),
        persons=tuple(replace(person, key=keys[person.key]) for person in reversed(reading.persons)),
        claims=tuple(
            replace(claim, source=moved(claim.source), target=moved(claim.target), said_by=moved(claim.said_by))
            for claim in reversed(reading.claims)
        ),
    )


def forget_and_read_again(path: Path) -> None:
    with open_store(path, write=True) as store:
        for reading in read_both():
            store.forget(reading.document.path)
    fill(path, *read_both())


FATES: dict[str, Callable[[Path], None]] = {
    "read again": read_again,
    "read by new rules": read_by_new_rules,
    "forgotten and read again": forget_and_read_again,
}


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
@pytest.mark.parametrize("fate", FATES.values(), ids=FATES)
def test_a_correction_outlives_every_re_reading(
    tmp_path: Path, fate: Callable[[Path], None], correction: Correction
) -> None:
    path = tmp_path / "store.db"
    fill(path, *read_both())
    before = lines_of(path)
    correct(path, correction)
    corrected = lines_of(path)
    assert corrected != before
    fate(path)
    assert lines_of(path) == corrected


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
def test_a_correction_can_be_made_in_a_store_of_the_version_before_and_outlives_its_upgrade(
    tmp_path: Path, correction: Correction
) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    make_old_store(old)
    correct(old, correction)
    fill(new, *read_both())
    correct(new, correction)
    assert lines_of(old) == lines_of(new)


def make_old_store(path: Path) -> None:
    database = sqlite3.connect(path)
    database.executescript(OLD_STORE.read_text(encoding="utf-8"))
    database.close()


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
def test_a_correction_says_the_same_in_another_store_by_way_of_a_file(tmp_path: Path, correction: Correction) -> None:
    mine, theirs = tmp_path / "mine.db", tmp_path / "theirs.db"
    fill(mine, *read_both())
    correct(mine, correction)
    with open_store(mine) as store:
        text = format_corrections(each for _, each in store.corrections())
    correct(theirs, *parse_corrections(text, "file"))  # before anything is read there
    fill(theirs, *map(by_new_rules, read_both()))
    assert lines_of(theirs) == lines_of(mine)


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
def test_what_is_read_after_a_correction_might_have_been_read_before(tmp_path: Path, correction: Correction) -> None:
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    fill(first, read_accession())
    correct(first, correction)
    fill(first, read_report())
    fill(second, *read_both())
    correct(second, correction)
    assert lines_of(first) == lines_of(second)


@given(st.permutations(list(CASES.values())), st.integers(1, len(CASES)))
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_corrections_are_given_does_not_matter(order: list[Correction], many: int) -> None:
    chosen = [each for each in order[:many] if each not in (WRONG, UNSET, SAME)]
    assert list(json_lines(build_graph(collect(*chosen)))) == list(json_lines(build_graph(collect(*reversed(chosen)))))


def test_a_correction_finds_its_sentence_wherever_the_document_lies() -> None:
    moved = [replace(each, document=replace(each.document, path=f"zz/{each.document.path}")) for each in read_both()]
    assert [each.standing for each in review_corrections(collect(*CASES.values(), readings=moved))].count(
        Standing.ORPHANED
    ) == 0


def test_a_correction_finds_its_sentence_in_a_document_that_was_edited_elsewhere() -> None:
    edited = shifted(read_accession(), "Note. ")
    (member,) = edges(collect(SET_DATE, readings=[edited]), EdgeType.MEMBER_OF)
    assert member["date"] == "2015-07-10"


def shifted(reading: Reading, lead: str) -> Reading:
    """The document with some words more at its beginning, and so other bytes."""
    document = replace(reading.document, id="document:00000000000000dd", text=lead + reading.document.text)
    claims = tuple(
        replace(claim, evidence=replace(e, start=e.start + len(lead), end=e.end + len(lead)))
        for claim in reading.claims
        for e in [claim.evidence]
    )
    return replace(reading, document=document, claims=claims)


def test_a_correction_lies_idle_where_the_same_words_stand_twice_in_an_edited_document() -> None:
    edited = shifted(read_accession(), "Note. ")
    twice = replace(edited, claims=(*edited.claims, *read_accession().claims))
    (reviewed,) = review_corrections(collect(SET_DATE, readings=[twice]))
    assert reviewed.standing is Standing.ORPHANED


# what becomes of it


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


def test_the_export_can_be_read_line_by_line_with_corrections_in_it() -> None:
    corrections = [each for each in CASES.values() if each is not WRONG]
    records = [json.loads(line) for line in json_lines(build_graph(collect(*corrections)))]
    edges_ = [record for record in records if record["kind"] == "edge"]
    assert all(isinstance(each["document"], str) for edge in edges_ for each in edge["evidence"])
    assert any(edge["evidence"] == [] for edge in edges_)


def test_a_claim_of_a_person_without_a_name_is_corrected_by_the_titled_spelling() -> None:
    nameless = replace(read_accession().persons[0], names=(), titled=("the minister",))
    accession = replace(read_accession(), persons=(nameless, read_accession().persons[1]))
    wrong = Wrong(sentence(EdgeType.MET_WITH, [accession]))
    assert wrong.sentence.source == "the minister"
    assert edges(collect(wrong, readings=[accession]), EdgeType.MET_WITH) == []
