"""Something is asked at the screen: one thing at a time, once, and not for ever."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from kiosk.domain.event.event_question import EventQuestion, QuestionKind
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.collect_answers import collect_answers
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key

Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
CodeOf = Callable[[str], str]
Open = Callable[..., tuple[AttendeeFace, FaceWindow]]

GUEST, DUTCH = "DIL-016", "DIL-022"
PHOTOS = EventQuestion(
    id="photos", text={"en": "May we take pictures?", "nl": "Mogen wij u filmen?"}
)
MEAL = EventQuestion(
    id="meal",
    text={"en": "What would you like to eat?"},
    kind=QuestionKind.CHOICE,
    options=({"en": "Fish", "nl": "Vis"}, {"en": "Rice", "nl": "Rijst"}),
    required=False,
)


@pytest.fixture(autouse=True)
def asking(place: FaceContext) -> None:
    """Let the event ask two things."""
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    ImportEvent(place.store, new_key)(replace(event, questions=(PHOTOS, MEAL)))


def given_by_guests(place: FaceContext) -> list[dict[str, str]]:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
        assert event is not None
        answers = collect_answers(reader, event).by_registration
    return [dict(given_by_one) for given_by_one in answers.values() if given_by_one]


def test_by_touch_one_answers_and_goes_in(
    open_face: Open,
    words: Words,
    tap: Touch,
    scan_code: Touch,
    code_of: CodeOf,
    place: FaceContext,
) -> None:
    _, window = open_face()
    scan_code(window, code_of(GUEST))
    assert {"May we take pictures?", "Yes", "No", "Not now"} <= set(words(window))
    assert "Þór" not in " ".join(words(window))
    tap(window, "No")
    expected = {"What would you like to eat?", "Fish", "Rice", "I would rather not say"}
    assert expected <= set(words(window))
    assert given_by_guests(place) == []
    tap(window, "Rice")
    assert "Welcome, Þór" in words(window)
    assert given_by_guests(place) == [{"photos": "no", "meal": "Rice"}]


def test_by_keyboard_and_in_the_guest_s_language(
    open_face: Open,
    words: Words,
    press: Callable[..., None],
    scan_code: Touch,
    code_of: CodeOf,
) -> None:
    _, window = open_face(1024, 768)
    scan_code(window, code_of(DUTCH))
    assert {"Mogen wij u filmen?", "Ja", "Nee", "Nu niet"} <= set(words(window))
    press(window, Qt.Key.Key_Return)  # nobody consents by a key that was pressed anyhow
    assert "Mogen wij u filmen?" in words(window)
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert {"Vis", "Rijst", "Dat zeg ik liever niet"} <= set(words(window))
    press(window, Qt.Key.Key_Tab)
    press(window, Qt.Key.Key_Return)
    assert "Welkom, Hilde" in words(window)


@pytest.mark.parametrize("way", ["no answer", "Not now", "Escape", "another code"])
def test_who_does_not_answer_is_told_where_to_go_and_leaves_nothing(
    way: str,
    open_face: Open,
    words: Words,
    tap: Touch,
    press: Callable[..., None],
    scan_code: Touch,
    code_of: CodeOf,
    place: FaceContext,
    qtbot: QtBot,
) -> None:
    short_timeouts = AttendeeTimeouts(question=60)
    face, window = open_face(
        timeouts=short_timeouts if way == "no answer" else AttendeeTimeouts()
    )
    scan_code(window, code_of(GUEST))
    face.question.answer("yes")
    if way == "Not now":
        tap(window, way)
    elif way == "Escape":
        press(window, Qt.Key.Key_Escape)
    elif way == "another code":
        scan_code(window, "https://example.org/menu")
        assert "Not a ticket" in words(window)
    if way != "another code":
        qtbot.waitUntil(lambda: face.page is Attendee.Page.DESK)
        assert "We\u2019ll help you at the desk" in words(window)
    face.dismiss()
    qtbot.waitUntil(lambda: face.page is Attendee.Page.WAITING)
    assert "Scan your code under the scanner" in words(window)
    assert given_by_guests(place) == []
    with place.store.reading() as reader:
        assert not reader.people.inside(place.event)


def test_a_touch_gives_more_time(
    open_face: Open, scan_code: Touch, code_of: CodeOf, tap: Touch
) -> None:
    face, window = open_face(timeouts=AttendeeTimeouts(question=12_345))
    scan_code(window, code_of(GUEST))
    [question_timer] = [
        timer for timer in face.findChildren(QTimer) if timer.interval() == 12_345
    ]
    question_timer.stop()
    tap(window, "May we take pictures?")
    assert question_timer.isActive()


def test_a_second_touch_answers_nothing(
    open_face: Open, scan_code: Touch, code_of: CodeOf, place: FaceContext
) -> None:
    face, window = open_face()
    scan_code(window, code_of(GUEST))
    face.question.answer("yes")
    face.question.answer("Fish")
    face.question.answer("Rice")
    assert given_by_guests(place) == [{"photos": "yes", "meal": "Fish"}]


def test_who_finds_themselves_is_asked_too_and_needs_no_help_once_inside(
    open_face: Open, words: Words, place: FaceContext, qtbot: QtBot
) -> None:
    face, window = open_face(timeouts=AttendeeTimeouts(search=1))
    face.showNoCode()
    face.showFindOwn()
    face.registrationSearch.find(
        "Marijke van der Berg", "marijke.vanderberg@example.org"
    )
    qtbot.waitUntil(lambda: "Mogen wij u filmen?" in words(window))
    for answer in ("yes", "Rice"):
        with place.store.reading() as reader:
            assert reader.notices.help_calls(place.event)
        face.question.answer(answer)
    assert "Welkom, Marijke" in words(window)
    with place.store.reading() as reader:
        assert not reader.notices.help_calls(place.event)
