"""Documents of a store by the names that a person gives: what is forgotten, shown or unknown."""

from dataclasses import replace

import pytest

from graph.errors import UnknownName
from graph.schema import Reading, Refusal
from tests.graph.conftest import dump_store
from tests.graph.readings import a_reading, document_id, new_store, paths_by_id


def digits(text: str) -> str:
    return document_id(text).removeprefix("document:")


@pytest.mark.parametrize(
    ("name", "removed"),
    [
        ("a.txt", ("a.txt", "copy.txt")),
        ("copy.txt", ("a.txt", "copy.txt")),
        (document_id("Belarus."), ("a.txt", "copy.txt")),
        (document_id("Belarus.")[:-9], ("a.txt", "copy.txt")),
        (digits("Belarus."), ("a.txt", "copy.txt")),
        (digits("Belarus.")[:4], ("a.txt", "copy.txt")),
        ("list.jsonl#2", ("list.jsonl#2",)),
        ("list.jsonl", ("list.jsonl#1", "list.jsonl#2")),
        ("refused.pdf", ("refused.pdf",)),
    ],
)
def test_forget_takes_out_all_paths_of_what_is_named(name: str, removed: tuple[str, ...]) -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("a.txt", "Belarus."))
        store.add_path(document_id("Belarus."), "copy.txt")
        store.add_reading(a_reading("list.jsonl#1", "Serbia."))
        store.add_reading(a_reading("list.jsonl#2", "Serbia!"))
        store.add_reading(a_reading("list.jsonl.txt", "Serbia?"))
        store.add_refusal(Refusal("refused.pdf", "is locked", "unlock it"))
        everything = {"a.txt", "copy.txt", "list.jsonl#1", "list.jsonl#2", "list.jsonl.txt", "refused.pdf"}
        assert store.forget(name) == removed
        left = {path for paths in paths_by_id(store).values() for path in paths}
        assert left | {refusal.path for refusal in store.refusals()} == everything - set(removed)


@pytest.mark.parametrize(
    "name", ["", "document:", "b.txt", "a.tx", "%", "a_txt", "A.TXT", "state:BLR", digits("Belarus.")[:3], "\x00", "'"]
)
def test_a_name_that_no_document_bears_removes_nothing(name: str) -> None:
    with new_store() as (path, store):
        store.add_reading(a_reading("a.txt", "Belarus."))
        before = dump_store(path)
        for ask in (store.forget, store.text):
            with pytest.raises(UnknownName):
                ask(name)
        assert dump_store(path) == before


def test_an_unknown_name_is_answered_with_the_nearest_paths() -> None:
    with new_store() as (_, store):
        for path in ("2021/readout.txt", "2021/speech.txt", "factbook/BLR.html"):
            store.add_reading(a_reading(path, path))
        with pytest.raises(UnknownName, match=r"holds no document 2021/raedout.txt; the nearest: 2021/readout.txt"):
            store.text("2021/raedout.txt")


def test_a_prefix_of_two_ids_names_neither() -> None:
    first, second = (
        replace(a_reading(f"{end}.txt").document, id=f"document:abcdef00000000{end}") for end in ("1a", "1b")
    )
    with new_store() as (_, store):
        store.add_reading(Reading(first, "1"))
        store.add_reading(Reading(second, "1"))
        with pytest.raises(UnknownName, match="begins the ids of 2 documents"):
            store.forget("abcdef")
        assert store.forget("abcdef000000001b") == ("1b.txt",)


def test_a_path_that_looks_like_an_id_is_the_path() -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("a.txt", "Belarus."))
        store.add_reading(a_reading(digits("Belarus."), "Serbia."))
        assert store.text(digits("Belarus.")) == "Serbia."
        assert store.text(document_id("Belarus.")) == "Belarus."


def test_the_text_of_a_file_of_many_documents_needs_one_of_them() -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("list.jsonl#1", "Serbia."))
        assert store.text("list.jsonl") == "Serbia."
        store.add_reading(a_reading("list.jsonl#2", "Belarus."))
        with pytest.raises(UnknownName, match="2 documents"):
            store.text("list.jsonl")
        assert store.text("list.jsonl#2") == "Belarus."
