"""Who is named in a sentence and who they are in a document: titles, names of many tongues, later mentions."""

import pytest

from graph.schema import Document
from ingest.mentions import find_mentions
from ingest.people import find_people
from ingest.reading import load_lexicon, read_text
from ingest.roll import find_roll
from ingest.sentences import split_sentences
from ingest.tokens import find_tokens


def titled(text: str) -> list[str]:
    """Everybody with a title or honorific in one sentence: `name: title (holder), ...`."""
    tokens = find_tokens(text, 0, len(text), find_mentions(text, load_lexicon()).mentions)
    lines = []
    for person in find_people(tokens):
        name = ""
        if person.name_last > person.name_first:
            name = text[tokens[person.name_first].start : tokens[person.name_last - 1].end]
        titles = [_describe(t.words, t.holder, former=t.former, ahead=t.ahead) for t in person.titles]
        lines.append(f"{name}: {'; '.join(titles)}".strip())
    return lines


def _describe(words: str, holder: str | None, *, former: bool, ahead: bool) -> str:
    marks = [words, f"({holder.split(':')[1]})" if holder else "", "former" if former else "", "ahead" if ahead else ""]
    return " ".join(mark for mark in marks if mark)


def rolled(text: str) -> list[str]:
    """Every official of a document with all spellings, the fullest first."""
    reading = read_text(Document("document:0", "example.txt", text, language="en"))
    return [" / ".join(person.names) for person in reading.persons]


def undecided(text: str) -> list[str]:
    """The names that a document leaves open between two people."""
    scan = find_mentions(text, load_lexicon())
    return [d.text for d in find_roll(text, split_sentences(text), scan).doubts]


