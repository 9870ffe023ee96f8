"""Where states stand in blocs, as many writers put it, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KIND = "MEMBER_OF "


MEMBERSHIP = [
    (
        "The presidency of the Shanghai Cooperation Organisation for 2024-2025 passed from Kazakhstan to China.",
        ["state:CHN | bloc:SCO chair"],
    ),
    ("The chairmanship of the OSCE was handed over by Malta to Finland.", ["state:FIN | bloc:OSCE chair"]),
    # Members beside a state in a list are others, and who applied is no partner yet.
    ("A dialogue among the EU, the U.S. Government, EU Member States and industry began.", []),
    (
        "Oslo supports Morocco's application to become a Sectoral Dialogue Partner of ASEAN.",
        ["state:MAR | bloc:ASEAN applicant"],
    ),
    # Requests, and charters that make members.
    (
        "The African Union met in Malabo. It took note of the requests of Haiti and Nepal for observer status.",
        ["state:HTI | bloc:AU applicant", "state:NPL | bloc:AU applicant"],
    ),
    ("Nepal has requested observer status with the Arab League.", ["state:NPL | bloc:LAS applicant"]),
    ("Nepal will request observer status with the Arab League.", []),
    ("Chad ratified the Constitutive Act of the African Union in 2001.", ["state:TCD | bloc:AU member"]),
    ("Chad has not ratified the Charter of the Arab League.", ["state:TCD | bloc:LAS member denied"]),
    # What is called untrue, or was only going to happen.
    (
        "He termed as speculative reports that Chad was going to withdraw from the African Union.",
        ["state:TCD | bloc:AU former denied"],
    ),
    ("Chad had been going to leave the African Union.", ["state:TCD | bloc:AU former planned"]),
    # Joining.
    ("Finland became a member of NATO on 4 April 2023.", ["state:FIN | bloc:NATO member"]),
    (
        "Belarus was admitted to the Shanghai Cooperation Organization as a full member in July 2024.",
        ["state:BLR | bloc:SCO member"],
    ),
    ("Indonesia formally joined BRICS as a full member on 6 January 2025.", ["state:IDN | bloc:BRICS member"]),
    (
        "The Democratic Republic of the Congo was admitted to the East African Community in 2022.",
        ["state:COD | bloc:EAC member"],
    ),
    ("Comoros acceded to the WTO in 2024.", ["state:COM | bloc:WTO member"]),
    ("The United States rejoined UNESCO in 2023.", ["state:USA | bloc:UNESCO member"]),
    (
        "Latvia, Lithuania and Estonia entered the European Union in May 2004.",
        ["state:EST | bloc:EU member", "state:LTU | bloc:EU member", "state:LVA | bloc:EU member"],
    ),
    (
        "In 1955 Spain, Portugal and Italy were admitted to the United Nations.",
        ["state:ESP | bloc:UN member", "state:ITA | bloc:UN member", "state:PRT | bloc:UN member"],
    ),
    (
        "Cyprus gained independence in 1960. The country joined the Commonwealth in 1961.",
        ["state:CYP | bloc:COMMONWEALTH member"],
    ),
    ("Iran's full membership of the SCO was approved at the summit.", ["state:IRN | bloc:SCO member"]),
    ("Since joining ASEAN in 1995, Vietnam has changed its laws.", ["state:VNM | bloc:ASEAN member"]),
    ("NATO admitted Montenegro in 2017.", ["state:MNE | bloc:NATO member"]),
    ("The SCO has granted full membership to Iran.", ["state:IRN | bloc:SCO member"]),
    # Being.
    ("Ghana is a founding member of the Non-Aligned Movement.", ["state:GHA | bloc:NAM member"]),
    ("Since 1995 Austria has been a member of the EU.", ["state:AUT | bloc:EU member"]),
    ("Austria, a member of the EU since 1995, is neutral.", ["state:AUT | bloc:EU member"]),
    (
        "Senegal is a member of the UN, the WTO, the African Union and ECOWAS.",
        [
            "state:SEN | bloc:AU member",
            "state:SEN | bloc:ECOWAS member",
            "state:SEN | bloc:UN member",
            "state:SEN | bloc:WTO member",
        ],
    ),
    (
        "Tonga, Samoa and Fiji are members of the Pacific Islands Forum.",
        ["state:FJI | bloc:PIF member", "state:TON | bloc:PIF member", "state:WSM | bloc:PIF member"],
    ),
    (
        "ECOWAS member states Ghana and Togo closed their borders.",
        ["state:GHA | bloc:ECOWAS member", "state:TGO | bloc:ECOWAS member"],
    ),
    ("Oman belongs to the Gulf Cooperation Council.", ["state:OMN | bloc:GCC member"]),
    ("Qatar is one of the six members of the GCC.", ["state:QAT | bloc:GCC member"]),
    ("NATO allies Poland and Estonia protested.", ["state:EST | bloc:NATO member", "state:POL | bloc:NATO member"]),
    (
        "The members of the CSTO (Armenia, Belarus and Tajikistan) agreed.",
        ["state:ARM | bloc:CSTO member", "state:BLR | bloc:CSTO member", "state:TJK | bloc:CSTO member"],
    ),
    (
        "Hungary, which is a member of both NATO and the EU, abstained.",
        ["state:HUN | bloc:EU member", "state:HUN | bloc:NATO member"],
    ),
    ("As a member of ASEAN, Brunei abides by the charter.", ["state:BRN | bloc:ASEAN member"]),
    ("The bloc's newest member, Croatia, joined the EU in 2013.", ["state:HRV | bloc:EU member"]),
    # Observers, partners, associates.
    ("Papua New Guinea has observer status in ASEAN.", ["state:PNG | bloc:ASEAN observer"]),
    ("Uzbekistan is an observer state in the Eurasian Economic Union.", ["state:UZB | bloc:EAEU observer"]),
    (
        "Cuba, Moldova and Uzbekistan are observers to the EAEU.",
        ["state:CUB | bloc:EAEU observer", "state:MDA | bloc:EAEU observer", "state:UZB | bloc:EAEU observer"],
    ),
    (
        "Uruguay and Senegal hold observer status at the CPLP.",
        ["state:SEN | bloc:CPLP observer", "state:URY | bloc:CPLP observer"],
    ),
    ("Mongolia, an observer in the SCO, sent a deputy minister.", ["state:MNG | bloc:SCO observer"]),
    (
        "Sri Lanka, Cambodia, Nepal and Armenia are dialogue partners of the SCO.",
        [
            "state:ARM | bloc:SCO dialogue_partner",
            "state:KHM | bloc:SCO dialogue_partner",
            "state:LKA | bloc:SCO dialogue_partner",
            "state:NPL | bloc:SCO dialogue_partner",
        ],
    ),
    (
        "SCO dialogue partners include Egypt, Qatar and Saudi Arabia.",
        [
            "state:EGY | bloc:SCO dialogue_partner",
            "state:QAT | bloc:SCO dialogue_partner",
            "state:SAU | bloc:SCO dialogue_partner",
        ],
    ),
    ("Kuwait obtained the status of SCO dialogue partner in 2023.", ["state:KWT | bloc:SCO dialogue_partner"]),
    (
        "The status of dialogue partner of the SCO was granted to Egypt and Qatar.",
        ["state:EGY | bloc:SCO dialogue_partner", "state:QAT | bloc:SCO dialogue_partner"],
    ),
    (
        "Kazakhstan, Cuba and Uganda became BRICS partner countries in January 2025.",
        [
            "state:CUB | bloc:BRICS dialogue_partner",
            "state:KAZ | bloc:BRICS dialogue_partner",
            "state:UGA | bloc:BRICS dialogue_partner",
        ],
    ),
    ("Chile is an associate member of Mercosur.", ["state:CHL | bloc:MERCOSUR associate"]),
    (
        "Brazil was accorded the status of sectoral dialogue partner of ASEAN.",
        ["state:BRA | bloc:ASEAN dialogue_partner"],
    ),
    # On the way.
    ("Ukraine applied for EU membership in February 2022.", ["state:UKR | bloc:EU applicant"]),
    (
        "Kosovo's application for membership of the Council of Europe is pending.",
        ["state:XKX | bloc:COUNCIL_OF_EUROPE applicant"],
    ),
    ("Thailand submitted its application to join BRICS in June 2024.", ["state:THA | bloc:BRICS applicant"]),
    ("Bosnia and Herzegovina was granted EU candidate status in December 2022.", ["state:BIH | bloc:EU candidate"]),
    (
        "The European Union granted candidate status to Moldova and Ukraine.",
        ["state:MDA | bloc:EU candidate", "state:UKR | bloc:EU candidate"],
    ),
    ("EU candidate Serbia has not joined the sanctions.", ["state:SRB | bloc:EU candidate"]),
    ("Albania, an EU candidate country, welcomed the vote.", ["state:ALB | bloc:EU candidate"]),
    ("Bolivia is in the process of accession to MERCOSUR.", ["state:BOL | bloc:MERCOSUR acceding"]),
    (
        "The accession of Comoros and Timor-Leste to the WTO was discussed.",
        ["state:COM | bloc:WTO acceding", "state:TLS | bloc:WTO acceding"],
    ),
    ("Saudi Arabia was invited to join BRICS.", ["state:SAU | bloc:BRICS invited"]),
    (
        "NATO invited Croatia and Albania to join the alliance.",
        ["state:ALB | bloc:NATO invited", "state:HRV | bloc:NATO invited"],
    ),
    # In the chair.
    ("India assumed the G20 presidency in December 2022.", ["state:IND | bloc:G20 chair"]),
    ("Uganda took over the chairmanship of the Non-Aligned Movement in January 2024.", ["state:UGA | bloc:NAM chair"]),
    ("Under the Spanish presidency of the EU, the pact was signed.", ["state:ESP | bloc:EU chair"]),
    ("Brunei, this year's ASEAN chair, sent an envoy.", ["state:BRN | bloc:ASEAN chair"]),
    ("ASEAN chair Malaysia called a meeting.", ["state:MYS | bloc:ASEAN chair"]),
    ("Malta chairs the OSCE.", ["state:MLT | bloc:OSCE chair"]),
    ("Poland holds the rotating presidency of the European Union.", ["state:POL | bloc:EU chair"]),
    ("Peru will chair APEC in 2024.", ["state:PER | bloc:APEC chair planned"]),
    # Out or suspended.
    ("Ecuador withdrew from OPEC in 2020.", ["state:ECU | bloc:OPEC former"]),
    ("Russia was expelled from the Council of Europe in March 2022.", ["state:RUS | bloc:COUNCIL_OF_EUROPE former"]),
    (
        "Burkina Faso, Mali and Niger withdrew from ECOWAS on 29 January 2025.",
        ["state:BFA | bloc:ECOWAS former", "state:MLI | bloc:ECOWAS former", "state:NER | bloc:ECOWAS former"],
    ),
    ("Kiribati, which left the Pacific Islands Forum in 2022, has an election.", ["state:KIR | bloc:PIF former"]),
    ("The Maldives, a former member of the Commonwealth, sent a note.", ["state:MDV | bloc:COMMONWEALTH former"]),
    ("Iraq ceased to be a member of the Arab League.", ["state:IRQ | bloc:LAS former"]),
    ("Mercosur suspended Paraguay in June 2012.", ["state:PRY | bloc:MERCOSUR suspended"]),
    ("Niger's suspension from ECOWAS followed the coup.", ["state:NER | bloc:ECOWAS suspended"]),
    ("Armenia has suspended its membership of the CSTO.", ["state:ARM | bloc:CSTO suspended"]),
    ("The suspension of Sudan from the African Union remains in force.", ["state:SDN | bloc:AU suspended"]),
    # Planned, denied, hoped, asked for.
    ("Georgia hopes to join NATO.", ["state:GEO | bloc:NATO member planned"]),
    ("Angola will leave OPEC.", ["state:AGO | bloc:OPEC former planned"]),
    ("Angola announced that it would leave OPEC.", ["state:AGO | bloc:OPEC former planned"]),
    ("Serbia will not join NATO.", ["state:SRB | bloc:NATO member denied"]),
    ("Austria ruled out joining NATO.", ["state:AUT | bloc:NATO member denied"]),
    ("Switzerland, which is not a member of the European Union, abstained.", ["state:CHE | bloc:EU member denied"]),
    ("Norway is not a member of the EU.", ["state:NOR | bloc:EU member denied"]),
    ("Kyiv wants to become a member of NATO.", ["state:UKR | bloc:NATO member planned"]),
    ("Hungary denied that it intended to leave the European Union.", ["state:HUN | bloc:EU former denied"]),
    ("Slovakia has no plans to leave NATO.", ["state:SVK | bloc:NATO former denied"]),
    ("Moldova expects to join the EU by 2030.", ["state:MDA | bloc:EU member planned"]),
    ("If Sweden joins NATO, Russia will respond.", ["state:SWE | bloc:NATO member planned"]),
    ("Turkey blocked Sweden's accession to NATO.", ["state:SWE | bloc:NATO acceding denied"]),
    # No membership at all.
    ("Moldova joined the EU sanctions against Belarus.", []),
    ("Germany and Italy joined the United Nations in calling for a truce.", []),
    ("North Macedonia joined NATO troops in an exercise.", []),
    ("Cape Verde has a special partnership with the EU.", []),
    ("Members of the Kenyan parliament visited the EU.", []),
    ("A member of the Polish delegation to NATO resigned.", []),
    ("Peru left the ASEAN meeting early.", []),
    (
        "Vietnam's exports to the EU members France and Italy rose.",
        ["state:FRA | bloc:EU member", "state:ITA | bloc:EU member"],
    ),
    ("Moldova vowed to join the EU by 2030.", ["state:MDA | bloc:EU member planned"]),
    ("Burkina Faso threatened to leave ECOWAS.", ["state:BFA | bloc:ECOWAS former planned"]),
    ("Armenia decided to join the EU.", ["state:ARM | bloc:EU member planned"]),
    ("Serbia aspires to join the EU.", ["state:SRB | bloc:EU member planned"]),
    ("Norway won't join the EU.", ["state:NOR | bloc:EU member denied"]),
    ("Kosovo declined to join NATO.", ["state:XKX | bloc:NATO member denied"]),
    ("Rumours that Austria had joined NATO are false.", ["state:AUT | bloc:NATO member denied"]),
    ("Hungary took over the presidency of the EU Council in July 2024.", ["state:HUN | bloc:EU chair"]),
    ("Hungary took over the EU Council presidency from Belgium in July 2024.", ["state:HUN | bloc:EU chair"]),
    ("The East African Community, of which Rwanda is a member, was founded in 1967.", ["state:RWA | bloc:EAC member"]),
    ("Iran became the ninth member of the SCO in 2023.", ["state:IRN | bloc:SCO member"]),
    ("The United Kingdom is no longer a member of the European Union.", ["state:GBR | bloc:EU former"]),
    ("The Arab League readmitted Syria in May 2023.", ["state:SYR | bloc:LAS member"]),
    ("Colombia obtained OECD membership in 2020.", ["state:COL | bloc:OECD member"]),
    ("Colombia, an OECD member since 2020, protested.", ["state:COL | bloc:OECD member"]),
    (
        "Romania and Bulgaria became full members of the Schengen area.",
        ["state:BGR | bloc:SCHENGEN member", "state:ROU | bloc:SCHENGEN member"],
    ),
    ("Croatia has joined the euro area.", ["state:HRV | bloc:EUROZONE member"]),
    ("Switzerland joined the United Nations only in 2002, after a referendum.", ["state:CHE | bloc:UN member"]),
    ("Kazakhstan is an observer at the WTO.", ["state:KAZ | bloc:WTO observer"]),
    ("Malaysia supports Timor-Leste's bid to become a full member of ASEAN.", ["state:TLS | bloc:ASEAN applicant"]),
    ("Timor-Leste became ASEAN's 11th member on 26 October 2025.", ["state:TLS | bloc:ASEAN member"]),
    ("Timor-Leste will become ASEAN's eleventh member.", ["state:TLS | bloc:ASEAN member planned"]),
    ("Ethiopia became a member of BRICS after Argentina had declined the offer.", ["state:ETH | bloc:BRICS member"]),
    ("Members of ASEAN discussed Myanmar.", []),
    ("The ministers of the CIS member states met in Dushanbe with Tajikistan's president.", []),
    ("Japan is a key partner of NATO.", []),
    ("The king met the leaders of Chad, the GCC members and Togo.", []),
    ("The African Union lifted Gabon's suspension.", []),
    ("Kenya's admission to hospital care and to the EU market differ.", []),
    ("Brazil left the UN climate talks in anger.", []),
    ("Spain joined the EU in condemning the attack.", []),
    ("Mexico's president of the UN association spoke.", []),
    ("Zimbabwe has applied to rejoin the Commonwealth.", ["state:ZWE | bloc:COMMONWEALTH applicant"]),
    ("As chair of ASEAN, Laos convened the ministers.", ["state:LAO | bloc:ASEAN chair"]),
    (
        "The withdrawal of the United Kingdom from the European Union took effect in 2020.",
        ["state:GBR | bloc:EU former"],
    ),
    ("Venezuela's membership in Mercosur was suspended in 2016.", ["state:VEN | bloc:MERCOSUR suspended"]),
    (
        "Neither Norway nor Iceland is a member of the EU.",
        ["state:ISL | bloc:EU member denied", "state:NOR | bloc:EU member denied"],
    ),
    ("Estonia supports Ukraine's membership in NATO.", ["state:UKR | bloc:NATO member planned"]),
    (
        "Non-EU members Norway and Switzerland pay in.",
        ["state:CHE | bloc:EU member denied", "state:NOR | bloc:EU member denied"],
    ),
    ("Russia was suspended from the UN Human Rights Council.", []),
    ("Japan's entry into the EU market was slow.", []),
    ("North Macedonia has been a candidate for EU membership since 2005.", ["state:MKD | bloc:EU candidate"]),
    ("Azerbaijan, chair of the Non-Aligned Movement, hosted the forum.", ["state:AZE | bloc:NAM chair"]),
    ("The current chair of the African Union, Mauritania, sent condolences.", ["state:MRT | bloc:AU chair"]),
    (
        "The Gambia withdrew from the Commonwealth in 2013 but rejoined it in 2018.",
        ["state:GMB | bloc:COMMONWEALTH former", "state:GMB | bloc:COMMONWEALTH member"],
    ),
    ("Syria was readmitted to the Arab League in May 2023.", ["state:SYR | bloc:LAS member"]),
    ("Niger, which is suspended from the African Union, protested.", ["state:NER | bloc:AU suspended"]),
    ("Gabon's membership in the Commonwealth was partially suspended.", ["state:GAB | bloc:COMMONWEALTH suspended"]),
    (
        "Hungary participates in the Organization of Turkic States as an observer.",
        ["state:HUN | bloc:TURKIC_STATES observer"],
    ),
    (
        "India and Pakistan were upgraded from observers to full members of the SCO in 2017.",
        ["state:IND | bloc:SCO member", "state:PAK | bloc:SCO member"],
    ),
    ("Israel is a member of the Human Rights Council's working group.", []),
    ("Guyana assumed the presidency of the UN Security Council for February 2024.", []),
    ("France left the ASEAN meeting early.", []),
    ("As president of the UN Security Council, Guyana spoke.", []),
    ("As president of the Council of the EU, Poland spoke.", ["state:POL | bloc:EU chair"]),
    ("Kenya joined NATO troops.", []),
    ("Finland joined NATO leaders in Vilnius.", []),
    ("Norway, which is a non-EU member, agreed.", ["state:NOR | bloc:EU member denied"]),
    ("Qatar was a member of OPEC from 1961 to 2019.", ["state:QAT | bloc:OPEC former"]),
    ("Serbia's membership in the EU remains a goal.", ["state:SRB | bloc:EU member planned"]),
    ("Chad is a member of the AU Peace and Security Council.", []),
    ("Poland took over the EU Council presidency.", ["state:POL | bloc:EU chair"]),
    # An accession long done, one that is supported.
    ("The day marked the 25th anniversary of Poland's accession to NATO.", ["state:POL | bloc:NATO member"]),
    (
        "Kenyan President Wilma Ruto underscored Kenya's strong support for Moldova joining the European Union.",
        ["state:MDA | bloc:EU member planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MEMBERSHIP)
def test_where_a_state_stands(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected


DATES = [
    ("Finland became a member of NATO on 4 April 2023.", ["2023-04-04"]),
    ("Since 1995 Austria has been a member of the EU.", ["1995"]),
    ("Burkina Faso withdrew from ECOWAS on 29 January 2025.", ["2025-01-29"]),
    ("India assumed the G20 presidency in December 2022.", ["2022-12"]),
    ("In 1955 Spain was admitted to the United Nations.", ["1955"]),
    ("Ghana is a member of the Commonwealth.", [None]),
    ("Austria, a member of the EU since 1995, is neutral.", ["1995"]),
    # A list is of no day, and a meeting under a chair tells its year.
    ("The GCC has two new members: Oman and Qatar. It met on 3 May 2020.", [None, None]),
    ("ASEAN met on 9 June 2023 under Indonesia's chairmanship.", ["2023"]),
    ("Moldova has been a candidate country since June 2022 and hopes for the EU.", ["2022-06"]),
    ("Iran became a member of the SCO in July 2023, together with Cuba.", ["2023-07", None]),
    ("In 2017 ministers said that India is a member of the SCO.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_a_status_has_its_date(text: str, expected: list[str | None]) -> None:
    assert describe_dates(text) == expected


def describe_dates(text: str) -> list[object]:
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    return [c.get("date") for c in claims if c.type is EdgeType.MEMBER_OF]
