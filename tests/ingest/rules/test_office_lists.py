"""Several people with their titles in one sentence: which title is whose."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

OFFICES = [
    # Behind a whole title a word that may be a title too begins the name, or is a form of address.
    (
        "Iraq's acting Foreign Minister Amir Hassan met Jordan's Trade Minister Senator Rania Haddad.",
        [
            "HOLDS_OFFICE Amir Hassan | state:IRQ acting foreign minister",
            "HOLDS_OFFICE Rania Haddad | state:JOR trade minister",
        ],
    ),
    (
        "Botswana's Minister of Trade and Industry Parks Moeng and Minister of National Parks Lesedi Tau spoke.",
        [
            "HOLDS_OFFICE Lesedi Tau | state:BWA minister of national parks",
            "HOLDS_OFFICE Parks Moeng | state:BWA minister of trade and industry",
        ],
    ),
    # Parliaments that only one state has, and organs of blocs.
    (
        "The Speaker of the Saeima Daiga Berzina met Chairman of the State Duma Oleg Petrov.",
        [
            "HOLDS_OFFICE Daiga Berzina | state:LVA speaker of the Saeima",
            "HOLDS_OFFICE Oleg Petrov | state:RUS chairman of the State Duma",
        ],
    ),
    (
        "The Kenyan delegation was headed by Deputy Minister Ann Otieno, the Finnish side by State Secretary Pia Aho.",
        ["HOLDS_OFFICE Ann Otieno | state:KEN deputy minister", "HOLDS_OFFICE Pia Aho | state:FIN state secretary"],
    ),
    # Honours between title and name.
    (
        "She met the UK Foreign Secretary, the Rt. Hon. Jane Holt, and the Nepalese President, Rt. Hon'ble Ram Thapa.",
        ["HOLDS_OFFICE Jane Holt | state:GBR foreign secretary", "HOLDS_OFFICE Ram Thapa | state:NPL president"],
    ),
    (
        "President Gitanas Nausėda of Lithuania and Estonian Prime Minister Kaja Kallas spoke in Vilnius.",
        ["HOLDS_OFFICE Gitanas Nausėda | state:LTU president", "HOLDS_OFFICE Kaja Kallas | state:EST prime minister"],
    ),
    (
        "Foreign ministers Annalena Baerbock of Germany and Catherine Colonna of France wrote a joint article.",
        [
            "HOLDS_OFFICE Annalena Baerbock | state:DEU foreign minister",
            "HOLDS_OFFICE Catherine Colonna | state:FRA foreign minister",
        ],
    ),
    (
        "JAKARTA, March 4 - Indonesian Foreign Minister Retno Marsudi greeted her Australian counterpart Penny Wong.",
        [
            "HOLDS_OFFICE Penny Wong | state:AUS foreign minister",
            "HOLDS_OFFICE Retno Marsudi | state:IDN foreign minister",
        ],
    ),
    (
        "OSLO, March 4 - Foreign Minister Espen Barth Eide said Norway paid. Prime Minister Jonas Gahr Store agreed.",
        [
            "HOLDS_OFFICE Espen Barth Eide | state:NOR foreign minister",
            "HOLDS_OFFICE Jonas Gahr Store | state:NOR prime minister",
        ],
    ),
    (
        "President Yoweri Museveni of Uganda and his Kenyan counterpart William Ruto spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president", "HOLDS_OFFICE Yoweri Museveni | state:UGA president"],
    ),
    (
        "Foreign Secretary Vikram Misri of India and his Chinese counterpart, Vice Minister Sun Weidong, spoke.",
        [
            "HOLDS_OFFICE Sun Weidong | state:CHN vice minister",
            "HOLDS_OFFICE Vikram Misri | state:IND foreign secretary",
        ],
    ),
    (
        "Kenya's president, William Ruto, and Yoweri Museveni, his Ugandan counterpart, spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president", "HOLDS_OFFICE Yoweri Museveni | state:UGA president"],
    ),
    (
        "Kyrgyzstan's first vice premier, Adylbek Kasymaliev, and Uzbekistan's vice premier, Jamshid Khodjaev, signed.",
        [
            "HOLDS_OFFICE Adylbek Kasymaliev | state:KGZ first vice premier",
            "HOLDS_OFFICE Jamshid Khodjaev | state:UZB vice premier",
        ],
    ),
    (
        "Australian Foreign Minister Penny Wong and Trade Minister Don Farrell spoke.",
        ["HOLDS_OFFICE Don Farrell | state:AUS trade minister", "HOLDS_OFFICE Penny Wong | state:AUS foreign minister"],
    ),
    (
        "World Bank President Ajay Banga praised Kenyan Treasury Secretary Njuguna Ndung'u.",
        [
            "HOLDS_OFFICE Ajay Banga | bloc:WORLD_BANK president",
            "HOLDS_OFFICE Njuguna Ndung'u | state:KEN treasury secretary",
        ],
    ),
    (
        "Presidents Tokayev of Kazakhstan and Japarov of Kyrgyzstan dined.",
        ["HOLDS_OFFICE Japarov | state:KGZ president", "HOLDS_OFFICE Tokayev | state:KAZ president"],
    ),
    (
        "Slovak Foreign Minister Juraj Blanar dismissed Hungarian Foreign Minister Peter Szijjarto in a debate.",
        [
            "HOLDS_OFFICE Juraj Blanar | state:SVK foreign minister",
            "HOLDS_OFFICE Peter Szijjarto | state:HUN foreign minister",
        ],
    ),
    # Words that lost the space between them.
    (
        "Kenyan Minister of Foreign AffairsAlma Otieno met Ugandan President Yosef Kato26 July 2023.",
        ["HOLDS_OFFICE Alma Otieno | state:KEN foreign minister", "HOLDS_OFFICE Yosef Kato | state:UGA president"],
    ),
    # Two titles, two people: initials and articles add nobody's office to another's.
    (
        "The President and King Abdul of Jordan discussed the truce. President Joe Biden thanked King Abdul.",
        ["HOLDS_OFFICE Abdul | state:JOR king", "HOLDS_OFFICE Joe Biden | state:USA president"],
    ),
    (
        "Talks go on with Prime Minister Netanyahu, the Amir of Qatar, and President Sisi.",
        ["HOLDS_OFFICE Netanyahu | state:ISR prime minister", "HOLDS_OFFICE Sisi | state:EGY president"],
    ),
    # Lists in which the name stands first, and such in which the title does.
    (
        (
            "The guests were His Excellency Omar bin Ali, Minister of Finance of Qatar, His Excellency Hamad bin "
            "Saleh, Minister of Commerce of Qatar, Her Excellency Noor bint Jaber, Minister of Education of "
            "Qatar, and others."
        ),
        [
            "HOLDS_OFFICE Hamad bin Saleh | state:QAT commerce minister",
            "HOLDS_OFFICE Noor bint Jaber | state:QAT education minister",
            "HOLDS_OFFICE Omar bin Ali | state:QAT finance minister",
        ],
    ),
    (
        (
            "The Kenyan delegation included Dr Alma Mutua, Minister for Foreign Affairs, Dr Malik Omar, Minister "
            "in the Prime Minister’s Office and Second Minister for Education, Dr Tom Lang, Minister for "
            "Manpower, and others."
        ),
        [
            "HOLDS_OFFICE Alma Mutua | state:KEN foreign minister",
            "HOLDS_OFFICE Malik Omar | state:KEN minister in the prime minister's office",
            "HOLDS_OFFICE Malik Omar | state:KEN second education minister",
            "HOLDS_OFFICE Tom Lang | state:KEN manpower minister",
        ],
    ),
    # Portfolios in brackets, and whose they are.
    (
        "Kenyan Minister of State (Culture) Ann Wanja and Kenyan State Secretary (Foreign Affairs) Tom Njoro arrived.",
        [
            "HOLDS_OFFICE Ann Wanja | state:KEN minister of state for culture",
            "HOLDS_OFFICE Tom Njoro | state:KEN state secretary for foreign affairs",
        ],
    ),
    (
        (
            "Chief Minister of Johor Datuk Omar Ghazi and Premier of Sarawak Datuk Patinggi Tan Sri Dr Abang "
            "Johari of Malaysia met."
        ),
        [
            "HOLDS_OFFICE Abang Johari | state:MYS premier of Sarawak",
            "HOLDS_OFFICE Omar Ghazi | state:MYS chief minister of Johor",
        ],
    ),
    (
        "Mexican Secretary of Defense General Luis Sando and Cuban Minister of External Affairs Jane Oro met.",
        [
            "HOLDS_OFFICE Jane Oro | state:CUB external affairs minister",
            "HOLDS_OFFICE Luis Sando | state:MEX secretary of defense",
        ],
    ),
    (
        "The Malaysian Deputy Prime Ministers Ahmad Zain and Fadil Yus left.",
        [
            "HOLDS_OFFICE Ahmad Zain | state:MYS deputy prime minister",
            "HOLDS_OFFICE Fadil Yus | state:MYS deputy prime minister",
        ],
    ),
    # Whoever serves in an office is not the president whose office it is.
    (
        (
            "Head of the Office of the President of Kenya Moses Kuri, Deputy Head of the Executive Office of the "
            "President of Chad Nora Bell and Minister Delegate attached to the Prime Minister and Secretary "
            "General for the Council for the Development of Peru Luis Rojas met."
        ),
        [
            "HOLDS_OFFICE Luis Rojas | state:PER minister delegate attached to the prime minister",
            "HOLDS_OFFICE Luis Rojas | state:PER secretary general for the council for the development",
            "HOLDS_OFFICE Moses Kuri | state:KEN head of the office of the president",
            "HOLDS_OFFICE Nora Bell | state:TCD deputy head of the executive office of the president",
        ],
    ),
    (
        "Head of the Federal Chancellery Wolf Schmied of Germany and Kenyan President Wilma Ruto left.",
        [
            "HOLDS_OFFICE Wilma Ruto | state:KEN president",
            "HOLDS_OFFICE Wolf Schmied | state:DEU head of the federal chancellery",
        ],
    ),
    (
        "His Majesty Yang Di-Pertuan Agong XVI Sultan Ibra of Malaysia and HRH Crown Prince Omar of Jordan met.",
        ["HOLDS_OFFICE Ibra | state:MYS sultan", "HOLDS_OFFICE Omar | state:JOR crown prince"],
    ),
    (
        "President William Ruto of Kenya met Prime Minister Robert Abela of Malta. He replaced Karl Vella.",
        ["HOLDS_OFFICE Robert Abela | state:MLT prime minister", "HOLDS_OFFICE William Ruto | state:KEN president"],
    ),
    # A counterpart has no body that is of one state alone.
    (
        "The head of the Federal Department of Foreign Affairs of Switzerland, Ignazio Cassis, held talks "
        "with his Kenyan counterpart Musalia Mudavadi.",
        [
            "HOLDS_OFFICE Ignazio Cassis | state:CHE head of the federal department of foreign affairs",
            "HOLDS_OFFICE Musalia Mudavadi | state:KEN foreign minister",
        ],
    ),
    # Whose minister each of a list is.
    (
        "The foreign ministers of Nauru, Lionel Aingimea; Tonga, Fekitamoeloa Utoikamanu; and Palau, "
        "Gustav Aitaro, spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Gustav Aitaro | state:PLW foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    (
        "The foreign ministers of Nauru, Lionel Aingimea, and Tonga, Fekitamoeloa Utoikamanu, spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    (
        "The foreign ministers of Nauru and Tonga, Lionel Aingimea and Fekitamoeloa Utoikamanu, spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    (
        "Nauruan and Tongan Foreign Ministers Lionel Aingimea and Fekitamoeloa Utoikamanu spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    (
        "The deputy foreign ministers of Nauru, Lionel Aingimea and Gustav Aitaro, spoke.",
        [
            "HOLDS_OFFICE Gustav Aitaro | state:NRU deputy foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU deputy foreign minister",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_each_of_a_list_has_his_own_title(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected
