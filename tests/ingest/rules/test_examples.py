"""The example beside each pattern: it says what the pattern's entry promises, and nothing more of the same kind."""

from collections.abc import Callable

import pytest

from ingest.rules.patterns import Pattern, family_bits, load_patterns

Read = Callable[..., list[str]]

PATTERNS = [pattern for family in family_bits() for pattern in load_patterns(family)]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.rule)
def test_an_example_gives_its_claims_and_no_other_of_their_kind(read: Read, pattern: Pattern) -> None:
    kind = f"{pattern.type} "
    found = read(pattern.example)
    assert set(pattern.claims) <= set(found)
    assert [c for c in found if c.startswith(kind)] == sorted(c for c in pattern.claims if c.startswith(kind))


def test_no_two_patterns_share_a_name() -> None:
    rules = [pattern.rule for pattern in PATTERNS]
    assert len(rules) == len(set(rules))
