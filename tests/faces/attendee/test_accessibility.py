"""A guest chooses among the event's languages, and takes the time that it takes."""

import time
from collections.abc import Callable
from dataclasses import replace

from pytestqt.qtbot import QtBot

from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from tests.faces.conftest import EVENT

OpenFace = Callable[..., tuple[AttendeeFace, FaceWindow]]
Tap = Callable[[FaceWindow, str], None]
Words = Callable[[FaceWindow], list[str]]


def test_a_language_of_the_event_that_has_words_is_offered(
    open_face: OpenFace,
    place: FaceContext,
    tap: Tap,
    words: Words,
    code_of: Callable[[str], str],
) -> None:
    with place.store.transaction() as tx:
        event = tx.events.find(EVENT)
        assert event is not None
        tx.events.put(replace(event, languages=("en", "nl", "fr", "de")))
    face, window = open_face()
    tap(window, "Nederlands")
    tap(window, "Français")
    assert "Scannez votre code sous le lecteur" in words(window)
    face.showProgramme()
    assert "English" in words(window)
    face.scan("https://www.asser.nl/")
    assert any("pas un billet" in word for word in words(window))
    face.scan(code_of("DIL-002"))
    assert "Plus de temps" in words(window)  # as the guest chose
    face.scan(code_of("DIL-022"))
    assert "Welkom, Hilde" in words(window)  # the next one chose nothing


def test_without_it_in_the_event_no_further_language_is_offered(
    open_face: OpenFace, tap: Tap, words: Words
) -> None:
    _, window = open_face()
    tap(window, "Nederlands")
    assert "English" in words(window)
    assert "Français" not in words(window)


def test_who_needs_more_time_for_a_verdict_takes_it(
    open_face: OpenFace, tap: Tap, qtbot: QtBot
) -> None:
    face, window = open_face(timeouts=AttendeeTimeouts(verdict=1_000, more=1_500))
    face.scan("https://www.asser.nl/")
    started_at = time.monotonic()
    tap(window, "More time")
    qtbot.waitUntil(lambda: face.page is Attendee.Page.WAITING)
    assert time.monotonic() - started_at > 1.4
    face.scan("https://www.asser.nl/")
    assert face.verdict.value.lasts == 1_000
