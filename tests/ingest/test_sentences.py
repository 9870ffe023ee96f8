"""Where sentences end, and where they only seem to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.sentences import split_sentences


def cut(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


SENTENCES = [
    ("", []),
    (" \n\t\n ", []),
    ("They met. They spoke.", ["They met.", "They spoke."]),
    ("Did they meet? They did! So it goes.", ["Did they meet?", "They did!", "So it goes."]),
    # Abbreviations and titles.
    ("Mr. Silva met Mrs. Costa and Dr. Lima. They ate.", ["Mr. Silva met Mrs. Costa and Dr. Lima.", "They ate."]),
    ("Gen. Prabowo and Lt. Col. Sari flew on. Rain fell.", ["Gen. Prabowo and Lt. Col. Sari flew on.", "Rain fell."]),
    ("H.E. Anna Kovač and Hon. Peter Okello signed.", ["H.E. Anna Kovač and Hon. Peter Okello signed."]),
    ("Prof. Dr. Ekmeleddin spoke at St. Petersburg.", ["Prof. Dr. Ekmeleddin spoke at St. Petersburg."]),
    ("The ship left on Jan. 5. It sank on Feb. 7.", ["The ship left on Jan. 5.", "It sank on Feb. 7."]),
    ("See Resolution No. 2231 of the council.", ["See Resolution No. 2231 of the council."]),
    ("Art. 5 and Vol. II matter, cf. Annex A.", ["Art. 5 and Vol. II matter, cf. Annex A."]),
    ("Grain, oil, etc. were sold. Prices fell.", ["Grain, oil, etc. were sold.", "Prices fell."]),
    ("Acme Co. Ltd. of Osaka paid.", ["Acme Co. Ltd. of Osaka paid."]),
    # What may end a sentence and may not.
    ("The U.S. Congress voted. The U.S. was pleased.", ["The U.S. Congress voted.", "The U.S. was pleased."]),
    ("He flew to the U.S. The visit was short.", ["He flew to the U.S.", "The visit was short."]),
    ("Half went to the U.S. And the rest to Chad.", ["Half went to the U.S. And the rest to Chad."]),
    ("The bank is in the U.K. It lends.", ["The bank is in the U.K.", "It lends."]),
    ("Talks began at 9 a.m. Paris time.", ["Talks began at 9 a.m. Paris time."]),
    ("Talks ended at 5 p.m. They resume on Monday.", ["Talks ended at 5 p.m.", "They resume on Monday."]),
    ("Sammy Davis Jr. Avenue is long.", ["Sammy Davis Jr. Avenue is long."]),
    # Initials.
    (
        "J. R. Jayewardene and S. W. R. D. Bandaranaike ruled. Others followed.",
        ["J. R. Jayewardene and S. W. R. D. Bandaranaike ruled.", "Others followed."],
    ),
    ("George W. Bush and John F. Kennedy never met.", ["George W. Bush and John F. Kennedy never met."]),
    ("Minister S. Jaishankar replied.", ["Minister S. Jaishankar replied."]),
    # Numbers and footnotes.
    (
        "Trade grew by 3.5 percent. It fell by 0.2 percent in May.",
        ["Trade grew by 3.5 percent.", "It fell by 0.2 percent in May."],
    ),
    (
        "Ties were consolidated.1 Trade grew.12 All were content.",
        ["Ties were consolidated.1", "Trade grew.12", "All were content."],
    ),
    ("Trade reached $2.5 billion in 2019. Exports led.", ["Trade reached $2.5 billion in 2019.", "Exports led."]),
    ("It ended in 1999. 2000 was better.", ["It ended in 1999.", "2000 was better."]),
    ("Growth was 7%. Prices held.", ["Growth was 7%.", "Prices held."]),
    # A space that the web page lost.
    ("He met Dato Erywan Yusof.The minister will fly on.", ["He met Dato Erywan Yusof.", "The minister will fly on."]),
    (
        "Write to press.Office@example.org or see www.Foreign.example.",
        ["Write to press.Office@example.org or see www.Foreign.example."],
    ),
    # Quotes and brackets.
    ("“We agree.” He left.", ["“We agree.”", "He left."]),
    ('"We agree," he said. "We always did."', ['"We agree," he said.', '"We always did."']),
    ("He asked: “Why?” Nobody answered.", ["He asked: “Why?”", "Nobody answered."]),
    ("They signed (the text is secret.) Then they left.", ["They signed (the text is secret.)", "Then they left."]),
    (
        "They signed. (The text is secret.) Then they left.",
        ["They signed.", "(The text is secret.)", "Then they left."],
    ),
    ("They wavered… Then they signed.", ["They wavered…", "Then they signed."]),
    ("They wavered ... and signed.", ["They wavered ... and signed."]),
    ("Él llegó. Ángela lo recibió. Çelik followed.", ["Él llegó.", "Ángela lo recibió.", "Çelik followed."]),
    ("The site is www.mfa.example.org and no more.", ["The site is www.mfa.example.org and no more."]),
    # Lines.
    ("The two\nministers met\nin Oslo.\nThey spoke.", ["The two\nministers met\nin Oslo.", "They spoke."]),
    (
        "He met the Foreign Minister of Portugal, who had come for a day, and the\nPresident of Brazil. They dined.",
        [
            "He met the Foreign Minister of Portugal, who had come for a day, and the\nPresident of Brazil.",
            "They dined.",
        ],
    ),
    ("The minister, Paulo Rangel,\nSpoke in Lisbon.", ["The minister, Paulo Rangel,\nSpoke in Lisbon."]),
    ("Visit to Oslo\nThe minister flew to Oslo.", ["Visit to Oslo", "The minister flew to Oslo."]),
    ("Visit to Oslo\n\nThe minister flew to Oslo.", ["Visit to Oslo", "The minister flew to Oslo."]),
    ("He spoke of peace\n\nand left.", ["He spoke of peace", "and left."]),
    (
        "They agreed:\n- to open an embassy;\n- to trade more.",
        ["They agreed:", "- to open an embassy;", "- to trade more."],
    ),
    ("• Chile opened an embassy\n• Peru did not", ["• Chile opened an embassy", "• Peru did not"]),
    ("Chile opened an embassy.\r\nPeru did not.", ["Chile opened an embassy.", "Peru did not."]),
    (
        "The Foreign Minister of Mongolia paid an official visit to the Republic\nof Korea in May.",
        ["The Foreign Minister of Mongolia paid an official visit to the Republic\nof Korea in May."],
    ),
    (
        "The Foreign Minister of Mongolia paid an official visit to the city of\nSeoul in May.",
        ["The Foreign Minister of Mongolia paid an official visit to the city of\nSeoul in May."],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_are_cut_where_they_end(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def headings(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text) if s.heading]


HEADINGS = [
    ("Visit to Oslo\n\nThe minister flew to Oslo.", ["Visit to Oslo"]),
    ("VISIT TO OSLO\nThe minister flew to Oslo.", ["VISIT TO OSLO"]),
    ("The minister flew to Oslo.", []),
    ("“We agree.”\nThey left.", []),
    ("The minister said:\n“We agree.”", []),
    ("Ties were consolidated.1\nThey left.", []),
    ("They met. And then", []),
]


@pytest.mark.parametrize(("text", "expected"), HEADINGS)
def test_a_line_without_a_full_stop_is_a_heading(text: str, expected: list[str]) -> None:
    assert headings(text) == expected


_PIECES = st.sampled_from(
    [
        "Minsk",
        "the",
        "Mr.",
        "U.S.",
        "J.",
        "spoke",
        ".",
        "?",
        "!",
        "…",
        ".1",
        "”",
        "“",
        "(",
        ")",
        ",",
        ":",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "2.5",
        "Été",
        "ß",
        "的",
        "- ",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_sentences_are_in_order_and_cover_all_that_is_written(text: str) -> None:
    assert_covered(text)


@given(st.text(max_size=80))
def test_any_text_at_all_is_covered(text: str) -> None:
    assert_covered(text)


def assert_covered(text: str) -> None:
    at = 0
    for sentence in split_sentences(text):
        assert sentence.start >= at
        assert sentence.end > sentence.start
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()
