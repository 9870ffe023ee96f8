"""Who met whom: ministries, news desks and captions."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

SAID = [
    (
        (
            "Japanese Foreign Minister Yoshimasa Hayashi met his Indian counterpart, S. Jaishankar, in New Delhi "
            "on Friday."
        ),
        ["S. Jaishankar | Yoshimasa Hayashi"],
    ),
    (
        ("Norwegian Prime Minister Jonas Gahr Store met with his Danish counterpart Mette Frederiksen in Copenhagen."),
        ["Jonas Gahr Store | Mette Frederiksen"],
    ),
    (
        "Georgian President Salome Zourabichvili met her Estonian counterpart in Tallinn.",
        ["Salome Zourabichvili | state:EST"],
    ),
    (
        ("Secretary of State Antony J. Blinken met today with Kuwaiti Foreign Minister Salem Al-Sabah in Washington."),
        ["Antony J. Blinken | Salem Al-Sabah"],
    ),
    (
        (
            "Thai Prime Minister Srettha Thavisin met President Emmanuel Macron of France, Chancellor Olaf Scholz"
            " of Germany and Prime Minister Giorgia Meloni of Italy during his tour."
        ),
        ["Emmanuel Macron | Srettha Thavisin", "Giorgia Meloni | Srettha Thavisin", "Olaf Scholz | Srettha Thavisin"],
    ),
    (
        (
            "Kenyan Foreign Minister Musalia Mudavadi opened the new chancery and met Turkish Foreign Minister "
            "Hakan Fidan."
        ),
        ["Hakan Fidan | Musalia Mudavadi"],
    ),
    (
        (
            "On the sidelines of the UN General Assembly, Omani Foreign Minister Badr Albusaidi met British "
            "Foreign Secretary David Lammy."
        ),
        ["Badr Albusaidi | David Lammy"],
    ),
    (
        (
            "Bangladeshi adviser Touhid Hossain, who met Pakistani Foreign Minister Ishaq Dar in Samoa last week,"
            " ruled out a visit."
        ),
        ["Ishaq Dar | Touhid Hossain"],
    ),
    (
        "Mauro Vieira, the Brazilian foreign minister, met Santiago Pena, the president of Paraguay, in Asuncion.",
        ["Mauro Vieira | Santiago Pena"],
    ),
    (
        (
            "Foreign Minister Penny Wong of Australia arrived in Suva on Monday. She met Fijian Prime Minister "
            "Sitiveni Rabuka and members of his cabinet."
        ),
        ["Penny Wong | Sitiveni Rabuka"],
    ),
    (
        (
            "Lebanese Prime Minister Nawaf Salam is in Riyadh. During the visit he also met with Crown Prince "
            "Mohammed bin Salman."
        ),
        ["Mohammed bin Salman | Nawaf Salam"],
    ),
    ("Foreign Minister Pankaj Bhatt meets Japanese State Minister Kenji Yamada", ["Kenji Yamada | Pankaj Bhatt"]),
    (
        (
            "PM meeting with President Zelenskyy of Ukraine: 6 May 2023\n\nThe Prime Minister Rishi Sunak met "
            "President Volodymyr Zelenskyy in Hiroshima."
        ),
        ["Rishi Sunak | Volodymyr Zelenskyy"],
    ),
    (
        (
            "Turkish President Recep Tayyip Erdogan (R) meets with Libyan Prime Minister Abdul Hamid Dbeibah (L) "
            "in Istanbul, Jan. 12, 2024. (Photo/Xinhua)"
        ),
        ["Abdul Hamid Dbeibah | Recep Tayyip Erdogan"],
    ),
    ("The Canadian prime minister met the president of Latvia in Ottawa.", ["state:CAN | state:LVA"]),
    (
        "Zambian President Hakainde Hichilema met the Secretary-General of the Commonwealth, Patricia Scotland.",
        ["Hakainde Hichilema | Patricia Scotland"],
    ),
    (
        "EU foreign policy chief Kaja Kallas met Azerbaijani Foreign Minister Jeyhun Bayramov in Baku on Friday.",
        ["Jeyhun Bayramov | Kaja Kallas"],
    ),
    (
        ("Director General of the IAEA Rafael Grossi met Iranian Deputy Foreign Minister Kazem Gharibabadi in Vienna."),
        ["Kazem Gharibabadi | Rafael Grossi"],
    ),
    (
        (
            "Deputy Foreign Minister Mikhail Galuzin met with Ambassador Extraordinary and Plenipotentiary of "
            "Uzbekistan to Russia Botirjon Asadov at the latter's request."
        ),
        ["Botirjon Asadov | Mikhail Galuzin"],
    ),
    (
        "Paris said that Foreign Minister Stephane Sejourne met Moroccan Foreign Minister Nasser Bourita in Rabat.",
        ["Nasser Bourita | Stephane Sejourne"],
    ),
    (
        (
            "According to TASS, Russian Security Council Secretary Sergei Shoigu met Malian Defence Minister "
            "Sadio Camara."
        ),
        ["Sadio Camara | Sergei Shoigu"],
    ),
    (
        (
            "NAIROBI, June 3 (Reuters) - Kenyan President William Ruto met Somali President Hassan Sheikh Mohamud"
            " on Monday."
        ),
        ["Hassan Sheikh Mohamud | William Ruto"],
    ),
    (
        "Kenyan President William Ruto met Foreign Minister Musalia Mudavadi at State House.",
        ["Musalia Mudavadi | William Ruto"],
    ),
    (
        (
            "Bulgarian Foreign Minister Mariya Gabriel met Serbian President Aleksandar Vucic to discuss the gas "
            "pipeline with Hungary."
        ),
        ["Aleksandar Vucic | Mariya Gabriel"],
    ),
    (
        (
            "National Security Advisor Jake Sullivan met with Yoon Suk-yeol's adviser, South Korean National "
            "Security Advisor Kim Sung-han, in Honolulu."
        ),
        ["Jake Sullivan | Kim Sung-han"],
    ),
    (
        "Gambian President Adama Barrow met with Ghanaian President John Mahama's envoy Larry Gbevlo-Lartey.",
        ["Adama Barrow | Larry Gbevlo-Lartey"],
    ),
    (
        (
            "Chilean Foreign Minister Alberto van Klaveren and Argentine Foreign Minister Diana Mondino chaired "
            "the commission in Santiago. The two ministers met again over dinner."
        ),
        ["Alberto van Klaveren | Diana Mondino"],
    ),
    (
        (
            "French President Emmanuel Macron and Austrian Chancellor Christian Stocker dined in Paris. The two "
            "leaders held talks on energy."
        ),
        ["Christian Stocker | Emmanuel Macron"],
    ),
    (
        (
            "Luxembourg Prime Minister Luc Frieden and Belgian Prime Minister Bart De Wever opened the bridge. "
            "They met again on Sunday."
        ),
        ["Bart De Wever | Luc Frieden"],
    ),
    (
        (
            "Ecuador's Foreign Minister Gabriela Sommerfeld met separately her counterparts from Panama and the "
            "Dominican Republic."
        ),
        ["Gabriela Sommerfeld | state:DOM", "Gabriela Sommerfeld | state:PAN"],
    ),
    (
        "North Korean leader Kim Jong Un and Russian President Vladimir Putin held a summit in Pyongyang.",
        ["Kim Jong Un | Vladimir Putin"],
    ),
    (
        "Botswana's President Duma Boko arrived in Lusaka on Monday at the invitation of Zambian President "
        "Hakainde Hichilema. The two heads of state held talks on copper.",
        ["Duma Boko | Hakainde Hichilema"],
    ),
    (
        "Prime Cabinet Secretary Musalia Mudavadi of Kenya is in Oslo. The PCS met Norwegian Foreign Minister "
        "Espen Barth Eide.",
        ["Espen Barth Eide | Musalia Mudavadi"],
    ),
    (
        "Deputy Minister of Foreign Affairs of Kazakhstan Roman Vassilenko flew to Riga. The Deputy Minister met "
        "Latvian Foreign Minister Baiba Braze.",
        ["Baiba Braze | Roman Vassilenko"],
    ),
    (
        "Ms. Kaja Kallas of Estonia and Mr. Luis Arce of Bolivia were there. Estonian Prime Minister Kaja Kallas "
        "opened the fair. She met Chilean President Gabriel Boric.",
        ["Gabriel Boric | Kaja Kallas"],
    ),
    (
        "Rwandan Foreign Minister Olivier Nduhungirehe, whom the crowd cheered, left. The ambassador of Rwanda "
        "stayed. On Friday he and Burundian Foreign Minister Edouard Bizimana signed a plan.",
        ["Edouard Bizimana | Olivier Nduhungirehe"],
    ),
    (
        "Speaking of her trip, Peruvian Foreign Minister Elmer Schialer praised Chile. Chilean Foreign Minister "
        "Alberto van Klaveren and Peruvian Foreign Minister Elmer Schialer - who met nearly a month ago in Arica "
        "- agree.",
        ["Alberto van Klaveren | Elmer Schialer"],
    ),
    # Titles behind a name are its own.
    (
        (
            "Peru's security adviser Luis Rojas met with Ibra Kali, Spokesperson and Chief Advisor to the "
            "President of Türkiye."
        ),
        ["Ibra Kali | Luis Rojas"],
    ),
    # A minister in the office of another.
    (
        (
            "Kenyan Minister in the Prime Minister's Office, Second Minister for Education Malik Omar met "
            "Ugandan President Yosef Kato."
        ),
        ["Malik Omar | Yosef Kato"],
    ),
    # A chance that was had was taken; whoever travels meets.
    (
        "Kenyan Trade Minister Moses Kuri had the opportunity to meet Ugandan President Yosef Kato on 3 May 2022.",
        ["Moses Kuri | Yosef Kato"],
    ),
    (
        (
            "Kenyan Trade Minister Moses Kuri welcomed Ugandan President Yosef Kato's visit to Berlin to meet "
            "German Chancellor Olaf Schulze."
        ),
        ["Olaf Schulze | Yosef Kato"],
    ),
    (
        "Kenyan President William Ruto met with the foreign ministers of Nauru, Lionel Aingimea; Tonga, "
        "Fekitamoeloa Utoikamanu; and Palau, Gustav Aitaro.",
        ["Fekitamoeloa Utoikamanu | William Ruto", "Gustav Aitaro | William Ruto", "Lionel Aingimea | William Ruto"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_met_whom(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected
