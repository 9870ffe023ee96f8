"""Who spoke with whom, on the telephone and otherwise."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

SAID = [
    (
        "Iraqi Foreign Minister Fuad Hussein had spoken by telephone with the foreign ministers of Egypt and Qatar.",
        ["Fuad Hussein | state:EGY", "Fuad Hussein | state:QAT"],
    ),
    ("Iraqi Foreign Minister Fuad Hussein had spoken with Egypt and Qatar.", []),
    (
        "President Joseph R. Biden, Jr. spoke today with President Volodymyr Zelenskyy of Ukraine.",
        ["Joseph R. Biden, Jr. | Volodymyr Zelenskyy"],
    ),
    (
        (
            "Vice President Kamala Harris spoke by phone with Prime Minister Alexander De Croo of Belgium to "
            "coordinate our response."
        ),
        ["Alexander De Croo | Kamala Harris"],
    ),
    (
        (
            "Last Thursday in Lima, Peruvian Foreign Minister Javier Gonzalez-Olaechea conferred with Ecuadorian "
            "Foreign Minister Gabriela Sommerfeld about the border."
        ),
        ["Gabriela Sommerfeld | Javier Gonzalez-Olaechea"],
    ),
    (
        (
            "Saudi Crown Prince Mohammed bin Salman received a phone call from French President Emmanuel Macron "
            "on Sunday."
        ),
        ["Emmanuel Macron | Mohammed bin Salman"],
    ),
    (
        (
            "Indonesian Defence Minister Prabowo Subianto sat down with Singapore Defence Minister Ng Eng Hen in "
            "Jakarta."
        ),
        ["Ng Eng Hen | Prabowo Subianto"],
    ),
    (
        (
            "West German Chancellor Helmut Kohl conferred privately with French President Francois Mitterrand in "
            "Chambord."
        ),
        ["Francois Mitterrand | Helmut Kohl"],
    ),
    (
        (
            "Ahmed Attaf, Algeria's foreign minister, spoke on the telephone with Max Hoffmann, the Swiss state "
            "secretary."
        ),
        ["Ahmed Attaf | Max Hoffmann"],
    ),
    (
        (
            "Venezuelan Foreign Minister Yvan Gil exchanged views with Colombian Foreign Minister Luis Gilberto "
            "Murillo in Cucuta."
        ),
        ["Luis Gilberto Murillo | Yvan Gil"],
    ),
    (
        ("Ivorian President Alassane Ouattara conversed by telephone with Senegalese President Bassirou Diomaye Faye."),
        ["Alassane Ouattara | Bassirou Diomaye Faye"],
    ),
    (
        (
            "Kuwait's Foreign Minister Abdullah Al-Yahya discussed regional developments by phone with his Iraqi "
            "counterpart Fuad Hussein."
        ),
        ["Abdullah Al-Yahya | Fuad Hussein"],
    ),
    (
        "Uruguay's foreign minister, Mario Lubetkin, spoke there with Russian Prime Minister Mikhail Mishustin "
        "and Kazakhstan's Alikhan Smailov.",
        ["Alikhan Smailov | Mario Lubetkin", "Mario Lubetkin | Mikhail Mishustin"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_spoke_with_whom(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected
