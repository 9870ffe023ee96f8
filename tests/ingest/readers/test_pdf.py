import io
from collections.abc import Callable

import pypdf
import pytest

from ingest.readers.parsed import Unreadable
from ingest.readers.pdf import join_lines, read_pdf

MakePdf = Callable[..., bytes]

PAGE = [
    "Belarus in the organisation",
    "The foreign minister of Belarus said on Monday that his coun-",
    "try would become a member of the Shanghai Cooperation Organ-",
    "isation at the coming summit.",
    "China agreed.",
    "The ambassador spoke of the Asia-",
    "Pacific states and went home.",
]


def encrypt(data: bytes, password: str, algorithm: str = "RC4-128") -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, "owner's own", algorithm=algorithm)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_wrapped_lines_and_broken_words_are_joined(make_pdf: MakePdf) -> None:
    assert read_pdf(make_pdf([PAGE])).text.split("\n\n") == [
        "Belarus in the organisation",
        "The foreign minister of Belarus said on Monday that his country would become a member of the Shanghai"
        " Cooperation Organisation at the coming summit.",
        "China agreed.",
        "The ambassador spoke of the Asia-Pacific states and went home.",
    ]


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["a long-term plan and", "another long-", "term plan"], "a long-term plan and another long-term plan"),
        (["the co-", "operation"], "the cooperation"),
        (["(a) visits;", "(b) talks;", "(c) trade."], "(a) visits;\n\n(b) talks;\n\n(c) trade."),
        (["• visits of state", "• talks"], "• visits of state\n\n• talks"),
        (["Partner 2020 2021", "China 12 13"], "Partner 2020 2021\n\nChina 12 13"),
        (["one", "", "two"], "one\n\ntwo"),
        ([], ""),
    ],
)
def test_joining_lines(lines: list[str], joined: str) -> None:
    # A full line besides, as every page has some; without it each line would be the widest.
    full = "This line of the paper is as wide as all of its lines are."
    assert join_lines([full, "", *lines]) == "\n\n".join(filter(None, (full, joined)))


def test_page_numbers_and_running_heads_are_left_out_and_sentences_run_over_pages(make_pdf: MakePdf) -> None:
    pages = [
        ["Annual report 2021", "The minister of foreign affairs of Belarus went to the", "Page 1 of 4"],
        ["Annual report 2021", "capital of China and met his counterpart. So be it.", "Page 2 of 4"],
        ["Annual report 2021", "A third page stands here with its own sentence in it.", "Page 3 of 4"],
        ["Annual report 2021", "A fourth page stands here with its own sentence in it.", "Page 4 of 4"],
    ]
    assert read_pdf(make_pdf(pages)).text.split("\n\n") == [
        "The minister of foreign affairs of Belarus went to the capital of China and met his counterpart. So be it.",
        "A third page stands here with its own sentence in it.",
        "A fourth page stands here with its own sentence in it.",
    ]


def test_the_files_own_dates_are_not_used_and_its_title_is_only_a_property(make_pdf: MakePdf) -> None:
    parsed = read_pdf(make_pdf([["The minister came to Minsk."]], title="Talks in Minsk"))
    assert (parsed.date, parsed.title, parsed.property_title) == (None, None, "Talks in Minsk")


@pytest.mark.parametrize("title", ["Microsoft Word - talks.doc", "untitled", "talks.pdf"])
def test_a_title_that_a_program_made_up_is_not_used(make_pdf: MakePdf, title: str) -> None:
    assert read_pdf(make_pdf([["The minister came."]], title=title)).property_title is None


def test_an_empty_password_opens_what_is_only_locked_against_changes(make_pdf: MakePdf) -> None:
    assert read_pdf(encrypt(make_pdf([["The minister came."]]), "")).text == "The minister came."


def test_pdfs_that_hold_nothing_to_read_are_refused(make_pdf: MakePdf) -> None:
    whole = make_pdf([PAGE])
    cases = [
        (encrypt(whole, "secret"), "encrypted"),
        (whole[: len(whole) // 2], "breaks off"),
        (make_pdf([[], []]), "without a text layer"),
        (make_pdf([]), "without pages"),
        (b"%PDF-1.4\nnothing of the kind\n%%EOF\n", "broken"),
        (b"<html></html>", "not a PDF"),
    ]
    for data, reason in cases:
        with pytest.raises(Unreadable, match=reason):
            read_pdf(data)
