"""What the commands about ways print, and how they answer bad questions."""

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest

from graph.schema import (
    Claim,
    Document,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Person,
    Qualifiers,
    Reading,
    Value,
    pack_qualifiers,
)
from graph.store import open_store
from tests.conftest import Run

STEP_COLUMNS = (
    "source source_name target target_name sentence type direction factuality date edges sources text document start "
    "end citation reference corrected"
).split()


def claim(edge: EdgeType, source: str, target: str, text: str, factuality: Factuality, known: Qualifiers) -> Claim:
    start = TEXT.index(text)
    return Claim(edge, source, target, Evidence(start, start + len(text), text, "test"), known, factuality)


TEXT = (
    "Belarus has been an observer in the SCO since 2010. Iran is a member of the SCO. Wang Yi met the delegation of "
    "Belarus. Wang Yi visited Iran in 2021. France will visit Iran. France opposes Iran. Belarus consulted the SCO."
)
SAID: tuple[tuple[EdgeType, str, str, dict[str, Value], str], ...] = (
    (EdgeType.MEMBER_OF, "state:BLR", "bloc:SCO", {"status": "observer", "date": "2010"}, "actual"),
    (EdgeType.MEMBER_OF, "state:IRN", "bloc:SCO", {"status": "member"}, "actual"),
    (EdgeType.MET_WITH, "person:0", "state:BLR", {}, "actual"),
    (EdgeType.VISITED, "person:0", "state:IRN", {"date": "2021"}, "actual"),
    (EdgeType.VISITED, "state:FRA", "state:IRN", {}, "planned"),
    (EdgeType.OPPOSES, "state:FRA", "state:IRN", {}, "actual"),
    (EdgeType.CONSULTED_WITH, "state:BLR", "bloc:SCO", {}, "actual"),
)
SENTENCES = [f"{sentence.strip('. ')}." for sentence in TEXT.split(". ")]


@pytest.fixture
def joined(tmp_path: Path) -> Path:
    """Belarus and Iran, joined by the SCO and by Wang Yi; France, which only opposes and plans."""
    claims = [
        claim(edge, source, target, sentence, Factuality(factuality), pack_qualifiers(known))
        for (edge, source, target, known, factuality), sentence in zip(SAID, SENTENCES, strict=True)
    ]
    document = Document("document:00000000000000cc", "ties.txt", TEXT, title="On ties", date="2022-01-01")
    person = Person("person:0", ("Wang Yi",))
    path = tmp_path / "store.db"
    with open_store(path, write=True) as store:
        names = {"BLR": "Belarus", "IRN": "Iran", "FRA": "France"}
        store.add_entities(Entity(f"state:{code}", Label.STATE, name) for code, name in names.items())
        store.add_entities([Entity("bloc:SCO", Label.BLOC, "Shanghai Cooperation Organisation", ("SCO",))])
        store.add_reading(Reading(document, "test", persons=(person,), claims=tuple(claims)))
    return path


def test_a_path_is_told_step_by_step_with_sentences_and_citations(run: Run, joined: Path) -> None:
    answer = run("path", "Belarus", "Iran")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout == (
        "Belarus – Shanghai Cooperation Organisation – Iran\n"
        "  Belarus has been an observer of the Shanghai Cooperation Organisation since 2010. "
        "(the best supported of 2 edges)\n"
        "      “Belarus has been an observer in the SCO since 2010.”\n"
        "      “On ties”, 2022-01-01, ties.txt, characters 0–51.\n"
        "  Iran is a member of the Shanghai Cooperation Organisation.\n"
        "      “Iran is a member of the SCO.”\n"
        "      “On ties”, 2022-01-01, ties.txt, characters 52–80.\n"
        "\n"
        "shortest first; direction ignored; actual; no OPPOSES\n"
    )


@pytest.mark.parametrize(
    ("options", "ways"),
    [
        (["--all"], ["BLR SCO IRN", "BLR wang-yi IRN"]),
        (["-k", "5"], ["BLR SCO IRN", "BLR wang-yi IRN"]),
        (["-k", "5", "--weighted"], ["BLR SCO IRN", "BLR wang-yi IRN"]),
        (["--avoid", "SCO"], ["BLR wang-yi IRN"]),
        (["--label", "Official"], ["BLR wang-yi IRN"]),
        (["--type", "MEMBER_OF", "--type", "VISITED", "-k", "5"], ["BLR SCO IRN"]),
        (["--type", "OPPOSES"], []),
        (["--as-of", "2020"], []),
        (["--as-of", "2021", "--label", "Bloc"], []),
        (["--as-of", "2022"], ["BLR SCO IRN"]),
        (["--max-length", "1"], []),
        (["--directed"], ["BLR wang-yi IRN"]),
        (["--avoid", "SCO", "--avoid", "wang yi"], []),
        (["--factuality", "planned"], []),
        (["--status", "observer"], []),
        (["--min-evidence", "2"], []),
    ],
)
def test_options_choose_the_paths(run: Run, joined: Path, options: list[str], ways: list[str]) -> None:
    answer = run("path", "Belarus", "Iran", "--json", *options)
    assert answer.returncode == 0
    found = [" ".join(node.split(":")[1] for node in way["nodes"]) for way in json.loads(answer.stdout)]
    assert found == ways
    said = answer.stderr.splitlines()
    if ways:
        assert [line for line in said if not line.startswith("left out")] == []
    else:
        assert said[0].startswith("no path joins Belarus to Iran (")
        assert said[0].endswith("; ask with fewer filters")


