"""What verbs and lines give: a title for a person, and the places where titles without a name stand."""

from typing import NamedTuple

from graph.schema import Factuality
from ingest.figures import Held
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit

#: The titles that stand without a name, by where they stand.
Titles = dict[tuple[int, int], list[Held]]
#: What is said not to be so, or not to be so any more.
UNREAL = (Factuality.DENIED, Factuality.CANCELLED)


class Given(NamedTuple):
    """A title that a verb gives to a person, with how real it is and the date of it."""

    held: Held
    factuality: Factuality
    date: str | None
    span: tuple[int, int]
    rule: str


def find_person(hit: Hit) -> Mention | None:
    """The person named last in the subject."""
    people = [m for m in hit.subjects if m.node.startswith("person:")]
    return people[-1] if people else None


_BODIES = frozenset({Kind.STATE, Kind.BLOC, Kind.ADJECTIVE})


def find_body(hit: Hit) -> str | None:
    """`held many positions in the European Commission, including head of unit`: the one body named before the title."""
    bodies = {m.node for m in hit.frame.named(hit.found.start("v"), hit.found.start("o")) if m.kind in _BODIES}
    return bodies.pop() if len(bodies) == 1 else None


def find_targets(frame: Frame, hit: Hit) -> list[Mention]:
    """What somebody is put in charge of relations with, as the pattern's group `t` names it."""
    return [m for m in frame.group(hit.found, "t") if m.node.split(":")[0] in ("state", "bloc", "region")]


def titles_at(titles: Titles, mention: Mention) -> list[Held]:
    """The titles that stand where a mention does, or at its end."""
    exact = titles.get((mention.start, mention.end))
    if exact:
        return exact
    return next((held for (start, end), held in titles.items() if start >= mention.start and end == mention.end), [])
