"""Who trades what with whom: the flows that a sentence names, in full or cut short."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.schema import Factuality, Flow
from ingest.clauses import main_subject, resolve_pronoun
from ingest.frames import Frame, compile_pattern
from ingest.model import Kind, Mention
from ingest.rules.patterns import Hit
from ingest.scenes import Scene

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A flow between a source and its partners. ``start`` to ``end`` are its words in the frame, ``anchor`` its head."""

    source: str
    partners: tuple[str, ...]
    flows: tuple[Flow, ...]
    start: int
    end: int
    anchor: int
    rule: str
    origin: tuple[int, int]  #: where the document names the flow in full
    item: str | None = None
    sign: int = 1  #: -1 for a deficit
    bare: bool = False  #: states a relation even without a figure
    owned: bool = True  #: the sentence itself says whose flow it is
    share: Mention | None = None
    value: Mention | None = None
    factuality: Factuality | None = None  #: fixed by the words themselves
    part: bool = False  #: cut short: counts only with a figure
    context: Spans = ()


@dataclass(frozen=True, slots=True)
class Side:
    """Whose flow it is, where that begins, the words between it and the flow, and what else settled it."""

    node: str
    start: int
    adjectives: tuple[int, int]
    context: Spans = ()
    stated: bool = True


_TRADERS = ("state:", "bloc:")
_GROUPS = ("s", "s2", "s3")


def make_topic(scene: Scene, hit: Hit, before: Topic | None) -> Topic | None:
    """The topic of a pattern's hit; None where a side stays open. ``before`` is the topic last spoken of."""
    kind = hit.pattern.qualifiers.get("flow", "total")
    if kind == "same":
        before = before or _flow_before(scene, hit.frame)
        if before is None:
            return None
    if hit.pattern.qualifiers.get("pair"):
        return _pair_topic(scene, hit, before)
    side = _side(scene, hit, before)
    if side is None:
        return None
    partners = _partners(hit, side, before)
    if not partners or not side.node.startswith(_TRADERS):
        return None
    flows = before.flows if kind == "same" and before is not None else _flows(hit, kind)
    groups = hit.found.groupdict()
    return Topic(
        source=side.node,
        partners=partners,
        flows=flows,
        start=min(side.start, hit.found.start()),
        end=hit.found.end(),
        anchor=hit.found.start("v"),
        rule=hit.pattern.rule,
        origin=hit.frame.span(min(side.start, hit.found.start()), hit.found.end()),
        item=_item(scene, hit, side),
        sign=-1 if "deficit" in (groups.get("v") or "") else 1,
        bare=hit.pattern.qualifiers.get("bare") == "yes",
        owned=side.stated,
        share=_own_figure(hit, "q", Kind.PERCENT),
        value=_own_figure(hit, "m", Kind.MONEY),
        part=kind == "same",
        factuality=_verb_factuality(hit),
        context=(*side.context, *hit.context),
    )


def _partners(hit: Hit, side: Side, before: Topic | None) -> tuple[str, ...]:
    named = tuple(dict.fromkeys(m.node for m in hit.objects if m.node and m.node != side.node and m.kind is not Kind.PLACE))
    if named or hit.found.groupdict().get("there") is None:
        return named
    # `from there`, `with that country`: the one other state that the sentence named before.
    others = {m.node for m in hit.frame.named(0, hit.found.start()) if m.kind in (Kind.STATE, Kind.OFFICE) and m.node.startswith("state:")}
    others.discard(side.node)
    if before is not None and len(before.partners) == 1 and (not others or others == set(before.partners)):
        return before.partners
    return tuple(others) if len(others) == 1 else ()


_SHARE_OF_OWN = re.compile(r" of (?:its|their|the country's|the kingdom's|all its|all the)\b")


def _own_figure(hit: Hit, group: str, kind: Kind) -> Mention | None:
    """A figure inside the flow's own words: `exported $2 bn worth of`, `imports 30% of its oil`."""
    groups = hit.pattern.regex.groupindex
    if group in groups and hit.found[group]:
        return hit.frame.mentions[hit.found[group]]
    if "item" not in groups or not hit.found["item"]:
        return None
    at = hit.found.start("item")
    for place, sign in enumerate(hit.found["item"], at):
        mention = hit.frame.mentions.get(sign)
        if mention is not None and mention.kind is kind and (kind is Kind.MONEY or _SHARE_OF_OWN.match(hit.frame.text, place + 1)):
            return mention
    return None


