"""What a key writes by where it lies: on QWERTY, QWERTZ and AZERTY keyboards.

A scanner sends places of keys, as the keyboard does that it was set up to be; the
computer's own layout may be another one. The places are numbered as Linux does.
"""

import sys

from PySide6.QtGui import QKeyEvent

SHIFTS = {42, 54}
ALTGR = 100
_X11_OFFSET = 8
_ON_WINDOWS = {0x135: 98, 0x138: ALTGR}
"""Where Windows numbers a key otherwise: the number pad's slash, and AltGr."""

_ROWS = (range(2, 14), range(16, 28), range(30, 42), range(43, 54), range(86, 87))
_PAD = dict(zip((*range(71, 84), 55, 98), "789-456+1230.*/", strict=True))
_QWERTY = (
    ("1234567890-=", "qwertyuiop[]", "asdfghjkl;'`", "\\zxcvbnm,./", "\\"),
    ("!@#$%^&*()_+", "QWERTYUIOP{}", 'ASDFGHJKL:"~', "|ZXCVBNM<>?", "|"),
    ("", "", "", "", ""),
)
_QWERTZ = (
    ("1234567890ß\u00b4", "qwertzuiopü+", "asdfghjklöä^", "#yxcvbnm,.-", "<"),
    ('!"§$%&/()=?`', "QWERTZUIOPÜ*", "ASDFGHJKLÖÄ°", "'YXCVBNM;:_", ">"),
    (" ²³   {[]}\\ ", "@ €        ~", "", "       µ", "|"),
)
_AZERTY = (
    ("&é\"'(-è_çà)=", "azertyuiop^$", "qsdfghjklmù²", "*wxcvbn,;:!", "<"),
    ("1234567890°+", "AZERTYUIOP¨£", "QSDFGHJKLM% ", "µWXCVBN?./§", ">"),
    (" ~#{[|`\\^@]}", "  €        ¤", "", "", ""),
)

Level = dict[int, str]


def _level(rows: tuple[str, ...]) -> Level:
    """Give each place its sign on one level: plain, with Shift, or with AltGr."""
    keys = {
        place: sign
        for places, signs in zip(_ROWS, rows, strict=True)
        for place, sign in zip(places, signs, strict=False)
        if sign != " "
    }
    return keys | {57: " "} | _PAD


_LAYOUTS = [[_level(rows) for rows in one] for one in (_QWERTY, _QWERTZ, _AZERTY)]


def place_of(event: QKeyEvent) -> int:
    """Say where the key lies; a number that no key has where the system tells nothing.

    X11 and Wayland add eight to Linux's numbers, as they always have.
    """
    native = event.nativeScanCode()
    if sys.platform == "win32":
        return _ON_WINDOWS.get(native, native)
    return native - _X11_OFFSET


def writes(place: int) -> bool:
    """Whether a key at this place writes anything on any of the keyboards."""
    return any(place in layout[0] for layout in _LAYOUTS)


def signs(place: int, typed: str, *, shift: bool, altgr: bool) -> tuple[str, ...]:
    """Give what a key writes: what was typed, and what on each of the keyboards."""
    if altgr and shift:
        return (typed, *("" for _ in _LAYOUTS))
    level = 2 if altgr else int(shift)
    return (typed, *(layout[level].get(place, "") for layout in _LAYOUTS))
