"""What a store holds, loaded once for a whole report."""

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.build import Graph, build_graph, load_collection
from graph.collection import Collection
from graph.corrections import judgements_of
from graph.filters import Filters
from graph.identity import Identity, decide_identity
from graph.periods import parse_period
from graph.schema import Doubt, Refusal
from graph.store import StoredDocument, open_store

#: Where the store is looked for unless it is named, as the commands do.
DEFAULT_STORE = "diplograph.db"


@dataclass(frozen=True)
class Holdings:
    """Everything that a report can tell of a store."""

    collection: Collection
    documents: tuple[StoredDocument, ...]  #: by id
    refusals: tuple[Refusal, ...]
    doubts: tuple[tuple[str, Doubt], ...]  #: each with the id of its document

    def graph_of(self, as_of: str | None = None) -> Graph:
        """Return the graph of all that was read, or as of a date (2021, 2021-09 or 2021-09-16)."""
        return self.whole if as_of is None else build_graph(self.collection, Filters(as_of=as_of), identity=self._who)

    @cached_property
    def whole(self) -> Graph:
        """The graph without regard to dates."""
        return build_graph(self.collection, identity=self._who)

    @cached_property
    def dates(self) -> tuple[str, ...]:
        """The last days that the dates of the documents can mean, sorted; one for each document that has a date."""
        periods = (parse_period(document.date) for document in self.documents if document.date)
        return tuple(sorted(period.last for period in periods if period is not None and not period.yearless))

    @property
    def latest(self) -> str | None:
        """The day of the latest document, None where none is dated."""
        return self.dates[-1] if self.dates else None

    @property
    def source(self) -> str:
        """What pictures name as their source."""
        documents = "1 document" if len(self.documents) == 1 else f"{len(self.documents):,} documents"
        return f"{documents}, the latest of {self.latest}" if self.latest else f"{documents}, none of them dated"

    def describe(self, as_of: str | None) -> str:
        """Return which time a report is about, in words."""
        if as_of is not None:
            return f"as of {as_of}"
        return f"all that was read, to {self.latest}" if self.latest else "all that was read"

    @property
    def identity(self) -> Identity:
        """Who is who."""
        return self._who

    @cached_property
    def _who(self) -> Identity:
        persons = ((document.id, person) for document in self.collection.documents for person in document.persons)
        return decide_identity(persons, judgements_of(self.collection.corrections))


def load_holdings(store: Path | str | None = None) -> Holdings:
    """Return what a store holds: the one in this file, else in ``DIPLOGRAPH_STORE``, else in ``./diplograph.db``."""
    path = Path(store or os.environ.get("DIPLOGRAPH_STORE") or DEFAULT_STORE)
    with open_store(path) as kept:
        return Holdings(load_collection(kept), tuple(kept.documents()), tuple(kept.refusals()), tuple(kept.doubts()))
