"""A person's word on who is who: whom it means, whom it joins and keeps apart, and what it leaves alone."""

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.corrections import Different, Judgement, Same, Who, check_consistent
from graph.errors import InvalidQuestion
from graph.identity import Identity, decide_identity
from graph.judgements import Standing, find_meant
from graph.schema import Office, Person

BLR, RUS, CHN, SGP = "state:BLR", "state:RUS", "state:CHN", "state:SGP"
Met = tuple[str, Person]


def person(document: str, name: str, state: str | None = None, office: str | None = None, key: str = "0") -> Met:
    offices = (Office(office, state),) if office else ()
    return document, Person(f"person:{key}", (name,), offices, (state,) if state else ())


def groups(people: Sequence[Met], *judgements: Judgement) -> list[list[str]]:
    """Who is one, by the documents (and keys beyond the first) that name them."""
    return sorted(sorted(keys) for keys in grouped(decide_identity(people, judgements)).values())


def grouped(identity: Identity) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for (document, key), official in identity.official_of.items():
        found.setdefault(official, []).append(document + key.removeprefix("person:").removeprefix("0"))
    return found


ORLOV = [person("a", "Ivan Orlov", RUS), person("b", "Ivan Orlov", RUS), person("c", "Ivan Orlow", BLR)]


def test_two_are_one_though_names_and_states_are_against_it() -> None:
    people = [person("a", "Ivan Orlov", RUS), person("b", "Petr Sidorov", BLR)]
    assert groups(people) == [["a"], ["b"]]
    assert groups(people, Same(Who("Ivan Orlov", RUS), Who("Petr Sidorov", BLR))) == [["a", "b"]]


def test_whoever_is_one_with_one_of_them_comes_along() -> None:
    assert groups(ORLOV) == [["a", "b"], ["c"]]
    assert groups(ORLOV, Same(Who("Ivan Orlov", RUS), Who("Ivan Orlow", BLR))) == [["a", "b", "c"]]


def test_three_are_one_by_way_of_the_second() -> None:
    people = [person("a", "Ivan Orlov", RUS), person("b", "Petr Sidorov", BLR), person("c", "Wang Yi", CHN)]
    first, second, third = Who("Ivan Orlov", RUS), Who("Petr Sidorov", BLR), Who("Wang Yi", CHN)
    assert groups(people, Same(first, second), Same(third, second)) == [["a", "b", "c"]]


def test_two_who_bear_one_name_are_told_apart_by_documents() -> None:
    people = [person(document, "Li Wei", CHN) for document in "abc"]
    assert groups(people) == [["a", "b", "c"]]
    # The one who is meant by name alone keeps all documents but those that the other is given.
    judgement = Different(Who("Li Wei", CHN), Who("Li Wei", CHN, ("c",)))
    assert groups(people, judgement) == [["a", "b"], ["c"]]
    assert [each.standing for each in decide_identity(people, [judgement]).judged] == [Standing.IN_FORCE]
    # Who is neither one surely is left to a person.
    one, other = Who("Li Wei", CHN, ("a",)), Who("Li Wei", CHN, ("c",))
    assert groups(people, Different(one, other)) == [["a"], ["b"], ["c"]]
    assert groups(people, Different(one, other), Same(one, Who("Li Wei", CHN, ("b",)))) == [["a", "b"], ["c"]]


def test_two_spellings_that_were_one_are_two() -> None:
    people = [
        person("a", "Vladimir Makei", BLR),
        person("b", "Vladimir Makey", BLR),
        person("c", "Vladimir Makey", BLR),
    ]
    assert groups(people) == [["a", "b", "c"]]
    judged = Different(Who("Vladimir Makei", BLR), Who("Vladimir Makey", BLR))
    assert groups(people, judged) == [["a"], ["b", "c"]]


