"""Days that the heading, the morning before or the note of an appointment settles."""

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

HE = "Norwegian Foreign Minister Per Hansen"
SHE = "Chilean President Ana Diaz"

DAYS = [
    # The heading's day, and none where it names more than one or lies ahead.
    (f"{HE}'s Audience with {SHE}, 13 April 2024\n\nMinister Hansen had an audience with {SHE}.", {"2024-04-13"}),
    (f"{HE}'s Remarks, 13 April 2024\n\nMinister Hansen had an audience with {SHE}.", {None}),
    # A readout may come out a day after the meeting: its own day is not that of the meeting.
    (f"Readout of {HE}'s Meeting with {SHE}\n\n{HE} met with {SHE}.", {None}),
    (f"Readout of {HE}'s Meeting with {SHE}\n\n{HE} met with {SHE} on 12 April.", {"2024-04-12"}),
    # The morning goes on.
    (f"{HE} was given a welcome this morning. {HE} had an audience with {SHE}.", {"2024-04-15"}),
    (f"{HE} was given a welcome. {HE} had an audience with {SHE}.", {None}),
    # On the day on which it is over, what was done there is over too.
    (
        f"Visit of {HE} to Chile, 13 to 15 April 2024\n\nMinister Hansen concluded his visit to Chile today. During "
        f"Minister Hansen's call on {SHE}, they spoke of trade.",
        {"2024-04-13/2024-04-15"},
    ),
    # Whoever comes home has visited nobody.
    (
        f"{HE} visited Chile from 10 to 12 April 2024. Minister Hansen met {SHE}. Minister Hansen arrived in Norway on "
        "13 April 2024.",
        {"2024-04-10/2024-04-12"},
    ),
]


def _dates(kind: EdgeType, text: str) -> set[object]:
    document = Document("document:0", "example.txt", text, date="2024-04-15", language="en")
    return {claim.get("date") for claim in read_text(document).claims if claim.type is kind}


@pytest.mark.parametrize(("text", "dates"), DAYS)
def test_a_meeting_has_the_day_that_is_told_beside_it(text: str, dates: set[object]) -> None:
    assert _dates(EdgeType.MET_WITH, text) == dates


SIGNED = [
    ("They witnessed the signing of an agreement on ports between Norway and Chile.", {"2024-04-15"}),
    # On some day of the visit.
    ("Two accords were signed during the visit.\nMOU on ports between Norway and Chile", {"2024-04-13/2024-04-15"}),
]


@pytest.mark.parametrize(("text", "dates"), SIGNED)
def test_an_agreement_has_the_day_of_the_meeting_or_the_days_of_the_visit(text: str, dates: set[object]) -> None:
    visit = f"Visit of {HE} to Chile, 13 to 15 April 2024\n\nMinister Hansen called on {SHE} today. "
    assert _dates(EdgeType.COOPERATES_WITH, visit + text) == dates


POSTS = [
    ("Norway has appointed Ms Siri Lie as Norwegian Ambassador to Chile.", {"2024-04"}),
    (
        "Ms Siri Lie has been appointed Norwegian Ambassador to Chile. She will take up her appointment in July 2024.",
        {"2024-07"},
    ),
    ("Norwegian Ambassador to Chile Siri Lie spoke.", {None}),
]


@pytest.mark.parametrize(("text", "dates"), POSTS)
def test_a_post_begins_when_it_is_taken_up_or_made_known(text: str, dates: set[object]) -> None:
    assert _dates(EdgeType.ENVOY_TO, text) == dates
