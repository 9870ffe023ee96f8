"""A spelling of a person to its parts: titles and marks off, particles weighed, every part with its keys."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from graph.given_names import find_given, is_arabic_given, is_slavic_given
from graph.romanise import (
    Tongue,
    apply_rules,
    find_style,
    fold_spelling,
    is_first_surname,
    is_korean,
    key_chinese,
    key_korean_surname,
    key_token,
)

_WORDS = Path(__file__).parent / "name_words.toml"
_ASIDE = re.compile(r"[\"“”„«][^\"“”„«»]*[\"“”»]|\([^)]*\)|['’]s(?=\s|$)|['’](?=\s|$)")
_HYPHENS = re.compile(r"[-‐‑–]")
_SERVANT = re.compile(r"^abd(?:[aeou]|ou)l(?=\w{3})")
_SERVANT_R = re.compile(r"^abdur+(?=[aeiou])")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a name."""

    text: str  #: folded
    keys: frozenset[str]
    given: frozenset[str]  #: the given names that it is a form of
    chinese: str  #: its key where pinyin meets Wade-Giles
    initial: bool = False
    patronymic: bool = False  #: the father's name after `bin`
    article: bool = False  #: after `al-`


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a person; two names are equal where their spellings are."""

    spelling: str
    plain: str = field(compare=False)  #: without titles before it
    parts: tuple[Part, ...] = field(compare=False)
    mark: str = field(compare=False)  #: `jr`, `sr`, `ii`; empty without one
    tongue: Tongue = field(compare=False)
    words: int = field(compare=False)  #: what a hyphen joins is one

    @property
    def full(self) -> bool:
        """Whether the name has two or more words, so that it can stand for a person by itself."""
        return self.words > 1 and len(self.parts) > 1 and not self.nameless

    @property
    def nameless(self) -> bool:
        """Whether there is nothing to go by."""
        return all(part.initial for part in self.parts)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of letters in a word."""

    text: str
    written: str
    hyphenated: bool = False
    initial: bool = False
    patronymic: bool = False
    article: bool = False
    place: tuple[int, int] = (0, 0)  #: the word, and where in it dots part it


@lru_cache(maxsize=1 << 16)
def parse_name(spelling: str) -> Name:
    """The parts of a spelling.

    >>> [part.text for part in parse_name("H.E. Sheikh Nahyan bin Mubarak Al Nahyan").parts]
    ['nahyan', 'mubarak', 'nahyan']
    >>> parse_name("Joseph R. Biden, Jr.").mark
    'jr'
    """
    words, mark, plain = _find_words(spelling)
    pieces = list(_weigh_particles(list(_split_words(words))))
    if len(pieces) == 1 and mark in _numerals():
        pieces.append(_Piece(mark, mark, place=(len(words), 0)))
    tongue, places = _find_tongue(pieces), {piece.place for piece in pieces}
    return Name(spelling, plain, tuple(_make_part(piece, tongue) for piece in pieces), mark, tongue, len(places))


@lru_cache(maxsize=1 << 16)
def join_parts(first: Part, second: Part, tongue: Tongue) -> Part:
    """Two neighbouring parts as one, for `Jae Myung` and `Jaemyung`."""
    piece = _Piece(first.text + second.text, "", patronymic=first.patronymic, article=first.article)
    return _make_part(piece, tongue)


def _find_words(spelling: str) -> tuple[list[str], str, str]:
    text = " ".join(_ASIDE.sub(" ", unicodedata.normalize("NFC", spelling)).split())
    chunks = [chunk.split() for chunk in text.split(",") if chunk.strip()]
    mark, suffix = "", ""
    while len(chunks) > 1 and len(chunks[-1]) == 1 and _is_suffix(chunks[-1][0], spelling):
        suffix = chunks.pop()[0]
        mark = _mark_of(suffix, spelling) or mark
    words = [word for chunk in chunks[1:] + chunks[:1] for word in chunk]
    while len(words) > 1 and _is_suffix(words[-1], spelling):
        suffix = words.pop()
        mark = _mark_of(suffix, spelling) or mark
    named = _without_honorifics(words)
    untouched = len(named) == len(words) and len(chunks) < 2
    plain = text if untouched else " ".join([*named, *([suffix] if mark else [])])
    if plain.endswith(".") and not mark and len(words[-1]) > 3:
        plain = plain.rstrip(".")
    return named, mark, plain.title() if plain.isupper() else plain


def _is_suffix(word: str, spelling: str) -> bool:
    return bool(_mark_of(word, spelling)) or (
        fold_spelling(word).replace(".", "") in _words()["letters"] and word.isupper()
    )


def _mark_of(word: str, spelling: str) -> str:
    known = _words()["numerals"]["shouted" if spelling.isupper() else "numbers"]
    if word in known:
        return word.lower()
    mark = _words()["marks"].get(fold_spelling(word).rstrip("."), "")
    return str(mark)


def _without_honorifics(words: list[str]) -> list[str]:
    while (length := _honorific_length(words)) > 0:
        words = words[length:]
    return words


def _honorific_length(words: Sequence[str]) -> int:
    for length in range(min(4, len(words) - 1), 0, -1):
        phrase = " ".join(fold_spelling(word).rstrip(".") for word in words[:length])
        rest = words[length:]
        if phrase in _wavering() and not _can_stand(rest):
            continue
        if phrase in _honorifics() or (words[0] == "HE" and length == 1 and not "".join(rest).isupper()):
            return length
    return 0


def _can_stand(words: Sequence[str]) -> bool:
    weighty = [word for word in words if fold_spelling(word).rstrip(".") not in _small_words()]
    return len(weighty) > 1 and fold_spelling(words[0]) not in _particles("patronymic")


def _split_words(words: Sequence[str]) -> Iterator[_Piece]:
    shouted = all(word.isupper() for word in words)
    for at, word in enumerate(words):
        for dot, dotted in enumerate(word.split(".")):
            runs = [run for run in _HYPHENS.split(dotted) if fold_spelling(run)]
            for run in runs:
                yield from _split_run(run, len(runs) > 1, shouted, (at, dot))


def _split_run(run: str, hyphenated: bool, shouted: bool, place: tuple[int, int]) -> Iterator[_Piece]:
    text = fold_spelling(run)
    if not text.isalnum():
        text = "".join(c for c in text if c.isalnum())
    cluster = not shouted and run.isupper() and 1 < len(run) < 4
    if cluster and not is_first_surname(text) and text not in _small_words():
        yield from (_Piece(letter, letter.upper(), initial=True, place=place) for letter in text)
    elif text:
        alone = len(text) == 1 and text.isascii() and run.isupper()
        yield _Piece(text, run, hyphenated, initial=alone, place=place)


def _weigh_particles(pieces: list[_Piece]) -> Iterator[_Piece]:
    at = 0
    while at < len(pieces):
        piece, rest = pieces[at], len(pieces) - at - 1
        if rest and not piece.initial and piece.text in _particles("servant"):
            at += 2 if _is_article(pieces[at + 1]) and rest > 1 else 1
            servant = "abdul" + pieces[at].text
            yield _Piece(servant, "", patronymic=_follows(pieces, at - 1, "patronymic"), place=piece.place)
        elif not (rest and _is_particle(piece, at)):
            text = _SERVANT_R.sub("abdulr", _SERVANT.sub("abdul", piece.text))
            fathers, article = _follows(pieces, at, "patronymic"), at > 0 and _is_article(pieces[at - 1])
            fathers = fathers or (article and _follows(pieces, at - 1, "patronymic"))
            changed = fathers or article or text != piece.text
            yield replace(piece, text=text, patronymic=fathers, article=article) if changed else piece
        at += 1


def _is_particle(piece: _Piece, at: int) -> bool:
    if piece.initial:
        return False
    if piece.text in _particles("patronymic") or _is_article(piece):
        return True
    return piece.text in _particles("small" if at else "leading")


def _is_article(piece: _Piece) -> bool:
    return (
        not piece.initial and piece.text in _particles("article") and (piece.hyphenated or piece.text in ("al", "el"))
    )


def _follows(pieces: Sequence[_Piece], at: int, kind: str) -> bool:
    return at > 0 and not pieces[at - 1].initial and pieces[at - 1].text in _particles(kind)


def _find_tongue(pieces: Sequence[_Piece]) -> Tongue:
    texts = tuple(piece.text for piece in pieces if not piece.initial)
    arabic = any(piece.patronymic or piece.article for piece in pieces)
    hyphenated = any(piece.hyphenated and piece.written.islower() for piece in pieces)
    return Tongue(
        slavic=any(map(is_slavic_given, texts)),
        arabic=arabic or any(map(is_arabic_given, texts)),
        korean=is_korean(texts),
        style=find_style(texts, hyphenated),
    )


def _make_part(piece: _Piece, tongue: Tongue) -> Part:
    text, keys = piece.text, key_token(piece.text, tongue)
    if piece.initial:
        return Part(text, frozenset({f"i:{text}"}), frozenset(), "", initial=True)
    if tongue.korean:
        keys |= key_korean_surname(text)
    if tongue.arabic and len(text) > 6 and text.startswith("al") and not find_given(text):
        keys |= {f"a:{apply_rules('arabic', text[2:])}"}
    given = find_given(text)
    return Part(text, keys, given, key_chinese(text, tongue.style), patronymic=piece.patronymic, article=piece.article)


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(_WORDS.read_text(encoding="utf-8"))


@cache
def _numerals() -> frozenset[str]:
    return frozenset(number.lower() for number in _words()["numerals"]["numbers"])


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(_words()["honorifics"]) | _wavering()


@cache
def _wavering() -> frozenset[str]:
    return frozenset(_words()["wavering"])


@cache
def _particles(kind: str) -> frozenset[str]:
    return frozenset(_words()["particles"][kind])


@cache
def _small_words() -> frozenset[str]:
    return frozenset(word for words in _words()["particles"].values() for word in words)
