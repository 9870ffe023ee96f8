import json
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from graph.errors import InvalidQuestion
from graph.schema import Document, Refusal
from ingest.documents import SourceFile, count_skipped, find_files, read_documents

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"


def source(path: Path) -> SourceFile:
    return SourceFile(path, path.name)


def read_one(path: Path, date: str | None = None) -> Document | Refusal:
    (only,) = read_documents(source(path), date=date)
    return only


def read_good(path: Path, date: str | None = None) -> Document:
    document = read_one(path, date)
    assert isinstance(document, Document), document
    return document


def read_bad(path: Path) -> Refusal:
    refusal = read_one(path)
    assert isinstance(refusal, Refusal), refusal
    return refusal


def fill(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name)


def test_a_folder_is_walked_in_order_and_names_are_relative_to_it(tmp_path: Path) -> None:
    fill(tmp_path, "b.txt", "a/z.md", "a/c/d.PDF", "c.jsonl", ".hidden.txt", ".git/x.txt", "picture.png", "Makefile")
    found = list(find_files([tmp_path]))
    assert [file.name for file in found if isinstance(file, SourceFile)] == ["a/c/d.PDF", "a/z.md", "b.txt", "c.jsonl"]
    assert all(isinstance(file, SourceFile) and file.path.is_absolute() for file in found)
    assert count_skipped([tmp_path]) == 3


def test_a_file_named_directly_has_its_file_name_and_is_found_once(tmp_path: Path) -> None:
    fill(tmp_path, "a/b.txt", ".c.txt")
    paths = [tmp_path / "a" / "b.txt", tmp_path / ".c.txt", tmp_path]
    assert [file.name for file in find_files(paths) if isinstance(file, SourceFile)] == ["b.txt", ".c.txt"]


def test_a_relative_path_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    assert list(find_files([Path(), Path("a.txt")])) == [SourceFile(tmp_path / "a.txt", "a.txt")]


def test_paths_that_give_no_document_are_refused(tmp_path: Path) -> None:
    fill(tmp_path, "photos/a.png", "b.png")
    os.mkfifo(tmp_path / "pipe.txt")
    cases = {
        "missing": "does not exist",
        "photos": "holds no documents",
        "b.png": "of a kind that is not read",
        "pipe.txt": "not a regular file",
    }
    for name, reason in cases.items():
        (refusal,) = find_files([tmp_path / name])
        assert isinstance(refusal, Refusal)
        assert reason in refusal.reason
        assert refusal.path.endswith(name)


def test_links_that_go_round_end_and_links_to_nothing_are_refused(tmp_path: Path) -> None:
    fill(tmp_path, "a/b.txt")
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "a" / "pipe.txt")
    files = [file for file in find_files([tmp_path]) if isinstance(file, SourceFile)]
    assert [file.name for file in files] == ["a/b.txt", "a/gone.txt"]
    assert "no such file" in read_bad(files[1].path).reason


