"""One ticket, one scan, although both the camera and the hand scanner read it."""

import time
from collections.abc import Callable
from typing import Any

APART_S = 3.0


class OneScan:
    """Lets a code through, unless another device has just read the same.

    Each device sees for itself whether it reads a code twice. Only the code's hash is
    kept.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._code: int | None = None
        self._device = ""
        self._at = 0.0

    def guard(self, device: str, then: Callable[..., Any]) -> Callable[..., None]:
        """Give what takes a device's codes, and hands them to ``then``."""

        def take(code: str, *more: object) -> None:
            now = self._now()
            again = hash(code) == self._code and now - self._at < APART_S
            if again and device != self._device:
                return
            self._code, self._device, self._at = hash(code), device, now
            then(code, *more)

        return take
