"""Where a window's keys go: into a field, into one that asks for a PIN, or nowhere."""

from PySide6.QtGui import QWindow
from PySide6.QtQuick import QQuickItem


def is_field_focused(window: QWindow) -> bool:
    """Return whether a field has the focus."""
    focus = window.focusObject()
    accepts = QQuickItem.Flag.ItemAcceptsInputMethod
    return isinstance(focus, QQuickItem) and bool(focus.flags() & accepts)


def is_secret_focused(window: QWindow) -> bool:
    """Return whether the keys go to an item that is ``secret``, or lies in one."""
    item = window.focusObject()
    while isinstance(item, QQuickItem):
        if item.property("secret"):
            return True
        item = item.parentItem()
    return False
