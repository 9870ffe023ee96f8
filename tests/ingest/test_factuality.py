"""How real a clause makes what it speaks of."""

import pytest

from graph.schema import Factuality
from ingest.factuality import judge

PLAIN = [
    ("the minister ", "visits", " oslo", "actual"),
    ("during his ", "visit", " to oslo", "actual"),
    ("the minister will ", "visit", " oslo", "planned"),
    ("the minister is to ", "visit", " oslo", "planned"),
    ("the minister plans to ", "visit", " oslo", "planned"),
    ("the minister intends to ", "visit", " oslo", "planned"),
    ("the minister hopes to ", "visit", " oslo", "planned"),
    ("the minister is expected to ", "visit", " oslo", "planned"),
    ("the minister is scheduled to ", "visit", " oslo", "planned"),
    ("the minister was invited to ", "visit", " oslo", "planned"),
    ("the minister agreed to ", "visit", " oslo", "planned"),
    ("the minister wants to ", "visit", " oslo", "planned"),
    ("the minister may ", "visit", " oslo", "planned"),
    ("the minister might ", "visit", " oslo", "planned"),
    ("they proposed to ", "join", " the bloc", "planned"),
    ("they called for a ", "meeting", " of ministers", "planned"),
    ("they asked for a ", "meeting", " of ministers", "planned"),
    ("they urged iran to ", "join", " the bloc", "planned"),
    ("they are considering to ", "join", " the bloc", "planned"),
    ("if they ", "join", " the bloc", "planned"),
    ("ahead of his ", "visit", " to oslo", "planned"),
    ("the upcoming ", "visit", " to oslo", "planned"),
    ("they discussed the possibility of ", "joining", " the bloc", "planned"),
    ("they expressed interest in ", "joining", " the bloc", "planned"),
    ("they pledged to ", "join", " the bloc", "planned"),
    ("they are likely to ", "join", " the bloc", "planned"),
    ("they aspire to ", "join", " the bloc", "planned"),
    ("they vowed to ", "join", " the bloc", "planned"),
    ("they decided to ", "join", " the bloc", "planned"),
    ("they threatened to ", "leave", " the bloc", "planned"),
    ("they tried to ", "join", " the bloc", "planned"),
    ("they are trying to ", "join", " the bloc", "planned"),
    ("they are eager to ", "join", " the bloc", "planned"),
    ("they reiterated their goal of ", "joining", " the bloc", "planned"),
    ("the scheduled ", "visit", " to oslo was postponed", "cancelled"),
    ("the minister's ", "visit", " to oslo has been cancelled", "cancelled"),
    ("the ", "visit", " was called off", "cancelled"),
    ("the ", "meeting", " did not take place", "cancelled"),
    ("he postponed his ", "visit", " to oslo", "cancelled"),
    ("he scrapped a ", "visit", " to oslo", "cancelled"),
    ("they do not ", "visit", " oslo", "denied"),
    ("they will not ", "join", " the bloc", "denied"),
    ("they never ", "visit", " oslo", "denied"),
    ("they denied plans to ", "join", " the bloc", "denied"),
    ("they ruled out a ", "visit", " to oslo", "denied"),
    ("they refused to ", "join", " the bloc", "denied"),
    ("they have no intention to ", "join", " the bloc", "denied"),
    ("they rejected calls to ", "join", " the bloc", "denied"),
    ("they declined to ", "join", " the bloc", "denied"),
    ("they won't ", "join", " the bloc", "denied"),
    ("they aren't going to ", "join", " the bloc", "denied"),
    ("they have yet to ", "join", " the bloc", "denied"),
    ("reports of a ", "visit", " to oslo are false", "denied"),
    ("there was no ", "meeting", " with the minister", "denied"),
    ("not only did they ", "visit", " oslo", "actual"),
    ("no doubt they ", "visit", " oslo", "actual"),
    ("they do not trade, but they ", "visit", " oslo", "actual"),
]


@pytest.mark.parametrize(("before", "verb", "after", "expected"), PLAIN)
def test_a_bare_verb_is_as_real_as_its_clause(before: str, verb: str, after: str, expected: str) -> None:
    assert judge(before, verb, after, past=False) == Factuality(expected)


PAST = [
    ("the minister ", "visited", " oslo", "actual"),
    ("the minister, who hopes for peace, ", "visited", " oslo", "actual"),
    ("as planned, the minister ", "visited", " oslo", "actual"),
    ("the minister has ", "visited", " oslo", "actual"),
    ("the minister never ", "visited", " oslo", "denied"),
    ("the minister has not ", "visited", " oslo", "denied"),
    ("the minister hasn't ", "visited", " oslo", "denied"),
    ("he denied that they ", "met", " the rebels", "denied"),
    ("nobody ", "visited", " oslo", "denied"),
    ("neither minister ", "visited", " oslo", "denied"),
    ("they would have ", "joined", " the bloc", "planned"),
    ("if they ", "joined", " the bloc", "planned"),
    ("the country rejected the draft, and ", "joined", " the bloc", "actual"),
    ("the minister dismissed his deputy and ", "visited", " oslo", "actual"),
    ("without delay they ", "joined", " the bloc", "actual"),
    ("the talks failed; they ", "left", " the bloc", "actual"),
    ("they ", "met", " the minister, whose later visit was cancelled", "actual"),
    ("after the trip was cancelled, they ", "met", " in oslo", "actual"),
    ("they ", "met", " in oslo and spoke of the cancelled games", "actual"),
]


@pytest.mark.parametrize(("before", "verb", "after", "expected"), PAST)
def test_a_verb_in_the_past_has_happened_unless_denied(before: str, verb: str, after: str, expected: str) -> None:
    assert judge(before, verb, after, past=True) == Factuality(expected)
