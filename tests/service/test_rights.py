"""Rights are asked for in the use cases, whichever way in somebody takes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.staff import ORGANISERS_RIGHTS, Right, Role, has_right
from kiosk.service.announce import Announce, EndAnnouncements
from kiosk.service.check_in import Scan
from kiosk.service.check_in_party import CheckInParty
from kiosk.service.correct_name import CorrectName, NameChange
from kiosk.service.edit_programme import EditProgramme, ProgrammeEdit
from kiosk.service.register_walk_in import RegisterWalkIn, WalkIn
from kiosk.service.rights import SENTENCES, MissingRightError
from kiosk.service.undo import UndoRequest, UndoScan
from tests.desk_driver import DeskDriver, add_staff
from tests.sample_event import minutes_after_start, sample_event, sample_guest

EVENT = sample_event().id
Act = Callable[[DeskDriver, str | None], object]


def override(desk: DeskDriver, operator: str | None) -> object:
    scan = Scan(
        event=EVENT,
        station="door",
        registration=desk.find_holder("A").registration.id,
        operator=operator,
        override="the organiser said so",
    )
    return desk.check_in(scan)


def override_a_party(desk: DeskDriver, operator: str | None) -> object:
    scan = Scan(
        event=EVENT,
        station="door",
        registration=desk.find_holder("A").registration.id,
        operator=operator,
        override="the organiser said so",
    )
    return CheckInParty(desk.store, desk.check_in)(scan)


def register_walk_in(desk: DeskDriver, operator: str | None) -> object:
    request = WalkIn(event=EVENT, station="door", name="Wanda", operator=operator)
    return RegisterWalkIn(desk.store, desk.check_in)(request)


def correct_name(desk: DeskDriver, operator: str | None) -> object:
    change = NameChange(
        registration=desk.find_holder("A").registration.id,
        name="Ada",
        station="door",
        operator=operator,
    )
    return CorrectName(desk.store, desk.clock)(change)


def undo_late(desk: DeskDriver, operator: str | None) -> object:
    request = UndoRequest(
        event=EVENT,
        entry="B",
        reason="a mistake",
        station="door",
        operator=operator,
        at=minutes_after_start(60),
    )
    return UndoScan(desk.store, desk.clock)(request)


def announce(desk: DeskDriver, operator: str | None) -> object:
    announcing = Announce(desk.store, desk.clock)
    return announcing(EVENT, {"": "News"}, "door", operator=operator)


def end_announcements(desk: DeskDriver, operator: str | None) -> object:
    return EndAnnouncements(desk.store, desk.clock)(EVENT, operator=operator)


def edit_programme(desk: DeskDriver, operator: str | None) -> object:
    with desk.store.reading() as reader:
        event = reader.events.find(EVENT)
    assert event is not None
    edit = ProgrammeEdit(event, replace(event, capacity=99))
    return EditProgramme(desk.store)(edit, operator=operator)


SUPERVISORS_ACTS = (
    override,
    override_a_party,
    register_walk_in,
    correct_name,
    undo_late,
)
ORGANISERS_ACTS = (announce, end_announcements, edit_programme)


@pytest.fixture
def door(desk: DeskDriver) -> DeskDriver:
    unpaid = sample_guest("A", state=RegistrationState.UNPAID)
    desk.import_people(replace(unpaid, party="A"), sample_guest("B"))
    desk.scan("B")
    return desk


@pytest.mark.parametrize("act", SUPERVISORS_ACTS)
def test_without_staff_everybody_may(act: Act, door: DeskDriver) -> None:
    act(door, None)


@pytest.mark.parametrize("operator", [None, "Gus", "gus", "nobody", "steward"])
@pytest.mark.parametrize("act", SUPERVISORS_ACTS)
def test_with_staff_a_supervisor_has_to_act(
    act: Act, operator: str | None, door: DeskDriver
) -> None:
    add_staff(door, "Gus", Role.STEWARD)
    add_staff(door, "Fatma", Role.SUPERVISOR)
    before = door.ledger
    with pytest.raises(MissingRightError, match="it takes a supervisor"):
        act(door, operator)
    assert door.ledger == before
    act(door, "fatma")


@pytest.mark.parametrize("act", ORGANISERS_ACTS)
def test_with_an_organiser_on_the_staff_nobody_else_who_is_named_may(
    act: Act, door: DeskDriver
) -> None:
    add_staff(door, "Fatma", Role.SUPERVISOR)
    act(door, "Fatma")
    add_staff(door, "Olga", Role.ORGANISER)
    with pytest.raises(MissingRightError, match="it takes an organiser"):
        act(door, "Fatma")
    act(door, "Olga")
    act(door, None)


def test_a_member_who_left_has_no_right_any_more(door: DeskDriver) -> None:
    add_staff(door, "Gus", Role.STEWARD)
    add_staff(door, "Fatma", Role.SUPERVISOR)
    with door.store.transaction() as tx:
        (fatma,) = (member for member in tx.staff.all() if member.name == "Fatma")
        tx.staff.put(replace(fatma, active=False, pin=""))
    with pytest.raises(MissingRightError):
        register_walk_in(door, "Fatma")


def test_a_retry_is_answered_whoever_asks(door: DeskDriver) -> None:
    request = WalkIn(event=EVENT, station="door", name="Wanda", nonce="one")
    register = RegisterWalkIn(door.store, door.check_in)
    first = register(request)
    add_staff(door, "Gus", Role.STEWARD)
    assert register(request).entry == first.entry


def test_every_right_has_its_sentence() -> None:
    assert set(SENTENCES) == set(Right)
    assert {has_right((), None, right) for right in Right} == {True}
    assert set(Right) > ORGANISERS_RIGHTS
