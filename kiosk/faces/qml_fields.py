"""The fields of a frozen dataclass as QML reads them."""

from dataclasses import is_dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, TypeVar, get_args, get_type_hints

from PySide6.QtCore import ClassInfo, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

ObjectT = TypeVar("ObjectT", bound=type[QObject])


def scoped_enums(holder: ObjectT) -> ObjectT:
    """Let QML know a holder's enumerators by their enum alone: two may share a name."""
    mark: Callable[[ObjectT], ObjectT] = ClassInfo(RegisterEnumClassesUnscoped="false")  # type: ignore[assignment,arg-type]  # the stub knows no decorator
    return mark(holder)


def qml_name(field: str) -> str:
    """Return a field's name in camelCase, as QML writes it."""
    first, *rest = field.split("_")
    return first + "".join(word.capitalize() for word in rest)


def row_type(hint: object) -> type | None:
    """Return the dataclass of a field that holds rows, a ``tuple[Row, ...]``."""
    kinds = [kind for kind in get_args(hint) if is_dataclass(kind)]
    return kinds[0] if kinds and isinstance(kinds[0], type) else None


def qt_type(hint: object) -> type:
    """Return Qt's type for a field; enumerators and colours cross as what they are.

    Raise TypeError for a type that QML would only know as ``var``.
    """
    if isinstance(hint, type) and issubclass(hint, IntEnum):
        return int
    if hint in {str, bool, int, float}:
        return hint
    if isinstance(hint, type) and issubclass(hint, QObject):
        return hint
    raise TypeError(f"QML has no type for {hint}")


def fields_of(shape: type) -> dict[str, object]:
    """Return a dataclass's fields with their types, in order."""
    return get_type_hints(shape)
