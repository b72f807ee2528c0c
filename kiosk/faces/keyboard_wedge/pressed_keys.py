"""Which keys are held down, and which were pressed without a word."""

from kiosk.faces.keyboard_wedge.layouts import ALTGR, SHIFTS, writes

_TOGETHER_MS = 1


class PressedKeys:
    """Notes the places of the keys that are down.

    An input method keeps a dead key and what follows it to itself, Shift too, and lets
    through only that they were let go. Shift may be let go a moment before its key.
    """

    def __init__(self) -> None:
        self._down: set[int] = set()
        self._shifting = False
        self._shifted_at = -1

    @property
    def altgr(self) -> bool:
        """Whether AltGr is held."""
        return ALTGR in self._down

    def press(self, place: int) -> None:
        """Note that a key went down."""
        self._down.add(place)
        self._shifting = place in SHIFTS or (self._shifting and not writes(place))

    def release(self, place: int, at: int) -> bool:
        """Note that a key was let go; tell whether it never went down."""
        missed = place not in self._down
        self._down.discard(place)
        if place in SHIFTS:
            self._shifting |= missed
            self._shifted_at = at
        return missed and writes(place)

    def shifted(self, at: int) -> bool:
        """Tell whether a key that was missed until now was pressed with Shift."""
        now = bool(self._down & SHIFTS) or 0 <= at - self._shifted_at <= _TOGETHER_MS
        shifted, self._shifting = self._shifting or now, False
        return shifted

    def forget(self) -> None:
        """Know of no key: others are told of them now."""
        self._down.clear()
        self._shifting = False
