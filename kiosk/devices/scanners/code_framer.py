"""Framing: where one code ends and the next begins in a serial scanner's bytes."""

import re

from kiosk.domain.ticket import MAX_SCAN_BYTES, clean_scan

_TERMINATOR = re.compile(rb"[\r\n\t]")


class CodeFramer:
    """Splits bytes into codes at CR, LF, Tab, or where ``flush`` reports silence.

    What is longer than any code is dropped, up to its end.
    """

    def __init__(self) -> None:
        self._buffer = b""
        self._overflowed = False

    @property
    def pending(self) -> bool:
        """Return whether a code waits for its end."""
        return bool(self._buffer) or self._overflowed

    def feed(self, data: bytes) -> list[str]:
        """Feed some bytes, and return the codes that they complete."""
        *complete, rest = _TERMINATOR.split(self._buffer + data)
        if complete and self._overflowed:
            complete[0], self._overflowed = b"", False
        self._buffer = rest
        if len(rest) > MAX_SCAN_BYTES:
            self._buffer, self._overflowed = b"", True
        return [code for frame in complete if (code := _decode(frame))]

    def flush(self) -> str:
        """Return the code that silence completes, or an empty string."""
        code = _decode(self._buffer)
        self.reset()
        return code

    def reset(self) -> None:
        """Drop what waits for its end."""
        self._buffer, self._overflowed = b"", False


def _decode(code: bytes) -> str:
    """Decode a code as UTF-8, else as Latin-1; return nothing for mere noise."""
    if len(code) > MAX_SCAN_BYTES:
        return ""
    try:
        text = code.decode()
    except UnicodeDecodeError:
        text = code.decode("latin-1")
    return text if clean_scan(text) else ""
