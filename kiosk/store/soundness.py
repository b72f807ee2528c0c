"""Whether a database file can be trusted, found out without changing it."""

import sqlite3
from contextlib import closing
from pathlib import Path


def is_sound(path: Path) -> bool:
    """Say whether SQLite finds nothing wrong with a file."""
    address = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as file:
            return bool(file.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False
