"""Values of qualifiers as a person writes them."""

import pytest

from graph.errors import InvalidQuestion
from graph.qualifiers import check_ends, check_needed, check_times, check_value, read_value
from graph.schema import EdgeType, Label, Value


@pytest.mark.parametrize(
    ("edge", "name", "text", "value"),
    [
        (EdgeType.MEMBER_OF, "status", "Dialogue partner", "dialogue_partner"),
        (EdgeType.MEMBER_OF, "date", " 2021-09 ", "2021-09"),
        (EdgeType.MEMBER_OF, "date", "xxxx-12-15", "XXXX-12-15"),
        (EdgeType.MEMBER_OF, "until", "2021-10-18/2021-10-19", "2021-10-18/2021-10-19"),
        (EdgeType.MEMBER_OF, "factuality", "Planned", "planned"),
        (EdgeType.TRADE_WITH, "value", "1.5e6", 1500000),
        (EdgeType.TRADE_WITH, "change_pct", "-3.5", -3.5),
        (EdgeType.TRADE_WITH, "unit", "usd", "USD"),
        (EdgeType.TRADE_WITH, "flow", "EXPORTS", "exports"),
        (EdgeType.TRADE_WITH, "year", "2020", "2020"),
        (EdgeType.HOLDS_OFFICE, "former", "Yes", True),
        (EdgeType.HOLDS_OFFICE, "former", "false", False),
        (EdgeType.HOLDS_OFFICE, "office", "foreign minister", "foreign minister"),
        (EdgeType.ENVOY_TO, "sender", "state:BLR", "state:BLR"),
    ],
)
def test_a_value_is_read(edge: EdgeType, name: str, text: str, value: Value) -> None:
    assert repr(read_value(edge, name, text)) == repr(value)


@pytest.mark.parametrize(
    ("edge", "name", "text", "trouble"),
    [
        (EdgeType.MEMBER_OF, "place", "Minsk", "MEMBER_OF has no 'place'; it has status, date, until"),
        (EdgeType.MEMBER_OF, "status", "fan", "status='fan' is not one of member, observer"),
        (EdgeType.MEMBER_OF, "date", "2021-02-30", "is no date; write 2021"),
        (EdgeType.MEMBER_OF, "factuality", "true", "is not one of actual, planned"),
        (EdgeType.TRADE_WITH, "value", "many", "is no number; write 1500000 or 3.5"),
        (EdgeType.TRADE_WITH, "value", "nan", "is no number"),
        (EdgeType.TRADE_WITH, "value", "inf", "is no number"),
        (EdgeType.TRADE_WITH, "unit", "dollars", "unit='DOLLARS' is no code of a currency"),
        (EdgeType.HOLDS_OFFICE, "former", "maybe", "is neither true nor false"),
        (EdgeType.HOLDS_OFFICE, "office", " ", "is no text"),
        (EdgeType.ENVOY_TO, "sender", "bloc:SCO", "is no state"),
    ],
)
def test_a_value_that_an_edge_cannot_have_is_refused(edge: EdgeType, name: str, text: str, trouble: str) -> None:
    with pytest.raises(InvalidQuestion, match=trouble):
        read_value(edge, name, text)


@pytest.mark.parametrize(("name", "value"), [("value", "5"), ("value", True), ("former", 1), ("item", 5)])
def test_a_value_of_another_kind_is_refused(name: str, value: object) -> None:
    edge = EdgeType.HOLDS_OFFICE if name == "former" else EdgeType.TRADE_WITH
    with pytest.raises(InvalidQuestion):
        check_value(edge, name, value)


def test_nothing_ends_before_it_begins() -> None:
    check_times(EdgeType.MEMBER_OF, {"date": "2015", "until": "2015-03"})
    check_times(EdgeType.MEMBER_OF, {"date": "2015-12", "until": "XXXX-03"})
    with pytest.raises(InvalidQuestion, match="until 2014 is before date 2015-01"):
        check_times(EdgeType.MEMBER_OF, {"date": "2015-01", "until": "2014"})


def test_an_edge_needs_what_makes_it_one() -> None:
    check_needed(EdgeType.MET_WITH, {})
    with pytest.raises(InvalidQuestion, match="HOLDS_OFFICE needs office="):
        check_needed(EdgeType.HOLDS_OFFICE, {"date": "2015"})


def test_an_edge_joins_what_its_type_joins() -> None:
    check_ends(EdgeType.MEMBER_OF, Label.STATE, Label.BLOC)
    with pytest.raises(InvalidQuestion, match="MEMBER_OF does not go from Bloc to State"):
        check_ends(EdgeType.MEMBER_OF, Label.BLOC, Label.STATE)