TITLED = [
    # Words of names that are titles elsewhere, and the other way about.
    (
        "Dr Hossein Amir Karimi, Minister of Foreign Affairs of Iran, spoke.",
        ["Hossein Amir Karimi: minister of foreign affairs (IRN)"],
    ),
    ("Peru's Minister of Industry Sultan Karimi spoke.", ["Sultan Karimi: minister of industry (PER)"]),
    ("They thanked Maria Pope warmly.", []),
    ("King Mohammed VI Andre Azoulay spoke.", ["Mohammed VI: king"]),
    ("King Abdullah II bin Al Hussein spoke.", ["Abdullah II bin Al Hussein: king"]),
    ("Minister of Trade and Export Growth Jane Roe spoke.", ["Jane Roe: minister of trade and export growth"]),
    ("Faroese Minister of Culture Jens av Rana spoke.", ["Jens av Rana: minister of culture (FRO)"]),
    ("Prime Minister Ali Shia’ al-Karimi spoke.", ["Ali Shia’ al-Karimi: prime minister"]),
    # Bodies that look like people.
    ("Chair of the Peruvian Business Growth Fund came.", [": chair of the business growth fund (PER)"]),
    ("They thanked Deputy Secretary Radio Free Europe.", [": deputy secretary"]),
    # On one line in capitals: whom, what she is, where to, and whose.
    (
        "HER EXCELLENCY AMINA ODHIAMBO HIGH COMMISSIONER TO PERU REPUBLIC OF KENYA",
        ["AMINA ODHIAMBO: high commissioner (KEN)"],
    ),
    # Words that lost the space between them.
    ("duringVice President Jane Roe's visit", ["Jane Roe: vice president"]),
    # Two honours behind one another.
    (
        "the Sultan of Johor, DYMM Sultan Omar Ibni Almarhum Sultan Ali, spoke.",
        ["Omar Ibni Almarhum Sultan Ali: sultan of Johor (MYS); sultan"],
    ),
    # Before the name.
    ("Belarusian Foreign Minister Sergei Aleinik spoke.", ["Sergei Aleinik: foreign minister (BLR)"]),
    ("Foreign Minister of Belarus Sergei Aleinik spoke.", ["Sergei Aleinik: foreign minister (BLR)"]),
    (
        "Minister of Foreign Affairs of the Republic of Belarus Sergei Aleinik spoke.",
        ["Sergei Aleinik: minister of foreign affairs (BLR)"],
    ),
    ("Minister for Trade and Industry Gan Kim Yong spoke.", ["Gan Kim Yong: minister for trade and industry"]),
    ("Minister of Energy and Mines Joaquín Ramos spoke.", ["Joaquín Ramos: minister of energy and mines"]),
    ("Second Deputy Prime Minister Yolanda Díaz spoke.", ["Yolanda Díaz: second deputy prime minister"]),
    ("U.S. Deputy Secretary of State Kurt Campbell spoke.", ["Kurt Campbell: deputy secretary of state (USA)"]),
    # Behind the name.
    ("Sergei Aleinik, Belarusian foreign minister, spoke.", ["Sergei Aleinik: foreign minister (BLR)"]),
    ("Sergei Aleinik, the foreign minister of Belarus, spoke.", ["Sergei Aleinik: foreign minister (BLR)"]),
    ("Mohamed Irfaan Ali, President of Guyana, spoke.", ["Mohamed Irfaan Ali: president (GUY)"]),
    # Without a name.
    ("The Turkish foreign minister spoke.", [": foreign minister (TUR)"]),
    ("The president of Ghana spoke.", [": president (GHA)"]),
    ("The minister spoke.", [": minister"]),
    # Lists and joined titles.
    ("Presidents Emomali Rahmon and Sadyr Japarov spoke.", ["Emomali Rahmon: president", "Sadyr Japarov: president"]),
    (
        "Ministers Chan Chun Sing, Grace Fu and Ong Ye Kung spoke.",
        ["Chan Chun Sing: minister", "Grace Fu: minister", "Ong Ye Kung: minister"],
    ),
    (
        "Prime Minister and Foreign Minister Mohammed Al Thani spoke.",
        ["Mohammed Al Thani: prime minister; foreign minister"],
    ),
    (
        "Deputy Prime Minister and Minister of Finance Lawrence Wong spoke.",
        ["Lawrence Wong: deputy prime minister; minister of finance"],
    ),
    ("Chinese President Xi Jinping and Premier Li Qiang spoke.", ["Xi Jinping: president (CHN)", "Li Qiang: premier"]),
    ("The presidents of Ghana and Togo spoke.", [": president (GHA)"]),
    # Former, acting, to come.
    ("Former Prime Minister Boris Johnson spoke.", ["Boris Johnson: prime minister former"]),
    ("The late President John Magufuli was honoured.", ["John Magufuli: president former"]),
    ("Acting President Han Duck-soo spoke.", ["Han Duck-soo: acting president"]),
    ("Interim President Dina Boluarte spoke.", ["Dina Boluarte: interim president"]),
    # Acronyms.
    ("PM Lee Hsien Loong spoke.", ["Lee Hsien Loong: prime minister"]),
    ("Prime Minister (PM) Lee Hsien Loong spoke.", ["Lee Hsien Loong: prime minister"]),
    ("FM Hakan Fidan spoke.", ["Hakan Fidan: foreign minister"]),
    ("DPM Heng Swee Keat spoke.", ["Heng Swee Keat: deputy prime minister"]),
    # No title at all.
    ("Member states of the union agreed.", []),
    ("They head to Oslo to chair the meeting.", []),
    ("The minibus charges ahead.", []),
]


@pytest.mark.parametrize(("text", "expected"), TITLED)
def test_a_title_finds_its_name(text: str, expected: list[str]) -> None:
    assert titled(text) == expected


