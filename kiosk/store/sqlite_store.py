"""The records in one SQLite file, durable at every commit."""

import sqlite3
from collections.abc import Iterator
from contextlib import (
    AbstractContextManager,
    ExitStack,
    closing,
    contextmanager,
    suppress,
)
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import OperationalError

from kiosk.domain.fault import KnownFault
from kiosk.service.ports.people import ScanSubject
from kiosk.store.erasure import ERASED
from kiosk.store.event_records import EventCache
from kiosk.store.lone_transaction import LoneTransaction
from kiosk.store.migrations import upgrade_to_newest
from kiosk.store.replica_notes import read_note
from kiosk.store.sql_transaction import SqlReader, SqlTransaction
from kiosk.store.sqlite_errors import is_disk_full, translated_errors
from kiosk.store.write_lock import WriteLock

_WRITER = "kiosk_writer"
_READERS_TIMEOUT_MS = 3000
"""Milliseconds that scrubbing waits for those who read."""
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
            self._engine, self._is_alone = _open_engine(path)
            exit_stack.callback(self._engine.dispose)
            self._write_lock = _open_write_lock(path)
            exit_stack.callback(self._write_lock.close)
            self._writer = self._connect_writer()
            exit_stack.callback(lambda: self._writer.close())  # noqa: PLW0108  the one of then
            with self._write_lock.hold(), self._immediate_transaction() as connection:
                upgrade_to_newest(connection, path, _ADVICE)
            self._file = _file_id(path)
            # PRAGMA data_version counts the changes of other connections
            self._version_connection = sqlite3.connect(path, check_same_thread=False)
            exit_stack.callback(self._version_connection.close)
            self._exit_stack = exit_stack.pop_all()
        with suppress(KnownFault):  # a full disk must not keep a desk from opening
            self.scrub()

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """Open a read-only snapshot."""
        with translated_errors(self.path), self._engine.begin() as connection:
            self._check_in_place()
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
        self._check_in_place()
        if self._is_alone:
            return 0
        with translated_errors(self.path):
            row = self._version_connection.execute("PRAGMA data_version").fetchone()
        return int(row[0])

    def scrub(self) -> bool:
        """Remove what was erased from the file and its log.

        Return False if others read meanwhile: it is tried again at the next opening.
        """
        with self.reading() as reader:
            if read_note(reader.connection, ERASED) is None:
                return True
        with (
            translated_errors(self.path),
            self._write_lock.hold(),
            closing(sqlite3.connect(self.path, isolation_level=None)) as file,
        ):
            file.execute(f"PRAGMA busy_timeout = {_READERS_TIMEOUT_MS}")
            file.execute("VACUUM")
            (is_busy, *_) = file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not is_busy:
                file.execute("DELETE FROM replica WHERE key = ?", (ERASED,))
        return not is_busy

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
            self._check_in_place()

    def _check_in_place(self) -> None:
        """Raise KnownFault for a database that is no longer where it was opened."""
        if _file_id(self.path) != self._file:
            raise KnownFault(
                "The database {path} was removed or replaced while kiosk was at work, "
                "so nothing was written. Put it back, or close all windows of kiosk "
                "here and open them again.",
                path=self.path,
            )

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
        if self._is_alone:
            self._writer.close()  # readers wait for the one connection

    def _connect_writer(self) -> Connection:
        return self._engine.connect().execution_options(**{_WRITER: True})


def _open_write_lock(path: Path) -> WriteLock:
    try:
        return WriteLock(path)
    except OSError as error:
        raise KnownFault(
            "The folder {parent} cannot be written: {strerror}. Give this user "
            "the right to write it, or name another home with --home.",
            parent=path.parent,
            strerror=error.strerror,
        ) from error


def _file_id(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another in its place; None if it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _open_engine(path: Path) -> tuple[Engine, bool]:
    """Open the database, on a full disk for one connection alone.

    The processes of a home share an index of the log, which takes room on the disk; one
    connection alone has it in memory, and so reads what is there.
    """
    engine = _make_engine(path)
    try:
        engine.connect().close()
    except OperationalError as error:
        engine.dispose()
        if not is_disk_full(error, path):
            raise
    else:
        return engine, False
    return _make_engine(path, alone=True), True


def _make_engine(path: Path, *, alone: bool = False) -> Engine:
    url = URL.create("sqlite", database=str(path))  # ? and % are part of it
    pool: dict[str, int] = {"pool_size": 1, "max_overflow": 0} if alone else {}
    engine = create_engine(url, hide_parameters=True, **pool)

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # the "begin" event below says BEGIN
        # SQLite's own lower() knows ASCII alone
        connection.create_function("lower", 1, str.lower, deterministic=True)
        for pragma in ("locking_mode = EXCLUSIVE", *_PRAGMAS) if alone else _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        is_writer = connection.get_execution_options().get(_WRITER, False)
        cursor = connection.connection.cursor()
        cursor.execute("BEGIN IMMEDIATE" if is_writer else "BEGIN")
        cursor.close()

    return engine
