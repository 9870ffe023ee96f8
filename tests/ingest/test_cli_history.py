"""`diplograph timeline` and `diplograph diff`, in all their forms."""

import csv
import io
import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.schema import pack_qualifiers
from graph.store import open_store
from tests.conftest import read_accession

Run = Callable[..., subprocess.CompletedProcess[str]]


def rows_of(result: subprocess.CompletedProcess[str]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_a_timeline_is_a_page_with_sentences_and_citations(run: Run, filled: Path) -> None:
    answer = run("timeline", "Belarus")
    assert answer.returncode == 0
    assert answer.stdout == (
        "Belarus (State, state:BLR)\n"
        "\n"
        "2015 from  MEMBER_OF → Shanghai Cooperation Organisation (bloc:SCO): status observer\n"
        "      “Belarus became an observer in the SCO in 2015”\n"
        "      “On the SCO”, 2015-07-10, accession.txt, characters 0–45.\n"
    )
    assert answer.stderr == "without a date of their own: 1; `diplograph show` has them\n"


def test_a_timeline_as_json_and_csv_has_dates_precisions_and_references(run: Run, filled: Path) -> None:
    found = json.loads(run("timeline", "SCO", "--json").stdout)
    (moment,) = found["moments"]
    assert (found["undated"], moment["date"], moment["precision"], moment["point"]) == (0, "2015", "year", "from")
    assert moment["relation"]["quotes"][0]["reference"] == "accession.txt:0-45:MEMBER_OF"
    (row,) = rows_of(run("timeline", "SCO", "--csv"))
    assert (row["when"], row["precision"], row["other"], row["status"]) == ("2015", "year", "state:BLR", "observer")
    assert row["reference"] == "accession.txt:0-45:MEMBER_OF"
    assert "accession.txt:0-45:MEMBER_OF\n" in run("timeline", "SCO", "--references").stdout


def test_a_timeline_of_a_span_says_what_lies_outside_and_what_may(run: Run, filled: Path) -> None:
    within = run("timeline", "SCO", "--from", "2015-03", "--to", "2020")
    assert "2015 from (perhaps outside the span)  MEMBER_OF" in within.stdout
    outside = run("timeline", "SCO", "--from", "2016")
    assert outside.returncode == 0
    assert outside.stderr.splitlines() == [
        "nothing that is known of Shanghai Cooperation Organisation has a date in that span",
        "outside the span: 1",
    ]


def test_a_timeline_is_limited_as_every_answer_is(run: Run, filled: Path) -> None:
    assert "MEMBER_OF" not in run("timeline", "Belarus", "--type", "OPPOSES").stdout
    assert "MEMBER_OF" not in run("timeline", "Belarus", "--label", "State").stdout
    planned = run("timeline", "China", "--factuality", "planned")
    assert planned.stderr.splitlines()[0] == "nothing that is known of China has a date"


def test_two_dates_are_compared(run: Run, filled: Path) -> None:
    answer = run("diff", "2014", "2016")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert answer.stdout.splitlines()[0] == (
        "2015  began  MEMBER_OF Belarus (state:BLR) → Shanghai Cooperation Organisation (bloc:SCO): "
        "date 2015; status observer"
    )
    assert "happened  MET_WITH Vladimir Makei (official:vladimir-makei) — Wang Yi (official:wang-yi)" in answer.stdout
    assert "no date (by a document's date)  happened  MET_WITH" in answer.stdout
    assert "2015 (or near it)  began" in run("diff", "2014", "2015-03-01").stdout
    assert "MET_WITH" not in run("diff", "2014", "2016", "SCO").stdout
    assert "accession.txt:0-45:MEMBER_OF\n" in run("diff", "2014", "2016", "SCO", "--references").stdout


def test_a_change_of_status_says_what_it_was(run: Run, filled: Path) -> None:
    run("correct", "add", "Belarus", "MEMBER_OF", "SCO", "status=member", "date=2024-07-04", "--note", "Astana")
    answer = run("diff", "2020", "2025", "SCO")
    assert answer.stdout.splitlines()[0].endswith("date 2024-07-04; status member, was observer")
    assert "      added by a person (Astana)\n" in answer.stdout
    (change,) = json.loads(run("diff", "2020", "2025", "SCO", "--json").stdout)
    assert (change["turn"], change["was"], change["qualifiers"]["status"]) == ("changed", ["observer"], "member")
    (row,) = rows_of(run("diff", "2020", "2025", "SCO", "--csv"))
    assert (row["turn"], row["when"], row["was"], row["status"]) == ("changed", "2024-07-04", "observer", "member")


def test_nothing_that_changed_is_said_so(run: Run, filled: Path) -> None:
    for form in ([], ["--json"], ["--csv"]):
        answer = run("diff", "2020", "2021", *form)
        assert answer.returncode == 0
        assert answer.stderr == "nothing is known to have changed between 2020 and 2021\n"


@pytest.mark.parametrize(
    ("arguments", "code", "trouble"),
    [
        (["diff"], 2, "write `diff 2015 2020 [NAME]`, or `diff --since-reading`"),
        (["diff", "2015"], 2, "write `diff 2015 2020 [NAME]`"),
        (["diff", "2015", "2020", "SCO", "x"], 2, "write `diff 2015 2020 [NAME]`"),
        (["diff", "2020", "2015"], 2, "2015 is not after 2020; give the earlier date first"),
        (["diff", "soon", "2015"], 2, "'soon' is not a date"),
        (["diff", "2015", "2020", "Belarsu"], 1, "the nearest are state:BLR (Belarus)"),
        (["diff", "2015", "2020", "--as-of", "2016"], 2, "leave those out"),
        (["diff", "--since-reading", "2015", "2020"], 2, "write `diff --since-reading [NAME]`"),
        (["diff", "--since-reading", "Belarsu"], 1, "nobody in the graph is called 'Belarsu'"),
        (["timeline", "Belarsu"], 1, "the nearest are state:BLR (Belarus)"),
        (["timeline", "Belarus", "--from", "2020", "--to", "2015"], 2, "2015 is before 2020"),
        (["timeline", "Belarus", "--from", "soon"], 2, "'soon' is not a date"),
    ],
)
def test_a_bad_question_is_answered_with_one_line(
    run: Run, filled: Path, arguments: list[str], code: int, trouble: str
) -> None:
    answer = run(*arguments)
    assert (answer.returncode, answer.stdout) == (code, "")
    assert trouble in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_what_the_last_reading_added_and_what_forgetting_lost_is_told(run: Run, filled: Path) -> None:
    first = run("diff", "--since-reading")
    assert "added Belarus (State, state:BLR)\n" in first.stdout
    assert "added MET_WITH Vladimir Makei (official:vladimir-makei) — Wang Yi (official:wang-yi)\n" in first.stdout
    assert run("forget", "news/=report.txt").returncode == 0
    lost = run("diff", "--since-reading", "--references")
    assert lost.stdout.splitlines() == [
        "changed Vladimir Makei (Official, official:vladimir-makei): aliases −Makey",
        "lost France (State, state:FRA)",
        "lost OPPOSES Belarus (state:BLR) → France (state:FRA)",
        "      “Makey said that France was wrong.”",
        "      news/=report.txt, characters 0–33.",
        "      news/=report.txt:0-33:OPPOSES",
    ]
    assert run("diff", "--since-reading", "France").stdout.startswith("lost France")
    assert "France" not in run("diff", "--since-reading", "Makei").stdout
    found = json.loads(run("diff", "--since-reading", "--json").stdout)
    assert [each["change"] for each in found["nodes"]] == ["changed", "lost"]
    assert [each["change"] for each in found["edges"]] == ["lost"]
    rows = rows_of(run("diff", "--since-reading", "--csv"))
    assert [(row["change"], row["id"] or row["type"]) for row in rows] == [
        ("changed", "official:vladimir-makei"),
        ("lost", "state:FRA"),
        ("lost", "OPPOSES"),
    ]


def test_what_reads_otherwise_by_new_rules_is_changed(run: Run, filled: Path) -> None:
    accession = read_accession()
    better = replace(accession.claims[0], qualifiers=pack_qualifiers({"status": "member", "date": "2015"}))
    with open_store(filled, write=True) as store:
        store.add_reading(replace(accession, rules_version="2", claims=(better, *accession.claims[1:])))
    answer = run("diff", "--since-reading")
    assert answer.stdout.splitlines()[0].endswith("date 2015; status member [status observer → member]")
    assert answer.stdout.count("changed") == 1


def test_a_correction_is_no_reading(run: Run, filled: Path) -> None:
    run("forget", "news/=report.txt")
    before = run("diff", "--since-reading").stdout
    run("correct", "wrong", "accession.txt:47-73:MET_WITH")
    assert run("diff", "--since-reading").stdout == before


def test_a_reading_that_changed_nothing_in_the_graph_is_said_so(run: Run, filled: Path) -> None:
    with open_store(filled, write=True) as store:
        store.add_reading(read_accession())
    answer = run("diff", "--since-reading")
    assert (answer.returncode, answer.stdout) == (0, "")
    assert answer.stderr == f"the last reading changed nothing in the graph of {filled}\n"


def test_a_real_reading_is_told_from_the_one_before(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("On 5 May 2021 Foreign Minister Sergei Lavrov of Russia visited Cairo, Egypt.\n")
    assert run("ingest", folder).returncode == 0
    (folder / "b.txt").write_text("On 7 June 2021 Foreign Minister Wang Yi of China met Sergei Lavrov of Russia.\n")
    assert run("ingest", folder).returncode == 0
    added = run("diff", "--since-reading").stdout
    assert "added Wang Yi (Official, official:wang-yi)\n" in added
    assert "added Russia" not in added
    assert run("ingest", folder).returncode == 0  # nothing is new, and the reading before stays the last
    assert run("diff", "--since-reading").stdout == added
