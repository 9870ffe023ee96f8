"""Posts that lines tell: a name beside a title, tables of a curriculum vitae, lists of earlier postings."""

from collections.abc import Callable

import pytest

from graph.schema import Document
from ingest.reading import read_text

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

LINES = [
    # The name before the title, or behind it.
    (
        "Lina Berg: Ambassador to Peru.\n\nThe Ambassador to Peru is also accredited to the Plurinational State "
        "of Bolivia and "
        "Ecuador.",
        [
            "ENVOY_TO Lina Berg | state:BOL ambassador",
            "ENVOY_TO Lina Berg | state:ECU ambassador",
            "ENVOY_TO Lina Berg | state:PER ambassador",
        ],
    ),
    (
        "• Ms Lina Berg – Consul General in Lima\n• Nils Dahl - High Commissioner to Kenya\n\nAmbassador to "
        "Chad: Per Lind",
        [
            "ENVOY_TO Lina Berg | state:PER consul general",
            "ENVOY_TO Nils Dahl | state:KEN high commissioner",
            "ENVOY_TO Per Lind | state:TCD ambassador",
        ],
    ),
    (
        "Lina Berg: Ambassador to France and Permanent Representative to UNESCO.\n\nThe Ambassador will also be "
        "Sweden's Permanent "
        "Representative to the OECD.",
        [
            "ENVOY_TO Lina Berg | bloc:OECD permanent representative",
            "ENVOY_TO Lina Berg | bloc:UNESCO permanent representative",
            "ENVOY_TO Lina Berg | state:FRA ambassador",
        ],
    ),
    # Two ambassadors: `the Ambassador to Peru` is one of them, and `she` whoever was named last.
    (
        "Lina Berg: Ambassador to Peru.\n\nThe Ambassador to Peru is also accredited to Bolivia.\n\nAda Holm: "
        "Ambassador to Chad.\n\n"
        "The Ambassador to Chad is also accredited to Mali. She was most recently Ambassador to Ghana.",
        [
            "ENVOY_TO Ada Holm | state:GHA ambassador former",
            "ENVOY_TO Ada Holm | state:MLI ambassador",
            "ENVOY_TO Ada Holm | state:TCD ambassador",
            "ENVOY_TO Lina Berg | state:BOL ambassador",
            "ENVOY_TO Lina Berg | state:PER ambassador",
        ],
    ),
    # No such lines: nobody is named, or the line is a sentence or a question.
    (
        "Chief Guest: Ambassador of Peru\n\nPress Contact: Spokesperson of the Ministry\n\nJOURNALIST: "
        "Minister, will Kenya go?",
        [],
    ),
    ("Lina Berg: the ambassador to Peru said nothing.", []),
    # Postings that lie behind.
    (
        "Lina Berg is Sweden's ambassador to Peru. Her previous overseas postings include Ambassador to Chad "
        "and Consul General in "
        "Houston.",
        [
            "ENVOY_TO Lina Berg | state:PER ambassador",
            "ENVOY_TO Lina Berg | state:TCD ambassador former",
            "ENVOY_TO Lina Berg | state:USA consul general former",
        ],
    ),
    (
        "Shri Anil Rao (IFS: 1996), presently High Commissioner of India to Kenya, has been concurrently "
        "accredited as the next "
        "Ambassador of India to Somalia.",
        ["ENVOY_TO Anil Rao | state:KEN high commissioner", "ENVOY_TO Anil Rao | state:SOM ambassador"],
    ),
    (
        "Ms Lina Berg has been appointed Sweden's Ambassador to Peru.\n\n2018 to 2020\tChargé d'Affaires, Kabul\n"
        "2014 - 2016: Ambassador, Accra\n2010 to 2012 Embassy, Rome\n",
        [
            "ENVOY_TO Lina Berg | state:AFG charge d'affaires former",
            "ENVOY_TO Lina Berg | state:GHA ambassador former",
            "ENVOY_TO Lina Berg | state:PER ambassador",
        ],
    ),
    # A town behind the comma of a line; in a sentence it is none.
    ("Kevin Conroy – Consul General, Miami", ["ENVOY_TO Kevin Conroy | state:USA consul general"]),
    # What is over, and what lies beside it.
    (
        "I announce the appointment of Lina Berg as Sweden's High Commissioner to Kenya. She has served as "
        "Sweden's Ambassador to "
        "Peru, with non-resident accreditation to Bolivia. Ms Berg is also accredited to Uganda. I thank outgoing High "
        "Commissioner Nils Dahl.",
        [
            "ENVOY_TO Lina Berg | state:BOL ambassador former",
            "ENVOY_TO Lina Berg | state:KEN high commissioner",
            "ENVOY_TO Lina Berg | state:PER ambassador former",
            "ENVOY_TO Lina Berg | state:UGA high commissioner",
            "ENVOY_TO Nils Dahl | state:KEN high commissioner former",
        ],
    ),
    (
        "Ms Lina Berg met Jan Boe. Berg, a former ambassador of Sweden to Peru, agreed with Boe.",
        ["ENVOY_TO Lina Berg | state:PER ambassador former"],
    ),
    ("Ms Lina Berg met Jan Boe. Berg, the former ambassador of Sweden to Peru, and Boe agreed.", []),
    # Letters of orders are no name.
    (
        "Mr Hugh Marsh CMG OBE has been appointed British Ambassador to Chad.",
        ["ENVOY_TO Hugh Marsh | state:TCD ambassador"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_posts_are_read_from_lines(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


_TABLE = """Change of British Ambassador to Chile: Jane Holm

Ms Jane Holm OBE has been appointed British Ambassador to the Republic of Chile.
Ms Holm will take up her post in May 2023.

Full name: Jane Mary Holm OBE

2019 to present FCDO, Director, Americas
2016 to 2019 Lima, Her Majesty's Ambassador
2012 to 2015 Accra, British High Commissioner
2010 to 2012 FCO, Head, Africa Department
2008 to 2010 Paris, Second Secretary
2006 to 2008 FCO, Desk Officer, Trade
"""


def test_a_table_of_posts_is_of_the_one_appointed(read: Read) -> None:
    assert [c for c in read(_TABLE) if c.startswith(KINDS)] == [
        "ENVOY_TO Jane Mary Holm | state:CHL ambassador",
        "ENVOY_TO Jane Mary Holm | state:GHA high commissioner former",
        "ENVOY_TO Jane Mary Holm | state:PER ambassador former",
        "HOLDS_OFFICE Jane Mary Holm | state:GBR director of Americas, FCDO",
        "HOLDS_OFFICE Jane Mary Holm | state:GBR head of Africa Department, FCO former",
    ]


def test_a_table_of_posts_tells_since_when_and_until_when_and_for_whom() -> None:
    claims = read_text(Document("document:0", "example.txt", _TABLE, language="en")).claims
    posts = {c.target: (c.get("sender"), c.get("date"), c.get("until")) for c in claims if c.get("role")}
    assert posts["state:PER"] == ("state:GBR", "2016", "2019")
    assert posts["state:GHA"] == ("state:GBR", "2012", "2015")


def test_whoever_announces_appointments_sends_those_who_are_listed() -> None:
    text = (
        "Foreign Minister Penny Wong has announced new diplomatic appointments for Australia.\n\nLina Berg: "
        "Ambassador to Peru.\n\n"
        "Peru and Chile are friends of Australia, and so are Kenya and Chad.\n\nAda Holm: High Commissioner to Kenya.\n"
    )
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    assert {(c.target, c.get("sender")) for c in claims if c.get("role")} == {
        ("state:PER", "state:AUS"),
        ("state:KEN", "state:AUS"),
    }
