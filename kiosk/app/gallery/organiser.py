"""The states of the organiser's face, and how each is reached."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

from kiosk.app.gallery import evacuation
from kiosk.app.gallery.face_driver import FaceDriver
from kiosk.app.gallery.sample_evening import show_worst_case
from kiosk.app.qt_application import wait, wait_until
from kiosk.domain.stations.station import HubStatus

THROTTLE_S = 0.6
"""Longer than the screen's throttle."""


def _scan(driver: FaceDriver) -> None:
    previous = driver.organiser.numbers.value
    driver.scan(driver.ticket_code(driver.next_registration()))
    driver.host.change_poller.changed.emit()
    wait_until(lambda: driver.organiser.numbers.value != previous)


def _absent(driver: FaceDriver) -> None:
    driver.press(Qt.Key.Key_F4)
    wait_until(lambda: driver.organiser.staff.people.found > 0)


def _offline(driver: FaceDriver) -> None:
    driver.set_hub_status(
        HubStatus(hub="hub.example/kiosk", offline_since=driver.clock.now())
    )
    wait(THROTTLE_S)


def _worst_case(driver: FaceDriver) -> None:
    show_worst_case(driver.app, driver.event)
    driver.host.change_poller.changed.emit()
    wait(THROTTLE_S)


STATES: Mapping[str, Callable[[FaceDriver], None]] = {
    "room": lambda _: None,
    "inside": lambda driver: driver.press(Qt.Key.Key_F3),
    "absent": _absent,
    "programme": lambda driver: driver.press(Qt.Key.Key_F5),
    "shift": lambda driver: driver.press(Qt.Key.Key_F6),
    "announce": lambda driver: driver.press(Qt.Key.Key_F7),
    "export": lambda driver: driver.press(Qt.Key.Key_F8),
    "wall": lambda driver: driver.press(Qt.Key.Key_F10),
    "evacuation": lambda driver: evacuation.show_roll(
        driver, driver.organiser.staff.evacuation
    ),
    "scan": _scan,
    "alone": _offline,
    "worst": _worst_case,
}


def reset(driver: FaceDriver) -> None:
    """Show the occupancy again."""
    evacuation.end(driver)
    driver.press(Qt.Key.Key_Escape)
    driver.set_hub_status(None)
