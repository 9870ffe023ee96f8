"""Posts that one takes from another, or has beside his own: removals, successions, further accreditation."""

import re
from collections.abc import Iterator, Sequence

from graph.schema import Factuality
from ingest.clauses import find_date
from ingest.figures import Held
from ingest.offices import is_envoy
from ingest.rules.given import UNREAL, Given, Titles, find_person, find_targets, titles_at
from ingest.rules.hits import Hit
from ingest.scenes import Scene

REMOVALS = frozenset({"offices.dismissed", "offices.replaced_by", "offices.outgoing", "offices.removal_of"})


def find_removed(scene: Scene, hit: Hit) -> Iterator[Given]:
    """`The president dismissed Foreign Minister X`, `Foreign Minister X was replaced by Y`.

    The title stands beside the name.
    """
    if hit.pattern.rule not in REMOVALS or hit.objects or hit.factuality in UNREAL:
        return
    span, gone = hit.frame.span(*hit.span), hit.factuality is Factuality.ACTUAL
    successor = find_person(hit)
    for person in hit.frame.group(hit.found, "p"):
        held = _titles_of(scene, person.node, hit.frame.index) or _office_before(scene, hit, person.node)
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


def _office_before(scene: Scene, hit: Hit, person: str) -> list[Held]:
    """`Minister X was dismissed. X was replaced by Y`: the one office that the text before gives; else none."""
    if hit.pattern.rule != "offices.replaced_by":
        return []
    held = [h for h in scene.roll.held if h.person == person]
    earlier = [h for h in held if h.sentence < hit.frame.index and not h.title.ahead]
    alike = len({(h.title.words, h.title.holder, h.title.former) for h in held}) == 1
    return earlier[-1:] if alike else []


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
    verb = hit.found.group("v")
    # `She will also represent Peru in Chile`: that has been given to her; a letter of credence is still to come.
    ahead = hit.factuality is Factuality.PLANNED and "represent" not in verb
    if person is None or not targets or hit.factuality in UNREAL or (ahead and "be accredited" not in verb):
        return
    if _is_anothers_post(scene, hit, person.node):
        return
    known = [*scene.roll.held, *(g.held for g in found)]
    envoys = [h for h in known if h.person == person.node and is_envoy(h.title)]
    # One who presents a letter of credence here needs no state beside the title.
    envoys = [h for h in envoys if h.title.targets] or envoys
    # The title of the same sentence counts, else the only one that the document gives.
    near = [h for h in envoys if h.sentence == hit.frame.index]
    envoys = [h for h in envoys if not h.title.former] or envoys
    if near or len({h.title for h in envoys}) == 1:
        main = max(near or envoys, key=lambda h: h.start)
        title = main.title._replace(targets=targets, ahead=main.title.ahead or ahead)
        date = next((g.date for g in found if g.held == main), None)
        real = Factuality.PLANNED if ahead else Factuality.ACTUAL
        yield Given(main._replace(title=title), real, date, hit.frame.span(*hit.span), hit.pattern.rule)


_OUTGOING = re.compile(r"(?:the )?(?:outgoing|departing) ", re.I)


def find_outgoing(scene: Scene, found: Sequence[Given]) -> Iterator[Given]:
    """`I thank outgoing High Commissioner X`, where somebody is appointed to the one such post that is told."""
    posts = {g.held.title._replace(ahead=False) for g in found if g.rule in _APPOINTS and is_envoy(g.held.title)}
    for each in scene.roll.held:
        title = each.title
        if not each.person or title.targets or not is_envoy(title) or title.former:
            continue
        same = [post for post in posts if post.head == title.head and not post.former]
        if len(same) == 1 and same[0].targets and _OUTGOING.match(scene.document.text, each.start):
            held = each._replace(title=same[0]._replace(former=True))
            yield Given(held, Factuality.ACTUAL, None, (each.start, each.end), "offices.outgoing")


_AND_ANOTHER = re.compile(r",? (?:and|as well as|&) (?:the )?(?:[A-Z]\w+(?:[’']s)? )?")


