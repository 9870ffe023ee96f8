"""Whose minister it is, where nothing tells: the state in whose name the document speaks, or nobody's."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from ingest.figures import Held
from ingest.model import Kind
from ingest.scenes import Scene
from ingest.vocabulary import load_titles


def tie_to_home(
    scene: Scene, held: Sequence[Held], people: set[str], known: dict[str, str], partner: str | None
) -> None:
    """Everybody else is of the state in whose name the document speaks, unless another holds that sole office there."""
    settled = set(known)
    if scene.home is None or people <= settled:
        return
    sole = load_titles().sole
    offices: dict[str, set[str]] = defaultdict(set)
    for each in held:
        if each.person and not each.title.former:
            offices[each.person].add(each.title.words)
    taken = {words: p for p, state in sorted(known.items()) if state == scene.home for words in offices[p] & sole}
    left_open = _without_public_title(held) | _signers(scene, held, known)
    left_open |= _envoys_here(scene, held) | _in_captions(scene, held)
    left_open |= _hosts(scene, held, known, people - set(known))
    peers = _peers(scene, people)
    left_open |= {
        p for p in people - peers if len(scene.roll.figures[p].parts) == 1 and (not scene.signed or offices[p] & sole)
    }
    if not scene.signed:
        left_open |= {p for p in people if offices[p] & sole and _is_beside_others(scene, held, p)}
        left_open |= {p for p in people if offices[p] and all(map(_PRESIDES.fullmatch, offices[p]))}
    if not scene.signed and not _is_all_about(scene) and not _is_news_of_ministry(scene, held, known):
        left_open |= {p for p in people - _appointees(scene, held) if not _is_beside(scene, held, p, known)}
    for person in sorted(people - set(known) - left_open, key=lambda p: (-_weight(scene, p), p)):
        rivals = [taken[w] for w in offices[person] & sole if w in taken]
        if not rivals:
            known[person] = scene.home
            taken.update((w, person) for w in offices[person] & sole)
            continue
        near = _only_other_state(scene, held, person)
        if near:
            known[person] = near
    for person in _hosts(scene, held, known, people - settled):
        known.pop(person, None)


#: Whoever presides in news, and over what is not said, may do so over a bank or a union: heads of state are known.
_PRESIDES = re.compile(r"(?:[A-Z]{3,} )?(?:vice[- ]?)?(?:president|chairman|chairwoman)")
#: A British peer has one name: `Lord Green`.
_PEER = re.compile(r"(?:The )?(?:Rt Hon )?(?:Lord|Lady|Baroness)\b")


def _peers(scene: Scene, people: Set[str]) -> frozenset[str]:
    """Those of a British text whose one name tells who they are."""
    if scene.home != "state:GBR":
        return frozenset()
    return frozenset(p for p in people if any(_PEER.match(written) for written in scene.roll.figures[p].titled))


_APPOINTS = re.compile(
    r"\b(?:diplomatic appointments?|appointments? (?:were |was )?announced|announc\w+[^.;]{0,60} appointments?)", re.I
)


def _appointees(scene: Scene, held: Iterable[Held]) -> frozenset[str]:
    """The envoys of a list of appointments, which no state sends but the one that announces them."""
    sent = load_titles().sent
    if _APPOINTS.search(scene.document.text) is None:
        return frozenset()
    return frozenset(
        h.person
        for h in held
        if h.person and h.title.head in sent and h.title.holder is None and h.title.targets and not h.title.former
    ) - {h.person for h in held if scene.home in {t.node for t in h.title.targets}}


def _is_all_about(scene: Scene) -> bool:
    """No third state is named half as often: then titles without a state are of the text's own."""
    counts = Counter(m.node for m in scene.scan.mentions)
    others = sorted((counts[node] for node in scene.parties if node != scene.home), reverse=True)
    return len(others) < 2 or counts[str(scene.home)] >= 2 * others[1]


_NEWS_OF_MINISTRY = re.compile(
    r"\b(?:[Aa]t|[Ff]rom|[Ii]nside) the (?:Foreign (?:Office|Ministry)|FCDO|FCO|State Department|"
    r"(?:Ministry|Department) of (?:Foreign|External) Affairs)\b"
)
_ENOUGH = 2


def _is_news_of_ministry(scene: Scene, held: Iterable[Held], known: Mapping[str, str]) -> bool:
    """`This week at the Foreign Office`: whose state is told are all of the ministry's own, and so are the others."""
    heading = scene.sentences[0] if scene.sentences else None
    if heading is None or not heading.heading or _NEWS_OF_MINISTRY.search(_text_of(scene, 0)) is None:
        return False
    states = {h.person: known[h.person] for h in held if h.person in known}
    return len(states) >= _ENOUGH and set(states.values()) == {scene.home}


#: Whoever stands behind one of these words is another's, or one's own.
_OTHERS = r"met|meets?|meetings? with|call(?:ed|s)? on|hosted|received by|welcomed|talks with|spoke (?:to|with)"
_OWN = r"accompanied|joined|alongside|together with|led by|with him|with her|comprising|compris\w+|includ\w+"
_MEETS = re.compile(rf"\b(?:(?P<others>{_OTHERS})|(?:{_OWN}))\b")


