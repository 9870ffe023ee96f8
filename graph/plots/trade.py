"""Trade by partner."""

import pandas as pd

from graph.plots.plot import Plot
from graph.plots.style import say_missing


def draw_trade(figures: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw bars by partner, a panel a unit; columns partner, flow, year, value, unit."""
    return say_missing("This picture is yet to be drawn.", source)
