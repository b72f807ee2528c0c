"""The splash: a window with the wordmark, shown before slow imports."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEventLoop, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QRasterWindow,
)

from kiosk.app.home import default_home
from kiosk.app.qt_application import start_qt
from kiosk.app.screen_placement import show_on_screen
from kiosk.app.splash_plan import SplashPlan, read_theme
from kiosk.faces.theme.fonts import SERIF

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

COLOURS = {
    "light": ("#f6f1e6", "#14233b"),
    "dark": ("#0e1726", "#f4efe4"),
    "contrast": ("#000000", "#ffffff"),
}
"""The ground and ink of each theme, as in ``Theme.qml``, which needs QML's engine."""
SMALLEST = QSize(1024, 768)
WORDMARK = "kiosk"
WORDMARK_HEIGHTS = 8
"""The window's height as a multiple of the wordmark's."""
PAINT_TIMEOUT_S = 0.25
"""Seconds that a window system may take to paint it before loading goes on."""


class Splash(QRasterWindow):
    """A window of one colour with the wordmark, without QML's engine."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        self.painted = False
        self._ground, self._ink = map(QColor, COLOURS.get(theme, COLOURS["light"]))
        self.setTitle(WORDMARK)
        self.resize(SMALLEST)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's
        """Paint the ground, and the wordmark in its middle."""
        bounds = self.size()
        font = QFont(SERIF)
        font.setWeight(QFont.Weight.DemiBold)
        font.setPixelSize(max(1, bounds.height() // WORDMARK_HEIGHTS))
        painter = QPainter(self)
        painter.fillRect(0, 0, bounds.width(), bounds.height(), self._ground)
        painter.setPen(self._ink)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignCenter
        painter.drawText(0, 0, bounds.width(), bounds.height(), middle, WORDMARK)
        painter.end()
        self.painted = True


@contextmanager
def splash_shown(plan: SplashPlan) -> Iterator[None]:
    """Cover the screen until the first frame of the window that is opened inside."""
    start_qt(windows=True)
    splash = Splash(read_theme(plan.home or default_home()))
    show_on_screen(splash, plan.number, full_screen=plan.full_screen)
    end = time.monotonic() + PAINT_TIMEOUT_S
    while not splash.painted and time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    QCoreApplication.processEvents()  # what was painted leaves for the window system
    try:
        yield
    finally:
        splash.destroy()


def uncover(window: "QQuickWindow") -> None:
    """Close the splash, if there is one, at a window's first frame."""
    for splash in QGuiApplication.topLevelWindows():
        if isinstance(splash, Splash):
            window.frameSwapped.connect(
                splash.close, Qt.ConnectionType.SingleShotConnection
            )
