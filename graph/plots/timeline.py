"""Visits, meetings and consultations by date."""

import pandas as pd

from graph.plots.plot import Plot
from graph.plots.style import say_missing


def draw_timeline(events: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw events on lanes by type; columns date, type, who, factuality."""
    return say_missing("This picture is yet to be drawn.", source)
