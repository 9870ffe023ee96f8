"""Agreements, partnerships, programmes and aid: COOPERATES_WITH, between two named sides."""

import re
from collections.abc import Iterator
from itertools import combinations, product

from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_date, make_claim
from ingest.model import Kind
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.sides import drop_repeats, find_pair, find_parties, list_sides
from ingest.scenes import Scene
from ingest.subjects import find_subject, resolve_pronoun

FAMILY = "cooperation"
#: A pair of sides and the places that settled it.
_Pairs = tuple[list[tuple[str, str]], tuple[tuple[int, int], ...]]
#: Verbs that date what they report; a noun's agreement may be older than any date beside it.
_DATED = frozenset(
    {
        "signed",
        "signing_of",
        "was_signed",
        "declared_partnership",
        "group_established",
        "relations_upgraded",
        "gave_aid",
        "gave_money",
        "pledged_aid",
        "announced_aid",
        "supplied_with",
        "with_whose",
        "into_force",
        "agreement_they_signed",
        "ties_raised",
        "agreed_on",
        "loan_from",
        "joint_exercise",
    }
)
#: Nouns for agreements that stand; whatever is planned about them, they are there.
_NOUNS = frozenset(
    {
        "named_agreement",
        "agreement_between",
        "agreement_with",
        "cooperation_between",
        "cooperation_with",
        "aid_to",
        "upgraded",
        "relations_upgraded",
        "partnerships_with",
    }
)
#: Verbs in whose infinitive nothing is said to have been done.
_ACTS = frozenset(
    {
        "signed",
        "declared_partnership",
        "gave_aid",
        "gave_money",
        "supplied_with",
        "into_force",
        "ties_raised",
        "loan_from",
    }
    | {"agreed_on", "joint_exercise"}
)
#: Of these a sentence need say only one: who cooperates, in general.
_GENERAL = frozenset(
    {
        "cooperation_between",
        "cooperation_with",
        "close_coordination",
        "enjoy_cooperation",
        "continue_cooperation",
        "agreed_to_deepen",
        "values_cooperation",
        "strategic_partner",
        "programmes_in",
    }
)
_NOT_YET = re.compile(
    r"\b(?:eventual|future|potential|possible|proposed|prospective|envisaged|planned|draft|negotiat(?:ing"
    r"|ions?|e)(?: on| for| of| towards| over)?|talks (?:on|for|about)|towards|working on|work on"
    r"|proposal for|prospects? (?:of|for)"
    r"|intend\w* to \w+|agreed to \w+|plan\w* to \w+|hop\w+ to \w+|wish\w* to \w+|seek\w* to \w+"
    r"|aim\w* to \w+|want\w* to \w+|ready to \w+|will (?:sign|conclude|establish|launch|create|build|set up)"
    r"|interest\w* in(?: \w+ing)?|explor\w+|feasibility of|idea of|possibility of|call\w* for|need (?:for"
    r"|to \w+)|expects? to \w+|to (?:conclude|establish|sign|launch|negotiate|create|prepare|draft|develop"
    r"|draw up)|begin work on|propos\w+ to \w+|consider\w*|pursu\w+)"
    r" (?:an?|the|its|their|our|new|early|further|comprehensive|first|bilateral| )*$"
)
_MEANS_TO = re.compile(
    r"\b(?:intention|intend\w*|agreed|plan\w*|hop\w+|wish\w*|propos\w+|will|ready|want\w*|seek\w*|aim\w*"
    r"|look\w* forward)(?: to)? $"
)
_BOUND_TO = re.compile(r"\b(?:commit\w*|intent\w*|agree\w*|plan\w*|decision|undert\w+) (?:to |on |in )?(?:[a-z]+ )?$")
_IN_FORCE = re.compile(r" (?:has been |is |was )?in force\b")
_WANTED = re.compile(
    r"\b(?:request\w*|additional|need for|call\w* for|cut\w*|suspen\w+|halt\w*|block\w*|future|increas\w+|further|more)"
    r" (?:the |of |for )*$"
)
_TALKS_OVER = re.compile(r"\bconclu\w+ (?:of )?(?:[a-z]+ )?negotiations (?:on|of|for) (?:an?|the|its|their)? ?$")
_STILL_TALKED = re.compile(
    r"^(?: \([a-z.]+\))? (?:negotiations?|talks|proposal|feasibility|(?:is|are|was|were) (?:still )?(?:being "
    r"|under )?negotiat|will be (?:signed|concluded)|to be (?:signed|concluded)|is (?:planned|proposed"
    r"|expected))"
)
_WISHED = re.compile(
    r"\b(?:strengthen\w*|deepen\w*|expand\w*|enhanc\w+|boost\w*|furth\w+|step\w* up|develop\w*|explor\w+"
    r"|discuss\w*|increas\w+|intensif\w+|promot\w+|broaden\w*|advanc\w+|foster\w*|facilitat\w+|improv\w+"
    r"|importance of|need for|prospects?"
    r"|potential|opportunit\w+|interest in|ways (?:to|of)|hop\w+|wish\w*|look\w* forward to|urg\w+"
    r"|call\w* for|resum\w+|revitali[sz]\w+|encourag\w+|support\w*|commitment to|will \w+|aim\w*|bring"
    r"|build\w*|bolster\w*|elevat\w+|reviv\w+|accelerat\w+|closer|future|possible|sought|seek\w*|on"
    r"|areas (?:of|for)|new)"
    r" (?:the |their |our |its |of |for |in |and |to |new |bilateral |more |such )*$"
)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|nor|neither|suspend\w*|terminat\w*|withdr[ae]w\w* from|cancel\w*|abandon\w*"
    r"|scrapp\w*|reject\w*|denounc\w*|violat\w*|breach\w*|ended?|halt\w*) (?:[a-z]+ ){0,3}$"
)
_MANY = re.compile(
    r"\b(?:paris|rome|kyoto|schengen|abraham|montreal|vienna|geneva|un|multilateral|regional|bbnj|artemis"
    r"|club|players?|loan|employment|contract|prize|editorial|lease)\b"
)

