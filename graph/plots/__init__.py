"""Pictures for notebooks and reports, one module each: readable in grey print, the same bytes for the same data.

Each takes a frame (or the built graph) and a line that names the source, and returns a ``Plot``. matplotlib is
imported in this package and nowhere else.
"""

import logging

# When it is first imported it tells on stderr of its cache of fonts, which has no place in a report.
logging.getLogger("matplotlib").setLevel(logging.ERROR)

from graph.plots.bars import draw_bars
from graph.plots.ladder import draw_ladder
from graph.plots.matrix import draw_matrix
from graph.plots.network import draw_network
from graph.plots.plot import Plot
from graph.plots.ranks import draw_rank_changes
from graph.plots.timeline import draw_timeline
from graph.plots.trade import draw_trade

__all__ = [
    "Plot",
    "draw_bars",
    "draw_ladder",
    "draw_matrix",
    "draw_network",
    "draw_rank_changes",
    "draw_timeline",
    "draw_trade",
]
