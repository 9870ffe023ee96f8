from typing import Any

import networkx as nx
import pytest

from graph.build import Graph
from graph.citations import cite, cite_places, quote_evidence

DOCUMENTS: dict[str, dict[str, Any]] = {
    "a.txt": {"title": "On talks", "date": "2021-09-17", "publisher": "MFA", "url": None},
    "b.txt": {"title": None, "date": "2021-09", "publisher": None, "url": "https://example.org/b"},
    "c.txt": {"title": "Undated", "date": None, "publisher": "BelTA", "url": None},
}


def evidence(document: str, start: int, text: str, **more: Any) -> dict[str, Any]:
    return {"document": document, "start": start, "end": start + len(text), "text": text, "rule": "rule", **more}


def quoting_graph() -> Graph:
    graph: Graph = nx.MultiDiGraph(documents=DOCUMENTS)
    return graph


@pytest.mark.parametrize(
    ("document", "footnote"),
    [
        (DOCUMENTS["a.txt"], "MFA, “On talks”, 2021-09-17, x.txt, characters 3–12."),
        (DOCUMENTS["b.txt"], "2021-09, https://example.org/b, characters 3–12."),
        ({}, "x.txt, characters 3–12."),
        ({"title": "Talks", "publisher": ""}, "“Talks”, x.txt, characters 3–12."),
    ],
)
def test_a_footnote_gives_what_is_known(document: dict[str, Any], footnote: str) -> None:
    assert cite(document, "x.txt", 3, 12) == footnote


def test_a_reprint_is_cited_with_the_earliest_and_undated_ones_come_last() -> None:
    said = [evidence("c.txt", 5, "They met."), evidence("a.txt", 3, "They\nmet."), evidence("b.txt", 7, "They met.")]
    [quote] = quote_evidence(quoting_graph(), said)
    assert (quote.document, quote.start, quote.end, quote.text) == ("b.txt", 7, 16, "They met.")
    assert quote.reprints == (("a.txt", 3, 12), ("c.txt", 5, 14))
    assert quote.citation == (
        "2021-09, https://example.org/b, characters 7–16; also in MFA, “On talks”, 2021-09-17, a.txt, characters 3–12; "
        "also in BelTA, “Undated”, c.txt, characters 5–14."
    )


def test_other_words_and_other_speakers_are_quotes_of_their_own_in_the_order_of_their_places() -> None:
    said = [
        evidence("b.txt", 9, "They met."),
        evidence("a.txt", 30, "They met again."),
        evidence("a.txt", 3, "They met.", said_by="state:BLR"),
        evidence("a.txt", 3, "They met.", said_by="state:RUS"),
    ]
    quotes = quote_evidence(quoting_graph(), said)
    assert [(quote.document, quote.start, quote.said_by) for quote in quotes] == [
        ("a.txt", 3, "state:BLR"),
        ("a.txt", 3, "state:RUS"),
        ("a.txt", 30, None),
        ("b.txt", 9, None),
    ]


def test_one_place_that_two_rules_found_is_cited_once_and_a_repetition_with_both_places() -> None:
    said = [evidence("a.txt", 3, "They met."), evidence("a.txt", 3, "They met."), evidence("a.txt", 40, "They met.")]
    [quote] = quote_evidence(quoting_graph(), said)
    assert quote.citation == "MFA, “On talks”, 2021-09-17, a.txt, characters 3–12 and 40–49."


def test_a_document_that_the_graph_does_not_know_is_cited_by_its_path() -> None:
    [quote] = quote_evidence(quoting_graph(), [evidence("gone.txt", 0, "They met.")])
    assert quote.citation == "gone.txt, characters 0–9."


def test_the_order_of_evidence_does_not_matter() -> None:
    said = [evidence(name, start, "They met.") for name in DOCUMENTS for start in (0, 20)]
    assert quote_evidence(quoting_graph(), said) == quote_evidence(quoting_graph(), reversed(said))


def test_places_are_cited_in_the_order_given() -> None:
    assert cite_places({}, [("b", 0, 1), ("a", 2, 3)]) == "b, characters 0–1; also in a, characters 2–3."
