"""What a store needs to be told of: files that are new to it, changed, or read by older rules.

Bytes that lie at several paths are read as the first of these paths in the alphabet, because a file's name may date it.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DiplographError
from graph.schema import Document, Label, Reading, Refusal
from graph.store import Store
from ingest.documents import LINES, SourceFile, read_documents
from ingest.gazetteer import load_entities


def sort_out(found: Iterable[SourceFile | Refusal]) -> tuple[list[SourceFile], list[Refusal]]:
    """The files to read by name, and the refusals: also of different files that would lie at one path in the store."""
    refused: list[Refusal] = []
    by_name: dict[str, list[SourceFile]] = defaultdict(list)
    for each in found:
        if isinstance(each, Refusal):
            refused.append(each)
        else:
            by_name[each.name].append(each)
    files: list[SourceFile] = []
    for name, namesakes in sorted(by_name.items()):
        if len(namesakes) > 1 and len({_digest(file.path) for file in namesakes}) > 1:
            reason = f"is the name of {len(namesakes)} different files"
            refused.append(Refusal(name, reason, "read the folder that holds them all, so that their paths differ"))
        else:
            files.append(namesakes[0])
    return files, refused


def describe_fault(path: str, error: Exception) -> Refusal:
    """Return the refusal of a document on which the program itself fails."""
    return Refusal(path, f"could not be read: {type(error).__name__}: {error}", "please report it with the document")


class Intake:
    """Knows what a store holds, so that only what is new goes in."""

    def __init__(self, store: Store, version: str, date: str | None) -> None:
        self._store = store
        self._version = version
        self._date = date
        self._has_entities = False
        self._known: dict[str, _Known] = {}
        self._holder: dict[str, str] = {}
        self.replaced: list[str] = []
        for stored in store.documents():
            self._known[stored.id] = _Known(stored.rules_version, stored.date, set(stored.paths))
            self._holder.update(dict.fromkeys(stored.paths, stored.id))

    def open_file(self, file: SourceFile) -> Iterator[Document | Refusal | None]:
        """Yield the documents of a file that are to be read, and None for each that the store has."""
        identity = _identify(file)
        if identity is not None and self._is_known(identity, file.name, self._date):
            self._pass_over(identity, file.name)
            yield None
            return
        for document in _documents(file, self._date):
            if isinstance(document, Document) and self._is_known(document.id, document.path, document.date):
                self._pass_over(document.id, document.path)
                yield None
            else:
                yield document

    def keep(self, result: Reading | Refusal) -> None:
        """Put into the store what was read or refused."""
        if isinstance(result, Refusal):
            self._store.add_refusal(result)
            return
        if not self._has_entities:
            self._store.add_entities(load_entities().values())
            self._has_entities = True
        self._store.add_reading(result)
        document = result.document
        known = self._known.setdefault(document.id, _Known("", None, set()))
        known.rules_version, known.date = result.rules_version, document.date
        self._note(document.id, document.path)

    def _is_known(self, identity: str, path: str, date: str | None) -> bool:
        known = self._known.get(identity)
        if known is None or known.rules_version != self._version or path < min(known.paths):
            return False
        return date is None or date == known.date

    def _pass_over(self, identity: str, path: str) -> None:
        if path not in self._known[identity].paths:
            self._store.add_path(identity, path)
            self._note(identity, path)

    def _note(self, identity: str, path: str) -> None:
        """Follow the store: a path is one document's, and a document that loses its last path is gone."""
        before = self._holder.get(path, identity)
        self._holder[path] = identity
        self._known[identity].paths.add(path)
        if before != identity:
            self.replaced.append(path)
            self._known[before].paths.remove(path)
            if not self._known[before].paths:
                del self._known[before]


@dataclass(slots=True)
class _Known:
    """How the store holds a document."""

    rules_version: str
    date: str | None
    paths: set[str]


def _documents(file: SourceFile, date: str | None) -> Iterator[Document | Refusal]:
    try:
        yield from read_documents(file, date=date)
    except DiplographError:
        raise
    except Exception as error:  # a fault of a reader must not cost the other documents
        yield describe_fault(file.name, error)


def _identify(file: SourceFile) -> str | None:
    """The id of the one document that a file is, None where it holds many or cannot be read."""
    digest = None if file.path.suffix.lower() == LINES else _digest(file.path)
    return None if digest is None else f"{Label.DOCUMENT.prefix}:{digest[:16]}"


def _digest(path: Path) -> str | None:
    try:
        with path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:  # the reader says why
        return None
