"""Document text to mentions: states, blocs, regions and places, and where title words and triggers stand."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.schema import Doubt, DoubtKind
from ingest.gazetteer import Name, NameKind, load_seats_of_old
from ingest.lexicon import Lexicon, Term
from ingest.model import Kind, Mention, make_mention
from ingest.vocabulary import load_titles


@dataclass(frozen=True, slots=True)
class Scan:
    """What one pass over a text found, each list in the order of the text."""

    mentions: tuple[Mention, ...]
    heads: tuple[tuple[int, int], ...]  #: title words: start, end
    honorifics: tuple[tuple[int, int], ...]
    triggers: tuple[tuple[int, int], ...]  #: start, bits of the rule families
    implied: tuple[tuple[int, int, str], ...]  #: bodies and titles that only one state has: start, end, node
    doubts: tuple[Doubt, ...]


# A capital after one of these is a place; elsewhere it stands for its government.
_AT_PLACE = re.compile(
    r"(?:\b(?:in|at|to|into|near|from|via|outside|around|leaving|left|reached|reach|toward|towards|through|inside"
    r"|across"
    r"|[Ii]n and around|visit(?:s|ed|ing)?|tour(?:s|ed|ing)|departed?|based|capital(?: of|,)?|city of|left for|"
    r"depart for|embass(?:y|ies) in|cities of|[Mm]ayor of|[Gg]overnor of|[Rr]uler of|[Cc]hief [Mm]inister of|"
    r"[Pp]arty [Ss]ecretary of)"
    r"|^(?:In|At|From|Near))\s+(?:the\s+|downtown\s+|central\s+|nearby\s+)?$"
)
_FROM_GOVERNMENT = re.compile(
    r"\b(?:relations|ties|message|signals?|pressure|support|loyal|close(?:r|st)?|respon(?:se|ds?|ded)|according|"
    r"aid|owed|due|thanks|opposed|help|loans?|gas|exports?|imports?|shipments?|supplies|transfers?) (?:to|from) $"
)
_PLACE_NOUN = re.compile(
    r"(?:,? D\.?C\.?|-based|\s+(?:region|oblast|airport|office|suburbs?|summit|meeting|conference|declaration|"
    r"agreement|time|street|city"
    r"|university|University|forum|Forum|Conference|Summit|Declaration|Convention|Protocol|Province|Metro|area|"
    r"streets?|talks|on \d|"
    r"(?:[Dd]eputy |[Vv]ice )?(?:[Mm]ayor|[Gg]overnor|(?:Municipal )?Party Secretary|Crown Prince))\b)"
)
_CAPITALISED = re.compile(r"\s[A-ZÀ-Þ][a-zà-ÿ]+")
_PREPOSITION = re.compile(r"\b(?:in|of|to|with|from|and|by|for|at|on|visited|visit)\s+(?:the\s+)?$|,\s+$")

_KINDS = {
    NameKind.ADJECTIVE: Kind.ADJECTIVE,
    NameKind.PLACE: Kind.PLACE,
}


def find_mentions(text: str, lexicon: Lexicon) -> Scan:
    """Everything of the lexicon in a text; an ambiguous name is settled by the document's other names or left in.

    Doubt.
    """
    hits, triggers = _find_hits(text, lexicon)
    named = [hit for hit in hits if hit[0].names]
    sure = _sure_nodes(named)
    starts = {start for _, start, _ in hits}
    mentions: list[Mention] = []
    implied: list[tuple[int, int, str]] = []
    doubts: list[Doubt] = []
    for term, start, end in named:
        names = term.names
        if term.text in _WORDS_TOO and _is_in_capitals(text, start, end):
            continue
        chosen = names[0] if term.plain else _choose(names, sure)
        if text.startswith(_THE_BLOC, start) and (last := _last_bloc(mentions, start)) is not None:
            mentions.append(last._replace(start=start, end=end))
        elif chosen is None and all(name.kind is NameKind.OFFICE for name in names):
            # Bodies are no mentions: one that several states may have tells nothing.
            continue
        elif chosen is None:
            doubts.append(
                Doubt(_doubt_kind(names), start, end, text[start:end], ", ".join(sorted(n.node for n in names)))
            )
        elif (
            chosen.kind is not NameKind.OFFICE
            and not (chosen.given_name and _is_given_name(text, start, end, starts))
            and not (chosen.kind is NameKind.SHORT and _means_another(text, start, end, chosen, mentions))
        ):
            mentions.append(_mention(text, start, end, chosen, names))
        if chosen is not None and chosen.kind is NameKind.OFFICE and not chosen.ambiguous:
            implied.append((start, end, chosen.node))
    return Scan(
        tuple(_of_their_time(mentions)),
        tuple((start, end) for term, start, end in hits if term.head),
        tuple((start, end) for term, start, end in hits if term.honorific),
        tuple(triggers),
        tuple(implied),
        tuple(doubts),
    )


def _of_their_time(mentions: list[Mention]) -> list[Mention]:
    """Moscow is the Soviet Union's where a text names that and never Russia."""
    named = {m.node for m in mentions}
    for old, (heir, seats) in load_seats_of_old().items():
        if old in named and not any(m.node == heir and m.value not in seats for m in mentions):
            mentions = [m._replace(node=old) if m.node == heir else m for m in mentions]
    return mentions


#: Acronyms that are words too: `WHO IS COMING` is a heading.
_WORDS_TOO = frozenset({"WHO"})


