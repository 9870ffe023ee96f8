import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.readers.isolate import Limits, Worker, close_worker, read_apart
from ingest.readers.parsed import Unreadable

READERS = """
import os, sys
from ingest.readers.parsed import Parsed, Unreadable

count = 0
hoard = []

def echo(data):
    print("noise on the way of the answers")
    return Parsed(data.decode())

def who(data):
    global count
    count += 1
    return Parsed(f"{os.getpid()} {count}")

def refuse(data):
    raise Unreadable("is odd", "make it even")

def break_down(data):
    raise KeyError("deep inside a library")

def hang(data):
    while True:
        pass

def eat(data):
    return Parsed(str(len(bytearray(4 * 1024**3))))

def crash(data):
    os.abort()

def crash_unless_fresh(data):
    if count:
        os.abort()
    return Parsed("fresh")
"""


@pytest.fixture
def worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Worker]:
    (tmp_path / "odd_readers.py").write_text(READERS)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with Worker(Limits(seconds=60)) as worker:
        yield worker


def lives(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_child_reads_many_files(worker: Worker) -> None:
    answers = [worker.read("odd_readers:who", b"").text for _ in range(3)]
    assert answers == [f"{worker.process_id} {number}" for number in (1, 2, 3)]
    assert worker.process_id != os.getpid()


def test_what_a_library_prints_does_not_come_between(worker: Worker) -> None:
    text = "Минск " * 100_000
    assert worker.read("odd_readers:echo", text.encode()).text == text


@pytest.mark.parametrize(("reader", "reason"), [("refuse", "is odd"), ("break_down", r"cannot be parsed \(KeyError\)")])
def test_a_refusal_leaves_the_child_alive(worker: Worker, reader: str, reason: str) -> None:
    worker.read("odd_readers:who", b"")
    with pytest.raises(Unreadable, match=reason):
        worker.read(f"odd_readers:{reader}", b"")
    assert worker.read("odd_readers:who", b"").text == f"{worker.process_id} 2"


@pytest.mark.parametrize(("reader", "reason"), [("eat", "2048 MB of memory"), ("crash", "crashed its parser")])
def test_after_a_crash_the_next_file_gets_a_new_child(worker: Worker, reader: str, reason: str) -> None:
    worker.read("odd_readers:who", b"")
    first = worker.process_id
    with pytest.raises(Unreadable, match=reason):
        worker.read(f"odd_readers:{reader}", b"")
    assert worker.read("odd_readers:who", b"").text == f"{worker.process_id} 1"
    assert first
    assert not lives(first)


def test_a_file_that_takes_too_long_is_refused_and_its_child_ended(worker: Worker) -> None:
    worker.limits = Limits(seconds=0.3)
    with pytest.raises(Unreadable, match=r"longer than 0\.3 s"):
        worker.read("odd_readers:hang", b"")
    assert worker.process_id is None
    worker.limits = Limits(seconds=60)
    assert worker.read("odd_readers:echo", b"next").text == "next"


def test_a_file_is_not_refused_for_what_an_earlier_one_did_to_the_child(worker: Worker) -> None:
    worker.read("odd_readers:who", b"")
    assert worker.read("odd_readers:crash_unless_fresh", b"").text == "fresh"


def test_no_child_is_left_after_an_exception(worker: Worker) -> None:
    seen: list[int | None] = []

    def fail() -> None:
        with worker:
            worker.read("odd_readers:who", b"")
            seen.append(worker.process_id)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert seen[0]
    assert not lives(seen[0])
    worker.close()


PARENT = """
import sys
from ingest.readers.isolate import Limits, Worker
worker = Worker(Limits(seconds=0.5))
worker.read("odd_readers:who", b"")
print(worker.process_id, flush=True)
worker.limits = Limits(seconds=600)
if sys.argv[1] == "busy":
    worker.read("odd_readers:hang", b"")
sys.stdin.read()
"""


@pytest.mark.parametrize("state", ["idle", "busy"])
def test_the_child_ends_when_its_parent_is_killed(worker: Worker, state: str) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, state], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    deadline = time.monotonic() + 60
    while runs(child) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not runs(child)


def runs(process_id: int) -> bool:
    """Whether it runs: an orphan may stay in the table, dead, where nobody reaps it."""
    try:
        state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_the_shared_child_starts_again_after_it_was_closed() -> None:
    page = b"<p>The minister came.</p>"
    assert read_apart("ingest.readers.html:read_html", page).text == "The minister came."
    close_worker()
    assert read_apart("ingest.readers.html:read_html", page).text == "The minister came."
    close_worker()
