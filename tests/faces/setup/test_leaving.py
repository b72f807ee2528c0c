"""What the pad over a locked screen does when it cannot look at a PIN."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import STAFF_LETTERS, compose_staff_code
from kiosk.faces.look.pin_entry import PinEntry
from kiosk.faces.setup.leaving import SetupLeaving
from kiosk.service.identify import Known, Wrong
from tests.faces.conftest import InlineWorker


def unreadable(_shown: str) -> Known | Wrong:
    raise KnownFault("The disk is full.")


def test_a_pin_that_cannot_be_looked_at_is_typed_anew(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    owner = QObject()
    leaving = SetupLeaving(unreadable, InlineWorker(), owner)
    answered: list[str] = []
    leaving.unknown.connect(answered.append)
    leaving.ask()
    for digit in "4711":
        leaving.press(digit)
    leaving.enter()
    assert (leaving.typed, leaving.pin.state) == (0, PinEntry.State.FAILED)
    leaving.cancel()
    assert leaving.show(compose_staff_code("B" * STAFF_LETTERS))
    assert answered == []
