"""The names of states, blocs, regions and places: complete, well-formed, and each string with one usual meaning."""

import re
import subprocess
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.schema import Label
from ingest.gazetteer import Name, NameKind, load_entities, load_names, spell_variants
from ingest.vocabulary import load_titles

FILES = Path(__file__).parents[2] / "ingest" / "names"

UN_MEMBERS = re.findall(
    r"\w+",
    """
    AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA
    CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH
    FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA
    JAM JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX
    MHL MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG
    POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD
    TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
    """,
)
OTHER_PARTIES = re.findall(
    r"\w+",
    """
    VAT PSE XKX TWN HKG MAC GRL FRO COK NIU ESH PRI NCL PYF XNC XAB XSO XTR XSL SUN YUG CSK DDR SCG XVS
    """,
)

STATE_FIELDS = {
    *("name", "iso2", "wikidata", "region", "names", "adjectives", "people", "seats", "offices"),
    *("ambiguous", "guarded", "given_names", "heir"),
}
BLOC_FIELDS = {"name", "wikidata", "bloc_type", "names", "organs", "short", "seats", "ambiguous", "guarded"}
REGION_FIELDS = {"name", "names", "adjectives", "ambiguous", "guarded"}
FIELDS = {"states": STATE_FIELDS, "blocs": BLOC_FIELDS, "regions": REGION_FIELDS}
TEXT_FIELDS = ("names", "adjectives", "people", "seats", "offices", "organs", "short")
BLOC_TYPES = {"alliance", "union", "forum", "agency", "court", "bank", "agreement"}


@cache
def read(stem: str) -> dict[str, Any]:
    return tomllib.loads((FILES / f"{stem}.toml").read_text(encoding="utf-8"))


def tables() -> list[tuple[str, str, Mapping[str, Any]]]:
    return [(stem, key, table) for stem in FIELDS for key, table in read(stem).items()]


@cache
def bearers() -> Mapping[str, tuple[Name, ...]]:
    grouped: dict[str, list[Name]] = defaultdict(list)
    for name in load_names():
        grouped[name.text].append(name)
    return {text: tuple(names) for text, names in grouped.items()}


def nodes(text: str) -> set[str]:
    return {name.node for name in bearers().get(text, ())}


def usual(text: str) -> set[str]:
    return {name.node for name in bearers()[text] if not name.ambiguous}


# What there is


def test_every_member_of_the_united_nations_is_there() -> None:
    assert len(UN_MEMBERS) == len(set(UN_MEMBERS)) == 193
    assert set(UN_MEMBERS) <= set(read("states"))


def test_other_parties_and_ended_states_are_there() -> None:
    assert set(OTHER_PARTIES) <= set(read("states"))


@pytest.mark.parametrize("code", [*UN_MEMBERS, "VAT", "PSE", "XKX", "TWN"])
def test_a_state_has_a_seat_and_an_iso_code(code: str) -> None:
    table = read("states")[code]
    assert table["seats"]
    assert re.fullmatch("[A-Z]{2}", table["iso2"])


def test_there_are_blocs_enough_with_a_full_name_and_an_acronym() -> None:
    acronym = re.compile(r"[A-Z0-9]*[A-Z][A-Za-z0-9+-]*[A-Z0-9+]")
    with_acronym = [key for key, table in read("blocs").items() if any(map(acronym.fullmatch, table.get("names", ())))]
    assert len(read("blocs")) >= 150
    assert len(with_acronym) >= 120


def test_there_are_places_enough() -> None:
    assert sum(map(len, read("places")["places"].values())) >= 900


# What is well-formed


@pytest.mark.parametrize(
    ("stem", "key"),
    [("states", r"[A-Z]{3}"), ("blocs", r"[A-Z0-9]+(?:_[A-Z0-9]+)*"), ("regions", r"[A-Z]+(?:_[A-Z]+)*")],
)
def test_the_ids_are_well_formed(stem: str, key: str) -> None:
    assert [each for each in read(stem) if not re.fullmatch(key, each)] == []


@pytest.mark.parametrize("stem", FIELDS)
def test_no_field_is_misspelt(stem: str) -> None:
    assert [(key, set(table) - FIELDS[stem]) for key, table in read(stem).items() if set(table) - FIELDS[stem]] == []


def test_a_state_lies_in_a_region_and_a_bloc_has_a_type() -> None:
    assert {table["region"] for table in read("states").values()} <= set(read("regions"))
    assert {table["bloc_type"] for table in read("blocs").values()} == BLOC_TYPES


