import pytest

from graph.asof import Dated, edges_as_of, edges_between
from graph.join import Statement, join_statements
from graph.schema import EdgeType, Evidence, Factuality, Value

BLR, RUS, SCO, MAKEI = "state:BLR", "state:RUS", "bloc:SCO", "official:vladimir-makei"
Said = tuple[str | None, dict[str, Value]]  #: the document's date, and the qualifiers


def say(
    edge: EdgeType,
    source: str,
    target: str,
    document_date: str | None = None,
    factuality: Factuality = Factuality.ACTUAL,
    /,
    **qualifiers: Value,
) -> Statement:
    evidence = Evidence(0, 9, "So it is.", "rule")
    return Statement(edge, source, target, factuality, qualifiers, evidence, f"{document_date}.txt", document_date)


def as_of(day: str, *statements: Statement) -> list[str]:
    """What is so on the day, by status, office or type; ``doc`` and ``vague`` mark what makes it less than sure."""
    return describe(edges_as_of(join_statements(statements), day)[0])


def between(since: str, until: str, *statements: Statement) -> list[str]:
    return describe(edges_between(join_statements(statements), since, until)[0])


def describe(found: list[Dated]) -> list[str]:
    said = []
    for entry in found:
        known = entry.edge.qualifiers
        name = str(known.get("status") or known.get("office") or entry.edge.type)
        past = " past" if known.get("former") else ""
        said.append(name + past + (" doc" if entry.by_document else "") + (" vague" if entry.vaguely else ""))
    return sorted(said)


def member(status: str, date: str | None = None, document: str | None = None, until: str | None = None) -> Statement:
    known = {"date": date, "until": until}
    times: dict[str, Value] = {name: value for name, value in known.items() if value is not None}
    return say(EdgeType.MEMBER_OF, BLR, SCO, document, status=status, **times)


def seen(status: str, document: str) -> Statement:
    """A standing that only the date of the document dates."""
    return member(status, document=document)


@pytest.mark.parametrize(
    ("date", "day", "found"),
    [
        ("2021-09-16", "2021-09-15", []),
        ("2021-09-16", "2021-09-16", ["VISITED"]),
        ("2021-09-16", "2021", ["VISITED"]),
        ("2021-09", "2021-08-31", []),
        ("2021-09", "2021-09-10", ["VISITED vague"]),
        ("2021-09", "2021-10-01", ["VISITED"]),
        ("2021", "2021-01-01", ["VISITED vague"]),
        ("2021", "2021", ["VISITED"]),
        ("2021", "2020", []),
        ("2021-10-18/2021-10-19", "2021-10-18", ["VISITED vague"]),
    ],
)
def test_an_event_is_in_from_its_date_on(date: str, day: str, found: list[str]) -> None:
    assert as_of(day, say(EdgeType.VISITED, MAKEI, RUS, date=date)) == found


@pytest.mark.parametrize(
    ("document", "day", "found"),
    [("2021-09-16", "2021-09-16", ["VISITED doc"]), ("2021-09-16", "2021-09-15", [])],
)
@pytest.mark.parametrize("dated", [{}, {"date": "XXXX-09-10"}])
def test_what_no_year_dates_takes_the_date_of_its_document(
    document: str, day: str, found: list[str], dated: dict[str, str]
) -> None:
    statement = Statement(
        EdgeType.VISITED, MAKEI, RUS, Factuality.ACTUAL, dated, Evidence(0, 1, "S", "rule"), "a.txt", document
    )
    assert as_of(day, statement) == found


def test_the_earliest_document_dates_what_several_say() -> None:
    said = [say(EdgeType.VISITED, MAKEI, RUS, date) for date in ("2022-01-05", "2021-09-16", None)]
    assert as_of("2021-10", *said) == ["VISITED doc"]


def test_what_neither_a_date_nor_a_document_dates_is_left_out_and_counted() -> None:
    edges = list(join_statements([say(EdgeType.VISITED, MAKEI, RUS), member("observer", "2015")]))
    found, left_out = edges_as_of(edges, "2021")
    assert [entry.edge.type for entry in found] == [EdgeType.MEMBER_OF]
    assert left_out == 1


@pytest.mark.parametrize(
    ("year", "day", "found"),
    [(2020, "2019", []), (2020, "2020-05", ["TRADE_WITH vague"]), ("2020", "2021", ["TRADE_WITH"])],
)
def test_a_figure_is_in_from_the_year_it_is_about(year: Value, day: str, found: list[str]) -> None:
    assert as_of(day, say(EdgeType.TRADE_WITH, BLR, RUS, flow="exports", value=5, year=year)) == found


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2009", []),
        ("2010-03-01", ["member"]),
        ("2014", ["member"]),
        ("2015-07-10", ["member"]),
        ("2015-07-11", []),
    ],
)
def test_what_lasts_is_in_until_its_end_and_on_that_day_too(day: str, found: list[str]) -> None:
    assert as_of(day, member("member", "2010-03-01", until="2015-07-10")) == found


def test_an_end_known_only_to_a_year_is_open_during_that_year() -> None:
    assert as_of("2015-03-01", member("member", "2010", until="2015")) == ["member vague"]
    assert as_of("2016-01-01", member("member", "2010", until="2015")) == []


@pytest.mark.parametrize(
    ("statements", "day", "found"),
    [
        # A later step on the way up or down ends the one before,
        ([member("observer", "2015-07"), member("member", "2024-07-04")], "2024-07-03", ["observer"]),
        ([member("observer", "2015-07"), member("member", "2024-07-04")], "2024-07-04", ["member"]),
        ([member("member", "2001"), member("suspended", "2012-06-01")], "2013", ["member", "suspended"]),
        ([member("member", "2001"), member("former", "2012-06-01")], "2013", ["former"]),
        ([member("former", "2012-06-01"), member("member", "2020-01-01")], "2021", ["member"]),
        # also where only documents date it, and not on a day before it.
        ([seen("observer", "2016-01-01"), seen("member", "2024-08-01")], "2025", ["member doc"]),
        ([seen("observer", "2016-01-01"), seen("member", "2024-08-01")], "2020", ["observer doc"]),
        ([seen("observer", "2016"), seen("observer", "2018"), seen("member", "2017")], "2019", ["observer doc"]),
        # During a year in which it changed, both may be so.
        ([member("observer", "2015-07-10"), member("member", "2024")], "2024-03", ["member vague", "observer vague"]),
        ([member("observer", "2015-07-10"), member("member", "2024")], "2025", ["member"]),
        # The way up is taken in its order within one year, the way down is not guessed.
        ([member("observer", "2015"), member("member", "2015-07-10")], "2016", ["member"]),
        ([member("member", "2015"), member("suspended", "2015-07-10")], "2016", ["member", "suspended"]),
        # Two that are said of one day contradict each other and both stay.
        ([seen("observer", "2016-01-01"), seen("member", "2016-01-01")], "2017", ["member doc", "observer doc"]),
        # Asking to come in does not end where one stands, and being let in ends the asking.
        ([member("observer", "2015-07-10"), member("applicant", "2022-06-01")], "2023", ["applicant", "observer"]),
        ([member("applicant", "2022-06-01"), member("member", "2024-07-04")], "2025", ["member"]),
        ([member("applicant", "2012-06-01"), member("observer", "2015-07-10")], "2016", ["observer"]),
        ([member("applicant", "2022-06-01"), member("acceding", "2023-07-04")], "2023-12", ["acceding"]),
        ([member("acceding", "2022-06-01"), member("applicant", "2023-07-04")], "2023-12", ["acceding", "applicant"]),
        # To be still called an observer answers no application.
        ([member("applicant", "2022-06-01"), seen("observer", "2023-01-01")], "2024", ["applicant", "observer doc"]),
        # Who is suspended is a member still, until it leaves; what it was before it was a member is over.
        ([member("member", "2001"), member("suspended", "2012-06-01"), member("former", "2015")], "2016", ["former"]),
        ([member("observer", "2001"), member("suspended", "2012-06-01")], "2013", ["suspended"]),
        ([member("applicant", "2001"), member("suspended", "2012-06-01")], "2013", ["suspended"]),
        ([member("former", "2001"), member("suspended", "2012-06-01")], "2013", ["former", "suspended"]),
        # To be called a member lifts no suspension, to become one again does.
        ([member("suspended", "2012-06-01"), seen("member", "2014-01-01")], "2016", ["member doc", "suspended"]),
        ([member("suspended", "2012-06-01"), member("member", "2014-01-01")], "2016", ["member"]),
        ([member("suspended", "2012-06"), member("member", "2012")], "2016", ["member", "suspended"]),
        # Who leaves and comes back is a member, was none between, and each time stands by itself.
        ([member("member", "1950"), member("former", "1965-01"), member("member", "1966-09")], "1965", ["former"]),
        ([member("member", "1950"), member("former", "1965-01"), member("member", "1966-09")], "1970", ["member"]),
        ([member("member", "1950"), member("former", "1965-01"), member("observer", "1968")], "1970", ["observer"]),
        # All the asking is over once a state has left, and nothing that came later is.
        ([member("invited", "2001"), member("candidate", "2003"), member("former", "2005")], "2006", ["former"]),
        ([member("member", "2001"), member("former", "2005"), member("applicant", "2009")], "2010",
            ["applicant", "former"]),
        ([member("dialogue_partner", "2010"), member("observer", "2015"), member("member", "2024")], "2020",
            ["observer"]),
        # A status that its own end closes needs no other to end it.
        ([member("observer", "2010", until="2012-03-01"), member("member", "2024")], "2013", []),
        # The chair is a member.
        ([member("observer", "2015-07-10"), member("chair", "2024-07-04")], "2025", ["chair"]),
        ([seen("observer", "2016"), seen("chair", "2019")], "2025", ["chair doc", "observer doc"]),
        ([member("chair", "2019-07-04"), member("suspended", "2020-01-04")], "2021", ["suspended"]),
        ([member("member", "2001-06-15"), member("chair", "2024-07-04")], "2025", ["chair", "member"]),
        ([member("chair", "2019-07-04"), member("former", "2020-07-04")], "2021", ["former"]),
        # A member that was said to be one after it was said to have left is one again.
        ([seen("member", "2010"), seen("member", "2020"), member("former", "2015")], "2021", ["member doc"]),
    ],
)  # fmt: skip
def test_a_later_status_ends_an_earlier_one(statements: list[Statement], day: str, found: list[str]) -> None:
    assert as_of(day, *statements) == found


