"""When somebody travelled, as far as the text tells."""

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text
from tests.ingest.rules.conftest import find_dates

DATED = [
    ("Spanish King Felipe VI arrived in Rome on 3 May 2021 after his visit to Malta.", None, {"2021-05-03", None}),
    ("Chadian President Mahamat Deby visited Turkey on 5 March 2023.", None, {"2023-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey on March 5, 2023.", None, {"2023-03-05"}),
    ("On 5 March 2023 Chadian President Mahamat Deby visited Turkey.", None, {"2023-03-05"}),
    ("In March 2023, Chadian President Mahamat Deby visited Turkey.", None, {"2023-03"}),
    ("Chadian President Mahamat Deby visited Turkey in 2023.", None, {"2023"}),
    ("Chadian President Mahamat Deby visited Turkey from 5 to 7 March 2023.", None, {"2023-03-05/2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey on 5-7 March 2023.", None, {"2023-03-05/2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey between March 5 and 7, 2023.", None, {"2023-03-05/2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey from 30 March to 2 April 2023.", None, {"2023-03-30/2023-04-02"}),
    ("Chadian President Mahamat Deby visited Turkey on 5 March.", None, {"XXXX-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey in March.", None, {"XXXX-03"}),
    ("Chadian President Mahamat Deby visited Turkey last week.", None, {None}),
    ("Chadian President Mahamat Deby visited Turkey yesterday.", None, {None}),
    ("Chadian President Mahamat Deby visited Turkey on Friday.", None, {None}),
    ("Chadian President Mahamat Deby visited Turkey on 5 March.", "2023-03-06", {"2023-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey in December.", "2023-03-06", {"2022-12"}),
    ("Chadian President Mahamat Deby will visit Turkey in January.", "2023-12-20", {"2024-01"}),
    ("Chadian President Mahamat Deby visited Turkey yesterday.", "2023-03-06", {"2023-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey on Friday.", "2023-03-06", {"2023-03-03"}),
    ("Chadian President Mahamat Deby will visit Turkey on Friday.", "2023-03-06", {"2023-03-10"}),
    ("Chadian President Mahamat Deby will visit Turkey tomorrow.", "2023-03-06", {"2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey last month.", "2023-03-06", {"2023-02"}),
    ("Chadian President Mahamat Deby visited Turkey last year.", "2023-03-06", {"2022"}),
    ("Chadian President Mahamat Deby visited Turkey earlier this year.", "2023-03-06", {"2023"}),
    ("Chadian President Mahamat Deby will visit Turkey next month.", "2023-12-06", {"2024-01"}),
    ("Chadian President Mahamat Deby visited Turkey today.", "2023-03-06", {"2023-03-06"}),
    ("Chadian President Mahamat Deby visited Turkey in March and Italy in May 2023.", None, {"2023-03", "2023-05"}),
    (
        (
            "Omani Foreign Minister Badr Albusaidi visited Jeddah, Saudi Arabia, on 19 May 2023 for the Arab "
            "League summit."
        ),
        None,
        {"2023-05-19"},
    ),
    (
        "Finnish President Alexander Stubb wound up a two-day visit to Japan on 14 March 2025.",
        None,
        {"2025-03-13/2025-03-14"},
    ),
    ("Omani Foreign Minister Badr Albusaidi is on a visit to Cuba.", "2025-05-14", {"2025-05-14"}),
    (
        "Earlier this month Omani Foreign Minister Badr Albusaidi spoke at a fair in Cuba. In Havana he opened a "
        "school.",
        "2025-05-14",
        {"2025-05"},
    ),
    (
        "Kenyan President William Ruto spoke in Nairobi on 30 September. He will fly to Togo the next day.",
        None,
        {"XXXX-10-01"},
    ),
]


TOURS = [
    # Of a tour's days nobody tells which were spent where.
    ("Chadian President Mahamat Deby visited Turkey and Italy from 5 to 9 March 2023.", "2023-03-10", {"2023-03"}),
    ("Chadian President Mahamat Deby visited Turkey and Italy from 30 March to 2 April 2023.", None, {"2023"}),
    ("Chadian President Mahamat Deby visited Turkey and Italy on 5 March 2023.", None, {"2023-03-05"}),
    (
        "Chadian President Mahamat Deby visited Turkey from 5 to 7 March 2023 and Italy from 8 to 9 March 2023.",
        None,
        {"2023-03-05/2023-03-07", "2023-03-08/2023-03-09"},
    ),
    # A visit under way is of all the days that its heading tells,
    (
        "Visit of Chadian President Mahamat Deby to Turkey, 5 to 7 March 2023\n\n"
        "Chadian President Mahamat Deby is on a visit to Turkey.",
        "2023-03-06",
        {"2023-03-05/2023-03-07"},
    ),
    # but not where the heading is of a tour.
    (
        "Visit of Chadian President Mahamat Deby to Turkey and Italy, 5 to 9 March 2023\n\n"
        "Chadian President Mahamat Deby is on a visit to Turkey.",
        "2023-03-06",
        {"2023-03-06", "2023-03"},
    ),
    # Companions share the days.
    (
        "Chadian President Mahamat Deby will visit Turkey from 5 to 7 March 2023. This will be his first visit to "
        "Turkey. President Deby will be accompanied by Foreign Minister Abderaman Koulamallah.",
        "2023-03-01",
        {"2023-03-05/2023-03-07"},
    ),
    # The present tense and a noun look ahead; what was said of another day is no date of the visit.
    ("Chadian President Mahamat Deby begins a visit to Italy on Sunday.", "2023-03-01", {"2023-03-05"}),
    ("They hope for Chadian President Mahamat Deby's visit to Italy on 29 March.", "2023-03-01", {"2023-03-29"}),
    ("Chadian President Mahamat Deby may speak during his visit to Italy from 29 March.", "2023-03-01", {"2023-03-29"}),
    (
        "Chadian President Mahamat Deby, on the first day of a visit to Italy, said the 22 February pact was good.",
        "2023-03-01",
        {None},
    ),
    (
        "Chadian President Mahamat Deby returned home on 5 March 2023 after attending a forum in Rome.",
        "2023-03-07",
        {None},
    ),
    (
        "Chadian President Mahamat Deby arrived in Rome on 5 March 2023 for a three-day visit.",
        "2023-03-07",
        {"2023-03-05/2023-03-07"},
    ),
    ("Chadian President Mahamat Deby sets out on Sunday on a mission to Rome.", "2023-03-01", {"2023-03-05"}),
    ("Chadian President Mahamat Deby arrived on 5 March 2023 after a brief stop in Rome.", "2023-03-07", {None}),
    # The year of a presidency is no date of the visit.
    (
        "Chadian President Mahamat Deby will visit Italy on 5 March 2023, in Italy's role as the 2023 G7 Presidency.",
        "2023-03-01",
        {"2023-03-05"},
    ),
]


@pytest.mark.parametrize(("text", "document_date", "expected"), [*DATED, *TOURS])
def test_dates_are_as_precise_as_the_text_and_never_invented(
    text: str, document_date: str | None, expected: set[str | None]
) -> None:
    assert find_dates(EdgeType.VISITED, text, document_date) == expected


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chadian President Mahamat Deby visited Hamburg, Germany, in March 2023.", "Hamburg"),
        ("Chadian President Mahamat Deby visited Hamburg and Berlin, Germany, in March 2023.", None),
    ],
)
def test_a_trip_to_two_places_of_a_state_has_no_place(text: str, place: str | None) -> None:
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    assert {c.get("place") for c in reading.claims if c.type is EdgeType.VISITED} == {place}
