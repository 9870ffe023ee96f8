"""What only names an instrument, and what says what it is about."""

import pytest

from graph.instruments import is_mere_instrument


@pytest.mark.parametrize(
    ("topic", "mere"),
    [
        ("MOU", True),
        ("Memoranda of Understanding (MOUs)", True),
        ("set of agreements", True),
        ("government-to-government agreements", True),
        ("MOU on Energy", False),
        ("Free Trade Agreement", False),
        ("strategic partnership", False),
        ("cooperation", False),
    ],
)
def test_a_mere_instrument_names_no_subject(topic: str, mere: bool) -> None:
    assert is_mere_instrument(topic) is mere
