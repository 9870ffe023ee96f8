"""Names that lost the space behind them, and names that only look so."""

import pytest

from tests.ingest.test_people import rolled

GLUED = [
    ("Foreign Minister Hayashi Kenji of Japan spoke. They invited Minister Hayashito make a visit.", ["Hayashi Kenji"]),
    ("Peruvian Minister Ana Ruiz spoke. Minister Ana Ruizvisited Chile.", ["Ana Ruiz"]),
    ("Peruvian Minister Ana Ruiz spoke. Minister RuizI met them.", ["Ana Ruiz"]),
    ("Peruvian Minister Ana Ruiz spoke. Minister Ana Ruizs visit. Minister Ana Ruizs speech.", ["Ana Ruiz"]),
    # A full name that another ends with is its own.
    ("Peruvian Minister Ana Roberts spoke. Chilean Minister Eva Robert left.", ["Ana Roberts", "Eva Robert"]),
    ("Peruvian Minister Ana Thani spoke.", ["Ana Thani"]),
]


@pytest.mark.parametrize(("text", "names"), GLUED)
def test_a_word_glued_to_a_name_is_cut_where_the_name_is_known(text: str, names: list[str]) -> None:
    assert [spellings.partition(" / ")[0] for spellings in rolled(text)] == names
