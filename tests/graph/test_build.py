from dataclasses import replace
from pathlib import Path
from random import Random

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.build import Collection, Graph, build_graph, collect_readings, load_collection
from graph.errors import InvalidQuestion, StoreError, UnknownName
from graph.export import json_lines
from graph.filters import Filters
from graph.schema import (
    Claim,
    Document,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Named,
    Office,
    Person,
    Reading,
    Value,
    pack_qualifiers,
)
from graph.store import open_store

BLR, RUS, SCO, AFRICA = "state:BLR", "state:RUS", "bloc:SCO", "region:AFRICA"
MAKEI, LAVROV = "official:vladimir-makei", "official:sergei-lavrov"
ENTITIES = (
    Entity(BLR, Label.STATE, "Belarus", ("Belarusian", "Minsk", "Belarus"), (("iso2", "BY"), ("region", "Europe"))),
    Entity(RUS, Label.STATE, "Russia", ("Moscow", "Russian")),
    Entity(SCO, Label.BLOC, "Shanghai Cooperation Organisation", ("SCO",), (("bloc_type", "forum"),)),
    Entity(AFRICA, Label.REGION, "Africa"),
)
OBSERVER = "Belarus became an observer in the SCO."


def claim(
    edge: EdgeType,
    source: str,
    target: str,
    text: str = OBSERVER,
    /,
    *,
    said_by: str | None = None,
    factuality: Factuality = Factuality.ACTUAL,
    start: int = 0,
    **qualifiers: Value | None,
) -> Claim:
    evidence = Evidence(start, start + len(text), text, "rule")
    return Claim(edge, source, target, evidence, pack_qualifiers(qualifiers), factuality, said_by)


def observer(**qualifiers: Value) -> Claim:
    return claim(EdgeType.MEMBER_OF, BLR, SCO, status="observer", **qualifiers)  # type: ignore[arg-type]


def makei(key: str = "person:0", *names: str) -> Person:
    return Person(key, names or ("Vladimir Makei",), (Office("Foreign Minister", BLR),), (BLR,))


def read(
    path: str,
    *claims: Claim,
    persons: tuple[Person, ...] = (),
    names: tuple[str, ...] = (),
    date: str | None = None,
    bytes_of: str | None = None,
) -> Reading:
    """What was read in a file; files whose bytes are those of one other file are one document."""
    document = Document(f"document:{bytes_of or path}", path, "", "On talks", date, "en", "MFA", None)
    return Reading(document, "1", tuple(Named(name, 0, 1) for name in names), persons, claims)


def build(*readings: Reading) -> Graph:
    return build_graph(collect_readings(readings, ENTITIES))


def only_edge(graph: Graph) -> dict[str, object]:
    [(source, target, data)] = graph.edges(data=True)
    return {"source": source, "target": target, **data}


def test_an_edge_has_what_its_claim_says_and_where() -> None:
    said = observer(date="2015-07")
    said = replace(said, evidence=replace(said.evidence, context=((90, 95),)))
    assert only_edge(build(read("a.txt", said))) == {
        "source": BLR,
        "target": SCO,
        "type": "MEMBER_OF",
        "factuality": "actual",
        "date": "2015-07",
        "status": "observer",
        "said_by": (),
        "sources": 1,
        "evidence": (
            {
                "document": "a.txt",
                "start": 0,
                "end": len(OBSERVER),
                "text": OBSERVER,
                "rule": "rule",
                "context": ((90, 95),),
            },
        ),
    }


def test_a_node_has_its_name_its_properties_and_the_documents_that_name_it() -> None:
    graph = build(read("b.txt", observer()), read("a.txt", names=(BLR,)), read("c.txt"))
    assert graph.nodes[BLR] == {
        "label": "State",
        "name": "Belarus",
        "aliases": ("Belarusian", "Minsk"),
        "iso2": "BY",
        "region": "Europe",
        "documents": ("a.txt", "b.txt"),
    }


def test_what_a_document_names_is_a_node_though_nothing_holds_it_but_a_region_needs_an_edge() -> None:
    named = read("a.txt", names=(RUS, SCO, AFRICA, "person:0"), persons=(makei(),))
    assert sorted(build(named)) == [SCO, MAKEI, RUS]
    trade = claim(EdgeType.TRADE_WITH, BLR, AFRICA, flow="exports")
    graph = build(named, read("b.txt", trade))
    assert graph.nodes[AFRICA]["documents"] == ("a.txt", "b.txt")


