"""Programmes told ahead: lists of events, setting out, royal guests, those who act in turn, trips given up."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType, Factuality
from ingest.reading import read_text

Read = Callable[..., list[str]]
HE = "Norwegian Foreign Minister Per Hansen"
SHE = "Chilean President Ana Diaz"
PRINCE = "His Royal Highness Crown Prince Olav of Norway"

TOLD = [
    (f"{HE} took part in the Special ASEAN-Russia Ministers' Meeting.", "ATTENDED Per Hansen | bloc:ASEAN"),
    (f"{HE} will attend the 4th ASEAN Regional Forum in Lima.", "ATTENDED Per Hansen | bloc:ARF planned"),
    (
        f"{HE} will attend the 4th OIC Summit, the 7th AU Summit, and the OSCE forum.",
        "ATTENDED Per Hansen | bloc:AU planned",
    ),
    (
        f"{HE} will attend the 4th OIC Summit, the 7th AU Summit, and the OSCE forum.",
        "ATTENDED Per Hansen | bloc:OSCE planned",
    ),
    (
        f"{HE} attended the Harbour Forum, as well as the Arab League Ministers' Meeting.",
        "ATTENDED Per Hansen | bloc:LAS",
    ),
    (
        f"{HE} will represent Norway at the Ocean Summit and the Arab League meeting.",
        "ATTENDED Per Hansen | bloc:LAS planned",
    ),
    (
        f"{HE} will host several events, including the 3rd OIC ministerial meeting.",
        "ATTENDED Per Hansen | bloc:OIC planned",
    ),
    (f"{HE} will deliver a statement at the UN General Assembly.", "ATTENDED Per Hansen | bloc:UN planned"),
    (f"{HE} will attend the OIC-AU Anniversary Summit.", "ATTENDED Per Hansen | bloc:AU planned"),
    (f"{HE} departs for Brussels, Belgium today for the NATO summit.", "ATTENDED Per Hansen | bloc:NATO planned"),
    (f"{HE} departs for Brussels, Belgium today for the NATO summit.", "VISITED Per Hansen | state:BEL planned"),
    (f"{HE} departs Oslo on Monday for Lima.", "VISITED Per Hansen | state:PER planned"),
    (
        f"{HE} is flying to Japan next week for talks with government officials.",
        "MET_WITH Per Hansen | state:JPN planned",
    ),
    (f"{HE} will lead a business delegation to Oman in June.", "VISITED Per Hansen | state:OMN planned"),
    (f"{HE} put off his trip to Oman and a meeting with {SHE}.", "MET_WITH Ana Diaz | Per Hansen cancelled"),
    (f"{HE} looks forward to welcoming {SHE} to the royal palace.", "MET_WITH Ana Diaz | Per Hansen planned"),
    (f"{HE} arrives in Santiago today for talks with {SHE}.", "MET_WITH Ana Diaz | Per Hansen planned"),
    (f"{HE}, chairman of the Harbour Trust, will visit Oman in June.", "VISITED Per Hansen | state:OMN planned"),
    (f"{HE} will welcome {SHE} with a dinner in her honour.", "MET_WITH Ana Diaz | Per Hansen planned"),
    (f"{HE} will pay a courtesy visit to {SHE}.", "MET_WITH Ana Diaz | Per Hansen planned"),
    (f"{HE} and {SHE} will resume their talks in May.", "MET_WITH Ana Diaz | Per Hansen planned"),
    (f"{HE}'s programme includes meetings with {SHE}.", "MET_WITH Ana Diaz | Per Hansen planned"),
    ("Norway will hold the 2nd Joint Council with Chile in May.", "CONSULTED_WITH state:CHL | state:NOR planned"),
    (
        f"{HE} will undertake a working visit to Oman and Chile for political consultations.",
        "CONSULTED_WITH state:CHL | state:NOR planned",
    ),
    (f"{HE} was no longer able to travel to Oman given the floods.", "VISITED Per Hansen | state:OMN cancelled"),
    (f"{HE} regretted that he was unable to visit Oman.", "VISITED Per Hansen | state:OMN cancelled"),
    (f"{HE} will not be able to travel to Oman as planned.", "VISITED Per Hansen | state:OMN cancelled"),
    (f"{HE} to visit Lima, Peru, and attend the OIC summit", "ATTENDED Per Hansen | bloc:OIC planned"),
    (
        "Deputy Prime Minister Ola Berg of Norway will be Acting Prime Minister from 3 to 4 May 2024, and Norwegian "
        "Finance Minister Siri Lie on 5 May 2024.",
        "HOLDS_OFFICE Siri Lie | state:NOR acting prime minister planned",
    ),
    (
        "Norway will host a study visit by eight ambassadors to the UN. These ambassadors are from Chad and Mali.",
        "VISITED state:TCD | state:NOR planned",
    ),
    (
        "Eight ambassadors visited Norway in March. The ambassadors, who live in Paris, came from Chad and Mali.",
        "VISITED state:MLI | state:NOR",
    ),
    (
        "The OIC summit opens in Lima. This will be the first summit attended by Chad.",
        "ATTENDED state:TCD | bloc:OIC planned",
    ),
    (
        "The OIC Ministers' Meeting (OMM) opens in Lima. This will be the last OMM attended by Chad.",
        "ATTENDED state:TCD | bloc:OIC planned",
    ),
    (f"{PRINCE} visited Chile. {SHE} will host His Royal Highness to tea.", "MET_WITH Ana Diaz | Olav planned"),
    (f"{PRINCE} visited Chile. {SHE} welcomed the royal couple with a lunch.", "MET_WITH Ana Diaz | Olav"),
    (
        "Datuk Aziz Rahman, Menteri Besar of Johor, will visit Norway in June.",
        "VISITED Aziz Rahman | state:NOR planned",
    ),
    (f"{HE} tapped Jane Cox as ambassador to Chile.", "ENVOY_TO Jane Cox | state:CHL ambassador planned"),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_what_a_programme_tells(read: Read, text: str, expected: str) -> None:
    assert expected in read(text)


TRAPS = [
    ("At the anniversary summit, ASEAN and Japan will speak of ports.", "CONSULTED_WITH bloc:ASEAN | state:JPN"),
    (f"{HE} attended the AU summit and discussed the coming OIC summit.", "ATTENDED Per Hansen | bloc:OIC"),
    (f"{HE} attended the Ocean Summit and praised the OIC summit.", "ATTENDED"),
    (f"{HE} attended the AU summit and met ministers of the OIC for a meeting.", "ATTENDED Per Hansen | bloc:OIC"),
    (f"{HE} was unable to visit Oman.", "VISITED Per Hansen | state:OMN cancelled"),
    (f"{HE} regretted that he was unable to visit Oman.", "VISITED Per Hansen | state:OMN denied"),
    (f"{HE} may be asked whether talks go on.", "MET_WITH"),
    (f"{HE} flew to Japan for talks with bankers.", "MET_WITH"),
    (f"{HE} spoke. {SHE} will host Her Royal Highness to tea.", "MET_WITH"),
    (f"{PRINCE} visited Chile. {SHE} had an audience with Her Majesty.", "MET_WITH"),
    ("Norway wants a visit by ambassadors. The ambassadors are from Chad and Mali.", "VISITED"),
    ("Norway wrote to the ambassadors. The ambassadors are from Chad and Mali.", "VISITED"),
    ("The Puan Besar of Johor, Khaleeda Bustamam, visited Norway.", "HOLDS_OFFICE"),
    (
        f"{PRINCE} will visit Chile. His Royal Highness will be accompanied by Her Highness Sonja Lie, "
        "consort of the prince.",
        "VISITED Sonja Lie",
    ),
]


@pytest.mark.parametrize(("text", "beginning"), TRAPS)
def test_what_no_programme_tells(read: Read, text: str, beginning: str) -> None:
    assert not [claim for claim in read(text) if claim.startswith(beginning)]


HEADINGS = [
    ("Siri Lie will travel to Oman in May.", Factuality.PLANNED),
    ("Siri Lie travelled to Oman in March.", Factuality.ACTUAL),
]


@pytest.mark.parametrize(("below", "expected"), HEADINGS)
def test_a_heading_is_as_real_as_the_text_below(below: str, expected: Factuality) -> None:
    text = f"Norwegian Deputy Minister Lie's Travel to Oman\n\nUnder Secretary Of The Realm {below}\n"
    reading = read_text(Document("document:0", "example.txt", text, date="2024-04-17", language="en"))
    assert {c.factuality for c in reading.claims if c.type is EdgeType.VISITED} == {expected}


FIRST_DAYS = [
    (
        "Minister Hansen will visit Oman. During his visit to Oman from 17 to 20 April 2024, he will see Muscat.",
        "planned",
    ),
    ("During his visit to Oman from 17 to 20 April 2024, he called on Sultan Haitham. He will visit Chad.", "actual"),
]


@pytest.mark.parametrize(("below", "expected"), FIRST_DAYS)
def test_on_the_first_day_of_a_visit_its_heading_is_as_real_as_the_programme(below: str, expected: str) -> None:
    text = f"Visit by {HE} to Oman, 17 to 20 April 2024\n\n{below}\n"
    reading = read_text(Document("document:0", "example.txt", text, date="2024-04-17", language="en"))
    visits = [c for c in reading.claims if c.type is EdgeType.VISITED and c.target == "state:OMN"]
    assert {c.factuality.value for c in visits} == {expected}
