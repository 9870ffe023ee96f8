"""What can be measured and how parallel edges count: the names alone, so that a command can list them at once."""

from enum import StrEnum


class Measure(StrEnum):
    """How to measure who is well connected."""

    DEGREE = "degree"
    IN_DEGREE = "in-degree"
    OUT_DEGREE = "out-degree"
    BETWEENNESS = "betweenness"
    CLOSENESS = "closeness"
    HARMONIC = "harmonic"
    EIGENVECTOR = "eigenvector"
    KATZ = "katz"
    PAGERANK = "pagerank"
    HUBS = "hubs"
    AUTHORITIES = "authorities"

    @property
    def needs_direction(self) -> bool:
        """Whether the measure says something only where direction is heeded."""
        return self in (Measure.IN_DEGREE, Measure.OUT_DEGREE, Measure.HUBS, Measure.AUTHORITIES)


class Count(StrEnum):
    """How parallel edges count."""

    PAIR = "pair"
    EACH = "each"
    EVIDENCE = "evidence"
