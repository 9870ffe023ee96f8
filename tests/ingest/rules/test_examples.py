"""The example beside each pattern: it says what the pattern's entry promises, and nothing more of the same kind."""

from collections.abc import Callable

import pytest

from ingest.rules.patterns import Pattern, family_bits, load_patterns

Read = Callable[..., list[str]]

#: Entries whose reading and promise differ; once one is mended, its mark turns red and goes.
DIFFERING = {
    "attendance.participation": "a bare ECO is not taken for the organisation",
    "offices.accredited": "the promise leaves out the office that the title gives",
    "offices.succeeded": "the predecessor is given the office as if it were still held",
}
PATTERNS = [pattern for family in family_bits() for pattern in load_patterns(family)]


def marked(pattern: Pattern) -> object:
    reason = DIFFERING.get(pattern.rule)
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(pattern, id=pattern.rule, marks=marks)


@pytest.mark.parametrize("pattern", [marked(pattern) for pattern in PATTERNS])
def test_an_example_gives_its_claims_and_no_other_of_their_kind(read: Read, pattern: Pattern) -> None:
    kind = f"{pattern.type} "
    found = read(pattern.example)
    assert set(pattern.claims) <= set(found)
    assert [c for c in found if c.startswith(kind)] == sorted(c for c in pattern.claims if c.startswith(kind))


def test_no_two_patterns_share_a_name() -> None:
    rules = [pattern.rule for pattern in PATTERNS]
    assert len(rules) == len(set(rules))
