"""Guests cannot leave a locked screen, and staff can by their PIN."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app.demo.demo_guests import type_code
from kiosk.app.windows.face_host import FaceHost
from kiosk.app.windows.kiosk_mode import KioskMode, check_kiosk_mode
from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.theme.pin_entry import PinEntry
from kiosk.faces.window import FaceWindow
from tests.faces.accessibility_audit import PageAudit, name_of
from tests.sample_host import open_sample_host

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("camera")]

PIN = "4711"
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def stage(tmp_path: Path, qapp: QGuiApplication) -> Iterator[FaceHost]:
    assert qapp.platformName() == "offscreen"
    host = open_sample_host(tmp_path / "home")
    yield host
    host.close()


@pytest.fixture
def locked(stage: FaceHost, qtbot: QtBot) -> Iterator[tuple[FaceWindow, KioskMode]]:
    """The attendee's screen, locked, in a hall where Ada has a PIN."""
    stage.app.use_cases.add_staff_member("Ada", Role.STEWARD, PIN)
    window = stage.open("attendee", "none")
    kiosk_mode = KioskMode(window, stage.app.use_cases.identify_staff, stage.worker)
    window.resize(1080, 1920)
    window.show()
    window.requestActivate()
    qtbot.waitUntil(window.isActive)
    yield window, kiosk_mode
    kiosk_mode.close()


def request_exit(window: FaceWindow, pin: str) -> None:
    """Request the exit by keys, and type a PIN."""
    QTest.keyPress(window, Qt.Key.Key_Q, CTRL_ALT)
    window.keyboard_wedge.flush()
    QTest.keyRelease(window, Qt.Key.Key_Q, CTRL_ALT)
    for digit in pin:
        QTest.keyClick(window, Qt.Key(ord(digit)))
        window.keyboard_wedge.flush()
    QTest.keyClick(window, Qt.Key.Key_Return)
    window.keyboard_wedge.flush()


def test_a_guest_cannot_close_it(locked: tuple[FaceWindow, KioskMode]) -> None:
    window, _ = locked
    for key, modifier in ((Qt.Key.Key_F4, ALT), (Qt.Key.Key_Escape, NONE)):
        QTest.keyPress(window, key, modifier)
        window.keyboard_wedge.flush()
        QTest.keyRelease(window, key, modifier)
    window.close()
    assert window.isVisible()
    assert window.cursor().shape() is Qt.CursorShape.BlankCursor


def test_staff_leave_by_their_pin(
    locked: tuple[FaceWindow, KioskMode], qtbot: QtBot
) -> None:
    window, kiosk_mode = locked
    with qtbot.waitSignal(kiosk_mode.left, timeout=10_000):
        request_exit(window, PIN)


def test_staff_leave_by_their_card(
    locked: tuple[FaceWindow, KioskMode],
    stage: FaceHost,
    qtbot: QtBot,
) -> None:
    window, kiosk_mode = locked
    event = stage.app.find_event(None)
    old = stage.app.use_cases.find_staff_code("Ada", event)[1]
    stage.app.use_cases.add_staff_member("Ada", Role.STEWARD, "4712")
    type_code(window, old)
    face = stage.faces["attendee"]
    qtbot.waitUntil(lambda: face.property("page") == Attendee.Page.HINT, timeout=10_000)
    assert not kiosk_mode.kiosk_exit.isOpen
    with qtbot.waitSignal(kiosk_mode.left, timeout=10_000):
        type_code(window, stage.app.use_cases.find_staff_code("Ada", event)[1])
    with stage.app.store.reading() as reader:
        assert [entry.code for entry in reader.ledger.all(stage.context.event)] == [""]


def test_an_organisers_card_opens_the_pad_alone(
    locked: tuple[FaceWindow, KioskMode], stage: FaceHost, qtbot: QtBot
) -> None:
    window, kiosk_mode = locked
    stage.app.use_cases.add_staff_member("Eve", Role.ORGANISER, "619283")
    event = stage.app.find_event(None)
    type_code(window, stage.app.use_cases.find_staff_code("Eve", event)[1])
    qtbot.waitUntil(lambda: kiosk_mode.kiosk_exit.isOpen, timeout=10_000)
    assert kiosk_mode.kiosk_exit.pin.state is PinEntry.State.CARD
    with qtbot.waitSignal(kiosk_mode.left, timeout=10_000):
        request_exit(window, "619283")


def test_a_wrong_pin_opens_nothing_and_five_wait_a_minute(
    locked: tuple[FaceWindow, KioskMode], qtbot: QtBot
) -> None:
    window, kiosk_mode = locked
    states = []
    for pin in ("0000", "1111", "2222", "3333", "4444", PIN):
        request_exit(window, pin)
        qtbot.waitUntil(lambda: not kiosk_mode.kiosk_exit.pin.busy, timeout=10_000)
        states.append(kiosk_mode.kiosk_exit.pin.state)
    assert states == [PinEntry.State.WRONG] * 4 + [PinEntry.State.WAIT] * 2
    assert window.isVisible()


def test_the_pad_is_found_in_the_corner_and_used_by_touch(
    locked: tuple[FaceWindow, KioskMode], qtbot: QtBot
) -> None:
    window, kiosk_mode = locked
    finger = QTest.createTouchDevice()
    spot = QPoint(20, 20)
    QTest.touchEvent(window, finger).press(0, spot, window).commit()
    qtbot.waitUntil(lambda: kiosk_mode.kiosk_exit.isOpen, timeout=10_000)
    QTest.touchEvent(window, finger).release(0, spot, window).commit()
    page = PageAudit(window, finger=64)
    reached = {"1", "0", "Erase", "Back to check-in"}
    assert reached <= {name_of(control) for control in page.controls()}
    QTest.keyClick(window, Qt.Key.Key_Escape)
    window.keyboard_wedge.flush()
    assert not kiosk_mode.kiosk_exit.isOpen


def test_without_anybody_who_has_a_pin_nothing_is_locked(stage: FaceHost) -> None:
    with pytest.raises(KnownFault, match="kiosk staff add"):
        check_kiosk_mode(stage.app, ["attendee"])
    with pytest.raises(KnownFault, match="Only the attendee's face"):
        check_kiosk_mode(stage.app, ["desk"])
