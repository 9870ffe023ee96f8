"""Posts abroad that somebody is given, takes over, leaves or is said to have."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

OFFICES = [
    # A list of those who are posted, a line each.
    (
        "Abuja, 22 January 2026 – The President approved the posting of the following ambassadors-designate, who were "
        "confirmed last year:\n(i) Ambassador Femi Oke – French Republic;\n(ii) Colonel Tunde Are (rtd) – Chad;\n"
        "(iii) Ambassador Aminu Sani – United Kingdom (High Commissioner).\n\nNigeria thanked Togo.",
        [
            "ENVOY_TO Aminu Sani | state:GBR high commissioner planned",
            "ENVOY_TO Femi Oke | state:FRA ambassador planned",
            "ENVOY_TO Tunde Are | state:TCD ambassador planned",
        ],
    ),
    (
        "Abuja, 2 January 2026 – Nigeria appointed the following ambassadors:\n1. Musa Bello: Chad\n2. Ada Obi: Mali\n",
        ["ENVOY_TO Ada Obi | state:MLI ambassador", "ENVOY_TO Musa Bello | state:TCD ambassador"],
    ),
    (
        "Lina Berg was appointed as Sweden's ambassador to Peru; Nils Dahl was not relieved of this post.",
        ["ENVOY_TO Lina Berg | state:PER ambassador"],
    ),
    # What stands between whoever is appointed and the office.
    (
        "The African Union appointed Professor Nora Bello, erstwhile Speaker of Parliament in Jos, as its Special "
        "Envoy to Chad.",
        ["ENVOY_TO Nora Bello | state:TCD special envoy"],
    ),
    (
        "The East African Community praised the talks with Burundi and mandated General Tom Okello, former Head of "
        "State of Uganda, to continue as its Special Envoy to that country.",
        [
            "ENVOY_TO Tom Okello | state:BDI special envoy",
            "HOLDS_OFFICE Tom Okello | state:UGA head of state former",
        ],
    ),
    (
        "Ambassador Dan Musa was until 2023 Nigeria's envoy to Peru.",
        ["ENVOY_TO Dan Musa | state:PER ambassador former"],
    ),
    # The comma behind an adverbial is none of an apposition.
    (
        "By decree of the Head of State, Aigul Seitova has been appointed Ambassador of Kazakhstan to Oman.",
        ["ENVOY_TO Aigul Seitova | state:OMN ambassador"],
    ),
    (
        "On the instructions of the Prime Minister of Kenya, Peter Otieno was named Kenya's ambassador to Chad.",
        ["ENVOY_TO Peter Otieno | state:TCD ambassador"],
    ),
    (
        "Ngozi Bello was Nigeria's High Commissioner to the Secretariat of the Commonwealth in London.",
        ["ENVOY_TO Ngozi Bello | bloc:COMMONWEALTH high commissioner former"],
    ),
    # Next, current, outgoing: they say when, not what.
    (
        "Mr. Tomas Rey was appointed as the next Ambassador of Mexico to Kenya.",
        ["ENVOY_TO Tomas Rey | state:KEN ambassador"],
    ),
    # Two titles that share whose they are.
    (
        "Ms Ana Ruiz was named Peru's next Ambassador and Permanent Representative to the United Nations in New York.",
        ["ENVOY_TO Ana Ruiz | bloc:UN permanent representative"],
    ),
    (
        "Per Lund has served as Norway's Ambassador to Japan and as Ambassador for Whale Watching Matters.",
        [
            "ENVOY_TO Per Lund | state:JPN ambassador former",
            "HOLDS_OFFICE Per Lund | state:NOR ambassador for whale watching matters former",
        ],
    ),
    # Whoever replaces somebody has his post.
    (
        "Lina Berg was appointed Sweden's ambassador to Peru in May. "
        "She replaces Nils Dahl, who is now Sweden's ambassador to Oman.",
        [
            "ENVOY_TO Lina Berg | state:PER ambassador",
            "ENVOY_TO Nils Dahl | state:OMN ambassador",
            "ENVOY_TO Nils Dahl | state:PER ambassador former",
        ],
    ),
    (
        "Lina Berg was appointed Sweden's ambassador to Peru in May. She will succeed Nils Dahl.",
        ["ENVOY_TO Lina Berg | state:PER ambassador", "ENVOY_TO Nils Dahl | state:PER ambassador"],
    ),
    # Further states of the same post.
    (
        "Mr Neil Marsh was named Fiji's Ambassador to Chile, with non-resident accreditation to Bolivia and Peru.",
        [
            "ENVOY_TO Neil Marsh | state:BOL ambassador",
            "ENVOY_TO Neil Marsh | state:CHL ambassador",
            "ENVOY_TO Neil Marsh | state:PER ambassador",
        ],
    ),
    # Appositions between a name and its verb.
    (
        "Asha Rao, a diplomat of the 1996 batch, is presently serving as India's Ambassador to Ghana.",
        ["ENVOY_TO Asha Rao | state:GHA ambassador"],
    ),
    # Envoys of a president travel as such.
    (
        "Han Ji-won, special envoy of the President of the Republic of Korea, visited Mongolia in May.",
        ["ENVOY_TO Han Ji-won | state:MNG special envoy"],
    ),
    (
        "Kenyan Foreign Minister Alfred Mutua flew to Luanda as special envoy of President William Ruto.",
        [
            "ENVOY_TO Alfred Mutua | state:AGO special envoy",
            "HOLDS_OFFICE Alfred Mutua | state:KEN foreign minister",
            "HOLDS_OFFICE William Ruto | state:KEN president",
        ],
    ),
    # A list without line breaks: the next name is the next post's.
    (
        "Ms Chua Lee as Fiji's Ambassador to Oman, Ms Kok Peng as Fiji's Ambassador to Peru.",
        ["ENVOY_TO Chua Lee | state:OMN ambassador", "ENVOY_TO Kok Peng | state:PER ambassador"],
    ),
    (
        "Ghana had named Lt. Col. Kofi Mensah-Boateng (Rtd.) as its Special Envoy to the Alliance of Sahel States.",
        ["ENVOY_TO Kofi Mensah-Boateng | bloc:AES special envoy"],
    ),
    (
        "Sofia Lastres served as Ambassador of Peru to Bolivia and China.",
        [
            "ENVOY_TO Sofia Lastres | state:BOL ambassador former",
            "ENVOY_TO Sofia Lastres | state:CHN ambassador former",
        ],
    ),
    (
        "Gunnar Pálsson was Iceland's Permanent Representative to NATO until 1998 and Ambassador to India until 2014.",
        [
            "ENVOY_TO Gunnar Pálsson | bloc:NATO permanent representative former",
            "ENVOY_TO Gunnar Pálsson | state:IND ambassador former",
        ],
    ),
    (
        "Mr Pedro Núñez has been appointed Honorary Consul of the Republic of Estonia in Asunción.",
        ["ENVOY_TO Pedro Núñez | state:PRY honorary consul"],
    ),
    (
        "The appointment of Bertram von Moltke as Germany's ambassador to Jordan was announced.",
        ["ENVOY_TO Bertram von Moltke | state:JOR ambassador"],
    ),
    (
        "Sri Lanka's ambassador, Varuni Silva, presented her credentials to President Petr Pavel of Czechia.",
        ["ENVOY_TO Varuni Silva | state:CZE ambassador", "HOLDS_OFFICE Petr Pavel | state:CZE president"],
    ),
    (
        "Brazil's senate rejected the nomination of Fabio Marzano as ambassador to Portugal.",
        ["ENVOY_TO Fabio Marzano | state:PRT ambassador denied"],
    ),
    (
        "Ruslan Kazakbaev, deputy prime minister of Kyrgyzstan, is in charge of relations with the European Union.",
        [
            "ENVOY_TO Ruslan Kazakbaev | bloc:EU charged with",
            "HOLDS_OFFICE Ruslan Kazakbaev | state:KGZ deputy prime minister",
        ],
    ),
    (
        "Armenia's deputy foreign minister Mnatsakan Safaryan coordinates relations with Iran and Iraq.",
        [
            "ENVOY_TO Mnatsakan Safaryan | state:IRN charged with",
            "ENVOY_TO Mnatsakan Safaryan | state:IRQ charged with",
            "HOLDS_OFFICE Mnatsakan Safaryan | state:ARM deputy foreign minister",
        ],
    ),
    (
        "Dr Lucía Pérez has been accredited as Ambassador of Ecuador to Austria, with residence in Vienna.",
        ["ENVOY_TO Lucía Pérez | state:AUT ambassador"],
    ),
    (
        "Glyn Michelo is the Ambassador of Zambia to Brazil and Argentina.",
        ["ENVOY_TO Glyn Michelo | state:ARG ambassador", "ENVOY_TO Glyn Michelo | state:BRA ambassador"],
    ),
    ("Glyn Michelo had been Zambia's ambassador to Brazil.", ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"]),
    (
        "The African Union appointed former Nigerian president Olusegun Obasanjo as its envoy for the Horn of Africa.",
        [
            "ENVOY_TO Olusegun Obasanjo | region:HORN_OF_AFRICA special envoy",
            "HOLDS_OFFICE Olusegun Obasanjo | state:NGA president former",
        ],
    ),
    (
        "Vice-Premier Ding Xuexiang of China was put in charge of cooperation with Russia and Kazakhstan.",
        [
            "ENVOY_TO Ding Xuexiang | state:KAZ charged with",
            "ENVOY_TO Ding Xuexiang | state:RUS charged with",
            "HOLDS_OFFICE Ding Xuexiang | state:CHN vice-premier",
        ],
    ),
    (
        "Anna Weber joined the Austrian foreign service in 1991. "
        "From 2005 to 2009 she was ambassador in Hanoi, then in Nairobi.",
        ["ENVOY_TO Anna Weber | state:KEN ambassador former", "ENVOY_TO Anna Weber | state:VNM ambassador former"],
    ),
    (
        "Mr John Alder has been appointed His Majesty's Ambassador to the Kingdom of Nepal "
        "in succession to Ms Nicola Poole.",
        ["ENVOY_TO John Alder | state:NPL ambassador", "ENVOY_TO Nicola Poole | state:NPL ambassador former"],
    ),
    (
        "Ms Fatou Ceesay was appointed High Commissioner of The Gambia to the United Kingdom "
        "with concurrent accreditation to Ireland.",
        ["ENVOY_TO Fatou Ceesay | state:GBR high commissioner", "ENVOY_TO Fatou Ceesay | state:IRL high commissioner"],
    ),
    (
        "The Ambassador of Chile to Kenya, María Guerra, who is also accredited to Uganda and Rwanda, hosted a dinner.",
        [
            "ENVOY_TO María Guerra | state:KEN ambassador",
            "ENVOY_TO María Guerra | state:RWA ambassador",
            "ENVOY_TO María Guerra | state:UGA ambassador",
        ],
    ),
    (
        "Estonia plans to appoint Kristi Karelsohn as ambassador to Ukraine.",
        ["ENVOY_TO Kristi Karelsohn | state:UKR ambassador planned"],
    ),
    (
        "Seoul denied that Cho Hyun had been named ambassador to Japan.",
        ["ENVOY_TO Cho Hyun | state:JPN ambassador denied"],
    ),
    ("The Senate confirmed Marc Knapper as ambassador to Vietnam.", ["ENVOY_TO Marc Knapper | state:VNM ambassador"]),
    ("Ukraine's honorary consul in Haifa is Mr Avi Cohen.", ["ENVOY_TO Avi Cohen | state:ISR honorary consul"]),
    (
        "Glyn Michelo has served as Zambia's Ambassador to Brazil since 2021.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador"],
    ),
    (
        "Glyn Michelo has been Zambia's Ambassador to Brazil since 2021.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador"],
    ),
    (
        "Glyn Michelo, until recently Zambia's ambassador to Brazil, died.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
    ),
    ("Glyn Michelo is not Zambia's ambassador to Brazil.", ["ENVOY_TO Glyn Michelo | state:BRA ambassador denied"]),
    (
        "Zambia withdrew the nomination of Glyn Michelo as ambassador to Brazil.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador cancelled"],
    ),
    (
        "Glyn Michelo was proposed as Zambia's ambassador to Brazil.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador planned"],
    ),
    (
        "Glyn Michelo was recalled as Zambia's ambassador to Brazil.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
    ),
    (
        "Glyn Michelo ended his term as Zambia's ambassador to Brazil.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
    ),
    (
        "Glyn Michelo declined to become Zambia's ambassador to Brazil.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador denied"],
    ),
    (
        "CURRICULUM VITAE\n\nMarta Nowak\n\nBorn in 1965 in Kraków.\n2003-2007 Ambassador of Poland to Portugal\n"
        "2012-2016 Permanent Representative of Poland to the OSCE",
        [
            "ENVOY_TO Marta Nowak | bloc:OSCE permanent representative former",
            "ENVOY_TO Marta Nowak | state:PRT ambassador former",
        ],
    ),
    ("Ana Paz was not appointed Chile's ambassador to Peru.", ["ENVOY_TO Ana Paz | state:PER ambassador denied"]),
    (
        "Ana Paz was expected to be named Chile's ambassador to Peru.",
        ["ENVOY_TO Ana Paz | state:PER ambassador planned"],
    ),
    (
        "Glyn Michelo is no longer Zambia's ambassador to Brazil.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
    ),
    ("Glyn Michelo was never Zambia's ambassador to Brazil.", ["ENVOY_TO Glyn Michelo | state:BRA ambassador denied"]),
    (
        "Lee Jong-sup was tipped to become South Korea's ambassador to Australia.",
        ["ENVOY_TO Lee Jong-sup | state:AUS ambassador planned"],
    ),
    (
        "The nomination of Caroline Kennedy as US ambassador to Australia was withdrawn.",
        ["ENVOY_TO Caroline Kennedy | state:AUS ambassador cancelled"],
    ),
    (
        "Mr Ong served as Singapore's Ambassador to Belgium with concurrent accreditation to the Netherlands.",
        ["ENVOY_TO Ong | state:BEL ambassador former", "ENVOY_TO Ong | state:NLD ambassador former"],
    ),
    (
        "Chile has named Ana Paz ambassador to Peru, replacing Luis Soto as ambassador to Peru.",
        ["ENVOY_TO Ana Paz | state:PER ambassador", "ENVOY_TO Luis Soto | state:PER ambassador former"],
    ),
    # A mission tells where its people are sent; a desk does not tell whose they are.
    (
        (
            "Kenyan Ambassador Lena Kok served as Deputy Permanent Representative at the Kenya Permanent Mission "
            "to the United Nations in New York from 2008 to 2012."
        ),
        [
            "ENVOY_TO Lena Kok | bloc:UN deputy permanent representative former",
            "HOLDS_OFFICE Lena Kok | state:KEN ambassador",
        ],
    ),
    # Cards of credentials.
    (
        (
            "The following presented their credentials to President Halima Yac of Singapore today:\n(a) The High "
            "Commissioner of New Zealand\nHer Excellency Gabriela Rusk\n(b) The Ambassador of Peru\nHis "
            "Excellency Luis Rojas\nMINISTRY OF FOREIGN AFFAIRS\nSINGAPORE\n14 FEBRUARY 2023\nHER EXCELLENCY "
            "GABRIELA RUSK\nHIGH COMMISSIONER TO SINGAPORE\nNEW ZEALAND\nHigh Commissioner Gabriela Rusk has "
            "worked on law."
        ),
        [
            "ENVOY_TO Gabriela Rusk | state:SGP high commissioner",
            "ENVOY_TO Luis Rojas | state:SGP ambassador",
            "HOLDS_OFFICE Halima Yac | state:SGP president",
        ],
    ),
    # Who is said to have been named has the office since.
    (
        "The ministry announced that Karl Vella had been named Malta's ambassador to Kenya.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador"],
    ),
    (
        "Karl T. Vella (BA Honours, 1997) joined the ministry in 2001. He was also Malta's ambassador to ASEAN.",
        ["ENVOY_TO Karl T. Vella | bloc:ASEAN ambassador former"],
    ),
    # One name with an initial; who has been named.
    (
        "Karl T. Vella becomes Ambassador of Malta to Kenya, with concurrent accreditation to Uganda and Rwanda.",
        [
            "ENVOY_TO Karl T. Vella | state:KEN ambassador",
            "ENVOY_TO Karl T. Vella | state:RWA ambassador",
            "ENVOY_TO Karl T. Vella | state:UGA ambassador",
        ],
    ),
    (
        "Mario Borg, who has been named High Commissioner of Malta to Ghana, spoke.",
        ["ENVOY_TO Mario Borg | state:GHA high commissioner"],
    ),
    (
        "Mario Borg, who was to be named High Commissioner of Malta to Ghana, spoke.",
        ["ENVOY_TO Mario Borg | state:GHA high commissioner planned"],
    ),
    # Ambassador and something else.
    (
        "Karl Vella becomes Ambassador and Permanent Delegate of Malta to UNESCO. He succeeds Mario Borg.",
        [
            "ENVOY_TO Karl Vella | bloc:UNESCO permanent representative",
            "ENVOY_TO Mario Borg | bloc:UNESCO permanent representative former",
        ],
    ),
    (
        "Karl Vella is Ambassador and Permanent Representative of Malta to the UN.",
        ["ENVOY_TO Karl Vella | bloc:UN permanent representative"],
    ),
    # A second state.
    (
        "Karl Vella was Ambassador of Malta to Kenya and to Uganda.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador former", "ENVOY_TO Karl Vella | state:UGA ambassador former"],
    ),
    (
        "From 2008 to 2011 Karl Vella was Ambassador of Malta to Kenya, cross-accredited to Uganda.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador former", "ENVOY_TO Karl Vella | state:UGA ambassador former"],
    ),
    (
        "Karl Vella becomes Ambassador of Malta to Kenya. He will also represent Malta in Uganda and Rwanda.",
        [
            "ENVOY_TO Karl Vella | state:KEN ambassador",
            "ENVOY_TO Karl Vella | state:RWA ambassador",
            "ENVOY_TO Karl Vella | state:UGA ambassador",
        ],
    ),
    (
        "Maltese Ambassador Karl Vella presented his credentials to Kenyan President William Ruto. Vella "
        "will also be accredited to Uganda.",
        [
            "ENVOY_TO Karl Vella | state:KEN ambassador",
            "ENVOY_TO Karl Vella | state:UGA ambassador planned",
            "HOLDS_OFFICE William Ruto | state:KEN president",
        ],
    ),
    (
        "Karl Vella becomes Ambassador of Malta to Kenya. He will not be accredited to Uganda.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador"],
    ),
    # Who was there before, who stays.
    (
        "Malta's ambassador to Kenya is Karl Vella. His predecessor was Mario Borg.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador", "ENVOY_TO Mario Borg | state:KEN ambassador former"],
    ),
    (
        "The ministry said that Karl Vella would remain Malta's ambassador to Kenya.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador"],
    ),
    (
        "Karl Vella had earlier been Consul General of Malta in Rio de Janeiro, Brazil.",
        ["ENVOY_TO Karl Vella | state:BRA consul general former"],
    ),
    # By whom a state is represented.
    ("Malta is represented in Nairobi by Ambassador Karl Vella.", ["ENVOY_TO Karl Vella | state:KEN ambassador"]),
    (
        "The EU Delegation in Nairobi is headed by Charge d'affaires Karl Vella.",
        ["ENVOY_TO Karl Vella | state:KEN charge d'affaires"],
    ),
    ("Malta's embassy in Nairobi is headed by Ambassador Karl Vella.", ["ENVOY_TO Karl Vella | state:KEN ambassador"]),
    # Whose place is taken by one of several.
    (
        "Malta announced that Karl Vella would remain Malta's ambassador to Kenya and that Mario Borg "
        "had been named Malta's ambassador to Ghana, replacing Anna Zammit.",
        [
            "ENVOY_TO Anna Zammit | state:GHA ambassador former",
            "ENVOY_TO Karl Vella | state:KEN ambassador",
            "ENVOY_TO Mario Borg | state:GHA ambassador",
        ],
    ),
    (
        "Malta said that Mario Borg will be named Malta's ambassador to Ghana, replacing Anna Zammit.",
        ["ENVOY_TO Anna Zammit | state:GHA ambassador", "ENVOY_TO Mario Borg | state:GHA ambassador planned"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_a_text_says_who_is_posted_where(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected
