"""A list model of people for QML; only rows in view are read."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kiosk.domain.admission.door_list import DoorListEntry
from kiosk.domain.bidi import isolate
from kiosk.faces.theme.fonts import has_glyphs

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
ROLES = ("surname", "rest", "affiliation", "category", "reference", "presence")
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


class PeopleModel(QAbstractListModel):
    """People by surname."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[DoorListEntry] = ()

    def __len__(self) -> int:
        return len(self._entries)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._entries)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the name of each role."""
        roles = enumerate(ROLES, _FIRST_ROLE)
        return {role: QByteArray(name.encode()) for role, name in roles}

    def data(self, index: Index, role: int = 0) -> str | None:
        """Return one column of a row."""
        column = role - _FIRST_ROLE
        if not index.isValid() or not 0 <= column < len(ROLES):
            return None
        entry, name = self._entries[index.row()], ROLES[column]
        if name == "presence":
            return entry.state
        if name in {"surname", "rest"} and not has_glyphs(entry.name):
            return entry.reference if name == "surname" else ""
        value = str(getattr(entry, name))
        if name == "affiliation":
            return isolate(value) if has_glyphs(value) else ""
        return value

    def set_entries(self, entries: Sequence[DoorListEntry]) -> None:
        """Show these people; an equal list keeps the view's position."""
        if entries == self._entries:
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()
