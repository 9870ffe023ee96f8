"""How ranks change."""

import pandas as pd

from graph.plots.plot import Plot
from graph.plots.style import say_missing


def draw_rank_changes(ranks: pd.DataFrame, *, source: str = "") -> Plot:
    """Draw a line a name; columns are dates or measures, values ranks, NaN where absent."""
    return say_missing("This picture is yet to be drawn.", source)