def test_places_lie_in_states() -> None:
    assert set(read("places")["places"]) <= set(read("states"))


def test_wikidata_and_iso_codes_are_well_formed_and_unique() -> None:
    items = [table["wikidata"] for _, _, table in tables() if "wikidata" in table]
    codes = [table["iso2"] for table in read("states").values() if "iso2" in table]
    assert [item for item in items if not re.fullmatch(r"Q[1-9]\d*", item)] == []
    assert [item for item, count in Counter(items + codes).items() if count > 1] == []


def test_texts_are_trimmed_and_written_once() -> None:
    for _, key, table in tables():
        for field in TEXT_FIELDS:
            texts = table.get(field, [])
            assert [text for text in texts if text != " ".join(text.split()) or not text] == [], key
            assert len(texts) == len(set(texts)), (key, field)


def test_a_mark_stands_on_a_name_of_its_own_table() -> None:
    for _, key, table in tables():
        known = {
            spelling
            for text in [table["name"], *(text for field in TEXT_FIELDS for text in table.get(field, ()))]
            for spelling in spell_variants(text)
        }
        marked = {text for mark in ("ambiguous", "guarded", "given_names") for text in table.get(mark, ())}
        assert marked - known == set(), key
    places = read("places")
    known = {text for texts in places["places"].values() for text in texts}
    assert {*places["ambiguous"], *places["given_names"]} - known == set()


# What each string means


def test_no_two_nodes_share_a_name_that_neither_marks() -> None:
    clashes = {
        text: sorted(name.node for name in names)
        for text, names in bearers().items()
        if sum(not name.ambiguous for name in names) > 1
    }
    assert clashes == {}


def test_a_shared_name_has_a_usual_bearer_only_where_that_was_decided() -> None:
    decided = {
        *("Congo", "Guinea", "Georgia", "Brussels", "Saigon", "EC", "EEC", "the Commonwealth", "The Commonwealth"),
        *("South Vietnam", "South Viet Nam"),
    }
    assert {text for text, names in bearers().items() if len(names) > 1 and usual(text)} == decided


LOOK_ALIKES = [
    ("Congo", {"state:COG", "state:COD"}),
    ("Congolese", {"state:COG", "state:COD"}),
    ("Republic of the Congo", {"state:COG"}),
    ("Congo-Brazzaville", {"state:COG"}),
    ("DR Congo", {"state:COD"}),
    ("Congo-Kinshasa", {"state:COD"}),
    ("Democratic Republic of the Congo", {"state:COD"}),
    ("Zaire", {"state:COD"}),
    ("Niger", {"state:NER"}),
    ("Nigerien", {"state:NER"}),
    ("Nigeria", {"state:NGA"}),
    ("Nigerian", {"state:NGA"}),
    ("Guinea", {"state:GIN", "state:GNQ"}),
    ("Guinea-Bissau", {"state:GNB"}),
    ("Equatorial Guinea", {"state:GNQ"}),
    ("Papua New Guinea", {"state:PNG"}),
    ("Korea", {"state:KOR", "state:PRK"}),
    ("Korean", {"state:KOR", "state:PRK"}),
    ("South Korean", {"state:KOR"}),
    ("North-Korean", {"state:PRK"}),
    ("ROK", {"state:KOR"}),
    ("DPRK", {"state:PRK"}),
    ("Dominica", {"state:DMA"}),
    ("Dominican Republic", {"state:DOM"}),
    ("Dominican", {"state:DMA", "state:DOM"}),
    ("Ireland", {"state:IRL"}),
    ("Northern Ireland", {"state:GBR"}),
    ("Samoa", {"state:WSM"}),
    ("American Samoa", {"state:ASM"}),
    ("American", {"state:USA"}),
    ("Latin American", {"region:LATIN_AMERICA"}),
    ("Macedonia", {"state:MKD"}),
    ("FYROM", {"state:MKD"}),
    ("Micronesia", {"state:FSM"}),
    ("Gambia", {"state:GMB"}),
    ("Holland", {"state:NLD"}),
    ("Dutch", {"state:NLD"}),
    ("The Hague", {"state:NLD"}),
    ("People's Republic of China", {"state:CHN"}),
    ("Republic of China", {"state:TWN"}),
    ("Sino-", {"state:CHN"}),
    ("Indo-", set()),
    ("Sudan", {"state:SDN"}),
    ("South Sudan", {"state:SSD"}),
    ("Central African", {"state:CAF", "region:CENTRAL_AFRICA"}),
    ("South African", {"state:ZAF"}),
    ("Southern African", {"region:SOUTHERN_AFRICA"}),
    ("Saudi", {"state:SAU"}),
    ("Saudi Arabian", {"state:SAU"}),
    ("Serbia and Montenegro", {"state:SCG"}),
    ("East Germany", {"state:DDR"}),
    ("West Germany", {"state:DEU"}),
    ("Soviet Union", {"state:SUN"}),
    ("Rhodesia", {"state:ZWE"}),
    ("Turkish Cypriot", {"state:XNC"}),
    ("Nicosia", {"state:CYP", "state:XNC"}),
    ("Mongolia", {"state:MNG"}),
    ("Inner Mongolia", {"state:CHN"}),
    ("Guam", {"state:GUM"}),
    ("GUAM", {"bloc:GUAM"}),
    ("Union State", {"bloc:UNION_STATE"}),
    ("European Union", {"bloc:EU"}),
    ("Supreme Eurasian Economic Council", {"bloc:EAEU"}),
    ("African Union", {"bloc:AU"}),
    ("Organisation of African Unity", {"bloc:OAU"}),
    ("European Community", {"bloc:EC"}),
    ("Arab League", {"bloc:LAS"}),
    ("Commonwealth of Independent States", {"bloc:CIS"}),
    ("Commonwealth of Dominica", {"state:DMA"}),
    ("Brussels", {"state:BEL", "bloc:EU"}),
    ("Indian", {"state:IND"}),
    ("West Indian", {"region:CARIBBEAN"}),
    ("Georgia", {"state:GEO", "state:USA"}),
    ("Belt and Road", set()),
    ("Paris Agreement", set()),
]


