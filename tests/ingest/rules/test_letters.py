"""Letters: who met whom, and who visited, between `Dear` and the signature."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind, find_dates

_OPENING = (
    "Letter from Fijian Prime Minister Sitiveni Rabuka to Chilean President Gabriel Boric\n"
    "3 May 2023\n"
    "Dear President Boric,\n"
)
_CLOSING = "\nYours sincerely,\nSitiveni Rabuka\n"
_BOTH = "Gabriel Boric | Sitiveni Rabuka"

MET = [
    ("I was happy to meet you in Lima in March 2022.", [_BOTH]),
    ("I had the pleasure of hosting you in Suva last year.", [_BOTH]),
    ("I recall our meeting in June 2022 and the rain.", [_BOTH]),
    ("I am glad that we met again at the summit in Lima.", [_BOTH]),
    ("Our ties grew since our last meeting in 2019.", [_BOTH]),
    ("I look forward to meeting you soon.", [f"{_BOTH} planned"]),
    ("I hope to meet you in Lima.", [f"{_BOTH} planned"]),
    # Somebody whom the letter speaks of.
    (
        "Former President Ricardo Lagos was a friend of Fiji. I will cherish the memory of meeting him in 2004.",
        ["Ricardo Lagos | Sitiveni Rabuka"],
    ),
    # A wish, a thought, and what others did.
    ("I wish you every success and hope that our officials will meet.", []),
    ("You met many friends in Suva.", []),
    ("Our next meeting will be an occasion for both of us.", []),
]

VISITED = [
    ("I recall your visit to Fiji in 2019 with pleasure.", ["Gabriel Boric | state:FJI"]),
    ("I have fond memories of my visit to Chile in 2018.", ["Sitiveni Rabuka | state:CHL"]),
    ("I welcome you to visit Fiji soon.", ["Gabriel Boric | state:FJI planned"]),
    ("I invite you to make an official visit to Fiji.", ["Gabriel Boric | state:FJI planned"]),
    ("Your support for Fiji has been great.", []),
]


@pytest.mark.parametrize(("body", "expected"), MET)
def test_a_letter_says_who_met_whom(body: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, _OPENING + body + _CLOSING) == expected


@pytest.mark.parametrize(("body", "expected"), VISITED)
def test_a_letter_says_who_visited(body: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.VISITED, _OPENING + body + _CLOSING) == expected


def test_the_reader_may_be_named_below_the_signature() -> None:
    text = (
        "3 May 2023\nYour Excellency,\nI was happy to meet you in Lima in March 2022.\nYours sincerely,\nSitiveni "
        "Rabuka\nHis Excellency Gabriel Boric\nPresident\nRepublic of Chile\n\nFijian Prime Minister Sitiveni Rabuka "
        "wrote to Chilean President Gabriel Boric."
    )
    assert describe_kind(EdgeType.MET_WITH, text) == [_BOTH]


def test_what_a_letter_recalls_has_no_day_of_another_visit() -> None:
    body = "I recall your visit to Fiji in July 2016. I was glad to meet you in Rome on the edge of the recent summit."
    assert find_dates(EdgeType.MET_WITH, _OPENING + body + _CLOSING, "2023-05-03") == {None}


def test_nobody_is_i_where_nobody_signs() -> None:
    assert describe_kind(EdgeType.MET_WITH, _OPENING + "I was happy to meet you in Lima.") == []
