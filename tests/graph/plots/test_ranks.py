"""Rank changes: a line a name, labelled at both ends."""

import pandas as pd
import pytest

from graph.plots import draw_rank_changes
from tests.graph.plots.pictures import frame_ranks, marks, size_of, texts

ROSE, FELL, STAYED = "#0072b2", "#d55e00", "#666666"


def test_names_stand_at_both_ends_and_ranks_in_every_column() -> None:
    frame = pd.DataFrame({"2020": [1, 2, 3], "2021": [2, 1, 3]}, index=["China", "India", "Iran"])
    plot = draw_rank_changes(frame, source="3 documents")
    written = texts(plot)
    assert all(written.count(name) == 2 for name in frame.index)
    assert [written.count(rank) for rank in "123"] == [2, 2, 2]
    assert {"2020", "2021", "higher than at first", "lower than at first", "as at first"} <= set(written)
    assert len([mark for mark in marks(plot) if mark.width > 8]) == 6
    assert all(color in plot.svg for color in (ROSE, FELL, STAYED))
    assert plot.alt == (
        "Ranks of 3 names, 2020 to 2021. At the end India (1), China (2), Iran (3). China fell by 1; India rose by 1."
    )
    assert plot.caption == "Numbers are ranks, 1 the first. Source: 3 documents."


def test_who_has_no_rank_stands_below_and_is_marked() -> None:
    plot = draw_rank_changes(frame_ranks(["China", "India", "Iran"]))
    assert texts(plot).count("–") == 1
    assert texts(plot).count("India") == 2
    assert "–: no rank there." in plot.caption
    lowest = max((mark for mark in marks(plot) if mark.width > 8), key=lambda mark: (mark.y, -mark.x))
    assert lowest.x == min(mark.x for mark in marks(plot) if mark.width > 8)


def test_columns_keep_their_order() -> None:
    frame = pd.DataFrame({"degree": [1.0, 2.0], "betweenness": [2.0, 1.0], "closeness": [1.0, 2.0]}, index=["a", "b"])
    written = texts(draw_rank_changes(frame))
    assert [text for text in written if text in frame.columns] == ["degree", "betweenness", "closeness"]
    assert "Ranks of 2 names, degree to closeness." in draw_rank_changes(frame).alt


def test_equal_ranks_stand_below_each_other() -> None:
    frame = pd.DataFrame({"2020": [1.5, 1.5, 3.0], "2021": [1.0, 1.0, 1.0]}, index=["b", "a", "c"])
    plot = draw_rank_changes(frame)
    assert texts(plot).count("1.5") == 2
    assert len({(round(mark.x), round(mark.y)) for mark in marks(plot) if mark.width > 8}) == 6


def test_one_column_is_a_list() -> None:
    plot = draw_rank_changes(pd.DataFrame({"2020": [2, 1]}, index=["a", "b"]))
    assert texts(plot) == ["2020", "a", "b", "2", "1"]
    assert plot.alt == "Ranks of 2 names, 2020. At the end b (1), a (2)."


@pytest.mark.parametrize("number", [5, 40, 60])
def test_the_best_forty_are_drawn(number: int) -> None:
    plot = draw_rank_changes(frame_ranks([f"State {at}" for at in range(number)]))
    assert len([text for text in texts(plot) if text.startswith("State")]) == 2 * min(number, 40)
    assert size_of(plot)[1] < 25.7
    assert ("The 40 of 60 that rank best." in plot.caption) == (number == 60)


def test_names_without_any_rank_are_not_drawn() -> None:
    frame = pd.DataFrame({"2020": [1.0, None], "2021": [1.0, None]}, index=["a", "b"])
    assert "b" not in texts(draw_rank_changes(frame))
    assert draw_rank_changes(frame.loc[["b"]]).alt == "There are no ranks to compare in these documents."
