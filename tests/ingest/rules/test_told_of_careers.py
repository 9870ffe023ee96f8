"""Posts held abroad, offices told by a congratulation, shadow ministers, and who sat beside whom."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
HE = "Norwegian Foreign Minister Per Hansen"
SHE = "Chilean President Ana Diaz"

TOLD = [
    (
        "Mr Ion Popa has held several posts abroad, including Romania's Ambassador to Chad, Ireland, and Peru.",
        "ENVOY_TO Ion Popa | state:IRL ambassador former",
    ),
    (
        "Ambassador Lina Berg of Sweden has held posts in the European Commission, including "
        "Head of International Affairs.",
        "HOLDS_OFFICE Lina Berg | bloc:EU head of international affairs former",
    ),
    (
        f"{HE} congratulated Le Minh Hung on his re-election as President of Vietnam.",
        "HOLDS_OFFICE Le Minh Hung | state:VNM president",
    ),
    (
        f"{HE} congratulated Le Minh Hung on his reappointment as Foreign Minister of Vietnam.",
        "HOLDS_OFFICE Le Minh Hung | state:VNM foreign minister",
    ),
    (
        "Jane Cox was nominated by the government as Kenya's Ambassador to Oman.",
        "ENVOY_TO Jane Cox | state:OMN ambassador planned",
    ),
    (
        f"Norwegian Shadow Deputy Minister for Trade Siri Lie met {SHE}.",
        "HOLDS_OFFICE Siri Lie | state:NOR shadow deputy trade minister",
    ),
    (
        f"In addition to {SHE}, the meeting included: {HE} and Prime Minister Robert Abela of Malta.",
        "MET_WITH Ana Diaz | Robert Abela",
    ),
    (
        f"{HE} had a call with {SHE}. Norwegian Trade Minister Siri Lie took part in the call "
        "alongside Minister Hansen.",
        "MET_WITH Ana Diaz | Siri Lie",
    ),
    (
        "Norway and Chile trade. Recalling their talks in Oslo on 3 May 2021 and in Lima on 4 June 2021, they agreed.",
        "CONSULTED_WITH state:CHL | state:NOR",
    ),
    ("Norway recalled the Oman-Chile trade meeting in Lima on 3 May 2021.", "CONSULTED_WITH state:CHL | state:OMN"),
    (
        "Norway opened the Norwegian Representative Office in Ramallah.",
        "HAS_MISSION state:NOR | state:PSE representative office",
    ),
    (
        "Norway has contributed over 3 million dollars in aid to both Chad and Mali.",
        "COOPERATES_WITH state:MLI | state:NOR",
    ),
    ('The OIC adopted the plan under Oman\'s Chairmanship theme "Ports".', "MEMBER_OF state:OMN | bloc:OIC chair"),
    (
        f"Norwegian Minister Mohamad Aziz Berg met {SHE}. Norwegian Minister Mohamed Aziz Berg left.",
        "MET_WITH Ana Diaz | Mohamad Aziz Berg",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_is_told_beside(read: Read, text: str, expected: str) -> None:
    assert expected in read(text)


TRAPS = [
    ("Mr Ion Popa has held several views, including on Romania's Ambassador to Chad.", "ENVOY_TO Ion Popa"),
    (
        f"{HE} congratulated Le Minh Hung on his nomination as President of Vietnam.",
        "HOLDS_OFFICE Le Minh Hung | state:VNM president",
    ),
    (
        f"{HE} met {SHE}. {HE} met President Joko Widodo of Indonesia. Trade Minister Siri Lie attended the meetings "
        "alongside Minister Hansen.",
        "MET_WITH Joko Widodo | Siri Lie",
    ),
    ("Norway opened an office. The Norwegian representative in Ramallah spoke.", "HAS_MISSION"),
]


@pytest.mark.parametrize(("text", "beginning"), TRAPS)
def test_what_is_not(read: Read, text: str, beginning: str) -> None:
    assert not [claim for claim in read(text) if claim.startswith(beginning)]
