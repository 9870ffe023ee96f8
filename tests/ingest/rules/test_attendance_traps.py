"""What sounds like taking part in a summit: absence, plans and mere comment."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

TRAPS = [
    # What takes place on the margins of a summit is another event.
    (
        "On the margins of the G20 summit, Brazil launched a fund for forests. Kenyan President William Ruto attended.",
        [],
    ),
    (
        "The SADC Summit was held in Harare.\n\nThe following Heads of State sent their apologies:\n\n"
        "H.E. Duma Boko, President of Botswana;\n",
        [],
    ),
    ("The school opened in Harare.\n\nThe following were present:\n\nH.E. President Duma Boko of Botswana\n", []),
    (
        "The East African Community summit opened in Arusha. The meeting on fish was chaired by Kenyan President "
        "William Ruto.",
        [],
    ),
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
    ("Cuban Foreign Minister Bruno Rodriguez called for the participation of Venezuela in the CELAC summit.", []),
    ("Remarks by Foreign Minister Penny Wong on the ASEAN summit", []),
    ("Kenyan President William Ruto joined the UN Security Council.", []),
    ("This will be Gabon's first participation in the OPEC conference.", ["state:GAB | bloc:OPEC planned"]),
    ("Thai Foreign Minister Maris Sangiampongsa told reporters after the BRICS summit that his country was ready.", []),
    (
        "The Mercosur summit opened in Asuncion. Dominican President Luis Abinader cancelled at the last minute.",
        ["Luis Abinader | bloc:MERCOSUR cancelled"],
    ),
    (
        "The Mercosur summit opened in Asuncion. Argentine President Javier Milei stayed away.",
        ["Javier Milei | bloc:MERCOSUR denied"],
    ),
    (
        "Paraguayan President Santiago Pena skipped the Mercosur summit in Montevideo.",
        ["Santiago Pena | bloc:MERCOSUR denied"],
    ),
    (
        "The Mercosur summit will open in Asuncion. Chilean President Gabriel Boric is expected to attend.",
        ["Gabriel Boric | bloc:MERCOSUR planned"],
    ),
    (
        "Chilean President Gabriel Boric will represent Chile at the Mercosur summit in Montevideo.",
        ["Gabriel Boric | bloc:MERCOSUR planned"],
    ),
    ("Singapore is represented by Ambassador Cheong Koon Hean. Singapore is an observer of the Arctic Council.", []),
    (
        "The Arab League summit opens in Manama. The summit will be attended by Tunisian President Kais Saied.",
        ["Kais Saied | bloc:LAS planned"],
    ),
    ("The two ministers spoke of the Arab League. The meeting was attended by Tunisian President Kais Saied.", []),
    ("The Arab League summit opened in Manama. The summit was not attended by Tunisian President Kais Saied.", []),
]


@pytest.mark.parametrize(("text", "allowed"), TRAPS)
def test_what_did_not_happen_is_never_actual_attendance(text: str, allowed: list[str]) -> None:
    assert set(describe_kind(EdgeType.ATTENDED, text)) <= set(allowed)
