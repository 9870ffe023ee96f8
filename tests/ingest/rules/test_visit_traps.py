"""Plans, rumours, tourists and trips at home."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind

TRAPS = [
    # An ambassador at his post is no guest there.
    (
        "Irish Foreign Minister Micheal Martin visited Jordan, accompanied by Ambassador to Jordan Marianne Bolger and "
        "Trade Minister Simon Coveney.",
        ["Micheal Martin | state:JOR", "Simon Coveney | state:JOR"],
    ),
    (
        "Lastly, the special envoy and delegation to visit Mali. Mali's special envoy is Ibrahim Gambari.",
        [],
    ),
    (
        "Assembly President Kofi Owusu of Ghana, who is concurrently Foreign Minister of Ghana, visited Chad.",
        ["Kofi Owusu | state:TCD"],
    ),
    (
        "Russian Foreign Minister Sergey Lavrov's trip to Manila, which was spoken of, will not take place.",
        ["Sergey Lavrov | state:PHL cancelled"],
    ),
    ("Kenyan President William Ruto to visit Japan", ["William Ruto | state:JPN planned"]),
    (
        "Danish Foreign Minister Lars Loekke Rasmussen will fly to Kenya after his visit to Uganda.",
        ["Lars Loekke Rasmussen | state:KEN planned", "Lars Loekke Rasmussen | state:UGA planned"],
    ),
    (
        "French President Emmanuel Macron will pay a state visit to Lithuania in the autumn.",
        ["Emmanuel Macron | state:LTU planned"],
    ),
    ("Japanese Emperor Naruhito is scheduled to visit Mongolia in July.", ["Naruhito | state:MNG planned"]),
    (
        "Malaysian King Sultan Ibrahim leaves tomorrow for a state visit to Russia.",
        ["Ibrahim | state:RUS planned", "Sultan Ibrahim | state:RUS planned"],
    ),
    (
        "Preparations for the visit of Montenegrin President Jakov Milatovic to Slovakia were discussed.",
        ["Jakov Milatovic | state:SVK planned"],
    ),
    (
        "The upcoming visit of Turkmen President Serdar Berdimuhamedow to Japan was on the agenda.",
        ["Serdar Berdimuhamedow | state:JPN planned"],
    ),
    (
        "The Ukrainian envoy said President Volodymyr Zelenskyy plans to travel to South Africa.",
        ["Volodymyr Zelenskyy | state:ZAF planned"],
    ),
    (
        "Dates are being agreed for Vatican Foreign Minister Paul Gallagher to visit Vietnam.",
        ["Paul Gallagher | state:VNM planned"],
    ),
    (
        "Lao President Thongloun Sisoulith invited Cuban President Miguel Diaz-Canel to visit Laos.",
        ["Miguel Diaz-Canel | state:LAO planned"],
    ),
    (
        "Emir Mishal Al-Ahmad extended an invitation to Italian President Sergio Mattarella to visit Kuwait.",
        ["Sergio Mattarella | state:KWT planned"],
    ),
    (
        "Timor-Leste President Jose Ramos-Horta accepted an invitation to visit Brunei.",
        ["Jose Ramos-Horta | state:BRN planned"],
    ),
    (
        "Costa Rican Foreign Minister Arnoldo Andre was invited by Foreign Minister Winston Peters to New Zealand.",
        ["Arnoldo Andre | state:NZL planned"],
    ),
    (
        "Barbados hopes that Ghanaian President John Mahama will visit Bridgetown this year.",
        ["John Mahama | state:BRB planned"],
    ),
    (
        "Indian Prime Minister Narendra Modi expressed a wish to visit Greece again.",
        ["Narendra Modi | state:GRC planned"],
    ),
    (
        "If Pope Francis were to visit Vietnam, it would be a first.",
        ["Francis | state:VNM planned", "Pope Francis | state:VNM planned"],
    ),
    (
        "Russian President Vladimir Putin may visit Turkey in May, the Kremlin said.",
        ["Vladimir Putin | state:TUR planned"],
    ),
    (
        "Armenian Foreign Minister Ararat Mirzoyan had been expected to visit Iran on Sunday.",
        ["Ararat Mirzoyan | state:IRN cancelled", "Ararat Mirzoyan | state:IRN planned"],
    ),
    (
        "U.S. Secretary of State Antony Blinken postponed his visit to China after the balloon was seen.",
        ["Antony Blinken | state:CHN cancelled"],
    ),
    (
        "Bad weather forced Bhutanese Prime Minister Tshering Tobgay to call off his trip to Thailand.",
        ["Tshering Tobgay | state:THA cancelled"],
    ),
    (
        "The visit of Polish Prime Minister Donald Tusk to Israel was cancelled at short notice.",
        ["Donald Tusk | state:ISR cancelled"],
    ),
    ("Eritrean President Isaias Afwerki did not travel to Ethiopia.", ["Isaias Afwerki | state:ETH denied"]),
    (
        "Norwegian Foreign Minister Espen Barth Eide ruled out a visit to Afghanistan.",
        ["Espen Barth Eide | state:AFG denied"],
    ),
    (
        "Tunisian President Kais Saied has yet to visit Spain.",
        ["Kais Saied | state:ESP denied", "Kais Saied | state:ESP planned"],
    ),
    ("Indian Prime Minister Narendra Modi visited Kashmir and then Tamil Nadu.", []),
    ("Chinese Premier Li Qiang toured factories in Shanghai and visited a village in China's southwest.", []),
    ("Kenyan President William Ruto arrived in Mombasa to open the port.", []),
    ("Nigerian President Bola Tinubu returned to Abuja from Lagos on Sunday.", []),
    ("Angolan President Joao Lourenco visited the Embassy of Portugal in Luanda to sign the book of condolence.", []),
    ("Paraguayan Foreign Minister Ruben Ramirez visited Taiwanese companies at the fair.", []),
    ("Croatian Prime Minister Andrej Plenkovic visited the Hungarian pavilion.", []),
    ("Gabonese President Brice Oligui Nguema visited the United Nations information desk.", []),
    ("Tesla chief executive Elon Musk flew to China on Sunday.", []),
    ("Siemens chairman Roland Busch accompanied a trade fair and travelled to Vietnam.", []),
    ("More than 200,000 Korean tourists visited Laos last year.", []),
    ("Visitors from Israel may travel to Morocco without a visa.", []),
    ("The route of the pipeline travels to Turkey through Georgia.", []),
    ("Seychelles President Wavel Ramkalawan returned the ship to Sri Lanka.", []),
    ("Slovenian President Natasa Pirc Musar spoke about the visit with students.", []),
    ("The Peruvian ambassador said that Peruvian exports had gone to Japan.", []),
    (
        (
            "Zimbabwean President Emmerson Mnangagwa received the visiting Belarusian Prime Minister Roman "
            "Golovchenko in Harare."
        ),
        ["Roman Golovchenko | state:ZWE"],
    ),
    (
        "Togolese President Faure Gnassingbe would have visited Ghana but for the storm.",
        ["Faure Gnassingbe | state:GHA denied", "Faure Gnassingbe | state:GHA planned"],
    ),
    (
        "The ministry denied reports that Togolese President Faure Gnassingbe visited Ghana.",
        ["Faure Gnassingbe | state:GHA denied"],
    ),
    (
        "Greek President Katerina Sakellaropoulou has never been to Iceland.",
        ["Katerina Sakellaropoulou | state:ISL denied"],
    ),
    (
        "While visiting Oman, Croatian Foreign Minister Gordan Grlic-Radman will open a school.",
        ["Gordan Grlic-Radman | state:OMN planned"],
    ),
    ("Visiting Iran, French President Emmanuel Macron said, would be a mistake.", []),
    ("French President Emmanuel Macron came to Ukraine's aid.", []),
    ("Japanese Prime Minister Fumio Kishida cancelled a stop in Panama.", ["Fumio Kishida | state:PAN cancelled"]),
    (
        "Kenyan Principal Secretary Korir Sing'Oei travelled to Luanda. His trip to Juba, which had been slated "
        "for Saturday, was postponed.",
        ["Korir Sing'Oei | state:AGO", "Korir Sing'Oei | state:SSD cancelled"],
    ),
    (
        "They discussed the visit of Latvian President Edgars Rinkevics to Kazakhstan, which had been planned "
        "for June and has been moved to the autumn.",
        ["Edgars Rinkevics | state:KAZ cancelled"],
    ),
    ("Peruvian President Dina Boluarte's visit to Brazil has never taken place.", ["Dina Boluarte | state:BRA denied"]),
    (
        "Peruvian President Dina Boluarte's visit to Brazil, expected in January, did not materialise.",
        ["Dina Boluarte | state:BRA cancelled"],
    ),
    (
        "Reports that Peruvian Foreign Minister Elmer Schialer would visit Chile are incorrect.",
        ["Elmer Schialer | state:CHL denied"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer was prevented from travelling to Chile.",
        ["Elmer Schialer | state:CHL denied"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer was to attend the forum in Santiago.",
        ["Elmer Schialer | state:CHL planned"],
    ),
    (
        "The visit of Peruvian Foreign Minister Elmer Schialer to Chile has been rescheduled for June.",
        ["Elmer Schialer | state:CHL planned"],
    ),
    (
        "In Copenhagen, Peruvian Foreign Minister Elmer Schialer will meet Danish Foreign Minister Lars Lokke "
        "Rasmussen.",
        ["Elmer Schialer | state:DNK planned"],
    ),
    (
        "Peruvian Foreign Minister Elmer Schialer will meet Danish Foreign Minister Lars Lokke Rasmussen before "
        "heading to Oslo.",
        ["Elmer Schialer | state:NOR planned"],
    ),
    ("Peruvian Foreign Minister Elmer Schialer did not attend the CSTO summit in Minsk.", []),
    ("China closed a crossing after the Dalai Lama had visited Mongolia.", []),
    ("Peruvian Foreign Minister Elmer Schialer spoke by phone to address the crisis in Haiti.", []),
    ("In Lima, Peruvian Foreign Minister Elmer Schialer met Danish Foreign Minister Lars Lokke Rasmussen.", []),
    # Advice to travellers is no visit of a state.
    ("Kenyans should defer all non-essential travel to Russia.", []),
    # A visit that was put off.
    (
        "He knew the reasons for the postponement of Malaysian Prime Minister Muhy Yass's visit to Singapore.",
        ["Muhy Yass | state:SGP cancelled"],
    ),
    # A day that has not come.
    (
        "12 May 2024\n\nKenyan President William Ruto, during a visit to Malta later this month, will sign it.",
        ["William Ruto | state:MLT planned"],
    ),
    ("Kenyan President William Ruto leaves on Friday on a tour of Malta.", ["William Ruto | state:MLT planned"]),
    (
        "Kenyan President William Ruto is scheduled to open a farm during his visit to Malta.",
        ["William Ruto | state:MLT planned"],
    ),
    # A trip that is prepared or denied.
    (
        "The ministers discussed preparations for President William Ruto's visit to Malta.",
        ["William Ruto | state:MLT planned"],
    ),
    (
        "The Kenyan spokesman refuted press allegations that President William Ruto had secretly visited Malta.",
        ["William Ruto | state:MLT denied"],
    ),
    (
        "A trip to Kenya by Togolese President Faure Gnassingbe planned for May had to be called off.",
        ["Faure Gnassingbe | state:KEN cancelled"],
    ),
    ("Togolese President Faure Gnassingbe would not be coming to Nairobi.", ["Faure Gnassingbe | state:KEN denied"]),
]


@pytest.mark.parametrize(("text", "allowed"), TRAPS)
def test_what_did_not_happen_is_never_an_actual_trip(text: str, allowed: list[str]) -> None:
    assert set(describe_kind(EdgeType.VISITED, text)) <= set(allowed)
