"""Keys in quick succession, queued until it is known who typed them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from kiosk.domain.scan_silence import SILENCE_MS

FASTEST_TYPING_MS = 35
"""The gap between two keys below which no person types, in milliseconds."""

MIN_CODE_LENGTH = 6
"""The characters that make a burst a code: people roll a few keys as fast."""

NO_TIMESTAMP = -1


@dataclass(frozen=True, slots=True)
class QueuedKey:
    """A key event, or a text that an input method composed, and its receiver."""

    receiver: QObject
    event: QKeyEvent | QInputMethodEvent


def queue_key(receiver: QObject, event: QKeyEvent) -> QueuedKey:
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
    return QueuedKey(receiver, copy)


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

    A scanner may halt for a moment within a code, so once a burst is long enough to be
    a code, only a longer silence ends it.
    """

    def __init__(self) -> None:
        self.queued: list[QueuedKey] = []
        self.text = ""
        self.last_at = 0
        self._length = 0
        self._readings_by_layout: list[str | None] | None = None

    @property
    def is_code(self) -> bool:
        """Whether the burst is too long for a person's typing."""
        return self._length >= MIN_CODE_LENGTH

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
        return SILENCE_MS if self.is_code else FASTEST_TYPING_MS

    def is_expired(self, at: int) -> bool:
        """Return whether a key at ``at`` comes too late to belong to the burst."""
        is_timed = self.queued and self.last_at != NO_TIMESTAMP
        return bool(is_timed) and at - self.last_at > self.timeout_ms

    def add(self, key: QueuedKey, characters: Sequence[str], at: int) -> None:
        """Queue a key with what it writes as typed and on the other layouts.

        A modifier key writes nothing: ``characters`` is empty.
        """
        self.queued.append(key)
        self.last_at = at
        if characters:
            self._length += 1
            self.text += characters[0]
            readings = self._readings_by_layout or [""] * len(characters)
            self._readings_by_layout = list(map(_append, readings, characters))

    def add_untimed(self, key: QueuedKey) -> None:
        """Queue an event without a timestamp."""
        if not self.queued:
            self.last_at = NO_TIMESTAMP
        self.queued.append(key)

    def clear(self) -> list[QueuedKey]:
        """Empty the burst and return what was queued."""
        queued, self.queued, self.text = self.queued, [], ""
        self._length, self._readings_by_layout = 0, None
        return queued


def _append(reading: str | None, character: str) -> str | None:
    return None if reading is None or not character else reading + character
