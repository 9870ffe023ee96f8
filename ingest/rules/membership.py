"""Where states stand in blocs: MEMBER_OF with its status."""

import re
from collections.abc import Iterator

from graph.schema import Claim, EdgeType, Factuality, Status
from ingest.clauses import find_date, make_claim, settle_date
from ingest.model import Kind, Mention
from ingest.rules.hits import Hit, match_patterns
from ingest.rules.membership_blocs import find_blocs, name_numbered
from ingest.rules.membership_status import read_status
from ingest.rules.sides import find_pair
from ingest.scenes import Scene
from ingest.signs import compile_pattern

FAMILY = "membership"
#: To have asked to join is another status than to join.
_SOUGHT = re.compile(
    r"(?:appl(?:y|ied|ies|ying|ication)|ask(?:s|ed|ing)?|invit\w+(?: [^.;]{0,80})?|bid|request\w*|process|"
    r"negotiat\w+) (?:to|for|of) $"
)

#: Membership that somebody speaks up for is still to come.
_BACKED = re.compile(
    r"\b(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|endors(?:e|es|ed|ing)|favou?r(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|"
    r"champion(?:s|ed|ing)?|approv(?:e|es|ed|ing)|ratif\w+)(?: (?:for|of))? (?:the )?$"
)
#: A membership that somebody stands in the way of.
_HINDERED = re.compile(r"\bblock(?:s|ed|ing)\b|\bto block\b|\bveto\w*|\bprevent\w*|\boppos(?:ed|es?|ing)\b")
#: Support for a membership or an accession, before it is named.
_SUPPORTED = re.compile(
    r"\b(?:support(?:s|ed|ing|ive)?|back(?:s|ed|ing)?|favou?r(?:s|ed|ing)?|advocat(?:e|es|ed|ing)|"
    r"champion(?:s|ed|ing)?|endors(?:e|es|ed|ing))(?: (?:for|of))?(?: the)?(?: (?:early|full|speedy|swift|eventual|"
    r"future))* $"
)
#: An admission that is only talked about.
_TALKED_OF = re.compile(
    r"\b(?:support|back|endors|favou?r|advocat|champion|discuss|debat|consider|weigh|negotiat|talks?|question|prospect|"
    r"possib|eventual|future|early|speedy|swift|process|condition|criteria|path|hop|call|push|lobb|campaign|urg|propos|"
    r"request|bid|appl|ratif|protocol|treaty|await|delay|expect|plan|seek)\w*\b[^,;.]{0,40}$"
)
_ABOUT_MEMBERSHIP = re.compile(
    r"\b(?:members?|membership|accession|acced\w+|admi(?:t|ssion)\w*|enlarge\w+|expan\w+|candidates?|candidacy|joined|"
    r"partner countr\w+|newcomers?)\b"
)
_ALONGSIDE = compile_pattern(
    r"(?: (?:in|on) {D})?,? (?:alongside|along with|together with|joining|as well as)(?: (?:the|fellow|founding|"
    r"existing|other|current|full|"
    r"members?|partners?|observers?|associates?|states?|countries|such|as|like))* (?P<s>{S*})(?!'s)"
)
_SHAREABLE = frozenset(
    {
        "is_status",
        "has_status",
        "granted_status",
        "have_status_of",
        "became_status",
        "joined",
        "left",
        "became_bloc_status",
        "is_part",
        "founded",
        "one_of_the_members",
    }
)
#: Persons chair too, in offices of their own: these rules are about states.
_BY_STATES_ALONE = frozenset({"took_over_chair", "chair_as", "chairs", "founded", "joined_then"})
_APPLICATIONS = frozenset(
    {
        "membership.application_of",
        "membership.application_from",
        "membership.applied",
        "membership.applied_bare_noun",
        "membership.request_of",
        "membership.requested_status",
        "membership.its_application",
    }
)
_TAKEN_BACK = re.compile(
    r"\b(?:withdrew|withdrawn|withdraws?|dropp\w+|shelved|abandon\w+|froze|frozen|reject\w+)\b[^,;]{0,30}$"
)
_UNDER_WAY = re.compile(r"\b(?:process|procedure|possibility|prospect|question|idea|consequences|risk) of $")
_SINCE = compile_pattern(r"\b(?:since|from|as of) (?:[a-z]+ )?(?P<d>{D})")
#: What is said of no day: a list of members, and a status without `since`.
_UNDATED = frozenset(
    {
        "original_members",
        "bloc_has_members",
        "bloc_of_states",
        "bloc_in_apposition",
        "bloc_in_brackets",
        "members_of_are",
        "members_heading",
    }
    | {"members_list", "members_in_brackets", "partners_include", "is_part", "is_also_status", "bloc_member_before"}
    | {"bloc_member_state", "apposition", "two_of_them", "other_members", "fellow_members", "bloc_and_list"}
    | {"whose_members", "its_partners_list", "partners_of_list", "candidacy", "backed_candidacy", "bid_of", "outside"}
    | {"member_of_more", "as_members_too", "and_a_member", "as_members", "applicant_for", "application_for_membership"}
    | {
        "apart",
        "who_is_apart",
        "as_a_member",
        "a_bloc_country",
        "blocs_largest",
        "bloc_countries",
        "membership_suspended",
        "glad_to_be",
        "role_of_status",
        "observership",
        "attended_as",
        "engages_partners",
    }
)
#: A meeting under a chair tells the year of the chair, not its first day.
_BY_YEAR = frozenset({"under_chair", "under_chair_of", "its_chair", "chair_by_role", "for_chairing", "acts_as_chair"})
_GOAL = re.compile(
    r" (?:remains?|remained|is|was) (?:still )?(?:an? |the |its |our |one of [a-z]+ )(?:[a-z-]+ ){0,2}?"
    r"(?:goals?|aims?|ambitions?|priorit(?:y|ies)|aspirations?|prospects?|objectives?|dream)\b"
)


