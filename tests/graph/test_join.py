from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.join import Edge, Statement, join_statements
from graph.schema import EdgeType, Evidence, Factuality, Value

BLR, RUS, SCO, MAKEI = "state:BLR", "state:RUS", "bloc:SCO", "official:vladimir-makei"


def say(edge: EdgeType, source: str, target: str, text: str = "So it is.", /, **qualifiers: Value) -> Statement:
    return Statement(edge, source, target, Factuality.ACTUAL, qualifiers, Evidence(0, len(text), text, "rule"), "a.txt")


def joined(statements: Iterable[Statement]) -> list[dict[str, Value]]:
    """What the edges say, without regard to their order."""
    return sorted((dict(edge.qualifiers) for edge in join_statements(statements)), key=str)


def talks(*dates: str | None) -> list[Statement]:
    qualifiers: list[dict[str, Value]] = [{} if date is None else {"date": date} for date in dates]
    return [say(EdgeType.CONSULTED_WITH, BLR, RUS, **each) for each in qualifiers]


@pytest.mark.parametrize(
    ("dates", "edges"),
    [
        (["2021-09-16", "2021-09-16"], ["2021-09-16"]),
        (["2021-09-16", "2021-09-17"], ["2021-09-16", "2021-09-17"]),
        # A missing or vaguer date joins the only one that agrees,
        ([None, "2021-09-16"], ["2021-09-16"]),
        (["2021", "2021-09-16"], ["2021-09-16"]),
        (["2021", "2021-09", "2021-09-16", None], ["2021-09-16"]),
        (["XXXX-12-15", "2021-12-15"], ["2021-12-15"]),
        (["2021-10-18/2021-10-19", "2021-10-18"], ["2021-10-18"]),
        (["2021-10-18/2021-10-18", "2021-10-18"], ["2021-10-18"]),
        (["2021", "2021-09-16", "2022-01-05"], ["2021-09-16", "2022-01-05"]),
        # and stays by itself where two agree or none does.
        (["2021", "2021-09-16", "2021-10-01"], ["2021", "2021-09-16", "2021-10-01"]),
        ([None, "2021-09-16", "2022-01-05"], [None, "2021-09-16", "2022-01-05"]),
        (["2020", "2021-09-16"], ["2020", "2021-09-16"]),
        (["XXXX-12-15", "2021-12-15", "2022-12-15"], ["2021-12-15", "2022-12-15", "XXXX-12-15"]),
        (["2021-10-18/2021-10-19", "2021-10-19/2021-10-20"], ["2021-10-18/2021-10-19", "2021-10-19/2021-10-20"]),
        # The month joins its day though the year, which two days agree with, does not.
        (["2021", "2021-09", "2021-09-16", "2021-10-01"], ["2021", "2021-09-16", "2021-10-01"]),
        ([None, None], [None]),
        # What is no date agrees with itself alone.
        (["soon", "soon", "2021"], ["2021", "soon"]),
    ],
)
def test_dates_of_one_event_are_told_from_dates_of_several(dates: list[str | None], edges: list[str | None]) -> None:
    found = [edge.qualifiers.get("date") for edge in join_statements(talks(*dates))]
    assert sorted(found, key=str) == sorted(edges, key=str)


@pytest.mark.parametrize(
    ("dates", "edges"),
    [
        (["2015", "2015-07"], [{"status": "observer", "date": "2015-07"}]),
        ([None, "2015"], [{"status": "observer", "date": "2015"}]),
        (["2010", "2015"], [{"status": "observer", "date": "2010"}, {"status": "observer", "date": "2015"}]),
    ],
)
def test_contradicting_dates_are_two_edges_where_the_date_is_no_key(
    dates: list[str | None], edges: list[dict[str, Value]]
) -> None:
    base = say(EdgeType.MEMBER_OF, BLR, SCO, status="observer")
    statements = [
        base if date is None else base._replace(qualifiers={"status": "observer", "date": date}) for date in dates
    ]
    assert joined(statements) == sorted(edges, key=str)


def test_two_ends_of_one_membership_are_two_edges_and_one_end_joins_what_has_none() -> None:
    since = say(EdgeType.MEMBER_OF, BLR, SCO, status="member", date="2010")
    until = say(EdgeType.MEMBER_OF, BLR, SCO, status="member", date="2010", until="2015")
    other = say(EdgeType.MEMBER_OF, BLR, SCO, status="member", date="2010", until="2020")
    assert joined([since, until]) == [{"status": "member", "date": "2010", "until": "2015"}]
    assert len(joined([until, other])) == 2


def trade(**qualifiers: Value) -> Statement:
    return say(EdgeType.TRADE_WITH, BLR, RUS, **qualifiers)


