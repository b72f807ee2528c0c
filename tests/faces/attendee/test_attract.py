"""A screen that nobody uses shows what is on and who speaks, until somebody comes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.import_event import ImportEvent
from kiosk.signing import new_key

Words = Callable[[FaceWindow], list[str]]
Touch = Callable[[FaceWindow, str], None]
Open = Callable[..., tuple[AttendeeFace, FaceWindow]]
SHORT_TIMEOUTS = AttendeeTimeouts(idle=30, slide=40)
USUAL_TIMEOUTS = AttendeeTimeouts()


def wait_for_slides(face: AttendeeFace, qtbot: QtBot) -> None:
    """Wait until nobody uses the screen; from then on it has its usual patience."""
    qtbot.waitUntil(lambda: face.page is Attendee.Page.ATTRACT)
    for timer in face.findChildren(QTimer):
        if timer.interval() == SHORT_TIMEOUTS.idle:
            timer.setInterval(USUAL_TIMEOUTS.idle)


def test_the_programme_and_the_speakers_follow_each_other(
    open_face: Open, words: Words, qtbot: QtBot
) -> None:
    _, window = open_face(timeouts=SHORT_TIMEOUTS)

    def shown(slide: set[str]) -> bool:
        return slide <= {*words(window)}

    slides = (
        {"Programme", "Opening (now)", "17:05", "Discussion and Q&A"},
        {"Daan Kayser", "PAX"},
        {"Dr. Bérénice Boutin", "Asser Institute"},
        {"Dr. Machiko Kanetake", "Utrecht University"},
        {"Programme"},
    )
    for slide in slides:
        qtbot.waitUntil(partial(shown, slide))
        assert "Scan your code under the scanner" in words(window)


@pytest.mark.parametrize("way", ["a touch", "a key", "the button"])
def test_whoever_comes_has_the_first_page_at_once(
    way: str,
    open_face: Open,
    words: Words,
    tap: Touch,
    press: Callable[..., None],
    qtbot: QtBot,
) -> None:
    face, window = open_face(timeouts=replace(SHORT_TIMEOUTS, slide=8_000))
    wait_for_slides(face, qtbot)
    if way == "a key":
        press(window, Qt.Key.Key_F)
    elif way == "a touch":
        tap(window, "Scan your code under the scanner")
    else:
        press(window, Qt.Key.Key_Return)
    assert face.page is Attendee.Page.WAITING
    assert "Programme" in words(window)


def test_a_scan_is_answered_at_once(
    open_face: Open,
    words: Words,
    code_of: Callable[[str], str],
    scan_code: Touch,
    qtbot: QtBot,
) -> None:
    face, window = open_face(timeouts=SHORT_TIMEOUTS)
    wait_for_slides(face, qtbot)
    scan_code(window, code_of("DIL-016"))
    assert "Welcome, Þór" in words(window)


def test_the_next_guest_finds_the_usual_language_and_size(
    open_face: Open, qtbot: QtBot
) -> None:
    face, _ = open_face(timeouts=SHORT_TIMEOUTS)
    face.accessibility.setLanguage("nl")
    face.accessibility.setTextScale(1.6)
    qtbot.waitUntil(lambda: face.page is Attendee.Page.ATTRACT)
    assert (face.accessibility.language, face.accessibility.textScale) == ("en", 1.0)


def test_an_event_of_which_nothing_is_told_stays_at_its_first_page(
    open_face: Open, place: FaceContext, qtbot: QtBot
) -> None:
    with place.store.reading() as reader:
        event = reader.events.find(place.event)
    assert event is not None
    ImportEvent(place.store, new_key)(replace(event, agenda=(), speakers=()))
    face, _ = open_face(timeouts=SHORT_TIMEOUTS)
    face.accessibility.setTextScale(1.6)
    qtbot.waitUntil(lambda: face.accessibility.textScale == 1.0)
    assert face.page is Attendee.Page.WAITING
