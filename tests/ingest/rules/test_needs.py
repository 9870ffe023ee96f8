"""What a pattern needs is read from its text: no match may lack it."""

import pytest

from graph.schema import Document
from ingest.frames import Frame, plain_text
from ingest.model import Kind
from ingest.reading import load_lexicon
from ingest.rules.needs import find_needs
from ingest.rules.patterns import Pattern, family_bits, load_patterns
from ingest.scenes import build_scene

PATTERNS = [pattern for family in family_bits() for pattern in load_patterns(family)]


def test_every_match_in_an_example_holds_what_its_pattern_needs() -> None:
    matched = [pattern for pattern in PATTERNS for frame in _matching_frames(pattern) if _is_held(pattern, frame)]
    lacking = [p.rule for p in PATTERNS for frame in _matching_frames(p) if not _is_held(p, frame)]
    assert lacking == []
    assert len({pattern.rule for pattern in matched}) > 0.9 * len(PATTERNS)


def _matching_frames(pattern: Pattern) -> list[Frame]:
    scene = build_scene(Document("document:0", "example.txt", pattern.example, language="en"), load_lexicon())
    frames = [scene.frame(index) for index in range(len(scene.sentences))]
    return [frame for frame in frames if pattern.regex.search(frame.text)]


def _is_held(pattern: Pattern, frame: Frame) -> bool:
    kinds = {frame.mentions[sign].kind for sign in frame.text if sign in frame.mentions}
    needs = pattern.needs
    return (
        all(need & kinds for need in needs.kinds)
        and all(any(word in frame.text for word in words) for words in needs.words)
        and all(need & kinds or any(word in frame.text for word in words) for need, words in needs.mixed)
        and all(need & kinds or any(word in _plain(pattern, frame) for word in words) for need, words in pattern.words)
    )


def _plain(pattern: Pattern, frame: Frame) -> str:
    """The sentence before its names become signs: there the words are looked for."""
    return plain_text(pattern.example)[frame.sentence.start : frame.sentence.end]


@pytest.mark.parametrize(
    ("source", "kinds", "words"),
    [
        ("{S} joined {B}", [{Kind.STATE}, {Kind.BLOC}], [{"joined"}]),
        ("{S}? joined", [], [{"joined"}]),
        ("(?:{S} )?met", [], [{"met"}]),
        ("(?:{S}|{B}) met", [{Kind.STATE, Kind.BLOC}], [{"met"}]),
        ("(?:{S}|nobody) met", [], [{"met"}]),
        ("(?:{S}|[0-9]) met", [], [{"met"}]),
        ("(?:met|talked) with", [], [{"met", "talked"}, {"with"}]),
        ("visit(?:s|ed)?", [], [{"visit"}]),
        ("visits?", [], [{"visit"}]),
        ("(?!not )met", [], [{"met"}]),
        ("(?<=had )met", [], [{"met"}]),
        ("(?:very ){0,2}large", [], [{"large"}]),
        (r"\bno[a-z]+ talks\b", [], [{"talks"}]),
        ("[{S}{J}] talks", [{Kind.STATE, Kind.ADJECTIVE}], [{"talks"}]),
    ],
)
def test_only_what_no_branch_and_no_repetition_lets_out_is_needed(
    source: str, kinds: list[set[Kind]], words: list[set[str]]
) -> None:
    needs = find_needs(source)
    assert needs.kinds == frozenset(map(frozenset, kinds))
    assert needs.words == frozenset(map(frozenset, words))


@pytest.mark.parametrize(
    ("source", "kinds", "words"),
    [
        ("(?:{S}|nobody) met", {Kind.STATE}, {"nobody"}),
        ("(?:chair of {B}|{O}|{B} presidency)", {Kind.OFFICE}, {"chair of ", " presidency"}),
        ("(?:(?:{S}|nobody)|all) met", {Kind.STATE}, {"nobody", "all"}),
    ],
)
def test_where_one_branch_has_a_name_and_another_words_either_is_needed(
    source: str, kinds: set[Kind], words: set[str]
) -> None:
    (need,) = find_needs(source).mixed
    assert need[0] == kinds
    assert {word.strip() for word in need[1]} == {word.strip() for word in words}


def test_of_a_branch_what_its_triggers_do_not_say_is_needed() -> None:
    source = "(?:met|held the talks)"
    assert find_needs(source).words == frozenset({frozenset({"met", "held the talks"})})
    told = find_needs("(?:met|held (?:talks|rounds))", ["met", "held "]).words
    assert told == frozenset({frozenset({"met", "talks", "rounds"})})
