"""The fields of a frozen dataclass as QML reads them."""

from dataclasses import is_dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar, get_args, get_type_hints

from PySide6.QtCore import ClassInfo, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

ObjectT = TypeVar("ObjectT", bound=type[QObject])


def scoped_enums(cls: ObjectT) -> ObjectT:
    """Register a class's enumerators by their enum only: two enums may share a name."""
    decorate: Callable[[ObjectT], ObjectT] = ClassInfo(
        RegisterEnumClassesUnscoped="false"  # type: ignore[arg-type]  # the stub's fault
    )  # type: ignore[assignment]  # the stub knows no decorator
    return decorate(cls)


def qml_name(field: str) -> str:
    """Return a field's name in camelCase, as QML writes it."""
    first, *rest = field.split("_")
    return first + "".join(word.capitalize() for word in rest)


def row_type(hint: object) -> type | None:
    """Return the dataclass of a field of rows, ``tuple[Row, ...]``, else None."""
    row_types = [argument for argument in get_args(hint) if is_dataclass(argument)]
    return row_types[0] if row_types and isinstance(row_types[0], type) else None


def qt_type(hint: object) -> type:
    """Return Qt's type for a field; an enumerator crosses as its number.

    Raise TypeError for a type that QML would only see as ``var``.
    """
    if isinstance(hint, type) and issubclass(hint, IntEnum):
        return int
    if hint in {str, bool, int, float}:
        return hint
    if isinstance(hint, type) and issubclass(hint, QObject):
        return hint
    raise TypeError(f"QML has no type for {hint}")


def field_types(value_type: type) -> dict[str, object]:
    """Return a dataclass's fields with their types, in order."""
    return get_type_hints(value_type)
