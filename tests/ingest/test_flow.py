"""The store after reading: the same whatever the order, and whatever was read before."""

import itertools
from collections.abc import Iterable
from pathlib import Path

import pytest

from graph.schema import Document, Reading
from graph.store import Store, open_store
from ingest.documents import SourceFile, find_files, read_documents
from ingest.flow import IngestReport, ingest_paths, read_document
from ingest.intake import Intake, describe_fault, sort_out
from ingest.reading import rules_version

FILES = {
    "one/a.txt": "Belarus became an observer in the Shanghai Cooperation Organisation in 2015.",
    "one/b.txt": "The foreign minister of Belarus, Vladimir Makei, met Wang Yi in Minsk on 16 September 2021.",
    "two/2019-03-04 c.txt": "Belarus became an observer in the Shanghai Cooperation Organisation in 2015.",
    "two/d.md": "# Talks\n\nFrance and Belarus held consultations in Paris on 3 May 2020.",
    "three/e.jsonl": '{"text": "Iran joined the SCO in 2023."}\n{"text": "Egypt opened an embassy in Minsk in 1997."}',
}


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / "one", tmp_path / "two", tmp_path / "three"]


def content_of(store: Store) -> list[object]:
    parts: tuple[Iterable[object], ...] = (
        *(store.documents(), store.names(), store.persons(), store.claims(), store.doubts()),
        *(store.refusals(), store.entities()),
    )
    return [list(part) for part in parts]


def read_into(path: Path, *calls: Iterable[Path]) -> tuple[list[object], list[IngestReport]]:
    with open_store(path, write=True) as store:
        reports = [ingest_paths(paths, store) for paths in calls]
        return content_of(store), reports


def test_the_order_of_folders_and_of_calls_does_not_matter(tmp_path: Path, folders: list[Path]) -> None:
    expected, _ = read_into(tmp_path / "all.db", folders)
    for number, order in enumerate(itertools.permutations(folders)):
        assert read_into(tmp_path / f"at-once-{number}.db", order)[0] == expected
        assert read_into(tmp_path / f"one-by-one-{number}.db", *([folder] for folder in order))[0] == expected


def test_the_same_bytes_at_two_paths_are_one_document(tmp_path: Path, folders: list[Path]) -> None:
    (documents, *_), _ = read_into(tmp_path / "store.db", folders)
    assert ("2019-03-04 c.txt", "a.txt") in [document.paths for document in documents]  # type: ignore[attr-defined]


def test_reading_again_reads_nothing(tmp_path: Path, folders: list[Path]) -> None:
    once, _ = read_into(tmp_path / "once.db", folders)
    twice, (first, second) = read_into(tmp_path / "twice.db", folders, folders)
    assert twice == once
    assert (first.read, first.unchanged) == (5, 1)
    assert (second.read, second.unchanged) == (0, 6)


def test_other_rules_read_everything_again(tmp_path: Path, folders: list[Path]) -> None:
    with open_store(tmp_path / "store.db", write=True) as store:
        ingest_paths(folders, store)
        before = content_of(store)
        for file in find_files(folders):
            assert isinstance(file, SourceFile)
            for document in read_documents(file):
                assert isinstance(document, Document)
                store.add_reading(Reading(document, "older"))
        report = ingest_paths(folders, store)
        assert report.read >= 5
        assert content_of(store) == before


def test_files_that_swap_their_contents_are_both_kept(tmp_path: Path, folders: list[Path]) -> None:
    one = folders[0]
    with open_store(tmp_path / "store.db", write=True) as store:
        ingest_paths([one], store)
        (one / "a.txt").write_text(FILES["one/b.txt"], encoding="utf-8")
        (one / "b.txt").write_text(FILES["one/a.txt"], encoding="utf-8")
        report = ingest_paths([one], store)
        assert report.replaced == ("a.txt", "b.txt")
        assert store.text("a.txt") == FILES["one/b.txt"]
        assert store.text("b.txt") == FILES["one/a.txt"]


