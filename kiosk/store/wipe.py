"""Replaces a database that others may have open by an empty one."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

from sqlalchemy import create_engine

from kiosk.domain.fault import KnownFault
from kiosk.store.migrations import upgrade_to_newest
from kiosk.store.sqlite_errors import translated_errors
from kiosk.store.write_lock import WriteLock

_COUNT_UNSENT = "SELECT kind, count(*) FROM outbox WHERE refused IS NULL GROUP BY kind"
_HAS_RECORDS = """
    SELECT EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM registration)
    OR EXISTS (SELECT 1 FROM ledger) OR EXISTS (SELECT 1 FROM replica)
    OR EXISTS (SELECT 1 FROM staff)
"""
_KIND_NAMES = {
    "announcement": ("announcement", "announcements"),
    "badge": ("badge", "badges"),
    "conflict": ("resolved conflict", "resolved conflicts"),
    "correction": ("corrected name", "corrected names"),
    "entry": ("scan", "scans"),
    "help_call": ("call for help", "calls for help"),
    "registration": ("registration", "registrations"),
    "ticket": ("ticket", "tickets"),
}
_TIMEOUT_S = 10
"""Seconds to wait for readers."""


class UnsentChangesError(KnownFault):
    """Some changes were not sent to the hub yet."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__(
            "The hub has not heard of all that happened here yet: "
            f"{format_counts(counts)}. Keep this "
            "station open and connected until all is sent, and try again."
        )


class WipeInterruptedError(KnownFault):
    """Another program reads the database, and so keeps what was deleted in it."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"Another program reads the database {path}, so that what was deleted may "
            "still be in it. Close all windows of kiosk here, and try again."
        )


def count_unsent(path: Path) -> Mapping[str, int]:
    """Return the number of unsent changes by kind."""
    with (
        translated_errors(path),
        closing(sqlite3.connect(path, timeout=_TIMEOUT_S)) as file,
    ):
        return dict(file.execute(_COUNT_UNSENT).fetchall())


def format_counts(counts: Mapping[str, int]) -> str:
    """Return counts by kind as an English phrase."""
    return ", ".join(map(_format_count, counts, counts.values()))


def _format_count(kind: str, count: int) -> str:
    singular, plural = _KIND_NAMES.get(kind, (kind, kind))
    return f"{count} {singular if count == 1 else plural}"


def wipe_database(path: Path, *, discard_unsent: bool = False) -> None:
    """Delete all records in place, leaving no trace of them in the file.

    Raise UnsentChangesError if changes were not sent yet, unless ``discard_unsent``;
    WipeInterruptedError if a trace may be left, so that this must be called again.
    """
    if not path.exists():
        return
    with (
        translated_errors(path),
        closing(WriteLock(path)) as lock,
        lock.hold(),
    ):
        if not discard_unsent and (counts := count_unsent(path)):
            raise UnsentChangesError(counts)
        if _has_records(path):
            _overwrite(path)
        _write_back(path)


def _has_records(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=_TIMEOUT_S)) as file:
        return bool(file.execute(_HAS_RECORDS).fetchone()[0])


def _overwrite(path: Path) -> None:
    """Copy an empty database over the file, which open connections notice."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        upgrade_to_newest(connection, path, "")
        connection.commit()
        empty_database = cast(
            "sqlite3.Connection", connection.connection.driver_connection
        )
        with closing(sqlite3.connect(path, timeout=_TIMEOUT_S)) as file:
            empty_database.backup(file)
    engine.dispose()


def _write_back(path: Path) -> None:
    """Write the log of changes back over the file, once all readers are done."""
    with closing(sqlite3.connect(path, timeout=_TIMEOUT_S)) as file:
        busy, *_ = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise WipeInterruptedError(path)
