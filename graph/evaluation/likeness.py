"""When what was drawn is what was annotated: names, ends, qualifiers and dates."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.evaluation.drawn import DrawnEdge, DrawnNode
from graph.evaluation.gold import Gold, GoldEdge, Wording
from graph.join import is_mutual
from graph.schema import EdgeType, Label, Value

#: The qualifiers that a strict comparison asks for.
STRICT: Mapping[EdgeType, tuple[str, ...]] = {
    EdgeType.MEMBER_OF: ("status",),
    EdgeType.ENVOY_TO: ("role", "sender"),
    EdgeType.TRADE_WITH: ("flow", "value", "change_pct"),
    EdgeType.HOLDS_OFFICE: ("office", "former"),
}
#: A figure may be this part off, for rounding.
TOLERANCE = 0.01

Meaning = tuple[Label, str]  #: a node as the annotations know it: its label and their id for it

_WORD = re.compile(r"[a-z0-9]+")
_EMPTY = frozenset("a affairs and designate extraordinary for in of plenipotentiary the to".split())
_RANKS = frozenset("acting assistant deputy honorary vice".split())
#: Applied in this order, each to what the ones before leave.
_SYNONYMS = tuple(
    (re.compile(rf"\b(?:{words})\b"), plain)
    for words, plain in (
        ("pm", "prime minister"),
        ("fm", "foreign minister"),
        ("dpm", "deputy prime minister"),
        ("mfa", "foreign minister"),
        ("ministry|ministers", "minister"),
        ("high commissioner", "ambassador"),
        ("envoy", "representative"),
        ("councillor", "councilor"),
        ("secretary of state", "foreign minister"),
    )
)


def fold(name: str) -> str:
    """Return a name in plain small letters and digits, so that accents, case and punctuation make no difference.

    >>> fold("Félix Tshisekedi-Tshilombo")
    'felix tshisekedi tshilombo'
    """
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    return " ".join(_WORD.findall(bare.lower()))


class GoldNames:
    """Every spelling that the annotations know, by document and label."""

    def __init__(self, gold: Gold) -> None:
        self._ids: dict[tuple[str, Label, str], set[str]] = defaultdict(set)
        owners: dict[str, set[str]] = defaultdict(set)
        for node in gold.nodes:
            for spelling in map(fold, node.spellings):
                self._ids[node.doc, node.label, spelling].add(node.id)
            if node.label is Label.OFFICIAL:
                for spelling in map(fold, node.spellings[1:]):
                    owners[spelling].add(node.id)
        self._shared = frozenset(spelling for spelling, people in owners.items() if len(people) > 1)

    def meanings(self, doc: str, node: DrawnNode) -> frozenset[Meaning]:
        """What the annotations of a document call a node; the node's own id where they do not know it."""
        known = self._known(doc, node.label, (node.slug, node.name, *node.aliases))
        return frozenset((node.label, each) for each in known or {node.slug})

    def people(self, doc: str, node: DrawnNode) -> set[str]:
        """The annotated people of a document that a node is; a spelling that two of them share tells nobody apart."""
        telling = (name for name in (node.name, *node.aliases) if fold(name) not in self._shared)
        return self._known(doc, Label.OFFICIAL, (node.slug, *telling))

    def _known(self, doc: str, label: Label, spellings: Iterable[str]) -> set[str]:
        folded = {spelling for name in spellings if (spelling := fold(name))}
        return set().union(*(self._ids.get((doc, label, spelling), ()) for spelling in folded))


@dataclass(frozen=True, slots=True)
class Sighting:
    """An edge as one document shows it: its ends are what that document's annotations call them."""

    edge: DrawnEdge
    source: frozenset[Meaning]
    target: frozenset[Meaning]


def is_annotated(sighting: Sighting, edge: GoldEdge, *, strict: bool = False) -> bool:
    """Whether an annotation, or another reading that it accepts, says this; strictly with its telling qualifiers."""
    return any(
        _has_ends(sighting, wording) and (not strict or _has_qualifiers(sighting.edge, wording))
        for wording in edge.wordings
    )


def dates_agree(ours: Value | None, gold: Value | None) -> bool:
    """Whether one date is the other or its beginning; an ``X`` stands for any digit.

    >>> dates_agree("2021-12-15", "XXXX-12-15"), dates_agree("2021", "2021-09"), dates_agree("2021-08", "2021-09")
    (True, True, False)
    """
    first, second = str(ours or ""), str(gold or "")
    return bool(first) and all(a == b or "X" in (a, b) for a, b in zip(first, second, strict=False))


def titles_agree(ours: str, gold: str) -> bool:
    """Whether two titles are of the same rank and share most of the words of the annotated one.

    >>> titles_agree("minister for foreign affairs", "Foreign Minister"), titles_agree("minister", "Foreign Minister")
    (True, False)
    >>> titles_agree("deputy foreign minister", "Foreign Minister")
    False
    """
    mine, wanted = _title_words(ours), _title_words(gold)
    return not wanted or (2 * len(mine & wanted) > len(wanted) and mine & _RANKS == wanted & _RANKS)


def _title_words(title: str) -> frozenset[str]:
    plain = fold(title)
    for words, instead in _SYNONYMS:
        plain = words.sub(instead, plain)
    return frozenset(plain.split()) - _EMPTY


def _has_ends(sighting: Sighting, wording: Wording) -> bool:
    edge = sighting.edge
    if edge.type is not wording.type:
        return False
    source, target = (wording.source_label, wording.source), (wording.target_label, wording.target)
    if _is_at(sighting.source, *source) and _is_at(sighting.target, *target):
        return True
    turned = _is_at(sighting.source, *target) and _is_at(sighting.target, *source)
    return turned and is_mutual(edge.type, edge.qualifiers)


def _is_at(meanings: frozenset[Meaning], label: Label | None, identity: str) -> bool:
    return any(identity == known and label in (None, kind) for kind, known in meanings)


def _has_qualifiers(edge: DrawnEdge, wording: Wording) -> bool:
    asked = STRICT.get(wording.type, ())
    return all(_agrees(name, edge.qualifiers.get(name), wording.qualifiers.get(name)) for name in asked)


def _agrees(name: str, ours: Value | None, gold: Value | None) -> bool:
    if name == "former":
        return gold is None or bool(ours) == bool(gold)
    if gold in (None, ""):
        return True
    if ours in (None, ""):
        return False
    if name in ("value", "change_pct"):
        return _is_near(ours, gold)
    if name in ("office", "role"):
        return titles_agree(str(ours), str(gold))
    return fold(str(ours).rpartition(":")[2]) == fold(str(gold))


def _is_near(ours: Value | None, gold: Value | None) -> bool:
    try:
        wanted = float(gold or 0)
        return abs(float(ours or 0) - wanted) <= TOLERANCE * max(1.0, abs(wanted))
    except ValueError:
        return False
