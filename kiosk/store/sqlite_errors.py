"""Translates SQLite's errors into known faults."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from kiosk.domain.fault import KnownFault

_MIN_FREE_BYTES = 64 * 1024
"""Bytes below which a disk is full."""

_PRIMARY_CODE_MASK = 0xFF
"""The part of an extended result code that tells its kind (sqlite.org/rescode.html)."""

SENTENCES = (
    (
        (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB),
        (
            "The database {path} is damaged. It was left as it is: put a backup in its "
            "place, or move it aside with “kiosk doctor --set-aside” and import the "
            "event and the roster again."
        ),
    ),
    (
        (sqlite3.SQLITE_FULL,),
        (
            "The disk that holds {path} is full, so nothing was written. Make room on "
            "it and try again."
        ),
    ),
    (
        (sqlite3.SQLITE_READONLY,),
        (
            "The database {path} cannot be written by this user. Give this user the "
            "right to write it, or name another home with --home."
        ),
    ),
    (
        (sqlite3.SQLITE_CANTOPEN,),
        (
            "The database {path} cannot be opened. Check that its folder is there and "
            "may be written, or name another home with --home."
        ),
    ),
    (
        (sqlite3.SQLITE_IOERR,),
        (
            "The disk that holds {path} does not answer as it should, so nothing was "
            "written. Check the disk, or name another home with --home."
        ),
    ),
    (
        (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL),
        (
            "Another program has kept the database {path} locked for ten seconds. "
            "Close it and try again."
        ),
    ),
)


def is_disk_full(error: Exception, path: Path) -> bool:
    """Return whether an error means a full disk; SQLite may call it an I/O error."""
    code = _primary_code(error)
    if code != sqlite3.SQLITE_IOERR:
        return code == sqlite3.SQLITE_FULL
    try:
        return shutil.disk_usage(path.parent).free < _MIN_FREE_BYTES
    except OSError:
        return False


@contextmanager
def translated_errors(path: Path) -> Iterator[None]:
    """Translate SQLite's errors into known faults; other errors pass."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        code = (
            sqlite3.SQLITE_FULL if is_disk_full(error, path) else _primary_code(error)
        )
        for codes, sentence in SENTENCES:
            if code in codes:
                raise KnownFault(sentence, path=path) from error
        raise


def _primary_code(error: Exception) -> int | None:
    """Return SQLite's primary result code, or None for an error of Python's module."""
    code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
    return None if code is None else code & _PRIMARY_CODE_MASK
