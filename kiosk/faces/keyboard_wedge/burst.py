"""Keys that came fast after each other, held until it is known who typed them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from kiosk.domain.scan_silence import SILENCE_MS

FASTEST_TYPING_MS = 35
"""Keys that come faster after each other than a person types them."""

SHORTEST_CODE = 6
"""The signs that a burst needs to be a code: people roll a few keys as fast."""

TIMELESS = -1


@dataclass(frozen=True, slots=True)
class QueuedKey:
    """A key, or a text that an input method made of keys, and who was to have it."""

    receiver: QObject
    event: QKeyEvent | QInputMethodEvent


def queue_key(receiver: QObject, event: QKeyEvent) -> QueuedKey:
    """Return a copy of a key to hold: Qt's own event ends with its delivery."""
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
    """Return a copy of a text that was made of keys."""
    copy = QInputMethodEvent()
    start, length = event.replacementStart(), event.replacementLength()
    copy.setCommitString(event.commitString(), start, length)
    return QueuedKey(receiver, copy)


def keys_of(queued: Iterable[QueuedKey], kind: QEvent.Type) -> set[int]:
    """Return the keys that were pressed, or let go."""
    events = (key.event for key in queued if isinstance(key.event, QKeyEvent))
    return {event.key() for event in events if event.type() == kind}


class Burst:
    """What is held of a burst, timed by the keys' own timestamps in milliseconds.

    A scanner may halt for a moment in the middle of a code, so once a burst is long
    enough to be one, only a longer silence ends it.
    """

    def __init__(self) -> None:
        self.held: list[QueuedKey] = []
        self.text = ""
        self.last_at = 0
        self._length = 0
        self._readings: list[str | None] | None = None

    @property
    def is_code(self) -> bool:
        """Whether the burst is too long to be a person's."""
        return self._length >= SHORTEST_CODE

    @property
    def texts(self) -> list[str]:
        """All that the keys may spell, each once, as they were typed at the front.

        A way of reading in which some key writes nothing is none.
        """
        whole = [text for text in self._readings or [] if text]
        return list(dict.fromkeys(whole)) or [self.text]

    @property
    def patience(self) -> int:
        """How long after its last key the burst may still go on."""
        return SILENCE_MS if self.is_code else FASTEST_TYPING_MS

    def is_over(self, at: int) -> bool:
        """Whether a key at ``at`` is too late to belong to what is held."""
        timed = self.held and self.last_at != TIMELESS
        return bool(timed) and at - self.last_at > self.patience

    def add(self, key: QueuedKey, signs: Sequence[str], at: int) -> None:
        """Hold one more key: what it writes as typed, and in other ways of reading it.

        A key that only shifts others writes nothing at all: no signs.
        """
        self.held.append(key)
        self.last_at = at
        if signs:
            self._length += 1
            self.text += signs[0]
            before = self._readings or [""] * len(signs)
            self._readings = list(map(_and, before, signs))

    def hold(self, key: QueuedKey) -> None:
        """Hold what has no time of its own."""
        if not self.held:
            self.last_at = TIMELESS
        self.held.append(key)

    def clear(self) -> list[QueuedKey]:
        """Begin anew, and give what was held."""
        held, self.held, self.text = self.held, [], ""
        self._length, self._readings = 0, None
        return held


def _and(before: str | None, sign: str) -> str | None:
    return None if before is None or not sign else before + sign
