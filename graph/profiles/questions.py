"""Questions of the Cypher library for a report: asked in this process, and on a server where one is set."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from graph.errors import DatabaseUnavailable
from graph.profiles.holdings import Holdings
from graph.profiles.subjects import Subject, choose_subject, describe_subject, most_connected
from graph.profiles.support import make_frame
from graph.queries import Answer, Question, ask_database, ask_engine, find_question
from graph.schema import Label

if TYPE_CHECKING:
    from kglite import KnowledgeGraph


@dataclass(frozen=True)
class Asked:
    """A question, the rows that it gave in this process, and what a server answered."""

    question: Question
    given: Mapping[str, Any]
    frame: pd.DataFrame  #: columns as the statement returns them
    server: str  #: in words; empty where none is set


@dataclass(frozen=True)
class Asking:
    """Answers questions of the library about a state, another one and a bloc, by their names: ``asking[name]``."""

    holdings: Holdings
    state: Subject
    other: Subject
    bloc: Subject

    def __getitem__(self, name: str) -> Asked:
        """Return the answer to a question; its parameters are those of the three that it has."""
        question = find_question(name)
        given = {
            key: subject.given
            for keys, subject in ((_FIRST, self.state), (_SECOND, self.other), (("bloc",), self.bloc))
            for key in keys
            if key in question.defaults and subject.id
        }
        answer = ask_engine(self._engine, question, given)
        frame = make_frame(answer.rows, answer.columns)
        return Asked(question, given, frame, self._ask_server(question, given, answer))

    @property
    def name(self) -> str:
        """Whom it asks about."""
        found = [subject.name for subject in (self.state, self.other, self.bloc) if subject.id]
        return f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else "".join(found) or "Nobody to ask about"

    @property
    def lead(self) -> str:
        """Their ids, and where else is asked."""
        ids = [subject.id for subject in (self.state, self.other, self.bloc) if subject.id]
        where = f"asked at {name_server()} too" if name_server() else "no server is set, so asked in this process alone"
        return "; ".join((*ids, where))

    def _ask_server(self, question: Question, given: Mapping[str, Any], here: Answer) -> str:
        """What a server answers, in words; one that did not answer is not asked again."""
        if not name_server() or self._trouble:
            return self._trouble
        from graph.neo4j.connection import connect, find_address

        with connect(find_address(os.environ)) as database:
            there = ask_database(database, question, given)
        rows = "1 row" if len(there.rows) == 1 else f"{len(there.rows)} rows"
        if there.rows == here.rows:
            return f"The server at {name_server()} gives the same {rows}."
        return (
            f"The server at {name_server()} gives {rows}, not these {len(here.rows)}: "
            "another state of the graph was pushed there; diplograph push brings it up to date."
        )

    @cached_property
    def _trouble(self) -> str:
        """Why no server answers, empty where one does or none is set."""
        if not name_server():
            return ""
        from graph.neo4j.connection import connect, find_address

        try:
            with connect(find_address(os.environ)):
                return ""
        except DatabaseUnavailable as trouble:
            return f"The server gave no answer: {trouble}."

    @cached_property
    def _engine(self) -> "KnowledgeGraph":
        from graph.embedded import load_embedded

        return load_embedded(self.holdings.whole)


_FIRST, _SECOND = ("state", "first"), ("other", "second")


def ask_about(
    holdings: Holdings, state: str | None = None, other: str | None = None, bloc: str | None = None
) -> Asking:
    """Return who answers questions about these; whom nobody names is the best connected of the kind."""
    graph = holdings.whole
    first = choose_subject(graph, state, Label.STATE)
    second = choose_subject(graph, other, Label.STATE)
    if other is None:
        left = [node for node in most_connected(graph, Label.STATE) if node != first.id]
        second = describe_subject(graph, left[0], chosen=True) if left else Subject("", "No state", Label.STATE)
    return Asking(holdings, first, second, choose_subject(graph, bloc, Label.BLOC))


def name_server() -> str:
    """Return the address of the server that is set, empty where none is."""
    return os.environ.get("NEO4J_URI", "")
