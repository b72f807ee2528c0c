"""A code that presses the desk's keys gets nobody in: nothing but scans comes of it."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest

from kiosk.domain.staff import Role
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_staff import LoginConfig
from kiosk.faces.face_context import FaceContext
from kiosk.service.identify_staff import IdentifyStaff
from kiosk.service.manage_staff import AddStaffMember
from kiosk.signing import PinHasher
from tests.attacks.typed_keys import (
    BURSTS,
    CONTROL,
    CONTROL_O,
    ENTER,
    F8,
    OVERRIDE,
    PRESS,
    STEWARD_PIN,
    STRANGER,
    SUPERVISOR_PIN,
    TABLE,
    TypedKey,
    letter,
    special,
)
from tests.effort import effort
from tests.faces.desk.conftest import DeskWindowDriver
from tests.use_case_factory import AttemptMemory

SILENCE_MS = 101


class Attacker:
    """Holds a code before the scanner of a desk."""

    def __init__(self, desk: DeskWindowDriver) -> None:
        self.desk = desk
        self.at = 10_000

    def type(self, keys: Iterable[TypedKey], *, gap: int = 2) -> None:
        """Type as a scanner does, and be silent."""
        for key in keys:
            for event_type in key.types:
                event = QKeyEvent(event_type, key.key, key.modifiers, key.text)
                event.setTimestamp(self.at)
                self.send(event)
            self.at += gap if PRESS in key.types else 0
        self.desk.window.keyboard_wedge.flush()
        self.at += SILENCE_MS

    def send(self, event: QKeyEvent) -> None:
        if event.type() == PRESS:  # as Qt asks for shortcuts first
            override = QKeyEvent(
                QEvent.Type.ShortcutOverride,
                event.key(),
                event.modifiers(),
                event.text(),
            )
            QCoreApplication.sendEvent(self.desk.window, override)
        QCoreApplication.sendEvent(self.desk.window, event)

    @property
    def state(self) -> tuple[object, ...]:
        """Everything that a scan alone does not change."""
        face, place = self.desk.face, self.desk.place
        with place.store.reading() as reader:
            people = {
                person.registration.id: (person.registration, person.presence)
                for person in reader.people.all(place.event)
            }
        return (
            people,
            face.statusBar.exitMode,
            face.staff.locked,
            face.staff.name,
            face.staff.pending,
            face.staff.pin.state,
            face.reason.kind,
            face.walkIn.shown,
            face.conflicts.shown,
            self.desk.language.code,
        )

    @property
    def deeds(self) -> list[object]:
        """The entries of the ledger that no refused scan writes."""
        return [
            entry
            for entry in self.desk.ledger
            if entry.registration is not None or entry.is_movement
        ]


@pytest.fixture
def open_attacked(
    place: FaceContext, open_desk: Callable[..., DeskWindowDriver]
) -> Callable[[str], Attacker]:
    """Open a desk with nobody on the staff, or unlocked by a role's PIN."""

    def open_attacked(who: str) -> Attacker:
        if who == "nobody":
            return Attacker(open_desk())
        add = AddStaffMember(place.store, PinHasher())
        add("Fatma Yilmaz", Role.SUPERVISOR, SUPERVISOR_PIN)
        add("Gus", Role.STEWARD, STEWARD_PIN)
        identify = IdentifyStaff(place.store, place.clock, PinHasher(), AttemptMemory())
        desk = open_desk(guard=LoginConfig(identify=identify))
        if who != "locked":
            desk.type(SUPERVISOR_PIN if who == "supervisor" else STEWARD_PIN)
            desk.enter()
        return Attacker(desk)

    return open_attacked


def nothing_open(desk: DeskWindowDriver) -> None:
    desk.press(Qt.Key.Key_Escape, Qt.Key.Key_Escape)


def person_shown(desk: DeskWindowDriver) -> None:
    desk.find("DIL-022")


