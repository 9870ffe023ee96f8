"""Offices that a verb gives or takes: appointed, elected, nominated, dismissed, succeeded."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.schema import EdgeType, Factuality
from ingest.clauses import find_date
from ingest.figures import Held
from ingest.frames import Frame, compile_pattern
from ingest.model import Mention
from ingest.offices import is_envoy
from ingest.rules.patterns import Hit, match_patterns
from ingest.scenes import Scene
from ingest.titles import Title

_PAST_VERBS = (" was", "served", "worked", "acted", "been")
_UNREAL = (Factuality.DENIED, Factuality.CANCELLED)
_LEFT = (
    "resign",
    "stepped down",
    "removed",
    "dismissed",
    "sacked",
    "fired",
    "recalled",
    "retired",
    "ousted",
    "ended ",
    "finished",
    "completed",
    "concluded",
    "left office",
    "relieved",
    "quit",
    "resignation",
)
_BECAME = (
    "appoint",
    "accredit",
    "named",
    "nominat",
    "elected",
    "sworn",
    "designated",
    "chosen",
    "became",
    "become",
    "propos",
    "assigned",
    "installed",
    "confirmed",
    "took office",
    "over as",
    "assumed",
    "inaugurat",
)


class Given(NamedTuple):
    """A title that a verb gives to a person, with how real it is and the date of it."""

    held: Held
    factuality: Factuality
    date: str | None
    span: tuple[int, int]
    rule: str


def find_given(scene: Scene, bits: int) -> tuple[list[Given], list[Hit]]:
    """The titles that verbs give (appointed, named, was, served as).

    And where somebody is put in charge of relations.
    """
    by_start = {(h.start, h.end): [] for h in scene.roll.titles}  # type: dict[tuple[int, int], list[Held]]
    for each in scene.roll.titles:
        by_start[each.start, each.end].append(each)
    found: list[Given] = list(_career_lines(scene, by_start))
    charged: list[Hit] = []
    for hit in match_patterns(scene, "offices", bits):
        if hit.pattern.type is EdgeType.HOLDS_OFFICE:
            if hit.pattern.rule in _SAME_POST:
                found.extend(_SAME_POST[hit.pattern.rule](scene, hit, found))
                continue
            found.extend(_given(scene, hit, by_start))
            found.extend(_predecessor(scene, hit, by_start))
            found.extend(_removed(scene, hit))
        elif find_person(hit) is not None:
            charged.append(hit)
    return _without_echoes(found), charged


def _without_echoes(found: Sequence[Given]) -> list[Given]:
    """`X replaced Y as minister` is no list that names Y as minister."""
    said = {(g.held.person, g.held.start, g.held.end) for g in found if g.rule not in (_LISTED, *_SAME_POST)}
    return [g for g in found if g.rule != _LISTED or (g.held.person, g.held.start, g.held.end) not in said]


def _given(scene: Scene, hit: Hit, titles: dict[tuple[int, int], list[Held]]) -> Iterator[Given]:
    person = find_person(hit)
    if person is None:
        return
    past, factuality = _standing(hit)
    if (past and factuality is Factuality.PLANNED) or (
        hit.pattern.rule == _LISTED and _LEAVING.search(hit.frame.text[: hit.found.start()])
    ):
        # Who is expected to leave an office is in it still, and `replaced X as minister` puts nobody in.
        return
    for each in _joined(titles, hit.objects):
        date = find_date(scene, hit.frame, *hit.core, ahead=factuality is Factuality.PLANNED)
        title = each.title._replace(former=each.title.former or past, targets=each.title.targets or _destination(hit))
        title = title._replace(holder=title.holder or _appointer(hit, title))
        titles_given = [title]
        if "g2" in hit.pattern.regex.groupindex and hit.found.start("g2") >= 0 and is_envoy(title):
            titles_given.append(title._replace(targets=tuple(hit.frame.group(hit.found, "g2"))))
        ahead = title.ahead or factuality is Factuality.PLANNED
        real = factuality if factuality in _UNREAL else Factuality.PLANNED if ahead else Factuality.ACTUAL
        for given in titles_given:
            held = Held(person.node, given, each.start, each.end, hit.frame.index)
            yield Given(held, real, date if not past else None, hit.frame.span(*hit.span), hit.pattern.rule)


def _joined(titles: dict[tuple[int, int], list[Held]], mentions: Sequence[Mention]) -> list[Held]:
    """The titles that a verb gives together; of `Ambassador and Permanent Representative to the UN` the second.

    What stands once stands for both: `Peru's ambassador and permanent representative`.
    """
    given = [each for mention in mentions for each in _titles_at(titles, mention)]
    holder = next((each.title.holder for each in given if each.title.holder), None)
    sent = [each for each in given if is_envoy(each.title) and each.title.targets]
    kept = [each for each in given if not (sent and each.title.words == "ambassador" and not each.title.targets)]
    return [each._replace(title=each.title._replace(holder=each.title.holder or holder)) for each in kept]


def _standing(hit: Hit) -> tuple[bool, Factuality]:
    """Whether the office is held no longer, and how real that is."""
    factuality = _factuality(hit)
    if "no longer " in hit.found.group():
        return True, Factuality.ACTUAL
    if factuality in _UNREAL:
        return False, factuality
    verb, text = hit.found.group("v"), hit.frame.text
    if "has " in verb and (_STILL.search(text[hit.found.end() :]) or _SINCE.search(text[: hit.found.start()])):
        return False, factuality
    past = any(word in verb for word in _PAST_VERBS) and not any(word in verb for word in _BECAME)
    past = past or (" had " in verb and "appointed" not in verb) or any(word in verb for word in _LEFT)
    return past or hit.pattern.rule in _ENDS, factuality


def _appointer(hit: Hit, title: Title) -> str | None:
    """`Estonia has named X ambassador`, `His Majesty's Ambassador`: whose ambassador it is."""
    if "majesty's " in hit.found.group():
        return "state:GBR"
    found = _NAMES.search(hit.frame.text[: hit.found.start("v")]) if hit.pattern.rule == "offices.appoints" else None
    node = hit.frame.mentions[found.group("who")].node if found is not None else None
    return node if node not in {t.node for t in title.targets} else None


def _factuality(hit: Hit) -> Factuality:
    """Whoever is nominated or proposed does not yet hold the office; a nomination may be withdrawn."""
    if hit.factuality in _UNREAL:
        return hit.factuality
    text, verb = hit.frame.text, hit.found.group("v")
    at = hit.found.start("v")
    if hit.pattern.rule == "offices.appointment_of" and (
        _WITHDREW.search(text, max(0, at - 40), at) or _WITHDRAWN.match(text, hit.found.end())
    ):
        return Factuality.CANCELLED
    if _DECLINED.search(verb):
        return Factuality.DENIED
    infinitive = (verb.strip() in _INFINITIVES and text[:at].endswith("to ")) or verb.endswith(_TO_BE)
    return Factuality.PLANNED if infinitive or "nominat" in verb or "propos" in verb else hit.factuality


_ENDS = frozenset({"offices.until_lately", "offices.removed_as"})
_LEAVING = re.compile(r"\b(?:succe|replac|remov|dismiss|sack|fir(?:e|ed|ing)\b|oust|recall|reliev)[a-z]* (?:[a-z]+ )?$")
_NAMES = compile_pattern(
    r"(?:^|, )(?P<who>{S})(?: (?:has|have|had|also|recently|today|formally|officially|will|would|plans|intends|wants|"
    r"decided|is|expected|set|due|hopes|to))* ?$"
)
_LISTED = "offices.listed_as"
_TO_BE = (" to become", " to take over as")
_INFINITIVES = frozenset({"appoint", "name", "nominate", "designate", "propose"})
_STILL = re.compile(
    r"^[^,;.]{0,40}?\b(?:since|for (?:the (?:past|last)|more than|over|nearly|almost|[a-z]+ years|\d))\b"
)
_SINCE = compile_pattern(r"\bsince {D},? (?:[a-z]+ )?$")
_DECLINED = re.compile(r"\b(?:declined|refused|did not)\b")
_WITHDREW = re.compile(
    r"\b(?:withdr[ae]w\w*|revok\w+|cancel\w*|rescind\w*|annul\w*|retract\w*)(?: (?:the|its|his|her))? $"
)
_WITHDRAWN = re.compile(
    r"[^,;.]{0,40}? (?:was|were|has been|had been) (?:later |then |since )?(?:withdrawn|revoked|rescinded|"
    r"annulled|cancel)"
)


def _titles_of(scene: Scene, person: str, sentence: int) -> list[Held]:
    """The offices that one sentence gives to a person beside the name."""
    return [h for h in scene.roll.held if h.person == person and h.sentence == sentence]


def _removed(scene: Scene, hit: Hit) -> Iterator[Given]:
    """`The president dismissed Foreign Minister X`, `Foreign Minister X was replaced by Y`.

    The title stands beside the name.
    """
    if hit.pattern.rule not in REMOVALS or hit.objects or hit.factuality in _UNREAL:
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


def _of_another_state(scene: Scene, hit: Hit, held: Held) -> bool:
    """A minister who `dismissed` a foreign colleague only disagreed."""
    if hit.pattern.rule != "offices.dismissed":
        return False
    before = [m.node for m in hit.frame.named(0, hit.found.start("v"))]
    acting = {scene.states.get(n, n) for n in before} | {
        h.title.holder or "" for h in scene.roll.held if h.sentence == held.sentence and h.person in before
    }
    return any(n.startswith("state:") and n != held.title.holder for n in acting) and held.title.holder is not None


REMOVALS = frozenset({"offices.dismissed", "offices.replaced_by"})


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


def _predecessor(scene: Scene, hit: Hit, titles: dict[tuple[int, int], list[Held]]) -> Iterator[Given]:
    """`X succeeded Y as Foreign Minister`: Y held it before."""
    if "p" not in hit.pattern.regex.groupindex or hit.factuality in _UNREAL:
        return
    gone = hit.factuality is not Factuality.PLANNED
    for person in hit.frame.group(hit.found, "p"):
        for mention in hit.objects:
            for each in _titles_at(titles, mention):
                title = each.title._replace(former=gone)
                if title.holder is None and "majesty's " in hit.found.group():
                    title = title._replace(holder="state:GBR")
                held = Held(person.node, title, each.start, each.end, hit.frame.index)
                yield Given(held, Factuality.ACTUAL, None, hit.frame.span(*hit.span), hit.pattern.rule)


def _succeeded(scene: Scene, hit: Hit, found: Sequence[Given]) -> Iterator[Given]:
    """`She replaces X`: X held the post that was given to her in this sentence or the one before."""
    person = find_person(hit)
    if person is None or hit.factuality in _UNREAL:
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


_APPOINTS = frozenset({"offices.appointed", "offices.appoints", "offices.appointment_of", "offices.listed_as"})
_SAME_POST = {"offices.also_accredited": _also_accredited, "offices.took_the_place_of": _succeeded}
_CAREER_LINE = compile_pattern(
    r"^(?:- ?)?(?:since |from )?(?P<d>{D}) ?(?::|-|,)? ?(?P<o>{O})(?=[,.;]|$| \(| (?:and|in|at|under|with))"
)
#: `concurrently in Chile and Uruguay`, `since 2017 also accredited to Cuba`.
_ALSO_THERE = compile_pattern(r"\b(?:concurrently|also|jointly)(?: accredited)? (?:in|to|for) (?P<t>(?:{T*}|{G*}))")
_CAREER_BEGINS = re.compile(r"(?:- ?)?(?:\d|Since\b|From\b|[A-Z][a-z]{2,8}\.? \d)")


def _career_lines(scene: Scene, titles: dict[tuple[int, int], list[Held]]) -> Iterator[Given]:
    """`2001-2005: Permanent Representative to NATO`: a line of the career of the person whom the document is about."""
    person = _find_subject_of_career(scene) if titles else None
    if person is None:
        return
    for index, sentence in enumerate(scene.sentences):
        if not scene.mentions[index] or not _CAREER_BEGINS.match(scene.document.text, sentence.start):
            continue
        frame = scene.frame(index)
        found = _CAREER_LINE.match(frame.text)
        if found is not None:
            date = frame.mentions[found.group("d")].value
            past = "/" in date and (not scene.anchor.date or date.split("/")[1][:4] <= scene.anchor.date[:4])
            for each in _titles_at(titles, frame.mentions[found.group("o")]):
                held = Held(person, each.title._replace(former=past), each.start, each.end, index)
                yield Given(held, Factuality.ACTUAL, date, frame.span(*found.span()), "offices.career_line")
                also = _ALSO_THERE.search(frame.text, found.end()) if is_envoy(each.title) else None
                if also is not None:
                    further = held._replace(title=held.title._replace(targets=tuple(frame.group(also, "t"))))
                    span = frame.span(found.start(), also.end())
                    yield Given(further, Factuality.ACTUAL, None, span, "offices.career_line")


def _find_subject_of_career(scene: Scene) -> str | None:
    """Whose name is the document's heading, else who is named most."""
    people = sorted(scene.roll.figures.values(), key=lambda f: (-len(f.spans), f.key))
    heading = next((s for s in scene.sentences[:2] if s.heading), None)
    for figure in people:
        if heading is not None and any(start == heading.start and end >= heading.end for start, end in figure.spans):
            return figure.key
    if not people or (len(people) > 1 and len(people[0].spans) == len(people[1].spans)):
        return None
    return people[0].key


def _destination(hit: Hit) -> tuple[Mention, ...]:
    """Whoever travels as an envoy is sent to where he goes."""
    return tuple(hit.frame.group(hit.found, "g")) if "g" in hit.pattern.regex.groupindex else ()


def find_person(hit: Hit) -> Mention | None:
    """The person named last in the subject."""
    people = [m for m in hit.subjects if m.node.startswith("person:")]
    return people[-1] if people else None


def _titles_at(titles: dict[tuple[int, int], list[Held]], mention: Mention) -> list[Held]:
    exact = titles.get((mention.start, mention.end))
    if exact:
        return exact
    return next((held for (start, end), held in titles.items() if start >= mention.start and end == mention.end), [])


def find_targets(frame: Frame, hit: Hit) -> list[Mention]:
    """What somebody is put in charge of relations with, as the pattern's group `t` names it."""
    return [m for m in frame.group(hit.found, "t") if m.node.split(":")[0] in ("state", "bloc", "region")]