def test_the_status_of_another_state_or_in_another_bloc_changes_nothing() -> None:
    mine = member("observer", "2015-07-10")
    other = say(EdgeType.MEMBER_OF, RUS, SCO, status="member", date="2020-01-01")
    elsewhere = say(EdgeType.MEMBER_OF, BLR, "bloc:CIS", status="member", date="2020-01-01")
    assert as_of("2021", mine, other, elsewhere) == ["member", "member", "observer"]


def test_a_chair_ends_with_the_next_one_of_that_bloc() -> None:
    first = member("chair", "2019-07-04")
    second = say(EdgeType.MEMBER_OF, RUS, SCO, status="chair", date="2020-07-04")
    found, _ = edges_as_of(join_statements([first, second]), "2021")
    assert [entry.edge.source for entry in found] == [RUS]


@pytest.mark.parametrize("factuality", [Factuality.PLANNED, Factuality.CANCELLED, Factuality.DENIED])
def test_what_did_not_happen_ends_nothing(factuality: Factuality) -> None:
    left = say(EdgeType.MEMBER_OF, BLR, SCO, None, factuality, status="former", date="2020-01-01")
    assert as_of("2021", member("member", "2010-01-01"), left) == ["former", "member"]


def office(document: str | None = None, **qualifiers: Value) -> Statement:
    return say(EdgeType.HOLDS_OFFICE, MAKEI, BLR, document, **{"office": "minister", **qualifiers})


