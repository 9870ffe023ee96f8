"""Whose minister it is, where the title itself does not say, and where nothing may be guessed."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

#: Signed by a ministry: whoever is of no other state is of this one.
_SIGNED = "{}\nMINISTRY OF FOREIGN AFFAIRS\nGEORGIA\n4 MAY 2022"

TOLD = [
    # Whoever one of the text's own meets, and who stands side by side in a picture, is hardly another of them.
    (
        _SIGNED.format(
            "Georgian Foreign Minister Ilia Darsalia met Minister of Mines Sarah Lind and Governor Max Holm."
        ),
        ["Ilia Darsalia | state:GEO foreign minister"],
    ),
    (
        _SIGNED.format(
            "Second Minister for Trade Ilia Darsalia came. Minister Darsalia will meet Harbour Governor Max Holm."
        ),
        ["Ilia Darsalia | state:GEO minister", "Ilia Darsalia | state:GEO second trade minister"],
    ),
    (_SIGNED.format("From left to right: Secretary for Trade Eli Moen, Minister of Health Per Dahl."), []),
    # The head of a list tells whose ministers stand in it; a state's own plan is led by its own.
    (
        _SIGNED.format("(Norwegian ministers from left: Minister of Trade Eli Moen; Minister of Health Per Dahl)"),
        ["Eli Moen | state:NOR trade minister", "Per Dahl | state:NOR health minister"],
    ),
    (
        _SIGNED.format("Georgia welcomed Australia's new strategy for the region led by Special Envoy Max Poe."),
        ["Max Poe | state:AUS special envoy"],
    ),
    # The envoys of a text about foreign ones are of other states.
    (
        _SIGNED.format(
            "Two foreign Heads of Mission presented their credentials. Ambassador Lind was Director of the "
            "Press Department from 2010 to 2012."
        ),
        [],
    ),
    # The ministry behind the name tells the state.
    (
        "Secretary-General Ines Paulo of the Ministry of External Relations of the Republic of Angola and Director Per "
        "Lind of the Foreign Ministry of Denmark chaired the talks.",
        ["Ines Paulo | state:AGO secretary-general", "Per Lind | state:DNK director"],
    ),
    # The acronym of the body stands between it and the title.
    (
        "Communist Party of Vietnam (CPV) Politburo Member Hoang Van Binh spoke.",
        ["Hoang Van Binh | state:VNM communist party politburo member"],
    ),
    # Whoever comes along is of the traveller's state.
    (
        _SIGNED.format(
            "King Felipe of Spain will be accompanied by his wife, as well as by Minister of Industry Reyes Marin "
            "and Minister of Culture Ernesto Urta."
        ),
        [
            "Ernesto Urta | state:ESP culture minister",
            "Felipe | state:ESP king",
            "Reyes Marin | state:ESP industry minister",
        ],
    ),
    (
        _SIGNED.format(
            "Cypriot Foreign Minister Constantinos Kombos will visit Georgia. Minister Kombos will be accompanied by a "
            "delegation comprising Minister of Transport Alexis Vafeades and Minister of Health Popi Kanari."
        ),
        [
            "Alexis Vafeades | state:CYP transport minister",
            "Constantinos Kombos | state:CYP foreign minister",
            "Popi Kanari | state:CYP health minister",
        ],
    ),
    # A portfolio that goes on behind a comma is the next one's.
    (
        "He met Danish Foreign Minister Jens Holm, Minister for Climate, Energy and Utilities Per Dahl.",
        [
            "Jens Holm | state:DNK foreign minister",
            "Per Dahl | state:DNK minister for climate, energy and utilities",
        ],
    ),
    # Where two states chair together, the other one's is of the other.
    (
        _SIGNED.format(
            "Georgian Deputy Minister Lasha Darsalia co-chaired the Georgia-Norway consultations with State "
            "Secretary Eli "
            "Moen. Oslo will host the next round."
        ),
        ["Eli Moen | state:NOR state secretary", "Lasha Darsalia | state:GEO deputy minister"],
    ),
    (
        "TALLINN, 4 May 2024 - Secretary General Jaan Kask and Deputy Foreign Minister of Japan Ken Mori held "
        "the Estonian-Japanese consultations.",
        ["Jaan Kask | state:EST secretary general", "Ken Mori | state:JPN deputy foreign minister"],
    ),
    # What is said to be so now, behind a name.
    (
        "Ghana thanked Tunisia for its vote for Ama Owusu, now Secretary-General of the Commonwealth.",
        ["Ama Owusu | bloc:COMMONWEALTH secretary-general"],
    ),
    # Who acts without an office is no stranger either, where everybody knows the name.
    (
        "Pope Francis and Xi Jinping both stopped in Kazakhstan. Chinese Foreign Minister Wang Yi came along.",
        ["Francis | state:VAT pope", "Wang Yi | state:CHN foreign minister"],
    ),
    # A father's name inside a name is not another's; whose support it is, is no office.
    (
        "Crown Prince Salman bin Hamad of Bahrain spoke. King Hamad of Bahrain listened.",
        ["Hamad | state:BHR king", "Salman bin Hamad | state:BHR crown prince"],
    ),
    (
        "Chilean Foreign Minister Ana Rojas assured Deputy Prime Minister Bounleut of Chile's support.",
        ["Ana Rojas | state:CHL foreign minister"],
    ),
    # A body of a bloc that is not known is not the bloc.
    ("Karl Lind, chairman of the World Bank's Growth Commission, spoke.", []),
    # Forms of address with an apostrophe.
    (
        "She met Malaysian Prime Minister Dato’ Seri Aziz Rahman.",
        ["Aziz Rahman | state:MYS prime minister"],
    ),
    # Signatures side by side are two.
    (
        "German Chancellor Olaf Scholz and Chilean President Gabriel Boric signed.\nMr Olaf Scholz Mr Gabriel Boric",
        ["Gabriel Boric | state:CHL president", "Olaf Scholz | state:DEU chancellor"],
    ),
    # A list goes on with the state that it began with.
    (
        _SIGNED.format(
            "The minister met Greek Prime Minister Kyriakos Mitsotakis, Minister of Shipping Ioanna Pappa and "
            "Minister of Tourism Nikos Vlahos."
        ),
        [
            "Ioanna Pappa | state:GRC shipping minister",
            "Kyriakos Mitsotakis | state:GRC prime minister",
            "Nikos Vlahos | state:GRC tourism minister",
        ],
    ),
    # The ministers of a bloc are not its secretary-general.
    (
        "He met the ASEAN Foreign Ministers and ASEAN Secretary-General Kao Kim Hourn.",
        ["Kao Kim Hourn | bloc:ASEAN secretary-general"],
    ),
    # A prince and a princess of one house are two.
    (
        "Crown Prince Al Hussein of Jordan came with Princess Rajwa Al Hussein.",
        ["Al Hussein | state:JOR crown prince"],
    ),
    # Whom everybody knows by name is not of the state that begins the list.
    (
        "Israeli National Security Advisor Meir Dan and National Security Advisor Jake Sullivan spoke.",
        ["Jake Sullivan | state:USA national security advisor", "Meir Dan | state:ISR national security advisor"],
    ),
    # Delegations, and members of governments.
    (
        (
            "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n\nAustralia was represented by Minister for Foreign Affairs "
            "Marise Paine and Minister for Trade Dan Tehn."
        ),
        ["Dan Tehn | state:AUS trade minister", "Marise Paine | state:AUS foreign minister"],
    ),
    (
        (
            "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n\nMinister Tan will meet members of the Indonesian "
            "government, including Minister of Finance Sri Indra and Minister of Tourism Sandi Uno."
        ),
        [
            "Sandi Uno | state:IDN tourism minister",
            "Sri Indra | state:IDN finance minister",
            "Tan | state:SGP minister",
        ],
    ),
    (
        (
            "US Homeland Security Advisor Liz Randa met Mexican Foreign Minister Marcelo Ebra. Dr. Randa’s "
            "high-level delegation included Deputy Attorney General Lisa Mona; Deputy Secretary of Homeland "
            "Security John Tie; and others."
        ),
        [
            "John Tie | state:USA deputy secretary of homeland security",
            "Liz Randa | state:USA homeland security advisor",
            "Marcelo Ebra | state:MEX foreign minister",
        ],
    ),
    # The mark of a party behind a name.
    (
        (
            "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n\nMinister Tan hosted Senator Tammy Ford (D-Illinois) and "
            "Ranking Member Tim Cotter (R-Arkansas). Minister for Foreign Affairs Vivian Tan was there."
        ),
        [
            "Tammy Ford | state:USA senator",
            "Tim Cotter | state:USA ranking member",
            "Vivian Tan | state:SGP foreign minister",
        ],
    ),
    # Whoever is named behind a foreign host is not the text's own.
    (
        (
            "MINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n\nMinister for Foreign Affairs Vivian Tan visited Oslo. "
            "Minister Tan was hosted to lunch by Norwegian State Secretary Halv Inge and State Secretary Eivi "
            "Pete."
        ),
        [
            "Eivi Pete | state:NOR state secretary",
            "Halv Inge | state:NOR state secretary",
            "Vivian Tan | state:SGP foreign minister",
        ],
    ),
]

LEFT_OPEN = [
    # A surname alone in a text that nobody signs, or with an office that one person holds, may be anybody's.
    "The Peruvian government thanked Minister Quispe. Peru, Peru and again Peru.",
    _SIGNED.format("The minister spoke of President Okoro. Georgia listened."),
    # Whoever is met by the ministry's own minister is not its own.
    _SIGNED.format("Georgian Foreign Minister Ilia Darchiashvili also met Minister of Water Amadou Seck in Davos."),
    # Organisations have secretaries-general too, companies have chairmen.
    _SIGNED.format("Georgia thanked Secretary-General Rosa Quint for her support. Georgia will host the forum."),
    _SIGNED.format("Chairman Oskar Pehl toured the port of Batumi. Georgia is proud of it."),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_the_text_tells_whose_minister_it_is(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.HOLDS_OFFICE, text) == expected


@pytest.mark.parametrize("text", LEFT_OPEN)
def test_nobody_is_given_to_the_state_in_whose_name_the_text_speaks_without_a_sign(text: str) -> None:
    assert [c for c in describe_kind(EdgeType.HOLDS_OFFICE, text) if "Darchiashvili" not in c] == []