_YEARS = re.compile(r"\d{4}/\d{4}")
_BETWEEN_OTHERS = re.compile(r" between (?!both|the two|our|the sides)")


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each pair of sides that a sentence says have an agreement, a programme, or work together."""
    by_frame: dict[int, list[tuple[Hit, list[Claim]]]] = {}
    for hit in match_patterns(scene, FAMILY, bits):
        claims = list(_claims(scene, hit))
        if claims:
            by_frame.setdefault(hit.frame.index, []).append((hit, claims))
    for index in sorted(by_frame):
        yield from drop_repeats(_thin_out(by_frame[index]), ("topic",))


def _thin_out(found: list[tuple[Hit, list[Claim]]]) -> Iterator[Claim]:
    """The claims of one sentence: each agreement once; of generalities one a pair, and none beside an agreement."""
    particular = [(h, c) for h, c in found if _name(h) not in _GENERAL]
    general = [(h, c) for h, c in found if _name(h) in _GENERAL]
    taken: list[tuple[int, int, set[str]]] = []
    said: set[tuple[str, str, Factuality]] = set()
    for hit, claims in (*particular, *general):
        start, end = hit.found.start("v"), hit.found.end()
        for claim in claims:
            ends = {claim.source, claim.target}
            pair = (min(ends), max(ends), claim.factuality)
            if any(start < e and s < end and ends == sides for s, e, sides in taken) or (
                _name(hit) in _GENERAL and pair in said
            ):
                continue
            taken.append((start, end, ends))
            said.add(pair)
            yield claim


def _name(hit: Hit) -> str:
    return hit.pattern.rule.removeprefix("cooperation.").removesuffix("_here")


def _claims(scene: Scene, hit: Hit) -> Iterator[Claim]:
    factuality = _factuality(hit)
    if factuality is None:
        return
    pairs, context = _pairs(scene, hit)
    date = (
        find_date(scene, hit.frame, *hit.core, ahead=factuality is Factuality.PLANNED) if _name(hit) in _DATED else None
    )
    if date is not None and _YEARS.fullmatch(date):
        date = None  # what it is for, not when it was signed
    today = scene.anchor.date or ""
    if factuality is Factuality.PLANNED and date is not None and date[:1].isdigit() and date < today[: len(date)]:
        date = None  # `welcomed the renewal in June, and looked forward to the conclusion of another`
    for pair in pairs:
        yield make_claim(
            scene,
            hit.frame,
            EdgeType.COOPERATES_WITH,
            (min(pair), max(pair)),
            hit.span,
            hit.pattern.rule,
            factuality=factuality,
            qualifiers={"topic": _topic(scene, hit), "date": date},
            context=(*hit.context, *context),
        )


def _factuality(hit: Hit) -> Factuality | None:
    """How real; None where the sentence only wishes for it."""
    if hit.pattern.factuality is not None:
        return hit.pattern.factuality
    return _judge_noun(hit) if _name(hit) in _NOUNS else _judge_verb(hit)


def _judge_verb(hit: Hit) -> Factuality | None:
    name, verb = _name(hit), hit.found.group("v")
    if hit.factuality is not Factuality.ACTUAL:
        return None if name in _GENERAL else hit.factuality
    if name not in _ACTS or hit.found.group("past") or verb.endswith("s"):
        return Factuality.ACTUAL
    # An infinitive or gerund that nothing marks as planned (`the need to provide`) says nothing.
    before = hit.frame.text[max(0, hit.found.start() - 40) : hit.found.start()]
    return Factuality.PLANNED if _BOUND_TO.search(before) else None


def _judge_noun(hit: Hit) -> Factuality | None:
    text, name = hit.frame.text, _name(hit)
    before, after = text[max(0, hit.found.start() - 80) : hit.found.start()], text[hit.found.end() :][:60]
    if _DENIED.search(before):
        return None
    if name in ("cooperation_between", "cooperation_with"):
        lacking = name == "cooperation_between" and not hit.found.group("good") and not _IN_FORCE.match(after)
        return None if lacking or _WISHED.search(before) else Factuality.ACTUAL
    if name == "aid_to":
        return None if _WANTED.search(before) else Factuality.ACTUAL
    if name == "upgraded":
        return Factuality.PLANNED if _MEANS_TO.search(before) else Factuality.ACTUAL
    if not _TALKS_OVER.search(before) and (_NOT_YET.search(before) or _STILL_TALKED.match(after)):
        return Factuality.PLANNED
    return Factuality.ACTUAL


def _pairs(scene: Scene, hit: Hit) -> _Pairs:
    """Which sides: those that the pattern names, else the subject's, else the two of the document."""
    named = hit.found.groupdict()
    if named.get("p"):
        return list(combinations(list_sides(scene, hit.frame.group(hit.found, "p")), 2)), ()
    if _name(hit) == "with_whose":
        return _with_home(scene, hit), ()
    if named.get("a"):
        return _joined(scene, hit, "a", "b"), ()
    if named.get("both"):
        pair = find_pair(scene, hit.frame, hit.found.start())
        return ([pair[0]], pair[1]) if pair else ([], ())
    subjects = list_sides(scene, hit.subjects)
    if not _is_sure(scene, subjects, hit.context):
        return [], ()
    objects = list_sides(scene, [m for m in hit.objects if m.kind is not Kind.REGION])
    if hit.pattern.subject == "pair":
        return _pair_of_subject(scene, hit, objects)
    if objects or _name(hit) in ("gave_aid", "supplied_with", "received_aid"):
        return [(s, o) for s, o in product(subjects, objects) if s != o and o not in subjects], ()
    if len(subjects) == 2:
        return [(subjects[0], subjects[1])], ()
    return _with_the_other(scene, hit, subjects)


