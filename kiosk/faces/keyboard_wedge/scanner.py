"""Takes a scanner's bursts out of a window's keys; a person's keys stay keys."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWindow
from shiboken6 import isValid

from kiosk.domain.scan_timeout import SILENCE_MS, Expiry, ScanTimeout, monotonic_ms
from kiosk.domain.ticket import PREFIX
from kiosk.faces.keyboard_wedge.burst import (
    COMMAND_SIGN,
    Burst,
    KeyKind,
    QueuedKey,
    key_codes,
    queue_key,
    queue_text,
)
from kiosk.faces.keyboard_wedge.focus import is_field_focused, is_secret_focused
from kiosk.faces.keyboard_wedge.key_kinds import is_altgr, is_function_key, kind_of
from kiosk.faces.keyboard_wedge.layouts import (
    ALTGR_KEYCODE,
    characters_of,
    keycode_of,
)
from kiosk.faces.keyboard_wedge.pressed_keys import PressedKeys

QUIET_MS = 300
"""How long after a scan a key must be held to be a command, in milliseconds."""

_TURN_MS = 1
_WORD, _GAP = r"[^\W\d_]{1,24}", r"[ .'\u2019-]"
_NAME = re.compile(rf"(?!{PREFIX}){_WORD}(?:{_GAP}+{_WORD})*{_GAP}*", re.IGNORECASE)
_PRESS, _RELEASE = QEvent.Type.KeyPress, QEvent.Type.KeyRelease


class KeyboardWedge(QObject):
    """Filters a window's events for the codes that a scanner types, whatever the focus.

    Keys are queued until they prove to be a burst or a person's typing; then they
    become a scan, or are replayed. Shortcuts wait with them: Qt asks for those before a
    window sees the key, and again when a key is replayed.

    A key that does anything but write is replayed only if it came alone. A burst with
    such a key is refused: it is emitted as a scan that is no ticket's code.

    A scan is emitted with its readings on other keyboard layouts, for the computer may
    have another layout than the scanner is configured for.
    """

    scanned = Signal(str, tuple)

    def __init__(self, window: QWindow, now: Callable[[], int] = monotonic_ms) -> None:
        super().__init__(window)
        self._window = window
        self._now = now
        self._burst, self._silence = Burst(), ScanTimeout(now)
        self._consumed_keys: set[int] = set()
        self._is_replaying = self._detached = self._had_turn = False
        self._pressed_keys = PressedKeys()
        self._quiet_until = 0
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
        """End the burst now, as a long silence does."""
        self._end_burst()
        self._quiet_until = 0

    def detach(self) -> None:
        """Stop filtering before Python drops either object; drop queued keys."""
        if self._detached:
            return
        self._detached = True
        self._timer.stop()
        self._burst = Burst()
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
            event.accept()
            return True
        if event.type() == _PRESS:
            return self._handle_press(watched, event)
        return event.type() == _RELEASE and self._handle_release(watched, event)

    @property
    def _is_scan(self) -> bool:
        """Whether a code is queued; in a field even a name typed fast stays a name."""
        burst = self._burst
        if burst.is_mixed or burst.is_tail or not burst.is_code or self._is_pin:
            return False
        return not (is_field_focused(self._window) and _NAME.fullmatch(burst.text))

    @property
    def _is_pin(self) -> bool:
        """Whether something types a PIN where one is asked for."""
        return self._burst.is_pin and is_secret_focused(self._window)

    def _handle_press(self, window: QWindow, event: QKeyEvent) -> bool:
        at, keycode = event.timestamp() or self._now(), keycode_of(event)
        if self._burst.is_expired(at):
            self._end_burst()
        if event.isAutoRepeat() and self._is_held(event, keycode, at):
            self._burst.last_at = at
            return bool(self._burst.queued) or event.key() in self._consumed_keys
        self._pressed_keys.press(keycode, at)
        kind = kind_of(event, altgr=self._pressed_keys.altgr)
        if kind is KeyKind.END and self._is_scan:
            self._consumed_keys.add(event.key())
            self._emit_scan(Burst(tail_of=at), at)
            return True
        if keycode == ALTGR_KEYCODE:
            self._burst.forgive_chord()
        written: tuple[str, ...] = ()
        if kind is KeyKind.CHARACTER:
            typed = event.text() if event.text().isprintable() else ""
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            altgr = self._pressed_keys.altgr or is_altgr(event)
            written = characters_of(keycode, typed, shift=shift, altgr=altgr)
        self._burst.add(queue_key(window, event, kind), written, at)
        self._restart_timer()
        return True

    def _is_held(self, event: QKeyEvent, keycode: int, at: int) -> bool:
        """Return whether a repeated key is held down.

        A key that is pressed anew within a millisecond looks like a repeated one. That
        a command's key went down may have been seen by another window.
        """
        is_command = kind_of(event, altgr=False) is not KeyKind.CHARACTER
        unseen = is_command and not self._burst.queued
        return self._pressed_keys.is_held(keycode, at, unseen=unseen)

    def _handle_release(self, window: QWindow, event: QKeyEvent) -> bool:
        keycode, at = keycode_of(event), event.timestamp() or self._now()
        repeated = event.isAutoRepeat()
        if not repeated and self._pressed_keys.release(keycode, at):
            return self._queue_missed_key(window, event, keycode, at)
        if self._burst.queued:
            kind = kind_of(event, altgr=self._pressed_keys.altgr)
            self._burst.add_release(queue_key(window, event, kind), at)
            return True
        if event.key() in self._consumed_keys:
            self._consumed_keys -= set() if repeated else {event.key()}
            return True
        return False

    def _queue_missed_key(
        self, window: QWindow, event: QKeyEvent, keycode: int, at: int
    ) -> bool:
        """Queue a key whose press an input method kept to itself."""
        if self._burst.is_expired(at):
            self._end_burst()
        shift, altgr = self._pressed_keys.consume_shift(at), self._pressed_keys.altgr
        written = characters_of(keycode, "", shift=shift, altgr=altgr)
        self._burst.add(queue_key(window, event, KeyKind.CHARACTER), written, at)
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
        self._had_turn = False
        self._silence.restart()
        self._timer.start(self._burst.timeout_ms)

    def _on_silence(self) -> None:
        """End the burst; after a busy time the waiting keys are handled first."""
        expiry = self._silence.expire(self._burst.timeout_ms)
        if expiry is Expiry.WAIT:
            self._timer.start(self._burst.timeout_ms)
        elif expiry is Expiry.STALE:
            self._discard()
        elif self._had_turn:
            self._end_burst()
        else:
            self._had_turn = True
            self._timer.start(_TURN_MS)

    def _end_burst(self) -> None:
        """Emit the queued keys as a scan, refuse them, or replay them."""
        self._timer.stop()
        burst = self._burst
        if burst.is_tail:
            self._discard()
            if burst.is_foreign_tail:
                self._refuse(burst)
        elif burst.is_lone:
            self._replay_lone()
        elif burst.is_mixed or self._is_pin:
            self._discard()
            self._refuse(burst)
        elif self._is_scan or (burst.is_ended and not is_field_focused(self._window)):
            self._emit_scan(Burst(), burst.last_at)
        else:
            self._replay_text()

    def _refuse(self, burst: Burst) -> None:
        """Emit what is no ticket's code; where a PIN is asked for nothing of it."""
        is_secret = is_secret_focused(self._window)
        self.scanned.emit(COMMAND_SIGN if is_secret else burst.trace, ())

    def _emit_scan(self, following: Burst, at: int) -> None:
        """Emit the queued keys as a scan that ended at a time."""
        code, *others = self._burst.readings
        self._discard()
        self._burst, self._quiet_until = following, at + QUIET_MS
        self._restart_timer()
        self.scanned.emit(code, tuple(others))

    def _replay_lone(self) -> None:
        """Replay a person's key.

        A command that was not held as a person holds it, and comes shortly after a scan
        or a function key, may be the rest of what a scanner types.
        """
        burst = self._burst
        is_quiet = 0 < self._quiet_until - burst.last_at <= QUIET_MS
        if burst.has_command and is_quiet and not burst.was_held:
            self._discard()
            return
        if any(map(is_function_key, burst.queued)):
            self._quiet_until = burst.last_at + SILENCE_MS
        self._replay(burst.queued)

    def _replay_text(self) -> None:
        """Replay what a person typed; where no field has the focus only its letters."""
        is_typing = is_field_focused(self._window)
        self._replay(
            [
                key
                for key in self._burst.queued
                if key.kind is not KeyKind.END
                and (is_typing or key.kind is KeyKind.MODIFIER or key.writes_letter)
            ]
        )

    def _replay(self, keys: list[QueuedKey]) -> None:
        queued = self._burst.queued
        self._consume_releases([key for key in queued if key not in keys])
        self._burst = Burst()
        self._is_replaying = True
        try:
            for key in keys:
                QCoreApplication.sendEvent(key.receiver, key.event)
        finally:
            self._is_replaying = False

    def _discard(self) -> None:
        queued, self._burst = self._burst.queued, Burst()
        self._consume_releases(queued)

    def _consume_releases(self, queued: list[QueuedKey]) -> None:
        """Keep the later releases of these keys from the window."""
        self._consumed_keys |= key_codes(queued, _PRESS) - key_codes(queued, _RELEASE)
