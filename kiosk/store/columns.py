"""Columns that are made of annotations, without SQLAlchemy's ORM.

Its declarative classes load the ORM and map every class: 0.3 of the 1.1 s of a
processor that ``kiosk scan`` took, for records that are only ever read as values.
"""

from datetime import UTC, datetime
from types import UnionType
from typing import Any, get_args

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    LargeBinary,
    Text,
    TypeDecorator,
)
from sqlalchemy.types import NullType, TypeEngine


class UtcDateTime(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  the signature is SQLAlchemy's
    ) -> datetime | None:
        """Return the datetime in UTC; raise ValueError for a naive one."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its offset from UTC")
        return value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002  the signature is SQLAlchemy's
    ) -> datetime | None:
        """Return a stored datetime in UTC."""
        if value is None:
            return None
        return (
            value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        )


TYPES: dict[Any, type[TypeEngine[Any]]] = {
    bool: Boolean,
    bytes: LargeBinary,
    datetime: UtcDateTime,
    int: BigInteger,
    str: Text,
    list[str]: JSON,
    dict[str, str]: JSON,
    dict[str, Any]: JSON,
}
"""The column type of each annotation."""


def column(*args: Any, **options: Any) -> Any:  # noqa: ANN401  as Column takes them
    """Return a column that gets its name, and a missing type, from its annotation."""
    return Column(*args, **options)


def annotated_column(
    name: str, annotation: object, given: Column[Any] | None
) -> Column[Any]:
    """Return the column of an annotation such as ``ColumnElement[str | None]``."""
    (annotated,) = get_args(annotation)
    choices = get_args(annotated) if isinstance(annotated, UnionType) else (annotated,)
    made = Column() if given is None else given
    made.name = made.key = name
    made.nullable = type(None) in choices
    if isinstance(made.type, NullType):
        made.type = TYPES[choices[0]]()
    return made
