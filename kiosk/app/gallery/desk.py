"""The states of the desk, and how each is reached."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt

from kiosk.app.demo.demo_guests import FOREIGN_CODES
from kiosk.app.gallery import evacuation
from kiosk.app.gallery.face_driver import FaceDriver
from kiosk.app.gallery.sample_evening import LONGEST_NAME, show_worst_case
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.staff import Role
from kiosk.domain.stations.station import HubStatus
from kiosk.service.check_in import Scan

PIN = "1470"
HUB_FAULT = "The hub hub.example/kiosk does not answer."


def _choose(
    driver: FaceDriver, predicate: Callable[[Registration], bool] | None = None
) -> None:
    person = (
        driver.next_registration(predicate) if predicate else driver.next_registration()
    )
    driver.desk.choose(person.id)
    driver.wait_idle()


def _admitted(driver: FaceDriver) -> None:
    driver.scan(driver.ticket_code(driver.next_registration()))


def _inside(driver: FaceDriver) -> None:
    code = driver.ticket_code(driver.next_registration())
    driver.scan(code)
    driver.clock.advance(60)
    driver.desk.scan(code)  # a hand scanner's would be the same scan so soon


def _cancelled(driver: FaceDriver) -> None:
    cancelled = driver.next_registration(
        lambda registration: registration.state is RegistrationState.CANCELLED
    )
    driver.scan(driver.ticket_code(cancelled))


def _sent(driver: FaceDriver) -> None:
    """Let a guest's screen send somebody here."""
    guest = driver.next_registration(
        lambda registration: registration.state is RegistrationState.UNPAID
    )
    scan = Scan(event=driver.event.id, station="Kiosk 2", registration=guest.id)
    use_cases = driver.app.use_cases
    result = use_cases.check_in(replace(scan, source=ScanSource.ATTENDEE))
    use_cases.open_desk_case(driver.event.id, "Kiosk 2", result)
    driver.host.change_poller.changed.emit()


def _override(driver: FaceDriver) -> None:
    blocked = driver.next_registration(
        lambda registration: registration.state is RegistrationState.BLOCKED
    )
    driver.scan(driver.ticket_code(blocked))
    driver.press(Qt.Key.Key_F6)


def _undo(driver: FaceDriver) -> None:
    _admitted(driver)
    driver.press(Qt.Key.Key_F5)


def _correct(driver: FaceDriver) -> None:
    _choose(driver)
    driver.press(Qt.Key.Key_F3, shift=True)


def _walk_in(driver: FaceDriver) -> None:
    driver.type("Ada Lovelace")
    driver.press(Qt.Key.Key_F8)


def _namesakes(driver: FaceDriver) -> None:
    _walk_in(driver)
    driver.desk.walkIn.register("Jan de Vries", "", "", "guest", "")


def _longest_name(driver: FaceDriver) -> None:
    driver.desk.openWalkIn()
    driver.wait_idle()
    driver.desk.walkIn.register(LONGEST_NAME, LONGEST_NAME, "", "guest", "")


def _party(driver: FaceDriver) -> None:
    _choose(
        driver, lambda registration: registration.expected and bool(registration.party)
    )


def _attention(driver: FaceDriver) -> None:
    _choose(
        driver,
        lambda registration: registration.expected and bool(registration.attention),
    )


def _locked(driver: FaceDriver) -> None:
    driver.app.use_cases.add_staff_member("Bartholomeus", Role.STEWARD, PIN)
    driver.host.change_poller.changed.emit()
    driver.wait_idle()
    driver.desk.scan(FOREIGN_CODES[0])


def _steward(driver: FaceDriver) -> None:
    _locked(driver)
    driver.desk.staff.enter(PIN)
    _choose(driver)


def _authorise(driver: FaceDriver) -> None:
    _steward(driver)
    driver.desk.openWalkIn()


def _offline(driver: FaceDriver) -> None:
    now = driver.clock.now()
    driver.set_hub_status(
        HubStatus(
            hub="hub.example/kiosk",
            offline_since=now,
            unsent=12,
            refused=1,
            trouble=HUB_FAULT,
            clock_ahead_ms=4 * 60_000,
        )
    )


def _worst_case(driver: FaceDriver) -> None:
    driver.set_hub_status(None)
    show_worst_case(driver.app, driver.event)
    driver.host.change_poller.changed.emit()


def _notices(driver: FaceDriver) -> None:
    _worst_case(driver)
    driver.wait_idle()
    driver.press(Qt.Key.Key_N, control=True)


STATES: Mapping[str, Callable[[FaceDriver], None]] = {
    "ready": lambda _: None,
    "search": lambda driver: driver.type("de vries"),
    "search-nobody": lambda driver: driver.type("xyzzy"),
    "person": _choose,
    "attention": _attention,
    "party": _party,
    "admitted": _admitted,
    "already-inside": _inside,
    "cancelled": _cancelled,
    "sent": _sent,
    "not-a-ticket": lambda driver: driver.scan(FOREIGN_CODES[0]),
    "override": _override,
    "undo": _undo,
    "correct-name": _correct,
    "walk-in": _walk_in,
    "namesakes": _namesakes,
    "longest-name": _longest_name,
    "alone": _offline,
    "worst": _worst_case,
    "notices": _notices,
    "locked": _locked,
    "steward": _steward,
    "authorise": _authorise,
    "exit": lambda driver: driver.desk.statusBar.toggleExitMode(),
    "conflicts": lambda driver: driver.press(Qt.Key.Key_F2, shift=True),
    "evacuate": lambda driver: driver.desk.evacuation.press(),
}


def reset(driver: FaceDriver) -> None:
    """Reset the desk for the next person."""
    evacuation.end(driver)
    driver.desk.evacuation.back()
    for member in driver.app.staff:
        driver.app.use_cases.remove_staff_member(member.name)
        driver.host.change_poller.changed.emit()
        driver.wait_idle()
    driver.desk.notices.takeCase()
    driver.wait_idle()
    if driver.desk.statusBar.exitMode:
        driver.desk.statusBar.toggleExitMode()
    driver.press(*[Qt.Key.Key_Escape] * 3)
    driver.desk.clear()
