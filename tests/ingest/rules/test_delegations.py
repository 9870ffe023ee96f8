"""Delegations: `the delegation` met and visited as those whom the document names as its people."""

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text
from tests.ingest.rules.conftest import describe_kind

_ROJAS_AND_MORA = ["Ana Rojas | Sitiveni Rabuka", "Luis Mora | Sitiveni Rabuka"]

MET = [
    # Named behind the noun, before or behind the sentence that tells of the meeting.
    (
        "A Chilean parliamentary delegation arrived on Monday. The delegation is led by Speaker Eva Diaz and comprises "
        "Senators Ana Rojas (D-Maule) and Luis Mora (R-Aysen). The parliamentary delegation called on Fijian Prime "
        "Minister Sitiveni Rabuka.",
        ["Ana Rojas | Sitiveni Rabuka", "Eva Diaz | Sitiveni Rabuka", "Luis Mora | Sitiveni Rabuka"],
    ),
    (
        "A Chilean delegation headed by Senator Ana Rojas met Fijian Prime Minister Sitiveni Rabuka. The delegation "
        "also included Senator Luis Mora.",
        _ROJAS_AND_MORA,
    ),
    (
        "A Chilean delegation, which is made up of Senator Ana Rojas and Senator Luis Mora, held talks with Fijian "
        "Prime Minister Sitiveni Rabuka.",
        _ROJAS_AND_MORA,
    ),
    # `It`, and `the members of the delegation`, tell who they are too.
    (
        "A Chilean delegation is visiting Fiji. It consists of Senator Ana Rojas and Senator Luis Mora. Fijian Prime "
        "Minister Sitiveni Rabuka hosted the delegation to dinner.",
        _ROJAS_AND_MORA,
    ),
    (
        "A Chilean delegation is in Suva. The members of the delegation are Senator Ana Rojas and Senator Luis Mora. "
        "The delegation was hosted to tea by Fijian Prime Minister Sitiveni Rabuka.",
        _ROJAS_AND_MORA,
    ),
    # The noun is the object, or one of two sides.
    (
        "Fijian Prime Minister Sitiveni Rabuka received a Chilean trade mission led by Chilean Senator Ana Rojas and "
        "comprising Chilean Senator Luis Mora.",
        _ROJAS_AND_MORA,
    ),
    (
        "A Chilean delegation comprising Senator Ana Rojas and Senator Luis Mora is in Suva.\n"
        "Meeting between Fijian Prime Minister Sitiveni Rabuka and the Chilean delegation on 3 May 2023",
        _ROJAS_AND_MORA,
    ),
    # Led by somebody who stands before the noun.
    (
        "Led by Chilean Senator Ana Rojas, the parliamentarians were hosted to lunch by Fijian Prime Minister Sitiveni "
        "Rabuka.",
        ["Ana Rojas | Sitiveni Rabuka"],
    ),
    # A row of lawmakers with their seats.
    (
        "Fijian Prime Minister Sitiveni Rabuka met U.S. Representatives Jane Roe (R-Ohio), Max Dunn (D-New York) and "
        "Amy Voss (D).",
        ["Amy Voss | Sitiveni Rabuka", "Jane Roe | Sitiveni Rabuka", "Max Dunn | Sitiveni Rabuka"],
    ),
]

NOT_MET = [
    # Nobody says who they are; only some of them met; it is not their meeting.
    "A Chilean delegation met Fijian officials. Senator Ana Rojas praised the delegation.",
    (
        "A Chilean delegation comprising Senator Ana Rojas and Senator Luis Mora came to Suva. Members of the "
        "delegation met Fijian Prime Minister Sitiveni Rabuka."
    ),
    # Two delegations: either may be meant.
    (
        "A Chilean delegation comprised Senator Ana Rojas and Senator Luis Mora. A Peruvian delegation was led by "
        "Senator Eva Diaz. The delegation met Fijian Prime Minister Sitiveni Rabuka."
    ),
    (
        "A Chilean delegation comprised Senator Ana Rojas and Senator Luis Mora. A business delegation came as well. "
        "The business delegation met Fijian Prime Minister Sitiveni Rabuka."
    ),
    (
        "A Chilean delegation comprised Senator Ana Rojas and Senator Luis Mora. Peruvian Foreign Minister Eva Diaz "
        "and her delegation were received elsewhere. His delegation met Fijian Prime Minister Sitiveni Rabuka."
    ),
]

UNREAL = [
    (
        "A Chilean delegation comprises Senator Ana Rojas and Senator Luis Mora. The delegation will meet Fijian Prime "
        "Minister Sitiveni Rabuka.",
        [f"{pair} planned" for pair in _ROJAS_AND_MORA],
    ),
    (
        "A Chilean delegation comprises Senator Ana Rojas and Senator Luis Mora. The delegation did not meet Fijian "
        "Prime Minister Sitiveni Rabuka.",
        [f"{pair} denied" for pair in _ROJAS_AND_MORA],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MET + UNREAL)
def test_a_delegation_met_as_its_people(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected


@pytest.mark.parametrize("text", NOT_MET)
def test_a_delegation_that_may_be_another_is_nobody(text: str) -> None:
    met = describe_kind(EdgeType.MET_WITH, text)
    assert not [pair for pair in met if "Rojas" in pair or "Mora" in pair]


def test_its_people_visited_too() -> None:
    text = (
        "A Chilean delegation is visiting Fiji from 3 to 5 May 2023. The delegation is led by Senator Ana Rojas and "
        "includes Senator Luis Mora."
    )
    assert describe_kind(EdgeType.VISITED, text) == ["Ana Rojas | state:FJI", "Luis Mora | state:FJI"]


def test_the_place_that_names_them_stands_beside_the_sentence_of_the_meeting() -> None:
    text = (
        "A Chilean delegation is in Suva. The delegation comprises Senator Ana Rojas and Senator Luis Mora. It was a "
        "warm day. The delegation met Fijian Prime Minister Sitiveni Rabuka."
    )
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    met = [claim.evidence for claim in reading.claims if claim.type is EdgeType.MET_WITH]
    assert {each.text for each in met} == {"The delegation met Fijian Prime Minister Sitiveni Rabuka"}
    named = [[text[start:end] for start, end in each.context] for each in met]
    assert named == [["The delegation comprises Senator Ana Rojas and Senator Luis Mora"]] * 2
