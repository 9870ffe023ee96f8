"""Work that waits for a server, some pieces of it at once."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed, wait
from itertools import islice
from threading import Event
from typing import TypeVar

#: Seconds that are left to what is under way when it has to end; a server that is mute would never let it.
_GRACE = 1.5
_Item = TypeVar("_Item")


def run_together(work: Iterable[Callable[[], object]], stop: Event, *, most: int = 2) -> None:
    """Run pieces of work, ``most`` at once; what one raises is raised, once ``stop`` has let the others come to an end.

    The pieces have to look at ``stop`` between their steps.
    """
    pool = ThreadPoolExecutor(most, thread_name_prefix="diplograph")
    pieces: list[Future[object]] = [pool.submit(piece) for piece in work]
    try:
        for piece in as_completed(pieces):
            piece.result()
    except BaseException:
        stop.set()
        pool.shutdown(wait=False, cancel_futures=True)
        wait(pieces, timeout=_GRACE)
        raise
    pool.shutdown()


def one_ahead(items: Iterator[_Item]) -> Iterator[_Item]:
    """Yield the items, fetching each while the one before it is worked on."""
    pool = ThreadPoolExecutor(1, thread_name_prefix="diplograph")
    try:
        following = pool.submit(_take, items)
        while taken := following.result():
            following = pool.submit(_take, items)
            yield taken[0]
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _take(items: Iterator[_Item]) -> list[_Item]:
    return list(islice(items, 1))
