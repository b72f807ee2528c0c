"""``INSERT … ON CONFLICT``, which SQLite and PostgreSQL say in the same words."""

from typing import Any

from sqlalchemy import Insert
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.dialects.sqlite.dml import OnConflictDoNothing, OnConflictDoUpdate
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

from kiosk.store.tables import Row

__all__ = ["put", "upsert"]


@compiles(OnConflictDoNothing, "postgresql")
@compiles(OnConflictDoUpdate, "postgresql")
def _to_postgresql(
    clause: OnConflictDoNothing | OnConflictDoUpdate,
    compiler: SQLCompiler,
    **asked: Any,  # noqa: ANN401  the signature is SQLAlchemy's
) -> str:
    """Let PostgreSQL's compiler word SQLite's clause; it asks for one word more."""
    clause.constraint_target = None  # type: ignore[union-attr]  # PostgreSQL's own
    words: str = getattr(compiler, f"visit_{clause.__visit_name__}")(clause, **asked)
    return words


def put(row: type[Row]) -> Insert:
    """Word the keeping of a row in place of the one with the same key."""
    statement = upsert(row)
    table = row.__table__
    keys = [column.name for column in table.primary_key]
    others = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in keys
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=others)
