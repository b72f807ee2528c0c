"""The characters of each keycode on QWERTY, QWERTZ and AZERTY keyboards.

A scanner sends the keycodes of the keyboard it is configured as; the computer's own
layout may be another one. Keycodes are those of Linux's input events.
"""

import sys

from PySide6.QtGui import QKeyEvent

SHIFT_KEYCODES = {42, 54}
ALTGR_KEYCODE = 100
_X11_OFFSET = 8
_WINDOWS_KEYCODES = {0x135: 98, 0x138: ALTGR_KEYCODE}
"""Windows' own scan codes: the number pad's slash, and AltGr."""

_KEYCODE_ROWS = (
    range(2, 14),
    range(16, 28),
    range(30, 42),
    range(43, 54),
    range(86, 87),
)
_NUMBER_PAD = dict(zip((*range(71, 84), 55, 98), "789-456+1230.*/", strict=True))
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


def _make_level(rows: tuple[str, ...]) -> Level:
    """Return the characters by keycode on one level: plain, Shift or AltGr."""
    keys = {
        keycode: character
        for keycodes, characters in zip(_KEYCODE_ROWS, rows, strict=True)
        for keycode, character in zip(keycodes, characters, strict=False)
        if character != " "
    }
    return keys | {57: " "} | _NUMBER_PAD


_LAYOUTS = [
    [_make_level(rows) for rows in layout] for layout in (_QWERTY, _QWERTZ, _AZERTY)
]


def keycode_of(event: QKeyEvent) -> int:
    """Return Linux's keycode of a key; no key's number where the system has none.

    X11 and Wayland add 8 to Linux's keycodes.
    """
    native = event.nativeScanCode()
    if sys.platform == "win32":
        return _WINDOWS_KEYCODES.get(native, native)
    return native - _X11_OFFSET


def writes_character(keycode: int) -> bool:
    """Return whether a keycode writes a character on any of the layouts."""
    return any(keycode in layout[0] for layout in _LAYOUTS)


def characters_of(
    keycode: int, typed: str, *, shift: bool, altgr: bool
) -> tuple[str, ...]:
    """Return what a key writes: as typed, then on each of the layouts."""
    if altgr and shift:
        return (typed, *("" for _ in _LAYOUTS))
    level = 2 if altgr else int(shift)
    return (typed, *(layout[level].get(keycode, "") for layout in _LAYOUTS))
