"""How fast plain text becomes claims in the store, where the time goes, and how that compares with spaCy.

Run it as ``python -m benchmarks.reading_speed`` from the checkout. Both read the same documents in one process on one
core, batch by batch in turns, so that whatever else the machine does falls on both alike.
"""

import argparse
import gc
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from time import process_time

from benchmarks.corpus import load_texts, make_corpus
from benchmarks.peer import Found, Peer, has_peer, load_peer
from graph.schema import Document, Reading, Refusal
from graph.store import open_store
from ingest.flow import BATCH, read_document
from ingest.intake import Intake
from ingest.mentions import find_mentions
from ingest.reading import load_lexicon, rules_version
from ingest.roll import find_roll
from ingest.scenes import build_scene
from ingest.sentences import split_sentences

INSTALL = "spaCy is not installed, so there is no comparison: run `make bench`, or pip install --group bench"
#: What the whole way is made of, in its order.
PARTS = ("sentences", "names and triggers", "people", "own date and home state", "frames and rules", "store")
#: So many documents are read before the clock counts, so that data files and patterns are loaded.
WARM_UP = 3


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured: seconds of CPU time a round, and what was found."""

    documents: int
    size: int  #: bytes of the text in UTF-8
    parts: Mapping[str, tuple[float, ...]]  #: seconds by part, one a round
    found: Mapping[str, int]
    peer: str = ""  #: what was compared with; empty without it
    peer_seconds: tuple[float, ...] = ()  #: one a round
    peer_found: Found = (0, 0, 0)

    @property
    def rounds(self) -> int:
        """How often everything was read."""
        return len(self.parts["store"])

    @property
    def whole(self) -> tuple[float, ...]:
        """Seconds from plain text to claims in the store, one a round."""
        return tuple(map(sum, zip(*self.parts.values(), strict=True)))

    @property
    def ratios(self) -> tuple[float, ...]:
        """How many times faster than the peer, one a round."""
        return tuple(theirs / ours for theirs, ours in zip(self.peer_seconds, self.whole, strict=False))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure as the command line says and print the report; return the exit code."""
    options = _parse(arguments)
    documents = list(_load_documents(options))
    if not documents:
        print("error: no English text to read was found; give files or folders that hold some", file=sys.stderr)
        return 1
    peer = load_peer() if has_peer() and not options.ours_only else None
    report = measure_reading(documents, rounds=options.rounds, peer=peer)
    print("\n".join(format_report(report)))
    if not has_peer():
        print(INSTALL)
    return 0


def measure_reading(documents: Sequence[Document], *, rounds: int, peer: Peer | None) -> Report:
    """Read the documents so many times, with the peer in turns, and report the CPU time of every part."""
    _warm_up(documents[:WARM_UP], peer)
    gc.collect()
    # What is loaded by now is looked at no more by the garbage collector, so that neither pays for the other's data.
    gc.freeze()
    try:
        measured = [_measure_round(documents, peer, peer_first=number % 2 == 1) for number in range(rounds)]
    finally:
        gc.unfreeze()
    first = measured[0]
    return Report(
        documents=len(documents),
        size=sum(len(document.text.encode()) for document in documents),
        parts={part: tuple(_split(each.seconds)[part] for each in measured) for part in PARTS},
        found=dict(first.found),
        peer=peer.description if peer is not None else "",
        peer_seconds=tuple(each.seconds["peer"] for each in measured if peer is not None),
        peer_found=first.peer_found,
    )


def format_report(report: Report) -> Iterator[str]:
    """The lines of the report."""
    whole = median(report.whole)
    yield f"{report.documents:,} documents, {report.size / 1e6:.2f} MB; CPU time, median of {report.rounds} rounds"
    yield ""
    yield f"{'from plain text to claims in the store':<42}{'s':>8}{'MB/s':>8}{'share':>8}"
    for part, seconds in report.parts.items():
        yield f"{'  ' + part:<42}{_rate(report, median(seconds))}{median(seconds) / whole:>8.0%}"
    yield f"{'  the whole way':<42}{_rate(report, whole)}{1:>8.0%}"
    yield f"  found {', '.join(f'{count:,} {what}' for what, count in report.found.items())}"
    density = (f"{count * 1e3 / report.size:.1f} {what}" for what, count in report.found.items())
    yield f"  in 1,000 bytes {', '.join(density)}"
    if report.peer:
        sentences, entities, matches = report.peer_found
        yield ""
        yield report.peer
        yield f"{'  the whole way':<42}{_rate(report, median(report.peer_seconds))}"
        yield f"  found {sentences:,} sentences, {entities:,} entities, {matches:,} matches"
        yield ""
        span = f"{min(report.ratios):.2f} to {max(report.ratios):.2f} in single rounds"
        yield f"ours : {report.peer.partition(':')[0]} = {median(report.ratios):.2f} : 1 ({span})"


