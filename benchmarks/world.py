"""A world that never was: states, blocs and officials by the thousand, and what documents say of them.

    python -m benchmarks.world STORE [--scale 10]    fills a store with it

At scale 1 it has 6,000 nodes and 60,000 edges, many of them parallel, of all eleven types, with their qualifiers, dates
of every precision, and sentences of 300 characters. The same scale and seed give the same bytes on every machine.
"""

import argparse
import hashlib
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from benchmarks.world_events import Cast, Event, make_cast, make_events
from graph.build import Collection, collect_readings
from graph.schema import Claim, Document, Entity, Evidence, Named, Office, Person, Reading, pack_qualifiers
from graph.store import open_store

NODES, EDGES = 6_000, 60_000
#: Characters of every sentence.
SENTENCE = 300
#: Sentences of a document; beside so many new ones stand some that say again what an earlier document said.
_NEW, _REPEATED = 20, 3
_TIMES = frozenset(("date", "year"))
_FILLER = (
    "which the two sides described as useful after talks that touched on ports and pipelines and on the work of their "
    "embassies while officials noted that more remained to be done before the next round of consultations and that "
    "experts would meet again to go through the text line by line as soon as the calendar of both capitals allows"
).split()


@dataclass(frozen=True)
class World:
    """Everything that the documents of a world say; ``readings`` writes them anew each time, alike."""

    cast: Cast
    edges: int
    seed: int

    @property
    def entities(self) -> tuple[Entity, ...]:
        """States, blocs and regions."""
        return self.cast.entities

    def readings(self) -> Iterator[Reading]:
        """Write the documents, in no order of time."""
        rng = random.Random(f"diplograph world {self.seed}")
        told: list[tuple[Event, str]] = []
        page: list[tuple[Event, str]] = []
        for event in make_events(self.cast, self.edges, rng):
            page.append((event, ""))
            if len(page) == _NEW:
                yield self._write(page, told, rng)
                page = []
        if page:
            yield self._write(page, told, rng)

    def collection(self) -> Collection:
        """Return what the documents say, in memory."""
        return collect_readings(self.readings(), self.entities)

    def _write(self, page: list[tuple[Event, str]], told: list[tuple[Event, str]], rng: random.Random) -> Reading:
        """Write a document; one repeated sentence in three is a reprint, word by word."""
        repeated = [rng.choice(told) for _ in range(_REPEATED)] if told else []
        page = page + [(event, text if rng.random() < 1 / 3 else "") for event, text in repeated]
        writer = _Writer(self.cast, rng)
        for event, text in page:
            sentence = writer.tell(event, text)
            if not _TIMES.isdisjoint(event.qualifiers):  # what has no day is told once: it may be two, told again
                told.append((event, sentence))
        return writer.finish(max(event.day for event, _ in page))


def make_world(scale: float = 1, seed: int = 0) -> World:
    """Return a world of ``scale`` times 6,000 nodes and 60,000 edges."""
    return World(make_cast(round(NODES * scale)), round(EDGES * scale), seed)


def fill_store(path: Path, world: World) -> None:
    """Put a world into a store, made where there is none."""
    with open_store(path, write=True) as store, store.batch():
        store.add_entities(world.entities)
        for reading in world.readings():
            store.add_reading(reading)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fill a store."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.world", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("store", type=Path, help="the file to fill")
    parser.add_argument("--scale", type=float, default=1, help="how many times 6,000 nodes and 60,000 edges")
    parser.add_argument("--seed", type=int, default=0, help="another one gives another world")
    options = parser.parse_args(arguments)
    fill_store(options.store, make_world(options.scale, options.seed))
    return 0


@dataclass
class _Writer:
    """One document in the making."""

    cast: Cast
    rng: random.Random
    text: str = ""
    names: list[Named] = field(default_factory=list)
    persons: dict[str, Person] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)

    def tell(self, event: Event, reprint: str) -> str:
        """Add the sentence that says so, or one that stood elsewhere, and return it."""
        sentence = reprint or self._phrase(event)
        ends = []
        for node in (event.source, event.target):
            key, start = self._end(node), len(self.text) + sentence.index(self._name(node))
            self.names.append(Named(key, start, start + len(self._name(node))))
            ends.append(key)
        evidence = Evidence(len(self.text), len(self.text) + SENTENCE, sentence, f"synthetic.{event.type.lower()}")
        said_by = self.cast.states[0].id if self.rng.random() < 0.1 else None
        qualifiers = pack_qualifiers(event.qualifiers)
        self.claims.append(Claim(event.type, ends[0], ends[1], evidence, qualifiers, event.factuality, said_by))
        self.text += sentence + "\n"
        return sentence

    def finish(self, day: date) -> Reading:
        """Return the document, dated some days after the last of what it tells."""
        digest = hashlib.sha256(self.text.encode()).hexdigest()[:16]
        number = int(digest[:6], 16)
        document = Document(
            *(f"document:{digest}", f"{day.year}/{digest}.txt", self.text, f"Report {number}"),
            *((day + timedelta(days=number % 9)).isoformat(), "en", f"Agency {number % 40}"),
            url=f"https://example.org/{digest}",
        )
        return Reading(document, "synthetic", tuple(self.names), tuple(self.persons.values()), tuple(self.claims))

    def _phrase(self, event: Event) -> str:
        said = ", ".join(f"{name} {value}" for name, value in event.qualifiers.items())
        verb = event.type.lower().replace("_", " ")
        start = f"{self._name(event.source)} {event.factuality} {verb} {self._name(event.target)} ({said})"
        at = self.rng.randrange(len(_FILLER))
        return f"{start} {' '.join(_FILLER[at:] + _FILLER[:at])}"[: SENTENCE - 1].ljust(SENTENCE, ".")

    def _end(self, node: str) -> str:
        if node not in self.cast.officials:
            return node
        if node not in self.persons:
            name, state = self.cast.officials[node]
            offices = (Office("foreign minister", state),)
            self.persons[node] = Person(f"person:{len(self.persons)}", (name,), offices, (state,))
        return self.persons[node].key

    def _name(self, node: str) -> str:
        return self.cast.name_of[node]


if __name__ == "__main__":
    sys.exit(main())
