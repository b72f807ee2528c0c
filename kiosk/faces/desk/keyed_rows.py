"""A list model for QML whose rows are identified by a key."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import TypeVar

from PySide6.QtCore import QModelIndex

from kiosk.faces.row_model import RowModel

RowT = TypeVar("RowT")
_ROOT = QModelIndex()


class KeyedRowModel(RowModel[RowT]):
    """Rows identified by their first field: a row that moves keeps its delegate."""

    def set_rows(self, rows: Sequence[RowT]) -> None:
        """Replace the rows: remove, move, insert and update them one by one."""
        if self._rows == list(rows):
            return
        keys = {_key(row) for row in rows}
        for index in reversed(range(self.count)):
            if _key(self._rows[index]) not in keys:
                self._remove_rows(index, index + 1)
        for index, row in enumerate(rows):
            self._place(index, row)
        self.changed.emit()

    def _place(self, position: int, row: RowT) -> None:
        """Insert, move or update one row."""
        later_keys = [_key(later) for later in self._rows[position:]]
        if _key(row) not in later_keys:
            self._insert_rows(position, [row])
            return
        found_index = position + later_keys.index(_key(row))
        if found_index != position:
            self.beginMoveRows(_ROOT, found_index, found_index, _ROOT, position)
            self._rows.insert(position, self._rows.pop(found_index))
            self._nested_models.insert(position, self._nested_models.pop(found_index))
            self.endMoveRows()
        if self._rows[position] != row:
            self._update_rows(position, [row])


def _key(row: object) -> object:
    if not is_dataclass(row):
        raise TypeError(f"{row!r} is no dataclass")
    return getattr(row, fields(row)[0].name)