def _hosts(scene: Scene, held: Iterable[Held], known: Mapping[str, str], people: Set[str]) -> frozenset[str]:
    """`Our Minister met Minister X and Governor Y`: whoever one of the text's own meets is hardly another of them."""
    found = set()
    for each in held:
        if each.person not in people:
            continue
        own = [
            m.end
            for m in scene.mentions[each.sentence]
            if m.end <= each.start and m.kind is Kind.PERSON and known.get(m.node) == scene.home
        ]
        text = scene.document.text
        words = list(_MEETS.finditer(text, own[0], each.start)) if own else []
        beside = bool(own) and text[own[-1] : each.start] == " and " and _TOGETHER.match(text, each.end)
        if beside or (words and words[-1]["others"]):
            found.add(each.person)
    return frozenset(found)


def _envoys_here(scene: Scene, held: Iterable[Held]) -> frozenset[str]:
    """Whoever is sent here, and the envoys of a text about foreign ones who present their credentials."""
    sent = load_titles().sent
    foreign = scene.signed and _FOREIGN_MISSIONS.search(scene.document.text) is not None
    return frozenset(
        h.person
        for h in held
        if h.person and (foreign or (h.title.head in sent and scene.home in {t.node for t in h.title.targets}))
    )


#: What two sides do.
_TOGETHER = re.compile(r" (?:also )?(?:agreed|reaffirmed|affirmed|discussed|exchanged|welcomed|noted|reviewed)\b")
_FOREIGN_MISSIONS = re.compile(r"\bforeign (?:Heads? of Mission|envoys|ambassadors)", re.I)
_CAPTION = re.compile(r"\b(?:left to right|right to left|L to R|L-R|from left)\b", re.I)


def _in_captions(scene: Scene, held: Iterable[Held]) -> frozenset[str]:
    """Those who stand side by side in a picture, of both sides."""
    return frozenset(h.person for h in held if h.person and _CAPTION.search(_text_of(scene, h.sentence)))


_SIGNED = re.compile(r"\b(?:signed|exchanged|inked|initialled|initialed|co-chaired|concluded)\b")


def _signers(scene: Scene, held: Iterable[Held], known: Mapping[str, str]) -> frozenset[str]:
    """Two who sign one paper, of whom no state is told: one of them is the other side's."""
    together: dict[int, set[str]] = defaultdict(set)
    for each in held:
        if each.person:
            together[each.sentence].add(each.person)
    pairs = [
        people
        for index, people in together.items()
        if len(people) == 2 and not people & known.keys() and _SIGNED.search(_text_of(scene, index))
    ]
    return frozenset().union(*pairs)


def _text_of(scene: Scene, index: int) -> str:
    sentence = scene.sentences[index]
    return scene.document.text[sentence.start : sentence.end]


def _is_beside(scene: Scene, held: Iterable[Held], person: str, known: Mapping[str, str]) -> bool:
    """A sentence that gives the person a title names the text's own state, or somebody of it, too."""
    for each in held:
        if each.person == person:
            nodes = {m.node for m in scene.mentions[each.sentence]}
            if scene.home in nodes or any(known.get(node) == scene.home for node in nodes):
                return True
    return False


def _is_beside_others(scene: Scene, held: Iterable[Held], person: str) -> bool:
    """A sentence that gives the person a title names another state, and not the text's own."""
    for each in held:
        if each.person == person:
            nodes = {m.node for m in scene.mentions[each.sentence] if m.node.startswith("state:")}
            if nodes and scene.home not in nodes:
                return True
    return False


def _without_public_title(held: Iterable[Held]) -> frozenset[str]:
    """Those of whom only such titles are told as organisations, or other states' envoys here, bear no less."""
    titled = [h for h in held if h.person]
    return frozenset(h.person for h in titled) - {h.person for h in titled if _is_public(h)}


def _is_public(held: Held) -> bool:
    title = held.title
    if title.targets or title.words.startswith("ambassador for"):
        return True
    general = re.search(r"\b(?:secretary|director)[ -]general\b", title.words)
    common = title.head in load_titles().borne_anywhere or title.words.startswith("president of")
    return not (common or general)


def _weight(scene: Scene, person: str) -> int:
    return len(scene.roll.figures[person].spans)


def _only_other_state(scene: Scene, held: Sequence[Held], person: str) -> str | None:
    """The one state beside the document's own that the sentences with this title name."""
    found: Counter[str] = Counter()
    for each in held:
        if each.person == person:
            named = (m for m in scene.mentions[each.sentence] if m.kind is not Kind.PLACE)
            nodes = {m.node for m in named if m.node.startswith("state:") and m.node != scene.home}
            if len(nodes) == 1:
                found.update(nodes)
    return found.most_common(1)[0][0] if len(found) == 1 else None
