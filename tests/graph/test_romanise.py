import pytest

from graph.given_names import find_given
from graph.name_parts import parse_name
from graph.romanise import (
    Style,
    Tongue,
    find_style,
    fold_spelling,
    is_japanese,
    is_korean,
    key_chinese,
    key_token,
    make_slug,
)

SLAVIC, ARABIC = Tongue(slavic=True), Tongue(arabic=True)


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("Лукашенко", "lukashenko"),
        ("Лукашэнка", "lukashenka"),
        ("Хрущёв", "khrushchyov"),
        ("Гомель", "gomel"),
        ("Григорій", "hrihoriy"),
        ("Ąžuolas", "azuolas"),
        ("Þórðarson", "thordarson"),
        ("Wałęsa", "walesa"),
        ("Straße", "strasse"),
        ("İlham Əliyev", "ilham aliyev"),
        ("Nguyễn Phú Trọng", "nguyen phu trong"),
        ("Ra'isi", "raisi"),
        ("O’Brien", "obrien"),
        ("MERKEL", "merkel"),
    ],
)
def test_spellings_fold_to_plain_latin_letters(spelling: str, expected: str) -> None:
    assert fold_spelling(spelling) == expected


@pytest.mark.parametrize(
    ("one", "other", "tongue"),
    [
        ("snapkou", "snopkov", Tongue()),
        ("lukashenka", "lukashenko", Tongue()),
        ("halouchanka", "golovchenko", Tongue()),
        ("makey", "makei", Tongue()),
        ("sheyman", "sheiman", Tongue()),
        ("zelenskyy", "zelensky", Tongue()),
        ("zelenskyy", "zelenskiy", Tongue()),
        ("yermak", "ermak", Tongue()),
        ("tokayev", "toqaev", Tongue()),
        ("jomart", "zhomart", Tongue()),
        ("pashinyan", "pashinian", Tongue()),
        ("schroeder", "schroder", Tongue()),
        ("zourabichvili", "zurabishvili", Tongue()),
        ("tsikhanouskaya", "tikhanovskaya", SLAVIC),
        ("subotsin", "subbotin", SLAVIC),
        ("shmyhal", "shmygal", SLAVIC),
        ("solovyov", "soloviev", SLAVIC),
        ("ghalibaf", "qalibaf", ARABIC),
        ("baqir", "bagher", ARABIC),
        ("raeisi", "raisi", ARABIC),
        ("ruhani", "rouhani", ARABIC),
        ("qadhafi", "gaddafi", ARABIC),
        ("shoukry", "shukri", ARABIC),
        ("khaled", "khalid", ARABIC),
        ("soleimani", "sulaymani", ARABIC),
    ],
)
def test_romanisations_of_one_name_share_a_key(one: str, other: str, tongue: Tongue) -> None:
    assert key_token(one, tongue) & key_token(other, tongue)


@pytest.mark.parametrize(
    ("one", "other", "tongue"),
    [
        ("yi", "li", Tongue(style=Style.PINYIN)),
        ("zhi", "ji", Tongue(style=Style.PINYIN)),
        ("zhang", "chang", Tongue(style=Style.PINYIN)),
        ("keqiang", "qiang", Tongue(style=Style.PINYIN)),
        ("khan", "han", Tongue()),
        ("maksim", "mikhail", SLAVIC),
        ("petrov", "patrushev", SLAVIC),
        ("snopkov", "sinopkov", SLAVIC),
        ("lavrov", "lavrova", SLAVIC),
        ("salman", "suleiman", ARABIC),
        ("said", "sayed", ARABIC),
        ("hamad", "hamid", ARABIC),
        ("khamenei", "khomeini", ARABIC),
        ("zayed", "zaki", ARABIC),
        ("smith", "schmidt", Tongue()),
    ],
)
def test_other_names_share_none(one: str, other: str, tongue: Tongue) -> None:
    assert not key_token(one, tongue) & key_token(other, tongue)


@pytest.mark.parametrize(
    ("wade", "pinyin"),
    [
        ("tsetung", "zedong"),
        ("hsiaoping", "xiaoping"),
        ("enlai", "enlai"),
        ("chou", "zhou"),
        ("kuofeng", "guofeng"),
        ("chingkuo", "jingguo"),
    ],
)
def test_wade_giles_and_pinyin_share_a_coarse_key(wade: str, pinyin: str) -> None:
    assert key_chinese(wade, Style.WADE) == key_chinese(pinyin, Style.PINYIN)


