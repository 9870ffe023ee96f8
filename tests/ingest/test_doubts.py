"""What is met and left out is listed with the reason; beside it what is read, or says nothing, and is not."""

import pytest

from graph.schema import Document, DoubtKind
from ingest.reading import read_text


def doubts_of(text: str, date: str | None = "2021-09-20") -> list[tuple[str, str, str]]:
    reading = read_text(Document("document:0", "a.txt", text, date=date, language="en"))
    assert all(text[doubt.start : doubt.end] == doubt.text for doubt in reading.doubts)
    return [(doubt.kind.value, doubt.text, doubt.detail) for doubt in reading.doubts]


MAKEI = "Belarusian Foreign Minister Vladimir Makei"
WANG = "Chinese Foreign Minister Wang Yi"
LEFT_OUT = [
    # a telling word and two parties, and no rule
    ("Belarus eyes partnership projects that China may one day fund.", [DoubtKind.NO_RULE]),
    ("Belarus and China signed a cooperation agreement.", []),
    ("Belarus signed a cooperation agreement.", []),
    ("Belarus and China are in Europe and Asia.", []),
    # of whom: nobody, one of two, or the one before
    ("He visited China.", [DoubtKind.NO_SUBJECT]),
    (f"{MAKEI} saw {WANG} and the weather. He visited Iran.", []),
    (f"{MAKEI} spoke. He visited China.", []),
    # when
    (f"{MAKEI} met {WANG} yesterday.", []),
    ("Vladimir Makei, a minister, and the minister of trade left.", [DoubtKind.NO_STATE]),
]


@pytest.mark.parametrize(("text", "kinds"), LEFT_OUT)
def test_what_is_left_out_has_a_reason(text: str, kinds: list[DoubtKind]) -> None:
    print(doubts_of(text))
    assert [kind for kind, _, _ in doubts_of(text)] == kinds
