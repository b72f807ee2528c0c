"""All that is said to SQLite, as the driver hears it."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Self

from sqlalchemy import Engine, event

Statement = tuple[str, Any, bool]
"""The text, its parameters, and whether these are many rows."""

_heard: list[Statement] = []


class _Cursor(sqlite3.Cursor):
    def execute(self, sql: str, parameters: Any = (), /) -> Self:  # noqa: ANN401  the signature is sqlite3's
        _heard.append((sql, parameters, False))
        return super().execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> Self:
        _heard.append((sql, parameters, True))
        return super().executemany(sql, parameters)


class _Connection(sqlite3.Connection):
    def cursor(self, factory: type[sqlite3.Cursor] = _Cursor) -> sqlite3.Cursor:  # type: ignore[override]  # the type stubs know more kinds
        return super().cursor(factory)


@contextmanager
def sqlite_statements() -> Iterator[list[Statement]]:
    """Yield what connections that are opened meanwhile hear, in order."""

    def connect(
        dialect: object,
        _record: object,
        _words: Sequence[object],
        settings: dict[str, Any],
    ) -> None:
        if getattr(dialect, "name", "") == "sqlite":
            settings["factory"] = _Connection

    _heard.clear()
    event.listen(Engine, "do_connect", connect)
    try:
        yield _heard
    finally:
        event.remove(Engine, "do_connect", connect)