def _with_home(scene: Scene, hit: Hit) -> list[tuple[str, str]]:
    """`thanked Japan, with whose bank an agreement was signed`: signed by those who speak, else by the text's state."""
    sides = list_sides(scene, hit.frame.group(hit.found, "a"))
    first = list_sides(scene, hit.frame.named(0, hit.found.start())[:1])
    own = scene.home or next((side for side in first if side not in sides), None)
    return [(own, side) for side in sides if own is not None and side != own]


def _joined(scene: Scene, hit: Hit, first: str, second: str) -> list[tuple[str, str]]:
    left, right = (list_sides(scene, hit.frame.group(hit.found, name)) for name in (first, second))
    return [(a, b) for a, b in product(left, right) if a != b]


def _pair_of_subject(scene: Scene, hit: Hit, objects: list[str]) -> _Pairs:
    """`witnessed the signing of`: the states of the two who witness, else those that `both countries` would mean."""
    if len(objects) == 2:
        return [(objects[0], objects[1])], ()
    if _MANY.search(hit.found.group("t")) or not _is_of_two(hit):
        return [], ()
    subject = find_subject(scene, hit.frame, hit.found.start("v"))
    sides = list_sides(scene, subject.mentions) if subject else []
    if objects:
        return [
            (s, o) for s, o in product(sides, objects) if s != o and o not in sides
        ], subject.context if subject else ()
    if subject and len(sides) == 2:
        return ([(sides[0], sides[1])], subject.context) if _is_sure(scene, sides, subject.context) else ([], ())
    if len(sides) > 2:
        return [], ()
    people = resolve_pronoun(scene, hit.frame, "both leaders", hit.found.start())
    of_people = list_sides(scene, people[0])
    if len(of_people) == 2 and _is_sure(scene, of_people, people[1]):
        return [(of_people[0], of_people[1])], people[1]
    pair = find_parties(scene)
    return ([pair[0]], pair[1]) if pair and set(sides) <= set(pair[0]) else ([], ())


