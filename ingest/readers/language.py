"""Which language a text is in, told by its script and its commonest words: enough to know English from the rest."""

import functools
import re
from collections import Counter
from collections.abc import Mapping


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code, ``und`` for a text that is plainly not English but unknown, None where too little stands.

    >>> detect_language("The minister of foreign affairs met with the president of the republic.")
    'en'
    >>> detect_language("Міністр замежных спраў сустрэўся з прэзідэнтам рэспублікі ў Мінску.")
    'be'
    """
    words = _WORD.findall(text[:_ENOUGH].casefold())
    script = _main_script(text[:_ENOUGH])
    if script is None:
        return None
    if script in _ONE_SCRIPT:
        return _ONE_SCRIPT[script]
    return _SCRIPT_READERS[script](words)


def code_of_language(name: str | None) -> str | None:
    """The ISO 639-1 code of a declared language (``en-GB``, ``English``, ``eng``), None where it is no language.

    >>> [code_of_language(name) for name in ("en_GB", "English", "ukr", "", None)]
    ['en', 'en', 'uk', None, None]
    """
    primary = re.split(r"[-_,; ]", (name or "").strip().casefold())[0]
    if primary in _LANGUAGE_NAMES:
        return _LANGUAGE_NAMES[primary]
    return primary if re.fullmatch(r"[a-z]{2}", primary) else None


def count_common_words(text: str) -> int:
    """How many words of the text are among the commonest of the one language, in Latin letters, where most are.

    >>> count_common_words("Minister spotkał się z ambasadorem w Łodzi") > count_common_words("spotka³ siê z")
    True
    """
    return max(_hits(_WORD.findall(text[:_ENOUGH].casefold()), "latin").values())


_ENOUGH = 40_000
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "latin": "A-Za-zÀ-ɏḀ-ỿ",
    "cyrillic": "Ѐ-ӿ",
    "arabic": "؀-ۿݐ-ݿ",
    "kana": "぀-ヿ",
    "han": "㐀-鿿",
    "hangul": "가-힯ᄀ-ᇿ",
    "greek": "Ͱ-Ͽ",
    "hebrew": "֐-׿",
    "georgian": "Ⴀ-ჿ",
    "armenian": "԰-֏",
    "thai": "฀-๿",
    "devanagari": "ऀ-ॿ",
}
_ONE_SCRIPT: Mapping[str, str] = {
    "han": "zh",
    "kana": "ja",
    "hangul": "ko",
    "greek": "el",
    "hebrew": "he",
    "georgian": "ka",
    "armenian": "hy",
    "thai": "th",
    "devanagari": "hi",
}
_ENGLISH = """the of and to in for is was on with that by are be at from this has have an as it its not were which will
    or their been he his she her they also between had would its both after about during than who but more other into
    minister ministry foreign president government embassy ambassador republic states united meeting met visit visited
    trade agreement cooperation relations council secretary security said says today statement exports imports"""
_LATIN = {
    "en": _ENGLISH,
    "de": "der die das und ist nicht mit von zu den dem des ein eine für auf sich auch werden wurde wird bei nach aus",
    "fr": "le la les des du et est une un dans pour que qui sur au aux avec par pas ce cette sont été ses plus entre",
    "es": "el la los las del y es en una un por con que para se al como su sus fue entre más esta este también ha",
    "pt": "o os as da do das dos e é em uma um por com que para não se ao à como seu sua foi entre mais também na no",
    "it": "il lo la gli le di del della dei delle e è in un una per con che non si al alla come sono stato tra più nel",
    "pl": "w z i na do nie się jest że to o od po przez oraz dla przy był została jako który która także między ze",
    "tr": "ve bir bu da de ile için olarak olan daha çok en gibi kadar sonra ise ancak tarafından dışişleri bakanı",
    "nl": "de het een van en in is dat op te voor met niet zijn aan door ook werd naar bij als heeft over tussen deze",
    "ro": "și în de la cu pe nu o din care este pentru că un fost au prin mai sau între ale cel său",
    "cs": "a v se na je že s z do o k i ve pro ale jako by podle které který byl také mezi po jeho",
    "sv": "och i att det som en på är av för med den till inte om ett har de från vid mellan också",
    "hu": "a az és hogy nem is egy ez meg volt mint de csak már vagy azt között után szerint",
    "id": "yang dan di dengan untuk dari pada ini itu dalam akan tidak oleh juga ke sebagai antara para telah",
    "lt": "ir į su iš kad yra ne tai apie po per už buvo bei dėl taip pat kaip nuo",
    "vi": "và của là có trong các cho với được không một những này về đã tại người",
}
_CYRILLIC = {
    "ru": "и в не на что с по как это из к от для его был при также между её они или а о об во со до после",
    "uk": "і в у не на що з до та як для від за про це був його її між або також які який під час із та є",
    "be": "і ў не на што з да як для ад за пра гэта быў яго яе паміж або таксама які якія пад час у беларусі ды",
    "bg": "и в на не че с за от да се по като е са към при между със или също беше ще след",
    "sr": "и у на не да се је за са од као су о што који до али или између није такође",
}
_CYRILLIC_LETTERS = {"ru": "ыэё", "uk": "їєґ", "be": "ў", "sr": "јљњћђџ", "kk": "әғқңөұүһ"}
_FOREIGN_LETTERS = {"ru": "іїєґўј", "uk": "ыэёўј", "be": "ищїєґјъ", "bg": "ыэёіїєґўј", "sr": "йщьыэёіїєґўъ"}
_LANGUAGE_NAMES = {
    **{"english": "en", "german": "de", "french": "fr", "spanish": "es", "portuguese": "pt", "italian": "it"},
    **{"polish": "pl", "turkish": "tr", "russian": "ru", "ukrainian": "uk", "belarusian": "be", "arabic": "ar"},
    **{"persian": "fa", "farsi": "fa", "chinese": "zh", "japanese": "ja", "korean": "ko", "dutch": "nl"},
    **{"eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "por": "pt", "ita": "it"},
    **{"pol": "pl", "tur": "tr", "rus": "ru", "ukr": "uk", "bel": "be", "ara": "ar", "fas": "fa", "per": "fa"},
    **{"zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "nld": "nl", "dut": "nl", "und": "und"},
}


@functools.cache
def _common_words(script: str) -> Mapping[str, frozenset[str]]:
    lists = _LATIN if script == "latin" else _CYRILLIC
    return {code: frozenset(words.split()) for code, words in lists.items()}


def _main_script(text: str) -> str | None:
    """The script of most letters; Han counts as Japanese where kana stand beside it."""
    counts = {name: len(re.findall(f"[{span}]", text)) for name, span in _SCRIPTS.items()}
    counts["latin"] //= 4 if counts["han"] + counts["kana"] + counts["hangul"] > 40 else 1
    script, count = max(counts.items(), key=lambda item: item[1])
    if count < 2:
        return None
    if script == "han" and counts["kana"] * 20 > count:
        return "kana"
    return script


def _read_latin(words: list[str]) -> str | None:
    hits = _hits(words, "latin")
    english = hits.pop("en")
    other, count = max(hits.items(), key=lambda item: item[1])
    if english and english >= count:
        return "en" if english > count or len(words) >= 8 else None
    if count >= 3 and count > 1.3 * english and count > 0.08 * len(words):
        return other
    return "und" if len(words) >= 60 and english < 0.02 * len(words) else None


def _read_cyrillic(words: list[str]) -> str | None:
    letters = Counter("".join(words))
    scores = _hits(words, "cyrillic")
    scores["kk"] = 0
    for code in scores:
        scores[code] += sum(letters[letter] for letter in _CYRILLIC_LETTERS.get(code, ""))
        scores[code] -= 2 * sum(letters[letter] for letter in _FOREIGN_LETTERS.get(code, ""))
    (best, score), (_, second) = sorted(scores.items(), key=lambda item: (-item[1], item[0]))[:2]
    return best if score > 0 and score > second else "und"


def _read_arabic(words: list[str]) -> str | None:
    letters = Counter("".join(words))
    if sum(letters[letter] for letter in "ٹڈڑے") > 0.01 * letters.total():
        return "ur"
    return "fa" if sum(letters[letter] for letter in "پچژگکی") > 0.02 * letters.total() else "ar"


_SCRIPT_READERS = {"latin": _read_latin, "cyrillic": _read_cyrillic, "arabic": _read_arabic}


def _hits(words: list[str], script: str) -> dict[str, int]:
    counts = Counter(words)
    return {code: sum(counts[word] for word in common) for code, common in _common_words(script).items()}
