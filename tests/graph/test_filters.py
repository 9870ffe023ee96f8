"""Every filter against a plain recomputation, and what is refused."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.asof import edges_as_of
from graph.build import Collection, Graph, build_graph, collect_readings
from graph.errors import InvalidQuestion, UnknownName
from graph.filters import Filters
from graph.join import Statement, join_statements
from graph.schema import (
    Claim,
    Document,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Reading,
    Status,
    pack_qualifiers,
)

STATES = ("state:BLR", "state:CHN", "state:FRA", "state:IRN")
BLOCS = ("bloc:SCO", "bloc:UN")
ENTITIES = [
    *(Entity(node, Label.STATE, node[6:]) for node in STATES),
    *(Entity(node, Label.BLOC, node[5:]) for node in BLOCS),
]
TYPES = (EdgeType.MEMBER_OF, EdgeType.VISITED, EdgeType.MET_WITH, EdgeType.OPPOSES)
DATES = st.sampled_from([None, "2014", "2015", "2015-06", "2015-06-30", "2016-01-01", "2017", "XXXX-05-01"])


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    edge_type = draw(st.sampled_from(TYPES))
    source, target = draw(st.permutations(STATES))[:2]
    if edge_type is EdgeType.MEMBER_OF:
        target = draw(st.sampled_from(BLOCS))
    status = draw(st.sampled_from(Status)) if edge_type is EdgeType.MEMBER_OF else None
    sentence = f"Sentence {draw(st.integers(0, 4))}."
    qualifiers = pack_qualifiers({"status": status, "date": draw(DATES)})
    factuality = draw(st.sampled_from(Factuality))
    return Claim(edge_type, source, target, Evidence(0, len(sentence), sentence, "r"), qualifiers, factuality)


@st.composite
def collections(draw: st.DrawFn) -> Collection:
    readings = []
    for at in range(draw(st.integers(1, 3))):
        document = Document(f"document:{at}", f"{at}.txt", "", date=draw(st.sampled_from([None, "2015", "2016-02-03"])))
        readings.append(Reading(document, "test", claims=tuple(draw(st.lists(claims(), max_size=12)))))
    return collect_readings(readings, ENTITIES)


def edges_of(graph: Graph) -> dict[str, dict[str, Any]]:
    return {key: {"ends": (one, other), **data} for one, other, key, data in graph.edges(keys=True, data=True)}


def sentences(edge: dict[str, Any]) -> int:
    return len({re.sub(r"\s+", " ", each["text"]) for each in edge["evidence"]})


EDGE_FILTERS: list[tuple[Filters, Callable[[dict[str, Any]], bool]]] = [
    (Filters(types=["VISITED", "OPPOSES"]), lambda edge: edge["type"] in ("VISITED", "OPPOSES")),
    (Filters(factuality="actual"), lambda edge: edge["factuality"] == "actual"),
    (Filters(factuality=["planned", "denied"]), lambda edge: edge["factuality"] in ("planned", "denied")),
    (Filters(status=["member", "chair"]), lambda edge: edge.get("status") in ("member", "chair")),
    (Filters(min_evidence=2), lambda edge: sentences(edge) >= 2),
    (Filters(labels="State"), lambda edge: all(end.startswith("state:") for end in edge["ends"])),
    (
        Filters(types="MEMBER_OF", status="observer", min_evidence=2, factuality="actual"),
        lambda edge: (
            edge["type"] == "MEMBER_OF"
            and edge["status"] == "observer"
            and edge["factuality"] == "actual"
            and sentences(edge) >= 2
        ),
    ),
    (Filters(types=[]), lambda edge: False),
]


@pytest.mark.parametrize(("filters", "stays"), EDGE_FILTERS, ids=[filters.words() for filters, _ in EDGE_FILTERS])
@settings(deadline=None, max_examples=25)
@given(collection=collections())
def test_a_filter_leaves_the_edges_that_it_says_and_changes_none(
    filters: Filters, stays: Callable[[dict[str, Any]], bool], collection: Collection
) -> None:
    everything = edges_of(build_graph(collection))
    assert edges_of(build_graph(collection, filters)) == {key: edge for key, edge in everything.items() if stays(edge)}


@settings(deadline=None, max_examples=25)
@given(collection=collections())
def test_documents_leave_what_they_say_by_themselves(collection: Collection) -> None:
    only = collection.documents[:1]
    by_itself = build_graph(Collection(only, collection.entities))
    for name in (only[0].id, only[0].path):
        chosen = build_graph(collection, Filters(documents=name))
        assert (edges_of(chosen), list(chosen.nodes(data=True))) == (
            edges_of(by_itself),
            list(by_itself.nodes(data=True)),
        )


@settings(deadline=None, max_examples=25)
@given(collection=collections(), date=st.sampled_from(["2013", "2015", "2015-06-30", "2016-01", "2020"]))
def test_a_date_leaves_what_was_so_whatever_else_is_asked(collection: Collection, date: str) -> None:
    expected = {entry.edge.key for entry in edges_as_of(statements_of(collection), date)[0]}
    assert set(edges_of(build_graph(collection, Filters(as_of=date)))) == expected
    members = build_graph(collection, Filters(as_of=date, types="MEMBER_OF", status="observer", factuality="actual"))
    everything = edges_of(build_graph(collection))
    assert set(edges_of(members)) == {key for key in expected if is_observer(everything[key])}


def is_observer(edge: dict[str, Any]) -> bool:
    return (edge["type"], edge.get("status"), edge["factuality"]) == ("MEMBER_OF", "observer", "actual")


def days(date: str) -> tuple[str, str]:
    """The first and the last day that a date can mean, with 31 days in every month."""
    return (f"{date}-01-01"[:10], f"{date}-12-31"[:10] if len(date) == 4 else f"{date}-31"[:10])


@settings(deadline=None, max_examples=40)
@given(collection=collections(), span=st.sampled_from([("2014", "2015"), ("2015-06-30", "2016-06"), ("2018", "2019")]))
def test_a_span_leaves_the_events_that_can_lie_in_it(collection: Collection, span: tuple[str, str]) -> None:
    events = Filters(types=["VISITED", "MET_WITH", "OPPOSES"])
    expected, undated = {}, 0
    for key, edge in edges_of(build_graph(collection, events)).items():
        documents = [document.date for document in collection.documents if document.path in said_in(edge)]
        own = [edge["date"]] if "date" in edge and "XXXX" not in edge["date"] else []
        known = own or sorted(date for date in documents if date is not None)
        undated += not known
        if known and days(known[0])[0] <= days(span[1])[1] and days(known[0])[1] >= days(span[0])[0]:
            within = days(span[0])[0] <= days(known[0])[0] and days(known[0])[1] <= days(span[1])[1]
            expected[key] = (not own, not within)
    graph = build_graph(collection, replace(events, between=span))
    assert graph.graph["left_out"] == undated
    assert {
        key: (edge.get("dated_by_document", False), edge.get("dated_vaguely", False))
        for key, edge in edges_of(graph).items()
    } == expected


def said_in(edge: dict[str, Any]) -> set[str]:
    return {each["document"] for each in edge["evidence"]}


def statements_of(collection: Collection) -> list[Any]:
    def settled() -> Iterator[Statement]:
        for document in collection.documents:
            for claim in document.claims:
                yield Statement(
                    *(claim.type, claim.source, claim.target, claim.factuality, dict(claim.qualifiers)),
                    *(claim.evidence, document.path, document.date),
                )

    return list(join_statements(settled()))


@pytest.mark.parametrize(
    ("wanted", "part"),
    [
        ({"types": ["ALLIED_WITH"]}, "'ALLIED_WITH' is not one of MEMBER_OF, "),
        ({"labels": "Country"}, "'Country' is not one of State, "),
        ({"factuality": ["true"]}, "'true' is not one of actual, "),
        ({"status": ["guest"]}, "'guest' is not one of member, "),
        ({"as_of": "16.09.2021"}, "'16.09.2021' is not a date"),
        ({"between": ("2015", "last week")}, "'last week' is not a date"),
        ({"between": ("2016-01-01", "2015")}, "2015 is before 2016-01-01"),
        ({"as_of": "2015", "between": ("2015", "2016")}, "choose one"),
        ({"min_evidence": 0}, "at least 1"),
    ],
)
def test_a_filter_of_a_wrong_form_is_refused(wanted: dict[str, Any], part: str) -> None:
    with pytest.raises(InvalidQuestion, match=re.escape(part)):
        Filters(**wanted)


def test_a_document_that_is_not_there_is_refused() -> None:
    with pytest.raises(UnknownName, match=r"no document is called 'c\.txt'"):
        build_graph(collect_readings([], []), Filters(documents=["c.txt"]))


def test_the_words_name_every_limit_once() -> None:
    everything = Filters(
        types=["VISITED", "MET_WITH"],
        labels="State",
        factuality="actual",
        status="member",
        documents=["b.txt", "a.txt"],
        between=("2014", "2015-06"),
        min_evidence=3,
    )
    assert everything.words() == (
        "type MET_WITH, VISITED; label State; actual; status member; document a.txt, b.txt; "
        "between 2014 and 2015-06; said by 3 sentences or more"
    )
    assert Filters().words() == ""
    assert everything.without("types", "min_evidence", "between").words() == (
        "label State; actual; status member; document a.txt, b.txt"
    )
