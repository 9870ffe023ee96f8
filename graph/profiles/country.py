"""The profile of a country: its blocs, envoys, trade, visits and meetings, and whom it is closest to."""

from dataclasses import dataclass

import pandas as pd

from graph.profiles.envoys import envoys_received, envoys_sent
from graph.profiles.events import events_of
from graph.profiles.holdings import Holdings
from graph.profiles.memberships import blocs_of
from graph.profiles.state_ties import closest_states
from graph.profiles.subjects import Subject, check_date, choose_subject
from graph.profiles.trade import trade_of
from graph.schema import Factuality, Label


@dataclass(frozen=True)
class CountryProfile:
    """The parts of the profile; each names its columns where it is made."""

    country: Subject
    as_of: str | None
    blocs: pd.DataFrame  #: as ``memberships.BLOC_COLUMNS``
    sent: pd.DataFrame  #: as ``envoys.ENVOY_COLUMNS``
    received: pd.DataFrame  #: as ``envoys.ENVOY_COLUMNS``
    trade: pd.DataFrame  #: as ``trade.TRADE_COLUMNS``
    events: pd.DataFrame  #: as ``events.EVENT_COLUMNS``; planned, cancelled and denied ones too
    closest: pd.DataFrame  #: as ``state_ties.CLOSEST_COLUMNS``
    about: str  #: which time it is about, in words
    left_out: int  #: edges of the graph that a date leaves out because nothing dates them

    @property
    def lead(self) -> str:
        """What stands below its name."""
        return f"{self.country.lead}; {self.about}"

    @property
    def facts(self) -> dict[str, object]:
        """How many there are of each."""
        return {
            "blocs": self.blocs["bloc_id"].nunique(),
            "envoys sent": len(self.sent),
            "envoys received": len(self.received),
            "figures of trade": len(self.trade),
            "visits and meetings": int((self.events["factuality"] == Factuality.ACTUAL).sum()),
            "states tied to it": len(self.closest),
            "left out for want of a date": self.left_out or None,
        }


def profile_country(holdings: Holdings, country: str | None = None, *, as_of: str | None = None) -> CountryProfile:
    """Return the profile of a country, as of a date where one is given; without a name of the best connected one."""
    as_of = check_date(as_of)
    graph = holdings.graph_of(as_of)
    subject = choose_subject(holdings.whole, country, Label.STATE)
    return CountryProfile(
        subject,
        as_of,
        blocs_of(holdings, subject.id, as_of),
        envoys_sent(graph, subject.id),
        envoys_received(graph, subject.id),
        trade_of(graph, subject.id),
        events_of(graph, subject.id),
        closest_states(graph, subject.id),
        holdings.describe(as_of),
        graph.graph["left_out"],
    )