def test_opposition_is_gone_along_where_it_is_asked_for(run: Run, joined: Path) -> None:
    (way,) = json.loads(run("path", "France", "Iran", "--type", "OPPOSES", "--json").stdout)
    assert [step["sentence"] for step in way["steps"]] == ["France opposes Iran."]
    assert way["method"] == "shortest first; direction ignored; type OPPOSES; actual"


def test_a_path_as_json_and_csv_holds_every_quote(run: Run, joined: Path) -> None:
    (way,) = json.loads(run("path", "Belarus", "Iran", "--json").stdout)
    assert list(way) == ["length", "cost", "nodes", "names", "steps", "method"]
    assert (way["length"], way["cost"]) == (2, 3.5)
    assert way["steps"][0]["relation"]["qualifiers"] == {"date": "2010", "status": "observer"}
    rows = read_csv(run("path", "Belarus", "Iran", "--all", "--csv"))
    assert list(rows[0]) == ["path", "length", "cost", "step", *STEP_COLUMNS, "method"]
    assert [(row["path"], row["step"], row["target"]) for row in rows] == [
        ("1", "1", "bloc:SCO"),
        ("1", "2", "state:IRN"),
        ("2", "1", "official:wang-yi"),
        ("2", "2", "state:IRN"),
    ]
    assert rows[0]["text"] == "Belarus has been an observer in the SCO since 2010."
    assert rows[1]["direction"] == "in"


def read_csv(answer: "subprocess.CompletedProcess[str]") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(answer.stdout)))


def test_an_edge_that_a_person_added_is_gone_along_and_shown_as_such(run: Run, joined: Path) -> None:
    added = run("correct", "add", "France", "VISITED", "Belarus", "--note", "a leak", "--by", "A. B.")
    assert added.returncode == 0, added.stderr
    assert run("path", "France", "Belarus").stdout.splitlines()[1:3] == [
        "  France visited Belarus.",
        "      added by a person (a leak, A. B.)",
    ]
    (row,) = read_csv(run("path", "France", "Belarus", "--csv"))
    assert (row["text"], row["citation"]) == ("", "")
    assert "a leak" in row["corrected"]
    assert run("common", "France", "Wang Yi", "--csv").returncode == 0
    bridge = read_csv(run("bridges", "--csv"))[0]
    assert (bridge["sentence"], bridge["text"]) == ("France visited Belarus.", "")


def test_what_two_have_in_common_is_told_from_either_side(run: Run, joined: Path) -> None:
    answer = run("common", "Belarus", "Iran")
    assert (answer.returncode, answer.stderr) == (0, "")
    first, second = answer.stdout.split("\n\n")
    assert first.splitlines()[0] == "Shanghai Cooperation Organisation (Bloc, bloc:SCO)"
    assert [line for line in second.splitlines() if "“" not in line] == [
        "Wang Yi (Official, official:wang-yi)",
        "  Wang Yi met Belarus.",
        "  Wang Yi visited Iran in 2021.",
    ]
    found = json.loads(run("common", "Belarus", "Iran", "--json", "--label", "official").stdout)
    assert found["direct"] is None
    assert [(each["id"], each["second"]["target"]) for each in found["shared"]] == [
        ("official:wang-yi", "official:wang-yi")
    ]
    rows = read_csv(run("common", "Belarus", "Iran", "--csv"))
    assert list(rows[0]) == ["shared", "shared_name", *STEP_COLUMNS]
    assert [(row["shared"], row["source"]) for row in rows] == [
        ("bloc:SCO", "state:BLR"),
        ("bloc:SCO", "state:IRN"),
        ("official:wang-yi", "state:BLR"),
        ("official:wang-yi", "state:IRN"),
    ]


def test_what_joins_two_directly_comes_first(run: Run, joined: Path) -> None:
    shown = run("common", "Belarus", "SCO").stdout
    assert shown.startswith(
        "directly\n  Belarus has been an observer of the Shanghai Cooperation Organisation since 2010."
    )
    assert read_csv(run("common", "Belarus", "SCO", "--csv"))[0]["shared"] == ""


