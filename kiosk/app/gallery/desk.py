"""The states of the desk, and how each comes about."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

from kiosk.app.arrivals import STRANGERS
from kiosk.app.gallery.evening import LONGEST, turn_bad
from kiosk.app.gallery.hall import Hall
from kiosk.domain.registration import Registration, RegistrationState
from kiosk.domain.staff import Role
from kiosk.domain.station import HubStanding

PIN = "1470"
LATE = "The hub hub.example/kiosk does not answer."


def _choose(hall: Hall, meant: Callable[[Registration], bool] | None = None) -> None:
    person = hall.guest(meant) if meant else hall.guest()
    hall.desk.choose(person.id)
    hall.settle()


def _admitted(hall: Hall) -> None:
    hall.scan(hall.code(hall.guest()))


def _inside(hall: Hall) -> None:
    code = hall.code(hall.guest())
    hall.scan(code)
    hall.clock.pass_by(60)
    hall.desk.scan(code)  # a hand scanner's would be the same scan so soon


def _cancelled(hall: Hall) -> None:
    gone = hall.guest(lambda one: one.state is RegistrationState.CANCELLED)
    hall.scan(hall.code(gone))


def _override(hall: Hall) -> None:
    gone = hall.guest(lambda one: one.state is RegistrationState.BLOCKED)
    hall.scan(hall.code(gone))
    hall.press(Qt.Key.Key_F6)


def _undo(hall: Hall) -> None:
    _admitted(hall)
    hall.press(Qt.Key.Key_F5)


def _correct(hall: Hall) -> None:
    _choose(hall)
    hall.press(Qt.Key.Key_F3, shift=True)


def _walk_in(hall: Hall) -> None:
    hall.type("Ada Lovelace")
    hall.press(Qt.Key.Key_F8)


def _namesakes(hall: Hall) -> None:
    _walk_in(hall)
    hall.desk.walkIn.register("Jan de Vries", "", "", "guest", "")


def _longest(hall: Hall) -> None:
    hall.desk.register()
    hall.settle()
    hall.desk.walkIn.register(LONGEST, LONGEST, "", "guest", "")


def _party(hall: Hall) -> None:
    _choose(hall, lambda one: one.expected and bool(one.party))


def _attention(hall: Hall) -> None:
    _choose(hall, lambda one: one.expected and bool(one.attention))


def _locked(hall: Hall) -> None:
    hall.house.keep_staff("Bartholomeus", Role.STEWARD, PIN)
    hall.stage.pulse.beat.emit()
    hall.settle()
    hall.desk.scan(STRANGERS[0])


def _steward(hall: Hall) -> None:
    _locked(hall)
    hall.desk.staff.enter(PIN)
    _choose(hall)


def _authorise(hall: Hall) -> None:
    _steward(hall)
    hall.desk.register()


def _alone(hall: Hall) -> None:
    now = hall.clock.now()
    hall.stand(
        HubStanding(
            hub="hub.example/kiosk",
            alone_since=now,
            unsent=12,
            refused=1,
            trouble=LATE,
            clock_ahead_ms=4 * 60_000,
        )
    )


def _bad(hall: Hall) -> None:
    hall.stand(None)
    turn_bad(hall.house, hall.event)
    hall.stage.pulse.beat.emit()


STATES: Mapping[str, Callable[[Hall], None]] = {
    "ready": lambda _: None,
    "search": lambda hall: hall.type("de vries"),
    "search-nobody": lambda hall: hall.type("xyzzy"),
    "person": _choose,
    "attention": _attention,
    "party": _party,
    "admitted": _admitted,
    "already-inside": _inside,
    "cancelled": _cancelled,
    "not-a-ticket": lambda hall: hall.scan(STRANGERS[0]),
    "override": _override,
    "undo": _undo,
    "correct-name": _correct,
    "walk-in": _walk_in,
    "namesakes": _namesakes,
    "longest-name": _longest,
    "alone": _alone,
    "worst": _bad,
    "locked": _locked,
    "steward": _steward,
    "authorise": _authorise,
    "exit": lambda hall: hall.desk.bar.turn(),
    "conflicts": lambda hall: hall.press(Qt.Key.Key_F2, shift=True),
}


def rest(hall: Hall) -> None:
    """Be ready for the next person."""
    for member in hall.house.staff:
        hall.house.remove_staff(member.name)
        hall.stage.pulse.beat.emit()
        hall.settle()
    if hall.desk.bar.leaving:
        hall.desk.bar.turn()
    hall.press(*[Qt.Key.Key_Escape] * 3)
    hall.desk.clear()
