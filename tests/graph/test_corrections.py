"""What corrections say, which two cannot both hold, and that the file of a team gives them back as they were."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.correction_file import format_corrections, parse_corrections, read_corrections, write_corrections
from graph.correction_plain import from_plain, to_plain
from graph.corrections import (
    Added,
    Change,
    Correction,
    Different,
    Remark,
    Same,
    Sentence,
    Who,
    Wrong,
    check_consistent,
    describe,
    find_contradiction,
    say_the_same,
)
from graph.errors import DiplographError, InvalidQuestion
from graph.schema import EdgeType, Factuality

HERE = Sentence(
    "document:00000000000000aa", "a.txt", 0, 45, "So it is.", EdgeType.MEMBER_OF, "state:BLR", "bloc:SCO",
    (("date", "2015"), ("status", "observer")),
)  # fmt: skip
THERE = Sentence("document:00000000000000aa", "a.txt", 46, 60, "So.", EdgeType.OPPOSES, "state:BLR", "state:FRA")
MAKEI, MAKEY, WANG = Who("Makei", "state:BLR"), Who("Makey", "state:BLR"), Who("Wang Yi", "state:CHN")

# Every character here has broken some file format before.
TEXTS = st.text(st.sampled_from("aé\u0301Ж中😀'\"\\\x00\x7f\x85\r\n\t \u2028{[%_#="), max_size=8)
NAMES = TEXTS.filter(bool)
REMARKS = st.builds(Remark, TEXTS, TEXTS, st.sampled_from(["", "2024", "2024-02", "2024-02-29"]))
WHOS = st.builds(
    Who, NAMES, st.none() | st.just("state:BLR"), st.lists(NAMES, max_size=2).map(lambda names: tuple(sorted(names)))
)
VALUES = {
    "status": st.sampled_from(["member", "former"]),
    "date": st.sampled_from(["2021", "2021-09", "XXXX-12-15", "2021-10-18/2021-10-19"]),
    "topic": NAMES.filter(lambda text: bool(text.strip())),
    "value": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "former": st.booleans(),
}
KINDS: list[tuple[EdgeType, str | Who, str, tuple[str, ...]]] = [
    (EdgeType.MEMBER_OF, "state:BLR", "bloc:SCO", ("status", "date")),
    (EdgeType.OPPOSES, "state:BLR", "state:FRA", ("topic", "date")),
    (EdgeType.TRADE_WITH, "bloc:EU", "region:ASIA", ("value", "date")),
    (EdgeType.HOLDS_OFFICE, Who("Makei"), "state:BLR", ("former", "date")),
]


@st.composite
def corrections(draw: st.DrawFn) -> Correction:
    edge, source, target, names = draw(st.sampled_from(KINDS))
    given = draw(st.fixed_dictionaries({}, optional={name: VALUES[name] for name in names}))
    known = tuple(sorted(given.items()))
    remark, factuality = draw(REMARKS), draw(st.sampled_from(Factuality))
    kind = draw(st.sampled_from(["wrong", "set", "add", "same", "different"]))
    if kind == "add":
        return Added(edge, source, target, known, factuality, remark)
    if kind in ("same", "different"):
        pair = draw(st.lists(WHOS, min_size=2, max_size=2, unique_by=lambda who: who.likeness))
        first, second = sorted(pair, key=lambda who: (who.name, who.state or "", who.documents))
        return (Same if kind == "same" else Different)(first, second, remark)
    start, length = draw(st.integers(0, 9)), draw(st.integers(0, 9))
    spelt = source if isinstance(source, str) else source.name
    sentence = Sentence(
        draw(NAMES), draw(NAMES), start, start + length, draw(TEXTS), edge, spelt, target, known, factuality
    )
    if kind == "wrong":
        return Wrong(sentence, remark)
    changes = draw(st.dictionaries(st.just("date"), st.none() | VALUES["date"], min_size=1))
    return Change(sentence, tuple(changes.items()), draw(st.booleans()) and edge is EdgeType.OPPOSES, remark)


@given(st.lists(corrections(), max_size=5))
@settings(max_examples=150, deadline=None)
def test_what_is_exported_is_imported_as_it_was_whatever_the_order(given: list[Correction]) -> None:
    kept: list[Correction] = []
    for each in given:
        if find_contradiction(kept, each) is None and not any(say_the_same(each, other) for other in kept):
            kept.append(each)
    text = format_corrections(kept)
    found = parse_corrections(text, "file")
    assert sorted(map(repr, found)) == sorted(map(repr, kept))
    assert format_corrections(reversed(found)) == text


def test_the_file_is_sorted_one_table_each_and_says_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "corrections.toml"
    write_corrections([Same(MAKEI, MAKEY, Remark("one man", "A. B.", "2024")), Wrong(HERE)], path)
    assert path.read_text(encoding="utf-8") == (
        "# Corrections of what diplograph read; `diplograph correct import` takes them in.\n"
        "format = 1\n"
        "\n"
        "[[correction]]\n"
        'kind = "wrong"\n'
        'path = "a.txt"\n'
        'document = "document:00000000000000aa"\n'
        "start = 0\n"
        "end = 45\n"
        'type = "MEMBER_OF"\n'
        'text = "So it is."\n'
        'source = "state:BLR"\n'
        'target = "bloc:SCO"\n'
        "\n"
        "[correction.qualifiers]\n"
        'date = "2015"\n'
        'status = "observer"\n'
        "\n"
        "[[correction]]\n"
        'kind = "same"\n'
        'note = "one man"\n'
        'by = "A. B."\n'
        'on = "2024"\n'
        "\n"
        "[correction.one]\n"
        'name = "Makei"\n'
        'state = "state:BLR"\n'
        "\n"
        "[correction.other]\n"
        'name = "Makey"\n'
        'state = "state:BLR"\n'
    )
    assert read_corrections(path) == [Wrong(HERE), Same(MAKEI, MAKEY, Remark("one man", "A. B.", "2024"))]


def test_no_corrections_are_a_file_too() -> None:
    assert parse_corrections(format_corrections([]), "file") == []


WRONG = to_plain(Wrong(HERE))
CHANGE = to_plain(Change(HERE, (("date", "2016"),)))
ADDED = to_plain(Added(EdgeType.MEMBER_OF, "state:BLR", "bloc:SCO", (("status", "member"),)))
SAME = to_plain(Same(MAKEI, MAKEY))


@pytest.mark.parametrize(
    ("plain", "trouble"),
    [
        ({**WRONG, "kind": "false"}, "kind = 'false' is not one of wrong, set, add, same, different"),
        ({**WRONG, "sorce": "x"}, "'sorce' is not known here; is it misspelt?"),
        ({**WRONG, "start": "0"}, "start = '0' is of a wrong kind"),
        ({**WRONG, "start": True}, "start = True is of a wrong kind"),
        ({**WRONG, "type": "MEMBER"}, "type = 'MEMBER' is not one of"),
        ({**WRONG, "on": "yesterday"}, "'yesterday' is not a date"),
        ({**WRONG, "qualifiers": {"date": ["2015"]}}, "qualifiers: date = ['2015'] is of a wrong kind"),
        ({name: value for name, value in WRONG.items() if name != "path"}, "path is missing"),
        ({**CHANGE, "set": {}}, "nothing is changed"),
        ({**CHANGE, "set": {"date": "2016"}, "unset": ["date"]}, "a value is set and unset at once"),
        ({**CHANGE, "set": {"place": "Minsk"}}, "MEMBER_OF has no 'place'; it has status, date, until"),
        ({**CHANGE, "set": {"status": "fan"}}, "status='fan' is not one of member, observer"),
        ({**CHANGE, "set": {"date": "soon"}}, "date='soon' is no date"),
        ({**CHANGE, "set": {"until": "2014"}}, "until 2014 is before date 2015"),
        ({**CHANGE, "set": {}, "reverse": True}, "MEMBER_OF does not go from Bloc to State"),
        ({**ADDED, "source": "official:makei"}, "'official:makei' is no id of a state, bloc or region"),
        ({**ADDED, "source": {"name": "Makei"}}, "MEMBER_OF does not go from Official to Bloc"),
        ({**ADDED, "source": {"name": "Makei", "born": 1958}}, "source: 'born' is not known here"),
        ({**ADDED, "qualifiers": {"status": "member", "until": "2014", "date": "2015"}}, "until 2014 is before"),
        ({**SAME, "other": SAME["one"]}, "Makei @ state:BLR is given twice; name two"),
        ({**SAME, "other": {}}, "other: name is missing"),
    ],
)
def test_a_file_at_fault_is_answered_with_where_and_what(plain: dict[str, object], trouble: str) -> None:
    with pytest.raises(InvalidQuestion) as caught:
        from_plain(plain, "file: correction 3")
    assert str(caught.value).startswith("file: correction 3: ")
    assert trouble in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("format = ", "is no TOML"),
        ("x = 1", "has no format, not 1"),
        ("format = 2", "has format = 2, not 1"),
        ("format = 1\nnote = 'x'", "note is not a [[correction]]"),
        ("format = 1\ncorrection = 5", "correction is not a [[correction]]"),
        ("format = 1\n[[correction]]\nkind = 'same'", "correction 1: one is missing"),
        (
            format_corrections([Wrong(HERE)])
            + format_corrections([Change(HERE, (("date", "2016"),))]).partition("1\n")[2],
            "contradicts: wrong: a.txt:0-45:MEMBER_OF",
        ),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_named(text: str, trouble: str) -> None:
    with pytest.raises(InvalidQuestion) as caught:
        parse_corrections(text, "file")
    assert str(caught.value).startswith("file: ")
    assert trouble in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DiplographError, match=r"none\.toml: cannot be read"):
        read_corrections(tmp_path / "none.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff")
    with pytest.raises(InvalidQuestion, match="is no UTF-8 text"):
        read_corrections(tmp_path / "bytes.toml")


@pytest.mark.parametrize(
    ("held", "new", "collide"),
    [
        ([Wrong(HERE)], Change(HERE, (("date", "2016"),)), True),
        ([Change(HERE, (("date", "2016"),))], Wrong(HERE), True),
        ([Change(HERE, (("date", "2016"),))], Change(HERE, (("date", "2017"),)), True),
        ([Change(HERE, (("date", None),))], Change(HERE, (("date", "2017"),)), True),
        ([Change(HERE, (("date", "2016"),))], Change(HERE, (("status", "member"),)), False),
        ([Change(HERE, (("date", "2016"),))], Change(HERE, (("date", "2016"),), remark=Remark("again")), False),
        ([Wrong(HERE)], Wrong(THERE), False),
        ([Wrong(HERE)], Change(THERE, reverse=True), False),
        ([Same(MAKEI, MAKEY)], Different(MAKEI, MAKEY), True),
        ([Different(MAKEI, MAKEY)], Same(MAKEY, MAKEI), True),
        # also by way of others,
        ([Same(MAKEI, MAKEY), Same(MAKEY, WANG)], Different(WANG, MAKEI), True),
        ([Same(MAKEI, MAKEY), Different(MAKEY, WANG)], Same(WANG, MAKEI), True),
        ([Different(MAKEY, WANG)], Same(MAKEI, WANG), False),
        ([Same(MAKEI, MAKEY)], Different(MAKEI, WANG), False),
        # and however a name is accented.
        ([Same(MAKEI, MAKEY)], Different(Who("MAKÉI", "state:BLR"), MAKEY), True),
        ([Same(MAKEI, MAKEY)], Different(Who("Makei", "state:RUS"), MAKEY), False),
        ([Wrong(HERE)], Added(EdgeType.MEMBER_OF, "state:BLR", "bloc:SCO", (("status", "observer"),)), False),
    ],
)
def test_two_that_cannot_both_hold_are_told(held: list[Correction], new: Correction, collide: bool) -> None:
    against = find_contradiction(held, new)
    assert (against in held) is collide
    if collide:
        with pytest.raises(InvalidQuestion, match="keep one of the two"):
            check_consistent([*held, new])
    else:
        check_consistent([*held, new])


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (Wrong(HERE), Wrong(HERE, Remark("note")), True),
        (Wrong(HERE), Change(HERE, (("date", "2016"),)), False),
        (Same(MAKEI, MAKEY), Same(MAKEY, MAKEI, Remark("note")), True),
        (Same(MAKEI, MAKEY), Different(MAKEI, MAKEY), False),
        (Change(THERE, reverse=True), Change(THERE, (("date", "2016"),)), False),
        (
            Added(EdgeType.HOLDS_OFFICE, MAKEI, "state:BLR", (("former", True),)),
            Added(EdgeType.HOLDS_OFFICE, MAKEI, "state:BLR", (("former", 1),)),
            False,
        ),
    ],
)
def test_two_are_one_whatever_is_remarked(one: Correction, other: Correction, alike: bool) -> None:
    assert say_the_same(one, other) is alike


@pytest.mark.parametrize(
    ("correction", "line"),
    [
        (Wrong(HERE), "wrong: a.txt:0-45:MEMBER_OF (state:BLR → bloc:SCO, date 2015, status observer)"),
        (
            Change(THERE, (("date", "2016"), ("topic", None)), reverse=True),
            "set: a.txt:46-60:OPPOSES (state:BLR → state:FRA): date = 2016, no topic, the other way round",
        ),
        (
            Added(EdgeType.MET_WITH, MAKEI, WANG, (("date", "2021"),), Factuality.DENIED),
            "add: Makei @ state:BLR MET_WITH Wang Yi @ state:CHN (denied, date 2021)",
        ),
        (Added(EdgeType.MET_WITH, MAKEI, WANG), "add: Makei @ state:BLR MET_WITH Wang Yi @ state:CHN"),
        (Different(MAKEI, WANG), "different: Makei @ state:BLR ≠ Wang Yi @ state:CHN"),
    ],
)
def test_a_correction_is_said_in_one_line(correction: Correction, line: str) -> None:
    assert describe(correction) == line


def test_the_file_is_toml_that_any_reader_reads() -> None:
    (table,) = tomllib.loads(format_corrections([Change(HERE, (("date", None), ("status", "member")))]))["correction"]
    assert (table["set"], table["unset"]) == ({"status": "member"}, ["date"])
