"""What a reading changed: nodes and edges that came, went, or say something else, whatever ids and paths did."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from graph.build import Graph, build_graph, collect_readings
from graph.reading_changes import compare_graphs
from graph.schema import EdgeType, Office, Person, Reading, pack_qualifiers
from tests.conftest import ENTITIES, read_accession, read_report


def graph_of(*readings: Reading) -> Graph:
    return build_graph(collect_readings(readings, ENTITIES))


def changed(before: Iterable[Reading], after: Iterable[Reading]) -> tuple[list[str], list[str]]:
    found = compare_graphs(graph_of(*before), graph_of(*after))
    nodes = [f"{each.change} {each.id}{f' [{each.detail}]' if each.detail else ''}" for each in found.nodes]
    edges = [f"{each.change} {each.type}{f' [{each.detail}]' if each.detail else ''}" for each in found.edges]
    return nodes, edges


def copy_of(reading: Reading, number: int) -> Reading:
    """The same sentences in another document."""
    document = replace(reading.document, id=f"document:{number:016}", path=f"copy{number}.txt")
    return replace(reading, document=document)


ACCESSION, REPORT = read_accession(), read_report()


def test_nothing_changed() -> None:
    assert changed([ACCESSION, REPORT], [REPORT, ACCESSION]) == ([], [])


def test_a_first_reading_adds_all() -> None:
    nodes, edges = changed([], [ACCESSION])
    assert nodes == ["added bloc:SCO", "added official:vladimir-makei", "added official:wang-yi", "added state:BLR",
                     "added state:CHN"]  # fmt: skip
    assert edges == ["added MEMBER_OF", "added MET_WITH", "added VISITED"]


def test_what_only_a_forgotten_document_said_is_lost() -> None:
    nodes, edges = changed([ACCESSION, REPORT], [ACCESSION])
    assert nodes == ["changed official:vladimir-makei [aliases −Makey]", "lost state:FRA"]
    assert edges == ["lost OPPOSES"]


def test_a_lost_edge_is_told_with_its_sentence() -> None:
    found = compare_graphs(graph_of(ACCESSION, REPORT), graph_of(ACCESSION))
    (edge,) = found.edges
    assert (edge.source_name, edge.target_name) == ("Belarus", "France")
    assert [quote.text for quote in edge.quotes] == ["Makey said that France was wrong."]


def test_more_and_fewer_sentences_are_a_change() -> None:
    again = copy_of(ACCESSION, 1)
    assert changed([ACCESSION], [ACCESSION, again])[1] == [
        "changed MEMBER_OF [+1 sentence]",
        "changed MET_WITH [+1 sentence]",
        "changed VISITED [+1 sentence]",
    ]
    both = [ACCESSION, again, copy_of(ACCESSION, 2)]
    assert changed(both, [ACCESSION])[1][0] == "changed MEMBER_OF [−2 sentences]"


def test_an_edge_that_reads_otherwise_in_the_same_sentence_is_changed_not_lost_and_added() -> None:
    member = ACCESSION.claims[0]
    better = replace(member, qualifiers=pack_qualifiers({"status": "member", "date": "2015-07-10"}))
    after = replace(ACCESSION, claims=(better, *ACCESSION.claims[1:]))
    assert changed([ACCESSION], [after])[1] == ["changed MEMBER_OF [date 2015 → 2015-07-10; status observer → member]"]


def test_other_ends_in_the_same_sentence_are_a_change() -> None:
    opposes = REPORT.claims[0]
    after = replace(REPORT, claims=(replace(opposes, source="state:FRA", target="state:BLR", said_by=None),))
    (edge,) = changed([REPORT], [after])[1]
    assert edge == (
        "changed OPPOSES [source state:BLR → state:FRA; target state:FRA → state:BLR; "
        "said by official:makey → none]"
    )  # fmt: skip


def test_of_two_edges_of_a_sentence_each_finds_the_one_of_its_ends() -> None:
    first, second, third = ACCESSION.claims
    both = replace(ACCESSION, claims=(first, replace(first, target="state:CHN", type=EdgeType.OPPOSES), second, third))
    dated = replace(
        both,
        claims=tuple(
            replace(c, qualifiers=pack_qualifiers({**dict(c.qualifiers), "date": "2016"})) for c in both.claims
        ),
    )
    edges = changed([both], [dated])[1]
    assert sorted(edges) == sorted(
        [
            "changed MEMBER_OF [date 2015 → 2016]",
            "changed OPPOSES [date 2015 → 2016]",
            "changed MET_WITH [date none → 2016]",
            "changed VISITED [date none → 2016]",
        ]
    )


@pytest.mark.parametrize("forget", [False, True], ids=["read", "forgotten"])
def test_an_official_who_goes_by_another_id_is_the_same(forget: bool) -> None:
    short = replace(REPORT, persons=(Person("person:0", ("Makei",), (Office("foreign minister", "state:BLR"),)),))
    less, more = [short], [short, ACCESSION]
    nodes, edges = changed(more, less) if forget else changed(less, more)
    before, after = ("vladimir-makei", "makei") if forget else ("makei", "vladimir-makei")
    assert f"changed official:{before} [now official:{after}]" in nodes
    assert not any(f"official:{after}" in line for line in nodes if line.startswith("added"))
    assert not any("OPPOSES" in line for line in edges)


def test_a_path_is_no_part_of_what_is_said() -> None:
    moved = replace(ACCESSION, document=replace(ACCESSION.document, path="zz.txt"))
    assert changed([ACCESSION], [moved]) == ([], [])
