"""What a page says of the data that it was made from."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from graph.corrections import describe
from graph.periods import parse_period
from graph.store import open_store


@dataclass(frozen=True, slots=True)
class Stamp:
    """How much was read, from when, by which rules, and a number that changes with any of it."""

    documents: int
    dated: int
    first: str | None  #: the date of the earliest document, as precise as it is known
    last: str | None
    rules: tuple[str, ...]  #: versions of the rules that read them
    corrections: int
    fingerprint: str

    @property
    def period(self) -> str:
        """From when to when the documents are, in words."""
        if self.first is None:
            return "no document is dated"
        span = self.first if self.first == self.last else f"{self.first} to {self.last}"
        undated = self.documents - self.dated
        return f"{span}; {undated} without a date" if undated else span


def stamp_store(store: Path) -> Stamp:
    """Return what is to be said of a store; the same documents, rules and corrections give the same."""
    with open_store(store) as kept:
        documents = list(kept.documents())
        corrections = [describe(correction) for _, correction in kept.corrections()]
    known = [document.date for document in documents if document.date is not None]
    periods = {date: parse_period(date) for date in known}
    dates = sorted(date for date, period in periods.items() if period is not None and not period.yearless)
    content = [f"{document.id} {document.rules_version} {document.date}" for document in documents] + corrections
    return Stamp(
        documents=len(documents),
        dated=sum(date in dates for date in known),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        rules=tuple(sorted({document.rules_version for document in documents})),
        corrections=len(corrections),
        fingerprint=hashlib.sha256("\n".join(content).encode()).hexdigest()[:12],
    )
