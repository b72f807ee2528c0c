"""``INSERT … ON CONFLICT`` for SQLite and PostgreSQL, which share its syntax."""

from typing import Any

from sqlalchemy import Insert
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.dialects.sqlite.dml import OnConflictDoNothing, OnConflictDoUpdate
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from kiosk.store.tables import MappedRow

__all__ = ["put", "upsert"]


@compiles(OnConflictDoNothing, "postgresql")
@compiles(OnConflictDoUpdate, "postgresql")
def _to_postgresql(
    clause: OnConflictDoNothing | OnConflictDoUpdate,
    compiler: SQLCompiler,
    **options: Any,  # noqa: ANN401  the signature is SQLAlchemy's
) -> str:
    """Compile SQLite's clause with PostgreSQL's compiler.

    That needs one more attribute.
    """
    clause.constraint_target = None  # type: ignore[union-attr]  # PostgreSQL's own
    sql: str = getattr(compiler, f"visit_{clause.__visit_name__}")(clause, **options)
    return sql


def put(row: type[MappedRow]) -> Insert:
    """Return the statement that inserts a row or replaces the one with the same key."""
    statement = upsert(row)
    table = row.__table__
    keys = [column.name for column in table.primary_key]
    updated = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in keys
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=updated)