def _is_sure(scene: Scene, sides: list[str], context: tuple[tuple[int, int], ...]) -> bool:
    """Sides named elsewhere must include the state that the document speaks for."""
    return not context or scene.home in (None, *sides)


def _is_of_two(hit: Hit) -> bool:
    """Whether a signing can be that of the two sides in view: no others behind it, no `the treaty` that many signed."""
    after = hit.frame.text[hit.found.end() : hit.found.end() + 110]
    if _BETWEEN_OTHERS.search(re.split(r"[.;]", after)[0]):
        return False
    topic = hit.found.group("t")
    return (
        hit.found.groupdict().get("indef") != "the"
        or re.search(
            r"\bmous?\b|memorand|bilateral"
            r"\bmous?\b|memorand|bilateral",
            topic,
        )
        is not None
    )


def _with_the_other(scene: Scene, hit: Hit, subjects: list[str]) -> _Pairs:
    """`today signed an agreement`: a new one, with the other side of a bilateral document, which is named near."""
    indefinite = hit.found.groupdict().get("indef") not in ("the", "its", None)
    if len(subjects) != 1 or _name(hit) == "enjoy_cooperation" or _MANY.search(hit.found.group("t")):
        return [], ()
    if _name(hit) == "signed" and not indefinite:
        return [], ()
    pair = find_parties(scene)
    if pair is None or subjects[0] not in pair[0]:
        return [], ()
    near = {m.node for i in range(max(0, hit.frame.index - 1), hit.frame.index + 1) for m in scene.mentions[i]}
    return ([pair[0]], pair[1]) if set(pair[0]) - set(subjects) <= near else ([], ())


#: A topic that goes on, and what it may go on with.
_GERUND = re.compile(r" on [A-Z][a-z]+ing$")
_REST = re.compile(r"\s?(?!on\b|in\b|with\b|at\b)[^.;:,()\n]{1,70}?(?= on \d| in \d|[.;:,()\n]|$)")
#: What a topic does not begin with: the rest of a list, what is done with it, and whose it is.
_NO_TOPIC = re.compile(
    r"^(?:(?:and|or|the|its|their|our|following|further|to) |"
    r"(?:deepen|strengthen|expand|enhance|broaden|intensify|develop|continue)(?:ing)? (?=\w))+",
    re.IGNORECASE,
)


def _topic(scene: Scene, hit: Hit) -> str:
    """What about, in the document's words, short."""
    start, end = hit.frame.span(*hit.found.span("t"))
    if hit.found.groupdict().get("tail"):
        end = hit.frame.span(*hit.found.span("tail"))[1]
    written = " ".join(scene.document.text[start:end].split()).strip(" ,;:\"“”'")
    written = re.sub(r"(?: (?:in|on|at|with|of|for|and|to|by|the|or|between))+$", "", written)
    written = _NO_TOPIC.sub("", written)
    if _GERUND.search(written) and (rest := _REST.match(scene.document.text, end)):
        # `an MOU on Strengthening Singapore-Beijing Cooperation`: the names belong to it.
        written += " " + " ".join(rest.group().split())
    return written if len(written) <= 90 else written[:90].rsplit(" ", 1)[0]