@pytest.mark.parametrize(
    ("one", "other", "edges"),
    [
        (trade(flow="exports", value=5, unit="USD"), trade(flow="exports", value=5.0, unit="USD"), 1),
        (trade(flow="exports", value=5, year=2020), trade(flow="exports", value=5, year="2020"), 1),
        (trade(flow="exports", value=5, year=2020), trade(flow="exports", value=5), 1),
        (trade(flow="exports", value=5, year=2020), trade(flow="exports", value=5, year=2021), 2),
        (trade(flow="exports", value=5, item="Potash"), trade(flow="exports", value=5, item="potash "), 1),
        (trade(flow="exports", value=5, item="potash"), trade(flow="exports", value=5), 2),
        (trade(flow="exports", value=5, change_pct=3), trade(flow="exports", value=5), 2),
        # A value is a number with its unit.
        (trade(flow="exports", value=5, unit="USD"), trade(flow="exports", value=5, unit="EUR"), 2),
        (trade(flow="exports", value=5), trade(flow="imports", value=5), 2),
    ],
)
def test_figures_are_one_edge_where_all_that_tells_them_apart_agrees(
    one: Statement, other: Statement, edges: int
) -> None:
    assert len(joined([one, other])) == edges


@pytest.mark.parametrize(
    ("one", "edges"),
    [
        (say(EdgeType.MET_WITH, RUS, BLR), 1),
        (say(EdgeType.COOPERATES_WITH, RUS, BLR), 1),
        (trade(flow="total"), 1),
        (trade(flow="exports"), 2),
        (say(EdgeType.OPPOSES, RUS, BLR), 2),
    ],
)
def test_what_has_no_direction_is_one_edge_either_way_round(one: Statement, edges: int) -> None:
    other = one._replace(source=one.target, target=one.source)
    found = list(join_statements([one, other]))
    assert len(found) == edges
    assert edges == 2 or (found[0].source, found[0].target) == (BLR, RUS)


def test_what_is_planned_stays_apart_from_what_happened() -> None:
    [happened] = talks("2021-09-16")
    assert len(joined([happened, happened._replace(factuality=Factuality.PLANNED)])) == 2


def test_an_office_without_former_is_one_that_is_held() -> None:
    office = say(EdgeType.HOLDS_OFFICE, MAKEI, BLR, office="Foreign Minister")
    held = say(EdgeType.HOLDS_OFFICE, MAKEI, BLR, office="foreign minister", former=False)
    past = say(EdgeType.HOLDS_OFFICE, MAKEI, BLR, office="foreign minister", former=True)
    found = joined([office, held, past])
    assert [(each["former"], str(each["office"]).casefold()) for each in found] == [
        (False, "foreign minister"),
        (True, "foreign minister"),
    ]


def test_a_place_that_most_sentences_give_is_kept_and_a_reprint_is_no_further_sentence() -> None:
    minsk = say(EdgeType.MET_WITH, BLR, RUS, "They met in Minsk.", date="2021-09-16", place="Minsk")
    reprints = [minsk._replace(document=f"{name}.txt") for name in "bcd"]
    moscow = [
        say(EdgeType.MET_WITH, BLR, RUS, text, date="2021-09-16", place="Moscow") for text in ("In Moscow.", "Moscow.")
    ]
    none = say(EdgeType.MET_WITH, BLR, RUS, date="2021-09-16")
    assert joined([minsk, *reprints, *moscow, none]) == [{"date": "2021-09-16", "place": "Moscow"}]


@pytest.mark.parametrize(
    ("dates", "edges"),
    [
        # A day of a trip is one of the days from its beginning to its end,
        (["2021-09-16/2021-09-18", "2021-09-17"], ["2021-09-16/2021-09-18"]),
        (["2021-09-16/2021-09-18", "2021-09-16", "2021-09-18", "2021-09", None], ["2021-09-16/2021-09-18"]),
        # and a day outside, or in two trips, is of another.
        (["2021-09-16/2021-09-18", "2021-09-19"], ["2021-09-16/2021-09-18", "2021-09-19"]),
        (
            ["2021-09-16/2021-09-18", "2021-09-17/2021-09-20", "2021-09-17"],
            ["2021-09-16/2021-09-18", "2021-09-17", "2021-09-17/2021-09-20"],
        ),
        # A year is not what a trip lasts.
        (["2021-01-01/2021-12-31", "2021-09-17"], ["2021-09-17"]),
    ],
)
def test_a_trip_keeps_all_its_days(dates: list[str | None], edges: list[str | None]) -> None:
    trips = [say(EdgeType.VISITED, MAKEI, RUS, **({} if date is None else {"date": date})) for date in dates]
    assert sorted(map(str, (each.get("date") for each in joined(trips)))) == sorted(map(str, edges))


