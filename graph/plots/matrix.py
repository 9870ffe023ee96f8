"""How much every two have in common."""

import pandas as pd

from graph.plots.plot import Plot
from graph.plots.style import say_missing


def draw_matrix(matrix: pd.DataFrame, *, title_of_values: str, source: str = "") -> Plot:
    """Draw a square symmetric frame of counts; index and columns are names."""
    return say_missing("This picture is yet to be drawn.", source)
