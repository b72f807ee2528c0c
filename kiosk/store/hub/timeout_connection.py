"""A connection to the hub that is closed when a response takes too long."""

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import psycopg
from psycopg import Cursor, Pipeline
from psycopg.abc import PQGen
from psycopg.errors import _WaitTimeout

_POLL_INTERVAL_S = 0.1
logging.getLogger("psycopg").setLevel(logging.ERROR)  # reported by this program
_Result = TypeVar("_Result")


class TimeoutConnection(psycopg.Connection[Any]):
    """A connection that limits the time of each response."""

    response_timeout: float
    open_pipeline: Pipeline | None = None
    """The pipeline that is open."""

    @contextmanager
    def pipeline(self) -> Iterator[Pipeline]:
        """Open a pipeline and remember it for the cursors."""
        outer = self.open_pipeline
        with super().pipeline() as pipeline:
            self.open_pipeline = pipeline
            try:
                yield pipeline
            finally:
                self.open_pipeline = outer

    @classmethod
    def connect_within(cls, seconds: float, *args: Any, **settings: Any) -> Self:  # noqa: ANN401  the driver's own
        """Connect; raise OperationalError as psycopg does."""
        connection = cls.connect(*args, **settings)
        connection.response_timeout = seconds
        return connection

    def abort(self) -> None:
        """Abort all waiting for a response, on any thread."""
        try:
            with socket.socket(fileno=os.dup(self.fileno())) as duplicate:
                duplicate.shutdown(socket.SHUT_RDWR)
        except (OSError, psycopg.Error):  # already closed
            return

    def wait(
        self,
        gen: PQGen[_Result],
        interval: float = _POLL_INTERVAL_S,
        timeout: float | None = None,
    ) -> _Result:
        """Wait for a response; raise OperationalError after the timeout.

        An explicit ``timeout`` is only a limit for polling, as psycopg defines it.
        """
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.response_timeout)
        except _WaitTimeout:
            self.pgconn.finish()
            raise psycopg.OperationalError("no answer in time") from None


class PipelineCursor(Cursor[Any]):
    """A cursor that pipelines insertions and waits for statements with results.

    SQLAlchemy reads rows and their number as soon as a statement was executed.
    """

    def execute(self, query: str, params: Any = None, **options: Any) -> Self:  # type: ignore[override]  # noqa: ANN401  SQLAlchemy hands texts alone
        """Send a statement, and wait for its result if it has one."""
        super().execute(query.encode(), params, **options)
        if not query.startswith("INSERT") or " RETURNING " in query:
            self._sync()
        return self

    def _sync(self) -> None:
        """Synchronise the pipeline, which also ends the hub's idle timeout."""
        connection = self.connection
        if (
            isinstance(connection, TimeoutConnection)
            and connection.open_pipeline is not None
        ):
            connection.open_pipeline.sync()
