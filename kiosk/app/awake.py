"""Keeps the screen from going dark, where the system lets a program ask for that."""

import os
import sys
from contextlib import suppress

_WHY = "guests check in here"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x8000_0000, 0x1, 0x2


def stay_awake() -> None:
    """Ask the system for it, for as long as this process runs; none may be there."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  only there

        state = _CONTINUOUS | _SYSTEM | _DISPLAY
        ctypes.windll.kernel32.SetThreadExecutionState(state)
    elif os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        with suppress(ImportError):
            _inhibit()


def _inhibit() -> None:
    """Say it to the desktop, and wait for no answer: many have nobody who listens."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage  # noqa: PLC0415  rarely

    name = "org.freedesktop.ScreenSaver"
    asked = QDBusMessage.createMethodCall(
        name, "/org/freedesktop/ScreenSaver", name, "Inhibit"
    )
    asked.setArguments(["kiosk", _WHY])
    QDBusConnection.sessionBus().send(asked)
