"""Persons of whom documents know the same share one object."""

import pytest

from graph.alike import group_alike, share_alike
from graph.errors import DiplographError
from graph.schema import Office, Person

MINISTER = Person("person:0", ("Vladimir Makei",), (Office("foreign minister", "state:BLR"),))
AGAIN = Person("person:7", ("Vladimir Makei",), (Office("foreign minister", "state:BLR"),))
FORMER = Person("person:1", ("Vladimir Makei",), (Office("foreign minister", "state:BLR", former=True),))


def test_who_differs_in_nothing_but_the_key_is_one_object_and_nobody_else_is() -> None:
    people = share_alike([("b", AGAIN), ("a", MINISTER), ("a", FORMER)])
    assert list(people) == [("a", "person:0"), ("a", "person:1"), ("b", "person:7")]
    assert people["a", "person:0"] is people["b", "person:7"]
    assert people["a", "person:1"] is FORMER


def test_groups_hold_those_who_were_asked_for_in_the_order_given() -> None:
    people = share_alike([("a", MINISTER), ("b", AGAIN), ("c", MINISTER), ("a", FORMER)])
    asked = [("c", "person:0"), ("a", "person:1"), ("a", "person:0")]
    assert [keys for _, keys in group_alike(people, asked)] == [[asked[0], asked[2]], [asked[1]]]


def test_a_key_of_two_persons_in_one_document_is_refused() -> None:
    other = Person("person:0", ("Wang Yi",))
    with pytest.raises(DiplographError, match=r"a has two persons with the key 'person:0'; ingest it again"):
        share_alike([("a", MINISTER), ("a", other)])
