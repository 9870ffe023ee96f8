"""Who travelled where, with plans, rumours, tourists and trips at home beside it."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind, find_dates

SAID = [
    # Visits listed by side, on a page about two states.
    (
        "India – Ghana Bilateral Relations\n\nHigh-level visits\nFrom the Indian side: President Smt. Droupadi Murmu "
        "(May 2023), External Affairs Minister Dr. S. Jaishankar (5-8 July 2024).\n"
        "From the Ghanaian side: President John Kufuor paid a visit to India in 2002; President John Mahama visited in "
        "March 2015.",
        [
            "Droupadi Murmu | state:GHA",
            "John Kufuor | state:IND",
            "John Mahama | state:IND",
            "S. Jaishankar | state:GHA",
        ],
    ),
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
    # A state's leader is whoever the text names as such.
    (
        "Cambodian King Norodom Sihamoni welcomed the Lao leader, who is paying a state visit to Cambodia. "
        "Lao President Thongloun Sisoulith thanked the host.",
        ["Thongloun Sisoulith | state:KHM"],
    ),
    (
        "The Lao leader is paying a visit to Cambodia. Lao President Thongloun Sisoulith and Lao Prime Minister "
        "Sonexay Siphandone had prepared it.",
        ["state:LAO | state:KHM"],
    ),
    (
        "Vietnamese President To Lam visited Mongolia, Ireland and France in October 2024.",
        ["To Lam | state:FRA", "To Lam | state:IRL", "To Lam | state:MNG"],
    ),
    (
        "Cambodian Prime Minister Hun Manet paid his first official visit to Laos on 12 February.",
        ["Hun Manet | state:LAO"],
    ),
    (
        (
            "Moroccan Foreign Minister Nasser Bourita undertook a working visit to Gambia at the invitation of "
            "his counterpart."
        ),
        ["Nasser Bourita | state:GMB"],
    ),
    ("Slovenian Foreign Minister Tanja Fajon arrived in Sarajevo on a two-day visit.", ["Tanja Fajon | state:BIH"]),
    ("Argentine President Javier Milei flew to Israel on Monday.", ["Javier Milei | state:ISR"]),
    ("Palauan President Surangel Whipps Jr. embarked on a state visit to Taiwan.", ["Surangel Whipps Jr. | state:TWN"]),
    (
        "Chinese Vice President Han Zheng toured Kenya and Burundi last week.",
        ["Han Zheng | state:BDI", "Han Zheng | state:KEN"],
    ),
    ("U.S. Secretary of State George Shultz stopped over in Finland on his way home.", ["George Shultz | state:FIN"]),
    ("Azerbaijani Foreign Minister Jeyhun Bayramov is on a working visit to Romania.", ["Jeyhun Bayramov | state:ROU"]),
    ("Nigerian Foreign Minister Yusuf Tuggar is visiting Poland from 3 to 5 June.", ["Yusuf Tuggar | state:POL"]),
    (
        "External Affairs Minister S. Jaishankar made a visit to Papua New Guinea and Fiji in May.",
        ["S. Jaishankar | state:FJI", "S. Jaishankar | state:PNG"],
    ),
    (
        "Jamaican Foreign Minister Kamina Johnson Smith has concluded an official visit to Namibia.",
        ["Kamina Johnson Smith | state:NAM"],
    ),
    (
        "The visit of Kyrgyz President Sadyr Japarov to Hungary resulted in ten agreements.",
        ["Sadyr Japarov | state:HUN"],
    ),
    (
        "The state visit to Japan of Brazilian President Luiz Inacio Lula da Silva ended on Thursday.",
        ["Luiz Inacio Lula da Silva | state:JPN"],
    ),
    (
        "Visit of Minister of Foreign Affairs of Latvia Baiba Braze to Moldova, 14 January 2025",
        ["Baiba Braze | state:MDA"],
    ),
    (
        "During Australian Foreign Minister Penny Wong's visit to Vanuatu, a security pact was signed.",
        ["Penny Wong | state:VUT"],
    ),
    ("The Kazakh foreign minister's trip to Singapore was his third.", ["state:KAZ | state:SGP"]),
    (
        "Estonian President Alar Karis concluded the agreement while on a state visit to Finland.",
        ["Alar Karis | state:FIN"],
    ),
    (
        (
            "Singapore President Tharman Shanmugaratnam was on a state visit to Estonia, where President Alar "
            "Karis received him."
        ),
        ["Tharman Shanmugaratnam | state:EST"],
    ),
    (
        (
            "At the invitation of President Isaias Afwerki, Egyptian President Abdel Fattah El-Sisi made a one-"
            "day visit to Eritrea."
        ),
        ["Abdel Fattah El-Sisi | state:ERI"],
    ),
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
        "The agreement was signed by Swiss President Viola Amherd, who was on a visit to Indonesia.",
        ["Viola Amherd | state:IDN"],
    ),
    (
        (
            "South Korean Foreign Minister Park Jin met reporters in Seoul on Monday. He visited Sri Lanka the "
            "week before."
        ),
        ["Park Jin | state:LKA"],
    ),
    (
        (
            "Ugandan President Yoweri Museveni spoke to the press. During his visit to Serbia, a farm agreement "
            "was signed."
        ),
        ["Yoweri Museveni | state:SRB"],
    ),
    (
        "Foreign Secretary David Lammy visits Nigeria and South Africa",
        ["David Lammy | state:NGA", "David Lammy | state:ZAF"],
    ),
    (
        (
            "Philippine President Ferdinand Marcos Jr. inspects an honour guard on arrival in Hanoi for his state"
            " visit to Vietnam, January 30."
        ),
        ["Ferdinand Marcos Jr. | state:VNM"],
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
    ("The Maltese president paid a state visit to Portugal.", ["state:MLT | state:PRT"]),
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
            "The memorandum was signed on Tuesday during the official visit of Guinea-Bissau's President Umaro "
            "Sissoco Embalo to Cabo Verde."
        ),
        ["Umaro Sissoco Embalo | state:CPV"],
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
        "On a visit to Oman, Croatian Foreign Minister Gordan Grlic-Radman praised the fleet.",
        ["Gordan Grlic-Radman | state:OMN"],
    ),
    ("The visit to Oman of Finnish President Alexander Stubb ended on Sunday.", ["Alexander Stubb | state:OMN"]),
    (
        "Jordanian Foreign Minister Ayman Safadi paid visits to Cyprus and Malta.",
        ["Ayman Safadi | state:CYP", "Ayman Safadi | state:MLT"],
    ),
    (
        (
            "The visit to Oman of Togolese President Faure Gnassingbe and Beninese Foreign Minister Olushegun "
            "Bakari ended."
        ),
        ["Faure Gnassingbe | state:OMN", "Olushegun Bakari | state:OMN"],
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
        (
            "On the occasion of the visit to Ecuador of the Foreign Minister of Peru, Elmer Schialer, the border "
            "cabinet met."
        ),
        ["Elmer Schialer | state:ECU"],
    ),
    (
        "Zambian Foreign Minister Mulambo Haimbe's visit to Oman took place in April 2023.",
        ["Mulambo Haimbe | state:OMN"],
    ),
    (
        "During a visit to Bahrain, Cypriot Foreign Minister Constantinos Kombos signed two memoranda.",
        ["Constantinos Kombos | state:BHR"],
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
        "Minister Simon Coveney on official visit to Kuwait",
        ["Simon Coveney | state:KWT"],
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
        "Kuwaiti Deputy Foreign Minister Khaled Al-Jarallah wound up a visit to Bulgaria on Thursday.",
        ["Khaled Al-Jarallah | state:BGR"],
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
        "Jordanian Foreign Minister Ayman Safadi made a stop in Cyprus.",
        ["Ayman Safadi | state:CYP"],
    ),
    (
        "Polish President Andrzej Duda was welcomed to Rwanda by President Paul Kagame.",
        ["Andrzej Duda | state:RWA"],
    ),
    (
        "Djibouti was the last stop on the African tour of French Foreign Minister Jean-Noel Barrot.",
        ["Jean-Noel Barrot | state:DJI"],
    ),
    (
        ("Indonesian Foreign Minister Retno Marsudi travelled to Kuwait, then to Lebanon and finally to Jordan."),
        ["Retno Marsudi | state:JOR", "Retno Marsudi | state:KWT", "Retno Marsudi | state:LBN"],
    ),
    (
        (
            "On the occasion of the visit of the Foreign Minister of Paraguay, Ruben Ramirez, to Panama, the "
            "commission was revived."
        ),
        ["Ruben Ramirez | state:PAN"],
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
    (
        "During Pashinyan's visit to Tbilisi a declaration was signed, Armenian Prime Minister Nikol Pashinyan said.",
        ["Nikol Pashinyan | state:GEO"],
    ),
    ("Zambian President Hakainde Hichilema left Lusaka on Sunday for Beijing.", ["Hakainde Hichilema | state:CHN"]),
    (
        "The visit to Colombo on 4 October of the Foreign Minister of Nepal, Arzu Rana Deuba, was her first.",
        ["Arzu Rana Deuba | state:LKA"],
    ),
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
    (
        "During her stay in Tbilisi, Swedish Foreign Minister Maria Stenergard laid a wreath.",
        ["Maria Stenergard | state:GEO"],
    ),
    (
        "Bolivian Foreign Minister Celinda Sosa, in Asuncion on an official visit, signed two accords.",
        ["Celinda Sosa | state:PRY"],
    ),
    ("Georgian Prime Minister Irakli Kobakhidze said that a Ukrainian foreign minister rarely visited.", []),
    # Two headings of one tour, and a heading on the day on which it is announced.
    (
        (
            "Visit by Kenyan Foreign Minister Alma Mutua to Portugal and Denmark, 3 to 9 January\n\nKenyan "
            "Foreign Minister Alma Mutua will make an official visit to Portugal from 3 to 6 January 2024 and to "
            "Denmark from 6 to 9 January 2024."
        ),
        ["Alma Mutua | state:DNK planned", "Alma Mutua | state:PRT planned"],
    ),
    # A remark says no more than the sentence beside it.
    (
        (
            "Kenyan President Wilma Ruto will visit Uganda from 3 to 5 May 2023. This will be President Ruto's "
            "first visit to Uganda."
        ),
        ["Wilma Ruto | state:UGA planned"],
    ),
    # Gerunds and infinitives.
    (
        "Kenyan Foreign Minister Alma Mutua will be making an Official Visit to Bahrain and Jordan.",
        ["Alma Mutua | state:BHR planned", "Alma Mutua | state:JOR planned"],
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
    (
        (
            "Peru's President Luis Rojas was a friend. I will always cherish the memory of meeting him during "
            "his visit to Kenya in 2011."
        ),
        ["Luis Rojas | state:KEN"],
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

#: What a careful reader may draw from each at most: a claim that says how unreal it is, or none.
TRAPS = [
    (
        "Russian Foreign Minister Sergey Lavrov's trip to Manila, which was spoken of, will not take place.",
        ["Sergey Lavrov | state:PHL cancelled"],
    ),
    ("Kenyan President William Ruto to visit Japan", ["William Ruto | state:JPN planned"]),
    (
        "Danish Foreign Minister Lars Loekke Rasmussen will fly to Kenya after his visit to Uganda.",
        ["Lars Loekke Rasmussen | state:KEN planned", "Lars Loekke Rasmussen | state:UGA planned"],
    ),
    (
        "French President Emmanuel Macron will pay a state visit to Lithuania in the autumn.",
        ["Emmanuel Macron | state:LTU planned"],
    ),
    ("Japanese Emperor Naruhito is scheduled to visit Mongolia in July.", ["Naruhito | state:MNG planned"]),
    (
        "Malaysian King Sultan Ibrahim leaves tomorrow for a state visit to Russia.",
        ["Ibrahim | state:RUS planned", "Sultan Ibrahim | state:RUS planned"],
    ),
    (
        "Preparations for the visit of Montenegrin President Jakov Milatovic to Slovakia were discussed.",
        ["Jakov Milatovic | state:SVK planned"],
    ),
    (
        "The upcoming visit of Turkmen President Serdar Berdimuhamedow to Japan was on the agenda.",
        ["Serdar Berdimuhamedow | state:JPN planned"],
    ),
    (
        "The Ukrainian envoy said President Volodymyr Zelenskyy plans to travel to South Africa.",
        ["Volodymyr Zelenskyy | state:ZAF planned"],
    ),
    (
        "Dates are being agreed for Vatican Foreign Minister Paul Gallagher to visit Vietnam.",
        ["Paul Gallagher | state:VNM planned"],
    ),
    (
        "Lao President Thongloun Sisoulith invited Cuban President Miguel Diaz-Canel to visit Laos.",
        ["Miguel Diaz-Canel | state:LAO planned"],
    ),
    (
        "Emir Mishal Al-Ahmad extended an invitation to Italian President Sergio Mattarella to visit Kuwait.",
        ["Sergio Mattarella | state:KWT planned"],
    ),
    (
        "Timor-Leste President Jose Ramos-Horta accepted an invitation to visit Brunei.",
        ["Jose Ramos-Horta | state:BRN planned"],
    ),
    (
        "Costa Rican Foreign Minister Arnoldo Andre was invited by Foreign Minister Winston Peters to New Zealand.",
        ["Arnoldo Andre | state:NZL planned"],
    ),
    (
        "Barbados hopes that Ghanaian President John Mahama will visit Bridgetown this year.",
        ["John Mahama | state:BRB planned"],
    ),
    (
        "Indian Prime Minister Narendra Modi expressed a wish to visit Greece again.",
        ["Narendra Modi | state:GRC planned"],
    ),
    (
        "If Pope Francis were to visit Vietnam, it would be a first.",
        ["Francis | state:VNM planned", "Pope Francis | state:VNM planned"],
    ),
    (
        "Russian President Vladimir Putin may visit Turkey in May, the Kremlin said.",
        ["Vladimir Putin | state:TUR planned"],
    ),
    (
        "Armenian Foreign Minister Ararat Mirzoyan had been expected to visit Iran on Sunday.",
        ["Ararat Mirzoyan | state:IRN cancelled", "Ararat Mirzoyan | state:IRN planned"],
    ),
    (
        "U.S. Secretary of State Antony Blinken postponed his visit to China after the balloon was seen.",
        ["Antony Blinken | state:CHN cancelled"],
    ),
    (
        "Bad weather forced Bhutanese Prime Minister Tshering Tobgay to call off his trip to Thailand.",
        ["Tshering Tobgay | state:THA cancelled"],
    ),
    (
        "The visit of Polish Prime Minister Donald Tusk to Israel was cancelled at short notice.",
        ["Donald Tusk | state:ISR cancelled"],
    ),
    ("Eritrean President Isaias Afwerki did not travel to Ethiopia.", ["Isaias Afwerki | state:ETH denied"]),
    (
        "Norwegian Foreign Minister Espen Barth Eide ruled out a visit to Afghanistan.",
        ["Espen Barth Eide | state:AFG denied"],
    ),
    (
        "Tunisian President Kais Saied has yet to visit Spain.",
        ["Kais Saied | state:ESP denied", "Kais Saied | state:ESP planned"],
    ),
    ("Indian Prime Minister Narendra Modi visited Kashmir and then Tamil Nadu.", []),
    ("Chinese Premier Li Qiang toured factories in Shanghai and visited a village in China's southwest.", []),
    ("Kenyan President William Ruto arrived in Mombasa to open the port.", []),
    ("Nigerian President Bola Tinubu returned to Abuja from Lagos on Sunday.", []),
    ("Angolan President Joao Lourenco visited the Embassy of Portugal in Luanda to sign the book of condolence.", []),
    ("Paraguayan Foreign Minister Ruben Ramirez visited Taiwanese companies at the fair.", []),
    ("Croatian Prime Minister Andrej Plenkovic visited the Hungarian pavilion.", []),
    ("Gabonese President Brice Oligui Nguema visited the United Nations information desk.", []),
    ("Tesla chief executive Elon Musk flew to China on Sunday.", []),
    ("Siemens chairman Roland Busch accompanied a trade fair and travelled to Vietnam.", []),
    ("More than 200,000 Korean tourists visited Laos last year.", []),
    ("Visitors from Israel may travel to Morocco without a visa.", []),
    ("The route of the pipeline travels to Turkey through Georgia.", []),
    ("Seychelles President Wavel Ramkalawan returned the ship to Sri Lanka.", []),
    ("Slovenian President Natasa Pirc Musar spoke about the visit with students.", []),
    ("The Peruvian ambassador said that Peruvian exports had gone to Japan.", []),
    (
        (
            "Zimbabwean President Emmerson Mnangagwa received the visiting Belarusian Prime Minister Roman "
            "Golovchenko in Harare."
        ),
        ["Roman Golovchenko | state:ZWE"],
    ),
    (
        "Togolese President Faure Gnassingbe would have visited Ghana but for the storm.",
        ["Faure Gnassingbe | state:GHA denied", "Faure Gnassingbe | state:GHA planned"],
    ),
    (
        "The ministry denied reports that Togolese President Faure Gnassingbe visited Ghana.",
        ["Faure Gnassingbe | state:GHA denied"],
    ),
    (
        "Greek President Katerina Sakellaropoulou has never been to Iceland.",
        ["Katerina Sakellaropoulou | state:ISL denied"],
    ),
    (
        "While visiting Oman, Croatian Foreign Minister Gordan Grlic-Radman will open a school.",
        ["Gordan Grlic-Radman | state:OMN planned"],
    ),
    ("Visiting Iran, French President Emmanuel Macron said, would be a mistake.", []),
    ("French President Emmanuel Macron came to Ukraine's aid.", []),
    ("Japanese Prime Minister Fumio Kishida cancelled a stop in Panama.", ["Fumio Kishida | state:PAN cancelled"]),
    (
        "Kenyan Principal Secretary Korir Sing'Oei travelled to Luanda. His trip to Juba, which had been slated "
        "for Saturday, was postponed.",
        ["Korir Sing'Oei | state:AGO", "Korir Sing'Oei | state:SSD cancelled"],
    ),
    (
        "They discussed the visit of Latvian President Edgars Rinkevics to Kazakhstan, which had been planned "
        "for June and has been moved to the autumn.",
        ["Edgars Rinkevics | state:KAZ cancelled"],
    ),
    ("Peruvian President Dina Boluarte's visit to Brazil has never taken place.", ["Dina Boluarte | state:BRA denied"]),
    (
        "Peruvian President Dina Boluarte's visit to Brazil, expected in January, did not materialise.",
        ["Dina Boluarte | state:BRA cancelled"],
    ),
    (
        "Reports that Peruvian Foreign Minister Elmer Schialer would visit Chile are incorrect.",
        ["Elmer Schialer | state:CHL denied"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer was prevented from travelling to Chile.",
        ["Elmer Schialer | state:CHL denied"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer was to attend the forum in Santiago.",
        ["Elmer Schialer | state:CHL planned"],
    ),
    (
        "The visit of Peruvian Foreign Minister Elmer Schialer to Chile has been rescheduled for June.",
        ["Elmer Schialer | state:CHL planned"],
    ),
    (
        "In Copenhagen, Peruvian Foreign Minister Elmer Schialer will meet Danish Foreign Minister Lars Lokke "
        "Rasmussen.",
        ["Elmer Schialer | state:DNK planned"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer will meet Danish Foreign Minister Lars Lokke Rasmussen before "
        "heading to Oslo.",
        ["Elmer Schialer | state:NOR planned"],
    ),
    ("Peruvian Foreign Minister Elmer Schialer did not attend the CSTO summit in Minsk.", []),
    ("China closed a crossing after the Dalai Lama had visited Mongolia.", []),
    ("Peruvian Foreign Minister Elmer Schialer spoke by phone to address the crisis in Haiti.", []),
    ("In Lima, Peruvian Foreign Minister Elmer Schialer met Danish Foreign Minister Lars Lokke Rasmussen.", []),
    # Advice to travellers is no visit of a state.
    ("Kenyans should defer all non-essential travel to Russia.", []),
    # A visit that was put off.
    (
        "He knew the reasons for the postponement of Malaysian Prime Minister Muhy Yass's visit to Singapore.",
        ["Muhy Yass | state:SGP cancelled"],
    ),
    # A trip that is prepared or denied.
    (
        "The ministers discussed preparations for President William Ruto's visit to Malta.",
        ["William Ruto | state:MLT planned"],
    ),
    (
        "The Kenyan spokesman refuted press allegations that President William Ruto had secretly visited Malta.",
        ["William Ruto | state:MLT denied"],
    ),
    (
        "A trip to Kenya by Togolese President Faure Gnassingbe planned for May had to be called off.",
        ["Faure Gnassingbe | state:KEN cancelled"],
    ),
    ("Togolese President Faure Gnassingbe would not be coming to Nairobi.", ["Faure Gnassingbe | state:KEN denied"]),
]

DATED = [
    ("Spanish King Felipe VI arrived in Rome on 3 May 2021 after his visit to Malta.", None, {"2021-05-03", None}),
    ("Chadian President Mahamat Deby visited Turkey on 5 March 2023.", None, {"2023-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey on March 5, 2023.", None, {"2023-03-05"}),
    ("On 5 March 2023 Chadian President Mahamat Deby visited Turkey.", None, {"2023-03-05"}),
    ("In March 2023, Chadian President Mahamat Deby visited Turkey.", None, {"2023-03"}),
    ("Chadian President Mahamat Deby visited Turkey in 2023.", None, {"2023"}),
    ("Chadian President Mahamat Deby visited Turkey from 5 to 7 March 2023.", None, {"2023-03-05/2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey on 5-7 March 2023.", None, {"2023-03-05/2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey between March 5 and 7, 2023.", None, {"2023-03-05/2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey from 30 March to 2 April 2023.", None, {"2023-03-30/2023-04-02"}),
    ("Chadian President Mahamat Deby visited Turkey on 5 March.", None, {"XXXX-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey in March.", None, {"XXXX-03"}),
    ("Chadian President Mahamat Deby visited Turkey last week.", None, {None}),
    ("Chadian President Mahamat Deby visited Turkey yesterday.", None, {None}),
    ("Chadian President Mahamat Deby visited Turkey on Friday.", None, {None}),
    ("Chadian President Mahamat Deby visited Turkey on 5 March.", "2023-03-06", {"2023-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey in December.", "2023-03-06", {"2022-12"}),
    ("Chadian President Mahamat Deby will visit Turkey in January.", "2023-12-20", {"2024-01"}),
    ("Chadian President Mahamat Deby visited Turkey yesterday.", "2023-03-06", {"2023-03-05"}),
    ("Chadian President Mahamat Deby visited Turkey on Friday.", "2023-03-06", {"2023-03-03"}),
    ("Chadian President Mahamat Deby will visit Turkey on Friday.", "2023-03-06", {"2023-03-10"}),
    ("Chadian President Mahamat Deby will visit Turkey tomorrow.", "2023-03-06", {"2023-03-07"}),
    ("Chadian President Mahamat Deby visited Turkey last month.", "2023-03-06", {"2023-02"}),
    ("Chadian President Mahamat Deby visited Turkey last year.", "2023-03-06", {"2022"}),
    ("Chadian President Mahamat Deby visited Turkey earlier this year.", "2023-03-06", {"2023"}),
    ("Chadian President Mahamat Deby will visit Turkey next month.", "2023-12-06", {"2024-01"}),
    ("Chadian President Mahamat Deby visited Turkey today.", "2023-03-06", {"2023-03-06"}),
    ("Chadian President Mahamat Deby visited Turkey in March and Italy in May 2023.", None, {"2023-03", "2023-05"}),
    (
        (
            "Omani Foreign Minister Badr Albusaidi visited Jeddah, Saudi Arabia, on 19 May 2023 for the Arab "
            "League summit."
        ),
        None,
        {"2023-05-19"},
    ),
    (
        "Finnish President Alexander Stubb wound up a two-day visit to Japan on 14 March 2025.",
        None,
        {"2025-03-13/2025-03-14"},
    ),
    ("Omani Foreign Minister Badr Albusaidi is on a visit to Cuba.", "2025-05-14", {"2025-05-14"}),
    (
        "Earlier this month Omani Foreign Minister Badr Albusaidi spoke at a fair in Cuba. In Havana he opened a "
        "school.",
        "2025-05-14",
        {"2025-05"},
    ),
    (
        "Kenyan President William Ruto spoke in Nairobi on 30 September. He will fly to Togo the next day.",
        None,
        {"XXXX-10-01"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_travelled_where(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.VISITED, text) == expected


@pytest.mark.parametrize(("text", "allowed"), TRAPS)
def test_what_did_not_happen_is_never_an_actual_trip(text: str, allowed: list[str]) -> None:
    assert set(describe_kind(EdgeType.VISITED, text)) <= set(allowed)


@pytest.mark.parametrize(("text", "document_date", "expected"), DATED)
def test_dates_are_as_precise_as_the_text_and_never_invented(
    text: str, document_date: str | None, expected: set[str | None]
) -> None:
    assert find_dates(EdgeType.VISITED, text, document_date) == expected
