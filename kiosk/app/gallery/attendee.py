"""The states of the attendee's face, and how each is reached."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer

from kiosk.app.demo.demo_guests import FOREIGN_CODES
from kiosk.app.gallery import evacuation
from kiosk.app.gallery.face_driver import FaceDriver
from kiosk.app.gallery.sample_evening import show_worst_case
from kiosk.app.qt_application import wait_until
from kiosk.domain.event.event_question import EventQuestion, QuestionKind
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts

PHOTO_QUESTION = {
    "en": "Pictures are taken this evening for the institute\u2019s website. May we "
    "use pictures in which you can be recognised?",
    "nl": "Vanavond worden er foto\u2019s gemaakt voor de website van het instituut. "
    "Vindt u het goed als u daarop herkenbaar in beeld bent?",
}
MEAL_QUESTION = {"en": "What would you like to eat?", "nl": "Wat wilt u eten?"}
MEAL_OPTIONS = ({"en": "Fish", "nl": "Vis"}, {"en": "Vegetables", "nl": "Groente"})


def _scan(driver: FaceDriver, code: str) -> None:
    """Scan as a guest who has chosen the language before."""
    driver.attendee.accessibility.setLanguage(driver.variant.language)
    driver.scan(code)


def _welcome(driver: FaceDriver) -> None:
    _scan(driver, driver.ticket_code(driver.next_registration()))


def _inside(driver: FaceDriver) -> None:
    code = driver.ticket_code(driver.next_registration())
    _scan(driver, code)
    driver.clock.advance(60)
    driver.attendee.scan(code)  # a hand scanner's would be the same scan so soon


def _cancelled(driver: FaceDriver) -> None:
    cancelled = driver.next_registration(
        lambda registration: registration.state is RegistrationState.CANCELLED
    )
    _scan(driver, driver.ticket_code(cancelled))


def _see_desk(driver: FaceDriver) -> None:
    _scan(
        driver,
        driver.ticket_code(
            driver.next_registration(
                lambda registration: (
                    registration.expected and bool(registration.attention)
                )
            )
        ),
    )


def _not_a_ticket(driver: FaceDriver) -> None:
    _scan(driver, FOREIGN_CODES[0])


def _too_late(driver: FaceDriver) -> None:
    previous = driver.clock.moment
    driver.clock.moment = driver.event.ends_at + timedelta(hours=1)
    _scan(driver, driver.ticket_code(driver.next_registration()))
    driver.clock.moment = previous


def _too_early(driver: FaceDriver) -> None:
    previous = driver.clock.moment
    driver.clock.moment = driver.event.starts_at - timedelta(hours=1)
    _scan(driver, driver.ticket_code(driver.next_registration()))
    driver.clock.moment = previous


def _speaker(driver: FaceDriver) -> None:
    driver.attendee.showSpeaker(driver.event.speakers[1].id)


def _own_unknown(driver: FaceDriver) -> None:
    driver.attendee.showFindOwn()
    driver.wait_idle()
    driver.type("Nobody at all")
    driver.press(Qt.Key.Key_Tab)
    driver.type("nobody@example.org")
    driver.press(Qt.Key.Key_Return)
    wait_until(
        lambda: driver.attendee.registrationSearch.state is Attendee.Search.NOT_FOUND
    )


def _question(driver: FaceDriver) -> None:
    questions = (
        EventQuestion(id="photos", text=PHOTO_QUESTION),
        EventQuestion(
            id="meal",
            text=MEAL_QUESTION,
            kind=QuestionKind.CHOICE,
            options=MEAL_OPTIONS,
            required=False,
        ),
    )
    driver.app.use_cases.import_event(replace(driver.event, questions=questions))
    _scan(driver, driver.ticket_code(driver.next_registration()))


def _choice(driver: FaceDriver) -> None:
    _scan(driver, driver.ticket_code(driver.next_registration()))
    driver.attendee.question.answer("yes")


def _unanswered(driver: FaceDriver) -> None:
    _scan(driver, driver.ticket_code(driver.next_registration()))
    driver.attendee.dismiss()


def _attract(driver: FaceDriver) -> None:
    driver.app.use_cases.import_event(driver.event)
    driver.attendee.dismiss()
    driver.wait_idle()
    timers = driver.attendee.findChildren(QTimer)
    idle_timer = next(
        timer for timer in timers if timer.interval() == AttendeeTimeouts().idle
    )
    idle_timer.timeout.emit()


def _out_of_order(driver: FaceDriver) -> None:
    other_checkpoint = replace(driver.event.checkpoints[0], name="Another door")
    driver.app.use_cases.import_event(
        replace(driver.event, checkpoints=(other_checkpoint,))
    )
    _scan(driver, driver.ticket_code(driver.next_registration()))
    driver.app.use_cases.import_event(driver.event)


def _leave(driver: FaceDriver) -> None:
    if driver.kiosk_mode is None:
        raise LookupError("this screen is not locked")
    driver.kiosk_mode.kiosk_exit.open()


def _goodbye(driver: FaceDriver) -> None:
    _scan(driver, driver.ticket_code(driver.next_registration(inside=True)))


def _waiting_at(driver: FaceDriver, minutes: float) -> None:
    """Show the first page so many minutes after the event's beginning."""
    driver.clock.moment = driver.event.starts_at + timedelta(minutes=minutes)
    driver.attendee.agenda.update_time()


