from collections.abc import Callable

import pytest

from graph.schema import Claim, Document
from ingest.reading import read_text

Read = Callable[..., list[str]]

FIGURES = [
    # The figure of the year before.
    (
        "Kenya's exports to Uganda fell to $1.5 billion in 2024 from $1.6 billion a year ago.",
        ["state:KEN | state:UGA exports 1500000000 USD 2024", "state:KEN | state:UGA exports 1600000000 USD 2023"],
    ),
    (
        "Kenya's exports to Uganda fell to $1.5 billion from $1.6 billion a year ago.",
        ["state:KEN | state:UGA exports 1500000000 USD"],
    ),
    # A flow of nobody else's is again that of the text's own state.
    (
        "JOHANNESBURG, July 3, 2025 -- Officials spoke. Germany imported goods worth $2.8 billion from South Africa. "
        "Shipments to Mozambique came to $2.4 billion, whereas those to Zimbabwe declined to $1.5 billion.",
        [
            "state:DEU | state:ZAF imports 2800000000 USD",
            "state:ZAF | state:MOZ exports 2400000000 USD",
            "state:ZAF | state:ZWE exports 1500000000 USD",
        ],
    ),
    ("Argentina's exports to Brazil doubled in 2021.", ["state:ARG | state:BRA exports 100 2021"]),
    (
        "Exports from Chile to Japan totalled $9.2 billion in 2022, up 4.5 percent on 2021.",
        ["state:CHL | state:JPN exports 9200000000 USD 4.5 2022"],
    ),
    (
        "Egypt's imports of wheat from Ukraine dropped by 60 per cent to 1.1 billion dollars in the first half of 2022"
        " compared with 2.7 billion dollars in the same period of 2021.",
        [
            "state:EGY | state:UKR imports 1100000000 USD -60 2022",
            "state:EGY | state:UKR imports 2700000000 USD 2021",
        ],
    ),
    (
        "Trade turnover between Kazakhstan and Turkey amounted to $5.3 billion in 2021 (an increase of 41%).",
        ["state:KAZ | state:TUR total 5300000000 USD 41 2021"],
    ),
    (
        "Japan's trade surplus with the United States narrowed to 4.06 billion dlrs in January.",
        ["state:JPN | state:USA balance 4060000000 USD"],
    ),
    (
        "India's trade deficit with China stood at $83.1 billion in 2022-23.",
        ["state:IND | state:CHN balance -83100000000 USD 2022/2023"],
    ),
    (
        "Brazil posted a trade surplus of $28 billion with China in 2020.",
        ["state:BRA | state:CHN balance 28000000000 USD 2020"],
    ),
    (
        "Norwegian salmon exports to Poland hit 10.5 billion crowns in 2021.",
        ["state:NOR | state:POL exports 10500000000 NOK 2021"],
    ),
    ("A 12% rise in Danish exports to Norway was recorded in 2018.", ["state:DNK | state:NOR exports 12 2018"]),
    (
        "Deliveries of Tajik cotton to West Africa fell threefold in 2020.",
        ["state:TJK | region:WEST_AFRICA exports -66.7 2020"],
    ),
    ("EU imports of Russian gas fell by 55% in 2022.", ["bloc:EU | state:RUS imports -55 2022"]),
    (
        "Trade between Mongolia and Russia, which stood at $1.8 billion in 2020, is varied.",
        ["state:MNG | state:RUS total 1800000000 USD 2020"],
    ),
    (
        "Trade between Greece and Bulgaria has more than doubled since 2007.",
        ["state:GRC | state:BGR total 100"],
    ),
    (
        "The United States sold weapons to Taiwan worth $1.1 billion.",
        ["state:USA | state:TWN exports 1100000000 USD"],
    ),
    # A result is no purpose.
    (
        "Togo's exports to Benin grew by 5% to reach $20 million in 2024.",
        ["state:TGO | state:BEN exports 20000000 USD 5 2024"],
    ),
    (
        "Fijian imports from Samoa rose sharply last year to hit $3 million.",
        ["state:FJI | state:WSM imports 3000000 USD"],
    ),
    # What is said of the goods in passing; the flow of the sentence before; a figure that is to be raised.
    (
        "Togolese purchases from Benin, first of all cotton and maize, amounted to almost $85 million in 2021.",
        ["state:TGO | state:BEN imports 85000000 USD 2021"],
    ),
    (
        "Togo's imports from Benin, almost exclusively cotton, stood at $79 million in 2021.",
        ["state:TGO | state:BEN imports 79000000 USD 2021"],
    ),
    (
        "Togo ran a surplus of $20 million in the trade with Benin in 2021.",
        ["state:TGO | state:BEN balance 20000000 USD 2021"],
    ),
    (
        "Togo had a deficit of $20 million in trade with Benin in 2021.",
        ["state:TGO | state:BEN balance -20000000 USD 2021"],
    ),
    (
        "Trade between Togo and Benin topped $37 million in 2021. \"Togo's export increased by 21% to "
        'reach $29 million," the minister said.',
        ["state:TGO | state:BEN exports 29000000 USD 21 2021", "state:TGO | state:BEN total 37000000 USD 2021"],
    ),
    (
        "The trade turnover of Togo with the member states of the EU exceeded $7 million in 2021.",
        ["state:TGO | bloc:EU total 7000000 USD 2021"],
    ),
]

