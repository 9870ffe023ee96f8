"""What changed between two dates: statuses, offices, posts and events, and how sure the day is."""

import pytest

from graph.build import Collection, collect_readings
from graph.changes import Turn, compare_dates, count_turns
from graph.errors import InvalidQuestion
from graph.filters import Filters
from graph.schema import (
    Claim,
    Document,
    EdgeType,
    Entity,
    Evidence,
    Label,
    Office,
    Person,
    Reading,
    Value,
    pack_qualifiers,
)

ENTITIES = (
    Entity("state:BLR", Label.STATE, "Belarus"), Entity("state:RUS", Label.STATE, "Russia"),
    Entity("bloc:SCO", Label.BLOC, "SCO"),
)  # fmt: skip
MAKEI = Person("person:0", ("Vladimir Makei",), (Office("foreign minister", "state:BLR"),), ("state:BLR",))
Said = tuple[str | None, Claim]


def said(
    edge: EdgeType, target: str, document: str | None = None, source: str = "state:BLR", /, **known: Value
) -> Said:
    return document, Claim(edge, source, target, Evidence(0, 6, "So it.", "rule"), pack_qualifiers(known))


def collection_of(*statements: Said) -> Collection:
    readings = [
        Reading(
            Document(f"document:{number:016}", f"{number}.txt", "So it.", date=date), "1", persons=(MAKEI,),
            claims=(claim,),
        )
        for number, (date, claim) in enumerate(statements)
    ]  # fmt: skip
    return collect_readings(readings, ENTITIES)


def changed(since: str, until: str, *statements: Said) -> list[str]:
    """Each change in a line: what, when, which status, office or type, and what makes it less than sure."""
    lines = []
    for change in compare_dates(collection_of(*statements), since, until):
        known = dict(change.qualifiers)
        what = str(known.get("status") or known.get("office") or known.get("mission") or change.type)
        was = f" was {', '.join(change.was)}" if change.was else ""
        sure = f"{' vague' if change.vaguely else ''}{' doc' if change.by_document else ''}"
        lines.append(f"{change.date or '?'} {change.turn} {what}{was}{sure}")
    return lines


def member(status: str, date: str | None = None, document: str | None = None, until: str | None = None) -> Said:
    known = {"date": date, "until": until}
    return said(
        EdgeType.MEMBER_OF, "bloc:SCO", document, status=status, **{n: v for n, v in known.items() if v is not None}
    )


def office(document: str | None = None, title: str = "foreign minister", **known: Value) -> Said:
    return said(EdgeType.HOLDS_OFFICE, "state:BLR", document, "person:0", office=title, **known)


def visit(date: str | None, document: str | None = None) -> Said:
    known: dict[str, Value] = {} if date is None else {"date": date}
    return said(EdgeType.VISITED, "state:RUS", document, "person:0", **known)


OBSERVER, MEMBER = member("observer", "2010-06-01"), member("member", "2015-07-10")


@pytest.mark.parametrize(
    ("since", "until", "statements", "lines"),
    [
        # A later status takes the place of an earlier one,
        ("2009", "2016", [OBSERVER, MEMBER], ["2010-06-01 began observer", "2015-07-10 changed member was observer"]),
        ("2012", "2016", [OBSERVER, MEMBER], ["2015-07-10 changed member was observer"]),
        ("2012", "2015-07-09", [OBSERVER, MEMBER], []),
        ("2015-07-09", "2015-07-10", [OBSERVER, MEMBER], ["2015-07-10 changed member was observer"]),
        ("2016", "2020", [OBSERVER, MEMBER], []),
        # with all that it ends,
        (
            "2013", "2016", [OBSERVER, member("applicant", "2012"), MEMBER],
            ["2015-07-10 changed member was applicant, observer"],
        ),
        # and what stands beside it begins.
        ("2016", "2020", [MEMBER, member("chair", "2019-01-01")], ["2019-01-01 began chair"]),
        ("2016", "2020", [MEMBER, member("suspended", "2019")], ["2019 began suspended"]),
        # Who leaves changes, who is only known to have left ends.
        ("2016", "2020", [MEMBER, member("former", "2018-03-01")], ["2018-03-01 changed former was member"]),
        ("2016", "2020", [member("former", "2018-03-01")], ["2018-03-01 ended former"]),
        ("2012", "2020", [member("observer", "2010", until="2014-01-01")], ["2014-01-01 ended observer"]),
        # What is known only to a year is a change of the whole of it.
        ("2012", "2015-03-01", [OBSERVER, member("member", "2015")], ["2015 began member vague"]),
        ("2012", "2016", [OBSERVER, member("member", "2015")], ["2015 changed member was observer"]),
        # What only documents date changes with them.
        ("2012", "2020", [OBSERVER, member("member", None, "2018-05-05")], ["? changed member was observer doc"]),
        # What came and went between began and ended.
        (
            "2012", "2020", [member("observer", "2014-01-01", until="2016-01-01")],
            ["2014-01-01 began observer", "2016-01-01 ended observer"],
        ),
    ],
)  # fmt: skip
def test_memberships(since: str, until: str, statements: list[Said], lines: list[str]) -> None:
    assert changed(since, until, *statements) == lines


