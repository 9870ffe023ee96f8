"""Files and folders in, documents out: txt, md, html, pdf, docx, and jsonl with one document a line."""

import functools
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InvalidQuestion
from graph.schema import Document, Refusal
from ingest.readers.declared_dates import date_of_field
from ingest.readers.isolate import read_apart
from ingest.readers.jsonl import read_line
from ingest.readers.parsed import Parsed, Unreadable
from ingest.readers.stated import describe_document
from ingest.readers.text import read_markdown, read_text

#: No document is larger: what is, is a dump or a mistake, and would fill the memory before it is found out.
MAX_BYTES = 100 * 1024 * 1024

_Reader = Callable[[bytes], Parsed]


def _apart(reader: str) -> _Reader:
    return functools.partial(read_apart, f"ingest.readers.{reader}")


READERS: Mapping[str, _Reader] = {
    **dict.fromkeys((".txt", ".text"), read_text),
    **dict.fromkeys((".md", ".markdown"), read_markdown),
    **dict.fromkeys((".html", ".htm", ".xhtml"), _apart("html:read_html")),
    ".pdf": _apart("pdf:read_pdf"),
    ".docx": _apart("docx:read_docx"),
}
LINES = ".jsonl"
KINDS = (*READERS, LINES)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read: where it is, and its name relative to the folder that was read, with ``/`` between the parts."""

    path: Path
    name: str


def find_files(paths: Iterable[Path]) -> Iterator[SourceFile | Refusal]:
    """The files to read under the paths, each once, sorted inside each folder.

    Hidden files and files of other kinds are passed over (``count_skipped`` says how many); what is named itself and
    cannot be read, and a folder that holds no document, is a refusal.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _find_under(path):
            if isinstance(found, Refusal):
                yield found
            elif found.path not in seen:
                seen.add(found.path)
                yield found


def count_skipped(paths: Iterable[Path]) -> int:
    """How many files under the folders among the paths ``find_files`` passes over."""
    folders = [path for path in paths if path.is_dir()]
    return len(
        {file for folder in folders for file in _walk(folder) if isinstance(file, Path) and not _is_read(file, folder)}
    )


def read_documents(file: SourceFile, *, date: str | None = None) -> Iterator[Document | Refusal]:
    """The document of a file, or one for each line of a ``.jsonl``; what cannot be read comes back as a refusal.

    ``date`` (ISO 8601) fills in where a document states no date of its own. Raise ``InvalidQuestion`` where it is none.
    """
    if date is not None and (date_of_field(date) != date):
        raise InvalidQuestion(f"'{date}' is no date: write YYYY, YYYY-MM or YYYY-MM-DD")
    try:
        if file.path.suffix.lower() == LINES:
            yield from _read_lines(file, date)
        else:
            yield _read_whole(file, date)
    except OSError as error:
        yield Refusal(file.name, f"cannot be read: {_reason(error)}", "check the path and its permissions")


def _find_under(path: Path) -> Iterator[SourceFile | Refusal]:
    if path.is_dir():
        yield from _find_in_folder(path)
    elif not os.path.lexists(path):
        yield Refusal(_printable(path), "does not exist", "check the path")
    elif path.suffix.lower() not in KINDS:
        yield Refusal(_printable(path), "is of a kind that is not read", f"give one of {' '.join(KINDS)}")
    elif path.exists() and not path.is_file():
        yield Refusal(_printable(path), "is not a regular file", "save its content in a file first")
    else:
        yield SourceFile(_absolute(path), _printable(path.name))


def _find_in_folder(folder: Path) -> Iterator[SourceFile | Refusal]:
    found = False
    for file in _walk(folder):
        if isinstance(file, Refusal):
            found = True
            yield file
        elif _is_read(file, folder):
            found = True
            yield SourceFile(_absolute(file), _printable(file.relative_to(folder).as_posix()))
    if not found:
        yield Refusal(_printable(folder), "holds no documents", f"put files of these kinds there: {' '.join(KINDS)}")


def _walk(folder: Path) -> Iterator[Path | Refusal]:
    """Every file under a folder, sorted; links to folders are not followed, so that none goes round."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield Refusal(_printable(folder), f"cannot be read: {_reason(error)}", "check its permissions")
        return
    for entry in entries:
        if entry.is_dir():
            if not entry.is_symlink() and not entry.name.startswith("."):
                yield from _walk(entry)
        else:
            yield entry


def _is_read(file: Path, folder: Path) -> bool:
    # A link that leads nowhere is let through and refused when it is opened; a pipe or device would block the reading.
    return not file.name.startswith(".") and file.suffix.lower() in KINDS and (file.is_file() or not file.exists())


def _read_whole(file: SourceFile, date: str | None) -> Document | Refusal:
    if file.path.stat().st_size > MAX_BYTES:
        return Refusal(file.name, "is larger than 100 MB", "split it into single documents")
    data = file.path.read_bytes()
    try:
        parsed = _parse(READERS[file.path.suffix.lower()], data)
    except Unreadable as refusal:
        return Refusal(file.name, refusal.reason, refusal.advice)
    return describe_document(parsed, document_id=_identify(data), path=file.name, file_name=file.path.name, date=date)


def _read_lines(file: SourceFile, date: str | None) -> Iterator[Document | Refusal]:
    found = False
    for number, line in _number_lines(file.path):
        found = True
        path = f"{file.name}#{number}"
        try:
            if len(line) > MAX_BYTES:
                raise Unreadable("is a line of more than 100 MB", "write one document on each line")
            parsed = _parse(read_line, line)
        except Unreadable as refusal:
            yield Refusal(path, refusal.reason, refusal.advice)
        else:
            # The name of a collection dates the collection, not the documents in it.
            yield describe_document(parsed, document_id=_identify(line), path=path, file_name=None, date=date)
    if not found:
        yield Refusal(file.name, "is empty", "write one JSON object on each line")


def _number_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines that hold something, without their ends, counted from 1; one that is too long is cut, never loaded."""
    with path.open("rb") as handle:
        number = 0
        while line := handle.readline(MAX_BYTES + 1):
            number += 1
            rest = line
            while rest and not rest.endswith(b"\n"):
                rest = handle.readline(MAX_BYTES)
            content = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
            content = content.rstrip(b"\r\n")
            if content.strip():
                yield number, content


def _parse(reader: _Reader, data: bytes) -> Parsed:
    if not data.strip():
        raise Unreadable("is empty", "leave it out or put text in it")
    parsed = reader(data)
    if not parsed.text.strip():
        raise Unreadable("holds no text", "leave it out or put text in it")
    return parsed


def _identify(data: bytes) -> str:
    return f"document:{hashlib.sha256(data).hexdigest()[:16]}"


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would replace a link by the name of its target


def _printable(path: Path | str) -> str:
    """A name that any file and database can hold: bytes of it that are not UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
