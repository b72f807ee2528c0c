"""Shows a window over its screen; several on one screen lie one behind the other."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication, QWindow

STEP_PX = 96


def show_on_screen(window: QWindow, number: int | None, *, full_screen: bool) -> None:
    """Show a window; ``number`` counts several that are opened together."""
    screens = QGuiApplication.screens()
    at = number or 0
    window.setScreen(screens[at % len(screens)])
    corner = window.screen().availableGeometry().topLeft()
    alone = number is None or len(screens) > 1
    window.setPosition(corner if alone else corner + QPoint(at, at) * STEP_PX)
    if full_screen:
        window.setGeometry(window.screen().geometry())  # without a window manager, too
        window.showFullScreen()
    elif alone:
        window.showMaximized()
    else:
        window.show()
