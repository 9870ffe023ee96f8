"""Offices without a state in news of the wire, and where the story does not tell whose they are."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")


def _story(heading: str, *paragraphs: str) -> str:
    return "\n\n".join((heading, *paragraphs))


STORIES = [
    # A story about one state: who runs its own affairs is its own.
    (
        _story(
            "ZAMBIA RAISES COPPER TARGET",
            "Zambia will mine more copper this year, Mines Minister Paul Mwale said.",
            "Zambia's output fell last year. Central Bank Governor Ada Tembo told reporters that Zambia had "
            "paid its debts.",
        ),
        [
            "HOLDS_OFFICE Ada Tembo | state:ZMB central bank governor",
            "HOLDS_OFFICE Paul Mwale | state:ZMB mines minister",
        ],
    ),
    (
        _story(
            "CHILE RESERVES AT RECORD",
            "Chile's reserves rose to 9.6 billion U.S. dlrs, or 50 U.S. dlrs a head, officials said.",
            "Deputy Finance Minister Ana Paz said they would reach 10 billion U.S. dlrs. Chile's trade surplus grew.",
        ),
        ["HOLDS_OFFICE Ana Paz | state:CHL deputy finance minister"],
    ),
    # Who speaks for the state of the heading, though another is named as often.
    (
        _story(
            "PERU WANTS FISHING DEAL WITH CHILE",
            "Peru wants Chile to agree to new quotas by May, Fisheries Minister Luis Prado said.",
            "He will raise this in Chile. Chile has its own plans. Peru and Chile meet in June.",
        ),
        ["HOLDS_OFFICE Luis Prado | state:PER fisheries minister"],
    ),
    # Traps: the words deal with others, two states stand at the head, another holds the office, a state has none such.
    (
        _story(
            "HAITI TALKS FAIL",
            "Talks on Haiti failed on Monday.",
            "Foreign Minister Karl Boe said Haiti was at fault. Prime Minister Jan Lund agreed that Haiti must act.",
        ),
        [],
    ),
    (
        _story(
            "PERU AND CHILE SIGN FISH PACT",
            "Peru and Chile signed a pact on Monday.",
            "Fisheries Minister Luis Prado praised it. Peru gains most.",
        ),
        [],
    ),
    (
        _story(
            "ZAMBIA SEEKS LOAN",
            "Zambia asked banks for a loan, Zambian Finance Minister Ada Tembo said.",
            "Finance Minister Karl Boe promised Zambia help. Zambia thanked him.",
        ),
        ["HOLDS_OFFICE Ada Tembo | state:ZMB finance minister"],
    ),
    (
        _story(
            "U.S. RICE EXPORTS FALL",
            "U.S. rice exports fell in March.",
            "Agriculture Minister Ken Mori said the U.S. could sell more. The U.S. wants more sales.",
        ),
        [],
    ),
    (
        _story(
            "KENYA TEA UP",
            "Kenya sold more tea, the union said.",
            "KTU president John Kamau was glad. Kenya exports tea. President Paul Otieno of the union agreed.",
        ),
        [],
    ),
    # A visitor is of no state that he visits.
    (
        _story(
            "BRAZIL UNHAPPY WITH BANKS",
            "Brazil is unhappy with its banks, Finance Minister Jorge Alves said.",
            "Alves will visit Britain and France this week. Britain and Brazil trade much. Britain's banks are "
            "in London.",
        ),
        ["HOLDS_OFFICE Jorge Alves | state:BRA finance minister"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_domestic_offices_are_of_the_state_that_a_story_is_about(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


ONE_STATE = [
    (
        "Moscow does not meet the terms yet, Deputy Secretary of State Ann Field said. The Soviet Union protested.",
        ["HOLDS_OFFICE Ann Field | state:USA deputy secretary of state"],
    ),
    (
        "Under Secretary of Agriculture Dan Field met Japanese officials in Tokyo.",
        ["HOLDS_OFFICE Dan Field | state:USA under secretary of agriculture"],
    ),
    (
        "Assistant Secretary for African Affairs Ann Field arrived in Chad.",
        ["HOLDS_OFFICE Ann Field | state:USA assistant secretary for African affairs"],
    ),
    ("Bundesbank President Kurt Halle spoke.", ["HOLDS_OFFICE Kurt Halle | state:DEU bundesbank president"]),
    (
        "Fed Chairman Al Bruns and Federal Reserve Board Governor Joan Kohl spoke in Tokyo.",
        [
            "HOLDS_OFFICE Al Bruns | state:USA fed chairman",
            "HOLDS_OFFICE Joan Kohl | state:USA federal reserve board governor",
        ],
    ),
    (
        "Chancellor of the Exchequer Hugh Marsh told Canada that it was late.",
        ["HOLDS_OFFICE Hugh Marsh | state:GBR chancellor of the exchequer"],
    ),
    (
        "Baroness Holm, the Foreign Office Minister for Asia, is visiting Nepal.",
        ["HOLDS_OFFICE Holm | state:GBR foreign office minister for Asia"],
    ),
    (
        "The talks were with the Foreign Secretary, FCO Minister for Asia, Hugh Marsh, and other ministers.",
        ["HOLDS_OFFICE Hugh Marsh | state:GBR FCO minister for Asia"],
    ),
    (
        "The Deputy Minister of International Relations and Cooperation, Mr Themba Dube, will go to Chad.",
        ["HOLDS_OFFICE Themba Dube | state:ZAF deputy minister of international relations and cooperation"],
    ),
    # Traps: others have the same, or the words before it tell.
    (
        "Undersecretary of State Jan Kot of Poland spoke in Chad.",
        ["HOLDS_OFFICE Jan Kot | state:POL undersecretary of state"],
    ),
    ("Treasury Secretary Juan Sosa said Mexico would pay.", ["HOLDS_OFFICE Juan Sosa | state:MEX treasury secretary"]),
    (
        "Mexico will pay. Mexican Treasury Secretary Juan Sosa said so.",
        ["HOLDS_OFFICE Juan Sosa | state:MEX treasury secretary"],
    ),
    ("Secretary of State for Foreign Affairs Luis Prado arrived in Malta.", []),
]


@pytest.mark.parametrize(("text", "expected"), ONE_STATE)
def test_an_office_that_one_state_has_needs_no_name(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


COMMISSIONERS = [
    (
        "Jan Smit, the Common Market's foreign trade commissioner, spoke. Common Market Farm Commissioner Leo "
        "Maas agreed.",
        [
            "HOLDS_OFFICE Jan Smit | bloc:EC foreign trade commissioner",
            "HOLDS_OFFICE Leo Maas | bloc:EC farm commissioner",
        ],
    ),
    (
        "The European Community (EC) must act. Internal Market commissioner Lord Marsh and Commission President "
        "Leo Maas agreed.",
        [
            "HOLDS_OFFICE Leo Maas | bloc:EC commission president",
            "HOLDS_OFFICE Marsh | bloc:EC internal market commissioner",
        ],
    ),
    (
        "Commissioner for Enlargement Jan Smit said that the EU would open talks. The EU must decide.",
        ["HOLDS_OFFICE Jan Smit | bloc:EU commissioner for enlargement"],
    ),
    ("Opec Conference President Ali Nur spoke.", ["HOLDS_OFFICE Ali Nur | bloc:OPEC Conference president"]),
    # Traps: those whom towns and others have.
    ("Police Commissioner Jan Smit met the EU envoy. The EU pays the police.", []),
    ("The EU and the African Union (AU) met. Commissioner Jan Smit spoke for the EU or the AU.", []),
    ("Commissioner Jan Smit spoke. The EU was silent.", []),
    ("The East African Community signed the Common Market Protocol. Trade Commissioner Jan Smit spoke.", []),
]


@pytest.mark.parametrize(("text", "expected"), COMMISSIONERS)
def test_commissioners_are_of_the_union_that_a_text_is_about(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


BESIDE = [
    # The comma ends what stands in front, or names the counterpart.
    (
        "Speaking beside his Chilean counterpart, Foreign Minister Jan Boe of Peru was hopeful.",
        ["HOLDS_OFFICE Jan Boe | state:PER foreign minister"],
    ),
    (
        "He stood beside his Chilean counterpart, Foreign Minister Ana Paz, and smiled.",
        ["HOLDS_OFFICE Ana Paz | state:CHL foreign minister"],
    ),
    # Whoever leads a side is of it, and may be addressed twice.
    (
        "The Indian side was led by Ms Uma Rao, Secretary (East), and the Peruvian side was led by Ambassador "
        "H.E Ms. Ana Paz, "
        "Vice Minister of Foreign Affairs.",
        ["HOLDS_OFFICE Ana Paz | state:PER vice foreign minister", "HOLDS_OFFICE Uma Rao | state:IND secretary"],
    ),
    (
        "The Secretary and Director and Foreign Minister Wang Bo talked. China's Foreign Minister Wang Bo smiled.",
        ["HOLDS_OFFICE Wang Bo | state:CHN foreign minister"],
    ),
    # Councils that rule a state.
    (
        "The chairman of Chad's National Transitional Council, Omar Nur, spoke.",
        ["HOLDS_OFFICE Omar Nur | state:TCD chairman of national transitional council"],
    ),
    (
        "Chad's Transitional Sovereign Council chairman Omar Nur spoke.",
        ["HOLDS_OFFICE Omar Nur | state:TCD transitional sovereign council chairman"],
    ),
    # Whom a traveller meets at a stop; not where all states meet.
    (
        "U.S. Secretary of State Ann Field will travel to Lima, Peru (July 2-3) for talks with Foreign Minister "
        "Luis Prado.",
        [
            "HOLDS_OFFICE Ann Field | state:USA secretary of state",
            "HOLDS_OFFICE Luis Prado | state:PER foreign minister",
        ],
    ),
    (
        "U.S. Secretary of State Ann Field will travel to Geneva for talks with Foreign Minister Luis Prado.",
        ["HOLDS_OFFICE Ann Field | state:USA secretary of state"],
    ),
    # The counterpart of a president is no foreign minister.
    (
        "Turkish President Ali Nur met his Egyptian counterpart, Omar Said. Turkish Minister of Trade Hasan Kaya came "
        "along. Badr Taher succeeded Sami Fahmy as Egypt's Foreign Minister.",
        [
            "HOLDS_OFFICE Ali Nur | state:TUR president",
            "HOLDS_OFFICE Badr Taher | state:EGY foreign minister",
            "HOLDS_OFFICE Hasan Kaya | state:TUR trade minister",
            "HOLDS_OFFICE Omar Said | state:EGY president",
            "HOLDS_OFFICE Sami Fahmy | state:EGY foreign minister former",
        ],
    ),
    # Lists: whoever stands behind another state's office is not of the first.
    (
        "Japan's central bank governor Ken Mori, the British Chancellor of the Exchequer and central bank "
        "governor Hugh Marsh arrived.",
        [
            "HOLDS_OFFICE Hugh Marsh | state:GBR central bank governor",
            "HOLDS_OFFICE Ken Mori | state:JPN central bank governor",
        ],
    ),
    (
        "Ecuador energy and mines minister Luis Prado met Jan Boe, vice president of petroleum.",
        ["HOLDS_OFFICE Luis Prado | state:ECU energy and mines minister"],
    ),
    # The United Nations send envoys, and no ambassadors.
    ("The U.N. envoy to Syria, Jan Boe, spoke.", ["ENVOY_TO Jan Boe | state:SYR special envoy"]),
    (
        "Assistant Foreign Minister for African Affairs Omar Nur of Egypt spoke.",
        ["HOLDS_OFFICE Omar Nur | state:EGY assistant foreign minister for African affairs"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_whose_office_the_words_beside_it_tell(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


def test_a_dateline_of_a_capital_and_its_state_tells_whose_minister_it_is(read: Read) -> None:
    text = "ANKARA, Turkey (AP) — Presidential spokesman Ali Nur said that Washington was wrong."
    assert "HOLDS_OFFICE Ali Nur | state:TUR presidential spokesman" in read(text)


def test_a_british_text_calls_a_peer_by_one_name(read: Read) -> None:
    text = (
        "The UK has plans. British firms back the UK government. Trade and Investment Minister Lord Green said so "
        "in the UK."
    )
    assert "HOLDS_OFFICE Green | state:GBR trade and investment minister" in read(text)
