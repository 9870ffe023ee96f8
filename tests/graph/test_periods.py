import pytest

from graph.errors import InvalidQuestion
from graph.periods import Period, last_day_of, parse_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-09-16", "2021-09-16", "2021-09-16"),
        ("2021-10-18/2021-10-19", "2021-10-18", "2021-10-19"),
        ("2021-10-18/2021-10-18", "2021-10-18", "2021-10-18"),
        ("2019/2021-03", "2019-01-01", "2021-03-31"),
        ("2015/..", "2015-01-01", "9999-12-31"),
        ("../2015-07", "0000-01-01", "2015-07-31"),
    ],
)
def test_a_date_means_its_days(text: str, first: str, last: str) -> None:
    assert parse_period(text) == Period(first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("XXXX-12-15", "12-15", "12-15"), ("XXXX-02", "02-01", "02-29"), ("XXXX-10-18/XXXX-10-19", "10-18", "10-19")],
)
def test_a_date_without_a_year_means_days_of_some_year(text: str, first: str, last: str) -> None:
    assert parse_period(text) == Period(first, last, yearless=True)


@pytest.mark.parametrize(
    "text",
    [
        *("", "last week", "21", "2021-9-16", "2021-13", "2021-00", "2021-02-30", "2021-09-00", "0000", "0000-01"),
        *("XXXX", "XXXX-13", "XXXX-02-30", "2021-XX", "2021-09-16T10:00", "2021-09-16 ", "/", "2021/", "2021/2020"),
        *("2021-12/XXXX-01", "XXXX-12-30/XXXX-01-02", "2021/2022/2023"),
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert parse_period(text) is None


@pytest.mark.parametrize(
    ("vague", "precise", "holds"),
    [
        ("2021", "2021-09-16", True),
        ("2021", "2021-09", True),
        ("2021-09-16", "2021", False),
        ("2021", "2022-01-01", False),
        ("2021-10-18/2021-10-19", "2021-10-19", True),
        ("2021-10-18/2021-10-19", "2021-10-20", False),
        ("2021-10-18/2021-10-19", "2021-10-19/2021-10-20", False),
        ("XXXX-12-15", "2021-12-15", True),
        ("XXXX-12", "XXXX-12-15", True),
        ("XXXX-12", "2021-12-15", True),
        ("XXXX-12-15", "2021-12", False),
        ("XXXX-12-15", "2021-12-15/2022-12-15", False),
        ("2021", "XXXX-12-15", False),
    ],
)
def test_a_vaguer_date_holds_a_more_precise_one(vague: str, precise: str, holds: bool) -> None:
    first, second = parse_period(vague), parse_period(precise)
    assert first is not None and second is not None
    assert first.holds(second) is holds


@pytest.mark.parametrize(
    ("question", "day"), [("2021", "2021-12-31"), ("2021-02", "2021-02-28"), ("2021-09-16", "2021-09-16")]
)
def test_a_question_about_a_year_or_a_month_means_its_end(question: str, day: str) -> None:
    assert last_day_of(question) == day


@pytest.mark.parametrize("question", ["", "yesterday", "16.09.2021", "2021-02-30", "XXXX-12-15", "2021/2022"])
def test_a_question_about_no_single_date_is_refused(question: str) -> None:
    with pytest.raises(InvalidQuestion, match="2021-09-16"):
        last_day_of(question)