def _full(driver: FaceDriver) -> None:
    _waiting_at(driver, -12)
    with driver.app.store.reading() as reader:
        inside = len(reader.people.inside(driver.event.id))
    driver.app.use_cases.import_event(replace(driver.event, capacity=inside))
    driver.host.change_poller.changed.emit()


def _offline(driver: FaceDriver) -> None:
    driver.set_hub_status(
        HubStatus(hub="hub.example/kiosk", offline_since=driver.clock.now(), unsent=12)
    )


def _announced(driver: FaceDriver) -> None:
    driver.set_hub_status(None)
    show_worst_case(driver.app, driver.event)
    driver.host.change_poller.changed.emit()


STATES: Mapping[str, Callable[[FaceDriver], None]] = {
    "waiting": lambda driver: driver.attendee.dismiss(),
    "programme": lambda driver: driver.attendee.showProgramme(),
    "speakers": lambda driver: driver.attendee.showSpeakers(),
    "speaker": _speaker,
    "take-along": lambda driver: driver.attendee.showTakeAlong(),
    "no-code": lambda driver: driver.attendee.showNoCode(),
    "find-own": lambda driver: driver.attendee.showFindOwn(),
    "find-own-unknown": _own_unknown,
    "welcome": _welcome,
    "already-inside": _inside,
    "cancelled": _cancelled,
    "see-desk": _see_desk,
    "not-a-ticket": _not_a_ticket,
    "too-early": _too_early,
    "too-late": _too_late,
    "question": _question,
    "choice": _choice,
    "unanswered": _unanswered,
    "out-of-order": _out_of_order,
    "leave": _leave,
    "before": lambda driver: _waiting_at(driver, -90),
    "running": lambda driver: _waiting_at(driver, 20),
    "over": lambda driver: _waiting_at(driver, 130),
    "full": _full,
    "evacuation": evacuation.begin,
    "alone": _offline,
    "announced": _announced,
    "attract": _attract,
}
"""The attract loop comes last: it takes back what a guest chose."""


OUT_STATES: Mapping[str, Callable[[FaceDriver], None]] = {
    "waiting": lambda driver: driver.attendee.dismiss(),
    "goodbye": _goodbye,
}
"""The states where guests leave."""


def reset(driver: FaceDriver) -> None:
    """Reset the face for the next guest."""
    evacuation.end(driver)
    if driver.kiosk_mode:
        driver.kiosk_mode.kiosk_exit.cancel()
    driver.attendee.back()
    driver.attendee.dismiss()