def guest_refused(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-011")


def name_searched(desk: DeskWindowDriver) -> None:
    desk.press(Qt.Key.Key_Slash)
    desk.type("bea")


def walk_in_open(desk: DeskWindowDriver) -> None:
    desk.press(Qt.Key.Key_F8)


def walk_in_named(desk: DeskWindowDriver) -> None:
    walk_in_open(desk)
    desk.type("Eve")


def override_open(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-011")
    desk.press(Qt.Key.Key_F6)


def undo_open(desk: DeskWindowDriver) -> None:
    desk.scan("DIL-003")
    desk.press(Qt.Key.Key_F5)


def exit_mode(desk: DeskWindowDriver) -> None:
    if not desk.face.statusBar.exitMode:
        QTest.keyPress(desk.window, Qt.Key.Key_O, CONTROL)
        desk.window.keyboard_wedge.flush()
        QTest.keyRelease(desk.window, Qt.Key.Key_O, CONTROL)


def button_focused(desk: DeskWindowDriver) -> None:
    desk.press(Qt.Key.Key_Tab)


STATES: list[Callable[[DeskWindowDriver], None]] = [
    nothing_open,
    person_shown,
    guest_refused,
    name_searched,
    walk_in_open,
    walk_in_named,
    override_open,
    undo_open,
    button_focused,
    exit_mode,
]


@pytest.mark.parametrize("code", TABLE)
@pytest.mark.parametrize("who", ["nobody", "locked", "steward", "supervisor"])
def test_a_code_that_presses_keys_does_nothing(
    open_attacked: Callable[[str], Attacker], who: str, code: str
) -> None:
    attacker = open_attacked(who)
    if who != "locked":
        guest_refused(attacker.desk)
    before, deeds = attacker.state, attacker.deeds
    attacker.type(TABLE[code])
    assert attacker.state == before
    assert attacker.deeds == deeds


def test_a_code_that_presses_keys_is_refused_as_not_a_ticket(
    open_attacked: Callable[[str], Attacker],
) -> None:
    attacker = open_attacked("nobody")
    attacker.type(STRANGER)
    assert attacker.desk.face.verdict.outcome is Desk.Outcome.NOT_A_TICKET
    assert [entry.code for entry in attacker.desk.ledger] == ["\u241aEve\u240d"]


def test_a_refused_guest_whose_ticket_presses_keys_stays_out(
    open_attacked: Callable[[str], Attacker],
) -> None:
    attacker = open_attacked("supervisor")
    ticket = attacker.desk.code_of("DIL-011")
    before = attacker.state
    attacker.type([*map(letter, ticket), ENTER, *OVERRIDE])
    assert attacker.state == before
    assert not any(entry.is_movement for entry in attacker.desk.ledger)


def test_a_true_ticket_within_other_keys_is_no_ticket(
    open_attacked: Callable[[str], Attacker],
) -> None:
    attacker = open_attacked("nobody")
    ticket = [letter(character) for character in attacker.desk.code_of("DIL-022")]
    for keys in (
        [F8, *ticket, ENTER],
        [*ticket, F8],
        [*ticket, F8, ENTER],
        [ENTER, *ticket, ENTER],
        [*CONTROL_O, *ticket, ENTER],
        [*ticket[:9], special(Qt.Key.Key_Backspace), *ticket[9:], ENTER],
    ):
        attacker.type(keys)
    assert attacker.deeds == []
    attacker.type([*ticket, ENTER])
    assert len(attacker.deeds) == 1


def test_a_pin_that_a_reader_types_is_kept_nowhere(
    open_attacked: Callable[[str], Attacker],
) -> None:
    attacker = open_attacked("locked")
    attacker.type([*map(letter, SUPERVISOR_PIN), ENTER])
    attacker.type(map(letter, STEWARD_PIN))
    attacker.type([*map(letter, STEWARD_PIN), ENTER])
    assert attacker.desk.field("PIN") == ""
    attacker.desk.type(SUPERVISOR_PIN)
    attacker.desk.enter()
    assert not attacker.desk.face.staff.locked
    assert len(attacker.desk.ledger) == 1
    kept = "".join(entry.code for entry in attacker.desk.ledger)
    assert SUPERVISOR_PIN not in kept
    assert STEWARD_PIN not in kept


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("who", ["nobody", "supervisor"])
@settings(
    max_examples=effort(8, 200),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(keys=BURSTS, gap=st.sampled_from([0, 2, 20]))
def test_nothing_but_scans_comes_of_any_burst(
    open_attacked: Callable[[str], Attacker],
    attackers: dict[str, Attacker],
    who: str,
    state: Callable[[DeskWindowDriver], None],
    keys: list[TypedKey],
    gap: int,
) -> None:
    if who not in attackers:
        attackers[who] = open_attacked(who)
    attacker = attackers[who]
    nothing_open(attacker.desk)
    state(attacker.desk)
    before, deeds = attacker.state, attacker.deeds
    attacker.type(keys, gap=gap)
    assert attacker.state == before
    assert attacker.deeds == deeds


@pytest.fixture
def attackers() -> dict[str, Attacker]:
    """The desks that are open: a window for all examples of a test."""
    return {}
