"""The matrix of what every two have in common."""

import numpy as np
import pandas as pd
import pytest

from graph.plots import draw_matrix
from tests.graph.plots.pictures import filled, frame_matrix, size_of, texts

NAMES = [f"State {at}" for at in range(8)]


def test_those_alike_stand_together_and_numbers_are_in_the_cells() -> None:
    plot = draw_matrix(frame_matrix(NAMES), title_of_values="blocs that both are in", source="3 documents")
    order = [text for text in texts(plot) if text.startswith("State")]
    assert order[:8] == order[8:]
    assert {int(name[-1]) % 2 for name in order[:4]} in ({0}, {1})
    assert len({int(name[-1]) % 2 for name in order[4:8]}) == 1
    assert texts(plot).count("4") == 2 * 4 * 4
    assert plot.alt.startswith(
        "Matrix of 8 names, blocs that both are in: State 0 and State 2 4; State 0 and State 4 4; "
    )
    assert plot.caption == (
        "Numbers: blocs that both are in; the darker, the more. On the diagonal each name's own number. "
        "Source: 3 documents."
    )


def test_cells_are_the_darker_the_more() -> None:
    frame = pd.DataFrame([[0, 1, 2], [1, 0, 4], [2, 4, 0]], index=list("abc"), columns=list("abc"))
    plot = draw_matrix(frame, title_of_values="blocs")
    fills = [part.split(";")[0] for part in plot.svg.split("fill: ")[1:]]
    shades = sorted({fill[:7] for fill in fills if fills.count(fill) == 2 and fill != "#ffffff"})
    assert len(shades) == 3
    assert "On the diagonal" not in plot.caption


def test_columns_in_another_order_and_a_half_that_is_empty_are_the_same_matrix() -> None:
    frame = frame_matrix(NAMES)
    whole = draw_matrix(frame, title_of_values="blocs")
    assert draw_matrix(frame[NAMES[::-1]], title_of_values="blocs") == whole
    half = frame.where(np.tri(8).astype(bool))
    assert draw_matrix(half, title_of_values="blocs") == whole


@pytest.mark.parametrize("number", [2, 5, 40, 60])
def test_forty_names_at_most(number: int) -> None:
    plot = draw_matrix(frame_matrix([f"State {at}" for at in range(number)]) + 1, title_of_values="blocs")
    assert len([text for text in texts(plot) if text.startswith("State")]) == 2 * min(number, 40)
    assert size_of(plot)[1] < 25.7
    assert ("The 40 of 60 with the most." in plot.caption) == (number == 60)


def test_where_numbers_have_no_room_the_shades_are_explained() -> None:
    frame = frame_matrix([f"State {at}" for at in range(40)]) * 1234
    plot = draw_matrix(frame, title_of_values="sentences")
    numbers = [text for text in texts(plot) if not text.startswith("State")]
    assert numbers == ["1,234", "4,936"]
    assert len(filled(plot, "#", legend=True)) == 2


def test_names_with_nothing_in_common_are_nothing_to_compare() -> None:
    frame = pd.DataFrame([[3, 0], [0, 2]], index=["a", "b"], columns=["a", "b"])
    assert draw_matrix(frame, title_of_values="blocs").alt.startswith("There are no two names to compare")


def test_two_of_one_name_are_two() -> None:
    frame = pd.DataFrame([[0, 2], [2, 0]], index=["Congo", "Congo"], columns=["Congo", "Congo"])
    assert texts(draw_matrix(frame, title_of_values="blocs")).count("Congo") == 4
