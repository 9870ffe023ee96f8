"""Where states stand in blocs: MEMBER_OF with its status."""

import re
from collections.abc import Iterator
from functools import cache

from graph.schema import Claim, EdgeType, Factuality, Status
from ingest.clauses import find_bloc_near, find_date, make_claim, settle_date
from ingest.frames import compile_pattern
from ingest.gazetteer import NameKind, load_names
from ingest.model import Kind, Mention
from ingest.rules.patterns import Hit, match_patterns
from ingest.scenes import Scene

FAMILY = "membership"
_STATUSES = (
    ("observer", Status.OBSERVER),
    ("partner", Status.DIALOGUE_PARTNER),
    ("associate", Status.ASSOCIATE),
    ("candidate", Status.CANDIDATE),
    ("chair", Status.CHAIR),
    ("president", Status.CHAIR),
    ("member", Status.MEMBER),
    ("all", Status.MEMBER),
)


#: To have asked to join is another status than to join.
_SOUGHT = re.compile(
    r"(?:appl(?:y|ied|ies|ying|ication)|invit\w+(?: [^.;]{0,80})?|bid|request\w*|process|negotiat\w+) (?:to|for|of) $"
)

#: Membership that somebody speaks up for is still to come.
_BACKED = re.compile(
    r"\b(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|endors(?:e|es|ed|ing)|favou?r(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|"
    r"champion(?:s|ed|ing)?|approv(?:e|es|ed|ing)|ratif\w+)(?: (?:for|of))? (?:the )?$"
)
#: `was a member of the EU until 2020`.
_ENDED = re.compile(r" (?:until|till|up to) (?!now|today|the present)")
#: Behind a bloc's name, what makes it the name of something else.
_ADJECTIVAL = re.compile(
    r"(?:'s?)?(?: (?!(?:in|on|at|of|as|by|to|for|from|with|and|or|but|is|was|are|were|has|had|have|will|who|which|that|"
    r"after|before|during|since|under|amid|the|a|an|this|last|its|his|her|their|despite|over|because|when|while|without|"
    r"following|through|via|until|into|against|pending|once|if|where|between|within|again|later|near|about)\b)"
    r"[a-z-]+){0,2} (?:market|single market|meetings?|summits?|talks|sessions?|troops|forces?|missions?|operations?|"
    r"exercises?|drills|councils?|committees?|commissions?|board|bureau|assembly|secretariat|parliament|court|"
    r"working groups?|task force|agenc(?:y|ies)|programmes?|programs?|funds?|initiatives?|statements?|declarations?|"
    r"sanctions|delegations?|headquarters|building|airspace|territory|waters|treat(?:y|ies)|conventions?|protocols?|"
    r"conferences?|forums?|negotiations|consultations|customs union|counterparts?|officials|diplomats|leaders|"
    r"ministers|ambassadors|sub-?committee|panel|tribunal|peacekeeping|climate)\b"
)
_PEOPLE = re.compile(
    r"\b(?:leaders?|officials|ministers|representatives?|delegations?|diplomats|teams?|ambassadors?|mps)$"
)
_LASTED = compile_pattern(r" (?:from|between) (?P<d>{D})")
_GOAL = re.compile(
    r" (?:remains?|remained|is|was) (?:still )?(?:an? |the |its |our |one of [a-z]+ )(?:[a-z-]+ ){0,2}?"
    r"(?:goals?|aims?|ambitions?|priorit(?:y|ies)|aspirations?|prospects?|objectives?|dream)\b"
)
_CHAIRS = frozenset({"chair", "president", "chairman", "chairmanship", "presidency"})
#: The bodies in which a state chairs the whole bloc.
_CHAIRED = re.compile(
    r"Council of (?:the )?E|EU Council|European Union Council|Committee of Ministers|Council of Ministers"
)


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each state, bloc and status that a sentence states."""
    for hit in match_patterns(scene, FAMILY, bits):
        if hit.pattern.rule == "membership.joined" and _SOUGHT.search(hit.frame.text[: hit.found.start("v")]):
            continue
        status = _status(hit)
        for state in _states(scene, hit):
            for bloc in _blocs(scene, hit):
                yield _claim(scene, hit, state, bloc, status)


def _status(hit: Hit) -> Status:
    written = hit.found.groupdict().get("status")
    if written is None:
        return Status(hit.pattern.qualifiers["status"])
    status = next(status for word, status in _STATUSES if word in written)
    lasted = _LASTED.match(hit.frame.text, hit.found.end())
    over = lasted is not None and "/" in hit.frame.mentions[lasted["d"]].value
    if " former " in hit.found.group() or over or _ENDED.match(hit.frame.text, hit.found.end()):
        return Status.FORMER
    return status


def _states(scene: Scene, hit: Hit) -> list[str]:
    subjects = [*hit.subjects, *_numbered(hit, "s")]
    nodes = [m.node if m.kind in (Kind.STATE, Kind.ADJECTIVE) else scene.states.get(m.node, "") for m in subjects]
    return list(dict.fromkeys(n for n in nodes if n.startswith("state:")))


def _numbered(hit: Hit, name: str) -> list[Mention]:
    """The mentions of the further groups of a pattern with several branches: `s2`, `s3`, ..."""
    groups = [f"{name}{number}" for number in range(2, 5)]
    return [m for g in groups if g in hit.pattern.regex.groupindex for m in hit.frame.group(hit.found, g)]


def _blocs(scene: Scene, hit: Hit) -> list[str]:
    named = [m for m in [*hit.objects, *_numbered(hit, "o")] if m.kind is Kind.BLOC or _is_chair(hit, m)]
    if named:
        own = [
            m.node for m in named if not _is_organ(hit, m) and not _is_body(scene, m) and not _chairs_organ(scene, m)
        ]
        return list(dict.fromkeys(own)) if len(own) == len(named) and _stands_alone(hit) else []
    if hit.pattern.rule == "membership.chair_office":
        return []
    near = find_bloc_near(scene, hit.frame, hit.found.start(), hit.found.end())
    return [near.node] if near is not None else []


def _is_chair(hit: Hit, mention: Mention) -> bool:
    """`As chair of ASEAN, Laos`: the title stands for the bloc that it is a title in."""
    return (
        hit.pattern.rule == "membership.chair_office"
        and mention.kind is Kind.OFFICE
        and mention.node.startswith("bloc:")
        and mention.value in _CHAIRS
    )


@cache
def _organs() -> frozenset[str]:
    return frozenset(name.text for name in load_names() if name.kind is NameKind.ORGAN)


def _is_organ(hit: Hit, mention: Mention) -> bool:
    """To sit in the UN Human Rights Council is no status in the UN.

    But a state does chair the EU by chairing its Council.
    """
    written = mention.value.removeprefix("the ").removeprefix("The ")
    chair = hit.pattern.qualifiers.get("status") == Status.CHAIR
    return written in _organs() and not (chair and _CHAIRED.search(written))


def _chairs_organ(scene: Scene, mention: Mention) -> bool:
    """`As president of the UN Security Council, Guyana`: the title is one in an organ."""
    if mention.kind is not Kind.OFFICE:
        return False
    written = scene.document.text[mention.start : mention.end]
    return not _CHAIRED.search(written) and any(len(organ) > 5 and organ in written for organ in _organs())


def _is_body(scene: Scene, mention: Mention) -> bool:
    """`joined NATO leaders`: the frame folds a body's people into its name."""
    written = scene.document.text[mention.start : mention.end]
    return mention.kind is Kind.BLOC and _PEOPLE.search(written) is not None


def _stands_alone(hit: Hit) -> bool:
    """`joined NATO troops`, `entry into the EU market` and `non-EU members` are not about the bloc itself."""
    groups = [g for g in ("o", "o2", "o3", "o4") if g in hit.found.re.groupindex and hit.found.start(g) >= 0]
    text = hit.frame.text
    return not any(
        text[: hit.found.start(g)].endswith(("non-", "non ")) or _ADJECTIVAL.match(text, hit.found.end(g))
        for g in groups
    )


def _claim(scene: Scene, hit: Hit, state: str, bloc: str, status: Status) -> Claim:
    factuality = hit.factuality
    if hit.found.groupdict().get("v") == "denied":
        factuality = Factuality.DENIED
    lead = hit.frame.text[max(0, hit.span[0] - 30) : hit.span[0]]
    if re.search(r"\bblock\w*|\bveto\w*|\bprevent\w*|\boppos(?:ed|es?|ing)\b", lead):
        factuality = Factuality.DENIED
    elif hit.pattern.rule == "membership.membership_in" and (
        _BACKED.search(lead) or _GOAL.match(hit.frame.text, hit.found.end())
    ):
        factuality = Factuality.PLANNED
    ahead = factuality is Factuality.PLANNED
    own = hit.frame.group(hit.found, "d") if "d" in hit.pattern.regex.groupindex else []
    date = settle_date(scene, own[0], ahead=ahead) if own else find_date(scene, hit.frame, *hit.core, ahead=ahead)
    return make_claim(
        scene,
        hit.frame,
        EdgeType.MEMBER_OF,
        (state, bloc),
        hit.span,
        hit.pattern.rule,
        factuality=factuality,
        qualifiers={"status": status.value, "date": date},
        context=hit.context,
    )
