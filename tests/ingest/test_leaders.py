"""Who leads what: the file is well-formed, and a name finds its state only where it can mean no other."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from graph.schema import Label
from ingest.gazetteer import load_entities
from ingest.leaders import find_leader, fold_leader, load_leaders

FILE: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).parents[2] / "ingest" / "names" / "leaders.toml").read_text(encoding="utf-8")
)
TABLE = {key: names for key, names in FILE.items() if key != "common"}


def test_every_key_is_a_state_or_bloc_that_is_known() -> None:
    nodes = set(load_leaders().values())
    assert nodes <= set(load_entities())
    assert {node.partition(":")[0] for node in nodes} == {Label.STATE.prefix, Label.BLOC.prefix}
    assert len(nodes) == len(TABLE)


def test_no_name_stands_twice() -> None:
    times = Counter(fold_leader(name) for names in TABLE.values() for name in names)
    assert [name for name, count in times.items() if count > 1] == []


def test_every_name_has_two_parts_of_which_one_is_no_initial() -> None:
    short = [name for name in load_leaders() if len(name) < 2 or max(map(len, name)) < 2]
    assert short == []


def test_common_surnames_are_folded_and_sorted() -> None:
    assert FILE["common"] == sorted({part for name in FILE["common"] for part in fold_leader(name)})


def test_every_leader_is_found_by_the_full_name_and_the_ends_of_it_never_lead_to_another() -> None:
    wrong = [
        (name, node)
        for name, node in load_leaders().items()
        if find_leader(name) != node or find_leader((name[0], name[-1])) not in (node, None)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("José Luis Rodríguez Zapatero", ("jose", "luis", "rodriguez", "zapatero")),
        ("Lars Løkke Rasmussen", ("lars", "lokke", "rasmussen")),
        ("Donald J. Trump, Jr.", ("donald", "j", "trump")),
        ("Frank Carlucci III", ("frank", "carlucci")),
        ("Robert C. O’Brien", ("robert", "c", "obrien")),
        ("Moon Jae-in", ("moon", "jae", "in")),
        ("Xi", ("xi",)),
        ("Jinping Xi", ("jinping", "xi")),
        ("", ()),
    ],
)
def test_names_are_folded(name: str, parts: tuple[str, ...]) -> None:
    assert fold_leader(name) == parts


@pytest.mark.parametrize(
    ("name", "node"),
    [
        ("Joe Biden", "state:USA"),
        ("Biden Joe", "state:USA"),
        ("J. Biden", "state:USA"),
        ("Joseph R. Biden Jr.", "state:USA"),
        ("Antony John Blinken", "state:USA"),
        ("Robert O'Brien", "state:USA"),
        ("Lee Hsien Loong", "state:SGP"),
        ("Hsien Loong", "state:SGP"),
        ("Lee Jae-myung", "state:KOR"),
        ("Lee Jae Myung", "state:KOR"),
        ("Lee Jaemyung", "state:KOR"),
        ("Kim Jong Un", "state:PRK"),
        ("Kim Dae-jung", "state:KOR"),
        ("Wang Yi", "state:CHN"),
        ("Abe Shinzo", "state:JPN"),
        ("Abdel Fattah al-Sisi", "state:EGY"),
        ("el-Sisi", "state:EGY"),
        ("von der Leyen", "bloc:EU"),
        ("Andrés López Obrador", "state:MEX"),
        ("Vladimir Vladimirovich Putin", "state:RUS"),
        ("António Guterres", "bloc:UN"),
        ("Haji Mohammad Isham bin Haji Jaafar", "state:BRN"),
    ],
)
def test_a_name_of_several_parts_finds_its_state(name: str, node: str) -> None:
    assert find_leader(fold_leader(name)) == node


@pytest.mark.parametrize(
    "name",
    [
        "Lee Hsiao",
        "Lee Jae Loong",
        "Young Kim",
        "John Rosso",
        "Donald J.",
        "Wang Li",
        "Park Jae-in",
        "Manuel López",
        "Juan Carlos Pérez",
        "da Silva",
        # Sons of others than Abdullah al-Thani.
        "Omar bin Nasser Al Abdullah Al Thani",
        "S. Kim",
        "A. B.",
        "Wang",
        "",
    ],
)
def test_look_alikes_find_nobody(name: str) -> None:
    assert find_leader(fold_leader(name)) is None


@pytest.mark.parametrize(
    ("surname", "node"),
    [
        ("biden", "state:USA"),
        ("blinken", "state:USA"),
        ("balakrishnan", "state:SGP"),
        ("jinping", "state:CHN"),
        ("lukashenko", "state:BLR"),
        ("macron", "state:FRA"),
        ("guterres", "bloc:UN"),
    ],
)
def test_a_rare_surname_finds_its_state(surname: str, node: str) -> None:
    assert find_leader((surname,)) == node


@pytest.mark.parametrize("surname", ["lee", "kim", "park", "wang", "khan", "singh", "silva", "gonzalez", "xi"])
def test_a_common_or_very_short_surname_finds_nobody(surname: str) -> None:
    assert surname in {part for name in load_leaders() for part in name}
    assert find_leader((surname,)) is None


@pytest.mark.parametrize("given_name", ["vivian", "antony", "emmanuel"])
def test_a_given_name_alone_finds_nobody(given_name: str) -> None:
    assert find_leader((given_name,)) is None


@pytest.mark.parametrize("surname", ["orban", "castro", "michel", "sharif", "suleiman"])
def test_a_surname_of_leaders_of_two_states_finds_nobody(surname: str) -> None:
    assert find_leader((surname,)) is None
