"""What sentences state as dates, and what they only seem to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import Anchor, DateMention, find_anchor, find_dates, settle_mention, settle_year

NOWHERE = Anchor(None)
#: A Thursday.
THURSDAY = Anchor("2021-09-16")


def read(sentence: str, anchor: Anchor = NOWHERE) -> dict[str, str]:
    mentions = find_dates(sentence, 0, len(sentence), anchor)
    return {sentence[mention.start : mention.end]: mention.value for mention in mentions}


DAYS = [
    ("They met on 16 September 2021 in Dushanbe.", {"16 September 2021": "2021-09-16"}),
    ("They met on September 16, 2021, in Dushanbe.", {"September 16, 2021": "2021-09-16"}),
    ("They met on September 16 2021.", {"September 16 2021": "2021-09-16"}),
    ("signed on the 3rd of June, 2019", {"3rd of June, 2019": "2019-06-03"}),
    ("during the week of October 10, 2022", {"October 10, 2022": "2022-10-10/2022-10-16"}),
    ("in the week beginning 28 December 2020", {"28 December 2020": "2020-12-28/2021-01-03"}),
    ("in the week of 26 February", {"26 February": "XXXX-02-26"}),
    ("signed on June 3rd", {"June 3rd": "XXXX-06-03"}),
    ("signed on June the 3rd, 2019", {"June the 3rd, 2019": "2019-06-03"}),
    ("Order 14257 of April 2, 2025", {"April 2, 2025": "2025-04-02"}),
    ("8 MAY 2024", {"8 MAY 2024": "2024-05-08"}),
    ("08 May 2024, 23:15", {"08 May 2024": "2024-05-08"}),
    ("on Dec. 29 and again", {"Dec. 29": "XXXX-12-29"}),
    ("by Sept 3, 1986", {"Sept 3, 1986": "1986-09-03"}),
    ("on Monday, 5 May 2021, he left", {"Monday, 5 May 2021": "2021-05-05"}),
    ("on Friday, December 15, talks", {"Friday, December 15": "XXXX-12-15"}),
    ("The Treaty of Westphalia of 24 October 1648", {"24 October 1648": "1648-10-24"}),
    ("at the December 10 meeting of the Council", {"December 10": "XXXX-12-10"}),
    ("a May 3 statement", {"May 3": "XXXX-05-03"}),
    ("on November 3.14 The minister", {"November 3": "XXXX-11-03"}),
    ("dated 2021-09-16", {"2021-09-16": "2021-09-16"}),
    ("dated 2021-09-16.", {"2021-09-16": "2021-09-16"}),
    ("from 2021-09-16 to 2021-09-18", {"2021-09-16 to 2021-09-18": "2021-09-16/2021-09-18"}),
    ("on 16.09.2021 in Minsk", {"16.09.2021": "2021-09-16"}),
    ("on 03.04.2022 in Minsk", {"03.04.2022": "2022-04-03"}),
    ("on 12/25/2021", {"12/25/2021": "2021-12-25"}),
    ("on 25/12/2021", {"25/12/2021": "2021-12-25"}),
    ("on 29 February 2020", {"29 February 2020": "2020-02-29"}),
    ("the 1 February 2021 coup", {"1 February 2021": "2021-02-01"}),
]

DAY_RANGES = [
    ("in Minsk on October 18–19.", {"October 18–19": "XXXX-10-18/XXXX-10-19"}),
    ("HOST, 10 TO 13 SEPTEMBER 2023", {"10 TO 13 SEPTEMBER 2023": "2023-09-10/2023-09-13"}),
    ("18-19 October 2021", {"18-19 October 2021": "2021-10-18/2021-10-19"}),
    ("October 18-19, 2021", {"October 18-19, 2021": "2021-10-18/2021-10-19"}),
    ("From 31 May to 2 June, Minsk hosted", {"31 May to 2 June": "XXXX-05-31/XXXX-06-02"}),
    ("From May 31 to June 1, Minsk hosted", {"May 31 to June 1": "XXXX-05-31/XXXX-06-01"}),
    ("visited Saudi Arabia April 13 and 14, 2023", {"April 13 and 14, 2023": "2023-04-13/2023-04-14"}),
    ("visited Saudi Arabia April 13 and 14, joined", {"April 13 and 14": "XXXX-04-13/XXXX-04-14"}),
    ("from 29 October to 2 November 2023.", {"29 October to 2 November 2023": "2023-10-29/2023-11-02"}),
    ("from 30 December to 2 January 2023.", {"30 December to 2 January 2023": "2022-12-30/2023-01-02"}),
    ("from 5-6 April 2016", {"5-6 April 2016": "2016-04-05/2016-04-06"}),
    ("from 7 to 8 September 2023", {"7 to 8 September 2023": "2023-09-07/2023-09-08"}),
    ("between 3 and 5 May", {"3 and 5 May": "XXXX-05-03/XXXX-05-05"}),
    ("between 3 May and 9 June 2020", {"3 May and 9 June 2020": "2020-05-03/2020-06-09"}),
    ("on 31 May and 1 June 2021", {"31 May and 1 June 2021": "2021-05-31/2021-06-01"}),
    ("on 3 and 10 May 2022", {"3": "2022-05-03", "10 May 2022": "2022-05-10"}),
    ("on 3 and 4 May 2022, respectively", {"3": "2022-05-03", "4 May 2022": "2022-05-04"}),
    ("on 3, 4 and 5 May 2022", {"3, 4 and 5 May 2022": "2022-05-03/2022-05-05"}),
    ("on May 3 and 10", {"May 3": "XXXX-05-03", "10": "XXXX-05-10"}),
    ("on June 24-25 was held", {"June 24-25": "XXXX-06-24/XXXX-06-25"}),
    ("on May 3 and 5 June 2020", {"May 3": "2020-05-03", "5 June 2020": "2020-06-05"}),
    ("October 25–November 2, 2021", {"October 25–November 2, 2021": "2021-10-25/2021-11-02"}),
    ("from 2 to 7 March to attend", {"2 to 7 March": "XXXX-03-02/XXXX-03-07"}),
    ("Article 7, 5 May 2021", {"5 May 2021": "2021-05-05"}),
]

MONTHS_AND_PARTS = [
    ("in September 2021", {"September 2021": "2021-09"}),
    ("in September of 2021", {"September of 2021": "2021-09"}),
    ("in September.3 Mechanical engineering", {"September": "XXXX-09"}),
    ("in early January, Foreign Minister Aleynik", {"early January": "XXXX-01"}),
    ("in late March 2022", {"late March 2022": "2022-03"}),
    ("since mid-May", {"mid-May": "XXXX-05"}),
    ("from January to September 2021", {"January to September 2021": "2021-01/2021-09"}),
    ("from December 2022 to February 2023", {"December 2022 to February 2023": "2022-12/2023-02"}),
    ("through March and April", {"March": "XXXX-03", "April": "XXXX-04"}),
    ("in March and April 2021", {"March": "2021-03", "April 2021": "2021-04"}),
    ("The July meeting of the ministers", {"July": "XXXX-07"}),
    ("during their September meeting on the sidelines", {"September": "XXXX-09"}),
    ("In May 12 countries signed", {"May": "XXXX-05"}),
    ("in July 1986 and in February presented", {"July 1986": "1986-07", "February": "XXXX-02"}),
    ("the first half of 2023", {"first half of 2023": "2023-01/2023-06"}),
    ("in the second quarter of 2022", {"second quarter of 2022": "2022-04/2022-06"}),
    ("in the last quarter of 2022", {"last quarter of 2022": "2022-10/2022-12"}),
    ("in Q3 2022", {"Q3 2022": "2022-07/2022-09"}),
    ("in H1 of 2022", {"H1 of 2022": "2022-01/2022-06"}),
    ("the first eight months of 1986", {"first eight months of 1986": "1986-01/1986-08"}),
    ("the first 11 months of 2021", {"first 11 months of 2021": "2021-01/2021-11"}),
    ("on 31 June 2021", {"June 2021": "2021-06"}),
    (
        "They applied in March 2022 and were admitted in June of that year.",
        {"March 2022": "2022-03", "June": "2022-06"},
    ),
    ("They were admitted in June of the same year.", {"June": "XXXX-06"}),
]

YEARS = [
    ("In 2021, 30,000 cars were produced.", {"2021": "2021"}),
    ("in early 2021.11 From Minsk", {"early 2021": "2021"}),
    ("mentioned in mid-2021", {"mid-2021": "2021"}),
    ("up 77% from 2020, with", {"2020": "2020"}),
    ("almost one-third against 2020)", {"2020": "2020"}),
    ("compared with 2019", {"2019": "2019"}),
    ("since 2010 was", {"2010": "2010"}),
    ("applied in 2005, and since 2010 was", {"2005": "2005", "2010": "2010"}),
    ("in 2019, 2020 and 2021", {"2019": "2019", "2020": "2020", "2021": "2021"}),
    ("By 2050, 60% of the people", {"2050": "2050"}),
    ("Resolution 2231 (2015) says", {"2015": "2015"}),
    ("throughout 2021 as", {"2021": "2021"}),
    ("in fiscal year 2022", {"2022": "2022"}),
    ("by end-2025", {"2025": "2025"}),
    ("the 2018 crisis", {"2018": "2018"}),
    ("in FY 2022", {"2022": "2022"}),
    ("in FY2022", {"2022": "2022"}),
    ("in summer 2021", {"2021": "2021"}),
    ("in the summer of 2021", {"2021": "2021"}),
    ("by the end of 2021", {"2021": "2021"}),
    ("in 2022-2023", {"2022-2023": "2022/2023"}),
    ("draft program for 2024–2026.", {"2024–2026": "2024/2026"}),
    ("from 2010 to 2015", {"2010 to 2015": "2010/2015"}),
    ("between 2010 and 2015", {"2010 and 2015": "2010/2015"}),
    ("in 2010 and 2015", {"2010": "2010", "2015": "2015"}),
    ("the 2021/22 season", {"2021/22": "2021/2022"}),
    ("in 2021–22", {"2021–22": "2021/2022"}),
    ("in 2021-09", {"2021-09": "2021-09"}),
    ("in the 1990s", {"1990s": "199X"}),
    ("the early 1990s", {"early 1990s": "199X"}),
    ("the 2022 SCO Summit in Samarkand", {"2022": "2022"}),
    ("Kenya's 2022 elections", {"2022": "2022"}),
    ("Notice Paper No. 2733 of 2024", {"2024": "2024"}),
]

TRAPS = [
    "Resolution 1701 was adopted",
    "2,600 companies work there",
    "the World Expo 2020 in Dubai",
    "the G20, the COP26 and the P5+1",
    "Agenda 2030 and the 2030 Agenda for Sustainable Development",
    "at 9 am and at 10:30",
    "page 2021",
    "worth $2000",
    "a force of 1900",
    "exports rose to 2000",
    "in 2000 villages and for 2000 people",
    "with 2020 companies",
    "on 03/04/2022",
    "in 2010-11",
    "from 2021 to 2,600 firms"[5:9],
    "You may go. They may in time agree.",
    "They march on Washington; the March on Rome",
    "Theresa May said so. A letter from May to the EU",
    "a second visit, a third round",
    "the March 14 Alliance",
    "after the September 11 attacks",
    "recently, soon, in the coming weeks, some time ago",
    "COVID-19 hit. MI6 watched. F-16 jets flew.",
    "August Wilhelm met Jan Kubis and April Jones",
    "the Boeing 747 and the 1,900 men",
    "Mayor, Marching, Decent, Sepoy, Octagon, Junta",
    "rose from 2000 to 2100 tonnes",
]


@pytest.mark.parametrize(("sentence", "dates"), DAYS + DAY_RANGES + MONTHS_AND_PARTS + YEARS)
def test_stated_dates_are_read_as_precisely_as_written(sentence: str, dates: dict[str, str]) -> None:
    assert read(sentence) == dates


@pytest.mark.parametrize("sentence", TRAPS)
def test_what_only_looks_like_a_date_is_left_out(sentence: str) -> None:
    assert read(sentence) == {}


RELATIVE = [
    ("They met today.", {"today": "2021-09-16"}),
    ("They met earlier today.", {"earlier today": "2021-09-16"}),
    ("They met this morning.", {"this morning": "2021-09-16"}),
    ("They meet tonight.", {"tonight": "2021-09-16"}),
    ("Yesterday evening they met.", {"Yesterday evening": "2021-09-15"}),
    ("last night", {"last night": "2021-09-15"}),
    ("the day before yesterday", {"day before yesterday": "2021-09-14"}),
    ("the previous evening", {"previous evening": "2021-09-15"}),
    ("the previous day", {"previous day": "2021-09-15"}),
    ("as of today, planned for tomorrow", {"today": "2021-09-16", "tomorrow": "2021-09-17"}),
    ("She will travel tomorrow.", {"tomorrow": "2021-09-17"}),
    ("three days ago", {"three days ago": "2021-09-13"}),
    ("on Monday", {"Monday": "2021-09-13"}),
    ("on Thursday morning", {"Thursday morning": "2021-09-16"}),
    ("on Friday", {"Friday": "2021-09-10"}),
    ("on Monday and Tuesday", {"Monday and Tuesday": "2021-09-13/2021-09-14"}),
    ("from Friday to Sunday", {"Friday to Sunday": "2021-09-10/2021-09-12"}),
    ("on Monday and Wednesday", {"Monday": "2021-09-13", "Wednesday": "2021-09-15"}),
    ("last Thursday", {"last Thursday": "2021-09-09"}),
    ("said last Wednesday his country", {"last Wednesday": "2021-09-15"}),
    ("next Monday", {"next Monday": "2021-09-20"}),
    ("this Friday", {"this Friday": "2021-09-17"}),
    ("on Friday next week", {"Friday next week": "2021-09-24"}),
    ("next week on Friday", {"next week": "2021-09-20/2021-09-26", "Friday": "2021-09-24"}),
    ("last week", {"last week": "2021-09-06/2021-09-12"}),
    ("earlier this week", {"earlier this week": "2021-09-13/2021-09-16"}),
    ("last month", {"last month": "2021-08"}),
    ("earlier this month", {"earlier this month": "2021-09"}),
    ("next month", {"next month": "2021-10"}),
    ("this year and next", {"this year": "2021"}),
    ("late last year", {"late last year": "2020"}),
    ("the first half of this year", {"first half of this year": "2021-01/2021-06"}),
    ("over the past year", {"the past year": "2020-09/2021-09"}),
    ("a year ago", {"a year ago": "2020"}),
    ("two years ago", {"two years ago": "2019"}),
    ("five months ago", {"five months ago": "2021-04"}),
    ("a week ago", {"a week ago": "2021-09-06/2021-09-12"}),
    ("last December", {"last December": "2020-12"}),
    ("last July", {"last July": "2021-07"}),
    ("next May", {"next May": "2022-05"}),
    ("in December last year", {"December last year": "2020-12"}),
    ("on May 5 this year", {"May 5 this year": "2021-05-05"}),
]


@pytest.mark.parametrize(("sentence", "dates"), RELATIVE)
def test_relative_dates_count_from_the_documents_date(sentence: str, dates: dict[str, str]) -> None:
    mentions = find_dates(sentence, 0, len(sentence), THURSDAY)
    assert read(sentence, THURSDAY) == dates
    assert all(mention.relative and mention.settled_by_document for mention in mentions)


RELATIVE_TRAPS = [
    "the Good Friday Agreement, Bloody Sunday, the Sunday Times, Friday prayers",
    "every Monday and on Fridays",
    "more than two years ago, a few days ago, twenty-five years ago",
    "over the past week, the last two years, the next year",
    "in today's world, a better tomorrow, the challenges of today",
    "ten years, for a month, per week, year-end, weekend, Holiday, midnight, daylight",
    "someday",
    "Office hours: Monday to Thursday, 08 00 hours, Friday, 09:00 hours",
]


@pytest.mark.parametrize("sentence", RELATIVE_TRAPS)
def test_vague_and_habitual_words_give_nothing(sentence: str) -> None:
    assert read(sentence, THURSDAY) == {}


@pytest.mark.parametrize(
    ("anchor", "dates"),
    [
        (NOWHERE, {}),
        (Anchor(None, "2021"), {}),
        (Anchor("2021"), {"last year": "2020"}),
        (Anchor("2021-01"), {"last year": "2020", "last month": "2020-12", "last May": "2020-05"}),
        (Anchor("2021-01-05/2021-01-06"), {"last year": "2020", "last month": "2020-12", "last May": "2020-05"}),
        (Anchor("not a date"), {}),
    ],
)
def test_a_relative_date_needs_an_anchor_that_is_precise_enough(anchor: Anchor, dates: dict[str, str]) -> None:
    assert read("yesterday, last week, last month, last May, last year, on Monday", anchor) == dates


def test_a_month_of_last_year_is_left_out_where_nobody_knows_which_year_was_the_last() -> None:
    assert read("in August last year and on May 5 last year", Anchor(None, "2021")) == {}


COORDINATED = [
    (
        "visited Kazakhstan on 4 April and Uzbekistan from 5-6 April 2016",
        {"4 April": "2016-04-04", "5-6 April 2016": "2016-04-05/2016-04-06"},
    ),
    ("on 4 April and 6-7 April 2016", {"4 April": "2016-04-04", "6-7 April 2016": "2016-04-06/2016-04-07"}),
    ("on 4 April 2016 and on 8 April", {"4 April 2016": "2016-04-04", "8 April": "2016-04-08"}),
    ("In 2019, he visited Minsk on 3 May.", {"2019": "2019", "3 May": "2019-05-03"}),
    ("On 3 May he praised the treaty of 5 June 2015", {"3 May": "XXXX-05-03", "5 June 2015": "2015-06-05"}),
    ("On 3 May he said that in 2015 trade grew", {"3 May": "XXXX-05-03", "2015": "2015"}),
    ("on 30 December and 2 January 2017", {"30 December": "XXXX-12-30", "2 January 2017": "2017-01-02"}),
    (
        "In 2019 and 2020, they met on 3 May",
        {"2019": "2019", "2020": "2020", "3 May": "XXXX-05-03"},
    ),
]


@pytest.mark.parametrize(("sentence", "dates"), COORDINATED)
def test_a_year_is_shared_only_by_dates_that_go_together(sentence: str, dates: dict[str, str]) -> None:
    assert read(sentence) == dates


@pytest.mark.parametrize(
    ("value", "anchor", "past", "future"),
    [
        ("XXXX-12-15", Anchor("2021-03-01"), "2020-12-15", "2021-12-15"),
        ("XXXX-03-01", Anchor("2021-03-01"), "2021-03-01", "2021-03-01"),
        ("XXXX-02-29", Anchor("2021-03-01"), "2020-02-29", "2024-02-29"),
        ("XXXX-07", Anchor("2021-07-15"), "2021-07", "2021-07"),
        ("XXXX-08", Anchor("2021-07-15"), "2020-08", "2021-08"),
        ("XXXX-10-14/XXXX-10-18", Anchor("2021-10-16"), "2021-10-14/2021-10-18", "2021-10-14/2021-10-18"),
        ("XXXX-12-29/XXXX-01-02", Anchor("2021-06-01"), "2020-12-29/2021-01-02", "2021-12-29/2022-01-02"),
        ("XXXX-12-29/XXXX-01-02", Anchor(None, "2021"), "XXXX-12-29/XXXX-01-02", "XXXX-12-29/XXXX-01-02"),
        ("XXXX-12-15", Anchor("2021-11"), "2020-12-15", "2021-12-15"),
        ("XXXX-12-15", Anchor("2021"), "2021-12-15", "2021-12-15"),
        ("XXXX-12-15", Anchor(None, "2021"), "2021-12-15", "2021-12-15"),
        ("XXXX-12-15", NOWHERE, "XXXX-12-15", "XXXX-12-15"),
        ("2019-12-15", Anchor("2021-03-01"), "2019-12-15", "2019-12-15"),
        ("199X", Anchor("2021-03-01"), "199X", "199X"),
    ],
)
def test_a_bare_day_takes_the_nearest_year(value: str, anchor: Anchor, past: str, future: str) -> None:
    assert settle_year(value, anchor, future=False) == past
    assert settle_year(value, anchor, future=True) == future


@pytest.mark.parametrize(
    ("sentence", "past", "future"),
    [
        ("on Tuesday", "2021-09-14", "2021-09-21"),
        ("on Thursday", "2021-09-16", "2021-09-16"),
        ("on Monday and Tuesday", "2021-09-13/2021-09-14", "2021-09-20/2021-09-21"),
        ("last Tuesday", "2021-09-14", "2021-09-14"),
        ("on Monday this week", "2021-09-13", "2021-09-13"),
        ("on 1 May", "2021-05-01", "2022-05-01"),
        ("yesterday", "2021-09-15", "2021-09-15"),
        ("last year", "2020", "2020"),
    ],
)
def test_a_mention_is_settled_by_whether_the_thing_lies_ahead(sentence: str, past: str, future: str) -> None:
    (mention,) = find_dates(sentence, 0, len(sentence), THURSDAY)
    assert settle_mention(mention, sentence, THURSDAY, future=False) == past
    assert settle_mention(mention, sentence, THURSDAY, future=True) == future


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("In 2021 it grew. In May 2021 it fell. On 3 June 2021 they met. In 2020 they did not.", "2021"),
        ("In 2021 it grew. In May 2021 it fell.", None),
        ("In 2021, in 2021, in 2021; in 2020, in 2020, in 2020.", None),
        ("In 2021, in 2021, in 2021; in 2018, in 2019, in 2020, in 2017.", None),
        ("Expo 2020, Agenda 2030, Agenda 2030, Agenda 2030", None),
        ("", None),
    ],
)
def test_a_document_without_a_date_speaks_of_the_year_that_it_names_most(text: str, year: str | None) -> None:
    assert find_anchor(text, None) == Anchor(None, year)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("They met on 3 May 2021. On 4 May he left.", "2021"),
        ("They met on 3 May 2021. In November 2020 they had quarrelled.", "2021"),
        ("They met on 3 May 2021. In March 2023 they fell out.", None),
        ("In 2019 they quarrelled. They met on 3 May 2021.", None),
    ],
)
def test_the_day_of_the_lead_tells_the_year_of_those_that_follow(text: str, year: str | None) -> None:
    anchor = find_anchor(text, None)
    assert anchor == Anchor(None, None, year)
    assert settle_year("XXXX-05-04", anchor, future=False) == f"{year or 'XXXX'}-05-04"


def test_a_documents_own_date_leaves_no_year_to_find() -> None:
    assert find_anchor("In 2021, in 2021, in 2021.", "2023-01-02") == Anchor("2023-01-02", None)


def test_only_the_given_part_is_read_and_offsets_count_from_the_beginning() -> None:
    text = "On 3 May 2020. They met on 4 June 2021 in Rome. In 2022 too."
    start, end = text.index("They"), text.index("In 2022")
    (mention,) = find_dates(text, start, end, NOWHERE)
    assert mention == DateMention(27, 38, "2021-06-04")
    assert text[mention.start : mention.end] == "4 June 2021"


WORDS = st.one_of(
    st.sampled_from(
        ["on", "in", "from", "to", "and", "between", "of", "the", "half", "first", "-", ",", ".", "(", ")"]
    ),
    st.sampled_from(["3", "5", "31", "2021", "1999", "2,600", "12/25/2021", "2021-09-16", "1990s", "s", "th"]),
    st.sampled_from(["May", "June", "Monday", "last", "next", "year", "week", "ago", "two", "today"]),
)


@given(st.lists(WORDS, max_size=14), st.sampled_from([NOWHERE, THURSDAY, Anchor(None, "2021")]))
def test_mentions_are_in_order_and_never_overlap(words: list[str], anchor: Anchor) -> None:
    text = " ".join(words)
    mentions = find_dates(text, 0, len(text), anchor)
    edges = [edge for mention in mentions for edge in (mention.start, mention.end)]
    assert edges == sorted(edges)
    assert all(mention.start < mention.end <= len(text) for mention in mentions)
    assert all(settle_year(mention.value, anchor, future=True) for mention in mentions)


ISO_DAYS = st.dates(date(1800, 1, 1), date(2100, 12, 31)).map(date.isoformat)


@given(ISO_DAYS, ISO_DAYS)
def test_the_settled_day_lies_on_the_right_side(day: str, own: str) -> None:
    bare = "XXXX" + day[4:]
    past, future = (settle_year(bare, Anchor(own), future=ahead) for ahead in (False, True))
    assert past.startswith("XXXX") or past <= own
    assert future.startswith("XXXX") or future >= own


TOLD = [
    ("On 3 May 2020 they met. The same day they signed.", {"3 May 2020": "2020-05-03", "The same day": "2020-05-03"}),
    ("On 3 May they met. That evening they dined.", {"3 May": "XXXX-05-03", "That evening": "2021-05-03"}),
    ("On 31 May 2020 they met. The next day he left.", {"31 May 2020": "2020-05-31", "The next day": "2020-06-01"}),
    ("From 3 to 5 May 2020 he was there. The following morning he left.", {"The following morning": "2020-05-06"}),
    ("On 3 May 2020 they met. On the previous day he rested.", {"the previous day": "2020-05-02"}),
    # The last day that is told is no day of the calendar.
    ("On 3 May 2020 they met. Yesterday he wrote. The same day she read.", {"Yesterday": "2021-09-15"}),
    ("They met on the same day in 2019.", {"2019": "2019"}),
]


@pytest.mark.parametrize(("text", "dates"), TOLD)
def test_the_same_day_counts_from_the_day_told_last(text: str, dates: dict[str, str]) -> None:
    found = read(text, THURSDAY)
    assert dates.items() <= found.items()
    assert "same day" not in "".join(found) or "The same day" in dates


def test_without_any_year_the_next_day_has_none_either() -> None:
    text = "On 31 May they met. The next day he leaves."
    assert read(text, Anchor(None))["The next day"] == "XXXX-06-01"
    mention = find_dates(text, 0, len(text), Anchor(None))[-1]
    assert settle_mention(mention, text, Anchor(None), future=True) == "XXXX-06-01"
