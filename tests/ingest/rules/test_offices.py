"""Who holds which office of a state by the title beside a name."""

from collections.abc import Callable

import pytest

Read = Callable[..., list[str]]
KINDS = ("HOLDS_OFFICE ", "ENVOY_TO ")

OFFICES = [
    # Letters of orders behind a name, and a comma behind a style.
    (
        "His Excellency, Musa Bello Danjuma, GCFR, President of Nigeria, spoke.",
        ["HOLDS_OFFICE Musa Bello Danjuma | state:NGA president"],
    ),
    (
        "William Ruto, President of Kenya and Chair of the Authority, spoke.",
        ["HOLDS_OFFICE William Ruto | state:KEN president"],
    ),
    (
        "President Joao Silva of Angola received guests. At the meeting with Ms. Ana Ruiz, the President noted that "
        "Peru was a partner.",
        ["HOLDS_OFFICE Joao Silva | state:AGO president"],
    ),
    (
        "According to the President, Kassym-Jomart Tokayev, Kazakhstan will build it.",
        ["HOLDS_OFFICE Kassym-Jomart Tokayev | state:KAZ president"],
    ),
    (
        "By decree of the President, Serdar Berdimuhamedow, Turkmenistan opened its doors.",
        ["HOLDS_OFFICE Serdar Berdimuhamedow | state:TKM president"],
    ),
    (
        "Foreign Minister Prince Faisal bin Farhan of Saudi Arabia spoke.",
        ["HOLDS_OFFICE Faisal bin Farhan | state:SAU foreign minister"],
    ),
    (
        "General Secretary of the Communist Party of Vietnam Central Committee Le Van Binh spoke.",
        ["HOLDS_OFFICE Le Van Binh | state:VNM general secretary of the communist party central committee"],
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
    # A speaker's house is part of the office.
    (
        "The Speaker of the Turkish Grand National Assembly Mr. Emre Tan travelled to Oman.",
        ["HOLDS_OFFICE Emre Tan | state:TUR speaker of the grand national assembly"],
    ),
    # A name that is elsewhere a parliament's; an honour that is a calling.
    ("Botswana's President, Advocate Duma Kgosi, came.", ["HOLDS_OFFICE Duma Kgosi | state:BWA president"]),
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
    # Several offices, several people.
    (
        "Prime Minister and Minister of Foreign Affairs of Qatar Sheikh Mohammed bin Abdulrahman Al Thani arrived.",
        [
            "HOLDS_OFFICE Mohammed bin Abdulrahman Al Thani | state:QAT foreign minister",
            "HOLDS_OFFICE Mohammed bin Abdulrahman Al Thani | state:QAT prime minister",
        ],
    ),
    (
        "Vanuatu's parliament called for Foreign Minister Matai Seremaiah to resign.",
        ["HOLDS_OFFICE Matai Seremaiah | state:VUT foreign minister"],
    ),
    (
        "Deputies asked for the dismissal of Bulgaria's interior minister, Kalin Stoyanov.",
        ["HOLDS_OFFICE Kalin Stoyanov | state:BGR interior minister"],
    ),
    # Looks like an envoy and is none.
    (
        "U.S. Trade Representative Clayton Yeutter met farmers.",
        ["HOLDS_OFFICE Clayton Yeutter | state:USA trade representative"],
    ),
    # Nobody's state is guessed from the topic; a leader known by name needs none beside it.
    (
        "Speaking about Haiti, Foreign Minister Mélanie Joly said that gangs ruled Haiti.",
        ["HOLDS_OFFICE Mélanie Joly | state:CAN foreign minister"],
    ),
    (
        "National Security Advisor Owen Hartnell met with Indian National Security Advisor Ajit Doval in New Delhi.",
        ["HOLDS_OFFICE Ajit Doval | state:IND national security advisor"],
    ),
    (
        "Foreign Minister Deniz Aydemir met with Foreign Minister Nikos Dendias of Greece.",
        ["HOLDS_OFFICE Nikos Dendias | state:GRC foreign minister"],
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
        "The wife of Ghanaian President John Mahama, Lordina Mahama, opened the clinic.",
        ["HOLDS_OFFICE John Mahama | state:GHA president"],
    ),
    (
        "Governor of Jiangsu Province Xu Kunlin cut the ribbon in China.",
        ["HOLDS_OFFICE Xu Kunlin | state:CHN governor of Jiangsu province"],
    ),
    ("Tokyo Governor Yuriko Koike cut the ribbon.", ["HOLDS_OFFICE Yuriko Koike | state:JPN Tokyo governor"]),
    (
        "Estonia's interests in Asunción are in the hands of Honorary Consul of Estonia Pedro Núñez.",
        ["HOLDS_OFFICE Pedro Núñez | state:EST honorary consul"],
    ),
    ("Brazil summoned Zambia's ambassador, Glyn Michelo.", ["HOLDS_OFFICE Glyn Michelo | state:ZMB ambassador"]),
    ("Israeli Foreign Minister Israel Katz spoke.", ["HOLDS_OFFICE Israel Katz | state:ISR foreign minister"]),
    ("Kenyan President Jordan Otieno spoke.", ["HOLDS_OFFICE Jordan Otieno | state:KEN president"]),
    ("State Counsellor Wang Yi of China spoke.", ["HOLDS_OFFICE Wang Yi | state:CHN state counsellor"]),
    ("Iran's Supreme Leader Ali Khamenei spoke.", ["HOLDS_OFFICE Ali Khamenei | state:IRN supreme leader"]),
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
        "Libya's foreign minister, Najla Mangoush, was suspended.",
        ["HOLDS_OFFICE Najla Mangoush | state:LBY foreign minister"],
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
        "Samsung chairman Lee Jae-yong met Vietnam's prime minister, Pham Minh Chinh.",
        ["HOLDS_OFFICE Pham Minh Chinh | state:VNM prime minister"],
    ),
    ("Botswana's President Duma Boko spoke.", ["HOLDS_OFFICE Duma Boko | state:BWA president"]),
    (
        "Nepal's outgoing prime minister, Pushpa Kamal Dahal, spoke.",
        ["HOLDS_OFFICE Pushpa Kamal Dahal | state:NPL prime minister"],
    ),
    (
        "Russian presidential aide Yuri Ushakov briefed reporters.",
        ["HOLDS_OFFICE Yuri Ushakov | state:RUS presidential aide"],
    ),
    ("Chinese Vice Premier He Lifeng spoke.", ["HOLDS_OFFICE He Lifeng | state:CHN vice premier"]),
    (
        "General Secretary of the Communist Party of Vietnam To Lam spoke.",
        ["HOLDS_OFFICE To Lam | state:VNM general secretary of the communist party"],
    ),
    ("North Korean leader Kim Jong Un spoke.", ["HOLDS_OFFICE Kim Jong Un | state:PRK leader"]),
    ("Soviet leader Mikhail Gorbachev spoke.", ["HOLDS_OFFICE Mikhail Gorbachev | state:SUN leader"]),
    ("Lebanese army chief Joseph Aoun spoke.", ["HOLDS_OFFICE Joseph Aoun | state:LBN army chief"]),
    (
        "The gift went to MsAlma Otieno, Minister of Trade of Kenya.",
        ["HOLDS_OFFICE Alma Otieno | state:KEN trade minister"],
    ),
    (
        "SM and Prime Minister Chi Minh of Vietnam took stock of ties.",
        ["HOLDS_OFFICE Chi Minh | state:VNM prime minister"],
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
    (
        (
            "He met Chairman of the Agency for Planning, His Excellency Dr Kairat Kel, Minister of Industry of "
            "Kazakhstan, His Excellency Kai Usken, and officials."
        ),
        ["HOLDS_OFFICE Kai Usken | state:KAZ industry minister"],
    ),
    (
        "Dr Jane Otieno, Minister of State (Health) Tom Njoro and Kenyan officials arrived.",
        ["HOLDS_OFFICE Tom Njoro | state:KEN minister of state for health"],
    ),
    (
        "Kenyan Foreign Minister Alma Otieno inaugurated the Kenya Representative Office in Ramallah.",
        ["HOLDS_OFFICE Alma Otieno | state:KEN foreign minister"],
    ),
    # Councils, ranks and offices to the end of their words.
    (
        "Wu Lin\nPremier of the State Council\nPeople's Republic of China",
        ["HOLDS_OFFICE Wu Lin | state:CHN premier of the state council"],
    ),
    (
        "Kenyan Deputy Under Secretary of Defense Dana Plum left.",
        ["HOLDS_OFFICE Dana Plum | state:KEN deputy under secretary of defense"],
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
        ["HOLDS_OFFICE Omar bin Pehin Datu Jaya Haji Mohd Yus | state:BRN minister of foreign affairs II"],
    ),
    (
        (
            "He spoke with Omar Wong in his capacity as Acting Prime Minister, and Kenyan Minister for Foreign "
            "Affairs Dr Alma Otieno."
        ),
        ["HOLDS_OFFICE Alma Otieno | state:KEN foreign minister"],
    ),
    (
        "Kisumu Mayor and ex-officio Kenya Ports Chairman Moses Kuri spoke.",
        ["HOLDS_OFFICE Moses Kuri | state:KEN Kisumu mayor", "HOLDS_OFFICE Moses Kuri | state:KEN ports chairman"],
    ),
    # Verbs in headings, posts at schools, the mission where somebody served.
    ("Kenyan Prime Minister Raila Oding Will Make a Visit", ["HOLDS_OFFICE Raila Oding | state:KEN prime minister"]),
    # Verbs in a heading, and degrees, are no names.
    (
        "Minister Vella Announces Diplomatic Appointments\n\nForeign Affairs Minister Karl Vella of Malta "
        "announced the appointments.",
        ["HOLDS_OFFICE Karl Vella | state:MLT foreign affairs minister"],
    ),
    (
        "The foreign ministers of Nauru, Lionel Aingimea, and Tonga spoke.",
        ["HOLDS_OFFICE Lionel Aingimea | state:NRU foreign minister"],
    ),
    (
        "The Maltese delegation in Nairobi was headed by Prime Minister Karl Vella.",
        ["HOLDS_OFFICE Karl Vella | state:MLT prime minister"],
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
        "Mongolian Speaker of the State Great Khural Dashzeveg Amarbayasgalan spoke.",
        ["HOLDS_OFFICE Dashzeveg Amarbayasgalan | state:MNG speaker of the State Great Khural"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_whoever_bears_a_title_holds_the_office(read: Read, text: str, expected: list[str]) -> None:
    assert [c for c in read(text) if c.startswith(KINDS)] == expected


def test_a_name_bears_the_titles_on_the_lines_under_it(read: Read) -> None:
    assert read("Senator the Hon Penny Wong\nMinister for Foreign Affairs\n11 July 2023") == [
        "HOLDS_OFFICE Penny Wong | state:AUS foreign minister",
        "HOLDS_OFFICE Penny Wong | state:AUS senator",
    ]
