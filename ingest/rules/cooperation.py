"""Agreements, partnerships, programmes and aid: COOPERATES_WITH, between two named sides."""

import re
from collections.abc import Iterator
from itertools import combinations, product

from graph.instruments import is_mere_instrument
from graph.schema import Claim, EdgeType, Factuality
from ingest.clauses import find_date, make_claim, settle_date
from ingest.model import Kind
from ingest.rules.agreement_topics import name_topic
from ingest.rules.cooperation_standing import GENERAL, NOUNS, judge_standing, name_rule
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.meeting_parties import is_people
from ingest.rules.own_sides import PAIRED_BY_RULE, find_several
from ingest.rules.sides import drop_repeats, find_pair, find_parties, list_sides
from ingest.scenes import Scene
from ingest.signs import compile_pattern
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
        "ties_were_raised",
        "agreed_on",
        "loan_from",
        "joint_exercise",
        "signed_between",
        "institutions_signed",
        "agreement_signed_with",
        "signed_by_both",
        "their_agreement",
        "governed_by",
        "aids_relief_in",
        "in_response_to",
        "both_signed",
        "reached_agreement",
        "several_signed",
        "signed_during",
    }
)
_MANY = re.compile(
    r"\b(?:paris|rome|kyoto|schengen|abraham|montreal|vienna|geneva|un|multilateral|regional|bbnj|artemis"
    r"|club|players?|loan|employment|contract|prize|editorial|lease)\b"
)

_YEARS = re.compile(r"\d{4}/\d{4}|\d{3}X")
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
    particular = [(h, c) for h, c in found if name_rule(h) not in GENERAL]
    general = [(h, c) for h, c in found if name_rule(h) in GENERAL]
    taken: list[tuple[int, int, set[str]]] = []
    said: set[tuple[str, str, Factuality]] = set()
    for hit, claims in (*particular, *general):
        start, end = hit.found.start("v"), hit.found.end()
        for claim in claims:
            ends = {claim.source, claim.target}
            pair = (min(ends), max(ends), claim.factuality)
            if any(start < e and s < end and ends == sides for s, e, sides in taken) or (
                name_rule(hit) in GENERAL and pair in said
            ):
                continue
            taken.append((start, end, ends))
            said.add(pair)
            yield claim


def _claims(scene: Scene, hit: Hit) -> Iterator[Claim]:
    factuality = judge_standing(hit)
    if factuality is None or _is_of_firms(scene, hit):
        return
    pairs, context = _pairs(scene, hit)
    ahead = factuality is Factuality.PLANNED
    dated = name_rule(hit) in _DATED
    date = find_date(scene, hit.frame, *hit.core, ahead=ahead) if dated else _date_behind(scene, hit)
    if date is not None and _YEARS.fullmatch(date):
        date = None  # what it is for, not when it was signed
    today = scene.anchor.date or ""
    if factuality is Factuality.PLANNED and date is not None and date[:1].isdigit() and date < today[: len(date)]:
        date = None  # `welcomed the renewal in June, and looked forward to the conclusion of another`
    topic = name_topic(scene, hit)
    if _is_of_others(hit, topic, factuality):
        return
    for pair in pairs:
        yield make_claim(
            scene,
            hit.frame,
            EdgeType.COOPERATES_WITH,
            (min(pair), max(pair)),
            hit.span,
            hit.pattern.rule,
            factuality=factuality,
            qualifiers={"topic": topic, "date": date},
            context=(*hit.context, *context),
        )


#: `the pact, which went into effect in 2004`: since when a noun's agreement stands.
_SET = compile_pattern(
    r"(?: \([a-z.]+\))?,? (?:(?:which|that) )?(?:(?:went|came|entered) into (?:effect|force)|took effect|"
    r"(?:was |which was )?(?:signed|concluded|established|launched|renewed)|(?:has been |is |was )?in (?:force|effect)"
    r" since)(?: (?:in|on|at) {L})?(?: (?:in|on))?(?: {L} (?:in|on))? (?P<d>{D})"
)


def _date_behind(scene: Scene, hit: Hit) -> str | None:
    found = _SET.match(hit.frame.text, hit.found.end()) if name_rule(hit) in NOUNS else None
    return None if found is None else settle_date(scene, hit.frame.mentions[found["d"]], ahead=False)


#: What bears the name of a state and does not act for it: `the Singapore Symphony Orchestra`; a list goes on behind.
_FIRM = re.compile(
    r"(?:['’]s)? (?:[A-Z][\w&'’-]*,? (?:(?:of|and|for) )?){0,4}?(?:Orchestra|Universit\w+|Airlines?|Airways|"
    r"Corporation|Company|Holdings|Post|Telecom\w*|"
    r"Club|Museum|Zoo|Chamber|Federation|College|Limited|Ltd|Inc|Pte)\b(?! of the )"
)


