"""Dates that another sentence settles, and those that stay open."""

import pytest

from graph.schema import Document, EdgeType, Factuality
from ingest.reading import read_text
from tests.ingest.rules.conftest import find_dates

_TALKS = "Chilean Foreign Minister Alberto van Klaveren met Moroccan Foreign Minister Nasser Bourita today in Rabat. "

AGREEMENTS = [
    # Signed on the day of which the document tells.
    (_TALKS + "The ministers of Chile and Morocco witnessed the signing of a fisheries agreement.", {"2023-06-05"}),
    (
        _TALKS + "Two agreements were signed.\n\nAgreement on seed trade between Chile and Morocco\n"
        "Agreement on water between Chile and Morocco\n",
        {"2023-06-05"},
    ),
    # Nothing says that it was signed now.
    (_TALKS + "The free trade agreement between Chile and Morocco is used by few.", {None}),
    # It has a date of its own, or is aid and nothing that is signed.
    (
        _TALKS + "They welcomed the signing of the Chile-Morocco Water Agreement in 2021 and its first results.",
        {None},
    ),
    (_TALKS + "Since the law was signed, Chile's assistance to Morocco has grown.", {None}),
    # An agreement of others.
    (_TALKS + "Japan and Peru signed a fisheries agreement.", {None}),
]


@pytest.mark.parametrize(("text", "expected"), AGREEMENTS)
def test_an_agreement_has_the_day_of_the_meeting_at_which_it_was_signed(text: str, expected: set[object]) -> None:
    assert find_dates(EdgeType.COOPERATES_WITH, text, "2023-06-05") == expected


def test_an_agreement_has_the_days_of_the_visit_during_which_it_was_signed() -> None:
    text = (
        "Visit of President of Latvia Edgars Rinkevics to Kenya, 3 to 5 May 2024\n\n"
        "Kenya and Latvia signed an agreement on mobility during the visit."
    )
    assert find_dates(EdgeType.COOPERATES_WITH, text, "2024-05-10") == {"2024-05-03/2024-05-05"}


def test_an_agreement_has_no_days_of_a_visit_of_long_ago() -> None:
    text = (
        "Kenya and Latvia signed an investment treaty and, more recently, a trade agreement.\n\n"
        "We recall the visit of President of Latvia Edgars Rinkevics to Kenya in May 2014."
    )
    assert find_dates(EdgeType.COOPERATES_WITH, text, "2024-05-10") == {None}


def test_meetings_on_many_occasions_have_no_day() -> None:
    text = (
        "Irish Foreign Minister Micheal Martin met Jordanian Prime Minister Bisher Khasawneh on many occasions.\n\n"
        "Minister Martin visited Jordan on 4 April 2024."
    )
    assert find_dates(EdgeType.MET_WITH, text, None) == {None}


def test_a_meeting_has_the_days_of_the_visit_to_the_state_of_whoever_is_met() -> None:
    text = (
        "Irish Foreign Minister Micheal Martin visited Jordan on 4 April 2024 and Lebanon on 5-6 April 2024. "
        "In Lebanon Minister Martin met Lebanese Prime Minister Najib Mikati."
    )
    assert find_dates(EdgeType.MET_WITH, text, None) == {"2024-04-05/2024-04-06"}


def test_what_lies_behind_the_day_of_the_document_is_planned() -> None:
    text = "Irish President Catherine Connolly is visiting Jordan from 4 to 6 May 2026."
    told = read_text(Document("document:0", "example.txt", text, date="2026-05-03", language="en")).claims
    later = read_text(Document("document:0", "example.txt", text, date="2026-05-05", language="en")).claims
    assert [c.factuality for c in told if c.type is EdgeType.VISITED] == [Factuality.PLANNED]
    assert [c.factuality for c in later if c.type is EdgeType.VISITED] == [Factuality.ACTUAL]


def test_a_heading_has_the_day_of_the_meeting_that_the_text_tells() -> None:
    text = (
        "Readout of Kenyan President William Ruto's Call with President Emmanuel Macron of France\n\n"
        "Kenyan President William Ruto spoke on 4 May 2024 with President Emmanuel Macron of France."
    )
    assert find_dates(EdgeType.MET_WITH, text, "2024-05-06") == {"2024-05-04"}


def test_a_visit_told_as_a_noun_is_of_the_nearest_such_month_or_day() -> None:
    text = "Chilean President Gabriel Boric spoke of the November visit by Peruvian President Dina Boluarte to Fiji."
    assert find_dates(EdgeType.VISITED, text, "2021-10-22") == {"2021-11"}
    assert find_dates(EdgeType.VISITED, text, "2022-01-22") == {"2021-11"}


def test_the_year_in_the_name_of_an_event_is_no_date() -> None:
    text = "Fijian Prime Minister Sitiveni Rabuka is on a visit to Iceland for the 2019 Ocean Assembly."
    assert find_dates(EdgeType.VISITED, text, None) == {None}


def test_a_chair_of_next_year_is_still_to_come() -> None:
    document = Document(
        "document:0", "a.txt", "Kenya congratulated Peru on Peru's APEC chairmanship in 2024.", date="2023-11-02"
    )
    assert {c.factuality for c in read_text(document).claims if c.type is EdgeType.MEMBER_OF} == {Factuality.PLANNED}


def test_a_heading_that_opens_the_day_of_what_is_announced_is_planned() -> None:
    text = (
        "Visit of Fijian Foreign Minister Lenora Qere to Kenya, 3 to 5 May 2024\n\n"
        "Minister Lenora Qere will meet Kenyan Foreign Minister Alfred Mutua."
    )
    claims = read_text(Document("document:0", "a.txt", text, date="2024-05-03")).claims
    assert {c.factuality for c in claims if c.type is EdgeType.VISITED} == {Factuality.PLANNED}


def test_a_summit_on_the_way_has_no_days_of_the_visit_before_it() -> None:
    text = (
        "Irish Foreign Minister Micheal Martin will visit Jordan from 4 to 5 April 2024, en route to Manama where he "
        "will attend the Arab League summit."
    )
    assert find_dates(EdgeType.ATTENDED, text, "2024-04-01") == {None}


def test_a_summit_among_meetings_gives_its_days_to_none_of_them() -> None:
    text = "Jordan will take part in the G20 meetings, including the Summit to be held in Rome from 4 to 5 April 2024."
    assert find_dates(EdgeType.ATTENDED, text, "2024-01-01") == {None}
