"""The states of the organiser's screen, and how each comes about."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

from kiosk.app.gallery.evening import turn_bad
from kiosk.app.gallery.hall import Hall
from kiosk.app.qt import wait, wait_until
from kiosk.domain.station import HubStanding

RESTS_S = 0.6
"""Longer than the screen rests between two looks at the records."""


def _scan(hall: Hall) -> None:
    before = hall.organiser.numbers
    hall.scan(hall.code(hall.guest()))
    hall.stage.pulse.beat.emit()
    wait_until(lambda: hall.organiser.numbers != before)


def _absent(hall: Hall) -> None:
    hall.press(Qt.Key.Key_F4)
    wait_until(lambda: hall.organiser.staff.people.found > 0)


def _alone(hall: Hall) -> None:
    hall.stand(HubStanding(hub="hub.example/kiosk", alone_since=hall.clock.now()))
    wait(RESTS_S)


def _worst(hall: Hall) -> None:
    turn_bad(hall.house, hall.event)
    hall.stage.pulse.beat.emit()
    wait(RESTS_S)


STATES: Mapping[str, Callable[[Hall], None]] = {
    "room": lambda _: None,
    "inside": lambda hall: hall.press(Qt.Key.Key_F3),
    "absent": _absent,
    "programme": lambda hall: hall.press(Qt.Key.Key_F5),
    "shift": lambda hall: hall.press(Qt.Key.Key_F6),
    "announce": lambda hall: hall.press(Qt.Key.Key_F7),
    "export": lambda hall: hall.press(Qt.Key.Key_F8),
    "wall": lambda hall: hall.press(Qt.Key.Key_F10),
    "scan": _scan,
    "alone": _alone,
    "worst": _worst,
}


def rest(hall: Hall) -> None:
    """Show the room again."""
    hall.press(Qt.Key.Key_Escape)
    hall.stand(None)
