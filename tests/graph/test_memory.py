"""The collector while a great many objects are made."""

import gc

import pytest

from graph.memory import pause_collector


def test_nothing_is_looked_through_inside_and_what_was_made_counts_as_old() -> None:
    assert gc.isenabled()
    with pause_collector():
        assert not gc.isenabled()
        made = [[number] for number in range(10_000)]
    assert gc.isenabled()
    old = {id(each) for each in gc.get_objects(generation=2)}
    assert all(id(each) in old for each in made)
    assert gc.get_freeze_count() == 0


def test_a_collector_that_was_off_stays_off_and_what_a_program_froze_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    try:
        with pause_collector():
            pass
        assert gc.get_freeze_count() == frozen
        gc.disable()
        with pause_collector():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


def test_the_collector_is_on_again_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), pause_collector():
        print(1 / 0)
    assert gc.isenabled()
