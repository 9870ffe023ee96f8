"""The profile of a bloc: who stands where and since when, who asks in, and how closely its members are tied."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from graph.build import Graph
from graph.profiles.events import events_of
from graph.profiles.holdings import Holdings
from graph.profiles.memberships import ASKING, INSIDE, members_of, states_of
from graph.profiles.state_ties import Ties, count_events, make_matrix, shared_blocs, tie_states
from graph.profiles.subjects import Subject, check_date, choose_subject
from graph.profiles.support import SUPPORT_COLUMNS, make_frame, name_node, say_edge, support_of, support_of_all
from graph.schema import EdgeType, Factuality, Label, Status

#: Two members, how often they met, visited or consulted, and how many blocs both are in, this one not counted.
PAIR_COLUMNS = ("first_id", "first", "second_id", "second", "meetings", "other_blocs", *SUPPORT_COLUMNS)
#: What is planned, cancelled or denied of a membership, as a sentence.
PENDING_COLUMNS = ("factuality", "status", "sentence", *SUPPORT_COLUMNS)


@dataclass(frozen=True)
class BlocProfile:
    """The parts of the profile; each names its columns where it is made."""

    bloc: Subject
    as_of: str | None
    history: pd.DataFrame  #: every status ever stated, as ``memberships.STATE_COLUMNS``
    inside: pd.DataFrame  #: those of it that hold, or that nothing dates, of members; the same columns
    beside: pd.DataFrame  #: the same of observers, partners, former members and others
    asking: pd.DataFrame  #: the same of who asks in or is on the way
    pending: pd.DataFrame  #: as ``PENDING_COLUMNS``
    pairs: pd.DataFrame  #: as ``PAIR_COLUMNS``, those of members who are tied
    meetings: pd.DataFrame  #: members by members, how often they met, visited or consulted
    blocs: pd.DataFrame  #: members by members, how many other blocs they share
    events: pd.DataFrame  #: as ``events.EVENT_COLUMNS``
    members: int
    about: str  #: which time it is about, in words
    left_out: int  #: edges of the graph that a date leaves out because nothing dates them

    @property
    def ladder(self) -> pd.DataFrame:
        """The history for a picture: what is over and has no stated end ends where the next contrary status begins."""
        ends = [_end_of(row, self.history) for _, row in self.history.iterrows()]
        return self.history.assign(until=pd.Series(ends, index=self.history.index, dtype=object))

    @property
    def lead(self) -> str:
        """What stands below its name."""
        return f"{self.bloc.lead}; {self.about}"

    @property
    def facts(self) -> dict[str, object]:
        """How many there are of each."""
        return {
            "members": self.members,
            "asking in": self.asking["state_id"].nunique(),
            "others beside it": self.beside["state_id"].nunique(),
            "pairs of members who met": f"{self.met:,} of {self.possible:,}" if self.possible else None,
            "left out for want of a date": self.left_out or None,
        }

    @property
    def met(self) -> int:
        """How many pairs of members are known to have met, visited or consulted."""
        return int((self.pairs["meetings"] > 0).sum())

    @property
    def possible(self) -> int:
        """How many pairs of members there are."""
        return self.members * (self.members - 1) // 2


def profile_bloc(holdings: Holdings, bloc: str | None = None, *, as_of: str | None = None) -> BlocProfile:
    """Return the profile of a bloc, as of a date where one is given; without a name of the best connected one."""
    as_of = check_date(as_of)
    graph = holdings.graph_of(as_of)
    subject = choose_subject(holdings.whole, bloc, Label.BLOC)
    history = states_of(holdings, subject.id, as_of)
    standing = history[history["stands"].isin(["holds", "undated", "later"])]
    members = members_of(graph, subject.id)
    ties = {pair: edges for pair, edges in tie_states(graph).items() if set(pair) <= set(members)}
    met, shared = count_events(ties), shared_blocs(graph, beside=subject.id)
    return BlocProfile(
        subject,
        as_of,
        history,
        standing[standing["status"].isin(INSIDE)],
        standing[~standing["status"].isin((*INSIDE, *ASKING))],
        standing[standing["status"].isin(ASKING)],
        _pending(graph, subject.id),
        _list_pairs(graph, ties, met, shared),
        make_matrix(graph, members, met),
        make_matrix(graph, members, shared),
        events_of(graph, subject.id, people=False),
        len(members),
        holdings.describe(as_of),
        graph.graph["left_out"],
    )


def _end_of(row: "pd.Series[Any]", history: pd.DataFrame) -> str | None:
    """Contrary to a chair is the next chair, to any status another one of the same state; see ``graph.asof``."""
    if row["until"] is not None or row["stands"] != "over" or row["since"] is None:
        return None if row["until"] is None else str(row["until"])
    others = history[history["state_id"] == row["state_id"]]
    if row["status"] == Status.CHAIR:
        others = history[history["status"] == Status.CHAIR]
    return min((since for since in others["since"] if since is not None and since > row["since"]), default=None)


def _list_pairs(
    graph: Graph, ties: Ties, met: dict[tuple[str, str], int], shared: dict[tuple[str, str], int]
) -> pd.DataFrame:
    rows = []
    for pair, edges in ties.items():
        names = [name_node(graph, state) for state in pair]
        ends = (pair[0], names[0], pair[1], names[1])
        rows.append((*ends, met.get(pair, 0), shared.get(pair, 0), *support_of_all(graph, edges, 5)))
    rows.sort(key=lambda row: (-row[4], -int(str(row[6])), row[1], row[3]))
    return make_frame(rows, PAIR_COLUMNS)


def _pending(graph: Graph, bloc: str) -> pd.DataFrame:
    rows = [
        (edge[3]["factuality"], edge[3]["status"], say_edge(graph, edge), *support_of(graph, edge))
        for edge in (graph.in_edges(bloc, keys=True, data=True) if bloc in graph else ())
        if edge[3]["type"] == EdgeType.MEMBER_OF and edge[3]["factuality"] != Factuality.ACTUAL
    ]
    return make_frame(sorted(rows, key=lambda row: (row[0], row[2])), PENDING_COLUMNS)
