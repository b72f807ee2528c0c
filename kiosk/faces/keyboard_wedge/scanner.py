"""Takes a scanner's bursts out of a window's keys; a person's keys stay keys."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.domain.scan_silence import Expiry, SilenceTimeout, monotonic_ms
from kiosk.domain.ticket import PREFIX
from kiosk.faces.keyboard_wedge.burst import Burst, key_codes, queue_key, queue_text
from kiosk.faces.keyboard_wedge.layouts import (
    ALTGR_KEYCODE,
    characters_of,
    keycode_of,
    writes_character,
)
from kiosk.faces.keyboard_wedge.pressed_keys import PressedKeys

_END_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_MODIFIER_KEYS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_WORD, _GAP = r"[^\W\d_]{1,24}", r"[ .'\u2019-]"
_NAME = re.compile(rf"(?!{PREFIX}){_WORD}(?:{_GAP}+{_WORD})*{_GAP}*", re.IGNORECASE)
_PRESS, _RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class KeyboardWedge(QObject):
    """Filters a window's events for the codes that a scanner types, whatever the focus.

    Keys are queued until they prove to be a burst or a person's typing; then they
    become a scan, or are replayed. Shortcuts wait with them: Qt asks for those before a
    window sees the key, and again when a key is replayed.

    A scan is emitted with its readings on other keyboard layouts, for the computer may
    have another layout than the scanner is configured for.
    """

    scanned = Signal(str, tuple)

    def __init__(self, window: QWindow, now: Callable[[], int] = monotonic_ms) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._burst, self._silence = Burst(), SilenceTimeout(now)
        self._consumed_keys: set[int] = set()
        self._is_replaying = self._detached = False
        self._pressed_keys = PressedKeys()
        self._field: QObject | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_silence)
        window.installEventFilter(self)
        window.focusObjectChanged.connect(self._filter_field)
        self._filter_field(window.focusObject())

    @property
    def has_queued_keys(self) -> bool:
        """Whether keys are queued."""
        return bool(self._burst.queued)

    def flush(self) -> None:
        """Emit the queued keys as a scan, or replay them, now."""
        self._timer.stop()
        if self._is_scan:
            self._emit_scan()
        else:
            self._replay()

    def detach(self) -> None:
        """Stop filtering before Python drops either object; drop queued keys."""
        if self._detached:
            return
        self._detached = True
        self._timer.stop()
        self._burst.clear()
        self._window.focusObjectChanged.disconnect(self._filter_field)
        self._window.removeEventFilter(self)
        self._filter_field(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Queue, consume or pass on one event."""
        if isinstance(event, QInputMethodEvent):
            return not self._is_replaying and self._handle_composed_text(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self._pressed_keys.clear()
        if self._is_replaying or not isinstance(watched, QWindow):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._override_shortcut(event)
        if event.type() == _PRESS:
            return self._handle_press(watched, event)
        return event.type() == _RELEASE and self._handle_release(watched, event)

    @property
    def _is_scan(self) -> bool:
        """Whether a code is queued; in a field even a name typed fast stays a name."""
        name = self._is_field_focused and _NAME.fullmatch(self._burst.text)
        return self._burst.is_code and not name

    @property
    def _is_field_focused(self) -> bool:
        focus = self._window.focusObject()
        accepts = QQuickItem.Flag.ItemAcceptsInputMethod
        return isinstance(focus, QQuickItem) and bool(focus.flags() & accepts)

    def _override_shortcut(self, event: QKeyEvent) -> bool:
        is_wanted = self._is_character(event) or (
            event.key() in _END_KEYS and self._is_scan
        )
        if is_wanted:
            event.accept()
        return is_wanted

    def _handle_press(self, window: QWindow, event: QKeyEvent) -> bool:
        at = event.timestamp() or self._now()
        if self._burst.is_expired(at):
            self.flush()
        if event.key() in _END_KEYS and self._is_scan:
            self._consumed_keys.add(event.key())
            self._emit_scan()
            return True
        keycode = keycode_of(event)
        self._pressed_keys.press(keycode)
        if self._is_character(event):
            typed = event.text() if event.text().isprintable() else ""
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            altgr = self._pressed_keys.altgr or _is_altgr(event)
            written = characters_of(keycode, typed, shift=shift, altgr=altgr)
        elif event.key() in _MODIFIER_KEYS or keycode == ALTGR_KEYCODE:
            written = ()
        else:
            self.flush()
            return False
        self._burst.add(queue_key(window, event), written, at)
        self._restart_timer()
        return True

    def _is_character(self, event: QKeyEvent) -> bool:
        """Return whether a key writes a character and is no command.

        A scanner also writes with keys that are dead, or arrows of the number pad, on
        some keyboards.
        """
        modifiers = event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        meta = bool(modifiers & Qt.KeyboardModifier.MetaModifier)
        is_command = (
            event.isAutoRepeat()
            or meta
            or (control != alt and not self._pressed_keys.altgr)
        )
        text = event.text()
        written = bool(text) and text.isprintable()
        return not is_command and (written or writes_character(keycode_of(event)))

    def _handle_release(self, window: QWindow, event: QKeyEvent) -> bool:
        keycode, at = keycode_of(event), event.timestamp() or self._now()
        if self._pressed_keys.release(keycode, at):
            return self._queue_missed_key(window, event, keycode, at)
        if self._burst.queued:
            self._burst.queued.append(queue_key(window, event))
            return True
        if event.key() in self._consumed_keys:
            self._consumed_keys.discard(event.key())
            return True
        return False

    def _queue_missed_key(
        self, window: QWindow, event: QKeyEvent, keycode: int, at: int
    ) -> bool:
        """Queue a key whose press an input method kept to itself."""
        if self._burst.is_expired(at):
            self.flush()
        shift, altgr = self._pressed_keys.consume_shift(at), self._pressed_keys.altgr
        written = characters_of(keycode, "", shift=shift, altgr=altgr)
        self._burst.add(queue_key(window, event), written, at)
        self._restart_timer()
        return True

    def _handle_composed_text(self, field: QObject, event: QInputMethodEvent) -> bool:
        """Queue a text that an input method composed, with the keys around it.

        On a busy screen it arrives before the keys that were pressed before it.
        """
        if event.preeditString() or not event.commitString():
            return False
        is_first = not self._burst.queued
        self._burst.add_untimed(queue_text(field, event))
        if is_first:
            self._restart_timer()
        return True

    def _filter_field(self, field: QObject | None) -> None:
        """Filter the events of the field that has the focus now."""
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = None if isinstance(field, QWindow) else field
        if self._field is not None:
            self._field.installEventFilter(self)

    def _restart_timer(self) -> None:
        self._silence.restart()
        self._timer.start(self._burst.timeout_ms)

    def _on_silence(self) -> None:
        """End the burst; after a busy time the waiting keys are handled first."""
        expiry = self._silence.expire(self._burst.timeout_ms)
        if expiry is Expiry.WAIT:
            self._timer.start(self._burst.timeout_ms)
        elif expiry is Expiry.STALE:
            self._burst.clear()
        else:
            self.flush()

    def _emit_scan(self) -> None:
        self._timer.stop()
        (code, *others), queued = self._burst.readings, self._burst.clear()
        self._consumed_keys |= key_codes(queued, _PRESS) - key_codes(queued, _RELEASE)
        self.scanned.emit(code, tuple(others))

    def _replay(self) -> None:
        queued = self._burst.clear()
        self._is_replaying = True
        try:
            for key in queued:
                QCoreApplication.sendEvent(key.receiver, key.event)
        finally:
            self._is_replaying = False


def _is_altgr(event: QKeyEvent) -> bool:
    """Return whether AltGr is down: Windows reports it as Control and Alt."""
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.modifiers() & altgr == altgr
