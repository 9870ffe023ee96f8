"""Titles that are no public office: of companies, universities and clubs, and of bodies that nobody knows."""

import re
from collections.abc import Sequence

from ingest.model import Kind
from ingest.portfolios import POSSESSIVE
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

_ORDINALS = ("st", "nd", "rd", "th")
#: Heads of states alone: `Minister of Investments`.
_PUBLIC = frozenset({"minister", "ambassador"})


def is_private(tokens: Sequence[Token], place: tuple[int, int, int], written: str, *, stateless: bool) -> bool:
    """Whether a title is of a company, a university or a club.

    ``place`` tells where it begins, its head stands and it ends; ``stateless`` that it names no state and no bloc.
    """
    first, head, last = place
    word = tokens[head].lower
    if word not in _PUBLIC and _is_of_learning(written):
        return True
    if word in load_titles().royal_heads and " for " in written:
        # `Adviser to His Majesty the King of Oman for Trade X`: whom X serves.
        return True
    if any(office in written.lower() for office in load_titles().company_officers):
        return True
    if stateless and word not in _PUBLIC and not _OF_MINISTRIES.match(written) and _names_private_body(written):
        return True
    return _is_of_company(tokens, first, head, last)


#: Ranks that only ministries have, whatever is headed: `First Assistant Secretary in the Coordination Group`.
_OF_MINISTRIES = re.compile(r"(?:first |principal )?(?:assistant|deputy|permanent|under|joint|additional) secretary\b")


def _is_of_learning(written: str) -> bool:
    if "school of" in written and "party school of" not in written:
        return True
    _, of, what = written.partition(" of ")
    return bool(of) and not _LEARNING.isdisjoint(what.split())


#: A bank may be a state's own.
_LEARNING = frozenset({"university", "universities", "college"})


#: `Central Bank Governor`: the one bank of a state's own.
_BANK_OF_STATE = re.compile(r"\b(?:central|national|reserve) bank\b")


#: `vice president for sales`, `vice president of petroleum products`.
_OF_COMPANIES_PART = re.compile(
    r"(?:senior |executive )?vice[- ]president (?:for |of (?!the |parliament|republic|state|commission|council|senate|"
    r"congress))"
)


def _names_private_body(written: str) -> bool:
    words = load_titles()
    if _OF_COMPANIES_PART.match(written):
        return True
    told = _BANK_OF_STATE.sub("", written.lower()) if "ank" in written else written
    return not words.private_bodies.isdisjoint(told.split())


def _is_of_company(tokens: Sequence[Token], first: int, head: int, last: int) -> bool:
    """A company's name stands right before the title or behind it."""
    if first >= 1 and tokens[head].lower in load_titles().company_heads and _is_company_name(tokens, first - 1):
        return True
    if first >= 2 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in load_titles().seats_of_learning:
        return tokens[first].mention is not None
    if _is_of_blocs_body(tokens, head, last) or _is_of_founder(tokens, last) or _is_of_possessor(tokens, first):
        return True
    named_before = first >= 1 and tokens[first - 1].text == ","
    if named_before and tokens[head].lower in _LED_ANYWHERE and _is_before_organisation(tokens, last):
        return True
    if last < len(tokens) and tokens[last].lower in POSSESSIVE and tokens[last - 1].mention is not None:
        return last - 1 > head and last + 1 < len(tokens) and tokens[last + 1].capital
    if last < len(tokens) and last - 1 > head:
        if tokens[last - 1].mention is not None and _leads_to_body(tokens, last):
            return True
        if tokens[last].capital and tokens[last].lower in load_name_words().body_nouns:
            return True
    if last - 2 > head and tokens[last - 2].lower == "the" and _takes_no_article(tokens[last - 1]):
        return last >= len(tokens) or tokens[last].lower not in _MISSIONS
    return last < len(tokens) and tokens[last].lower == "of" and _is_unknown_body(tokens, last + 1)


#: So many words of a body's name may stand before its noun.
_BODY_REACH = 4


#: Heads that companies, foundations and schools have as well as states.
_LED_ANYWHERE = frozenset({"president", "director", "executive", "advisor", "adviser", "officer", "chair", "chairman"})
#: Public bodies that stand behind a title between commas.
_PUBLIC_NOUNS = frozenset(
    {
        "house",
        "office",
        "department",
        "ministry",
        "council",
        "bureau",
        "government",
        "parliament",
        "division",
        "embassy",
    }
    | {"mission", "agency", "authority", "commission", "senate", "directorate", "court", "secretariat", "delegation"}
)
_ORGANISATION_REACH = 7


