"""The sample documents and their gold annotation: all there, readable, our own words, and in agreement.

The facts and the office holders are public ones; the private person in the fourth item of ``s11_news_items.jsonl`` is
made up. ``tests/data/make_samples.py`` writes the two files that are not plain text.
"""

import json
import re
import runpy
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.schema import EDGE_KINDS, Document, EdgeType, Factuality, Flow, Label, Status
from ingest.documents import SourceFile, find_files, read_documents

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "ingest" / "sample"
DATA = ROOT / "tests" / "data"
GOLD = ROOT / "ingest" / "sample_gold.jsonl"
SHARED = ROOT.parent / "shared"
DOCUMENTS = {
    "s01_central_asia.txt": 1,
    "s02_credentials.txt": 1,
    "s03_readouts.txt": 1,
    "s04_rwanda_yearbook.docx": 1,
    "s05_china_trade.html": 1,
    "s06_accession.txt": 1,
    "s07_appointment.pdf": 1,
    "s08_turkey_press.html": 1,
    "s09_gulf_south_asia.md": 1,
    "s10_manama_summit.txt": 1,
    "s11_news_items.jsonl": 4,
    "s12_francophonie.txt": 1,
}
FRENCH = "s12_francophonie.txt"


@cache
def read_sample() -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {}
    for file in find_files([SAMPLE]):
        assert isinstance(file, SourceFile)
        for document in read_documents(file):
            assert isinstance(document, Document)
            found.setdefault(file.name, []).append(document)
    return found


@cache
def text_of(doc: str) -> str:
    return "\n".join(document.text for name, found in read_sample().items() if name[:3] == doc for document in found)


def read_gold(kind: str) -> list[dict[str, Any]]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    return [item for item in map(json.loads, lines) if item["kind"] == kind]


def runs_of_words(text: str, length: int = 9) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}


def test_the_folder_holds_just_the_listed_documents() -> None:
    assert sorted(path.name for path in SAMPLE.iterdir()) == sorted(DOCUMENTS)
    assert {name: len(found) for name, found in read_sample().items()} == DOCUMENTS


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_each_document_has_title_language_and_date(name: str) -> None:
    for document in read_sample()[name]:
        assert document.title
        assert document.language == ("fr" if name == FRENCH else "en")
        assert name == FRENCH or re.fullmatch(r"20\d\d-\d\d-\d\d", document.date or "")


def test_files_that_are_not_plain_text_are_what_the_generator_writes() -> None:
    written = runpy.run_path(str(DATA / "make_samples.py"))["make_samples"]()
    assert sorted(written) == ["s04_rwanda_yearbook.docx", "s07_appointment.pdf"]
    for name, content in written.items():
        assert (SAMPLE / name).read_bytes() == content


def test_every_english_document_is_annotated_and_no_other() -> None:
    english = {name[:3] for name in DOCUMENTS if name != FRENCH}
    assert {node["doc"] for node in read_gold("node")} == english
    assert {edge["doc"] for edge in read_gold("edge")} == english


def test_gold_evidence_stands_in_the_text_and_is_short() -> None:
    edges = read_gold("edge")
    assert [(edge["doc"], edge["evidence"]) for edge in edges if edge["evidence"] not in text_of(edge["doc"])] == []
    assert [edge["evidence"] for edge in edges if not 0 < len(edge["evidence"].split()) <= 25] == []


def test_gold_names_stand_in_the_text() -> None:
    unnamed = [
        (node["doc"], node["id"])
        for node in read_gold("node")
        if not any(name in text_of(node["doc"]) for name in (node["name"], *node["aliases"]))
    ]
    assert unnamed == []


def test_gold_edges_join_annotated_nodes_of_the_kinds_that_the_schema_allows() -> None:
    labels = {(node["doc"], node["id"]): node["label"] for node in read_gold("node")}
    assert len(labels) == len(read_gold("node"))
    for edge in read_gold("edge"):
        for reading in (edge, *({**edge, **other} for other in edge["accept"])):
            kind = EDGE_KINDS[EdgeType(reading["type"])]
            for end, allowed in (("source", kind.sources), ("target", kind.targets)):
                assert labels[edge["doc"], reading[end]] == reading[f"{end}_label"], reading
                assert Label(reading[f"{end}_label"]) in allowed, reading


def test_gold_qualifiers_have_the_values_that_the_schema_knows() -> None:
    for edge in read_gold("edge"):
        kind, qualifiers = EDGE_KINDS[EdgeType(edge["type"])], edge["qualifiers"]
        Factuality(edge["factuality"])
        assert set(qualifiers) <= {*kind.key, *kind.other}, edge
        assert ("status" in qualifiers) == (edge["type"] == "MEMBER_OF")
        assert ("flow" in qualifiers) == (edge["type"] == "TRADE_WITH")
        assert qualifiers.get("status", Status.MEMBER) in set(Status)
        assert qualifiers.get("flow", Flow.TOTAL) in set(Flow)


def test_gold_covers_every_edge_type_and_every_factuality() -> None:
    required = [edge for edge in read_gold("edge") if not edge.get("optional")]
    assert {edge["type"] for edge in required} == set(EdgeType)
    assert {edge["factuality"] for edge in required} == set(Factuality)


@pytest.mark.skipif(not (SHARED / "seeds").is_dir(), reason="the texts to compare with are not beside this checkout")
def test_no_run_of_nine_words_is_taken_from_other_texts() -> None:
    others = [*SHARED.glob("seeds/*.txt"), *SHARED.glob("eval/dev/texts/*.txt")]
    foreign = set().union(*(runs_of_words(path.read_text(encoding="utf-8")) for path in others))
    own = set().union(*(runs_of_words(text_of(name[:3])) for name in DOCUMENTS))
    assert own
    assert own & foreign == set()
