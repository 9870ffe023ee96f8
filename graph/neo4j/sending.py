"""Rows as the lists that the statements of ``cypher/push`` take."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, TypeAlias

from graph.neo4j.rows import Row, node_property_names
from graph.schema import Label
from graph.statements import MENTIONS, own_properties

#: Rows as a statement takes them.
Encoder: TypeAlias = Callable[[Sequence[Row]], list[list[Any]]]
_FIXED = frozenset(("graph", "id", "hash"))


def encode_nodes(rows: Sequence[Row]) -> list[list[Any]]:
    """Return nodes to create."""
    return [[row.id, row.properties] for row in rows]


def changed_nodes(label: Label) -> Encoder:
    """Return what encodes nodes to update: a property of ours that one does not have is taken away."""
    blank = dict.fromkeys(node_property_names(label))
    return lambda rows: [[row.id, {**blank, **row.properties}] for row in rows]


def new_relationships(relation: str) -> Encoder:
    """Return what encodes relationships to create."""
    if relation == MENTIONS:
        return _encode_mentions
    names = own_properties(relation)
    known = _FIXED.union(names)

    def encode(rows: Sequence[Row]) -> list[list[Any]]:
        return [
            [
                *(row.id, row.source, row.target, row.starts, row.ends, row.hash),
                {name: value for name, value in row.properties.items() if name not in known},
                *map(row.properties.get, names),
            ]
            for row in rows
        ]

    return encode


def changed_relationships(relation: str) -> Encoder:
    """Return what encodes relationships to update, as ``changed_nodes`` does with nodes."""
    blank = dict.fromkeys(own_properties(relation))

    def encode(rows: Sequence[Row]) -> list[list[Any]]:
        return [[row.id, row.source, row.target, row.starts, row.ends, {**blank, **row.properties}] for row in rows]

    return encode


def _encode_mentions(rows: Sequence[Row]) -> list[list[Any]]:
    return [[document, [row.target for row in named]] for document, named in groupby(rows, key=lambda row: row.source)]
