"""Care for memory where a great many objects are made at once."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause_collector() -> Iterator[None]:
    """Look for no garbage inside: what is made stays, and looking through it again and again costs more than making it.

    Reference counting goes on; the collector is as it was afterwards. What was made counts as old by then: it is looked
    through no sooner than all else that stays.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _count_as_old()
            gc.enable()


def _count_as_old() -> None:
    """Move every object to the oldest generation, unless a program has frozen some, which this would thaw."""
    if gc.get_freeze_count() == 0:
        gc.freeze()
        gc.unfreeze()


def drop_young_cycles() -> None:
    """Free what refers to itself and was made lately; where the collector pauses for long, such things pile up."""
    gc.collect(1)
