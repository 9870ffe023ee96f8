"""Who does what a verb says: the subject of its clause, or whom a pronoun there stands for."""

import re

from ingest.clause_subjects import PREPOSITION, Subject, main_subject
from ingest.frames import Frame
from ingest.groups import GROUP_PHRASE
from ingest.personal_pronouns import OPENS
from ingest.pronouns import resolve_pronoun
from ingest.scenes import Scene
from ingest.signs import compile_pattern

__all__ = ["Subject", "find_subject", "main_subject", "resolve_pronoun"]

_SKIP = (
    r"(?:[ ,]+(?:who|which|also|then|later|subsequently|recently|today|yesterday|separately|jointly|together|"
    r"officially|formally|briefly|first|each|both|all|has|have|had|was|were|is"
    r"|are|been|be|being|will|would|shall|to|due|expected|scheduled|set|planned|plans|plan|intends|intend|hopes|"
    r"hope|agreed|not|never|did|does|do|could|may|might|should|can|on|in|at|this"
    r"|the|same|day|morning|afternoon|evening|week|month|year|earlier|accordingly|therefore|still|just|previously"
    r"|now|currently|presently|once|again|reportedly|actively|personally|himself|herself|again|already"
    r"|unanimously|now|meanwhile|however|moreover|additionally|in turn|for the first time|never|himself|{D}|{L}|"
    r"{Q}|\(\d+\)|\d\d?|next|there|instead|twice|\([a-z.]{1,8}\)))*[ ,]*$"
)
_DIRECT = compile_pattern(r"({W*})(?:'s?)?" + _SKIP)
_OFFICES = (
    r"(?:(?:deputy|vice|prime|foreign|defence|defense|first|special|high|top|chief) )*(?:minister|president|premier|"
    r"chancellor|king|queen|emir|sultan|ambassador|commissioner|envoy|secretary|undersecretary|secretary[- ]general|"
    r"diplomat|official|chairman|chairperson|speaker|governor|representative|leader)"
)
_PRONOUN = compile_pattern(
    r"(?:^|[ ,;\"(])(he|she|they|it|both sides|the two sides|the sides|both parties|the parties|the two|"
    r"the latter|the delegation|(?:his|her) (?:majesty|(?:royal |serene )?highness)|"
    r"the country|both countries|the two countries|his country|her country|their country|"
    r"its country|we|i|the "
    + _OFFICES
    + r"|(?:the|both|the two|the two (?:foreign|prime)) (?:leaders|ministers|presidents|"
    rf"prime ministers|foreign ministers|diplomats|officials)|{GROUP_PHRASE})(?:'s?)?" + _SKIP
)
#: `After meeting King Abdullah, Blinken flew`: the king is what the fronted clause is about.
_FRONTED = re.compile(r"\b(?:[a-z]{2,}ing|joined by|accompanied by)(?: both| the)? $")
#: `Singapore's support for Morocco's application to become`: the applicant becomes.
_BIDDER = compile_pattern(
    r"({W*})'s? (?:[a-z-]+ ){0,2}(?:application|bid|request|wish|efforts?|desire|intention|decision|aspirations?|"
    r"plans?|hopes?|interest|ambition|readiness|willingness|preparations?|proposal|offer|right)(?: to| in| of| "
    r"for)? (?:also |soon )?$"
)
#: `support for Sweden joining`: whom the preposition governs does so.
_GERUND = compile_pattern(r"\b(?:for|of|about|on|against|towards?) ({W*}) $")
#: `thanked X for Chad's support, including imposing`, `commended X on his efforts to improve`: the owner does so.
_OWNER = compile_pattern(r"({X})'s? [^.;:]{2,110}, (?:including|such as)(?: by| through)? $")
_PRAISED = compile_pattern(
    r"({A}|{S}) (?:on|for) (?:his|her|their|its) (?:[a-z]+ ){0,2}?(?:efforts?|work|commitment|leadership|decision"
    r"|plans?)(?: to| in)? $"
)
#: `congratulated X and welcomed his decision to travel to Chad to attend`.
_DECIDED = compile_pattern(
    r"\b(?:congratulat|commend|thank|appreciat|gratitude|grateful|prais|welcom|applaud)[a-z]*\b[^.;]*({A})[^.;{A}]{0,90}"
    r"\b(?:his|her|their) (?:[a-z]+ ){0,2}?(?:decision|efforts?|commitment|plans?) to "
    r"(?:[^.;{A}]{0,60}? to )?$"
)
#: `discussed the King's June trip to Chad to attend the summit and meet X`: whoever travels does so.
_TRAVELLER = compile_pattern(
    r"(?<!used )(?<!opportunity of )(?<!advantage of )({A})'s? (?:{D} )?(?:[a-z-]+ ){0,3}?(?:visit|trip|travel|tour)"
    r" to [^.;:,{A}]{1,60}? to (?P<more>[a-z]+ [^.;:]{1,90} and )?$"
)
_TALKED_OF = re.compile(r"\b(?:discuss(?:ed|es|ing)?|talked about|spoke (?:about|of)) (?:the )?$")
_PLAIN_VERB = re.compile(r"(?:attend|meet|hold|sign|visit|participate|take|speak|address|co-chair|chair)\b")
#: `the decision of the Union to bring into force`.
_DECIDER = compile_pattern(
    r"\b(?:decision|plan|plans|bid|request|intention|wish|refusal|proposal|offer|efforts?) (?:of|by) ({W*}) to $"
)
#: `X visited Chad to meet Y`: X does, and not Chad.
_VISITED_TO = compile_pattern(
    r"({A*})(?: (?:also|today|then|later|recently|yesterday))? "
    r"(?:visited|toured|(?:was|were|am|is) (?:[a-z]+ )?[a-z]+ to visit) (?:{L}|{S})(?:,? {S})?"
    r"(?:,? (?:(?:on|in|from) )?{D})* to $"
)
#: `Minister Chan and the Singapore delegation`: the minister acts.
_LED = compile_pattern(r"({A*}),? (?:and|along with|together with|with|accompanied by) $")
#: `He repeated his proposals ..., underscoring the need`: the sentence's subject does both.
#: `after the President had visited`: there the clause is his.
_CONJUNCTION = re.compile(r"\b(?:after|before|since|until)(?: both| the)? $")
#: `X, who is concurrently the president, visited`: X did.
_WHO_IS = compile_pattern(r"({P}),? who (?:is|was) (?:also |concurrently )*(?:the )?$")
_WITH_HIM = re.compile(r"(?:^|[ ,;\"(])(he|she)(?: himself| herself)? and (?:the )?$")
#: `after the envoy had visited`: the clause has a subject of its own that is no mention.
_STRANGER = re.compile(
    r"\b(?:after|before|when|that|because|since|where|until|once|as|while|if) (?:the|an?|its|his|her|their|some|"
    r"several|many|all|two|three) (?!same )[a-z -]{2,40} $"
)
#: `discussed his trip to attend the summit and meet`: whose purpose that is, is open.
_PURPOSE = re.compile(r"\bto [a-z]+ [^,;]{0,80} and $")
#: `X, who spoke about Chad, Mali and Niger, visited`: the list belongs to the insertion.
_INSERTED = compile_pattern(
    r"(?:{W}|^[a-z.'-]+(?: [a-z.'-]+){0,2}), (?:who|which|accompanied|joined|together|along|speaking|including)\b[^;]*$"
)
_RELATIVE = re.compile(r", (?:who|which)\b")
#: `X, who visited Chad in May, spoke`: the insertion's object does nothing.
_IN_RELATIVE = compile_pattern(r"{W}, (?:who|which) (?!(?:is|was|are|were) )[^,;]*$")
_OPENING_PRONOUN = re.compile(
    r"(?:\"|(?:subsequently|later|meanwhile|then|in turn|since then|earlier), )?(he|she|they|"
    # `It was announced that` stands for nobody.
    r"it(?! (?:is|was|has been|had been|will be) (?:[a-z]+ly )?(?:[a-z]+ed|[a-z]+ (?:that|to|for)|not|clear|"
    r"un[a-z]+)\b)|"
    rf"the country|both countries|the two countries|{GROUP_PHRASE}) "
)


