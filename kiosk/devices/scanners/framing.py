"""Where one code ends and the next begins in what a serial scanner sends."""

import re

from kiosk.domain.ticket import LONGEST, clean

_END = re.compile(rb"[\r\n\t]")


class Framing:
    """Cuts bytes into codes at CR, LF, Tab, or where silence is said to have fallen.

    What is longer than any code is dropped, up to its end.
    """

    def __init__(self) -> None:
        self._part = b""
        self._spilt = False

    @property
    def pending(self) -> bool:
        """Whether something waits for its end."""
        return bool(self._part) or self._spilt

    def take(self, data: bytes) -> list[str]:
        """Take some bytes, and give the codes that they complete."""
        *whole, rest = _END.split(self._part + data)
        if whole and self._spilt:
            whole[0], self._spilt = b"", False
        self._part = rest
        if len(rest) > LONGEST:
            self._part, self._spilt = b"", True
        return [code for one in whole if (code := _text(one))]

    def fall_silent(self) -> str:
        """Give the code that silence completes, if there is one."""
        code = _text(self._part)
        self.drop()
        return code

    def drop(self) -> None:
        """Forget what waits for its end."""
        self._part, self._spilt = b"", False


def _text(code: bytes) -> str:
    """Read a code as UTF-8, else byte by byte; nothing is left of mere noise."""
    if len(code) > LONGEST:
        return ""
    try:
        text = code.decode()
    except UnicodeDecodeError:
        text = code.decode("latin-1")
    return text if clean(text) else ""
