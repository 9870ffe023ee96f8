"""Which states consulted, with offers, topics and talks at home beside it."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind, find_dates

SAID = [
    (
        "They opened the second session of the high-level Peru-Ghana Joint Commission in Lima.",
        ["state:GHA | state:PER"],
    ),
    ("4th Peru Ghana Joint Commission, 3 May 2021", ["state:GHA | state:PER"]),
    (
        "Political consultations between the foreign ministries of Georgia and Malta took place in Valletta.",
        ["state:GEO | state:MLT"],
    ),
    (
        (
            "The third round of foreign office consultations between India and Estonia was held in Tallinn on 8 "
            "May 2023."
        ),
        ["state:EST | state:IND"],
    ),
    ("Border talks between Bhutan and China resumed in Beijing in October.", ["state:BTN | state:CHN"]),
    (
        "The second session of the joint committee between Kuwait and Tanzania opened on Monday.",
        ["state:KWT | state:TZA"],
    ),
    ("Negotiations between Iraq and Turkey on water sharing continued in Baghdad.", ["state:IRQ | state:TUR"]),
    (
        "A round of human rights dialogue between the European Union and Uzbekistan was held in Brussels.",
        ["bloc:EU | state:UZB"],
    ),
    ("A meeting between delegations of Serbia and Kosovo ended without result.", ["state:SRB | state:XKX"]),
    (
        "The Ministries of Foreign Affairs of Moldova and Azerbaijan held political consultations in Baku.",
        ["state:AZE | state:MDA"],
    ),
    ("Armenia held political consultations with Lithuania in Vilnius.", ["state:ARM | state:LTU"]),
    ("A Chilean delegation held talks with officials from New Zealand on fisheries.", ["state:CHL | state:NZL"]),
    (
        "The Brazilian foreign ministry conducted consultations with Denmark, Finland and Norway during the year.",
        ["state:BRA | state:DNK", "state:BRA | state:FIN", "state:BRA | state:NOR"],
    ),
    ("Vietnam and the European Union held the eleventh political dialogue in Hanoi.", ["bloc:EU | state:VNM"]),
    ("The Thai side consulted with Myanmar on the return of the workers.", ["state:MMR | state:THA"]),
    (
        "Relations between Cuba and Angola are close. The two sides held political consultations in Luanda in May.",
        ["state:AGO | state:CUB"],
    ),
    (
        "Delegations of Croatia and Montenegro met in Podgorica. The parties exchanged views on the border.",
        ["state:HRV | state:MNE"],
    ),
    ("Panama and Costa Rica discussed migration through the Darien.", ["state:CRI | state:PAN"]),
    (
        "Officials from Japan and South Korea discussed export controls in Tokyo, Yonhap reported.",
        ["state:JPN | state:KOR"],
    ),
    ("Representatives of Turkmenistan and Afghanistan negotiated the pipeline in Ashgabat.", ["state:AFG | state:TKM"]),
    ("Zambia discussed debt relief with China and France.", ["state:CHN | state:ZMB", "state:FRA | state:ZMB"]),
    (
        "Trilateral consultations of Azerbaijan, Georgia and Turkey were held in Batumi.",
        ["state:AZE | state:GEO", "state:AZE | state:TUR", "state:GEO | state:TUR"],
    ),
    (
        "Senior diplomats of India, France and Australia held talks by video.",
        ["state:AUS | state:FRA", "state:AUS | state:IND", "state:FRA | state:IND"],
    ),
    ("Moscow and Washington held consultations on embassy property in Istanbul.", ["state:RUS | state:USA"]),
    ("Talks between Belgrade and Pristina resumed in Brussels under EU mediation.", ["state:SRB | state:XKX"]),
    ("Seoul and Tokyo concluded director-general-level talks on Thursday.", ["state:JPN | state:KOR"]),
    ("The Paraguayan and Uruguayan foreign ministries held consultations in Asuncion.", ["state:PRY | state:URY"]),
    ("Senior U.S. and Japanese officials met in Honolulu for defence talks.", ["state:JPN | state:USA"]),
    (
        "Consultations between Mongolia and the Republic of Korea on trade were concluded on Friday.",
        ["state:KOR | state:MNG"],
    ),
    ("On 12 April 2022, Latvia and Kyrgyzstan held political consultations in Riga.", ["state:KGZ | state:LVA"]),
    ("In February 1987 the United States and Japan held semiconductor talks in Washington.", ["state:JPN | state:USA"]),
    (
        ("ISLAMABAD, March 4 - Pakistan and Saudi Arabia held a second day of talks on oil supplies, officials said."),
        ["state:PAK | state:SAU"],
    ),
    ("Mauritius has opened negotiations with Britain over the Chagos islands.", ["state:GBR | state:MUS"]),
    ("Bosnia and Herzegovina held consultations with the OSCE.", ["bloc:OSCE | state:BIH"]),
    ("Talks between Zambia and the International Monetary Fund ended in Lusaka.", ["bloc:IMF | state:ZMB"]),
    ("Namibia, which held talks with Germany in May, wants the archive returned.", ["state:DEU | state:NAM"]),
    ("Second round of political consultations between Belarus and Mozambique", ["state:BLR | state:MOZ"]),
    ("Tajikistan had consultations with Nepal at the level of deputy ministers.", ["state:NPL | state:TJK"]),
    (
        "Sudan and Egypt conducted talks with Ethiopia on the dam.",
        ["state:EGY | state:ETH", "state:ETH | state:SDN"],
    ),
    (
        "Sudan and Egypt held talks with Ethiopia.",
        ["state:EGY | state:ETH", "state:ETH | state:SDN"],
    ),
    (
        "The 5th Kenya-Finland political consultations were held in Nairobi on 7 June 2023.",
        ["state:FIN | state:KEN"],
    ),
    (
        "The India-Vietnam Strategic Dialogue was held in New Delhi in August 2022.",
        ["state:IND | state:VNM"],
    ),
    (
        "The Peru-Thailand Political Consultation Mechanism met in Lima.",
        ["state:PER | state:THA"],
    ),
    (
        "Yerevan hosted the ninth Armenian-Chinese consultations at the level of deputy foreign ministers.",
        ["state:ARM | state:CHN"],
    ),
    (
        "The EU-Japan high-level economic dialogue took place in Tokyo on 22 July.",
        ["bloc:EU | state:JPN"],
    ),
    (
        "A regular session of the Slovak-Hungarian intergovernmental commission was held in Kosice.",
        ["state:HUN | state:SVK"],
    ),
    (
        "India-Malta Foreign Office Consultations (March 14, 2022)",
        ["state:IND | state:MLT"],
    ),
    (
        "The ninth round of Armenian-Chinese consultations was held in Yerevan on 3 May 2023.",
        ["state:ARM | state:CHN"],
    ),
    (
        (
            "The deputy foreign ministers of Cyprus and Oman co-chaired the second round of political "
            "consultations in Muscat."
        ),
        ["state:CYP | state:OMN"],
    ),
    (
        "The foreign ministries of the Philippines and Turkey convened their joint commission in Manila.",
        ["state:PHL | state:TUR"],
    ),
    (
        "A Soviet delegation began talks with Canada in Ottawa on grain.",
        ["state:CAN | state:SUN"],
    ),
    (
        "The dispute was reviewed in talks that Guyana and Venezuela held in Argyle.",
        ["state:GUY | state:VEN"],
    ),
    (
        "Political consultations with Ecuador were held in Quito by the Turkish foreign ministry.",
        ["state:ECU | state:TUR"],
    ),
    (
        "On 30 January the third round of the Moldova-EU political and security dialogue took place in Chisinau.",
        ["bloc:EU | state:MDA"],
    ),
    (
        "Political consultations were held in Dublin between the foreign ministries of Kazakhstan and Ireland.",
        ["state:IRL | state:KAZ"],
    ),
    ("Kazakh and Irish diplomats held political consultations in Dublin.", ["state:IRL | state:KAZ"]),
    ("Mongolia has been negotiating a trade agreement with the Eurasian Economic Union.", ["bloc:EAEU | state:MNG"]),
    ("The eighth meeting of the Czech-Uzbek Joint Commission took place in Prague.", ["state:CZE | state:UZB"]),
    (
        "The first meeting of the Philippines-Chile negotiations on trade, which was held in Santiago in 2024, "
        "was short.",
        ["state:CHL | state:PHL"],
    ),
    (
        "The Oman-Latvia strategic dialogue was held in Riga in 2021. Trade grew. The second session was "
        "conducted in Muscat in 2022.",
        ["state:LVA | state:OMN"],
    ),
    (
        "India and Mongolia held the 6th round of Foreign Office Consultations in Ulaanbaatar on 5 May 2023.",
        ["state:IND | state:MNG"],
    ),
    # Talks are suspended, and not who holds them.
    (
        "The Union met. Talks on a tariff between EFTA and Chad, Mali and Togo have been suspended since 2014.",
        ["bloc:EFTA | state:MLI cancelled", "bloc:EFTA | state:TCD cancelled", "bloc:EFTA | state:TGO cancelled"],
    ),
    ("Negotiations between Serbia and Kosovo have been broken off.", ["state:SRB | state:XKX cancelled"]),
    (
        "Talks between Chad, Mali and Togo were held in Lome.",
        ["state:MLI | state:TCD", "state:MLI | state:TGO", "state:TCD | state:TGO"],
    ),
    # A third state in a title.
    (
        "Malta and Kenya have ties, as Malta and Kenya know. Malta's ambassador to Kenya is Karl Vella, "
        "who is also accredited to Uganda. Consultations between the two foreign ministries took place in "
        "Nairobi.",
        ["state:KEN | state:MLT"],
    ),
    (
        "Omani-Latvian consultations at the level of deputy foreign ministers took place in Riga.",
        ["state:LVA | state:OMN"],
    ),
    (
        "Top-level talks last week between Peru and Chile did not settle it.",
        ["state:CHL | state:PER"],
    ),
    (
        "Peru and Chile have completed the fourth round of political consultations.",
        ["state:CHL | state:PER"],
    ),
    # Talks without a result took place.
    ("Peruvian officials said no progress had been made in talks with Chile.", ["state:CHL | state:PER"]),
]

#: What a careful reader may draw from each at most: a claim that says how unreal it is, or none.
TRAPS = [
    # What is set up has not met by that.
    (
        "Peru and Ghana are friends. They signed a memorandum on the establishment of consultations between Peru and "
        "Ghana.",
        [],
    ),
    ("Chile is not involved in the negotiations between Peru and Ghana.", ["state:GHA | state:PER"]),
    (
        "Nepal and Bangladesh will hold foreign office consultations in Dhaka in March.",
        ["state:BGD | state:NPL planned"],
    ),
    (
        "The next round of consultations between Ghana and Hungary is to be held in Accra.",
        ["state:GHA | state:HUN planned"],
    ),
    ("Ireland and Oman agreed to hold political consultations every year.", ["state:IRL | state:OMN planned"]),
    (
        "Consultations between the foreign ministries of Tonga and Fiji are planned for June.",
        ["state:FJI | state:TON planned"],
    ),
    ("Togo hopes to hold consultations with Benin on the fishing grounds.", ["state:BEN | state:TGO planned"]),
    ("Somalia called for talks with Kenya over the maritime border.", ["state:KEN | state:SOM planned"]),
    ("Greece proposed talks between Cyprus and Turkey.", ["state:CYP | state:TUR planned"]),
    (
        "Argentina urged Britain to resume negotiations with Argentina over the islands.",
        ["state:ARG | state:GBR planned"],
    ),
    ("Uruguay offered to host talks between Bolivia and Chile.", ["state:BOL | state:CHL planned"]),
    ("Algeria said that talks with Morocco were possible only without conditions.", ["state:DZA | state:MAR planned"]),
    ("India called off foreign secretary talks with Pakistan in August 2014.", ["state:IND | state:PAK cancelled"]),
    (
        "Consultations between Estonia and Tajikistan were postponed because of the floods.",
        ["state:EST | state:TJK cancelled"],
    ),
    ("China suspended climate talks with the United States.", ["state:CHN | state:USA cancelled"]),
    ("Iran did not hold talks with the United States in Oman.", ["state:IRN | state:USA denied"]),
    ("Islamabad denied that Pakistan held talks with Israel.", ["state:ISR | state:PAK denied"]),
    ("Armenia and Azerbaijan never held consultations on the corridor.", ["state:ARM | state:AZE denied"]),
    ("Eritrea refused to hold talks with Ethiopia.", ["state:ERI | state:ETH denied"]),
    ("There were no negotiations between Lebanon and Israel on the gas field.", ["state:ISR | state:LBN denied"]),
    ("Slovakia's parliament discussed relations with Ukraine.", []),
    ("Kazakhstan discussed the war between Russia and Ukraine.", []),
    ("Swedish voters discussed the accession of Finland and Sweden to NATO.", []),
    ("The border between Peru and Bolivia was closed during the session.", []),
    ("Trade between Turkey and Iraq was the theme of talks among scholars.", []),
    ("The war between Eritrea and Ethiopia ended after two years.", []),
    ("The parties of Belgium held talks on a new government.", []),
    ("Kenyan doctors held talks with the Kenyan government.", []),
    ("The ministries of trade and foreign affairs of Denmark held consultations in Copenhagen.", []),
    ("Boeing held talks with Ethiopian Airlines in Addis Ababa.", []),
    ("Chevron negotiated with Venezuelan state oil company PDVSA.", []),
    ("The International Olympic Committee held consultations in Switzerland and in Greece.", []),
    (
        (
            "Portuguese Foreign Minister Paulo Rangel held consultations with Spanish Foreign Minister Jose "
            "Manuel Albares."
        ),
        ["state:ESP | state:PRT"],
    ),
    (
        "The India-Vietnam Strategic Dialogue will be held in New Delhi in August 2032.",
        ["state:IND | state:VNM planned"],
    ),
    ("The India-Vietnam Strategic Dialogue was not held in 2020.", ["state:IND | state:VNM denied"]),
    ("Italy will host the third Italian-Libyan consultations.", ["state:ITA | state:LBY planned"]),
    ("The US-China dialogue on 3 May was called off.", ["state:CHN | state:USA cancelled"]),
    (
        "The eighth meeting of the Czech-Uzbek Joint Commission will be held in Prague next year.",
        ["state:CZE | state:UZB planned"],
    ),
    (
        "The seventh political consultation between the foreign ministries of Vietnam and Ukraine, planned for "
        "Kyiv, was postponed.",
        ["state:UKR | state:VNM cancelled"],
    ),
    (
        "The Oman-Latvia strategic dialogue was held in Riga in 2021. The second round will be held in Muscat.",
        ["state:LVA | state:OMN", "state:LVA | state:OMN planned"],
    ),
    (
        "The foreign ministries of Croatia and Azerbaijan agreed to hold the next round in Baku.",
        ["state:AZE | state:HRV planned"],
    ),
    ("Oman and Latvia agreed to resume annual consultations.", ["state:LVA | state:OMN planned"]),
    (
        "President Edgars Rinkevics of Latvia suggested that Oman and Latvia soon hold the first session of the "
        "joint committee.",
        ["state:LVA | state:OMN planned"],
    ),
    # With whom the topic is.
    ("Kenya and Uganda discussed recent engagements with Russia.", ["state:KEN | state:UGA"]),
    (
        "France and Ghana discussed efforts to enable a stronger defence while ensuring complementarity with NATO.",
        ["state:FRA | state:GHA"],
    ),
    (
        "The second round of talks between Oman and Latvia was held in Riga. The third round, due to be "
        "held in Muscat in May, was cancelled.",
        ["state:LVA | state:OMN", "state:LVA | state:OMN cancelled"],
    ),
    (
        "The ministers agreed that the next meeting of the Oman-Latvia Joint Commission will be held in Riga.",
        ["state:LVA | state:OMN planned"],
    ),
]

DATED = [
    ("Chile and Finland held political consultations on 8 June 2022.", None, {"2022-06-08"}),
    ("On 8 June, Chile and Finland held political consultations.", "2022-06-10", {"2022-06-08"}),
    ("Chile and Finland will hold consultations on 8 June.", "2022-05-10", {"2022-06-08"}),
    (
        "The ninth round of consultations between Chile and Finland was held in Helsinki on 8-9 June 2022.",
        None,
        {"2022-06-08/2022-06-09"},
    ),
    (
        "The eighth meeting of the Czech-Uzbek Joint Commission will be held in Prague next year.",
        "2025-05-14",
        {"2026"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_which_states_consulted(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.CONSULTED_WITH, text) == expected


@pytest.mark.parametrize(("text", "allowed"), TRAPS)
def test_what_did_not_happen_is_never_an_actual_round(text: str, allowed: list[str]) -> None:
    assert set(describe_kind(EdgeType.CONSULTED_WITH, text)) <= set(allowed)


@pytest.mark.parametrize(("text", "document_date", "expected"), DATED)
def test_dates_are_as_precise_as_the_text_and_never_invented(
    text: str, document_date: str | None, expected: set[str | None]
) -> None:
    assert find_dates(EdgeType.CONSULTED_WITH, text, document_date) == expected
