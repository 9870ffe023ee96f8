"""Duties and curbs on trade, and opposition to what others do, with the traps beside."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KIND = "OPPOSES "

HOSTILE = [
    ("Canada has already imposed higher duties on steel bars imported from Norway.", ["state:CAN | state:NOR"]),
    ("Canada slapped 80 pct tariffs on 200 mln dlrs worth of Norwegian skis.", ["state:CAN | state:NOR"]),
    ("Canada has threatened to impose restrictions on Norwegian banks in Toronto.", ["state:CAN | state:NOR planned"]),
    ("Canada will raise duties on salmon from Norway.", ["state:CAN | state:NOR planned"]),
    ("Canada lifted the higher duties on steel from Norway.", []),
    ("Canada imposed restrictions on visitors from Norway.", []),
    ("Canada imposed quotas on its exports to Norway.", []),
    ("Canada raised duties on all imports.", []),
    ("Norway asked Canada not to impose duties on Norwegian salmon.", []),
    ("Canada will likely impose sanctions soon on imports of Norwegian salmon.", ["state:CAN | state:NOR planned"]),
    ("Canadian punitive tariffs on Norwegian salmon were debated.", ["state:CAN | state:NOR"]),
    ("Norway asked Canada to lift its punitive tariffs on Norwegian salmon.", []),
    ("Oman repeated its firm opposition to Iran's plans in the strait.", ["state:OMN | state:IRN"]),
    ("Oman strongly rejects Iran's claims to the islands.", ["state:OMN | state:IRN"]),
    ("Oman discussed Iran's claims.", []),
    ("Norway has a tenth of the votes, insufficient to block Canadian membership.", ["state:NOR | state:CAN denied"]),
]


@pytest.mark.parametrize(("text", "expected"), HOSTILE)
def test_duties_and_opposition_are_hostile_acts(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected
