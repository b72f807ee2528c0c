"""Statements compiled once for each dialect and run by the driver itself.

SQLAlchemy looks a statement up, copies its parameters and wraps its result at each
execution: 60 to 100 µs of a processor, where SQLite needs 5 to 10 for what an index
finds. Only the statements of a scan are worth this.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Dialect, Insert, Select

Values = Mapping[str, Any]
_Conversions = tuple[tuple[str, Callable[[Any], Any]], ...]


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A statement compiled for one dialect, with the conversions of its values."""

    text: str
    order: Sequence[str] | None
    constants: Values
    binds: _Conversions
    columns: Sequence[str]
    results: _Conversions

    def parameters(self, values: Values) -> Any:  # noqa: ANN401  the driver's own
        """Return the values by name, or in order for a driver that counts them."""
        known = {**self.constants, **values}
        for name, convert in self.binds:
            known[name] = convert(known[name])
        return known if self.order is None else [known[name] for name in self.order]

    def row(self, found: Sequence[Any]) -> dict[str, Any]:
        """Return a row by the names of its columns."""
        row = dict(zip(self.columns, found, strict=True))
        for name, convert in self.results:
            row[name] = convert(row[name])
        return row


@dataclass(frozen=True, slots=True)
class Prepared:
    """A statement whose values are given by name."""

    statement: Select[*tuple[Any, ...]] | Insert
    _compiled: dict[str, _Compiled] = field(default_factory=dict, init=False)

    def first(self, connection: Connection, values: Values) -> dict[str, Any] | None:
        """Return the first row by the names of its columns."""
        compiled = self._compiled_for(connection.dialect)
        cursor = connection.connection.cursor()
        cursor.execute(compiled.text, compiled.parameters(values))
        found = cursor.fetchone()
        cursor.close()
        return None if found is None else compiled.row(found)

    def all(self, connection: Connection, values: Values) -> list[dict[str, Any]]:
        """Return the rows by the names of their columns."""
        compiled = self._compiled_for(connection.dialect)
        cursor = connection.connection.cursor()
        cursor.execute(compiled.text, compiled.parameters(values))
        found = cursor.fetchall()
        cursor.close()
        return list(map(compiled.row, found))

    def to_send(self, dialect: Dialect, values: Values) -> tuple[str, Any]:
        """Return the text and the parameters for a driver."""
        compiled = self._compiled_for(dialect)
        return compiled.text, compiled.parameters(values)

    def rows(
        self, dialect: Dialect, found: Iterable[Sequence[Any]]
    ) -> list[dict[str, Any]]:
        """Return a driver's rows by the names of their columns."""
        return list(map(self._compiled_for(dialect).row, found))

    def run(self, connection: Connection, values: Values) -> None:
        """Execute the statement, which returns no rows."""
        compiled = self._compiled_for(connection.dialect)
        cursor = connection.connection.cursor()
        cursor.execute(compiled.text, compiled.parameters(values))
        cursor.close()

    def run_all(self, connection: Connection, rows: Iterable[Values]) -> None:
        """Execute the statement, which returns no rows, for each of these."""
        compiled = self._compiled_for(connection.dialect)
        cursor = connection.connection.cursor()
        cursor.executemany(compiled.text, list(map(compiled.parameters, rows)))
        cursor.close()

    def _compiled_for(self, dialect: Dialect) -> _Compiled:
        if dialect.name not in self._compiled:
            self._compiled[dialect.name] = _compile(self.statement, dialect)
        return self._compiled[dialect.name]


def _compile(statement: Select[Any] | Insert, dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    names = {name: bind for bind, name in compiled.bind_names.items()}
    columns = {column.name: column for column in statement.exported_columns}
    types = {name: bind.type.dialect_impl(dialect) for name, bind in names.items()}
    binds = {name: kind.bind_processor(dialect) for name, kind in types.items()}
    results = {
        name: column.type.dialect_impl(dialect).result_processor(dialect, None)
        for name, column in columns.items()
    }
    return _Compiled(
        text=compiled.string,
        order=compiled.positiontup,
        constants={n: bind.value for n, bind in names.items() if not bind.required},
        binds=_conversions(binds),
        columns=tuple(columns),
        results=_conversions(results),
    )


def _conversions(found: Mapping[str, Callable[[Any], Any] | None]) -> _Conversions:
    return tuple((name, convert) for name, convert in found.items() if convert)
