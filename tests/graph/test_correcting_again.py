"""A correction outlives whatever becomes of the store and of the document that it is tied to."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import build_graph, load_collection
from graph.correction_file import format_corrections, parse_corrections
from graph.corrections import Correction
from graph.formats.jsonl import json_lines
from graph.judgements import Standing
from graph.review import review_corrections
from graph.schema import EdgeType, Reading
from graph.store import open_store
from tests.conftest import ENTITIES, read_accession, read_report
from tests.graph.corrected import CASES, SAME, SET_DATE, UNSET, WRONG, collect, edges, read_both

OLD_STORE = Path(__file__).parent.parent / "data" / "store_version_1.sql"


def lines_of(path: Path) -> list[str]:
    with open_store(path) as store:
        return list(json_lines(build_graph(load_collection(store))))


def fill(path: Path, *readings: Reading) -> None:
    with open_store(path, write=True) as store:
        store.add_entities(ENTITIES)
        for reading in readings:
            store.add_reading(reading)


def correct(path: Path, *corrections: Correction) -> None:
    with open_store(path, write=True) as store:
        store.add_corrections(corrections)


def read_again(path: Path) -> None:
    fill(path, *reversed(read_both()))


def read_by_new_rules(path: Path) -> None:
    """The same spans and claims: persons under other keys, claims in another order, found by another rule."""
    fill(path, *map(by_new_rules, read_both()))


def by_new_rules(reading: Reading) -> Reading:
    keys = {person.key: f"person:{9 - number}" for number, person in enumerate(reading.persons)}

    def moved(end: str | None) -> Any:
        return keys.get(end or "", end)

    return replace(
        reading,
        rules_version="2",
        names=tuple(name._replace(node=moved(name.node)) for name in reading.names),
        persons=tuple(replace(person, key=keys[person.key]) for person in reversed(reading.persons)),
        claims=tuple(
            replace(claim, source=moved(claim.source), target=moved(claim.target), said_by=moved(claim.said_by))
            for claim in reversed(reading.claims)
        ),
    )


def forget_and_read_again(path: Path) -> None:
    with open_store(path, write=True) as store:
        for reading in read_both():
            store.forget(reading.document.path)
    fill(path, *read_both())


FATES: dict[str, Callable[[Path], None]] = {
    "read again": read_again,
    "read by new rules": read_by_new_rules,
    "forgotten and read again": forget_and_read_again,
}


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
@pytest.mark.parametrize("fate", FATES.values(), ids=FATES)
def test_a_correction_outlives_every_re_reading(
    tmp_path: Path, fate: Callable[[Path], None], correction: Correction
) -> None:
    path = tmp_path / "store.db"
    fill(path, *read_both())
    before = lines_of(path)
    correct(path, correction)
    corrected = lines_of(path)
    assert corrected != before
    fate(path)
    assert lines_of(path) == corrected


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
def test_a_correction_can_be_made_in_a_store_of_the_version_before_and_outlives_its_upgrade(
    tmp_path: Path, correction: Correction
) -> None:
    old, new = tmp_path / "old.db", tmp_path / "new.db"
    make_old_store(old)
    correct(old, correction)
    fill(new, *read_both())
    correct(new, correction)
    assert lines_of(old) == lines_of(new)


def make_old_store(path: Path) -> None:
    database = sqlite3.connect(path)
    database.executescript(OLD_STORE.read_text(encoding="utf-8"))
    database.close()


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
def test_a_correction_says_the_same_in_another_store_by_way_of_a_file(tmp_path: Path, correction: Correction) -> None:
    mine, theirs = tmp_path / "mine.db", tmp_path / "theirs.db"
    fill(mine, *read_both())
    correct(mine, correction)
    with open_store(mine) as store:
        text = format_corrections(each for _, each in store.corrections())
    correct(theirs, *parse_corrections(text, "file"))  # before anything is read there
    fill(theirs, *map(by_new_rules, read_both()))
    assert lines_of(theirs) == lines_of(mine)


@pytest.mark.parametrize("correction", CASES.values(), ids=CASES)
def test_what_is_read_after_a_correction_might_have_been_read_before(tmp_path: Path, correction: Correction) -> None:
    first, second = tmp_path / "first.db", tmp_path / "second.db"
    fill(first, read_accession())
    correct(first, correction)
    fill(first, read_report())
    fill(second, *read_both())
    correct(second, correction)
    assert lines_of(first) == lines_of(second)


@given(st.permutations(list(CASES.values())), st.integers(1, len(CASES)))
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_corrections_are_given_does_not_matter(order: list[Correction], many: int) -> None:
    chosen = [each for each in order[:many] if each not in (WRONG, UNSET, SAME)]
    assert list(json_lines(build_graph(collect(*chosen)))) == list(json_lines(build_graph(collect(*reversed(chosen)))))


def test_a_correction_finds_its_sentence_wherever_the_document_lies() -> None:
    moved = [replace(each, document=replace(each.document, path=f"zz/{each.document.path}")) for each in read_both()]
    assert [each.standing for each in review_corrections(collect(*CASES.values(), readings=moved))].count(
        Standing.ORPHANED
    ) == 0


def test_a_correction_finds_its_sentence_in_a_document_that_was_edited_elsewhere() -> None:
    edited = shifted(read_accession(), "Note. ")
    (member,) = edges(collect(SET_DATE, readings=[edited]), EdgeType.MEMBER_OF)
    assert member["date"] == "2015-07-10"


def shifted(reading: Reading, lead: str) -> Reading:
    """The document with some words more at its beginning, and so other bytes."""
    document = replace(reading.document, id="document:00000000000000dd", text=lead + reading.document.text)
    claims = tuple(
        replace(claim, evidence=replace(e, start=e.start + len(lead), end=e.end + len(lead)))
        for claim in reading.claims
        for e in [claim.evidence]
    )
    return replace(reading, document=document, claims=claims)


def test_a_correction_lies_idle_where_the_same_words_stand_twice_in_an_edited_document() -> None:
    edited = shifted(read_accession(), "Note. ")
    twice = replace(edited, claims=(*edited.claims, *read_accession().claims))
    (reviewed,) = review_corrections(collect(SET_DATE, readings=[twice]))
    assert reviewed.standing is Standing.ORPHANED
