import json
from pathlib import Path
from typing import Any

import pytest

from graph.errors import DiplographError
from graph.evaluation.gold import GoldEdge, GoldNode, Wording, read_gold
from graph.schema import EdgeType, Factuality, Label

NODE = {"kind": "node", "doc": "001", "id": "BLR", "label": "State", "name": "Belarus", "aliases": ["Minsk"]}
EDGE = {
    "kind": "edge",
    "doc": "001",
    "source": "BLR",
    "type": "MEMBER_OF",
    "target": "SCO",
    "qualifiers": {"status": "observer", "date": None},
    "factuality": "actual",
    "evidence": "Belarus, an observer",
}


def written(folder: Path, *rows: object) -> Path:
    file = folder / "gold.jsonl"
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    file.write_bytes(b"\n".join(lines))
    return file


def test_nodes_and_edges_are_read_as_they_are_annotated(tmp_path: Path) -> None:
    accept = [{"qualifiers": {"status": "member"}}, {"target": "UN", "factuality": "planned"}]
    gold = read_gold(written(tmp_path, NODE, b"", {**EDGE, "target_label": "Bloc", "accept": accept, "optional": True}))
    assert gold.nodes == (GoldNode("001", Label.STATE, "BLR", "Belarus", ("Minsk",)),)
    stated = Wording(
        *(EdgeType.MEMBER_OF, "BLR", "SCO", None, Label.BLOC, Factuality.ACTUAL, {"status": "observer", "date": None}),
    )
    member = Wording(
        *(EdgeType.MEMBER_OF, "BLR", "SCO", None, Label.BLOC, Factuality.ACTUAL, {"status": "member", "date": None}),
    )
    elsewhere = Wording(
        *(EdgeType.MEMBER_OF, "BLR", "UN", None, None, Factuality.PLANNED, {"status": "observer", "date": None}),
    )
    assert gold.edges == (GoldEdge("001", stated, "Belarus, an observer", (member, elsewhere), optional=True),)
    assert gold.edges[0].wordings == (stated, member, elsewhere)
    assert gold.docs == ("001",)
    assert gold.refused == ()


BAD: list[tuple[Any, str | None]] = [
    (b"{", "is no JSON object in UTF-8"),
    (b'{"kind": "node", "name": "C\xf4te"}', "is no JSON object in UTF-8"),
    (b"[" * 100_000, "is no JSON object in UTF-8"),
    ([1, 2], "is no JSON object"),
    ({"kind": "claim"}, "is of kind 'claim', neither node nor edge"),
    ({"doc": "001"}, "is of kind None, neither node nor edge"),
    ({**NODE, "doc": ""}, "has no doc"),
    ({**NODE, "name": 7}, "has no name"),
    ({**NODE, "label": "Country"}, "has the label 'Country', not one of State, Bloc, Official, Region, Document"),
    ({**NODE, "label": ["State"]}, "has the label ['State'], not one of State, Bloc, Official, Region, Document"),
    ({**NODE, "aliases": "Minsk"}, "has aliases that are no list of names"),
    ({**NODE, "aliases": [1]}, "has aliases that are no list of names"),
    ({**EDGE, "source": None}, "has no source"),
    ({**EDGE, "evidence": " "}, "has no evidence"),
    ({**EDGE, "factuality": "true"}, "has the factuality 'true', not one of actual, planned, cancelled, denied"),
    ({**EDGE, "source_label": "Land"}, "has the source_label 'Land', not one of"),
    ({**EDGE, "type": "KNOWS"}, "has the type 'KNOWS', not one of MEMBER_OF"),
    ({**EDGE, "qualifiers": ["member"]}, "has qualifiers that are no JSON object"),
    ({**EDGE, "qualifiers": {"staus": "member"}}, "has the qualifier 'staus', not one of change_pct"),
    ({**EDGE, "qualifiers": {"status": ["member"]}}, "has a status that is neither text nor a number"),
    ({**EDGE, "accept": {}}, None),
    ({**EDGE, "accept": "any"}, "has an accept that is no list of readings"),
    ({**EDGE, "accept": ["any"]}, "has an accept that is no list of readings"),
    ({**EDGE, "accept": [{"type": "KNOWS"}]}, "has the type 'KNOWS', not one of MEMBER_OF"),
]


@pytest.mark.parametrize(("row", "reason"), BAD)
def test_a_bad_line_is_refused_by_its_number_and_the_rest_is_read(tmp_path: Path, row: Any, reason: str | None) -> None:
    gold = read_gold(written(tmp_path, NODE, b"  ", row, EDGE))
    assert len(gold.nodes) == 1
    if reason is None:  # nothing is accepted beside it, whichever way that is written
        assert (len(gold.edges), gold.refused) == (2, ())
        return
    assert len(gold.edges) == 1
    (refusal,) = gold.refused
    assert refusal.path == "gold.jsonl#3"
    assert refusal.reason.startswith(reason)
    assert refusal.advice == "correct that line"


def test_a_file_without_any_annotation_says_what_is_wrong_with_it(tmp_path: Path) -> None:
    export = {"kind": "node", "id": "state:BLR", "label": "State", "name": "Belarus"}
    with pytest.raises(DiplographError, match=r"holds no annotation \(gold.jsonl#1 has no doc\); give a file of"):
        read_gold(written(tmp_path, export))
    with pytest.raises(DiplographError, match="holds no annotation; give a file of annotations"):
        read_gold(written(tmp_path, b""))
