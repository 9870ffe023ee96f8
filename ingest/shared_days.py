"""The days of a whole trip, where it goes to several states: of none of them are they the days of the visit."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.schema import Claim, EdgeType, pack_qualifiers


def widen_shared_days(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The same claims; `visited Chad and Mali from 3 to 8 May` dates each visit by its month, else by its year alone.

    A trip of one day keeps it, and so does one of which a single state is named; a region beside states is the whole.
    """
    told = list(claims)
    states: dict[tuple[str, str], set[str]] = defaultdict(set)
    for claim in told:
        if _is_stay(claim):
            states[claim.source, str(claim.get("date"))].add(claim.target)
    for claim in told:
        shared = _is_stay(claim) and len(states[claim.source, str(claim.get("date"))]) > 1
        yield widen_days(claim) if shared else claim


def widen_days(claim: Claim) -> Claim:
    """The claim with the month of its range of days for a date, the year where that is all they share, or none."""
    first, last = str(claim.get("date")).split("/")
    length = next((n for n in (_MONTH, _YEAR) if first[:n] == last[:n]), 0)
    date = first[:length] if first[:length] != "XXXX" else ""
    return replace(claim, qualifiers=pack_qualifiers({**dict(claim.qualifiers), "date": date or None}))


def _is_stay(claim: Claim) -> bool:
    return claim.type is EdgeType.VISITED and claim.target.startswith("state:") and "/" in str(claim.get("date"))


#: Lengths of a month and of a year in an ISO 8601 date.
_MONTH, _YEAR = 7, 4
