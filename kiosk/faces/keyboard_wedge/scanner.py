"""Takes the bursts that a scanner types into a window; a person's keys stay keys."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.domain.scan_silence import Expiry, SilenceTimeout, monotonic_ms
from kiosk.domain.ticket import PREFIX
from kiosk.faces.keyboard_wedge.burst import Burst, keys_of, queue_key, queue_text
from kiosk.faces.keyboard_wedge.layouts import ALTGR, place_of, signs, writes
from kiosk.faces.keyboard_wedge.pressed_keys import PressedKeys

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SHIFTS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
}
_WORD, _GAP = r"[^\W\d_]{1,24}", r"[ .'\u2019-]"
_NAME = re.compile(rf"(?!{PREFIX}){_WORD}(?:{_GAP}+{_WORD})*{_GAP}*", re.IGNORECASE)
_PRESS, _RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class KeyboardWedge(QObject):
    """Sits on a window and takes the codes that a scanner types, wherever the focus is.

    Keys are held until they prove to be a burst or a person's typing; then they become
    a scan, or are replayed. Shortcuts wait with them: Qt asks for those before a window
    sees the key, and again when a key is replayed.

    A scan is told with what its keys would spell on other keyboards, for the computer
    may have another layout than the scanner was set up for.
    """

    scanned = Signal(str, tuple)

    def __init__(self, window: QWindow, now: Callable[[], int] = monotonic_ms) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._burst, self._silence = Burst(), SilenceTimeout(now)
        self._eaten: set[int] = set()
        self._replaying = self._retired = False
        self._keys = PressedKeys()
        self._field: QObject | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._fall_silent)
        window.installEventFilter(self)
        window.focusObjectChanged.connect(self._watch)
        self._watch(window.focusObject())

    @property
    def holding(self) -> bool:
        """Whether keys wait to be told apart."""
        return bool(self._burst.held)

    def settle(self) -> None:
        """Decide now about the keys that are held."""
        self._timer.stop()
        if self._is_scan:
            self._take()
        else:
            self._replay()

    def retire(self) -> None:
        """Leave the window before Python drops either; what is held is dropped."""
        if self._retired:
            return
        self._retired = True
        self._timer.stop()
        self._burst.clear()
        self._window.focusObjectChanged.disconnect(self._watch)
        self._window.removeEventFilter(self)
        self._watch(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold, take or pass on one key."""
        if isinstance(event, QInputMethodEvent):
            return not self._replaying and self._compose(watched, event)
        if event.type() == QEvent.Type.FocusOut:
            self._keys.forget()
        if self._replaying or not isinstance(watched, QWindow):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._keep_from_shortcuts(event)
        if event.type() == _PRESS:
            return self._press(watched, event)
        return event.type() == _RELEASE and self._release(watched, event)

    @property
    def _is_scan(self) -> bool:
        """Whether a code is held; in a field even a name typed fast stays a name."""
        name = self._writing and _NAME.fullmatch(self._burst.text)
        return self._burst.is_code and not name

    @property
    def _writing(self) -> bool:
        focus = self._window.focusObject()
        accepts = QQuickItem.Flag.ItemAcceptsInputMethod
        return isinstance(focus, QQuickItem) and bool(focus.flags() & accepts)

    def _keep_from_shortcuts(self, event: QKeyEvent) -> bool:
        types = self._types(event) or (event.key() in _ENDS and self._is_scan)
        if types:
            event.accept()
        return types

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        at = event.timestamp() or self._now()
        if self._burst.is_over(at):
            self.settle()
        if event.key() in _ENDS and self._is_scan:
            self._eaten.add(event.key())
            self._take()
            return True
        place = place_of(event)
        self._keys.press(place)
        if self._types(event):
            typed = event.text() if event.text().isprintable() else ""
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            altgr = self._keys.altgr or _is_altgr(event)
            written = signs(place, typed, shift=shift, altgr=altgr)
        elif event.key() in _SHIFTS or place == ALTGR:
            written = ()
        else:
            self.settle()
            return False
        self._burst.add(queue_key(window, event), written, at)
        self._arm()
        return True

    def _types(self, event: QKeyEvent) -> bool:
        """Whether a key writes a character, and is no command of a person's.

        On some keyboards a key is dead, or a number's key is an arrow, that a scanner
        means to write with.
        """
        modifiers = event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        meta = bool(modifiers & Qt.KeyboardModifier.MetaModifier)
        command = (
            event.isAutoRepeat() or meta or (control != alt and not self._keys.altgr)
        )
        text = event.text()
        written = bool(text) and text.isprintable()
        return not command and (written or writes(place_of(event)))

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        place, at = place_of(event), event.timestamp() or self._now()
        if self._keys.release(place, at):
            return self._guess(window, event, place, at)
        if self._burst.held:
            self._burst.held.append(queue_key(window, event))
            return True
        if event.key() in self._eaten:
            self._eaten.discard(event.key())
            return True
        return False

    def _guess(self, window: QWindow, event: QKeyEvent, place: int, at: int) -> bool:
        """Hold a key that an input method took when it was pressed."""
        if self._burst.is_over(at):
            self.settle()
        shift, altgr = self._keys.shifted(at), self._keys.altgr
        written = signs(place, "", shift=shift, altgr=altgr)
        self._burst.add(queue_key(window, event), written, at)
        self._arm()
        return True

    def _compose(self, field: QObject, event: QInputMethodEvent) -> bool:
        """Hold what an input method made of keys, with the keys around it.

        On a busy screen it comes before the keys that were pressed before it.
        """
        if event.preeditString() or not event.commitString():
            return False
        first = not self._burst.held
        self._burst.hold(queue_text(field, event))
        if first:
            self._arm()
        return True

    def _watch(self, field: QObject | None) -> None:
        """Hear what is composed for the field that has the focus now."""
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = None if isinstance(field, QWindow) else field
        if self._field is not None:
            self._field.installEventFilter(self)

    def _arm(self) -> None:
        self._silence.restart()
        self._timer.start(self._burst.patience)

    def _fall_silent(self) -> None:
        """End what is held; a screen that was busy first takes the keys that wait."""
        expiry = self._silence.expire(self._burst.patience)
        if expiry is Expiry.WAIT:
            self._timer.start(self._burst.patience)
        elif expiry is Expiry.STALE:
            self._burst.clear()
        else:
            self.settle()

    def _take(self) -> None:
        self._timer.stop()
        (code, *others), held = self._burst.texts, self._burst.clear()
        self._eaten |= keys_of(held, _PRESS) - keys_of(held, _RELEASE)
        self.scanned.emit(code, tuple(others))

    def _replay(self) -> None:
        held = self._burst.clear()
        self._replaying = True
        try:
            for key in held:
                QCoreApplication.sendEvent(key.receiver, key.event)
        finally:
            self._replaying = False


def _is_altgr(event: QKeyEvent) -> bool:
    """Whether AltGr is held: Windows calls it Control and Alt."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return event.modifiers() & both == both
