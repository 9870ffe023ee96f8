"""Which node a name means, and when it means none."""

import pytest

from ingest.mentions import find_mentions
from ingest.reading import load_lexicon


def named(text: str) -> list[str]:
    """Kind and node of each mention, in order."""
    return [f"{m.kind.value} {m.node}" for m in find_mentions(text, load_lexicon()).mentions]


def doubted(text: str) -> list[str]:
    return [d.text for d in find_mentions(text, load_lexicon()).doubts]


STATES = [
    ("Belarus signed.", ["state state:BLR"]),
    ("The Republic of Belarus signed.", ["state state:BLR"]),
    ("The Belarusian delegation signed.", ["adjective state:BLR"]),
    ("Belarus' minister signed.", ["state state:BLR"]),
    ("Belarus’s minister signed.", ["state state:BLR"]),
    ("Byelorussia signed.", ["state state:BLR"]),
    ("Turkey, Türkiye and the Republic of Turkey are one.", ["state state:TUR"] * 3),
    ("Ivory Coast and Côte d'Ivoire are one.", ["state state:CIV"] * 2),
    ("Côte d’Ivoire signed.", ["state state:CIV"]),
    ("Burma and Myanmar are one.", ["state state:MMR"] * 2),
    ("Swaziland became Eswatini.", ["state state:SWZ"] * 2),
    ("Macedonia became North Macedonia.", ["state state:MKD"] * 2),
    ("The Czech Republic, or Czechia, signed.", ["state state:CZE"] * 2),
    ("Cabo Verde is Cape Verde.", ["state state:CPV"] * 2),
    ("The UAE and the United Arab Emirates are one.", ["state state:ARE"] * 2),
    ("The U.S., the USA and the United States of America agreed.", ["state state:USA"] * 3),
    ("The UK and Great Britain and the United Kingdom are one.", ["state state:GBR"] * 3),
    ("The Soviet Union and the USSR are one.", ["state state:SUN"] * 2),
    ("Yugoslavia and Czechoslovakia signed.", ["state state:YUG", "state state:CSK"]),
    ("East Germany and West Germany signed.", ["state state:DDR", "state state:DEU"]),
    ("Palestine and Kosovo signed.", ["state state:PSE", "state state:XKX"]),
    ("The Holy See signed.", ["state state:VAT"]),
    ("Timor-Leste and East Timor are one.", ["state state:TLS"] * 2),
    ("BELARUS AND CHINA SIGN", ["state state:BLR", "state state:CHN"]),
    ("SRI LANKA JOINS ASEAN TALKS", ["state state:LKA", "bloc bloc:ASEAN"]),
    ("Sino-Russian ties grew.", ["adjective state:CHN", "adjective state:RUS"]),
    ("Belarusian-Chinese ties grew.", ["adjective state:BLR", "adjective state:CHN"]),
    ("US-China talks failed.", ["state state:USA", "state state:CHN"]),
    ("Filipino and Dutch ministers ate.", ["adjective state:PHL", "adjective state:NLD"]),
    ("the Swiss and the Swedes agreed", ["adjective state:CHE", "state state:SWE"]),
]


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_a_state_bears_many_names(text: str, expected: list[str]) -> None:
    assert named(text) == expected


CAPITALS = [
    ("Minsk hopes for more.", ["state state:BLR"]),
    ("They met in Minsk.", ["place state:BLR"]),
    ("He flew to Minsk.", ["place state:BLR"]),
    ("He arrived from Minsk.", ["place state:BLR"]),
    ("He left Minsk at dawn.", ["place state:BLR"]),
    ("Minsk was accused of fraud.", ["state state:BLR"]),
    ("Minsk's position is known.", ["state state:BLR"]),
    ("Minsk’s foreign policy changed.", ["state state:BLR"]),
    ("Relations between Minsk and Warsaw cooled.", ["state state:BLR", "state state:POL"]),
    ("Moscow and Beijing agreed.", ["state state:RUS", "state state:CHN"]),
    ("A message from Pyongyang reached Seoul.", ["state state:PRK", "place state:KOR"]),
    ("Ankara has close ties to Baku.", ["state state:TUR", "state state:AZE"]),
    ("The Kremlin denied it.", ["state state:RUS"]),
    ("The White House denied it.", ["state state:USA"]),
    ("Downing Street denied it.", ["state state:GBR"]),
    ("Brussels rejected the draft.", ["bloc bloc:EU"]),
    ("The Minsk-based firm paid.", ["place state:BLR"]),
    ("The Hanoi summit failed.", ["place state:VNM"]),
    ("The embassy in Lima moved.", ["place state:PER"]),
    ("Talks in New York and Geneva went on.", ["place state:USA", "place state:CHE"]),
    ("In Astana, ministers dined.", ["place state:KAZ"]),
    ("The road from Kabul to Peshawar is closed.", ["place state:AFG", "place state:PAK"]),
    ("Tokyo-Seoul ties grew.", ["state state:JPN", "state state:KOR"]),
    ("He was born near Accra.", ["place state:GHA"]),
    ("He visited Riga.", ["place state:LVA"]),
    ("He lived outside Quito.", ["place state:ECU"]),
]


