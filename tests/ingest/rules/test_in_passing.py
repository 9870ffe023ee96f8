"""What newspapers and ministries tell in passing: standings, agreements, talks and trips, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]


def _only(claims: list[str], kind: EdgeType) -> list[str]:
    return [claim.removeprefix(f"{kind} ") for claim in claims if claim.startswith(f"{kind} ")]


STANDINGS = [
    # Two, other and fellow members.
    (
        "Turkey quarrels with Greece over islands. Relations between the two NATO allies are poor.",
        ["state:GRC | bloc:NATO member", "state:TUR | bloc:NATO member"],
    ),
    ("Turkey quarrels with Greece. The two former NATO allies do not speak.", []),
    ("Gabon and other OPEC producers cut output.", ["state:GAB | bloc:OPEC member"]),
    ("Kenya and other EAC partner states met; the East African Community agreed.", ["state:KEN | bloc:EAC member"]),
    ("Libya urged fellow OPEC members to wait.", ["state:LBY | bloc:OPEC member"]),
    ("Ukraine told NATO members that it needs shells.", []),
    ("Japan urged OPEC members to pump more.", []),
    ("EU-member Malta abstained.", ["state:MLT | bloc:EU member"]),
    (
        "Hungary, an EU and NATO member, abstained.",
        ["state:HUN | bloc:EU member", "state:HUN | bloc:NATO member"],
    ),
    ("Norway (a NATO member) abstained.", ["state:NOR | bloc:NATO member"]),
    ("Angola, a big producer and a member of OPEC, agreed.", ["state:AGO | bloc:OPEC member"]),
    ("Denmark joined the 12-nation European Community in 1973.", ["state:DNK | bloc:EC member"]),
    ("Portugal's membership of the EC dates from 1986.", ["state:PRT | bloc:EC member"]),
    ("Iraq, OPEC's second-largest producer, agreed.", ["state:IRQ | bloc:OPEC member"]),
    ("China, ASEAN's largest trading partner, agreed.", []),
    (
        "As fellow members of the Commonwealth, Kenya and Malta agree.",
        ["state:KEN | bloc:COMMONWEALTH member", "state:MLT | bloc:COMMONWEALTH member"],
    ),
    # Lists behind a bloc's name.
    (
        "Talks began with the South American trade bloc Mercosur, which covers Argentina, Brazil and Uruguay.",
        ["state:ARG | bloc:MERCOSUR member", "state:BRA | bloc:MERCOSUR member", "state:URY | bloc:MERCOSUR member"],
    ),
    ("UNICEF covers Chad and Mali.", []),
    (
        "The Mercosur bloc -- Argentina, Brazil and Uruguay -- agreed.",
        ["state:ARG | bloc:MERCOSUR member", "state:BRA | bloc:MERCOSUR member", "state:URY | bloc:MERCOSUR member"],
    ),
    (
        "The treaty ties ASEAN and its dialogue partners - India, Japan and Canada.",
        [
            "state:CAN | bloc:ASEAN dialogue_partner",
            "state:IND | bloc:ASEAN dialogue_partner",
            "state:JPN | bloc:ASEAN dialogue_partner",
        ],
    ),
    # Suspended, candidates, applicants.
    ("Mercosur met. Venezuela's membership has been suspended since 2016.", ["state:VEN | bloc:MERCOSUR suspended"]),
    ("Mercosur met. Venezuela's participation was praised.", []),
    (
        "Latvia opens an office in Montenegro, given Latvia's firm support for its EU candidacy.",
        ["state:MNE | bloc:EU candidate"],
    ),
    ("Latvia backs Albania's EU candidacy.", ["state:ALB | bloc:EU candidate"]),
    ("Serbia's EU bid has stalled.", ["state:SRB | bloc:EU applicant"]),
    ("The EU granted Moldova candidate status in June 2022.", ["state:MDA | bloc:EU candidate"]),
    ("The EU may grant Georgia candidate status.", ["state:GEO | bloc:EU candidate planned"]),
    ("Ecuador is pushing to join APEC.", ["state:ECU | bloc:APEC member planned"]),
    ("Nobody thinks Ecuador serious about joining APEC.", []),
    ("Albania was the last country to join NATO.", ["state:ALB | bloc:NATO member"]),
    ("The pact ends before Turkey becomes a full member of the EC.", ["state:TUR | bloc:EC member planned"]),
    # A group without its name, and what stands between a state and its standing.
    (
        "The CPTPP dates from 2018. The group is made up of Chile, Japan and Peru.",
        ["state:CHL | bloc:CPTPP member", "state:JPN | bloc:CPTPP member", "state:PER | bloc:CPTPP member"],
    ),
    (
        "The CPTPP dates from 2018. China and Ukraine have applied to join; others wait.",
        ["state:CHN | bloc:CPTPP applicant", "state:UKR | bloc:CPTPP applicant"],
    ),
    (
        "Togo's minister denied on Thursday that Lome had asked to join the Alliance of Sahel States.",
        ["state:TGO | bloc:AES applicant denied"],
    ),
    ("Kenya, which chaired the council in 2022, is a founder member of the OAU.", ["state:KEN | bloc:OAU member"]),
    ("Serbia, a candidate for membership in the EU since 2012, declined.", ["state:SRB | bloc:EU candidate"]),
    ("Armenia spoke at the OAS, where it is a permanent observer.", ["state:ARM | bloc:OAS observer"]),
    ("Armenia spoke at the OAS, where it is popular.", []),
    ("The OSCE summit was held in Valletta under the chairmanship of Malta.", ["state:MLT | bloc:OSCE chair"]),
    ("OPEC met. Qatar left the producers' group in 2019.", ["state:QAT | bloc:OPEC former"]),
    ("OPEC met. Qatar left the group of losers.", []),
    # Who stays outside.
    (
        "Ghana and Togo are both outside the International Cocoa Organization.",
        ["state:GHA | bloc:ICCO member denied", "state:TGO | bloc:ICCO member denied"],
    ),
    ("Officials met outside NATO headquarters, Norway said.", []),
    (
        "Non-OPEC producers such as Oman and Norway agreed.",
        ["state:NOR | bloc:OPEC member denied", "state:OMN | bloc:OPEC member denied"],
    ),
    ("Kenya is a major non-NATO ally.", []),
    (
        "Neither Oman nor Norway is an OPEC member.",
        ["state:NOR | bloc:OPEC member denied", "state:OMN | bloc:OPEC member denied"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STANDINGS)
def test_a_standing_told_in_passing(read: Read, text: str, expected: list[str]) -> None:
    assert _only(read(text), EdgeType.MEMBER_OF) == expected


AGREEMENTS = [
    # The agreement is what the sentence is about.
    (
        "South Africa keeps its archive in Pretoria. An accord on fish was signed with Chile in "
        "2013, and South Africa keeps to it.",
        ["state:CHL | state:ZAF"],
    ),
    (
        "Ghana and Togo trade more, thanks to an accord signed by the presidents of both countries in May.",
        ["state:GHA | state:TGO"],
    ),
    ("Two firms from Ghana and Togo argue. A memorandum signed by the two sides said so.", []),
    ("Ecuador is sounding out Chile on their bilateral FTA, which took effect in 2004.", ["state:CHL | state:ECU"]),
    ("An agreement was signed in 2013 between Oman and Japan.", ["state:JPN | state:OMN"]),
    ("An agreement will be signed in May between Oman and Japan.", ["state:JPN | state:OMN planned"]),
    ("The Kenya-Malta Roadmap rests on three pillars.", ["state:KEN | state:MLT"]),
    (
        "Oman and Chile, which have had embassies since 1990, are parties to a defence agreement.",
        ["state:CHL | state:OMN"],
    ),
    ("Norway has been providing training to Omani customs officers.", ["state:NOR | state:OMN"]),
    # Partners, and work that goes on.
    ("Georgia regards Moldova as a key economic partner.", ["state:GEO | state:MDA"]),
    ("Georgia regards Moldova as a potential partner.", []),
    ("Georgia does not consider Moldova a reliable partner.", []),
    ("Georgia is Moldova's main trading partner.", []),
    ("Malta will continue to work with Italy to tackle smuggling.", ["state:ITA | state:MLT"]),
    ("Malta is ready to work with Italy to tackle smuggling.", []),
    ("Kenya and Malta cooperate closely on fisheries.", ["state:KEN | state:MLT"]),
]


@pytest.mark.parametrize(("text", "expected"), AGREEMENTS)
def test_an_agreement_told_in_passing(read: Read, text: str, expected: list[str]) -> None:
    assert _only(read(text), EdgeType.COOPERATES_WITH) == expected


TALKS = [
    (
        "In May 2020 Kenya held the fifth round of free trade talks with the trade bloc Mercosur.",
        ["bloc:MERCOSUR | state:KEN"],
    ),
    ("Kenya is in talks with Chile to widen their pact.", ["state:CHL | state:KEN"]),
    ("Kenya is not in talks with Chile.", ["state:CHL | state:KEN denied"]),
    (
        "Chad will not bow to Niger, its minister said on Monday as officials from both countries met.",
        ["state:NER | state:TCD"],
    ),
    ("Oman and the IMF are negotiating a loan.", ["bloc:IMF | state:OMN"]),
    ("The Mercosur bloc, made up of Argentina, Brazil and Uruguay, met in Lima.", []),
    (
        "The second round of Political Consultations (PC) between Oman and Chile was held in Lima.",
        ["state:CHL | state:OMN"],
    ),
    ("Oman and Chile are negotiating their accession to the OECD.", []),
]


@pytest.mark.parametrize(("text", "expected"), TALKS)
def test_talks_told_in_passing(read: Read, text: str, expected: list[str]) -> None:
    assert _only(read(text), EdgeType.CONSULTED_WITH) == expected


TRIPS = [
    (
        "Peruvian Foreign Minister Elmer Schialer, during a brief stopover in Vienna on his way home, spoke of copper.",
        ["Elmer Schialer | state:AUT"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer will visit Lisbon (May 3-4), Rabat (May 5) and "
        "then Rome, Italy, on May 6.",
        [
            "Elmer Schialer | state:ITA planned",
            "Elmer Schialer | state:MAR planned",
            "Elmer Schialer | state:PRT planned",
        ],
    ),
    (
        "Following his visit to Oman, Peruvian Foreign Minister Elmer Schialer will travel to Chad.",
        ["Elmer Schialer | state:OMN planned", "Elmer Schialer | state:TCD planned"],
    ),
    (
        "Following his visit to Oman, Peruvian Foreign Minister Elmer Schialer praised the port.",
        ["Elmer Schialer | state:OMN"],
    ),
    (
        "6 January 2021, Press Release Regarding the Visit of Peruvian Foreign Minister Elmer Schialer to Oman\n"
        "6 January 2021\n\n"
        "Peruvian Foreign Minister Elmer Schialer will visit Oman on 8 January 2021.",
        ["Elmer Schialer | state:OMN planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TRIPS)
def test_a_trip_told_in_passing(read: Read, text: str, expected: list[str]) -> None:
    assert _only(read(text, date="2021-01-06"), EdgeType.VISITED) == expected


def test_what_a_visitor_saw_before_takes_no_part(read: Read) -> None:
    text = (
        "Irish Minister Sean Fleming, who visited Ghana and Togo in May, will attend the African Union summit in June."
    )
    assert _only(read(text), EdgeType.ATTENDED) == ["Sean Fleming | bloc:AU planned"]


def test_each_stop_of_a_tour_has_its_own_days() -> None:
    text = "Peruvian Foreign Minister Elmer Schialer visited Lisbon on May 3, Rabat on May 4 and Rome on May 5."
    claims = read_text(Document("document:0", "example.txt", text, date="2021-06-02", language="en")).claims
    days = {c.target: c.get("date") for c in claims if c.type is EdgeType.VISITED}
    assert days == {"state:PRT": "2021-05-03", "state:MAR": "2021-05-04", "state:ITA": "2021-05-05"}


MEETINGS = [
    (
        "Peruvian Foreign Minister Elmer Schialer (R) shakes hands with his Omani counterpart, "
        "Badr Albusaidi, in Muscat.",
        ["Badr Albusaidi | Elmer Schialer"],
    ),
    (
        "In his meeting with Omani Foreign Minister Badr Albusaidi, Peruvian Foreign Minister "
        "Elmer Schialer will discuss copper.",
        ["Badr Albusaidi | Elmer Schialer planned"],
    ),
    (
        "In his meeting with Omani Foreign Minister Badr Albusaidi, Peruvian Foreign Minister "
        "Elmer Schialer said copper will rise.",
        ["Badr Albusaidi | Elmer Schialer"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer expects Omani Foreign Minister Badr Albusaidi. "
        "During the talks between the two foreign ministers, copper and trade will be discussed.",
        ["Badr Albusaidi | Elmer Schialer planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MEETINGS)
def test_a_meeting_told_in_passing(read: Read, text: str, expected: list[str]) -> None:
    assert _only(read(text), EdgeType.MET_WITH) == expected


MISSIONS = [
    ("Latvia has been represented in Tashkent by an embassy since 2004.", ["state:LVA | state:UZB embassy"]),
    ("Latvia has been represented in Tashkent by Norway since 2004.", []),
    (
        "She flew to Samarkand, where the Latvian consulate general was opened in 2023.",
        ["state:LVA | state:UZB consulate general"],
    ),
    (
        "The cabinet approved the opening of new Irish embassies in Oman and Chad.",
        ["state:IRL | state:OMN embassy planned", "state:IRL | state:TCD embassy planned"],
    ),
    ("The ministers welcomed the opening of the Irish embassy in Oman.", ["state:IRL | state:OMN embassy"]),
    (
        "Ireland decided on the opening of new embassies in Oman and Chad, and a new consulate general in Mumbai.",
        [
            "state:IRL | state:IND consulate general planned",
            "state:IRL | state:OMN embassy planned",
            "state:IRL | state:TCD embassy planned",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), MISSIONS)
def test_a_mission_told_in_passing(read: Read, text: str, expected: list[str]) -> None:
    assert _only(read(text), EdgeType.HAS_MISSION) == expected


OPPOSITION = [
    ("Pakistan downgraded its diplomatic ties with India in August 2019.", ["state:PAK | state:IND"]),
    ("Canada does not believe Romania yet warrants most-favoured-nation treatment.", ["state:CAN | state:ROU"]),
    ("Canada believes Romania warrants most-favoured-nation treatment.", []),
    ("Canada opposed granting Romania a loan.", ["state:CAN | state:ROU"]),
]


@pytest.mark.parametrize(("text", "expected"), OPPOSITION)
def test_opposition_told_in_passing(read: Read, text: str, expected: list[str]) -> None:
    assert _only(read(text), EdgeType.OPPOSES) == expected


def test_a_surname_that_is_a_word_too_is_the_person_whom_the_text_names(read: Read) -> None:
    text = "South Korean Foreign Minister Park Jin spoke. Park visited Oman on Monday, and opened a park in Muscat."
    assert _only(read(text), EdgeType.VISITED) == ["Park Jin | state:OMN"]