def _verb_factuality(hit: Hit) -> Factuality | None:
    """A verb's is judged by its clause; a noun's by the figures behind it."""
    return hit.factuality if hit.pattern.subject == "find" or hit.pattern.factuality else None


def _flows(hit: Hit, kind: str) -> tuple[Flow, ...]:
    word = hit.found["v"]
    if kind == "both":
        return (Flow.EXPORTS, Flow.IMPORTS) if word.startswith("export") else (Flow.IMPORTS, Flow.EXPORTS)
    if kind in ("word", "verb"):
        if re.search(r"\b(?:trade|turnover|commerce)\b", word):
            return (Flow.TOTAL,)
        return (Flow.IMPORTS,) if re.match(r"import|buy|bought|purchas", word) else (Flow.EXPORTS,)
    if kind == "rank":
        return (_rank_flow(word),)
    if word == "imports" and kind == "exports":
        return (Flow.IMPORTS,)
    return (Flow(kind),)


def _rank_flow(word: str) -> Flow:
    if re.search(r"supplier|source|import source", word):
        return Flow.IMPORTS
    return Flow.TOTAL if "partner" in word else Flow.EXPORTS


# --- whose flow it is ---------------------------------------------------------------------------------------------

_OWNER = compile_pattern(r"(?:(?P<state>{Y}|{B})(?P<mark>'s?)?|\b(?P<pro>its|our|the country's|the kingdom's|the republic's|the bloc's|the nation's))(?P<adj> (?:[a-z0-9$&-]+ ){0,4}|$)$")
#: Words that no noun phrase holds: what stands before them is no owner.
_NO_NOUN = re.compile(
    r"\b(?:said|says|that|and|of|the|a|an|its|their|our|in|to|for|from|with|on|at|by|has|have|had|is|was|were|are|as|will|would|which|who|while|but|or|than|also|noted|sees?|saw|says|reported|increased|expanded|boosted|cut|stopped|halted"
    r"|resumed|began|started|banned|wants?|plans?|hopes?|agreed|can|could|may|should|must|including|between|through|via|against|about|into|not|no|more|increase|expand|boost|promote|develop|allow|allowed|blocked|suspended|restricted|signed)\b"
)
_POSSESSIVE = frozenset({"its", "the country's", "the kingdom's", "the republic's", "the bloc's", "the nation's"})


def _side(scene: Scene, hit: Hit, before: Topic | None) -> Side | None:
    named = [m for name in _GROUPS if name in hit.pattern.regex.groupindex for m in hit.frame.group(hit.found, name)]
    if not named and hit.pattern.subject == "find":
        named = [m for m in hit.subjects if m.node.startswith(_TRADERS)]
        if len(named) != 1 or len(hit.subjects) != 1:
            return None
    start = hit.span[0]
    if not named and hit.pattern.qualifiers["flow"] == "exports" and "item" in hit.pattern.regex.groupindex:
        # `Shipments of Belarusian goods to Chad`: the goods say whose they are.
        named = [m for m in hit.frame.group(hit.found, "item") if m.kind is Kind.ADJECTIVE]
    if named:
        return Side(named[0].node, start, (start, start), hit.context)
    words = hit.found.group()
    if hit.pattern.qualifiers.get("flow") == "verb":
        return _seller(scene, hit.frame, hit.found.start(), {m.node for m in hit.objects})
    inside = re.search(r"\b(?:its|our)\b(?= (?:[a-z0-9-]+ |, ){0,6}[a-z]+$)", words)
    if inside is not None:
        return _pronoun_side(scene, hit.frame, inside.group(), hit.found.start() + inside.start(), hit.found.start("v"))
    return _owner_before(scene, hit.frame, hit.found.start(), before)


def _seller(scene: Scene, frame: Frame, at: int, partners: set[str]) -> Side | None:
    """A firm signs the contract: it is of the one state named before it, else of the document's own."""
    named = {m.node: m for m in frame.named(0, at) if m.kind in (Kind.STATE, Kind.ADJECTIVE) and m.node not in partners}
    if len(named) > 1 or not (named or scene.home):
        return None
    node = next(iter(named), scene.home)
    return Side(node, at, (at, at), _outside(list(named.values())), stated=bool(named)) if node else None


def _owner_before(scene: Scene, frame: Frame, at: int, before: Topic | None) -> Side | None:
    owner = _OWNER.search(frame.text, max(0, at - 70), at)
    if owner is not None and not _NO_NOUN.search(owner["adj"]):
        adjectives = (owner.start("adj"), at)
        if owner["state"]:
            return Side(frame.mentions[owner["state"]].node, owner.start("state"), adjectives)
        return _pronoun_side(scene, frame, owner["pro"], owner.start("pro"), owner.start("adj"), at)
    return _implied_side(scene, frame, at, before)


def _pronoun_side(scene: Scene, frame: Frame, word: str, start: int, *adjectives: int) -> Side | None:
    first, last = adjectives[0], adjectives[-1]
    if word == "our":
        return Side(scene.home, start, (first, last)) if scene.home else None
    subject = main_subject(frame, start)
    if subject is not None and len(subject.mentions) == 1 and subject.mentions[0].node.startswith(_TRADERS):
        return Side(subject.mentions[0].node, start, (first, last), _outside(subject.mentions))
    referents, context = resolve_pronoun(scene, frame, "it", start)
    if len(referents) == 1:
        return Side(referents[0].node, start, (first, last), context)
    return None


def _outside(mentions: Sequence[Mention]) -> Spans:
    return tuple((m.start, m.end) for m in mentions)


def _implied_side(scene: Scene, frame: Frame, at: int, before: Topic | None) -> Side | None:
    """Nobody stands before the noun: the one state that speaks in this sentence, the flow before, else the document's own."""
    adjectives = _adjectives_before(frame, at)
    named = [m for m in frame.named(0, at) if m.kind in (Kind.STATE, Kind.ADJECTIVE, Kind.BLOC)]
    if before is not None:
        return Side(before.source, adjectives[0], adjectives, before.context, stated=False)
    if not named:
        node = _speaker(scene, frame, at)
        return Side(node, adjectives[0], adjectives, stated=False) if node else None
    subject = main_subject(frame, at)
    if subject is not None and len(subject.mentions) == 1 and len({m.node for m in named}) == 1 and subject.mentions[0].node == named[0].node:
        return Side(named[0].node, adjectives[0], adjectives, _outside(subject.mentions))
    return None


def _speaker(scene: Scene, frame: Frame, at: int) -> str | None:
    """The state of the one official who speaks in the sentence; the document's own where nobody does."""
    people = [m for m in frame.named(0, at) if m.kind in (Kind.PERSON, Kind.NAME, Kind.OFFICE)]
    if not people:
        return scene.home
    states = {m.node if m.node.startswith("state:") else scene.states.get(m.node) for m in people}
    return states.pop() if len(states) == 1 else None


_FLOW_WORD = re.compile(r"\b(?P<exports>exports|sales|shipments)|\b(?P<imports>imports|purchases)\b")


def _flow_before(scene: Scene, frame: Frame) -> Topic | None:
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
        return Topic(node, (), (flow,), start, end, start, "", earlier.span(start, end), context=(earlier.span(start, end),))
    return None


_LOOSE = re.compile(r"(?:\b[a-z-]+ ){0,2}$")


def _adjectives_before(frame: Frame, at: int) -> tuple[int, int]:
    loose = _LOOSE.search(frame.text, max(0, at - 40), at)
    if loose is None or _NO_NOUN.search(loose.group()):
        return at, at
    return loose.start(), at


# --- what is traded -----------------------------------------------------------------------------------------------

