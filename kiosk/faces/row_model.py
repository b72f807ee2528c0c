"""Rows of a list for QML: a model whose roles are the fields of a dataclass."""

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
from kiosk.faces.qml_fields import fields_of, qml_name, qt_type, row_type

QML_IMPORT_NAME = "kiosk.faces.look"
QML_IMPORT_MAJOR_VERSION = 1

RowT = TypeVar("RowT")
_FIRST = int(Qt.ItemDataRole.UserRole)
_NOWHERE = QModelIndex()


@QmlElement
class RowModel(QAbstractListModel, Generic[RowT]):
    """Rows of one frozen dataclass; a delegate asks for a field as required property.

    A field of rows is a model again. Rows that stay keep their delegates: the first and
    the last that are as before are left alone, those between are changed in place.
    """

    changed = Signal()

    def __init__(self, shape: type[RowT], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shape, self._rows = shape, list[RowT]()
        self._inner: list[dict[str, RowModel[object]]] = []
        hints = fields_of(shape)
        self._row_types = {
            name: kind for name in hints if (kind := row_type(hints[name]))
        }
        for name in hints.keys() - self._row_types.keys():
            qt_type(hints[name])
        self._names = dict(enumerate(hints, _FIRST))

    @Property(int, notify=changed)
    def count(self) -> int:
        """Count the rows."""
        return len(self._rows)

    @property
    def rows(self) -> Sequence[RowT]:
        """The rows that are shown."""
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Count the rows; none stands below another."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Name each role as QML writes its field."""
        return {
            role: QByteArray(qml_name(name).encode())
            for role, name in self._names.items()
        }

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return one field of a row."""
        name = self._names.get(role)
        if name is None or not 0 <= index.row() < len(self._rows):
            return None
        if name in self._row_types:
            return self._inner[index.row()][name]
        return getattr(self._rows[index.row()], name)  # an enumerator is its number

    def show(self, rows: Sequence[RowT]) -> None:
        """Show these rows from now on."""
        old, new = self._rows, list(rows)
        if old == new:
            return
        first = _alike(old, new)
        last = _alike(old[first:][::-1], new[first:][::-1])
        shared = first + min(len(old), len(new)) - first - last
        self._change(first, new[first:shared])
        self._remove(shared, len(old) - last)
        self._insert(shared, new[shared : len(new) - last])
        if len(new) != self.count:
            raise RuntimeError("rows were lost on the way")
        self.changed.emit()

    def _change(self, first: int, rows: Sequence[RowT]) -> None:
        for at, row in enumerate(rows, first):
            self._rows[at] = row
            self._fill(at)
        if rows:
            last = first + len(rows) - 1
            self.dataChanged.emit(self.index(first), self.index(last))

    def _remove(self, first: int, end: int) -> None:
        if first == end:
            return
        self.beginRemoveRows(_NOWHERE, first, end - 1)
        gone = self._inner[first:end]
        del self._rows[first:end], self._inner[first:end]
        self.endRemoveRows()
        for models in gone:
            for model in models.values():
                model.deleteLater()

    def _insert(self, first: int, rows: Sequence[RowT]) -> None:
        if not rows:
            return
        self.beginInsertRows(_NOWHERE, first, first + len(rows) - 1)
        for at, row in enumerate(rows, first):
            self._rows.insert(at, row)
            kinds = self._row_types.items()
            self._inner.insert(at, {name: RowModel(kind, self) for name, kind in kinds})
            self._fill(at)
        self.endInsertRows()

    def _fill(self, at: int) -> None:
        for name, model in self._inner[at].items():
            model.show(getattr(self._rows[at], name))


def _alike(old: Sequence[object], new: Sequence[object]) -> int:
    """Count the rows that both begin with."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