def test_different_files_of_one_name_are_refused_whatever_comes_first(tmp_path: Path) -> None:
    for folder in ("left", "right"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(f"The ministers met in the {folder} room.", encoding="utf-8")
    for order in (("left", "right"), ("right", "left")):
        _, (report,) = read_into(tmp_path / f"{order[0]}.db", [tmp_path / folder for folder in order])
        assert [refusal.path for refusal in report.refused] == ["x.txt"]
        assert report.read == 0
    files, refused = sort_out(find_files([tmp_path]))
    assert {file.name for file in files} == {"left/x.txt", "right/x.txt"}
    assert not refused


def test_the_same_file_given_as_folder_and_file_is_read_once(tmp_path: Path, folders: list[Path]) -> None:
    _, (report,) = read_into(tmp_path / "store.db", [folders[0], folders[0] / "a.txt"])
    assert (report.read, report.unchanged, report.refused) == (2, 0, ())


def test_a_file_that_can_be_read_at_last_is_no_longer_refused(tmp_path: Path, folders: list[Path]) -> None:
    (folders[0] / "a.txt").write_bytes(b"")
    with open_store(tmp_path / "store.db", write=True) as store:
        assert len(ingest_paths(folders, store).refused) == 1
        assert [refusal.path for refusal in store.refusals()] == ["a.txt"]
        (folders[0] / "a.txt").write_text(FILES["one/a.txt"], encoding="utf-8")
        ingest_paths(folders, store)
        assert list(store.refusals()) == []


def test_half_a_character_costs_its_document_only(tmp_path: Path) -> None:
    (tmp_path / "lines.jsonl").write_text(
        '{"text": "Minsk \\ud800 hopes."}\n{"text": "Minsk hopes."}\n', encoding="utf-8"
    )
    (documents, *_), (report,) = read_into(tmp_path / "store.db", [tmp_path / "lines.jsonl"])
    assert "lines.jsonl#2" in [path for document in documents for path in document.paths]  # type: ignore[attr-defined]
    assert report.read + len(report.refused) == 2


def test_an_id_known_before_reading_is_the_one_that_reading_gives(tmp_path: Path, folders: list[Path]) -> None:
    with open_store(tmp_path / "store.db", write=True) as store:
        ingest_paths(folders, store)
        intake = Intake(store, rules_version(), None)
        for file in find_files(folders):
            assert isinstance(file, SourceFile)
            assert set(intake.open_file(file)) == {None}


def test_progress_is_told_of_each_file(tmp_path: Path, folders: list[Path]) -> None:
    calls: list[tuple[int, int, str]] = []
    with open_store(tmp_path / "store.db", write=True) as store:
        ingest_paths(folders, store, progress=lambda *call: calls.append(call))
    assert [call[:2] for call in calls] == [(number, 5) for number in range(5)]
    assert [call[2] for call in calls] == sorted(name.partition("/")[2] for name in FILES)


def test_a_language_that_is_not_read_gives_no_claims() -> None:
    text = "Belarus became an observer in the Shanghai Cooperation Organisation in 2015."
    reading = read_document(Document("document:aa", "a.txt", text, language="fr"))
    assert isinstance(reading, Reading)
    assert (reading.rules_version, reading.names, reading.claims) == (rules_version(), (), ())


def test_a_fault_is_described_for_a_report() -> None:
    refusal = describe_fault("a.txt", ValueError("no such thing"))
    assert refusal.reason == "could not be read: ValueError: no such thing"
    assert "report" in refusal.advice


@pytest.mark.parametrize("broken", [None, 7])
def test_a_document_on_which_the_rules_fail_is_refused_and_not_raised(broken: object) -> None:
    refusal = read_document(Document("document:aa", "a.txt", broken))  # type: ignore[arg-type]
    assert not isinstance(refusal, Reading)
    assert refusal.path == "a.txt"
    assert refusal.reason.startswith("could not be read: ")
