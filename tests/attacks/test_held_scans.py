"""Whoever finds a scanner at a locked desk checks nobody in for later."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from kiosk.domain.staff import Role
from kiosk.faces.desk.desk_staff import HELD_MS, MAX_HELD_CODES, LoginConfig
from kiosk.faces.face_context import FaceContext
from kiosk.service.identify_staff import IdentifyStaff
from kiosk.service.manage_staff import AddStaffMember
from kiosk.signing import PinHasher
from tests.faces.desk.conftest import DeskWindowDriver
from tests.use_case_factory import AttemptMemory

PIN = "5093"


@pytest.fixture
def locked(
    place: FaceContext, open_desk: Callable[..., DeskWindowDriver]
) -> DeskWindowDriver:
    AddStaffMember(place.store, PinHasher())("Gus", Role.STEWARD, PIN)
    identify = IdentifyStaff(place.store, place.clock, PinHasher(), AttemptMemory())
    return open_desk(guard=LoginConfig(identify=identify))


def test_a_scan_that_nobody_unlocks_for_is_dropped(locked: DeskWindowDriver) -> None:
    locked.scan("DIL-003")
    locked.scan("DIL-022")
    staff = locked.face.staff
    timers = [timer for timer in staff.findChildren(QTimer) if timer.isActive()]
    assert [timer.interval() for timer in timers] == [HELD_MS] * 2
    timers[0].timeout.emit()
    assert staff.heldScans == 1
    locked.type(PIN)
    locked.enter()
    assert [entry.registration for entry in locked.ledger] == [
        locked.person("DIL-022").registration.id
    ]
    assert staff.heldScans == 0


def test_no_more_scans_wait_than_a_queue_is_long(locked: DeskWindowDriver) -> None:
    for number in range(MAX_HELD_CODES + 10):
        locked.scan_in(locked.window, f"CODE-{number}")
    assert locked.face.staff.heldScans == MAX_HELD_CODES
