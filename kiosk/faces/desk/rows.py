"""A short list for QML that changes only where it must."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Row = Mapping[str, str | int | bool]
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class Rows(QAbstractListModel):
    """Rows told apart by their first column, so that a view keeps what stays."""

    def __init__(self, columns: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: list[Row] = []

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: int) -> Row:
        return self._rows[place]

    def rowCount(self, parent: Index = _TOP) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Name the columns."""
        names = enumerate(self._columns, _FIRST_ROLE)
        return {role: QByteArray(name.encode()) for role, name in names}

    def data(self, index: Index, role: int = 0) -> str | int | bool | None:
        """Give one column of one row."""
        column = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= column < len(self._columns):
            return None
        return self._rows[index.row()][self._columns[column]]

    def put(self, rows: Sequence[Row]) -> None:
        """Show these rows from now on."""
        kept = {row[self._columns[0]] for row in rows}
        for place in reversed(range(len(self._rows))):
            if self._name(place) not in kept:
                self.beginRemoveRows(_TOP, place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            self._settle(place, row)

    def _settle(self, place: int, row: Row) -> None:
        """Bring one row to its place and up to date."""
        name = row[self._columns[0]]
        found = next(
            (at for at in range(place, len(self._rows)) if self._name(at) == name), None
        )
        if found is None:
            self.beginInsertRows(_TOP, place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if found != place:
            self.beginMoveRows(_TOP, found, found, _TOP, place)
            self._rows.insert(place, self._rows.pop(found))
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def _name(self, place: int) -> str | int | bool:
        return self._rows[place][self._columns[0]]