#: A chair that nobody sits in yet.
_INCOMING = re.compile(r"\b(?:incoming|upcoming|forthcoming)\b", re.IGNORECASE)
_SUSPENSIONS = frozenset({"suspended", "remains_suspended"})
#: `Chad's application to become an observer`.
_WISHED = re.compile(
    r"\b(?:applications?|bids?|requests?|aspirations?|wish(?:es)?|desire|efforts?|ambitions?|interest in) (?:to )?$"
)
#: `Talks between Chad and Mali were suspended`: not the states are.
_GOVERNED = compile_pattern(
    r"\b(?:between|with|of|to|for|from|against|towards?)(?: both| the)? (?:{T}(?:'s)?(?:,? and |, ))*$"
)


def find_claims(scene: Scene, bits: int) -> Iterator[Claim]:
    """A claim for each state, bloc and status that a sentence states."""
    for hit in match_patterns(scene, FAMILY, bits):
        if _says_otherwise(scene, hit):
            continue
        blocs = list(find_blocs(scene, hit))
        states = _states(scene, hit)
        if len(blocs) > 1 and "respectively" in hit.frame.text:
            # Where the two lists differ in length, who is in which stays open.
            if len(states) == len(blocs):
                for state, bloc in zip(states, blocs, strict=True):
                    yield _claim(scene, hit, state, bloc, read_status(hit, bloc))
            continue
        for bloc in blocs:
            status = read_status(hit, bloc)
            for state in states:
                yield _claim(scene, hit, state, bloc, status)
            for state in _alongside(hit, status):
                yield _claim(scene, hit, state, bloc, status, alone=False)


def _says_otherwise(scene: Scene, hit: Hit) -> bool:
    """What only looks like a standing: an application taken back, talks that are suspended, a state in a list."""
    rule, text = hit.pattern.rule.removeprefix(f"{FAMILY}."), hit.frame.text
    if hit.pattern.rule in _APPLICATIONS:
        return _TAKEN_BACK.search(text[max(0, hit.span[0] - 40) : hit.found.start()]) is not None
    if rule == "became_status":
        return _WISHED.search(text[: hit.found.start("v")]) is not None
    if rule == "joined":
        return _SOUGHT.search(text[: hit.found.start("v")]) is not None
    if rule in _SUSPENSIONS:
        return _GOVERNED.search(text, 0, hit.found.start("s")) is not None
    if rule in ("joined_then", "declined_then"):
        return not _is_about_membership(scene, hit)
    return rule == "bloc_member_state" and _is_listed_beside(hit)


#: `pushes to join`, `serious about joining`; but `the first country to join` has joined.
_TO = re.compile(
    r"(?<!country)(?<!state)(?<!nation)(?<!member)(?<!bloc) to (?:also )?$"
    r"|(?<!anniversary)(?<!years)(?<!year)(?<!result) of $|\b(?:about|towards?|against|from|interest in|for) $"
)
_ENTRIES = frozenset({"joined", "became_status", "became_bloc_status"})
#: `before Chad becomes a member`: it is none yet.
_NOT_YET = re.compile(r"\b(?:before|until|till|once|when|if|unless|as soon as) (?:the )?$")


def _is_listed_beside(hit: Hit) -> bool:
    """`leaders of Chad, the GCC members and Togo`: one state is no members."""
    return hit.found["status"].endswith("s") and len(hit.subjects) == 1 and "," in hit.found.group()


def _is_about_membership(scene: Scene, hit: Hit) -> bool:
    """`Sweden joined in 2024` is about a bloc where the words around speak of its members."""
    before = [scene.frame(index).text for index in range(max(0, hit.frame.index - 3), hit.frame.index)]
    return any(_ABOUT_MEMBERSHIP.search(text) for text in (*before, hit.frame.text[: hit.found.start()]))


