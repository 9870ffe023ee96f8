"""Titles to the usual short English name of an office, and to the role of an envoy."""

import re
from functools import lru_cache

from ingest.titles import Title, title_words

_ENVOY_HEADS = frozenset(
    {"ambassador", "envoy", "consul", "consul-general", "chargé", "chargée", "charge", "nuncio", "representative"}
)
_RANKS = frozenset({"deputy", "vice", "assistant", "acting", "first", "second", "honorary", "principal", "senior"})
_SIMPLE = re.compile(
    r"^(?P<before>(?:[a-z]+ )*?)(?P<head>minister|secretary) (?:of|for) (?:the )?(?P<what>[\w-]+(?: affairs)?)$"
)

#: `the first president` held the office of president; a `first minister` and a `first deputy` are what they are.
_NUMBERED = re.compile(
    r"^(?:first|second|third|fourth|fifth|sixth|\d+(?:st|nd|rd|th)) (?:ever )?"
    r"(?=(?:president|prime minister|foreign minister|chancellor|minister of foreign affairs)\b)"
)


def is_envoy(title: Title) -> bool:
    """Somebody sent: an ambassador, envoy, consul, permanent or special representative, high commissioner."""
    if title.head in _ENVOY_HEADS:
        return title.head != "representative" or any(w in title.words for w in ("permanent", "special", "personal"))
    return (title.head == "commissioner" and "high commissioner" in title.words) or _is_permanent_delegate(title)


def _is_permanent_delegate(title: Title) -> bool:
    return title.head == "delegate" and "permanent delegate" in title.words


def name_role(title: Title) -> str:
    """The role of an envoy.

    >>> name_role(Title("ambassador", "ambassador extraordinary and plenipotentiary"))
    'ambassador'
    """
    words = title.words.replace("-", " ")
    rank = "honorary " if "honorary" in words else "deputy " if "deputy" in words else ""
    if title.head in ("ambassador", "nuncio"):
        return "ambassador"
    if title.head == "commissioner":
        return f"{rank}high commissioner".strip()
    if title.head in ("consul", "consul-general"):
        return f"{rank}consul general" if "general" in words else f"{rank}consul"
    if title.head in ("chargé", "chargée", "charge"):
        return "charge d'affaires"
    if (title.head == "representative" and "permanent" in words) or _is_permanent_delegate(title):
        return f"{rank}permanent representative"
    if title.head == "representative":
        return "special representative"
    if words.endswith("trade envoy"):
        return "trade envoy"
    of_state = not (title.holder or "").startswith("bloc:")
    if (
        title.head == "envoy"
        and of_state
        and words == "envoy"
        and all(t.node.startswith("state:") for t in title.targets)
    ):
        # What news call an envoy to a state is its ambassador there.
        return "ambassador"
    return "special envoy" if title.head == "envoy" else "charged with"


def name_office(title: Title) -> str:
    """The usual short name of an office, small letters but for names.

    >>> name_office(Title("minister", "minister of foreign affairs"))
    'foreign minister'
    >>> name_office(Title("minister", "minister for trade and industry"))
    'minister for trade and industry'
    """
    if title.head in ("chargé", "chargée", "charge"):
        return name_role(title)
    return _shorten_office(title.words)


@lru_cache(maxsize=4096)
def _shorten_office(written: str) -> str:
    words = _NUMBERED.sub("", " ".join(written.split()).strip(" ,")).replace(
        "representative of the union ", "representative "
    )
    simple = _SIMPLE.match(words)
    chief = simple is not None and simple["before"].endswith(("chief ", "prime "))
    # `Assistant Foreign Minister for African Affairs` is told apart by both.
    twofold = simple is not None and not (_RANKS | {"the"}).issuperset(simple["before"].split()[-1:])
    if simple is not None and simple["what"] != "state" and simple["head"] == "minister" and not (chief or twofold):
        what = simple["what"]
        what = what if what == "external affairs" else what.removesuffix(" affairs")
        return f"{simple['before']}{what} {simple['head']}"
    return words


def says_more(full: Title, short: Title) -> bool:
    """``full`` says all that ``short`` does of the same office."""
    a, b = title_words(full.words), title_words(short.words)
    if full.former != short.former:
        return False
    if is_envoy(full) and is_envoy(short) and (full.head == short.head or short.words == "envoy"):
        return not short.targets or {t.node for t in short.targets} <= {t.node for t in full.targets}
    return b <= a and a & _RANKS == b & _RANKS and (short.holder in (None, full.holder))