@pytest.mark.parametrize(
    ("statements", "day", "found"),
    [
        # An office ends where it is said to be former: on its last day, else on the date of the document.
        ([office(date="2012-08-20"), office("2023-01-10", former=True)], "2022-12", ["minister"]),
        ([office(date="2012-08-20"), office("2023-01-10", former=True)], "2023", ["minister past doc"]),
        ([office(date="2012-08-20"), office(former=True, until="2022-11-26")], "2023", []),
        ([office("2021-09-16"), office("2023-01-10", former=True)], "2023", ["minister past doc"]),
        # Another office of the same person goes on, and so does one that is said to be held after that.
        ([office(date="2012"), office("2023", office="aide", former=True)], "2023", ["aide past doc", "minister"]),
        ([office(date="2024-01-01"), office("2023-01-10", former=True)], "2024", ["minister", "minister past doc"]),
        # Of a tenure whose beginning is unknown only the end is sure.
        ([office(former=True, until="2022-11-26")], "2022-11-26", ["minister past"]),
        ([office(former=True, until="2022-11-26")], "2020", []),
    ],
)  # fmt: skip
def test_an_office_lasts_until_it_is_former(statements: list[Statement], day: str, found: list[str]) -> None:
    assert as_of(day, *statements) == found


def test_a_post_ends_for_its_sender_and_role_only() -> None:
    def post(sender: str, **qualifiers: Value) -> Statement:
        return say(EdgeType.ENVOY_TO, MAKEI, SCO, "2023-01-10", role="ambassador", sender=sender, **qualifiers)

    kept, ended = post(RUS, date="2020-01-01"), post(BLR, date="2020-01-01")
    found, _ = edges_as_of(join_statements([kept, ended, post(BLR, former=True)]), "2023-06")
    assert sorted((str(entry.edge.qualifiers["sender"]), entry.edge.qualifiers["former"]) for entry in found) == [
        (BLR, True),
        (RUS, False),
    ]


@pytest.mark.parametrize(
    ("date", "span", "found"),
    [
        ("2021-09-16", ("2021-09-16", "2021-09-16"), ["VISITED"]),
        ("2021-09-16", ("2021-09-17", "2022"), []),
        ("2021-09-16", ("2020", "2021-09-15"), []),
        ("2021-09", ("2021-09-20", "2022"), ["VISITED vague"]),
        ("2021-09", ("2020", "2021-09-20"), ["VISITED vague"]),
        ("2021", ("2021", "2021"), ["VISITED"]),
        ("2021", ("2021-01-01", "2021-12-31"), ["VISITED"]),
    ],
)
def test_an_event_is_in_a_span_where_its_date_can_be(date: str, span: tuple[str, str], found: list[str]) -> None:
    assert between(*span, say(EdgeType.VISITED, MAKEI, RUS, date=date)) == found


@pytest.mark.parametrize(
    ("span", "found"),
    [
        (("2000", "2009"), []),
        (("2009", "2010"), ["observer"]),
        (("2011", "2014"), ["observer"]),
        (("2014", "2016"), ["member", "observer"]),
        (("2015-07-11", "2015-12-31"), ["member"]),
        (("2020", "2021"), ["former", "member"]),
        (("2021", "2022"), ["former"]),
    ],
)
def test_what_lasts_is_in_every_span_that_it_reaches_into(span: tuple[str, str], found: list[str]) -> None:
    steps = member("observer", "2010"), member("member", "2015-07-10"), member("former", "2020-12-31")
    assert between(*span, *steps) == found


def test_a_span_asks_for_no_end_that_is_not_known() -> None:
    assert between("2016", "2017", member("observer", "2010")) == ["observer"]
    assert between("2016", "2017", member("observer", "2010", until="2016")) == ["observer vague"]
    assert between("2016", "2017", member("observer", "2010", until="2015")) == []


def test_what_nothing_dates_is_in_no_span_and_counted() -> None:
    edges = join_statements([member("observer"), seen("member", "2015")])
    found, left_out = edges_between(edges, "2014", "2016")
    assert (describe(found), left_out) == (["member doc"], 1)
