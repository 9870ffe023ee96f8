"""What is said of an edge is a sentence, whatever is known of it."""

import itertools
from typing import Any

import pytest

from graph.phrases import phrase_edge
from graph.schema import EDGE_KINDS, EdgeType, Status

BLR, SCO = "Belarus", "Shanghai Cooperation Organisation"


@pytest.mark.parametrize(
    ("edge", "ends", "sentence"),
    [
        (
            {"type": "MEMBER_OF", "status": "member"},
            (BLR, SCO),
            "Belarus is a member of the Shanghai Cooperation Organisation.",
        ),
        (
            {"type": "MEMBER_OF", "status": "observer", "date": "2010"},
            (BLR, "NATO"),
            "Belarus has been an observer of NATO since 2010.",
        ),
        (
            {"type": "MEMBER_OF", "status": "chair", "date": "2020-06", "until": "2021-05-31"},
            ("Netherlands", "European Union"),
            "The Netherlands was in the chair of the European Union from June 2020 until 31 May 2021.",
        ),
        (
            {"type": "MEMBER_OF", "status": "former", "date": "2020"},
            ("United Kingdom", "European Union"),
            "The United Kingdom left the European Union in 2020.",
        ),
        ({"type": "MEMBER_OF", "status": "former"}, (BLR, "NATO"), "Belarus is no longer in NATO."),
        (
            {"type": "MEMBER_OF", "status": "former", "until": "2021-06-18"},
            (BLR, "NATO"),
            "Belarus left NATO on 18 June 2021.",
        ),
        (
            {"type": "HOLDS_OFFICE", "office": "president", "former": False},
            ("Paul Kagame", "Rwanda"),
            "Paul Kagame is president of Rwanda.",
        ),
        (
            {"type": "HOLDS_OFFICE", "office": "president", "former": True},
            ("Paul Kagame", "Rwanda"),
            "Paul Kagame was president of Rwanda.",
        ),
        (
            {"type": "HOLDS_OFFICE", "office": "president", "former": True, "until": "2004"},
            ("Paul Kagame", "Rwanda"),
            "Paul Kagame was president of Rwanda until 2004.",
        ),
        (
            {"type": "ENVOY_TO", "role": "ambassador", "sender": "state:USA", "date": "2021-12-16"},
            ("Nicholas Burns", "China"),
            "Nicholas Burns has been ambassador of the United States to China since 16 December 2021.",
        ),
        (
            {"type": "ENVOY_TO", "role": "special envoy", "former": True},
            ("A B", "Africa"),
            "A B was special envoy to Africa.",
        ),
        (
            {
                "type": "TRADE_WITH",
                "flow": "exports",
                "year": "2023",
                "value": 500_300_000_000,
                "unit": "USD",
                "change_pct": -13.1,
            },
            ("China", "United States"),
            "China exported goods worth 500,300,000,000 USD to the United States in 2023, 13.1 % less than before.",
        ),
        (
            {"type": "TRADE_WITH", "flow": "imports", "item": "gas", "share_pct": 40, "year": "2020"},
            ("Germany", "Russia"),
            "Germany imported gas from Russia in 2020, a share of 40 %.",
        ),
        (
            {"type": "TRADE_WITH", "flow": "total", "value": 5, "unit": "EUR"},
            (BLR, "China"),
            "Belarus and China traded for 5 EUR.",
        ),
        (
            {"type": "TRADE_WITH", "flow": "total", "item": "grain", "change_pct": 4.0},
            (BLR, "China"),
            "Belarus and China traded in grain, 4.0 % more than before.",
        ),
        (
            {"type": "TRADE_WITH", "flow": "balance", "value": -7, "unit": "USD"},
            (BLR, "China"),
            "Belarus had a balance of trade of -7 USD with China.",
        ),
        (
            {"type": "MET_WITH", "date": "2021-09-16", "place": "Minsk"},
            ("A B", "C D"),
            "A B met C D in Minsk on 16 September 2021.",
        ),
        (
            {"type": "VISITED", "date": "2021-10-18/2021-10-19"},
            ("A B", "Gulf"),
            "A B visited Gulf from 18 October 2021 to 19 October 2021.",
        ),
        (
            {"type": "VISITED", "date": "XXXX-12-15"},
            ("A B", BLR),
            "A B visited Belarus on 15 December of a year not stated.",
        ),
        (
            {"type": "CONSULTED_WITH", "level": "deputy ministers", "date": "2022"},
            (BLR, "China"),
            "Belarus and China held consultations at the level of deputy ministers in 2022.",
        ),
        (
            {"type": "ATTENDED", "event": "SCO summit", "place": "Ufa"},
            ("A B", SCO),
            "A B attended a meeting of the Shanghai Cooperation Organisation (SCO summit) in Ufa.",
        ),
        (
            {"type": "HAS_MISSION", "mission": "embassy", "place": "Kigali", "date": "2009"},
            ("Israel", "Rwanda"),
            "Israel has had an embassy in Rwanda (Kigali) since 2009.",
        ),
        (
            {"type": "HAS_MISSION", "mission": "consulate general", "until": "2010-02"},
            (BLR, "China"),
            "Belarus had a consulate general in China until February 2010.",
        ),
        ({"type": "COOPERATES_WITH", "topic": "energy"}, (BLR, "China"), "Belarus and China cooperate on energy."),
        ({"type": "COOPERATES_WITH", "date": "2015"}, (BLR, "China"), "Belarus and China cooperated in 2015."),
        (
            {"type": "OPPOSES", "topic": "sanctions"},
            (BLR, "European Union"),
            "Belarus opposes the European Union over sanctions.",
        ),
        ({"type": "OPPOSES", "date": "2015-03"}, (BLR, "China"), "Belarus opposed China in March 2015."),
        ({"type": "VISITED", "factuality": "planned"}, ("A B", BLR), "Planned: A B visited Belarus."),
        ({"type": "VISITED", "factuality": "cancelled"}, ("A B", BLR), "Called off: A B visited Belarus."),
        (
            {"type": "MET_WITH", "factuality": "denied", "said_by": ("state:USA", "a spokesman")},
            ("A B", "C D"),
            "Denied: A B met C D, according to United States and a spokesman.",
        ),
    ],
)
def test_an_edge_is_said_as_a_person_would(edge: dict[str, Any], ends: tuple[str, str], sentence: str) -> None:
    assert phrase_edge(edge, *ends, name_of=lambda node: "United States" if node == "state:USA" else node) == sentence


VALUES: dict[str, tuple[Any, ...]] = {
    "date": ("2021", "2021-09", "2021-09-16", "2021-09-01/2021-09-16", "../2021", "XXXX-09-16"),
    "until": ("2022",),
    "former": (True, False),
    "value": (1_000_000,),
    "change_pct": (-3.5,),
}


@pytest.mark.parametrize("edge_type", EdgeType)
def test_whatever_is_known_or_not_makes_one_sentence(edge_type: EdgeType) -> None:
    kind = EDGE_KINDS[edge_type]
    choices = [
        [(), *(((name, value),) for value in VALUES.get(name, tuple(Status) if name == "status" else ("some",)))]
        for name in (*kind.key, *kind.other)
    ]
    for qualifiers in itertools.islice(itertools.product(*choices), 0, None, 7):
        edge = {"type": edge_type.value} | dict(itertools.chain(*qualifiers))
        sentence = phrase_edge(edge, "one side", "Other")
        assert sentence.startswith("One side")
        assert "Other" in sentence
        assert sentence.endswith(".")
        assert "  " not in sentence
        assert "None" not in sentence
