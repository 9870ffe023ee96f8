"""The states, blocs and regions of a store are those that its documents name."""

from dataclasses import replace

import pytest

from graph.schema import Claim, Document, EdgeType, Evidence, Named, Office, Person, Reading, pack_qualifiers
from graph.store import Store
from tests.graph.readings import AFRICA, BELARUS, SCO, SERBIA, a_reading, document_id, new_store


def entity_ids(store: Store) -> list[str]:
    return [entity.id for entity in store.entities()]


def test_entities_are_those_that_a_document_of_the_store_names() -> None:
    evidence = Evidence(0, 1, "B", "rule")
    sent = Claim(EdgeType.ENVOY_TO, "person:0", "region:AFRICA", evidence, pack_qualifiers({"sender": "state:SRB"}))
    document = Document(document_id("B"), "b.txt", "B")
    with new_store() as (_, store):
        assert entity_ids(store) == []
        store.add_reading(Reading(document, "1", names=(Named("state:BLR", 0, 1),), claims=(sent,)))
        assert entity_ids(store) == ["region:AFRICA", "state:BLR", "state:SRB"]
        store.add_reading(
            Reading(replace(document, id=document_id("C"), path="c.txt"), "1", names=(Named("bloc:SCO", 0, 1),))
        )
        assert list(store.entities()) == [SCO, AFRICA, BELARUS, SERBIA]
        store.forget("b.txt")
        assert list(store.entities()) == [SCO]


@pytest.mark.parametrize(
    "reading",
    [
        Reading(
            Document("document:00", "a", ""), "1", persons=(Person("person:0", (), (Office("envoy", "state:BLR"),)),)
        ),
        Reading(Document("document:00", "a", ""), "1", persons=(Person("person:0", (), states=("state:BLR",)),)),
        Reading(
            Document("document:00", "a", ""),
            "1",
            claims=(Claim(EdgeType.VISITED, "person:0", "person:1", Evidence(0, 0, "", "r"), said_by="state:BLR"),),
        ),
    ],
    ids=["office", "state of a person", "said by"],
)
def test_an_entity_is_named_wherever_its_id_stands(reading: Reading) -> None:
    with new_store() as (_, store):
        store.add_reading(reading)
        assert entity_ids(store) == ["state:BLR"]


def test_a_later_entity_replaces_the_earlier() -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("a.txt"))
        store.add_entities([replace(BELARUS, name="Republic of Belarus", aliases=())])
        assert [entity.name for entity in store.entities()] == ["Republic of Belarus", "Serbia"]
