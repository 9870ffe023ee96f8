"""Which bloc a state's status is one in: the one named, or the one that the sentences before are about."""

import re
from functools import cache

from graph.schema import Status
from ingest.gazetteer import NameKind, load_names
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit
from ingest.scenes import Scene

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
_CHAIRS = frozenset(
    {"chair", "president", "chairman", "chairmanship", "chairperson", "presidency", "convener", "convenor"}
)
#: The bodies in which a state chairs the whole bloc.
_CHAIRED = re.compile(
    r"Council of (?:the )?E|EU Council|European Union Council|Committee of Ministers|Council of Ministers"
)
#: Rules in which the bloc's name does describe another noun.
_OF_OTHER_NOUNS = frozenset(f"membership.{rule}" for rule in ("apart", "who_is_apart", "under_chair_of", "attended_as"))
_SECURITY_COUNCIL = re.compile(
    r"(?:UN|U\.N\.|United Nations) Security Council|UNSC|Security Council of the United Nations"
)
#: Blocs that no state presides over: a presidency near them is that of another.
_WITHOUT_CHAIR = frozenset({"bloc:UN", "bloc:3G"})
#: Rules in which the organ acts for the bloc: `The European Council granted candidate status`.
_BY_ORGANS = frozenset({"bloc_grants", "bloc_admitted", "bloc_invites", "suspends"})
#: How many sentences back a bloc may stand that is only meant.
_REACH = 5


def find_blocs(scene: Scene, hit: Hit) -> list[str]:
    """The node ids of the blocs that a hit is about; none where it is about a body of one or about its market."""
    if hit.pattern.rule == "membership.candidate_countries":
        # Only the Union calls them so.
        return ["bloc:EU"] if any(m.node == "bloc:EU" for m in scene.scan.mentions) else []
    named = [m for m in [*hit.objects, *name_numbered(hit, "o")] if m.kind is Kind.BLOC or _is_chair(hit, m)]
    if named:
        own = [
            m.node for m in named if not _is_organ(hit, m) and not _is_body(scene, m) and not _chairs_organ(scene, m)
        ]
        return list(dict.fromkeys(own)) if len(own) == len(named) and _stands_alone(hit) else []
    if hit.pattern.rule == "membership.chair_office" or _names_office(hit):
        return []
    near = _find_meant(scene, hit)
    unlikely = near is not None and near.node in _WITHOUT_CHAIR and hit.pattern.qualifiers.get("status") == Status.CHAIR
    return [near.node] if near is not None and not unlikely else []


def _names_office(hit: Hit) -> bool:
    """`Took over as Minister of Trade`: an office, and no chair."""
    objects = [*hit.objects, *name_numbered(hit, "o")]
    return bool(objects) and all(m.kind is Kind.OFFICE for m in objects)


def _find_meant(scene: Scene, hit: Hit) -> Mention | None:
    """The bloc named last before the hit, else the only one behind it, else the one that the text is about there."""
    before = [m for m in hit.frame.named(0, hit.found.start()) if m.kind is Kind.BLOC]
    if before:
        return None if _written_organ(before[-1]) else before[-1]
    behind = [m for m in hit.frame.named(hit.found.start(), len(hit.frame.text)) if m.kind is Kind.BLOC]
    if behind:
        return behind[0] if len({m.node for m in behind}) == 1 else None
    for index in range(hit.frame.index - 1, max(-1, hit.frame.index - 1 - _REACH), -1):
        blocs = [m for m in scene.mentions[index] if m.kind is Kind.BLOC]
        if any(_written_organ(m) for m in blocs):
            return None
        if blocs:
            return blocs[0] if len({m.node for m in blocs}) == 1 else None
    return None


def _is_chair(hit: Hit, mention: Mention) -> bool:
    """`As chair of ASEAN, Laos`: the title stands for the bloc that it is a title in."""
    return (
        hit.pattern.qualifiers.get("status") == Status.CHAIR
        and mention.kind is Kind.OFFICE
        and mention.node.startswith("bloc:")
        and mention.value in _CHAIRS
    )


@cache
def _organs() -> frozenset[str]:
    return frozenset(name.text for name in load_names() if name.kind is NameKind.ORGAN)


@cache
def _organs_of() -> frozenset[tuple[str, str]]:
    return frozenset((name.node, name.text) for name in load_names() if name.kind is NameKind.ORGAN)


def _is_organ(hit: Hit, mention: Mention) -> bool:
    """To sit in the UN Human Rights Council is no status in the UN.

    But a state does chair the EU by chairing its Council, and only a member of the UN sits in its Security Council.
    """
    if hit.pattern.rule.removeprefix("membership.") in _BY_ORGANS or _sits_in_council(hit, mention):
        return False
    chair = hit.pattern.qualifiers.get("status") == Status.CHAIR
    return _written_organ(mention) and not (chair and _CHAIRED.search(mention.value))


def _sits_in_council(hit: Hit, mention: Mention) -> bool:
    """`A non-permanent member of the UN Security Council`."""
    written = hit.found.groupdict().get("status") or ""
    return written.startswith("member") and _SECURITY_COUNCIL.search(mention.value) is not None


def _written_organ(mention: Mention) -> bool:
    """`EC` is an organ of the Union where it does not stand for the Community itself."""
    return (mention.node, mention.value.removeprefix("the ").removeprefix("The ")) in _organs_of()


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
    if hit.pattern.rule in _OF_OTHER_NOUNS:
        return True
    text = hit.frame.text
    granted_there = hit.pattern.rule.removeprefix("membership.") in ("became_status", "accession_as")
    return not any(
        text[: hit.found.start(g)].endswith(("non-", "non "))
        or (
            _ADJECTIVAL.match(text, hit.found.end(g))
            and not _governs(hit, g)
            # `admitted as a partner at the SCO summit`.
            and not (granted_there and text[: hit.found.start(g)].endswith(" at "))
        )
        for g in groups
    )


def _governs(hit: Hit, name: str) -> bool:
    """The verb follows the bloc: `The EU opened accession negotiations`."""
    starts = [hit.found.start(v) for v in ("v", "v2", "v3", "v4") if v in hit.found.re.groupindex]
    return any(0 <= start - hit.found.end(name) <= 1 for start in starts)


def name_numbered(hit: Hit, name: str) -> list[Mention]:
    """The mentions of the further groups of a pattern with several branches: `s2`, `s3`, ..."""
    groups = [f"{name}{number}" for number in range(2, 5)]
    return [m for g in groups if g in hit.pattern.regex.groupindex for m in hit.frame.group(hit.found, g)]
