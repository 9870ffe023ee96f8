"""Those who act for somebody one after the other: `X will be acting minister from 3 to 5 May, and Y on 6 May`."""

from collections.abc import Iterator, Sequence

from graph.schema import Factuality
from ingest.clauses import settle_date
from ingest.rules.given import Given
from ingest.rules.hits import Hit
from ingest.scenes import Scene
from ingest.signs import compile_pattern

_RULE = "offices.acts_next"
_NEXT = compile_pattern(
    r"(?:,? (?:from|on|until|for|during) [^.;{P}{D}]{0,12}| )?(?:{D})?(?:,? and|,|;)(?: then)? (?P<s>{P}),? "
    r"(?:from |on |between )?(?P<d>{D})"
)


def find_next_acting(scene: Scene, hit: Hit, given: Sequence[Given]) -> Iterator[Given]:
    """The same acting office for whoever is named behind, with days of his own."""
    acting = [each for each in given if each.held.title.words.startswith(("acting ", "interim "))]
    found = _NEXT.match(hit.frame.text, hit.found.end()) if acting else None
    while found is not None:
        person, day = hit.frame.mentions[found["s"]], hit.frame.mentions[found["d"]]
        for each in acting:
            date = settle_date(scene, day, ahead=each.factuality is Factuality.PLANNED)
            span = hit.frame.span(hit.span[0], found.end())
            yield each._replace(held=each.held._replace(person=person.node), date=date, span=span, rule=_RULE)
        found = _NEXT.match(hit.frame.text, found.end())
