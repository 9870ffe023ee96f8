import csv
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from hypothesis import given

from graph.build import Graph
from graph.export import write_graph
from graph.formats.csv_text import guard_text
from graph.formats.sheet import COLUMNS
from tests.conftest import do_without
from tests.graph.formats.conftest import BLR, MAKEI, SCO, texts

FORMULAS = (
    *("=1+1", "+1+1", "-1+1", "@SUM(1)", " =1+1", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(1)"),
    *('=HYPERLINK("http://127.0.0.1","x")', "=cmd|' /C calc'!A1", '"=1+1', "=1+1;=1+1", "%=1", "\u00a0=1+1"),
)


def rows_of(graph: Graph, path: Path) -> list[dict[str, str]]:
    write_graph(graph, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_there_is_a_line_a_sentence_with_names_and_a_footnote_and_none_for_a_reprint(
    small: Graph, tmp_path: Path
) -> None:
    rows = {row["edge"]: row for row in rows_of(small, tmp_path / "graph.csv")}
    assert sorted(rows) == ["edge:1", "edge:2", "edge:3", "edge:4"]
    member = rows["edge:1"]
    assert (member["type"], member["source_name"], member["target_name"]) == (
        *("MEMBER_OF", "Belarus", "Shanghai Cooperation Organisation"),
    )
    assert (member["source"], member["target"], member["status"], member["sources"]) == (BLR, SCO, "observer", "1")
    assert member["text"] == "Belarus became an\nobserver in 2015"
    assert member["citation"] == (
        "MFA, “On talks”, 2015-07-10, a.txt, characters 0–33; also in https://example.org/b, characters 7–40."
    )
    assert (rows["edge:4"]["change_pct"], rows["edge:4"]["value"], rows["edge:3"]["former"]) == ("-3", "5.5", "false")
    assert (rows["edge:2"]["factuality"], rows["edge:2"]["said_by"]) == ("planned", "Belarus")


def test_several_sentences_of_an_edge_are_several_lines_of_one_id(small: Graph, tmp_path: Path) -> None:
    data = small.edges[BLR, SCO, "edge:1"]
    data["evidence"] = (*data["evidence"], {**data["evidence"][0], "start": 90, "end": 99, "text": "So it is."})
    rows = [row for row in rows_of(small, tmp_path / "graph.csv") if row["edge"] == "edge:1"]
    assert [row["text"] for row in rows] == ["Belarus became an\nobserver in 2015", "So it is."]


def test_an_edge_without_a_sentence_and_further_properties_are_in_it(small: Graph, tmp_path: Path) -> None:
    small.add_edge(
        BLR, MAKEI, "edge:5", type="MET_WITH", factuality="actual", sender=BLR, note=({"by": "me", "on": None}, 2)
    )
    small.edges[BLR, MAKEI, "edge:5"]["corrected"] = ({"kind": "add", "note": "I was there", "by": "A. B."},)
    row = next(row for row in rows_of(small, tmp_path / "graph.csv") if row["edge"] == "edge:5")
    assert row["corrected"] == "added by a person (I was there, A. B.)"
    assert (row["note"], row["sender"], row["text"], row["citation"]) == ("by me, on ; 2", "Belarus", "", "")
    assert [*row] == [*COLUMNS[: COLUMNS.index("text")], "note", *COLUMNS[COLUMNS.index("text") :]]


def test_spreadsheets_know_its_letters_and_pandas_its_columns(small: Graph, tmp_path: Path) -> None:
    write_graph(small, tmp_path / "graph.csv")
    assert (tmp_path / "graph.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    frame = pd.read_csv(tmp_path / "graph.csv")
    assert tuple(frame.columns) == COLUMNS
    assert len(frame) == 4


@pytest.mark.parametrize("formula", FORMULAS[:12])
def test_a_cell_that_a_spreadsheet_may_take_for_a_formula_is_text(small: Graph, tmp_path: Path, formula: str) -> None:
    small.nodes[BLR]["name"] = formula
    small.edges[BLR, SCO, "edge:1"]["place"] = formula
    rows = {row["edge"]: row for row in rows_of(small, tmp_path / "graph.csv")}
    assert len(rows) == 4
    assert (rows["edge:1"]["source_name"], rows["edge:1"]["place"]) == (f"'{formula}", f"'{formula}")


@given(text=texts)
def test_guarding_adds_a_mark_and_changes_nothing(text: str) -> None:
    assert guard_text(text) in (text, f"'{text}")
    assert not guard_text(text).lstrip().startswith(("=", "+", "-", "@"))


@pytest.mark.long
def test_libreoffice_takes_no_cell_for_a_formula(small: Graph, tmp_path: Path) -> None:
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        do_without("LibreOffice Calc; on Debian and Ubuntu: apt-get install libreoffice-calc")
    for number, formula in enumerate(FORMULAS):
        small.add_node(f"state:{number}", label="State", name=formula, aliases=(), documents=())
        evidence = ({"document": formula, "start": 0, "end": 9, "text": formula, "rule": "rule"},)
        known = {"type": "MET_WITH", "factuality": "actual", "place": formula, formula: formula}
        small.add_edge(f"state:{number}", BLR, f"edge:9{number}", **known, said_by=(formula,), evidence=evidence)
    write_graph(small, tmp_path / "graph.csv")
    command = [office, "--headless", "--norestore", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"]
    # 44: commas; 34: quotes; 76: UTF-8; the last true but one: what looks like a formula is one, as people may choose
    options = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1"
    convert = [*command, "--convert-to", "fods", options, "--outdir", str(tmp_path), str(tmp_path / "graph.csv")]
    subprocess.run(convert, check=True, capture_output=True, timeout=300)
    root = ElementTree.parse(tmp_path / "graph.fods").getroot()
    cells = [*root.iter("{urn:oasis:names:tc:opendocument:xmlns:table:1.0}table-cell")]
    assert len(cells) > 20 * len(FORMULAS)
    assert [cell.attrib for cell in cells if any(name.endswith("}formula") for name in cell.attrib)] == []
    shown = ["".join(cell.itertext()) for cell in cells]
    assert sum(text.startswith("'=1+1") for text in shown) >= 3
