from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from graph.clusters import settle_ties

PAIRS = st.sets(st.sampled_from(list(combinations(range(7), 2))))


def test_what_is_tied_is_one() -> None:
    assert settle_ties(range(4), [(2, 3), (1, 2)], lambda a, b: False).groups == ((0,), (1, 2, 3))


def test_each_side_of_a_contradiction_goes_on_without_what_lies_between() -> None:
    settlement = settle_ties(range(5), [(0, 1), (1, 2), (2, 3), (3, 4)], lambda a, b: (a, b) in {(1, 3)})
    assert settlement.groups == ((0, 1), (3, 4))
    assert settlement.torn == {2}


def test_a_contradiction_over_several_ties_leaves_everybody_alone() -> None:
    settlement = settle_ties(range(4), [(0, 1), (1, 2), (2, 3)], lambda a, b: (a, b) == (0, 3))
    assert settlement.groups == ((0,), (1,), (2,), (3,))


@given(PAIRS, PAIRS)
def test_no_group_holds_two_that_contradict_each_other(
    ties: set[tuple[int, int]], against: set[tuple[int, int]]
) -> None:
    settlement = settle_ties(range(7), ties - against, lambda a, b: (a, b) in against)
    assert not any(pair in against for group in settlement.groups for pair in combinations(group, 2))
    assert sorted([*settlement.torn, *(thing for group in settlement.groups for thing in group)]) == list(range(7))


@given(PAIRS, PAIRS, st.permutations(range(7)))
def test_the_order_of_things_changes_nothing(
    ties: set[tuple[int, int]], against: set[tuple[int, int]], order: list[int]
) -> None:
    def contradicts(a: int, b: int) -> bool:
        return (min(a, b), max(a, b)) in against

    turned = [(other, one) for one, other in ties - against]
    assert settle_ties(order, turned, contradicts) == settle_ties(range(7), ties - against, contradicts)