@pytest.mark.parametrize(
    ("since", "until", "statements", "lines"),
    [
        ("2012", "2014", [office(date="2013-08-20")], ["2013-08-20 began foreign minister"]),
        ("2014", "2023", [office(date="2013-08-20", until="2022-11-26")], ["2022-11-26 ended foreign minister"]),
        # That it is over is said by another sentence, with its date or without.
        (
            "2014", "2023", [office(date="2013-08-20"), office(former=True, until="2022-11-26")],
            ["2022-11-26 ended foreign minister"],
        ),
        (
            "2014", "2023", [office(date="2013-08-20"), office("2023-01-10", former=True)],
            ["? ended foreign minister"],
        ),
        ("2014", "2023", [office(former=True, until="2022-11-26")], ["2022-11-26 ended foreign minister"]),
        ("2014", "2023", [office("2022-12-01", former=True)], ["? ended foreign minister doc"]),
        # Another office is another thing.
        (
            "2014", "2023", [office(date="2013-08-20"), office("2023-01-10", "aide", former=True)],
            ["? ended aide doc"],
        ),
        (
            "2014", "2023", [said(EdgeType.HAS_MISSION, "state:RUS", mission="embassy", date="2015")],
            ["2015 began embassy"],
        ),
        # What came and went.
        (
            "2012", "2023", [office(date="2013-08-20", until="2022-11-26")],
            ["2013-08-20 began foreign minister", "2022-11-26 ended foreign minister"],
        ),
    ],
)  # fmt: skip
def test_offices_and_missions(since: str, until: str, statements: list[Said], lines: list[str]) -> None:
    assert changed(since, until, *statements) == lines


@pytest.mark.parametrize(
    ("since", "until", "statements", "lines"),
    [
        ("2020", "2021", [visit("2021-09-16")], ["2021-09-16 happened VISITED"]),
        ("2021-09-15", "2021-09-16", [visit("2021-09-16")], ["2021-09-16 happened VISITED"]),
        ("2021-09-16", "2021-12", [visit("2021-09-16")], []),
        ("2021-05", "2022", [visit("2021")], ["2021 happened VISITED vague"]),
        ("2020", "2022", [visit("2021")], ["2021 happened VISITED"]),
        ("2020", "2022", [visit(None, "2021-05-05")], ["? happened VISITED doc"]),
        ("2020", "2022", [visit(None)], []),
        (
            "2018", "2020", [said(EdgeType.TRADE_WITH, "state:RUS", flow="exports", value=5, year="2019")],
            ["2019 happened TRADE_WITH"],
        ),
    ],
)  # fmt: skip
def test_events(since: str, until: str, statements: list[Said], lines: list[str]) -> None:
    assert changed(since, until, *statements) == lines


def test_changes_come_in_order_of_time_what_nothing_places_last() -> None:
    found = changed("2012", "2022", visit("2021-09-16"), OBSERVER, MEMBER, visit("2014"), visit(None, "2013-01-01"))
    assert [line.partition(" ")[0] for line in found] == ["2014", "2015-07-10", "2021-09-16", "?"]


def test_changes_can_be_those_of_one_node_and_one_kind() -> None:
    collection = collection_of(visit("2021-09-16"), OBSERVER, MEMBER)
    assert [each.type for each in compare_dates(collection, "2012", "2022", node="bloc:SCO")] == [EdgeType.MEMBER_OF]
    visits = compare_dates(collection, "2012", "2022", Filters(types=["VISITED"]))
    assert [each.type for each in visits] == [EdgeType.VISITED]


def test_an_ended_office_has_the_sentences_of_both_its_holding_and_its_end() -> None:
    collection = collection_of(office(date="2013-08-20"), office(former=True, until="2022-11-26"))
    (change,) = compare_dates(collection, "2014", "2023")
    assert [quote.document for quote in change.quotes] == ["0.txt", "1.txt"]


def test_changes_are_counted() -> None:
    collection = collection_of(visit("2021-09-16"), visit("2021-09-17"), OBSERVER, MEMBER)
    assert count_turns(compare_dates(collection, "2012", "2022")) == {Turn.CHANGED: 1, Turn.HAPPENED: 2}


@pytest.mark.parametrize(("since", "until"), [("2021", "2020"), ("2021", "2021"), ("2021-12-31", "2021")])
def test_the_later_date_comes_second(since: str, until: str) -> None:
    with pytest.raises(InvalidQuestion, match=f"{until} is not after {since}"):
        compare_dates(collection_of(), since, until)


@pytest.mark.parametrize("filters", [Filters(as_of="2020"), Filters(between=("2019", "2020"))])
def test_other_dates_are_refused(filters: Filters) -> None:
    with pytest.raises(InvalidQuestion, match="leave those out"):
        compare_dates(collection_of(), "2020", "2021", filters)
