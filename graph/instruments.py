"""Names of instruments: what two sides sign, apart from what it is about."""

import re
from functools import lru_cache

_INSTRUMENT = (
    r"(?:agreements?|accords?|arrangements?|conventions?|deals?|pacts?|protocols?|treat(?:y|ies)|documents?|"
    r"mous?|letters? of intent|memorand(?:um|a|ums)(?: of (?:understanding|cooperation|intent))?)"
)
_MERE = re.compile(
    r"(?:(?:an?|the|new|bilateral|separate|several|various|key|number of|series of|set of|package of|range of|"
    r"government[- ]to[- ]government|inter-?governmental|implementation|two|three|four|five|six|seven|eight|nine|ten|"
    r"\d+) )*" + _INSTRUMENT + r"(?: \([^()]*\))?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1 << 14)
def is_mere_instrument(topic: str) -> bool:
    """Return whether a topic names what was signed and not what about: two such may be of different agreements.

    >>> is_mere_instrument("Memorandum of Understanding (MOU)"), is_mere_instrument("MOU on Energy Cooperation")
    (True, False)
    """
    return _MERE.fullmatch(topic) is not None
