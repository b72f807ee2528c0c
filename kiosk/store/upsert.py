"""``INSERT … ON CONFLICT``, which SQLite and PostgreSQL say in the same words."""

from typing import Any

from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.dialects.sqlite.dml import OnConflictDoNothing, OnConflictDoUpdate
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

__all__ = ["upsert"]


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
