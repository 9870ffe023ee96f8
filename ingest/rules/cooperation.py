"""Agreements, partnerships, programmes and aid: COOPERATES_WITH."""

from collections.abc import Iterator

from graph.schema import Claim
from ingest.scenes import Scene

FAMILY = "cooperation"


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """The claims of this family."""
    yield from ()
