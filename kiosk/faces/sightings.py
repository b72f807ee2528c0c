"""Tells a second scan of a code from the same one seen again."""

REARM_MS = 3000


class Sightings:
    """Remembers the code that was read last, and when.

    A code is the same scan for as long as it keeps being seen within three seconds;
    another code in between re-arms it at once. Only the code's hash is kept.
    """

    def __init__(self) -> None:
        self._code: int | None = None
        self._seen_at = 0

    def is_new(self, code: str, at: int) -> bool:
        """Whether a code read at ``at``, in milliseconds, is a scan of its own."""
        again = hash(code) == self._code and 0 <= at - self._seen_at < REARM_MS
        self._code, self._seen_at = hash(code), at
        return not again

    def forget(self) -> None:
        """Take the next code as a new scan, whatever it is."""
        self._code = None
