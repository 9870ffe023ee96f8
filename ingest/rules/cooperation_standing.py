"""How real an agreement, a partnership or aid is that a sentence speaks of."""

import re

from graph.schema import Factuality
from ingest.rules.hits import Hit

#: Nouns for agreements that stand; whatever is planned about them, they are there.
NOUNS = frozenset(
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
        "named_cooperation",
        "our_cooperation_with",
        "cooperation_of_both",
        "support_to",
        "contributions_of",
        "commitments_to",
        "alliance_commitments",
    }
)
#: Of these, general words for working together.
_WORK_TOGETHER = frozenset(
    {"cooperation_between", "cooperation_with", "named_cooperation", "our_cooperation_with", "cooperation_of_both"}
)
#: Of these, what one side gives another.
_GIVEN = frozenset({"aid_to", "support_to", "contributions_of", "commitments_to", "alliance_commitments"})
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
    | {"agreed_on", "joint_exercise", "aids_relief_in", "reached_agreement"}
)
#: Of these a sentence need say only one: who cooperates, in general.
GENERAL = frozenset(
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
        "regards_as",
        "are_partners",
        "goes_on_working",
        "work_together",
        "rests_on",
        "share_what_rests_on",
        "named_cooperation",
        "goes_on_together",
        "progress_in",
        "has_grown",
        "have_stepped_up",
        "are_working_together",
        "support_to",
        "values_partnership_with",
        "our_cooperation_with",
        "cooperation_of_both",
    }
)
_NOT_YET = re.compile(
    r"\b(?:push\w* for an? (?:[a-z]+ )?(?:launch|start|conclusion|signing|creation|establishment) of"
    r"|eventual|future|potential|possible|proposed|prospective|envisaged|planned|draft|negotiat(?:ing"
    r"|ions?|e)(?: on| for| of| towards| over)?|talks (?:on|for|about)|towards|working on|work on"
    r"|proposal for|prospects? (?:of|for)|framework for|finali[sz]\w+|looked? forward to the (?:early )?"
    r"(?:conclusion|signing|completion) of"
    r"|intend\w* to \w+|agreed to \w+|plan\w* to \w+|hop\w+ to \w+|wish\w* to \w+|seek\w* to \w+"
    r"|aim\w* to \w+|want\w* to \w+|ready to \w+|will (?:sign|conclude|establish|launch|create|build|set up)"
    r"|interest\w* in(?: \w+ing)?|explor\w+|feasibility of|idea of|possibility of|call\w* for|need (?:for"
    r"|to \w+)|expects? to \w+|to (?:conclude|establish|sign|launch|negotiate|create|prepare|draft|develop"
    r"|draw up)|begin work on|propos\w+ to \w+|consider\w*|pursu\w+)"
    r" (?:an?|the|its|their|our|new|early|further|comprehensive|first|bilateral| )*$"
)
#: Whether that is being done or only meant is left open.
_EFFORTS = re.compile(r"\b(?:efforts?|ways) to\b[^;.]*$")
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
_ENDING = re.compile(
    r"\b(?:end|ends|ended|ending|end to|stop\w*|lack\w*|loss of|withdr[ae]w\w*|freez\w+|froze|reduc\w+|absence of"
    r"|seek\w*|sought|ask\w* for|appeal\w* for|win|secur\w+|possib\w+) (?:[a-z]+ )?$"
)
_TO_BE_DONE = re.compile(r"\bcompletion of (?:[a-z&()-]+ ){0,6}$")
_TALKS_OVER = re.compile(r"\bconclu\w+ (?:of )?(?:[a-z]+ )?negotiations (?:on|of|for) (?:an?|the|its|their)? ?$")
_STILL_TALKED = re.compile(
    r"^(?: \([a-z.]+\))?(?:,? (?:which|that))? (?:negotiations?|talks|proposal|feasibility|(?:is|are|was|were) "
    r"(?:still |currently |now )?(?:being |under )?negotiat|will include|"
    r"will be (?:signed|concluded)|to be (?:signed|concluded)|is "
    r"(?:planned|proposed|expected))"
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
#: `enhancing the close ties between them`: what is to grow is there.
_GROWS = re.compile(
    r"\b(?:strengthen|deepen|expand|enhanc|boost|develop|promot|advanc|improv|bolster|maintain|continu|sustain|support"
    r"|build)\w*(?: on| upon| further)? (?:the|our|their|both countries'|this) $"
)
_THERE = re.compile(
    r"(?:close|strong|excellent|longstanding|long-standing|existing|ongoing|on-going|robust|warm|good|extensive|deep"
    r"|special|traditional|fruitful|substantive|mutual|multi-?faceted|wide-ranging|enduring)\b"
)
_DENIED = re.compile(
    r"\b(?:no|not|never|without|nor|neither|suspend\w*|terminat\w*|withdr[ae]w\w* from|cancel\w*|abandon\w*"
    r"|scrapp\w*|reject\w*|denounc\w*|violat\w*|breach\w*|ended?|halt\w*) (?:[a-z]+ ){0,3}$"
)


def judge_standing(hit: Hit) -> Factuality | None:
    """How real; None where the sentence only wishes for it."""
    if hit.pattern.factuality is not None:
        return hit.pattern.factuality
    return _judge_noun(hit) if name_rule(hit) in NOUNS else _judge_verb(hit)


def name_rule(hit: Hit) -> str:
    """The name of a hit's rule inside its family, whether or not its sides are named elsewhere."""
    return hit.pattern.rule.removeprefix("cooperation.").removesuffix("_here")


def _judge_verb(hit: Hit) -> Factuality | None:
    name, verb = name_rule(hit), hit.found.group("v")
    if hit.factuality is not Factuality.ACTUAL:
        open_ = name in GENERAL or _EFFORTS.search(hit.frame.text, 0, hit.found.start("v")) is not None
        return None if open_ else hit.factuality
    if name not in _ACTS or hit.found.group("past") or verb.endswith("s"):
        return Factuality.ACTUAL
    # An infinitive or gerund that nothing marks as planned (`the need to provide`) says nothing.
    before = hit.frame.text[max(0, hit.found.start() - 40) : hit.found.start()]
    return Factuality.PLANNED if _BOUND_TO.search(before) else None


def _judge_noun(hit: Hit) -> Factuality | None:
    text, name = hit.frame.text, name_rule(hit)
    before, after = text[max(0, hit.found.start() - 80) : hit.found.start()], text[hit.found.end() :][:60]
    if _DENIED.search(before):
        return None
    if name in _WORK_TOGETHER:
        lacking = name == "cooperation_between" and not hit.found.group("good") and not _IN_FORCE.match(after)
        wished = _WISHED.search(before) and not (_GROWS.search(before) and _THERE.match(hit.found.group("good")))
        return None if lacking or wished else Factuality.ACTUAL
    if name in _GIVEN:
        return None if _WANTED.search(before) or _ENDING.search(before) else Factuality.ACTUAL
    if name == "upgraded":
        return Factuality.PLANNED if _MEANS_TO.search(before) else Factuality.ACTUAL
    if not _TALKS_OVER.search(before) and (
        _NOT_YET.search(before) or _TO_BE_DONE.search(before) or _STILL_TALKED.match(after)
    ):
        return Factuality.PLANNED
    return Factuality.ACTUAL
