"""Which status in a bloc the words say."""

import re

from graph.schema import Status
from ingest.rules.hits import Hit
from ingest.signs import compile_pattern

_STATUSES = (
    ("observer", Status.OBSERVER),
    ("participating", Status.MEMBER),
    ("contracting", Status.MEMBER),
    ("partner", Status.DIALOGUE_PARTNER),
    ("associate", Status.ASSOCIATE),
    ("candidate", Status.CANDIDATE),
    ("applicant", Status.APPLICANT),
    ("chair", Status.CHAIR),
    ("president", Status.CHAIR),
    ("conven", Status.CHAIR),
    ("member", Status.MEMBER),
    ("all", Status.MEMBER),
)
#: `was a member of the EU until 2020`.
_ENDED = re.compile(r" (?:until|till|up to) (?!now|today|the present)")
#: Where `partner state` is the word for a full member.
_MEMBERS_ARE_PARTNERS = frozenset({"bloc:EAC"})
_LASTED = compile_pattern(r" (?:from|between) (?P<d>{D})")
_ACCESSIONS = frozenset({"membership.accession", "membership.accession_of"})
#: `the 25th anniversary of Poland's accession`, `after China's accession`: it has long been completed.
_SINCE_THEN = re.compile(r"\b(?:after|since|following|result of|anniversary of|years? of) (?:the )?$")


def read_status(hit: Hit, bloc: str) -> Status:
    """The status that the words of a hit tell, else the one that its pattern fixes; former where it is over."""
    groups = hit.found.groupdict()
    written = groups.get("status") or groups.get("status2")
    if written is None:
        lead = hit.frame.text[max(0, hit.span[0] - 30) : hit.span[0]]
        done = hit.pattern.rule in _ACCESSIONS and _SINCE_THEN.search(lead)
        return Status.MEMBER if done else Status(hit.pattern.qualifiers["status"])
    if "partner state" in written and bloc in _MEMBERS_ARE_PARTNERS:
        return Status.MEMBER
    status = next(status for word, status in _STATUSES if word in written)
    lasted = _LASTED.match(hit.frame.text, hit.found.end())
    over = lasted is not None and "/" in hit.frame.mentions[lasted["d"]].value
    if " former " in hit.found.group() or over or _ENDED.match(hit.frame.text, hit.found.end()):
        return Status.FORMER
    return status
