"""A list model for QML whose rows are identified by a key."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

RowValues = Mapping[str, str | int | bool]
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class KeyedRowModel(QAbstractListModel):
    """Rows identified by their first column, so that a view keeps its delegates."""

    def __init__(self, columns: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[RowValues] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> RowValues:
        return self._rows[index]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the name of each role."""
        columns = enumerate(self._columns, _FIRST_ROLE)
        return {role: QByteArray(name.encode()) for role, name in columns}

    def data(self, index: Index, role: int = 0) -> str | int | bool | None:
        """Return one column of a row."""
        column = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= column < len(self._columns):
            return None
        return self._rows[index.row()][self._columns[column]]

    def set_rows(self, rows: Sequence[RowValues]) -> None:
        """Show these rows."""
        keys = {row[self._columns[0]] for row in rows}
        for index in reversed(range(len(self._rows))):
            if self._key(index) not in keys:
                self.beginRemoveRows(_ROOT, index, index)
                del self._rows[index]
                self.endRemoveRows()
        for index, row in enumerate(rows):
            self._move_or_insert(index, row)

    def _move_or_insert(self, position: int, row: RowValues) -> None:
        """Insert, move or update one row."""
        key = row[self._columns[0]]
        found_index = next(
            (
                row_index
                for row_index in range(position, len(self._rows))
                if self._key(row_index) == key
            ),
            None,
        )
        if found_index is None:
            self.beginInsertRows(_ROOT, position, position)
            self._rows.insert(position, row)
            self.endInsertRows()
            return
        if found_index != position:
            self.beginMoveRows(_ROOT, found_index, found_index, _ROOT, position)
            self._rows.insert(position, self._rows.pop(found_index))
            self.endMoveRows()
        if self._rows[position] != row:
            self._rows[position] = row
            model_index = self.index(position)
            self.dataChanged.emit(model_index, model_index)

    def _key(self, index: int) -> str | int | bool:
        return self._rows[index][self._columns[0]]
