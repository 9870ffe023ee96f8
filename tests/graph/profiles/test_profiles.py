"""What the profiles tell of a collection, a country, a bloc, ranks and ways, and what of an empty one."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from graph.errors import InvalidQuestion, UnknownName
from graph.profiles import bloc, country, envoys, events, memberships, overview, rankings, state_ties, trade, ways
from graph.profiles.bloc import profile_bloc
from graph.profiles.country import profile_country
from graph.profiles.holdings import Holdings
from graph.profiles.overview import describe_holdings
from graph.profiles.questions import ask_about
from graph.profiles.rankings import choose_dates, divide_graph, pick_best_connected, rank_by_dates, rank_by_measures
from graph.profiles.subjects import check_label
from graph.profiles.ways import find_ways
from tests.graph.profiles.conftest import BLR, CHN, FRA, SCO, Load


def cells(frame: pd.DataFrame, *columns: str) -> list[tuple[Any, ...]]:
    return list(frame[list(columns)].itertuples(index=False, name=None))


def test_a_country_stands_in_blocs_as_what_since_when_and_whether_still(holdings: Holdings) -> None:
    profile = profile_country(holdings, "minsk")
    assert tuple(profile.blocs.columns) == memberships.BLOC_COLUMNS
    assert cells(profile.blocs, "bloc_id", "status", "since", "stands") == [
        (SCO, "member", "2024-07-04", "holds"),
        (SCO, "dialogue_partner", "2010", "over"),
    ]
    assert profile.blocs["quotes"][0][0].text == f"{BLR} MEMBER_OF {SCO} 0 b.txt."
    assert "b.txt, characters 0–" in profile.blocs["quotes"][0][0].citation


def test_as_of_a_date_only_what_had_begun_is_told(holdings: Holdings) -> None:
    profile = profile_country(holdings, "BLR", as_of="2020")
    assert cells(profile.blocs, "status", "stands") == [("dialogue_partner", "holds")]
    assert len(profile.events) == 0
    assert profile.left_out == 1
    assert "as of 2020" in profile.lead
    assert profile.facts["left out for want of a date"] == 1


def test_what_nothing_dates_is_said_to_be_undated(holdings: Holdings) -> None:
    told = cells(profile_country(holdings, "France").blocs, "status", "stands")
    assert told == [("member", "holds"), ("observer", "undated")]


def test_envoys_are_told_from_either_side(holdings: Holdings) -> None:
    sent = profile_country(holdings, "BLR").sent
    assert tuple(sent.columns) == envoys.ENVOY_COLUMNS
    assert cells(sent, "official", "role", "post_id", "former", "since") == [
        ("Vladimir Makei", "ambassador", CHN, True, "2019")
    ]
    received = profile_country(holdings, "CHN").received
    assert cells(received, "official", "sender") == [("Vladimir Makei", "Belarus")]
    assert profile_country(holdings, "CHN").sent.empty


def test_trade_is_seen_from_the_country(holdings: Holdings) -> None:
    found = profile_country(holdings, "BLR").trade
    assert tuple(found.columns) == trade.TRADE_COLUMNS
    assert cells(found, "partner", "flow", "year", "value", "share_pct") == [
        ("China", "exports", "2023", 5_000_000, 8.5),
        ("China", "imports", "2023", 7_000_000, None),
        ("China", "balance", "2022", -1_000_000, None),
    ]


def test_events_are_those_of_a_country_and_its_people_the_latest_first(holdings: Holdings) -> None:
    found = profile_country(holdings, "BLR").events
    assert tuple(found.columns) == events.EVENT_COLUMNS
    assert cells(found, "date", "type", "who", "factuality") == [
        ("2025-01", "VISITED", "China", "planned"),
        ("2024-07-03", "ATTENDED", "Shanghai Cooperation Organisation", "actual"),
        ("2022", "VISITED", "Wang Yi", "actual"),
        ("2021-09-16", "MET_WITH", "Wang Yi", "actual"),
    ]
    assert found["sentence"][3] == "Vladimir Makei met Wang Yi in Dushanbe on 16 September 2021."


def test_closest_are_whom_most_sentences_tie_to_it_without_opposition(holdings: Holdings) -> None:
    found = profile_country(holdings, "BLR").closest
    assert tuple(found.columns) == state_ties.CLOSEST_COLUMNS
    assert cells(found, "state_id", "relations", "shared_blocs", "sources") == [(CHN, 6, 1, 6)]
    assert found["types"][0] == ("ENVOY_TO", "TRADE_WITH", "MET_WITH", "VISITED")
    assert len(found["quotes"][0]) == 5


def test_a_bloc_has_members_a_history_and_who_is_to_come(holdings: Holdings) -> None:
    profile = profile_bloc(holdings, "SCO")
    assert tuple(profile.history.columns) == memberships.STATE_COLUMNS
    assert cells(profile.inside, "name", "since") == [("China", "2001-06-15"), ("Belarus", "2024-07-04")]
    assert cells(profile.beside, "name", "status", "stands") == [("France", "observer", "undated")]
    assert cells(profile.pending, "factuality", "sentence") == [
        ("planned", "Planned: France is a member of the Shanghai Cooperation Organisation.")
    ]
    assert profile.facts["members"] == 2
    assert cells(profile.events, "type", "who") == [("ATTENDED", "Vladimir Makei")]


def test_what_is_over_is_drawn_until_the_next_status(holdings: Holdings) -> None:
    ladder = profile_bloc(holdings, "SCO").ladder
    (partner,) = cells(ladder[ladder["status"] == "dialogue_partner"], "since", "until")
    assert partner == ("2010", "2024-07-04")
    assert set(ladder[ladder["status"] == "member"]["until"]) == {None}


def test_members_of_a_bloc_are_tied_by_meetings_and_other_blocs(holdings: Holdings) -> None:
    profile = profile_bloc(holdings, "SCO")
    assert tuple(profile.pairs.columns) == bloc.PAIR_COLUMNS
    assert cells(profile.pairs, "first", "second", "meetings", "other_blocs") == [("Belarus", "China", 2, 0)]
    assert profile.meetings.to_numpy().tolist() == [[0, 2], [2, 0]]
    assert profile.blocs.to_numpy().sum() == 0
    assert (profile.met, profile.possible) == (1, 1)


def test_names_are_checked_and_the_nearest_are_named(holdings: Holdings) -> None:
    with pytest.raises(UnknownName, match=r"'Belarsu'; the nearest are state:BLR \(Belarus\)"):
        profile_country(holdings, "Belarsu")
    with pytest.raises(UnknownName, match=r"a bloc and no state; the nearest are state:BLR"):
        profile_country(holdings, "SCO")
    with pytest.raises(UnknownName, match=r"a state and no bloc; the nearest are bloc:SCO"):
        profile_bloc(holdings, "Belarus")
    with pytest.raises(UnknownName, match="state:FRA"):
        find_ways(holdings, end="Frnce")
    with pytest.raises(InvalidQuestion, match="'soon' is not a date"):
        profile_bloc(holdings, "SCO", as_of="soon")
    with pytest.raises(InvalidQuestion, match="'Region' is not one of State, Bloc, Official"):
        check_label("Region")
    with pytest.raises(InvalidQuestion, match="'fame' is not one of degree"):
        rank_by_measures(holdings.whole, None, ["fame"])
    with pytest.raises(InvalidQuestion, match="'soon' is not a date"):
        rank_by_dates(holdings, ["2020", "soon"], None)


def test_whom_nobody_names_is_the_best_connected(holdings: Holdings) -> None:
    profile = profile_country(holdings)
    assert (profile.country.id, profile.country.chosen) == (BLR, True)
    assert "the best connected state, since none was named" in profile.lead


def test_ranks_stand_side_by_side_with_the_sentences_of_the_strongest_ties(holdings: Holdings) -> None:
    found = rank_by_measures(holdings.whole, "State", ["degree", "pagerank", "hubs"], most=2)
    assert found.compared == ("degree", "pagerank", "hubs")
    assert tuple(found.frame.columns) == (
        *("id", "name", "degree", "pagerank", "hubs", "neighbours", "sources", "quotes", "remarks"),
    )
    assert len(found.frame) == 2
    assert list(found.frame["degree"]) == [1, 1]
    assert 0 < len(found.frame["quotes"][0]) <= 3
    assert list(found.ranks.index) == list(found.frame["name"])


def test_ranks_are_followed_over_the_dates_or_the_last_years_with_data(holdings: Holdings) -> None:
    assert choose_dates(holdings) == ["2019", "2021", "2022", "2023", "2024"]
    found = rank_by_dates(holdings, None, "State", most=3)
    assert found.compared == ("2019", "2021", "2022", "2023", "2024")
    ranks = found.frame.set_index("id")
    assert ranks.loc[FRA, "2019"] is None
    assert ranks.loc[FRA, "2024"] == 3
    assert rank_by_dates(holdings, ["2024", "2012-05"], "State").compared == ("2012-05", "2024")


def test_communities_hold_their_strongest_sentences(holdings: Holdings) -> None:
    parts = divide_graph(holdings.whole)
    assert tuple(parts.frame.columns) == rankings.COMMUNITY_COLUMNS
    assert list(parts.frame["community"]) == sorted(parts.frame["community"])
    assert parts.frame["size"].sum() == len([node for node in holdings.whole if holdings.whole.degree(node)])
    assert set(parts.groups) == set(holdings.whole)
    assert len(pick_best_connected(holdings.whole, 3)) == 3


def test_two_are_joined_by_ways_and_by_those_between(holdings: Holdings) -> None:
    found = find_ways(holdings, "France", "Wang Yi", most=2)
    assert tuple(found.steps.columns) == ways.STEP_COLUMNS
    first = found.steps[found.steps["way"] == 1]
    assert (first["from"].iloc[0], first["to"].iloc[-1]) == ("France", "Wang Yi")
    assert all(quotes for quotes in found.steps["quotes"])
    assert found.name == "France and Wang Yi"
    assert set(found.groups) == set(found.network)
    between = find_ways(holdings, "Belarus", "China").shared
    assert tuple(between.columns) == ways.SHARED_COLUMNS
    assert {"Shanghai Cooperation Organisation", "Vladimir Makei"} <= set(between["name"])
    assert tuple(found.brokers.columns) == ways.BROKER_COLUMNS
    assert list(found.shares) == sorted(found.shares, reverse=True)
    assert tuple(found.cuts.columns) == ways.CUT_COLUMNS


def test_ends_that_nobody_names_are_states_that_no_tie_joins(holdings: Holdings) -> None:
    found = find_ways(holdings)
    assert found.ends is not None
    assert found.ends[0].id == BLR
    assert found.ends[1].id == FRA
    assert "Belarus and France chosen, since none was named" in found.lead
    assert find_ways(holdings, end="France").name == "Belarus and France"


def test_the_overview_counts_and_shows_what_is_in_doubt(holdings: Holdings) -> None:
    found = describe_holdings(holdings)
    assert tuple(found.documents.columns) == overview.DOCUMENT_COLUMNS
    assert list(found.documents["path"]) == ["b.txt", "a.txt", "c.txt"]
    assert cells(found.refusals, "path", "reason") == [("d.pdf", "is broken")]
    assert cells(found.years, "year", "documents")[0] == ("2025", 0)
    assert ("2024", 1, 2) in cells(found.years, "year", "documents", "relations")
    assert cells(found.doubts, "doubt", "count", "documents") == [("no rule", 3, 3)]
    assert [quote.document for quote in found.doubts["quotes"][0]] == ["a.txt", "b.txt", "c.txt"]
    quality = found.quality.set_index("type")
    assert quality.loc["MEMBER_OF", "edges"] == 6
    assert quality.loc["MEMBER_OF", "not_actual"] == 1
    assert quality.loc["VISITED", "undated"] == 0
    assert set(found.not_actual["factuality"]) == {"planned"}
    assert found.facts["documents"] == 3
    assert found.nodes.to_dict() == {"State": 3, "Bloc": 2, "Official": 2}


def test_questions_in_cypher_are_asked_about_the_same(holdings: Holdings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_URI", raising=False)
    asked = ask_about(holdings, "Belarus")
    assert (asked.state.id, asked.other.id, asked.bloc.id) == (BLR, CHN, SCO)
    answer = asked["state-memberships"]
    assert answer.given == {"state": "BLR"}
    assert sorted(answer.frame["status"]) == ["dialogue_partner", "member"]
    assert answer.server == ""
    assert asked["sentences-behind-path"].given == {"first": "BLR", "second": "CHN"}


def test_a_server_that_does_not_answer_is_said(holdings: Holdings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    asked = ask_about(holdings, "Belarus")
    assert "asked at bolt://127.0.0.1:1 too" in asked.lead
    assert asked["bloc-members"].server.startswith("The server gave no answer: bolt://127.0.0.1:1")


@pytest.mark.parametrize("part", [profile_country, profile_bloc, find_ways, describe_holdings, ask_about])
def test_of_an_empty_store_everything_is_empty(nothing: Holdings, part: Callable[[Holdings], Any]) -> None:
    found = part(nothing)
    frames = [value for value in vars(found).values() if isinstance(value, pd.DataFrame)]
    assert all(frame.empty or list(frame["path"]) == ["d.pdf"] for frame in frames)
    assert frames or found.name == "Nobody to ask about"


def test_of_an_empty_store_nothing_is_ranked(nothing: Holdings) -> None:
    assert rank_by_dates(nothing, None, "State").frame.empty
    assert rank_by_measures(nothing.whole, "State").ranks.empty
    assert divide_graph(nothing.whole).frame.empty
    assert len(pick_best_connected(nothing.whole, 5)) == 0


def test_one_document_is_enough_for_all_of_them(load: Load) -> None:
    holdings = load("c.txt")
    assert profile_country(holdings).country.name == "France"
    assert profile_bloc(holdings).history["stands"].tolist() == ["undated"]
    assert find_ways(holdings).ends is None
    assert choose_dates(holdings) == []
    assert holdings.source == "1 document, none of them dated"
    assert country.CountryProfile.__doc__
