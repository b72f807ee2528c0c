"""Leaves all keys to the fields of a window where people type all day."""

from PySide6.QtGui import QWindow

from kiosk.faces.keyboard_wedge.focus import is_field_focused, is_secret_focused
from kiosk.faces.keyboard_wedge.scanner import KeyboardWedge


def leave_keys_to_fields(wedge: KeyboardWedge, window: QWindow) -> None:
    """Pause the wedge while a field has the focus, but for a PIN's.

    No key then waits to prove that a person pressed it; a code that is scanned into a
    field is text, as anywhere.
    """
    wedge.is_paused = lambda: is_field_focused(window) and not is_secret_focused(window)