_GENERIC = frozenset(
    "total overall annual bilateral two-way mutual foreign external direct main the a an of its their all other some more such own strong growing record net gross monthly yearly merchandise-trade"
    " increased increasing major worth value volume volumes and in mainly global current first recent latest large illegal nearly almost about around much most half part share one two rising falling new their his her"
    " significant considerable large small additional further again also now still for by over under than any no many several to at least"
    " approximately only just up additionally billion million trade quarter half-year month year".split()
)
_NOT_GOODS = re.compile(
    r"\b(?:aid|assistance|humanitarian|donat\w+|troops?|soldiers|message|letter|speech|remarks|statement|support|information|intelligence|himself|herself|itself|themselves|idea|people|delegation|copy|copies|land|stake|shares?|bonds?|company|island"
    r"|territory|democracy|revolution|terror\w*|workers|labou?r|values|models?|note|notes|time|report|proposals?|address|lecture|verdict|blow|warning|ideology|violence|instability|expertise|knowledge|vaccines?|embassy|building|house|refugees|prisoners|power to|seats?|tickets?)\b"
)
_TRIM = re.compile(r"^(?:[\d.,]+(?:-[\d.,]+)?|tonnes?|tons?|mt|barrels?|bpd|cubic|metres|meters|kilos?|kg|worth|batch|batches|shipments?|consignments?|quantit(?:y|ies)|amounts?|number|thousand|hundred|dozen|dozens|bcm|bushels|bales|units|metric|per|day|cargo|cargoes|range|lot|extra|long)$")


def _item(scene: Scene, hit: Hit, side: Side) -> str | None:
    """The goods, as written, without the words that measure or only count them."""
    if "item" in hit.pattern.regex.groupindex and hit.found["item"]:
        return clean_item(scene, hit.frame, *hit.found.span("item"))
    goods = re.search(r"in (goods(?: and services)?|services)\b", hit.found.group())
    if goods is not None:
        return goods.group(1)
    return clean_item(scene, hit.frame, *side.adjectives) or _kind_of_goods(hit.found.group())


def _kind_of_goods(words: str) -> str | None:
    found = re.match(r"(?:bilateral|two-way|mutual|our) (goods|merchandise|services|agricultural)\b", words)
    return None if found is None else "goods" if found.group(1) == "merchandise" else found.group(1)


def clean_item(scene: Scene, frame: Frame, start: int, end: int) -> str | None:
    """The goods in ``text[start:end]``, None where only measures and filler stand there."""
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^ ,]+", frame.text[start:end])]
    while words and _is_filler(frame, *words[0]):
        words.pop(0)
    while words and _is_filler(frame, *words[-1]):
        words.pop()
    if not words or len(words) > 8:
        return None
    first, last = frame.span(words[0][0], words[-1][1])
    written = " ".join(scene.document.text[first:last].split())
    return {"merchandise": "goods"}.get(written, written)


def _is_filler(frame: Frame, start: int, end: int) -> bool:
    word = frame.text[start:end]
    return word in _GENERIC or word[0] in frame.mentions or _TRIM.match(word) is not None


def is_goods(words: str) -> bool:
    """Whether what is bought, sold or delivered may be traded: no message, no aid, no troops."""
    return _NOT_GOODS.search(words) is None


# --- the two sides of `bilateral trade` ---------------------------------------------------------------------------


def _pair_topic(scene: Scene, hit: Hit, before: Topic | None) -> Topic | None:
    at = hit.found.start()
    our = hit.found.group().startswith("our ")
    pair, context = _pair(scene, hit.frame, at, before)
    if pair is None or (our and scene.home not in pair):
        return None
    source, partner = pair
    if scene.home == partner:
        source, partner = partner, source
    spot = (at, at)
    side = Side(source, at, spot, context)
    return Topic(
        source=source,
        partners=(partner,),
        flows=(Flow.TOTAL,),
        start=at,
        end=hit.found.end(),
        anchor=hit.found.start("v"),
        rule=hit.pattern.rule,
        origin=hit.frame.span(at, hit.found.end()),
        item=_item(scene, hit, side),
        context=context,
    )


def _pair(scene: Scene, frame: Frame, at: int, before: Topic | None) -> tuple[tuple[str, str] | None, Spans]:
    """The two states of this sentence, the two whose trade was spoken of, else the two of the sentences before."""
    here = {m.node: m for m in frame.named(0, len(frame.text)) if m.kind in (Kind.STATE, Kind.ADJECTIVE) and m.node}
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
    if len(nodes) == 2 and all(n.startswith(_TRADERS) for n in nodes):
        return (nodes[0], nodes[1]), context
    return None, ()


# --- flows that are cut short -------------------------------------------------------------------------------------

