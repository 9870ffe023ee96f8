"""Visits, trips and tours as nouns: who made them, and where to."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

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
    ("Palauan President Surangel Whipps Jr. embarked on a state visit to Taiwan.", ["Surangel Whipps Jr. | state:TWN"]),
    ("Azerbaijani Foreign Minister Jeyhun Bayramov is on a working visit to Romania.", ["Jeyhun Bayramov | state:ROU"]),
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
        "The agreement was signed by Swiss President Viola Amherd, who was on a visit to Indonesia.",
        ["Viola Amherd | state:IDN"],
    ),
    (
        (
            "Ugandan President Yoweri Museveni spoke to the press. During his visit to Serbia, a farm agreement "
            "was signed."
        ),
        ["Yoweri Museveni | state:SRB"],
    ),
    (
        (
            "Philippine President Ferdinand Marcos Jr. inspects an honour guard on arrival in Hanoi for his state"
            " visit to Vietnam, January 30."
        ),
        ["Ferdinand Marcos Jr. | state:VNM"],
    ),
    ("The Maltese president paid a state visit to Portugal.", ["state:MLT | state:PRT"]),
    (
        (
            "The memorandum was signed on Tuesday during the official visit of Guinea-Bissau's President Umaro "
            "Sissoco Embalo to Cabo Verde."
        ),
        ["Umaro Sissoco Embalo | state:CPV"],
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
        "Minister Simon Coveney on official visit to Kuwait",
        ["Simon Coveney | state:KWT"],
    ),
    (
        "Kuwaiti Deputy Foreign Minister Khaled Al-Jarallah wound up a visit to Bulgaria on Thursday.",
        ["Khaled Al-Jarallah | state:BGR"],
    ),
    (
        "Jordanian Foreign Minister Ayman Safadi made a stop in Cyprus.",
        ["Ayman Safadi | state:CYP"],
    ),
    (
        "Djibouti was the last stop on the African tour of French Foreign Minister Jean-Noel Barrot.",
        ["Jean-Noel Barrot | state:DJI"],
    ),
    (
        (
            "On the occasion of the visit of the Foreign Minister of Paraguay, Ruben Ramirez, to Panama, the "
            "commission was revived."
        ),
        ["Ruben Ramirez | state:PAN"],
    ),
    (
        "During Pashinyan's visit to Tbilisi a declaration was signed, Armenian Prime Minister Nikol Pashinyan said.",
        ["Nikol Pashinyan | state:GEO"],
    ),
    (
        "The visit to Colombo on 4 October of the Foreign Minister of Nepal, Arzu Rana Deuba, was her first.",
        ["Arzu Rana Deuba | state:LKA"],
    ),
    (
        "During her stay in Tbilisi, Swedish Foreign Minister Maria Stenergard laid a wreath.",
        ["Maria Stenergard | state:GEO"],
    ),
    (
        "Bolivian Foreign Minister Celinda Sosa, in Asuncion on an official visit, signed two accords.",
        ["Celinda Sosa | state:PRY"],
    ),
    # Two headings of one tour, and a heading on the day on which it is announced.
    (
        (
            "Visit by Kenyan Foreign Minister Alma Mutua to Portugal and Denmark, 3 to 9 January\n\nKenyan "
            "Foreign Minister Alma Mutua will make an official visit to Portugal from 3 to 6 January 2024 and to "
            "Denmark from 6 to 9 January 2024."
        ),
        ["Alma Mutua | state:DNK planned", "Alma Mutua | state:PRT planned"],
    ),
    # Gerunds and infinitives.
    (
        "Kenyan Foreign Minister Alma Mutua will be making an Official Visit to Bahrain and Jordan.",
        ["Alma Mutua | state:BHR planned", "Alma Mutua | state:JOR planned"],
    ),
    (
        (
            "Peru's President Luis Rojas was a friend. I will always cherish the memory of meeting him during "
            "his visit to Kenya in 2011."
        ),
        ["Luis Rojas | state:KEN"],
    ),
    # Told in passing, beside what was said or done.
    (
        "Kenyan Foreign Minister Alma Mutua, on the second day of a 10-day trip to Ghana, praised the talks.",
        ["Alma Mutua | state:GHA"],
    ),
    (
        "Kenyan Foreign Minister Alma Mutua spoke to reporters during a brief visit to Accra on her way home.",
        ["Alma Mutua | state:GHA"],
    ),
    ("Kenyan Foreign Minister Alma Mutua is in Ghana on the first leg of a tour.", ["Alma Mutua | state:GHA"]),
    (
        "Kenyan Foreign Minister Alma Mutua, who is beginning a four-day private visit to Ghana, spoke in Tema.",
        ["Alma Mutua | state:GHA"],
    ),
    ("Kenyan Foreign Minister Alma Mutua left Accra late on Sunday after talks.", ["Alma Mutua | state:GHA"]),
    (
        "Kenyan Foreign Minister Alma Mutua repeated the offer before leaving Accra at the end of a two-day visit.",
        ["Alma Mutua | state:GHA"],
    ),
    ("After her return from Accra, Kenyan Foreign Minister Alma Mutua spoke.", ["Alma Mutua | state:GHA"]),
    ("Kenyan Foreign Minister Alma Mutua left on Sunday for a 12-day tour of Ghana.", ["Alma Mutua | state:GHA"]),
    # Home again from there: the day is that of the return.
    ("Kenyan Foreign Minister Alma Mutua returned home after attending a forum in Accra.", ["Alma Mutua | state:GHA"]),
    ("Kenyan Foreign Minister Alma Mutua, who is in official visit in Ghana, praised it.", ["Alma Mutua | state:GHA"]),
    (
        "Kenyan Foreign Minister Alma Mutua spoke. As part of his visit to Ghana, Peruvian Minister Juan Soto ate.",
        ["Juan Soto | state:GHA"],
    ),
    ("Kenyan Foreign Minister Alma Mutua, in Accra for informal trade talks, spoke.", ["Alma Mutua | state:GHA"]),
    ("Kenyan Foreign Minister Alma Mutua spoke to reporters during a stopover in Accra.", ["Alma Mutua | state:GHA"]),
    (
        "Kenyan President William Ruto will visit Ghana. Kenyan Foreign Minister Alma Mutua will accompany Ruto.",
        ["Alma Mutua | state:GHA planned", "William Ruto | state:GHA planned"],
    ),
    (
        "Jordanian King Abdullah II spoke following the visit to Ghana by His Royal Highness Crown Prince Hussein.",
        ["Hussein | state:GHA"],
    ),
    # A guest's own place before the noun.
    ("Kenyan Foreign Minister Alma Mutua spoke after her two-day Accra visit.", ["Alma Mutua | state:GHA"]),
    ("They spoke of Kenyan Foreign Minister Alma Mutua's Accra trip.", ["Alma Mutua | state:GHA"]),
    ("They recalled the Accra visit in May 2023 by Kenyan Foreign Minister Alma Mutua.", ["Alma Mutua | state:GHA"]),
    # Who left home was no guest there, and a state makes no visit of its minister.
    ("Kenyan Foreign Minister Alma Mutua left Nairobi on Sunday after talks.", []),
    ("During a visit to Accra, Kenya offered a loan.", []),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_whose_visit_it_was(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.VISITED, text) == expected