@pytest.mark.parametrize(("text", "meant"), LOOK_ALIKES)
def test_look_alikes_are_told_apart(text: str, meant: set[str]) -> None:
    assert nodes(text) == meant


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("Congo", "state:COG"),
        ("Guinea", "state:GIN"),
        ("Georgia", "state:GEO"),
        ("Brussels", "bloc:EU"),
        ("EC", "bloc:EC"),
        ("EEC", "bloc:EEC"),
    ],
)
def test_the_usual_bearer_of_a_shared_name_leaves_it_unmarked(text: str, node: str) -> None:
    assert usual(text) == {node}


@pytest.mark.parametrize(
    ("text", "node", "kind"),
    [
        ("Belarus", "state:BLR", NameKind.NAME),
        ("Belarussian", "state:BLR", NameKind.ADJECTIVE),
        ("Belarusians", "state:BLR", NameKind.PEOPLE),
        ("Minsk", "state:BLR", NameKind.SEAT),
        ("Kremlin", "state:RUS", NameKind.SEAT),
        ("State Duma", "state:RUS", NameKind.OFFICE),
        ("Lok Sabha", "state:IND", NameKind.OFFICE),
        ("Ufa", "state:RUS", NameKind.PLACE),
        ("Camp David", "state:USA", NameKind.PLACE),
        ("SCO", "bloc:SCO", NameKind.NAME),
        ("UN Security Council", "bloc:UN", NameKind.ORGAN),
        ("European Commission", "bloc:EU", NameKind.ORGAN),
        ("the Movement", "bloc:NAM", NameKind.SHORT),
        ("African", "region:AFRICA", NameKind.ADJECTIVE),
        ("Singapore", "state:SGP", NameKind.NAME),
    ],
)
def test_a_name_has_its_surest_kind(text: str, node: str, kind: NameKind) -> None:
    assert [(name.node, name.kind) for name in bearers()[text]] == [(node, kind)]


@pytest.mark.parametrize("text", ["Chad", "Georgia", "Holland", "Israel", "Jordan", "Sofia", "Sydney", "German"])
def test_what_persons_are_called_too_is_marked(text: str) -> None:
    assert all(name.given_name for name in bearers()[text] if not name.ambiguous)


@pytest.mark.parametrize("text", ["AG", "CAN", "ECO", "ISA", "ACS", "G15", "CAR", "PNG"])
def test_an_acronym_that_is_a_word_is_guarded(text: str) -> None:
    assert all(name.guarded for name in bearers()[text])
    assert not any(name.guarded for name in load_names() if name.text == "SCO")


@pytest.mark.parametrize("text", ["the Union", "The Union", "the Organisation", "the Forum", "the Council"])
def test_what_many_blocs_are_called_for_short_belongs_to_none(text: str) -> None:
    assert len(bearers()[text]) > 1
    assert all(name.kind is NameKind.SHORT and name.ambiguous for name in bearers()[text])


