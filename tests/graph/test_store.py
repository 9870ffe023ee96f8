"""What goes into a store comes out, whatever the order and however often it goes in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import UnknownName
from graph.schema import Reading
from graph.store import open_store
from tests.graph.conftest import dump_store
from tests.graph.readings import (
    a_reading,
    at_path,
    collections,
    contents,
    document_id,
    new_store,
    paths_by_id,
    readings,
)


@given(readings())
@settings(max_examples=60, deadline=None)
def test_a_reading_comes_back_as_it_was_given(reading: Reading) -> None:
    document = reading.document
    with new_store() as (path, store):
        store.add_reading(reading)
        with open_store(path) as again:
            assert [part for _, part in again.names()] == list(reading.names)
            assert [part for _, part in again.persons()] == list(reading.persons)
            assert repr([part for _, part in again.claims()]) == repr(list(reading.claims))
            assert [part for _, part in again.doubts()] == list(reading.doubts)
            assert again.text(document.id) == document.text
            (stored,) = again.documents()
    parts = (reading.names, reading.persons, reading.claims, reading.doubts)
    assert (stored.names, stored.persons, stored.claims, stored.doubts) == tuple(map(len, parts))
    assert (stored.id, stored.paths, stored.rules_version) == (document.id, ("a.txt",), reading.rules_version)
    for field in ("title", "date", "language", "publisher", "url", "encoding", "encoding_guessed"):
        assert getattr(stored, field) == getattr(document, field)
    assert stored.characters == len(document.text)


@given(collections())
@settings(max_examples=40, deadline=None)
def test_items_come_by_document_id_then_as_read(collection: list[Reading]) -> None:
    with new_store() as (_, store):
        for reading in collection:
            store.add_reading(reading)
        by_id = sorted({reading.document.id: reading for reading in collection}.items())
        assert list(store.names()) == [(identity, name) for identity, reading in by_id for name in reading.names]
        assert list(store.doubts()) == [(identity, doubt) for identity, reading in by_id for doubt in reading.doubts]
        assert [document.id for document in store.documents()] == [identity for identity, _ in by_id]


@given(collections(), readings(path="new.txt"))
@settings(max_examples=40, deadline=None)
def test_forgetting_what_was_added_leaves_what_was_before(collection: list[Reading], added: Reading) -> None:
    collection = [reading for reading in collection if reading.document.id != added.document.id]
    with new_store() as (path, store):
        for reading in collection:
            store.add_reading(reading)
        before = dump_store(path), contents(store)
        store.add_reading(added)
        assert dump_store(path) != before[0]
        assert store.forget(added.document.id) == ("new.txt",)
        assert (dump_store(path), contents(store)) == before


@given(st.data(), collections())
@settings(max_examples=40, deadline=None)
def test_the_order_of_reading_does_not_matter(data: st.DataObject, collection: list[Reading]) -> None:
    other_order = data.draw(st.permutations(collection))
    with new_store() as (path, store), new_store() as (other_path, other):
        for reading in collection:
            store.add_reading(reading)
        with other.batch():
            for reading in other_order:
                other.add_reading(reading)
        assert dump_store(path) == dump_store(other_path)
        assert contents(store) == contents(other)


@given(collections())
@settings(max_examples=40, deadline=None)
def test_adding_twice_is_adding_once(collection: list[Reading]) -> None:
    with new_store() as (path, store):
        for reading in collection:
            store.add_reading(reading)
        once = dump_store(path)
        for reading in reversed(collection):
            store.add_reading(reading)
        assert dump_store(path) == once


@given(collections(), readings())
@settings(max_examples=40, deadline=None)
def test_a_changed_file_is_as_if_it_had_always_been_so(collection: list[Reading], changed: Reading) -> None:
    kept = [at_path(reading, f"kept/{reading.document.path}") for reading in collection]
    with new_store() as (path, store), new_store() as (fresh_path, fresh):
        for reading in [*collection, *kept]:
            store.add_reading(reading)
        for reading in collection:
            store.add_reading(at_path(changed, reading.document.path))
        for reading in kept:
            fresh.add_reading(reading)
        for reading in collection:
            fresh.add_reading(at_path(changed, reading.document.path))
        assert dump_store(path) == dump_store(fresh_path)


def test_a_changed_file_takes_its_old_document_out() -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("a.txt", "Belarus left."))
        store.add_reading(a_reading("a.txt", "Belarus stayed."))
        assert paths_by_id(store) == {document_id("Belarus stayed."): ("a.txt",)}
        assert [claim.evidence.text for _, claim in store.claims()] == ["Belarus stayed."]


def test_a_changed_copy_leaves_the_document_at_its_other_path() -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("a.txt", "Belarus left."))
        store.add_path(document_id("Belarus left."), "copy.txt")
        store.add_reading(a_reading("a.txt", "Belarus stayed."))
        assert paths_by_id(store) == {
            document_id("Belarus left."): ("copy.txt",),
            document_id("Belarus stayed."): ("a.txt",),
        }


def test_same_bytes_under_two_paths_are_one_document_with_sorted_paths() -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("z.txt"))
        store.add_path(a_reading("").document.id, "b.txt")
        store.add_reading(a_reading("a.txt"))
        assert [document.paths for document in store.documents()] == [("a.txt", "b.txt", "z.txt")]
        assert len(list(store.claims())) == 1


def test_a_path_of_an_unknown_document_is_refused() -> None:
    with new_store() as (_, store), pytest.raises(UnknownName, match=r"a\.txt"):
        store.add_path(document_id("nothing"), "a.txt")


@pytest.mark.parametrize(
    ("text", "rules", "path", "current"),
    [
        ("Belarus met Serbia.", "1", "a.txt", True),
        ("Belarus met Serbia.", "1", None, True),
        ("Belarus met Serbia.", "2", "a.txt", False),
        ("Belarus met Serbia.", "2", None, False),
        ("Belarus met Serbia.", "1", "copy.txt", False),
        ("Belarus met Serbia.", "1", "b.txt", False),  # another document lies there
        ("Belarus met nobody.", "1", "a.txt", False),
        ("Belarus met nobody.", "1", None, False),
    ],
)
def test_current_is_what_these_rules_read_at_this_path(text: str, rules: str, path: str | None, current: bool) -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("a.txt"))
        store.add_reading(a_reading("b.txt", "Serbia."))
        assert store.is_current(document_id(text), rules, path) is current