_BARE = compile_pattern(
    r"(?:^|[,;(] |\b(?:and|while|but|whereas|with|plus) )(?:(?P<owner>{Y})(?:'s?)? )?(?:(?:its|their|the|a|an|total|overall|corresponding|leaving|resulting in|posting|recording|running|trade|bilateral|goods|only|while|and|with|giving|yielding|it|them) ){0,4}"
    r"(?P<v>exports|imports|shipments|purchases|sales|surplus|deficit|turnover|total trade|trade)(?: there)?(?! (?:to|from|with|between|into|of [a-z]|and [a-z]+ (?:to|from)|and (?:imports|exports)))(?= [^a-z]| [a-z]|,|-|\(|:)"
)
_PARTNER = compile_pattern(r"(?:[;,] |,? (?:and|while|but) |; and )(?:(?:those |that )?(?:to|from|with) )?(?P<o>{T*})(?= ?[-(,:]| (?:by|rose|fell|grew|were|was|up|down|{Q}|{M})| {Q}| {M})")
_SUM = compile_pattern(r"(?:,|,? and|;)(?: about| another| nearly| some)? (?P<m>{M})(?: worth| of [a-z]+)?(?: to| from| with) (?P<o>{T})")
_IT = compile_pattern(r"(?:^|, (?:and|but) (?:{X} )?|\b(?:expects?|expected|hopes?|hoped|predicts?|forecasts?|wants?|aims? for|plans? for) )(?P<v>it|this|that|the (?:figure|total|volume|turnover|volume of trade|trade|trade volume|value))(?= (?:to )?[a-z]+)")
_FLOW_OF = {"exports": Flow.EXPORTS, "shipments": Flow.EXPORTS, "sales": Flow.EXPORTS, "imports": Flow.IMPORTS, "purchases": Flow.IMPORTS, "surplus": Flow.BALANCE, "deficit": Flow.BALANCE}


def cut_short(frame: Frame, topics: Sequence[Topic], before: Topic | None) -> Iterator[Topic]:
    """`and imports by 8%`, `; Vietnam - by 97%`, `It reached`: what takes its sides from the flow before."""
    for found in _BARE.finditer(frame.text):
        base = _last(topics, found.start("v"))
        if base is not None and _free(topics, found.start("v")):
            yield from _bare_topic(frame, found, base)
    for found in _PARTNER.finditer(frame.text):
        base = _last(topics, found.start("o"))
        if base is not None and _free(topics, found.start("o")):
            partners = tuple(m.node for m in frame.group(found, "o") if m.node)
            if base.source not in partners:
                yield replace(_stub(base, found.start("o"), found.end()), partners=partners)
    for found in _SUM.finditer(frame.text):
        base = _last(topics, found.start("m"))
        if base is not None and _free(topics, found.start("m")):
            stub = _stub(base, found.start("m"), found.end())
            yield replace(stub, partners=(frame.mentions[found["o"]].node,), value=frame.mentions[found["m"]], item=base.item)
    for found in _IT.finditer(frame.text):
        base = _last(topics, found.start("v")) or before
        if base is not None and _free(topics, found.start("v")) and (found.start("v") > 0 or before is not None):
            yield _stub(base, found.start("v"), found.end())


def _bare_topic(frame: Frame, found: re.Match[str], base: Topic) -> Iterator[Topic]:
    word = found["v"]
    stub = replace(_stub(base, found.start("v"), found.end()), flows=(_FLOW_OF.get(word, Flow.TOTAL),), sign=-1 if word == "deficit" else 1)
    owner = frame.mentions[found["owner"]].node if found["owner"] else base.source
    if owner == base.source:
        yield stub
    elif (owner,) == base.partners:
        yield replace(stub, source=owner, partners=(base.source,))


def _stub(base: Topic, start: int, end: int) -> Topic:
    return replace(base, start=start, end=end, anchor=start, bare=False, share=None, value=None, part=True, factuality=None, context=(*base.context, base.origin))


def _last(topics: Sequence[Topic], at: int) -> Topic | None:
    earlier = [t for t in topics if t.end <= at]
    return earlier[-1] if earlier else None


def _free(topics: Sequence[Topic], at: int) -> bool:
    return all(not t.start <= at < t.end for t in topics)