def test_a_title_is_no_office_of_a_state_because_it_would_hide_the_title() -> None:
    heads = {head for head in load_titles().heads if " " not in head}
    hidden = [
        name.text
        for name in load_names()
        if name.kind is NameKind.OFFICE and " " in name.text and name.text.split()[-1].lower() in heads
    ]
    assert hidden == []


def test_an_office_does_not_hold_its_state_s_own_name_because_it_would_hide_it() -> None:
    hidden = []
    for table in read("states").values():
        strong = [
            table["name"],
            *(text for field in ("names", "adjectives", "people") for text in table.get(field, ())),
        ]
        for name in {*strong} - {*table.get("ambiguous", ())}:
            holds = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
            hidden += [office for office in table.get("offices", ()) if holds.search(office)]
    assert hidden == []


def test_a_meeting_is_no_organ_because_it_would_hide_the_event() -> None:
    event = re.compile(r"(?:Summit|Meeting|Session)\Z")
    assert [name.text for name in load_names() if name.kind is NameKind.ORGAN and event.search(name.text)] == []


# How names are spelt


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("Côte d'Ivoire", "Cote d’Ivoire"),
        ("Türkiye", "Turkiye"),
        ("Bosnia and Herzegovina", "Bosnia & Herzegovina"),
        ("Saint Kitts and Nevis", "St. Kitts & Nevis"),
        ("Saint Lucia", "St Lucia"),
        ("Guinea-Bissau", "Guinea–Bissau"),
        ("Guinea-Bissau", "Guinea\u2011Bissau"),
        ("Shanghai Cooperation Organization", "Shanghai Co-operation Organisation"),
        (
            "Organisation for Economic Co-operation and Development",
            "Organization for Economic Cooperation and Development",
        ),
        ("World Food Programme", "World Food Program"),
        (
            "International Centre for Settlement of Investment Disputes",
            "International Center for Settlement of Investment Disputes",
        ),
        ("the Union", "The Union"),
    ],
)
def test_a_name_is_known_however_it_is_spelt(text: str, variant: str) -> None:
    assert variant in spell_variants(text)
    assert nodes(variant) >= nodes(text) > set()


@pytest.mark.parametrize("text", ["Sino-", "Belarus", "UN Women", "Saint-Denis"])
def test_nothing_else_is_respelt(text: str) -> None:
    assert [
        variant for variant in spell_variants(text) if variant.replace("–", "-").replace("\u2011", "-") != text
    ] == []


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("the West Bank", "state:PSE"),
        ("The West African", "region:WEST_AFRICA"),
        ("the Organisation for Security and Co-operation in Europe", "bloc:OSCE"),
        ("the Union of the Comoros", "state:COM"),
        ("the Union State", "bloc:UNION_STATE"),
        ("the Commonwealth of Independent States", "bloc:CIS"),
        ("the Council of Europe", "bloc:COUNCIL_OF_EUROPE"),
    ],
)
def test_a_short_name_does_not_hide_a_longer_one(text: str, node: str) -> None:
    assert nodes(text) == {node}


# What comes back


def test_names_are_sorted_and_each_stands_once_a_node() -> None:
    keys = [(name.text, name.node) for name in load_names()]
    assert keys == sorted(set(keys))


def test_an_entity_has_the_names_that_it_is_looked_up_by() -> None:
    belarus = load_entities()["state:BLR"]
    assert (belarus.id, belarus.label, belarus.name) == ("state:BLR", Label.STATE, "Belarus")
    assert {"Republic of Belarus", "Belarusian", "Belarusians", "Minsk"} <= set(belarus.aliases)
    assert "Belarus" not in belarus.aliases
    assert dict(load_entities()["bloc:SCO"].properties) == {"bloc_type": "alliance", "wikidata": "Q485207"}


def test_an_alias_stands_once_however_it_is_typed() -> None:
    assert load_entities()["state:CIV"].aliases[0] == "Ivory Coast"
    assert not {"Cote d'Ivoire", "Côte d’Ivoire"} & set(load_entities()["state:CIV"].aliases)


def test_every_node_that_is_named_is_an_entity_under_its_own_id() -> None:
    entities = load_entities()
    assert {name.node for name in load_names()} == set(entities)
    assert [node for node, entity in entities.items() if entity.id != node] == []


def test_names_do_not_depend_on_the_hash_seed() -> None:
    program = "from ingest.gazetteer import *; print((load_names(), list(load_entities().items())))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            cwd=FILES.parents[1],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(outputs) == 1
