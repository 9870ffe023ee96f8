"""What a store keeps beside what was read: corrections, and what its last reading changed."""

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import load_collection
from graph.collection import Collection, load_past
from graph.corrections import Change, Different, Remark, Same, Sentence, Who, Wrong
from graph.errors import InvalidQuestion, NewerStore, ReadOnlyStore, UnknownName
from graph.schema import EdgeType, Reading
from graph.store import Store, open_store
from tests.conftest import ENTITIES, read_accession, read_report
from tests.graph.conftest import dump_store
from tests.graph.readings import a_reading, at_path, collections
from tests.graph.test_store_file import read_only_folder

OLD_STORE = Path(__file__).parent.parent / "data" / "store_version_1.sql"
MAKEI, MAKEY = Who("Makei", "state:BLR"), Who("Makey", "state:BLR")
HERE = Sentence("document:aa", "a.txt", 0, 9, "So it is.", EdgeType.MET_WITH, "Makei", "Wang Yi")
SAME, OTHER, WRONG = Same(MAKEI, MAKEY), Different(MAKEI, Who("Wang Yi")), Wrong(HERE)


@contextmanager
def new_store() -> Iterator[tuple[Path, Store]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diplograph.db"
        with open_store(path, write=True) as store:
            store.add_entities(ENTITIES)
            yield path, store


def make_old_store(path: Path) -> None:
    """A store as the version before made it."""
    database = sqlite3.connect(path)
    database.executescript(OLD_STORE.read_text(encoding="utf-8"))
    database.close()


# corrections


def test_corrections_come_back_in_the_order_given_with_numbers() -> None:
    with new_store() as (path, store):
        assert store.add_corrections([SAME, WRONG]) == [1, 2]
        assert store.add_corrections([OTHER]) == [3]
        with open_store(path) as again:
            assert list(again.corrections()) == [(1, SAME), (2, WRONG), (3, OTHER)]


def test_a_number_is_never_given_twice() -> None:
    with new_store() as (_, store):
        store.add_corrections([SAME, WRONG])
        assert store.remove_corrections([2]) == {2: WRONG}
        assert store.add_corrections([WRONG]) == [3]
        assert list(store.corrections()) == [(1, SAME), (3, WRONG)]


def test_what_is_there_already_stays_as_it_is() -> None:
    with new_store() as (_, store):
        store.add_corrections([replace(SAME, remark=Remark("first"))])
        assert store.add_corrections([Same(MAKEY, MAKEI, Remark("second")), OTHER, OTHER]) == [2]
        assert [each.remark.note for _, each in store.corrections()] == ["first", ""]


def test_one_that_contradicts_another_leaves_all_out() -> None:
    with new_store() as (_, store):
        store.add_corrections([SAME])
        with pytest.raises(InvalidQuestion, match=r"`diplograph correct undo 1` takes that back") as caught:
            store.add_corrections([WRONG, Different(MAKEY, MAKEI)])
        assert "\n" not in str(caught.value)
        with pytest.raises(InvalidQuestion, match="give one of the two"):
            store.add_corrections([WRONG, Change(HERE, (("date", "2015"),))])
        assert [each for _, each in store.corrections()] == [SAME]


def test_undoing_what_is_not_there_undoes_nothing() -> None:
    with new_store() as (path, store):
        store.add_corrections([SAME])
        with pytest.raises(UnknownName, match="holds no correction 2") as caught:
            store.remove_corrections([1, 2])
        assert str(path) in str(caught.value)
        assert [each for _, each in store.corrections()] == [SAME]


@given(collections())
@settings(max_examples=20, deadline=None)
def test_no_reading_touches_a_correction_and_no_correction_a_reading(collection: list[Reading]) -> None:
    with new_store() as (path, store):
        for reading in collection:
            store.add_reading(reading)
        read = [rows for rows in dump_store(path) if rows[0] not in ("correction", "sqlite_sequence")]
        store.add_corrections([SAME, WRONG])
        assert [rows for rows in dump_store(path) if rows[0] not in ("correction", "sqlite_sequence")] == read
        for reading in collection:
            store.add_reading(reading)
        for document in list(store.documents()):
            store.forget(document.id)
        assert [each for _, each in store.corrections()] == [SAME, WRONG]


# a store of the version before


def test_an_older_store_is_upgraded_by_whoever_writes(tmp_path: Path) -> None:
    path, fresh = tmp_path / "old.db", tmp_path / "new.db"
    make_old_store(path)
    with open_store(path, write=True) as store:
        assert list(store.corrections()) == []
        assert list(store.past()) == []
        assert store.add_corrections([SAME]) == [1]
        assert [document.paths for document in store.documents()] == [("accession.txt",), ("news/=report.txt",)]
    with open_store(fresh, write=True) as store:
        store.add_entities(ENTITIES)
        for reading in (read_accession(), read_report()):
            store.add_reading(reading)
    with open_store(path) as old, open_store(fresh) as new:
        assert load_collection(old).documents == load_collection(new).documents
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA user_version").fetchone() == (2,)
    assert schema_of(path) == schema_of(fresh)
    database.close()


def schema_of(path: Path) -> list[tuple[str, str]]:
    database = sqlite3.connect(path)
    rows = database.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    database.close()
    return rows


def test_an_older_store_is_read_as_it_is_also_where_it_cannot_be_written() -> None:
    with read_only_folder(lambda folder: make_old_store(folder / "old.db")) as folder:
        before = (folder / "old.db").read_bytes()
        with open_store(folder / "old.db") as store:
            assert list(store.corrections()) == []
            assert list(store.past()) == []
            assert len(load_collection(store).documents) == 2
            assert load_past(store).documents == load_collection(store).documents
        with pytest.raises(ReadOnlyStore), open_store(folder / "old.db", write=True):
            pass
        assert (folder / "old.db").read_bytes() == before


def test_an_upgrade_that_is_cut_off_leaves_the_old_store(tmp_path: Path) -> None:
    """It is one transaction: nothing is seen of it before its end."""
    path = tmp_path / "old.db"
    make_old_store(path)
    before = schema_of(path)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM document").fetchone()
    # A commit waits for the reader, and gives up.
    with pytest.raises(Exception, match="in use by another process"), open_store(path, write=True, wait=0.05):
        pass
    reader.close()
    assert schema_of(path) == before
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    database.close()


def test_the_version_before_refuses_what_it_would_misread(tmp_path: Path) -> None:
    """A store with corrections must not be answered from without them."""
    path = tmp_path / "a.db"
    with open_store(path, write=True):
        pass
    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 3")
    database.close()
    with pytest.raises(NewerStore), open_store(path):
        pass


# what the last reading changed


def held(collection: Collection) -> list[tuple[object, ...]]:
    return sorted((*astuple(replace(each, claims=())), repr(each.claims)) for each in collection.documents)


def holdings(path: Path) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """What a store held before its last reading, and what it holds."""
    with open_store(path) as store:
        return held(load_past(store)), held(load_collection(store))


@given(collections(), collections(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_store_knows_what_it_held_before_its_last_reading(
    first: list[Reading], second: list[Reading], data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diplograph.db"
        with open_store(path, write=True) as store:
            for reading in first:
                store.add_reading(reading)
        earlier, before = holdings(path)
        with open_store(path, write=True) as store:
            for reading in second:
                store.add_reading(reading)
            here = sorted({document.id for document in store.documents()})
            gone = data.draw(st.lists(st.sampled_from(here), unique=True)) if here else []
            for identity in gone:
                store.forget(identity)
        past, _ = holdings(path)
        assert past == (before if second or gone else earlier)


def test_a_session_that_changes_no_document_is_no_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path, write=True) as store:
        store.add_reading(a_reading("a.txt"))
    with open_store(path, write=True) as store:
        store.add_corrections([SAME])
        store.add_entities(ENTITIES)
    past, now = holdings(path)
    assert (len(past), len(now)) == (0, 1)


def test_a_document_that_came_and_went_in_one_reading_leaves_no_trace(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path, write=True) as store:
        store.add_reading(a_reading("a.txt"))
    with open_store(path, write=True) as store:
        store.add_reading(a_reading("b.txt", "Serbia."))
        store.add_reading(a_reading("b.txt", "Serbia!"))
        assert [known for _, known in store.past()] == [None]
        store.forget("b.txt")
        assert list(store.past()) == []
    past, now = holdings(path)
    assert past == now


def test_a_path_that_moves_to_another_document_is_remembered(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path, write=True) as store:
        store.add_reading(a_reading("a.txt"))
        store.add_path(a_reading("").document.id, "copy.txt")
    with open_store(path, write=True) as store:
        store.add_reading(at_path(a_reading("", "Serbia."), "copy.txt"))
    past, now = holdings(path)
    assert [document[1] for document in past] == [("a.txt", "copy.txt")]
    assert sorted(str(document[1]) for document in now) == ["('a.txt',)", "('copy.txt',)"]


def test_a_document_that_failed_to_go_in_begins_no_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with open_store(path, write=True) as store:
        store.add_reading(a_reading("a.txt"))
    with open_store(path, write=True) as store, store.batch():
        broken = a_reading(
            "b.txt", "Half \ud800 a character.".encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        )
        broken = replace(broken, document=replace(broken.document, title="\ud800"))
        with pytest.raises(Exception, match="half a character"):
            store.add_reading(broken)
    past, now = holdings(path)
    assert (len(past), len(now)) == (0, 1)
