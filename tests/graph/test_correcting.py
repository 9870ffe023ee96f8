"""The graph with corrections in force: what each does."""

import json
from dataclasses import replace

from graph.build import build_graph
from graph.corrections import Added, Change, Wrong
from graph.filters import Filters
from graph.formats.jsonl import json_lines
from graph.schema import EdgeType, pack_qualifiers
from tests.conftest import read_accession, read_report
from tests.graph.corrected import (
    ADDED,
    CASES,
    DIFFERENT,
    HAPPENED,
    REMARK,
    REVERSED,
    SAME,
    SET_DATE,
    SET_STATUS,
    UNSET,
    WRONG,
    collect,
    edges,
    sentence,
)


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
