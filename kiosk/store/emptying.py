"""Put an empty database in the place of one that others may have open."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import cast

from sqlalchemy import create_engine

from kiosk.domain.fault import KnownFault
from kiosk.store.faults import told
from kiosk.store.migrations import bring_up_to_date
from kiosk.store.write_lock import WriteLock

_UNSENT = "SELECT kind, count(*) FROM outbox WHERE refused IS NULL GROUP BY kind"
_ANYTHING = """
    SELECT EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM registration)
    OR EXISTS (SELECT 1 FROM ledger) OR EXISTS (SELECT 1 FROM replica)
    OR EXISTS (SELECT 1 FROM staff)
"""
_WORDS = {
    "announcement": ("announcement", "announcements"),
    "badge": ("badge", "badges"),
    "conflict": ("resolved conflict", "resolved conflicts"),
    "correction": ("corrected name", "corrected names"),
    "entry": ("scan", "scans"),
    "help_call": ("call for help", "calls for help"),
    "registration": ("registration", "registrations"),
    "ticket": ("ticket", "tickets"),
}
_WAIT = 10
"""Seconds for whoever still reads."""


class Unsent(KnownFault):
    """The hub has not heard of everything that was decided here."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        super().__init__(
            "The hub has not heard of all that happened here yet: "
            f"{in_words(counts)}. Keep this "
            "station open and connected until all is sent, and try again."
        )


def unsent(path: Path) -> Mapping[str, int]:
    """Count by kind what the hub has not heard of."""
    with told(path), closing(sqlite3.connect(path, timeout=_WAIT)) as file:
        return dict(file.execute(_UNSENT).fetchall())


def in_words(counts: Mapping[str, int]) -> str:
    """Say what the hub has not heard of."""
    return ", ".join(map(_in_words, counts, counts.values()))


def _in_words(kind: str, count: int) -> str:
    one, more = _WORDS.get(kind, (kind, kind))
    return f"{count} {one if count == 1 else more}"


def empty(path: Path, *, even_unsent: bool = False) -> None:
    """Forget all records, in place and at once; no trace of them is left in the file.

    Raises Unsent where the hub has not heard of all, unless that does not matter.
    """
    if not path.exists():
        return
    with (
        told(path),
        closing(WriteLock(path.with_name(f"{path.name}-gate"))) as lock,
        lock.held(),
    ):
        if not even_unsent and (counts := unsent(path)):
            raise Unsent(counts)
        if _holds_anything(path):
            _overwrite(path)


def _holds_anything(path: Path) -> bool:
    with closing(sqlite3.connect(path, timeout=_WAIT)) as file:
        return bool(file.execute(_ANYTHING).fetchone()[0])


def _overwrite(path: Path) -> None:
    """Copy an empty database over it: who has it open sees that it is empty now."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        bring_up_to_date(connection, path, "")
        connection.commit()
        nothing = cast("sqlite3.Connection", connection.connection.driver_connection)
        with closing(sqlite3.connect(path, timeout=_WAIT)) as file:
            nothing.backup(file)
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    engine.dispose()