def _is_anothers_post(scene: Scene, hit: Hit, person: str) -> bool:
    """`Minister X and the ambassador to Peru, also accredited to Chad, Y`: the post between is another's."""
    start, end = hit.frame.span(*hit.span)
    at = max((m.end for m in scene.mentions[hit.frame.index] if m.node == person and m.start < end), default=start)
    posts = (h for h in (*scene.roll.titles, *scene.roll.held) if at < h.start < end and is_envoy(h.title))
    return any(h.person != person and _AND_ANOTHER.fullmatch(scene.document.text, at, h.start) for h in posts)


def _represented(scene: Scene, hit: Hit, found: Sequence[Given]) -> Iterator[Given]:
    """`Malta is represented in Nairobi by Ambassador X`: whose envoy that is, and where."""
    person, targets = find_person(hit), tuple(hit.frame.group(hit.found, "t") or hit.frame.group(hit.found, "t2"))
    sender = hit.frame.group(hit.found, "x")[0].node
    if person is None or hit.factuality is not Factuality.ACTUAL or any(t.node == sender for t in targets):
        return
    for held in _titles_of(scene, person.node, hit.frame.index):
        if is_envoy(held.title) and held.title.holder in (None, sender):
            title = held.title._replace(holder=sender, targets=targets)
            yield Given(
                held._replace(title=title), Factuality.ACTUAL, None, hit.frame.span(*hit.span), hit.pattern.rule
            )


def _succeeded(scene: Scene, hit: Hit, found: Sequence[Given]) -> Iterator[Given]:
    """`She replaces X`: X held the post that was given to her in this sentence or the one before."""
    person, named = find_person(hit), _named_before(hit, found)
    if (person is None and named is None) or hit.factuality in UNREAL:
        return
    new = named.held.person if named is not None else _newly_named(scene, hit, found, person.node if person else "")
    post = _post_told(scene, found, new, hit.frame.index) if new is not None else None
    if post is not None:
        gone = (named or hit).factuality is Factuality.ACTUAL
        title = post.title._replace(former=gone, ahead=False)
        for predecessor in hit.frame.group(hit.found, "p"):
            if predecessor.node.startswith("person:"):
                held = post._replace(person=predecessor.node, title=title)
                context = hit.frame.span(*hit.span)
                yield Given(held, Factuality.ACTUAL, None, context, hit.pattern.rule)


def _newly_named(scene: Scene, hit: Hit, found: Sequence[Given], person: str) -> str | None:
    """Whom `he` stands for who takes another's place: of several the one who is new in office, and never the host.

    `The President received Ambassador X. He replaces Y`: of a host and an envoy it is the envoy.
    """
    if hit.found.group("s") not in ("he", "she", "his", "her"):
        return person
    index = next((i for i in range(hit.frame.index - 1, -1, -1) if _people(scene, i)), -1)
    people = _people(scene, index) if index >= 0 else set()
    if len(people) < 2 or person not in people:
        return person
    given = {g.held.person for g in found if g.rule in _APPOINTS and g.held.sentence == index} & people
    envoys = {h.person for h in scene.roll.held if h.sentence == index and is_envoy(h.title) and not h.title.former}
    for new in (given, envoys & people):
        if new:
            return new.pop() if len(new) == 1 else None
    return None


def _named_before(hit: Hit, found: Sequence[Given]) -> Given | None:
    """`said that X had been named ambassador, replacing Y`: whoever was given a post last before the word."""
    if hit.found.start("s") >= 0:
        return None
    at = hit.frame.span(hit.found.start("v"), hit.found.end("v"))[0]
    near = [g for g in found if g.rule in _APPOINTS and g.held.sentence == hit.frame.index and g.span[0] < at]
    return max(near, key=lambda g: g.span) if near else None


def _people(scene: Scene, index: int) -> set[str]:
    return {m.node for m in scene.mentions[index] if m.node.startswith("person:")}


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
    "offices.his_predecessor": _succeeded,
    "offices.represented_in": _represented,
    "offices.relieved_of_it": _relieved,
}
