"""What sentences state as sums, percentages and multiples, and what they only seem to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.amounts import Amount, AmountKind, crown_of, currency_of, find_amounts
from ingest.currencies import load_currencies


def read(sentence: str) -> list[tuple[str, float, str | None]]:
    return [
        (sentence[amount.start : amount.end], amount.value, amount.unit)
        for amount in find_amounts(sentence, 0, len(sentence))
    ]


Case = tuple[str, list[tuple[str, float, str | None]]]

MONEY: list[Case] = [
    ("trade stood at USD92.6 million, with", [("USD92.6 million", 92_600_000.0, "USD")]),
    ("worth US$3.4 billion", [("US$3.4 billion", 3.4e9, "USD")]),
    ("worth US $3.4 billion", [("$3.4 billion", 3.4e9, "USD")]),
    ("a $1.2bn loan", [("$1.2bn", 1.2e9, "USD")]),
    ("a $500-million loan", [("$500-million", 5e8, "USD")]),
    ("a 500-million-euro loan", [("500-million-euro", 5e8, "EUR")]),
    ("worth 1.2 bln dollars", [("1.2 bln dollars", 1.2e9, "USD")]),
    ("worth 1.2 bln dlrs.", [("1.2 bln dlrs", 1.2e9, "USD")]),
    ("dropped 36 pct to 160 mln crowns", [("36 pct", 36.0, None), ("160 mln crowns", 1.6e8, None)]),
    ("160 mln Norwegian crowns", [("160 mln Norwegian crowns", 1.6e8, "NOK")]),
    ("trade was S$24.9 billion", [("S$24.9 billion", 24.9e9, "SGD")]),
    (
        "A$5m, C$6m, HK$7m, NZ$8m",
        [("A$5m", 5e6, "AUD"), ("C$6m", 6e6, "CAD"), ("HK$7m", 7e6, "HKD"), ("NZ$8m", 8e6, "NZD")],
    ),
    ("NT$5bn and R$6bn", [("NT$5bn", 5e9, "TWD"), ("R$6bn", 6e9, "BRL")]),
    ("€40m", [("€40m", 4e7, "EUR")]),
    ("40 million € in aid", [("40 million €", 4e7, "EUR")]),
    ("EUR 3 bn", [("EUR 3 bn", 3e9, "EUR")]),
    ("3 bn EUR", [("3 bn EUR", 3e9, "EUR")]),
    ("£5m", [("£5m", 5e6, "GBP")]),
    (
        "¥5 trillion, ₹500 crore, ₩3 billion",
        [("¥5 trillion", 5e12, "JPY"), ("₹500 crore", 5e9, "INR"), ("₩3 billion", 3e9, "KRW")],
    ),
    (
        "a deal worth 5.6 trillion won (US$3.9 billion)",
        [("5.6 trillion won", 5.6e12, "KRW"), ("US$3.9 billion", 3.9e9, "USD")],
    ),
    ("2.2 trln roubles", [("2.2 trln roubles", 2.2e12, "RUB")]),
    ("2.2 trillion Belarusian rubles", [("2.2 trillion Belarusian rubles", 2.2e12, "BYN")]),
    ("10 lakh rupees", [("10 lakh rupees", 1e6, None)]),
    ("10 lakh crore Indian rupees", [("10 lakh crore Indian rupees", 1e13, "INR")]),
    ("a billion dollars", [("a billion dollars", 1e9, "USD")]),
    ("half a billion dollars", [("half a billion dollars", 5e8, "USD")]),
    ("two and a half million euros", [("two and a half million euros", 2.5e6, "EUR")]),
    ("twenty-five million Singapore dollars", [("twenty-five million Singapore dollars", 2.5e7, "SGD")]),
    ("$1,234.5", [("$1,234.5", 1234.5, "USD")]),
    ("1.234,5 euros", [("1.234,5 euros", 1234.5, "EUR")]),
    ("€1,5 million", [("€1,5 million", 1.5e6, "EUR")]),
    ("€1.234.567", [("€1.234.567", 1234567.0, "EUR")]),
    ("100 mln stg", [("100 mln stg", 1e8, "GBP")]),
    ("200 pounds sterling", [("200 pounds sterling", 200.0, "GBP")]),
    ("500 million yuan", [("500 million yuan", 5e8, "CNY")]),
    ("RMB 500 million", [("RMB 500 million", 5e8, "CNY")]),
    ("RM5 billion", [("RM5 billion", 5e9, "MYR")]),
    ("3 billion marks", [("3 billion marks", 3e9, "DEM")]),
    ("3 billion Swiss francs", [("3 billion Swiss francs", 3e9, "CHF")]),
    ("3 billion CFA francs", [("3 billion CFA francs", 3e9, None)]),
    ("$5 million Canadian dollars", [("$5 million Canadian dollars", 5e6, "CAD")]),
    ("a balance of -$5 million", [("-$5 million", -5e6, "USD")]),
    ("272 million people and a GDP of US$2.7 trillion.", [("US$2.7 trillion", 2.7e12, "USD")]),
    ("rose from $3 billion to $4 billion", [("$3 billion", 3e9, "USD"), ("$4 billion", 4e9, "USD")]),
    ("grew in 2021 to $3 billion", [("$3 billion", 3e9, "USD")]),
    ("$5 million and $6 million", [("$5 million", 5e6, "USD"), ("$6 million", 6e6, "USD")]),
]

PERCENT: list[Case] = [
    ("grew by 9.7% and", [("9.7%", 9.7, None)]),
    ("grew by 9.7 per cent", [("9.7 per cent", 9.7, None)]),
    ("grew by 9,7 percent", [("9,7 percent", 9.7, None)]),
    ("plunged 52 pct to", [("52 pct", 52.0, None)]),
    ("a 10-percent rise", [("10-percent", 10.0, None)]),
    ("ten per cent", [("ten per cent", 10.0, None)]),
    ("twenty-five percent", [("twenty-five percent", 25.0, None)]),
    ("changed by -3.5%", [("-3.5%", -3.5, None)]),
    ("changed by −3.5%", [("−3.5%", -3.5, None)]),
    ("changed by +3.5%", [("+3.5%", 3.5, None)]),
    ("minus 3 per cent", [("minus 3 per cent", -3.0, None)]),
    ("growth – 3%", [("3%", 3.0, None)]),
    ("rose from 5% to 7%", [("5%", 5.0, None), ("7%", 7.0, None)]),
    ("by 170.4% and 18.8%, respectively", [("170.4%", 170.4, None), ("18.8%", 18.8, None)]),
    ("in 2021 to 7%", [("7%", 7.0, None)]),
]

MULTIPLES: list[Case] = [
    ("exports doubled", [("doubled", 100.0, None)]),
    ("a doubling of trade", [("doubling", 100.0, None)]),
    ("agreed to double trade", [("double", 100.0, None)]),
    ("trade tripled and then trebled", [("tripled", 200.0, None), ("trebled", 200.0, None)]),
    ("trade quadrupled", [("quadrupled", 300.0, None)]),
    ("imports halved", [("halved", -50.0, None)]),
    ("increased nearly fourfold", [("fourfold", 300.0, None)]),
    ("a 10-fold increase", [("10-fold", 900.0, None)]),
    ("fell fourfold", [("fourfold", -75.0, None)]),
    ("grew four times", [("four times", 300.0, None)]),
    ("grew by 2.5 times", [("2.5 times", 150.0, None)]),
    ("three times more than", [("three times", 200.0, None)]),
    ("increased by a third", [("a third", 33.3, None)]),
    ("an increase by almost one-third against", [("one-third", 33.3, None)]),
    ("fell by two thirds", [("two thirds", 66.7, None)]),
    ("fell by half", [("half", 50.0, None)]),
]

TRAPS = [
    "2 million doses of vaccine, 30,000 cars and 1.5 billion people",
    "a ceiling of 15.8 mln bpd and 300 barrels",
    "an official price of 16.67 dlrs a barrel, or $20 per tonne",
    "22 percentage points, 3 pct points and 5% points",
    "$3-4 billion, $3–$4 billion, 3-4 billion dollars, $3-4",
    "worth $3 billion to $4 billion",
    "$3 to 4 billion",
    "between $3 billion and $4 billion",
    "5-7%, 5 to 7 percent, between 5% and 7%, 5 or 6 per cent",
    "COP26, COP 26, World CUP 2022, ALL 27 MEMBERS",
    "the party won 5 won seats and ten pounds of rice",
    "a few million dollars, several billion euros, hundreds of millions of dollars",
    "a quarter of a million dollars",
    "one point five billion dollars",
    "one hundred and five million dollars",
    "€1.234",
    "Z$500 million",
    "met three times, visited twice, four times a year",
    "double standards, double-digit growth, doubled down, to double taxation, double the trouble, redoubled",
    "a twofold aim, manifold scaffolds unfold",
    "by a third party, by half past nine, led by half of them",
    "grew by a third country",
    "people were able to solve a simple table",
    "resolution 1701 of 2006",
    "1.2.3.4% and v2.5% and no.5%",
]


@pytest.mark.parametrize(("sentence", "amounts"), MONEY + PERCENT + MULTIPLES)
def test_amounts_are_read(sentence: str, amounts: list[tuple[str, float, str | None]]) -> None:
    assert read(sentence) == amounts


@pytest.mark.parametrize(
    ("cases", "kind"),
    [(PERCENT, AmountKind.PERCENT), (MULTIPLES, AmountKind.MULTIPLE), (MONEY[:4], AmountKind.MONEY)],
)
def test_amounts_say_what_they_measure(cases: list[Case], kind: AmountKind) -> None:
    assert {amount.kind for sentence, _ in cases for amount in find_amounts(sentence, 0, len(sentence))} == {kind}


@pytest.mark.parametrize("sentence", TRAPS)
def test_what_only_looks_like_an_amount_is_left_out(sentence: str) -> None:
    assert read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "approximate"),
    [
        ("almost 22%", True),
        ("nearly $3 billion", True),
        ("more than a billion dollars", True),
        ("about ten per cent", True),
        ("at least US$5 million", True),
        ("~5%", True),
        ("increased nearly fourfold", True),
        ("more than doubled", True),
        ("an increase by almost one-third", True),
        ("up 22%", False),
        ("exactly $3 billion", False),
        ("exports doubled", False),
        ("an increase by a third", False),
    ],
)
def test_words_such_as_almost_make_an_amount_approximate(sentence: str, approximate: bool) -> None:
    assert [amount.approximate for amount in find_amounts(sentence, 0, len(sentence))] == [approximate]


@pytest.mark.parametrize(
    ("state", "word", "code"),
    [
        ("NOR", "crowns", "NOK"),
        ("CZE", "koruna", "CZK"),
        ("ISL", "Kronor", "ISK"),
        ("AUS", "dollars", "AUD"),
        ("EGY", "pounds", "EGP"),
        ("CHE", "francs", "CHF"),
        ("PAK", "rupees", "PKR"),
        ("BLR", "roubles", "BYN"),
        ("NOR", "rupees", None),
        ("NOR", "talers", None),
    ],
)
def test_a_state_tells_what_a_currency_word_means(state: str, word: str, code: str | None) -> None:
    assert currency_of(state, word) == code


def test_only_states_with_a_crown_have_one() -> None:
    assert [crown_of(state) for state in ("NOR", "SWE", "DNK", "FIN")] == ["NOK", "SEK", "DKK", None]


def test_every_demonym_serves_some_currency_word() -> None:
    data = load_currencies()
    held = {state for word in data.words.values() for state in word.states}
    assert set(data.demonyms.values()) - held <= {"JPN", "CHN"}


def test_only_the_given_part_is_read_and_offsets_count_from_the_beginning() -> None:
    text = "Aid of $5m. Trade of $6m. Debt of $7m."
    assert find_amounts(text, 12, 25) == [Amount(21, 24, AmountKind.MONEY, 6e6, "USD")]


WORDS = st.one_of(
    st.sampled_from(
        ["$", "€", "USD", "5", "3.5", "1,200", "2021", "%", "pct", "points", "million", "half a", "billion"]
    ),
    st.sampled_from(
        ["dollars", "to", "-", "and", "by", "a third", "doubled", "fold", "times", "grew", "fell", "between"]
    ),
    st.sampled_from([" ", "crore", "bn"]),
)


@given(st.lists(WORDS, max_size=12), st.sampled_from(["", " "]))
def test_amounts_are_in_order_and_never_overlap(words: list[str], glue: str) -> None:
    text = glue.join(words)
    amounts = find_amounts(text, 0, len(text))
    edges = [edge for amount in amounts for edge in (amount.start, amount.end)]
    assert edges == sorted(edges)
    assert all(amount.start < amount.end <= len(text) for amount in amounts)


@given(st.integers(1, 10**9), st.sampled_from(["$", "USD", "€", "S$"]))
def test_a_figure_with_separators_keeps_its_value(number: int, sign: str) -> None:
    text = f"worth {sign}{number:,} in all"
    assert [amount.value for amount in find_amounts(text, 0, len(text))] == [float(number)]
