"""What the tests of the store look at."""

import sqlite3
from pathlib import Path
from typing import Any


def dump_store(path: Path) -> list[tuple[str, list[Any]]]:
    """Every row of every table, the keys that SQLite hands out replaced by what they stand for."""
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row
    ids = dict(map(tuple, database.execute("SELECT key, id FROM document")))
    tables = [row["name"] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    keys = {"document": "key"}
    result = []
    for table in sorted(tables):
        rows = [dict(row) for row in database.execute(f"SELECT * FROM {table}")]
        for row in rows:
            key = keys.get(table, "document")
            if key in row:
                row[key] = ids[row[key]]
        result.append((table, sorted(rows, key=repr)))
    database.close()
    return result
