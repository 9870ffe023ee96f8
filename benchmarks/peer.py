"""The peer: spaCy's blank English pipeline with our names in its entity ruler and token patterns in its Matcher."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from ingest.gazetteer import NameKind, load_names

#: How many sentences, entities and matches.
Found = tuple[int, int, int]
Token = Mapping[str, object]

_ENTITIES = frozenset({"STATE", "BLOC", "REGION", "PLACE", "NATIONAL"})
_LABELS = {NameKind.ADJECTIVE: "NATIONAL", NameKind.PLACE: "PLACE"}
#: No document is too long for a pipeline that holds no statistical model.
_ANY_LENGTH = 10**9


@dataclass(frozen=True, slots=True)
class Peer:
    """Something else that reads texts: what it is, and a function that says how much it finds in them."""

    description: str
    read: Callable[[Sequence[str]], Found]


def has_peer() -> bool:
    """Return whether spaCy is installed."""
    return find_spec("spacy") is not None


def load_peer() -> Peer:
    """The pipeline, ready to read."""
    import spacy
    from spacy.matcher import Matcher

    nlp = spacy.blank("en")
    nlp.max_length = _ANY_LENGTH
    nlp.add_pipe("sentencizer")
    terms, patterns = ruler_terms(), token_patterns()
    nlp.add_pipe("entity_ruler").add_patterns(terms)
    matcher = Matcher(nlp.vocab)
    for number, pattern in enumerate(patterns):
        matcher.add(f"relation {number}", [pattern], greedy="LONGEST")

    def read(texts: Sequence[str]) -> Found:
        sentences = entities = matches = 0
        for doc in nlp.pipe(texts):
            sentences += sum(1 for _ in doc.sents)
            entities += len(doc.ents)
            matches += len(matcher(doc))
        return sentences, entities, matches

    parts = f"sentencizer, entity ruler of {len(terms):,} terms, Matcher of {len(patterns)} patterns"
    return Peer(f"spaCy {spacy.__version__}: {parts}", read)


@cache
def ruler_terms() -> tuple[dict[str, str], ...]:
    """Our names as the entity ruler takes them: each string once, with its label and its node.

    >>> [term for term in ruler_terms() if term["pattern"] == "Belarusian"]
    [{'label': 'NATIONAL', 'pattern': 'Belarusian', 'id': 'state:BLR'}]
    """
    found: dict[str, dict[str, str]] = {}
    for name in load_names():
        label = _LABELS.get(name.kind) or name.node.partition(":")[0].upper()
        found.setdefault(name.text, {"label": label, "pattern": name.text, "id": name.node})
    return tuple(found.values())


@cache
def token_patterns() -> tuple[list[Token], ...]:
    """The patterns of ``peer_patterns.txt`` as the Matcher takes them."""
    lines = (Path(__file__).parent / "peer_patterns.txt").read_text(encoding="utf-8").splitlines()
    return tuple(parse_pattern(line) for line in lines if line and not line.startswith("#"))


def parse_pattern(line: str) -> list[Token]:
    """The tokens of one line of ``peer_patterns.txt``.

    >>> parse_pattern("STATE joined|joins the? BLOC")[1:3]
    [{'LOWER': {'IN': ['joined', 'joins']}}, {'LOWER': 'the', 'OP': '?'}]
    """
    return [_parse_token(part) for part in line.split()]


def _parse_token(part: str) -> Token:
    if part in _ENTITIES:
        return {"ENT_TYPE": part, "OP": "+"}
    if part == "NAME":
        return {"IS_TITLE": True, "OP": "{1,3}"}
    if part == "NUMBER":
        return {"LIKE_NUM": True}
    if part.startswith(".."):
        return {"OP": f"{{0,{part[2:]}}}"}
    words = part.removesuffix("?").split("|")
    token: dict[str, object] = {"LOWER": words[0] if len(words) == 1 else {"IN": words}}
    return {**token, "OP": "?"} if part.endswith("?") else token
