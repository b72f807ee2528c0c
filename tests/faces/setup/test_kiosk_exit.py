"""What the pad over a locked screen does when it cannot look at a PIN."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kiosk.domain.fault import KnownFault
from kiosk.domain.ticket import STAFF_CODE_LENGTH, compose_staff_code
from kiosk.faces.setup.kiosk_exit import KioskExit
from kiosk.faces.theme.pin_entry import PinEntry
from kiosk.service.identify_staff import Identified, NotIdentified
from tests.faces.conftest import InlineWorker


def unreadable(_shown: str) -> Identified | NotIdentified:
    raise KnownFault("The disk is full.")


def test_a_pin_that_cannot_be_looked_at_is_typed_anew(qapp: QGuiApplication) -> None:
    assert qapp is QGuiApplication.instance()
    owner = QObject()
    leaving = KioskExit(unreadable, InlineWorker(), owner)
    answered: list[str] = []
    leaving.unknown.connect(answered.append)
    leaving.open()
    for digit in "4711":
        leaving.press(digit)
    leaving.enter()
    assert (leaving.digitCount, leaving.pin.state) == (0, PinEntry.State.FAILED)
    leaving.cancel()
    assert leaving.show(compose_staff_code("B" * STAFF_CODE_LENGTH))
    assert answered == []
