import pytest

from ingest.readers.parsed import Parsed
from ingest.readers.stated import describe_document, language_of_document, title_of_text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Talks in Minsk\n\nThe ministers met.", "Talks in Minsk"),
        ("\n\n  Talks  in Minsk \nThe ministers met.", "Talks in Minsk"),
        ("# Talks in Minsk\n\nThe ministers met.", "Talks in Minsk"),
        ("---\ndate: 2021\n---\n# Talks in Minsk", "Talks in Minsk"),
        ("14 October 2021\nTalks in Minsk\n\nThe ministers met.", "Talks in Minsk"),
        ("Will Minsk join?\n\nThe ministers met.", "Will Minsk join?"),
        ("A statement with the U.S.\n\nThe ministers met.", "A statement with the U.S."),
        ("The ministers met in Minsk.\nThey talked.", None),
        ("Dear colleagues,\nwe met.", None),
        ("word " * 80 + "\nThey talked.", None),
        ("2021-10-14", None),
    ],
)
def test_the_title_is_a_first_line_that_is_no_sentence(text: str, title: str | None) -> None:
    assert title_of_text(text) == title


@pytest.mark.parametrize(
    ("parsed", "file_name", "given", "date"),
    [
        (Parsed("Talks\n2 March 2023\n", date="2023-03-01T10:00Z"), "2020-01-01.txt", "2019", "2023-03-01"),
        (Parsed("Talks\n2 March 2023\n", date="last week"), "2020-01-01.txt", "2019", "2023-03-02"),
        (Parsed("Talks\n", nearby="Talks\nPublished: 3 June 2022"), "2020-01-01.txt", "2019", "2022-06-03"),
        (Parsed("Talks\n"), "2020-01-01.txt", "2019", "2020-01-01"),
        (Parsed("Talks\n"), "talks.txt", "2019", "2019"),
        (Parsed("Talks\n"), None, None, None),
    ],
)
def test_a_date_comes_from_what_states_it_best(
    parsed: Parsed, file_name: str | None, given: str | None, date: str | None
) -> None:
    document = describe_document(parsed, document_id="document:0", path="a.txt", file_name=file_name, date=given)
    assert document.date == date


@pytest.mark.parametrize(
    ("parsed", "title"),
    [
        (Parsed("First line\n\nText.", title="Stated", property_title="Property"), "Stated"),
        (Parsed("First line\n\nText.", property_title="Property"), "First line"),
        (Parsed("A sentence begins it.\n\nText.", property_title="Property"), "Property"),
    ],
)
def test_a_file_property_is_the_last_resort_for_a_title(parsed: Parsed, title: str) -> None:
    assert describe_document(parsed, document_id="document:0", path="a", file_name="a", date=None).title == title


RUSSIAN = "Министр иностранных дел встретился с президентом в Минске."
ENGLISH = "The foreign minister met with the president in Minsk."


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "fr", "en"),
        (ENGLISH, "en-GB", "en"),
        (RUSSIAN, "en", "ru"),
        ("Ulkoministeri tapasi kollegansa ja keskusteli yhteistyöstä alueella. " * 12, "fi", "fi"),
        ("Ulkoministeri tapasi kollegansa ja keskusteli yhteistyöstä alueella. " * 12, "en", "und"),
        ("Wang Yi", "en", "en"),
        ("Wang Yi", None, None),
    ],
)
def test_the_text_decides_on_its_language_where_it_can(text: str, declared: str | None, language: str | None) -> None:
    assert language_of_document(text, declared) == language
