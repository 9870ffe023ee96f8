import json

import pytest

from ingest.readers.jsonl import read_line
from ingest.readers.parsed import Unreadable


def line(**fields: object) -> bytes:
    return json.dumps(fields, ensure_ascii=False).encode()


@pytest.mark.parametrize("field", ["text", "content", "body"])
def test_the_text_is_the_title_a_blank_line_and_the_content(field: str) -> None:
    parsed = read_line(line(title="Visit to Minsk", **{field: "He came.\r\nHe left."}))
    assert parsed.text == "Visit to Minsk\n\nHe came.\nHe left."
    assert parsed.title == "Visit to Minsk"


@pytest.mark.parametrize("content", ["Visit to Minsk\nHe came.", "VISIT  TO MINSK\n\nHe came.", "Visit to Minsk"])
def test_a_title_that_begins_the_content_is_not_put_there_twice(content: str) -> None:
    assert read_line(line(title="Visit to Minsk", content=content)).text == content


def test_the_fields_are_taken_over() -> None:
    parsed = read_line(
        line(text="He came.", date="02 Mar 2023, 10:22", url="https://example.org/1", outlet="Example News", lang="en")
    )
    assert (parsed.date, parsed.url, parsed.publisher, parsed.language) == (
        "02 Mar 2023, 10:22",
        "https://example.org/1",
        "Example News",
        "en",
    )


def test_fields_of_other_kinds_are_passed_over() -> None:
    parsed = read_line(line(text="He came.", title=["a"], date={"year": 1}, url=None, publisher=7, language=True))
    assert (parsed.title, parsed.date, parsed.url, parsed.publisher, parsed.language) == (None, None, None, None, None)


def test_half_a_character_and_nul_do_not_reach_the_text() -> None:
    assert read_line(rb'{"text": "a\ud800b\u0000c \ud83d\ude00"}').text == "a\ufffdbc 😀"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"text": "cut off', "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b'{"text": 1' + b"0" * 5000 + b"}", "not valid JSON"),
        (b'["text"]', "not a JSON object"),
        (b'{"title": "Only a title"}', "has no text"),
        (b'{"text": "  "}', "'text' holds no text"),
        (b'{"content": ["a"]}', "'content' holds no text"),
    ],
)
def test_a_line_that_is_no_document_is_refused(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        read_line(data)


def test_what_was_escaped_twice_is_read_as_it_was_meant() -> None:
    parsed = read_line(
        line(title=r"Call with President Iv\xE1n Duque\u2019s Ministers L\xF3 pez \ and Jos\xE9 of Peru", text="x")
    )
    assert parsed.title == "Call with President Iván Duque’s Ministers López and José of Peru"