def test_persons_become_the_officials_they_are_known_to_be() -> None:
    office = claim(EdgeType.HOLDS_OFFICE, "person:0", BLR, office="Foreign Minister")
    graph = build(
        read("a.txt", office, persons=(makei("person:0"),)),
        read("b.txt", replace(office, source="person:7"), persons=(makei("person:7", "Vladimir Makey"),)),
        read("c.txt", replace(office, source="person:1"), persons=(makei("person:1"),)),
    )
    edge = only_edge(graph)
    assert (edge["source"], edge["former"]) == (MAKEI, False)
    assert graph.nodes[MAKEI]["label"] == "Official"
    assert "Vladimir Makey" in graph.nodes[MAKEI]["aliases"]
    assert graph.nodes[MAKEI]["documents"] == ("a.txt", "b.txt", "c.txt")


def test_an_end_that_nobody_bears_is_an_error_that_says_where() -> None:
    lost = claim(EdgeType.MET_WITH, "person:3", BLR)
    with pytest.raises(StoreError, match=r"notes/a\.txt names 'person:3'"):
        build(read("notes/a.txt", lost, persons=(makei(),)))


@pytest.mark.parametrize("edge", [EdgeType.MET_WITH, EdgeType.CONSULTED_WITH, EdgeType.COOPERATES_WITH])
def test_the_smaller_id_is_the_source_of_what_has_no_direction(edge: EdgeType) -> None:
    found = only_edge(build(read("a.txt", claim(edge, RUS, BLR), claim(edge, BLR, RUS))))
    assert (found["source"], found["target"]) == (BLR, RUS)


def test_the_smaller_id_is_decided_by_who_a_person_is() -> None:
    lavrov = Person("person:1", ("Sergei Lavrov",), (Office("Foreign Minister", RUS),), (RUS,))
    met = claim(EdgeType.MET_WITH, "person:0", "person:1")
    found = only_edge(build(read("a.txt", met, persons=(makei(), lavrov))))
    assert (found["source"], found["target"]) == (LAVROV, MAKEI)


def test_a_sentence_reprinted_in_five_documents_is_five_evidences_and_one_source() -> None:
    reprint = replace(observer(), evidence=Evidence(7, 46, OBSERVER.replace(" ", "\n "), "rule"))
    graph = build(*(read(f"{name}.txt", observer()) for name in "dbca"), read("e.txt", reprint))
    edge = only_edge(graph)
    assert [each["document"] for each in edge["evidence"]] == [f"{name}.txt" for name in "abcde"]  # type: ignore[attr-defined]
    assert edge["sources"] == 1


def test_two_claims_of_one_sentence_are_one_evidence_of_their_edge() -> None:
    edge = only_edge(build(read("a.txt", observer(), observer(date="2015"))))
    assert edge["date"] == "2015"
    assert len(edge["evidence"]) == 1  # type: ignore[arg-type]


def test_the_same_bytes_under_two_paths_are_one_document() -> None:
    graph = build(read("z/b.txt", observer(), bytes_of="a.txt"), read("a.txt", observer()))
    assert graph.nodes[BLR]["documents"] == ("a.txt",)
    assert len(only_edge(graph)["evidence"]) == 1  # type: ignore[arg-type]
    assert graph.graph["documents"]["a.txt"]["paths"] == ("a.txt", "z/b.txt")


@pytest.mark.parametrize(
    ("sayers", "edge"),
    [
        ((BLR,), (BLR,)),
        (("the ministry", BLR), (BLR, "the ministry")),
        # A person is given as the official they are.
        (("person:0",), (MAKEI,)),
        # One sentence that states it outright is enough.
        ((BLR, None), ()),
    ],
)
def test_an_edge_is_ascribed_where_no_sentence_states_it_outright(
    sayers: tuple[str | None, ...], edge: tuple[str, ...]
) -> None:
    said = [
        claim(EdgeType.MEMBER_OF, BLR, SCO, f"Sentence {at}.", said_by=sayer, status="observer")
        for at, sayer in enumerate(sayers)
    ]
    found = only_edge(build(read("a.txt", *said, persons=(makei(),))))
    assert found["said_by"] == edge
    assert sum("said_by" in each for each in found["evidence"]) == len(sayers) - (None in sayers)  # type: ignore[attr-defined]


def several() -> Collection:
    left = claim(EdgeType.MEMBER_OF, RUS, SCO, status="former", factuality=Factuality.DENIED)
    visit = claim(EdgeType.VISITED, "person:0", RUS, date="2021-09-16")
    readings = (read("a.txt", observer(), visit, persons=(makei(),)), read("b.txt", left, observer(), date="2020"))
    return collect_readings(readings, ENTITIES)


def types_of(graph: Graph) -> list[str]:
    return sorted(data["type"] for _, _, data in graph.edges(data=True))


def test_edges_are_chosen_by_type_and_by_factuality() -> None:
    assert types_of(build_graph(several())) == ["MEMBER_OF", "MEMBER_OF", "VISITED"]
    assert types_of(build_graph(several(), Filters(types=[EdgeType.VISITED]))) == ["VISITED"]
    assert types_of(build_graph(several(), Filters(types=EdgeType.VISITED))) == ["VISITED"]
    assert types_of(build_graph(several(), Filters(types=[]))) == []
    assert types_of(build_graph(several(), Filters(factuality=[Factuality.DENIED]))) == ["MEMBER_OF"]


