"""What the patterns of cooperation read, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Claim, Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KIND = "COOPERATES_WITH "


def cooperation(text: str) -> list[Claim]:
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    return [claim for claim in reading.claims if claim.type is EdgeType.COOPERATES_WITH]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru and Ghana signed a treaty on extradition.", ["state:GHA | state:PER"]),
        (
            "Peru signed a treaty on extradition with Ghana and Togo.",
            ["state:GHA | state:PER", "state:PER | state:TGO"],
        ),
        ("Peru and Ghana will sign a treaty on extradition.", ["state:GHA | state:PER planned"]),
        ("Peru and Ghana have not signed a treaty.", ["state:GHA | state:PER denied"]),
        ("Peru signed the Paris Agreement.", []),
        (
            "Foreign Minister Ana Mendez of Peru and Foreign Minister Kofi Owusu of Ghana signed a treaty on visas.",
            ["state:GHA | state:PER"],
        ),
        ("An agreement on visas was signed by Peru and Ghana.", ["state:GHA | state:PER"]),
        ("The treaty, signed by Peru and Ghana in 1986, covers wheat.", ["state:GHA | state:PER"]),
        ("An agreement on visas will be signed by Peru and Ghana.", ["state:GHA | state:PER planned"]),
        ("The Peru-Ghana Free Trade Agreement is in force.", ["state:GHA | state:PER"]),
        ("They began talks on a Peru-Ghana Free Trade Agreement.", ["state:GHA | state:PER planned"]),
        ("They spoke of an eventual Peru-Ghana Free Trade Agreement.", ["state:GHA | state:PER planned"]),
        ("Peru-Ghana trade grew.", []),
        ("The Sino-Kenyan industrial park near Nairobi is large.", ["state:CHN | state:KEN"]),
        (
            "The U.S.-Japan-Australia partnership held firm.",
            ["state:AUS | state:JPN", "state:AUS | state:USA", "state:JPN | state:USA"],
        ),
        (
            "The memorandum between the Ministry of Energy of Peru and the Ministry of Mines of Ghana was welcomed.",
            ["state:GHA | state:PER"],
        ),
        ("It is the first trade agreement between the EU and a Ghana member state.", []),
        ("They welcomed the close cooperation between Peru and Ghana.", ["state:GHA | state:PER"]),
        ("They expressed interest in close cooperation between Peru and Ghana.", []),
        ("They discussed ways to strengthen economic cooperation between Peru and Ghana.", []),
        ("They looked forward to close cooperation between Peru and Ghana.", []),
        ("Ties between Peru and Ghana are warm.", []),
        ("Peru and Ghana enjoy excellent cooperation.", ["state:GHA | state:PER"]),
        ("Peru and Ghana agreed to deepen bilateral cooperation.", ["state:GHA | state:PER planned"]),
        ("Peru and Ghana agreed to continue their cooperation.", ["state:GHA | state:PER"]),
        ("Peru donated 5,000 ventilators to Ghana.", ["state:GHA | state:PER"]),
        ("Peru will provide humanitarian aid to Ghana.", ["state:GHA | state:PER planned"]),
        ("Peru called for more humanitarian aid to Ghana.", []),
        ("Ghana received a loan of $20 million from the EU.", ["bloc:EU | state:GHA"]),
        ("Peru and Ghana set up a joint commission.", ["state:GHA | state:PER"]),
        ("Peru terminated the trade agreement between Peru and Ghana.", []),
        ("Thailand and Vietnam have donated medical supplies to us.", []),
        ("Prime Minister Lee signed a contract with the club.", []),
        (
            "Both looked forward to the completion of the services agreement between Peru and Ghana.",
            ["state:GHA | state:PER planned"],
        ),
        (
            "They spoke of the services agreement between Peru and Ghana, which is currently being negotiated.",
            ["state:GHA | state:PER planned"],
        ),
        ("It is a statement on a framework for a Peru-Ghana Agreement on Trade.", ["state:GHA | state:PER planned"]),
        ("President Diaz of Peru urged President Owusu of Ghana and Japan to conclude the deal.", []),
        # Orchestras and airlines are not their states.
        ("Peru National Orchestra and Ghana Airways will sign an agreement on tours.", []),
        ("They reviewed efforts to provide humanitarian aid to Ghana, Peru said.", []),
        ("The army of Peru will carry the supplies and equipment to Ghana.", []),
    ],
)
def test_cooperation_in_a_sentence(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected


@pytest.mark.parametrize(
    ("text", "topic", "date"),
    [
        ("Peru and Ghana signed a treaty on extradition in May 2019.", "treaty on extradition", "2019-05"),
        ("The Peru-Ghana Free Trade Agreement is in force.", "Free Trade Agreement", None),
        ("Peru and Ghana declared a strategic partnership on 4 July 2021.", "strategic partnership", "2021-07-04"),
        (
            "They welcomed the close cooperation between Peru and Ghana in trade and health.",
            "cooperation in trade and health",
            None,
        ),
    ],
)
def test_topic_is_in_the_words_of_the_text(text: str, topic: str, date: str | None) -> None:
    (claim,) = cooperation(text)
    assert (claim.get("topic"), claim.get("date")) == (topic, date)


def test_two_agreements_of_one_sentence_are_two_claims() -> None:
    text = "The Peru-Ghana Free Trade Agreement and the Peru-Ghana Investment Treaty are in force."
    assert [c.get("topic") for c in cooperation(text)] == ["Free Trade Agreement", "Investment Treaty"]


def test_a_generality_beside_an_agreement_is_not_said_again() -> None:
    text = "The Peru-Ghana Free Trade Agreement shows the close cooperation between Peru and Ghana."
    assert [c.get("topic") for c in cooperation(text)] == ["Free Trade Agreement"]


def test_both_countries_are_the_two_that_were_named() -> None:
    text = (
        "President Diaz of Peru met President Owusu of Ghana. They hailed the close cooperation between both countries."
    )
    (claim,) = cooperation(text)
    assert (claim.source, claim.target) == ("state:GHA", "state:PER")


def test_both_countries_with_nobody_named_are_left_out() -> None:
    assert cooperation("The growing cooperation between both countries was welcomed in Lima.") == []


BONDS = [
    ("Algeria sent a second consignment of relief goods to Chad.", ["state:DZA | state:TCD"]),
    ("China extended a credit line of 2 billion dollars to Ethiopia.", ["state:CHN | state:ETH"]),
    ("South Korea is a treaty ally of the United States.", ["state:KOR | state:USA"]),
    ("Syria, once an ally of Egypt, protested.", []),
    ("Australia has partnerships with Fiji and Tonga.", ["state:AUS | state:FJI", "state:AUS | state:TON"]),
    ("Australia seeks partnerships with Fiji and Tonga.", []),
    ("Algeria terminated its friendship treaty with Spain.", ["state:DZA | state:ESP cancelled"]),
    ("Senegal hosts a joint military exercise with France.", ["state:FRA | state:SEN"]),
    ("Georgia and Moldova agreed on a ceasefire.", ["state:GEO | state:MDA"]),
    ("President Biden welcomed Turkey's conclusion of a trilateral agreement with Finland.", ["state:FIN | state:TUR"]),
    ("Iran's nuclear programme in Natanz goes on.", []),
    ("Kuwait donated $10 million to Lebanon for a new port.", ["state:KWT | state:LBN"]),
    ("The UK announced £15 million of humanitarian aid to Sudan.", ["state:GBR | state:SDN"]),
    ("The UK pledged £15 million of humanitarian aid to Sudan.", ["state:GBR | state:SDN planned"]),
    ("Brazil approved a law on aid to Chile's farmers.", []),
    (
        (
            "President Biden commended Japanese Prime Minister Kishida Fumio on his efforts to improve bilateral "
            "ties with Mongolia."
        ),
        ["state:JPN | state:MNG planned"],
    ),
    (
        "Kenya and Uganda also signed an MOU on Strengthening Kenya-Uganda Trade Ties on 31 March 2023.",
        ["state:KEN | state:UGA"],
    ),
    # An agreement in force.
    ("An agreement on visas has been in force between Togo and Benin since 2000.", ["state:BEN | state:TGO"]),
    (
        "Togo trades with Benin. An agreement on visas has been in force between the two countries since 2000.",
        ["state:BEN | state:TGO"],
    ),
    (
        "Togo trades with Benin. No agreement on visas has been in force between the two countries.",
        ["state:BEN | state:TGO denied"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BONDS)
def test_allies_aid_and_treaties(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix("COOPERATES_WITH ") for c in read(text) if c.startswith("COOPERATES_WITH ")] == expected
