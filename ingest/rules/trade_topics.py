"""Who trades what with whom: the flows that a sentence names in full."""

import re
from collections.abc import Iterator

from graph.schema import Factuality, Flow
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit
from ingest.rules.trade_goods import read_item
from ingest.rules.trade_nouns import TRADERS, Side, Topic
from ingest.rules.trade_sides import find_pair, find_sides, flow_before
from ingest.scenes import Scene


def make_topics(scene: Scene, hit: Hit, here: Topic | None, earlier: Topic | None) -> Iterator[Topic]:
    """The topics of a pattern's hit, one a source; none where a side stays open.

    ``here`` is the topic last named in the sentence, ``earlier`` the one that the sentences before spoke of.
    """
    kind = hit.pattern.qualifiers.get("flow", "total")
    before = here or earlier
    if kind == "same":
        before = before or flow_before(scene, hit.frame)
        if before is None:
            return
    if hit.pattern.qualifiers.get("pair"):
        pair = _pair_topic(scene, hit, before)
        if pair is not None:
            yield pair
        return
    for side in find_sides(scene, hit, before, here):
        topic = _topic(scene, hit, kind, side, before)
        if topic is not None:
            yield topic


def _topic(scene: Scene, hit: Hit, kind: str, side: Side, before: Topic | None) -> Topic | None:
    partners = _partners(hit, side, before)
    if not partners or not side.node.startswith(TRADERS):
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
        item=read_item(scene, hit, side),
        sign=-1 if "deficit" in (groups.get("v") or "") else 1,
        bare=hit.pattern.qualifiers.get("bare") == "yes",
        owned=side.stated,
        share=_own_figure(hit, "q", Kind.PERCENT),
        value=_own_figure(hit, "m", Kind.MONEY) or _own_figure(hit, "m0", Kind.MONEY),
        part=kind == "same",
        factuality=_verb_factuality(hit),
        context=(*side.context, *hit.context),
    )


def _partners(hit: Hit, side: Side, before: Topic | None) -> tuple[str, ...]:
    named = tuple(
        dict.fromkeys(m.node for m in hit.objects if m.node and m.node != side.node and m.kind is not Kind.PLACE)
    )
    if named or hit.found.groupdict().get("there") is None:
        return named
    # `from there`, `with that country`: the one other state that the sentence named before.
    others = {
        m.node
        for m in hit.frame.named(0, hit.found.start())
        if m.kind in (Kind.STATE, Kind.OFFICE) and m.node.startswith("state:")
    }
    others.discard(side.node)
    if before is not None and (side.node,) == before.partners and others <= {before.source}:
        return (before.source,)
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
        if (
            mention is not None
            and mention.kind is kind
            and (kind is Kind.MONEY or _SHARE_OF_OWN.match(hit.frame.text, place + 1))
        ):
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


def _pair_topic(scene: Scene, hit: Hit, before: Topic | None) -> Topic | None:
    at = hit.found.start()
    our = hit.found.group().startswith("our ")
    pair, context = find_pair(scene, hit.frame, at, before)
    if pair is None or (our and scene.home not in pair):
        return None
    if hit.pattern.rule == "trade.turnover_alone" and any(
        m.node.startswith("state:") for m in hit.frame.mentions.values()
    ):
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
        item=read_item(scene, hit, side),
        context=context,
    )
