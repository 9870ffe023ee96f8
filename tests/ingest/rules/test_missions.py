"""What the patterns of missions read, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Claim, Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KIND = "HAS_MISSION "


def missions(text: str, date: str | None = None) -> list[Claim]:
    reading = read_text(Document("document:0", "example.txt", text, date=date, language="en"))
    return [claim for claim in reading.claims if claim.type is EdgeType.HAS_MISSION]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya opened an embassy in Dakar in May 2019.", ["state:KEN | state:SEN embassy"]),
        ("The Embassy of Kenya has been operating in Dakar since 2014.", ["state:KEN | state:SEN embassy"]),
        ("Kenya's consulate general opened in Dakar in 2004.", ["state:KEN | state:SEN consulate general"]),
        ("Kenya was the first to react. Its embassy in Dakar gave no comment.", ["state:KEN | state:SEN embassy"]),
        ("The Embassy of Kenya is expected to open in Dakar.", ["state:KEN | state:SEN embassy planned"]),
        ("Kenya will open an embassy in Dakar next year.", ["state:KEN | state:SEN embassy planned"]),
        ("Kenya plans to open an embassy in Dakar.", ["state:KEN | state:SEN embassy planned"]),
        ("Kenya did not open an embassy in Dakar.", ["state:KEN | state:SEN embassy denied"]),
        ("Kenya does not have an embassy in Dakar.", ["state:KEN | state:SEN embassy denied"]),
        ("Kenya is preparing the opening of an embassy in Dakar.", ["state:KEN | state:SEN embassy planned"]),
        ("The Embassy of Kenya in Dakar was closed years ago.", []),
        ("Kenya announced the closure of its Embassy in Dakar.", []),
        ("Kenya denied the closure of its Embassy in Dakar.", ["state:KEN | state:SEN embassy"]),
        ("The proposed closure of the Embassy of Kenya in Dakar was shelved.", ["state:KEN | state:SEN embassy"]),
        ("A new Kenyan Embassy in Dakar will commence operations in June.", ["state:KEN | state:SEN embassy planned"]),
        ("Kenya opened a trade office in Dakar and a school in Oslo.", ["state:KEN | state:SEN trade office"]),
        ("Kenya has an embassy in Dakar.", ["state:KEN | state:SEN embassy"]),
        ("Kenya reopened its embassy in Dakar on 3 March 2020.", ["state:KEN | state:SEN embassy"]),
        (
            "The minister conveyed Peru's intention to open a consulate general in Guangzhou.",
            ["state:PER | state:CHN consulate general planned"],
        ),
        (
            "They celebrated the opening of Peru's consulate general in Guangzhou.",
            ["state:PER | state:CHN consulate general"],
        ),
        ("The Embassy of Ghana in Doha will be opened next spring.", ["state:GHA | state:QAT embassy planned"]),
        ("The Ghanaian embassy in Doha is expected to follow.", ["state:GHA | state:QAT embassy planned"]),
        ("The Ghanaian embassy in Doha will host a reception.", ["state:GHA | state:QAT embassy"]),
        (
            "Iraq and Greece reopened their embassies in each other's capitals.",
            ["state:GRC | state:IRQ embassy", "state:IRQ | state:GRC embassy"],
        ),
        (
            "She served at the Nepalese embassies in Oslo, Cairo and Tokyo.",
            ["state:NPL | state:EGY embassy", "state:NPL | state:JPN embassy", "state:NPL | state:NOR embassy"],
        ),
        ("He later worked at Croatia's embassy in Ottawa, Canada.", ["state:HRV | state:CAN embassy"]),
        ("He worked at the High Commission of India in Nairobi.", ["state:IND | state:KEN high commission"]),
        ("Honorary Consulate of the Republic of Malta in Lima", ["state:MLT | state:PER honorary consulate"]),
        (
            "The honorary consulates of Malta in Lima and Quito were busy.",
            ["state:MLT | state:ECU honorary consulate", "state:MLT | state:PER honorary consulate"],
        ),
        (
            "The Permanent Mission of Chile to the United Nations in Geneva replied.",
            ["state:CHL | bloc:UN permanent mission"],
        ),
        ("He later worked at Serbia's Permanent Mission to the OSCE.", ["state:SRB | bloc:OSCE permanent mission"]),
        (
            "Contact the Indian embassy in Rome, the Spanish embassy in Athens or the police.",
            ["state:ESP | state:GRC embassy", "state:IND | state:ITA embassy"],
        ),
        ("Argentina moved its embassy from Lagos to Conakry.", ["state:ARG | state:GIN embassy"]),
        ("Latvia shut its embassy in Minsk in 2022.", ["state:LVA | state:BLR embassy"]),
        ("Latvia shut its embassy in Minsk.", []),
        ("Latvia is to close its embassy in Minsk next year.", ["state:LVA | state:BLR embassy"]),
        ("Fiji thanked the embassy for its help in Suva.", []),
        (
            "The former Yugoslav embassy in Rabat is a school now: it was the Yugoslav embassy of old.",
            ["state:YUG | state:MAR embassy"],
        ),
        ("The ambassador of Cuba in Hanoi gave a dinner.", []),
        ("The EU mission in Kosovo has ended.", []),
        ("The Irish embassy said that the minister will visit Oman.", []),
    ],
)
def test_missions_of_a_sentence(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected


@pytest.mark.parametrize(
    ("text", "place", "date", "until"),
    [
        ("Kenya opened an embassy in Dakar in May 2019.", "Dakar", "2019-05", None),
        ("Kenya has had an embassy in Dakar since 2004.", "Dakar", "2004", None),
        ("Kenya closed its embassy in Dakar in 2011.", "Dakar", None, "2011"),
        ("The Kenyan embassy in Dakar was opened on 5 June 2012.", "Dakar", "2012-06-05", None),
        ("The Kenyan embassy in Dakar was closed in 2013.", "Dakar", None, "2013"),
        ("He served at the Kenyan embassy in Dakar from 2001 to 2004.", "Dakar", None, None),
        ("He served at the Kenyan embassy in Senegal.", None, None, None),
        ("The Permanent Mission of Chile to the United Nations in Geneva replied.", "Geneva", None, None),
    ],
)
def test_place_and_dates_are_those_of_the_mission(
    text: str, place: str | None, date: str | None, until: str | None
) -> None:
    (claim,) = missions(text)
    assert (claim.get("place"), claim.get("date"), claim.get("until")) == (place, date, until)


def test_our_embassy_is_that_of_the_state_that_speaks() -> None:
    text = "Malta's citizens may call our embassy in Tunis.\n\nMINISTRY OF FOREIGN AFFAIRS OF MALTA"
    assert [(c.source, c.target) for c in missions(text)] == [("state:MLT", "state:TUN")]


def test_a_mission_named_twice_in_a_sentence_is_one_claim() -> None:
    text = "After the opening of the Embassy of Ghana in Doha the Ghanaian embassy in Doha issued visas."
    assert len(missions(text)) == 1


def test_evidence_is_the_words_themselves() -> None:
    text = "Last spring the weather was fine. Kenya opened an embassy in Dakar, and people cheered."
    (claim,) = missions(text)
    assert claim.evidence.text == "Kenya opened an embassy in Dakar" == text[claim.evidence.start : claim.evidence.end]


def test_a_mission_that_opened_of_itself_is_dated() -> None:
    (claim,) = missions("The Kenyan embassy in Dakar opened on 5 June 2012.")
    assert (claim.get("date"), claim.factuality.value) == ("2012-06-05", "actual")
