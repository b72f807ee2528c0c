"""Something is asked at the screen: one thing at a time, once, and not for ever."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from kiosk.domain.question import EventQuestion, QuestionKind
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.attendee.patience import Patience
from kiosk.faces.place import Place
from kiosk.faces.window import FaceWindow
from kiosk.seal import new_key
from kiosk.service.answers import given_answers
from kiosk.service.import_event import ImportEvent

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
def asking(place: Place) -> None:
    """Let the event ask two things."""
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    ImportEvent(place.store, new_key)(replace(event, questions=(PHOTOS, MEAL)))


def given(place: Place) -> list[dict[str, str]]:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
        assert event is not None
        answers = given_answers(reader, event).by_registration
    return [dict(own) for own in answers.values() if own]


def test_by_touch_one_answers_and_goes_in(
    open_face: Open,
    words: Words,
    tap: Touch,
    scan_code: Touch,
    code_of: CodeOf,
    place: Place,
) -> None:
    _, window = open_face()
    scan_code(window, code_of(GUEST))
    assert {"May we take pictures?", "Yes", "No", "Not now"} <= set(words(window))
    assert "Þór" not in " ".join(words(window))
    tap(window, "No")
    told = {"What would you like to eat?", "Fish", "Rice", "I would rather not say"}
    assert told <= set(words(window))
    assert given(place) == []
    tap(window, "Rice")
    assert "Welcome, Þór" in words(window)
    assert given(place) == [{"photos": "no", "meal": "Rice"}]


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
    place: Place,
    qtbot: QtBot,
) -> None:
    brief = Patience(question=60)
    face, window = open_face(patience=brief if way == "no answer" else Patience())
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
        assert "Please see the desk" in words(window)
    face.dismiss()
    qtbot.waitUntil(lambda: face.page is Attendee.Page.WAITING)
    assert "Hold your code here" in words(window)
    assert given(place) == []
    with place.store.reading() as reader:
        assert not reader.people.inside(place.event)


def test_a_touch_gives_more_time(
    open_face: Open, scan_code: Touch, code_of: CodeOf, tap: Touch
) -> None:
    face, window = open_face(patience=Patience(question=12_345))
    scan_code(window, code_of(GUEST))
    [wait] = [one for one in face.findChildren(QTimer) if one.interval() == 12_345]
    wait.stop()
    tap(window, "May we take pictures?")
    assert wait.isActive()


def test_a_second_touch_answers_nothing(
    open_face: Open, scan_code: Touch, code_of: CodeOf, place: Place
) -> None:
    face, window = open_face()
    scan_code(window, code_of(GUEST))
    face.question.answer("yes")
    face.question.answer("Fish")
    face.question.answer("Rice")
    assert given(place) == [{"photos": "yes", "meal": "Fish"}]


def test_who_finds_themselves_is_asked_too_and_needs_no_help_once_inside(
    open_face: Open, words: Words, place: Place, qtbot: QtBot
) -> None:
    face, window = open_face(patience=Patience(own=1))
    face.showNoCode()
    face.showFindOwn()
    face.own.find("Marijke van der Berg", "marijke.vanderberg@example.org")
    qtbot.waitUntil(lambda: "Mogen wij u filmen?" in words(window))
    for answer in ("yes", "Rice"):
        with place.store.reading() as reader:
            assert reader.notices.help_calls(place.event)
        face.question.answer(answer)
    assert "Welkom, Marijke" in words(window)
    with place.store.reading() as reader:
        assert not reader.notices.help_calls(place.event)
