"""Who holds which office and who is sent where, as many writers put it, with the traps beside."""

from collections.abc import Callable

import pytest

from graph.schema import Document, EdgeType
from ingest.reading import read_text
from ingest.rules.patterns import load_patterns

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")


@pytest.mark.parametrize("pattern", load_patterns("offices"), ids=lambda p: p.rule)
def test_each_pattern_reads_its_example(read: Read, pattern) -> None:  # type: ignore[no-untyped-def]
    assert set(pattern.claims) <= set(read(pattern.example))


OFFICES = [
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
        "Following the election of Félix Tshisekedi as president of the Democratic Republic of the Congo, markets rose.",
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
        "Mao Ning, a spokesperson for China's foreign ministry, answered questions.",
        ["HOLDS_OFFICE Mao Ning | state:CHN foreign ministry spokesperson"],
    ),
    (
        "The permanent secretary of Thailand's foreign ministry, Eksiri Pintaruchi, opened the talks.",
        ["HOLDS_OFFICE Eksiri Pintaruchi | state:THA permanent secretary of the foreign ministry"],
    ),
    (
        "The Mayor of Tbilisi, Kakha Kaladze, cut the ribbon.",
        ["HOLDS_OFFICE Kakha Kaladze | state:GEO mayor of tbilisi"],
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
        "Rilwanu Lukman, president of OPEC and Nigeria's oil minister, declined to comment.",
        ["HOLDS_OFFICE Rilwanu Lukman | bloc:OPEC president", "HOLDS_OFFICE Rilwanu Lukman | state:NGA oil minister"],
    ),
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
        "The prime ministers of Latvia and Lithuania, Evika Siliņa and Ingrida Šimonytė, signed the contract.",
        [
            "HOLDS_OFFICE Evika Siliņa | state:LVA prime minister",
            "HOLDS_OFFICE Ingrida Šimonytė | state:LTU prime minister",
        ],
    ),
    (
        "Foreign ministers Annalena Baerbock of Germany and Catherine Colonna of France wrote a joint article.",
        [
            "HOLDS_OFFICE Annalena Baerbock | state:DEU foreign minister",
            "HOLDS_OFFICE Catherine Colonna | state:FRA foreign minister",
        ],
    ),
    (
        "Foreign Ministers Hakan Fidan (Türkiye) and Abbas Araghchi (Iran) shared the stage.",
        [
            "HOLDS_OFFICE Abbas Araghchi | state:IRN foreign minister",
            "HOLDS_OFFICE Hakan Fidan | state:TUR foreign minister",
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
        "Golda Meir was Prime Minister of Israel from 1969 to 1974.",
        ["HOLDS_OFFICE Golda Meir | state:ISR prime minister former"],
    ),
    (
        "Julius Nyerere (1922–1999) was the first president of Tanzania.",
        ["HOLDS_OFFICE Julius Nyerere | state:TZA president former"],
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
        "Ex-Prime Minister of Malaysia Najib Razak appealed.",
        ["HOLDS_OFFICE Najib Razak | state:MYS prime minister former"],
    ),
    (
        "India's then external affairs minister, Sushma Swaraj, made the offer.",
        ["HOLDS_OFFICE Sushma Swaraj | state:IND external affairs minister former"],
    ),
    (
        "Acting Foreign Minister of Afghanistan Amir Khan Muttaqi came along.",
        ["HOLDS_OFFICE Amir Khan Muttaqi | state:AFG acting foreign minister"],
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
        "Vanuatu's parliament called for Foreign Minister Matai Seremaiah to resign.",
        ["HOLDS_OFFICE Matai Seremaiah | state:VUT foreign minister"],
    ),
    (
        "Deputies asked for the dismissal of Bulgaria's interior minister, Kalin Stoyanov.",
        ["HOLDS_OFFICE Kalin Stoyanov | state:BGR interior minister"],
    ),
    (
        "Cyprus denied that Nikos Kotzias had been appointed foreign minister.",
        ["HOLDS_OFFICE Nikos Kotzias | state:CYP foreign minister denied"],
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
        "Gunnar Pálsson was Iceland's Permanent Representative to NATO from 1996 to 1998 and Ambassador to India from 2010 to 2014.",
        [
            "ENVOY_TO Gunnar Pálsson | bloc:NATO permanent representative former",
            "ENVOY_TO Gunnar Pálsson | state:IND ambassador former",
        ],
    ),
    (
        "Anna Weber joined the Austrian foreign service in 1991. From 2005 to 2009 she was ambassador in Hanoi, then in Nairobi.",
        ["ENVOY_TO Anna Weber | state:KEN ambassador former", "ENVOY_TO Anna Weber | state:VNM ambassador former"],
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
        "Chargé d'affaires of Cuba in Paraguay Lisandra Rojas laid flowers.",
        ["ENVOY_TO Lisandra Rojas | state:PRY charge d'affaires"],
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
        "Mr John Alder has been appointed His Majesty's Ambassador to the Kingdom of Nepal in succession to Ms Nicola Poole.",
        ["ENVOY_TO John Alder | state:NPL ambassador", "ENVOY_TO Nicola Poole | state:NPL ambassador former"],
    ),
    (
        "Ms Fatou Ceesay was appointed High Commissioner of The Gambia to the United Kingdom with concurrent accreditation to Ireland.",
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
        "The appointment of Bertram von Moltke as Germany's ambassador to Jordan was announced.",
        ["ENVOY_TO Bertram von Moltke | state:JOR ambassador"],
    ),
    (
        "The ambassador-designate of Ghana to Malta, Barbara Benisa, made her first call.",
        ["ENVOY_TO Barbara Benisa | state:MLT ambassador planned"],
    ),
    (
        "The ambassador of Sri Lanka, Varuni Silva, presented her credentials to President Alexander Van der Bellen of Austria.",
        ["ENVOY_TO Varuni Silva | state:AUT ambassador", "HOLDS_OFFICE Alexander Van der Bellen | state:AUT president"],
    ),
    (
        "Estonia plans to appoint Kristi Karelsohn as ambassador to Ukraine.",
        ["ENVOY_TO Kristi Karelsohn | state:UKR ambassador planned"],
    ),
    (
        "Brazil's senate rejected the nomination of Fabio Marzano as ambassador to Portugal.",
        ["ENVOY_TO Fabio Marzano | state:PRT ambassador denied"],
    ),
    (
        "Seoul denied that Cho Hyun had been named ambassador to Japan.",
        ["ENVOY_TO Cho Hyun | state:JPN ambassador denied"],
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
        "Ana Brkić, formerly Croatia's consul general in Melbourne, heads the office.",
        ["ENVOY_TO Ana Brkić | state:AUS consul general former"],
    ),
    # Looks like an envoy and is none.
    (
        "U.S. Trade Representative Clayton Yeutter met farmers.",
        ["HOLDS_OFFICE Clayton Yeutter | state:USA trade representative"],
    ),
    (
        "UK Minister for Africa Andrew Mitchell announced aid.",
        ["HOLDS_OFFICE Andrew Mitchell | state:GBR minister for africa"],
    ),
    ("The High Commissioner of Botswana to Australia sent a note.", []),
    ("Mongolia's newly accredited ambassador presented his letter of credence to the King of Thailand.", []),
    ("Minister counsellor posts in Chile and Peru remain vacant.", []),
    # Private people.
    (
        "Samsung chairman Lee Jae-yong met Vietnam's prime minister, Pham Minh Chinh.",
        ["HOLDS_OFFICE Pham Minh Chinh | state:VNM prime minister"],
    ),
    ("Tesla chief executive Elon Musk was in Indonesia.", []),
    ("Reuters correspondent Jane Doe reported from Sudan.", []),
    ("Dr Anders Lund, director of the Nordic Institute, called Myanmar's elections a farce.", []),
    # Nobody's state is guessed from the topic.
    ("Speaking about Haiti, Foreign Minister Mélanie Joly said that gangs ruled Haiti.", []),
    ("Spokesman Ned Price said that Iran was to blame.", []),
    ("France and Spain agreed on a text. Minister Roux left early.", []),
    (
        "Foreign Minister Dmytro Kuleba wrote that Poland's President Andrzej Duda was right.",
        ["HOLDS_OFFICE Andrzej Duda | state:POL president"],
    ),
    (
        "JAKARTA, March 4 - Indonesian Foreign Minister Retno Marsudi greeted her Australian counterpart Penny Wong.",
        [
            "HOLDS_OFFICE Penny Wong | state:AUS foreign minister",
            "HOLDS_OFFICE Retno Marsudi | state:IDN foreign minister",
        ],
    ),
    (
        "OSLO, March 4 (Reuters) - Foreign Minister Espen Barth Eide said on Monday that Norway would recognise Palestine. Prime Minister Jonas Gahr Store agreed.",
        [
            "HOLDS_OFFICE Espen Barth Eide | state:NOR foreign minister",
            "HOLDS_OFFICE Jonas Gahr Store | state:NOR prime minister",
        ],
    ),
    (
        "Secretary of State Antony Blinken met with Kenyan President William Ruto in Washington.",
        ["HOLDS_OFFICE William Ruto | state:KEN president"],
    ),
    (
        "Prime Minister Keir Starmer spoke to Ukrainian President Volodymyr Zelenskyy.",
        ["HOLDS_OFFICE Volodymyr Zelenskyy | state:UKR president"],
    ),
    (
        "Minister Balakrishnan called on Prime Minister Hun Manet of Cambodia.",
        ["HOLDS_OFFICE Hun Manet | state:KHM prime minister"],
    ),
    (
        "Defense Secretary Lloyd Austin met Philippine Defence Secretary Gilberto Teodoro in Manila.",
        ["HOLDS_OFFICE Gilberto Teodoro | state:PHL defence secretary"],
    ),
    (
        "National Security Advisor Jake Sullivan met with Indian National Security Advisor Ajit Doval in New Delhi.",
        ["HOLDS_OFFICE Ajit Doval | state:IND national security advisor"],
    ),
    (
        "Foreign Minister Mevlüt Çavuşoğlu met with Foreign Minister Nikos Dendias of Greece.",
        ["HOLDS_OFFICE Nikos Dendias | state:GRC foreign minister"],
    ),
    (
        "Singapore's Minister for Foreign Affairs Vivian Balakrishnan met Prime Minister Hun Manet in Phnom Penh.",
        ["HOLDS_OFFICE Vivian Balakrishnan | state:SGP foreign minister"],
    ),
    ("The report covers Sudan. Foreign Minister Ahmed Attaf called for calm in Sudan, and Sudan's army replied.", []),
    ("Special Envoy John Kerry praised Brazil. Brazil's forests are safe, Brazil said.", []),
    ("The Senate confirmed Marc Knapper as ambassador to Vietnam.", ["ENVOY_TO Marc Knapper | state:VNM ambassador"]),
    (
        "President Yoweri Museveni of Uganda and his Kenyan counterpart William Ruto spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president", "HOLDS_OFFICE Yoweri Museveni | state:UGA president"],
    ),
    (
        "Foreign Secretary Vikram Misri of India and his Chinese counterpart, Vice Foreign Minister Sun Weidong, spoke.",
        [
            "HOLDS_OFFICE Sun Weidong | state:CHN vice foreign minister",
            "HOLDS_OFFICE Vikram Misri | state:IND foreign secretary",
        ],
    ),
    (
        "Kenya's president, William Ruto, and Yoweri Museveni, his Ugandan counterpart, spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president", "HOLDS_OFFICE Yoweri Museveni | state:UGA president"],
    ),
    (
        "The first deputy prime minister of Kyrgyzstan, Adylbek Kasymaliev, and Uzbekistan's deputy prime minister, Jamshid Khodjaev, signed a map.",
        [
            "HOLDS_OFFICE Adylbek Kasymaliev | state:KGZ first deputy prime minister",
            "HOLDS_OFFICE Jamshid Khodjaev | state:UZB deputy prime minister",
        ],
    ),
    (
        "Presidents Tokayev of Kazakhstan and Japarov of Kyrgyzstan dined.",
        ["HOLDS_OFFICE Japarov | state:KGZ president", "HOLDS_OFFICE Tokayev | state:KAZ president"],
    ),
    (
        "Deputy Prime Minister - Minister of Foreign Affairs of Kazakhstan Murat Nurtleu arrived.",
        [
            "HOLDS_OFFICE Murat Nurtleu | state:KAZ deputy prime minister",
            "HOLDS_OFFICE Murat Nurtleu | state:KAZ foreign minister",
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
    ("Botswana's President Duma Boko spoke.", ["HOLDS_OFFICE Duma Boko | state:BWA president"]),
    (
        "Badr Abdelatty, Minister of Foreign Affairs and Emigration of Egypt, spoke.",
        ["HOLDS_OFFICE Badr Abdelatty | state:EGY minister of foreign affairs and emigration"],
    ),
    (
        "Former UK foreign secretary William Hague spoke.",
        ["HOLDS_OFFICE William Hague | state:GBR foreign secretary former"],
    ),
    (
        "Liz Truss, the UK's shortest-serving prime minister, wrote a book.",
        ["HOLDS_OFFICE Liz Truss | state:GBR prime minister"],
    ),
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
        "Russian presidential aide Yuri Ushakov briefed reporters.",
        ["HOLDS_OFFICE Yuri Ushakov | state:RUS presidential aide"],
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
    (
        "Mr Tomasz Orłowski, non-resident Ambassador of Poland to Monaco, attended.",
        ["ENVOY_TO Tomasz Orłowski | state:MCO ambassador"],
    ),
    (
        "Dr Lucía Pérez has been accredited as Ambassador of Ecuador to Austria, with residence in Vienna.",
        ["ENVOY_TO Lucía Pérez | state:AUT ambassador"],
    ),
    (
        "Australia's next High Commissioner to India will be Philip Green.",
        ["ENVOY_TO Philip Green | state:IND high commissioner planned"],
    ),
    ("Ukraine's honorary consul in Haifa is Mr Avi Cohen.", ["ENVOY_TO Avi Cohen | state:ISR honorary consul"]),
    (
        "Estonia's interests in Asunción are in the hands of Honorary Consul of Estonia Pedro Núñez.",
        ["HOLDS_OFFICE Pedro Núñez | state:EST honorary consul"],
    ),
    (
        "Glyn Michelo is the Ambassador of Zambia to Brazil and Argentina.",
        ["ENVOY_TO Glyn Michelo | state:ARG ambassador", "ENVOY_TO Glyn Michelo | state:BRA ambassador"],
    ),
    (
        "Glyn Michelo has served as Zambia's Ambassador to Brazil since 2021.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador"],
    ),
    (
        "Glyn Michelo has been Zambia's Ambassador to Brazil since 2021.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador"],
    ),
    ("Glyn Michelo had been Zambia's ambassador to Brazil.", ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"]),
    (
        "Glyn Michelo, Zambia's ambassador to Brazil from 2015 to 2019, died.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
    ),
    (
        "Glyn Michelo, until recently Zambia's ambassador to Brazil, died.",
        ["ENVOY_TO Glyn Michelo | state:BRA ambassador former"],
    ),
    ("Brazil summoned Zambia's ambassador, Glyn Michelo.", ["HOLDS_OFFICE Glyn Michelo | state:ZMB ambassador"]),
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
        "Glyn Michelo was elected secretary-general of COMESA.",
        ["HOLDS_OFFICE Glyn Michelo | bloc:COMESA secretary-general"],
    ),
    (
        "President Joe Biden intends to nominate Caroline Kennedy as ambassador to Australia.",
        ["ENVOY_TO Caroline Kennedy | state:AUS ambassador planned"],
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
        "Special Envoy of the Chinese Government for Middle East Issues Zhai Jun spoke.",
        ["ENVOY_TO Zhai Jun | region:MIDDLE_EAST special envoy"],
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
        "US chargé d’affaires in Khartoum Dan Rubinstein spoke.",
        ["ENVOY_TO Dan Rubinstein | state:SDN charge d'affaires"],
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
        "Deputy Foreign Minister Sok Soken is responsible for relations with China on behalf of Cambodia.",
        ["ENVOY_TO Sok Soken | state:CHN charged with", "HOLDS_OFFICE Sok Soken | state:KHM deputy foreign minister"],
    ),
    (
        "CURRICULUM VITAE\n\nMarta Nowak\n\nBorn in 1965 in Kraków.\n2003-2007 Ambassador of Poland to Portugal\n2012-2016 Permanent Representative of Poland to the OSCE",
        [
            "ENVOY_TO Marta Nowak | bloc:OSCE permanent representative former",
            "ENVOY_TO Marta Nowak | state:PRT ambassador former",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices_and_envoys(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


SENDERS = [
    ("Peru's ambassador to Japan, Harold Forsyth, paid a farewell call.", ["state:PER -> state:JPN"]),
    ("Honorary Consul of Latvia in Cape Town Ian Hendricks hosted a reception.", ["state:LVA -> state:ZAF"]),
    ("British High Commissioner to Fiji Brian Jones planted a tree.", ["state:GBR -> state:FJI"]),
    ("Mr John Alder has been appointed His Majesty's Ambassador to the Kingdom of Nepal.", ["state:GBR -> state:NPL"]),
    (
        "Sofia Lastres served as Ambassador of Peru to Bolivia and China.",
        ["state:PER -> state:BOL", "state:PER -> state:CHN"],
    ),
    ("The Kazakh president named Roman Vassilenko ambassador to the Netherlands.", ["state:KAZ -> state:NLD"]),
    (
        "The ambassador of Sri Lanka, Varuni Silva, presented her credentials to President Alexander Van der Bellen of Austria.",
        ["state:LKA -> state:AUT"],
    ),
    (
        "Ruslan Kazakbaev, deputy prime minister of Kyrgyzstan, is in charge of relations with the European Union.",
        ["state:KGZ -> bloc:EU"],
    ),
    ("UN special envoy for Yemen Hans Grundberg briefed the council.", ["bloc:UN -> state:YEM"]),
    ("Washington's ambassador in Bamako, Rachna Korhonen, gave an interview.", ["state:USA -> state:MLI"]),
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
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_an_office_begins_when_it_is_given(text: str, expected: list[str | None]) -> None:
    assert describe_dates(text) == expected


def describe_dates(text: str) -> list[object]:
    claims = read_text(Document("document:0", "example.txt", text, language="en")).claims
    return [c.get("date") for c in claims if c.type in (EdgeType.HOLDS_OFFICE, EdgeType.ENVOY_TO)]
