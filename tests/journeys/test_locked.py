"""Guests cannot leave a locked screen, and staff can by their PIN."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app.arrivals import type_code
from kiosk.app.locking import Lock, check_locks
from kiosk.app.stage import Stage
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.look.pin_entry import PinEntry
from kiosk.faces.window import FaceWindow
from tests.faces.accessible import Page, name
from tests.hall import open_hall

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("camera")]

PIN = "4711"
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stage(tmp_path: Path, qapp: QGuiApplication) -> Iterator[Stage]:
    assert qapp.platformName() == "offscreen"
    stage = open_hall(tmp_path / "home")
    yield stage
    stage.close()


@pytest.fixture
def locked(stage: Stage, qtbot: QtBot) -> Iterator[tuple[FaceWindow, Lock]]:
    """The attendee's screen, locked, in a hall where Ada has a PIN."""
    stage.house.use_cases.keep_staff("Ada", Role.STEWARD, PIN)
    window = stage.open("attendee", "none")
    lock = Lock(window, stage.house.use_cases.identify, stage.worker)
    window.resize(1080, 1920)
    window.show()
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    yield window, lock
    lock.close()


def ask(window: FaceWindow, pin: str) -> None:
    """Ask to leave by keys, and type a PIN."""
    QTest.keyClick(window, Qt.Key.Key_Q, CTRL_ALT)
    for digit in pin:
        QTest.keyClick(window, Qt.Key(ord(digit)))
        window.scanner.settle()
    QTest.keyClick(window, Qt.Key.Key_Return)
    window.scanner.settle()


def test_a_guest_cannot_close_it(locked: tuple[FaceWindow, Lock]) -> None:
    window, _ = locked
    QTest.keyClick(window, Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    window.close()
    assert window.isVisible()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor


def test_staff_leave_by_their_pin(
    locked: tuple[FaceWindow, Lock], qtbot: QtBot
) -> None:
    window, lock = locked
    with qtbot.waitSignal(lock.left, timeout=10_000):
        ask(window, PIN)


def test_staff_leave_by_their_card(
    locked: tuple[FaceWindow, Lock],
    stage: Stage,
    qtbot: QtBot,
) -> None:
    window, lock = locked
    old = stage.house.use_cases.staff_code("Ada")[1]
    stage.house.use_cases.keep_staff("Ada", Role.STEWARD, "4712")
    type_code(window, old)
    face = stage.faces["attendee"]
    qtbot.waitUntil(
        lambda: face.property("page") == Attendee.Page.REFUSED, timeout=10_000
    )
    assert not lock.leaving.asking
    with qtbot.waitSignal(lock.left, timeout=10_000):
        type_code(window, stage.house.use_cases.staff_code("Ada")[1])
    with stage.house.store.reading() as reader:
        assert [entry.code for entry in reader.ledger.all(stage.place.event)] == [""]


def test_a_wrong_pin_opens_nothing_and_five_wait_a_minute(
    locked: tuple[FaceWindow, Lock], qtbot: QtBot
) -> None:
    window, lock = locked
    said = []
    for pin in ("0000", "1111", "2222", "3333", "4444", PIN):
        ask(window, pin)
        qtbot.waitUntil(lambda: not lock.leaving.pin.busy, timeout=10_000)
        said.append(lock.leaving.pin.state)
    assert said == [PinEntry.State.WRONG] * 4 + [PinEntry.State.WAIT] * 2
    assert window.isVisible()


def test_the_pad_is_found_in_the_corner_and_used_by_touch(
    locked: tuple[FaceWindow, Lock], qtbot: QtBot
) -> None:
    window, lock = locked
    finger = QTest.createTouchDevice()
    spot = QPoint(20, 20)
    QTest.touchEvent(window, finger).press(0, spot, window).commit()
    qtbot.waitUntil(lambda: lock.leaving.asking, timeout=10_000)
    QTest.touchEvent(window, finger).release(0, spot, window).commit()
    page = Page(window, finger=64)
    reached = {"1", "0", "Erase", "Back to check-in"}
    assert reached <= {name(one) for one in page.controls()}
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not lock.leaving.asking


def test_without_anybody_who_has_a_pin_nothing_is_locked(stage: Stage) -> None:
    with pytest.raises(KnownFault, match="kiosk staff add"):
        check_locks(stage.house, ["attendee"])
    with pytest.raises(KnownFault, match="Only the attendee's face"):
        check_locks(stage.house, ["desk"])
