import pytest

from ingest.readers.declared_dates import date_of_field, date_of_name


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("02 Mar 2023, 10:22", "2023-03-02"),
        ("Tue, 04 May 2021 10:22:00 +0300", "2021-05-04"),
        ("2021-10-14", "2021-10-14"),
        ("2021-10-14T23:59:59.123+09:00", "2021-10-14"),
        ("2021-10-14 10:00:00", "2021-10-14"),
        ("20211014", "2021-10-14"),
        ("20211014T102200Z", "2021-10-14"),
        ("October 14th, 2021", "2021-10-14"),
        ("Sept. 3, 2021 at 5:30 p.m. EST", "2021-09-03"),
        ("14/10/2021", "2021-10-14"),
        ("10/14/2021", "2021-10-14"),
        ("04.04.2021", "2021-04-04"),
        ("2021-10", "2021-10"),
        ("October 2021", "2021-10"),
        ("2021", "2021"),
        ("03/04/2022", None),
        ("2021-13-40", None),
        ("99999999", None),
        ("1700000000", None),
        ("yesterday", None),
        ("", None),
        ("14 October 2021 and later", None),
    ],
)
def test_the_date_in_a_field(value: str, date: str | None) -> None:
    assert date_of_field(value) == date


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("2021-10-14-readout.txt", "2021-10-14"),
        ("20211014_x.txt", "2021-10-14"),
        ("folder/readout 14 oct 2021.pdf", "2021-10-14"),
        ("readout-14-oct-2021.pdf", "2021-10-14"),
        ("readout_2021-09.txt", "2021-09"),
        ("2021-10-14_to_2021-10-15.txt", None),
        ("budget_2009-10.txt", None),
        ("agenda-2030.txt", None),
        ("000_35984a20211014f21e.txt", None),
        ("1234567890.txt", None),
        ("20219999.txt", None),
    ],
)
def test_the_date_in_a_file_name(name: str, date: str | None) -> None:
    assert date_of_name(name) == date
