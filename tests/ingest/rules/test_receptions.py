"""Who received whom, called on whom, gave whom a meal or handed whom a letter."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

SAID = [
    (
        (
            "Prime Minister Keir Starmer and President Emmanuel Macron jointly received Ukrainian President "
            "Volodymyr Zelenskyy in London."
        ),
        ["Emmanuel Macron | Volodymyr Zelenskyy", "Keir Starmer | Volodymyr Zelenskyy"],
    ),
    (
        (
            "Indian Prime Minister Narendra Modi met Nigerian President Bola Tinubu, addressed the Indian "
            "community and called on former President Muhammadu Buhari."
        ),
        ["Bola Tinubu | Narendra Modi", "Muhammadu Buhari | Narendra Modi"],
    ),
    (
        (
            "Ambassador Maria Souza of Brazil laid a wreath and was later received by Angolan Foreign Minister "
            "Tete Antonio."
        ),
        ["Maria Souza | Tete Antonio"],
    ),
    (
        (
            "The Lithuanian foreign minister, Gabrielius Landsbergis, was welcomed in Taipei by President Lai "
            "Ching-te of Taiwan."
        ),
        ["Gabrielius Landsbergis | Lai Ching-te"],
    ),
    (
        "Ghana's foreign minister, Shirley Ayorkor Botchwey, called on Togo's president, Faure Gnassingbe.",
        ["Faure Gnassingbe | Shirley Ayorkor Botchwey"],
    ),
    (
        (
            "H.E. Mr. Vijay Gokhale, Foreign Secretary of India, called on H.E. Tshering Tobgay, Prime Minister "
            "of Bhutan, in Thimphu."
        ),
        ["Tshering Tobgay | Vijay Gokhale"],
    ),
    (
        (
            "Moldovan President Maia Sandu addressed students in Prague. Earlier in the day, she was received by "
            "Czech President Petr Pavel."
        ),
        ["Maia Sandu | Petr Pavel"],
    ),
    (
        "Mongolian President Ukhnaa Khurelsukh received the foreign minister of Kyrgyzstan.",
        ["Ukhnaa Khurelsukh | state:KGZ"],
    ),
    (
        (
            "On 4 March 2022, Mexican Foreign Secretary Marcelo Ebrard received the Ambassador of New Zealand, "
            "Sara Meymand."
        ),
        ["Marcelo Ebrard | Sara Meymand"],
    ),
    (
        "Sri Lankan Foreign Minister Ali Sabry paid a courtesy call on Maldivian President Mohamed Muizzu.",
        ["Ali Sabry | Mohamed Muizzu"],
    ),
    (
        "Ambassador Ondrej Simek presented his letters of credence to Estonian President Alar Karis.",
        ["Alar Karis | Ondrej Simek"],
    ),
    (
        (
            "Swedish Prime Minister Ulf Kristersson hosted Estonian Prime Minister Kristen Michal in Stockholm. "
            "Both leaders held talks on the Baltic cable."
        ),
        ["Kristen Michal | Ulf Kristersson"],
    ),
    (
        "Rebecca Nyandeng, vice president of South Sudan, received Ugandan envoy Dan Kyanda in Juba.",
        ["Dan Kyanda | Rebecca Nyandeng"],
    ),
    (
        (
            "Zambian Foreign Minister Mulambo Haimbe raised the railway at talks with Tanzanian Foreign Minister "
            "Mahmoud Thabit Kombo."
        ),
        ["Mahmoud Thabit Kombo | Mulambo Haimbe"],
    ),
    (
        ("Finnish President Alexander Stubb was received at the airport by Kazakh Prime Minister Olzhas Bektenov."),
        ["Alexander Stubb | Olzhas Bektenov"],
    ),
    (
        "Mozambican President Daniel Chapo received in turn the ambassadors of Vietnam, Cuba and Finland.",
        ["Daniel Chapo | state:CUB", "Daniel Chapo | state:FIN", "Daniel Chapo | state:VNM"],
    ),
    (
        ("King Felipe VI of Spain hosted a dinner for Kazakh President Kassym-Jomart Tokayev at the Royal Palace."),
        ["Felipe VI | Kassym-Jomart Tokayev"],
    ),
    (
        (
            "President Cyril Ramaphosa of South Africa today played host to Portuguese President Marcelo Rebelo "
            "de Sousa in Pretoria."
        ),
        ["Cyril Ramaphosa | Marcelo Rebelo de Sousa"],
    ),
    (
        "Emir Tamim bin Hamad Al Thani of Qatar gave an audience to Swiss Foreign Minister Ignazio Cassis.",
        ["Ignazio Cassis | Tamim bin Hamad Al Thani"],
    ),
    (
        (
            "The Slovak foreign minister, Juraj Blanar, with whom Hungarian Foreign Minister Peter Szijjarto held"
            " talks on Monday, backed the plan."
        ),
        ["Juraj Blanar | Peter Szijjarto"],
    ),
    (
        "Minister Dhananjay Ramful of Mauritius received in a farewell call the outgoing Ambassador of Nepal, "
        "Bishnu Prasad Gautam.",
        ["Bishnu Prasad Gautam | Dhananjay Ramful"],
    ),
    (
        "External Affairs Minister (EAM) S. Jaishankar of India landed in Suva. EAM called on Fijian Prime "
        "Minister Sitiveni Rabuka.",
        ["S. Jaishankar | Sitiveni Rabuka"],
    ),
    (
        "Omani Foreign Minister Badr Albusaidi saw Ban Soon-chul, special envoy of the President of the Republic "
        "of Korea. The envoy then called on Sultan Haitham bin Tariq of Oman.",
        ["Ban Soon-chul | Haitham bin Tariq"],
    ),
    # A call before a talk is no wish to talk.
    (
        (
            "Kenyan Foreign Minister Alma Mutua called on Malaysian Prime Minister Muhy Yass and had a meeting "
            "with Malaysian Foreign Minister Hisham Huss."
        ),
        ["Alma Mutua | Hisham Huss", "Alma Mutua | Muhy Yass"],
    ),
    (
        "Ivorian Ambassador Lou Kone and Togolese Ambassador Afi Mensah handed letters to Kenyan "
        "President William Ruto. Ruto then held separate one-on-one meetings with the envoys.",
        ["Afi Mensah | William Ruto", "Lou Kone | William Ruto"],
    ),
    (
        "The ambassadors of Chad, Mali, Togo and Benin handed letters of credence to Kenyan President William Ruto.",
        [
            "William Ruto | state:BEN",
            "William Ruto | state:MLI",
            "William Ruto | state:TCD",
            "William Ruto | state:TGO",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_received_whom(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected
