"""References to what one sentence was read to say: written, taken apart, and found among the documents."""

from dataclasses import replace

import pytest

from graph.build import build_graph, collect_readings
from graph.corrections import Sentence
from graph.errors import InvalidQuestion, UnknownName
from graph.references import Reference, find_referred, parse_reference, refer_to, tell_claims
from graph.schema import EdgeType, Reading, pack_qualifiers
from tests.conftest import ENTITIES, read_accession, read_report

ACCESSION, REPORT = read_accession(), read_report()


@pytest.mark.parametrize(
    "text",
    ["a.txt:0-45:MEMBER_OF", "news/a: b.jsonl#12:7-9:MET_WITH:c0ffee", "document:00aa:0-1:VISITED:c0ffee+00dd11"],
)
def test_a_reference_is_taken_apart_and_written_again(text: str) -> None:
    assert str(parse_reference(text)) == text


@pytest.mark.parametrize(
    "text", ["", "a.txt", "a.txt:0-45", "a.txt:0-45:MEMBER", "a.txt:x-45:MEMBER_OF", ":0-4:VISITED"]
)
def test_what_is_no_reference_is_named(text: str) -> None:
    with pytest.raises(InvalidQuestion, match="is no reference to a sentence"):
        parse_reference(text)


@pytest.mark.parametrize("name", ["accession.txt", "document:00000000000000aa", "00000000000000aa"])
def test_a_document_is_named_by_path_or_id(name: str) -> None:
    (found,) = find_referred(
        collect_readings([ACCESSION, REPORT], ENTITIES).documents, Reference(name, 0, 45, EdgeType.MEMBER_OF)
    )
    assert (found.document, found.path, found.source, found.text) == (
        "document:00000000000000aa", "accession.txt", "state:BLR", "Belarus became an observer in the SCO in 2015",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("none.txt:0-45:MEMBER_OF", "no document is called 'none.txt'; `diplograph documents` lists them"),
        ("0000:0-45:MEMBER_OF", "no document is called '0000'"),
        ("accession.txt:0-44:MEMBER_OF", "no sentence there says anything of that type"),
        ("accession.txt:0-45:OPPOSES", "no sentence there says anything of that type"),
    ],
)
def test_a_place_where_nothing_is_said_is_named(text: str, trouble: str) -> None:
    with pytest.raises(UnknownName, match=trouble):
        find_referred(collect_readings([ACCESSION, REPORT], ENTITIES).documents, parse_reference(text))


def several() -> Reading:
    """One sentence that says three things of one type."""
    member = ACCESSION.claims[0]
    claims = [
        member,
        replace(member, source="state:CHN"),
        replace(member, qualifiers=pack_qualifiers({"status": "observer", "date": "2016"})),
    ]
    return replace(ACCESSION, claims=tuple(claims))


def test_what_one_sentence_says_of_a_type_is_told_apart_by_a_few_digits() -> None:
    collection = collect_readings([several()], ENTITIES)
    (document,) = collection.documents
    told = tell_claims(document)
    assert len({which for _, which in told}) == 3
    for claim, which in told:
        (found,) = find_referred([document], parse_reference(f"accession.txt:0-45:MEMBER_OF:{which}"))
        assert (found.source, found.qualifiers) == (claim.source, claim.qualifiers)
    with pytest.raises(UnknownName, match="says several things of that type; write one of accession") as caught:
        find_referred([document], parse_reference("accession.txt:0-45:MEMBER_OF"))
    assert all(which in str(caught.value) for _, which in told)
    with pytest.raises(UnknownName, match="says several things"):
        find_referred([document], parse_reference("accession.txt:0-45:MEMBER_OF:000000"))


def test_digits_do_not_depend_on_the_order_of_claims_or_the_keys_of_persons() -> None:
    met = ACCESSION.claims[1]
    both = replace(ACCESSION, claims=(met, replace(met, target="state:CHN")))
    keys = {"person:0": "person:5", "person:1": "person:3", "state:CHN": "state:CHN"}
    moved = replace(
        both,
        persons=tuple(replace(person, key=keys[person.key]) for person in both.persons),
        claims=tuple(replace(c, source=keys[c.source], target=keys[c.target]) for c in reversed(both.claims)),
        names=(),
    )
    (first,), (second,) = (collect_readings([each], ENTITIES).documents for each in (both, moved))
    assert {which for _, which in tell_claims(first)} == {which for _, which in tell_claims(second)}


def test_every_reference_in_a_graph_finds_what_it_is_of() -> None:
    collection = collect_readings([several(), REPORT], ENTITIES)
    graph = build_graph(collection)
    found: list[Sentence] = []
    for _, _, data in graph.edges(data=True):
        for evidence in data["evidence"]:
            referred = find_referred(collection.documents, parse_reference(refer_to(data["type"], evidence)))
            assert all(each.type == data["type"] and each.text == evidence["text"] for each in referred)
            found += referred
    assert len(found) == 4


def test_claims_of_a_sentence_that_met_in_one_edge_have_one_reference() -> None:
    member = ACCESSION.claims[0]
    undated = replace(member, qualifiers=pack_qualifiers({"status": "observer"}))
    collection = collect_readings([replace(ACCESSION, claims=(member, undated))], ENTITIES)
    ((_, _, data),) = build_graph(collection).edges(data=True)
    (evidence,) = data["evidence"]
    referred = find_referred(collection.documents, parse_reference(refer_to("MEMBER_OF", evidence)))
    assert {each.qualifiers for each in referred} == {member.qualifiers, undated.qualifiers}
