"""The way of a document on one page: file -> Document -> Reading -> store.

What the store holds afterwards does not depend on the order of the files.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.periods import last_day_of
from graph.schema import Document, EdgeType, Reading, Refusal
from graph.store import Store
from ingest.documents import find_files
from ingest.intake import Intake, describe_fault, sort_out
from ingest.languages import is_read
from ingest.reading import read_text, rules_version

#: Called before each file with how many are done, how many there are, and the name of the next one.
Progress = Callable[[int, int, str], None]

#: So many files share a commit: enough to make its cost small, few enough to lose little to a power cut.
BATCH = 64


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of the documents that were to be read."""

    read: int
    unchanged: int
    unread_language: Mapping[str, int]  #: kept without claims, by ISO 639-1 code; part of ``read``
    replaced: tuple[str, ...]  #: paths at which the store held other bytes before
    refused: tuple[Refusal, ...]
    claims: Mapping[EdgeType, int]
    doubts: Mapping[str, int]


def ingest_paths(
    paths: Iterable[Path], store: Store, *, date: str | None = None, progress: Progress | None = None
) -> IngestReport:
    """Read the documents under the paths into the store, and report what was read, found, refused and left in doubt.

    ``date`` (ISO 8601) is for documents that state none. A document that the store holds as these rules read it is
    passed over; one that cannot be read is refused, and the rest goes on.
    """
    if date is not None:
        last_day_of(date)
    files, refused = sort_out(find_files(paths))
    tally = _Tally(refused=refused)
    intake = Intake(store, rules_version(), date)
    for start in range(0, len(files), BATCH):
        with store.batch():
            for number, file in enumerate(files[start : start + BATCH], start):
                if progress is not None:
                    progress(number, len(files), file.name)
                for document in intake.open_file(file):
                    outcome = read_document(document) if isinstance(document, Document) else document
                    if outcome is not None:
                        intake.keep(outcome)
                    tally.count(outcome)
    return tally.report(intake.replaced)


def read_document(document: Document) -> Reading | Refusal:
    """Return what a document says; nothing where it is not in English, a refusal where the rules fail on it."""
    if not is_read(document.language):
        return Reading(document, rules_version())
    try:
        return read_text(document)
    except Exception as error:  # a fault of the rules must not cost the other documents
        return describe_fault(document.path, error)


@dataclass(slots=True)
class _Tally:
    """Counts for the report while the documents go by."""

    read: int = 0
    unchanged: int = 0
    unread_language: Counter[str] = field(default_factory=Counter)
    refused: list[Refusal] = field(default_factory=list)
    claims: Counter[EdgeType] = field(default_factory=Counter)
    doubts: Counter[str] = field(default_factory=Counter)

    def count(self, outcome: Reading | Refusal | None) -> None:
        if outcome is None:
            self.unchanged += 1
        elif isinstance(outcome, Refusal):
            self.refused.append(outcome)
        else:
            self.read += 1
            self.claims.update(claim.type for claim in outcome.claims)
            self.doubts.update(doubt.kind for doubt in outcome.doubts)
            if not is_read(outcome.document.language):
                self.unread_language[str(outcome.document.language)] += 1

    def report(self, replaced: Iterable[str]) -> IngestReport:
        return IngestReport(
            read=self.read,
            unchanged=self.unchanged,
            unread_language=dict(sorted(self.unread_language.items())),
            replaced=tuple(sorted(replaced)),
            refused=tuple(self.refused),
            claims={kind: self.claims[kind] for kind in EdgeType if self.claims[kind]},
            doubts=dict(sorted(self.doubts.items())),
        )
