"""Offices told whole: the town, the body and the rank that belong to them; and what is left out where they are not."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
_KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

WHOLE = [
    # The town or province is a part of the office, a capital too.
    (
        "Bern Mayor Karla Huber and Governor of Nairobi Peter Otieno of Kenya met.",
        [
            "HOLDS_OFFICE Karla Huber | state:CHE Bern mayor",
            "HOLDS_OFFICE Peter Otieno | state:KEN governor of Nairobi",
        ],
    ),
    (
        "On the call were: - Governor Jane Roe, Oregon - Governor Max Poe, New York.",
        [
            "HOLDS_OFFICE Jane Roe | state:USA governor of Oregon",
            "HOLDS_OFFICE Max Poe | state:USA governor of New York",
        ],
    ),
    ("Abu Dhabi Crown Prince Khaled spoke.", ["HOLDS_OFFICE Khaled | state:ARE Abu Dhabi crown prince"]),
    # The second minister of a portfolio is not the first, and who serves a minister is none.
    ("Peruvian Minister of Defence II Ana Ruiz spoke.", ["HOLDS_OFFICE Ana Ruiz | state:PER minister of defence II"]),
    (
        "Deputy Prime Minister for Defence Affairs Ali Haddad of Jordan spoke.",
        ["HOLDS_OFFICE Ali Haddad | state:JOR deputy prime minister for defence affairs"],
    ),
    (
        "Canadian Chief of Staff to the National Security and Intelligence Advisor Jane Roe spoke.",
        ["HOLDS_OFFICE Jane Roe | state:CAN chief of staff to the national security and intelligence advisor"],
    ),
    (
        "Finnish State Secretary to the Minister for Foreign Affairs and Minister of Defence Aino Laine spoke.",
        ["HOLDS_OFFICE Aino Laine | state:FIN state secretary to the foreign minister"],
    ),
    (
        "Maltese Minister of State (Health) (Trade) Carmen Borg spoke.",
        ["HOLDS_OFFICE Carmen Borg | state:MLT minister of state for health and trade"],
    ),
    # A body stands before its officers; what a committee deals with is the committee's.
    (
        "U.S. Department of Labor Assistant Secretary Jane Roe spoke.",
        ["HOLDS_OFFICE Jane Roe | state:USA department of labor assistant secretary"],
    ),
    (
        "Senate Foreign Relations Committee (SFRC) Chairman Max Poe (D-Ohio) spoke.",
        ["HOLDS_OFFICE Max Poe | state:USA senate foreign relations committee chairman"],
    ),
    (
        "Chair of the House Committee on Financial Services Representative Jane Roe (R-Ohio) spoke.",
        ["HOLDS_OFFICE Jane Roe | state:USA representative"],
    ),
    (
        "High Representative of the European Union for Foreign Affairs and Security Policy Jane Roe spoke.",
        ["HOLDS_OFFICE Jane Roe | bloc:EU high representative for foreign affairs and security policy"],
    ),
    ("Chairman of Qatar Tourism Ali Haddad spoke.", ["HOLDS_OFFICE Ali Haddad | state:QAT chairman of Qatar tourism"]),
    # Where one is sent tells one representative from another.
    (
        "Singapore's Representative to the Palestinian Authority Mr Ravi Menon spoke.",
        ["HOLDS_OFFICE Ravi Menon | state:SGP representative to Palestinian Authority"],
    ),
    (
        "Cyprus's Deputy Representative to the EU's Political and Security Committee Nikos Ioannou spoke.",
        ["HOLDS_OFFICE Nikos Ioannou | state:CYP deputy representative to the EU political and security committee"],
    ),
    ("Kenyan Mission to the United Nations Ambassador Amina Odhiambo spoke.", []),
    # Another's post, though the name stands before it.
    (
        "Georgian Special Envoy Lasha Gelashvili and Georgia's Ambassador to Peru (with concurrent accreditation to "
        "Chile) came.",
        ["HOLDS_OFFICE Lasha Gelashvili | state:GEO special envoy"],
    ),
    # An office of which more follows that was not understood is none.
    ("Peruvian Max Poe of Peru was Chair of the Export–Loan Board.", []),
    (
        "Ambassador Eka Beridze of Georgia was Director of the Department’s Outreach Cell.",
        ["HOLDS_OFFICE Eka Beridze | state:GEO ambassador"],
    ),
    # Universities, companies and foundations have presidents and directors too.
    ("President of the National University of Peru Ana Ruiz spoke.", []),
    (
        "Peru's guests: Ana Ruiz, Director, Hope Garden Trust; Max Poe, President and CEO of Ores; "
        "Mercy Kitchen's (MK) Executive Director Eva Sol.",
        [],
    ),
    # Two people: a queen, and the minister whose title follows hers.
    (
        "Her Majesty Zara, Queen of Jordan, Jordanian Minister of Transport Omar Haddad, and others came.",
        ["HOLDS_OFFICE Omar Haddad | state:JOR transport minister"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOLE)
def test_an_office_is_told_whole_or_not_at_all(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(_KINDS)] == expected


FORMER = [
    ("Pope Emeritus Benedict XVI died.", ["HOLDS_OFFICE Benedict XVI | state:VAT pope former"]),
    ("Malta's founding Prime Minister Paul Borg spoke.", ["HOLDS_OFFICE Paul Borg | state:MLT prime minister former"]),
    (
        "Then-Prime Minister Jane Roe of Malta, Cypriot President Nikos Ioannou and Greek Prime Minister Eleni Papas "
        "founded it.",
        [
            "HOLDS_OFFICE Eleni Papas | state:GRC prime minister former",
            "HOLDS_OFFICE Jane Roe | state:MLT prime minister former",
            "HOLDS_OFFICE Nikos Ioannou | state:CYP president former",
        ],
    ),
    # A title that two others part from the one that is over is another's, and held.
    (
        "Former Prime Minister Jane Roe of Malta and Cypriot President Nikos Ioannou met.",
        [
            "HOLDS_OFFICE Jane Roe | state:MLT prime minister former",
            "HOLDS_OFFICE Nikos Ioannou | state:CYP president",
        ],
    ),
    (
        "Maltese Colonel Paul Borg was appointed Chief of Navy, a position he held until 2003.",
        ["HOLDS_OFFICE Paul Borg | state:MLT chief of navy former"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMER)
def test_an_office_that_is_over_is_told_so(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(_KINDS)] == expected


def test_who_led_a_state_long_ago_and_is_named_only_there_may_lead_it_no_more(read: Read) -> None:
    text = "She received the order from Peruvian President Ana Ruiz in 2010."
    assert [c for c in read(text, "2023-05-04") if c.startswith(_KINDS)] == []
    assert [c for c in read(text, "2010-05-04") if c.startswith(_KINDS)] == [
        "HOLDS_OFFICE Ana Ruiz | state:PER president"
    ]


def test_who_became_director_long_ago_and_is_an_envoy_now_is_director_no_more(read: Read) -> None:
    text = (
        "Hungarian Ambassador to Peru Judit Nagy spoke. In 2011, Ambassador Nagy was appointed Director-General of "
        "the Trade Department of Hungary."
    )
    assert "HOLDS_OFFICE Judit Nagy | state:HUN director-general of the trade department former" in read(
        text, "2021-05-04"
    )
