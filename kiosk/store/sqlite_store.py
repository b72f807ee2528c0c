"""The records in one SQLite file, durable at every commit."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event

from kiosk.domain.fault import KnownFault
from kiosk.service.ports.people import ScanSubject
from kiosk.store.event_records import EventCache
from kiosk.store.lone_transaction import LoneTransaction
from kiosk.store.migrations import upgrade_to_newest
from kiosk.store.sql_transaction import SqlReader, SqlTransaction
from kiosk.store.sqlite_errors import translated_errors
from kiosk.store.write_lock import WriteLock

_WRITER = "kiosk_writer"
_ADVICE = "move it away, or name another home with --home"
_PRAGMAS = (
    "busy_timeout = 10000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
)


class SqliteStore:
    """The records on disk; several processes may share the file.

    Raise KnownFault for a file that cannot be opened, is damaged or has a newer
    version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._cache = EventCache()
        with translated_errors(path), ExitStack() as exit_stack:
            self._engine = _make_engine(path)
            exit_stack.callback(self._engine.dispose)
            self._write_lock = _open_write_lock(path)
            exit_stack.callback(self._write_lock.close)
            self._writer = self._connect_writer()
            exit_stack.callback(lambda: self._writer.close())
            with self._write_lock.hold(), self._immediate_transaction() as connection:
                upgrade_to_newest(connection, path, _ADVICE)
            # PRAGMA data_version counts the changes of other connections
            self._version_connection = sqlite3.connect(path, check_same_thread=False)
            exit_stack.callback(self._version_connection.close)
            self._exit_stack = exit_stack.pop_all()

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """Open a read-only snapshot."""
        with translated_errors(self.path), self._engine.begin() as connection:
            yield SqlTransaction(connection, self._cache)

    @contextmanager
    def transaction(self) -> Iterator[SqlTransaction]:
        """Open a transaction, which is rolled back if anything is raised.

        Raise KnownFault if the records were moved to a hub meanwhile.
        """
        with self._locked_transaction() as connection:
            tx = LoneTransaction(connection, self._cache)
            yield tx
            tx.check_alone()

    def decision(self, subject: ScanSubject) -> AbstractContextManager[SqlTransaction]:  # noqa: ARG002  the port's signature
        """Open a transaction; here one person's are no different."""
        return self.transaction()

    def long_transaction(self) -> AbstractContextManager[SqlTransaction]:
        """Open a transaction; here long ones are no different."""
        return self.transaction()

    def data_version(self) -> int:
        """Return a number that changes with every change of the records."""
        with translated_errors(self.path):
            row = self._version_connection.execute("PRAGMA data_version").fetchone()
        return int(row[0])

    def close(self) -> None:
        """Close the database, once a writer on another thread is done."""
        self._write_lock.close()
        self._exit_stack.close()

    @contextmanager
    def _locked_transaction(self) -> Iterator[Connection]:
        with (
            translated_errors(self.path),
            self._write_lock.hold(),
            self._immediate_transaction() as connection,
        ):
            yield connection

    @contextmanager
    def _immediate_transaction(self) -> Iterator[Connection]:
        if self._writer.closed:
            self._writer = self._connect_writer()
        try:
            with self._writer.begin():
                yield self._writer
        except BaseException:
            self._writer.close()  # which rolls back what a failed COMMIT left open
            raise

    def _connect_writer(self) -> Connection:
        return self._engine.connect().execution_options(**{_WRITER: True})


def _open_write_lock(path: Path) -> WriteLock:
    try:
        return WriteLock(path.with_name(path.name + "-gate"))
    except OSError as error:
        raise KnownFault(
            "The folder {parent} cannot be written: {strerror}. Give this user "
            "the right to write it, or name another home with --home.",
            parent=path.parent,
            strerror=error.strerror,
        ) from error


def _make_engine(path: Path) -> Engine:
    url = URL.create("sqlite", database=str(path))  # ? and % are part of it
    engine = create_engine(url, hide_parameters=True)

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # the "begin" event below says BEGIN
        # SQLite's own lower() knows ASCII alone
        connection.create_function("lower", 1, str.lower, deterministic=True)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        is_writer = connection.get_execution_options().get(_WRITER, False)
        cursor = connection.connection.cursor()
        cursor.execute("BEGIN IMMEDIATE" if is_writer else "BEGIN")
        cursor.close()

    return engine
