"""The benchmark of questions runs, asks both for the same, and reports all of it; how fast is not asked here."""

import pytest

from benchmarks.graph_questions import Answer, format_answers, main, measure_questions
from benchmarks.world import make_world

QUESTIONS = [
    "graph from the store",
    "graph as of 2015",
    "betweenness",
    "closeness",
    "PageRank",
    "10 shortest paths, 3 pairs",
]


def test_every_question_is_asked_of_both_in_every_round() -> None:
    answers = list(measure_questions(make_world(1 / 100), rounds=2, sources=15))
    assert [answer.question for answer in answers] == QUESTIONS
    assert [len(answer.ours) for answer in answers] == [2] * 6
    assert [len(answer.theirs) for answer in answers] == [2, 0, 2, 2, 2, 2]
    assert [answer.share for answer in answers] == [1, 1, 0.25, 0.25, 1, 1]
    assert all(second > 0 for answer in answers for second in (*answer.ours, *answer.theirs))


def test_a_ratio_is_that_of_single_rounds_and_a_share_is_said() -> None:
    lines = list(
        format_answers([Answer("closeness", (1.0, 2.0, 4.0), (8.0, 20.0, 20.0), 0.5), Answer("PageRank", (1.0,))])
    )
    assert lines[0].split() == ["question", "ours", "s", "networkx", "s", "ratio"]
    assert lines[1].split()[:4] == ["closeness", "2.000", "20.000", "8.0"]
    assert lines[1].endswith("networkx from 50.0% of the sources, times 2")
    assert lines[2].split() == ["PageRank", "1.000"]


def test_the_command_prints_a_line_a_question(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--scale", "0.01", "--rounds", "1", "--sources", "5"]) == 0
    title, _, *lines = capsys.readouterr().out.splitlines()
    assert title == "60 nodes, 600 edges; CPU time, median of 1 rounds"
    assert [line[:30].strip() for line in lines] == QUESTIONS


@pytest.mark.parametrize("option", [["--rounds", "0"], ["--scale", "0"], ["--scale", "nan"], ["--sources", "-1"]])
def test_a_size_that_measures_nothing_is_refused(option: list[str]) -> None:
    with pytest.raises(SystemExit) as refusal:
        main(option)
    assert refusal.value.code == 2