def _is_of_others(hit: Hit, topic: str, factuality: Factuality) -> bool:
    """`urged them to conclude the deal`: which deal, and whose, is not said here."""
    named = hit.found.groupdict()
    known = named.get("indef") in ("the", "its", "their") and is_mere_instrument(topic)
    return known and name_rule(hit) == "signed" and factuality is not Factuality.ACTUAL and named.get("o") is None


_NEXT_ITEM = re.compile(r" [a-z]\) ")


def _is_of_firms(scene: Scene, hit: Hit) -> bool:
    """An agreement of orchestras or firms is not one of their states; nor is one that runs over two items of a list."""
    text = scene.document.text
    sides = [
        *hit.subjects,
        *(m for name in ("a", "b") if name in hit.found.groupdict() for m in hit.frame.group(hit.found, name)),
    ]
    if any(is_people(scene, m) for m in hit.subjects):
        return True
    if any(m.kind in (Kind.STATE, Kind.ADJECTIVE) and _FIRM.match(text, m.end) for m in sides):
        return True
    return _NEXT_ITEM.search(hit.found.group()) is not None


def _pairs(scene: Scene, hit: Hit) -> _Pairs:
    """Which sides: those that the pattern names, else the subject's, else the two of the document."""
    named = hit.found.groupdict()
    if named.get("p"):
        return list(combinations(list_sides(scene, hit.frame.group(hit.found, "p")), 2)), ()
    if name_rule(hit) in PAIRED_BY_RULE:
        return PAIRED_BY_RULE[name_rule(hit)](scene, hit)
    if named.get("a"):
        return _joined(scene, hit, "a", "b"), ()
    if named.get("both"):
        pair = find_pair(scene, hit.frame, hit.found.start())
        return ([pair[0]], pair[1]) if pair else ([], ())
    subjects = list_sides(scene, hit.subjects)
    if not _is_sure(scene, subjects, hit.context):
        return [], ()
    objects = list_sides(scene, [m for m in hit.objects if m.kind is not Kind.REGION])
    if hit.pattern.subject == "home":
        return [(scene.home, o) for o in objects if scene.home not in (None, o)], ()
    if hit.pattern.subject == "pair":
        return _pair_of_subject(scene, hit, objects)
    if objects or name_rule(hit) in ("gave_aid", "supplied_with", "received_aid", "aids_relief_in"):
        return [(s, o) for s, o in product(subjects, objects) if s != o and o not in subjects], ()
    if len(subjects) == 2:
        return [(subjects[0], subjects[1])], ()
    return _with_the_other(scene, hit, subjects)


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
    if not sides:
        sides, context = find_several(scene, hit)
        if sides:
            return list(combinations(sides, 2)), context
    if subject and len(sides) > 2:
        few = len(sides) <= _FEW and name_rule(hit) in GENERAL and _is_sure(scene, sides, subject.context)
        return (list(combinations(sides, 2)), subject.context) if few else ([], ())
    people = resolve_pronoun(scene, hit.frame, "both leaders", hit.found.start())
    of_people = list_sides(scene, people[0])
    if len(of_people) == 2 and _is_sure(scene, of_people, people[1]):
        return [(of_people[0], of_people[1])], people[1]
    pair = find_parties(scene)
    return ([pair[0]], pair[1]) if pair and set(sides) <= set(pair[0]) else ([], ())


def _is_sure(scene: Scene, sides: list[str], context: tuple[tuple[int, int], ...]) -> bool:
    """Sides named elsewhere must include the state that the document speaks for."""
    return not context or scene.home in (None, *sides)


#: So many may say together that they go on.
_FEW = 4
_BILATERAL = re.compile(r"\bmous?\b|memorand|bilateral")


def _is_of_two(hit: Hit) -> bool:
    """Whether a signing can be that of the two sides in view: no others behind it, no `the treaty` that many signed."""
    after = hit.frame.text[hit.found.end() : hit.found.end() + 110]
    if _BETWEEN_OTHERS.search(re.split(r"[.;]", after)[0]):
        return False
    topic = hit.found.group("t")
    return hit.found.groupdict().get("indef") != "the" or _BILATERAL.search(topic) is not None


def _with_the_other(scene: Scene, hit: Hit, subjects: list[str]) -> _Pairs:
    """`today signed an agreement`: a new one, with the other side of a bilateral document, which is named near."""
    indefinite = hit.found.groupdict().get("indef") not in ("the", "its", None)
    if len(subjects) != 1 or name_rule(hit) == "enjoy_cooperation" or _MANY.search(hit.found.group("t")):
        return [], ()
    if name_rule(hit) == "signed" and not indefinite:
        return [], ()
    pair = find_parties(scene)
    if pair is None or subjects[0] not in pair[0]:
        return [], ()
    near = {m.node for i in range(max(0, hit.frame.index - 1), hit.frame.index + 1) for m in scene.mentions[i]}
    return ([pair[0]], pair[1]) if set(pair[0]) - set(subjects) <= near else ([], ())
