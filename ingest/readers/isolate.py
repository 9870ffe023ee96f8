"""Parse files that may be hostile in a child process with limits on time and memory.

One child serves many files; it is started anew when it dies, hangs or runs out of memory.
"""

import atexit
import contextlib
import functools
import json
import os
import subprocess
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from ingest.readers.parsed import Parsed, Unreadable


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take of the child: seconds of wall time and bytes of address space."""

    seconds: float = 20.0
    memory: int = 2 * 1024**3


def read_apart(reader: str, data: bytes) -> Parsed:
    """Run a reader, given as ``module:function``, on the bytes in this process's child and return what it returns.

    Raise ``Unreadable`` where the reader refuses, breaks, hangs or takes too much memory.
    """
    return _shared_worker(os.getpid()).read(reader, data)


def close_worker() -> None:
    """End this process's child, if one runs; the next file starts another."""
    _shared_worker(os.getpid()).close()


class Worker:
    """A child process that parses one file at a time; a context manager that leaves no child behind."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._process: subprocess.Popen[bytes] | None = None
        self._served = 0
        self._owner = os.getpid()
        self._lock = threading.Lock()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def process_id(self) -> int | None:
        """The child's process id, None while none runs."""
        return self._process.pid if self._process else None

    def read(self, reader: str, data: bytes) -> Parsed:
        """What the reader (``module:function``) makes of the bytes."""
        with self._lock:
            fresh = self._served == 0
            try:
                return self._ask(reader, data)
            except _WorkerLostError as lost:
                if fresh or lost.expired:
                    raise self._refuse(lost) from lost
            # An earlier file may have used up or upset the child; what comes out must not depend on the order of files.
            try:
                return self._ask(reader, data)
            except _WorkerLostError as lost:
                raise self._refuse(lost) from lost

    def close(self) -> None:
        """End the child and reap it."""
        if self._owner == os.getpid():  # a fork shares this object but not the child
            with self._lock:
                self._stop()

    def _ask(self, reader: str, data: bytes) -> Parsed:
        try:
            answer = self._exchange(reader, data)
        except OSError as error:
            self._stop()
            raise _WorkerLostError(expired=False) from error
        except BaseException:
            self._stop()  # an answer may still be on its way, and would be taken for the next file's
            raise
        if answer.get("exhausted"):
            self._stop()
            raise _WorkerLostError(expired=False)
        if "refused" in answer:
            raise Unreadable(*answer["refused"])
        return Parsed(**answer["parsed"])

    def _exchange(self, reader: str, data: bytes) -> dict[str, Any]:
        process = self._process or self._start()
        assert process.stdin
        process.stdin.write(json.dumps({"reader": reader, "size": len(data)}).encode() + b"\n" + data)
        process.stdin.flush()
        # The child answers twice, since starting it and importing the parser are not the file's fault.
        _await_answer(process, _STARTING_SECONDS)
        answer = _await_answer(process, self.limits.seconds)
        self._served += 1
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        root = str(Path(__file__).parents[2])
        path = os.pathsep.join(filter(None, (root, os.environ.get("PYTHONPATH"))))
        self._served = 0
        self._process = subprocess.Popen(  # noqa: S603
            # -P: modules that happen to lie in the current folder must not be imported.
            [sys.executable, "-P", "-m", "ingest.readers.worker", json.dumps(asdict(self.limits))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": path},
        )
        return self._process

    def _stop(self) -> None:
        process, self._process, self._served = self._process, None, 0
        if process:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                _close_quietly(pipe)
            process.wait()

    def _refuse(self, lost: "_WorkerLostError") -> Unreadable:
        advice = "check where it comes from; save its text as .txt"
        if lost.expired:
            return Unreadable(f"took longer than {self.limits.seconds:g} s to parse", advice)
        megabytes = self.limits.memory // 1024**2
        return Unreadable(f"crashed its parser or took more than {megabytes} MB of memory", advice)


_STARTING_SECONDS = 120.0


class _WorkerLostError(Exception):
    def __init__(self, *, expired: bool) -> None:
        super().__init__("the child process is gone")
        self.expired = expired


@functools.cache
def _shared_worker(process_id: int) -> Worker:
    # Keyed by process, so that a fork starts a child of its own instead of sharing the pipes of its parent's.
    worker = Worker()
    atexit.register(worker.close)
    return worker


def _await_answer(process: subprocess.Popen[bytes], seconds: float) -> dict[str, Any]:
    assert process.stdout
    expired = threading.Event()

    def give_up() -> None:
        expired.set()
        process.kill()

    timer = threading.Timer(seconds, give_up)
    timer.daemon = True
    timer.start()
    try:
        line = process.stdout.readline()
    finally:
        timer.cancel()
    if not line.endswith(b"\n"):
        raise _WorkerLostError(expired=expired.is_set())
    answer: dict[str, Any] = json.loads(line)
    return answer


def _close_quietly(pipe: Any) -> None:
    with contextlib.suppress(OSError):  # what could not be sent to a dead child is of no use to anybody
        pipe.close()
