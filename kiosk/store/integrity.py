"""Integrity check of a database file, without changing it."""

import sqlite3
from contextlib import closing
from pathlib import Path


def is_intact(path: Path) -> bool:
    """Return whether SQLite's quick check finds nothing wrong with a file."""
    uri = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as file:
            return bool(file.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
