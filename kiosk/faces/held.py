"""What was typed and is held, until it is known whose it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent, QKeyEvent


@dataclass(frozen=True, slots=True)
class Held:
    """A key, or a text that an input method made of keys, and who was to have it."""

    receiver: QObject
    event: QKeyEvent | QInputMethodEvent


def hold_key(receiver: QObject, event: QKeyEvent) -> Held:
    """Hold a key: Qt's own event ends with its delivery."""
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
    return Held(receiver, copy)


def hold_text(receiver: QObject, event: QInputMethodEvent) -> Held:
    """Hold a text that was made of keys."""
    copy = QInputMethodEvent()
    start, length = event.replacementStart(), event.replacementLength()
    copy.setCommitString(event.commitString(), start, length)
    return Held(receiver, copy)


def keys_of(held: Iterable[Held], kind: QEvent.Type) -> set[int]:
    """List the keys that were pressed, or let go."""
    events = (one.event for one in held if isinstance(one.event, QKeyEvent))
    return {event.key() for event in events if event.type() == kind}
