"""Meetings and visits told in passing: callers who spoke, companions on the way, talks behind `with`."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind, find_dates

MET = [
    # Callers in a row.
    (
        "Peruvian President Dina Boluarte and Chilean President Gabriel Boric spoke today.",
        ["Dina Boluarte | Gabriel Boric"],
    ),
    (
        (
            "Peruvian President Dina Boluarte, Chilean President Gabriel Boric and Fijian Prime Minister Sitiveni "
            "Rabuka spoke regarding the storm."
        ),
        ["Dina Boluarte | Gabriel Boric", "Dina Boluarte | Sitiveni Rabuka", "Gabriel Boric | Sitiveni Rabuka"],
    ),
    ("Peruvian President Dina Boluarte and Chilean President Gabriel Boric spoke at the rally.", []),
    ("Peruvian President Dina Boluarte and Chilean President Gabriel Boric spoke out against war.", []),
    # What was discussed with whom stands first.
    (
        (
            "Fijian Prime Minister Sitiveni Rabuka is in Lima. With President Dina Boluarte and Peruvian ministers, "
            "he discussed fishing."
        ),
        ["Dina Boluarte | Sitiveni Rabuka"],
    ),
    ("With President Dina Boluarte in office, he hoped for peace, Fijian Prime Minister Sitiveni Rabuka said.", []),
    # A reception told by whoever speaks at it, though others open the sentence.
    (
        (
            "Peru and Fiji should build ships, Peruvian President Dina Boluarte said during her reception in Lima for "
            "Fijian Foreign Minister Manoa Kamikamica."
        ),
        ["Dina Boluarte | Manoa Kamikamica"],
    ),
    # Behind whoever leads a company stands a minister.
    (
        "Fijian Prime Minister Sitiveni Rabuka met the chairman of Zeta and Peruvian Trade Minister Luis Mora.",
        ["Luis Mora | Sitiveni Rabuka"],
    ),
    # Passive hosts of small meals.
    (
        "Peruvian President Dina Boluarte was hosted to tea by Fijian Prime Minister Sitiveni Rabuka.",
        ["Dina Boluarte | Sitiveni Rabuka"],
    ),
    (
        "Peruvian President Dina Boluarte will be hosted to iftar by Fijian Prime Minister Sitiveni Rabuka.",
        ["Dina Boluarte | Sitiveni Rabuka planned"],
    ),
]

VISITED = [
    (
        "Fijian Prime Minister Sitiveni Rabuka is in Peru from 3 to 5 May 2023 for his yearly visit.",
        ["Sitiveni Rabuka | state:PER"],
    ),
    (
        (
            "Fijian Prime Minister Sitiveni Rabuka visited Peru and Chile. He was joined in Peru by Fijian Trade "
            "Minister Manoa Kamikamica."
        ),
        ["Manoa Kamikamica | state:PER", "Sitiveni Rabuka | state:CHL", "Sitiveni Rabuka | state:PER"],
    ),
    # Whoever lives there came along from nowhere.
    (
        (
            "Fijian Prime Minister Sitiveni Rabuka visited Peru and Chile. He was joined in Peru by Peruvian Trade "
            "Minister Luis Mora."
        ),
        ["Sitiveni Rabuka | state:CHL", "Sitiveni Rabuka | state:PER"],
    ),
    # Those behind a spouse.
    (
        (
            "Fijian Prime Minister Sitiveni Rabuka visited Peru. He was accompanied by his wife Mrs Sulueti Rabuka, "
            "and Fijian Trade Minister Manoa Kamikamica."
        ),
        ["Manoa Kamikamica | state:PER", "Sitiveni Rabuka | state:PER"],
    ),
    # Whose visit it was that a host recalls.
    (
        (
            "Peruvian President Dina Boluarte had the honour of hosting Fijian Prime Minister Sitiveni Rabuka during "
            "his visit to Peru in 2023."
        ),
        ["Sitiveni Rabuka | state:PER"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MET)
def test_a_text_says_in_passing_who_met(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected


@pytest.mark.parametrize(("text", "expected"), VISITED)
def test_a_text_says_in_passing_who_visited(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.VISITED, text) == expected


def test_a_trip_after_which_something_was_lies_behind() -> None:
    text = "Ties were warm in the wake of Peruvian President Dina Boluarte's trip to Fiji in June, they said."
    assert find_dates(EdgeType.VISITED, text, "2024-01-10") == {"2023-06"}


ROYAL = [
    (
        "King Tupou VI of Tonga is visiting Fiji. During the visit, His Majesty called on Fijian President Wiliame "
        "Katonivere.",
        ["Tupou VI | Wiliame Katonivere"],
    ),
    (
        "Fijian President Wiliame Katonivere had an audience with His Majesty King Tupou VI of Tonga.",
        ["Tupou VI | Wiliame Katonivere"],
    ),
    (
        "Fijian President Wiliame Katonivere's call on His Majesty King Tupou VI of Tonga",
        ["Tupou VI | Wiliame Katonivere"],
    ),
    (
        "Dinner hosted by Fijian President Wiliame Katonivere in honour of His Majesty King Tupou VI of Tonga",
        ["Tupou VI | Wiliame Katonivere"],
    ),
    # Whose programme only includes a call; two kings.
    ("Fijian President Wiliame Katonivere's programme includes a call on King Tupou VI of Tonga.", []),
    (
        "King Tupou VI of Tonga and King Charles III of Britain are in Suva. His Majesty called on Fijian President "
        "Wiliame Katonivere.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROYAL)
def test_a_king_is_met_by_his_style(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected


def test_whoever_is_invited_by_his_style_has_not_been_there() -> None:
    text = (
        "King Tupou VI of Tonga spoke. Fijian Foreign Minister Manoa Kamikamica conveyed an invitation to His Majesty "
        "to visit Fiji."
    )
    assert describe_kind(EdgeType.VISITED, text) == []
