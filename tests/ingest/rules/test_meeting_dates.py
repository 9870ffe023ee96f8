"""When people met, as far as the text tells."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import find_dates

DATED = [
    # An earlier meeting that is only spoken of keeps its own day.
    (
        "Danish Foreign Minister Lars Lokke Rasmussen said today that last week's call between Ghanaian President John "
        "Mahama and Chadian President Mahamat Deby was useful.",
        "2025-05-15",
        {"2025-05-05/2025-05-11"},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen spoke today of the recent meeting between Ghanaian President "
        "John Mahama and Chadian President Mahamat Deby.",
        "2025-05-15",
        {None},
    ),
    # A heading has the day of the report under it.
    (
        "Readout of Danish Foreign Minister Lars Lokke Rasmussen's Call with Ghanaian President John Mahama\n\n"
        "Foreign Minister Rasmussen called Mr. Mahama of Ghana today to congratulate him.",
        "2025-05-15",
        {"2025-05-15"},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama on 14 May 2025 in Accra.",
        None,
        {"2025-05-14"},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama in Accra on the "
            "sidelines of the fair of 14 May 2025."
        ),
        None,
        {"2025-05-14"},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama on Tuesday.",
        "2025-05-15",
        {"2025-05-13"},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen met today with Ghanaian President John Mahama.",
        "2025-05-15",
        {"2025-05-15"},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama, who took office on "
            "7 January 2025."
        ),
        None,
        {None},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama and recalled the "
            "agreement signed in 1999."
        ),
        None,
        {None},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen will meet Ghanaian President John Mahama on 14 May.",
        "2025-05-02",
        {"2025-05-14"},
    ),
    (
        (
            "The meeting between Danish Foreign Minister Lars Lokke Rasmussen and Ghanaian President John Mahama "
            "took place on 14 May 2025."
        ),
        None,
        {"2025-05-14"},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama to prepare the "
            "conference of 3 June 2025."
        ),
        None,
        {None},
    ),
    (
        "Omani Foreign Minister Badr Albusaidi received two envoys on 14 May 2025. The first to call was Cuban "
        "Ambassador Yordenis Despaigne. The last to call was Kenyan Ambassador Jane Makori.",
        None,
        {"2025-05-14"},
    ),
    (
        "On 14 May 2025 Omani Foreign Minister Badr Albusaidi signed a treaty. The same day he met Cuban Foreign "
        "Minister Bruno Rodriguez.",
        None,
        {"2025-05-14"},
    ),
    (
        "Omani Foreign Minister Badr Albusaidi is currently visiting Cuba. He was received by Cuban Foreign "
        "Minister Bruno Rodriguez.",
        "2025-05-14",
        {"2025-05-14"},
    ),
    (
        "Today Omani Foreign Minister Badr Albusaidi attended the GCC summit. On the margins he and Iraqi "
        "Foreign Minister Fuad Hussein met Cuban Foreign Minister Bruno Rodriguez.",
        "2025-05-14",
        {"2025-05-14"},
    ),
]


@pytest.mark.parametrize(("text", "document_date", "expected"), DATED)
def test_dates_are_as_precise_as_the_text_and_never_invented(
    text: str, document_date: str | None, expected: set[str | None]
) -> None:
    assert find_dates(EdgeType.MET_WITH, text, document_date) == expected