def test_whoever_is_one_with_one_side_is_not_the_other() -> None:
    people = [
        person("a", "Vladimir Makei", BLR), person("b", "Vladimir Makey", BLR), person("c", "Uladzimir Makiej", BLR),
    ]  # fmt: skip
    first, second, third = Who("Vladimir Makei", BLR), Who("Vladimir Makey", BLR), Who("Uladzimir Makiej", BLR)
    assert groups(people) == [["a", "b", "c"]]
    assert groups(people, Same(first, third), Different(first, second)) == [["a", "c"], ["b"]]
    assert groups(people, Same(second, third), Different(first, second)) == [["a"], ["b", "c"]]


def test_a_lone_name_between_two_who_are_one_finds_its_place() -> None:
    people = [
        person("a", "Ivan Orlov", RUS, "foreign minister"), person("b", "Petr Orlov", RUS, "foreign minister"),
        person("c", "Orlov", RUS, "foreign minister"),
    ]  # fmt: skip
    assert groups(people) == [["a"], ["b"], ["c"]]
    assert groups(people, Same(Who("Ivan Orlov", RUS), Who("Petr Orlov", RUS))) == [["a", "b", "c"]]


def test_a_lone_name_goes_to_nobody_from_whom_it_is_told_apart() -> None:
    people = [person("a", "Ivan Orlov", RUS, "foreign minister"), person("b", "Orlov", RUS, "foreign minister")]
    assert groups(people) == [["a", "b"]]
    assert groups(people, Different(Who("Ivan Orlov", RUS), Who("Orlov", RUS))) == [["a"], ["b"]]


def test_two_of_one_document_can_be_one() -> None:
    people = [person("a", "Ivan Orlov", RUS), person("a", "Petr Sidorov", RUS, key="1")]
    assert groups(people, Same(Who("Ivan Orlov", RUS), Who("Petr Sidorov", RUS))) == [["a", "a1"]]


def test_a_name_that_one_document_gives_to_two_means_neither_of_these() -> None:
    people = {("a", p.key): p for _, p in (person("a", "Li Wei", CHN), person("a", "Li Wei", CHN, key="1"))}
    people["b", "person:0"] = person("b", "Li Wei", CHN)[1]
    who = Who("Li Wei", CHN)
    assert find_meant(people, [who]) == {who.likeness: frozenset({("b", "person:0")})}


@pytest.mark.parametrize(
    ("who", "documents"),
    [
        (Who("Li Wei", CHN), "a"),
        (Who("LI-WÉI", CHN), "a"),
        (Who("Li Wei", SGP), "b"),
        (Who("Li Wei"), "c"),
        (Who("Li Wei", BLR), ""),
        (Who("Wei Li", CHN), ""),
        (Who("Li Wei", CHN, ("b", "c")), ""),
        (Who("Li Wei", CHN, ("a", "z")), "a"),
        (Who("Director Li Wei", RUS), "d"),
    ],
)
def test_a_person_is_meant_by_spelling_state_and_documents(who: Who, documents: str) -> None:
    people = {(document, each.key): each for document, each in (
        person("a", "Li Wei", CHN), person("b", "Li Wei", SGP), person("c", "Li Wei"),
    )}  # fmt: skip
    people["d", "person:0"] = Person("person:0", ("Li",), (Office("director", RUS),), titled=("Director Li Wei",))
    assert {document for document, _ in find_meant(people, [who])[who.likeness]} == set(documents)


def test_what_became_of_a_judgement_is_told() -> None:
    orlov, orlow, nobody = Who("Ivan Orlov", RUS), Who("Ivan Orlow", BLR), Who("Wang Yi", CHN)
    judgements: list[Judgement] = [Same(orlov, orlow), Different(orlov, nobody), Same(nobody, Who("Li Wei", CHN))]
    judged = decide_identity(ORLOV, judgements).judged
    assert [each.judgement for each in judged] == judgements
    assert [each.standing for each in judged] == [Standing.IN_FORCE, Standing.ORPHANED, Standing.ORPHANED]
    assert [each.officials for each in judged] == [("official:ivan-orlov",), ("official:ivan-orlov",), ()]


