"""Whose minister it is: the state behind each title that names none, as far as the document tells."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.schema import Claim, EdgeType
from ingest.figures import Held
from ingest.frames import compile_pattern
from ingest.leaders import find_leader
from ingest.model import Kind
from ingest.scenes import Scene
from ingest.vocabulary import load_titles

_LIST = compile_pattern(r"{W}(?:(?:,? and |, |,? as well as |; )(?:the |other (?:senior )?)?{W})+")
_LISTED = frozenset({Kind.PERSON, Kind.OFFICE, Kind.NAME, Kind.STATE, Kind.BLOC, Kind.ADJECTIVE})
_HOST = compile_pattern(
    r"(?:at the invitation of|hosted by|received by|welcomed by|guest of|invited by) (?:the )?(?:{S},? )?({A*})"
)


def decide_states(
    scene: Scene, held: Sequence[Held], claims: Iterable[Claim], acting: Iterable[str] = ()
) -> dict[str, str]:
    """Person key -> state, for everybody whom the document ties to exactly one.

    Sure ties come first (`Belarusian Foreign Minister`), then what a visit, an invitation or a meeting of two states
    implies, then the state in whose name the document speaks.
    """
    known = _stated(scene, held)
    for person, bloc in _of_blocs(held).items():
        known.setdefault(person, bloc)
    _from_leaders(scene, held, known)
    _inherit_in_lists(scene, held, known)
    _from_delegations(scene, held, known)
    for person in _royals(held):
        known.setdefault(person, _NOBODY)
    events = list(claims)
    people = {h.person for h in held if h.person} | set(acting)
    partner = _partner(scene)
    for _ in range(3):
        before = len(known)
        _from_visits(scene, events, known, partner)
        _from_hosts(scene, events, known)
        _from_meetings(events, known)
        _from_sides(scene, events, known, partner)
        _from_pairs(scene, events, known)
        _from_companions(scene, held, known)
        if len(known) == before:
            break
    _from_home(scene, held, people - _strangers(scene, events, known), known, partner)
    _from_possessors(held, known)
    return {person: node for person, node in known.items() if node.startswith("state:")}


#: Stands for a state that must not be guessed.
_NOBODY = "nobody"
_ROYAL = frozenset({"king", "queen", "emperor", "empress", "emir", "amir", "sultan", "prince", "princess", "pope"})


def _royals(held: Sequence[Held]) -> frozenset[str]:
    """`King Salman` in a report on India: who is so well known that no state is written is seldom of the text's own."""
    heads: dict[str, set[str]] = defaultdict(set)
    for each in held:
        if each.person:
            heads[each.person].add(each.title.head.split()[-1])
    return frozenset(person for person, found in heads.items() if found <= _ROYAL)


def _of_blocs(held: Sequence[Held]) -> dict[str, str]:
    """Who acts for a bloc alone is of no state, whichever the text is about."""
    return {
        h.person: h.title.holder for h in held if h.person and h.title.holder and h.title.holder.startswith("bloc:")
    }


