"""Corrections of every kind, and the graph of two documents with them in force."""

from collections.abc import Iterable, Sequence
from typing import Any

from graph.build import Collection, build_graph, collect_readings
from graph.corrections import Added, Change, Correction, Different, Remark, Same, Who, Wrong
from graph.filters import Filters
from graph.references import describe_claim
from graph.schema import Claim, EdgeType, Reading
from tests.conftest import ENTITIES, read_accession, read_report

REMARK = Remark("seen in the archive", "A. B.", "2024-02-29")
MAKEI, MAKEY, WANG = Who("Vladimir Makei", "state:BLR"), Who("Makey", "state:BLR"), Who("Wang Yi", "state:CHN")


def read_both() -> list[Reading]:
    return [read_accession(), read_report()]


def collect(*corrections: Correction, readings: Iterable[Reading] | None = None) -> Collection:
    return collect_readings(read_both() if readings is None else readings, ENTITIES, corrections)


def claim_of(edge: EdgeType, readings: Sequence[Reading] | None = None) -> tuple[Any, Claim]:
    for document in collect(readings=readings).documents:
        for claim in document.claims:
            if claim.type is edge:
                return document, claim
    raise AssertionError(edge)


def sentence(edge: EdgeType, readings: Sequence[Reading] | None = None) -> Any:
    return describe_claim(*claim_of(edge, readings))


def edges(collection: Collection, edge: EdgeType, filters: Filters | None = None) -> list[dict[str, Any]]:
    graph = build_graph(collection, filters or Filters())
    found = graph.edges(data=True)
    return [{**data, "source": s, "target": t} for s, t, data in found if data["type"] == edge]


WRONG = Wrong(sentence(EdgeType.OPPOSES), REMARK)
SET_DATE = Change(sentence(EdgeType.MEMBER_OF), (("date", "2015-07-10"),), remark=REMARK)
SET_STATUS = Change(sentence(EdgeType.MEMBER_OF), (("status", "member"), ("until", "2020")))
UNSET = Change(sentence(EdgeType.MEMBER_OF), (("date", None),))
REVERSED = Change(sentence(EdgeType.OPPOSES), reverse=True, remark=REMARK)
HAPPENED = Change(sentence(EdgeType.VISITED), (("date", "2015-08"), ("factuality", "actual")))
ADDED = Added(EdgeType.MEMBER_OF, "state:CHN", "bloc:SCO", (("date", "2001"), ("status", "member")), remark=REMARK)
ADDED_MEETING = Added(EdgeType.MET_WITH, MAKEI, WANG, (("date", "2019-05"), ("place", "Minsk")))
SAME = Same(MAKEI, WANG, REMARK)
DIFFERENT = Different(MAKEI, MAKEY, REMARK)

CASES: dict[str, Correction] = {
    "wrong": WRONG,
    "date": SET_DATE,
    "status": SET_STATUS,
    "no date": UNSET,
    "direction": REVERSED,
    "factuality": HAPPENED,
    "added": ADDED,
    "added meeting": ADDED_MEETING,
    "same": SAME,
    "different": DIFFERENT,
}
