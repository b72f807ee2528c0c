"""The database's failures as sentences with a way on."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from kiosk.domain.fault import KnownFault

_ROOM = 64 * 1024
"""Bytes below which a disk is full."""

SENTENCES = (
    (
        ("malformed", "not a database", "disk image", "corrupt"),
        (
            "The database {path} is damaged. It was left as it is: put a backup in its "
            "place, or move it aside with “kiosk doctor --set-aside” and import the "
            "event and the roster again."
        ),
    ),
    (
        ("disk is full", "no space"),
        (
            "The disk that holds {path} is full, so nothing was written. Make room on "
            "it and try again."
        ),
    ),
    (
        ("readonly", "read-only"),
        (
            "The database {path} cannot be written by this user. Give this user the "
            "right to write it, or name another home with --home."
        ),
    ),
    (
        ("unable to open",),
        (
            "The database {path} cannot be opened. Check that its folder is there and "
            "may be written, or name another home with --home."
        ),
    ),
    (
        ("disk i/o error",),
        (
            "The disk that holds {path} does not answer as it should, so nothing was "
            "written. Check the disk, or name another home with --home."
        ),
    ),
    (
        ("locked",),
        (
            "Another program has kept the database {path} locked for ten seconds. "
            "Close it and try again."
        ),
    ),
)


def _is_full(path: Path) -> bool:
    """Whether there is no room: SQLite's shared memory calls that an I/O error."""
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what the database reports into a known fault; other errors are ours."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        said = str(getattr(error, "orig", error)).casefold()
        if "disk i/o error" in said and _is_full(path):
            said = "disk is full"
        for signs, sentence in SENTENCES:
            if any(sign in said for sign in signs):
                raise KnownFault(sentence, path=path) from error
        raise