def find_subject(scene: Scene, frame: Frame, at: int) -> Subject | None:
    """Who does what the verb at ``at`` says; None where the sentence leaves it open."""
    before = frame.text[:at]
    bidder = _BIDDER.search(before) or _DECIDER.search(before)
    if bidder is not None:
        return Subject(tuple(frame.named(*bidder.span(1))), bidder.start(1))
    gerund = _GERUND.search(before) if frame.text.startswith("joining", at) else None
    if gerund is not None:
        return Subject(tuple(frame.named(*gerund.span(1))), gerund.start(1))
    traveller = _TRAVELLER.search(before)
    if traveller is not None and not (traveller["more"] and _PLAIN_VERB.match(frame.text, at) is None):
        if _TALKED_OF.search(before, 0, traveller.start()):
            # Whether the trip lies ahead or behind is left open.
            return None
        return Subject(tuple(frame.named(*traveller.span(1))), traveller.start(1))
    owner = _OWNER.search(before) or _PRAISED.search(before) or _DECIDED.search(before) or _VISITED_TO.search(before)
    if owner is not None:
        return Subject(tuple(frame.named(*owner.span(1))), owner.start(1))
    direct = _direct_subject(scene, frame, before)
    if direct is not None:
        return direct
    pronoun = _PRONOUN.search(before)
    if pronoun is not None:
        if pronoun.group(1).endswith(("majesty", "highness")) and PREPOSITION.search(before, 0, pronoun.start(1)):
            # `an invitation to His Majesty to visit`: what he is asked for is yet to come.
            return None
        referents, context = resolve_pronoun(scene, frame, pronoun.group(1), pronoun.start(1))
        return Subject(referents, pronoun.start(1), context) if referents else None
    subject = main_subject(frame, at)
    opening = OPENS.match(before) or _OPENING_PRONOUN.match(before)
    if opening is not None and _PURPOSE.search(before) is None and (subject is None or subject.start > at - 4):
        referents, context = resolve_pronoun(scene, frame, opening.group(1), opening.start(1))
        return Subject(referents, opening.start(1), context) if referents else None
    return None if _STRANGER.search(before, max(0, at - 80)) is not None else subject


