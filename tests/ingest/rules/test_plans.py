"""Trips, meetings, consultations and missions that lie ahead, and what only looks as if it did."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType, Factuality
from ingest.reading import read_text

Read = Callable[..., list[str]]
HE = "Norwegian Foreign Minister Per Hansen"
SHE = "Chilean President Ana Diaz"

AHEAD = [
    (f"{HE} plans to briefly stop in Oman for talks.", "VISITED Per Hansen | state:OMN planned"),
    (f"{HE}, during a visit to Japan in May, will ask for more.", "VISITED Per Hansen | state:JPN planned"),
    (f"{HE} spoke of a plan for {SHE} to visit Norway in May.", "VISITED Ana Diaz | state:NOR planned"),
    (f"{HE} looked forward to welcoming {SHE} in Oslo.", "VISITED Ana Diaz | state:NOR planned"),
    (f"{HE} and {SHE} plan to discuss the treaty in talks in Oslo.", "MET_WITH Ana Diaz | Per Hansen planned"),
    (f"They await a summit meeting in Oslo between {HE} and {SHE}.", "MET_WITH Ana Diaz | Per Hansen planned"),
    (
        "They looked forward to co-chairing the 4th Norway-Chile Ports Forum next year.",
        "CONSULTED_WITH state:CHL | state:NOR planned",
    ),
    (
        f"{HE} met {SHE}. Norway and Chile agreed to work towards holding the fifth edition of their joint committee.",
        "CONSULTED_WITH state:CHL | state:NOR planned",
    ),
    (
        "Norwegian Deputy Minister Siri Lie will visit Oman for political consultations.",
        "CONSULTED_WITH state:NOR | state:OMN planned",
    ),
    (
        "Norway and Chile met. Norway and Chile agreed to reopen their embassies.",
        "HAS_MISSION state:NOR | state:CHL embassy planned",
    ),
]


@pytest.mark.parametrize(("text", "expected"), AHEAD)
def test_what_lies_ahead_is_planned(read: Read, text: str, expected: str) -> None:
    assert expected in read(text)


OTHER = [
    ("They looked forward to the 50th anniversary of Norway-Chile Dialogue.", "CONSULTED_WITH"),
    (f"{HE} and {SHE} will discuss the treaty.", "MET_WITH"),
    (f"{HE} stopped the talks in Oman.", "VISITED"),
    ("Norway and Chile agreed to close their schools.", "HAS_MISSION"),
    (
        f"{HE} visited Chile. {HE} thanked {SHE} for the invitation to visit Chile.",
        "VISITED Per Hansen | state:CHL planned",
    ),
]


@pytest.mark.parametrize(("text", "beginning"), OTHER)
def test_what_only_sounds_so_is_not_planned(read: Read, text: str, beginning: str) -> None:
    assert not [claim for claim in read(text) if claim.startswith(beginning)]


def test_a_picture_shows_what_has_been() -> None:
    text = f"Photo Caption: {HE}'s Meeting with {SHE}, 17 May 2024"
    reading = read_text(Document("document:0", "example.txt", text, date="2024-04-17", language="en"))
    assert [c.factuality for c in reading.claims if c.type is EdgeType.MET_WITH] == [Factuality.ACTUAL]
