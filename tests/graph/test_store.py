import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import StoreError, UnknownName
from graph.schema import (
    Claim,
    Document,
    Doubt,
    DoubtKind,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Named,
    Office,
    Person,
    Reading,
    Refusal,
    pack_qualifiers,
)
from graph.store import Store, open_store
from tests.graph.conftest import dump_store

BELARUS = Entity("state:BLR", Label.STATE, "Belarus", ("Byelorussia",), pack_qualifiers({"iso2": "BY"}))
SERBIA = Entity("state:SRB", Label.STATE, "Serbia")
SCO = Entity("bloc:SCO", Label.BLOC, "SCO", properties=pack_qualifiers({"bloc_type": "alliance"}))
AFRICA = Entity("region:AFRICA", Label.REGION, "Africa")
NODES = [BELARUS.id, SERBIA.id, SCO.id, AFRICA.id, "person:0", "person:1"]

# Every character here has broken some file format or some count of offsets before.
TEXTS = st.text(st.sampled_from("aé\u0301Ж中😀'\"\\\x00\r\n \u2028{[%_"), max_size=12)
QUALIFIERS = st.dictionaries(
    st.sampled_from(["date", "sender", "value", "former"]),
    st.one_of(TEXTS, st.sampled_from(NODES), st.integers(), st.floats(allow_nan=False), st.booleans()),
    max_size=3,
).map(pack_qualifiers)


@st.composite
def spans(draw: st.DrawFn, text: str) -> tuple[int, int]:
    start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    return start, end


@st.composite
def claims(draw: st.DrawFn, text: str) -> Claim:
    start, end = draw(spans(text))
    context = tuple(draw(st.lists(spans(text), max_size=2)))
    return Claim(
        draw(st.sampled_from(EdgeType)),
        draw(st.sampled_from(NODES)),
        draw(st.sampled_from(NODES)),
        Evidence(start, end, text[start:end], "rule.name", context),
        draw(QUALIFIERS),
        draw(st.sampled_from(Factuality)),
        draw(st.none() | st.sampled_from(NODES)),
    )


OFFICES = st.builds(Office, TEXTS, st.none() | st.sampled_from(NODES), st.booleans())
STRINGS = st.lists(TEXTS, max_size=2).map(tuple)
PEOPLE = st.builds(
    Person,
    st.sampled_from(["person:0", "person:1"]),
    STRINGS,
    st.lists(OFFICES, max_size=2).map(tuple),
    STRINGS,
    STRINGS,
)


@st.composite
def readings(draw: st.DrawFn, path: str = "a.txt") -> Reading:
    text = draw(TEXTS)
    title, date, language, publisher, url = (draw(st.none() | TEXTS) for _ in range(5))
    identity = document_id(repr((text, title, date, language, publisher, url)))
    named = [Named(draw(st.sampled_from(NODES)), *draw(spans(text))) for _ in range(draw(st.integers(0, 3)))]
    doubted = [
        Doubt(DoubtKind.NO_DATE, *draw(spans(text)), draw(TEXTS), draw(TEXTS)) for _ in range(draw(st.integers(0, 2)))
    ]
    return Reading(
        Document(identity, path, text, title, date, language, publisher, url, "cp1251", draw(st.booleans())),
        draw(st.sampled_from(["1", "2"])),
        tuple(named),
        tuple(draw(st.lists(PEOPLE, max_size=2))),
        tuple(draw(st.lists(claims(text), max_size=3))),
        tuple(doubted),
    )


@st.composite
def collections(draw: st.DrawFn) -> list[Reading]:
    """Readings of different paths, some of which hold the same bytes."""
    pool = draw(st.lists(readings(), min_size=1, max_size=3, unique_by=lambda reading: reading.document.id))
    paths = draw(
        st.lists(st.sampled_from(["a.txt", "b/a.txt", "c.jsonl#1", "c.jsonl#10", "é.pdf"]), max_size=5, unique=True)
    )
    return [at_path(draw(st.sampled_from(pool)), path) for path in paths]


def document_id(content: str) -> str:
    return f"document:{sha256(content.encode()).hexdigest()[:16]}"


def at_path(reading: Reading, path: str) -> Reading:
    return replace(reading, document=replace(reading.document, path=path))


def a_reading(path: str, text: str = "Belarus met Serbia.", rules: str = "1") -> Reading:
    evidence = Evidence(0, len(text), text, "meeting.met")
    return Reading(
        Document(document_id(text), path, text, title=text[:5]),
        rules,
        names=(Named("state:BLR", 0, 7), Named("state:SRB", 12, 18)),
        persons=(Person("person:0", ("Makei",), (Office("foreign minister", "state:BLR"),)),),
        claims=(Claim(EdgeType.MET_WITH, "state:BLR", "state:SRB", evidence),),
        doubts=(Doubt(DoubtKind.NO_DATE, 0, 7, text[:7]),),
    )


@contextmanager
def new_store() -> Iterator[tuple[Path, Store]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diplograph.db"
        with open_store(path, write=True) as store:
            store.add_entities([BELARUS, SERBIA, SCO, AFRICA])
            yield path, store


def contents(store: Store) -> list[list[object]]:
    parts: list[Iterable[object]] = [
        *(store.documents(), store.names(), store.persons(), store.claims(), store.doubts()),
        *(store.refusals(), store.entities()),
    ]
    return [list(part) for part in parts]


def paths_by_id(store: Store) -> dict[str, tuple[str, ...]]:
    return {document.id: document.paths for document in store.documents()}


# what goes in comes out


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


# the properties of the whole


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


# paths


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


# refusals


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


# names of documents


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


# entities


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


# errors and interruptions


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
