"""Readings that a store is tried with: one as documents make it, and any that a reading could be."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from hypothesis import strategies as st

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
    pack_qualifiers,
)
from graph.store import Store, open_store

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
