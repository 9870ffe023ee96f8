"""Flows of trade that go on with others, run through years, or stand around their sums."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]

PARTS = [
    (
        "In 2021 bilateral trade between Kenya and Japan stood at US$ 1.2 billion, of which Japan's exports "
        "accounted for US$ 0.9 billion, a fall of 5 per cent.",
        ["state:JPN | state:KEN exports 900000000 USD -5 2021", "state:KEN | state:JPN total 1200000000 USD 2021"],
    ),
    (
        "Trade between South Africa and Ghana amounted to R7 billion in 2015, of which R6 billion were South "
        "African exports.",
        ["state:ZAF | state:GHA exports 6000000000 ZAR 2015", "state:ZAF | state:GHA total 7000000000 ZAR 2015"],
    ),
    (
        "Trade between Peru and Chile stood at USD 4 billion in 2018 and USD 3 billion in 2019, a decrease of "
        "25 percent.",
        ["state:PER | state:CHL total 3000000000 USD -25 2019", "state:PER | state:CHL total 4000000000 USD 2018"],
    ),
    (
        "Trade between Peru and Chile reached $61 million in 2014, up 27 percent from $48 million in 2013.",
        ["state:PER | state:CHL total 48000000 USD 2013", "state:PER | state:CHL total 61000000 USD 27 2014"],
    ),
    (
        "In 2019 trade between Brazil and Ghana totalled USD 2 billion. Brazilian exports amounted to USD 900 "
        "million, while imports from Ghana, mostly cocoa and gold, reached USD 1.1 billion.",
        [
            "state:BRA | state:GHA exports 900000000 USD 2019",
            "state:BRA | state:GHA imports 1100000000 USD 2019",
            "state:BRA | state:GHA total 2000000000 USD 2019",
        ],
    ),
    (
        "In 2022, trade between Turkey and Laos reached USD 40 million (Turkish exports: USD 30 million, "
        "Turkish imports: USD 10 million).",
        [
            "state:TUR | state:LAO exports 30000000 USD 2022",
            "state:TUR | state:LAO imports 10000000 USD 2022",
            "state:TUR | state:LAO total 40000000 USD 2022",
        ],
    ),
    (
        "Trade between Norway and Uzbekistan came to US$90 million in 2018. Norway's exports amounted to $70 "
        "million, while imports from the Central Asian country fell 3 percent to $20 million.",
        [
            "state:NOR | state:UZB exports 70000000 USD 2018",
            "state:NOR | state:UZB imports 20000000 USD -3 2018",
            "state:NOR | state:UZB total 90000000 USD 2018",
        ],
    ),
    (
        "Japan buys most of what Chad sells: exports to Japan reached US$ 3 million in 2023.",
        ["state:TCD | state:JPN exports 3000000 USD 2023"],
    ),
    (
        "Chad and Niger set themselves the goal of bringing mutual trade to 500 million dollars.",
        ["state:TCD | state:NER total 500000000 USD planned"],
    ),
    (
        "Two-way trade between Chad and Niger, which was below USD 5 million in 1995, stood at USD 12 million in 2022.",
        ["state:TCD | state:NER total 12000000 USD 2022"],
    ),
    (
        "Serbia and Cyprus met. In 2022 their trade reached EUR 100 million. In the first half of 2023 it "
        "reached EUR 30 million, which is 27% more than a year earlier.",
        ["state:SRB | state:CYP total 100000000 EUR 2022", "state:SRB | state:CYP total 30000000 EUR 27 2023"],
    ),
    ("Kazakhstan's foreign trade turnover grew by 12 percent in 2020.", []),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_flows_that_go_on_with_the_one_before(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix("TRADE_WITH ") for c in read(text) if c.startswith("TRADE_WITH ")] == expected


SERIES = [
    (
        "India's exports to Tanzania (US$ million)\n2020-21: 1,444\n2021-22: 2,297.5\n\nIndia thanked Tanzania.",
        [
            "TRADE_WITH state:IND | state:TZA exports 1444000000 USD 2020/2021",
            "TRADE_WITH state:IND | state:TZA exports 2297500000 USD 2021/2022",
        ],
    ),
    (
        "Trade between Mali and Togo (in EUR billion)\n2020 – 1.4\n",
        ["TRADE_WITH state:MLI | state:TGO total 1400000000 EUR 2020"],
    ),
    # What the caption leaves open stays open: the unit, the flow, a side.
    ("India's exports to Tanzania\n2020-21: 1,444\n", []),
    ("Exports and imports of India with Tanzania (US$ million)\n2020: 1.4\n", []),
    ("Visitors from India to Tanzania (million)\n2020: 1.4\n", []),
    ("India's exports (US$ million)\n2020: 1.4\n", []),
]


@pytest.mark.parametrize(("text", "expected"), SERIES)
def test_a_series_gives_an_edge_for_each_year(read: Read, text: str, expected: list[str]) -> None:
    assert read(text) == expected


SUMS_INSIDE = [
    (
        "Norway's 6.2 billion crown trade surplus with Denmark in 1986 was the largest ever.",
        ["state:NOR | state:DNK balance 6200000000 NOK 1986"],
    ),
    (
        "Greece ran a record $2 billion trade deficit with Italy in 2011.",
        ["state:GRC | state:ITA balance -2000000000 USD 2011"],
    ),
    (
        "He complained of a $3 billion EU deficit with Chile in 2015.",
        ["bloc:EU | state:CHL balance -3000000000 USD 2015"],
    ),
    (
        "Peru posted a surplus of $1.1 billion in 2019 with the EU, against $0.9 billion in 2018.",
        [
            "state:PER | bloc:EU balance 1100000000 USD 2019",
            "state:PER | bloc:EU balance 900000000 USD 2018",
        ],
    ),
    (
        "Trade between Peru and Chile last year totalled $4.1 billion versus $3.7 billion in 2009.",
        ["state:PER | state:CHL total 4100000000 USD", "state:PER | state:CHL total 3700000000 USD 2009"],
    ),
    (
        "Peru's surplus with Chile has grown steadily, registering a record $2 billion in 2012.",
        ["state:PER | state:CHL balance 2000000000 USD 2012"],
    ),
    (
        "Laos was the 40th-largest export destination for Austria in 2021, with shipments reaching $17 million.",
        ["state:AUT | state:LAO exports 17000000 USD 2021"],
    ),
    (
        "Trade between Peru and Chile currently stands at $4.1 billion.",
        ["state:PER | state:CHL total 4100000000 USD"],
    ),
    (
        "Peru and Chile are partners, with two-way trade growing to $4.5 billion in 2019 from $2.5 billion in 2014.",
        ["state:PER | state:CHL total 4500000000 USD 2019", "state:PER | state:CHL total 2500000000 USD 2014"],
    ),
    ("France sold Iraq thirty helicopters.", []),
    ("Britain sold Kuwait its shares.", []),
    (
        "Greece expects a $2 billion trade deficit with Italy in 2031.",
        ["state:GRC | state:ITA balance -2000000000 USD 2031 planned"],
    ),
    ("Greece ran a $2 billion trade deficit with Italy in 2011 in these goods.", []),
]


@pytest.mark.parametrize(("text", "expected"), SUMS_INSIDE)
def test_the_sum_may_stand_before_the_flow_or_behind_what_is_said_of_it(
    read: Read, text: str, expected: list[str]
) -> None:
    assert sorted(c.removeprefix("TRADE_WITH ") for c in read(text) if c.startswith("TRADE_WITH ")) == sorted(expected)


DEALT_OUT = [
    (
        "Honduras harvested 300,000 tonnes of coffee in 2014, of which nearly 50 percent was shipped to Germany, "
        "16 percent to Italy and the rest to Spain and Greece.",
        [
            "state:HND | state:DEU exports 50 2014",
            "state:HND | state:ESP exports 2014",
            "state:HND | state:GRC exports 2014",
            "state:HND | state:ITA exports 16 2014",
        ],
    ),
    ("Some 60 percent of Ghana's cocoa was sold to France in 2010.", ["state:GHA | state:FRA exports 60 2010"]),
    ("Some 60 percent of Ghana's staff was sent to France in 2010.", []),
]


@pytest.mark.parametrize(("text", "expected"), DEALT_OUT)
def test_what_was_made_is_dealt_out_among_those_who_bought_it(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix("TRADE_WITH ") for c in read(text) if c.startswith("TRADE_WITH ")] == expected
