import pytest

from ingest.readers.written_dates import find_dates


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("2–7 March 2023", "2023-03-07"),
        ("2 March – 7 April 2023", "2023-04-07"),
        ("28 December 2022 to 2 January 2023", "2023-01-02"),
        ("January 15-21, 2024", "2024-01-21"),
        ("December 28, 2022 – January 2, 2023", "2023-01-02"),
        ("2024-01-15 – 2024-01-21", "2024-01-21"),
    ],
)
def test_a_range_is_one_find_with_its_last_day(line: str, iso: str) -> None:
    assert [(found.iso, found.is_range) for found in find_dates(line)] == [(iso, True)]