@pytest.mark.parametrize(
    ("parts", "hyphenated", "expected"),
    [
        (("xi", "jinping"), False, Style.PINYIN),
        (("jinping", "xi"), False, Style.PINYIN),
        (("teng", "hsiao", "ping"), True, Style.WADE),
        (("lee", "jae", "myung"), True, Style.OTHER),
        (("lee", "hsien", "loong"), False, Style.OTHER),
        (("ali", "bongo"), False, Style.OTHER),
        ((), False, Style.OTHER),
    ],
)
def test_chinese_names_are_told_by_syllables_and_surname(
    parts: tuple[str, ...], hyphenated: bool, expected: Style
) -> None:
    assert find_style(parts, hyphenated) is expected


def test_korean_and_japanese_names_are_told_by_their_syllables() -> None:
    assert is_korean(("yi", "jae", "myong"))
    assert is_korean(("jae", "myung", "lee"))
    assert not is_korean(("lee", "hsien", "loong"))
    assert not is_korean(("kim",))
    assert is_japanese("tsuyoshi")
    assert not is_japanese("lula")


@pytest.mark.parametrize(
    ("spelling", "expected"),
    [
        ("Guðlaugur Þór Þórðarson", "gudlaugur-thor-thordarson"),
        ("Joseph R. Biden, Jr.", "joseph-r-biden-jr"),
        ("Владимир Макей", "vladimir-makey"),
        ("王毅", "u738b-u6bc5"),
        ("!", "unnamed"),
    ],
)
def test_slugs_are_ascii(spelling: str, expected: str) -> None:
    assert make_slug(spelling) == expected


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("siarhei", {"sergei"}),
        ("sergiy", {"sergei"}),
        ("mikalai", {"nikolai"}),
        ("muhammed", {"mohammed"}),
        ("joe", {"joseph"}),
        ("makei", set()),
    ],
)
def test_given_names_are_found_in_any_form(form: str, expected: set[str]) -> None:
    assert find_given(form) == expected


@pytest.mark.parametrize(
    "form", ["maksim", "mikhail", "ivan", "john", "alexei", "alexander", "hassan", "hossein", "vladislav", "vladimir"]
)
def test_given_names_of_other_people_stay_apart(form: str) -> None:
    others = {
        "maksim",
        "mikhail",
        "ivan",
        "john",
        "alexei",
        "alexander",
        "hassan",
        "hossein",
        "vladislav",
        "vladimir",
    } - {form}
    assert not any(find_given(form) & find_given(other) for other in others)


@pytest.mark.parametrize(
    ("spelling", "parts", "mark"),
    [
        ("H.E. Dr. Li Qiang", "li qiang", ""),
        ("He Lifeng", "he lifeng", ""),
        ("HE He Lifeng", "he lifeng", ""),
        ("Tan Sri Muhyiddin Yassin", "muhyiddin yassin", ""),
        ("Tan See Leng", "tan see leng", ""),
        ("Sultan Al Jaber", "sultan jaber", ""),
        ("Sultan bin Mohammed Al Qasimi", "sultan mohammed qasimi", ""),
        ("Sultan Haitham bin Tarik", "haitham tarik", ""),
        ("George H.W. Bush", "george h w bush", ""),
        ("AK Abdul Momen", "a k abdulmomen", ""),
        ("NG ENG HEN", "ng eng hen", ""),
        ("Bush, George W.", "george w bush", ""),
        ("Joseph R. Biden, Jr.", "joseph r biden", "jr"),
        ("John Paul II", "john paul", "ii"),
        ("Charles III", "charles iii", "iii"),
        ("JINPING XI", "jinping xi", ""),
        ("Willy de Clercq", "willy clercq", ""),
        ("De Clercq", "clercq", ""),
        ("Le Hoai Trung", "le hoai trung", ""),
        ("Abd al-Aziz bin Salman", "abdulaziz salman", ""),
        ("Abdelfattah el-Sisi", "abdulfattah sisi", ""),
        ("José Ortega y Gasset", "jose ortega gasset", ""),
        ('William "Bill" Burns', "william burns", ""),
        ("Jean-Yves Le Drian", "jean yves drian", ""),
        ("", "", ""),
        (" - ", "", ""),
    ],
)
def test_a_spelling_falls_into_its_parts(spelling: str, parts: str, mark: str) -> None:
    name = parse_name(spelling)
    assert " ".join(part.text for part in name.parts) == parts
    assert name.mark == mark