@pytest.mark.parametrize(("text", "expected"), CAPITALS)
def test_a_capital_is_a_place_or_its_government(text: str, expected: list[str]) -> None:
    assert named(text) == expected


LOOKALIKES = [
    ("The Republic of the Congo signed.", ["state state:COG"]),
    ("The Democratic Republic of the Congo signed.", ["state state:COD"]),
    ("The DRC and Congo-Brazzaville signed.", ["state state:COD", "state state:COG"]),
    ("Congo-Kinshasa and the DR Congo are one.", ["state state:COD"] * 2),
    ("The Democratic Republic of the Congo voted. Congo abstained later.", ["state state:COD"] * 2),
    ("The Republic of the Congo voted. Congolese troops left.", ["state state:COG", "adjective state:COG"]),
    ("Niger and Nigeria signed.", ["state state:NER", "state state:NGA"]),
    ("Nigerien and Nigerian troops met.", ["adjective state:NER", "adjective state:NGA"]),
    (
        "Guinea-Bissau, Equatorial Guinea and Papua New Guinea signed.",
        ["state state:GNB", "state state:GNQ", "state state:PNG"],
    ),
    ("Guinea signed.", ["state state:GIN"]),
    ("North Korea and South Korea signed.", ["state state:PRK", "state state:KOR"]),
    ("The DPRK and the ROK signed.", ["state state:PRK", "state state:KOR"]),
    (
        "The Republic of Korea and the Democratic People's Republic of Korea signed.",
        ["state state:KOR", "state state:PRK"],
    ),
    ("North Korean and South Korean teams met.", ["adjective state:PRK", "adjective state:KOR"]),
    ("Dominica and the Dominican Republic signed.", ["state state:DMA", "state state:DOM"]),
    ("Austria and Australia signed.", ["state state:AUT", "state state:AUS"]),
    ("Slovakia and Slovenia signed.", ["state state:SVK", "state state:SVN"]),
    ("Slovak and Slovene ministers met.", ["adjective state:SVK", "adjective state:SVN"]),
    ("Sudan and South Sudan signed.", ["state state:SDN", "state state:SSD"]),
    ("Samoa and American Samoa differ.", ["state state:WSM", "state state:ASM"]),
    ("Mauritius and Mauritania signed.", ["state state:MUS", "state state:MRT"]),
    ("Iceland and Ireland signed.", ["state state:ISL", "state state:IRL"]),
    ("Northern Ireland voted.", ["place state:GBR"]),
    (
        "Taiwan, or the Republic of China, is no member of the People's Republic of China.",
        ["state state:TWN", "state state:TWN", "state state:CHN"],
    ),
    ("Georgia and Jordan signed.", ["state state:GEO", "state state:JOR"]),
    ("Giorgia Meloni met Chad Smith.", []),
    ("Chad Blackburn met Israel Folau.", []),
    ("The President of Chad met the King of Jordan.", ["state state:TCD", "state state:JOR"]),
    ("He flew to Georgia Tuesday.", ["state state:GEO"]),
    ("Chadian and Georgian troops met.", ["adjective state:TCD", "adjective state:GEO"]),
    ("Mali and Malawi and the Maldives signed.", ["state state:MLI", "state state:MWI", "state state:MDV"]),
    ("Omanis and Romanians met.", ["state state:OMN", "state state:ROU"]),
]


@pytest.mark.parametrize(("text", "expected"), LOOKALIKES)
def test_names_that_look_alike_are_told_apart(text: str, expected: list[str]) -> None:
    assert named(text) == expected


