"""A small collection by hand: a bloc with a history, two states with people, trade, and what is only planned."""

from collections.abc import Callable

import pytest

from graph.profiles.holdings import Holdings, load_holdings
from graph.schema import (
    Claim,
    Document,
    Doubt,
    DoubtKind,
    EdgeType,
    Entity,
    Evidence,
    Factuality,
    Label,
    Named,
    Office,
    Person,
    Reading,
    Refusal,
    Value,
    pack_qualifiers,
)
from graph.store import open_store

BLR, CHN, FRA, SCO, EU = "state:BLR", "state:CHN", "state:FRA", "bloc:SCO", "bloc:EU"
ENTITIES = (
    Entity(BLR, Label.STATE, "Belarus", ("Republic of Belarus", "Minsk")),
    Entity(CHN, Label.STATE, "China"),
    Entity(FRA, Label.STATE, "France"),
    Entity(SCO, Label.BLOC, "Shanghai Cooperation Organisation", ("SCO",)),
    Entity(EU, Label.BLOC, "European Union", ("EU",)),
)
MAKEI = Person("person:0", ("Vladimir Makei",), (Office("foreign minister", BLR),), (BLR,))
WANG = Person("person:1", ("Wang Yi",), (Office("foreign minister", CHN),), (CHN,))
PLANNED, DENIED = Factuality.PLANNED, Factuality.DENIED

Said = tuple[EdgeType, str, str, dict[str, Value], Factuality]
Load = Callable[..., Holdings]


def say(kind: str, source: str, target: str, factuality: str = "actual", **values: Value) -> Said:
    return EdgeType(kind), source, target, values, Factuality(factuality)


#: What each document says, a sentence a claim; the documents are dated but for the last.
SAYINGS: dict[str, tuple[str | None, tuple[Said, ...]]] = {
    "a.txt": (
        "2012-03-01",
        (
            say("MEMBER_OF", BLR, SCO, status="dialogue_partner", date="2010"),
            say("MEMBER_OF", CHN, SCO, status="member", date="2001-06-15"),
            say("HOLDS_OFFICE", "person:0", BLR, office="foreign minister", former=False),
            say("HOLDS_OFFICE", "person:1", CHN, office="foreign minister", former=False),
        ),
    ),
    "b.txt": (
        "2024-07-10",
        (
            say("MEMBER_OF", BLR, SCO, status="member", date="2024-07-04"),
            say("MEMBER_OF", FRA, EU, status="member"),
            say("MEMBER_OF", FRA, SCO, "planned", status="member"),
            say("MET_WITH", "person:0", "person:1", date="2021-09-16", place="Dushanbe"),
            say("VISITED", "person:1", BLR, date="2022"),
            say("VISITED", "person:0", CHN, "planned", date="2025-01"),
            say("ENVOY_TO", "person:0", CHN, role="ambassador", sender=BLR, former=True, date="2019"),
            say("TRADE_WITH", BLR, CHN, flow="exports", year="2023", value=5_000_000, unit="USD", share_pct=8.5),
            say("TRADE_WITH", CHN, BLR, flow="exports", year="2023", value=7_000_000, unit="USD"),
            say("TRADE_WITH", CHN, BLR, flow="balance", year="2022", value=1_000_000, unit="USD"),
            say("ATTENDED", "person:0", SCO, event="summit", date="2024-07-03"),
            say("OPPOSES", FRA, BLR, topic="sanctions"),
        ),
    ),
    "c.txt": (None, (say("MEMBER_OF", FRA, SCO, status="observer"),)),
}


def read(path: str, date: str | None, said: tuple[Said, ...]) -> Reading:
    text = ""
    claims: list[Claim] = []
    for kind, source, target, values, factuality in said:
        sentence = f"{source} {kind.value} {target} {len(claims)} {path}."
        evidence = Evidence(len(text), len(text) + len(sentence), sentence, "test.rule")
        claims.append(Claim(kind, source, target, evidence, pack_qualifiers(values), factuality))
        text += f"{sentence} "
    document = Document(f"document:{path[0] * 16}", path, text, title=f"On {path[0]}", date=date, language="en")
    named = tuple(Named(end, 0, 1) for _, *ends, _, _ in said for end in ends)
    doubts = (Doubt(DoubtKind.NO_RULE, 0, 5, text[:5]),)
    return Reading(document, "test", named, (MAKEI, WANG), tuple(claims), doubts)


@pytest.fixture(scope="session")
def load(tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Read the sayings, or those of some documents, into a store and load it."""

    def load_some(*paths: str) -> Holdings:
        store_file = tmp_path_factory.mktemp("holdings") / "store.db"
        with open_store(store_file, write=True) as store:
            store.add_entities(ENTITIES)
            for path in paths:
                store.add_reading(read(path, *SAYINGS[path]))
            store.add_refusal(Refusal("d.pdf", "is broken", "mend it"))
        return load_holdings(store_file)

    return load_some


@pytest.fixture(scope="session")
def holdings(load: Load) -> Holdings:
    return load(*SAYINGS)


@pytest.fixture(scope="session")
def nothing(load: Load) -> Holdings:
    return load()
