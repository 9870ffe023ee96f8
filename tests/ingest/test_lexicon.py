"""Which words of a text set off a pattern."""

import re

import pytest

from ingest.lexicon import FIRST_PATTERN_BIT, build_lexicon
from ingest.mentions import find_mentions

BIT = 1 << FIRST_PATTERN_BIT


@pytest.mark.parametrize(
    ("trigger", "text", "expected"),
    [
        ("travel", "They travel, travelled, Travel.", ["travel", "travelled", "Travel"]),
        ("go ", "They go on; the government is good; Go!", ["go", "Go"]),
        ("go ", "a go-between", ["go-between"]),
        ("In ", "In Oslo, in India, in May.", ["In"]),
        ("in ", "In Oslo, in India, inside.", ["In", "in"]),
        # The longer name is what the automaton finds: the trigger stands at its beginning all the same.
        ("united ", "The United Nations and a united front, but Unitedly.", ["United", "united"]),
        ("co-found", "It was co-founded by a country in common.", ["co-founded"]),
    ],
)
def test_a_trigger_is_a_beginning_or_with_a_space_a_whole_word(trigger: str, text: str, expected: list[str]) -> None:
    scan = find_mentions(text, build_lexicon({trigger: BIT}))
    starts = [start for start, bits in scan.triggers if bits & BIT]
    assert [re.match(r"[\w-]+", text[start:]).group() for start in starts] == expected  # type: ignore[union-attr]
