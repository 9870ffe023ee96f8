"""Persons of whom no document gives more than one part of a name, and no cluster of full names claims."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from graph.agreement import share_part
from graph.alike import Key
from graph.bearers import Bearer, Support, are_apart, find_offices, gather_bearers, make_bearer, weigh_support
from graph.clusters import settle_ties
from graph.name_parts import parse_name
from graph.schema import Person


def group_lone_names(people: Mapping[Key, Person], keys: Iterable[Key]) -> list[tuple[Key, ...]]:
    """The persons in groups of one name who hold one office of one state or bloc; all others are alone."""
    bearers: list[Bearer] = []
    for bearer in gather_bearers(people, keys, find_offices):
        whole = len(bearer.documents) == len(bearer.members) and weigh_support(bearer, bearer) is Support.OFFICE
        bearers += [bearer] if whole and bearer.names else [make_bearer(people, [key]) for key in bearer.members]
    pairs = [pair for pair in _share_part(bearers) if weigh_support(*_both(bearers, pair)) is Support.OFFICE]
    alike = [pair for pair in pairs if _share_name(*_both(bearers, pair))]
    tied = [pair for pair in alike if not _contradict(*_both(bearers, pair))]
    settlement = settle_ties(range(len(bearers)), tied, lambda a, b: _contradict(bearers[a], bearers[b]))
    groups = [*settlement.groups, *((at,) for at in sorted(settlement.torn))]
    return [tuple(sorted(key for at in group for key in bearers[at].members)) for group in groups]


def _both(bearers: Sequence[Bearer], pair: tuple[int, int]) -> tuple[Bearer, Bearer]:
    return bearers[pair[0]], bearers[pair[1]]


def _share_part(bearers: Sequence[Bearer]) -> list[tuple[int, int]]:
    """Pairs with a key and an office in common."""
    blocks: dict[tuple[str, tuple[str, str]], list[int]] = defaultdict(list)
    for at, bearer in enumerate(bearers):
        keys = {key for name in bearer.names for key in parse_name(name).parts[0].keys}
        for block in ((key, office) for key in keys for office in bearer.offices if office[1]):
            blocks[block].append(at)
    return sorted({pair for block in blocks.values() for pair in combinations(block, 2)})


def _share_name(one: Bearer, other: Bearer) -> bool:
    pairs = [(parse_name(a), parse_name(b)) for a in one.names for b in other.names]
    return any(
        len(a.parts) == len(b.parts) and all(share_part(*parts, a, b) for parts in zip(a.parts, b.parts, strict=True))
        for a, b in pairs
    )


def _contradict(one: Bearer, other: Bearer) -> bool:
    marks = {parse_name(name).mark for name in one.names + other.names} - {""}
    return len(marks) > 1 or are_apart(one, other) or not one.documents.isdisjoint(other.documents)
