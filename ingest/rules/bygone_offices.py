"""Offices of the past that no word of their titles calls former."""

from collections.abc import Iterable, Iterator, Sequence

from graph.schema import Factuality
from ingest.model import Kind
from ingest.offices import is_envoy
from ingest.rules.given import Given
from ingest.scenes import Scene
from ingest.vocabulary import load_titles

#: So many years before its document a sentence tells of another time.
_LONG_AGO = 3
_YEAR = 4


def settle_bygone(scene: Scene, stated: Iterable[Given], given: Iterable[Given]) -> Iterator[Given]:
    """The titles of a document, without those of which it is open whether they are held still.

    ``stated`` are titles beside names: who gave somebody an order in 2010, and is named only there, may lead no more.
    ``given`` are those that verbs give: who became director in 2010, and is an envoy now, is no director any more.
    """
    kept = list(stated)
    today = (scene.anchor.date or "")[:_YEAR]
    if not today.isdecimal():
        yield from (*kept, *given)
        return
    posted = {
        g.held.person for g in kept if is_envoy(g.held.title) and not g.held.title.former and not g.held.title.ahead
    }
    yield from (each for each in kept if not _is_of_another_time(scene, each, int(today)))
    for each in given:
        over = each.held.person in posted and not is_envoy(each.held.title) and _is_long_past(each, int(today))
        yield each._replace(held=each.held._replace(title=each.held.title._replace(former=True))) if over else each


def _is_long_past(each: Given, today: int) -> bool:
    year = (each.date or "")[:_YEAR]
    became = each.rule == "offices.appointed" and each.factuality is Factuality.ACTUAL
    return became and year.isdecimal() and today - int(year) >= _LONG_AGO


def _is_of_another_time(scene: Scene, each: Given, today: int) -> bool:
    """The one sentence that names somebody tells of years long ago, and of nothing since."""
    title, sentence = each.held.title, each.held.sentence
    if title.former or title.ahead or title.words not in load_titles().sole:
        return False
    if any(not _lies_in(scene, sentence, span) for span in scene.roll.figures[each.held.person].spans):
        return False
    years = [year for mention in _dates(scene, sentence) if (year := mention[:_YEAR]).isdecimal()]
    return bool(years) and all(today - int(year) >= _LONG_AGO for year in years)


def _lies_in(scene: Scene, sentence: int, span: Sequence[int]) -> bool:
    return scene.sentences[sentence].start <= span[0] < scene.sentences[sentence].end


def _dates(scene: Scene, sentence: int) -> list[str]:
    mentions = scene.frame(sentence).mentions.values()
    return [part for m in mentions if m.kind is Kind.DATE for part in m.value.split("/")]
