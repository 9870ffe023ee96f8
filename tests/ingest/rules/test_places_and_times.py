"""Where an event was and since when an office is held: told inside the clause, on the way to it, right behind it."""

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

HE = "Norwegian Foreign Minister Per Hansen"
SHE = "Chilean President Ana Diaz"


def _values(text: str, kind: EdgeType, name: str) -> set[object]:
    document = Document("document:0", "example.txt", text, date="2024-04-15", language="en")
    return {claim.get(name) for claim in read_text(document).claims if claim.type is kind}


PLACES = [
    (f"{HE} met in Vienna with {SHE}.", EdgeType.MET_WITH, {"Vienna"}),
    (f"{HE} met today in Vienna with {SHE}.", EdgeType.MET_WITH, {"Vienna"}),
    (f"{HE} travelled to Vienna on 4 April 2024, where he met {SHE}.", EdgeType.MET_WITH, {"Vienna"}),
    (
        f"{HE} will visit Havana, Cuba, from 15 to 16 May to attend the Group of 77 Summit.",
        EdgeType.ATTENDED,
        {"Havana"},
    ),
    # The place of something else.
    (f"{HE} met, after talks in Geneva, {SHE}.", EdgeType.MET_WITH, set()),
    (f"{HE} visited Vienna to attend the 5th UN Summit in Geneva.", EdgeType.ATTENDED, {"Geneva"}),
    (f"{HE} met {SHE} to discuss the ceasefire in Gaza.", EdgeType.MET_WITH, {None}),
]


@pytest.mark.parametrize(("text", "kind", "places"), PLACES)
def test_an_event_has_the_place_that_its_clause_or_its_trip_names(
    text: str, kind: EdgeType, places: set[object]
) -> None:
    assert _values(text, kind, "place") == places


SINCE = [
    ("Gal Boru has been Ambassador of Fiji to Peru since March 2022.", EdgeType.ENVOY_TO, {"2022-03"}),
    ("Gal Boru, Kenya's Ambassador to Indonesia since 3 May 2021, spoke.", EdgeType.ENVOY_TO, {"2021-05-03"}),
    ("Gal Boru, Foreign Minister of Kenya since 2022, spoke.", EdgeType.HOLDS_OFFICE, {"2022"}),
    # Since when something else is so.
    ("Gal Boru is Ambassador of Kenya to Indonesia and has lived there since 2020.", EdgeType.ENVOY_TO, {None}),
    ("Gal Boru is Foreign Minister of Kenya and has lived in Nairobi since 2020.", EdgeType.HOLDS_OFFICE, {None}),
]


@pytest.mark.parametrize(("text", "kind", "dates"), SINCE)
def test_an_office_is_held_since_the_date_right_behind_it(text: str, kind: EdgeType, dates: set[object]) -> None:
    assert _values(text, kind, "date") == dates


DATES = [
    (f"{HE} met {SHE} in Oslo for talks on trade on 21 March 2024.", {"2024-03-21"}),
    # The day of what they spoke about.
    (f"{HE} spoke with {SHE} upon the entry into force of the pact on 21 March 2024.", {None}),
    (f"{HE} spoke with {SHE} about the attack on a school on 21 March 2024.", {None}),
]


@pytest.mark.parametrize(("text", "dates"), DATES)
def test_a_meeting_has_no_date_of_what_is_spoken_of(text: str, dates: set[object]) -> None:
    assert _values(text, EdgeType.MET_WITH, "date") == dates
