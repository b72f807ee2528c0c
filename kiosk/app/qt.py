"""Qt's application, with our fonts, for windows and for paper."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication

from kiosk.app.display import has_display
from kiosk.app.resources import resources
from kiosk.faces.look.fonts import SANS, load_fonts

PATIENCE_S = 20.0
"""Longer than any answer takes; past it something has failed."""
MOMENT_MS = 5
SIGNALS_MS = 200
"""How often Python is let run: only then it sees a signal that came to Qt's loop."""


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


@contextmanager
def on_signals(stop: Callable[..., object], *numbers: signal.Signals) -> Iterator[None]:
    """Call ``stop`` at these signals while Qt runs."""
    before = {number: signal.signal(number, stop) for number in numbers}
    ticks = QTimer()
    ticks.timeout.connect(lambda: None)
    ticks.start(SIGNALS_MS)
    try:
        yield
    finally:
        ticks.stop()
        for number, handler in before.items():
            signal.signal(number, handler)


def wait_until(came: Callable[[], bool]) -> None:
    """Let Qt work until something came; raises TimeoutError if it never does."""
    end = time.monotonic() + PATIENCE_S
    while not came():
        if time.monotonic() > end:
            raise TimeoutError("what was waited for did not come")
        QCoreApplication.processEvents(
            QEventLoop.ProcessEventsFlag.AllEvents, MOMENT_MS
        )
        time.sleep(MOMENT_MS / 1000)  # nobody looks on: other processes may work


def wait(seconds: float) -> None:
    """Let Qt work for a while."""
    end = time.monotonic() + seconds
    wait_until(lambda: time.monotonic() > end)
