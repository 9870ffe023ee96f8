"""What cannot be kept costs nothing beside itself, alone and in a batch."""

from dataclasses import replace

import pytest

from graph.errors import StoreError
from graph.schema import Doubt, DoubtKind
from graph.store import open_store
from tests.graph.conftest import dump_store
from tests.graph.readings import a_reading, new_store


def test_a_document_that_cannot_be_kept_leaves_the_store_as_it_was() -> None:
    broken = replace(a_reading("a.txt", "Serbia!"), doubts=(Doubt(DoubtKind.NO_DATE, 0, 1, "\ud800"),))
    with new_store() as (path, store):
        store.add_reading(a_reading("a.txt"))
        before = dump_store(path)
        with pytest.raises(StoreError, match=r"U\+D800") as caught:
            store.add_reading(broken)
        assert str(path) in str(caught.value)
        assert dump_store(path) == before


def test_in_a_batch_one_bad_document_costs_no_other() -> None:
    broken = replace(a_reading("b.txt", "Serbia!"), doubts=(Doubt(DoubtKind.NO_DATE, 0, 1, "\ud800"),))
    with new_store() as (path, store):
        with store.batch():
            store.add_reading(a_reading("a.txt"))
            with pytest.raises(StoreError):
                store.add_reading(broken)
            store.add_reading(a_reading("c.txt", "Serbia."))
        with open_store(path) as again:
            assert {document.paths for document in again.documents()} == {("a.txt",), ("c.txt",)}


def test_an_interrupted_batch_keeps_what_was_added() -> None:
    with new_store() as (path, store):
        with pytest.raises(KeyboardInterrupt), store.batch():
            store.add_reading(a_reading("a.txt"))
            raise KeyboardInterrupt
        store.add_reading(a_reading("b.txt", "Serbia."))
        with open_store(path) as again:
            assert {document.paths for document in again.documents()} == {("a.txt",), ("b.txt",)}