NAMES = [
    ("Mr Kofi Annan spoke.", ["Kofi Annan:"]),
    ("Mrs. Ellen Johnson Sirleaf spoke.", ["Ellen Johnson Sirleaf:"]),
    ("Dr. S. Jaishankar spoke.", ["S. Jaishankar:"]),
    ("President José Manuel de la Cruz Ortega spoke.", ["José Manuel de la Cruz Ortega: president"]),
    ("Prime Minister António Luís Santos da Costa spoke.", ["António Luís Santos da Costa: prime minister"]),
    ("President Andrés Manuel López Obrador spoke.", ["Andrés Manuel López Obrador: president"]),
    ("President Ursula von der Leyen spoke.", ["Ursula von der Leyen: president"]),
    ("Chancellor Helmut Kohl spoke.", ["Helmut Kohl: chancellor"]),
    ("Prime Minister Xavier Bettel’s party won.", ["Xavier Bettel: prime minister"]),
    ("Sheikh Mohammed bin Zayed Al Nahyan spoke.", ["Mohammed bin Zayed Al Nahyan:"]),
    ("President Abdel Fattah el-Sisi spoke.", ["Abdel Fattah el-Sisi: president"]),
    ("President Abdelmadjid Tebboune spoke.", ["Abdelmadjid Tebboune: president"]),
    ("Foreign Minister Abu Bakr al-Qirbi spoke.", ["Abu Bakr al-Qirbi: foreign minister"]),
    ("Foreign Minister Wang Yi spoke.", ["Wang Yi: foreign minister"]),
    ("President Tsai Ing-wen spoke.", ["Tsai Ing-wen: president"]),
    ("Prime Minister Nguyen Xuan Phuc spoke.", ["Nguyen Xuan Phuc: prime minister"]),
    ("Prime Minister Datuk Seri Anwar Ibrahim spoke.", ["Anwar Ibrahim: prime minister"]),
    ("Prime Minister Katrín Jakobsdóttir spoke.", ["Katrín Jakobsdóttir: prime minister"]),
    (
        "Foreign Minister Þórdís Kolbrún Reykfjörð Gylfadóttir spoke.",
        ["Þórdís Kolbrún Reykfjörð Gylfadóttir: foreign minister"],
    ),
    ("Foreign Minister Péter Szijjártó spoke.", ["Péter Szijjártó: foreign minister"]),
    ("Prime Minister Şükrü Saracoğlu spoke.", ["Şükrü Saracoğlu: prime minister"]),
    ("President Recep Tayyip Erdoğan spoke.", ["Recep Tayyip Erdoğan: president"]),
    ("President Nguyễn Xuân Phúc spoke.", ["Nguyễn Xuân Phúc: president"]),
    ("Foreign Minister Dr. Ali Sabry spoke.", ["Ali Sabry: foreign minister"]),
    ("Foreign Minister Mr. Ali Sabry spoke.", ["Ali Sabry: foreign minister"]),
    ("President George H. W. Bush spoke.", ["George H. W. Bush: president"]),
    ("President Joseph R. Biden, Jr. spoke.", ["Joseph R. Biden, Jr.: president"]),
    ("Premier Jean-Claude Juncker spoke.", ["Jean-Claude Juncker: premier"]),
    ("President Sibusiso D’Angelo O’Neill spoke.", ["Sibusiso D’Angelo O’Neill: president"]),
    ("President Mohamed Ould Ghazouani spoke.", ["Mohamed Ould Ghazouani: president"]),
    ("King Charles III spoke.", ["Charles III: king"]),
    ("President U Win Myint spoke.", ["Win Myint: president"]),
    ("Foreign Minister Judge Makau spoke in May.", ["Judge Makau: foreign minister"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_a_name_keeps_all_its_parts(text: str, expected: list[str]) -> None:
    assert titled(text) == expected


ROLL = [
    ("Belarusian President Alexander Lukashenko spoke. Lukashenko then left.", ["Alexander Lukashenko / Lukashenko"]),
    ("President Lukashenko of Belarus spoke. Alexander Lukashenko then left.", ["Alexander Lukashenko / Lukashenko"]),
    ("Chinese Foreign Minister Wang Yi spoke. Wang then left. Minister Wang returned.", ["Wang Yi / Wang"]),
    ("Vietnamese Prime Minister Pham Minh Chinh spoke. Prime Minister Chinh then left.", ["Pham Minh Chinh / Chinh"]),
    ("Icelandic Prime Minister Katrín Jakobsdóttir spoke. Katrín then left.", ["Katrín Jakobsdóttir / Katrín"]),
    (
        "Qatari Foreign Minister Mohammed bin Abdulrahman Al Thani spoke. Sheikh Mohammed then left.",
        ["Mohammed bin Abdulrahman Al Thani / Mohammed"],
    ),
    ("Cuban President Miguel Díaz-Canel spoke. President Diaz-Canel then left.", ["Miguel Díaz-Canel / Diaz-Canel"]),
    ("Kenyan President William Ruto spoke. The president then left.", ["William Ruto"]),
    ("Ghana's President John Mahama met Togo's President Faure Gnassingbé.", ["John Mahama", "Faure Gnassingbé"]),
    ("US President Joe Biden spoke. President Joseph R. Biden, Jr. then left.", ["Joseph R. Biden, Jr. / Joe Biden"]),
    (
        "Polish President Lech Kaczyński met Polish Prime Minister Jarosław Kaczyński.",
        ["Lech Kaczyński", "Jarosław Kaczyński"],
    ),
    (
        "Cuban President Fidel Castro met Cuban Defence Minister Raúl Castro. President Castro then left.",
        ["Fidel Castro / Castro", "Raúl Castro"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLL)
def test_a_later_short_mention_is_the_same_person(text: str, expected: list[str]) -> None:
    assert rolled(text) == expected


PRIVATE = [
    ("Jane Doe, a reporter for the Daily Bugle, asked about Iran.", []),
    ("Professor John Smith of Harvard University wrote about Iran.", []),
    ("Mr Jack Ma, the chairman of Alibaba Group, visited Rwanda.", []),
    ("The president of the Ford Foundation, Darren Walker, spoke of Chile.", []),
    ("Bishop Rolando Álvarez was freed in Nicaragua.", []),
    ("According to analyst Maria Lopez, Peru will grow.", []),
    ("Novak Djokovic played in Serbia.", []),
    ("Deputy Prime Minister Heng Swee Keat of Singapore met Temasek chairman Lim Boon Heng.", ["Heng Swee Keat"]),
    # An officer of a company, named with a place; a ship.
    ("Jurong Port Chief Strategy Officer Per Lim spoke of Peru.", []),
    ("Last year Norway welcomed the HMS Queen Anne II to its shores.", []),
    # The name of a body that goes on.
    (
        "Secretary of Energy - Secretary of Homeland Security - Administrator of the Environmental Protection Agency - "
        "Administrator of the National Glaciers and Space Administration",
        [],
    ),
    # Behind one short form another, of the organ.
    ("Foreign Minister Per Lund congratulated Chairman of the CPV CER on Vietnam's growth.", ["Per Lund"]),
]


@pytest.mark.parametrize(("text", "expected"), PRIVATE)
def test_private_people_are_no_officials(text: str, expected: list[str]) -> None:
    assert rolled(text) == expected


UNDECIDED = [
    ("President Lech Kaczyński met Prime Minister Jarosław Kaczyński. Mr Kaczyński then left.", ["Kaczyński"]),
    ("President Lech Kaczyński met Prime Minister Jarosław Kaczyński. President Kaczyński then left.", []),
    ("Foreign Minister Wang Yi met Vice Minister Wang Chao. Mr Wang then left.", ["Wang"]),
    ("Foreign Minister Wang Yi met Vice Minister Li Chao. Mr Wang then left.", []),
    ("President Kim Dae-jung met Chairman Kim Jong-il. President Kim then left.", []),
]


@pytest.mark.parametrize(("text", "expected"), UNDECIDED)
def test_one_surname_of_two_people_is_left_in_doubt(text: str, expected: list[str]) -> None:
    assert undecided(text) == expected
