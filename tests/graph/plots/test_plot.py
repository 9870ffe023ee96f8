"""A plot as Jupyter shows it, and what holds of every picture."""

import base64
import os
import re
import subprocess
import sys
import warnings
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import matplotlib as mpl
import pandas as pd
import pytest

from graph.plots import Plot, draw_bars
from tests.graph.plots.pictures import (
    HOSTILE,
    SOURCE,
    draw_all,
    empty_pictures,
    size_of,
    texts,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[3]
PICTURES = ("bars", "groups", "ladder", "matrix", "network", "ranks", "timeline", "trade")


def test_jupyter_shows_a_figure_with_the_picture_as_an_image() -> None:
    shown = Plot("<svg/>", 'Bars of "edges"', "Source: <3> documents.")._repr_html_()
    found = re.fullmatch(
        r'<figure><img src="data:image/svg\+xml;base64,(.+)" alt="Bars of &quot;edges&quot;">'
        r"<figcaption>Source: &lt;3&gt; documents.</figcaption></figure>",
        shown,
    )
    assert found
    assert base64.b64decode(found[1]) == b"<svg/>"


@pytest.fixture(scope="module")
def drawn() -> dict[str, Plot]:
    return draw_all()


@pytest.fixture(scope="module")
def hostile() -> dict[str, Plot]:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return draw_all(names=HOSTILE)


@pytest.mark.parametrize("name", PICTURES)
def test_hostile_names_are_written_and_do_nothing(hostile: dict[str, Plot], name: str) -> None:
    plot = hostile[name]
    written = texts(plot)
    assert any("$x^2$" in text for text in written)
    assert "<script" not in plot.svg
    assert "<script" not in plot._repr_html_()
    assert "Long" * 60 not in plot.svg + plot.alt
    assert not any(unwanted in plot.svg + plot.alt for unwanted in "\x00\x1b\u202e\ud800\uffff")
    assert "Some letters need a font of the reader's own." in plot.caption


@pytest.mark.parametrize("name", PICTURES)
def test_a_page_has_room_for_every_picture_and_its_words(
    drawn: dict[str, Plot], hostile: dict[str, Plot], name: str
) -> None:
    for plot in (drawn[name], hostile[name]):
        width, height = size_of(plot)
        assert width == pytest.approx(17, abs=0.01)
        assert height < 25.7
        assert plot.caption.endswith(f"Source: {SOURCE}.")
        assert plot.alt.endswith(".")
        assert SOURCE in plot.svg
        assert len(plot.svg) < 100_000


def test_no_text_sticks_out_of_any_picture(
    browser: "Browser", drawn: dict[str, Plot], hostile: dict[str, Plot]
) -> None:
    page = browser.new_page(viewport={"width": 700, "height": 1200})
    for plot in (*drawn.values(), *hostile.values()):
        page.set_content(f"<body style='margin:0'>{plot.svg}")
        outside = page.evaluate(
            """() => {
                const page = document.querySelector("svg").getBoundingClientRect();
                return [...document.querySelectorAll("text")].filter((text) => {
                    const box = text.getBoundingClientRect();
                    return box.left < page.left - 1 || box.right > page.right + 1 || box.top < page.top - 1
                        || box.bottom > page.bottom + 1;
                }).map((text) => text.textContent);
            }"""
        )
        # What our font lacks is drawn with one of the reader's, as wide as that may be.
        assert [text for text in outside if text.isascii()] == []
    page.close()


def test_a_picture_is_the_same_whatever_the_hash_seed_and_the_order_of_rows(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        subprocess.run(
            [sys.executable, "-m", "tests.graph.plots.pictures", seed, tmp_path / seed],
            check=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            timeout=120,
        )
    assert sorted(path.name for path in (tmp_path / "1").iterdir()) == sorted(PICTURES)
    for name in PICTURES:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "2" / name).read_bytes(), name


def test_a_picture_is_the_same_whatever_the_readers_settings(drawn: dict[str, Plot]) -> None:
    with mpl.rc_context({"font.size": 20, "axes.facecolor": "red", "svg.fonttype": "path", "text.parse_math": True}):
        assert draw_all() == drawn


def test_drawing_leaves_the_readers_settings_as_they_are() -> None:
    with mpl.rc_context({"font.size": 20, "text.parse_math": True}):
        draw_bars(pd.Series({"China": 2.0}), unit="edges")
        assert (mpl.rcParams["font.size"], mpl.rcParams["text.parse_math"]) == (20, True)


def test_drawing_loads_no_pyplot() -> None:
    """Its figures would stay open, and in a notebook be shown twice."""
    code = (
        "import sys, pandas; from graph.plots.bars import draw_bars; draw_bars(pandas.Series({'China': 2.0}), unit='x')"
    )
    code += "; sys.exit('matplotlib.pyplot' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", sorted(empty_pictures()))
def test_nothing_to_draw_is_said_in_words(name: str) -> None:
    plot = empty_pictures()[name]()
    assert re.match(r"There (is|are) no", plot.alt)
    assert " ".join(texts(plot)) == plot.alt
    assert plot.caption == f"Source: {SOURCE}."
    assert size_of(plot)[1] < 3


@pytest.mark.parametrize("source", ["12 documents", "Source: 12 documents", "Sources: 12 documents."])
def test_the_source_is_named_once(source: str) -> None:
    caption = draw_bars(empty_series(), unit="edges", source=source).caption
    assert caption in {"Source: 12 documents.", "Sources: 12 documents."}
    assert draw_bars(empty_series(), unit="edges").caption == ""


def empty_series() -> "pd.Series[float]":
    return pd.Series(dtype=float)


def test_an_svg_says_nothing_of_when_and_with_what_it_was_made(drawn: dict[str, Plot]) -> None:
    for plot in drawn.values():
        root = ET.fromstring(plot.svg)
        assert "date" not in {element.tag.rpartition("}")[2] for element in root.iter()}
        assert "creator" not in {element.tag.rpartition("}")[2] for element in root.iter()}
        assert mpl.__version__ not in plot.svg
