"""Locks the attendee's face: guests cannot leave it, staff can by their PIN."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.app.awake import stay_awake
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
    """A locked window, awake as long as it is there, with the staff's way out."""

    left = Signal()

    def __init__(
        self,
        window: FaceWindow,
        identify: Callable[[str], Known | Wrong],
        worker: Worker,
    ) -> None:
        super().__init__()
        self._leaving = SetupLeaving(identify, worker, window)
        self._leaving.left.connect(self.left)
        window.lock()
        stay_awake()
        component = QQmlComponent(window.engine())
        component.loadFromModule("kiosk.faces.setup", "LeaveCorner")
        corner = component.createWithInitialProperties({"leaving": self._leaving})
        if not isinstance(corner, QQuickItem):
            raise TypeError(component.errorString())
        corner.setParent(window.contentItem())  # what goes before the way out does
        corner.setParentItem(window.contentItem())
        self._window = window

    def close(self) -> None:
        """Let the window be closed."""
        self._window.release()
