"""A standing whose bloc is named elsewhere, in lists, or by a noun."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KIND = "MEMBER_OF "

PHRASES = [
    ("The SCO met in Tashkent. As for Iran, it is a full member.", ["state:IRN | bloc:SCO member"]),
    (
        "ASEAN met in Vientiane. Brunei is a member and Laos holds the chair this year.",
        ["state:BRN | bloc:ASEAN member", "state:LAO | bloc:ASEAN chair"],
    ),
    (
        "Mercosur was founded in 1991. Ecuador and Peru are associate states, and Paraguay was suspended in 2012.",
        [
            "state:ECU | bloc:MERCOSUR associate",
            "state:PER | bloc:MERCOSUR associate",
            "state:PRY | bloc:MERCOSUR suspended",
        ],
    ),
    ("The SCO grew. Belarus received observer status in 2015.", ["state:BLR | bloc:SCO observer"]),
    ("The BRICS has ten members. Ethiopia joined on 1 January 2024.", ["state:ETH | bloc:BRICS member"]),
    (
        "The Visegrad Group has four members: Czechia, Hungary, Poland and Slovakia.",
        [
            "state:CZE | bloc:VISEGRAD member",
            "state:HUN | bloc:VISEGRAD member",
            "state:POL | bloc:VISEGRAD member",
            "state:SVK | bloc:VISEGRAD member",
        ],
    ),
    (
        "The GCC comprises six states: Bahrain, Kuwait, Oman, Qatar, Saudi Arabia and the United Arab Emirates.",
        [
            "state:ARE | bloc:GCC member",
            "state:BHR | bloc:GCC member",
            "state:KWT | bloc:GCC member",
            "state:OMN | bloc:GCC member",
            "state:QAT | bloc:GCC member",
            "state:SAU | bloc:GCC member",
        ],
    ),
    (
        "The Gulf Cooperation Council (GCC), which includes Bahrain, Kuwait and Oman, protested.",
        ["state:BHR | bloc:GCC member", "state:KWT | bloc:GCC member", "state:OMN | bloc:GCC member"],
    ),
    (
        "The Pacific Alliance (Chile, Colombia, Mexico and Peru) has set a date.",
        [
            "state:CHL | bloc:PACIFIC_ALLIANCE member",
            "state:COL | bloc:PACIFIC_ALLIANCE member",
            "state:MEX | bloc:PACIFIC_ALLIANCE member",
            "state:PER | bloc:PACIFIC_ALLIANCE member",
        ],
    ),
    (
        "Members of the Pacific Alliance: Chile, Colombia, Mexico and Peru.",
        [
            "state:CHL | bloc:PACIFIC_ALLIANCE member",
            "state:COL | bloc:PACIFIC_ALLIANCE member",
            "state:MEX | bloc:PACIFIC_ALLIANCE member",
            "state:PER | bloc:PACIFIC_ALLIANCE member",
        ],
    ),
    (
        "The EAEU has three observers: Cuba, Moldova and Uzbekistan.",
        ["state:CUB | bloc:EAEU observer", "state:MDA | bloc:EAEU observer", "state:UZB | bloc:EAEU observer"],
    ),
    (
        "Malaysia is a founding member of ASEAN along with Indonesia, the Philippines, Singapore and Thailand.",
        [
            "state:IDN | bloc:ASEAN member",
            "state:MYS | bloc:ASEAN member",
            "state:PHL | bloc:ASEAN member",
            "state:SGP | bloc:ASEAN member",
            "state:THA | bloc:ASEAN member",
        ],
    ),
    (
        "Vietnam became a partner country of BRICS in June 2025, together with Cuba and Bolivia.",
        [
            "state:BOL | bloc:BRICS dialogue_partner",
            "state:CUB | bloc:BRICS dialogue_partner",
            "state:VNM | bloc:BRICS dialogue_partner",
        ],
    ),
    (
        "Other BRICS members such as Brazil and India were more careful.",
        ["state:BRA | bloc:BRICS member", "state:IND | bloc:BRICS member"],
    ),
    (
        "The EU member countries, including Greece and Cyprus, voted for it.",
        ["state:CYP | bloc:EU member", "state:GRC | bloc:EU member"],
    ),
    (
        "The summit of Mercosur was marked by the entry of Bolivia as a full member.",
        ["state:BOL | bloc:MERCOSUR member"],
    ),
    ("The arrival of Sweden as the 32nd member of NATO was celebrated.", ["state:SWE | bloc:NATO member"]),
    (
        "The summit discussed the possible admission of Ethiopia as a member of BRICS.",
        ["state:ETH | bloc:BRICS member planned"],
    ),
    (
        "South Sudan became the sixth Partner State of the East African Community in 2016.",
        ["state:SSD | bloc:EAC member"],
    ),
    ("Albania became a participating State of the OSCE in 1991.", ["state:ALB | bloc:OSCE member"]),
    ("Japan is a Partner for Co-operation of the OSCE.", ["state:JPN | bloc:OSCE dialogue_partner"]),
    ("Egypt, which is part of BRICS, sent its trade minister.", ["state:EGY | bloc:BRICS member"]),
    ("Norway is not part of the European Union.", ["state:NOR | bloc:EU member denied"]),
    ("Malta holds the chair of the OSCE this year.", ["state:MLT | bloc:OSCE chair"]),
    ("In its capacity as chair of ASEAN, Malaysia convened the ministers.", ["state:MYS | bloc:ASEAN chair"]),
    ("The African Union, which Angola is chairing this year, met in Luanda.", ["state:AGO | bloc:AU chair"]),
    (
        "Sri Lanka took over as chair of the Indian Ocean Rim Association from Bangladesh.",
        ["state:LKA | bloc:IORA chair"],
    ),
    (
        "Bangladesh handed over the chair of the Indian Ocean Rim Association to Sri Lanka.",
        ["state:LKA | bloc:IORA chair"],
    ),
    ("The host passed the presidency of Mercosur to Argentina's Javier Milei.", ["state:ARG | bloc:MERCOSUR chair"]),
    ("ASEAN adopted the plan in 2016 under Laos's chairmanship.", ["state:LAO | bloc:ASEAN chair"]),
    (
        "During its presidency of the G20 in 2020, Saudi Arabia invited the African Union.",
        ["state:SAU | bloc:G20 chair"],
    ),
    ("Belgium, holder of the rotating EU presidency, sent a note.", ["state:BEL | bloc:EU chair"]),
    ("The chairmanship of the OSCE passed from Malta to Finland.", ["state:FIN | bloc:OSCE chair"]),
    ("The current SADC Chairperson, Zimbabwe, called a summit.", ["state:ZWE | bloc:SADC chair"]),
    ("South Africa took the helm of the G20 in December 2024.", ["state:ZAF | bloc:G20 chair"]),
    ("Minister Mudavadi of Kenya took over as chair of the board.", []),
    ("Singapore congratulated Indonesia on its work as ASEAN chair.", []),
    (
        "Angola, Ecuador and Qatar once met. The three countries ceased to be members of OPEC.",
        ["state:AGO | bloc:OPEC former", "state:ECU | bloc:OPEC former", "state:QAT | bloc:OPEC former"],
    ),
    (
        "There were quarrels among Angola, Ecuador and Qatar. These countries later left OPEC.",
        ["state:AGO | bloc:OPEC former", "state:ECU | bloc:OPEC former", "state:QAT | bloc:OPEC former"],
    ),
    (
        "Mali and Niger formed the Alliance of Sahel States.",
        ["state:MLI | bloc:AES member", "state:NER | bloc:AES member"],
    ),
    (
        "Estonia and Latvia joined NATO in 2004. Both countries are also members of the EU.",
        [
            "state:EST | bloc:EU member",
            "state:EST | bloc:NATO member",
            "state:LVA | bloc:EU member",
            "state:LVA | bloc:NATO member",
        ],
    ),
    ("Qatar ended its membership of OPEC in 2019.", ["state:QAT | bloc:OPEC former"]),
    ("Moldova began the process of leaving the CIS.", ["state:MDA | bloc:CIS former planned"]),
    ("Palestine lodged an application for full membership of BRICS.", ["state:PSE | bloc:BRICS applicant"]),
    ("Bolivia's application last year for membership of BRICS is pending.", ["state:BOL | bloc:BRICS applicant"]),
    ("Bolivia has formally requested to join BRICS.", ["state:BOL | bloc:BRICS applicant"]),
    ("Chad has made no request to join BRICS.", ["state:TCD | bloc:BRICS applicant denied"]),
    ("Has Chad applied for membership of BRICS?", []),
    ("Will Georgia join NATO?", []),
    ("Iceland withdrew its application for membership of the EU in 2015.", []),
    ("Peru turned down the invitation to join BRICS.", ["state:PER | bloc:BRICS member denied"]),
    ("Serbia became a candidate for EU membership in 2012.", ["state:SRB | bloc:EU candidate"]),
    ("The European Council granted candidate status to Georgia in December 2023.", ["state:GEO | bloc:EU candidate"]),
    ("The EU opened accession negotiations with Albania in July 2022.", ["state:ALB | bloc:EU candidate"]),
    ("Montenegro's accession negotiations with the EU began in 2012.", ["state:MNE | bloc:EU candidate"]),
    (
        "Hungary takes part in the work of the Organization of Turkic States as an observer.",
        ["state:HUN | bloc:TURKIC_STATES observer"],
    ),
    (
        "Russia has no plans to leave the Eurasian Economic Union, of which it is a founding member.",
        ["state:RUS | bloc:EAEU former denied", "state:RUS | bloc:EAEU member"],
    ),
    (
        "Mexico is a member of the OECD, of the Pacific Alliance and of the G20.",
        ["state:MEX | bloc:G20 member", "state:MEX | bloc:OECD member", "state:MEX | bloc:PACIFIC_ALLIANCE member"],
    ),
    (
        "Iraq is a member of OPEC and of the Arab League, and has observer status at the WTO.",
        ["state:IRQ | bloc:LAS member", "state:IRQ | bloc:OPEC member", "state:IRQ | bloc:WTO observer"],
    ),
    (
        "North Macedonia is a NATO member and an EU candidate country.",
        ["state:MKD | bloc:EU candidate", "state:MKD | bloc:NATO member"],
    ),
    (
        "NATO member Turkey and EU candidate Serbia signed.",
        ["state:SRB | bloc:EU candidate", "state:TUR | bloc:NATO member"],
    ),
    ("Norway, though not a member of the European Union, applies the rules.", ["state:NOR | bloc:EU member denied"]),
    ("Syria returned to the Arab League in May 2023.", ["state:SYR | bloc:LAS member"]),
    ("Iran was welcomed into the SCO as a full member.", ["state:IRN | bloc:SCO member"]),
    ("Thailand joined BRICS as a partner country on 1 January 2025.", ["state:THA | bloc:BRICS dialogue_partner"]),
    ("Timor-Leste, ASEAN's newest member, hosted the ministers.", ["state:TLS | bloc:ASEAN member"]),
    (
        "Laos was admitted as a dialogue partner at the SCO summit in Tianjin.",
        ["state:LAO | bloc:SCO dialogue_partner"],
    ),
    ("Germany is a non-permanent member of the UN Security Council.", ["state:DEU | bloc:UN member"]),
    ("Germany is a candidate for the UN Security Council.", []),
    ("The permanent representatives to the United Nations of Chad, Togo and Benin spoke.", []),
    ("The Baltic states support Ukraine's accession to the European Union.", ["state:UKR | bloc:EU acceding planned"]),
    ("The Netherlands and the other NATO members agreed.", ["state:NLD | bloc:NATO member"]),
    ("Brazil and Chile lead the polls. The two are candidates.", []),
    ("The EU and Mercosur negotiate. The chairs of the bloc, said Uruguay, agree.", []),
    ("The EU met in May. Negotiations between Serbia and Kosovo have been suspended.", []),
    ("Talks on a tariff between EFTA and Chad, Mali and Togo have been suspended since 2014.", []),
    (
        "The African Union met. Mali, Guinea and Niger have been suspended since 2021.",
        ["state:GIN | bloc:AU suspended", "state:MLI | bloc:AU suspended", "state:NER | bloc:AU suspended"],
    ),
    # `It` stands for no list.
    (
        "Fiji hopes to become a full member of the Pacific Alliance, founded by Chile, Colombia, Mexico "
        "and Peru, in which it currently has observer status.",
        ["state:FJI | bloc:PACIFIC_ALLIANCE member planned", "state:FJI | bloc:PACIFIC_ALLIANCE observer"],
    ),
    # Countries of a bloc, and candidates where the Union is named elsewhere.
    (
        "The CARICOM countries Belize, Guyana and Jamaica voted for it.",
        ["state:BLZ | bloc:CARICOM member", "state:GUY | bloc:CARICOM member", "state:JAM | bloc:CARICOM member"],
    ),
    (
        "The EU thanked the candidate countries Albania, Montenegro* and Serbia* and the potential candidate Kosovo.",
        ["state:ALB | bloc:EU candidate", "state:MNE | bloc:EU candidate", "state:SRB | bloc:EU candidate"],
    ),
    ("The candidate countries Albania and Serbia spoke.", []),
    ("The ministers of the EU countries met Serbia.", []),
    (
        "The SCO is growing. Kuwait and Bahrain have the status of dialogue partners.",
        ["state:BHR | bloc:SCO dialogue_partner", "state:KWT | bloc:SCO dialogue_partner"],
    ),
    ("The SCO is growing. Kuwait wants the status of a dialogue partner.", []),
    (
        "The bloc of the Pacific Alliance, made up of Chile, Colombia, Mexico and Peru, welcomed them.",
        [
            "state:CHL | bloc:PACIFIC_ALLIANCE member",
            "state:COL | bloc:PACIFIC_ALLIANCE member",
            "state:MEX | bloc:PACIFIC_ALLIANCE member",
            "state:PER | bloc:PACIFIC_ALLIANCE member",
        ],
    ),
    (
        "Fiji hopes to join the Pacific Alliance, in which it currently has observer status together with Tonga.",
        [
            "state:FJI | bloc:PACIFIC_ALLIANCE member planned",
            "state:FJI | bloc:PACIFIC_ALLIANCE observer",
            "state:TON | bloc:PACIFIC_ALLIANCE observer",
        ],
    ),
    ("Samoa spoke before the Pacific Islands Forum, which it joined in 1971.", ["state:WSM | bloc:PIF member"]),
    ("The proposal went to CELAC, whose pro tempore presidency is held by Honduras.", ["state:HND | bloc:CELAC chair"]),
    (
        "The SCO met in Delhi. India chaired the organization in 2023 and is handing the presidency over "
        "to Kazakhstan.",
        ["state:IND | bloc:SCO chair", "state:KAZ | bloc:SCO chair planned"],
    ),
    ("Laos is expected to be admitted to the SCO in 2030.", ["state:LAO | bloc:SCO member planned"]),
    (
        "Mongolia is an observer in the SCO and has no plans to apply for full membership.",
        ["state:MNG | bloc:SCO applicant denied", "state:MNG | bloc:SCO observer"],
    ),
    (
        "Samoa is a Regional Observer in SICA. Belize, hitherto an associate state of CARICOM, is content.",
        ["state:BLZ | bloc:CARICOM associate", "state:WSM | bloc:SICA observer"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_a_standing_without_its_bloc_in_a_list_or_by_a_noun(read: Read, text: str, expected: list[str]) -> None:
    assert [c.removeprefix(KIND) for c in read(text) if c.startswith(KIND)] == expected
