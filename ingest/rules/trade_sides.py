"""Whose flow it is: named before it, by a pronoun, by who speaks, or by the document as a whole."""

import re
from collections.abc import Iterator, Sequence

from graph.schema import Flow
from ingest.frames import Frame
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit
from ingest.rules.trade_nouns import TRADERS, Side, Spans, Topic
from ingest.scenes import Scene
from ingest.signs import compile_pattern
from ingest.subjects import main_subject, resolve_pronoun

_GROUPS = ("s", "s2", "s3")

_OWNER = compile_pattern(
    r"(?:(?P<state>{Y}|{B})(?P<mark>'s?)?|\b(?P<pro>its|our|the country's|the kingdom's|the republic's"
    r"|the bloc's|the nation's))(?P<adj> (?:[a-z0-9$&-]+ ){0,4}|$)$"
)
#: Words that no noun phrase holds: what stands before them is no owner.
_NO_NOUN = re.compile(
    r"\b(?:said|says|that|and|of|the|a|an|its|their|our|in|to|for|from|with|on|at|by|has|have|had|is|was|were"
    r"|are|as|will|would|which|who|while|but|or|than|also|noted|sees?|saw|says|reported|increased|expanded"
    r"|boosted|cut|stopped|halted"
    r"|resumed|began|started|banned|wants?|plans?|hopes?|agreed|can|could|may|should|must|including|between"
    r"|through|via|against|about|into|not|no|more|increase|expand|boost|promote|develop|allow|allowed|blocked"
    r"|suspended|restricted|signed)\b"
)
_POSSESSIVE = frozenset({"its", "the country's", "the kingdom's", "the republic's", "the bloc's", "the nation's"})


def find_sides(scene: Scene, hit: Hit, before: Topic | None, here: Topic | None) -> Iterator[Side]:
    """Those whose flow it is, several only where a list of them is named; nobody where that is open."""
    named = _named_sides(hit)
    if named is None:
        return
    if named:
        for mention in named:
            yield Side(mention.node, hit.span[0], (hit.span[0], hit.span[0]), hit.context)
        return
    side = _side_around(scene, hit, before, here)
    if side is not None:
        yield side


def _named_sides(hit: Hit) -> list[Mention] | None:
    """Those whose flow it is, as far as the pattern itself names them; None where a verb's subject trades nothing."""
    named = [m for name in _GROUPS if name in hit.pattern.regex.groupindex for m in hit.frame.group(hit.found, name)]
    if not named and hit.pattern.subject == "find":
        return list(hit.subjects) if len(hit.subjects) == 1 and hit.subjects[0].node.startswith(TRADERS) else None
    if not named and hit.pattern.qualifiers["flow"] == "exports" and "item" in hit.pattern.regex.groupindex:
        # `Shipments of Belarusian goods to Chad`: the goods say whose they are.
        named = [m for m in hit.frame.group(hit.found, "item") if m.kind is Kind.ADJECTIVE]
    return named if hit.pattern.qualifiers["flow"] == "rank" else named[:1]


def _side_around(scene: Scene, hit: Hit, before: Topic | None, here: Topic | None) -> Side | None:
    if hit.pattern.qualifiers.get("flow") == "verb":
        return _seller(scene, hit.frame, hit.found.start(), {m.node for m in hit.objects})
    inside = re.search(r"\b(?:its|our)\b(?= (?:[a-z0-9-]+ |, ){0,6}[a-z]+$)", hit.found.group())
    if inside is not None:
        start = hit.found.start() + inside.start()
        return _pronoun_side(scene, hit.frame, inside.group(), start, (start, start), here)
    return _owner_before(scene, hit.frame, hit.found.start(), before, here, {m.node for m in hit.objects})


def _seller(scene: Scene, frame: Frame, at: int, partners: set[str]) -> Side | None:
    """A firm signs the contract: it is of the one state named before it, else of the document's own."""
    named = {m.node: m for m in frame.named(0, at) if m.kind in (Kind.STATE, Kind.ADJECTIVE) and m.node not in partners}
    if len(named) > 1 or not (named or scene.home):
        return None
    node = next(iter(named), scene.home)
    return Side(node, at, (at, at), _outside(list(named.values())), stated=bool(named)) if node else None


def _owner_before(
    scene: Scene, frame: Frame, at: int, before: Topic | None, here: Topic | None, partners: set[str]
) -> Side | None:
    owner = _OWNER.search(frame.text, max(0, at - 70), at)
    if owner is not None and not _NO_NOUN.search(owner["adj"]):
        adjectives = (owner.start("adj"), at)
        if owner["state"]:
            return Side(frame.mentions[owner["state"]].node, owner.start("state"), adjectives)
        return _pronoun_side(scene, frame, owner["pro"], owner.start("pro"), adjectives, here)
    implied = _implied_side(scene, frame, at, before)
    if implied is None and partners & {m.node for m in frame.named(0, at)}:
        return _only_other(frame, at, partners, _adjectives_before(frame, at))
    return implied


def _pronoun_side(
    scene: Scene, frame: Frame, word: str, start: int, adjectives: tuple[int, int], here: Topic | None
) -> Side | None:
    if word == "our":
        node = scene.home or (here.source if here is not None else None)
        return Side(node, start, adjectives) if node else None
    subject = main_subject(frame, start)
    if subject is not None and len(subject.mentions) == 1 and subject.mentions[0].node.startswith(TRADERS):
        return Side(subject.mentions[0].node, start, adjectives, _outside(subject.mentions))
    if here is not None:
        return Side(here.source, start, adjectives, here.context)
    referents, context = resolve_pronoun(scene, frame, "it", start)
    if len(referents) == 1:
        return Side(referents[0].node, start, adjectives, context)
    return None


def _outside(mentions: Sequence[Mention]) -> Spans:
    return tuple((m.start, m.end) for m in mentions)


def _implied_side(scene: Scene, frame: Frame, at: int, before: Topic | None) -> Side | None:
    """Nobody stands before the noun: the flow before, the state that speaks here, else the document's own."""
    adjectives = _adjectives_before(frame, at)
    named = [m for m in frame.named(0, at) if m.kind in (Kind.STATE, Kind.ADJECTIVE, Kind.BLOC)]
    if before is not None:
        if scene.home is not None and before.partners == (scene.home,) and before.source != scene.home:
            # `Germany imported $2 bn from here. Exports to France`: the text's own again.
            return Side(scene.home, adjectives[0], adjectives, stated=False)
        return Side(before.source, adjectives[0], adjectives, before.context, stated=False)
    if not named:
        node = _speaker(scene, frame, at)
        return Side(node, adjectives[0], adjectives, stated=False) if node else None
    subject = main_subject(frame, at)
    if (
        subject is not None
        and len(subject.mentions) == 1
        and len({m.node for m in named}) == 1
        and subject.mentions[0].node == named[0].node
    ):
        return Side(named[0].node, adjectives[0], adjectives, _outside(subject.mentions))
    return None


def _only_other(frame: Frame, at: int, partners: set[str], adjectives: tuple[int, int]) -> Side | None:
    """`China takes most of Chad's sales: exports to China reached`: the one other state named before owns the flow."""
    named = {m.node: m for m in frame.named(0, at) if m.kind in (Kind.STATE, Kind.ADJECTIVE) and m.node not in partners}
    if len(named) != 1:
        return None
    mention = next(iter(named.values()))
    return Side(mention.node, adjectives[0], adjectives, _outside([mention]))


def _speaker(scene: Scene, frame: Frame, at: int) -> str | None:
    """The state of the one official who speaks in the sentence; the document's own where nobody does."""
    people = [m for m in frame.named(0, at) if m.kind in (Kind.PERSON, Kind.NAME, Kind.OFFICE)]
    if not people:
        return scene.home
    states = {m.node if m.node.startswith("state:") else scene.states.get(m.node) for m in people}
    return states.pop() if len(states) == 1 else None


_FLOW_WORD = re.compile(r"\b(?P<exports>exports|sales|shipments)|\b(?P<imports>imports|purchases)\b")


def flow_before(scene: Scene, frame: Frame) -> Topic | None:
    """What `those to` stands for: the flow named last in the two sentences before, of the state that they are about."""
    for index in range(frame.index - 1, max(-1, frame.index - 3), -1):
        earlier = scene.frame(index)
        words = list(_FLOW_WORD.finditer(earlier.text))
        if not words:
            continue
        states = {m.node: m for m in earlier.named(0, len(earlier.text)) if m.kind in (Kind.STATE, Kind.ADJECTIVE)}
        node = next(iter(states)) if len(states) == 1 else scene.home if not states else None
        if node is None:
            continue
        flow = Flow.EXPORTS if words[-1]["exports"] else Flow.IMPORTS
        start, end = words[-1].span()
        return Topic(
            node, (), (flow,), start, end, start, "", earlier.span(start, end), context=(earlier.span(start, end),)
        )
    return None


_LOOSE = re.compile(r"(?:\b[a-z-]+ ){0,2}$")


def _adjectives_before(frame: Frame, at: int) -> tuple[int, int]:
    loose = _LOOSE.search(frame.text, max(0, at - 40), at)
    if loose is None or _NO_NOUN.search(loose.group()):
        return at, at
    return loose.start(), at


def find_pair(scene: Scene, frame: Frame, at: int, before: Topic | None) -> tuple[tuple[str, str] | None, Spans]:
    """The two states of this sentence, the two whose trade was spoken of, else the two of the sentences before."""
    here = {m.node: m for m in frame.named(0, len(frame.text)) if m.kind in (Kind.STATE, Kind.ADJECTIVE) and m.node}
    spoke = [m for m in frame.named(0, at) if m.kind in (Kind.PERSON, Kind.OFFICE)]
    if len(here) < 2:
        # `The Ambassador of Chad said that two-way trade with us`: the speaker's state is one of the two.
        speakers = {m.node if m.node.startswith("state:") else scene.states.get(m.node, ""): m for m in spoke}
        here |= {
            node: m._replace(node=node)
            for node, m in speakers.items()
            if node.startswith("state:") and node not in here
        }
    if len(here) == 2:
        first, second = here.values()
        return (first.node, second.node), _outside((first, second))
    if len(here) == 1 and before is None and scene.home and scene.home not in here:
        other = next(iter(here.values()))
        return (scene.home, other.node), _outside((other,))
    if before is not None and len(before.partners) == 1 and not here.keys() - {before.source, *before.partners}:
        return (before.source, before.partners[0]), before.context
    if here.keys() - set(scene.parties[:2]):
        return None, ()
    found, context = resolve_pronoun(scene, frame, "both countries", at)
    nodes = [m.node for m in found]
    if len(nodes) == 2 and all(n.startswith(TRADERS) for n in nodes):
        return (nodes[0], nodes[1]), context
    return None, ()
