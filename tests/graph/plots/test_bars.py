"""Plain bars."""

import pandas as pd
import pytest

from graph.plots import draw_bars
from tests.graph.plots.pictures import filled, size_of, texts

BLUE = "#0072b2"


def test_each_number_is_a_bar_with_its_name_the_largest_first() -> None:
    plot = draw_bars(pd.Series({"VISITED": 20, "MEMBER_OF": 40, "OPPOSES": 5}), unit="edges", source="3 documents")
    names = ["MEMBER_OF", "VISITED", "OPPOSES"]
    assert [text for text in texts(plot) if text in {*names, "edges"}] == ["edges", *names]
    assert texts(plot)[-3:] == ["40", "20", "5"]
    bars = filled(plot, BLUE)
    widths = [right - left for left, _, right, _ in bars]
    assert widths == pytest.approx([widths[0], widths[0] / 2, widths[0] / 8])
    assert [top for _, top, _, _ in bars] == sorted(top for _, top, _, _ in bars)
    assert plot.alt == "Bar chart of edges: MEMBER_OF 40, VISITED 20 and OPPOSES 5."
    assert plot.caption == "Edges. Source: 3 documents."


def test_of_many_the_largest_are_drawn_and_the_caption_says_so() -> None:
    plot = draw_bars(pd.Series({f"name {at}": at for at in range(1, 61)}), unit="edges")
    assert len(filled(plot, BLUE)) == 40
    assert size_of(plot)[1] < 25.7
    assert plot.caption == "Edges. The 40 largest of 60."
    assert plot.alt.endswith("name 60 60, name 59 59, name 58 58, name 57 57, name 56 56, and 55 more.")


def test_numbers_below_nothing_and_gaps_are_drawn_as_such() -> None:
    plot = draw_bars(pd.Series({"up": 1500.5, "down": -2.0, "gap": None, "none": 0.0}), unit="points")
    assert "gap" not in texts(plot)
    assert {"1,500", "−2", "0"} <= set(texts(plot))
    assert len(filled(plot, BLUE)) == 3
