"""A blank database to copy: the migrations take thirty times as long as a copy."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.store.sqlite_store import SqliteStore


def blank_database(folder: Path) -> Path:
    """Return the path of the database in a folder; a missing one is a blank copy."""
    path = folder / "kiosk.db"
    if not path.exists():
        path.write_bytes(_migrated())
    return path


@cache
def _migrated() -> bytes:
    with TemporaryDirectory(prefix="kiosk-blank-") as folder:
        path = Path(folder) / "kiosk.db"
        SqliteStore(path).close()
        return path.read_bytes()