def test_a_file_name_that_is_not_utf_8_can_still_be_written(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Minsk")
    (file,) = find_files([tmp_path])
    assert isinstance(file, SourceFile)
    assert file.name == "caf\\xe9.txt"
    assert file.path.read_text()


def test_the_same_bytes_have_the_same_id_wherever_they_lie(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"Minsk joins.\n")
    (tmp_path / "c.txt").write_bytes(b"Minsk joins.\r\n")
    one, two, three = (read_good(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt"))
    assert one.id == two.id == "document:177b66df2e44cbfb"
    assert three.id != one.id
    assert three.text == one.text


def test_a_text_file_says_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "talks.txt"
    file.write_text("Talks in Minsk\n2 March 2023\n\nThe ministers met in the capital.\n")
    document = read_good(file)
    assert (document.path, document.title, document.date, document.language) == (
        "talks.txt",
        "Talks in Minsk",
        "2023-03-02",
        "en",
    )
    assert document.text == file.read_text()


@pytest.mark.parametrize(("name", "date"), [("talks.txt", "2022-05"), ("2021-10-14-talks.txt", "2021-10-14")])
def test_a_given_date_only_fills_in(tmp_path: Path, name: str, date: str) -> None:
    (tmp_path / name).write_text("The ministers met.")
    assert read_good(tmp_path / name, date="2022-05").date == date


def test_without_any_date_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "talks.txt").write_text("The ministers met.")
    assert read_good(tmp_path / "talks.txt").date is None


@pytest.mark.parametrize("date", ["yesterday", "2022-13-01", "03/04/2022", "2 March 2023", ""])
def test_a_given_date_in_a_wrong_form_is_a_wrong_question(tmp_path: Path, date: str) -> None:
    (tmp_path / "talks.txt").write_text("The ministers met.")
    with pytest.raises(InvalidQuestion, match="write YYYY"):
        read_one(tmp_path / "talks.txt", date)


def test_html_and_docx_are_read_by_their_endings(tmp_path: Path) -> None:
    (tmp_path / "a.HTM").write_text(
        "<html lang='en'><h1>Talks</h1><p>Published: 3 June 2022</p><p>They met.</p></html>"
    )
    word = docx.Document()
    word.add_paragraph("Talks")
    word.add_paragraph("They met.")
    word.save(str(tmp_path / "b.docx"))
    page, paper = read_good(tmp_path / "a.HTM"), read_good(tmp_path / "b.docx")
    assert (page.title, page.date, page.text) == ("Talks", "2022-06-03", "Talks\n\nPublished: 3 June 2022\n\nThey met.")
    assert (paper.title, paper.date, paper.text) == ("Talks", None, "Talks\n\nThey met.")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.md", b" \n\t\n", "is empty"),
        ("mark.txt", b"\xef\xbb\xbf\r\n", "holds no text"),
        ("binary.txt", b"\x7fELF\x00\x00\x01", "binary"),
        ("broken.pdf", b"%PDF-1.7\n1 0 obj", "breaks off"),
        ("broken.docx", b"PK\x03\x04 cut off", "broken"),
        ("hollow.html", b"<html><body></body></html>", "holds no text"),
        ("empty.jsonl", b"\n\n", "is empty"),
    ],
)
def test_a_file_without_text_is_refused_in_one_line(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    refusal = read_bad(tmp_path / name)
    assert refusal.path == name
    assert reason in refusal.reason
    assert refusal.advice
    assert "\n" not in refusal.reason + refusal.advice


def test_a_bad_file_does_not_end_the_batch(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>One.</p>")
    (tmp_path / "b.docx").write_bytes(b"nothing")
    (tmp_path / "c.html").write_text("<p>Three.</p>")
    read = [read_one(file.path) for file in find_files([tmp_path]) if isinstance(file, SourceFile)]
    assert [type(each) for each in read] == [Document, Refusal, Document]


@pytest.fixture
def commoner() -> Iterator[Path]:
    """A folder, and rights like anybody's for as long as the test runs: root may read everything."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o777)
        was = os.geteuid()
        os.seteuid(65534 if was == 0 else was)
        try:
            yield Path(folder)
        finally:
            os.seteuid(was)


def test_what_may_not_be_read_is_refused(commoner: Path) -> None:
    fill(commoner, "a.txt", "closed/b.txt")
    (commoner / "a.txt").chmod(0)
    (commoner / "closed").chmod(0)
    assert "permission denied" in read_bad(commoner / "a.txt").reason
    refusals = [found for found in find_files([commoner]) if isinstance(found, Refusal)]
    (commoner / "closed").chmod(0o700)
    assert ["permission denied" in refusal.reason for refusal in refusals] == [True]


def test_each_line_of_a_jsonl_is_a_document(tmp_path: Path) -> None:
    lines = [
        json.dumps({"title": "Talks", "content": "They met in Minsk.", "date": "02 Mar 2023, 10:22", "source": "News"}),
        "",
        '{"text": "broken',
        json.dumps({"text": "They met again in the capital."}),
    ]
    file = tmp_path / "2020-01-01.jsonl"
    file.write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    one, broken, other = read_documents(source(file), date="2022")
    assert isinstance(one, Document)
    assert isinstance(broken, Refusal)
    assert isinstance(other, Document)
    assert (one.path, one.text, one.date, one.publisher) == (
        "2020-01-01.jsonl#1",
        "Talks\n\nThey met in Minsk.",
        "2023-03-02",
        "News",
    )
    assert broken.path == "2020-01-01.jsonl#3"
    assert (other.path, other.date) == ("2020-01-01.jsonl#4", "2022")


def test_the_id_of_a_line_does_not_hang_on_its_place_or_line_end(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One."}\r\n{"text": "Two."}\r\n')
    (tmp_path / "b.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "Two."}\n{"text": "One."}')
    ids = [
        [read.id for read in read_documents(source(tmp_path / name)) if isinstance(read, Document)]
        for name in ("a.jsonl", "b.jsonl")
    ]
    assert ids[0] == ids[1][::-1]
    assert len(set(ids[0])) == 2


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not beside this checkout")
def test_real_texts_are_read_character_by_character() -> None:
    files = list(find_files([SHARED / "seeds", SHARED / "eval" / "dev" / "texts"]))
    assert len(files) == 28
    for file in files:
        assert isinstance(file, SourceFile)
        document = read_good(file.path)
        assert document.text == file.path.read_text(encoding="utf-8")
        assert document.language == "en"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared material is not beside this checkout")
def test_every_line_of_real_collections_is_a_dated_english_document() -> None:
    for file in find_files([SHARED / "data" / "mfa_statements.jsonl", SHARED / "data" / "wh_readouts.jsonl"]):
        assert isinstance(file, SourceFile)
        for document in read_documents(file):
            assert isinstance(document, Document)
            assert document.date
            assert document.language == "en"