def test_two_who_have_nothing_in_common(run: Run, joined: Path) -> None:
    answer = run("common", "France", "Iran")
    assert (answer.returncode, answer.stdout) == (0, "")
    assert answer.stderr == (
        "nothing that is known joins France and Iran (actual; no OPPOSES); ask with fewer filters\n"
    )


def test_neighbours_are_listed_to_a_depth(run: Run, joined: Path) -> None:
    near = json.loads(run("neighbours", "Belarus", "--json").stdout)
    assert list(near[0]) == ["id", "label", "name", "distance", "via", "edges", "types", "sources", "method"]
    assert [(row["id"], row["types"]) for row in near] == [
        ("bloc:SCO", ["MEMBER_OF", "CONSULTED_WITH"]),
        ("official:wang-yi", ["MET_WITH"]),
    ]
    far = json.loads(run("neighbours", "Belarus", "--depth", "2", "--json").stdout)
    assert [(row["id"], row["distance"], row["via"], row["edges"]) for row in far[2:]] == [
        ("state:IRN", 2, "Shanghai Cooperation Organisation", 2)
    ]
    assert far[0]["method"] == "2 steps from state:BLR; direction ignored; actual; no OPPOSES"
    states = run("neighbours", "Belarus", "--depth", "2", "--label", "State").stdout.splitlines()
    assert [line.split()[0] for line in states[2:-2]] == ["state:IRN"]


def test_bridges_are_listed_with_their_sentence(run: Run, joined: Path) -> None:
    rows = read_csv(run("bridges", "--type", "MEMBER_OF", "--csv"))
    assert [(row["source"], row["target"], row["cut_off"]) for row in rows] == [
        ("state:BLR", "bloc:SCO", "1"),
        ("state:IRN", "bloc:SCO", "1"),
    ]
    assert rows[1]["sentence"] == "Iran is a member of the Shanghai Cooperation Organisation."
    assert rows[1]["citation"] == "“On ties”, 2022-01-01, ties.txt, characters 52–80."
    table = run("bridges", "--type", "MEMBER_OF", "--top", "1").stdout.splitlines()
    assert table[0].split("  ")[0] == "source name"
    assert len(table) == 5


def test_a_graph_without_bridges_says_so(run: Run, joined: Path) -> None:
    answer = run("bridges")
    assert (answer.returncode, answer.stdout) == (0, "")
    assert answer.stderr.startswith("no tie is a bridge (bridges; 5 nodes, 4 ties; ")


def test_nobody_near_is_said(run: Run, joined: Path) -> None:
    answer = run("neighbours", "France", "--depth", 2)
    assert (answer.returncode, answer.stdout) == (0, "")
    assert answer.stderr == "nobody is within 2 steps from state:FRA; direction ignored; actual; no OPPOSES\n"


@pytest.mark.parametrize(
    ("arguments", "code", "part"),
    [
        (["path", "Belarsu", "Iran"], 1, "the nearest are state:BLR (Belarus)"),
        (["path", "Belarus", "Irna"], 1, "state:IRN (Iran)"),
        (["path", "Belarus", "Iran", "--avoid", "Frnace"], 1, "state:FRA (France)"),
        (["path", "Belarus", "Iran", "--avoid", "BLR"], 2, "cannot avoid Belarus"),
        (["path", "Belarus", "BLR"], 2, "give two"),
        (["path", "Belarus"], 2, "TO"),
        (["path", "Belarus", "Iran", "--all", "-k", "2"], 2, "choose one"),
        (["path", "Belarus", "Iran", "-k", "0"], 2, "-k"),
        (["path", "Belarus", "Iran", "--max-length", "0"], 2, "max-length"),
        (["path", "Belarus", "Iran", "--as-of", "July"], 2, "'July' is not a date"),
        (["path", "Belarus", "Iran", "--json", "--csv"], 2, "choose one"),
        (["common", "Belarus", "BLR"], 2, "give two"),
        (["common", "Belarus", "Irna"], 1, "state:IRN (Iran)"),
        (["neighbours", "Belarsu"], 1, "state:BLR (Belarus)"),
        (["neighbours", "Belarus", "--depth", "0"], 2, "depth"),
        (["bridges", "--type", "ALLIED"], 2, "'ALLIED'"),
    ],
)
def test_a_bad_question_is_answered_in_one_line(
    run: Run, joined: Path, arguments: list[str], code: int, part: str
) -> None:
    answer = run(*arguments)
    assert (answer.returncode, answer.stdout) == (code, "")
    assert answer.stderr.startswith("error: ")
    assert part in answer.stderr
    assert answer.stderr.count("\n") == 1
