"""Who is sent where by whom, by the title beside a name."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

OFFICES = [
    (
        "Outgoing Irish Ambassador to Peru Aoife Nolan hosted a dinner.",
        ["ENVOY_TO Aoife Nolan | state:PER ambassador"],
    ),
    # A list with a colon, a name behind the title.
    ("Consul General of Latvia in Toronto: Mr. Juris Kalns", ["ENVOY_TO Juris Kalns | state:CAN consul general"]),
    # A chargé's full title, and where he sits.
    (
        "Zimbabwe's Chargé d'Affaires in Berlin, Mr. John Moyo, opened the show.",
        ["ENVOY_TO John Moyo | state:DEU charge d'affaires"],
    ),
    (
        "Ambassador Thabo Nkosi, formerly South Africa's Permanent Representative to the United Nations, spoke.",
        ["ENVOY_TO Thabo Nkosi | bloc:UN permanent representative former"],
    ),
    # Envoys.
    (
        "Peru's ambassador to Japan, Harold Forsyth, paid a farewell call.",
        ["ENVOY_TO Harold Forsyth | state:JPN ambassador"],
    ),
    (
        "Greek Ambassador in Tirana Constantina Kamitsi spoke at the fair.",
        ["ENVOY_TO Constantina Kamitsi | state:ALB ambassador"],
    ),
    (
        "Dang Hoang Giang, Viet Nam's Permanent Representative to the United Nations, took the floor.",
        ["ENVOY_TO Dang Hoang Giang | bloc:UN permanent representative"],
    ),
    (
        "Honorary Consul of Latvia in Cape Town Ian Hendricks hosted a reception.",
        ["ENVOY_TO Ian Hendricks | state:ZAF honorary consul"],
    ),
    (
        "Consul General of India in Jeddah Fahad Ahmed Khan Suri inaugurated the camp.",
        ["ENVOY_TO Fahad Ahmed Khan Suri | state:SAU consul general"],
    ),
    (
        "British High Commissioner to Fiji Brian Jones planted a tree.",
        ["ENVOY_TO Brian Jones | state:FJI high commissioner"],
    ),
    ("Apostolic Nuncio to Lebanon Paolo Borgia toured the south.", ["ENVOY_TO Paolo Borgia | state:LBN ambassador"]),
    (
        "UN special envoy for Yemen Hans Grundberg briefed the council.",
        ["ENVOY_TO Hans Grundberg | state:YEM special envoy"],
    ),
    (
        "Japan's special envoy for the Middle East, Yutaka Iimura, flew home.",
        ["ENVOY_TO Yutaka Iimura | region:MIDDLE_EAST special envoy"],
    ),
    (
        "Ambassador Extraordinary and Plenipotentiary of the Republic of Armenia to Georgia Ashot Smbatyan dined.",
        ["ENVOY_TO Ashot Smbatyan | state:GEO ambassador"],
    ),
    (
        "Kazakh Ambassador to the United States and Canada Yerzhan Ashikbayev spoke.",
        ["ENVOY_TO Yerzhan Ashikbayev | state:CAN ambassador", "ENVOY_TO Yerzhan Ashikbayev | state:USA ambassador"],
    ),
    (
        "Mr Tomasz Orłowski, non-resident Ambassador of Poland to Monaco, attended.",
        ["ENVOY_TO Tomasz Orłowski | state:MCO ambassador"],
    ),
    (
        "The Malaysian Prime Minister's special envoy for the Middle East, Abdul Hadi Awang, spoke.",
        ["ENVOY_TO Abdul Hadi Awang | region:MIDDLE_EAST special envoy"],
    ),
    (
        "Putin's special envoy for Afghanistan, Zamir Kabulov, said talks went well.",
        ["ENVOY_TO Zamir Kabulov | state:AFG special envoy"],
    ),
    (
        "UN Secretary-General's Special Representative for Libya Abdoulaye Bathily spoke.",
        ["ENVOY_TO Abdoulaye Bathily | state:LBY special representative"],
    ),
    ("EU Ambassador to Moldova Jānis Mažeiks spoke.", ["ENVOY_TO Jānis Mažeiks | state:MDA ambassador"]),
    (
        "Ambassador of the Kingdom of Morocco in Dakar Hassan Naciri spoke.",
        ["ENVOY_TO Hassan Naciri | state:SEN ambassador"],
    ),
    (
        "The ambassador-designate of Ghana to Malta, Barbara Benisa, made her first call.",
        ["ENVOY_TO Barbara Benisa | state:MLT ambassador planned"],
    ),
    (
        "Ana Brkić, formerly Croatia's consul general in Melbourne, heads the office.",
        ["ENVOY_TO Ana Brkić | state:AUS consul general former"],
    ),
    (
        "Permanent Representative of Malta to the United Nations in Geneva Christopher Grima spoke.",
        ["ENVOY_TO Christopher Grima | bloc:UN permanent representative"],
    ),
    (
        "Permanent Representative of Malta to the UN Office at Geneva Christopher Grima spoke.",
        ["ENVOY_TO Christopher Grima | bloc:UN permanent representative"],
    ),
    (
        "The Permanent Representative of Belarus to the OSCE in Vienna, Andrei Dapkiunas, spoke.",
        ["ENVOY_TO Andrei Dapkiunas | bloc:OSCE permanent representative"],
    ),
    (
        "Glyn Michelo, Zambia's ambassador to Brazil from 2015 to 2019, died.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
    ),
    (
        "US Ambassador to Georgia Kelly Degnan spoke with President Salome Zourabichvili of Georgia.",
        ["ENVOY_TO Kelly Degnan | state:GEO ambassador", "HOLDS_OFFICE Salome Zourabichvili | state:GEO president"],
    ),
    (
        (
            "Professor Lin Koo, Ambassador of Singapore to Finland,\nDr Kari Lehto, Honorary Consul-General of "
            "Singapore in Helsinki,\nFriends"
        ),
        ["ENVOY_TO Kari Lehto | state:FIN honorary consul general", "ENVOY_TO Lin Koo | state:FIN ambassador"],
    ),
    # A colleague at the same place.
    (
        "Malta's Permanent Representative to the UN Karl Vella met with his Kenyan colleague Martin Kimani.",
        [
            "ENVOY_TO Karl Vella | bloc:UN permanent representative",
            "ENVOY_TO Martin Kimani | bloc:UN permanent representative",
        ],
    ),
    # Some wires write what stands behind `U.S.` with a capital.
    ("The Peruvian ambassador to the U.S. Suggested that trade was fair.", []),
    ("Peruvian Ambassador to the U.N. Quiroga said so.", ["ENVOY_TO Quiroga | bloc:UN ambassador"]),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_whoever_bears_the_title_is_sent(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


SENDERS = [
    (
        "Nairobi, 4 March 2025 – ECOWAS appointed Musa Bello as its Special Envoy to Niger.",
        ["bloc:ECOWAS -> state:NER"],
    ),
    (
        "By decree of the President of Kazakhstan, Aigul Seitova was appointed ambassador to Oman.",
        ["state:KAZ -> state:OMN"],
    ),
    ("Peru's ambassador to Japan, Harold Forsyth, paid a farewell call.", ["state:PER -> state:JPN"]),
    ("Honorary Consul of Latvia in Cape Town Ian Hendricks hosted a reception.", ["state:LVA -> state:ZAF"]),
    ("British High Commissioner to Fiji Brian Jones planted a tree.", ["state:GBR -> state:FJI"]),
    (
        "Sofia Lastres served as Ambassador of Peru to Bolivia and China.",
        ["state:PER -> state:BOL", "state:PER -> state:CHN"],
    ),
    (
        "Sri Lanka's ambassador, Varuni Silva, presented her credentials to President Petr Pavel of Czechia.",
        ["state:LKA -> state:CZE"],
    ),
    (
        "Ruslan Kazakbaev, deputy prime minister of Kyrgyzstan, is in charge of relations with the European Union.",
        ["state:KGZ -> bloc:EU"],
    ),
    ("UN special envoy for Yemen Hans Grundberg briefed the council.", ["bloc:UN -> state:YEM"]),
    ("Washington's ambassador in Bamako, Rachna Korhonen, gave an interview.", ["state:USA -> state:MLI"]),
    ("Mr John Alder has been appointed His Majesty's Ambassador to the Kingdom of Nepal.", ["state:GBR -> state:NPL"]),
    ("The Kazakh president named Roman Vassilenko ambassador to the Netherlands.", ["state:KAZ -> state:NLD"]),
]


@pytest.mark.parametrize(("text", "expected"), SENDERS)
def test_whoever_sends_is_the_sender(text: str, expected: list[str]) -> None:
    assert describe_senders(text) == expected


def describe_senders(text: str) -> list[str]:
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    return sorted({f"{c.get('sender')} -> {c.target}" for c in claims if c.type is EdgeType.ENVOY_TO})


POSTED_HERE = [
    ("HANOI (VNA) - President Tran Van An received Moroccan Ambassador Said Amrani.", ["state:MAR -> state:VNM"]),
    (
        "Notes on trade\n\nThe Ambassador of Oman, Mr Said Amrani, spoke.\n\nMinistry of Foreign Affairs\nColombo",
        ["state:OMN -> state:LKA"],
    ),
    # Whose ambassador it is stands before, in the same sentence.
    (
        "YEREVAN, Feb. 4 - Iran was the first to react: Ambassador Reza Karimi repeated what was known.",
        ["state:IRN -> state:ARM"],
    ),
    # Not one who speaks elsewhere, nor one at an organisation.
    ("HANOI (VNA) - Moroccan Ambassador Said Amrani said in Cairo that talks went on.", []),
    ("HANOI (VNA) - Moroccan Ambassador Said Amrani told the United Nations that talks went on.", []),
    ("Moroccan Ambassador Said Amrani said that talks went on.", []),
]


@pytest.mark.parametrize(("text", "expected"), POSTED_HERE)
def test_an_ambassador_in_a_signed_report_is_posted_in_its_state(text: str, expected: list[str]) -> None:
    assert describe_senders(text) == expected


CAREER = (
    "MARA LINDE\n"
    "Ambassador Extraordinary and Plenipotentiary\n"
    "Deputy Minister of Foreign Affairs of the Republic of Latvia\n"
    "Born on 4 February 1969 in Riga.\n"
    "2001-2004 Chargé d'Affaires of Latvia in Argentina, concurrently in Chile\n"
    "2016-2020 Ambassador of Latvia to Mexico, since 2017 also accredited to Cuba (residence in Mexico City)\n"
)


def test_a_curriculum_vitae_tells_of_the_person_in_its_heading(read: Read) -> None:
    assert read(CAREER) == [
        "ENVOY_TO Mara Linde | state:ARG charge d'affaires former",
        "ENVOY_TO Mara Linde | state:CHL charge d'affaires former",
        "ENVOY_TO Mara Linde | state:CUB ambassador former",
        "ENVOY_TO Mara Linde | state:MEX ambassador former",
        "HOLDS_OFFICE Mara Linde | state:LVA deputy foreign minister",
    ]
