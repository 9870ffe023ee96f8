"""Work that waits for a server, some pieces of it at once.

Its threads are daemons: whoever interrupts a program must not wait for a server that does not answer.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

#: Seconds that are left to what is under way when it has to end; a server that is mute would never let it.
_GRACE = 1.5
_Item = TypeVar("_Item")


def run_together(work: Iterable[Callable[[], object]], stop: Event, *, most: int = 2) -> None:
    """Run pieces of work, ``most`` at once; what one raises is raised, once ``stop`` has let the others come to an end.

    The pieces have to look at ``stop`` between their steps.
    """
    waiting: SimpleQueue[Callable[[], object]] = SimpleQueue()
    ended: SimpleQueue[BaseException | None] = SimpleQueue()
    pieces = list(work)
    for piece in pieces:
        waiting.put(piece)
    threads = [_start(lambda: _work_off(waiting, ended, stop)) for _ in range(most)]
    try:
        for _ in pieces:
            trouble = ended.get()
            if trouble is not None:
                raise trouble
    except BaseException:
        stop.set()
        until = time.monotonic() + _GRACE
        for thread in threads:
            thread.join(max(0, until - time.monotonic()))
        raise


def one_ahead(items: Iterator[_Item]) -> Iterator[_Item]:
    """Yield the items, fetching each while the one before it is worked on."""
    following = _fetch(items)
    while taken := _result(following):
        following = _fetch(items)
        yield taken[0]


def _start(target: Callable[[], object]) -> Thread:
    thread = Thread(target=target, name="diplograph", daemon=True)
    thread.start()
    return thread


def _work_off(
    waiting: "SimpleQueue[Callable[[], object]]", ended: "SimpleQueue[BaseException | None]", stop: Event
) -> None:
    while not stop.is_set():
        try:
            piece = waiting.get_nowait()
        except Empty:
            return
        try:
            piece()
        except BaseException as trouble:
            ended.put(trouble)
        else:
            ended.put(None)


def _fetch(items: Iterator[_Item]) -> "SimpleQueue[list[_Item] | BaseException]":
    """Begin to take the next item; what comes of it is put in the queue, an empty list at the end."""
    fetched: SimpleQueue[list[_Item] | BaseException] = SimpleQueue()

    def fetch() -> None:
        try:
            fetched.put(list(islice(items, 1)))
        except BaseException as trouble:
            fetched.put(trouble)

    _start(fetch)
    return fetched


def _result(fetched: "SimpleQueue[list[_Item] | BaseException]") -> list[_Item]:
    taken = fetched.get()
    if isinstance(taken, BaseException):
        raise taken
    return taken