#: `the ambassadors of Chad, Mali and Togo presented`: all of them did.
_ENVOYS_OF = re.compile(r"\b(?:ambassadors|envoys) (?:of|from) $")


def _direct_subject(scene: Scene, frame: Frame, before: str) -> Subject | None:
    """The one right before the verb, unless a preposition governs it."""
    direct = _DIRECT.search(before)
    if direct is None:
        return None
    start, end = direct.span(1)
    bearer = _WHO_IS.search(before, 0, start)
    if bearer is not None and "," not in before[start:end]:
        return Subject(tuple(frame.named(*bearer.span(1))), bearer.start(1))
    if "," in before[end:] and _IN_RELATIVE.search(before, 0, start):
        return None
    if _is_preposed(before, start, end) and not _RELATIVE.match(before, end):
        last = before.rfind(", ", start, end)
        if before.startswith(",", end) and _INSERTED.search(before[:start]):
            return None
        if _ENVOYS_OF.search(before, 0, start):
            return Subject(tuple(frame.named(start, end)), start)
        if last >= 0 and not direct.group().endswith("'s"):
            return Subject(tuple(frame.named(last, end)), last + 2)
        return None
    led = _LED.search(before[:start])
    if led is not None:
        start, end = led.span(1)
    named = tuple(frame.named(start, end))
    him = _WITH_HIM.search(before[:start])
    if him is not None:
        referents, context = resolve_pronoun(scene, frame, him.group(1), him.start(1))
        return Subject((*referents, *named), him.start(1), context)
    return Subject(named, start)


def _is_preposed(before: str, start: int, end: int) -> bool:
    if PREPOSITION.search(before[:start]) is not None:
        return "," in before[end:] or _CONJUNCTION.search(before[:start]) is None
    return _FRONTED.search(before[:start]) is not None and ", " in before[start:end]
