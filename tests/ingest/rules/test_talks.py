"""Talks and meetings as nouns: who held them, and of whom they were."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

SAID = [
    (
        (
            "Egyptian Foreign Minister Badr Abdelatty held separate talks with Jordanian Foreign Minister Ayman "
            "Safadi and Qatari Prime Minister Mohammed Al Thani."
        ),
        ["Ayman Safadi | Badr Abdelatty", "Badr Abdelatty | Mohammed Al Thani"],
    ),
    (
        (
            "A telephone conversation was held between Tajik President Emomali Rahmon and Uzbek President Shavkat"
            " Mirziyoyev on 14 May."
        ),
        ["Emomali Rahmon | Shavkat Mirziyoyev"],
    ),
    (
        (
            "Talks between Ethiopian Prime Minister Abiy Ahmed and Somali President Hassan Sheikh Mohamud ended "
            "in Ankara with a joint declaration."
        ),
        ["Abiy Ahmed | Hassan Sheikh Mohamud"],
    ),
    (
        (
            "Foreign Minister Ararat Mirzoyan's telephone conversation with Georgian Foreign Minister Maka "
            "Botchorishvili"
        ),
        ["Ararat Mirzoyan | Maka Botchorishvili"],
    ),
    (
        (
            "South Korean Foreign Minister Cho Tae-yul held a bilateral meeting with Vietnamese Foreign Minister "
            "Bui Thanh Son on the margins of the ASEAN meetings in Vientiane."
        ),
        ["Bui Thanh Son | Cho Tae-yul"],
    ),
    (
        (
            "Polish Foreign Minister Radoslaw Sikorski flew to Kyiv. There he held talks with his Ukrainian "
            "counterpart Andrii Sybiha."
        ),
        ["Andrii Sybiha | Radoslaw Sikorski"],
    ),
    (
        "Readout of President Biden's Call with Prime Minister Ishiba of Japan\n\nThe leaders reviewed the alliance.",
        ["Biden | Ishiba"],
    ),
    (
        (
            "Jordan's King Abdullah II (left) shakes hands with Cypriot President Nikos Christodoulides during "
            "their meeting in Amman."
        ),
        ["Abdullah II | Nikos Christodoulides"],
    ),
    (
        (
            "Secretary-General Mark Rutte of NATO held talks with North Macedonian Prime Minister Hristijan "
            "Mickoski at NATO headquarters."
        ),
        ["Hristijan Mickoski | Mark Rutte"],
    ),
    (
        "Japanese Prime Minister Yasuhiro Nakasone had a working lunch with U.S. Treasury Secretary James Baker.",
        ["James Baker | Yasuhiro Nakasone"],
    ),
    (
        (
            "After his talks with Cypriot President Nikos Christodoulides, Lebanese President Joseph Aoun spoke "
            "of a sea border."
        ),
        ["Joseph Aoun | Nikos Christodoulides"],
    ),
    (
        (
            "Following talks with Malaysian Prime Minister Anwar Ibrahim, Australian Prime Minister Anthony "
            "Albanese announced a new fund."
        ),
        ["Anthony Albanese | Anwar Ibrahim"],
    ),
    (
        (
            "Meeting with Singapore Prime Minister Lawrence Wong in Hanoi, Vietnamese Prime Minister Pham Minh "
            "Chinh praised trade."
        ),
        ["Lawrence Wong | Pham Minh Chinh"],
    ),
    (
        (
            "Meeting on the sidelines of the Munich Security Conference, Croatian Foreign Minister Gordan "
            "Grlic-Radman and Albanian Foreign Minister Igli Hasani agreed to open a border crossing."
        ),
        ["Gordan Grlic-Radman | Igli Hasani"],
    ),
    (
        ("The meeting of Russian President Vladimir Putin with Chinese President Xi Jinping in Kazan lasted an hour."),
        ["Vladimir Putin | Xi Jinping"],
    ),
    (
        (
            "Meeting of the Minister of Foreign Affairs of Turkmenistan Rashid Meredov with the Ambassador of "
            "Japan Hiroaki Endo"
        ),
        ["Hiroaki Endo | Rashid Meredov"],
    ),
    (
        (
            "Talks were held on Tuesday in Muscat between Iranian Foreign Minister Abbas Araghchi and U.S. envoy "
            "Steve Witkoff."
        ),
        ["Abbas Araghchi | Steve Witkoff"],
    ),
    (
        (
            "British Foreign Secretary Geoffrey Howe had talks lasting two hours with Soviet Foreign Minister "
            "Eduard Shevardnadze in Moscow."
        ),
        ["Eduard Shevardnadze | Geoffrey Howe"],
    ),
    (
        (
            "Brazilian President Luiz Inacio Lula da Silva had a videoconference with Ukrainian President "
            "Volodymyr Zelensky on Thursday."
        ),
        ["Luiz Inacio Lula da Silva | Volodymyr Zelensky"],
    ),
    (
        (
            "The announcement was made by Swedish Foreign Minister Tobias Billstrom, who was in Bucharest for "
            "talks with Romanian Foreign Minister Luminita Odobescu."
        ),
        ["Luminita Odobescu | Tobias Billstrom"],
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen and his Finnish and Swedish colleagues, Elina Valtonen and "
        "Maria Stenergard, had breakfast with Georgian Foreign Minister Maka Botchorishvili.",
        [
            "Elina Valtonen | Maka Botchorishvili",
            "Lars Lokke Rasmussen | Maka Botchorishvili",
            "Maka Botchorishvili | Maria Stenergard",
        ],
    ),
    (
        "On the sidelines of the African Union summit, Zambian Foreign Minister Mulambo Haimbe had meetings with "
        "his counterparts from Angola, Botswana and Malawi.",
        ["Mulambo Haimbe | state:AGO", "Mulambo Haimbe | state:BWA", "Mulambo Haimbe | state:MWI"],
    ),
    (
        "Hungarian Foreign Minister Peter Szijjarto flew to Baku. Ambassadors say little of it. In Baku he met "
        "Azerbaijani President Ilham Aliyev and held talks with Azerbaijani Economy Minister Mikayil Jabbarov.",
        ["Ilham Aliyev | Peter Szijjarto", "Mikayil Jabbarov | Peter Szijjarto"],
    ),
    # Between two, whoever is named behind the comma.
    (
        (
            "After the call between Kenyan President Wilma Ruto and Ugandan President Yosef Kato, Kenyan Foreign "
            "Minister Alma Mutua and Kenyan Trade Minister Moses Kuri led a delegation."
        ),
        ["Wilma Ruto | Yosef Kato"],
    ),
    # Meetings held, put off, and on the way.
    (
        "A bilateral meeting was also held between Kenyan President William Ruto and Togolese President "
        "Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    # Talks that the sentence names in passing.
    (
        "In talks with Togolese President Faure Gnassingbe in Lome, Kenyan President William Ruto asked for grain.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "Kenyan President William Ruto made the remark in talks with Togolese President Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "Kenyan President William Ruto told Togolese President Faure Gnassingbe during talks in Lome that it rained.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "Kenyan President William Ruto and Togolese President Faure Gnassingbe conferred in Lome.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "Kenyan President William Ruto saw Togolese President Faure Gnassingbe in Lome on 3 May 2023.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "Kenyan President William Ruto flew to Lome and was met by Togolese President Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "They hope for a summit in Lome between Kenyan President William Ruto and Togolese President Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto planned"],
    ),
    (
        "Kenyan President William Ruto left for Lome on 3 May for talks with Togolese President Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto planned"],
    ),
    (
        "Kenyan Defence Minister Aden Duale spoke with his Japanese counterpart, Taro Kono, the ministry said.",
        ["Aden Duale | Taro Kono"],
    ),
    (
        "A statement was not released after the meeting between Kenyan President William Ruto and Togolese President "
        "Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "Kenyan President William Ruto had flown to Lome from talks with Nigerien President Mohamed Bazoum in Niamey.",
        ["Mohamed Bazoum | William Ruto"],
    ),
    (
        "The last of the talks will be in Lome between Kenyan President William Ruto and Togolese President "
        "Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto planned"],
    ),
    (
        "Two rounds of talks between Kenyan President William Ruto and Togolese President Faure Gnassingbe, scheduled "
        "for Thursday, come at a bad time.",
        ["Faure Gnassingbe | William Ruto planned"],
    ),
    (
        "During the meeting in Lome on Friday, Kenyan President William Ruto and Togolese President Faure Gnassingbe "
        "reaffirmed their plan.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "After meeting Togolese President Faure Gnassingbe, Kenyan President William Ruto also saw the port.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    (
        "Kenyan Trade Minister Aden Duale has met with his Chilean and Peruvian counterparts.",
        ["Aden Duale | state:CHL", "Aden Duale | state:PER"],
    ),
    (
        "Mexican President Miguel de la Madrid met Kenyan President William Ruto.",
        ["Miguel de la Madrid | William Ruto"],
    ),
    # A given name that the writer put in, and a journey made in order to meet.
    (
        "Sri Lankan President (Junius) Jayewardene met Kenyan President William Ruto.",
        ["Jayewardene | William Ruto"],
    ),
    (
        "Kenyan Minister Alma Mutua visited Togo to meet Togolese President Faure Gnassingbe.",
        ["Alma Mutua | Faure Gnassingbe"],
    ),
    # Whoever says so stands behind the comma.
    (
        "Kenyan President William Ruto met Togolese President Faure Gnassingbe, Kenyan Minister Alma Mutua said.",
        ["Faure Gnassingbe | William Ruto"],
    ),
    # A counterpart is whoever else holds that office, by whatever name it goes there.
    (
        "Chilean Minister of Foreign Affairs, Trade and Fisheries Pablo Soto flew to Dhaka. Foreign Minister "
        "Abdul Momen of Bangladesh will have a meeting with his Chilean counterpart.",
        ["Abdul Momen | Pablo Soto planned"],
    ),
    (
        "Foreign Minister Abdul Momen received Chilean Minister of Foreign Affairs, Trade and Fisheries Pablo Soto. "
        "The Chilean Foreign Minister met Prime Minister Tarique Khan of Bangladesh.",
        ["Abdul Momen | Pablo Soto", "Pablo Soto | Tarique Khan"],
    ),
    ("Kenyan President William Ruto reviewed the dispute with Togolese President Faure Gnassingbe.", []),
    ("Kenyan President William Ruto saw Togolese President Faure Gnassingbe as a friend.", []),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_held_talks_with_whom(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected
