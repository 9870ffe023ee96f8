"""Who holds which office and who is sent where, as many writers put it, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text

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
        "Abuja, 22 January 2026 – Nigeria thanked the following ambassadors:\n1. Musa Bello: Chad\n2. Ada Obi: Mali\n",
        [],
    ),
    (
        "Lina Berg was appointed as Sweden's ambassador to Peru; Nils Dahl was not relieved of this post.",
        ["ENVOY_TO Lina Berg | state:PER ambassador"],
    ),
    # Letters of orders behind a name, and a comma behind a style.
    (
        "His Excellency, Musa Bello Danjuma, GCFR, President of Nigeria, spoke.",
        ["HOLDS_OFFICE Musa Bello Danjuma | state:NGA president"],
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
    # A president may chair a bloc's body beside his own office.
    (
        "The East African Community thanked William Ruto, President of Kenya and Chair of the Assembly.",
        [
            "HOLDS_OFFICE William Ruto | bloc:EAC chair of the assembly",
            "HOLDS_OFFICE William Ruto | state:KEN president",
        ],
    ),
    (
        "William Ruto, President of Kenya and Chair of the Authority, spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president"],
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
        "President Joao Silva of Angola received guests. At the meeting with Ms. Ana Ruiz, the President noted that "
        "Peru was a partner.",
        ["HOLDS_OFFICE Joao Silva | state:AGO president"],
    ),
    ("Accompanied by the Minister of Trade, Ali Bongo of Gabon visited Togo.", []),
    (
        "According to the President, Kassym-Jomart Tokayev, Kazakhstan will build it.",
        ["HOLDS_OFFICE Kassym-Jomart Tokayev | state:KAZ president"],
    ),
    (
        "By decree of the President, Serdar Berdimuhamedow, Turkmenistan opened its doors.",
        ["HOLDS_OFFICE Serdar Berdimuhamedow | state:TKM president"],
    ),
    # Behind a whole title a word that may be a title too begins the name, or is a form of address.
    (
        "Iraq's acting Foreign Minister Amir Hassan met Jordan's Trade Minister Senator Rania Haddad.",
        [
            "HOLDS_OFFICE Amir Hassan | state:IRQ acting foreign minister",
            "HOLDS_OFFICE Rania Haddad | state:JOR trade minister",
        ],
    ),
    (
        "Foreign Minister Prince Faisal bin Farhan of Saudi Arabia spoke.",
        ["HOLDS_OFFICE Faisal bin Farhan | state:SAU foreign minister"],
    ),
    ("Jan Kowal is Minister Counsellor of Poland.", ["HOLDS_OFFICE Jan Kowal | state:POL minister counsellor"]),
    (
        "Botswana's Minister of Trade and Industry Parks Moeng and Minister of National Parks Lesedi Tau spoke.",
        [
            "HOLDS_OFFICE Lesedi Tau | state:BWA minister of national parks",
            "HOLDS_OFFICE Parks Moeng | state:BWA minister of trade and industry",
        ],
    ),
    # Parliaments that only one state has, and organs of blocs.
    (
        "The Speaker of the Saeima Daiga Berzina met Chairman of the State Duma Oleg Petrov.",
        [
            "HOLDS_OFFICE Daiga Berzina | state:LVA speaker of the Saeima",
            "HOLDS_OFFICE Oleg Petrov | state:RUS chairman of the State Duma",
        ],
    ),
    (
        "Omar Diallo, President of the ECOWAS Commission, spoke.",
        ["HOLDS_OFFICE Omar Diallo | bloc:ECOWAS president of the ECOWAS Commission"],
    ),
    (
        "General Secretary of the Communist Party of Vietnam Central Committee Le Van Binh spoke.",
        ["HOLDS_OFFICE Le Van Binh | state:VNM general secretary of the communist party central committee"],
    ),
    (
        "Ngozi Bello was Nigeria's High Commissioner to the Secretariat of the Commonwealth in London.",
        ["ENVOY_TO Ngozi Bello | bloc:COMMONWEALTH high commissioner former"],
    ),
    # Two offices with a dash or a stroke between them.
    (
        "Deputy Prime Minister – Minister of Foreign Affairs of the Republic of Kazakhstan Murat Aliyev spoke.",
        [
            "HOLDS_OFFICE Murat Aliyev | state:KAZ deputy prime minister",
            "HOLDS_OFFICE Murat Aliyev | state:KAZ foreign minister",
        ],
    ),
    (
        "Deputy Prime Minister/Foreign Minister Bilal Khan of Pakistan spoke.",
        [
            "HOLDS_OFFICE Bilal Khan | state:PAK deputy prime minister",
            "HOLDS_OFFICE Bilal Khan | state:PAK foreign minister",
        ],
    ),
    # Whose, where a bloc acts or is led.
    (
        "A delegation of the Gulf Cooperation Council (GCC) led by Secretary General Salem Nasser arrived.",
        ["HOLDS_OFFICE Salem Nasser | bloc:GCC secretary general"],
    ),
    (
        "The Kenyan delegation was headed by Deputy Minister Ann Otieno, the Finnish side by State Secretary Pia Aho.",
        ["HOLDS_OFFICE Ann Otieno | state:KEN deputy minister", "HOLDS_OFFICE Pia Aho | state:FIN state secretary"],
    ),
    # `Foreign Office` is not only Britain's.
    (
        "ISLAMABAD, 8 May 2025: Foreign Office Spokesperson Amna Tariq said that Pakistan had no comment.",
        ["HOLDS_OFFICE Amna Tariq | state:PAK foreign office spokesperson"],
    ),
    (
        "British diplomats left. Foreign Office Spokesperson Jane Doe said nothing.",
        ["HOLDS_OFFICE Jane Doe | state:GBR foreign office spokesperson"],
    ),
    (
        "President Umaro Mane of the Republic of Guinea Bissau spoke.",
        ["HOLDS_OFFICE Umaro Mane | state:GNB president"],
    ),
    # Next, current, outgoing: they say when, not what.
    (
        "Mr. Tomas Rey was appointed as the next Ambassador of Mexico to Kenya.",
        ["ENVOY_TO Tomas Rey | state:KEN ambassador"],
    ),
    (
        "Outgoing Irish Ambassador to Peru Aoife Nolan hosted a dinner.",
        ["ENVOY_TO Aoife Nolan | state:PER ambassador"],
    ),
    # Two titles that share whose they are.
    (
        "Ms Ana Ruiz was named Peru's next Ambassador and Permanent Representative to the United Nations in New York.",
        ["ENVOY_TO Ana Ruiz | bloc:UN permanent representative"],
    ),
    # Causes that no list knows.
    (
        "He has served as Ambassador of Norway to Japan and as Ambassador for Whale Watching Matters.",
        [],
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
    # A list with a colon, a name behind the title.
    ("Consul General of Latvia in Toronto: Mr. Juris Kalns", ["ENVOY_TO Juris Kalns | state:CAN consul general"]),
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
    # A chargé's full title, and where he sits.
    (
        "Zimbabwe's Chargé d'Affaires in Berlin, Mr. John Moyo, opened the show.",
        ["ENVOY_TO John Moyo | state:DEU charge d'affaires"],
    ),
    # No office: a career officer; an address beside a former post.
    ("Mr Olsen of Norway is a senior career officer with the ministry.", []),
    (
        "Ambassador Thabo Nkosi, formerly South Africa's Permanent Representative to the United Nations, spoke.",
        ["ENVOY_TO Thabo Nkosi | bloc:UN permanent representative former"],
    ),
    # A speaker's house is part of the office.
    (
        "The Speaker of the Turkish Grand National Assembly Mr. Emre Tan travelled to Oman.",
        ["HOLDS_OFFICE Emre Tan | state:TUR speaker of the grand national assembly"],
    ),
    # A name that is elsewhere a parliament's; an honour that is a calling.
    ("Botswana's President, Advocate Duma Kgosi, came.", ["HOLDS_OFFICE Duma Kgosi | state:BWA president"]),
    # A list without line breaks: the next name is the next post's.
    (
        "Ms Chua Lee as Fiji's Ambassador to Oman, Ms Kok Peng as Fiji's Ambassador to Peru.",
        ["ENVOY_TO Chua Lee | state:OMN ambassador", "ENVOY_TO Kok Peng | state:PER ambassador"],
    ),
    # Honours between title and name.
    (
        "She met the UK Foreign Secretary, the Rt. Hon. Jane Holt, and the Nepalese President, Rt. Hon'ble Ram Thapa.",
        ["HOLDS_OFFICE Jane Holt | state:GBR foreign secretary", "HOLDS_OFFICE Ram Thapa | state:NPL president"],
    ),
    (
        "Ghana had named Lt. Col. Kofi Mensah-Boateng (Rtd.) as its Special Envoy to the Alliance of Sahel States.",
        ["ENVOY_TO Kofi Mensah-Boateng | bloc:AES special envoy"],
    ),
    # A title beside a name.
    (
        "The Foreign Minister of Norway, Espen Barth Eide, addressed the Storting.",
        ["HOLDS_OFFICE Espen Barth Eide | state:NOR foreign minister"],
    ),
    (
        "Kenyan Cabinet Secretary for Foreign Affairs Musalia Mudavadi opened the forum.",
        ["HOLDS_OFFICE Musalia Mudavadi | state:KEN cabinet secretary for foreign affairs"],
    ),
    (
        "President Gitanas Nausėda of Lithuania and Estonian Prime Minister Kaja Kallas spoke in Vilnius.",
        ["HOLDS_OFFICE Gitanas Nausėda | state:LTU president", "HOLDS_OFFICE Kaja Kallas | state:EST prime minister"],
    ),
    (
        "Vivian Balakrishnan, Minister for Foreign Affairs of Singapore, thanked the hosts.",
        ["HOLDS_OFFICE Vivian Balakrishnan | state:SGP foreign minister"],
    ),
    (
        "Uzbekistan's minister of investment, industry and trade, Laziz Kudratov, signed the text.",
        ["HOLDS_OFFICE Laziz Kudratov | state:UZB minister of investment, industry and trade"],
    ),
    (
        "Mette Frederiksen, the Danish PM, dined with the king.",
        ["HOLDS_OFFICE Mette Frederiksen | state:DNK prime minister"],
    ),
    (
        "Danish FM Lars Løkke Rasmussen called the report wrong.",
        ["HOLDS_OFFICE Lars Løkke Rasmussen | state:DNK foreign minister"],
    ),
    (
        "Deputy Minister of Foreign Affairs Yerzhan Ashikbayev of Kazakhstan opened the round table.",
        ["HOLDS_OFFICE Yerzhan Ashikbayev | state:KAZ deputy foreign minister"],
    ),
    (
        "The Secretary of State of the Holy See, Cardinal Pietro Parolin, celebrated mass.",
        ["HOLDS_OFFICE Pietro Parolin | state:VAT secretary of state"],
    ),
    (
        "Soviet Foreign Minister Eduard Shevardnadze left Geneva on Tuesday.",
        ["HOLDS_OFFICE Eduard Shevardnadze | state:SUN foreign minister"],
    ),
    (
        "West German Economics Minister Martin Bangemann said growth would slow.",
        ["HOLDS_OFFICE Martin Bangemann | state:DEU economics minister"],
    ),
    (
        "Brazilian Finance Minister Luiz Carlos Bresser Pereira told bankers that payments were frozen.",
        ["HOLDS_OFFICE Luiz Carlos Bresser Pereira | state:BRA finance minister"],
    ),
    (
        "Japanese Minister of International Trade and Industry Hajime Tamura was asked about chips.",
        ["HOLDS_OFFICE Hajime Tamura | state:JPN minister of international trade and industry"],
    ),
    (
        "U.S. Secretary of State George Shultz told the panel that talks had failed.",
        ["HOLDS_OFFICE George Shultz | state:USA secretary of state"],
    ),
    (
        "Kosovo's prime minister, Albin Kurti, rejected the draft.",
        ["HOLDS_OFFICE Albin Kurti | state:XKX prime minister"],
    ),
    (
        "South Korea's First Vice Foreign Minister Kim Hong-kyun briefed the press.",
        ["HOLDS_OFFICE Kim Hong-kyun | state:KOR first vice foreign minister"],
    ),
    (
        "President of the Republic of the Congo Denis Sassou Nguesso opened the summit.",
        ["HOLDS_OFFICE Denis Sassou Nguesso | state:COG president"],
    ),
    (
        "Following the election of Félix Tshisekedi as president of the Democratic Republic of the Congo, oil rose.",
        ["HOLDS_OFFICE Félix Tshisekedi | state:COD president"],
    ),
    ("King Felipe VI of Spain received the guests.", ["HOLDS_OFFICE Felipe VI | state:ESP king"]),
    ("Sultan Haitham bin Tariq of Oman issued two decrees.", ["HOLDS_OFFICE Haitham bin Tariq | state:OMN sultan"]),
    (
        "The Emir of Kuwait, Sheikh Meshal Al-Ahmad Al-Jaber Al-Sabah, dissolved the assembly.",
        ["HOLDS_OFFICE Meshal Al-Ahmad Al-Jaber Al-Sabah | state:KWT emir"],
    ),
    (
        "Speaker of the Jordanian House of Representatives Ahmed Safadi chaired the sitting.",
        ["HOLDS_OFFICE Ahmed Safadi | state:JOR speaker of the house of representatives"],
    ),
    (
        "Chinese Foreign Ministry spokesperson Mao Ning answered questions.",
        ["HOLDS_OFFICE Mao Ning | state:CHN foreign ministry spokesperson"],
    ),
    (
        "Ghanaian central bank governor Ernest Addison defended the rate.",
        ["HOLDS_OFFICE Ernest Addison | state:GHA central bank governor"],
    ),
    # Offices of blocs.
    (
        "NATO Secretary General Mark Rutte praised the budget.",
        ["HOLDS_OFFICE Mark Rutte | bloc:NATO secretary general"],
    ),
    (
        "Secretary-General of the Arab League Ahmed Aboul Gheit condemned the attack.",
        ["HOLDS_OFFICE Ahmed Aboul Gheit | bloc:LAS secretary-general"],
    ),
    (
        "European Commission President Ursula von der Leyen spoke first.",
        ["HOLDS_OFFICE Ursula von der Leyen | bloc:EU president"],
    ),
    ("OPEC President Rilwanu Lukman declined to comment.", ["HOLDS_OFFICE Rilwanu Lukman | bloc:OPEC president"]),
    (
        "Ministers welcomed Kao Kim Hourn, Secretary-General of ASEAN.",
        ["HOLDS_OFFICE Kao Kim Hourn | bloc:ASEAN secretary-general"],
    ),
    (
        "UN High Commissioner for Human Rights Volker Türk urged restraint.",
        ["HOLDS_OFFICE Volker Türk | bloc:UN high commissioner for human rights"],
    ),
    # Several offices, several people.
    (
        "Prime Minister and Minister of Foreign Affairs of Qatar Sheikh Mohammed bin Abdulrahman Al Thani arrived.",
        [
            "HOLDS_OFFICE Mohammed bin Abdulrahman Al Thani | state:QAT foreign minister",
            "HOLDS_OFFICE Mohammed bin Abdulrahman Al Thani | state:QAT prime minister",
        ],
    ),
    (
        "Foreign ministers Annalena Baerbock of Germany and Catherine Colonna of France wrote a joint article.",
        [
            "HOLDS_OFFICE Annalena Baerbock | state:DEU foreign minister",
            "HOLDS_OFFICE Catherine Colonna | state:FRA foreign minister",
        ],
    ),
    # Given, taken and left.
    (
        "Nigerian President Bola Tinubu has appointed Yusuf Tuggar as foreign minister.",
        ["HOLDS_OFFICE Bola Tinubu | state:NGA president", "HOLDS_OFFICE Yusuf Tuggar | state:NGA foreign minister"],
    ),
    (
        "Retno Marsudi was sworn in as Indonesia's foreign minister in October 2014.",
        ["HOLDS_OFFICE Retno Marsudi | state:IDN foreign minister"],
    ),
    (
        "Alberto van Klaveren was named Chile's foreign minister on 10 March 2023.",
        ["HOLDS_OFFICE Alberto van Klaveren | state:CHL foreign minister"],
    ),
    (
        "Julius Maada Bio was re-elected President of Sierra Leone in June 2023.",
        ["HOLDS_OFFICE Julius Maada Bio | state:SLE president"],
    ),
    (
        "Golda Meir was Prime Minister of Israel from 1969 to 1974.",
        ["HOLDS_OFFICE Golda Meir | state:ISR prime minister former"],
    ),
    (
        "Hina Rabbani Khar, who served as Pakistan's foreign minister from 2011 to 2013, chaired the panel.",
        ["HOLDS_OFFICE Hina Rabbani Khar | state:PAK foreign minister former"],
    ),
    (
        "Karin Kneissl, who was Austria's foreign minister until 2019, moved to Russia.",
        ["HOLDS_OFFICE Karin Kneissl | state:AUT foreign minister former"],
    ),
    (
        "Former Finnish president Sauli Niinistö delivered the lecture.",
        ["HOLDS_OFFICE Sauli Niinistö | state:FIN president former"],
    ),
    (
        "Danilo Türk, a former president of Slovenia, heads the panel.",
        ["HOLDS_OFFICE Danilo Türk | state:SVN president former"],
    ),
    (
        "The late Indian prime minister Atal Bihari Vajpayee was remembered.",
        ["HOLDS_OFFICE Atal Bihari Vajpayee | state:IND prime minister former"],
    ),
    (
        "India's then external affairs minister, Sushma Swaraj, made the offer.",
        ["HOLDS_OFFICE Sushma Swaraj | state:IND external affairs minister former"],
    ),
    (
        "Vanuatu's parliament called for Foreign Minister Matai Seremaiah to resign.",
        ["HOLDS_OFFICE Matai Seremaiah | state:VUT foreign minister"],
    ),
    (
        "Deputies asked for the dismissal of Bulgaria's interior minister, Kalin Stoyanov.",
        ["HOLDS_OFFICE Kalin Stoyanov | state:BGR interior minister"],
    ),
    (
        "Cyprus denied that Andreas Pelekanos had been appointed foreign minister.",
        ["HOLDS_OFFICE Andreas Pelekanos | state:CYP foreign minister denied"],
    ),
    # Envoys.
    (
        "Peru's ambassador to Japan, Harold Forsyth, paid a farewell call.",
        ["ENVOY_TO Harold Forsyth | state:JPN ambassador"],
    ),
    (
        "Greek Ambassador in Tirana Constantina Kamitsi spoke at the fair.",
        ["ENVOY_TO Constantina Kamitsi | state:ALB ambassador"],
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
        "Dang Hoang Giang, Viet Nam's Permanent Representative to the United Nations, took the floor.",
        ["ENVOY_TO Dang Hoang Giang | bloc:UN permanent representative"],
    ),
    (
        "Honorary Consul of Latvia in Cape Town Ian Hendricks hosted a reception.",
        ["ENVOY_TO Ian Hendricks | state:ZAF honorary consul"],
    ),
    (
        "Mr Pedro Núñez has been appointed Honorary Consul of the Republic of Estonia in Asunción.",
        ["ENVOY_TO Pedro Núñez | state:PRY honorary consul"],
    ),
    (
        "Consul General of India in Jeddah Fahad Ahmed Khan Suri inaugurated the camp.",
        ["ENVOY_TO Fahad Ahmed Khan Suri | state:SAU consul general"],
    ),
    (
        "British High Commissioner to Fiji Brian Jones planted a tree.",
        ["ENVOY_TO Brian Jones | state:FJI high commissioner"],
    ),
    ("Apostolic Nuncio to Lebanon Paolo Borgia toured the south.", ["ENVOY_TO Paolo Borgia | state:LBN ambassador"]),
    (
        "UN special envoy for Yemen Hans Grundberg briefed the council.",
        ["ENVOY_TO Hans Grundberg | state:YEM special envoy"],
    ),
    (
        "Japan's special envoy for the Middle East, Yutaka Iimura, flew home.",
        ["ENVOY_TO Yutaka Iimura | region:MIDDLE_EAST special envoy"],
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
    # Looks like an envoy and is none.
    (
        "U.S. Trade Representative Clayton Yeutter met farmers.",
        ["HOLDS_OFFICE Clayton Yeutter | state:USA trade representative"],
    ),
    ("The High Commissioner of Botswana to Australia sent a note.", []),
    ("Mongolia's newly accredited ambassador presented his letter of credence to the King of Thailand.", []),
    ("Minister counsellor posts in Chile and Peru remain vacant.", []),
    # Private people.
    ("Tesla chief executive Elon Musk was in Indonesia.", []),
    ("Reuters correspondent Jane Doe reported from Sudan.", []),
    ("Dr Anders Lund, director of the Nordic Institute, called Myanmar's elections a farce.", []),
    # Nobody's state is guessed from the topic; a leader known by name needs none beside it.
    (
        "Speaking about Haiti, Foreign Minister Mélanie Joly said that gangs ruled Haiti.",
        ["HOLDS_OFFICE Mélanie Joly | state:CAN foreign minister"],
    ),
    ("Speaking about Haiti, Foreign Minister Claire Duvalier said that gangs ruled Haiti.", []),
    ("Spokesman Owen Hartnell said that Iran was to blame.", []),
    ("France and Spain agreed on a text. Minister Roux left early.", []),
    (
        "JAKARTA, March 4 - Indonesian Foreign Minister Retno Marsudi greeted her Australian counterpart Penny Wong.",
        [
            "HOLDS_OFFICE Penny Wong | state:AUS foreign minister",
            "HOLDS_OFFICE Retno Marsudi | state:IDN foreign minister",
        ],
    ),
    (
        "OSLO, March 4 - Foreign Minister Espen Barth Eide said Norway paid. Prime Minister Jonas Gahr Store agreed.",
        [
            "HOLDS_OFFICE Espen Barth Eide | state:NOR foreign minister",
            "HOLDS_OFFICE Jonas Gahr Store | state:NOR prime minister",
        ],
    ),
    (
        "National Security Advisor Owen Hartnell met with Indian National Security Advisor Ajit Doval in New Delhi.",
        ["HOLDS_OFFICE Ajit Doval | state:IND national security advisor"],
    ),
    (
        "Foreign Minister Deniz Aydemir met with Foreign Minister Nikos Dendias of Greece.",
        ["HOLDS_OFFICE Nikos Dendias | state:GRC foreign minister"],
    ),
    ("The report covers Sudan. Foreign Minister Karim Belhadi called for calm in Sudan, and Sudan's army replied.", []),
    ("Special Envoy Owen Hartnell praised Brazil. Brazil's forests are safe, Brazil said.", []),
    (
        "President Yoweri Museveni of Uganda and his Kenyan counterpart William Ruto spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president", "HOLDS_OFFICE Yoweri Museveni | state:UGA president"],
    ),
    (
        "Foreign Secretary Vikram Misri of India and his Chinese counterpart, Vice Minister Sun Weidong, spoke.",
        [
            "HOLDS_OFFICE Sun Weidong | state:CHN vice minister",
            "HOLDS_OFFICE Vikram Misri | state:IND foreign secretary",
        ],
    ),
    (
        "Kenya's president, William Ruto, and Yoweri Museveni, his Ugandan counterpart, spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president", "HOLDS_OFFICE Yoweri Museveni | state:UGA president"],
    ),
    (
        "Kyrgyzstan's first vice premier, Adylbek Kasymaliev, and Uzbekistan's vice premier, Jamshid Khodjaev, signed.",
        [
            "HOLDS_OFFICE Adylbek Kasymaliev | state:KGZ first vice premier",
            "HOLDS_OFFICE Jamshid Khodjaev | state:UZB vice premier",
        ],
    ),
    (
        "The Chairman of the Senate of Kazakhstan Maulen Ashimbayev received the guests.",
        ["HOLDS_OFFICE Maulen Ashimbayev | state:KAZ chairman of the senate"],
    ),
    (
        "Chairperson of the National Assembly of Vietnam Vuong Dinh Hue opened the sitting.",
        ["HOLDS_OFFICE Vuong Dinh Hue | state:VNM chairperson of the national assembly"],
    ),
    (
        "EU High Representative for Foreign Affairs and Security Policy Josep Borrell gave a speech.",
        ["HOLDS_OFFICE Josep Borrell | bloc:EU high representative for foreign affairs and security policy"],
    ),
    (
        "Former UK foreign secretary William Hague spoke.",
        ["HOLDS_OFFICE William Hague | state:GBR foreign secretary former"],
    ),
    (
        "Sigrid Kaag, a former Dutch finance minister, chairs the board.",
        ["HOLDS_OFFICE Sigrid Kaag | state:NLD finance minister former"],
    ),
    (
        "Mr. Ban Ki-moon, former Secretary-General of the United Nations, spoke.",
        ["HOLDS_OFFICE Ban Ki-moon | bloc:UN secretary-general former"],
    ),
    (
        "The wife of Ghanaian President John Mahama, Lordina Mahama, opened the clinic.",
        ["HOLDS_OFFICE John Mahama | state:GHA president"],
    ),
    (
        "Governor of Jiangsu Province Xu Kunlin cut the ribbon in China.",
        ["HOLDS_OFFICE Xu Kunlin | state:CHN governor of Jiangsu province"],
    ),
    ("Tokyo Governor Yuriko Koike cut the ribbon.", ["HOLDS_OFFICE Yuriko Koike | state:JPN governor"]),
    (
        "Ambassador Extraordinary and Plenipotentiary of the Republic of Armenia to Georgia Ashot Smbatyan dined.",
        ["ENVOY_TO Ashot Smbatyan | state:GEO ambassador"],
    ),
    (
        "Kazakh Ambassador to the United States and Canada Yerzhan Ashikbayev spoke.",
        ["ENVOY_TO Yerzhan Ashikbayev | state:CAN ambassador", "ENVOY_TO Yerzhan Ashikbayev | state:USA ambassador"],
    ),
    (
        "Mr Tomasz Orłowski, non-resident Ambassador of Poland to Monaco, attended.",
        ["ENVOY_TO Tomasz Orłowski | state:MCO ambassador"],
    ),
    (
        "Dr Lucía Pérez has been accredited as Ambassador of Ecuador to Austria, with residence in Vienna.",
        ["ENVOY_TO Lucía Pérez | state:AUT ambassador"],
    ),
    (
        "Estonia's interests in Asunción are in the hands of Honorary Consul of Estonia Pedro Núñez.",
        ["HOLDS_OFFICE Pedro Núñez | state:EST honorary consul"],
    ),
    (
        "Glyn Michelo is the Ambassador of Zambia to Brazil and Argentina.",
        ["ENVOY_TO Glyn Michelo | state:ARG ambassador", "ENVOY_TO Glyn Michelo | state:BRA ambassador"],
    ),
    ("Glyn Michelo had been Zambia's ambassador to Brazil.", ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"]),
    ("Brazil summoned Zambia's ambassador, Glyn Michelo.", ["HOLDS_OFFICE Glyn Michelo | state:ZMB ambassador"]),
    (
        "Glyn Michelo was elected secretary-general of COMESA.",
        ["HOLDS_OFFICE Glyn Michelo | bloc:COMESA secretary-general"],
    ),
    (
        "The African Union appointed former Nigerian president Olusegun Obasanjo as its envoy for the Horn of Africa.",
        [
            "ENVOY_TO Olusegun Obasanjo | region:HORN_OF_AFRICA special envoy",
            "HOLDS_OFFICE Olusegun Obasanjo | state:NGA president former",
        ],
    ),
    (
        "The Malaysian Prime Minister's special envoy for the Middle East, Abdul Hadi Awang, spoke.",
        ["ENVOY_TO Abdul Hadi Awang | region:MIDDLE_EAST special envoy"],
    ),
    (
        "Putin's special envoy for Afghanistan, Zamir Kabulov, said talks went well.",
        ["ENVOY_TO Zamir Kabulov | state:AFG special envoy"],
    ),
    (
        "UN Secretary-General's Special Representative for Libya Abdoulaye Bathily spoke.",
        ["ENVOY_TO Abdoulaye Bathily | state:LBY special representative"],
    ),
    ("EU Ambassador to Moldova Jānis Mažeiks spoke.", ["ENVOY_TO Jānis Mažeiks | state:MDA ambassador"]),
    (
        "Vice-Premier Ding Xuexiang of China was put in charge of cooperation with Russia and Kazakhstan.",
        [
            "ENVOY_TO Ding Xuexiang | state:KAZ charged with",
            "ENVOY_TO Ding Xuexiang | state:RUS charged with",
            "HOLDS_OFFICE Ding Xuexiang | state:CHN vice-premier",
        ],
    ),
    ("Israeli Foreign Minister Israel Katz spoke.", ["HOLDS_OFFICE Israel Katz | state:ISR foreign minister"]),
    ("Kenyan President Jordan Otieno spoke.", ["HOLDS_OFFICE Jordan Otieno | state:KEN president"]),
    (
        "Australian Foreign Minister Penny Wong and Trade Minister Don Farrell spoke.",
        ["HOLDS_OFFICE Don Farrell | state:AUS trade minister", "HOLDS_OFFICE Penny Wong | state:AUS foreign minister"],
    ),
    ("State Counsellor Wang Yi of China spoke.", ["HOLDS_OFFICE Wang Yi | state:CHN state counsellor"]),
    ("Iran's Supreme Leader Ali Khamenei spoke.", ["HOLDS_OFFICE Ali Khamenei | state:IRN supreme leader"]),
    (
        "WTO Director-General Ngozi Okonjo-Iweala spoke.",
        ["HOLDS_OFFICE Ngozi Okonjo-Iweala | bloc:WTO director-general"],
    ),
    (
        "Member of the Presidency of Bosnia and Herzegovina Željka Cvijanović spoke.",
        ["HOLDS_OFFICE Željka Cvijanović | state:BIH member of the presidency"],
    ),
    (
        "Chief of the General Staff of Turkey Metin Gürak spoke.",
        ["HOLDS_OFFICE Metin Gürak | state:TUR chief of the general staff"],
    ),
    (
        "Crown Prince Mohammed bin Salman of Saudi Arabia spoke.",
        ["HOLDS_OFFICE Mohammed bin Salman | state:SAU crown prince"],
    ),
    (
        "Saudi Crown Prince and Prime Minister Mohammed bin Salman spoke.",
        [
            "HOLDS_OFFICE Mohammed bin Salman | state:SAU crown prince",
            "HOLDS_OFFICE Mohammed bin Salman | state:SAU prime minister",
        ],
    ),
    (
        "Caretaker Prime Minister of Pakistan Anwaar-ul-Haq Kakar spoke.",
        ["HOLDS_OFFICE Anwaar-ul-Haq Kakar | state:PAK caretaker prime minister"],
    ),
    (
        "Ambassador of the Kingdom of Morocco in Dakar Hassan Naciri spoke.",
        ["ENVOY_TO Hassan Naciri | state:SEN ambassador"],
    ),
    (
        "World Bank President Ajay Banga praised Kenyan Treasury Secretary Njuguna Ndung'u.",
        [
            "HOLDS_OFFICE Ajay Banga | bloc:WORLD_BANK president",
            "HOLDS_OFFICE Njuguna Ndung'u | state:KEN treasury secretary",
        ],
    ),
    (
        "Libya's foreign minister, Najla Mangoush, was suspended.",
        ["HOLDS_OFFICE Najla Mangoush | state:LBY foreign minister"],
    ),
    (
        "Jean-Noël Barrot replaced Stéphane Séjourné as France's foreign minister in September 2024.",
        [
            "HOLDS_OFFICE Jean-Noël Barrot | state:FRA foreign minister",
            "HOLDS_OFFICE Stéphane Séjourné | state:FRA foreign minister former",
        ],
    ),
    (
        "Luigi Di Maio succeeded Enzo Moavero Milanesi as Italian foreign minister.",
        [
            "HOLDS_OFFICE Enzo Moavero Milanesi | state:ITA foreign minister former",
            "HOLDS_OFFICE Luigi Di Maio | state:ITA foreign minister",
        ],
    ),
    (
        "Qin Gang was removed as China's foreign minister in July 2023.",
        ["HOLDS_OFFICE Qin Gang | state:CHN foreign minister former"],
    ),
    (
        "Tunisian President Kais Saied dismissed Foreign Minister Nabil Ammar in August 2024.",
        [
            "HOLDS_OFFICE Kais Saied | state:TUN president",
            "HOLDS_OFFICE Nabil Ammar | state:TUN foreign minister former",
        ],
    ),
    (
        "Saadeh al-Shami resigned as Lebanon's deputy prime minister.",
        ["HOLDS_OFFICE Saadeh al-Shami | state:LBN deputy prime minister former"],
    ),
    (
        "Stanley Kakubo stepped down as Zambia's foreign minister in December 2023.",
        ["HOLDS_OFFICE Stanley Kakubo | state:ZMB foreign minister former"],
    ),
    (
        "Julius Nyerere (1922–1999) was the first president of Tanzania.",
        ["HOLDS_OFFICE Julius Nyerere | state:TZA president former"],
    ),
    (
        "Ex-Prime Minister of Malaysia Najib Razak appealed.",
        ["HOLDS_OFFICE Najib Razak | state:MYS prime minister former"],
    ),
    (
        "President-elect Prabowo Subianto of Indonesia thanked voters.",
        ["HOLDS_OFFICE Prabowo Subianto | state:IDN president planned"],
    ),
    (
        "Malaysia's prime minister-designate, Anwar Ibrahim, thanked voters.",
        ["HOLDS_OFFICE Anwar Ibrahim | state:MYS prime minister planned"],
    ),
    (
        "Micheál Martin will become Ireland's prime minister in January.",
        ["HOLDS_OFFICE Micheál Martin | state:IRL prime minister planned"],
    ),
    (
        "Iceland is expected to name Katrín Jakobsdóttir foreign minister next week.",
        ["HOLDS_OFFICE Katrín Jakobsdóttir | state:ISL foreign minister planned"],
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
        "The ambassador-designate of Ghana to Malta, Barbara Benisa, made her first call.",
        ["ENVOY_TO Barbara Benisa | state:MLT ambassador planned"],
    ),
    (
        "Estonia plans to appoint Kristi Karelsohn as ambassador to Ukraine.",
        ["ENVOY_TO Kristi Karelsohn | state:UKR ambassador planned"],
    ),
    (
        "Seoul denied that Cho Hyun had been named ambassador to Japan.",
        ["ENVOY_TO Cho Hyun | state:JPN ambassador denied"],
    ),
    (
        "Ana Brkić, formerly Croatia's consul general in Melbourne, heads the office.",
        ["ENVOY_TO Ana Brkić | state:AUS consul general former"],
    ),
    (
        "Samsung chairman Lee Jae-yong met Vietnam's prime minister, Pham Minh Chinh.",
        ["HOLDS_OFFICE Pham Minh Chinh | state:VNM prime minister"],
    ),
    ("The Senate confirmed Marc Knapper as ambassador to Vietnam.", ["ENVOY_TO Marc Knapper | state:VNM ambassador"]),
    (
        "Presidents Tokayev of Kazakhstan and Japarov of Kyrgyzstan dined.",
        ["HOLDS_OFFICE Japarov | state:KGZ president", "HOLDS_OFFICE Tokayev | state:KAZ president"],
    ),
    ("Botswana's President Duma Boko spoke.", ["HOLDS_OFFICE Duma Boko | state:BWA president"]),
    (
        "Nepal's outgoing prime minister, Pushpa Kamal Dahal, spoke.",
        ["HOLDS_OFFICE Pushpa Kamal Dahal | state:NPL prime minister"],
    ),
    (
        "Sri Lanka's foreign minister, Ali Sabry, was replaced by Vijitha Herath in September 2024.",
        [
            "HOLDS_OFFICE Ali Sabry | state:LKA foreign minister former",
            "HOLDS_OFFICE Vijitha Herath | state:LKA foreign minister",
        ],
    ),
    (
        "Vijitha Herath took over as Sri Lanka's foreign minister.",
        ["HOLDS_OFFICE Vijitha Herath | state:LKA foreign minister"],
    ),
    (
        "Parnpree Bahiddha-Nukara tendered his resignation as foreign minister of Thailand.",
        ["HOLDS_OFFICE Parnpree Bahiddha-Nukara | state:THA foreign minister former"],
    ),
    (
        "Russian presidential aide Yuri Ushakov briefed reporters.",
        ["HOLDS_OFFICE Yuri Ushakov | state:RUS presidential aide"],
    ),
    (
        "Permanent Representative of Malta to the United Nations in Geneva Christopher Grima spoke.",
        ["ENVOY_TO Christopher Grima | bloc:UN permanent representative"],
    ),
    (
        "Permanent Representative of Malta to the UN Office at Geneva Christopher Grima spoke.",
        ["ENVOY_TO Christopher Grima | bloc:UN permanent representative"],
    ),
    (
        "The Permanent Representative of Belarus to the OSCE in Vienna, Andrei Dapkiunas, spoke.",
        ["ENVOY_TO Andrei Dapkiunas | bloc:OSCE permanent representative"],
    ),
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
        "Glyn Michelo, Zambia's ambassador to Brazil from 2015 to 2019, died.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
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
        "Glyn Michelo hopes to become Zambia's foreign minister.",
        ["HOLDS_OFFICE Glyn Michelo | state:ZMB foreign minister planned"],
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
    (
        "US Ambassador to Georgia Kelly Degnan spoke with President Salome Zourabichvili of Georgia.",
        ["ENVOY_TO Kelly Degnan | state:GEO ambassador", "HOLDS_OFFICE Salome Zourabichvili | state:GEO president"],
    ),
    ("Chinese Vice Premier He Lifeng spoke.", ["HOLDS_OFFICE He Lifeng | state:CHN vice premier"]),
    (
        "General Secretary of the Communist Party of Vietnam To Lam spoke.",
        ["HOLDS_OFFICE To Lam | state:VNM general secretary of the communist party"],
    ),
    ("North Korean leader Kim Jong Un spoke.", ["HOLDS_OFFICE Kim Jong Un | state:PRK leader"]),
    ("Soviet leader Mikhail Gorbachev spoke.", ["HOLDS_OFFICE Mikhail Gorbachev | state:SUN leader"]),
    ("Lebanese army chief Joseph Aoun spoke.", ["HOLDS_OFFICE Joseph Aoun | state:LBN army chief"]),
    ("IAEA chief Rafael Grossi spoke.", ["HOLDS_OFFICE Rafael Grossi | bloc:IAEA chief"]),
    (
        "IMF Managing Director Kristalina Georgieva spoke.",
        ["HOLDS_OFFICE Kristalina Georgieva | bloc:IMF managing director"],
    ),
    (
        "OSCE Chairperson-in-Office, Maltese Foreign Minister Ian Borg, spoke.",
        [
            "HOLDS_OFFICE Ian Borg | bloc:OSCE chairperson-in-office",
            "HOLDS_OFFICE Ian Borg | state:MLT foreign minister",
        ],
    ),
    (
        "Ana Paz, who succeeded Luis Soto as Chile's foreign minister, spoke.",
        [
            "HOLDS_OFFICE Ana Paz | state:CHL foreign minister",
            "HOLDS_OFFICE Luis Soto | state:CHL foreign minister former",
        ],
    ),
    ("Ana Paz was not appointed Chile's ambassador to Peru.", ["ENVOY_TO Ana Paz | state:PER ambassador denied"]),
    (
        "Ana Paz was expected to be named Chile's ambassador to Peru.",
        ["ENVOY_TO Ana Paz | state:PER ambassador planned"],
    ),
    (
        "Jean-Noël Barrot will replace Stéphane Séjourné as France's foreign minister.",
        [
            "HOLDS_OFFICE Jean-Noël Barrot | state:FRA foreign minister planned",
            "HOLDS_OFFICE Stéphane Séjourné | state:FRA foreign minister",
        ],
    ),
    (
        "Sri Lanka's foreign minister, Ali Sabry, will be replaced by Vijitha Herath in September.",
        [
            "HOLDS_OFFICE Ali Sabry | state:LKA foreign minister",
            "HOLDS_OFFICE Vijitha Herath | state:LKA foreign minister planned",
        ],
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
        "Slovak Foreign Minister Juraj Blanar dismissed Hungarian Foreign Minister Peter Szijjarto in a debate.",
        [
            "HOLDS_OFFICE Juraj Blanar | state:SVK foreign minister",
            "HOLDS_OFFICE Peter Szijjarto | state:HUN foreign minister",
        ],
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
    # Words that lost the space between them.
    (
        "Kenyan Minister of Foreign AffairsAlma Otieno met Ugandan President Yosef Kato26 July 2023.",
        ["HOLDS_OFFICE Alma Otieno | state:KEN foreign minister", "HOLDS_OFFICE Yosef Kato | state:UGA president"],
    ),
    (
        "The gift went to MsAlma Otieno, Minister of Trade of Kenya.",
        ["HOLDS_OFFICE Alma Otieno | state:KEN trade minister"],
    ),
    # Two titles, two people: initials and articles add nobody's office to another's.
    (
        "The President and King Abdul of Jordan discussed the truce. President Joe Biden thanked King Abdul.",
        ["HOLDS_OFFICE Abdul | state:JOR king", "HOLDS_OFFICE Joe Biden | state:USA president"],
    ),
    (
        "SM and Prime Minister Chi Minh of Vietnam took stock of ties.",
        ["HOLDS_OFFICE Chi Minh | state:VNM prime minister"],
    ),
    (
        "Talks go on with Prime Minister Netanyahu, the Amir of Qatar, and President Sisi.",
        ["HOLDS_OFFICE Netanyahu | state:ISR prime minister", "HOLDS_OFFICE Sisi | state:EGY president"],
    ),
    (
        "Sultan Ibra, King of Malaysia, gave a dinner.",
        ["HOLDS_OFFICE Ibra | state:MYS king", "HOLDS_OFFICE Ibra | state:MYS sultan"],
    ),
    # Whoever serves somebody is not that somebody.
    (
        "The Canadian delegation included Chief of Staff to the National Security Advisor Rami Nasser.",
        ["HOLDS_OFFICE Rami Nasser | state:CAN chief of staff to the national security advisor"],
    ),
    (
        "Nora Bell is in Rome with Peru's National Security Advisor to the Vice President, Dr. Paul Goro.",
        ["HOLDS_OFFICE Paul Goro | state:PER national security advisor to the vice president"],
    ),
    # Lists in which the name stands first, and such in which the title does.
    (
        (
            "The guests were His Excellency Omar bin Ali, Minister of Finance of Qatar, His Excellency Hamad bin "
            "Saleh, Minister of Commerce of Qatar, Her Excellency Noor bint Jaber, Minister of Education of "
            "Qatar, and others."
        ),
        [
            "HOLDS_OFFICE Hamad bin Saleh | state:QAT commerce minister",
            "HOLDS_OFFICE Noor bint Jaber | state:QAT education minister",
            "HOLDS_OFFICE Omar bin Ali | state:QAT finance minister",
        ],
    ),
    (
        (
            "He met Chairman of the Agency for Planning, His Excellency Dr Kairat Kel, Minister of Industry of "
            "Kazakhstan, His Excellency Kai Usken, and officials."
        ),
        ["HOLDS_OFFICE Kai Usken | state:KAZ industry minister"],
    ),
    (
        (
            "The Kenyan delegation included Dr Alma Mutua, Minister for Foreign Affairs, Dr Malik Omar, Minister "
            "in the Prime Minister’s Office and Second Minister for Education, Dr Tom Lang, Minister for "
            "Manpower, and others."
        ),
        [
            "HOLDS_OFFICE Alma Mutua | state:KEN foreign minister",
            "HOLDS_OFFICE Malik Omar | state:KEN minister in the prime minister's office",
            "HOLDS_OFFICE Malik Omar | state:KEN second education minister",
            "HOLDS_OFFICE Tom Lang | state:KEN manpower minister",
        ],
    ),
    (
        (
            "Professor Lin Koo, Ambassador of Singapore to Finland,\nDr Kari Lehto, Honorary Consul-General of "
            "Singapore in Helsinki,\nFriends"
        ),
        ["ENVOY_TO Kari Lehto | state:FIN honorary consul general", "ENVOY_TO Lin Koo | state:FIN ambassador"],
    ),
    # Portfolios in brackets, and whose they are.
    (
        "Kenyan Minister of State (Culture) Ann Wanja and Kenyan State Secretary (Foreign Affairs) Tom Njoro arrived.",
        [
            "HOLDS_OFFICE Ann Wanja | state:KEN minister of state for culture",
            "HOLDS_OFFICE Tom Njoro | state:KEN state secretary for foreign affairs",
        ],
    ),
    (
        "Dr Jane Otieno, Minister of State (Health) Tom Njoro and Kenyan officials arrived.",
        ["HOLDS_OFFICE Tom Njoro | state:KEN minister of state for health"],
    ),
    # Names that are bodies', not people's.
    ("The Chairman of the Kenya Free Ports Authority, Mr John Kamau, spoke. Kenyan officials listened.", []),
    ("The President of the Kenya Red Cross, Mr John Kamau, spoke.", []),
    (
        "Kenyan Foreign Minister Alma Otieno inaugurated the Kenya Representative Office in Ramallah.",
        ["HOLDS_OFFICE Alma Otieno | state:KEN foreign minister"],
    ),
    # Posts that the words do not tell, and such as are nobody's of the state.
    ("Kenyan diplomats met Senior Director Nora Todd and Chair Jared Berne. Kenya thanked them.", []),
    ("Mr John Kamau became Senior Vice President in 2009. Kenya sent him to Rome.", []),
    # Councils, ranks and offices to the end of their words.
    (
        "Wu Lin\nPremier of the State Council\nPeople's Republic of China",
        ["HOLDS_OFFICE Wu Lin | state:CHN premier of the state council"],
    ),
    (
        (
            "Chief Minister of Johor Datuk Omar Ghazi and Premier of Sarawak Datuk Patinggi Tan Sri Dr Abang "
            "Johari of Malaysia met."
        ),
        [
            "HOLDS_OFFICE Abang Johari | state:MYS premier of Sarawak",
            "HOLDS_OFFICE Omar Ghazi | state:MYS chief minister of Johor",
        ],
    ),
    (
        "Mexican Secretary of Defense General Luis Sando and Cuban Minister of External Affairs Jane Oro met.",
        [
            "HOLDS_OFFICE Jane Oro | state:CUB external affairs minister",
            "HOLDS_OFFICE Luis Sando | state:MEX secretary of defense",
        ],
    ),
    (
        "The Malaysian Deputy Prime Ministers Ahmad Zain and Fadil Yus left.",
        [
            "HOLDS_OFFICE Ahmad Zain | state:MYS deputy prime minister",
            "HOLDS_OFFICE Fadil Yus | state:MYS deputy prime minister",
        ],
    ),
    (
        "Kenyan Deputy Under Secretary of Defense Dana Plum left.",
        ["HOLDS_OFFICE Dana Plum | state:KEN deputy under secretary of defense"],
    ),
    (
        "Then-Prime Minister of Kenya Raila Oding opened the port.",
        ["HOLDS_OFFICE Raila Oding | state:KEN prime minister former"],
    ),
    ("Israeli opposition leader Yoram Levi spoke.", ["HOLDS_OFFICE Yoram Levi | state:ISR opposition leader"]),
    (
        "Kenyan Special Representative for International Cooperation Erza Kazi spoke.",
        ["HOLDS_OFFICE Erza Kazi | state:KEN special representative for international cooperation"],
    ),
    (
        "Grace Otieno, Minister of Trade, Kenya, left. Kenya's Ambassador, Uganda, left too.",
        ["HOLDS_OFFICE Grace Otieno | state:KEN trade minister"],
    ),
    (
        "Permanent Secretary Chan Wei of the Ministry of Trade of Kenya spoke.",
        ["HOLDS_OFFICE Chan Wei | state:KEN permanent secretary"],
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
    ("Kenya's Lena Kok was Director of the Australia, New Zealand & the Pacific Directorate.", []),
    # What is still to come is not over, and what had its last day is.
    (
        "Kenyan Deputy Prime Minister Moses Kuri will be Acting Prime Minister from 9 to 10 May 2031.",
        [
            "HOLDS_OFFICE Moses Kuri | state:KEN acting prime minister planned",
            "HOLDS_OFFICE Moses Kuri | state:KEN deputy prime minister",
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
    # Whoever serves in an office is not the president whose office it is.
    (
        (
            "Head of the Office of the President of Kenya Moses Kuri, Deputy Head of the Executive Office of the "
            "President of Chad Nora Bell and Minister Delegate attached to the Prime Minister and Secretary "
            "General for the Council for the Development of Peru Luis Rojas met."
        ),
        [
            "HOLDS_OFFICE Luis Rojas | state:PER minister delegate attached to the prime minister",
            "HOLDS_OFFICE Luis Rojas | state:PER secretary general for the council for the development",
            "HOLDS_OFFICE Moses Kuri | state:KEN head of the office of the president",
            "HOLDS_OFFICE Nora Bell | state:TCD deputy head of the executive office of the president",
        ],
    ),
    (
        "Head of the Federal Chancellery Wolf Schmied of Germany and Kenyan President Wilma Ruto left.",
        [
            "HOLDS_OFFICE Wilma Ruto | state:KEN president",
            "HOLDS_OFFICE Wolf Schmied | state:DEU head of the federal chancellery",
        ],
    ),
    # A father's title and what stands before his name.
    (
        "The dinner was given by Sultan Ibra Ibni Almarhum Sultan Iskan of Malaysia.",
        ["HOLDS_OFFICE Ibra Ibni Almarhum Sultan Iskan | state:MYS sultan"],
    ),
    (
        (
            "Minister of Foreign Affairs II Yang Berhormat Dato Awang Haji Omar bin Pehin Datu Jaya Haji Mohd "
            "Yus of Brunei left."
        ),
        ["HOLDS_OFFICE Omar bin Pehin Datu Jaya Haji Mohd Yus | state:BRN foreign minister"],
    ),
    (
        "His Majesty Yang Di-Pertuan Agong XVI Sultan Ibra of Malaysia and HRH Crown Prince Omar of Jordan met.",
        ["HOLDS_OFFICE Ibra | state:MYS sultan", "HOLDS_OFFICE Omar | state:JOR crown prince"],
    ),
    # What is open about a second title is nobody's; a capacity is that of the one before.
    (
        "Former Prime Minister and President Taur Matan of Chad spoke.",
        ["HOLDS_OFFICE Taur Matan | state:TCD prime minister former"],
    ),
    (
        (
            "He spoke with Omar Wong in his capacity as Acting Prime Minister, and Kenyan Minister for Foreign "
            "Affairs Dr Alma Otieno."
        ),
        ["HOLDS_OFFICE Alma Otieno | state:KEN foreign minister"],
    ),
    ("Kenya hosted talks. The Vice President and Minister Kuri spoke. Minister and Chairman Otieno spoke.", []),
    # One name behind ministers and a comma is not theirs; an office ex officio is.
    ("The CARICOM Foreign Ministers, Mr. Sullivan said, would meet.", []),
    (
        "Kisumu Mayor and ex-officio Kenya Ports Chairman Moses Kuri spoke.",
        ["HOLDS_OFFICE Moses Kuri | state:KEN Kisumu mayor", "HOLDS_OFFICE Moses Kuri | state:KEN ports chairman"],
    ),
    # Verbs in headings, posts at schools, the mission where somebody served.
    ("Kenyan Prime Minister Raila Oding Will Make a Visit", ["HOLDS_OFFICE Raila Oding | state:KEN prime minister"]),
    ("Mr Andrei Sharov, President of Moscow School of Management, spoke.", []),
    (
        (
            "Nora Bell, Ambassador of Switzerland, has also served as Political Coordinator at the Swiss Mission "
            "to the United Nations in New York."
        ),
        [
            "HOLDS_OFFICE Nora Bell | state:CHE ambassador",
            "HOLDS_OFFICE Nora Bell | state:CHE political coordinator at the mission to the United Nations former",
        ],
    ),
    # Whose president, and of what.
    ("University of Jordan President Professor Dr Omar Obeid and the Jordanian guests left.", []),
    (
        "The following leaders joined: Lise Engel, Vice President for Policy, National Ridge. Kenya agreed.",
        [],
    ),
    (
        "Ambassador Omar Zaki of Afghanistan was the Afghan Minister of Labor, Social Affairs, Martyrs and Disabled.",
        [
            "HOLDS_OFFICE Omar Zaki | state:AFG ambassador",
            "HOLDS_OFFICE Omar Zaki | state:AFG minister of labor, social affairs, martyrs and disabled former",
        ],
    ),
    # Who takes another's place is the one new in office, never the host.
    (
        "Kenyan President William Ruto received the new Maltese Ambassador Anna Borg. She replaces Karl Vella.",
        [
            "HOLDS_OFFICE Anna Borg | state:MLT ambassador",
            "HOLDS_OFFICE Karl Vella | state:MLT ambassador former",
            "HOLDS_OFFICE William Ruto | state:KEN president",
        ],
    ),
    (
        "Foreign Minister Karl Holm of Norway met the ambassador of Chile, Marta Rojas. She replaces Luis Vega.",
        [
            "HOLDS_OFFICE Karl Holm | state:NOR foreign minister",
            "HOLDS_OFFICE Luis Vega | state:CHL ambassador former",
            "HOLDS_OFFICE Marta Rojas | state:CHL ambassador",
        ],
    ),
    (
        "President William Ruto of Kenya met Prime Minister Robert Abela of Malta. He replaced Karl Vella.",
        ["HOLDS_OFFICE Robert Abela | state:MLT prime minister", "HOLDS_OFFICE William Ruto | state:KEN president"],
    ),
    # Who is said to have been named has the office since.
    (
        "The ministry announced that Karl Vella had been named Malta's ambassador to Kenya.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador"],
    ),
    ("Karl Vella had been elected president of Malta.", ["HOLDS_OFFICE Karl Vella | state:MLT president former"]),
    # A counterpart has no body that is of one state alone.
    (
        "The head of the Federal Department of Foreign Affairs of Switzerland, Ignazio Cassis, held talks "
        "with his Kenyan counterpart Musalia Mudavadi.",
        [
            "HOLDS_OFFICE Ignazio Cassis | state:CHE head of the federal department of foreign affairs",
            "HOLDS_OFFICE Musalia Mudavadi | state:KEN foreign minister",
        ],
    ),
    # Verbs in a heading, and degrees, are no names.
    (
        "Minister Vella Announces Diplomatic Appointments\n\nForeign Affairs Minister Karl Vella of Malta "
        "announced the appointments.",
        ["HOLDS_OFFICE Karl Vella | state:MLT foreign affairs minister"],
    ),
    (
        "Karl T. Vella (BA Honours, 1997) joined the ministry in 2001. He was also Malta's ambassador to ASEAN.",
        ["ENVOY_TO Karl T. Vella | bloc:ASEAN ambassador former"],
    ),
    (
        "Maltese President Karl Vella, President Pro Tempore of SICA, spoke.",
        ["HOLDS_OFFICE Karl Vella | bloc:SICA president pro tempore", "HOLDS_OFFICE Karl Vella | state:MLT president"],
    ),
    # Whose minister each of a list is.
    (
        "The foreign ministers of Nauru, Lionel Aingimea; Tonga, Fekitamoeloa Utoikamanu; and Palau, "
        "Gustav Aitaro, spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Gustav Aitaro | state:PLW foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    (
        "The foreign ministers of Nauru, Lionel Aingimea, and Tonga, Fekitamoeloa Utoikamanu, spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    (
        "The foreign ministers of Nauru, Lionel Aingimea, and Tonga spoke.",
        ["HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister"],
    ),
    (
        "The foreign ministers of Nauru and Tonga, Lionel Aingimea and Fekitamoeloa Utoikamanu, spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    (
        "Nauruan and Tongan Foreign Ministers Lionel Aingimea and Fekitamoeloa Utoikamanu spoke.",
        [
            "HOLDS_OFFICE Fekitamoeloa Utoikamanu | state:TON foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister",
        ],
    ),
    ("The foreign ministers of Nauru, Tonga and Palau, Lionel Aingimea and Gustav Aitaro, spoke.", []),
    (
        "The deputy foreign ministers of Nauru, Lionel Aingimea and Gustav Aitaro, spoke.",
        [
            "HOLDS_OFFICE Gustav Aitaro | state:NRU deputy foreign minister",
            "HOLDS_OFFICE Lionel Aingimea | state:NRU deputy foreign minister",
        ],
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
    ("Karl Vella is a poet. His predecessor was Mario Borg.", []),
    (
        "The ministry said that Karl Vella would remain Malta's ambassador to Kenya.",
        ["ENVOY_TO Karl Vella | state:KEN ambassador"],
    ),
    ("The ministry said that Karl Vella would not remain Malta's ambassador to Kenya.", []),
    (
        "Karl Vella had earlier been Consul General of Malta in Rio de Janeiro, Brazil.",
        ["ENVOY_TO Karl Vella | state:BRA consul general former"],
    ),
    # By whom a state is represented.
    ("Malta is represented in Nairobi by Ambassador Karl Vella.", ["ENVOY_TO Karl Vella | state:KEN ambassador"]),
    ("Malta was represented in Nairobi by Minister Karl Vella.", []),
    (
        "The EU Delegation in Nairobi is headed by Charge d'affaires Karl Vella.",
        ["ENVOY_TO Karl Vella | state:KEN charge d'affaires"],
    ),
    ("Malta's embassy in Nairobi is headed by Ambassador Karl Vella.", ["ENVOY_TO Karl Vella | state:KEN ambassador"]),
    (
        "The Maltese delegation in Nairobi was headed by Prime Minister Karl Vella.",
        ["HOLDS_OFFICE Karl Vella | state:MLT prime minister"],
    ),
    # A colleague at the same place.
    (
        "Malta's Permanent Representative to the UN Karl Vella met with his Kenyan colleague Martin Kimani.",
        [
            "ENVOY_TO Karl Vella | bloc:UN permanent representative",
            "ENVOY_TO Martin Kimani | bloc:UN permanent representative",
        ],
    ),
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
    # A title whose words begin like a council's.
    (
        "Federal Councillor Karla Huber of Switzerland spoke.",
        ["HOLDS_OFFICE Karla Huber | state:CHE federal councillor"],
    ),
    # A parliament's own name, a body's own officer, an office of one body only.
    (
        "Kazakhstan is far. The speaker of the Majilis, Yerlan Koshanov, flew to Bern.",
        ["HOLDS_OFFICE Yerlan Koshanov | state:KAZ speaker of the Majilis"],
    ),
    (
        "He said of the IAEA that the agency's Deputy Director General Karl Vella had arrived.",
        ["HOLDS_OFFICE Karl Vella | bloc:IAEA deputy director general"],
    ),
    ("He said of the IAEA and the WTO that the agency's Deputy Director General Karl Vella had arrived.", []),
    (
        "The High Representative of the Union for Foreign Affairs and Security Policy, Karl Vella, spoke.",
        ["HOLDS_OFFICE Karl Vella | bloc:EU high representative for foreign affairs and security policy"],
    ),
    ("The High Representative for Disarmament Affairs, Karl Vella, spoke.", []),
    (
        "Maltese President Karl Vella, President Pro Tempore of CARICOM, spoke of fish.",
        [
            "HOLDS_OFFICE Karl Vella | bloc:CARICOM president pro tempore",
            "HOLDS_OFFICE Karl Vella | state:MLT president",
        ],
    ),
    (
        "Mongolian Speaker of the State Great Khural Dashzeveg Amarbayasgalan spoke.",
        ["HOLDS_OFFICE Dashzeveg Amarbayasgalan | state:MNG speaker of the State Great Khural"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices_and_envoys(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


SENDERS = [
    (
        "Nairobi, 4 March 2025 – ECOWAS appointed Musa Bello as its Special Envoy to Niger.",
        ["bloc:ECOWAS -> state:NER"],
    ),
    (
        "By decree of the President of Kazakhstan, Aigul Seitova was appointed ambassador to Oman.",
        ["state:KAZ -> state:OMN"],
    ),
    ("Peru's ambassador to Japan, Harold Forsyth, paid a farewell call.", ["state:PER -> state:JPN"]),
    ("Honorary Consul of Latvia in Cape Town Ian Hendricks hosted a reception.", ["state:LVA -> state:ZAF"]),
    ("British High Commissioner to Fiji Brian Jones planted a tree.", ["state:GBR -> state:FJI"]),
    (
        "Sofia Lastres served as Ambassador of Peru to Bolivia and China.",
        ["state:PER -> state:BOL", "state:PER -> state:CHN"],
    ),
    (
        "Sri Lanka's ambassador, Varuni Silva, presented her credentials to President Petr Pavel of Czechia.",
        ["state:LKA -> state:CZE"],
    ),
    (
        "Ruslan Kazakbaev, deputy prime minister of Kyrgyzstan, is in charge of relations with the European Union.",
        ["state:KGZ -> bloc:EU"],
    ),
    ("UN special envoy for Yemen Hans Grundberg briefed the council.", ["bloc:UN -> state:YEM"]),
    ("Washington's ambassador in Bamako, Rachna Korhonen, gave an interview.", ["state:USA -> state:MLI"]),
    ("Mr John Alder has been appointed His Majesty's Ambassador to the Kingdom of Nepal.", ["state:GBR -> state:NPL"]),
    ("The Kazakh president named Roman Vassilenko ambassador to the Netherlands.", ["state:KAZ -> state:NLD"]),
]


@pytest.mark.parametrize(("text", "expected"), SENDERS)
def test_whoever_sends_is_the_sender(text: str, expected: list[str]) -> None:
    assert describe_senders(text) == expected


def describe_senders(text: str) -> list[str]:
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    return sorted({f"{c.get('sender')} -> {c.target}" for c in claims if c.type is EdgeType.ENVOY_TO})


DATES = [
    ("Retno Marsudi was sworn in as Indonesia's foreign minister in October 2014.", ["2014-10"]),
    ("Alberto van Klaveren was named Chile's foreign minister on 10 March 2023.", ["2023-03-10"]),
    ("On 4 May 2021 Mr Pedro Núñez was appointed Honorary Consul of Estonia in Asunción.", ["2021-05-04"]),
    ("The Foreign Minister of Norway, Espen Barth Eide, spoke on 3 May 2024.", [None]),
    # Of a past office the period is told, and no other date.
    ("From 2008 to 2011 Karl Vella was Ambassador of Malta to Kenya.", ["2008"]),
    (
        "Karl Vella was Malta's foreign minister from 2008 to 2010 and Minister of Health from 2010 to 2011.",
        ["2008", "2010"],
    ),
    ("Karl Vella was Malta's foreign minister when others met from 3 to 5 May 2004.", [None]),
    ("Karl Vella was Malta's foreign minister in 2004.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_an_office_begins_when_it_is_given(text: str, expected: list[str | None]) -> None:
    assert describe_dates(text) == expected


def describe_dates(text: str) -> list[object]:
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    return [c.get("date") for c in claims if c.type in (EdgeType.HOLDS_OFFICE, EdgeType.ENVOY_TO)]


POSTED_HERE = [
    ("HANOI (VNA) - President Tran Van An received Moroccan Ambassador Said Amrani.", ["state:MAR -> state:VNM"]),
    (
        "Notes on trade\n\nThe Ambassador of Oman, Mr Said Amrani, spoke.\n\nMinistry of Foreign Affairs\nColombo",
        ["state:OMN -> state:LKA"],
    ),
    # Whose ambassador it is stands before, in the same sentence.
    (
        "YEREVAN, Feb. 4 - Iran was the first to react: Ambassador Reza Karimi repeated what was known.",
        ["state:IRN -> state:ARM"],
    ),
    # Not one who speaks elsewhere, nor one at an organisation.
    ("HANOI (VNA) - Moroccan Ambassador Said Amrani said in Cairo that talks went on.", []),
    ("HANOI (VNA) - Moroccan Ambassador Said Amrani told the United Nations that talks went on.", []),
    ("Moroccan Ambassador Said Amrani said that talks went on.", []),
]


@pytest.mark.parametrize(("text", "expected"), POSTED_HERE)
def test_an_ambassador_in_a_signed_report_is_posted_in_its_state(text: str, expected: list[str]) -> None:
    assert describe_senders(text) == expected


CAREER = (
    "MARA LINDE\n"
    "Ambassador Extraordinary and Plenipotentiary\n"
    "Deputy Minister of Foreign Affairs of the Republic of Latvia\n"
    "Born on 4 February 1969 in Riga.\n"
    "2001-2004 Chargé d'Affaires of Latvia in Argentina, concurrently in Chile\n"
    "2016-2020 Ambassador of Latvia to Mexico, since 2017 also accredited to Cuba (residence in Mexico City)\n"
)


def test_a_curriculum_vitae_tells_of_the_person_in_its_heading(read: Read) -> None:
    assert read(CAREER) == [
        "ENVOY_TO Mara Linde | state:ARG charge d'affaires former",
        "ENVOY_TO Mara Linde | state:CHL charge d'affaires former",
        "ENVOY_TO Mara Linde | state:CUB ambassador former",
        "ENVOY_TO Mara Linde | state:MEX ambassador former",
        "HOLDS_OFFICE Mara Linde | state:LVA deputy foreign minister",
    ]


def test_a_name_bears_the_titles_on_the_lines_under_it(read: Read) -> None:
    assert read("Senator the Hon Penny Wong\nMinister for Foreign Affairs\n11 July 2023") == [
        "HOLDS_OFFICE Penny Wong | state:AUS foreign minister",
        "HOLDS_OFFICE Penny Wong | state:AUS senator",
    ]
