"""Tracks which keys are down, and which were pressed without an event."""

from kiosk.faces.keyboard_wedge.layouts import (
    ALTGR_KEYCODE,
    SHIFT_KEYCODES,
    writes_character,
)

_SHIFT_RELEASE_MS = 1
_SHORTEST_HOLD_MS = 150
"""No keyboard repeats a key that has not been down for longer."""


class PressedKeys:
    """Tracks the keycodes of the keys that are down.

    An input method keeps a dead key and the key after it to itself, Shift too, and
    passes on only their releases. Shift may be released a moment before its key.
    """

    def __init__(self) -> None:
        self._down: dict[int, int] = {}
        self._shift_pending = False
        self._shift_released_at = -1

    @property
    def altgr(self) -> bool:
        """Whether AltGr is down."""
        return ALTGR_KEYCODE in self._down

    def press(self, keycode: int, at: int) -> None:
        """Record that a key went down; one that is down already stays so."""
        self._down.setdefault(keycode, at)
        self._shift_pending = keycode in SHIFT_KEYCODES or (
            self._shift_pending and not writes_character(keycode)
        )

    def is_held(self, keycode: int, at: int, *, unseen: bool) -> bool:
        """Return whether a key has been down for long; ``unseen`` if it is unknown."""
        pressed_at = self._down.get(keycode)
        return unseen if pressed_at is None else at - pressed_at >= _SHORTEST_HOLD_MS

    def release(self, keycode: int, at: int) -> bool:
        """Record a release; return whether a writing key was never seen to go down."""
        missed = keycode not in self._down
        self._down.pop(keycode, None)
        if keycode in SHIFT_KEYCODES:
            self._shift_pending |= missed
            self._shift_released_at = at
        return missed and writes_character(keycode)

    def consume_shift(self, at: int) -> bool:
        """Return whether a key whose press was missed was pressed with Shift."""
        is_down = (
            bool(self._down.keys() & SHIFT_KEYCODES)
            or 0 <= at - self._shift_released_at <= _SHIFT_RELEASE_MS
        )
        shifted, self._shift_pending = self._shift_pending or is_down, False
        return shifted

    def clear(self) -> None:
        """Forget all keys: their releases go to another window."""
        self._down.clear()
        self._shift_pending = False
