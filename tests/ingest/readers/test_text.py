import pytest

from ingest.readers.parsed import Unreadable
from ingest.readers.text import decode_text, read_markdown, read_text, tidy_text

POLISH = "Minister spraw zagranicznych spotkał się w Łodzi z ambasadorem. Rozmowy dotyczyły współpracy gospodarczej."
RUSSIAN = "Министр иностранных дел Беларуси встретился с министром иностранных дел Китая в Пекине."
PORTUGUESE = "The minister met his counterpart in São Tomé and both praised the coopération."


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("\ufeffMinsk".encode(), "Minsk"),
        ("Minsk – Brest".encode("utf-16"), "Minsk – Brest"),
        ("Minsk".encode("utf-32"), "Minsk"),
        (b"  kept as it is \t\n\n\n\n", "  kept as it is \t\n\n\n\n"),
        ("a\u00a0b\x0cc".encode(), "a\u00a0b\x0cc"),
    ],
)
def test_text_is_read_as_python_would_read_it(data: bytes, text: str) -> None:
    parsed = read_text(data)
    assert parsed.text == text
    assert not parsed.encoding_guessed


@pytest.mark.parametrize(
    ("text", "encoding", "guessed_as"),
    [(RUSSIAN, "cp1251", "cp1251"), (PORTUGUESE, "latin-1", "cp1252"), (POLISH, "cp1250", "cp1250")],
)
def test_an_encoding_that_nothing_declares_is_guessed_and_marked(text: str, encoding: str, guessed_as: str) -> None:
    parsed = read_text(text.encode(encoding))
    assert (parsed.text, parsed.encoding, parsed.encoding_guessed) == (text, guessed_as, True)


@pytest.mark.parametrize("line", ["# -*- coding: {} -*-", "Content-Type: text/plain; charset={}", 'charset="{}"'])
def test_a_declared_encoding_is_no_guess(line: str) -> None:
    text = line.format("windows-1251") + "\n" + RUSSIAN
    parsed = read_text(text.encode("cp1251"))
    assert (parsed.text, parsed.encoding, parsed.encoding_guessed) == (text, "cp1251", False)


def test_a_declaration_that_the_bytes_contradict_loses_to_utf_8() -> None:
    text = "charset=iso-8859-1\nSão Tomé"
    parsed = read_text(text.encode())
    assert (parsed.text, parsed.encoding, parsed.encoding_guessed) == (text, "utf-8", True)


def test_an_unknown_declaration_is_passed_over() -> None:
    assert decode_text(b"plain", "no-such-encoding").encoding == "utf-8"


@pytest.mark.parametrize(
    "data",
    [
        b"MZ\x90\x00\x03\x00\x00\x00",
        b"%PDF-1.4 without a single zero",
        b"PK\x03\x04 an archive",
        b"\x01\x02\x03\x04\x05 mostly controls \x06\x07\x08\x0e\x0f\x10\x11",
        b"\xff\xfeA\x00\x00\x00B\x00",
    ],
)
def test_binary_data_renamed_to_text_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="binary"):
        read_text(data)


def test_front_matter_states_title_and_date_and_stays_in_the_text() -> None:
    source = '---\ntitle: "Talks in Minsk"\ndate: 2021-09-16\nlang: en\n---\n\nThe ministers met.\n'
    parsed = read_markdown(source.encode())
    assert (parsed.title, parsed.date, parsed.language, parsed.text) == ("Talks in Minsk", "2021-09-16", "en", source)


def test_marks_of_emphasis_are_no_text() -> None:
    source = b"Met **Minister Ama Owusu** and *others*; 2 * 3 * 4, snake_case_name, ***all***, __bold__.\n* an item\n"
    plain = "Met Minister Ama Owusu and others; 2 * 3 * 4, snake_case_name, all, bold.\n* an item\n"
    assert read_markdown(source).text == plain


def test_a_rule_in_markdown_is_no_front_matter() -> None:
    assert read_markdown(b"Intro\n---\ntitle: not a title\n---\n").title is None


def test_tidied_text_can_be_written_anywhere() -> None:
    tidied = tidy_text("a\ud800b \ud83d\ude00 c\x00d\x85e\u2028f\r\ng")
    assert tidied == "a\ufffdb 😀 cd\ne\nf\ng"
    assert tidied.encode()
