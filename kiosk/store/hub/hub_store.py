"""The records in a PostgreSQL database that several stations share."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import datetime
from select import select
from typing import Any, cast
from weakref import WeakSet

from psycopg import Cursor
from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, text

from kiosk.service.ports.people import ScanSubject
from kiosk.store.event_records import EventCache
from kiosk.store.hub.address import (
    Timeouts,
    connect_arguments,
    display_name,
    parse_address,
)
from kiosk.store.hub.handshake import check_access
from kiosk.store.hub.hub_transaction import HubTransaction
from kiosk.store.hub.postgresql_errors import translated_hub_errors
from kiosk.store.hub.timeout_connection import PipelineCursor, TimeoutConnection
from kiosk.store.sql_transaction import SqlReader, SqlTransaction

_BEGIN_READ_ONLY = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_POOL_SIZE = 4
"""A process's connections: verdicts, badges, synchronisation, notifications."""
_NOTIFY = text("SELECT pg_notify('kiosk', :who)")
_END_BLOCKERS = "SELECT end_blockers()"
_FLUSH_WAL = "SELECT flush_log()"
"""A commit that changes nothing, which flushes all commits before it."""


class HubStore:
    """The records at the hub.

    ``hub`` is the id of the expected hub. Raise KnownFault when the hub cannot be
    reached, refuses this station, was not prepared, or has another version.
    """

    def __init__(
        self, address: str, timeouts: Timeouts | None = None, hub: str | None = None
    ) -> None:
        url = parse_address(address)
        self.name = display_name(url)
        self._cache = EventCache()
        self._connections: WeakSet[TimeoutConnection] = WeakSet()
        self._engine = _make_engine(url, timeouts or Timeouts(), self._connections)
        self._closed = False
        try:
            with self._transaction(_BEGIN_READ_ONLY) as (connection, _):
                check_access(connection, self.name, hub)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """Open a read-only snapshot."""
        with self._transaction(_BEGIN_READ_ONLY) as (connection, _):
            yield SqlTransaction(connection, self._cache)

    @contextmanager
    def transaction(
        self, hub_entry_id: Callable[[str], str] = str
    ) -> Iterator[HubTransaction]:
        """Open a transaction, which is rolled back if anything is raised.

        ``hub_entry_id`` maps the id of an entry made at a station to the hub's. Raise
        ConcurrentUpdateError if another station was first; then it can be retried.
        """
        with self._transaction("BEGIN") as (connection, driver):
            yield HubTransaction(connection, self._cache, driver, hub_entry_id)

    def decision(self, subject: ScanSubject) -> AbstractContextManager[HubTransaction]:  # noqa: ARG002  the port's signature
        """Open a transaction; here one person's are no different."""
        return self.transaction()

    def long_transaction(self) -> AbstractContextManager[HubTransaction]:
        """Open a transaction; the timeouts of the store decide how long it may take."""
        return self.transaction()

    def data_version(self) -> int:
        """Return a number that changes with every change of the records."""
        with self._connection() as connection:
            # the ended transactions; needs no table, trigger or lock
            snapshot = connection.exec_driver_sql("SELECT pg_current_snapshot()::text")
            return hash(snapshot.scalar_one())

    def preconnect(self, count: int) -> None:
        """Open a number of connections in advance."""
        with ExitStack() as stack:
            for _ in range(count):
                stack.enter_context(self._connection())

    def close(self) -> None:
        """Close the connections; those in use are closed when they are released."""
        self._closed = True
        self._engine.dispose()

    def abort(self) -> None:
        """Abort all waiting for responses, on all threads."""
        for connection in list(self._connections):
            connection.abort()

    def server_time(self) -> datetime:
        """Return the hub's current time."""
        with self._connection() as connection:
            return cast(
                "datetime",
                connection.exec_driver_sql("SELECT clock_timestamp()").scalar_one(),
            )

    def notify(self, sender: str) -> None:
        """Notify the other stations of changes."""
        with self._connection() as connection:
            connection.execute(_NOTIFY, {"who": sender})

    def flush_wal(self) -> None:
        """Flush the hub's log to disk."""
        with self._connection() as connection:
            connection.exec_driver_sql(_FLUSH_WAL)

    def end_blockers(self) -> None:
        """Disconnect stations that have kept locks for longer than any work takes."""
        with self._connection() as connection:
            connection.exec_driver_sql(_END_BLOCKERS)

    @contextmanager
    def listen(self) -> Iterator[TimeoutConnection]:
        """Open a connection that receives the notifications of other stations."""
        with self._connection() as connection:
            driver = cast("TimeoutConnection", connection.connection.driver_connection)
            Cursor(driver).execute(b"LISTEN kiosk")
            try:
                yield driver
            finally:
                connection.invalidate()

    @contextmanager
    def _connection(self) -> Iterator[Connection]:
        with translated_hub_errors(self.name), self._engine.connect() as connection:
            try:
                yield connection
            finally:
                if self._closed:
                    connection.invalidate()

    @contextmanager
    def _transaction(
        self, begin: str
    ) -> Iterator[tuple[Connection, TimeoutConnection]]:
        """Open a transaction; a connection that is released rolls back the rest."""
        with self._connection() as connection:
            driver = cast("TimeoutConnection", connection.connection.driver_connection)
            with driver.pipeline():
                driver.send_later(begin, prepare=False)
                yield connection, driver
                driver.send_later("COMMIT", prepare=False)  # nothing to plan


def _make_engine(
    url: URL, timeouts: Timeouts, connections: "WeakSet[TimeoutConnection]"
) -> Engine:
    engine = create_engine(
        url,
        isolation_level="AUTOCOMMIT",  # _transaction sends BEGIN and COMMIT
        pool_size=_POOL_SIZE,
        max_overflow=0,
        pool_timeout=timeouts.statement,
        hide_parameters=True,
        use_native_hstore=False,
        connect_args=connect_arguments(timeouts) | {"cursor_factory": PipelineCursor},
    )

    @event.listens_for(engine, "do_connect")
    def connect(
        _dialect: object,
        _record: object,
        arguments: list[str],
        settings: dict[str, Any],
    ) -> TimeoutConnection:
        connection = TimeoutConnection.connect_within(
            timeouts.response, *arguments, **settings
        )
        connections.add(connection)
        return connection

    @event.listens_for(engine, "checkout")
    def check_connection(
        driver: TimeoutConnection, _record: object, _proxy: object
    ) -> None:
        # an idle connection is readable only if the hub closed it
        if select([driver.fileno()], [], [], 0)[0]:
            raise exc.DisconnectionError

    return engine
