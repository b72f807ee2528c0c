"""Kiosk mode of the attendee's face: guests cannot leave it, staff can."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from shiboken6 import delete

from kiosk.app.bootstrap import Application
from kiosk.domain.fault import KnownFault
from kiosk.faces.setup.kiosk_exit import KioskExit
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import Worker
from kiosk.service.identify_staff import Identified, NotIdentified

LOCKABLE_FACE = "attendee"
"""The face that can be locked; the others are for staff."""


def can_use_kiosk_mode(app: Application) -> bool:
    """Return whether somebody could leave kiosk mode."""
    return bool(app.staff)


def check_kiosk_mode(app: Application, names: Sequence[str]) -> None:
    """Raise KnownFault if no face can be locked, or nobody could ever leave."""
    if LOCKABLE_FACE not in names:
        raise KnownFault("Only the attendee's face can be locked.")
    if not can_use_kiosk_mode(app):
        raise KnownFault(
            "Nobody on the staff has a PIN, so nobody could leave a locked screen. "
            "Give somebody one first, with “kiosk staff add”."
        )


class KioskMode(QObject):
    """A locked window, with the exit for staff."""

    left = Signal()

    def __init__(
        self,
        window: FaceWindow,
        identify: Callable[[str], Identified | NotIdentified],
        worker: Worker,
    ) -> None:
        super().__init__()
        self.kiosk_exit = KioskExit(identify, worker, window)
        self.kiosk_exit.exited.connect(self.left)
        window.router.set_card_reader(self.kiosk_exit)
        window.lock()
        component = QQmlComponent(window.engine())
        component.loadFromModule("kiosk.faces.setup", "ExitCorner")
        corner = component.createWithInitialProperties({"leaving": self.kiosk_exit})
        if not isinstance(corner, QQuickItem):
            raise TypeError(component.errorString())
        corner.setParentItem(window.contentItem())
        self._window, self._corner = window, corner

    def close(self) -> None:
        """Unlock the window, and disconnect the exit."""
        self._window.router.set_card_reader(None)
        self._window.unlock()
        delete(self._corner)  # before the engine that made it goes
