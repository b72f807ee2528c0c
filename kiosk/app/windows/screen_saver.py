"""Keeps the screen on, where the system offers a way to ask for it."""

import os
import sys
from contextlib import suppress

_REASON = "guests check in here"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x8000_0000, 0x1, 0x2


def inhibit_screen_saver() -> None:
    """Inhibit the screen saver while this process runs, if the system can."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  only there

        state = _CONTINUOUS | _SYSTEM | _DISPLAY
        ctypes.windll.kernel32.SetThreadExecutionState(state)
    elif os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        with suppress(ImportError):
            _inhibit_by_dbus()


def _inhibit_by_dbus() -> None:
    """Call Inhibit without waiting for a reply: many desktops have no such service."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415  rarely

    name = "org.freedesktop.ScreenSaver"
    call = QDBusMessage.createMethodCall(
        name, "/org/freedesktop/ScreenSaver", name, "Inhibit"
    )
    call.setArguments(["kiosk", _REASON])
    QDBusConnection.sessionBus().send(call)
