"""What could not be read is kept beside what was."""

from graph.schema import Refusal
from tests.graph.readings import a_reading, new_store


def test_a_refusal_is_kept_once_and_replaced() -> None:
    with new_store() as (_, store):
        store.add_refusal(Refusal("b.pdf", "is locked", "unlock it"))
        store.add_refusal(Refusal("a.pdf", "is empty", "leave it out"))
        store.add_refusal(Refusal("b.pdf", "is broken", "mend it"))
        assert list(store.refusals()) == [
            Refusal("a.pdf", "is empty", "leave it out"),
            Refusal("b.pdf", "is broken", "mend it"),
        ]


def test_a_later_reading_or_a_known_copy_clears_the_refusal_of_its_path_only() -> None:
    with new_store() as (_, store):
        for path in ("a.txt", "b.txt", "c.txt"):
            store.add_refusal(Refusal(path, "is empty", "leave it out"))
        store.add_reading(a_reading("a.txt"))
        store.add_path(a_reading("").document.id, "b.txt")
        assert [refusal.path for refusal in store.refusals()] == ["c.txt"]


def test_a_refusal_leaves_what_was_read_there_before() -> None:
    with new_store() as (_, store):
        store.add_reading(a_reading("a.txt"))
        store.add_refusal(Refusal("a.txt", "cannot be opened", "get leave to read it"))
        assert store.text("a.txt") == "Belarus met Serbia."
        assert store.forget("a.txt") == ("a.txt",)
        assert (list(store.refusals()), list(store.documents())) == ([], [])
