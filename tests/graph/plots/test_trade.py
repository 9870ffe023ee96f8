"""Trade: a panel a unit, a bar a figure."""

import pytest

from graph.plots import draw_trade
from tests.graph.plots.pictures import FIGURES, filled, frame_figures, size_of, texts

UNITS = ("USD", "EUR", "CNY", "RUB", "GBP", None)
EXPORTS, TOTAL = "#0072b2", "#c8c8c8"


def test_each_unit_has_a_panel_and_each_figure_its_value_and_year() -> None:
    plot = draw_trade(frame_figures(FIGURES), source="3 documents")
    written = texts(plot)
    assert [text for text in written if text.endswith(("USD", "EUR", "stated")) and "(" not in text] == [
        "billion USD",
        "million EUR",
        "thousand of a currency that is not stated",
    ]
    for note in (
        *("1.2 billion (2021)", "4.5 billion (2021)", "−3.3 billion (2021)", "569.6 million (2020)"),
        *("820 million (2022)", "710 million (2021)", "12 thousand (year not stated)"),
    ):
        assert note in written
    assert plot.svg.count('id="axes_') == 3
    assert "Kenya" not in written
    assert plot.caption == (
        "Values in EUR, USD and a currency that is not stated, the year behind each. "
        "Not drawn for want of a value: 1. Source: 3 documents."
    )
    assert plot.alt.startswith(
        "Bar chart of 7 trade figures by partner. USD: China imports 4.5 billion USD (2021); China balance "
        "−3.3 billion USD (2021); China exports 1.2 billion USD (2021); India total 569.6 million USD (2020). "
        "EUR: Germany exports 820 million EUR (2022)"
    )


def test_bars_are_as_long_as_their_values_and_a_deficit_goes_left() -> None:
    plot = draw_trade(frame_figures([("A", "exports", "2021", 4e6, "USD"), ("B", "exports", "2021", 1e6, "USD")]))
    long, short = filled(plot, EXPORTS)
    assert (short[2] - short[0]) / (long[2] - long[0]) == pytest.approx(0.25)
    deficit = draw_trade(frame_figures([("A", "exports", "2021", 4e6, "USD"), ("A", "balance", "2021", -1e6, "USD")]))
    ((left, _, right, _),) = filled(deficit, "url")
    ((start, *_),) = filled(deficit, EXPORTS)
    assert left < right == pytest.approx(start)


def test_flows_are_told_apart_and_only_those_that_are_there_explained() -> None:
    plot = draw_trade(frame_figures(FIGURES[:3]))
    assert [text for text in texts(plot) if text in {"exports", "imports", "total", "balance"}] == [
        "exports",
        "imports",
        "balance",
    ]
    assert len(filled(plot, "url")) == 2
    assert len(filled(plot, EXPORTS)) == 1


def test_years_may_be_numbers_or_missing() -> None:
    frame = frame_figures([("A", "total", "2021", 1.0, "USD"), ("B", "total", None, 2.0, "USD")])
    frame["year"] = [2021.0, None]
    assert {"1 (2021)", "2 (year not stated)"} <= set(texts(draw_trade(frame)))


@pytest.mark.parametrize("number", [1, 5, 36, 60])
def test_the_largest_figures_are_drawn(number: int) -> None:
    plot = draw_trade(
        frame_figures([(f"Partner {at}", "total", "2021", 10.0**6 + at, UNITS[at % 6]) for at in range(number)])
    )
    assert len(filled(plot, TOTAL)) == min(number, 36)
    assert size_of(plot)[1] < 25.7
    assert ("The 36 largest of 60." in plot.caption) == (number == 60)


def test_figures_without_any_value_are_none() -> None:
    plot = draw_trade(frame_figures([("A", "total", "2021", None, "USD"), ("B", "total", "2021", float("inf"), "USD")]))
    assert plot.alt == "There are no trade figures in these documents."
