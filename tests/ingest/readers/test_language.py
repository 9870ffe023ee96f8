import pytest

from ingest.readers.language import code_of_language, detect_language

SENTENCES = {
    "en": "Belarus is focusing on its relations with the countries of the far arc, and Minsk relies on Moscow.",
    "ru": "Министр иностранных дел встретился с коллегой из Китая, и они обсудили вопросы сотрудничества в регионе.",
    "uk": "Міністр закордонних справ зустрівся з колегою з Китаю, і вони обговорили питання співпраці в регіоні.",
    "be": "Міністр замежных спраў сустрэўся з калегам з Кітая, і яны абмеркавалі пытанні супрацоўніцтва ў рэгіёне.",
    "bg": "Министърът на външните работи се срещна с колегата си от Китай и те обсъдиха сътрудничеството в региона.",
    "sr": "Министар спољних послова састао се са колегом из Кине и разговарали су о сарадњи у региону.",
    "de": "Der Außenminister traf sich mit seinem Kollegen aus China und sie sprachen über die Zusammenarbeit.",
    "fr": "Le ministre des affaires étrangères a rencontré son collègue chinois et ils ont parlé de la coopération.",
    "es": "El ministro de relaciones exteriores se reunió con su colega de China y hablaron sobre la cooperación.",
    "pt": "O ministro das relações exteriores reuniu-se com o seu colega da China e falaram da cooperação na região.",
    "it": "Il ministro degli affari esteri ha incontrato il collega della Cina e hanno parlato della cooperazione.",
    "pl": "Minister spraw zagranicznych spotkał się z kolegą z Chin i rozmawiali o współpracy w regionie.",
    "tr": "Dışişleri Bakanı Çinli mevkidaşı ile görüştü ve bölgede iş birliği için bir anlaşma imzaladı.",
    "ar": "التقى وزير الخارجية نظيره الصيني وبحثا التعاون بين البلدين في المنطقة.",
    "fa": "وزیر امور خارجه با همتای چینی خود دیدار کرد و درباره همکاری دو کشور گفتگو کردند.",
    "zh": "外交部长会见了中国外长，双方讨论了合作问题。",
    "ja": "外務大臣は中国の外相と会談し、協力について話し合いました。",
    "ko": "외교부 장관은 중국 외교부장과 만나 협력에 대해 논의했다.",
    "el": "Ο υπουργός Εξωτερικών συναντήθηκε με τον ομόλογό του.",
}


@pytest.mark.parametrize(("code", "text"), SENTENCES.items())
def test_the_language_of_one_sentence(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("SOVIET UNION SEEN WATCHING CHINA TRADE", "en"),
        ("Скриншот: БелТА. " + SENTENCES["en"] * 3, "en"),
        (
            "São Tomé and Príncipe, Côte d'Ivoire, Türkiye, Curaçao: the ambassadors of these states met the minister.",
            "en",
        ),
        ("1234 5678", None),
        ("Wang Yi", None),
        ("Ulkoministeri tapasi kollegansa ja keskusteli yhteistyöstä alueella. " * 12, "und"),
    ],
)
def test_the_language_of_mixed_short_and_unknown_texts(text: str, code: str | None) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    ("name", "code"), [("en-US", "en"), ("EN", "en"), ("Russian", "ru"), ("deu", "de"), ("Klingon", None), (" ", None)]
)
def test_a_declared_language_becomes_a_code(name: str, code: str | None) -> None:
    assert code_of_language(name) == code
