"""Words that can be a title's head, and where they are none: verbs (`head to`, `chair the`), `member states`."""

from collections.abc import Callable, Mapping, Sequence

from ingest.model import Kind
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: Pronouns that tell whose a title is.
OWN = frozenset({"his", "her", "their", "its"})
_MEMBERSHIP = ("states", "state", "countries", "nations", "economies", "'s", "’s", '"s', "status")
#: How far a later head may stand behind a word that only leads on to it.
_REACH = 5


def may_be_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at``, which can be a title's head, is one here."""
    word = tokens[at].lower
    if at and tokens[at - 1].text in _SHIPS:
        return False
    if word in load_titles().led_on and _leads_on(tokens, at + 1):
        return False
    check = _CHECKS.get(word)
    return check is None or check(tokens, at)


#: `HMS Queen Anne` is no queen.
_SHIPS = frozenset({"HMS", "HMAS", "HMCS", "HMNZS", "RMS", "USS", "RSS", "MV"})


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """The title goes on to a later head: `Deputy Party Secretary`."""
    words = load_titles()
    if _begins_name(tokens, at):
        return False
    for token in tokens[at : at + _REACH]:
        if token.mention is not None:
            return False
        if token.lower in words.heads or token.lower in words.plurals:
            return True
        under = token.text == "Under"
        if token.lower not in words.ranks and token.lower not in words.portfolio and not under:
            return False
    return False


def _begins_name(tokens: Sequence[Token], at: int) -> bool:
    """`Foreign Minister Amir Khan`, `Minister Senator X`: behind `Minister` these belong to whoever bears the title."""
    words = load_titles()
    if at + 1 >= len(tokens) or tokens[at - 1].lower not in _COMPLETE or not tokens[at].capital:
        return False
    following = tokens[at + 1]
    named = following.capital and following.lower not in words.portfolio and following.lower not in words.heads
    return named and (tokens[at].lower in words.given_names or tokens[at].lower in words.addresses)


#: Heads that need no later one.
_COMPLETE = frozenset({"minister", "pm"})


def _following(tokens: Sequence[Token], at: int) -> str:
    return tokens[at + 1].lower if at + 1 < len(tokens) else ""


def _is_person_in_body(tokens: Sequence[Token], at: int) -> bool:
    return _following(tokens, at) not in _MEMBERSHIP


def _is_of_embassy(tokens: Sequence[Token], at: int) -> bool:
    return _following(tokens, at).startswith(("d’affaires", "d'affaires"))


def _is_no_foreign_phrase(tokens: Sequence[Token], at: int) -> bool:
    """`Plaza Mayor de Lima` is no mayor."""
    return _following(tokens, at) not in ("de", "del")


def _is_no_office(tokens: Sequence[Token], at: int) -> bool:
    """A `Representative Office` is opened, not held."""
    return _following(tokens, at) not in ("office", "offices")


def _is_heir(tokens: Sequence[Token], at: int) -> bool:
    """Prince Faisal is a form of address; a crown prince or the Prince of Wales has a title."""
    return (at >= 1 and tokens[at - 1].lower == "crown") or _following(tokens, at) == "of"


def _is_no_surname(tokens: Sequence[Token], at: int) -> bool:
    """`Maria Pope`, `Zayed bin Sultan`: in a name it is no title."""
    before = tokens[at - 1] if at else None
    if before is None or before.mention is not None:
        return True
    if before.lower in ("bin", "ibn", "al-marhum", "almarhum"):
        return False
    words = load_titles()
    if tokens[at].lower in words.given_names and before.capital and before.lower in words.portfolio - words.ranks:
        # `Minister of Industry Sultan Karimi`.
        return False
    said = before.lower in words.ranks or before.lower in words.portfolio or before.lower in words.heads
    said = said or before.lower in words.past or before.lower in words.timely or before.lower in words.ahead
    named = before.capital and not before.text.isupper() and before.lower not in load_name_words().no_names
    return said or not named or before.text.strip(".’'") in words.honorifics


def _is_somebodys(tokens: Sequence[Token], at: int) -> bool:
    if at == 0 or not tokens[at].text.islower():
        return False
    return tokens[at - 1].mention is not None or tokens[at - 1].lower in OWN


def _is_states_own(tokens: Sequence[Token], at: int) -> bool:
    """`the Vietnamese leader`."""
    mention = tokens[at - 1].mention if at else None
    return mention is not None and mention.kind is Kind.ADJECTIVE


def _is_chief(tokens: Sequence[Token], at: int) -> bool:
    return at >= 1 and tokens[at - 1].lower == "chief"


def _is_of_malay_state(tokens: Sequence[Token], at: int) -> bool:
    """A `Menteri Besar`; the `Puan Besar` is somebody's consort."""
    return at >= 1 and tokens[at - 1].lower in ("menteri", "mentri")


def _is_no_verb(tokens: Sequence[Token], at: int) -> bool:
    """In small letters `head` and its like need a name or a complement behind them."""
    if not tokens[at].text.islower() or _following(tokens, at) in ("of", "negotiator", "executive", "minister"):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is not None and following.capital and following.lower not in load_name_words().no_names


_CHECKS: Mapping[str, Callable[[Sequence[Token], int], bool]] = {
    **dict.fromkeys(("member", "members"), _is_person_in_body),
    **dict.fromkeys(("charge", "chargé", "chargée"), _is_of_embassy),
    **dict.fromkeys(("prince", "princess"), _is_heir),
    **dict.fromkeys(("counterpart", "colleague"), _is_somebodys),
    "executive": _is_chief,
    **dict.fromkeys(("pope", "king", "queen", "amir", "emir", "sultan"), _is_no_surname),
    "mayor": _is_no_foreign_phrase,
    "besar": _is_of_malay_state,
    "representative": _is_no_office,
    **dict.fromkeys(("head", "heads", "chair", "chief"), _is_no_verb),
    "leader": lambda tokens, at: _is_no_verb(tokens, at) or _is_states_own(tokens, at),
}
