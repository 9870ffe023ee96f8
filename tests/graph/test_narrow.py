"""A graph that is joined already, narrowed, is what would have been built with the same filters."""

import pytest

from benchmarks.world import make_world
from graph.build import build_graph
from graph.collection import Collection
from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.narrow import narrow_graph


@pytest.fixture(scope="module")
def collection() -> Collection:
    return make_world(0.02).collection()


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(as_of="2015"),
        Filters(as_of="2020-06-30", factuality=["actual"]),
        Filters(between=("2010", "2012-06")),
        Filters(types=["MEMBER_OF", "ENVOY_TO"], as_of="2018"),
        Filters(status=["member", "chair"]),
        Filters(labels=["State", "Bloc"]),
        Filters(min_evidence=2),
    ],
    ids=lambda filters: filters.words() or "everything",
)
def test_a_narrowed_graph_is_the_one_that_is_built(collection: Collection, filters: Filters) -> None:
    built, narrowed = build_graph(collection, filters), narrow_graph(build_graph(collection), filters)
    assert list(narrowed.nodes(data=True)) == list(built.nodes(data=True))
    assert list(narrowed.edges(keys=True, data=True)) == list(built.edges(keys=True, data=True))
    assert narrowed.graph == built.graph
    assert len(narrowed.edges) > 0


def test_single_documents_cannot_be_chosen_any_more(collection: Collection) -> None:
    with pytest.raises(InvalidQuestion, match="only in a store"):
        narrow_graph(build_graph(collection), Filters(documents=["a.txt"]))
