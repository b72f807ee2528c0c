"""A hand scanner that types: its bursts become scans, a person's keys stay keys."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtQuick import QQuickItem

from kiosk.domain.ticket import PREFIX
from kiosk.faces.burst import Burst
from kiosk.faces.sightings import Sightings

_ENDS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}
_SHIFTS = {Qt.Key.Key_Shift, Qt.Key.Key_AltGr}
_LATE_MS = 15
_NAME = re.compile(rf"(?!{PREFIX})[^\W\d_](?:[^\W\d_]|[ .'\u2019-])*", re.IGNORECASE)
_PRESS, _RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


def _now() -> int:
    return time.monotonic_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class _Held:
    window: QWindow
    event: QKeyEvent


class HandScanner(QObject):
    """Sits on a window and takes the codes that a scanner types, wherever the focus is.

    Keys are held until they prove to be a burst or a person's typing; then they become
    a scan, or are replayed. Shortcuts wait with them: Qt asks for those before a window
    sees the key, and again when a key is replayed.
    """

    scanned = Signal(str)
    heard = Signal()

    def __init__(self, window: QWindow, now: Callable[[], int] = _now) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._burst: Burst[_Held] = Burst()
        self._sightings = Sightings()
        self._eaten: set[int] = set()
        self._replaying = False
        self._heard = False
        self._pressed_at = self._armed_at = 0
        self._patient = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._fall_silent)
        window.installEventFilter(self)

    @property
    def holding(self) -> bool:
        """Whether keys wait to be told apart."""
        return bool(self._burst.held)

    def settle(self) -> None:
        """Decide now about the keys that are held."""
        self._timer.stop()
        if self._is_scan:
            self._take(self._burst.last_at)
        else:
            self._replay()

    def retire(self) -> None:
        """Leave the window before Python drops either; what is held is dropped."""
        self._timer.stop()
        self._burst.clear()
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold, take or pass on one key."""
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
        types = _types(event) or (event.key() in _ENDS and self._is_scan)
        if types:
            event.accept()
        return types

    def _press(self, window: QWindow, event: QKeyEvent) -> bool:
        at = event.timestamp() or self._now()
        if self._burst.is_over(at):
            self.settle()
        if event.key() in _ENDS and self._is_scan:
            self._eaten.add(event.key())
            self._take(at)
            return True
        if not _types(event) and event.key() not in _SHIFTS:
            self.settle()
            return False
        text = event.text() if event.text().isprintable() else ""
        self._burst.add(_Held(window, _copy(event)), text, at)
        self._arm()
        return True

    def _release(self, window: QWindow, event: QKeyEvent) -> bool:
        if self._burst.held:
            self._burst.held.append(_Held(window, _copy(event)))
            return True
        if event.key() in self._eaten:
            self._eaten.discard(event.key())
            return True
        return False

    def _arm(self) -> None:
        self._pressed_at = self._armed_at = self._now()
        self._patient = True
        self._timer.start(self._burst.patience)

    def _fall_silent(self) -> None:
        """End what is held; a screen that was busy first takes the keys that wait."""
        now = self._now()
        if self._patient and now - self._armed_at > self._burst.patience + _LATE_MS:
            self._armed_at, self._patient = now, False
            self._timer.start(self._burst.patience)
        elif self._burst.is_stale(now - self._pressed_at):
            self._burst.clear()
        else:
            self.settle()

    def _take(self, at: int) -> None:
        self._timer.stop()
        code, held = self._burst.text, self._burst.clear()
        pressed = {key.event.key() for key in held if key.event.type() == _PRESS}
        released = {key.event.key() for key in held if key.event.type() == _RELEASE}
        self._eaten |= pressed - released
        if not self._heard:
            self._heard = True
            self.heard.emit()
        if self._sightings.is_new(code, at):
            self.scanned.emit(code)

    def _replay(self) -> None:
        held = self._burst.clear()
        self._replaying = True
        try:
            for key in held:
                QCoreApplication.sendEvent(key.window, key.event)
        finally:
            self._replaying = False


def _types(event: QKeyEvent) -> bool:
    """Whether a key writes a character, and is no command of a person's."""
    modifiers = event.modifiers()
    control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    alt = bool(modifiers & Qt.KeyboardModifier.AltModifier)
    meta = bool(modifiers & Qt.KeyboardModifier.MetaModifier)
    command = event.isAutoRepeat() or meta or control != alt  # both are AltGr
    return bool(event.text()) and event.text().isprintable() and not command


def _copy(event: QKeyEvent) -> QKeyEvent:
    copy = QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
    copy.setTimestamp(event.timestamp())
    return copy