CUT_SHORT = [
    (
        "Exports of Serbia to Hungary grew by 9% in 2019 and imports by 4.5%.",
        ["state:SRB | state:HUN exports 9 2019", "state:SRB | state:HUN imports 4.5 2019"],
    ),
    (
        "In 2019 Jordan's exports and imports to Iraq grew by 3% and 5%, respectively; Kuwait - by"
        " 7% and 8%, respectively.",
        [
            "state:JOR | state:IRQ exports 3 2019",
            "state:JOR | state:IRQ imports 5 2019",
            "state:JOR | state:KWT exports 7 2019",
            "state:JOR | state:KWT imports 8 2019",
        ],
    ),
    (
        "U.S. exports to Canada rose 12 pct to 53.1 billion dlrs in 1986 while imports fell 3 pct"
        " to 75.7 billion dlrs.",
        [
            "state:USA | state:CAN exports 53100000000 USD 12 1986",
            "state:USA | state:CAN imports 75700000000 USD -3 1986",
        ],
    ),
    (
        "South Korea's exports to China and Japan rose by 5% and 7%, respectively.",
        ["state:KOR | state:CHN exports 5", "state:KOR | state:JPN exports 7"],
    ),
    (
        "In 2017 trade between Cyprus and Malta stood at EUR 90 million, up 7% from 2016, with a"
        " surplus of EUR 12 million.",
        ["state:CYP | state:MLT balance 12000000 EUR 2017", "state:CYP | state:MLT total 90000000 EUR 7 2017"],
    ),
    (
        "Thailand's exports to Cambodia fell 3% while its exports to Vietnam rose 4%.",
        ["state:THA | state:KHM exports -3", "state:THA | state:VNM exports 4"],
    ),
    (
        "In 2015 Greece imported goods worth $2 billion from Italy and $1 billion from Spain.",
        ["state:GRC | state:ESP imports 1000000000 USD 2015", "state:GRC | state:ITA imports 2000000000 USD 2015"],
    ),
    (
        "Trade between Kenya and Rwanda has grown. It reached $300 million in 2022.",
        ["state:KEN | state:RWA total", "state:KEN | state:RWA total 300000000 USD 2022"],
    ),
    (
        "Taiwan's trade surplus with Japan was 1.2 billion dlrs in 1986, compared with a deficit"
        " of 300 mln dlrs in 1985.",
        ["state:TWN | state:JPN balance -300000000 USD 1985", "state:TWN | state:JPN balance 1200000000 USD 1986"],
    ),
]

SHARES = [
    ("Germany accounted for 28 percent of Poland's exports in 2021.", ["state:POL | state:DEU exports 28 2021"]),
    ("About 40% of Uganda's coffee exports go to Italy.", ["state:UGA | state:ITA exports 40"]),
    (
        "Russia, Armenia's main trading partner, accounted for 35% of Armenian trade.",
        ["state:ARM | state:RUS total", "state:ARM | state:RUS total 35"],
    ),
    ("Jamaica imports 90% of its gas from the United States.", ["state:JAM | state:USA imports 90"]),
    # A share of a part is nobody's share of the whole.
    (
        "Peru's trade with Chile was $3 billion in 2018, accounting for 20% of our total trade with MERCOSUR.",
        ["state:PER | state:CHL total 3000000000 USD 2018"],
    ),
]

RELATIONS = [
    ("Kenya exports tea to Pakistan.", ["state:KEN | state:PAK exports"]),
    ("Canada sold 500,000 tonnes of wheat to Algeria.", ["state:CAN | state:DZA exports"]),
    ("Kuwait supplied Jordan with oil.", ["state:KWT | state:JOR exports"]),
    (
        "China remains the largest trading partner of Laos and Myanmar.",
        ["state:LAO | state:CHN total", "state:MMR | state:CHN total"],
    ),
    ("Nigeria, Ghana's third-largest export market, held elections.", ["state:GHA | state:NGA exports"]),
    ("Dutch imports from Suriname are limited mainly to rice.", ["state:NLD | state:SUR imports"]),
    (
        "Exports of Georgian wine to Poland and China increased.",
        ["state:GEO | state:CHN exports", "state:GEO | state:POL exports"],
    ),
]

