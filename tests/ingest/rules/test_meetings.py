"""Who met whom: ministries, news desks and captions, with what only looks like a meeting beside it."""

import pytest

from graph.schema import EdgeType
from tests.ingest.rules.conftest import describe_kind, find_dates

SAID = [
    (
        "Iraqi Foreign Minister Fuad Hussein had spoken by telephone with the foreign ministers of Egypt and Qatar.",
        ["Fuad Hussein | state:EGY", "Fuad Hussein | state:QAT"],
    ),
    ("Iraqi Foreign Minister Fuad Hussein had spoken with Egypt and Qatar.", []),
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
        "President Joseph R. Biden, Jr. spoke today with President Volodymyr Zelenskyy of Ukraine.",
        ["Joseph R. Biden, Jr. | Volodymyr Zelenskyy"],
    ),
    (
        (
            "Vice President Kamala Harris spoke by phone with Prime Minister Alexander De Croo of Belgium to "
            "coordinate our response."
        ),
        ["Alexander De Croo | Kamala Harris"],
    ),
    (
        (
            "Egyptian Foreign Minister Badr Abdelatty held separate talks with Jordanian Foreign Minister Ayman "
            "Safadi and Qatari Prime Minister Mohammed Al Thani."
        ),
        ["Ayman Safadi | Badr Abdelatty", "Badr Abdelatty | Mohammed Al Thani"],
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
            "Prime Minister Keir Starmer and President Emmanuel Macron jointly received Ukrainian President "
            "Volodymyr Zelenskyy in London."
        ),
        ["Emmanuel Macron | Volodymyr Zelenskyy", "Keir Starmer | Volodymyr Zelenskyy"],
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
            "On the sidelines of the UN General Assembly, Omani Foreign Minister Badr Albusaidi met British "
            "Foreign Secretary David Lammy."
        ),
        ["Badr Albusaidi | David Lammy"],
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
            "Foreign Minister Penny Wong of Australia arrived in Suva on Monday. She met Fijian Prime Minister "
            "Sitiveni Rabuka and members of his cabinet."
        ),
        ["Penny Wong | Sitiveni Rabuka"],
    ),
    (
        (
            "Polish Foreign Minister Radoslaw Sikorski flew to Kyiv. There he held talks with his Ukrainian "
            "counterpart Andrii Sybiha."
        ),
        ["Andrii Sybiha | Radoslaw Sikorski"],
    ),
    (
        (
            "Moldovan President Maia Sandu addressed students in Prague. Earlier in the day, she was received by "
            "Czech President Petr Pavel."
        ),
        ["Maia Sandu | Petr Pavel"],
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
            "Turkish President Recep Tayyip Erdogan (R) meets with Libyan Prime Minister Abdul Hamid Dbeibah (L) "
            "in Istanbul, Jan. 12, 2024. (Photo/Xinhua)"
        ),
        ["Abdul Hamid Dbeibah | Recep Tayyip Erdogan"],
    ),
    ("The Canadian prime minister met the president of Latvia in Ottawa.", ["state:CAN | state:LVA"]),
    (
        "Mongolian President Ukhnaa Khurelsukh received the foreign minister of Kyrgyzstan.",
        ["Ukhnaa Khurelsukh | state:KGZ"],
    ),
    (
        "Zambian President Hakainde Hichilema met the Secretary-General of the Commonwealth, Patricia Scotland.",
        ["Hakainde Hichilema | Patricia Scotland"],
    ),
    (
        (
            "Secretary-General Mark Rutte of NATO held talks with North Macedonian Prime Minister Hristijan "
            "Mickoski at NATO headquarters."
        ),
        ["Hristijan Mickoski | Mark Rutte"],
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
            "On 4 March 2022, Mexican Foreign Secretary Marcelo Ebrard received the Ambassador of New Zealand, "
            "Sara Meymand."
        ),
        ["Marcelo Ebrard | Sara Meymand"],
    ),
    (
        (
            "Last Thursday in Lima, Peruvian Foreign Minister Javier Gonzalez-Olaechea conferred with Ecuadorian "
            "Foreign Minister Gabriela Sommerfeld about the border."
        ),
        ["Gabriela Sommerfeld | Javier Gonzalez-Olaechea"],
    ),
    (
        (
            "Saudi Crown Prince Mohammed bin Salman received a phone call from French President Emmanuel Macron "
            "on Sunday."
        ),
        ["Emmanuel Macron | Mohammed bin Salman"],
    ),
    (
        (
            "Indonesian Defence Minister Prabowo Subianto sat down with Singapore Defence Minister Ng Eng Hen in "
            "Jakarta."
        ),
        ["Ng Eng Hen | Prabowo Subianto"],
    ),
    (
        (
            "West German Chancellor Helmut Kohl conferred privately with French President Francois Mitterrand in "
            "Chambord."
        ),
        ["Francois Mitterrand | Helmut Kohl"],
    ),
    (
        (
            "Deputy Foreign Minister Mikhail Galuzin met with Ambassador Extraordinary and Plenipotentiary of "
            "Uzbekistan to Russia Botirjon Asadov at the latter's request."
        ),
        ["Botirjon Asadov | Mikhail Galuzin"],
    ),
    (
        "Japanese Prime Minister Yasuhiro Nakasone had a working lunch with U.S. Treasury Secretary James Baker.",
        ["James Baker | Yasuhiro Nakasone"],
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
            "Swedish Prime Minister Ulf Kristersson hosted Estonian Prime Minister Kristen Michal in Stockholm. "
            "Both leaders held talks on the Baltic cable."
        ),
        ["Kristen Michal | Ulf Kristersson"],
    ),
    (
        (
            "After his talks with Cypriot President Nikos Christodoulides, Lebanese President Joseph Aoun spoke "
            "of a sea border."
        ),
        ["Joseph Aoun | Nikos Christodoulides"],
    ),
    (
        "Rebecca Nyandeng, vice president of South Sudan, received Ugandan envoy Dan Kyanda in Juba.",
        ["Dan Kyanda | Rebecca Nyandeng"],
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
        (
            "Zambian Foreign Minister Mulambo Haimbe raised the railway at talks with Tanzanian Foreign Minister "
            "Mahmoud Thabit Kombo."
        ),
        ["Mahmoud Thabit Kombo | Mulambo Haimbe"],
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
        ("Finnish President Alexander Stubb was received at the airport by Kazakh Prime Minister Olzhas Bektenov."),
        ["Alexander Stubb | Olzhas Bektenov"],
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
        "Mozambican President Daniel Chapo received in turn the ambassadors of Vietnam, Cuba and Finland.",
        ["Daniel Chapo | state:CUB", "Daniel Chapo | state:FIN", "Daniel Chapo | state:VNM"],
    ),
    (
        (
            "Ecuador's Foreign Minister Gabriela Sommerfeld met separately her counterparts from Panama and the "
            "Dominican Republic."
        ),
        ["Gabriela Sommerfeld | state:DOM", "Gabriela Sommerfeld | state:PAN"],
    ),
    (
        (
            "Ahmed Attaf, Algeria's foreign minister, spoke on the telephone with Max Hoffmann, the Swiss state "
            "secretary."
        ),
        ["Ahmed Attaf | Max Hoffmann"],
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
            "Brazilian President Luiz Inacio Lula da Silva had a videoconference with Ukrainian President "
            "Volodymyr Zelensky on Thursday."
        ),
        ["Luiz Inacio Lula da Silva | Volodymyr Zelensky"],
    ),
    (
        (
            "Venezuelan Foreign Minister Yvan Gil exchanged views with Colombian Foreign Minister Luis Gilberto "
            "Murillo in Cucuta."
        ),
        ["Luis Gilberto Murillo | Yvan Gil"],
    ),
    (
        ("Ivorian President Alassane Ouattara conversed by telephone with Senegalese President Bassirou Diomaye Faye."),
        ["Alassane Ouattara | Bassirou Diomaye Faye"],
    ),
    (
        "North Korean leader Kim Jong Un and Russian President Vladimir Putin held a summit in Pyongyang.",
        ["Kim Jong Un | Vladimir Putin"],
    ),
    (
        (
            "Kuwait's Foreign Minister Abdullah Al-Yahya discussed regional developments by phone with his Iraqi "
            "counterpart Fuad Hussein."
        ),
        ["Abdullah Al-Yahya | Fuad Hussein"],
    ),
    (
        (
            "The Slovak foreign minister, Juraj Blanar, with whom Hungarian Foreign Minister Peter Szijjarto held"
            " talks on Monday, backed the plan."
        ),
        ["Juraj Blanar | Peter Szijjarto"],
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
        "Botswana's President Duma Boko arrived in Lusaka on Monday at the invitation of Zambian President "
        "Hakainde Hichilema. The two heads of state held talks on copper.",
        ["Duma Boko | Hakainde Hichilema"],
    ),
    (
        "Minister Dhananjay Ramful of Mauritius received in a farewell call the outgoing Ambassador of Nepal, "
        "Bishnu Prasad Gautam.",
        ["Bishnu Prasad Gautam | Dhananjay Ramful"],
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
    (
        "External Affairs Minister (EAM) S. Jaishankar of India landed in Suva. EAM called on Fijian Prime "
        "Minister Sitiveni Rabuka.",
        ["S. Jaishankar | Sitiveni Rabuka"],
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
        "Omani Foreign Minister Badr Albusaidi saw Ban Soon-chul, special envoy of the President of the Republic "
        "of Korea. The envoy then called on Sultan Haitham bin Tariq of Oman.",
        ["Ban Soon-chul | Haitham bin Tariq"],
    ),
    (
        "Uruguay's foreign minister, Mario Lubetkin, spoke there with Russian Prime Minister Mikhail Mishustin "
        "and Kazakhstan's Alikhan Smailov.",
        ["Alikhan Smailov | Mario Lubetkin", "Mario Lubetkin | Mikhail Mishustin"],
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
    # A call before a talk is no wish to talk.
    (
        (
            "Kenyan Foreign Minister Alma Mutua called on Malaysian Prime Minister Muhy Yass and had a meeting "
            "with Malaysian Foreign Minister Hisham Huss."
        ),
        ["Alma Mutua | Hisham Huss", "Alma Mutua | Muhy Yass"],
    ),
    # Titles behind a name are its own.
    (
        (
            "Peru's security adviser Luis Rojas met with Ibra Kali, Spokesperson and Chief Advisor to the "
            "President of Türkiye."
        ),
        ["Ibra Kali | Luis Rojas"],
    ),
    # Between two, whoever is named behind the comma.
    (
        (
            "After the call between Kenyan President Wilma Ruto and Ugandan President Yosef Kato, Kenyan Foreign "
            "Minister Alma Mutua and Kenyan Trade Minister Moses Kuri led a delegation."
        ),
        ["Wilma Ruto | Yosef Kato"],
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
    # Meetings held, put off, and on the way.
    (
        "A bilateral meeting was also held between Kenyan President William Ruto and Togolese President "
        "Faure Gnassingbe.",
        ["Faure Gnassingbe | William Ruto"],
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

#: What a careful reader may draw from each at most: a claim that says how unreal it is, or none.
TRAPS = [
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

DATED = [
    (
        "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama on 14 May 2025 in Accra.",
        None,
        {"2025-05-14"},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama in Accra on the "
            "sidelines of the fair of 14 May 2025."
        ),
        None,
        {"2025-05-14"},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama on Tuesday.",
        "2025-05-15",
        {"2025-05-13"},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen met today with Ghanaian President John Mahama.",
        "2025-05-15",
        {"2025-05-15"},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama, who took office on "
            "7 January 2025."
        ),
        None,
        {None},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama and recalled the "
            "agreement signed in 1999."
        ),
        None,
        {None},
    ),
    (
        "Danish Foreign Minister Lars Lokke Rasmussen will meet Ghanaian President John Mahama on 14 May.",
        "2025-05-02",
        {"2025-05-14"},
    ),
    (
        (
            "The meeting between Danish Foreign Minister Lars Lokke Rasmussen and Ghanaian President John Mahama "
            "took place on 14 May 2025."
        ),
        None,
        {"2025-05-14"},
    ),
    (
        (
            "Danish Foreign Minister Lars Lokke Rasmussen met Ghanaian President John Mahama to prepare the "
            "conference of 3 June 2025."
        ),
        None,
        {None},
    ),
    (
        "Omani Foreign Minister Badr Albusaidi received two envoys on 14 May 2025. The first to call was Cuban "
        "Ambassador Yordenis Despaigne. The last to call was Kenyan Ambassador Jane Makori.",
        None,
        {"2025-05-14"},
    ),
    (
        "On 14 May 2025 Omani Foreign Minister Badr Albusaidi signed a treaty. The same day he met Cuban Foreign "
        "Minister Bruno Rodriguez.",
        None,
        {"2025-05-14"},
    ),
    (
        "Omani Foreign Minister Badr Albusaidi is currently visiting Cuba. He was received by Cuban Foreign "
        "Minister Bruno Rodriguez.",
        "2025-05-14",
        {"2025-05-14"},
    ),
    (
        "Today Omani Foreign Minister Badr Albusaidi attended the GCC summit. On the margins he and Iraqi "
        "Foreign Minister Fuad Hussein met Cuban Foreign Minister Bruno Rodriguez.",
        "2025-05-14",
        {"2025-05-14"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_a_text_says_who_met_whom(text: str, expected: list[str]) -> None:
    assert describe_kind(EdgeType.MET_WITH, text) == expected


@pytest.mark.parametrize(("text", "allowed"), TRAPS)
def test_what_did_not_happen_is_never_an_actual_meeting(text: str, allowed: list[str]) -> None:
    assert set(describe_kind(EdgeType.MET_WITH, text)) <= set(allowed)


@pytest.mark.parametrize(("text", "document_date", "expected"), DATED)
def test_dates_are_as_precise_as_the_text_and_never_invented(
    text: str, document_date: str | None, expected: set[str | None]
) -> None:
    assert find_dates(EdgeType.MET_WITH, text, document_date) == expected
