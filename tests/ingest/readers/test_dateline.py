import pytest

from ingest.readers.dateline import date_of_text

BODY = "\n\nThe minister visited Minsk on 1 January 2020 and left on 2 January 2020.\nHe said so." + "\nA line." * 8


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Visit to Tokyo, 2 to 7 March 2023\n02 Mar 2023, 10:22", "2023-03-02"),
        ("Statement\n2021-10-14", "2021-10-14"),
        ("Statement\nPublished: 3 June 2022", "2022-06-03"),
        ("Statement\nPublished 3 June 2022, last updated 4 July 2022", "2022-06-03"),
        ("Statement\nLast updated: 4 July 2022\nPublished: 3 June 2022", "2022-06-03"),
        ("Statement\nDate: Tuesday, the 3rd of June 2022", "2022-06-03"),
        ("Statement\nDate: 2022", "2022"),
        ("Statement\nJune 2022", "2022-06"),
        ("Statement\nBy Anna Kowalska | 3 June 2022 | News", "2022-06-03"),
        ("Statement\n14.10.2021 18:30", "2021-10-14"),
        ("Statement\nBrussels, 4 May 2021", "2021-05-04"),
        ("BRUSSELS, 4 May 2021 – The council met.", "2021-05-04"),
        ("LONDON, May 4, 2021 (Reuters) - The council met.", "2021-05-04"),
        ("NEW YORK (Agency), May 4, 2021: The council met.", "2021-05-04"),
        ("2025-12-29\n\nSEOUL, Dec. 29 (Yonhap) -- The president", "2025-12-29"),
        ("January 15 – January 21, 2024\nBelarus-West relations", "2024-01-21"),
        ("15 to 21 January 2024", "2024-01-21"),
        ("January 29 - February 4, 2024", "2024-02-04"),
        ("Weekly review, 15–21 January 2024", "2024-01-21"),
        ("Presentation of Credentials, 30 April 2024", "2024-04-30"),
        ("Press Note\nMinistry of External Relations\nRecent contacts, 30 April 2024", "2024-04-30"),
        ("Transcript of the Weekly Briefing by the Spokesman on Tuesday, 30 April 2024", "2024-04-30"),
        ("Statement\n3 June 2022 18:40 (UTC+04:00)", "2022-06-03"),
        ("Statement\nLast update 14.05.2024", "2024-05-14"),
        ("Statement\nAnna Kowalska | 01.05.2025 - Update : 02.05.2025", "2025-05-01"),
        ("News Release\nDecember 19, 2011 - Ottawa, Ontario - Archive of the ministry", "2011-12-19"),
        ("Summit\nMINSK, January 1, Agency", "2020-01-01"),
        ("MINSK, 2 January (Agency) - The minister left.", "2020-01-02"),
    ],
)
def test_the_date_that_a_text_states_at_its_top(head: str, date: str) -> None:
    assert date_of_text(head + BODY) == date


@pytest.mark.parametrize(
    "head",
    [
        "SEOUL, Dec. 29 (Yonhap) -- The president",
        "December 19, 2011 - He met the minister",
        "MINSK, 1 January (Agency) - On 1 January 2019 he had been there.",
        "In Minsk on January 1, they met.",
        "Visit to Tokyo, 2 to 7 March 2023",
        "Statement\n03/04/2022",
        "Statement\n30 February 2022",
        "On 4 May 2021, the council met.",
        "In Brussels, 4 May 2021 - a day to remember",
        "The treaty of 4 May 2021 and its heirs",
        "4 May 2021 or 5 May 2021",
        "Statement\nCall 2021 4567",
        "July 15 – July 21",
        "The foreign minister's talks on 4 May 2021",
        "They met in Minsk.\nOn the treaty of 4 May 2021",
    ],
)
def test_what_is_not_plainly_the_texts_own_date_is_not_used(head: str) -> None:
    assert date_of_text(head + BODY) is None


@pytest.mark.parametrize(
    ("end", "date"),
    [
        ("MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n2 MARCH 2023", "2023-03-02"),
        ("MINISTRY OF FOREIGN AFFAIRS SINGAPORE 8 MAY 2024", "2024-05-08"),
        ("Published: 3 June 2022", "2022-06-03"),
        ("(END) 2022/06/03", "2022-06-03"),
        ("President Example with the Sultan of Oman on 14 December 2023", None),
        ("They had last met in Minsk on 14 December 2023.", None),
    ],
)
def test_the_date_that_a_text_states_at_its_end(end: str, date: str | None) -> None:
    assert date_of_text(f"Statement{BODY}\n{end}\n") == date


def test_a_day_in_the_title_sharpens_a_month_in_the_sign_off() -> None:
    assert date_of_text(f"Talks in Minsk, 27 February 2024{BODY}\nMINISTRY\nFEBRUARY 2024") == "2024-02-27"