BLOCS = [
    ("The SCO met.", ["bloc bloc:SCO"]),
    ("The Shanghai Cooperation Organisation met.", ["bloc bloc:SCO"]),
    ("The Shanghai Co-operation Organization met.", ["bloc bloc:SCO"]),
    ("The Union State met.", ["bloc bloc:UNION_STATE"]),
    ("The Non-Aligned Movement met.", ["bloc bloc:NAM"]),
    ("The NAM summit met.", ["bloc bloc:NAM"]),
    ("The Gulf Cooperation Council met.", ["bloc bloc:GCC"]),
    ("The Arab League met.", ["bloc bloc:LAS"]),
    ("The African Union and the European Union met.", ["bloc bloc:AU", "bloc bloc:EU"]),
    ("The European Union met. The Union agreed.", ["bloc bloc:EU", "bloc bloc:EU"]),
    ("The African Union met. The Union agreed.", ["bloc bloc:AU", "bloc bloc:AU"]),
    ("The African Union and the European Union met. The Union agreed.", ["bloc bloc:AU", "bloc bloc:EU"]),
    ("The Union agreed.", []),
    ("The Union of workers met.", []),
    ("The UN Security Council met.", ["bloc bloc:UN"]),
    ("The United Nations General Assembly met.", ["bloc bloc:UN"]),
    ("The Organisation of Islamic Cooperation met.", ["bloc bloc:OIC"]),
    ("The Organisation for Economic Co-operation and Development met.", ["bloc bloc:OECD"]),
    ("The Organization for Security and Co-operation in Europe met.", ["bloc bloc:OSCE"]),
    ("The EU's offer stands.", ["bloc bloc:EU"]),
    ("The BRICS countries met.", ["bloc bloc:BRICS"]),
    ("ASEAN+3 met.", ["bloc bloc:ASEAN_PLUS_3"]),
    ("The Eurasian Economic Union met.", ["bloc bloc:EAEU"]),
    ("The Commonwealth of Independent States met.", ["bloc bloc:CIS"]),
    ("The Commonwealth met.", ["bloc bloc:COMMONWEALTH"]),
    ("The Commonwealth of Australia signed.", ["state state:AUS"]),
    ("The Council of Europe and the European Council differ.", ["bloc bloc:COUNCIL_OF_EUROPE", "bloc bloc:EU"]),
    ("Unauthorised use is banned.", []),
    ("It is up to us; who knows?", []),
]


@pytest.mark.parametrize(("text", "expected"), BLOCS)
def test_a_bloc_is_known_by_name_organ_and_acronym(text: str, expected: list[str]) -> None:
    assert named(text) == expected


BLOCKED = [
    ("They sailed the South China Sea.", []),
    ("The Sea of Japan is cold.", []),
    ("The Gulf of Guinea is warm.", []),
    ("The Korean Peninsula is divided.", []),
    ("The Vienna Convention applies.", []),
    ("The Paris Agreement applies.", []),
    ("The Panama Canal reopened.", []),
    ("He flew with Air France.", []),
    ("He reads the Washington Post.", []),
    ("The Niger Delta is rich; Niger is not.", ["state state:NER"]),
    ("Lake Chad dried up.", []),
    ("The Indian Ocean is wide.", ["region region:INDIAN_OCEAN"]),
    ("A New Zealand first.", ["state state:NZL"]),
    ("New South Wales is far.", ["place state:AUS"]),
    ("The Persian Gulf is hot.", ["region region:GULF"]),
]


@pytest.mark.parametrize(("text", "expected"), BLOCKED)
def test_a_name_inside_another_name_does_not_count(text: str, expected: list[str]) -> None:
    assert named(text) == expected


DOUBTS = [
    ("The Union agreed.", ["The Union"]),
    ("The African Union and the European Union met. The Union agreed.", ["The Union"]),
    ("The European Union met. The Union agreed.", []),
    ("Minsk agreed.", []),
]


@pytest.mark.parametrize(("text", "expected"), DOUBTS)
def test_what_cannot_be_settled_is_left_in_doubt(text: str, expected: list[str]) -> None:
    assert doubted(text) == expected


def test_each_mention_is_exactly_what_the_text_says() -> None:
    text = "Côte d’Ivoire’s envoy met the European Union’s in Minsk."
    scan = find_mentions(text, load_lexicon())
    assert [text[m.start : m.end] for m in scan.mentions] == ["Côte d’Ivoire", "European Union", "Minsk"]


def test_an_acronym_that_is_a_word_too_is_the_word_in_a_line_of_capitals() -> None:
    text = "WHO IS COMING\nThe WHO thanked Kenya.\nTHE WHO SPOKE"
    found = find_mentions(text, load_lexicon()).mentions
    assert [m.start for m in found if m.node == "bloc:WHO"] == [18]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soviet officials spoke. Moscow hopes so.", ["adjective state:SUN", "state state:SUN"]),
        (
            "Soviet officials spoke. Russia was there. Moscow hopes so.",
            ["adjective state:SUN", *["state state:RUS"] * 2],
        ),
        ("Moscow hopes so.", ["state state:RUS"]),
        ("Yugoslav officials spoke in Belgrade.", ["adjective state:YUG", "place state:YUG"]),
    ],
)
def test_a_capital_is_that_of_the_state_of_its_time(text: str, expected: list[str]) -> None:
    assert named(text) == expected
