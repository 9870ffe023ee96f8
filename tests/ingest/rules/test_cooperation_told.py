"""Cooperation, aid and support that ministries tell in passing, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KIND = "COOPERATES_WITH "
PAIR = "Peruvian President Juan Diaz met Ghanaian President Kofi Owusu. "

BETWEEN = [
    # What ties rest on.
    (
        "They praised the old ties between Malta and Chile, underpinned by trade and cooperation in the port sector.",
        ["state:CHL | state:MLT"],
    ),
    ("Relations between Malta and Chile are built on close collaboration in fisheries.", ["state:CHL | state:MLT"]),
    ("Malta and Chile enjoy a warm friendship, marked by close cooperation in fisheries.", ["state:CHL | state:MLT"]),
    (f"{PAIR}The partnership between both countries, rooted in close cooperation, is old.", ["state:GHA | state:PER"]),
    ("Relations between Malta and Chile are based on mutual respect.", []),
    ("Relations between Malta and Chile rest on a wish, built on a shared desire to deepen cooperation.", []),
    # What there is, and is to grow.
    (f"{PAIR}They wish to build on the close ties and cooperation between both countries.", ["state:GHA | state:PER"]),
    (f"{PAIR}They spoke of ways to start cooperation between both countries.", []),
    ("They agreed on the need for cooperation between Malta and Chile.", []),
    (f"{PAIR}The mutual support and cooperation between both countries were praised.", ["state:GHA | state:PER"]),
    ("She hailed the Malta-Chile defence relationship.", ["state:CHL | state:MLT"]),
    ("She called for Malta-Chile cooperation.", []),
    ("He took stock of Malta and Chile's good relations and close cooperation at sea.", ["state:CHL | state:MLT"]),
    # How it went and goes on.
    (f"{PAIR}They noted the steady progress made in bilateral cooperation.", ["state:GHA | state:PER"]),
    (f"{PAIR}They hoped for cooperation.", []),
    (f"{PAIR}Bilateral cooperation has since expanded beyond cocoa.", ["state:GHA | state:PER"]),
    (f"{PAIR}We have stepped up cooperation in trade and training.", ["state:GHA | state:PER"]),
    ("Malta and Chile are working closely together to clear the harbour.", ["state:CHL | state:MLT"]),
    ("Malta and Chile are working.", []),
    (f"{PAIR}The two presidents agreed to continue to work together on food aid.", ["state:GHA | state:PER"]),
    (f"{PAIR}The two presidents agreed to continue.", []),
    (
        "Peruvian President Juan Diaz, Ghanaian President Kofi Owusu and Maltese President Ann Borg met. The three "
        "presidents committed to continue implementing the initiatives.",
        ["state:GHA | state:MLT", "state:GHA | state:PER", "state:MLT | state:PER"],
    ),
    ("Malta and Chile have reached broad agreement on a joint satellite.", ["state:CHL | state:MLT"]),
    ("Malta and Chile have reached agreement.", []),
    ("It follows the accord last month reached by Malta and Chile.", ["state:CHL | state:MLT"]),
    ("Malta and Chile reached an Omani-brokered peace deal.", ["state:CHL | state:MLT"]),
    (f"{PAIR}The trade ministers of both countries signed a memorandum on cocoa.", ["state:GHA | state:PER"]),
    # Ties that were raised, and agreements whose sides stand elsewhere.
    (f"{PAIR}Their ties were raised to a special partnership in 2019.", ["state:GHA | state:PER"]),
    (f"{PAIR}They recalled the memoranda signed during the visit of 2019.", ["state:GHA | state:PER"]),
    ("The memoranda signed at the fair in Malta are many.", []),
    (
        f"{PAIR}Several agreements in the areas of school meals, river ports, cocoa and coffee will be signed.",
        ["state:GHA | state:PER planned"],
    ),
    (
        f"{PAIR}They agreed to push for a swift launch of a Peru-Ghana ministerial-level committee.",
        ["state:GHA | state:PER planned"],
    ),
]

GIVEN = [
    ("He reaffirmed Danish support to Mali on border security.", ["state:DNK | state:MLI"]),
    ("She spoke of Denmark's enduring support for Mali.", ["state:DNK | state:MLI"]),
    ("She recalled Danish assistance, including tents, to help the Malian government.", ["state:DNK | state:MLI"]),
    ("She spoke of Denmark's support for Mali's candidacy.", []),
    ("She asked for an end to Danish support for Mali.", []),
    ("He fears the loss of Danish support for Mali.", []),
    ("He recalled Denmark's earlier contributions of masks and other supplies to Mali.", ["state:DNK | state:MLI"]),
    ("Denmark's donation to Mali of tents was handed over.", ["state:DNK | state:MLI"]),
    ("Denmark's contributions to the debate were many.", []),
    (
        "Denmark will contribute 300 tents to support the people of Mali after the flood.",
        ["state:DNK | state:MLI planned"],
    ),
    (
        "Denmark contributed US$70,000 as seed money to help relief efforts in Mali and Niger after the floods.",
        ["state:DNK | state:MLI", "state:DNK | state:NER"],
    ),
    ("Danes have donated US$70,000 to help relief efforts in Mali.", []),
    (
        "In response to an appeal from Mali, Denmark will send a relief package of tents.",
        ["state:DNK | state:MLI planned"],
    ),
    ("Mali thanked Denmark for its generous humanitarian assistance.", ["state:DNK | state:MLI"]),
    ("Mali thanked Denmark for its contributions to the debate.", []),
    ("He named 3 million dollars in Danish commitments to water projects in Mali.", ["state:DNK | state:MLI"]),
    (
        "He reaffirmed American treaty commitments to both Norway and Iceland.",
        ["state:ISL | state:USA", "state:NOR | state:USA"],
    ),
    ("Denmark intends to provide Mali with additional ammunition.", ["state:DNK | state:MLI planned"]),
    (
        "The European Union agreed on a package of loans. The four-year accord raises aid to the states, Mali, Chad "
        "and Niger, by half.",
        ["bloc:EU | state:MLI", "bloc:EU | state:NER", "bloc:EU | state:TCD"],
    ),
    ("Denmark and Norway spoke. The accord raises aid to Mali.", []),
]


@pytest.mark.parametrize(("text", "expected"), BETWEEN)
def test_cooperation_is_told_beside_other_things(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected


@pytest.mark.parametrize(("text", "expected"), GIVEN)
def test_aid_and_support_are_told_beside_other_things(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected


TOPICS = [
    (
        "Relations between Malta and Chile are underpinned by strong links and cooperation in the port sector.",
        "strong links and cooperation in the port sector",
    ),
    ("He reaffirmed Danish support to Mali on border security.", "support on border security"),
    ("Oman recalled Denmark's contributions of masks and tents to Mali.", "contributions of masks and tents"),
    ("Denmark's support for Mali's army grew.", "support for Mali"),
]


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_the_topic_is_the_whole_phrase(text: str, topic: str) -> None:
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    assert [c.get("topic") for c in claims if c.type is EdgeType.COOPERATES_WITH] == [topic]
