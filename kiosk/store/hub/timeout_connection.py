"""A connection to the hub that is closed when a response takes too long.

While the hub waits for a station that froze, its own timeouts run only after a Sync.
Statements are therefore queued, and sent when something waits for a result: in writes
that the driver does not divide, each with a Sync at its end.
"""

import logging
import os
import socket
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any, Self, TypeVar

import psycopg
from psycopg import Cursor, Pipeline
from psycopg.abc import PipelineCommand, PQGen
from psycopg.errors import InFailedSqlTransaction, PipelineAborted, _WaitTimeout

_POLL_INTERVAL_S = 0.1
_WRITE_SIZE = 8192
"""Bytes from which on the driver divides a write."""
_OVERHEAD = 128
"""Bytes of a statement's messages, besides its text and its parameters' own."""
_ROWS_PER_WAIT = 1024
logging.getLogger("psycopg").setLevel(logging.ERROR)  # reported by this program
_Result = TypeVar("_Result")


class CommandQueue(deque[PipelineCommand]):
    """A pipeline's queue, whose commands are sent without waiting in between."""

    def popleft(self) -> PipelineCommand:
        """Return a command that sends all."""
        commands = list(self)
        self.clear()

        def send_all() -> None:
            for command in commands:
                command()

        return send_all


class TimeoutConnection(psycopg.Connection[Any]):
    """A connection that limits the time of each response."""

    response_timeout: float
    open_pipeline: Pipeline | None = None
    """The pipeline that is open."""
    _is_queueing = False
    _write_size = 0
    """Bytes that are queued since the last Sync."""

    @contextmanager
    def pipeline(self) -> Iterator[Pipeline]:
        """Open a pipeline and remember it for the cursors."""
        outer = self.open_pipeline
        try:
            with super().pipeline() as pipeline:
                pipeline.command_queue = CommandQueue(pipeline.command_queue)
                self.open_pipeline = pipeline
                try:
                    yield pipeline
                finally:
                    self.open_pipeline = outer
        except (InFailedSqlTransaction, PipelineAborted) as error:
            if isinstance(error.__context__, psycopg.Error):  # what it followed from
                raise error.__context__ from None
            raise

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

    def send_later(
        self,
        query: str,
        params: Any = None,  # noqa: ANN401  the driver's own
        *,
        prepare: bool | None = None,
    ) -> Cursor[Any]:
        """Queue a statement until something waits for a result.

        Return the cursor that has this statement's result by then.
        """
        cursor = Cursor(self)
        with self.queueing():
            cursor.execute(query.encode(), params, prepare=prepare)
        return cursor

    @contextmanager
    def queueing(self) -> Iterator[None]:
        """Queue meanwhile, if a pipeline is open, and divide the writes."""
        if (pipeline := self.open_pipeline) is None:
            yield
            return
        commands = pipeline.command_queue
        count, self._is_queueing = len(commands), True
        try:
            yield
        finally:
            self._is_queueing = False
        added = len(commands) - count
        size = sum(map(_size, islice(commands, count, None)))
        if count and self._write_size + size > _WRITE_SIZE:
            commands.insert(count, self.pgconn.pipeline_sync)
            results = pipeline.result_queue
            results.insert(len(results) - added, None)
            self._write_size = 0
        self._write_size = size + (self._write_size if count else 0)

    def sync(self) -> None:
        """Send what is queued, and wait for its results."""
        if self.open_pipeline is not None:
            self.open_pipeline.sync()

    def wait(
        self,
        gen: PQGen[_Result],
        interval: float = _POLL_INTERVAL_S,
        timeout: float | None = None,
    ) -> _Result:
        """Wait for a response; raise OperationalError after the timeout.

        An explicit ``timeout`` is only a limit for polling, as psycopg defines it.
        """
        if self._is_queueing:
            next(gen)  # the statement is in the pipeline's queue before it waits
            gen.close()
            return None  # type: ignore[return-value]  # of a statement, nothing
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.response_timeout)
        except _WaitTimeout:
            self.pgconn.finish()
            raise psycopg.OperationalError("no answer in time") from None


class PipelineCursor(Cursor[Any]):
    """A cursor that queues insertions and waits for statements with results.

    SQLAlchemy reads rows and their number as soon as a statement was executed.
    """

    connection: TimeoutConnection

    def execute(self, query: str, params: Any = None, **options: Any) -> Self:  # type: ignore[override]  # noqa: ANN401  SQLAlchemy hands texts alone
        """Queue a statement, and wait for its result if it has one."""
        with self.connection.queueing():
            super().execute(query.encode(), params, **options)
        if not query.startswith("INSERT") or " RETURNING " in query:
            self.connection.sync()
        return self

    def executemany(self, query: str, params_seq: Iterable[Any], **_: Any) -> None:  # type: ignore[override]  # noqa: ANN401  as above
        """Queue a statement for each of many rows."""
        for number, params in enumerate(params_seq, 1):
            with self.connection.queueing():
                super().execute(query.encode(), params, prepare=True)
            if not number % _ROWS_PER_WAIT:
                self.connection.sync()


def _size(command: PipelineCommand) -> int:
    """Return about how many bytes a command sends."""
    if not isinstance(command, partial):  # a Sync
        return 0
    text, values = command.args[0], command.args[1]
    listed = [values] if isinstance(values, bytes) else list(filter(None, values or ()))
    return len(text) + sum(map(len, listed)) + 16 * len(listed) + _OVERHEAD
