"""Whom a guest's screen sends to the desk, the desk knows before they arrive."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.admission.ledger import ScanSource
from kiosk.service.call_for_help import AnswerHelpCall, CallForHelp, OpenDeskCase
from kiosk.service.check_in import CheckIn, Scan
from tests.faces.conftest import EVENT, SHIFT, FakeClock
from tests.faces.desk.conftest import DeskWindowDriver

WAITLISTED, BLOCKED, GUEST, STRANGER = "DIL-010", "DIL-011", "DIL-016", "-"
TAKE = "I\u2019ll help them"


@pytest.fixture
def send(
    desk: DeskWindowDriver, check_in: CheckIn, clock: FakeClock
) -> Callable[..., None]:
    """Let guests scan at a kiosk that sends them to the desk, a minute apart."""

    def send(*references: str, station: str = "Kiosk 2") -> None:
        for reference in references:
            code = (
                "KAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                if reference == STRANGER
                else desk.code_of(reference)
            )
            scan = Scan(
                event=EVENT, station=station, code=code, source=ScanSource.ATTENDEE
            )
            result = check_in(scan)
            OpenDeskCase(desk.place.store, clock)(EVENT, station, result)
            clock.move(minutes=1)
        desk.face.refresh()

    return send


def open_cases(desk: DeskWindowDriver) -> list[str]:
    with desk.place.store.reading() as reader:
        return [call.id for call in reader.notices.help_calls(EVENT)]


def test_the_desk_reads_who_comes_why_and_from_where(
    desk: DeskWindowDriver, send: Callable[..., None]
) -> None:
    send(WAITLISTED)
    name = desk.person(WAITLISTED).registration.name
    assert desk.shows(f"{name}: waiting list", TAKE)
    assert desk.detail(f"{name}: waiting list") == "Sent here by Kiosk 2 at 17:00."


def test_one_key_takes_the_case_and_shows_the_person(
    desk: DeskWindowDriver, send: Callable[..., None]
) -> None:
    send(WAITLISTED, BLOCKED)
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert desk.face.person.name == desk.person(WAITLISTED).registration.name
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert desk.face.person.name == desk.person(BLOCKED).registration.name
    assert not open_cases(desk)
    assert not desk.shows(TAKE)


def test_a_touch_takes_it_as_well(
    desk: DeskWindowDriver, send: Callable[..., None]
) -> None:
    send(BLOCKED)
    desk.tap(TAKE)
    assert desk.face.person.name == desk.person(BLOCKED).registration.name


def test_a_guest_who_calls_for_help_comes_first(
    desk: DeskWindowDriver, send: Callable[..., None], clock: FakeClock
) -> None:
    send(WAITLISTED)
    CallForHelp(desk.place.store, clock)(EVENT, "Kiosk 2", "Main door")
    desk.face.refresh()
    assert desk.shows("Kiosk 2 calls for help")
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert not desk.shows("Kiosk 2 calls for help")
    assert not desk.face.person.shown
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert desk.face.person.shown


def test_an_unknown_ticket_is_a_case_without_a_person(
    desk: DeskWindowDriver, send: Callable[..., None]
) -> None:
    send(STRANGER)
    assert open_cases(desk)
    assert any(word.startswith("A guest: ") for word in desk.words)
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert not desk.face.person.shown
    assert not open_cases(desk)


def test_the_same_guest_is_one_case_and_the_newest(
    desk: DeskWindowDriver, send: Callable[..., None]
) -> None:
    send(WAITLISTED, WAITLISTED, WAITLISTED)
    assert len(open_cases(desk)) == 1
    name = desk.person(WAITLISTED).registration.name
    assert desk.detail(f"{name}: waiting list") == "Sent here by Kiosk 2 at 17:02."


def test_a_case_ends_when_the_guest_goes_in_and_after_a_quarter_of_an_hour(
    desk: DeskWindowDriver,
    send: Callable[..., None],
    check_in: CheckIn,
    clock: FakeClock,
) -> None:
    send(WAITLISTED, BLOCKED)
    check_in(
        Scan(
            event=EVENT,
            station="Desk 2",
            code=desk.code_of(WAITLISTED),
            override="there is a place",
        )
    )
    desk.face.refresh()
    waiting, blocked = (
        desk.person(reference).registration.name for reference in (WAITLISTED, BLOCKED)
    )
    assert not desk.shows(f"{waiting}: waiting list")
    assert desk.shows(f"{blocked}: blocked")
    clock.move(minutes=14)
    desk.face.refresh()
    assert not desk.shows(f"{blocked}: blocked")


def test_another_desk_that_took_it_first_leaves_nothing(
    desk: DeskWindowDriver, send: Callable[..., None], clock: FakeClock
) -> None:
    send(WAITLISTED)
    [case] = open_cases(desk)
    AnswerHelpCall(desk.place.store, clock)(EVENT, case, "Desk 2")
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert not desk.face.person.shown
    assert not desk.shows(TAKE)


def test_an_open_form_keeps_what_was_typed(
    desk: DeskWindowDriver, send: Callable[..., None]
) -> None:
    send(WAITLISTED)
    desk.press(Qt.Key.Key_F8)
    assert desk.face.walkIn.shown
    desk.press_in(desk.window, Qt.Key.Key_F1, SHIFT)
    assert desk.face.walkIn.shown
    assert open_cases(desk)