def _stated(scene: Scene, held: Sequence[Held]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for each in held:
        if each.person and each.title.holder and each.title.holder.startswith("state:"):
            votes[each.person][each.title.holder] += 1
    for each in held:
        if each.person and not votes[each.person]:
            for start, end, node in scene.scan.implied:
                if node.startswith("state:") and each.start <= start and end <= each.end + 2:
                    votes[each.person][node] += 1
            tie = _first_told(scene, each)
            if tie:
                votes[each.person][tie] += 1
    return {person: _most(count) for person, count in votes.items() if count}


def _first_told(scene: Scene, each: Held) -> str:
    """The state that the words right before or behind a title tell."""
    return (
        _counterpart_of(scene, each.start)
        or _country_meant(scene, each)
        or _body_behind(scene, each)
        or _delegation_of(scene, each.start)
    )


_COUNTERPART = re.compile(r"\b(?:counterparts?|colleagues?|opposite numbers?),? (?:the )?$")


def _counterpart_of(scene: Scene, start: int) -> str:
    """`his Chinese counterpart, Minister of Education X`: the state stands before the word."""
    found = _COUNTERPART.search(scene.document.text, max(0, start - 24), start)
    if found is None:
        return ""
    return next((m.node for m in scene.scan.mentions if m.end == found.start() - 1 and m.node.startswith("state:")), "")


_LED_BY = re.compile(
    r"(?:[’']s?)? (?:[a-z-]+ ){0,3}?(?:delegation|team|mission|side|group),? (?:which was |that was )?"
    r"(?:led|headed|chaired|represented) by (?:its |the |their )?$"
)


def _delegation_of(scene: Scene, start: int) -> str:
    """`A Kenyan delegation led by Trade Secretary X`."""
    found = _LED_BY.search(scene.document.text, max(0, start - 80), start)
    if found is None:
        return ""
    return next((m.node for m in scene.scan.mentions if m.end == found.start() and m.node.startswith("state:")), "")


_ITS = re.compile(r"\b[Ii]ts (?:new |then |former |own |late )?$")
_THAT_COUNTRY = re.compile(r"\bof (?:that|this|the|the host) (?:country|state|nation)\b")


def _country_meant(scene: Scene, each: Held) -> str:
    """`its President`, `the Foreign Minister of that country`.

    The state named last before, in this sentence or the one before.
    """
    text = scene.document.text
    if not (
        _ITS.search(text, max(0, each.start - 16), each.start)
        or text[each.start : each.start + 4].lower() == "its "
        or _THAT_COUNTRY.search(text, each.start, each.end)
    ):
        return ""
    floor = scene.sentences[max(0, each.sentence - 1)].start
    before = [
        m
        for m in scene.scan.mentions
        if floor <= m.start and m.end <= each.start and m.kind is Kind.STATE and m.node.startswith("state:")
    ]
    return before[-1].node if before else ""


_OF_BODY = re.compile(
    r",? (?:of|from|at|in) (?:the )?(?:(?:[A-Z][\w’'-]*|of|for|and|the|&),? )*"
    r"(?:Ministry|Department|Office|Secretariat|Directorate|Bureau|Chancellery|Government|Parliament|Embassy)\b"
    r"(?: (?:[A-Z][\w’'-]*|of|for|and|the|&),?)* (?:of|from) (?:the )?"
)
_BODY_REACH = 160


def _body_behind(scene: Scene, each: Held) -> str:
    """`Permanent Secretary X of the Ministry of Foreign Affairs of the Kingdom of Thailand`."""
    text, stop = scene.document.text, each.end + _BODY_REACH
    if _OF_BODY.match(text, each.end, stop) is None:
        return ""
    behind = (m for m in scene.mentions[each.sentence] if each.end < m.start < stop and m.kind is Kind.STATE)
    return next((m.node for m in behind if _OF_BODY.fullmatch(text, each.end, m.start)), "")


def _most(count: Counter[str]) -> str:
    return min(count.items(), key=lambda item: (-item[1], item[0]))[0]


def _inherit_in_lists(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`Chinese President Xi and Premier Li`, `Foreign Minister Faisal and other senior Saudi officials`."""
    leading = {h.start: h.title.holder for h in held if h.title.holder and _begins_with_state(scene, h)}
    for sentence in sorted({h.sentence for h in held}):
        # A list has two items, and few sentences name two.
        if sum(m.kind in _LISTED for m in scene.mentions[sentence]) < 2:
            continue
        frame = scene.frame(sentence)
        for found in _LIST.finditer(frame.text):
            mentions = frame.named(*found.span())
            last = mentions[-1]
            others = last.kind in (Kind.STATE, Kind.OFFICE) and "other" in scene.document.text[last.start : last.end]
            trailing = last.node if others else ""
            current = ""
            for mention in mentions:
                current = leading.get(mention.start, leading.get(mention.start + 4, "")) or (
                    current if known.get(mention.node, current) == current else ""
                )
                tie = current or (trailing if trailing.startswith("state:") else "")
                if mention.kind is Kind.PERSON and mention.node not in known and tie.startswith("state:"):
                    known[mention.node] = tie


def _from_leaders(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`President Biden`: a leader who is known by name needs no state beside it."""
    for person in dict.fromkeys(h.person for h in held if h.person and h.person not in known):
        node = find_leader(scene.roll.figures[person].parts)
        if node is not None and node.startswith("state:"):
            known[person] = node


_DELEGATION = compile_pattern(
    r"({S})'?s?,? (?:participants |members |also |was |were |is |are )*(?:led by|headed by|included|includes|"
    r"including|comprised|comprises|represented by|consisted of|joined by)\b"
)


def _from_delegations(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`The Mexican delegation included Foreign Secretary X; Attorney General Y; ...`: all of that state."""
    for sentence in sorted({h.sentence for h in held if h.person and h.person not in known}):
        frame = scene.frame(sentence)
        found = _DELEGATION.search(frame.text)
        if found is None:
            continue
        state = frame.mentions[found.group(1)]
        written = scene.document.text[state.start : state.end].lower()
        if not state.node.startswith("state:") or not any(
            w in written for w in ("delegation", "side", "officials", "team", "representative")
        ):
            continue
        for mention in frame.named(found.end(), len(frame.text)):
            if mention.kind is Kind.PERSON:
                known.setdefault(mention.node, state.node)


_ACCOMPANIED = compile_pattern(
    r"({A}) (?:[a-z]+ ){0,3}?accompanied by (?:[^.;{A}]{0,60}?)({A*}(?:[^.{A}{S}]{0,60}?{A*})*)"
)


def _from_companions(scene: Scene, held: Sequence[Held], known: dict[str, str]) -> None:
    """`The Crown Prince will be accompanied by Minister X and Minister Y`: his own ministers."""
    for sentence in sorted({h.sentence for h in held if h.person and h.person not in known}):
        frame = scene.frame(sentence)
        found = _ACCOMPANIED.search(frame.text) if "accompanied" in frame.text else None
        leader = known.get(frame.mentions[found.group(1)].node, "") if found is not None else ""
        if found is not None and leader.startswith("state:"):
            for mention in frame.named(*found.span(2)):
                if mention.kind is Kind.PERSON:
                    known.setdefault(mention.node, leader)


def _begins_with_state(scene: Scene, held: Held) -> bool:
    start = held.start
    return any(m.start - start in (0, 4) for m in scene.scan.mentions if start <= m.start <= start + 4)


def _partner(scene: Scene) -> str | None:
    """The other state of a document about two: named at its beginning, and more than any third."""
    others = [p for p in scene.parties if p != scene.home]
    if not others:
        return None
    opening = scene.sentences[min(2, len(scene.sentences) - 1)].end if scene.sentences else 0
    counts = Counter(m.node for m in scene.scan.mentions if m.node in set(others))
    first = Counter(m.node for m in scene.scan.mentions if m.node in set(others) and m.start < opening)
    if not first:
        return None
    best = max(sorted(first), key=lambda node: (first[node], counts[node]))
    third = max((counts[n] for n in others if n != best), default=0)
    return best if counts[best] >= 2 * third else None


def _from_visits(scene: Scene, claims: Sequence[Claim], known: dict[str, str], partner: str | None) -> None:
    """A visitor is of another state than the one visited."""
    for claim in claims:
        if claim.type is EdgeType.VISITED and claim.source.startswith("person:") and claim.source not in known:
            if scene.home and claim.target != scene.home:
                known[claim.source] = scene.home
            elif scene.home and partner and claim.target == scene.home:
                known[claim.source] = partner


def _from_hosts(scene: Scene, claims: Sequence[Claim], known: dict[str, str]) -> None:
    """Whoever invites or receives a visitor is of the state visited; whoever comes along is of the visitor's."""
    for claim in claims:
        if claim.type is not EdgeType.VISITED:
            continue
        for index, sentence in enumerate(scene.sentences):
            if not sentence.start <= claim.evidence.start < sentence.end:
                continue
            frame = scene.frame(index)
            for found in _HOST.finditer(frame.text):
                for mention in frame.named(*found.span(1)):
                    if (
                        mention.kind is Kind.PERSON
                        and mention.node != claim.source
                        and claim.target.startswith("state:")
                    ):
                        known.setdefault(mention.node, claim.target)


def _from_meetings(claims: Sequence[Claim], known: dict[str, str]) -> None:
    """Whoever meets a visitor is of the state visited."""
    trips: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.type is EdgeType.VISITED:
            trips[claim.source].add(claim.target)
    for claim in claims:
        for mine, theirs in _met(claim):
            visited = trips.get(mine, set()) - {known.get(mine, "")}
            if theirs not in known and mine in known and len(visited) == 1:
                known[theirs] = next(iter(visited))


def _from_sides(scene: Scene, claims: Sequence[Claim], known: dict[str, str], partner: str | None) -> None:
    """In a document about two states, whoever meets one side is of the other."""
    if scene.home is None or partner is None:
        return
    other = {scene.home: partner, partner: scene.home}
    for claim in claims:
        if claim.evidence.rule == "meetings.co_chaired_by":
            continue
        for mine, theirs in _met(claim):
            state = known.get(mine, mine if mine.startswith("state:") else "")
            if theirs not in known and state in other:
                known[theirs] = other[state]


_PAIR = compile_pattern(r"[{S}{J}] ?[-/] ?[{S}{J}]|between (?:the )?{S} and (?:the )?{S}")


def _from_pairs(scene: Scene, claims: Iterable[Claim], known: dict[str, str]) -> None:
    """`co-chaired the A-B consultations with Deputy Minister X`: where one side is of A, the other is of B."""
    for claim in claims:
        for mine, theirs in _met(claim):
            state = known.get(mine)
            if theirs in known or state is None:
                continue
            index = next(i for i, s in enumerate(scene.sentences) if s.end >= claim.evidence.end)
            frame = scene.frame(index)
            pairs = [{m.node for m in frame.named(*found.span())} for found in _PAIR.finditer(frame.text)]
            others = {node for pair in pairs if state in pair for node in pair - {state}}
            if len(others) == 1:
                known[theirs] = others.pop()


def _strangers(scene: Scene, claims: Iterable[Claim], known: Mapping[str, str]) -> set[str]:
    """Whoever meets those in whose name the document speaks: of another state, though nothing says of which."""
    found = set()
    for claim in claims:
        for mine, theirs in _met(claim):
            if theirs not in known and known.get(mine, mine) == scene.home:
                found.add(theirs)
    return found


def _met(claim: Claim) -> Iterator[tuple[str, str]]:
    """A meeting seen from either side, where the one met is a person."""
    if claim.type is EdgeType.MET_WITH:
        for mine, theirs in ((claim.source, claim.target), (claim.target, claim.source)):
            if theirs.startswith("person:"):
                yield mine, theirs


def _from_home(
    scene: Scene, held: Sequence[Held], people: set[str], known: dict[str, str], partner: str | None
) -> None:
    """Everybody else is of the state in whose name the document speaks, unless another holds that sole office there."""
    if scene.home is None:
        return
    sole = load_titles().sole
    offices: dict[str, set[str]] = defaultdict(set)
    for each in held:
        if each.person and not each.title.former:
            offices[each.person].add(each.title.words)
    taken = {words: p for p, state in sorted(known.items()) if state == scene.home for words in offices[p] & sole}
    left_open = _without_public_title(held) | _signers(scene, held, known)
    if not scene.signed and not _is_all_about(scene):
        left_open |= {p for p in people if not _is_beside(scene, held, p, known)}
    for person in sorted(people - set(known) - left_open, key=lambda p: (-_weight(scene, p), p)):
        rivals = [taken[w] for w in offices[person] & sole if w in taken]
        if not rivals:
            known[person] = scene.home
            taken.update((w, person) for w in offices[person] & sole)
            continue
        near = _only_other_state(scene, held, person)
        if near or partner:
            known[person] = near or partner or ""


def _is_all_about(scene: Scene) -> bool:
    """No third state is named half as often: then titles without a state are of the text's own."""
    counts = Counter(m.node for m in scene.scan.mentions)
    others = sorted((counts[node] for node in scene.parties if node != scene.home), reverse=True)
    return len(others) < 2 or counts[str(scene.home)] >= 2 * others[1]


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


def _without_public_title(held: Iterable[Held]) -> frozenset[str]:
    """Those of whom only such titles are told as organisations, or other states' envoys here, bear no less."""
    titled = [h for h in held if h.person]
    return frozenset(h.person for h in titled) - {h.person for h in titled if _is_public(h)}


def _is_public(held: Held) -> bool:
    title = held.title
    if title.targets:
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
            nodes = {
                m.node for m in scene.mentions[each.sentence] if m.node.startswith("state:") and m.node != scene.home
            }
            if len(nodes) == 1:
                found.update(nodes)
    return _most(found) if len(found) == 1 else None


def _from_possessors(held: Sequence[Held], known: dict[str, str]) -> None:
    for each in held:
        if each.person and each.possessor in known:
            known.setdefault(each.person, known[each.possessor])


def holder_of(each: Held, known: Mapping[str, str]) -> str | None:
    """Whose office it is: as stated, else the state that the document ties the person to."""
    return each.title.holder or known.get(each.person)