def _is_in_capitals(text: str, start: int, end: int) -> bool:
    """The rest of the line is in capitals."""
    line = text[text.rfind("\n", 0, start) + 1 : start] + text[end : (text.find("\n", end) + 1 or len(text) + 1) - 1]
    return line.isupper()


#: The one word that stands for whichever bloc was named last.
_THE_BLOC = ("the bloc", "The bloc", "the Bloc")
_BLOC_REACH = 900


def _last_bloc(mentions: Sequence[Mention], at: int) -> Mention | None:
    """The bloc named last before a place, if not too far off."""
    for mention in reversed(mentions):
        if at - mention.end > _BLOC_REACH:
            break
        if mention.kind is Kind.BLOC:
            return mention
    return None


def _find_hits(text: str, lexicon: Lexicon) -> tuple[list[tuple[Term, int, int]], list[tuple[int, int]]]:
    """The terms that stand as whole words, and the triggers.

    Start and bits, from words that only begin with a term too.
    """
    hits = []
    triggers = []
    terms, bits, whole, named = lexicon.terms, lexicon.triggers, lexicon.whole, lexicon.named
    for position, start, end in lexicon.automaton.find_matches_as_indexes(text):
        if start and text[start - 1].isalnum():
            continue
        found = bits[position]
        if whole[position] and not text[end : end + 1].isalnum():
            found |= whole[position]
        if found:
            triggers.append((start, found))
        # Most terms are triggers and nothing else: they need no further look.
        if named[position]:
            term: Term | None = terms[position]
            last = 0
            if text[end : end + 1].isalnum() and text[end - 1].isalnum():
                last = text.rfind(" ", start, end) + 1
                term, end = _shorter(text, terms[position], start, terms)
            if term is not None and (term.names or term.head or term.honorific) and not term.blocked:
                hits.append((term, start, end))
            if last > start and last >= end:
                # `Federal Councillor` begins with the name of a council, and ends with another word.
                again, further = _find_hits(_word_at(text, last), lexicon)
                hits += [(term, last + start, last + end) for term, start, end in again]
                triggers += [(last + start, found) for start, found in further]
    return hits, triggers


def _word_at(text: str, start: int) -> str:
    end = start
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


def _shorter(text: str, term: Term, start: int, terms: tuple[Term, ...]) -> tuple[Term | None, int]:
    """The longest shorter term at the same place that ends at a word's end: `Saudi` where `Saudi Arabia` goes on."""
    for position in term.shorter:
        end = start + len(terms[position].text)
        if not text[end : end + 1].isalnum():
            return terms[position], end
    return None, start


def _sure_nodes(hits: Iterable[tuple[Term, int, int]]) -> Counter[str]:
    """How often the text names each node by a name that is plainly its own."""
    return Counter([term.names[0].node for term, _, _ in hits if term.sure])


def _choose(names: tuple[Name, ...], sure: Counter[str]) -> Name | None:
    first = names[0]
    if len(names) == 1 and not (first.ambiguous or first.guarded or first.kind is NameKind.SHORT):
        return first
    if any(n.kind is NameKind.NAME for n in names):
        # Georgia is the state, whatever else lies in the United States.
        names = tuple(n for n in names if n.kind is not NameKind.PLACE)
        if len(names) == 1 and not names[0].guarded:
            return names[0]
    named = [name for name in names if sure[name.node]]
    if len({name.node for name in named}) == 1:
        return named[0]
    free = [name for name in names if not (name.ambiguous or name.guarded or name.kind is NameKind.SHORT)]
    if not named and len({name.node for name in free}) == 1:
        return free[0]
    return None


def _doubt_kind(names: tuple[Name, ...]) -> DoubtKind:
    return (
        DoubtKind.SHORT_NAME if all(n.guarded or n.kind is NameKind.SHORT for n in names) else DoubtKind.AMBIGUOUS_NAME
    )


def _is_given_name(text: str, start: int, end: int, starts: set[int]) -> bool:
    """Georgia Meloni is no state: a capitalised word follows that is no other term, and no preposition leads here."""
    following = _CAPITALISED.match(text, end)
    if following is None or end + 1 in starts or _PREPOSITION.search(text, max(0, start - 14), start):
        return False
    titles = load_titles()
    word = following.group().strip().lower()
    return word not in titles.portfolio and word not in titles.ranks


def _mention(text: str, start: int, end: int, name: Name, names: tuple[Name, ...]) -> Mention:
    node = name.node
    if node.startswith("region:"):
        return make_mention(start, end, Kind.REGION, node, name.text)
    if name.kind is NameKind.SEAT and _is_place(text, start, end):
        # Brussels is the Union as a power, and lies in Belgium as a place.
        lies_in = next((n.node for n in names if n.node.startswith("state:")), node)
        return make_mention(start, end, Kind.PLACE, lies_in, name.text)
    if name.kind is NameKind.SEAT:
        kind = Kind.STATE if node.startswith("state:") else Kind.BLOC
    else:
        kind = Kind.BLOC if node.startswith("bloc:") else _KINDS.get(name.kind, Kind.STATE)
    return make_mention(start, end, kind, node, name.text)


def _means_another(text: str, start: int, end: int, name: Name, before: Sequence[Mention]) -> bool:
    """In small letters, `the bloc` is the one named last."""
    if not text[start:end].islower():
        return False
    last = next((m for m in reversed(before) if m.kind is Kind.BLOC), None)
    return last is not None and last.node != name.node


def _is_place(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 24) : start]
    if _PLACE_NOUN.match(text, end):
        return True
    return _AT_PLACE.search(before) is not None and _FROM_GOVERNMENT.search(text[max(0, start - 40) : start]) is None
