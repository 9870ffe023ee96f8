"""What an agreement is about: whole, without its sides, and never a bare `agreement` where the text says more."""

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

TOPICS = [
    # A bare instrument takes what stands around it.
    ("Peru and Ghana signed an MOU (MOU) on Cocoa Research.", {"MOU on Cocoa Research"}),
    (
        "They welcomed the Memorandum of Understanding between the Ministry of Mines of Peru and the Ministry of "
        "Energy of Ghana on Safer Mining in Remote Areas.",
        {"Memorandum of Understanding on Safer Mining in Remote Areas"},
    ),
    (
        "They welcomed the MOU between the Ministry of Youth of Peru and the Ministry of Youth of Ghana in the Field "
        "of Sport.",
        {"MOU in the Field of Sport"},
    ),
    ("They welcomed the Transfer of Prisoners Agreement between Peru and Ghana.", {"Transfer of Prisoners Agreement"}),
    (
        "They welcomed the MOU between the Ministry of Ports of Peru and the Ministry of Ports of Ghana in the "
        "training of pilots.",
        {"MOU in the training of pilots"},
    ),
    ("They hailed the Peru-Ghana Agreement on Fair Trade and Investment.", {"Agreement on Fair Trade and Investment"}),
    # Nothing is made up where the text says no more, nor taken from what is said of the day.
    ("Peru and Ghana signed a memorandum of understanding on Monday.", {"memorandum of understanding"}),
    ("Peru and Ghana signed an agreement on the sidelines of the fair.", {"agreement"}),
    # A name goes on, and ends where it ends.
    ("They hailed the Peru-Ghana Partnership for Growth and Learning.", {"Partnership for Growth and Learning"}),
    ("They spoke of the Peru-Ghana Digital Partnership Agreement.", {"Digital Partnership Agreement"}),
    ("They prepared the Peru-Ghana Free Trade Agreement Meeting.", {"Free Trade Agreement"}),
    # What is done with it is no part of it.
    ("They welcomed Peru's conclusion of a fisheries agreement with Ghana.", {"fisheries agreement"}),
    ("Minister Diaz spoke of Peru's efforts to deepen its ties with Ghana.", {"ties"}),
]


def topics_of(text: str) -> set[object]:
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    return {claim.get("topic") for claim in reading.claims if claim.type is EdgeType.COOPERATES_WITH}


@pytest.mark.parametrize(("text", "topics"), TOPICS)
def test_a_topic_says_what_about(text: str, topics: set[object]) -> None:
    assert topics_of(text) == topics