NOT_SO = [
    ("Iraq will buy 200,000 tonnes of rice from Thailand.", ["state:IRQ | state:THA imports planned"]),
    (
        "Malaysia and Thailand aim to increase bilateral trade to $30 billion by 2025.",
        ["state:MYS | state:THA total 30000000000 USD 2025 planned"],
    ),
    (
        "Bilateral trade between Hungary and Serbia is expected to reach 5 billion euros in 2024.",
        ["state:HUN | state:SRB total 5000000000 EUR 2024 planned"],
    ),
    ("Bolivia said it had not exported gas to Argentina.", ["state:BOL | state:ARG exports denied"]),
    ("Kenya and Uganda discussed trade between the two countries.", []),
    ("Trade with Morocco should grow.", []),
    ("Free trade between Peru and China began in 2010.", []),
    ("The trade ministers of Fiji and Samoa met in Apia.", []),
    ("Ethiopia delivered a message to Sudan.", []),
    ("Chad signed a trade agreement with Niger worth $5 million.", []),
    ("Bilateral trade was discussed by Lithuania and Latvia.", []),
    # One figure for two partners is nobody's own.
    ("Exports of Spain to France and Italy totalled $90 billion.", []),
    # What another state's trade is compared with.
    ("China is Zambia's largest creditor.", []),
    (
        "Togo wants its exports to Benin to reach $20 million in 2030.",
        ["state:TGO | state:BEN exports 20000000 USD 2030 planned"],
    ),
    (
        "Togo's exports to Benin are expected to grow by 5% to reach $20 million in 2030.",
        ["state:TGO | state:BEN exports 20000000 USD 5 2030 planned"],
    ),
    (
        "Trade between Togo and Benin hit $2 million in 2021. The two sides aim to raise the figure to $4 million.",
        ["state:TGO | state:BEN total 2000000 USD 2021", "state:TGO | state:BEN total 4000000 USD planned"],
    ),
    (
        "Trade between Togo and Benin hit $2 million in 2021. The two sides discussed the export of cotton.",
        ["state:TGO | state:BEN total 2000000 USD 2021"],
    ),
]

TABLE = """Foreign trade of Ruritania's neighbours

Kenya: trade with selected partners in 2020, USD million
Partner | Exports | Change, % | Imports | Share
Uganda | 673.6 | +4.2 | 1,030 | n/a
India | 80 | −2.5 | 1,200 | 11.5
Other countries | 5 | 1 | 7 | 2
"""


@pytest.mark.parametrize(("text", "expected"), [*FIGURES, *CUT_SHORT, *SHARES, *RELATIONS, *NOT_SO])
def test_a_sentence_says_just_this_about_trade(text: str, expected: list[str], read: Read) -> None:
    found = [claim.removeprefix("TRADE_WITH ") for claim in read(text) if claim.startswith("TRADE_WITH")]
    assert found == sorted(expected)


def test_a_table_gives_an_edge_for_each_flow_of_a_row(read: Read) -> None:
    assert [claim for claim in read(TABLE) if claim.startswith("TRADE_WITH")] == [
        "TRADE_WITH state:KEN | state:IND exports 80000000 USD -2.5 2020",
        "TRADE_WITH state:KEN | state:IND imports 1200000000 USD 11.5 2020",
        "TRADE_WITH state:KEN | state:UGA exports 673600000 USD 4.2 2020",
        "TRADE_WITH state:KEN | state:UGA imports 1030000000 USD 2020",
    ]


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        # Neither the unit nor the scale is known: only what is per cent can be read.
        (", USD million", ""),
        ("USD million", "USD"),
    ],
)
def test_a_table_without_a_unit_gives_no_value(written: str, instead: str, read: Read) -> None:
    found = [claim for claim in read(TABLE.replace(written, instead)) if claim.startswith("TRADE_WITH")]
    assert not any("USD" in claim for claim in found)


def test_a_table_whose_header_is_open_gives_nothing(read: Read) -> None:
    assert not [claim for claim in read(TABLE.replace("Partner |", "Item |")) if claim.startswith("TRADE_WITH")]


def test_the_goods_are_kept_as_written() -> None:
    assert _claims("Canada sold 500,000 tonnes of durum wheat to Algeria.")[0].get("item") == "durum wheat"
    assert _claims("Saudi crude oil exports to China rose 5%.")[0].get("item") == "crude oil"
    assert _claims("Saudi Arabia's total exports to China rose 5%.")[0].get("item") is None


def test_a_figure_of_some_months_keeps_them_as_its_date() -> None:
    claim = _claims("Mexico's exports to Peru fell 3% in the first quarter of 2019.")[0]
    assert (claim.get("year"), claim.get("date")) == ("2019", "2019-01/2019-03")


def test_what_is_cut_short_points_to_what_it_takes_its_sides_from() -> None:
    text = "Exports of Serbia to Hungary grew by 9% and imports by 4%."
    second = _claims(text)[1]
    assert second.evidence.text == "imports by 4%"
    assert [text[start:end] for start, end in second.evidence.context] == ["Exports of Serbia to Hungary"]


def _claims(text: str) -> list[Claim]:
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    return [claim for claim in reading.claims if claim.type == "TRADE_WITH"]
