import pytest

from ingest.readers.html import read_html

PARAGRAPHS = (
    "The foreign minister of Belarus met with the minister of China in Beijing on Monday, and they agreed.",
    "They spoke about trade, about the next summit of the organisation, and about a visit that is planned for spring.",
    "No further details were given after the talks, which the ministry described as warm and as frank.",
)


def page(body: str, head: str = "", attributes: str = "") -> bytes:
    return f"<!DOCTYPE html><html {attributes}><head>{head}</head><body>{body}</body></html>".encode()


def article(inside: str = "") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    menu = "<nav><a href='/'>Home</a> <a href='/x'>Contacts</a></nav>"
    return f"{menu}<article>{inside}{text}</article><footer>Imprint</footer>"


def test_the_main_text_is_kept_in_paragraphs_under_its_heading_without_the_menus() -> None:
    parsed = read_html(page(article("<h1>Talks in Beijing</h1>")))
    assert parsed.text == "\n\n".join(("Talks in Beijing", *PARAGRAPHS))
    assert parsed.title == "Talks in Beijing"


def test_a_title_that_stands_in_the_head_only_is_put_above_the_text() -> None:
    parsed = read_html(page(article(), "<meta property='og:title' content='Talks in&nbsp;Beijing'>"))
    assert parsed.text.startswith(f"Talks in Beijing\n\n{PARAGRAPHS[0]}")


def test_lists_and_tables_are_lines() -> None:
    inside = (
        "<h1>Trade</h1><ul><li>Exports <b>rose</b> by a tenth over the year.</li><li>Imports fell by a fifth.</li></ul>"
        "<table><tr><th>Partner</th><th>Exports</th></tr><tr><td>China</td><td>12</td></tr></table>"
    )
    text = read_html(page(article(inside))).text
    assert "- Exports rose by a tenth over the year.\n- Imports fell by a fifth.\n" in text
    assert "Partner | Exports\nChina | 12\n" in text


def test_a_short_page_is_read_whole() -> None:
    body = "<p>Minsk, 4 May 2021</p><p>Mr Makei&nbsp;met<br>Mr Wang.</p><script>var a = 1;</script><p hidden>unseen</p>"
    assert read_html(page(body)).text == "Minsk, 4 May 2021\n\nMr Makei met\nMr Wang."


def test_the_head_of_an_article_is_kept_and_the_banner_of_the_site_is_not() -> None:
    body = "<header>Ministry of Example</header><article><header><h1>Talks</h1></header><p>They met.</p></article>"
    assert read_html(page(body.replace("article", "div"))).text == "Talks\n\nThey met."


def test_the_rows_of_a_short_page_stay_rows() -> None:
    body = "<table><tr><td>State</td><td>Since</td></tr><tr><td>Belarus</td><td>2010</td></tr></table>"
    assert read_html(page(body)).text == "State | Since\nBelarus | 2010"


def test_a_page_that_is_one_long_table_keeps_its_cells_apart() -> None:
    rows = [(f"State number {number}", str(number * 7), f"{number * 3}.5") for number in range(60)]
    body = "".join("<tr><td>" + "</td><td>".join(row) + "</td></tr>" for row in rows)
    assert read_html(page(f"<table>{body}</table>")).text == "\n".join(" | ".join(row) for row in rows)


@pytest.mark.parametrize(
    ("head", "inside", "date"),
    [
        (
            "<meta property='article:published_time' content='2021-09-16T10:00:00+03:00'>",
            "",
            "2021-09-16T10:00:00+03:00",
        ),
        ("<meta name='DC.date' content='2021-09-16'>", "", "2021-09-16"),
        ("", "<time datetime='2021-09-16'>Thursday</time>", "2021-09-16"),
        (
            "",
            "<time itemprop='datePublished' datetime='2021-09-16'>x</time><time datetime='2020-01-01'>y</time>",
            "2021-09-16",
        ),
        ('<script type=\'application/ld+json\'>{"datePublished": "2021-09-16"}</script>', "", "2021-09-16"),
        ("<meta property='article:modified_time' content='2022-01-01'>", "", None),
        ("", "", None),
    ],
)
def test_the_date_is_the_one_of_publication(head: str, inside: str, date: str | None) -> None:
    assert read_html(page(article(inside), head)).date == date


def test_times_of_other_items_on_the_page_are_not_its_date() -> None:
    aside = "<aside><time datetime='2020-01-01'>a</time><time datetime='2020-02-02'>b</time></aside>"
    assert read_html(page(article() + aside)).date is None


def test_language_publisher_and_address_are_as_stated() -> None:
    head = (
        "<meta property='og:site_name' content='Example Ministry'><title>Talks in Beijing | Example Ministry</title>"
        "<link rel='canonical' href='https://example.org/talks'>"
    )
    parsed = read_html(page(article(), head, "lang='en-GB'"))
    assert (parsed.language, parsed.publisher, parsed.url, parsed.title) == (
        "en-GB",
        "Example Ministry",
        "https://example.org/talks",
        "Talks in Beijing",
    )


def test_lines_beside_the_heading_are_handed_over_for_the_date() -> None:
    parsed = read_html(page(article("<h1>Talks in Beijing</h1><div class='meta'>Published: 3 June 2022</div>")))
    assert "Published: 3 June 2022" in parsed.nearby


@pytest.mark.parametrize(
    "declaration",
    ["<meta charset='windows-1251'>", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"],
)
def test_a_declared_encoding_is_used(declaration: str) -> None:
    parsed = read_html(f"<html><head>{declaration}</head><body><p>Министр в Минске</p></body></html>".encode("cp1251"))
    assert (parsed.text, parsed.encoding, parsed.encoding_guessed) == ("Министр в Минске", "cp1251", False)


def test_xhtml_with_an_xml_declaration_is_read() -> None:
    source = (
        "<?xml version='1.0' encoding='iso-8859-1'?>"
        "<html xmlns='http://www.w3.org/1999/xhtml' xml:lang='fr'><body><p>São</p></body></html>"
    )
    parsed = read_html(source.encode("latin-1"))
    assert (parsed.text, parsed.encoding, parsed.language) == ("São", "cp1252", "fr")


@pytest.mark.parametrize("body", ["", "<!-- only a comment -->", "<script>var a = 1;</script>"])
def test_a_page_that_shows_nothing_gives_no_text(body: str) -> None:
    assert read_html(page(body)).text == ""
