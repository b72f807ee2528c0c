"""Locks the attendee's face: guests cannot leave it, staff can by PIN or card."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from shiboken6 import delete

from kiosk.app.bootstrap import House
from kiosk.domain.fault import KnownFault
from kiosk.faces.setup.leaving import SetupLeaving
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import Worker
from kiosk.service.identify import Known, Wrong

LOCKABLE = "attendee"
"""The face that can be locked; the others are for staff."""


def can_lock(house: House) -> bool:
    """Say whether anybody could leave a locked screen."""
    return bool(house.staff)


def check_locks(house: House, names: Sequence[str]) -> None:
    """Raise KnownFault where nothing can be locked, or nobody could ever leave."""
    if LOCKABLE not in names:
        raise KnownFault("Only the attendee's face can be locked.")
    if not can_lock(house):
        raise KnownFault(
            "Nobody on the staff has a PIN, so nobody could leave a locked screen. "
            "Give somebody one first, with “kiosk staff add”."
        )


class Lock(QObject):
    """A locked window, with the staff's way out."""

    left = Signal()

    def __init__(
        self,
        window: FaceWindow,
        identify: Callable[[str], Known | Wrong],
        worker: Worker,
    ) -> None:
        super().__init__()
        self.leaving = SetupLeaving(identify, worker, window)
        self.leaving.left.connect(self.left)
        window.router.use(self.leaving)
        window.lock()
        component = QQmlComponent(window.engine())
        component.loadFromModule("kiosk.faces.setup", "LeaveCorner")
        corner = component.createWithInitialProperties({"leaving": self.leaving})
        if not isinstance(corner, QQuickItem):
            raise TypeError(component.errorString())
        corner.setParentItem(window.contentItem())
        self._window, self._corner = window, corner

    def close(self) -> None:
        """Let the window be closed, and guests' codes be all that it takes."""
        self._window.router.use(None)
        self._window.release()
        delete(self._corner)  # before the engine that made it goes
