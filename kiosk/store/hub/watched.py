"""A line to the hub that is cut when an answer takes too long."""

import logging
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import psycopg
from psycopg import Pipeline
from psycopg.abc import PQGen
from psycopg.errors import _WaitTimeout

_LOOK_EVERY = 0.1
logging.getLogger("psycopg").setLevel(logging.ERROR)  # we say ourselves what is lost
_Answer = TypeVar("_Answer")


class WatchedConnection(psycopg.Connection[Any]):
    """Waits for each answer for so many seconds, whatever the network does."""

    silence: float
    ahead: Pipeline | None = None
    """The pipeline that is open."""

    @contextmanager
    def pipeline(self) -> Iterator[Pipeline]:
        """Open a pipeline, for cursors to see."""
        before = self.ahead
        with super().pipeline() as pipeline:
            self.ahead = pipeline
            try:
                yield pipeline
            finally:
                self.ahead = before

    @classmethod
    def watch(cls, silence: float, *words: Any, **settings: Any) -> Self:  # noqa: ANN401  the driver's own
        """Connect; raises OperationalError as psycopg does."""
        made = cls.connect(*words, **settings)
        made.silence = silence
        return made

    def cut(self) -> None:
        """Let whoever waits for an answer, on whatever thread, wait no more."""
        try:
            with socket.socket(fileno=os.dup(self.fileno())) as line:
                line.shutdown(socket.SHUT_RDWR)
        except (OSError, psycopg.Error):  # over already
            return

    def wait(
        self,
        gen: PQGen[_Answer],
        interval: float = _LOOK_EVERY,
        timeout: float | None = None,
    ) -> _Answer:
        """Wait for an answer; raises OperationalError after the silence.

        Who gives a time wants to know no more than what came in it.
        """
        if timeout is not None:
            return super().wait(gen, interval, timeout)
        try:
            return super().wait(gen, interval, self.silence)
        except _WaitTimeout:
            self.pgconn.finish()
            raise psycopg.OperationalError("no answer in time") from None
