"""Offices of blocs, past offices, and what is no public office at all."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

OFFICES = [
    # A president may chair a bloc's body beside his own office.
    (
        "The East African Community thanked William Ruto, President of Kenya and Chair of the Assembly.",
        [
            "HOLDS_OFFICE William Ruto | bloc:EAC chair of the assembly",
            "HOLDS_OFFICE William Ruto | state:KEN president",
        ],
    ),
    (
        "Omar Diallo, President of the ECOWAS Commission, spoke.",
        ["HOLDS_OFFICE Omar Diallo | bloc:ECOWAS president of the ECOWAS Commission"],
    ),
    # Whose, where a bloc acts or is led.
    (
        "A delegation of the Gulf Cooperation Council (GCC) led by Secretary General Salem Nasser arrived.",
        ["HOLDS_OFFICE Salem Nasser | bloc:GCC secretary general"],
    ),
    # Offices of blocs.
    (
        "NATO Secretary General Mark Rutte praised the budget.",
        ["HOLDS_OFFICE Mark Rutte | bloc:NATO secretary general"],
    ),
    (
        "Secretary-General of the Arab League Ahmed Aboul Gheit condemned the attack.",
        ["HOLDS_OFFICE Ahmed Aboul Gheit | bloc:LAS secretary-general"],
    ),
    (
        "European Commission President Ursula von der Leyen spoke first.",
        ["HOLDS_OFFICE Ursula von der Leyen | bloc:EU president"],
    ),
    ("OPEC President Rilwanu Lukman declined to comment.", ["HOLDS_OFFICE Rilwanu Lukman | bloc:OPEC president"]),
    (
        "Ministers welcomed Kao Kim Hourn, Secretary-General of ASEAN.",
        ["HOLDS_OFFICE Kao Kim Hourn | bloc:ASEAN secretary-general"],
    ),
    (
        "UN High Commissioner for Human Rights Volker Türk urged restraint.",
        ["HOLDS_OFFICE Volker Türk | bloc:UN high commissioner for human rights"],
    ),
    (
        "Former Finnish president Sauli Niinistö delivered the lecture.",
        ["HOLDS_OFFICE Sauli Niinistö | state:FIN president former"],
    ),
    (
        "Danilo Türk, a former president of Slovenia, heads the panel.",
        ["HOLDS_OFFICE Danilo Türk | state:SVN president former"],
    ),
    (
        "The late Indian prime minister Atal Bihari Vajpayee was remembered.",
        ["HOLDS_OFFICE Atal Bihari Vajpayee | state:IND prime minister former"],
    ),
    (
        "India's then external affairs minister, Sushma Swaraj, made the offer.",
        ["HOLDS_OFFICE Sushma Swaraj | state:IND external affairs minister former"],
    ),
    (
        "EU High Representative for Foreign Affairs and Security Policy Josep Borrell gave a speech.",
        ["HOLDS_OFFICE Josep Borrell | bloc:EU high representative for foreign affairs and security policy"],
    ),
    (
        "Former UK foreign secretary William Hague spoke.",
        ["HOLDS_OFFICE William Hague | state:GBR foreign secretary former"],
    ),
    (
        "Sigrid Kaag, a former Dutch finance minister, chairs the board.",
        ["HOLDS_OFFICE Sigrid Kaag | state:NLD finance minister former"],
    ),
    (
        "Mr. Ban Ki-moon, former Secretary-General of the United Nations, spoke.",
        ["HOLDS_OFFICE Ban Ki-moon | bloc:UN secretary-general former"],
    ),
    (
        "WTO Director-General Ngozi Okonjo-Iweala spoke.",
        ["HOLDS_OFFICE Ngozi Okonjo-Iweala | bloc:WTO director-general"],
    ),
    (
        "Ex-Prime Minister of Malaysia Najib Razak appealed.",
        ["HOLDS_OFFICE Najib Razak | state:MYS prime minister former"],
    ),
    ("IAEA chief Rafael Grossi spoke.", ["HOLDS_OFFICE Rafael Grossi | bloc:IAEA chief"]),
    (
        "IMF Managing Director Kristalina Georgieva spoke.",
        ["HOLDS_OFFICE Kristalina Georgieva | bloc:IMF managing director"],
    ),
    (
        "OSCE Chairperson-in-Office, Maltese Foreign Minister Ian Borg, spoke.",
        [
            "HOLDS_OFFICE Ian Borg | bloc:OSCE chairperson-in-office",
            "HOLDS_OFFICE Ian Borg | state:MLT foreign minister",
        ],
    ),
    (
        "Then-Prime Minister of Kenya Raila Oding opened the port.",
        ["HOLDS_OFFICE Raila Oding | state:KEN prime minister former"],
    ),
    # What is open about a second title is nobody's; a capacity is that of the one before.
    (
        "Former Prime Minister and President Taur Matan of Chad spoke.",
        ["HOLDS_OFFICE Taur Matan | state:TCD prime minister former"],
    ),
    (
        "Maltese President Karl Vella, President Pro Tempore of SICA, spoke.",
        ["HOLDS_OFFICE Karl Vella | bloc:SICA president pro tempore", "HOLDS_OFFICE Karl Vella | state:MLT president"],
    ),
    (
        "He said of the IAEA that the agency's Deputy Director General Karl Vella had arrived.",
        ["HOLDS_OFFICE Karl Vella | bloc:IAEA deputy director general"],
    ),
    (
        "The High Representative of the Union for Foreign Affairs and Security Policy, Karl Vella, spoke.",
        ["HOLDS_OFFICE Karl Vella | bloc:EU high representative for foreign affairs and security policy"],
    ),
    (
        "Maltese President Karl Vella, President Pro Tempore of CARICOM, spoke of fish.",
        [
            "HOLDS_OFFICE Karl Vella | bloc:CARICOM president pro tempore",
            "HOLDS_OFFICE Karl Vella | state:MLT president",
        ],
    ),
    (
        "Abuja, 22 January 2026 – Nigeria thanked the following ambassadors:\n1. Musa Bello: Chad\n2. Ada Obi: Mali\n",
        [],
    ),
    ("Accompanied by the Minister of Trade, Ali Bongo of Gabon visited Togo.", []),
    # Causes that no list knows.
    (
        "He has served as Ambassador of Norway to Japan and as Ambassador for Whale Watching Matters.",
        [],
    ),
    # No office: a career officer; an address beside a former post.
    ("Mr Olsen of Norway is a senior career officer with the ministry.", []),
    ("The High Commissioner of Botswana to Australia sent a note.", []),
    ("Mongolia's newly accredited ambassador presented his letter of credence to the King of Thailand.", []),
    ("Minister counsellor posts in Chile and Peru remain vacant.", []),
    # Private people.
    ("Tesla chief executive Elon Musk was in Indonesia.", []),
    ("Reuters correspondent Jane Doe reported from Sudan.", []),
    ("Dr Anders Lund, director of the Nordic Institute, called Myanmar's elections a farce.", []),
    ("Speaking about Haiti, Foreign Minister Claire Duvalier said that gangs ruled Haiti.", []),
    ("Spokesman Owen Hartnell said that Iran was to blame.", []),
    ("France and Spain agreed on a text. Minister Roux left early.", []),
    ("The report covers Sudan. Foreign Minister Karim Belhadi called for calm in Sudan, and Sudan's army replied.", []),
    ("Special Envoy Owen Hartnell praised Brazil. Brazil's forests are safe, Brazil said.", []),
    # Names that are bodies', not people's.
    ("The Chairman of the Kenya Free Ports Authority, Mr John Kamau, spoke. Kenyan officials listened.", []),
    ("The President of the Kenya Red Cross, Mr John Kamau, spoke.", []),
    # Posts that the words do not tell, and such as are nobody's of the state.
    ("Kenyan diplomats met Senior Director Nora Todd and Chair Jared Berne. Kenya thanked them.", []),
    ("Mr John Kamau became Senior Vice President in 2009. Kenya sent him to Rome.", []),
    ("Kenya's Lena Kok was Director of the Australia, New Zealand & the Pacific Directorate.", []),
    ("Kenya hosted talks. The Vice President and Minister Kuri spoke. Minister and Chairman Otieno spoke.", []),
    # One name behind ministers and a comma is not theirs; an office ex officio is.
    ("The CARICOM Foreign Ministers, Mr. Sullivan said, would meet.", []),
    ("Mr Andrei Sharov, President of Moscow School of Management, spoke.", []),
    # Whose president, and of what.
    ("University of Jordan President Professor Dr Omar Obeid and the Jordanian guests left.", []),
    (
        "The following leaders joined: Lise Engel, Vice President for Policy, National Ridge. Kenya agreed.",
        [],
    ),
    ("The foreign ministers of Nauru, Tonga and Palau, Lionel Aingimea and Gustav Aitaro, spoke.", []),
    ("Karl Vella is a poet. His predecessor was Mario Borg.", []),
    ("The ministry said that Karl Vella would not remain Malta's ambassador to Kenya.", []),
    ("Malta was represented in Nairobi by Minister Karl Vella.", []),
    ("He said of the IAEA and the WTO that the agency's Deputy Director General Karl Vella had arrived.", []),
    ("The High Representative for Disarmament Affairs, Karl Vella, spoke.", []),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_whose_office_it_is_and_whether_it_is_one(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected
