"""Tables of trade: rows of a partner and its figures, under a header that says what each column is."""

from collections.abc import Iterator

from graph.schema import Claim
from ingest.scenes import Scene


def read_tables(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each flow of each row; nothing where the header leaves a column open."""
    yield from ()
