"""A writer is killed again and again; run as a script, this file is that writer."""

import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Sequence
from hashlib import sha256
from itertools import count
from pathlib import Path

import pytest

from graph.schema import Claim, Document, Doubt, DoubtKind, EdgeType, Evidence, Named, Person, Reading
from graph.store import Store, open_store

DOCUMENTS = 11
DELAYS = [step * 0.004 for step in range(30)]


def reading_of(number: int, version: int) -> Reading:
    """What the given version of the rules finds in a document: sizes differ, so that counts cannot agree by chance."""
    text = f"Minister {number} met his colleague of Serbia. " * (20 + 400 * (number % 4))
    claims = [
        Claim(EdgeType.MET_WITH, "person:0", "state:SRB", Evidence(at, at + 40, text[at : at + 40], "meeting.met"))
        for at in range(number + version % 7)
    ]
    return Reading(
        Document(f"document:{sha256(text.encode()).hexdigest()[:16]}", f"{number}.txt", text),
        str(version),
        names=tuple(Named("state:SRB", at, at + 6) for at in range(30 * number + version % 5)),
        persons=tuple(Person(f"person:{key}", (f"Minister {number}",)) for key in range(1 + version % 3)),
        claims=tuple(claims),
        doubts=tuple(Doubt(DoubtKind.NO_DATE, at, at + 8, text[at : at + 8]) for at in range(version % 4)),
    )


def take_step(store: Store, step: int) -> None:
    number = step * 5 % DOCUMENTS
    if forgets(step):
        store.forget(f"{number}.txt")
    else:
        store.add_reading(reading_of(number, step))


def forgets(step: int) -> bool:
    return step >= DOCUMENTS and step % 4 == 3


def state_after(steps: int) -> dict[int, int]:
    """The version of each document that a store holds after so many steps."""
    state: dict[int, int] = {}
    for step in range(steps):
        number = step * 5 % DOCUMENTS
        if forgets(step):
            del state[number]
        else:
            state[number] = step
    return state


def write_for_ever(path: Path, first: int, batch: int) -> None:
    with open_store(path, write=True) as store:
        for start in count(first, batch):
            if batch == 1:
                take_step(store, start)
            else:
                with store.batch():
                    for step in range(start, start + batch):
                        take_step(store, step)
            print(start + batch, flush=True)


def kill_a_writer(path: Path, first: int, batch: int, delay: float) -> int:
    """Give how many steps the writer said it had done when it was killed, a while after it began."""
    command = [sys.executable, __file__, str(path), str(first), str(batch)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        time.sleep(delay)
        child.send_signal(signal.SIGKILL)
        said += child.stdout.read()
    assert child.returncode == -signal.SIGKILL
    return int(said.split()[-1])


def held_state(path: Path) -> dict[int, int]:
    """The version of each document in the store, every one of them proved complete."""
    state = {}
    with open_store(path) as store:
        parts = [list(part) for part in (store.names(), store.persons(), store.claims(), store.doubts())]
        for stored in store.documents():
            number, version = int(stored.paths[0].removesuffix(".txt")), int(stored.rules_version)
            reading = reading_of(number, version)
            found = [tuple(item for identity, item in part if identity == stored.id) for part in parts]
            assert found == [reading.names, reading.persons, reading.claims, reading.doubts]
            assert [stored.names, stored.persons, stored.claims, stored.doubts] == [len(items) for items in found]
            assert store.text(stored.id) == reading.document.text
            state[number] = version
    return state


def past_state(path: Path) -> dict[int, int]:
    """The version of each document before the last writer began, as the store tells it."""
    with open_store(path) as store:
        now = {stored.id: int(stored.rules_version) for stored in store.documents()}
        numbers = {reading_of(number, 0).document.id: number for number in range(DOCUMENTS)}
        state = {numbers[identity]: version for identity, version in now.items()}
        for identity, known in store.past():
            state.pop(numbers[identity], None)
            if known is not None:
                state[numbers[identity]] = version_of(numbers[identity], known.claims, known.persons)
    return state


def version_of(number: int, claims: Sequence[Claim], persons: Sequence[Person]) -> int:
    """The remainder of the version by 21, which the numbers of claims and persons tell."""
    return next(
        version for version in range(21)
        if len(claims) == number + version % 7 and len(persons) == 1 + version % 3
    )  # fmt: skip


def assert_sound(path: Path) -> None:
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()
    # A journal that nothing was written behind stays until the next writer.
    with open_store(path, write=True):
        pass
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.long
@pytest.mark.parametrize("batch", [1, 5], ids=["one by one", "in batches"])
def test_a_writer_killed_at_any_moment_leaves_whole_documents_and_all_that_it_had_done(
    tmp_path: Path, batch: int
) -> None:
    path = tmp_path / "diplograph.db"
    done = 0
    for delay in DELAYS:
        said = kill_a_writer(path, done, batch, delay)
        state = held_state(path)
        assert state in (state_after(said), state_after(said + batch))
        before = {number: version % 21 for number, version in state_after(done).items()}
        assert {number: version % 21 for number, version in past_state(path).items()} == before
        done = said if state == state_after(said) else said + batch
        assert_sound(path)
    assert done > len(DELAYS)


@pytest.mark.long
def test_a_writer_killed_while_it_makes_the_store_leaves_a_place_for_the_next(tmp_path: Path) -> None:
    for number, delay in enumerate(DELAYS):
        path = tmp_path / str(number) / "diplograph.db"
        path.parent.mkdir()
        with subprocess.Popen([sys.executable, __file__, str(path), "0", "1"], stdout=subprocess.DEVNULL) as child:
            while not path.exists():
                time.sleep(0.0001)
            time.sleep(delay / 20)
            child.send_signal(signal.SIGKILL)
        with open_store(path, write=True) as store:
            store.add_reading(reading_of(0, 10_000))
        assert held_state(path)[0] == 10_000
        assert_sound(path)


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
