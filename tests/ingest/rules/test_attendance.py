"""Who took part in whose summit, and when."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind, find_dates

SAID = [
    # A roll of those present, a line each.
    (
        "The Southern African Development Community (SADC) held an extraordinary summit in Harare on 5 May 2024, under "
        "the chairmanship of H.E. Emmerson Mnangagwa, President of Zimbabwe.\n\n"
        "2. The following Heads of State and Government were present:\n"
        "(i) H.E. Duma BOKO, President of the Republic of Botswana;\n"
        "(ii) Hon. Lejone Mpotjoane, Minister of Foreign Affairs of the Kingdom of Lesotho.\n\n"
        "3. The Summit thanked President Samia Suluhu Hassan of Tanzania.",
        [
            "Duma BOKO | bloc:SADC",
            "Emmerson Mnangagwa | bloc:SADC",
            "Lejone Mpotjoane | bloc:SADC",
        ],
    ),
    (
        "The SADC Summit will be held in Harare.\n\nThe Summit will be attended by the following:\n\n"
        "Botswana: H.E. President Duma Boko\nMalawi: H.E. President Lazarus Chakwera\n",
        ["Duma Boko | bloc:SADC planned", "Lazarus Chakwera | bloc:SADC planned"],
    ),
    (
        "The East African Community summit opened in Arusha. The session was chaired by Kenyan President William Ruto.",
        ["William Ruto | bloc:EAC"],
    ),
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
    (
        ("Ghanaian Foreign Minister Samuel Ablakwa spoke at the Commonwealth foreign ministers' meeting in London."),
        ["Samuel Ablakwa | bloc:COMMONWEALTH"],
    ),
    (
        "President Joe Biden hosted the G7 leaders' meeting by video.",
        ["Joe Biden | bloc:G7"],
    ),
    (
        ("Japan's Foreign Minister Takeshi Iwaya took part in the G20 foreign ministers' meeting in Johannesburg."),
        ["Takeshi Iwaya | bloc:G20"],
    ),
    (
        (
            "Remarks by Foreign Minister Vivian Balakrishnan of Singapore at the ASEAN Foreign Ministers' Retreat"
            " in Luang Prabang"
        ),
        ["Vivian Balakrishnan | bloc:ASEAN"],
    ),
    (
        (
            "Peruvian President Dina Boluarte was in San Francisco in November. She attended the APEC leaders' "
            "meeting there."
        ),
        ["Dina Boluarte | bloc:APEC"],
    ),
    (
        "PM Albanese attends Quad Leaders' Summit",
        ["Albanese | bloc:QUAD"],
    ),
    (
        "The foreign minister of Vanuatu attended the Melanesian Spearhead Group leaders' summit.",
        ["state:VUT | bloc:MSG"],
    ),
    (
        (
            "The Belarusian prime minister, Roman Golovchenko, attended the CIS Council of Heads of Government in"
            " Moscow."
        ),
        ["Roman Golovchenko | bloc:CIS"],
    ),
    (
        (
            "Serbian Foreign Minister Marko Djuric met his Swiss counterpart and took part in the OSCE "
            "Ministerial Council."
        ),
        ["Marko Djuric | bloc:OSCE"],
    ),
    (
        (
            "The participation of Armenian Foreign Minister Ararat Mirzoyan in the OSCE Ministerial Council was "
            "confirmed after the event."
        ),
        ["Ararat Mirzoyan | bloc:OSCE"],
    ),
    (
        (
            "Foreign Minister Elmedin Konakovic's address to the UN Security Council angered Banja Luka, Bosnia "
            "and Herzegovina's media wrote."
        ),
        ["Elmedin Konakovic | bloc:UN"],
    ),
    (
        "Statement by Ambassador Joanna Wronecka of Poland at the UN Security Council meeting on Ukraine",
        ["Joanna Wronecka | bloc:UN"],
    ),
    (
        "Speaking at the UN General Assembly, Maltese Prime Minister Robert Abela called for a ceasefire.",
        ["Robert Abela | bloc:UN"],
    ),
    (
        "Honduras participated for the first time in a session of the UN Human Rights Council.",
        ["state:HND | bloc:UN"],
    ),
    (
        "Icelandic Foreign Minister Thorgerdur Gunnarsdottir attended the UN General Assembly in New York.",
        ["Thorgerdur Gunnarsdottir | bloc:UN"],
    ),
    (
        "Yemeni Foreign Minister Shaya al-Zindani attended the Arab League Council.",
        ["Shaya al-Zindani | bloc:LAS"],
    ),
    (
        (
            "Vietnamese Foreign Minister Bui Thanh Son visited Sweden and attended the EU Indo-Pacific "
            "Ministerial Forum."
        ),
        ["Bui Thanh Son | bloc:EU"],
    ),
    (
        (
            "Omani Foreign Minister Badr Albusaidi headed his country's delegation to the GCC ministerial council"
            " in Doha."
        ),
        ["Badr Albusaidi | bloc:GCC"],
    ),
    (
        "Irish Taoiseach Micheal Martin arrived in Brussels for a European Council meeting.",
        ["Micheal Martin | bloc:EU"],
    ),
    (
        "Saudi Oil Minister Hisham Nazer arrived for an OPEC meeting in Vienna.",
        ["Hisham Nazer | bloc:OPEC"],
    ),
    (
        ("Turkish President Recep Tayyip Erdogan attended the NATO summit in Madrid and the G20 summit in Bali."),
        ["Recep Tayyip Erdogan | bloc:G20", "Recep Tayyip Erdogan | bloc:NATO"],
    ),
    (
        "Timor-Leste was represented at the ASEAN ministerial meeting by Foreign Minister Bendito Freitas.",
        ["Bendito Freitas | bloc:ASEAN"],
    ),
    (
        (
            "The meeting of the Council of Foreign Ministers of the CSTO was chaired by Kazakh Foreign Minister "
            "Murat Nurtleu."
        ),
        ["Murat Nurtleu | bloc:CSTO"],
    ),
    (
        ("Thai Foreign Minister Maris Sangiampongsa told the BRICS outreach session that his country was ready."),
        ["Maris Sangiampongsa | bloc:BRICS"],
    ),
    (
        (
            "The OIC ministerial meeting, at which Gambian Foreign Minister Mamadou Tangara presided, condemned "
            "the attack."
        ),
        ["Mamadou Tangara | bloc:OIC"],
    ),
    (
        ("Lao Prime Minister Sonexay Siphandone (second from left) poses at the ASEAN summit in Vientiane on Oct. 9."),
        ["Sonexay Siphandone | bloc:ASEAN"],
    ),
    (
        "Nauru sent a delegation to the AOSIS ministerial meeting in New York.",
        ["state:NRU | bloc:AOSIS"],
    ),
    (
        "The Iraqi delegation walked out of the Arab League meeting on Tuesday.",
        ["state:IRQ | bloc:LAS"],
    ),
    (
        (
            "Ecuadorean Energy Minister Javier Espinosa told an OPEC conference in Geneva that his country needed"
            " a higher quota."
        ),
        ["Javier Espinosa | bloc:OPEC"],
    ),
    (
        (
            "The Foreign Minister of Tajikistan Sirojiddin Muhriddin took an active part in the sessions of the "
            "Council of Foreign Ministers of the CIS and the CSTO."
        ),
        ["Sirojiddin Muhriddin | bloc:CIS", "Sirojiddin Muhriddin | bloc:CSTO"],
    ),
    (
        "Foreign Minister Jan Lipavsky took part in the Foreign Affairs Council of the European Union, Czech "
        "radio said.",
        ["Jan Lipavsky | bloc:EU"],
    ),
    (
        "The Mercosur summit opened in Asuncion. Argentina was represented by Foreign Minister Diana Mondino.",
        ["Diana Mondino | bloc:MERCOSUR"],
    ),
    (
        "The Mercosur summit opened in Asuncion on Monday. Chilean President Gabriel Boric attended as a guest.",
        ["Gabriel Boric | bloc:MERCOSUR"],
    ),
    (
        "Leaders met for the African Union summit. Ghanaian President John Mahama told the plenary that debt was "
        "a burden.",
        ["John Mahama | bloc:AU"],
    ),
    (
        "Kenyan President William Ruto could not travel to the BRICS summit; Foreign Minister Musalia Mudavadi "
        "headed the Kenyan delegation.",
        ["Musalia Mudavadi | bloc:BRICS"],
    ),
    (
        "The Arab League summit opened in Manama. Omani Foreign Minister Badr Albusaidi joined the summit by "
        "video link.",
        ["Badr Albusaidi | bloc:LAS"],
    ),
    # Whoever travels attends, not whoever speaks of the trip.
    (
        (
            "Kenyan Trade Minister Moses Kuri discussed Ugandan President Yosef Kato's June trip to Germany to "
            "attend the G7 Summit."
        ),
        [],
    ),
    (
        (
            "Kenyan Trade Minister Moses Kuri looked forward to Ugandan President Yosef Kato's visit to Nairobi "
            "to attend the African Union Summit."
        ),
        ["Yosef Kato | bloc:AU planned"],
    ),
    # The summit that was told before.
    (
        "The Arab League summit opened in Manama.\n\nThe summit was attended by Tunisian President Kais "
        "Saied and King Abdullah II of Jordan.",
        ["Abdullah II | bloc:LAS", "Kais Saied | bloc:LAS"],
    ),
    # Those who came for it, led a delegation there, joined others at it, or were represented.
    (
        "Kenyan Foreign Minister Alma Mutua flew to Doha for the OIC summit.",
        ["Alma Mutua | bloc:OIC"],
    ),
    ("Kenyan Foreign Minister Alma Mutua is in Geneva for a WTO meeting.", ["Alma Mutua | bloc:WTO"]),
    (
        "Kenyan Foreign Minister Alma Mutua led the Kenyan delegation to the 12th IGAD summit in Djibouti.",
        ["Alma Mutua | bloc:IGAD"],
    ),
    (
        "Kenyan Foreign Minister Alma Mutua joined her colleagues from 30 states at the OSCE Ministerial Council.",
        ["Alma Mutua | bloc:OSCE"],
    ),
    (
        "Samoa and Tonga were represented at the Commonwealth summit.",
        ["state:TON | bloc:COMMONWEALTH", "state:WSM | bloc:COMMONWEALTH"],
    ),
    (
        "Kenyan Foreign Minister Alma Mutua left on Sunday to take part in the OIC summit.",
        ["Alma Mutua | bloc:OIC planned"],
    ),
    (
        "Kenyan Foreign Minister Alma Mutua will attend the Pacific Islands Forum in Suva.",
        ["Alma Mutua | bloc:PIF planned"],
    ),
]

DATED = [
    ("Omani Foreign Minister Badr Albusaidi attended the 2019 Arab League summit.", None, {"2019"}),
    ("Omani Foreign Minister Badr Albusaidi attended the Arab League summit on 19 May.", "2023-06-01", {"2023-05-19"}),
    (
        "The Arab League summit opened in Manama on 16 May 2024. Oman was represented by Foreign Minister Badr "
        "Albusaidi.",
        None,
        {"2024-05-16"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_took_part(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.ATTENDED, text) == expected


@pytest.mark.parametrize(("text", "document_date", "expected"), DATED)
def test_dates_are_as_precise_as_the_text_and_never_invented(
    text: str, document_date: str | None, expected: set[str | None]
) -> None:
    assert find_dates(EdgeType.ATTENDED, text, document_date) == expected
