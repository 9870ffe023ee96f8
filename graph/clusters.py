"""Ties to groups: what is tied becomes one, except where that would join two that contradict each other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

Contradicts = Callable[[int, int], bool]


@dataclass(frozen=True, slots=True)
class Settlement:
    """Groups of tied things, and what lies between groups that contradict each other and belongs to neither."""

    groups: tuple[tuple[int, ...], ...]
    torn: frozenset[int]


def settle_ties(things: Iterable[int], ties: Iterable[tuple[int, int]], contradicts: Contradicts) -> Settlement:
    """Return the things in groups, each sorted; no group holds two that contradict each other.

    What is tied to two that contradict each other is torn: it joins neither, and each side goes on without it.

    >>> settle_ties(range(4), [(0, 1), (1, 2)], lambda a, b: {a, b} == {0, 2})
    Settlement(groups=((0,), (2,), (3,)), torn=frozenset({1}))
    """
    neighbours: dict[int, set[int]] = defaultdict(set)
    for one, other in ties:
        neighbours[one].add(other)
        neighbours[other].add(one)
    groups: list[tuple[int, ...]] = []
    torn: set[int] = set()
    for component in _components(sorted(things), neighbours):
        against = _contradictions(component, contradicts)
        apart = {thing for thing in component if against and _lies_between(neighbours[thing], against)}
        torn |= apart
        for part in _components([thing for thing in component if thing not in apart], neighbours):
            whole = all(against[thing].isdisjoint(part) for thing in part)
            groups += [part] if whole else [(thing,) for thing in part]
    return Settlement(tuple(sorted(groups)), frozenset(torn))


def _components(things: Iterable[int], neighbours: Mapping[int, set[int]]) -> list[tuple[int, ...]]:
    waiting = dict.fromkeys(things)
    found = []
    while waiting:
        start = next(iter(waiting))
        del waiting[start]
        component, edge = [start], [start]
        while edge:
            near = [thing for thing in neighbours.get(edge.pop(), ()) if thing in waiting]
            for thing in near:
                del waiting[thing]
            component += near
            edge += near
        found.append(tuple(sorted(component)))
    return found


def _contradictions(component: tuple[int, ...], contradicts: Contradicts) -> dict[int, set[int]]:
    against: dict[int, set[int]] = defaultdict(set)
    for one, other in combinations(component, 2):
        if contradicts(one, other):
            against[one].add(other)
            against[other].add(one)
    return against


def _lies_between(neighbours: set[int], against: Mapping[int, set[int]]) -> bool:
    return any(one in against and not against[one].isdisjoint(neighbours) for one in neighbours)
