"""Which states a phrase for several stands for, by what is then said of them."""

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Chad, Togo and Benin met. All three countries left the Commonwealth.", {"TCD", "TGO", "BEN"}),
        ("Chad, Togo and Benin met. The trio left the Commonwealth.", {"TCD", "TGO", "BEN"}),
        ("Envoys came from Chad, Togo and Benin. These states left the Commonwealth.", {"TCD", "TGO", "BEN"}),
        ("Chad and Togo met. It rained. Both countries left the Commonwealth.", {"TCD", "TGO"}),
        # Not as many as are meant, or two lists to choose from.
        ("Chad and Togo met. The three countries left the Commonwealth.", set()),
        ("Chad and Togo met Benin and Mali in Lagos. These countries left the Commonwealth.", set()),
    ],
)
def test_a_group_is_the_states_named_before(text: str, states: set[str]) -> None:
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    left = {c.source.removeprefix("state:") for c in reading.claims if c.type is EdgeType.MEMBER_OF}
    assert left == states
