"""Whether windows can be shown; checked before Qt is loaded."""

import os
import sys


def has_display() -> bool:
    """Return whether windows can be shown."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"].split(":")[0] not in {
            "offscreen",
            "minimal",
        }
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
