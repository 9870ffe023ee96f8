"""Everything that diplograph raises on purpose.

DiplographError
├── UnreadableDocument      a file that cannot be read as a document
├── StoreError              a store that cannot be opened, read or written
│   ├── NotAStore
│   ├── NewerStore
│   └── ReadOnlyStore
├── UnknownName             a name that nobody bears
├── NoConvergence           a measure that does not settle on these ties
├── InvalidQuestion         a question in a wrong form (a date, a type, a filter)
├── ReportFailed            a notebook of which a cell fails
├── MissingPart             something that only some commands need and that is not installed
├── Unwritable              a place that cannot be written, or a value that a format cannot hold
├── UnreadableGraph         a file that cannot be read back as a graph
└── DatabaseUnavailable     Neo4j does not answer or refuses

Each message is one line: what is at fault, where, and what to do.
"""


class DiplographError(Exception):
    """The base of them all; the command line turns it into one line and exit code 1."""

    exit_code = 1


class UnreadableDocument(DiplographError):
    """A file that cannot be read as a document."""


class StoreError(DiplographError):
    """A store that cannot be opened, read or written."""


class NotAStore(StoreError):
    """A file that is not a diplograph store."""


class NewerStore(StoreError):
    """A store written by a newer version."""


class ReadOnlyStore(StoreError):
    """A store, or the place for it, that cannot be written."""


class UnknownName(DiplographError):
    """A name that nobody bears; the message holds the nearest ones."""


class InvalidQuestion(DiplographError):
    """A question in a wrong form."""

    exit_code = 2


class NoConvergence(DiplographError):
    """A measure that does not settle on the ties that a question leaves."""


class ReportFailed(DiplographError):
    """A notebook of which a cell fails."""


class MissingPart(DiplographError):
    """Something that only some commands need and that is not installed."""


class Unwritable(DiplographError):
    """A place that cannot be written, or a value that a format cannot hold."""


class UnreadableGraph(DiplographError):
    """A file that cannot be read back as a graph."""


class DatabaseUnavailable(DiplographError):
    """Neo4j does not answer or refuses."""

    exit_code = 4
