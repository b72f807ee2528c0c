"""Statements sent ahead: those that ask nothing back need no journey of their own."""

from typing import Any, Self

from psycopg import Cursor

from kiosk.store.hub.watched import WatchedConnection


class AheadCursor(Cursor[Any]):
    """In a pipeline, sends insertions on and waits where something is asked for.

    SQLAlchemy looks for rows and their number as soon as a statement was executed.
    """

    def execute(self, query: str, params: Any = None, **how: Any) -> Self:  # type: ignore[override]  # noqa: ANN401  SQLAlchemy hands texts alone
        """Send a statement, and wait for its answer if it has one."""
        super().execute(query.encode(), params, **how)
        if not query.startswith("INSERT") or " RETURNING " in query:
            self._wait()
        return self

    def _wait(self) -> None:
        """Let the hub catch up: now it is idle, and knows whether we froze."""
        line = self.connection
        if isinstance(line, WatchedConnection) and line.ahead is not None:
            line.ahead.sync()
