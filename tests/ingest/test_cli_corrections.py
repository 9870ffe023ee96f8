"""`diplograph correct`: what an analyst types, and what shows of it in every answer."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import open_store
from tests.conftest import ENTITIES, read_accession, read_report

Run = Callable[..., subprocess.CompletedProcess[str]]

MEMBER = "accession.txt:0-45:MEMBER_OF"
MET = "accession.txt:47-73:MET_WITH"
OPPOSES = "news/=report.txt:0-33:OPPOSES"


def rows_of(result: subprocess.CompletedProcess[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def listed(run: Run) -> list[list[str]]:
    return [[row["number"], row["kind"], row["standing"]] for row in rows_of(run("correct", "list", "--csv"))]


def test_what_show_refers_to_is_struck_out_and_taken_back(run: Run, filled: Path) -> None:
    assert f"      {OPPOSES}\n" in run("show", "France", "--references").stdout
    (relation,) = json.loads(run("show", "France", "--json").stdout)["relations"]
    assert relation["quotes"][0]["reference"] == OPPOSES
    (row,) = rows_of(run("show", "France", "--csv"))
    assert row["reference"] == OPPOSES
    wrong = run("correct", "wrong", OPPOSES, "--note", "he did not", "--by", "A. B.", "--date", "2024-02")
    assert (wrong.returncode, wrong.stdout) == (0, "")
    assert wrong.stderr == f"correction 1: wrong: {OPPOSES} (state:BLR → state:FRA)\n"
    assert "OPPOSES" not in run("show", "France").stdout
    undone = run("correct", "undo", 1)
    assert undone.stderr == f"took back correction 1: wrong: {OPPOSES} (state:BLR → state:FRA)\n"
    assert "OPPOSES" in run("show", "France").stdout
    assert run("correct", "list").stderr == "nothing was corrected\n"


def test_a_set_value_shows_with_what_was_read(run: Run, filled: Path) -> None:
    done = run("correct", "set", MEMBER, "date=2015-07-10", "status=dialogue partner", "--note", "the decree")
    assert done.returncode == 0
    shown = run("show", "SCO").stdout
    assert "← Belarus (state:BLR): date 2015-07-10; status dialogue_partner\n" in shown
    assert "      corrected: was date 2015; status observer (the decree)\n" in shown
    (relation,) = json.loads(run("show", "SCO", "--json").stdout)["relations"]
    assert relation["corrected"] == [
        {"kind": "set", "reference": MEMBER, "was": {"date": "2015", "status": "observer"}, "note": "the decree"}
    ]
    assert relation["quotes"][0]["reference"] == MEMBER
    (row,) = rows_of(run("show", "SCO", "--csv"))
    assert "was date 2015" in row["corrected"]
    moments = run("timeline", "SCO").stdout
    assert "\n2015-07-10 from  MEMBER_OF ← Belarus (state:BLR): status dialogue_partner\n" in moments
    assert "corrected: was date 2015" in moments


def test_a_value_is_taken_away_and_a_direction_turned(run: Run, filled: Path) -> None:
    assert run("correct", "set", MEMBER, "date=").returncode == 0
    assert "corrected: was date 2015" in run("show", "SCO").stdout
    assert run("correct", "set", OPPOSES, "--reverse").returncode == 0
    shown = run("show", "France").stdout
    assert "→ Belarus (state:BLR)" in shown
    assert "corrected: was source Belarus; target France" in shown


def test_a_relation_that_no_document_states_is_added(run: Run, filled: Path) -> None:
    added = run("correct", "add", "china", "member_of", "SCO", "status=member", "date=2001", "--note", "charter")
    assert added.stderr == "correction 1: add: state:CHN MEMBER_OF bloc:SCO (date 2001, status member)\n"
    shown = run("show", "SCO").stdout
    assert "  ← China (state:CHN): date 2001; status member\n      added by a person (charter)\n" in shown
    rows = rows_of(run("show", "SCO", "--csv"))
    assert [(row["other"], row["text"] != "") for row in rows] == [("state:CHN", False), ("state:BLR", True)]
    assert run("show", "SCO", "--document", "accession.txt").stdout.count("←") == 1


def test_a_path_along_what_a_person_added_says_so(run: Run, filled: Path) -> None:
    run("correct", "add", "China", "member_of", "SCO", "status=member", "--note", "charter")
    run("correct", "set", MEMBER, "date=2015-07-10")
    found = run("path", "China", "Belarus").stdout
    assert "      added by a person (charter)\n" in found
    assert "      corrected: was date 2015\n" in found
    rows = rows_of(run("path", "China", "Belarus", "--csv"))
    assert [(row["text"] != "", row["reference"], row["corrected"] != "") for row in rows] == [
        (False, "", True),
        (True, MEMBER, True),
    ]
    assert "added by a person (charter)" in run("bridges", "--csv").stdout


def test_every_file_holds_what_a_person_corrected(run: Run, filled: Path, tmp_path: Path) -> None:
    from graph.export import read_graph

    run("correct", "add", "China", "member_of", "SCO", "status=member", "--note", "the charter")
    run("correct", "set", MEMBER, "date=2015-07-10", "--note", "the decree")
    run("correct", "same", "Wang Yi", "Vladimir Makei", "--note", "one man")
    for ending in ("jsonl", "graphml", "gexf", "json", "csv", "html", "zip"):
        assert run("export", tmp_path / f"graph.{ending}").returncode == 0
    for ending in ("jsonl", "graphml"):
        again = read_graph(tmp_path / f"graph.{ending}")
        marks = [mark for _, _, data in again.edges(data=True) for mark in data.get("corrected", ())]
        assert sorted(mark["note"] for mark in marks) == ["the charter", "the decree"]
    page = (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert "corrected: was date 2015 (the decree)" in page
    assert "added by a person (the charter)" in page
    for ending in ("gexf", "json", "csv"):
        text = (tmp_path / f"graph.{ending}").read_text(encoding="utf-8-sig")
        assert "the charter" in text
        assert "the decree" in text


def test_people_are_named_as_they_are_written(run: Run, filled: Path) -> None:
    added = run("correct", "add", "Wang Yi", "MET_WITH", "official:vladimir-makei", "date=2019-05-24")
    assert added.stderr == (
        "correction 1: add: Wang Yi @ state:CHN MET_WITH Vladimir Makei @ state:BLR (date 2019-05-24)\n"
    )
    envoy = run("correct", "add", "Wang Yi", "ENVOY_TO", "SCO", "role=special envoy", "sender=china", "former=yes")
    assert "(former True, role special envoy, sender state:CHN)" in envoy.stderr


def test_two_are_made_one_and_two_are_kept_apart(run: Run, filled: Path) -> None:
    same = run("correct", "same", "Wang Yi", "Vladimir Makei", "--note", "a test")
    assert same.stderr == "correction 1: same: Wang Yi @ state:CHN = Vladimir Makei @ state:BLR\n"
    shown = run("show", "Wang Yi").stdout
    assert "corrected: Vladimir Makei and Wang Yi are one (a test)" in shown
    assert run("correct", "undo", 1).returncode == 0
    assert run("correct", "different", "Makey", "Vladimir Makei").returncode == 0
    assert run("show", "Makey").stdout.startswith("Makey (Official, official:makey)\n")
    assert "corrected: Makey and Vladimir Makei are two\n" in run("show", "Makey").stdout


def fill_twins(path: Path) -> None:
    """Three documents that name Li Wei, one of them of another state."""
    from dataclasses import replace

    from graph.schema import Document, Named, Office, Person, Reading

    with open_store(path, write=True) as store:
        store.add_entities(ENTITIES)
        for number, state in enumerate(("state:CHN", "state:CHN", "state:FRA")):
            wei = Person("person:0", ("Li Wei",), (Office("director", state),), (state,))
            document = Document(f"document:{number:016x}", f"{number}.txt", "Li Wei spoke.")
            store.add_reading(Reading(document, "test", (Named("person:0", 0, 6),), (wei,)))
        store.add_reading(replace(read_accession(), claims=()))


@pytest.fixture
def twins(tmp_path: Path) -> Path:
    path = tmp_path / "store.db"
    fill_twins(path)
    return path


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Li Wei @ China", "Li Wei @ France", "Li Wei @ state:CHN = Li Wei @ state:FRA"),
        ("official:li-wei-chn", "official:li-wei-fra", "Li Wei @ state:CHN = Li Wei @ state:FRA"),
        ("li wei @ CHN", "Li Wei @ 2.txt", "Li Wei @ state:CHN = Li Wei @ state:FRA"),
    ],
)
def test_one_of_several_is_named_by_state_or_document(run: Run, twins: Path, one: str, other: str, said: str) -> None:
    assert run("correct", "same", one, other).stderr == f"correction 1: same: {said}\n"
    assert [row["name"] for row in json.loads(run("centrality", "--json", "--label", "Official").stdout)].count(
        "Li Wei"
    ) == 1


def test_two_of_one_name_and_state_are_told_apart_by_a_document(run: Run, twins: Path) -> None:
    done = run("correct", "different", "Li Wei @ China", "Li Wei @ 1.txt")
    assert done.stderr == (
        "correction 1: different: Li Wei @ state:CHN ≠ Li Wei @ state:CHN @ document:0000000000000001\n"
    )
    officials = [row["id"] for row in json.loads(run("centrality", "--json", "--label", "Official").stdout)]
    assert len([node for node in officials if node.startswith("official:li-wei")]) == 3
    assert run("candidates", "--json").stdout.count("li-wei-chn") == 0
    assert listed(run) == [["1", "different", "in force"]]


@pytest.mark.parametrize(
    ("arguments", "code", "trouble"),
    [
        (["wrong", "accession.txt"], 2, "is no reference to a sentence"),
        (["wrong", "accession.txt:0-45:OPPOSES"], 1, "no sentence there says anything of that type"),
        (["wrong", "none.txt:0-45:OPPOSES"], 1, "no document is called 'none.txt'"),
        (["set", MEMBER], 2, "nothing is changed; name a value, as date=2021-09-16"),
        (["set", MEMBER, "date"], 2, "'date' is no NAME=VALUE"),
        (["set", MEMBER, "date=2015", "date=2016"], 2, "date is given twice; choose one"),
        (["set", MEMBER, "date=soon"], 2, "date='soon' is no date"),
        (["set", MEMBER, "place=Minsk"], 2, "MEMBER_OF has no 'place'"),
        (["set", MEMBER, "until=2014"], 2, "until 2014 is before date 2015"),
        (["set", MEMBER, "--reverse"], 2, "MEMBER_OF does not go from Bloc to State"),
        (["set", MET, "--reverse"], 2, "MET_WITH has no direction that could be turned round"),
        (["same", "Makei", "Belarsu"], 1, "the nearest are state:BLR (Belarus)"),
        (["same", "Makei", "Belarus"], 1, "'Belarus' is state:BLR, no official"),
        (["same", "Vladimir Makei", "Vladimir Makei"], 1, "are one and the same in what was read"),
        (["different", "Makei", "Vladimir Makei"], 1, "are one and the same in what was read"),
        (["same", "Wang Yi @ France", "Makei"], 1, "no document names such a person with 'France'"),
        (["add", "China", "member_of", "SCO"], 2, "MEMBER_OF needs status=...; nothing is assumed"),
        (["add", "China", "member_of", "France", "status=member"], 2, "does not go from State to State"),
        (["add", "China", "opposes", "China"], 2, "are one; an edge joins two"),
        (["add", "Nobody", "opposes", "China"], 1, "nobody in the graph is called 'Nobody'"),
        (["add", "China", "likes", "France"], 2, "likes"),
        (["add", "China", "opposes", "France", "--date", "today"], 2, "'today' is not a date"),
        (["undo", "7"], 1, "holds no correction 7; `diplograph correct list` numbers them"),
        (["import", "none.toml"], 1, "none.toml: cannot be read"),
        (["forget"], 2, "No such command"),
    ],
)
def test_a_slip_is_answered_with_one_line_and_nothing_is_kept(
    run: Run, filled: Path, arguments: list[str], code: int, trouble: str
) -> None:
    answer = run("correct", *arguments)
    assert (answer.returncode, answer.stdout) == (code, "")
    assert trouble in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert listed(run) == []


def test_corrections_that_contradict_each_other_are_refused_with_the_number_of_the_other(
    run: Run, filled: Path
) -> None:
    assert run("correct", "wrong", MEMBER).returncode == 0
    answer = run("correct", "set", MEMBER, "date=2016")
    assert (answer.returncode, answer.stderr.count("\n")) == (2, 1)
    assert "`diplograph correct undo 1` takes that back" in answer.stderr
    assert run("correct", "wrong", MEMBER).stderr == "correction 1 says so already\n"
    assert run("correct", "same", "Wang Yi", "Vladimir Makei").returncode == 0
    answer = run("correct", "different", "Wang Yi", "official:vladimir-makei")
    assert answer.returncode != 0
    assert answer.stderr.count("\n") == 1


def test_a_judgement_that_would_join_two_who_were_told_apart_is_refused(run: Run, tmp_path: Path) -> None:
    from graph.schema import Document, Named, Person, Reading

    names = ["Vladimir Makei", "Uladzimir Makiej", "Sergei Lavrov", "Sergey Lavrov"]
    with open_store(tmp_path / "store.db", write=True) as store:
        store.add_entities(ENTITIES)
        for number, name in enumerate(names):
            document = Document(f"document:{number:016x}", f"{number}.txt", name)
            store.add_reading(Reading(document, "test", (Named("person:0", 0, 4),), (Person("person:0", (name,)),)))
    assert run("correct", "different", "Vladimir Makei", "Sergei Lavrov").returncode == 0
    answer = run("correct", "same", "Uladzimir Makiej", "Sergey Lavrov")
    assert (answer.returncode, answer.stderr.count("\n")) == (2, 1)
    assert "other corrections or the documents themselves are against it" in answer.stderr
    assert listed(run) == [["1", "different", "in force"]]


@pytest.fixture
def reprinted(filled: Path) -> Path:
    """The store with the accession in a second document."""
    from dataclasses import replace

    with open_store(filled, write=True) as store:
        accession = read_accession()
        document = replace(accession.document, id="document:00000000000000cc", path="reprint.txt")
        store.add_reading(replace(accession, document=document))
    return filled


def test_other_sentences_that_say_the_same_are_named_and_corrected_where_that_is_asked_for(
    run: Run, reprinted: Path
) -> None:
    wrong = run("correct", "wrong", MEMBER)
    assert wrong.stderr.splitlines()[1] == (
        "other sentences still say so: reprint.txt:0-45:MEMBER_OF; --everywhere corrects all"
    )
    assert "MEMBER_OF" in run("show", "SCO").stdout
    rest = run("correct", "wrong", MEMBER, "--everywhere")
    assert rest.stderr.splitlines() == [
        "correction 1 says so already",
        "correction 2: wrong: reprint.txt:0-45:MEMBER_OF (state:BLR → bloc:SCO, date 2015, status observer)",
    ]
    assert "MEMBER_OF" not in run("show", "SCO").stdout


def test_a_list_says_what_became_of_each(run: Run, filled: Path) -> None:
    run("correct", "wrong", OPPOSES, "--note", "=1+1", "--by", "A. B.", "--date", "2024-02")
    run("correct", "set", MEMBER, "date=2015-07-10")
    run("forget", "news/=report.txt")
    found = json.loads(run("correct", "list", "--json").stdout)
    assert found[0] == {
        "number": 1,
        "kind": "wrong",
        "what": f"{OPPOSES} (state:BLR → state:FRA)",
        "standing": "orphaned",
        "reason": "news/=report.txt is not there",
        "note": "=1+1",
        "by": "A. B.",
        "on": "2024-02",
    }
    assert [row["note"] for row in rows_of(run("correct", "list", "--csv"))] == ["'=1+1", ""]
    assert "orphaned" in run("correct", "list").stdout
    with open_store(filled, write=True) as store:
        store.add_reading(read_report())
    assert listed(run) == [["1", "wrong", "in force"], ["2", "set", "in force"]]


def test_a_team_shares_its_corrections_by_a_file(run: Run, filled: Path, tmp_path: Path) -> None:
    run("correct", "wrong", OPPOSES)
    run("correct", "same", "Wang Yi", "Vladimir Makei", "--note", "a test")
    shared, again, other = tmp_path / "shared.toml", tmp_path / "again.toml", tmp_path / "other.db"
    assert run("correct", "export", shared).stderr == f"{shared}: 2 corrections\n"
    imported = run("correct", "import", shared, "--store", other)
    assert imported.stderr.splitlines() == [
        f"{shared}: 2 corrections are new, 0 were there",
        "not in force: 1, 2; `diplograph correct list` says why",
    ]
    with open_store(other, write=True) as store:
        store.add_entities(ENTITIES)
        for reading in (read_report(), read_accession()):
            store.add_reading(reading)
    assert run("correct", "export", again, "--store", other).returncode == 0
    assert again.read_bytes() == shared.read_bytes()
    assert run("show", "Wang Yi").stdout == run("show", "Wang Yi", "--store", other).stdout
    assert run("correct", "import", shared).stderr == f"{shared}: 0 corrections are new, 2 were there\n"


def test_an_import_that_contradicts_what_is_there_changes_nothing(run: Run, filled: Path, tmp_path: Path) -> None:
    run("correct", "wrong", MEMBER)
    run("correct", "export", tmp_path / "a.toml")
    run("correct", "undo", 1)
    run("correct", "set", MEMBER, "date=2016")
    answer = run("correct", "import", tmp_path / "a.toml")
    assert (answer.returncode, answer.stderr.count("\n")) == (2, 1)
    assert listed(run) == [["2", "set", "in force"]]


def test_a_file_that_is_no_export_is_named(run: Run, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text("[[correction]]\n")
    answer = run("correct", "import", tmp_path / "a.toml")
    assert (answer.returncode, answer.stderr.count("\n")) == (2, 1)
    assert str(tmp_path / "a.toml") in answer.stderr


@pytest.mark.parametrize(
    "command", [["wrong", MEMBER], ["undo", 1], ["list"], ["same", "a", "b"], ["export", "a.toml"]]
)
def test_no_store_is_made_by_correcting(run: Run, tmp_path: Path, command: list[object]) -> None:
    answer = run("correct", *command)
    assert answer.returncode == 1
    assert "does not exist; run `diplograph ingest` first" in answer.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_command_by_itself_lists_what_it_can_do(run: Run) -> None:
    answer = run("correct")
    assert (answer.returncode, answer.stderr) == (0, "")
    for name in ("wrong", "set", "add", "same", "different", "list", "undo", "export", "import"):
        assert f"\n  {name} " in answer.stdout


def test_an_export_with_corrections_is_scored_as_any_other(run: Run, filled: Path, tmp_path: Path) -> None:
    scorer = Path(__file__).parents[3] / "shared" / "eval" / "score.py"
    if not scorer.is_file():
        pytest.skip("the scorer lies beside the project, not in it")
    run("correct", "add", "China", "member_of", "SCO", "status=member")
    run("correct", "set", MEMBER, "date=2015-07-10")
    graph, gold = tmp_path / "graph.jsonl", tmp_path / "gold.jsonl"
    assert run("export", graph).returncode == 0
    gold.write_text('{"kind": "node", "doc": "acc", "id": "BLR", "label": "State", "name": "Belarus"}\n')
    scored = subprocess.run(
        [sys.executable, str(scorer), str(graph), str(gold), "--json"], capture_output=True, text=True, check=False
    )
    assert scored.returncode == 0, scored.stderr
    json.loads(scored.stdout)
