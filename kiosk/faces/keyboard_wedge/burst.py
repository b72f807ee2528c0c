"""Keys in quick succession, queued until it is known who typed them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from kiosk.domain.scan_timeout import SILENCE_MS
from kiosk.domain.staff import PIN_DIGITS

FASTEST_TYPING_MS = 35
"""The gap between two keys below which no person types, in milliseconds."""

MIN_CODE_LENGTH = 6
"""The characters that make a burst a code: people roll a few keys as fast."""

NO_TIMESTAMP = -1
COMMAND_SIGN, END_SIGN = "\u241a", "\u240d"
"""What a command key and an end key are in the text of a refused burst: signs that no
code has."""


class KeyKind(Enum):
    """What a key does: a character writes, an end ends a scanner's code.

    A modifier changes other keys and does nothing by itself; Control, Alt and Meta
    begin a chord; all other keys are commands.
    """

    CHARACTER = auto()
    MODIFIER = auto()
    CHORD = auto()
    COMMAND = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class QueuedKey:
    """A key event, or a text that an input method composed, and its receiver."""

    receiver: QObject
    event: QKeyEvent | QInputMethodEvent
    kind: KeyKind = KeyKind.CHARACTER

    @property
    def writes_letter(self) -> bool:
        """Whether this is a letter or a digit."""
        return isinstance(self.event, QKeyEvent) and self.event.text().isalnum()


def queue_key(receiver: QObject, event: QKeyEvent, kind: KeyKind) -> QueuedKey:
    """Return a copy of a key event: Qt's own ends with its delivery."""
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
    return QueuedKey(receiver, copy, kind)


def queue_text(receiver: QObject, event: QInputMethodEvent) -> QueuedKey:
    """Return a copy of a composed text."""
    copy = QInputMethodEvent()
    start, length = event.replacementStart(), event.replacementLength()
    copy.setCommitString(event.commitString(), start, length)
    return QueuedKey(receiver, copy)


def key_codes(queued: Iterable[QueuedKey], event_type: QEvent.Type) -> set[int]:
    """Return the Qt keys of the queued events of one type."""
    events = (key.event for key in queued if isinstance(key.event, QKeyEvent))
    return {event.key() for event in events if event.type() == event_type}


class Burst:
    """The queued keys of a burst, timed by their own timestamps in milliseconds.

    Time tells a scanner, never the kind of key: whatever comes within the gap that no
    person types belongs to the burst. A scanner may halt for a moment within a code, so
    once a burst cannot be a person's, only a longer silence ends it. What follows
    a code at once is its tail.
    """

    def __init__(self, tail_of: int | None = None) -> None:
        self.is_tail = tail_of is not None
        self.last_at = tail_of or 0
        self.queued: list[QueuedKey] = []
        self.text = self._trace = ""
        self.length = 0
        self._kinds: list[KeyKind] = []
        self._is_modified = False
        self._released_at: int | None = None
        self._readings_by_layout: list[str | None] | None = None

    @property
    def is_code(self) -> bool:
        """Whether the burst is too long for a person's typing."""
        return self.length >= MIN_CODE_LENGTH

    @property
    def is_lone(self) -> bool:
        """Whether there is one key at most, or a chord that a person held down."""
        is_key = len(self._kinds) <= 1 and not (self._is_modified and self.has_command)
        return is_key or (self._is_chord and self.was_held)

    @property
    def was_held(self) -> bool:
        """Whether the last key stayed down for longer than a scanner's keys do."""
        released_at = self._released_at
        return released_at is None or released_at - self.last_at > FASTEST_TYPING_MS

    @property
    def has_command(self) -> bool:
        """Whether there is a key that does anything but write."""
        return bool(set(self._kinds) & {KeyKind.COMMAND, KeyKind.END})

    @property
    def is_ended(self) -> bool:
        """Whether an end comes last."""
        return KeyKind.END in self._kinds[-1:]

    @property
    def is_mixed(self) -> bool:
        """Whether there is what no code has: a command, or a key after an end."""
        written = set(self._kinds[:-1] if self.is_ended else self._kinds)
        does_nothing = set(self._kinds) <= {KeyKind.CHORD}
        return not does_nothing and written != {KeyKind.CHARACTER}

    @property
    def is_pin(self) -> bool:
        """Whether this may be a PIN that something types: digits, and then an end.

        A person may roll a few digits as fast, but no whole PIN.
        """
        is_whole = self.is_ended or self.length >= PIN_DIGITS[0]
        return is_whole and any(reading.isdigit() for reading in self.readings)

    @property
    def is_foreign_tail(self) -> bool:
        """Whether more than a key and further ends follow a code."""
        return sum(kind is not KeyKind.END for kind in self._kinds) > 1

    @property
    def trace(self) -> str:
        """What was typed, with signs for the other keys: never a ticket's code."""
        has_sign = any(kind is not KeyKind.CHARACTER for kind in self._kinds)
        return self._trace if has_sign else self._trace + COMMAND_SIGN

    @property
    def readings(self) -> list[str]:
        """The texts that the keys may spell, without duplicates, the typed one first.

        A layout on which some key writes nothing gives no reading.
        """
        complete = [text for text in self._readings_by_layout or [] if text]
        return list(dict.fromkeys(complete)) or [self.text]

    @property
    def timeout_ms(self) -> int:
        """The silence in milliseconds that ends the burst."""
        if self.is_tail:
            return SILENCE_MS if self._kinds else FASTEST_TYPING_MS
        is_typed = set(self._kinds) <= {KeyKind.CHARACTER} and not self.is_code
        return FASTEST_TYPING_MS if is_typed or self._is_chord else SILENCE_MS

    def is_expired(self, at: int) -> bool:
        """Return whether a key at ``at`` comes too late to belong to the burst."""
        is_timed = (self.queued or self.is_tail) and self.last_at != NO_TIMESTAMP
        return bool(is_timed) and at - self.last_at > self.timeout_ms

    def add(self, key: QueuedKey, characters: Sequence[str], at: int) -> None:
        """Queue a key with what it writes as typed and on the other layouts."""
        self.queued.append(key)
        self.last_at = at
        if key.kind is KeyKind.MODIFIER:
            self._is_modified = True
            return
        self._kinds.append(key.kind)
        self._released_at = None
        self._trace += characters[0] if characters else _SIGNS[key.kind]
        if characters:
            self.length += 1
            self.text += characters[0]
            readings = self._readings_by_layout or [""] * len(characters)
            self._readings_by_layout = list(map(_append, readings, characters))

    def add_untimed(self, key: QueuedKey) -> None:
        """Queue an event without a timestamp."""
        if not self.queued:
            self.last_at = NO_TIMESTAMP
        self.queued.append(key)
        self._kinds.append(key.kind)

    def add_release(self, key: QueuedKey, at: int) -> None:
        """Queue the release of a key."""
        self.queued.append(key)
        if key.kind not in {KeyKind.MODIFIER, KeyKind.CHORD}:
            self._released_at = at

    def forgive_chord(self) -> None:
        """Forget a Control that was pressed last: AltGr comes with it on Windows."""
        if KeyKind.CHORD in self._kinds[-1:]:
            del self._kinds[-1]
            self._trace = self._trace[:-1]

    @property
    def _is_chord(self) -> bool:
        return set(self._kinds[:-1]) <= {KeyKind.CHORD}


_SIGNS = dict.fromkeys(KeyKind, COMMAND_SIGN) | {KeyKind.END: END_SIGN}


def _append(reading: str | None, character: str) -> str | None:
    return None if reading is None or not character else reading + character