def _is_before_organisation(tokens: Sequence[Token], last: int) -> bool:
    """`X, President, Mercy Foundation`: behind the comma stands a name that is no state's, no body's and nobody's."""
    at = last + 1
    if at >= len(tokens) or tokens[last].text != "," or not _is_unknown(tokens[at]):
        return False
    end = at
    while end < min(len(tokens), at + _ORGANISATION_REACH) and (tokens[end].capital or tokens[end].lower in _INSIDE):
        end += 1
    if not _PUBLIC_NOUNS.isdisjoint([t.lower for t in tokens[at:end]]):
        return False
    known = end < len(tokens) and tokens[end].mention is not None
    # `X, Director, Y Z, Deputy Director`: the next of a list.
    listed = end + 1 < len(tokens) and tokens[end].text == "," and not _is_unknown(tokens[end + 1])
    return end - at > 1 and not known and not listed


_INSIDE = ("of", "for", "the", "&", "’s", "'s")


def _is_unknown(token: Token) -> bool:
    words = load_titles()
    said = token.lower in words.heads or token.lower in words.portfolio or token.lower in words.ranks
    said = said or token.lower in words.past or token.lower in words.plurals
    return token.capital and not said and token.text.strip(".") not in words.honorifics


def _is_of_founder(tokens: Sequence[Token], last: int) -> bool:
    """`President and CEO`."""
    joined = last + 1 < len(tokens) and tokens[last].lower in ("and", "&")
    return joined and tokens[last + 1].text in ("CEO", "Founder", "Trustee", "COO", "CFO")


def _is_of_possessor(tokens: Sequence[Token], first: int) -> bool:
    """`Mercy Relief's (MR) Executive Director`."""
    if first < 4 or tokens[first - 1].text != ")" or tokens[first - 3].text != "(":
        return False
    return tokens[first - 4].lower in POSSESSIVE and tokens[first - 5].mention is None


def _is_of_blocs_body(tokens: Sequence[Token], head: int, last: int) -> bool:
    """`chairman of the World Bank's Growth Commission`: of a body that is not known."""
    if tokens[head].lower not in load_titles().company_heads:
        return False
    return any(
        token.lower in POSSESSIVE and (owner := tokens[i - 1].mention) is not None and owner.kind is Kind.BLOC
        for i, token in enumerate(tokens[head + 1 : last], head + 1)
    )


def _takes_no_article(token: Token) -> bool:
    """`the Australia, New Zealand and Pacific Division`: behind the article a plain name of a state goes on."""
    plain = token.mention is not None and token.mention.kind is Kind.STATE and token.text.isalpha()
    return plain and not (token.text.isupper() or token.text.endswith("s") or token.text in load_titles().with_article)


#: What goes on behind `at the Kenya`: where its people serve.
_MISSIONS = frozenset({"permanent", "mission", "embassy", "high", "consulate", "delegation", "'s", "’s"})


def _leads_to_body(tokens: Sequence[Token], at: int) -> bool:
    """`Chairman of the Kenya Free Ports Authority`: what goes on behind the state is a body of its own."""
    for token in tokens[at : at + _BODY_REACH]:
        if not token.capital:
            return False
        if token.lower in load_name_words().body_nouns:
            return True
    return False


def _is_company_name(tokens: Sequence[Token], at: int) -> bool:
    """`Gotion Chairman Li Zhen`: an unknown name right before the title."""
    words = load_titles()
    token = tokens[at]
    # The first word of a sentence has a capital anyway.
    told = at >= 1 or tokens[at + 1].text.islower()
    named = token.capital and told and token.lower not in load_name_words().no_names
    return named and token.lower not in words.past and token.text not in words.honorifics


def _is_unknown_body(tokens: Sequence[Token], at: int) -> bool:
    """`president of Sasakawa Peace Foundation`, `vice president of Chinese CITIC Construction`: nothing public."""
    if at + 1 < len(tokens) and tokens[at].lower == "the":
        at += 1
    while at < len(tokens) and tokens[at].mention is not None:
        at += 1
    if at + 1 < len(tokens) and tokens[at].text.isdecimal() and tokens[at + 1].lower in _ORDINALS:
        # `President of the 70th Session of the Assembly`: of a meeting.
        return True
    if at >= len(tokens) or not tokens[at].capital:
        return False
    # `envoy of President X`, `of H.E. President X`: whom somebody serves is no company.
    words = load_titles()
    return tokens[at].lower not in words.heads and tokens[at].text.strip(".") not in words.honorifics
