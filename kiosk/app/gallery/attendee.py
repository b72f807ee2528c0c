"""The states of the attendee's screen, and how each comes about."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer

from kiosk.app.arrivals import STRANGERS
from kiosk.app.gallery.evening import turn_bad
from kiosk.app.gallery.hall import Hall
from kiosk.app.qt import wait_until
from kiosk.domain.question import EventQuestion, QuestionKind
from kiosk.domain.registration import RegistrationState
from kiosk.domain.station import HubStanding
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.patience import Patience

PHOTOS = {
    "en": "Pictures are taken this evening for the institute's website. May you be "
    "recognisable in them?",
    "nl": "Vanavond worden er foto's gemaakt voor de website van het instituut. Mag u "
    "daarop herkenbaar zijn?",
}
MEAL = {"en": "What would you like to eat?", "nl": "Wat wilt u eten?"}
MEALS = ({"en": "Fish", "nl": "Vis"}, {"en": "Vegetables", "nl": "Groente"})


def _scan(hall: Hall, code: str) -> None:
    """Scan as somebody who has chosen the language before."""
    hall.attendee.comfort.speak(hall.variant.language)
    hall.scan(code)


def _welcome(hall: Hall) -> None:
    _scan(hall, hall.code(hall.guest()))


def _inside(hall: Hall) -> None:
    code = hall.code(hall.guest())
    _scan(hall, code)
    hall.clock.pass_by(60)
    hall.attendee.scan(code)  # a hand scanner's would be the same scan so soon


def _cancelled(hall: Hall) -> None:
    gone = hall.guest(lambda one: one.state is RegistrationState.CANCELLED)
    _scan(hall, hall.code(gone))


def _see_desk(hall: Hall) -> None:
    _scan(hall, hall.code(hall.guest(lambda one: one.expected and bool(one.attention))))


def _not_a_ticket(hall: Hall) -> None:
    _scan(hall, STRANGERS[0])


def _too_late(hall: Hall) -> None:
    before = hall.clock.moment
    hall.clock.moment = hall.event.ends_at + timedelta(hours=1)
    _scan(hall, hall.code(hall.guest()))
    hall.clock.moment = before


def _speaker(hall: Hall) -> None:
    hall.attendee.showSpeaker(hall.event.speakers[1].id)


def _own_unknown(hall: Hall) -> None:
    hall.attendee.showFindOwn()
    hall.settle()
    hall.type("Nobody at all")
    hall.press(Qt.Key.Key_Tab)
    hall.type("nobody@example.org")
    hall.press(Qt.Key.Key_Return)
    wait_until(lambda: hall.attendee.own.answer is Attendee.OwnSearch.NOT_FOUND)


def _question(hall: Hall) -> None:
    asked = (
        EventQuestion(id="photos", text=PHOTOS),
        EventQuestion(
            id="meal",
            text=MEAL,
            kind=QuestionKind.CHOICE,
            options=MEALS,
            required=False,
        ),
    )
    hall.house.use_cases.import_event(replace(hall.event, questions=asked))
    _scan(hall, hall.code(hall.guest()))


def _choice(hall: Hall) -> None:
    _scan(hall, hall.code(hall.guest()))
    hall.attendee.question.answer("yes")


def _unanswered(hall: Hall) -> None:
    _scan(hall, hall.code(hall.guest()))
    hall.attendee.dismiss()


def _attract(hall: Hall) -> None:
    hall.house.use_cases.import_event(hall.event)
    hall.attendee.dismiss()
    hall.settle()
    timers = hall.attendee.findChildren(QTimer)
    minute = next(one for one in timers if one.interval() == Patience().idle)
    minute.timeout.emit()


def _out_of_order(hall: Hall) -> None:
    elsewhere = replace(hall.event.checkpoints[0], name="Another door")
    hall.house.use_cases.import_event(replace(hall.event, checkpoints=(elsewhere,)))
    _scan(hall, hall.code(hall.guest()))
    hall.house.use_cases.import_event(hall.event)


def _leave(hall: Hall) -> None:
    if hall.lock is None:
        raise LookupError("this screen is not locked")
    hall.lock.leaving.ask()


def _goodbye(hall: Hall) -> None:
    _scan(hall, hall.code(hall.guest(inside=True)))


def _alone(hall: Hall) -> None:
    hall.stand(
        HubStanding(hub="hub.example/kiosk", alone_since=hall.clock.now(), unsent=12)
    )


def _announced(hall: Hall) -> None:
    hall.stand(None)
    turn_bad(hall.house, hall.event)
    hall.stage.pulse.beat.emit()


STATES: Mapping[str, Callable[[Hall], None]] = {
    "waiting": lambda hall: hall.attendee.dismiss(),
    "programme": lambda hall: hall.attendee.showProgramme(),
    "speakers": lambda hall: hall.attendee.showSpeakers(),
    "speaker": _speaker,
    "take-along": lambda hall: hall.attendee.showTakeAlong(),
    "no-code": lambda hall: hall.attendee.showNoCode(),
    "find-own": lambda hall: hall.attendee.showFindOwn(),
    "find-own-unknown": _own_unknown,
    "welcome": _welcome,
    "already-inside": _inside,
    "cancelled": _cancelled,
    "see-desk": _see_desk,
    "not-a-ticket": _not_a_ticket,
    "too-late": _too_late,
    "question": _question,
    "choice": _choice,
    "unanswered": _unanswered,
    "out-of-order": _out_of_order,
    "leave": _leave,
    "alone": _alone,
    "announced": _announced,
    "attract": _attract,
}
"""The attract loop comes last: it takes back what a guest chose."""


OUT_STATES: Mapping[str, Callable[[Hall], None]] = {
    "waiting": lambda hall: hall.attendee.dismiss(),
    "goodbye": _goodbye,
}
"""Where guests go out."""


def rest(hall: Hall) -> None:
    """Be as for the next guest."""
    if hall.lock:
        hall.lock.leaving.cancel()
    hall.attendee.back()
    hall.attendee.dismiss()
