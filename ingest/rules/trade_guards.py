"""Whether what a pattern hit is trade: goods that are bought, sold or exchanged, and a verb that is one."""

import re

from ingest.model import Kind
from ingest.rules.hits import Hit
from ingest.rules.trade_goods import is_goods
from ingest.signs import compile_pattern


def is_trade(hit: Hit) -> bool:
    """Whether what is bought, sold or exchanged is goods, and the verb really is one."""
    at = hit.found.start("v")
    if hit.pattern.rule == "trade.turnover_alone" and _WITH_ALL.search(hit.frame.text, max(0, at - 30), at):
        return False
    if hit.pattern.qualifiers["flow"] == "total" and _FREE.search(hit.frame.text, max(0, at - 30), at):
        return False
    item = hit.found.groupdict().get("item")
    if item is None:
        return True
    if (
        not is_goods(item)
        or _NO_VERB_HERE.search(item)
        or any(m.kind in _NO_GOODS for m in hit.frame.group(hit.found, "item"))
    ):
        return False
    if hit.pattern.subject == "find" and hit.found["v"] in _NOUN_OR_VERB:
        return _VERB_LEAD.search(hit.frame.text, max(0, at - 40), at) is not None
    return True


_FREE = re.compile(
    r"\b(?:free|fair|illicit|illegal|slave|drug|drugs|arms control|human|wildlife|ivory|narcotics|rules-based"
    r"|open|retail|wholesale|foreign minister for) $"
)
#: Trade with the whole world.
_WITH_ALL = re.compile(
    r"\b(?:foreign|external|world|global|international|regional|internal|domestic|retail|annual|its|total|"
    r"merchandise|e)[ -]$"
)
_NO_VERB_HERE = re.compile(
    r"\b(?:that|which|who|was|were|is|are|has|have|had|will|would|and (?:then|also)|said|after|before|when"
    r"|while|because|rose|fell|grew|dropped|increased|decreased|declined|by|but|if|access|proposal|able|ready"
    r"|how|what|it)\b"
)
_NOUN_OR_VERB = frozenset(
    {
        "exports",
        "imports",
        "supplies",
        "ships",
        "purchases",
        "import",
        "export",
        "supply",
        "buys",
        "sells",
        "ship",
        "buy",
        "purchase",
    }
)
_VERB_LEAD = compile_pattern(
    r"(?:{X}|\b(?:it|which|and|also|now|currently|mainly|mostly|still|already|traditionally|primarily|largely"
    r"|to|will|would|annually|both|typically|each year))(?: (?:also|now|currently|mainly|mostly|still|already"
    r"|only|primarily))* $"
)
_NO_GOODS = (Kind.STATE, Kind.BLOC, Kind.PERSON, Kind.REGION, Kind.OFFICE)
