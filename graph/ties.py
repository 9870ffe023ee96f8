"""Which bearers have names that may be one: looked up by shared parts, never all against all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from graph.agreement import Kind
from graph.bearers import Bearer, are_apart, relate_names
from graph.given_names import initials_of
from graph.name_parts import Name, Part, join_parts, parse_name

_GIVEN, _INITIAL = "=", "."
_COMMON = (_GIVEN, _INITIAL)


@dataclass(frozen=True, slots=True)
class Tie:
    """Two bearers, by their places in a list, whose names agree or nearly so."""

    one: int
    other: int
    kind: Kind


def find_ties(bearers: Sequence[Bearer]) -> list[Tie]:
    """Every pair of bearers of full names that may be one person, in order; those of different states left out."""
    first: dict[str, int] = {}
    shared: dict[str, list[int]] = {}  # few blocks are those of several bearers
    for at, bearer in enumerate(bearers):
        for block in frozenset().union(*map(_blocks, bearer.names)):
            before = first.setdefault(block, at)
            if before != at:
                shared.setdefault(block, [before]).append(at)
    pairs = {pair for block in shared.values() for pair in combinations(block, 2)}
    return list(_compare_pairs(bearers, sorted(pairs)))


def _compare_pairs(bearers: Sequence[Bearer], pairs: Sequence[tuple[int, int]]) -> Iterator[Tie]:
    for one, other in pairs:
        if not are_apart(bearers[one], bearers[other]):
            kind = relate_names(bearers[one], bearers[other])
            if kind <= Kind.OPEN:
                yield Tie(one, other, kind)


def _blocks(spelling: str) -> frozenset[str]:
    """Two names that agree share one of these: two parts each, or a first part and a last one with a letter less."""
    return _blocks_of(parse_name(spelling))


@lru_cache(maxsize=1 << 16)
def _blocks_of(name: Name) -> frozenset[str]:
    parts = name.parts
    keys = [_part_keys(part, at == 0) for at, part in enumerate(parts)]
    found = set(_pair_up(keys))
    for at in range(len(parts) - 1 if len(parts) > 2 else 0):
        if not (parts[at].initial or parts[at + 1].initial):
            joined = _part_keys(join_parts(parts[at], parts[at + 1], name.tongue), False)
            found.update(_pair_up([*keys[:at], joined, *keys[at + 2 :]]))
    if _has_telling_part(parts):
        found = {block for block in found if any(key[0] not in _COMMON for key in block.split())}
    last = parts[-1].text
    if len(last) > 5:
        shortened = {last, *(last[:at] + last[at + 1 :] for at in range(len(last)))}
        found.update(f"{first} ~{short}" for first in keys[0] for short in shortened)
    return frozenset(found)


def _has_telling_part(parts: Sequence[Part]) -> bool:
    """Whether two given names or initials are too little to look a name up by: many share `Mohammed Ali`."""
    return any(not (part.given or part.initial) for part in parts) and not any(part.patronymic for part in parts)


def _pair_up(keys: Sequence[frozenset[str]]) -> Iterator[str]:
    for one, other in combinations(range(len(keys)), 2):
        for a in keys[one]:
            for b in keys[other]:
                yield f"{a} {b}" if a < b else f"{b} {a}"


def _part_keys(part: Part, first: bool) -> frozenset[str]:
    if part.initial:
        return frozenset({_INITIAL + part.text})
    keys = {_GIVEN + name for name in part.given} or {key.partition(":")[2] for key in part.keys}
    if part.chinese:
        keys.add(part.chinese)
    if first:
        keys.update(_INITIAL + letter for letter in initials_of(part.text))
    return frozenset(keys)
