"""Who stood where in a bloc, from when to when."""

import pandas as pd

from graph.plots.plot import Plot
from graph.plots.style import say_missing


def draw_ladder(history: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw a row a state and a bar a status; columns name, status, since, until."""
    return say_missing("This picture is yet to be drawn.", source)
