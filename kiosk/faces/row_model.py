"""A list model for QML whose roles are the fields of a dataclass."""

from collections.abc import Sequence
from itertools import takewhile
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtQml import QmlElement

from kiosk.faces.properties import Property
from kiosk.faces.qml_fields import field_types, qml_name, qt_type, row_type

QML_IMPORT_NAME = "kiosk.faces.theme"
QML_IMPORT_MAJOR_VERSION = 1

RowT = TypeVar("RowT")
_FIRST_ROLE = int(Qt.ItemDataRole.UserRole)
_NO_PARENT = QModelIndex()


@QmlElement
class RowModel(QAbstractListModel, Generic[RowT]):
    """Rows of one frozen dataclass; a delegate reads a field as a required property.

    A field of rows is a model again. Rows that stay keep their delegates: the first and
    the last that did not change are left alone, those between are changed in place.
    """

    changed = Signal()

    def __init__(self, row_class: type[RowT], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._row_class, self._rows = row_class, list[RowT]()
        self._nested_models: list[dict[str, RowModel[object]]] = []
        hints = field_types(row_class)
        self._row_types = {
            name: nested_class
            for name in hints
            if (nested_class := row_type(hints[name]))
        }
        for name in hints.keys() - self._row_types.keys():
            qt_type(hints[name])
        self._role_fields = dict(enumerate(hints, _FIRST_ROLE))

    @Property(int, notify=changed)
    def count(self) -> int:
        """The number of rows."""
        return len(self._rows)

    @property
    def rows(self) -> Sequence[RowT]:
        """The rows of the model."""
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """Return the number of rows; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the roles' names in camelCase."""
        return {
            role: QByteArray(qml_name(name).encode())
            for role, name in self._role_fields.items()
        }

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return one field of a row."""
        name = self._role_fields.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        if name in self._row_types:
            return self._nested_models[index.row()][name]
        return getattr(self._rows[index.row()], name)  # an enumerator is its number

    def set_rows(self, rows: Sequence[RowT]) -> None:
        """Replace the rows, with as few changes to the view as possible."""
        old, new = self._rows, list(rows)
        if old == new:
            return
        unchanged_start = _common_prefix_length(old, new)
        unchanged_end = _common_prefix_length(
            old[unchanged_start:][::-1], new[unchanged_start:][::-1]
        )
        changed_end = (
            unchanged_start + min(len(old), len(new)) - unchanged_start - unchanged_end
        )
        self._update_rows(unchanged_start, new[unchanged_start:changed_end])
        self._remove_rows(changed_end, len(old) - unchanged_end)
        self._insert_rows(changed_end, new[changed_end : len(new) - unchanged_end])
        if len(new) != self.count:
            raise RuntimeError("rows were lost on the way")
        self.changed.emit()

    def _update_rows(self, first: int, rows: Sequence[RowT]) -> None:
        for index, row in enumerate(rows, first):
            self._rows[index] = row
            self._fill_nested(index)
        if rows:
            last = first + len(rows) - 1
            self.dataChanged.emit(self.index(first), self.index(last))

    def _remove_rows(self, first: int, end: int) -> None:
        if first == end:
            return
        self.beginRemoveRows(_NO_PARENT, first, end - 1)
        removed = self._nested_models[first:end]
        del self._rows[first:end], self._nested_models[first:end]
        self.endRemoveRows()
        for models in removed:
            for model in models.values():
                model.deleteLater()

    def _insert_rows(self, first: int, rows: Sequence[RowT]) -> None:
        if not rows:
            return
        self.beginInsertRows(_NO_PARENT, first, first + len(rows) - 1)
        for index, row in enumerate(rows, first):
            self._rows.insert(index, row)
            row_types = self._row_types.items()
            self._nested_models.insert(
                index,
                {name: RowModel(row_class, self) for name, row_class in row_types},
            )
            self._fill_nested(index)
        self.endInsertRows()

    def _fill_nested(self, index: int) -> None:
        for name, model in self._nested_models[index].items():
            model.set_rows(getattr(self._rows[index], name))


def _common_prefix_length(old: Sequence[object], new: Sequence[object]) -> int:
    """Return how many rows both sequences begin with in common."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
