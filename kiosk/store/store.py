"""The records in one SQLite file, durable at every commit."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

from kiosk.domain.fault import KnownFault
from kiosk.store.events import EventCache
from kiosk.store.faults import told
from kiosk.store.lone_transaction import LoneTransaction
from kiosk.store.migrations import bring_up_to_date
from kiosk.store.transaction import SqlReader, SqlTransaction
from kiosk.store.write_lock import WriteLock

_WRITER = "kiosk_writer"
_INSTEAD = "move it away, or name another home with --home"
_PRAGMAS = (
    "busy_timeout = 10000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
)


class SqlStore:
    """The records on disk; several processes may share the file.

    Raises KnownFault when the file cannot be opened, is damaged, or was written by a
    newer version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._cache = EventCache()
        with told(path), ExitStack() as opened:
            self._engine = _engine(path)
            opened.callback(self._engine.dispose)
            self._write_lock = _write_lock(path)
            opened.callback(self._write_lock.close)
            with self._write_lock.held(), self._writing() as connection:
                bring_up_to_date(connection, path, _INSTEAD)
            # SQLite tells a connection of the others' changes: this one makes none
            self._watch = sqlite3.connect(path, check_same_thread=False)
            opened.callback(self._watch.close)
            self._opened = opened.pop_all()

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """Look at the records without changing them."""
        with told(self.path), self._engine.begin() as connection:
            yield SqlTransaction(connection, self._cache)

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """Open a transaction; it is kept only if nothing is raised.

        Raises KnownFault where the records became a hub's meanwhile.
        """
        with self._one_writer() as connection:
            tx = LoneTransaction(connection, self._cache)
            yield tx
            tx.check_alone()

    def patiently(self) -> AbstractContextManager[SqlTransaction]:
        """Open a transaction that may take long; others wait for it here as ever."""
        return self.transaction()

    def version(self) -> int:
        """Give a number that changes when anybody changes the records."""
        with told(self.path):
            found = self._watch.execute("PRAGMA data_version").fetchone()
        return int(found[0])

    def close(self) -> None:
        """Give the file back."""
        self._opened.close()

    @contextmanager
    def _one_writer(self) -> Iterator[Connection]:
        with told(self.path), self._write_lock.held(), self._writing() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._engine.connect() as connection:
            connection.execution_options(**{_WRITER: True})
            with connection.begin():
                yield connection


def _write_lock(path: Path) -> WriteLock:
    try:
        return WriteLock(path.with_name(path.name + "-gate"))
    except OSError as error:
        raise KnownFault(
            "The folder {parent} cannot be written: {strerror}. Give this user "
            "the right to write it, or name another home with --home.",
            parent=path.parent,
            strerror=error.strerror,
        ) from error


def _engine(path: Path) -> Engine:
    address = URL.create("sqlite", database=str(path))  # ? and % are part of it
    engine = create_engine(address, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # the "begin" event below says BEGIN
        # SQLite's own lower() knows ASCII alone
        connection.create_function("lower", 1, str.lower, deterministic=True)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writer = connection.get_execution_options().get(_WRITER, False)
        cursor = connection.connection.cursor()
        cursor.execute("BEGIN IMMEDIATE" if writer else "BEGIN")
        cursor.close()

    return engine
