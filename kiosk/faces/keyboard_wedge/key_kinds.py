"""What a key does, by Qt's word for it and its place on the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.faces.keyboard_wedge.burst import KeyKind, QueuedKey
from kiosk.faces.keyboard_wedge.layouts import (
    ALTGR_KEYCODE,
    keycode_of,
    writes_character,
)

_END_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_CHORD_KEYS = {
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R,
}
_MODIFIER_KEYS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_ALTGR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def is_altgr(event: QKeyEvent) -> bool:
    """Return whether AltGr is down: Windows reports it as Control and Alt."""
    return event.modifiers() & _ALTGR == _ALTGR


def is_function_key(key: QueuedKey) -> bool:
    """Return whether a queued event is that of a function key."""
    if not isinstance(key.event, QKeyEvent):
        return False
    return Qt.Key.Key_F1 <= key.event.key() <= Qt.Key.Key_F35


def kind_of(event: QKeyEvent, *, altgr: bool) -> KeyKind:
    """Return what a key does; ``altgr`` tells whether the AltGr key is down."""
    key = event.key()
    if key in _MODIFIER_KEYS or keycode_of(event) == ALTGR_KEYCODE:
        return KeyKind.MODIFIER
    if key in _CHORD_KEYS:
        return KeyKind.CHORD
    if key in _END_KEYS:
        return KeyKind.END
    return KeyKind.CHARACTER if _is_character(event, altgr=altgr) else KeyKind.COMMAND


def _is_character(event: QKeyEvent, *, altgr: bool) -> bool:
    """Return whether a key writes a character and is no command.

    A scanner also writes with keys that are dead, or arrows of the number pad, on some
    keyboards.
    """
    modifiers = event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    meta = bool(modifiers & Qt.KeyboardModifier.MetaModifier)
    if meta or (control != alt and not altgr):
        return False
    text = event.text()
    written = bool(text) and text.isprintable()
    return written or (writes_character(keycode_of(event)) and not control)
