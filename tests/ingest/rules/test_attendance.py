"""Who took part in whose summit, with absence, plans and mere comment beside it."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

Read = Callable[..., list[str]]
KIND = "ATTENDED "

SAID = [
    (
        "Tongan Prime Minister Hu'akavameiliku attended the Pacific Islands Forum Leaders Meeting in Rarotonga.",
        ["Hu'akavameiliku | bloc:PIF"],
    ),
    (
        "Malaysian Prime Minister Anwar Ibrahim took part in the ASEAN summit in Jakarta.",
        ["Anwar Ibrahim | bloc:ASEAN"],
    ),
    (
        (
            "Uzbek Foreign Minister Bakhtiyor Saidov participated in the meeting of the OSCE Ministerial Council "
            "in Skopje."
        ),
        ["Bakhtiyor Saidov | bloc:OSCE"],
    ),
    (
        "Bulgarian President Rumen Radev addressed the 78th session of the UN General Assembly.",
        ["Rumen Radev | bloc:UN"],
    ),
    (
        "Indian Prime Minister Narendra Modi joined the BRICS summit in Kazan by video link.",
        ["Narendra Modi | bloc:BRICS"],
    ),
    (
        "Djibouti's President Ismail Omar Guelleh chaired the IGAD extraordinary summit.",
        ["Ismail Omar Guelleh | bloc:IGAD"],
    ),
    (
        "Foreign Minister Alvin Botes represented South Africa at the SADC summit in Lilongwe.",
        ["Alvin Botes | bloc:SADC"],
    ),
    (
        "Azerbaijani President Ilham Aliyev delivered a speech at the Non-Aligned Movement summit in Kampala.",
        ["Ilham Aliyev | bloc:NAM"],
    ),
    (
        "Spanish Defence Minister Margarita Robles is attending a meeting of NATO defence ministers.",
        ["Margarita Robles | bloc:NATO"],
    ),
    (
        "Barbados Prime Minister Mia Mottley attended CARICOM's 47th regular meeting in Bridgetown.",
        ["Mia Mottley | bloc:CARICOM"],
    ),
    (
        (
            "Kuwait's Foreign Minister Abdullah Al-Yahya participated in the Arab League ministerial meeting in "
            "Cairo on Sunday."
        ),
        ["Abdullah Al-Yahya | bloc:LAS"],
    ),
    (
        (
            "Kenyan President William Ruto travelled to Addis Ababa to attend the African Union summit, which he "
            "addressed on Saturday."
        ),
        ["William Ruto | bloc:AU"],
    ),
    (
        "Kyrgyz President Sadyr Japarov and Tajik President Emomali Rahmon attended the SCO summit in Astana.",
        ["Emomali Rahmon | bloc:SCO", "Sadyr Japarov | bloc:SCO"],
    ),
    (
        "Russia, China and Mongolia took part in the SCO summit.",
        ["state:CHN | bloc:SCO", "state:MNG | bloc:SCO", "state:RUS | bloc:SCO"],
    ),
    (
        (
            "The ECOWAS summit in Abuja was attended by Senegalese President Bassirou Diomaye Faye and Gambian "
            "President Adama Barrow."
        ),
        ["Adama Barrow | bloc:ECOWAS", "Bassirou Diomaye Faye | bloc:ECOWAS"],
    ),
    (
        (
            "During the D-8 summit in Cairo, Bangladeshi chief adviser Muhammad Yunus met Pakistani Prime "
            "Minister Shehbaz Sharif."
        ),
        ["Muhammad Yunus | bloc:D8"],
    ),
    (
        (
            "Georgian Prime Minister Irakli Kobakhidze, who attended the European Political Community summit in "
            "Budapest, praised the talks."
        ),
        ["Irakli Kobakhidze | bloc:EUROPEAN_POLITICAL_COMMUNITY"],
    ),
    (
        "Kazakhstan became a member of the SCO in 2001. It has attended every SCO summit since.",
        ["state:KAZ | bloc:SCO"],
    ),
    (
        (
            "Foreign Minister Hakan Fidan attended the Informal Meeting of NATO Foreign Ministers, 14-15 May "
            "2025, Antalya"
        ),
        ["Hakan Fidan | bloc:NATO"],
    ),
    ("Cuba took part in the CELAC summit as a full member.", ["state:CUB | bloc:CELAC"]),
    ("Laos is attending the Mekong River Commission summit.", ["state:LAO | bloc:MRC"]),
    ("In September 2023 Indonesian President Joko Widodo chaired the 43rd ASEAN summit.", ["Joko Widodo | bloc:ASEAN"]),
    (
        "The Kremlin said President Vladimir Putin took part in the EAEU summit by videoconference.",
        ["Vladimir Putin | bloc:EAEU"],
    ),
    (
        (
            "LUXEMBOURG, March 16 - Belgian Finance Minister Mark Eyskens chaired a meeting of European Community"
            " finance ministers."
        ),
        ["Mark Eyskens | bloc:EC"],
    ),
    (
        "Algerian officials took part in the work of the Arab League and in its summit in Jeddah.",
        ["state:DZA | bloc:LAS"],
    ),
    (
        (
            "Icelandic Foreign Minister Thorgerdur Gunnarsdottir addressed the 79th session of the General "
            "Assembly of the United Nations."
        ),
        ["Thorgerdur Gunnarsdottir | bloc:UN"],
    ),
    ("The Turkish delegation attended the OIC meeting in Jeddah.", ["state:TUR | bloc:OIC"]),
    (
        "Turkish Foreign Minister Hakan Fidan attended a meeting of OIC foreign ministers in Jeddah.",
        ["Hakan Fidan | bloc:OIC"],
    ),
    ("At the OIC summit in Jeddah, Gambian President Adama Barrow called for unity.", ["Adama Barrow | bloc:OIC"]),
]

#: What a careful reader may draw from each at most: a claim that says how unreal it is, or none.
TRAPS = [
    (
        "Malawian President Lazarus Chakwera will attend the SADC summit in August.",
        ["Lazarus Chakwera | bloc:SADC planned"],
    ),
    (
        "Swiss President Karin Keller-Sutter is expected to take part in the G20 summit.",
        ["Karin Keller-Sutter | bloc:G20 planned"],
    ),
    (
        "Foreign Minister Dag-Inge Ulstein of Norway leaves on Monday to attend the UN General Assembly.",
        ["Dag-Inge Ulstein | bloc:UN planned"],
    ),
    (
        "The ECO summit is to be attended by Turkmen President Serdar Berdimuhamedow.",
        ["Serdar Berdimuhamedow | bloc:ECO planned"],
    ),
    (
        "Brazilian President Luiz Inacio Lula da Silva was invited to the G7 summit in Hiroshima.",
        ["Luiz Inacio Lula da Silva | bloc:G7 planned"],
    ),
    (
        "India invited Mauritian Prime Minister Pravind Jugnauth to attend the G20 summit.",
        ["Pravind Jugnauth | bloc:G20 planned"],
    ),
    (
        "Russia has invited Ethiopian Prime Minister Abiy Ahmed to the BRICS summit in Kazan.",
        ["Abiy Ahmed | bloc:BRICS planned"],
    ),
    ("Guinea hopes to take part in the ECOWAS summit again.", ["state:GIN | bloc:ECOWAS planned"]),
    (
        "South African President Cyril Ramaphosa may skip the G7 summit.",
        ["Cyril Ramaphosa | bloc:G7 denied", "Cyril Ramaphosa | bloc:G7 planned"],
    ),
    (
        "If Syrian President Bashar al-Assad attends the Arab League summit, Qatar will stay away.",
        ["Bashar al-Assad | bloc:LAS planned", "state:QAT | bloc:LAS denied", "state:QAT | bloc:LAS planned"],
    ),
    (
        "Kyiv asked whether President Volodymyr Zelenskyy could address the NATO summit.",
        ["Volodymyr Zelenskyy | bloc:NATO planned"],
    ),
    (
        "Slovak Prime Minister Robert Fico cancelled his participation in the EU summit.",
        ["Robert Fico | bloc:EU cancelled"],
    ),
    (
        "The CARICOM summit, which Guyanese President Irfaan Ali was to attend, was postponed.",
        ["Irfaan Ali | bloc:CARICOM cancelled", "Irfaan Ali | bloc:CARICOM planned"],
    ),
    (
        "Armenian Prime Minister Nikol Pashinyan did not attend the CSTO summit in Astana.",
        ["Nikol Pashinyan | bloc:CSTO denied"],
    ),
    ("Chinese President Xi Jinping skipped the BRICS summit in Rio de Janeiro.", ["Xi Jinping | bloc:BRICS denied"]),
    ("Mali boycotted the ECOWAS summit.", ["state:MLI | bloc:ECOWAS denied"]),
    ("Argentine President Javier Milei refused to attend the CELAC summit.", ["Javier Milei | bloc:CELAC denied"]),
    (
        "Instead of attending the ASEAN summit, Myanmar leader Min Aung Hlaing stayed at home.",
        ["Min Aung Hlaing | bloc:ASEAN denied"],
    ),
    ("Hungarian Prime Minister Viktor Orban was absent from the NATO summit.", ["Viktor Orban | bloc:NATO denied"]),
    ("Finnish President Alexander Stubb commented on the NATO summit in an interview in Helsinki.", []),
    ("Danish Prime Minister Mette Frederiksen criticised the EU summit's conclusions.", []),
    ("Ukrainian Foreign Minister Andrii Sybiha welcomed the decisions of the G7 summit.", []),
    (
        "Ahead of the ASEAN summit, Philippine President Ferdinand Marcos Jr. spoke to the press in Manila.",
        ["Ferdinand Marcos Jr. | bloc:ASEAN planned"],
    ),
    ("Cuba studied the results of the CELAC summit.", []),
    ("Farmers from France protested at the EU summit in Brussels.", []),
    ("Rwandan President Paul Kagame attended the graduation ceremony of a military academy.", []),
    (
        (
            "Zambian Vice President Mutale Nalumango attended a business forum with the United Nations resident "
            "coordinator."
        ),
        [],
    ),
    ("Finland joined NATO in 2023.", []),
    ("Sri Lanka joined the United States in a naval exercise.", []),
    ("Eswatini's king addressed the United Nations' concerns in a letter.", []),
]

DATED = [
    ("Omani Foreign Minister Badr Albusaidi attended the 2019 Arab League summit.", None, {"2019"}),
    ("Omani Foreign Minister Badr Albusaidi attended the Arab League summit on 19 May.", "2023-06-01", {"2023-05-19"}),
]


def claims_of(read: Read, text: str) -> list[str]:
    return [claim.removeprefix(KIND) for claim in read(text) if claim.startswith(KIND)]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_took_part(read: Read, text: str, expected: list[str]) -> None:
    assert claims_of(read, text) == expected


@pytest.mark.parametrize(("text", "allowed"), TRAPS)
def test_what_did_not_happen_is_never_actual_attendance(read: Read, text: str, allowed: list[str]) -> None:
    assert set(claims_of(read, text)) <= set(allowed)


@pytest.mark.parametrize(("text", "document_date", "expected"), DATED)
def test_dates_are_as_precise_as_the_text_and_never_invented(
    text: str, document_date: str | None, expected: set[str | None]
) -> None:
    document = Document("document:0", "example.txt", text, date=document_date, language="en")
    found = {claim.get("date") for claim in read_text(document).claims if claim.type is EdgeType.ATTENDED}
    assert found == expected
