"""Words that are names here and something else elsewhere: `Samantha Power`, `Theresa May`, `Luis Montenegro`."""

from collections.abc import Sequence

from ingest.honorifics import MARKS
from ingest.model import Kind
from ingest.peerages import find_peerage_end
from ingest.portfolios import is_portfolio
from ingest.tokens import Token
from ingest.vocabulary import load_name_words, load_titles

#: Forms of address behind which a surname stands, be it what it may.
_BEFORE_SURNAMES = frozenset({"Lord", "Lady", "Baroness", "Mr", "Mrs", "Ms", "Miss"})


def is_of_title(tokens: Sequence[Token], i: int, names: int) -> bool:
    """A portfolio or title word ends a name, but for a surname that happens to be one: `Samantha Power`."""
    words = load_titles()
    token = tokens[i]
    if not names and _is_given_name(tokens, i):
        return False
    if token.lower in words.heads or token.lower in words.plurals:
        # `Sultan Ibrahim Ibni Almarhum Sultan Iskandar`: the father's title is in the name; `Hossein Amir Karimi`.
        father = names and tokens[i - 1].lower in ("ibni", "almarhum", "al-marhum", "bin", "ibn")
        inside = names == 1 and token.lower in words.given_names and i + 1 < len(tokens) and tokens[i + 1].capital
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        surname = names == 1 and token.text in load_name_words().title_surnames
        surname = surname and not (following is not None and _goes_on_as_title(following))
        return not (father or inside or surname)
    compound = "-" in token.lower and any(p in words.portfolio for p in token.lower.split("-"))
    if token.lower not in words.portfolio and token.lower not in words.ranks and not compound:
        return False
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    goes_on = following is not None and _goes_on_as_title(following)
    if not names and i and tokens[i - 1].text.strip(MARKS) in _BEFORE_SURNAMES and token.capital:
        # `Lord Green`, `Mrs Power`, `Lord Green of Marsham`.
        peer = find_peerage_end(tokens, i, i + 1) > i + 1 and not is_portfolio(tokens[i + 2])
        return not peer and following is not None and (following.capital or following.lower in ("of", "for", "&"))
    return names != 1 or goes_on


def is_small_name(tokens: Sequence[Token], i: int, at: int) -> bool:
    """He Lifeng, To Lam, Theresa May: a small word that is part of a name behind a title."""
    known = load_name_words()
    if i > at:
        # `Prime Minister X Will Make a Visit`, in a heading.
        verb = tokens[i].text == "Will" and i + 1 < len(tokens) and tokens[i + 1].capital
        return tokens[i].text in known.small_surnames and not verb
    if tokens[i].text not in known.small_names or i == 0 or i + 1 >= len(tokens):
        return False
    return tokens[i + 1].capital and tokens[i + 1].lower not in known.no_names


def is_surname_too(tokens: Sequence[Token], i: int) -> bool:
    """Luis Montenegro, Ricardo Lagos: a place behind one given name, and nothing that makes it a place."""
    token = tokens[i]
    local = token.mention is not None and token.mention.kind is Kind.PLACE
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    alone = following is None or not (following.capital or following.mention is not None)
    return alone and " " not in token.text and (local or token.lower in load_name_words().state_surnames)


def _goes_on_as_title(following: Token) -> bool:
    """Behind a word of titles stands more of one: `Foreign Minister`, `King of`; no verb of a heading, no `MP`."""
    known = load_name_words()
    if following.text in known.member_letters or following.text in known.letters:
        return False
    more = following.capital and following.lower not in known.no_names
    return more or following.mention is not None or following.lower in ("of", "for", "and", "&")


def _is_given_name(tokens: Sequence[Token], i: int) -> bool:
    """`Foreign Minister Amir Khan`, `Speaker of the Knesset Amir Ohana`: right behind a title it begins the name."""
    words = load_titles()
    if i == 0 or i + 1 >= len(tokens) or tokens[i].lower not in words.given_names:
        return False
    before, following = tokens[i - 1], tokens[i + 1]
    titled = before.mention is not None or before.lower in words.heads or before.lower in words.portfolio
    return titled and following.capital and following.lower not in words.portfolio