def test_nobody_is_joined_where_that_joined_two_who_are_judged_to_be_two() -> None:
    # The names join a and b; one is judged to be c, the other not to be.
    people = [person("a", "Vladimir Makei", BLR), person("b", "Vladimir Makei", BLR), person("c", "Wang Yi", CHN)]
    one, other, third = Who("Vladimir Makei", BLR, ("a",)), Who("Vladimir Makei", BLR, ("b",)), Who("Wang Yi", CHN)
    assert groups(people, Same(one, third), Different(other, third)) == [["a", "c"], ["b"]]
    both = Who("Vladimir Makei", BLR)
    identity = decide_identity(people, [Same(both, third), Different(other, third)])
    assert sorted(map(sorted, grouped(identity).values())) == [["a", "c"], ["b"]]


def test_a_pair_that_is_decided_is_no_candidate_any_more() -> None:
    people = [person("a", "Ivan Orlov", RUS), person("b", "Orlov")]
    assert [(c.first, c.second) for c in decide_identity(people).candidates] == [
        ("official:ivan-orlov", "official:orlov")
    ]
    for judgement in (Different(Who("Ivan Orlov", RUS), Who("Orlov")), Same(Who("Ivan Orlov", RUS), Who("Orlov"))):
        assert decide_identity(people, [judgement]).candidates == ()


NAMES = ["Ivan Orlov", "Ivan Orlow", "Orlov", "Petr Orlov", "Vladimir Makei", "Uladzimir Makiej", "Makey"]
PEOPLE = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(NAMES), st.sampled_from([None, BLR, RUS])), max_size=8
).map(lambda many: [person(d, name, state, key=str(at)) for at, (d, name, state) in enumerate(many)])
WHOS = st.builds(
    Who,
    st.sampled_from(NAMES),
    st.sampled_from([None, BLR, RUS]),
    st.sampled_from([(), ("a",), ("b",), ("a", "b")]),
)
JUDGEMENTS = st.lists(
    st.builds(lambda kind, pair: kind(*pair), st.sampled_from([Same, Different]),
              st.lists(WHOS, min_size=2, max_size=2, unique_by=lambda who: who.likeness)),
    max_size=4,
)  # fmt: skip


@given(PEOPLE, JUDGEMENTS)
@settings(max_examples=200, deadline=None)
def test_neither_the_order_of_persons_nor_of_judgements_matters_and_what_is_in_force_holds(
    people: list[Met], judgements: list[Judgement]
) -> None:
    if not consistent(judgements):
        return
    identity = decide_identity(people, judgements)
    other = decide_identity(reversed(people), reversed(judgements))
    assert (identity.official_of, identity.officials, identity.candidates) == (
        other.official_of,
        other.officials,
        other.candidates,
    )
    met = {(document, each.key): each for document, each in people}
    for each in identity.judged:
        one, two = (
            {identity.official_of[key] for key in find_meant(met, [who])[who.likeness]}
            for who in (each.judgement.one, each.judgement.other)
        )
        exact = bool(each.judgement.one.documents) != bool(each.judgement.other.documents)
        if each.standing is Standing.IN_FORCE and not exact:
            assert len(one | two) == 1 if isinstance(each.judgement, Same) else one.isdisjoint(two)
        elif each.standing is Standing.ORPHANED:
            assert not one or not two


def consistent(judgements: Iterable[Judgement]) -> bool:
    try:
        check_consistent(judgements)
    except InvalidQuestion:
        return False
    return True


@given(PEOPLE)
@settings(max_examples=60, deadline=None)
def test_a_judgement_on_nobody_changes_nothing(people: list[Met]) -> None:
    judged = decide_identity(people, [Same(Who("Nobody"), Who("Noone")), Different(Who("Nobody"), Who("Ivan Orlov"))])
    plain = decide_identity(people)
    assert (judged.official_of, judged.officials) == (plain.official_of, plain.officials)
