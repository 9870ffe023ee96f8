"""Embassies and consulates: HAS_MISSION."""

from collections.abc import Iterator

from graph.schema import Claim
from ingest.scenes import Scene

FAMILY = "missions"


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """The claims of this family."""
    yield from ()
