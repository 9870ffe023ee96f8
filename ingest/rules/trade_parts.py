"""Flows that are cut short: `and imports by 8%`, `; Vietnam - by 97%`, `It reached`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.schema import Flow
from ingest.frames import Frame
from ingest.rules.trade_nouns import Topic
from ingest.signs import compile_pattern

_BARE = compile_pattern(
    r"(?:^\"?|[,;(] |\(|\b(?:and|while|but|whereas|with|plus|of which|including|that) )(?:(?:in|during|for) (?:the )?"
    r"(?:[a-z-]+ (?:of )?){0,5}{D},? )?(?:(?P<owner>{Y})(?:'s?)? )?(?:(?:its|their|our|the|a|an"
    r"|total|overall|corresponding|leaving|resulting in|posting|recording|running|trade|bilateral|goods|only"
    r"|while|and|with|giving|yielding|it|them) ){0,4}"
    r"(?P<v>exports|imports|(?:ex|im)port(?= (?:rose|grew|fell|increased|decreased|declined|dropped|reached|amounted|"
    r"stood|totall?ed|soared|surged|jumped|was|has)\b)|shipments|purchases|sales|surplus|deficit|turnover|total trade"
    r"|trade)(?: there| (?:to|from|with) (?:(?:the|that|this) |(?={R}))(?:{R} |{J} |[a-z-]+ ){0,3}(?:country|nation|"
    r"state|neighbour|neighbor"
    r"|republic|kingdom|giant|island|side|partner)\b)?(?! (?:to|from|with|between|into|of [a-z]|and [a-z]+ (?:to|"
    r"from)|and (?:imports"
    r"|exports)))(?= [^a-z]| [a-z]|,|-|\(|:)"
)
_PARTNER = compile_pattern(
    r"(?:[;,] |,? (?:and|while|but) |; and )(?:(?:those |that )?(?:to|from|with) )?(?P<o>{T*})(?= ?[-(,:]"
    r"| (?:by|rose|fell|grew|were|was|up|down|{Q}|{M})| {Q}| {M})"
)
#: `of which $890 million were Kenyan exports`.
_AMOUNT_FIRST = compile_pattern(
    r"(?:of which|including|with)(?: about| some| nearly| around| over)? (?P<m>{M})(?: \({M}\))?(?: (?:was|were|is|"
    r"are|came from|"
    r"represented|constituted|accounted for by|in|of|made up of|being|went to))*(?: (?P<owner>{Y})(?:'s?)?| our|"
    r" its| the)?"
    r"(?: [a-z]+)? (?P<v>exports|imports|shipments|sales|purchases)\b(?! (?:to|from) {T})"
)
#: `stood at $124 billion in 2022 and $111 billion in 2023`.
_NEXT_YEAR = compile_pattern(
    r"{M} (?:in|for|during) {D}(?:,? and|,|;) (?:(?:to|at|about|nearly|some) )*(?P<m>{M}) (?:in|for|during) {D}"
)
_SUM = compile_pattern(
    r"(?:,|,? and|;)(?: about| another| nearly| some)? (?P<m>{M})(?: worth| of [a-z]+)?(?: to| from| with) (?P<o>{T})"
)
#: `nearly half went to Chad, 16 per cent to Niger and the rest to Mali`.
_SHARE = compile_pattern(
    r"(?:,|,? and|;)(?: about| another| nearly| some)? (?P<q>{Q}|the (?:rest|remainder|balance)|smaller "
    r"(?:amounts|quantities))(?: (?:went|goes|was (?:shipped|sold|exported)))? to (?P<o>{T*})"
)
_IT = compile_pattern(
    r"(?:^(?:(?:in|during|over|for) (?:[a-z{D}-]+ ){1,8}?)?|, (?:and|but) (?:{X} )?|\b(?:expects?|expected|hopes?|"
    r"hoped|predicts?|forecasts?|wants?|aims? for"
    r"|plans? for|raise|bring|increase|boost|lift|take) )"
    r"(?P<v>it|this|that|(?:the|this|that|their) (?:figure|total|volume|turnover|volume of trade|"
    r"trade|trade volume"
    r"|value))(?= (?:to )?[a-z]+)"
)
#: How far into a sentence a flow may stand that goes on with the one of the sentence before.
_OPENING = 30
_FLOW_OF = {
    "exports": Flow.EXPORTS,
    "export": Flow.EXPORTS,
    "import": Flow.IMPORTS,
    "shipments": Flow.EXPORTS,
    "sales": Flow.EXPORTS,
    "imports": Flow.IMPORTS,
    "purchases": Flow.IMPORTS,
    "surplus": Flow.BALANCE,
    "deficit": Flow.BALANCE,
}


def cut_short(frame: Frame, topics: Sequence[Topic], before: Topic | None) -> Iterator[Topic]:
    """`and imports by 8%`, `; Vietnam - by 97%`, `It reached`: what takes its sides from the flow before."""
    yield from _bare_flows(frame, topics, before)
    yield from _other_partners(frame, topics)
    yield from _other_shares(frame, topics)
    yield from _other_years(frame, topics)
    for found in _IT.finditer(frame.text):
        base = _last(topics, found.start("v")) or before
        if base is not None and _free(topics, found.start("v")) and (found.start("v") > 0 or before is not None):
            yield _stub(base, found.start("v"), found.end())


def _bare_flows(frame: Frame, topics: Sequence[Topic], before: Topic | None) -> Iterator[Topic]:
    """`and imports by 8%`, `of which $890 million were Kenyan exports`."""
    for found in _BARE.finditer(frame.text):
        base = _last(topics, found.start("v")) or (before if found.start() < _OPENING else None)
        if base is not None and _free(topics, found.start("v")):
            yield from _bare_topic(frame, found, base)
    for found in _AMOUNT_FIRST.finditer(frame.text):
        base = _last(topics, found.start("m")) or (before if found.start() < _OPENING else None)
        if base is not None and _free(topics, found.start("m")):
            for topic in _bare_topic(frame, found, base):
                yield replace(topic, start=found.start("m"), value=frame.mentions[found["m"]])


def _other_partners(frame: Frame, topics: Sequence[Topic]) -> Iterator[Topic]:
    """`; Vietnam - by 97%`, `and $2 million to Chad`."""
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
            partner = frame.mentions[found["o"]].node
            yield replace(stub, partners=(partner,), value=frame.mentions[found["m"]], item=base.item)


def _other_shares(frame: Frame, topics: Sequence[Topic]) -> Iterator[Topic]:
    """`, 16 per cent to Niger and the rest to Mali`."""
    for found in _SHARE.finditer(frame.text):
        base = _last(topics, found.start("q"))
        if base is None or base.share is None or base.flows != (Flow.EXPORTS,) or not _free(topics, found.start("q")):
            continue
        partners = tuple(m.node for m in frame.group(found, "o") if m.node and m.node != base.source)
        share = frame.mentions.get(found["q"])
        if partners and (share is None or len(partners) == 1):
            stub = _stub(base, found.start("q"), found.end())
            yield replace(stub, partners=partners, share=share, bare=share is None, item=base.item)


def _other_years(frame: Frame, topics: Sequence[Topic]) -> Iterator[Topic]:
    """`and $111 billion in 2023`."""
    for found in _NEXT_YEAR.finditer(frame.text):
        base = _last(topics, found.start("m"))
        if base is not None and _free(topics, found.start("m")):
            stub = _stub(base, found.start("m"), found.start("m") + 1)
            yield replace(stub, value=frame.mentions[found["m"]], item=base.item)


def _bare_topic(frame: Frame, found: re.Match[str], base: Topic) -> Iterator[Topic]:
    word = found["v"]
    stub = replace(
        _stub(base, found.start("v"), found.end()),
        flows=(_FLOW_OF.get(word, Flow.TOTAL),),
        sign=-1 if word == "deficit" else 1,
    )
    owner = frame.mentions[found["owner"]].node if found["owner"] else base.source
    if owner == base.source:
        yield stub
    elif (owner,) == base.partners:
        yield replace(stub, source=owner, partners=(base.source,))


def _stub(base: Topic, start: int, end: int) -> Topic:
    return replace(
        base,
        start=start,
        end=end,
        anchor=start,
        bare=False,
        share=None,
        value=None,
        part=True,
        factuality=None,
        context=(*base.context, base.origin),
    )


def _last(topics: Sequence[Topic], at: int) -> Topic | None:
    earlier = [t for t in topics if t.end <= at]
    return earlier[-1] if earlier else None


def _free(topics: Sequence[Topic], at: int) -> bool:
    return all(not t.start <= at < t.end for t in topics)