def test_documents_are_chosen_by_path_or_id_and_only_what_they_say_is_left() -> None:
    for name in ("b.txt", "document:b.txt"):
        graph = build_graph(several(), Filters(documents=[name]))
        assert sorted(graph) == [SCO, BLR, RUS]
        assert list(graph.graph["documents"]) == ["b.txt"]
        assert types_of(graph) == ["MEMBER_OF", "MEMBER_OF"]


def test_a_choice_of_what_there_is_not_is_refused() -> None:
    with pytest.raises(InvalidQuestion, match="'ALLIED_WITH' is not one of MEMBER_OF, "):
        build_graph(several(), Filters(types=["ALLIED_WITH"]))
    with pytest.raises(UnknownName, match=r"'c\.txt'"):
        build_graph(several(), Filters(documents=["a.txt", "c.txt"]))


def test_as_of_a_date_what_is_undated_has_the_date_of_its_document_and_says_so() -> None:
    graph = build_graph(several(), Filters(as_of="2020-06-01"))
    assert [edge.get("dated_by_document") for _, _, edge in graph.edges(data=True)] == [True, True]
    assert [edge.get("dated_vaguely") for _, _, edge in graph.edges(data=True)] == [True, True]
    assert types_of(build_graph(several(), Filters(as_of="2019"))) == []
    assert types_of(build_graph(several(), Filters(as_of="2021-09-16"))) == ["MEMBER_OF", "MEMBER_OF", "VISITED"]


def test_as_of_a_date_what_nothing_dates_is_counted() -> None:
    graph = build_graph(several(), Filters(as_of="2022", documents=["a.txt"]))
    assert (types_of(graph), graph.graph["left_out"], graph.graph["as_of"]) == (["VISITED"], 1, "2022")
    assert build_graph(several()).graph["left_out"] == 0


def test_two_documents_at_one_path_are_refused() -> None:
    with pytest.raises(StoreError, match=r"a\.txt"):
        build(read("a.txt", bytes_of="x"), read("a.txt", bytes_of="y"))


def test_a_store_gives_the_graph_of_what_was_put_in(tmp_path: Path) -> None:
    office = claim(EdgeType.HOLDS_OFFICE, "person:0", BLR, office="Foreign Minister", former=True)
    readings = [
        read("b.txt", observer(date="2015"), date="2016", names=(RUS,)),
        read("a.txt", office, persons=(makei(),)),
    ]
    with open_store(tmp_path / "s.db", write=True) as store:
        store.add_entities(ENTITIES)
        for reading in readings:
            store.add_reading(reading)
        stored = build_graph(load_collection(store))
    assert content(stored) == content(build(*readings))


CLAIMS = st.builds(
    lambda end, status, date, text: (end, status, date, f"Sentence {text}."),
    st.sampled_from([BLR, RUS]),
    st.sampled_from(["observer", "member"]),
    st.sampled_from([None, "2015", "2015-07", "2015-07-10", "2016", "XXXX-07-10"]),
    st.integers(0, 3),
)


@settings(deadline=None)
@given(st.lists(st.lists(CLAIMS, max_size=4), max_size=4), st.randoms(use_true_random=False))
def test_neither_the_order_of_reading_nor_the_keys_of_persons_change_the_graph(
    said: list[list[tuple[str, str, str | None, str]]], random: Random
) -> None:
    readings, renamed = [], []
    for at, claims in enumerate(said):
        number = random.randrange(100)
        readings.append(a_reading(at, claims, "person:0"))
        renamed.append(a_reading(at, random.sample(claims, len(claims)), f"person:{number}"))
    random.shuffle(renamed)
    assert content(build(*renamed)) == content(build(*readings))


def a_reading(at: int, said: list[tuple[str, str, str | None, str]], key: str) -> Reading:
    claims = [claim(EdgeType.MEMBER_OF, end, SCO, text, status=status, date=date) for end, status, date, text in said]
    visits = [claim(EdgeType.VISITED, key, end, text) for end, _, _, text in said]
    return read(f"{at}.txt", *claims, *visits, persons=(makei(key, ("Vladimir Makei", "Vladimir Makey")[at % 2]),))


def content(graph: Graph) -> tuple[object, ...]:
    """All that a graph holds, the order of its parts included."""
    lines = tuple(json_lines(graph))
    return lines, list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True)), graph.graph


def test_the_graph_is_a_networkx_multigraph_whose_keys_are_ids_of_edges() -> None:
    graph = build_graph(several())
    assert isinstance(graph, nx.MultiDiGraph)
    keys = [key for _, _, key in graph.edges(keys=True)]
    assert len(set(keys)) == len(keys) == 3
    assert all(key.startswith("edge:") for key in keys)
