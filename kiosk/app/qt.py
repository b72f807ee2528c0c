"""Qt's application, with our fonts, for windows and for paper."""

import os
import sys

from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk.app.display import has_display
from kiosk.app.resources import resources
from kiosk.faces.look.fonts import SANS, load_fonts


def application(*, windows: bool) -> QGuiApplication:
    """Start Qt with our fonts, once; without a display it draws off screen."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        if SANS not in QFontDatabase.families():
            load_fonts(resources() / "fonts")
        return running
    if not windows or not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    started = QGuiApplication([sys.argv[0]])
    started.setApplicationName("kiosk")
    started.setApplicationDisplayName("kiosk")
    load_fonts(resources() / "fonts")
    return started
