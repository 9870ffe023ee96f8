"""The benchmark runs, reads what it says that it reads, and reports all of it; how fast is not asked here."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.corpus import LONGEST, SHORTEST, make_corpus
from benchmarks.peer import Found, Peer, has_peer, parse_pattern, ruler_terms, token_patterns
from benchmarks.reading_speed import INSTALL, PARTS, Report, format_report, main, measure_reading
from ingest.gazetteer import load_names

ROOT = Path(__file__).parent.parent
SMALL = 12_000


def count_words(texts: Sequence[str]) -> Found:
    return len(texts), sum(len(text.split()) for text in texts), 0


@pytest.fixture(scope="module")
def report() -> Report:
    return measure_reading(list(make_corpus(SMALL)), rounds=2, peer=Peer("a counter of words", count_words))


def test_every_part_is_measured_in_every_round(report: Report) -> None:
    assert tuple(report.parts) == PARTS
    assert [len(seconds) for seconds in report.parts.values()] == [2] * len(PARTS)
    assert all(second >= 0 for seconds in report.parts.values() for second in seconds)
    assert (report.rounds, len(report.whole), len(report.peer_seconds), len(report.ratios)) == (2, 2, 2, 2)


def test_what_is_measured_is_read_and_by_both(report: Report) -> None:
    assert report.size >= SMALL
    assert list(report.found) == ["sentences", "names", "persons", "claims", "doubts"]
    assert report.found["claims"] > SMALL / 800
    assert report.found["names"] > report.found["persons"] > 0
    assert report.peer_found[0] == report.documents
    assert report.peer_found[1] > report.documents


def test_the_report_is_complete() -> None:
    parts = dict(zip(PARTS, [(1.0,), (2.0,), (3.0,), (4.0,), (5.0,), (5.0,)], strict=True))
    report = Report(500, 2_000_000, parts, {"sentences": 9, "claims": 7}, "peer 1.0: it reads", (60.0,), (1, 2, 3))
    title, _, *ours, density, blank, peer, whole, found, _, ratio = format_report(report)
    assert title == "500 documents, 2.00 MB; CPU time, median of 1 rounds"
    assert [line[2:36].strip() for line in ours[1:-1]] == [*PARTS, "the whole way"]
    assert [line.split()[-3:] for line in ours[-3:-1]] == [["5.00", "0.40", "25%"], ["20.00", "0.10", "100%"]]
    assert ours[-1] == "  found 9 sentences, 7 claims"
    assert density == "  in 1,000 bytes 0.0 sentences, 0.0 claims"
    assert (blank, peer, whole.split()) == ("", "peer 1.0: it reads", ["the", "whole", "way", "60.00", "0.03"])
    assert found == "  found 1 sentences, 2 entities, 3 matches"
    assert ratio == "ours : peer 1.0 = 3.00 : 1 (3.00 to 3.00 in single rounds)"


def test_without_a_peer_our_own_figures_stand_alone() -> None:
    alone = list(format_report(Report(1, 10, dict.fromkeys(PARTS, (1.0,)), {"claims": 1})))
    assert alone[-2:] == ["  found 1 claims", "  in 1,000 bytes 100.0 claims"]
    assert not any(" : 1" in line for line in alone)


def test_the_command_prints_a_report_and_how_to_get_the_comparison() -> None:
    command = [sys.executable, "-m", "benchmarks.reading_speed", "--megabytes", "0.005", "--rounds", "1"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=120)
    assert [part for part in (*PARTS, "the whole way") if f"\n  {part} " not in result.stdout] == []
    assert (INSTALL in result.stdout) != ("ours : spaCy " in result.stdout)
    assert (INSTALL in result.stdout) == (not has_peer())


def test_other_texts_are_read_and_what_cannot_be_read_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = tmp_path / "news.jsonl"
    lines.write_text('{"text": "Belarus joined the SCO in 2024."}\n{"title": "no text"}\n', encoding="utf-8")
    (tmp_path / "sommet.txt").write_text("Le sommet de la Francophonie s'est tenu à Paris. " * 5, encoding="utf-8")
    assert main(["--ours-only", "--rounds", "1", "--text", str(tmp_path)]) == 0
    output = capsys.readouterr()
    assert output.out.startswith("1 documents, ")
    assert "1 claims" in output.out
    assert output.err.startswith("left out: news.jsonl#2 has no text; ")


@pytest.mark.parametrize("missing", ["nowhere.txt", "."])
def test_no_text_at_all_is_an_error_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], missing: str
) -> None:
    assert main(["--ours-only", "--text", str(tmp_path / missing)]) == 1
    assert capsys.readouterr().err.splitlines()[-1].startswith("error: no English text to read was found")


@pytest.mark.parametrize("option", [["--rounds", "0"], ["--megabytes", "0"], ["--megabytes", "nan"]])
def test_a_size_that_measures_nothing_is_refused(option: list[str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        main(option)
    assert refusal.value.code == 2


@pytest.mark.parametrize("dense", [False, True])
def test_the_corpus_is_the_same_each_time_and_a_smaller_one_its_beginning(dense: bool) -> None:
    corpus = list(make_corpus(3 * SMALL, dense=dense))
    assert corpus == list(make_corpus(3 * SMALL, dense=dense))
    smaller = list(make_corpus(SMALL, dense=dense))
    assert smaller == corpus[: len(smaller)]


def test_woven_text_says_as_much_as_statements_do_and_dense_text_far_more() -> None:
    """Statements of two ministries hold 2.4 and 3.0 claims in a thousand characters."""
    woven, dense = (
        measure_reading(list(make_corpus(8 * SMALL, dense=dense)), rounds=1, peer=None) for dense in (False, True)
    )
    assert 2 < 1000 * woven.found["claims"] / woven.size < 3.5
    assert 1000 * dense.found["claims"] / dense.size > 8


@pytest.mark.parametrize("dense", [False, True])
def test_no_paragraph_with_names_stands_twice_in_the_corpus(dense: bool) -> None:
    paragraphs = [
        p for document in make_corpus(10 * SMALL, dense=dense) for p in document.text.split("\n\n") if len(p) > 200
    ]
    assert len(set(paragraphs)) == len(paragraphs)


def test_documents_are_as_long_as_press_texts() -> None:
    lengths = [len(document.text) for document in make_corpus(10 * SMALL)]
    assert SHORTEST <= min(lengths) < max(lengths) <= LONGEST


def test_documents_are_dated_and_in_english_as_files_are_found_to_be() -> None:
    documents = list(make_corpus(5 * SMALL))
    assert {document.language for document in documents} == {"en"}
    assert sum(document.date is not None for document in documents) > len(documents) / 2


def test_the_ruler_knows_every_name_once() -> None:
    texts = [term["pattern"] for term in ruler_terms()]
    assert sorted(texts) == sorted({name.text for name in load_names()})


def test_the_peer_has_about_a_hundred_patterns_that_each_name_somebody() -> None:
    patterns = token_patterns()
    assert 95 <= len(patterns) <= 110
    assert all(any({"ENT_TYPE", "IS_TITLE"} & set(token) for token in pattern) for pattern in patterns)


@pytest.mark.parametrize(
    ("written", "token"),
    [
        ("STATE", {"ENT_TYPE": "STATE", "OP": "+"}),
        ("NAME", {"IS_TITLE": True, "OP": "{1,3}"}),
        ("NUMBER", {"LIKE_NUM": True}),
        ("..4", {"OP": "{0,4}"}),
        (",", {"LOWER": ","}),
        ("the?", {"LOWER": "the", "OP": "?"}),
        ("a|an?", {"LOWER": {"IN": ["a", "an"]}, "OP": "?"}),
    ],
)
def test_one_sign_of_the_patterns_is_one_token(written: str, token: dict[str, object]) -> None:
    assert parse_pattern(written) == [token]
