"""Staff at the desk: locked until a PIN tells who is there, each with their rights."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.ledger import EntryKind
from kiosk.domain.staff import Role
from kiosk.faces.desk.desk_staff import LoginConfig
from kiosk.faces.face_context import FaceContext
from kiosk.service.identify_staff import Identified, IdentifyStaff, NotIdentified
from kiosk.service.manage_staff import AddStaffMember, FindStaffCode, RemoveStaffMember
from kiosk.signing import PinHasher
from tests.faces.conftest import FakeClock
from tests.faces.desk.conftest import DeskWindowDriver
from tests.use_case_factory import AttemptMemory

F5, F6, F8 = Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F8
CTRL = Qt.KeyboardModifier.ControlModifier
SEARCH = "A supervisor searches by name"


@pytest.fixture
def guarded(
    place: FaceContext, open_desk: Callable[..., DeskWindowDriver]
) -> Callable[..., DeskWindowDriver]:
    """Open a desk where Fatma is a supervisor and Gus a steward."""

    def open_guarded(minutes: float = 5) -> DeskWindowDriver:
        keep = AddStaffMember(place.store, PinHasher())
        keep("Fatma Yilmaz", Role.SUPERVISOR, "258047")
        keep("Gus", Role.STEWARD, "1470")
        identify = IdentifyStaff(place.store, place.clock, PinHasher(), AttemptMemory())
        return open_desk(guard=LoginConfig(identify=identify, idle_minutes=minutes))

    return open_guarded


def card(place: FaceContext, name: str) -> str:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    return FindStaffCode(place.store, place.clock, PinHasher())(name, event)[1]


def unlock(desk: DeskWindowDriver, pin: str) -> None:
    desk.type(pin)
    desk.enter()


def test_a_desk_is_locked_until_a_pin_tells_who_is_there(
    guarded: Callable[..., DeskWindowDriver],
) -> None:
    desk = guarded()
    assert desk.shows("Who is at the desk?")
    assert not desk.shows("Walk-in…")
    unlock(desk, "0000")
    assert desk.shows("This is not known here.")
    unlock(desk, "258047")
    assert desk.shows("Walk-in…")
    assert not desk.shows("Who is at the desk?")
    desk.find("hilde de vries")
    desk.enter()
    assert desk.ledger[-1].operator == "Fatma Yilmaz"


def test_a_scan_of_a_locked_desk_waits_for_who_unlocks_it(
    guarded: Callable[..., DeskWindowDriver],
) -> None:
    desk, heard = guarded(), list[str]()
    desk.face.sounded.connect(heard.append)
    desk.scan("DIL-022")
    assert desk.ledger == []
    assert heard == ["look"]
    assert desk.detail("Scans wait") == "Unlock the desk first: 1 scan waits."
    unlock(desk, "1470")
    assert desk.shows("Checked in", "Hilde de Vries")
    assert desk.ledger[-1].operator == "Gus"


def test_the_desk_changes_hands_by_one_key_and_a_pin(
    guarded: Callable[..., DeskWindowDriver],
) -> None:
    desk = guarded()
    unlock(desk, "1470")
    desk.press_in(desk.window, Qt.Key.Key_L, CTRL)
    assert desk.shows("Who is at the desk?")
    desk.press(Qt.Key.Key_Escape)
    assert desk.shows("Who is at the desk?")
    unlock(desk, "258047")
    assert desk.shows("Fatma Yilmaz is at the desk (supervisor): lock it, or hand over")


def test_the_desk_changes_hands_by_one_scan_of_a_card(
    guarded: Callable[..., DeskWindowDriver], place: FaceContext
) -> None:
    desk = guarded()
    desk.scan_in(desk.window, card(place, "Gus"))
    assert desk.shows("Gus is at the desk (steward): lock it, or hand over")
    desk.scan_in(desk.window, card(place, "Fatma Yilmaz"))
    assert desk.shows("Fatma Yilmaz is at the desk (supervisor): lock it, or hand over")
    AddStaffMember(place.store, PinHasher())("Ada", Role.ORGANISER, "619283")
    desk.scan_in(desk.window, card(place, "Ada"))
    assert desk.shows("The card of an organiser takes the PIN, too.")
    assert desk.shows("Who is at the desk?")
    unlock(desk, "619283")
    assert desk.shows("Ada is at the desk (organiser): lock it, or hand over")
    assert desk.ledger == []


def test_a_card_that_nobody_has_any_more_opens_nothing(
    guarded: Callable[..., DeskWindowDriver], place: FaceContext
) -> None:
    desk = guarded()
    old = card(place, "Fatma Yilmaz")
    AddStaffMember(place.store, PinHasher())("Fatma Yilmaz", Role.SUPERVISOR, "369147")
    desk.scan_in(desk.window, old)
    assert desk.shows("Who is at the desk?", "This is not known here.")
    unlock(desk, "1470")
    desk.scan_in(desk.window, old)
    assert desk.shows(
        "Not a ticket", "Gus is at the desk (steward): lock it, or hand over"
    )
    assert [entry.code for entry in desk.ledger] == [""]


def test_a_supervisors_card_helps_out_once(
    guarded: Callable[..., DeskWindowDriver], place: FaceContext
) -> None:
    desk = guarded()
    unlock(desk, "1470")
    desk.press(F8)
    desk.scan_in(desk.window, card(place, "Gus"))
    assert desk.shows("This takes a supervisor.")
    desk.scan_in(desk.window, card(place, "Fatma Yilmaz"))
    assert desk.focus() == "Name"


def test_what_a_supervisor_began_is_not_finished_by_who_takes_over(
    guarded: Callable[..., DeskWindowDriver], place: FaceContext
) -> None:
    desk = guarded()
    unlock(desk, "1470")
    desk.scan("DIL-022")
    desk.scan("DIL-022")
    desk.press(F6)
    desk.scan_in(desk.window, card(place, "Fatma Yilmaz"))
    assert desk.focus() == "Reason"
    desk.scan_in(desk.window, card(place, "Gus"))
    before = desk.ledger
    desk.type("because I say so")
    desk.enter()
    assert desk.shows(
        "Gus may not override a refusal: it takes a supervisor (their PIN or card, or "
        "--operator NAME)."
    )
    assert desk.ledger == before


def test_a_card_that_is_answered_after_its_deed_was_cancelled_helps_nobody(
    place: FaceContext, open_desk: Callable[..., DeskWindowDriver]
) -> None:
    keep = AddStaffMember(place.store, PinHasher())
    keep("Fatma Yilmaz", Role.SUPERVISOR, "258047")
    keep("Gus", Role.STEWARD, "1470")
    known = IdentifyStaff(place.store, place.clock, PinHasher(), AttemptMemory())
    meanwhile: list[Callable[[], None]] = []

    def identify(shown: str) -> Identified | NotIdentified:
        for happens in meanwhile:
            happens()
        return known(shown)

    desk = open_desk(guard=LoginConfig(identify=identify))
    unlock(desk, "1470")
    desk.press(F8)
    meanwhile.append(desk.face.staff.cancel)
    desk.scan_in(desk.window, card(place, "Fatma Yilmaz"))
    assert not desk.face.staff.supervises
    desk.press(F8)
    meanwhile[:] = [desk.face.staff.lock]
    desk.scan_in(desk.window, card(place, "Fatma Yilmaz"))
    assert desk.shows("Who is at the desk?")


def test_a_steward_scans_and_is_told_who_may_do_the_rest(
    guarded: Callable[..., DeskWindowDriver],
) -> None:
    desk = guarded()
    unlock(desk, "1470")
    desk.scan("DIL-022")
    assert desk.shows("Checked in", "Walk-in… (supervisor)", SEARCH)
    desk.type("boutin")
    assert desk.shows("Search by name?")
    desk.press(Qt.Key.Key_Escape)
    assert desk.shows("Hilde de Vries")
    desk.press(F8)
    assert desk.shows("Register a walk-in?")
    unlock(desk, "1470")
    assert desk.shows("This takes a supervisor.")


def test_a_supervisor_helps_out_once(
    guarded: Callable[..., DeskWindowDriver], clock: FakeClock
) -> None:
    desk = guarded()
    unlock(desk, "1470")
    desk.scan("DIL-022")
    clock.move(minutes=20)
    desk.press(F5)
    assert desk.shows("Take back what is older than 15 minutes?")
    unlock(desk, "258047")
    assert desk.focus() == "Reason"
    desk.type("wrong person")
    desk.enter()
    entry = desk.ledger[-1]
    assert (entry.kind, entry.operator) == (EntryKind.UNDO, "Fatma Yilmaz")
    desk.scan("DIL-022")
    assert desk.ledger[-1].operator == "Gus"
    clock.move(minutes=5)
    desk.press(F5)  # within 15 minutes anybody may
    assert desk.focus() == "Reason"


def test_a_supervisor_lets_in_at_a_stewards_desk(
    guarded: Callable[..., DeskWindowDriver],
) -> None:
    desk = guarded()
    unlock(desk, "1470")
    desk.scan("DIL-022")
    desk.face.verdict.clear()
    desk.scan("DIL-022")
    desk.press(F6)
    unlock(desk, "258047")
    desk.type("the organiser agrees")
    desk.enter()
    assert desk.shows("Gus is at the desk (steward): lock it, or hand over")


def test_an_idle_desk_locks_and_keeps_what_was_typed(
    guarded: Callable[..., DeskWindowDriver],
) -> None:
    desk = guarded()
    unlock(desk, "258047")
    desk.press(F8)
    desk.type("Ada Love")
    assert desk.field("Name") == "Ada Love"
    desk.face.staff.lock()  # as its timer does
    assert not desk.shows("Name")
    unlock(desk, "258047")
    assert desk.field("Name") == "Ada Love"
    desk.type("lace")
    assert desk.field("Name") == "Ada Lovelace"


def test_a_desk_locks_by_itself(
    guarded: Callable[..., DeskWindowDriver], qtbot: QtBot
) -> None:
    desk = guarded(0.0005)
    unlock(desk, "258047")
    qtbot.waitUntil(lambda: desk.shows("Who is at the desk?"))


def test_who_is_off_the_staff_is_not_at_the_desk(
    guarded: Callable[..., DeskWindowDriver],
) -> None:
    desk = guarded()
    unlock(desk, "1470")
    RemoveStaffMember(desk.place.store)("Gus")
    desk.place.change_poller.poll()
    assert desk.shows("Who is at the desk?")
    RemoveStaffMember(desk.place.store)("Fatma Yilmaz")
    desk.place.change_poller.poll()
    assert desk.shows("Walk-in…")


def test_the_pad_takes_a_pin_by_touch(guarded: Callable[..., DeskWindowDriver]) -> None:
    desk = guarded()
    for key in ("1", "4", "7", "8", "Erase", "0", "Done"):
        desk.tap(key)
    assert desk.shows("Gus is at the desk (steward): lock it, or hand over")