def _rate(report: Report, seconds: float) -> str:
    return f"{seconds:>8.2f}{report.size / 1e6 / seconds if seconds else 0:>8.2f}"


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading_speed", description=__doc__)
    parser.add_argument("--text", nargs="+", type=Path, metavar="PATH", help="read these files and folders instead")
    parser.add_argument("--megabytes", type=_positive, default=2.0, help="size of the text that is made (2)")
    parser.add_argument("--dense", action="store_true", help="make it of the sample documents alone, without prose")
    parser.add_argument("--rounds", type=_count, default=5, help="how often everything is read (5)")
    parser.add_argument("--ours-only", action="store_true", help="without spaCy")
    return parser.parse_args(arguments)


def _positive(written: str) -> float:
    number = float(written)
    if not 0 < number < float("inf"):
        raise argparse.ArgumentTypeError(f"{written} is not more than 0")
    return number


def _count(written: str) -> int:
    number = int(written)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{written} is not at least 1")
    return number


def _load_documents(options: argparse.Namespace) -> Iterable[Document]:
    if options.text:
        return _load_given(options.text)
    return make_corpus(round(options.megabytes * 1e6), dense=options.dense)


def _load_given(paths: Sequence[Path]) -> Iterator[Document]:
    for found in load_texts(paths):
        if isinstance(found, Refusal):
            print(f"left out: {found.path} {found.reason}; {found.advice}", file=sys.stderr)
        else:
            yield found


def _warm_up(documents: Sequence[Document], peer: Peer | None) -> None:
    rules_version()
    for document in documents:
        read_document(document)
    if peer is not None:
        peer.read([document.text for document in documents])


@dataclass(slots=True)
class _Round:
    """The clocks of one round and what was found in it."""

    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    found: Counter[str] = field(default_factory=Counter)
    peer_found: Found = (0, 0, 0)

    @contextmanager
    def clock(self, part: str) -> Iterator[None]:
        """Add the CPU time of what is done inside."""
        start = process_time()
        yield
        self.seconds[part] += process_time() - start


def _measure_round(documents: Sequence[Document], peer: Peer | None, *, peer_first: bool) -> _Round:
    measured = _Round()
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "bench.db", write=True) as store:
        intake = Intake(store, rules_version(), None)
        for start in range(0, len(documents), BATCH):
            batch = documents[start : start + BATCH]
            if peer_first:
                _run_peer(measured, batch, peer)
            _run_parts(measured, batch)
            readings = _read(measured, batch)
            with measured.clock("store"), store.batch():
                for reading in readings:
                    intake.keep(reading)
            if not peer_first:
                _run_peer(measured, batch, peer)
    return measured


def _run_peer(measured: _Round, batch: Sequence[Document], peer: Peer | None) -> None:
    if peer is not None:
        texts = [document.text for document in batch]
        with measured.clock("peer"):
            found = peer.read(texts)
        sentences, entities, matches = map(sum, zip(measured.peer_found, found, strict=True))
        measured.peer_found = sentences, entities, matches


def _run_parts(measured: _Round, batch: Sequence[Document]) -> None:
    """Time the steps that reading begins with; each takes what the one before it gave."""
    lexicon = load_lexicon()
    with measured.clock("sentences"):
        split = [split_sentences(document.text) for document in batch]
    with measured.clock("names and triggers"):
        scans = [find_mentions(document.text, lexicon) for document in batch]
    with measured.clock("people"):
        for document, sentences, scan in zip(batch, split, scans, strict=True):
            find_roll(document.text, sentences, scan)
    with measured.clock("scene"):
        for document in batch:
            build_scene(document, lexicon)
    measured.found["sentences"] += sum(map(len, split))


def _read(measured: _Round, batch: Sequence[Document]) -> list[Reading]:
    with measured.clock("reading"):
        outcomes = [read_document(document) for document in batch]
    readings = []
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            # What is not read costs nothing, and the figures would be too good.
            raise SystemExit(f"error: {outcome.path} {outcome.reason}; {outcome.advice}")
        readings.append(outcome)
    for what in ("names", "persons", "claims", "doubts"):
        measured.found[what] += sum(len(getattr(reading, what)) for reading in readings)
    return readings


def _split(seconds: Mapping[str, float]) -> dict[str, float]:
    """The seconds of each part: what a scene takes beyond its steps, and a reading beyond its scene."""
    steps = {part: seconds[part] for part in PARTS[:3]}
    own = max(0.0, seconds["scene"] - sum(steps.values()))
    rules = max(0.0, seconds["reading"] - own - sum(steps.values()))
    return dict(zip(PARTS, (*steps.values(), own, rules, seconds["store"]), strict=True))


if __name__ == "__main__":
    sys.exit(main())
