"""The records in a PostgreSQL database that several stations share."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import datetime
from select import select
from typing import Any, cast
from weakref import WeakSet

from psycopg import Cursor
from sqlalchemy import URL, Connection, Engine, create_engine, event, exc, text

from kiosk.store.events import EventCache
from kiosk.store.hub.address import (
    Patience,
    connect_arguments,
    in_words,
    read_address,
)
from kiosk.store.hub.cursor import AheadCursor
from kiosk.store.hub.faults import told
from kiosk.store.hub.standing import check_standing
from kiosk.store.hub.transaction import Driver, HubTransaction
from kiosk.store.hub.watched import WatchedConnection
from kiosk.store.transaction import SqlReader, SqlTransaction

_LOOK = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_CONNECTIONS = 4
"""Of a station's process: its books, its badges, its line, and one that listens."""
_RING = text("SELECT pg_notify('kiosk', :who)")
_FLUSH = "SELECT pg_logical_emit_message(true, 'kiosk', '')"
"""A commit that changes nothing: the disk then has all before it, too."""


class HubStore:
    """The records at the hub.

    ``hub`` is the id of the hub that is meant. Raises KnownFault when the hub cannot be
    reached, does not let this station in, or any more, was not prepared, or is of
    another version.
    """

    def __init__(
        self, address: str, patience: Patience | None = None, hub: str | None = None
    ) -> None:
        url = read_address(address)
        self.name = in_words(url)
        self._cache = EventCache()
        self._lines: WeakSet[WatchedConnection] = WeakSet()
        self._engine = _engine(url, patience or Patience(), self._lines)
        self._closed = False
        try:
            with self._open(_LOOK) as (connection, _):
                check_standing(connection, self.name, hub)
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[SqlReader]:
        """Look at the records without changing them."""
        with self._open(_LOOK) as (connection, _):
            yield SqlTransaction(connection, self._cache)

    @contextmanager
    def transaction(
        self, known_as: Callable[[str], str] = str
    ) -> Iterator[HubTransaction]:
        """Open a transaction; it is kept only if nothing is raised.

        ``known_as`` tells under which id the hub knows an entry that a station made.
        Raise ConcurrentUpdateError where another station was first: then all can be
        done again.
        """
        with self._open("BEGIN") as (connection, driver):
            yield HubTransaction(connection, self._cache, driver, known_as)

    def patiently(self) -> AbstractContextManager[HubTransaction]:
        """Open a transaction that may take long."""
        return self.transaction()

    def version(self) -> int:
        """Give a number that changes when anybody changes the records."""
        with self._connected() as connection:
            # which transactions are over: it costs no table, no trigger and no lock
            seen = connection.exec_driver_sql("SELECT pg_current_snapshot()::text")
            return hash(seen.scalar_one())

    def open_lines(self, count: int) -> None:
        """Connect so many times, so that nobody waits for that later."""
        with ExitStack() as stack:
            for _ in range(count):
                stack.enter_context(self._connected())

    def close(self) -> None:
        """Hang up; what is under way on another thread does so at its end."""
        self._closed = True
        self._engine.dispose()

    def cut(self) -> None:
        """Let nobody wait for an answer any more, on whatever thread."""
        for line in list(self._lines):
            line.cut()

    def ping(self) -> datetime:
        """Ask the hub for its time."""
        with self._connected() as connection:
            return cast(
                "datetime",
                connection.exec_driver_sql("SELECT clock_timestamp()").scalar_one(),
            )

    def ring(self, who: str) -> None:
        """Tell the other stations that there is something new."""
        with self._connected() as connection:
            connection.execute(_RING, {"who": who})

    def flush(self) -> None:
        """Let the hub's disk have all that happened there so far."""
        with self._connected() as connection:
            connection.exec_driver_sql(_FLUSH)

    @contextmanager
    def listening(self) -> Iterator[Driver]:
        """Keep a line on which others are heard ringing."""
        with self._connected() as connection:
            driver = cast("Driver", connection.connection.driver_connection)
            Cursor(driver).execute(b"LISTEN kiosk")
            try:
                yield driver
            finally:
                connection.invalidate()

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        with told(self.name), self._engine.connect() as connection:
            try:
                yield connection
            finally:
                if self._closed:
                    connection.invalidate()

    @contextmanager
    def _open(self, begin: str) -> Iterator[tuple[Connection, Driver]]:
        """Begin, and commit at the end; a connection given back rolls back the rest."""
        with self._connected() as connection:
            driver = cast("Driver", connection.connection.driver_connection)
            with driver.pipeline():
                Cursor(driver).execute(begin.encode())
                yield connection, driver
                Cursor(driver).execute(b"COMMIT")


def _engine(
    url: URL, patience: Patience, lines: "WeakSet[WatchedConnection]"
) -> Engine:
    engine = create_engine(
        url,
        isolation_level="AUTOCOMMIT",  # _open says BEGIN and COMMIT
        pool_size=_CONNECTIONS,
        max_overflow=0,
        pool_timeout=patience.statement,
        hide_parameters=True,
        use_native_hstore=False,
        connect_args=connect_arguments(patience) | {"cursor_factory": AheadCursor},
    )

    @event.listens_for(engine, "do_connect")
    def connect(
        _dialect: object, _record: object, words: list[str], settings: dict[str, Any]
    ) -> Driver:
        line = WatchedConnection.watch(patience.silence, *words, **settings)
        lines.add(line)
        return line

    @event.listens_for(engine, "checkout")
    def look(driver: Driver, _record: object, _proxy: object) -> None:
        # an idle line has nothing to say unless the hub hung up meanwhile
        if select([driver.fileno()], [], [], 0)[0]:
            raise exc.DisconnectionError

    return engine
