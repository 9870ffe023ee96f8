"""Tables and the other things that notebooks show: as HTML, with nothing of a document in it but text."""

import pandas as pd
import pytest

from graph.citations import Quote
from graph.profiles.questions import Asked
from graph.queries import find_question
from graph.report.answer import show_answer
from graph.report.blocks import Code, Facts, Parts, Remark, Title, write_value
from graph.report.table import show_table


def quote(text: str, citation: str = "a.txt, characters 0–9.") -> Quote:
    return Quote(text, "a.txt", 0, 9, citation)


def frame(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame(columns, dtype=object)


def test_each_row_opens_on_its_sentences_with_their_footnotes() -> None:
    rows = frame(state_id=["state:BLR"], state=["Belarus"], quotes=[(quote("One."), quote("Two."))], remarks=[("sic",)])
    shown = show_table(rows, nothing="none")._repr_html_()
    assert '<span class="first"><bdi>One.</bdi></span> <span class="also">and 1 more</span>' in shown
    assert "<li><q><bdi>Two.</bdi></q> <cite><bdi>a.txt, characters 0–9.</bdi></cite></li>" in shown
    assert '<p class="remark"><bdi>sic</bdi></p></details>' in shown
    assert "state:BLR" not in shown


def test_what_no_document_says_is_remarked_in_place_of_sentences() -> None:
    rows = frame(state=["Belarus"], quotes=[()], remarks=[("added by a person",)])
    assert '<tr class="said"><td colspan="1"><p class="remark">' in show_table(rows, nothing="none")._repr_html_()


def test_many_sentences_and_many_places_are_counted() -> None:
    quotes = tuple(quote(f"Sentence {at}.") for at in range(8))
    reprint = quote("Again.", "; also in ".join(f"{name}.txt" for name in "abcdef") + ".")
    rows = frame(state=["Belarus", "China"], quotes=[quotes, (reprint,)], remarks=[(), ()])
    shown = show_table(rows, nothing="none")._repr_html_()
    assert "Sentence 4." in shown
    assert "Sentence 5." not in shown
    assert "<p>and 3 more; diplograph show lists all of them</p>" in shown
    assert "a.txt; also in b.txt; also in c.txt; and in 3 more." in shown


def test_only_columns_with_something_in_them_are_shown() -> None:
    rows = frame(
        id=["x", "y"],
        name=["Belarus", "China"],
        since=[None, None],
        former=[False, True],
        factuality=["actual", "actual"],
        sources=[1, 1],
    )
    assert show_table(rows, nothing="none").headings == ("name", "former")
    assert show_table(rows, nothing="none", ids=True, without=["former"]).headings == ("id", "name")
    rows["factuality"], rows["sources"] = ["actual", "denied"], [1, 2]
    assert show_table(rows, nothing="none", headings={"name": "state"}).headings == (
        *("state", "former", "factuality", "sentences"),
    )


def test_numbers_stand_to_the_right_and_dates_on_one_line() -> None:
    rows = frame(value=[1234567, None], date=["2021-09-16", "2021"], name=["A b", "a_very_long_name_without_spaces"])
    shown = show_table(rows, nothing="none")._repr_html_()
    assert '<td class="number"><bdi>1,234,567</bdi></td>' in shown
    assert '<td class="number"><bdi></bdi></td>' in shown
    assert '<td class="date"><bdi>2021-09-16</bdi></td>' in shown
    assert '<td class="path"><bdi>a_very_long_name_without_spaces</bdi></td>' in shown


def test_rows_that_are_not_shown_are_counted_and_none_are_said() -> None:
    rows = frame(name=list("abcde"))
    assert "2 of 5 are shown" in show_table(rows, nothing="none", most=2)._repr_html_()
    assert "are shown" not in show_table(rows, nothing="none", most=5)._repr_html_()
    assert show_table(rows[:0], nothing="There is <none>.")._repr_html_() == (
        '<p class="nothing"><bdi>There is &lt;none&gt;.</bdi></p>'
    )


def test_nothing_that_documents_say_is_markup() -> None:
    bad = "<script>x</script>\x00\ud800"
    rows = frame(quotes=[(quote(bad, bad),)], remarks=[(bad,)]).assign(**{bad: bad})
    shows = (
        show_table(rows, nothing=bad),
        show_table(rows[:0], nothing=bad),
        *(Title(bad, bad), Facts({bad: bad}), Remark(bad), Code("<script>"), Parts((Title(bad), Remark(bad)))),
    )
    for shown in shows:
        text = shown._repr_html_()
        assert "<script" not in text
        assert "&lt;script" in text
        assert text.isprintable() or "\n" in text


def test_an_empty_remark_leaves_no_paragraph() -> None:
    assert "<p" not in Remark("")._repr_html_()
    assert "<p" not in Title("Belarus")._repr_html_()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((None, ""), (True, "yes"), (False, ""), (0, "0"), (-5, "-5"), (8.5, "8.5"), (1e9, "1,000,000,000")),
        *(
            (12345.678, "12,345.7"),
            (float("nan"), ""),
            ("dialogue_partner", "dialogue partner"),
            ("VISITED", "visited"),
        ),
        *(("a_file.txt", "a_file.txt"), (["A", 2], "A, 2"), ({"since": 2020.0}, "since 2,020")),
    ],
)
def test_values_are_written_as_a_reader_expects_them(value: object, text: str) -> None:
    assert write_value(value) == text


def test_an_answer_shows_the_question_the_statement_and_the_rows() -> None:
    question = find_question("bloc-members")
    asked = Asked(question, {"bloc": "SCO"}, frame(state_id=["state:BLR"], state=["Belarus"]), "The server agrees.")
    shown = show_answer(asked, most=5)._repr_html_()
    assert "Where each state stands in a bloc ($bloc = SCO)." in shown
    assert "MATCH (state:State {graph: $graph})" in shown
    assert "state:BLR" in shown
    assert "The server agrees." in shown
