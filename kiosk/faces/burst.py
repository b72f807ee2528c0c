"""Keys that came fast after each other, and whether a person could have typed them."""

from collections.abc import Sequence
from typing import Generic, TypeVar

FASTEST_TYPING_MS = 35
SILENCE_MS = 100
STALE_MS = 2000
SHORTEST_CODE = 6
TIMELESS = -1

KeyT = TypeVar("KeyT")


class Burst(Generic[KeyT]):
    """What is held of a burst, timed by the keys' own timestamps in milliseconds.

    A scanner may halt for a moment in the middle of a code, so once a burst is long
    enough to be one, only a longer silence ends it.
    """

    def __init__(self) -> None:
        self.held: list[KeyT] = []
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

    def is_stale(self, waited: int) -> bool:
        """Whether half a burst has been held for so long that it is worth nothing."""
        return bool(self.held) and waited > STALE_MS

    def add(self, key: KeyT, signs: Sequence[str], at: int) -> None:
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

    def hold(self, key: KeyT) -> None:
        """Hold what has no time of its own."""
        if not self.held:
            self.last_at = TIMELESS
        self.held.append(key)

    def clear(self) -> list[KeyT]:
        """Begin anew, and give what was held."""
        held, self.held, self.text = self.held, [], ""
        self._length, self._readings = 0, None
        return held


def _and(before: str | None, sign: str) -> str | None:
    return None if before is None or not sign else before + sign
