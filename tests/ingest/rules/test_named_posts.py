"""Posts and who has them: names that go on, credentials in lists, successors, monarchs, news of a ministry."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
_KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

NAMES = [
    # An abbreviated given name ends neither the name nor the sentence.
    (
        "Philippine Undersecretary for Trade Ma. Elena Cruz spoke.",
        ["HOLDS_OFFICE Ma. Elena Cruz | state:PHL undersecretary for trade"],
    ),
    ("British Minister Wm. Roe spoke.", ["HOLDS_OFFICE Wm. Roe | state:GBR minister"]),
    (
        "He met Taiwanese President Ma. Peruvian Foreign Minister Ana Ruiz spoke. President Ma left.",
        ["HOLDS_OFFICE Ana Ruiz | state:PER foreign minister", "HOLDS_OFFICE Ma | state:TWN president"],
    ),
    # A surname may be a word of titles, and letters behind it are none of it.
    ("Canadian Foreign Minister Jane King met him.", ["HOLDS_OFFICE Jane King | state:CAN foreign minister"]),
    (
        "UK Minister for Trade Jane West MP visits Peru.",
        ["HOLDS_OFFICE Jane West | state:GBR trade minister"],
    ),
    (
        "UK Minister for the Indo-Pacific, Jane Young MP, visits Fiji.",
        ["HOLDS_OFFICE Jane Young | state:GBR Indo-Pacific minister"],
    ),
    ("Danish Foreign Minister Jane West Visits Peru", ["HOLDS_OFFICE Jane West | state:DNK foreign minister"]),
    (
        "Malaysian Minister Omar King of Thailand Rama spoke.",
        ["HOLDS_OFFICE Omar | state:MYS minister"],
    ),
    # The place is a part of a peer's name; a state is none.
    ("British Minister Lord Vane of Dunmore spoke.", ["HOLDS_OFFICE Vane of Dunmore | state:GBR minister"]),
    (
        "British Minister Baroness Green of Upper Marsh spoke.",
        ["HOLDS_OFFICE Green of Upper Marsh | state:GBR minister"],
    ),
    (
        "Lord Vane of Dunmore, the British Minister for Trade, spoke.",
        ["HOLDS_OFFICE Vane of Dunmore | state:GBR trade minister"],
    ),
    (
        "Lord (Peter) Vane of Dunmore, British Minister for Trade, spoke.",
        ["HOLDS_OFFICE Vane of Dunmore | state:GBR trade minister"],
    ),
    ("British Minister Lord Vane of Peru spoke.", ["HOLDS_OFFICE Vane | state:GBR minister"]),
    # A second title, of two states' own body, between the first and the name.
    (
        "Peruvian Foreign Minister, co-chair of the Peru-Chile Commission on Trade Ana Ruiz spoke.",
        [
            "HOLDS_OFFICE Ana Ruiz | state:PER co-chair of the Peru-Chile commission on trade",
            "HOLDS_OFFICE Ana Ruiz | state:PER foreign minister",
        ],
    ),
    # A title behind the name with what says since when.
    ("He met Jan Novak, the new Czech defence minister.", ["HOLDS_OFFICE Jan Novak | state:CZE defence minister"]),
    ("He met Jan Novak and the new Czech defence minister.", []),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_name_is_read_to_its_end(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(_KINDS)] == expected


_NEWS = (
    "Foreign Secretary William Hague told Parliament of the UK that the UK and Britons care for Peru.\n\n"
    "Foreign Office Minister Lord Vane praised Chile in London. Britain trades with Chile.\n\n"
    "Minister Jane Roe visited the north of Chile. Peru and Chile gained. Peru and Chile agreed. Peru thanked the UK."
)
ONE_STATE = [
    (
        "Minister for the Middle East Jane Roe visited Egypt. Egypt thanked her.",
        ["HOLDS_OFFICE Jane Roe | state:GBR minister for the Middle East"],
    ),
    ("Minister for Europe Jane Roe spoke.", ["HOLDS_OFFICE Jane Roe | state:GBR Europe minister"]),
    (
        "Ms Jane Roe, Deputy Assistant Secretary for Southeast Asia, spoke.",
        ["HOLDS_OFFICE Jane Roe | state:USA deputy assistant secretary for Southeast Asia"],
    ),
    # Others have such ministers too.
    ("Minister for Europe and Foreign Affairs Jane Roe spoke.", []),
    ("French Minister for Europe Jane Roe spoke.", ["HOLDS_OFFICE Jane Roe | state:FRA Europe minister"]),
    ("Australian aid grows. Minister for Asia Jane Roe spoke. Fiji thanked her.", []),
    # Monarchs by title and name, in a text that names their state; a name of two is nobody's.
    (
        "Jordan remembers the late King Hussein. Jordan also thanked His Majesty King Abdullah II.",
        ["HOLDS_OFFICE Abdullah II | state:JOR king", "HOLDS_OFFICE Hussein | state:JOR king former"],
    ),
    ("Peru remembers King Hussein. Peruvians and Saudis thanked King Abdullah.", []),
    # A leader known by the whole name, of nothing but the state.
    ("He was an uncle of leader Kim Jong-un.", ["HOLDS_OFFICE Kim Jong-un | state:PRK leader"]),
    ("Conservative leader William Hague and the rebel leader William Hague spoke.", []),
    # Between the news of a ministry and other texts.
    (
        f"This week at the Foreign Office\n\n{_NEWS}",
        [
            "HOLDS_OFFICE Jane Roe | state:GBR minister",
            "HOLDS_OFFICE Vane | state:GBR foreign office minister",
            "HOLDS_OFFICE William Hague | state:GBR foreign secretary",
        ],
    ),
    (
        f"This week in diplomacy\n\n{_NEWS}",
        [
            "HOLDS_OFFICE Vane | state:GBR foreign office minister",
            "HOLDS_OFFICE William Hague | state:GBR foreign secretary",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE_STATE)
def test_whose_office_it_is_where_no_state_stands_beside_it(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(_KINDS)] == expected


SUCCESSIONS = [
    (
        "It came after the sudden replacement of Peruvian Foreign Minister Ana Ruiz. Ruiz was replaced by Max Poe.",
        [
            "HOLDS_OFFICE Ana Ruiz | state:PER foreign minister former",
            "HOLDS_OFFICE Max Poe | state:PER foreign minister",
        ],
    ),
    (
        "Peruvian Foreign Minister Ana Ruiz spoke. Ruiz will be replaced by Ambassador to Chile Max Poe.",
        [
            "ENVOY_TO Max Poe | state:CHL ambassador",
            "HOLDS_OFFICE Ana Ruiz | state:PER foreign minister",
            "HOLDS_OFFICE Max Poe | state:PER foreign minister planned",
        ],
    ),
    # Called for, or to another place, is not gone; of two offices neither is told.
    (
        "They called for the dismissal of Peruvian Foreign Minister Ana Ruiz.",
        ["HOLDS_OFFICE Ana Ruiz | state:PER foreign minister"],
    ),
    (
        "They met after the call for the resignation of Peruvian Foreign Minister Ana Ruiz.",
        ["HOLDS_OFFICE Ana Ruiz | state:PER foreign minister"],
    ),
    (
        "They met after the departure of Peruvian Foreign Minister Ana Ruiz for Chile.",
        ["HOLDS_OFFICE Ana Ruiz | state:PER foreign minister"],
    ),
    (
        "Peruvian Foreign Minister and Trade Minister Ana Ruiz spoke. Ruiz was replaced by Max Poe.",
        [
            "HOLDS_OFFICE Ana Ruiz | state:PER foreign minister",
            "HOLDS_OFFICE Ana Ruiz | state:PER trade minister",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUCCESSIONS)
def test_who_goes_and_who_comes(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(_KINDS)] == expected


_CEREMONY = (
    "President Ana Ruiz of Peru received diplomatic credentials from new ambassadors on 8 November 2018. "
    "The first to present her credentials was the new ambassador of Croatia, Vesna Horvatić. "
    "The next to present his credentials was Omar Haddad from Jordan. "
    "The president received the credentials of Jan Novak, the new Czech ambassador."
)


def test_each_who_presents_credentials_is_sent_to_whoever_receives_them_on_that_day() -> None:
    reading = read_text(Document("document:0", "example.txt", _CEREMONY, language="en"))
    persons = {p.key: p.names[0] for p in reading.persons}
    envoys = {
        (persons[c.source], c.target, c.get("sender"), c.get("date"))
        for c in reading.claims
        if c.type is EdgeType.ENVOY_TO
    }
    assert envoys == {
        ("Vesna Horvatić", "state:PER", "state:HRV", "2018-11-08"),
        ("Omar Haddad", "state:PER", "state:JOR", "2018-11-08"),
        ("Jan Novak", "state:PER", "state:CZE", "2018-11-08"),
    }


def test_who_presents_anything_else_is_no_envoy(read: Read) -> None:
    text = _CEREMONY.replace("his credentials was Omar", "his findings was Omar")
    assert [c for c in read(text) if "Haddad" in c] == []


HEADED = [
    (
        "Keir Starmer meeting with President Ruiz of Peru\n14 January 2025\n\n"
        "The Prime Minister met President Ana Ruiz of Peru in Downing Street.",
        ["HOLDS_OFFICE Keir Starmer | state:GBR prime minister"],
    ),
    # Nothing tells that it is he: another meeting, no seat of the office, an office in the heading.
    (
        "Keir Starmer meeting with President Ruiz of Peru\n14 January 2025\n\n"
        "The Prime Minister spoke in Downing Street.",
        [],
    ),
    (
        "Keir Starmer meeting with President Ruiz of Peru\n14 January 2025\n\n"
        "The Prime Minister met President Ana Ruiz of Peru in Lima.",
        [],
    ),
    (
        "David Lammy to join the Prime Minister and President Ruiz of Peru\n14 January 2025\n\n"
        "The Prime Minister met President Ana Ruiz of Peru in Downing Street.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_the_office_of_whom_only_the_heading_names(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if "prime minister" in c] == expected
