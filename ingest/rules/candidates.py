"""Which patterns may hold in a sentence, told by its triggers, names and words before any frame is built."""

from collections.abc import Iterator
from functools import cache

from ingest.lexicon import FIRST_PATTERN_BIT
from ingest.model import Kind
from ingest.rules.needs import Need
from ingest.rules.patterns import family_bits, load_patterns
from ingest.scenes import Scene


def find_candidates(scene: Scene) -> Iterator[tuple[int, int]]:
    """The sentences in which patterns may hold, by what they name and by their words, before any frame is built."""
    for index, found, kinds in scene.active:
        left = found & _possible_bits(kinds)
        if left:
            sentence = scene.sentences[index]
            may_hold = _with_words(left, kinds, scene.plain[sentence.start : sentence.end])
            if may_hold:
                yield index, may_hold


def telling_families(found: int, kinds: frozenset[Kind]) -> tuple[str, ...]:
    """The families of the patterns that triggers set off beside such names, without those that most sentences do."""
    left = found & _telling_bits() & _possible_bits(kinds)
    return tuple(family for family, mask in family_bits().items() if left & mask) if left else ()


#: Triggers that stand in most sentences: a pattern that one of these sets off tells nothing by being set off.
_COMMON = frozenset(
    "all are as at back been came from had has have in is made no of on one put said set to told upon used was were "
    "whom will".split()
)


@cache
def _telling_bits() -> int:
    bits = 0
    for family, mask in family_bits().items():
        first = (mask & -mask).bit_length() - 1
        for number, pattern in enumerate(load_patterns(family)):
            if _COMMON.isdisjoint(trigger.split()[0].lower() for trigger in pattern.triggers):
                bits |= 1 << (first + number)
    return bits


def _with_words(left: int, kinds: frozenset[Kind], text: str) -> int:
    """The bits of those patterns whose words stand in a text that has mentions of these kinds."""
    needed, worded_bits = _words_by_bit(kinds)
    worded = left & worded_bits
    may_hold = left ^ worded
    while worded:
        lowest = worded & -worded
        worded ^= lowest
        for words in needed[lowest.bit_length() - 1]:
            for word in words:
                if word in text:
                    break
            else:
                break
        else:
            may_hold |= lowest
    return may_hold


@cache
def _words_by_bit(kinds: frozenset[Kind]) -> tuple[tuple[tuple[tuple[str, ...], ...], ...], int]:
    """What words each family's patterns need beside mentions of these kinds, each at its bit; the bits with any."""
    needed = ((),) * FIRST_PATTERN_BIT + tuple(
        tuple(words for need, words in pattern.words if need.isdisjoint(kinds))
        for family in family_bits()
        for pattern in load_patterns(family)
    )
    return needed, sum(1 << bit for bit, words in enumerate(needed) if words)


@cache
def _possible_bits(kinds: frozenset[Kind]) -> int:
    """The patterns that can hold in a sentence with mentions of these kinds."""
    bits = sum(family_bits().values())
    for need, needy in _bits_by_need():
        if need.isdisjoint(kinds):
            bits &= ~needy
    return bits


@cache
def _bits_by_need() -> tuple[tuple[Need, int], ...]:
    """Each need for kinds and the bits of the patterns that have it."""
    found: dict[Need, int] = {}
    for family, mask in family_bits().items():
        first = (mask & -mask).bit_length() - 1
        for number, pattern in enumerate(load_patterns(family)):
            for need in pattern.needs.kinds:
                found[need] = found.get(need, 0) | 1 << (first + number)
    return tuple(found.items())
