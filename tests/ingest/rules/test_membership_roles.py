"""Chairs, conveners, observers and partners by the role in which they act, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import find_dates

Read = Callable[..., list[str]]
KIND = "MEMBER_OF "

ROLES = [
    # Admitted, and with a special status.
    ("In 1990 Fiji was given the status of a Special Observer in ASEAN.", ["state:FJI | bloc:ASEAN observer"]),
    ("Fiji was granted Special Observer status in ASEAN.", ["state:FJI | bloc:ASEAN observer"]),
    (
        "He spoke of the Pacific Islands Forum, which Norway has lately been admitted to as a Dialogue Partner.",
        [],
    ),
    (
        "He spoke of the Pacific Islands Forum, to which Norway has recently been admitted as a Dialogue Partner.",
        ["state:NOR | bloc:PIF dialogue_partner"],
    ),
    ("Norway is proud to be a founding member of NATO.", ["state:NOR | bloc:NATO member"]),
    ("Norway would be proud to be a member of ASEAN.", []),
    ("She recalled Norway's observership at the Arctic Council.", ["state:NOR | bloc:ARCTIC_COUNCIL observer"]),
    ("It is Peru's tenth year as an observer at the Arctic Council.", ["state:PER | bloc:ARCTIC_COUNCIL observer"]),
    ("She spoke of Peru's wish to serve as a member of ASEAN.", []),
    ("It was the first SCO summit attended by Mongolia as an observer.", ["state:MNG | bloc:SCO observer"]),
    ("Norway is ASEAN's oldest Dialogue Partner.", ["state:NOR | bloc:ASEAN dialogue_partner"]),
    ("Oslo backs Peru's application for ASEAN Dialogue Partnership.", ["state:PER | bloc:ASEAN applicant"]),
    ("Peru followed up its application last year for membership of the OECD.", ["state:PER | bloc:OECD applicant"]),
    # Chairs by their role.
    ("The talks began in Chad's capacity as the 2023 African Union Chair.", ["state:TCD | bloc:AU chair"]),
    ("Norway was invited as Convenor of the Global Governance Group.", ["state:NOR | bloc:3G chair"]),
    ("Norway is Convenor of the Global Governance Group.", ["state:NOR | bloc:3G chair"]),
    ("As convener of the Global Governance Group, Norway spoke.", ["state:NOR | bloc:3G chair"]),
    ("It is a retreat that Laos will be hosting as Chair of ASEAN.", ["state:LAO | bloc:ASEAN chair"]),
    ("Chad nominated a minister as chair of the African Union.", []),
    (
        "She thanked Mexico for its able chairmanship of the Pacific Alliance.",
        ["state:MEX | bloc:PACIFIC_ALLIANCE chair"],
    ),
    (
        "She congratulated Mexico on its upcoming chairmanship of the Pacific Alliance.",
        ["state:MEX | bloc:PACIFIC_ALLIANCE chair planned"],
    ),
    ("Laos is the incoming chair of ASEAN.", ["state:LAO | bloc:ASEAN chair planned"]),
    ("She backs ASEAN Chair Laos's efforts.", ["state:LAO | bloc:ASEAN chair"]),
    ("The Global Governance Group met and looked forward to working with the Brazilian Presidency next year.", []),
    # Two lists told respectively; the Security Council; lists of partners.
    (
        "Peru and Malta are members of APEC and the European Union respectively.",
        ["state:MLT | bloc:EU member", "state:PER | bloc:APEC member"],
    ),
    ("Peru, Chile and Malta are members of APEC and the European Union respectively.", []),
    ("Malta, an elected member of the UN Security Council, abstained.", ["state:MLT | bloc:UN member"]),
    (
        "Malta is a large island and is a non-permanent member of the UN Security Council.",
        ["state:MLT | bloc:UN member"],
    ),
    ("Malta is a member of the UN Human Rights Council.", []),
    (
        "ASEAN will also engage its Dialogue Partners at the meeting, namely Canada, the European Union and India.",
        ["state:CAN | bloc:ASEAN dialogue_partner", "state:IND | bloc:ASEAN dialogue_partner"],
    ),
    ("ASEAN will engage its Dialogue Partners. Canada and India agreed.", []),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_a_standing_is_told_by_the_role(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected


def test_the_chair_of_a_year_has_that_year() -> None:
    text = "Chad, in its capacity as the 2023 African Union Chair, spoke."
    assert find_dates(EdgeType.MEMBER_OF, text, "2024-03-12") == {"2023"}
