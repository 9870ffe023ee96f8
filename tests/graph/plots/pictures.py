"""Pictures to look at in tests, and what is to be seen in an SVG."""

import random
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import networkx as nx
import pandas as pd

from graph.build import Graph
from graph.plots import (
    Plot,
    draw_bars,
    draw_ladder,
    draw_matrix,
    draw_network,
    draw_rank_changes,
    draw_timeline,
    draw_trade,
)
from tests.graph.graphs import make_graph

SOURCE = "3 documents, data to 2024-05-01"
_SVG = "{http://www.w3.org/2000/svg}"

#: What a document, or somebody who wants to do harm, may call a state.
HOSTILE = (
    "$x^2$ $\\frac{1}{2}$",
    "<script>alert(1)</script> & \"quotes\" 'and' ]]>",
    "a\x00b\x1b[31m\nc\u202ed\ud800e\ufffff",
    "محمد بن سلمان آل سعود",
    "中华人民共和国外交部长王毅",
    "Владимир Владимирович Макей",
    "😀 flag 🇧🇾",
    "",
    "Long" * 60,
    "_^{%\\$ #~&",
)

STAYS = [
    ("China", "member", "2001-06-15", None),
    ("India", "observer", "2005", "2017-06-09"),
    ("India", "member", "2017-06-09", None),
    ("Mongolia", "observer", None, None),
    ("Belarus", "applicant", "2022-07", "2024-07-04"),
    ("Belarus", "member", "2024-07-04", None),
    ("Afghanistan", "former", None, "2021-08"),
]
EVENTS = [
    ("2021-09-16", "VISITED", "Alexander Lukashenko → Tajikistan", "actual"),
    ("2021-09", "MET_WITH", "Vladimir Makei – Wang Yi", "actual"),
    ("2021", "CONSULTED_WITH", "Belarus – China", "planned"),
    ("2021-10-18/2021-10-19", "VISITED", "Sergei Lavrov → China", "planned"),
    ("2021-12-15", "MET_WITH", "A – B", "denied"),
    ("2022-03", "VISITED", "Qin Gang → Kenya", "cancelled"),
    ("XXXX-12-15", "MET_WITH", "C – D", "actual"),
    (None, "MET_WITH", "E – F", "actual"),
]
FIGURES = [
    ("China", "exports", "2021", 1.2e9, "USD"),
    ("China", "imports", "2021", 4.5e9, "USD"),
    ("China", "balance", "2021", -3.3e9, "USD"),
    ("India", "total", "2020", 569.6e6, "USD"),
    ("Germany", "exports", "2022", 8.2e8, "EUR"),
    ("Germany", "exports", "2021", 7.1e8, "EUR"),
    ("Rwanda", "total", None, 12000.0, None),
    ("Kenya", "imports", "2021", None, "USD"),
]


