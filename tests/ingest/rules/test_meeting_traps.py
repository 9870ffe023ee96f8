"""What only looks like a meeting: plans, denials, wishes and what was met with."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

_DEBY = "Mahamat Deby"
TRAPS = [
    # Whoever is asked to travel and meet has not met.
    (
        "President William Ruto has asked Kenyan Minister Alma Mutua and Kenyan Minister Aden Duale to travel to Chad "
        "in the coming days to meet with Chadian President Mahamat Deby.",
        [
            f"{who} | {whom} planned"
            for who, whom in (("Aden Duale", _DEBY), ("Alma Mutua", _DEBY), (_DEBY, "William Ruto"))
        ],
    ),
    # Whoever is named among a state's leaders was met, and not the state.
    (
        "Chilean Foreign Minister Alberto van Klaveren met senior Indian leaders including Indian President Droupadi "
        "Murmu.",
        ["Alberto van Klaveren | Droupadi Murmu"],
    ),
    ("Chilean Foreign Minister Alberto van Klaveren met Indian companies.", []),
    # Ministers of other members are not the bloc.
    ("Chilean Foreign Minister Alberto van Klaveren held talks with other APEC ministers.", []),
    ("Chilean Foreign Minister Alberto van Klaveren met ministers of ASEAN Member States.", []),
    (
        "They said that the meeting between Chilean President Gabriel Boric and Peruvian President Dina Boluarte is an "
        "opportunity to mend ties.",
        ["Dina Boluarte | Gabriel Boric planned"],
    ),
    # Persons met, though nobody names them.
    (
        "The security advisers of Fiji, Peru and Chad met.",
        ["state:FJI | state:PER", "state:FJI | state:TCD", "state:PER | state:TCD"],
    ),
    (
        # The visitor and one of the two are the two ministers: the text leaves open which.
        "Saudi Foreign Minister Faisal bin Farhan arrived. He met his Iranian counterpart, Hossein Amir-Abdollahian, "
        "and President Ebrahim Raisi. The two ministers had met in Beijing before.",
        ["Faisal bin Farhan | Hossein Amir-Abdollahian", "Ebrahim Raisi | Faisal bin Farhan"],
    ),
    (
        (
            "Albanian Prime Minister Edi Rama is scheduled to hold talks with Greek Prime Minister Kyriakos "
            "Mitsotakis on 3 May."
        ),
        ["Edi Rama | Kyriakos Mitsotakis planned"],
    ),
    (
        (
            "A meeting between Armenian Prime Minister Nikol Pashinyan and Azerbaijani President Ilham Aliyev is "
            "expected in October."
        ),
        ["Ilham Aliyev | Nikol Pashinyan planned"],
    ),
    (
        "U.S. President Donald Trump said he would meet Russian President Vladimir Putin in Budapest.",
        ["Donald Trump | Vladimir Putin planned"],
    ),
    (
        (
            "Before flying home on Friday, Italian Foreign Minister Antonio Tajani is due to be received by "
            "Algerian President Abdelmadjid Tebboune."
        ),
        ["Abdelmadjid Tebboune | Antonio Tajani planned"],
    ),
    (
        (
            "Icelandic Foreign Minister Thordis Gylfadottir hopes to meet Canadian Foreign Minister Melanie Joly "
            "in Reykjavik."
        ),
        ["Melanie Joly | Thordis Gylfadottir planned"],
    ),
    (
        (
            "Ukrainian President Volodymyr Zelenskyy expressed readiness for a meeting with Hungarian Prime "
            "Minister Viktor Orban."
        ),
        ["Viktor Orban | Volodymyr Zelenskyy planned"],
    ),
    (
        "Colombian President Gustavo Petro offered to meet Ecuadorian President Daniel Noboa at the border.",
        ["Daniel Noboa | Gustavo Petro planned"],
    ),
    (
        (
            "Qatar is working to arrange a meeting between Rwandan President Paul Kagame and Congolese President "
            "Felix Tshisekedi."
        ),
        ["Felix Tshisekedi | Paul Kagame planned"],
    ),
    (
        "The Maltese ambassador asked for a meeting with Libyan Prime Minister Abdul Hamid Dbeibah.",
        ["Abdul Hamid Dbeibah | state:MLT planned"],
    ),
    (
        (
            "Pope Leo XIV urged Russian President Vladimir Putin and Ukrainian President Volodymyr Zelenskyy to "
            "meet without conditions."
        ),
        ["Vladimir Putin | Volodymyr Zelenskyy planned"],
    ),
    (
        (
            "Turkish President Recep Tayyip Erdogan proposed a three-way meeting with Syrian President Bashar al-"
            "Assad and Russian President Vladimir Putin."
        ),
        ["Bashar al-Assad | Recep Tayyip Erdogan planned", "Recep Tayyip Erdogan | Vladimir Putin planned"],
    ),
    (
        "If Serbian President Aleksandar Vucic meets Kosovo Prime Minister Albin Kurti, the EU would mediate.",
        ["Albin Kurti | Aleksandar Vucic planned"],
    ),
    (
        (
            "Indian Prime Minister Narendra Modi could meet Pakistani Prime Minister Shehbaz Sharif on the "
            "sidelines of the SCO summit."
        ),
        ["Narendra Modi | Shehbaz Sharif planned"],
    ),
    (
        ("Had he stayed longer, Belgian Prime Minister Bart De Wever would have met Dutch Prime Minister Dick Schoof."),
        ["Bart De Wever | Dick Schoof denied", "Bart De Wever | Dick Schoof planned"],
    ),
    (
        "It is unclear whether Iranian Foreign Minister Abbas Araghchi will meet U.S. envoy Steve Witkoff again.",
        ["Abbas Araghchi | Steve Witkoff planned"],
    ),
    (
        "Swedish Prime Minister Ulf Kristersson cancelled a meeting with Hungarian Prime Minister Viktor Orban.",
        ["Ulf Kristersson | Viktor Orban cancelled"],
    ),
    (
        (
            "The talks between South Sudanese President Salva Kiir and Sudanese leader Abdel Fattah al-Burhan "
            "were put off at the last minute."
        ),
        ["Abdel Fattah al-Burhan | Salva Kiir cancelled"],
    ),
    (
        (
            "A planned telephone call between Chinese President Xi Jinping and Lithuanian President Gitanas "
            "Nauseda was called off."
        ),
        ["Gitanas Nauseda | Xi Jinping cancelled"],
    ),
    (
        (
            "Bolivian Foreign Minister Celinda Sosa's meeting with Chilean Foreign Minister Alberto van Klaveren "
            "has been postponed indefinitely."
        ),
        ["Alberto van Klaveren | Celinda Sosa cancelled"],
    ),
    (
        (
            "The Saudi foreign ministry denied that Crown Prince Mohammed bin Salman had met Israeli Prime "
            "Minister Benjamin Netanyahu."
        ),
        ["Benjamin Netanyahu | Mohammed bin Salman denied"],
    ),
    (
        "Burundian President Evariste Ndayishimiye refused to meet Rwandan President Paul Kagame.",
        ["Evariste Ndayishimiye | Paul Kagame denied"],
    ),
    (
        (
            "No meeting took place between Thai Prime Minister Paetongtarn Shinawatra and Cambodian Prime "
            "Minister Hun Manet."
        ),
        ["Hun Manet | Paetongtarn Shinawatra denied"],
    ),
    (
        "Venezuelan President Nicolas Maduro has never met Guyanese President Irfaan Ali since the vote.",
        ["Irfaan Ali | Nicolas Maduro denied"],
    ),
    (
        (
            "Tokyo dismissed as false reports of a meeting between Japanese Prime Minister Shigeru Ishiba and "
            "North Korean leader Kim Jong Un."
        ),
        ["Kim Jong Un | Shigeru Ishiba denied"],
    ),
    ("The proposal of Ghanaian President John Mahama met with criticism in Nigeria.", []),
    ("Rwanda met the conditions set by the International Monetary Fund.", []),
    ("French President Emmanuel Macron received a letter from Cameroonian President Paul Biya.", []),
    ("Latvian President Edgars Rinkevics welcomed the decision of Finnish President Alexander Stubb.", []),
    ("Uruguayan President Yamandu Orsi called on Venezuelan President Nicolas Maduro to release the prisoners.", []),
    ("The ambassador spoke about Serbian President Aleksandar Vucic in an interview.", []),
    ("Namibian President Netumbo Nandi-Ndaitwah received the Order of the Sun from the hands of a schoolgirl.", []),
    ("Apple chief executive Tim Cook met Indian Prime Minister Narendra Modi in New Delhi.", []),
    ("Kazakh President Kassym-Jomart Tokayev received Chevron chairman Mike Wirth.", []),
    ("Iraqi Prime Minister Mohammed Shia al-Sudani met the heads of TotalEnergies and BP.", []),
    (
        (
            "German Chancellor Friedrich Merz and Austrian Chancellor Christian Stocker spoke about Hungarian "
            "Prime Minister Viktor Orban."
        ),
        ["Christian Stocker | Friedrich Merz"],
    ),
    (
        (
            "Chinese Foreign Minister Wang Yi briefed reporters on the talks with Russia that Kazakhstan hosts "
            "every year."
        ),
        ["Wang Yi | state:RUS"],
    ),
    (
        (
            "Omani Foreign Minister Badr Albusaidi met Yemeni envoys in Muscat, while Iranian Foreign Minister "
            "Abbas Araghchi stayed in Tehran."
        ),
        ["Badr Albusaidi | state:YEM"],
    ),
    ("Kuwaiti Crown Prince Sabah Al-Khalid sent a cable of congratulations to Peruvian President Dina Boluarte.", []),
    ("The book by former Danish Foreign Minister Jeppe Kofod recalls Greenlandic history and the talks.", []),
    ("Tunisian Foreign Minister Mohamed Ali Nafti met in Paris a group of Tunisian students.", []),
    ("Wael Sawan, the chief executive of Shell, met Togolese President Faure Gnassingbe.", []),
    ("Beninese President Patrice Talon met the family of Ghanaian President John Mahama.", []),
    (
        "Paris denied that French President Emmanuel Macron had met Malian colonel Assimi Goita.",
        ["Assimi Goita | Emmanuel Macron denied"],
    ),
    (
        "Without meeting Emir Tamim bin Hamad Al Thani, Turkish Foreign Minister Hakan Fidan left Qatar.",
        ["Hakan Fidan | Tamim bin Hamad Al Thani denied"],
    ),
    (
        "Kosovo President Vjosa Osmani called for a meeting with Serbian President Aleksandar Vucic.",
        ["Aleksandar Vucic | Vjosa Osmani planned"],
    ),
    ("Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama's envoy.", []),
    (
        "Meeting with Chinese Foreign Minister Wang Yi, Russian Foreign Minister Sergei Lavrov will discuss oil.",
        ["Sergei Lavrov | Wang Yi planned"],
    ),
    (
        (
            "The proposed meeting of Russian President Vladimir Putin with Chinese President Xi Jinping did not "
            "take place."
        ),
        ["Vladimir Putin | Xi Jinping cancelled", "Vladimir Putin | Xi Jinping denied"],
    ),
    (
        "Talks between Finnish Foreign Minister Elina Valtonen and Turkish Foreign Minister Hakan Fidan, planned "
        "for May, were called off.",
        ["Elina Valtonen | Hakan Fidan cancelled"],
    ),
    (
        "Armenian Foreign Minister Ararat Mirzoyan and Azerbaijani Foreign Minister Jeyhun Bayramov had been due "
        "to meet in Washington; Baku called that meeting off.",
        ["Ararat Mirzoyan | Jeyhun Bayramov cancelled"],
    ),
    (
        "Finnish Foreign Minister Elina Valtonen turned down a meeting with Russian Foreign Minister Sergei Lavrov.",
        ["Elina Valtonen | Sergei Lavrov denied"],
    ),
    (
        "Reports that Finnish Foreign Minister Elina Valtonen met Russian Foreign Minister Sergei Lavrov are "
        "without basis.",
        ["Elina Valtonen | Sergei Lavrov denied"],
    ),
    (
        "A meeting between Finnish Foreign Minister Elina Valtonen and Russian Foreign Minister Sergei Lavrov "
        "has not been ruled out.",
        ["Elina Valtonen | Sergei Lavrov planned"],
    ),
    (
        "There are no plans for a meeting between Finnish Foreign Minister Elina Valtonen and Russian Foreign "
        "Minister Sergei Lavrov.",
        ["Elina Valtonen | Sergei Lavrov denied"],
    ),
    (
        "Finnish Foreign Minister Elina Valtonen met Danish Foreign Minister Lars Lokke Rasmussen, but not "
        "Russian Foreign Minister Sergei Lavrov.",
        ["Elina Valtonen | Lars Lokke Rasmussen", "Elina Valtonen | Sergei Lavrov denied"],
    ),
    (
        "Singapore Minister Maliki Osman met Sri Lankan Foreign Minister Ali Sabry and British Minister "
        "Anne-Marie Trevelyan on the sidelines of the IORA meeting.",
        ["Ali Sabry | Maliki Osman", "Anne-Marie Trevelyan | Maliki Osman"],
    ),
    (
        "They discussed US President Joe Biden's trip to Britain to attend the summit and meet with British "
        "Prime Minister Boris Johnson. Stephen Lovegrove and Jake Sullivan said so.",
        [],
    ),
    (
        "Ghanaian Foreign Minister Samuel Ablakwa opened the plant together with Ghanaian Energy Minister John "
        "Jinapor.",
        [],
    ),
    ("Ghanaian Foreign Minister Samuel Ablakwa and Ghanaian Energy Minister John Jinapor co-chaired the session.", []),
    # Colleagues who met others.
    (
        (
            "Kenyan Foreign Minister Alma Mutua and Kenyan Trade Minister Moses Kuri met at the Capitol with the "
            "Co-Chairs of the House."
        ),
        [],
    ),
    (
        (
            "The talks followed meetings between Kenyan Foreign Minister Alma Mutua, Trade Minister Moses Kuri, "
            "and their counterparts in Beijing."
        ),
        [],
    ),
    # Who the clause is about acts in it.
    (
        "The Kenyan Foreign Ministry spokesman Korir Singoei spoke. The spokesman said that the union's "
        "Deputy Director Karl Vella arrived in Nairobi and would meet Deputy Foreign Minister Abraham "
        "Otieno.",
        ["Abraham Otieno | Karl Vella planned"],
    ),
    (
        "Kenyan President William Ruto spoke in Lome. A meeting scheduled with Togolese President Faure "
        "Gnassingbe had to be postponed.",
        ["Faure Gnassingbe | William Ruto cancelled"],
    ),
    (
        "Kenyan President William Ruto will fly to Lome next week for talks with Togolese President Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto planned"],
    ),
]


@pytest.mark.parametrize(("text", "allowed"), TRAPS)
def test_what_did_not_happen_is_never_an_actual_meeting(text: str, allowed: list[str]) -> None:
    assert set(describe_kind(EdgeType.MET_WITH, text)) <= set(allowed)
