"""What the patterns of opposition read, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Claim, Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KIND = "OPPOSES "


def test_advisers_who_are_expelled_are_no_diplomats() -> None:
    assert [c.get("topic") for c in opposed("Mali expelled French military advisers in January 2022.")] == ["expulsion"]
    assert [c.get("topic") for c in opposed("Mali expelled ten French diplomats.")] == ["expulsion of diplomats"]


def opposed(text: str) -> list[Claim]:
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    return [claim for claim in reading.claims if claim.type is EdgeType.OPPOSES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Australia imposed financial sanctions on Fiji in 2009.", ["state:AUS | state:FJI"]),
        ("Australia and Japan imposed sanctions on Fiji.", ["state:AUS | state:FJI", "state:JPN | state:FJI"]),
        ("Australia has imposed sanctions on Fiji and Tonga.", ["state:AUS | state:FJI", "state:AUS | state:TON"]),
        ("Australia has not imposed sanctions on Fiji.", ["state:AUS | state:FJI denied"]),
        ("Australia threatened to impose sanctions on Fiji.", ["state:AUS | state:FJI planned"]),
        ("Australia will impose sanctions on Fiji.", ["state:AUS | state:FJI planned"]),
        ("Australia lifted its sanctions on Fiji.", []),
        ("Australia voiced its rejection of Iraq's invasion of Kuwait.", ["state:IRQ | state:KWT"]),
        (
            "President Diaz of Peru praised Japan's leadership in imposing sanctions on Fiji.",
            ["state:JPN | state:FJI"],
        ),
        ("President Diaz of Peru welcomed those imposing sanctions on Fiji.", []),
        (
            "Australia and Japan have sanctioned Fijian state enterprises.",
            ["state:AUS | state:FJI", "state:JPN | state:FJI"],
        ),
        ("Australia has not sanctioned Fijian companies.", ["state:AUS | state:FJI denied"]),
        ("Australia sanctioned 20 Fijian individuals.", ["state:AUS | state:FJI"]),
        ("The speaker slammed new Australian sanctions on 18 Fijian entities.", ["state:AUS | state:FJI"]),
        ("Australia lifted its sanctions on 18 Fijian entities.", []),
        (
            "The EU prolonged the restrictive measures in view of the situation in Fiji until 2030.",
            ["bloc:EU | state:FJI"],
        ),
        ("Iran demanded the lifting of US sanctions against Iran.", []),
        ("Russia condemned the sanctions against Iran.", []),
        ("Russia said sanctions on Iran were wrong.", []),
        ("The easing of US sanctions on Cuba was welcomed.", []),
        ("Fiji was sanctioned by Australia.", ["state:AUS | state:FJI"]),
        ("Australia criticised Fiji and expressed concern over Tonga.", []),
        ("Australia condemned Fiji in strong terms.", []),
        ("Australia opposes terrorism and welcomed Fiji's minister.", []),
        ("China vetoed Guatemala's request for UN membership.", ["state:CHN | state:GTM"]),
        ("Malta vetoed a 50 billion euro aid package for Ukraine.", ["state:MLT | state:UKR"]),
        ("China opposed the resolution.", []),
        ("China blocked Japan from joining the council.", ["state:CHN | state:JPN"]),
        ("China threatened to veto Japan's bid.", ["state:CHN | state:JPN planned"]),
        ("Portugal was against admitting Indonesia.", ["state:PRT | state:IDN"]),
        ("Portugal was no longer against admitting Indonesia.", ["state:PRT | state:IDN denied"]),
        (
            "Albania's candidacy for the OSCE chair was blocked by Armenia and Cyprus.",
            ["state:ARM | state:ALB", "state:CYP | state:ALB"],
        ),
        ("Chad expelled the German ambassador, Gordon Kricke.", ["state:TCD | state:DEU"]),
        ("Chad expelled ten of its officials from the party.", []),
        ("Chad declared two Sudanese diplomats persona non grata.", ["state:TCD | state:SDN"]),
        ("Chile recalled its ambassador from Israel for consultations.", ["state:CHL | state:ISR"]),
        ("Mali broke off diplomatic relations with Ukraine in August 2024.", ["state:MLI | state:UKR"]),
        ("Mali restored diplomatic relations with Ukraine.", []),
        ("Denmark promised to halt all trade with Namibia by October.", ["state:DNK | state:NAM planned"]),
        ("Denmark's parliament approved a trade ban against Namibia.", ["state:DNK | state:NAM"]),
        ("Georgia banned travellers from India.", []),
        ("Morocco closed its border with Algeria in 1994.", ["state:MAR | state:DZA"]),
        ("Gambia filed a case against Myanmar at the International Court of Justice.", ["state:GMB | state:MMR"]),
        ("Greece does not recognise Kosovo.", ["state:GRC | state:XKX"]),
        ("They feared a further Iraqi invasion of Kuwait.", []),
        ("Brazil's opposition to Turkey's candidacy was plain.", ["state:BRA | state:TUR"]),
    ],
)
def test_opposition_in_a_sentence(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected


@pytest.mark.parametrize(
    ("text", "topic", "date"),
    [
        ("Australia imposed financial sanctions on Fiji in 2009.", "financial sanctions", "2009"),
        ("Slovenia blocked Croatia's bid to join the EU in 2008.", "Croatia's bid to join the EU", "2008"),
        ("Mali broke off diplomatic relations with Ukraine in August 2024.", "diplomatic relations", "2024-08"),
        ("On 3 May 2022 they spoke of Iraq's invasion of Kuwait.", "invasion", None),
    ],
)
def test_topic_is_in_the_words_of_the_text(text: str, topic: str, date: str | None) -> None:
    (claim,) = opposed(text)
    assert (claim.get("topic"), claim.get("date")) == (topic, date)


def test_that_application_is_the_one_of_the_sentence_before() -> None:
    text = (
        "The leaders supported the application of Kosovo for membership. Serbia opposed that application in May 2015."
    )
    (claim,) = opposed(text)
    assert (claim.source, claim.target) == ("state:SRB", "state:XKX")
    assert [text[start:end] for start, end in claim.evidence.context] == ["Kosovo"]


def test_an_application_that_nobody_is_named_for_is_left_out() -> None:
    assert opposed("Serbia opposed that application in May 2015.") == []


ACTS = [
    (
        "Poland's foreign ministry summoned the Russian ambassador on Monday over the missile.",
        ["state:POL | state:RUS"],
    ),
    ("The Belarusian chargé d'affaires was summoned to the Polish foreign ministry.", ["state:POL | state:BLR"]),
    ("Iraq summoned its ambassador from Stockholm for consultations.", []),
    ("The president summoned the ambassadors to a briefing.", []),
    ("The Swedish ambassador was called on by the minister of Iraq.", []),
    ("Pakistan said it would summon the Afghan envoy.", ["state:PAK | state:AFG planned"]),
    ("Kenya did not summon the ambassador of Tanzania.", ["state:KEN | state:TZA denied"]),
    ("Beijing lodged stern representations with the Japanese side.", ["state:CHN | state:JPN"]),
    ("The Philippines filed a diplomatic protest against China over the collision.", ["state:PHL | state:CHN"]),
    ("Peru's foreign ministry handed a note of protest to the Mexican ambassador.", ["state:PER | state:MEX"]),
    ("Ghana delivered a note verbale to the embassy of Togo on cooperation.", []),
    ("Guyana protested against Venezuela's decision.", ["state:GUY | state:VEN"]),
    ("Tokyo protested to Beijing over the buoy.", ["state:JPN | state:CHN"]),
    ("Students protested against Iran in Berlin.", []),
    ("Latvia banned another 12 Belarusian judges from entering the country.", ["state:LVA | state:BLR"]),
    ("Norway will not bar Belarusian citizens from entering the country.", []),
    ("Canada imposed an entry ban on three Georgian judges.", ["state:CAN | state:GEO"]),
    ("Canada placed ten Belarusian judges on its sanctions list.", ["state:CAN | state:BLR"]),
    ("Slovakia blocked the EU's 18th sanctions package against Russia.", ["state:SVK | bloc:EU"]),
    ("Hungary vetoed a joint EU statement on Hong Kong.", ["state:HUN | bloc:EU"]),
    ("Turkey vetoed NATO's defence plan for Poland.", ["state:TUR | bloc:NATO"]),
    ("Poland is against the agreement with Mercosur.", ["state:POL | bloc:MERCOSUR"]),
    ("Togo applied in 2015; its admission to UNESCO was opposed by Benin.", ["state:BEN | state:TGO"]),
    (
        "The UN General Assembly adopted a resolution on Monday. Nauru voted against it, while Fiji abstained.",
        ["state:NRU | bloc:UN"],
    ),
    ("Russia vetoed the resolution.", []),
    ("Malawi demanded free passage on the lake, something Tanzania has always opposed.", ["state:TZA | state:MWI"]),
    ("Colombia recalled its ambassador to Argentina in protest.", ["state:COL | state:ARG"]),
    ("Ghana recalled its ambassador to Togo for consultations on the building.", []),
    ("Sweden's ambassador was expelled from Iraq.", ["state:IRQ | state:SWE"]),
    ("Norway banned imports of crab from Russia.", ["state:NOR | state:RUS"]),
    ("The boycott that Algeria imposed on Spain was lifted.", []),
    (
        (
            "Kenyan President Wilma Ruto thanked Uganda for Ghana's support for Mali and the order, including "
            "imposing financial sanctions on Chad."
        ),
        ["state:GHA | state:TCD"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_protests_bans_vetoes_and_what_only_sounds_like_them(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix("OPPOSES ") for c in read(text) if c.startswith("OPPOSES ")] == expected
