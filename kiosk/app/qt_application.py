"""Qt's application, with our fonts, for windows and for documents."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.app.display import has_display
from kiosk.app.resources import resources
from kiosk.faces.theme.fonts import SANS, load_fonts

TIMEOUT_S = 20.0
"""Longer than any answer takes."""
POLL_MS = 5
SIGNAL_POLL_MS = 200
"""How often Qt's loop lets Python run, which handles signals only then."""


def start_qt(*, windows: bool) -> QGuiApplication:
    """Start Qt with our fonts, once; without a display it renders off screen."""
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        if SANS not in QFontDatabase.families():
            load_fonts(resources() / "fonts")
        return existing
    if not windows or not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    qt_app = QGuiApplication([sys.argv[0]])
    _avoid_colour_fringes()
    qt_app.setApplicationName("kiosk")
    qt_app.setApplicationDisplayName("kiosk")
    load_fonts(resources() / "fonts")
    return qt_app


def _avoid_colour_fringes() -> None:
    """Draw text in shades of its ink: an upright panel's subpixels lie elsewhere."""
    font = QGuiApplication.font()
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    QGuiApplication.setFont(font)


@contextmanager
def handle_signals(
    stop: Callable[..., object], *signals: signal.Signals
) -> Iterator[None]:
    """Call a function at these signals while Qt runs."""
    previous = {number: signal.signal(number, stop) for number in signals}
    timer = QTimer()
    timer.timeout.connect(lambda: None)
    timer.start(SIGNAL_POLL_MS)
    try:
        yield
    finally:
        timer.stop()
        for number, handler in previous.items():
            signal.signal(number, handler)


def wait_until(condition: Callable[[], bool]) -> None:
    """Process events until a condition holds; raise TimeoutError after 20 s."""
    deadline = time.monotonic() + TIMEOUT_S
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("what was waited for did not come")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, POLL_MS)
        time.sleep(POLL_MS / 1000)  # no user waits here: other processes may work


def wait(seconds: float) -> None:
    """Process events for some seconds."""
    deadline = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > deadline)
