"""What is met and left out is listed with the reason; beside it what is read, or says nothing, and is not."""

import pytest

from graph.schema import Document, DoubtKind
from ingest.reading import read_text


def doubts_of(text: str, date: str | None = "2021-09-20") -> list[tuple[str, str, str]]:
    reading = read_text(Document("document:0", "a.txt", text, date=date, language="en"))
    assert all(text[doubt.start : doubt.end] == doubt.text for doubt in reading.doubts)
    return [(doubt.kind.value, doubt.text, doubt.detail) for doubt in reading.doubts]


MAKEI, WANG = "Belarusian Foreign Minister Vladimir Makei", "Chinese Foreign Minister Wang Yi"
MET = f"{MAKEI} met {WANG}"
LEFT_OUT = [
    ("Belarus eyes projects that China may yet fund under a partnership.", "no rule", None, "cooperation"),
    ("Foreign Minister Ivan Petrov spoke.", "office without state", None, "foreign minister"),
    ("Ivan Petrov met Belarusian Foreign Minister Makei.", "person without office", "Ivan Petrov", ""),
    ("He visited China.", "subject unknown", "visited China", "visits.visited"),
    (f"{MAKEI} and {WANG} came. He visited Iran.", "two candidates", "visited Iran", "Vladimir Makei; Wang Yi"),
    (f"{MAKEI} and {WANG} came. He met Prince Charles.", "two candidates", None, "Vladimir Makei; Wang Yi"),
    (f"{MET} a day later.", "date unknown", "a day later", "MET_WITH"),
    ("The Union agreed.", "short name without its full name", "The Union", None),
]
UNDATED = [
    (f"{MET} yesterday.", "date unknown", "yesterday", "MET_WITH"),
    (f"{MET} last week.", "date unknown", "last week", "MET_WITH"),
    (f"{MET} on Monday.", "date unknown", "on Monday", "MET_WITH"),
    (f"{MET} on 15 December.", "year unknown", MET, "XXXX-12-15"),
]
READ_OR_EMPTY = [
    "Belarus and China signed a cooperation agreement.",
    "Belarus signed a partnership agreement.",
    "Belarus and China are in Europe and Asia.",
    "Belarusian Foreign Minister Vladimir Makei of Belarus praised the partnership of his country.",
    f"{MAKEI} spoke. He visited China.",
    f"{MET} yesterday.",
    f"{MET} on 15 December.",
    f"{MET}.",
]


@pytest.mark.parametrize(("text", "kind", "where", "detail"), LEFT_OUT)
def test_what_is_left_out_has_a_reason(text: str, kind: str, where: str | None, detail: str | None) -> None:
    assert any(
        (found, place) == (kind, where or place) and (detail is None or detail in told)
        for found, place, told in doubts_of(text)
    ), doubts_of(text)


@pytest.mark.parametrize(("text", "kind", "where", "detail"), UNDATED)
def test_a_day_that_counts_from_an_unknown_day_is_in_doubt(text: str, kind: str, where: str, detail: str) -> None:
    assert doubts_of(text, date=None) == [(kind, where, detail)]
    assert doubts_of(text, date="2021-12-20") == []


@pytest.mark.parametrize("text", READ_OR_EMPTY)
def test_what_is_read_or_says_nothing_leaves_no_doubt(text: str) -> None:
    assert doubts_of(text) == []


def test_a_sentence_is_in_doubt_for_one_reason_of_its_own() -> None:
    found = doubts_of(f"{MAKEI} and {WANG} came. He visited Iran under an agreement with France.")
    assert [kind for kind, _, _ in found] == ["two candidates"]


def test_every_kind_of_doubt_can_be_met() -> None:
    met = {kind for text, *_ in LEFT_OUT for kind, _, _ in doubts_of(text)}
    met |= {kind for text, *_ in UNDATED for kind, _, _ in doubts_of(text, date=None)}
    assert set(DoubtKind) - met == {DoubtKind.AMBIGUOUS_NAME}  # see the table of test_mentions