def _alongside(hit: Hit, status: Status) -> list[str]:
    """`Became a partner of BRICS, alongside Cuba and Uganda`: they stand there too."""
    found = _ALONGSIDE.match(hit.frame.text, hit.found.end())
    if found is None or hit.pattern.rule.removeprefix(f"{FAMILY}.") not in _SHAREABLE or status is Status.CHAIR:
        return []
    return list(dict.fromkeys(m.node for m in hit.frame.group(found, "s")))


def _alongside_end(hit: Hit) -> int:
    found = _ALONGSIDE.match(hit.frame.text, hit.found.end())
    return hit.found.end() if found is None else found.end()


def _states(scene: Scene, hit: Hit) -> list[str]:
    if hit.pattern.subject == "home":
        return [scene.home] if scene.home else []
    subjects = [*hit.subjects, *name_numbered(hit, "s")]
    if "two" in hit.pattern.regex.groupindex:
        pair = find_pair(scene, hit.frame, hit.found.start())
        return list(pair[0]) if pair else []
    if hit.pattern.rule.removeprefix(f"{FAMILY}.") in _BY_STATES_ALONE:
        subjects = [m for m in subjects if m.kind in (Kind.STATE, Kind.ADJECTIVE)]
    nodes = [m.node if m.kind in (Kind.STATE, Kind.ADJECTIVE) else _state_of(scene, m) for m in subjects]
    return list(dict.fromkeys(n for n in nodes if n.startswith("state:")))


def _state_of(scene: Scene, mention: Mention) -> str:
    """Whose somebody is, as the document tells, else as the words say: `Uruguay's Luis Lacalle Pou`."""
    if mention.node in scene.states:
        return scene.states[mention.node]
    inside = (m.node for m in scene.scan.mentions if mention.start <= m.start and m.end <= mention.end)
    return next((node for node in inside if node.startswith("state:")), "")


def _claim(scene: Scene, hit: Hit, state: str, bloc: str, status: Status, *, alone: bool = True) -> Claim:
    factuality = _factuality(scene, hit)
    date = _date(scene, hit, ahead=factuality is Factuality.PLANNED) if alone else None
    return make_claim(
        scene,
        hit.frame,
        EdgeType.MEMBER_OF,
        (state, bloc),
        hit.span if alone else (hit.span[0], _alongside_end(hit)),
        hit.pattern.rule,
        factuality=factuality,
        qualifiers={"status": status.value, "date": date},
        context=hit.context,
    )


def _factuality(scene: Scene, hit: Hit) -> Factuality:
    rule, text = hit.pattern.rule.removeprefix(f"{FAMILY}."), hit.frame.text
    lead = text[max(0, hit.span[0] - 60) : hit.span[0]]
    if hit.found.groupdict().get("v") == "denied" or (rule not in _UNDATED and _HINDERED.search(lead[-30:])):
        return Factuality.DENIED
    ahead = (
        (rule == "membership_in" and (_BACKED.search(lead) or _GOAL.match(text, hit.found.end())))
        or (rule == "left" and _UNDER_WAY.search(text[: hit.found.start("v")]))
        or (rule in ("accession", "accession_of") and _SUPPORTED.search(lead))
        or (rule == "joined" and "joining" in hit.found["v"] and _SUPPORTED.search(lead))
        or (hit.pattern.qualifiers.get("status") == Status.CHAIR and _is_incoming(scene, hit))
        # `is handing the presidency over to Chad`: Chad has it not yet.
        or (rule == "chair_passed" and hit.found["v"].startswith(("handing", "passing")) and not hit.found["past"])
        or (rule == "accession_as" and _TALKED_OF.search(lead))
        or (rule in _ENTRIES and not hit.found["past"] and (_NOT_YET.search(lead) or _is_infinitive(hit)))
    )
    return Factuality.PLANNED if ahead else hit.factuality


def _is_incoming(scene: Scene, hit: Hit) -> bool:
    return _INCOMING.search(scene.document.text, *hit.frame.span(*hit.found.span())) is not None


def _is_infinitive(hit: Hit) -> bool:
    actual = hit.factuality is Factuality.ACTUAL
    return actual and _TO.search(hit.frame.text, 0, hit.found.start("v")) is not None


def _date(scene: Scene, hit: Hit, *, ahead: bool) -> str | None:
    """Since when: the date that the pattern itself takes, else that of the clause, where that can be the status's."""
    rule = hit.pattern.rule.removeprefix(f"{FAMILY}.")
    own = hit.frame.group(hit.found, "d") if "d" in hit.pattern.regex.groupindex else []
    if own:
        return settle_date(scene, own[0], ahead=ahead)
    if rule in _UNDATED:
        return None
    if rule == "is_status":
        since = _SINCE.search(hit.frame.text)
        return None if since is None else settle_date(scene, hit.frame.mentions[since["d"]], ahead=ahead)
    date = find_date(scene, hit.frame, *hit.core, ahead=ahead)
    if rule in _BY_YEAR and date is not None:
        return date[:4] if date[:4].isdecimal() else None
    return date
