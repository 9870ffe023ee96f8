"""The timeline of a node: every date of every relation in order, as precisely as it is known."""

import pytest

from graph.build import Graph, build_graph, collect_readings
from graph.errors import InvalidQuestion
from graph.schema import (
    Claim,
    Document,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Named,
    Reading,
    Value,
    pack_qualifiers,
)
from graph.timeline import Point, Precision, make_timeline

ENTITIES = (
    Entity("state:BLR", Label.STATE, "Belarus"), Entity("state:RUS", Label.STATE, "Russia"),
    Entity("bloc:SCO", Label.BLOC, "SCO"),
)  # fmt: skip


def claim(edge: EdgeType, target: str, factuality: Factuality = Factuality.ACTUAL, /, **known: Value) -> Claim:
    qualifiers = pack_qualifiers(known)
    at = sum(map(ord, repr((edge, target, qualifiers))))
    return Claim(edge, "state:BLR", target, Evidence(at, at + 5, "So it.", "rule"), qualifiers, factuality)


def graph_of(*claims: Claim) -> Graph:
    reading = Reading(
        Document("document:aa", "a.txt", "So it.", date="2020-05-05"), "1", (Named("state:BLR", 0, 2),), (), claims
    )
    return build_graph(collect_readings([reading], ENTITIES))


def told(*claims: Claim, since: str | None = None, until: str | None = None) -> list[str]:
    found = make_timeline(graph_of(*claims), "state:BLR", since=since, until=until)
    return [f"{moment.date} {moment.point}{' perhaps' if moment.vaguely else ''}" for moment in found.moments]


def visit(date: str) -> Claim:
    return claim(EdgeType.VISITED, "state:RUS", date=date)


def member(**known: Value) -> Claim:
    return claim(EdgeType.MEMBER_OF, "bloc:SCO", **{"status": "observer", **known})


def test_everything_dated_is_in_order_the_vague_before_the_precise() -> None:
    dates = ("2021-09-16", "2021-10-18/2021-10-19", "2021-09", "2021", "2020-12-31")
    opposed = [claim(EdgeType.OPPOSES, "state:RUS", topic=f"the visit of {date}", date=date) for date in dates]
    assert told(*opposed) == ["2020-12-31 on", "2021 on", "2021-09 on", "2021-09-16 on", "2021-10-18/2021-10-19 on"]


@pytest.mark.parametrize(
    ("date", "precision"),
    [
        ("2021", Precision.YEAR),
        ("2021-09", Precision.MONTH),
        ("2021-09-16", Precision.DAY),
        ("2021-10-18/2021-10-19", Precision.RANGE),
        ("2010/..", Precision.RANGE),
    ],
)
def test_the_precision_of_a_date_is_told(date: str, precision: Precision) -> None:
    (moment,) = make_timeline(graph_of(visit(date)), "state:BLR").moments
    assert (moment.precision, moment.date) == (precision, date)


def test_what_lasted_is_in_where_it_began_and_where_it_ended() -> None:
    assert told(member(date="2010", until="2015-07-10"), visit("2012")) == [
        "2010 from",
        "2012 on",
        "2015-07-10 until",
    ]
    assert told(member(until="2015")) == ["2015 until"]


def test_a_figure_is_in_the_year_that_it_is_about() -> None:
    figure = claim(EdgeType.TRADE_WITH, "state:RUS", flow="exports", value=5, year="2019")
    (moment,) = make_timeline(graph_of(figure), "state:BLR").moments
    assert (moment.date, moment.point) == ("2019", Point.ON)


def test_what_has_no_date_of_its_own_is_counted() -> None:
    found = make_timeline(graph_of(visit("XXXX-12-15"), member(), visit("2021")), "state:BLR")
    assert ([moment.date for moment in found.moments], found.undated, found.outside) == (["2021"], 2, 0)


@pytest.mark.parametrize(
    ("date", "shown"),
    [
        ("2020-12-31", []),
        ("2021-01-01", ["2021-01-01 on"]),
        ("2021", ["2021 on perhaps"]),
        ("2021-06", ["2021-06 on"]),
        ("2021-07", ["2021-07 on perhaps"]),
        ("2021-07-16", []),
        ("2020-12-30/2021-01-02", ["2020-12-30/2021-01-02 on perhaps"]),
    ],
)
def test_a_span_shows_what_may_lie_in_it_and_says_what_may_not(date: str, shown: list[str]) -> None:
    assert told(visit(date), since="2021", until="2021-07-15") == shown


def test_what_lies_outside_the_span_is_counted() -> None:
    found = make_timeline(graph_of(visit("2019"), visit("2021"), member()), "state:BLR", since="2020")
    assert (len(found.moments), found.undated, found.outside) == (1, 1, 1)


def test_only_what_is_asked_for_is_in_it() -> None:
    graph = graph_of(visit("2021"), claim(EdgeType.VISITED, "state:RUS", Factuality.PLANNED, date="2022"))
    planned = make_timeline(graph, "state:BLR", factuality=[Factuality.PLANNED])
    assert [moment.date for moment in planned.moments] == ["2022"]


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(InvalidQuestion, match="2020 is before 2021; give the earlier date first"):
        make_timeline(graph_of(), "state:BLR", since="2021", until="2020")
