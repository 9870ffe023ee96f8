"""The state or the body behind a name, whose office its bearer has: `Prime Minister X of Sweden`."""

from collections.abc import Sequence

from ingest.model import Kind
from ingest.portfolios import POSSESSIVE, find_phrase_end
from ingest.title_begins import AND
from ingest.titles import Title
from ingest.tokens import Token, word_at
from ingest.vocabulary import load_titles

_ENDS_OF_ITEMS = frozenset(",;.-–")


def find_holder_behind(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], int]:
    """The titles of a name that ends at ``at`` with the state behind it, and where that ends.

    `Prime Minister Magdalena Andersson of Sweden`.
    """
    i = at + 1 if word_at(tokens, at) == "," else at
    if word_at(tokens, i) != "of":
        return _find_place_behind(tokens, at, titles) or _find_state_behind(tokens, at, titles)
    i += 2 if word_at(tokens, i + 1) == "the" else 1
    mention = tokens[i].mention if i < len(tokens) else None
    if mention is None and titles and word_at(tokens, i) in load_titles().bodies:
        return _find_body_behind(tokens, i, at, titles)
    # `assured Minister X of Singapore's support`: the state is not the minister's.
    owns = word_at(tokens, i + 1) in POSSESSIVE
    if mention is None or owns or not mention.node.startswith(("state:", "bloc:")):
        return titles, at
    return tuple(t if t.holder is not None else t._replace(holder=mention.node) for t in titles), i + 1


def _find_body_behind(
    tokens: Sequence[Token], first: int, at: int, titles: tuple[Title, ...]
) -> tuple[tuple[Title, ...], int]:
    """`Permanent Secretary X of the Ministry of Trade of Chad`: the body behind the name tells the state."""
    end = find_phrase_end(tokens, first, first)
    states = [m.node for t in tokens[first:end] if (m := t.mention) is not None and m.kind is Kind.STATE]
    if len(states) != 1 or word_at(tokens, end) in POSSESSIVE:
        return titles, at
    return tuple(t if t.holder is not None else t._replace(holder=states[0]) for t in titles), end


def _find_place_behind(
    tokens: Sequence[Token], at: int, titles: tuple[Title, ...]
) -> tuple[tuple[Title, ...], int] | None:
    """`Governor X, Ohio`: between marks stands what the governor governs; None where nothing does."""
    mention = tokens[at + 1].mention if at + 1 < len(tokens) and word_at(tokens, at) == "," else None
    local = len(titles) == 1 and titles[0].words in ("governor", "mayor")
    ends = at + 2 >= len(tokens) or tokens[at + 2].text in _ENDS_OF_ITEMS
    if mention is None or mention.kind is not Kind.PLACE or not local or not ends:
        return None
    title = titles[0]._replace(words=f"{titles[0].words} of {tokens[at + 1].text}", holder=mention.node)
    return (title,), at + 2


def _find_state_behind(tokens: Sequence[Token], at: int, titles: tuple[Title, ...]) -> tuple[tuple[Title, ...], int]:
    """`X, Minister of Health, Kenya, is visiting`: the state between commas is the minister's."""
    mention = tokens[at + 1].mention if at + 1 < len(tokens) and word_at(tokens, at) == "," else None
    alone = mention is not None and mention.kind is Kind.STATE and mention.node.startswith("state:")
    if not alone or mention is None or not titles or any(title.holder is not None for title in titles):
        return titles, at
    ends = at + 2 >= len(tokens) or tokens[at + 2].text in ")." or word_at(tokens, at + 2) in ("will", "is", "has")
    following = tokens[at + 3] if at + 3 < len(tokens) and word_at(tokens, at + 2) == "," else None
    # Behind another comma goes on the sentence, not a list of states or of people.
    goes_on = following is not None and following.mention is None and following.text.islower()
    listed = following is not None and following.lower in AND and at + 4 < len(tokens) and tokens[at + 4].mention
    if not (ends or goes_on) or listed:
        return titles, at
    return tuple(title._replace(holder=mention.node) for title in titles), at + 2