def frame_stays(rows: list[tuple[str, str, str | None, str | None]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["name", "status", "since", "until"])


def frame_events(rows: Sequence[tuple[str | None, str, str, str]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["date", "type", "who", "factuality"])


def frame_figures(rows: list[tuple[str, str, str | None, float | None, str | None]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["partner", "flow", "year", "value", "unit"])


def frame_matrix(names: list[str]) -> pd.DataFrame:
    """Two groups, the even and the odd, with much in common inside and little between."""
    places = range(len(names))
    counts = [[4 if (one - other) % 2 == 0 else int((one + other) % 3 == 0) for other in places] for one in places]
    return pd.DataFrame(counts, index=names, columns=names)


def frame_ranks(names: list[str], columns: int = 3) -> pd.DataFrame:
    """Every name one up a column, the first one to the end; the second has no rank in the first column."""
    places = range(len(names))
    ranks = {f"20{20 + at}": [float((place - at) % len(names) + 1) for place in places] for at in range(columns)}
    frame = pd.DataFrame(ranks, index=names)
    if len(names) > 1:
        frame.iloc[1, 0] = None
    return frame


def make_network(number: int, share: float, seed: int = 1) -> Graph:
    """A graph of so many nodes of all labels, a share of all pairs tied."""
    chance = random.Random(seed)
    names = [f"{('state', 'bloc', 'official')[at % 3]}:Name of number {at}" for at in range(number)]
    pairs = [(one, other) for at, one in enumerate(names) for other in names[:at] if chance.random() < share]
    return make_graph(*((one, other, "MET_WITH", "actual") for one, other in pairs))


def shuffle_graph(graph: Graph, seed: int) -> Graph:
    """The same graph with nodes and edges added in another order."""
    chance = random.Random(seed)
    nodes, edges = list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))
    chance.shuffle(nodes)
    chance.shuffle(edges)
    shuffled: Graph = nx.MultiDiGraph(**graph.graph)
    shuffled.add_nodes_from(nodes)
    for source, target, key, data in edges:
        shuffled.add_edge(source, target, key=key, **data)
    return shuffled


def name_nodes(names: tuple[str, ...]) -> Graph:
    """A ring of states, one a name."""
    graph = make_graph(
        *((f"state:{at}", f"state:{(at + 1) % len(names)}", "MET_WITH", "actual") for at in range(len(names)))
    )
    for at, name in enumerate(names):
        graph.nodes[f"state:{at}"]["name"] = name
    return graph


def draw_all(seed: int = 0, names: tuple[str, ...] = ()) -> dict[str, Plot]:
    """One of each picture, rows in an order of the seed; with names, these in place of all others."""

    def shuffled(frame: pd.DataFrame) -> pd.DataFrame:
        return frame.sample(frac=1, random_state=seed)

    some = list(names) or ["China", "India", "Iran", "Kenya", "Peru", "Togo"]
    each = {at: some[at % len(some)] for at in range(max(len(names), 8))}
    stays = [(each[at], *STAYS[at % 7][1:]) if names else STAYS[at] for at in range(len(names) or 7)]
    events = [
        (*EVENTS[at % 6][:2], each[at], EVENTS[at % 6][3]) if names else EVENTS[at] for at in range(len(names) or 8)
    ]
    figures = [(each[at], *FIGURES[at % 7][1:]) if names else FIGURES[at] for at in range(len(names) or 8)]
    matrix = frame_matrix(some)
    order = shuffled(matrix).index
    graph = shuffle_graph(name_nodes(names) if names else make_network(20, 0.2), seed)
    groups = {node: at % 3 + 1 for at, node in enumerate(sorted(graph.nodes))}
    return {
        "bars": draw_bars(
            shuffled(pd.DataFrame({"n": range(len(some))}, index=some))["n"], unit="edges", source=SOURCE
        ),
        "ladder": draw_ladder(shuffled(frame_stays(stays)), source=SOURCE),
        "matrix": draw_matrix(matrix.loc[order, order], title_of_values="blocs that both are in", source=SOURCE),
        "network": draw_network(graph, source=SOURCE),
        "groups": draw_network(graph, groups=groups, source=SOURCE),
        "ranks": draw_rank_changes(shuffled(frame_ranks(some)), source=SOURCE),
        "timeline": draw_timeline(shuffled(frame_events(events)), source=SOURCE),
        "trade": draw_trade(shuffled(frame_figures(figures)), source=SOURCE),
    }


def empty_pictures() -> Mapping[str, Callable[[], Plot]]:
    return {
        "bars": lambda: draw_bars(pd.Series(dtype=float), unit="edges", source=SOURCE),
        "ladder": lambda: draw_ladder(frame_stays([]), source=SOURCE),
        "matrix": lambda: draw_matrix(pd.DataFrame(), title_of_values="blocs that both are in", source=SOURCE),
        "network": lambda: draw_network(nx.MultiDiGraph(), source=SOURCE),
        "ranks": lambda: draw_rank_changes(pd.DataFrame(), source=SOURCE),
        "timeline": lambda: draw_timeline(frame_events([]), source=SOURCE),
        "trade": lambda: draw_trade(frame_figures([]), source=SOURCE),
    }


def texts(plot: Plot) -> list[str]:
    """Every line of text in a picture."""
    return ["".join(element.itertext()) for element in ET.fromstring(plot.svg).iter(f"{_SVG}text")]


def size_of(plot: Plot) -> tuple[float, float]:
    """Width and height in centimetres."""
    root = ET.fromstring(plot.svg)
    width, height = (float(root.attrib[side].removesuffix("pt")) / 72 * 2.54 for side in ("width", "height"))
    return width, height


def filled(plot: Plot, fill: str, *, legend: bool = False) -> list[tuple[float, float, float, float]]:
    """The boxes (left, top, right, bottom) of what is filled with a colour (or hatched: ``url``), in axes or legend."""
    part = "legend_" if legend else "axes_"
    groups = [
        group for group in ET.fromstring(plot.svg).iter(f"{_SVG}g") if group.attrib.get("id", "").startswith(part)
    ]
    paths = [element for group in groups for element in group.iter(f"{_SVG}path")]
    return [_box(path.attrib["d"]) for path in paths if f"fill: {fill}" in path.attrib.get("style", "")]


@dataclass(frozen=True)
class Mark:
    """A mark of a line or a scatter: where it is, how wide, and its fill."""

    x: float
    y: float
    width: float
    fill: str


def marks(plot: Plot) -> list[Mark]:
    """The marks in the axes, not those of the legend nor the ticks."""
    root = ET.fromstring(plot.svg)
    shapes = {path.attrib["id"]: _box(path.attrib["d"]) for path in root.iter(f"{_SVG}path") if "id" in path.attrib}
    groups = [group for group in root.iter(f"{_SVG}g") if group.attrib.get("id", "").startswith("axes_")]
    found = []
    for use in (use for group in groups for use in group.iter(f"{_SVG}use")):
        left, _, right, _ = shapes[use.attrib["{http://www.w3.org/1999/xlink}href"].removeprefix("#")]
        fill = re.search("fill: ([^;]+)", use.attrib["style"])
        if fill and right - left > 1:
            found.append(Mark(float(use.attrib["x"]), float(use.attrib["y"]), right - left, fill[1]))
    return found


def _box(path: str) -> tuple[float, float, float, float]:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", path)]
    return min(numbers[::2]), min(numbers[1::2]), max(numbers[::2]), max(numbers[1::2])


if __name__ == "__main__":  # for processes with a hash seed of their own
    for name, plot in draw_all(int(sys.argv[1])).items():
        Path(sys.argv[2], name).write_text("\n".join((plot.svg, plot.alt, plot.caption)), encoding="utf-8")
