"""Posts that one takes from another, or has beside his own: removals, successions, further accreditation."""

from collections.abc import Iterator, Sequence

from graph.schema import Factuality
from ingest.clauses import find_date
from ingest.figures import Held
from ingest.offices import is_envoy
from ingest.rules.given import UNREAL, Given, Titles, find_person, find_targets, titles_at
from ingest.rules.hits import Hit
from ingest.scenes import Scene

REMOVALS = frozenset({"offices.dismissed", "offices.replaced_by"})


def find_removed(scene: Scene, hit: Hit) -> Iterator[Given]:
    """`The president dismissed Foreign Minister X`, `Foreign Minister X was replaced by Y`.

    The title stands beside the name.
    """
    if hit.pattern.rule not in REMOVALS or hit.objects or hit.factuality in UNREAL:
        return
    span, gone = hit.frame.span(*hit.span), hit.factuality is Factuality.ACTUAL
    successor = find_person(hit)
    for person in hit.frame.group(hit.found, "p"):
        held = _titles_of(scene, person.node, hit.frame.index)
        if len(held) != 1 or held[0].title.former or _of_another_state(scene, hit, held[0]):
            continue
        if gone:
            yield Given(
                held[0]._replace(title=held[0].title._replace(former=True)),
                Factuality.ACTUAL,
                None,
                span,
                hit.pattern.rule,
            )
        if successor is not None:
            date = find_date(scene, hit.frame, *hit.core, ahead=not gone)
            yield Given(held[0]._replace(person=successor.node), hit.factuality, date, span, hit.pattern.rule)


def find_predecessor(scene: Scene, hit: Hit, titles: Titles) -> Iterator[Given]:
    """`X succeeded Y as Foreign Minister`: Y held it before."""
    if "p" not in hit.pattern.regex.groupindex or hit.factuality in UNREAL:
        return
    gone = hit.factuality is not Factuality.PLANNED
    for person in hit.frame.group(hit.found, "p"):
        for mention in hit.objects:
            for each in titles_at(titles, mention):
                title = each.title._replace(former=gone)
                if title.holder is None and "majesty's " in hit.found.group():
                    title = title._replace(holder="state:GBR")
                held = Held(person.node, title, each.start, each.end, hit.frame.index)
                yield Given(held, Factuality.ACTUAL, None, hit.frame.span(*hit.span), hit.pattern.rule)


def _titles_of(scene: Scene, person: str, sentence: int) -> list[Held]:
    """The offices that one sentence gives to a person beside the name."""
    return [h for h in scene.roll.held if h.person == person and h.sentence == sentence]


def _of_another_state(scene: Scene, hit: Hit, held: Held) -> bool:
    """A minister who `dismissed` a foreign colleague only disagreed."""
    if hit.pattern.rule != "offices.dismissed":
        return False
    before = [m.node for m in hit.frame.named(0, hit.found.start("v"))]
    acting = {scene.states.get(n, n) for n in before} | {
        h.title.holder or "" for h in scene.roll.held if h.sentence == held.sentence and h.person in before
    }
    return any(n.startswith("state:") and n != held.title.holder for n in acting) and held.title.holder is not None


def _also_accredited(scene: Scene, hit: Hit, found: Sequence[Given]) -> Iterator[Given]:
    """`The Ambassador of Chile to Kenya, X, who is also accredited to Uganda`: the same office in further states."""
    person, targets = find_person(hit), tuple(find_targets(hit.frame, hit))
    if person is None or not targets or hit.factuality is not Factuality.ACTUAL:
        return
    known = [*scene.roll.held, *(g.held for g in found)]
    envoys = [h for h in known if h.person == person.node and is_envoy(h.title) and h.title.targets]
    # The title of the same sentence counts, else the only one that the document gives.
    near = [h for h in envoys if h.sentence == hit.frame.index]
    if near or len({h.title for h in envoys}) == 1:
        main = max(near or envoys, key=lambda h: h.start)
        held = main._replace(title=main.title._replace(targets=targets))
        yield Given(held, Factuality.ACTUAL, None, hit.frame.span(*hit.span), hit.pattern.rule)


def _succeeded(scene: Scene, hit: Hit, found: Sequence[Given]) -> Iterator[Given]:
    """`She replaces X`: X held the post that was given to her in this sentence or the one before."""
    person = find_person(hit)
    if person is None or hit.factuality in UNREAL:
        return
    post = _post_told(scene, found, person.node, hit.frame.index)
    if post is not None:
        title = post.title._replace(former=hit.factuality is Factuality.ACTUAL, ahead=False)
        for predecessor in hit.frame.group(hit.found, "p"):
            if predecessor.node.startswith("person:"):
                held = post._replace(person=predecessor.node, title=title)
                context = hit.frame.span(*hit.span)
                yield Given(held, Factuality.ACTUAL, None, context, hit.pattern.rule)


def _post_told(scene: Scene, found: Sequence[Given], person: str, sentence: int) -> Held | None:
    """The post that somebody is told to have, or to be given, in a sentence or shortly before it."""
    appointed = [g.held for g in found if g.rule in _APPOINTS]
    told = (appointed, [*(g.held for g in found), *scene.roll.held])
    for posts in told:
        near = [h for h in posts if h.person == person and sentence - 3 <= h.sentence <= sentence]
        near = [h for h in near if not h.title.former and (h.title.targets or h.title.holder)]
        if near:
            return min(near, key=lambda h: (not is_envoy(h.title), -h.sentence, h.start))
    return None


def _relieved(scene: Scene, hit: Hit, found: Sequence[Given]) -> Iterator[Given]:
    """`X was named ambassador to Chad; Y has been relieved of this post`: the post is the one that X was given."""
    person = find_person(hit)
    start, _ = hit.frame.span(*hit.span)
    near = [g for g in found if g.rule in _APPOINTS and hit.frame.index - 1 <= g.held.sentence <= hit.frame.index]
    before = [g for g in near if g.held.end <= start and g.factuality is Factuality.ACTUAL]
    if person is None or not before or hit.factuality is not Factuality.ACTUAL or person.node == before[-1].held.person:
        return
    post = max(before, key=lambda g: g.held.start).held
    held = post._replace(person=person.node, title=post.title._replace(former=True, ahead=False))
    yield Given(held, Factuality.ACTUAL, None, hit.frame.span(*hit.span), hit.pattern.rule)


_APPOINTS = frozenset({"offices.appointed", "offices.appoints", "offices.appointment_of", "offices.listed_as"})
#: What finds a post that is told elsewhere, by the rule that asks for it.
SAME_POST = {
    "offices.also_accredited": _also_accredited,
    "offices.took_the_place_of": _succeeded,
    "offices.relieved_of_it": _relieved,
}
