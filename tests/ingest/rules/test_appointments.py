"""Offices that somebody is given, takes over, leaves or is said to have."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

OFFICES = [
    (
        "Following the election of Félix Tshisekedi as president of the Democratic Republic of the Congo, oil rose.",
        ["HOLDS_OFFICE Félix Tshisekedi | state:COD president"],
    ),
    # Given, taken and left.
    (
        "Nigerian President Bola Tinubu has appointed Yusuf Tuggar as foreign minister.",
        ["HOLDS_OFFICE Bola Tinubu | state:NGA president", "HOLDS_OFFICE Yusuf Tuggar | state:NGA foreign minister"],
    ),
    (
        "Retno Marsudi was sworn in as Indonesia's foreign minister in October 2014.",
        ["HOLDS_OFFICE Retno Marsudi | state:IDN foreign minister"],
    ),
    (
        "Alberto van Klaveren was named Chile's foreign minister on 10 March 2023.",
        ["HOLDS_OFFICE Alberto van Klaveren | state:CHL foreign minister"],
    ),
    (
        "Julius Maada Bio was re-elected President of Sierra Leone in June 2023.",
        ["HOLDS_OFFICE Julius Maada Bio | state:SLE president"],
    ),
    (
        "Cyprus denied that Andreas Pelekanos had been appointed foreign minister.",
        ["HOLDS_OFFICE Andreas Pelekanos | state:CYP foreign minister denied"],
    ),
    (
        "Glyn Michelo was elected secretary-general of COMESA.",
        ["HOLDS_OFFICE Glyn Michelo | bloc:COMESA secretary-general"],
    ),
    (
        "Jean-Noël Barrot replaced Stéphane Séjourné as France's foreign minister in September 2024.",
        [
            "HOLDS_OFFICE Jean-Noël Barrot | state:FRA foreign minister",
            "HOLDS_OFFICE Stéphane Séjourné | state:FRA foreign minister former",
        ],
    ),
    (
        "Luigi Di Maio succeeded Enzo Moavero Milanesi as Italian foreign minister.",
        [
            "HOLDS_OFFICE Enzo Moavero Milanesi | state:ITA foreign minister former",
            "HOLDS_OFFICE Luigi Di Maio | state:ITA foreign minister",
        ],
    ),
    (
        "Qin Gang was removed as China's foreign minister in July 2023.",
        ["HOLDS_OFFICE Qin Gang | state:CHN foreign minister former"],
    ),
    (
        "Tunisian President Kais Saied dismissed Foreign Minister Nabil Ammar in August 2024.",
        [
            "HOLDS_OFFICE Kais Saied | state:TUN president",
            "HOLDS_OFFICE Nabil Ammar | state:TUN foreign minister former",
        ],
    ),
    (
        "Saadeh al-Shami resigned as Lebanon's deputy prime minister.",
        ["HOLDS_OFFICE Saadeh al-Shami | state:LBN deputy prime minister former"],
    ),
    (
        "Stanley Kakubo stepped down as Zambia's foreign minister in December 2023.",
        ["HOLDS_OFFICE Stanley Kakubo | state:ZMB foreign minister former"],
    ),
    (
        "Iceland is expected to name Katrín Jakobsdóttir foreign minister next week.",
        ["HOLDS_OFFICE Katrín Jakobsdóttir | state:ISL foreign minister planned"],
    ),
    (
        "Sri Lanka's foreign minister, Ali Sabry, was replaced by Vijitha Herath in September 2024.",
        [
            "HOLDS_OFFICE Ali Sabry | state:LKA foreign minister former",
            "HOLDS_OFFICE Vijitha Herath | state:LKA foreign minister",
        ],
    ),
    (
        "Parnpree Bahiddha-Nukara tendered his resignation as foreign minister of Thailand.",
        ["HOLDS_OFFICE Parnpree Bahiddha-Nukara | state:THA foreign minister former"],
    ),
    (
        "Ana Paz, who succeeded Luis Soto as Chile's foreign minister, spoke.",
        [
            "HOLDS_OFFICE Ana Paz | state:CHL foreign minister",
            "HOLDS_OFFICE Luis Soto | state:CHL foreign minister former",
        ],
    ),
    (
        "Jean-Noël Barrot will replace Stéphane Séjourné as France's foreign minister.",
        [
            "HOLDS_OFFICE Jean-Noël Barrot | state:FRA foreign minister planned",
            "HOLDS_OFFICE Stéphane Séjourné | state:FRA foreign minister",
        ],
    ),
    (
        "Sri Lanka's foreign minister, Ali Sabry, will be replaced by Vijitha Herath in September.",
        [
            "HOLDS_OFFICE Ali Sabry | state:LKA foreign minister",
            "HOLDS_OFFICE Vijitha Herath | state:LKA foreign minister planned",
        ],
    ),
    # Who takes another's place is the one new in office, never the host.
    (
        "Kenyan President William Ruto received the new Maltese Ambassador Anna Borg. She replaces Karl Vella.",
        [
            "HOLDS_OFFICE Anna Borg | state:MLT ambassador",
            "HOLDS_OFFICE Karl Vella | state:MLT ambassador former",
            "HOLDS_OFFICE William Ruto | state:KEN president",
        ],
    ),
    (
        "Foreign Minister Karl Holm of Norway met the ambassador of Chile, Marta Rojas. She replaces Luis Vega.",
        [
            "HOLDS_OFFICE Karl Holm | state:NOR foreign minister",
            "HOLDS_OFFICE Luis Vega | state:CHL ambassador former",
            "HOLDS_OFFICE Marta Rojas | state:CHL ambassador",
        ],
    ),
    ("Karl Vella had been elected president of Malta.", ["HOLDS_OFFICE Karl Vella | state:MLT president former"]),
    ("Jan Kowal is Minister Counsellor of Poland.", ["HOLDS_OFFICE Jan Kowal | state:POL minister counsellor"]),
    (
        "Golda Meir was Prime Minister of Israel from 1969 to 1974.",
        ["HOLDS_OFFICE Golda Meir | state:ISR prime minister former"],
    ),
    (
        "Hina Rabbani Khar, who served as Pakistan's foreign minister from 2011 to 2013, chaired the panel.",
        ["HOLDS_OFFICE Hina Rabbani Khar | state:PAK foreign minister former"],
    ),
    (
        "Karin Kneissl, who was Austria's foreign minister until 2019, moved to Russia.",
        ["HOLDS_OFFICE Karin Kneissl | state:AUT foreign minister former"],
    ),
    (
        "Julius Nyerere (1922–1999) was the first president of Tanzania.",
        ["HOLDS_OFFICE Julius Nyerere | state:TZA president former"],
    ),
    (
        "Micheál Martin will become Ireland's prime minister in January.",
        ["HOLDS_OFFICE Micheál Martin | state:IRL prime minister planned"],
    ),
    (
        "Vijitha Herath took over as Sri Lanka's foreign minister.",
        ["HOLDS_OFFICE Vijitha Herath | state:LKA foreign minister"],
    ),
    (
        "Glyn Michelo hopes to become Zambia's foreign minister.",
        ["HOLDS_OFFICE Glyn Michelo | state:ZMB foreign minister planned"],
    ),
    # What is still to come is not over, and what had its last day is.
    (
        "Kenyan Deputy Prime Minister Moses Kuri will be Acting Prime Minister from 9 to 10 May 2031.",
        [
            "HOLDS_OFFICE Moses Kuri | state:KEN acting prime minister planned",
            "HOLDS_OFFICE Moses Kuri | state:KEN deputy prime minister",
        ],
    ),
    (
        (
            "Nora Bell, Ambassador of Switzerland, has also served as Political Coordinator at the Swiss Mission "
            "to the United Nations in New York."
        ),
        [
            "HOLDS_OFFICE Nora Bell | state:CHE ambassador",
            "HOLDS_OFFICE Nora Bell | state:CHE political coordinator at the mission to the United Nations former",
        ],
    ),
    (
        "Ambassador Omar Zaki of Afghanistan was the Afghan Minister of Labor, Social Affairs, Martyrs and Disabled.",
        [
            "HOLDS_OFFICE Omar Zaki | state:AFG ambassador",
            "HOLDS_OFFICE Omar Zaki | state:AFG minister of labor, social affairs, martyrs and disabled former",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_a_text_says_who_has_which_office(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


DATES = [
    ("Retno Marsudi was sworn in as Indonesia's foreign minister in October 2014.", ["2014-10"]),
    ("Alberto van Klaveren was named Chile's foreign minister on 10 March 2023.", ["2023-03-10"]),
    ("On 4 May 2021 Mr Pedro Núñez was appointed Honorary Consul of Estonia in Asunción.", ["2021-05-04"]),
    ("The Foreign Minister of Norway, Espen Barth Eide, spoke on 3 May 2024.", [None]),
    # Of a past office the period is told, and no other date.
    ("From 2008 to 2011 Karl Vella was Ambassador of Malta to Kenya.", ["2008"]),
    (
        "Karl Vella was Malta's foreign minister from 2008 to 2010 and Minister of Health from 2010 to 2011.",
        ["2008", "2010"],
    ),
    ("Karl Vella was Malta's foreign minister when others met from 3 to 5 May 2004.", [None]),
    ("Karl Vella was Malta's foreign minister in 2004.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_an_office_begins_when_it_is_given(text: str, expected: list[str | None]) -> None:
    assert describe_dates(text) == expected


def describe_dates(text: str) -> list[object]:
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    return [c.get("date") for c in claims if c.type in (EdgeType.HOLDS_OFFICE, EdgeType.ENVOY_TO)]
