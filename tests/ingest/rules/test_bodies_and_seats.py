"""Offices in parliaments, parties, forces and bodies, by all the words that stand between a title and its name."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE", "ENVOY_TO")

OFFICES = [
    # A chair of a committee is named with the seat.
    (
        "House Foreign Affairs Committee Asia Subcommittee Chair Representative Jane Roe spoke.",
        [
            "HOLDS_OFFICE Jane Roe | state:USA house foreign affairs committee Asia subcommittee chair",
            "HOLDS_OFFICE Jane Roe | state:USA representative",
        ],
    ),
    (
        "Chair of the Senate Armed Services Committee Senator Max Dunn spoke.",
        [
            "HOLDS_OFFICE Max Dunn | state:USA chair of the senate armed services committee",
            "HOLDS_OFFICE Max Dunn | state:USA senator",
        ],
    ),
    # A general's rank is no part of what he commands.
    (
        "Commander-in-Chief of the Peruvian Armed Forces Gen. Luis Mora spoke.",
        ["HOLDS_OFFICE Luis Mora | state:PER commander-in-chief of the armed forces"],
    ),
    ("Peru's army chief General Luis Mora spoke.", ["HOLDS_OFFICE Luis Mora | state:PER army chief"]),
    # Bodies between commas, and in brackets.
    (
        "Singapore's Senior Minister of State, Ministry of Health and Ministry of Law, Jane Tan, spoke.",
        ["HOLDS_OFFICE Jane Tan | state:SGP senior minister of state, ministry of health and ministry of law"],
    ),
    (
        "Singapore's Minister of State (Prime Minister's Office) Jane Tan spoke.",
        ["HOLDS_OFFICE Jane Tan | state:SGP minister of state for prime minister's office"],
    ),
    (
        "President of the Public Works Authority of the State of Qatar (Zawal), His Excellency Ali Al Amin spoke.",
        ["HOLDS_OFFICE Ali Al Amin | state:QAT president of the public works authority"],
    ),
    # Organs of a party.
    (
        "Secretary of the Legal Affairs Commission of the CPC Central Committee Li Hai of China spoke.",
        ["HOLDS_OFFICE Li Hai | state:CHN secretary of the legal affairs commission of the cpc central committee"],
    ),
    (
        "Head of the Lao People's Revolutionary Party's External Relations Committee Bounmy Keo spoke.",
        [
            (
                "HOLDS_OFFICE Bounmy Keo | state:LAO head of the people's revolutionary party's external relations "
                "committee"
            )
        ],
    ),
    # A public body, and a company besides.
    (
        (
            "Chairman of the Abu Dhabi Executive Affairs Authority and Managing Director and Group CEO of Zeta Holding "
            "His Excellency Ali Al Amin spoke."
        ),
        ["HOLDS_OFFICE Ali Al Amin | state:ARE chairman of the executive affairs authority"],
    ),
    # Two titles of one royal house.
    (
        "His Majesty Sultan Haji Omar, the Sultan and Yang Di-Pertuan of Negara Brunei Darussalam, spoke.",
        ["HOLDS_OFFICE Haji Omar | state:BRN sultan"],
    ),
    (
        (
            "His Royal Highness Prince Omar Billah, the Crown Prince and Senior Minister at the Prime Minister's "
            "Office of Negara Brunei Darussalam, spoke."
        ),
        [
            "HOLDS_OFFICE Omar Billah | state:BRN crown prince",
            "HOLDS_OFFICE Omar Billah | state:BRN senior minister at the prime minister's office",
        ],
    ),
    # Trade envoys are sent.
    (
        "The Prime Minister's Trade Envoy to Ghana, Jane Roe MP, arrived in Accra. The UK welcomed it.",
        ["ENVOY_TO Jane Roe | state:GHA trade envoy"],
    ),
    # What stands behind a wife is her neighbour's.
    (
        "Fijian Minister Luis Mora and his wife Madam Ana Mora, Fijian Health Minister Eva Diaz and others spoke.",
        ["HOLDS_OFFICE Eva Diaz | state:FJI health minister", "HOLDS_OFFICE Luis Mora | state:FJI minister"],
    ),
]

#: Nobody is told to hold what stands there.
NONE = [
    # Of a school, a body that nobody knows, and of hosts and guests in one row.
    "Peruvian President of the School of Riding Luis Mora spoke.",
    (
        "From left to right: Chilean Consul General Ana Rojas, Secretary for Transport Luis Mora, Fijian Foreign "
        "Minister Manoa Kamikamica"
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_a_title_is_read_whole(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


@pytest.mark.parametrize("text", NONE)
def test_whose_it_is_stays_open(read: Read, text: str) -> None:
    assert not [c for c in read(text) if "Luis Mora" in c]


def test_initials_in_brackets_name_the_bearer_from_then_on(read: Read) -> None:
    text = (
        "Senior Minister of State (SMS), Ministry of Health and Ministry of Law, Jane Tan, visited Lima. SMS met "
        "Peruvian President Dina Boluarte."
    )
    assert "MET_WITH Dina Boluarte | Jane Tan" in read(f"{text}\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE")


def test_nobody_meets_his_own_state(read: Read) -> None:
    text = "Ana Rojas of Chile's parliament and others went to Suva. Chilean officials met Chilean Senator Ana Rojas."
    assert not [c for c in read(text) if c.startswith("MET_WITH")]
