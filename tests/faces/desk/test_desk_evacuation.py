"""The evacuation at a desk: two acts begin it, scans tick off, a reason ends it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.staff_action import StaffAction
from kiosk.service.evacuate import BeginEvacuation, Hand
from tests.faces.conftest import EVENT, FakeClock
from tests.faces.desk.conftest import DeskWindowDriver

CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
GUEST, OTHER, OUTSIDE = "DIL-016", "DIL-017", "DIL-018"


@pytest.fixture
def desk(desk: DeskWindowDriver) -> DeskWindowDriver:
    """A desk that has let in two guests."""
    desk.scan(GUEST)
    desk.scan(OTHER)
    return desk


def press_chord(desk: DeskWindowDriver) -> None:
    """Press the key of the evacuation."""
    desk.press_in(desk.window, Qt.Key.Key_E, CHORD)


def marks(desk: DeskWindowDriver) -> list[str | None]:
    """Return what staff did, as the ledger has it."""
    return [entry.mark for entry in desk.ledger if entry.kind is EntryKind.STAFF]


def test_one_press_only_asks_and_a_scan_or_enter_begins_nothing(
    desk: DeskWindowDriver,
) -> None:
    press_chord(desk)
    assert desk.shows("Evacuate the building?", "Evacuate now")
    assert desk.focus() == "No, go back"
    desk.scan(OUTSIDE)
    assert not desk.shows("Evacuate the building?")
    press_chord(desk)
    desk.enter()
    assert not desk.shows("Evacuate the building?")
    assert not desk.face.evacuation.running
    assert marks(desk) == []
    assert desk.person(OUTSIDE).presence.inside


def test_the_second_press_evacuates_and_the_roll_is_called_by_name(
    desk: DeskWindowDriver,
) -> None:
    press_chord(desk)
    press_chord(desk)
    assert desk.shows("Evacuation since 17:00", "2 people are missing")
    guest = desk.person(GUEST).registration
    desk.type(guest.reference.lower())
    desk.enter()
    assert desk.shows("1 person is missing")
    assert marks(desk) == [StaffAction.EVACUATION_BEGUN, StaffAction.FOUND_OUTSIDE]
    assert not desk.shows("Ready for the next person")


def test_a_scan_ticks_off_who_was_inside_and_lets_nobody_in(
    desk: DeskWindowDriver,
) -> None:
    press_chord(desk)
    press_chord(desk)
    desk.scan(OTHER)
    other = desk.person(OTHER).registration
    assert desk.shows(f"Found: {other.name}", "1 person is missing")
    desk.scan(OUTSIDE)
    outside = desk.person(OUTSIDE)
    name = outside.registration.name
    assert desk.shows(f"{name} was not inside when it began.")
    assert not outside.presence.inside
    desk.scan(OTHER)
    assert desk.shows("1 person is missing")


def test_it_ends_with_a_reason_and_the_desk_is_as_before(
    desk: DeskWindowDriver, clock: FakeClock
) -> None:
    press_chord(desk)
    press_chord(desk)
    clock.move(minutes=3)
    desk.tap("End…")
    assert desk.shows("End the evacuation?", "2 people are still missing.")
    desk.type("false alarm")
    desk.enter()
    assert not desk.face.evacuation.running
    assert marks(desk)[-1] == StaffAction.EVACUATION_ENDED
    assert desk.ledger[-1].reason == "false alarm"
    desk.scan(OUTSIDE)
    assert desk.person(OUTSIDE).presence.inside


def test_an_evacuation_begun_elsewhere_opens_the_roll_which_may_be_put_away(
    desk: DeskWindowDriver, clock: FakeClock, qtbot: QtBot
) -> None:
    begin = BeginEvacuation(desk.place.store, clock)
    begin(Hand(event=EVENT, station="Another door"))
    desk.place.change_poller.poll()
    qtbot.waitUntil(lambda: desk.face.evacuation.running)
    assert desk.shows("2 people are missing")
    desk.press(Qt.Key.Key_Escape)
    assert desk.shows("Evacuation: 0 of 2 accounted for")
    press_chord(desk)
    assert desk.shows("2 people are missing")
