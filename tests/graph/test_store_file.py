import os
import resource
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph.errors import DiplographError, NewerStore, NotAStore, ReadOnlyStore, StoreError
from graph.schema import (
    Reading,
)
from graph.store import Store, open_store
from tests.graph.conftest import dump_store
from tests.graph.readings import a_reading


def make_store(path: Path, *given: Reading) -> None:
    with open_store(path, write=True) as store:
        for reading in given:
            store.add_reading(reading)


@contextmanager
def new_store() -> Iterator[tuple[Path, Store]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diplograph.db"
        with open_store(path, write=True) as store:
            yield path, store


@contextmanager
def unprivileged() -> Iterator[None]:
    """Permissions bind nobody who is root, so be somebody else meanwhile."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@contextmanager
def read_only_folder(fill: Callable[[Path], None]) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp())
    try:
        fill(folder)
        for file in folder.iterdir():
            file.chmod(0o444)
        folder.chmod(0o555)
        with unprivileged():
            yield folder
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


# files that are no stores


def write_text(path: Path) -> None:
    path.write_text("Belarus and Serbia held talks in Minsk.\n" * 100)


def write_few_bytes(path: Path) -> None:
    path.write_bytes(b"hello")


def write_other_database(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("CREATE TABLE document (id TEXT)")
    database.commit()
    database.close()


def write_numbered_database(path: Path) -> None:
    database = sqlite3.connect(path)
    database.execute("PRAGMA application_id = 1")
    database.close()


def write_newer_store(path: Path) -> None:
    make_store(path)
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.close()


@pytest.mark.parametrize("write", [False, True], ids=["read", "write"])
@pytest.mark.parametrize(
    ("make", "error"),
    [
        (write_text, NotAStore),
        (write_few_bytes, NotAStore),
        (write_other_database, NotAStore),
        (write_numbered_database, NotAStore),
        (Path.mkdir, NotAStore),
        (os.mkfifo, NotAStore),
        (write_newer_store, NewerStore),
    ],
)
def test_what_is_no_store_is_named_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None], error: type[StoreError], write: bool
) -> None:
    path = tmp_path / "some file?.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as caught, open_store(path, write=write):
        pass
    assert_one_line(caught.value, path)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    assert before is None or path.read_bytes() == before


def assert_one_line(error: BaseException, path: Path) -> None:
    assert str(path) in str(error)
    assert "\n" not in str(error)
    assert isinstance(error, DiplographError)


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    make_store(path, *(a_reading(f"{number}.txt", f"Belarus {number}") for number in range(200)))
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged") as caught, open_store(path) as store:
        list(store.claims())
    assert_one_line(caught.value, path)


def test_a_missing_store_is_not_made_by_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with pytest.raises(StoreError, match="does not exist; run `diplograph ingest` first"), open_store(path):
        pass
    assert not path.exists()


@pytest.mark.parametrize("write", [False, True], ids=["read", "write"])
def test_a_missing_folder_is_named(tmp_path: Path, write: bool) -> None:
    with pytest.raises(StoreError, match=r"none/a\.db"), open_store(tmp_path / "none" / "a.db", write=write):
        pass


def test_an_empty_file_is_filled_by_writing_and_no_store_to_a_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    path.touch()
    with pytest.raises(NotAStore, match="is empty; run `diplograph ingest`"), open_store(path):
        pass
    make_store(path, a_reading("a.txt"))
    with open_store(path) as store:
        assert store.text("a.txt") == "Belarus met Serbia."


@pytest.mark.parametrize("name", ["a b.db", "a?mode=memory", "a#b.db", "100%.db", "ä.db", ":memory:", "file:x"])
def test_any_name_will_do_for_a_store(tmp_path: Path, name: str) -> None:
    make_store(tmp_path / name, a_reading("a.txt"))
    assert [file.name for file in tmp_path.iterdir()] == [name]
    with open_store(tmp_path / name) as store:
        assert store.text("a.txt") == "Belarus met Serbia."


def test_a_store_says_its_kind_and_version(tmp_path: Path) -> None:
    make_store(tmp_path / "a.db")
    database = sqlite3.connect(tmp_path / "a.db")
    assert database.execute("PRAGMA application_id").fetchone()[0].to_bytes(4, "big") == b"dplg"
    assert database.execute("PRAGMA user_version").fetchone() == (2,)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    database.close()


# places that cannot be written


def test_a_store_in_a_read_only_folder_can_be_read_but_not_written() -> None:
    with read_only_folder(lambda folder: make_store(folder / "a.db", a_reading("a.txt"))) as folder:
        with open_store(folder / "a.db") as store:
            assert store.text("a.txt") == "Belarus met Serbia."
            assert len(list(store.claims())) == 1
        with pytest.raises(ReadOnlyStore) as caught, open_store(folder / "a.db", write=True):
            pass
    assert_one_line(caught.value, folder / "a.db")


def test_a_writable_file_in_a_read_only_folder_cannot_be_written() -> None:
    with read_only_folder(lambda folder: make_store(folder / "a.db", a_reading("a.txt"))) as folder:
        path = folder / "a.db"
        with as_owner():
            path.chmod(0o666)
        with pytest.raises(ReadOnlyStore), open_store(path, write=True):
            pass


@contextmanager
def as_owner() -> Iterator[None]:
    was = os.geteuid()
    os.seteuid(os.getuid())
    try:
        yield
    finally:
        os.seteuid(was)


def test_no_store_can_be_made_in_a_read_only_folder() -> None:
    with (
        read_only_folder(lambda folder: None) as folder,
        pytest.raises(ReadOnlyStore) as caught,
        open_store(folder / "a.db", write=True),
    ):
        pass
    assert_one_line(caught.value, folder / "a.db")


def test_a_store_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    with read_only_folder(lambda folder: make_store(folder / "a.db")) as folder:
        with as_owner():
            (folder / "a.db").chmod(0o000)
        with pytest.raises(StoreError) as caught, open_store(folder / "a.db"):
            pass
    assert_one_line(caught.value, folder / "a.db")


def test_a_store_opened_to_read_is_not_written(tmp_path: Path) -> None:
    make_store(tmp_path / "a.db", a_reading("a.txt"))
    before = dump_store(tmp_path / "a.db")
    with open_store(tmp_path / "a.db") as store:
        with pytest.raises(ReadOnlyStore):
            store.forget("a.txt")
        assert store.text("a.txt") == "Belarus met Serbia."
    assert dump_store(tmp_path / "a.db") == before


# full disks and writes that were cut off


@contextmanager
def no_file_above(size: int) -> Iterator[None]:
    """Let writing fail where a full disk would make it fail."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("batched", [False, True], ids=["one by one", "in a batch"])
def test_a_full_disk_is_named_and_leaves_the_store_whole(tmp_path: Path, batched: bool) -> None:
    path = tmp_path / "a.db"
    make_store(path, a_reading("a.txt"))
    before = dump_store(path)
    big = a_reading("b.txt", "Belarus! " * 20_000)
    with no_file_above(path.stat().st_size + 5_000), open_store(path, write=True) as store:
        with pytest.raises(StoreError, match="make room") as caught:
            if batched:
                with store.batch():
                    store.add_reading(big)
            else:
                store.add_reading(big)
        assert_one_line(caught.value, path)
        assert store.text("a.txt") == "Belarus met Serbia."
    assert dump_store(path) == before
    make_store(path, big)
    assert sorted(paths for paths in stored_paths(path)) == [("a.txt",), ("b.txt",)]


def stored_paths(path: Path) -> list[tuple[str, ...]]:
    with open_store(path) as store:
        return [document.paths for document in store.documents()]


def cut_off_while_writing(source: Path, target: Path) -> None:
    """Copy a store while a write overflows SQLite's cache, some pages written and the journal beside it."""
    database = sqlite3.connect(source, isolation_level=None)
    database.execute("PRAGMA cache_size = 1")
    database.execute("BEGIN IMMEDIATE")
    database.execute("UPDATE document SET rules_version = 'half'")
    database.execute("DELETE FROM claim")
    for ending in ("", "-journal"):
        shutil.copyfile(f"{source}{ending}", f"{target}{ending}")
    database.execute("ROLLBACK")
    database.close()


def many_readings() -> list[Reading]:
    return [a_reading(f"{number}.txt", f"Belarus {number} " * 300) for number in range(40)]


@pytest.mark.parametrize("write", [False, True], ids=["read", "write"])
def test_a_write_that_was_cut_off_is_undone_by_whoever_opens_next(tmp_path: Path, write: bool) -> None:
    make_store(tmp_path / "a.db", *many_readings())
    before = dump_store(tmp_path / "a.db")
    (tmp_path / "cut").mkdir()
    cut = tmp_path / "cut" / "a.db"
    cut_off_while_writing(tmp_path / "a.db", cut)
    assert cut.read_bytes() != (tmp_path / "a.db").read_bytes()
    with open_store(cut, write=write) as store:
        assert len(list(store.claims())) == 40
    assert dump_store(cut) == before
    assert [file.name for file in cut.parent.iterdir()] == ["a.db"]


def test_a_write_that_was_cut_off_is_not_read_where_it_cannot_be_undone(tmp_path: Path) -> None:
    make_store(tmp_path / "a.db", *many_readings())
    with read_only_folder(lambda folder: cut_off_while_writing(tmp_path / "a.db", folder / "a.db")) as folder:
        with pytest.raises(StoreError) as caught, open_store(folder / "a.db"):
            pass
        assert_one_line(caught.value, folder / "a.db")


# several at once


def test_a_second_writer_is_told_that_the_store_is_in_use() -> None:
    with (
        new_store() as (path, store),
        store.batch(),
        pytest.raises(StoreError, match="in use by another process") as caught,
        open_store(path, write=True, wait=0.05),
    ):
        pass
    assert_one_line(caught.value, path)


def test_a_second_writer_waits_for_the_first() -> None:
    with new_store() as (path, store):
        second = threading.Thread(target=make_store, args=(path, a_reading("b.txt", "Serbia.")))
        with store.batch():
            store.add_reading(a_reading("a.txt"))
            second.start()
            second.join(0.2)
            assert second.is_alive()
        second.join()
        assert sorted(document.paths for document in store.documents()) == [("a.txt",), ("b.txt",)]


def test_a_document_waits_for_another_writer_without_holding_it_up() -> None:
    opened, begun = threading.Event(), threading.Event()

    def add_once_begun(path: Path) -> None:
        with open_store(path, write=True) as store:
            opened.set()
            begun.wait()
            store.add_reading(a_reading("b.txt", "Serbia."))

    with new_store() as (path, store):
        second = threading.Thread(target=add_once_begun, args=(path,))
        second.start()
        opened.wait()
        with store.batch():
            store.add_reading(a_reading("a.txt"))
            begun.set()
            second.join(0.2)
        second.join()
        assert sorted(document.paths for document in store.documents()) == [("a.txt",), ("b.txt",)]


def test_two_writers_take_turns_between_documents() -> None:
    with new_store() as (path, first), open_store(path, write=True) as second:
        first.add_reading(a_reading("a.txt"))
        second.add_reading(a_reading("b.txt", "Serbia."))
        first.add_reading(a_reading("c.txt", "Belarus."))
        assert list(first.claims()) == list(second.claims())


def test_a_reader_sees_one_state_while_documents_are_written() -> None:
    with new_store() as (path, store):
        store.add_reading(a_reading("a.txt"))
        with store.batch():
            store.add_reading(a_reading("b.txt", "Serbia."))
            with open_store(path) as reader:
                assert [document.paths for document in reader.documents()] == [("a.txt",)]
        with open_store(path) as reader:
            assert len(list(reader.documents())) == 2


def test_a_commit_waits_for_readers_then_says_so_and_loses_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    make_store(path, a_reading("a.txt"))
    with open_store(path, write=True, wait=0.05) as store:
        with open_store(path) as reader:
            next(reader.documents())
            with pytest.raises(StoreError, match="in use"):
                store.add_reading(a_reading("b.txt", "Serbia."))
            with pytest.raises(StoreError, match="in use"), store.batch():
                store.add_reading(a_reading("b.txt", "Serbia."))
        store.add_reading(a_reading("c.txt", "Belarus."))
    assert sorted(stored_paths(path)) == [("a.txt",), ("c.txt",)]


def test_a_store_is_one_file_at_rest(tmp_path: Path) -> None:
    make_store(tmp_path / "a.db", *many_readings())
    with open_store(tmp_path / "a.db", write=True) as store, store.batch():
        store.forget("1.txt")
    assert [file.name for file in tmp_path.iterdir()] == ["a.db"]