def test_a_trip_to_several_places_was_to_none_of_them_alone() -> None:
    trips = [say(EdgeType.VISITED, MAKEI, RUS, place, date="2021-09", place=place) for place in ("Kazan", "Moscow")]
    assert joined(trips) == [{"date": "2021-09"}]


@pytest.mark.parametrize(
    ("one", "other", "edges"),
    [
        ({"topic": "MOU"}, {"topic": "MOU"}, 2),
        ({"topic": "MOU", "date": "2021-09-16"}, {"topic": "mou", "date": "2021-09-16"}, 1),
        ({"topic": "MOU", "date": "2021-09-16"}, {"topic": "MOU", "date": "2022-01-05"}, 2),
        ({"topic": "two agreements"}, {"topic": "two agreements", "date": "2021-09-16"}, 2),
        ({"topic": "MOU on Energy"}, {"topic": "MOU on Energy", "date": "2021-09-16"}, 1),
        ({"topic": "partnership"}, {"topic": "partnership"}, 1),
    ],
)
def test_a_mere_agreement_is_one_with_that_of_another_document_only_on_one_day(
    one: dict[str, Value], other: dict[str, Value], edges: int
) -> None:
    first = say(EdgeType.COOPERATES_WITH, BLR, RUS, "They signed it.", **one)
    second = say(EdgeType.COOPERATES_WITH, BLR, RUS, "It was signed.", **other)._replace(document="b.txt")
    assert len(joined([first, second])) == edges
    assert len(joined([first, first._replace(evidence=second.evidence)])) == 1


def test_undated_events_that_are_told_long_apart_are_two() -> None:
    plan = say(EdgeType.VISITED, MAKEI, RUS, "He will go.")._replace(factuality=Factuality.PLANNED)
    days = ("2021-03-01", "2021-04-15", "2023-03-01")
    edges = list(join_statements([plan._replace(document=f"{day}.txt", document_date=day) for day in days]))
    assert [len(edge.statements) for edge in sorted(edges, key=lambda edge: len(edge.statements))] == [1, 2]
    assert len({edge.key for edge in edges}) == 2


DATES = st.sampled_from(
    [None, "2021", "2022", "2021-09", "2021-09-16", "2021-09-17", "XXXX-09-16", "2021-09-16/2021-09-17"]
)


@given(st.lists(st.tuples(DATES, st.sampled_from([None, "Minsk", "Moscow"])), max_size=8), st.randoms())
def test_the_order_of_statements_changes_nothing(said: list[tuple[str | None, str | None]], random: object) -> None:
    statements = []
    for at, (date, place) in enumerate(said):
        known = {"date": date, "place": place}
        qualifiers: dict[str, Value] = {name: value for name, value in known.items() if value is not None}
        statements.append(say(EdgeType.MET_WITH, BLR, RUS, f"Sentence {at % 3}.", **qualifiers))
    shuffled = list(statements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert by_key(join_statements(shuffled)) == by_key(join_statements(statements))


@given(st.lists(DATES, max_size=8))
def test_every_statement_is_in_just_one_edge_and_every_edge_has_its_own_key(dates: list[str | None]) -> None:
    edges = list(join_statements(talks(*dates)))
    assert sum(len(edge.statements) for edge in edges) == len(dates)
    assert len({edge.key for edge in edges}) == len(edges)


def by_key(edges: Iterable[Edge]) -> dict[str, Edge]:
    return {edge.key: edge for edge in edges}


def test_an_older_document_does_not_report_what_happened_only_after_it() -> None:
    dated = say(EdgeType.CONSULTED_WITH, BLR, RUS, date="2021-09-16")._replace(document_date="2021-09-17")
    undated = say(EdgeType.CONSULTED_WITH, BLR, RUS, "They talked.")
    before, after = (undated._replace(document_date=day) for day in ("2021-09-01", "2021-10-01"))
    assert joined([dated, before]) == [{"date": "2021-09-16"}, {}]
    assert joined([dated, after]) == [{"date": "2021-09-16"}]
    planned = [each._replace(factuality=Factuality.PLANNED) for each in (dated, before)]
    assert joined(planned) == [{"date": "2021-09-16"}]


def test_an_undated_event_is_of_about_the_day_of_its_document() -> None:
    dated = say(EdgeType.MET_WITH, BLR, RUS, date="2021-09-16")._replace(document_date="2021-09-17")
    undated = say(EdgeType.MET_WITH, BLR, RUS, "They met.")
    soon, late = (undated._replace(document_date=day) for day in ("2021-11-01", "2022-09-01"))
    assert joined([dated, soon]) == [{"date": "2021-09-16"}]
    assert joined([dated, late]) == [{"date": "2021-09-16"}, {}]
    ahead = [each._replace(factuality=Factuality.PLANNED) for each in (dated, soon)]
    assert joined(ahead) == [{"date": "2021-09-16"}, {}]
