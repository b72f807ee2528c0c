"""A long list for QML: only the rows in view are ever told."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kiosk.domain.door_list import DoorLine

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
COLUMNS = ("surname", "rest", "affiliation", "category", "reference", "told")
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class Lines(QAbstractListModel):
    """People by surname."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: Sequence[DoorLine] = ()

    def __len__(self) -> int:
        return len(self._lines)

    def rowCount(self, parent: Index = _TOP) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._lines)

    def roleNames(self) -> dict[int, QByteArray]:
        """Name the columns."""
        names = enumerate(COLUMNS, _FIRST_ROLE)
        return {role: QByteArray(name.encode()) for role, name in names}

    def data(self, index: Index, role: int = 0) -> str | None:
        """Give one column of one row."""
        column = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= column < len(COLUMNS):
            return None
        line, name = self._lines[index.row()], COLUMNS[column]
        return line.state if name == "told" else str(getattr(line, name))

    def put(self, lines: Sequence[DoorLine]) -> None:
        """Show these from now on; the view stays where it is if nothing is new."""
        if lines == self._lines:
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()
