"""Who travelled where, by what somebody did: visited, went, flew."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

SAID = [
    (
        "Iraqi Foreign Minister Fuad Hussein, who was in Islamabad on 5 May and has since flown to New Delhi, spoke.",
        ["Fuad Hussein | state:IND", "Fuad Hussein | state:PAK"],
    ),
    ("Iraqi Foreign Minister Fuad Hussein was in Baghdad on 5 May.", []),
    (
        "India – Ghana Bilateral Relations\n\nSpeakers\nFrom the Indian side: President Droupadi Murmu (May 2023).",
        [],
    ),
    # A list inside an insertion does not travel.
    (
        "Omani Foreign Minister Badr Albusaidi, who spoke about Somalia, Rwanda and the Seychelles, visited Kenya.",
        ["Badr Albusaidi | state:KEN"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi, accompanied by envoys from Somalia, Rwanda and Chad, visited Kenya.",
        ["Badr Albusaidi | state:KEN"],
    ),
    ("Albusaidi, who spoke about Somalia, Rwanda and the Seychelles, visited Kenya.", []),
    # An invitation, whatever stands between it and whom it is for.
    (
        "The envoy conveyed an invitation from the Emir of Kuwait, His Highness Sheikh Nasser Al-Khaled, to Ghanaian "
        "President John Mahama to visit Kuwait.",
        ["John Mahama | state:KWT planned"],
    ),
    # Reports that are called untrue.
    (
        "The spokesperson described as fake the reports that Omani Foreign Minister Badr Albusaidi had visited Chad.",
        ["Badr Albusaidi | state:TCD denied"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi was going to visit Chad, and is going to the Gambia.",
        ["Badr Albusaidi | state:TCD planned"],
    ),
    (
        "Vietnamese President To Lam visited Mongolia, Ireland and France in October 2024.",
        ["To Lam | state:FRA", "To Lam | state:IRL", "To Lam | state:MNG"],
    ),
    ("Slovenian Foreign Minister Tanja Fajon arrived in Sarajevo on a two-day visit.", ["Tanja Fajon | state:BIH"]),
    ("Argentine President Javier Milei flew to Israel on Monday.", ["Javier Milei | state:ISR"]),
    (
        "Chinese Vice President Han Zheng toured Kenya and Burundi last week.",
        ["Han Zheng | state:BDI", "Han Zheng | state:KEN"],
    ),
    ("U.S. Secretary of State George Shultz stopped over in Finland on his way home.", ["George Shultz | state:FIN"]),
    ("Nigerian Foreign Minister Yusuf Tuggar is visiting Poland from 3 to 5 June.", ["Yusuf Tuggar | state:POL"]),
    (
        "Pakistani Prime Minister Shehbaz Sharif, accompanied by Foreign Minister Ishaq Dar, visited Azerbaijan.",
        ["Ishaq Dar | state:AZE", "Shehbaz Sharif | state:AZE"],
    ),
    (
        "Foreign Ministers Annalena Baerbock of Germany and Jean-Noel Barrot of France visited Syria on Friday.",
        ["Annalena Baerbock | state:SYR", "Jean-Noel Barrot | state:SYR"],
    ),
    (
        "Italian Prime Minister Giorgia Meloni and Dutch Prime Minister Mark Rutte flew to Tunisia in July 2023.",
        ["Giorgia Meloni | state:TUN", "Mark Rutte | state:TUN"],
    ),
    (
        "Canadian Prime Minister Mark Carney opened the debate and then travelled to Latvia.",
        ["Mark Carney | state:LVA"],
    ),
    ("Irish Foreign Minister Micheal Martin signed the treaty and visited Moldova.", ["Micheal Martin | state:MDA"]),
    (
        "The Botswana foreign minister, Phenyo Butale, who visited Zambia last month, praised the railway.",
        ["Phenyo Butale | state:ZMB"],
    ),
    (
        "Senegalese President Bassirou Diomaye Faye, who is visiting Mauritania, called for dialogue.",
        ["Bassirou Diomaye Faye | state:MRT"],
    ),
    (
        (
            "South Korean Foreign Minister Park Jin met reporters in Seoul on Monday. He visited Sri Lanka the "
            "week before."
        ),
        ["Park Jin | state:LKA"],
    ),
    (
        "Foreign Secretary David Lammy visits Nigeria and South Africa",
        ["David Lammy | state:NGA", "David Lammy | state:ZAF"],
    ),
    (
        "Syrian Foreign Minister Asaad al-Shaibani arrived in Ankara on Wednesday for talks.",
        ["Asaad al-Shaibani | state:TUR"],
    ),
    (
        "Foreign Minister Bilawal Bhutto Zardari of Pakistan travelled to Goa to attend the SCO meeting.",
        ["Bilawal Bhutto Zardari | state:IND"],
    ),
    ("A Chilean delegation visited Jordan in April 2019.", ["state:CHL | state:JOR"]),
    (
        "NATO Secretary General Jens Stoltenberg visited Bosnia and Herzegovina, Kosovo and Serbia.",
        ["Jens Stoltenberg | state:BIH", "Jens Stoltenberg | state:SRB", "Jens Stoltenberg | state:XKX"],
    ),
    ("Indian Prime Minister Narendra Modi toured Africa in July 2016.", ["Narendra Modi | region:AFRICA"]),
    (
        "Tass reported that Deputy Foreign Minister Igor Rogachev visited North Korea in March.",
        ["Igor Rogachev | state:PRK"],
    ),
    ("On 11 September 2023, Armenian Defence Minister Suren Papikyan visited Greece.", ["Suren Papikyan | state:GRC"]),
    (
        "In March 1987, Zairean President Mobutu Sese Seko visited Belgium and met King Baudouin.",
        ["Mobutu Sese Seko | state:BEL"],
    ),
    ("Joko Widodo's special envoy to the Middle East, Alwi Shihab, visited Qatar.", ["Alwi Shihab | state:QAT"]),
    (
        "Ethiopian Foreign Minister Gedion Timothewos travelled to Uganda to attend the Kampala conference.",
        ["Gedion Timothewos | state:UGA"],
    ),
    (
        "Filipino Foreign Secretary Enrique Manalo went to China to calm tension over the reef.",
        ["Enrique Manalo | state:CHN"],
    ),
    (
        (
            "Exchanges were frequent: President Vladimir Putin visited Uzbekistan in May and President Shavkat "
            "Mirziyoyev visited Russia in October."
        ),
        ["Shavkat Mirziyoyev | state:RUS", "Vladimir Putin | state:UZB"],
    ),
    (
        "Accompanied by Foreign Minister Hakan Fidan, Turkish President Recep Tayyip Erdogan visited Italy.",
        ["Hakan Fidan | state:ITA", "Recep Tayyip Erdogan | state:ITA"],
    ),
    (
        "After meeting King Abdullah II of Jordan, U.S. Secretary of State Antony Blinken flew to Israel.",
        ["Antony Blinken | state:ISR"],
    ),
    (
        (
            "After receiving Omani Foreign Minister Badr Albusaidi, Turkish President Recep Tayyip Erdogan flew "
            "to Italy."
        ),
        ["Recep Tayyip Erdogan | state:ITA"],
    ),
    (
        "While visiting Oman, Croatian Foreign Minister Gordan Grlic-Radman opened a school.",
        ["Gordan Grlic-Radman | state:OMN"],
    ),
    (
        "Back from Uzbekistan, Turkmen Foreign Minister Rashid Meredov briefed the cabinet.",
        ["Rashid Meredov | state:UZB"],
    ),
    (
        "Visiting Dutch Foreign Minister Caspar Veldkamp told reporters in Amman that aid must reach Gaza.",
        ["Caspar Veldkamp | state:JOR"],
    ),
    (
        (
            "British Prime Minister Margaret Thatcher left Moscow on Wednesday after a five-day visit to the "
            "Soviet Union."
        ),
        ["Margaret Thatcher | state:SUN"],
    ),
    (
        ("Omani Sultan Haitham bin Tariq will return home today after a three-day state visit to the Netherlands."),
        ["Haitham bin Tariq | state:NLD"],
    ),
    (
        (
            "Kenyan Prime Cabinet Secretary Musalia Mudavadi jetted into Kigali for a three-day official visit to"
            " Rwanda."
        ),
        ["Musalia Mudavadi | state:RWA"],
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen sees Africa as a priority. He has been to Ghana and "
            "Kenya this year."
        ),
        ["Lars Lokke Rasmussen | state:GHA", "Lars Lokke Rasmussen | state:KEN"],
    ),
    (
        "Bolivian President Luis Arce visited Spain. From there he continued to Russia.",
        ["Luis Arce | state:ESP", "Luis Arce | state:RUS"],
    ),
    (
        (
            "Czech Foreign Minister Jan Lipavsky went to the Philippines in 2023, and his Philippine counterpart "
            "Enrique Manalo came to the Czech Republic in 2024."
        ),
        ["Enrique Manalo | state:CZE", "Jan Lipavsky | state:PHL"],
    ),
    (
        "Estonian Foreign Minister Margus Tsahkna left Latvia for Kuwait.",
        ["Margus Tsahkna | state:KWT"],
    ),
    (
        "Polish President Andrzej Duda was welcomed to Rwanda by President Paul Kagame.",
        ["Andrzej Duda | state:RWA"],
    ),
    (
        ("Indonesian Foreign Minister Retno Marsudi travelled to Kuwait, then to Lebanon and finally to Jordan."),
        ["Retno Marsudi | state:JOR", "Retno Marsudi | state:KWT", "Retno Marsudi | state:LBN"],
    ),
    (
        (
            "Togolese Foreign Minister Robert Dussey travelled to Niger together with Defence Minister Essozimna "
            "Balakiyem."
        ),
        ["Essozimna Balakiyem | state:NER", "Robert Dussey | state:NER"],
    ),
    (
        "After the ceremony Brazilian President Luiz Inacio Lula da Silva spoke. Lula flew to Montevideo.",
        ["Luiz Inacio Lula da Silva | state:URY"],
    ),
    ("Zambian President Hakainde Hichilema left Lusaka on Sunday for Beijing.", ["Hakainde Hichilema | state:CHN"]),
    (
        "Slovak Prime Minister Robert Fico hosted his Croatian counterpart, Andrej Plenkovic, in Bratislava.",
        ["Andrej Plenkovic | state:SVK"],
    ),
    (
        "Norwegian Foreign Minister Espen Barth Eide visited Ghana. He also visited Togo and Benin.",
        ["Espen Barth Eide | state:BEN", "Espen Barth Eide | state:GHA", "Espen Barth Eide | state:TGO"],
    ),
    (
        "Tunisian Foreign Minister Mohamed Ali Nafti came to Lima. Three accords were signed. He then left for Quito.",
        ["Mohamed Ali Nafti | state:ECU", "Mohamed Ali Nafti | state:PER"],
    ),
    ("Georgian Prime Minister Irakli Kobakhidze said that a Ukrainian foreign minister rarely visited.", []),
    # A remark says no more than the sentence beside it.
    (
        (
            "Kenyan President Wilma Ruto will visit Uganda from 3 to 5 May 2023. This will be President Ruto's "
            "first visit to Uganda."
        ),
        ["Wilma Ruto | state:UGA planned"],
    ),
    (
        (
            "President Biden has asked Peruvian Foreign Minister Luis Rojas and Peruvian Trade Minister Ana Soto "
            "to travel to Mexico."
        ),
        ["Ana Soto | state:MEX planned", "Luis Rojas | state:MEX planned"],
    ),
    # Whose decision it was.
    (
        (
            "Kenyan President Wilma Ruto congratulated Fijian Prime Minister Sitiveni Rabu and welcomed his "
            "decision to travel to Tonga."
        ),
        ["Sitiveni Rabu | state:TON planned"],
    ),
    # Whom one looks forward to welcoming has not come; whom one remembers has.
    (
        (
            "Kenyan Trade Minister Moses Kuri looked forward to welcoming President Nguyen Van Phuc of Vietnam "
            "and Prime Minister Raj Modi of India to visit Nairobi."
        ),
        ["Nguyen Van Phuc | state:KEN planned", "Raj Modi | state:KEN planned"],
    ),
    # The week of a day, and a trip to several places.
    (
        "During the week of October 10, 2022, Canadian Deputy Minister Jane Doe travelled to Doha.",
        ["Jane Doe | state:QAT"],
    ),
    (
        (
            "Kenyan President Wilma Ruto will visit the United States from 3 to 9 May 2034. President Ruto will "
            "visit Chicago and New York City. President Ruto will be accompanied by Kenyan Trade Minister Moses "
            "Kuri."
        ),
        ["Moses Kuri | state:USA planned", "Wilma Ruto | state:USA planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_travelled_where(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.VISITED, text) == expected
