"""What the organiser changes is on guests' screens within a second."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.language import Language
from kiosk.faces.organiser.face import OrganiserFace
from kiosk.faces.place import Place
from kiosk.faces.pulse import Pulse
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker
from kiosk.service.check_in import CheckIn
from kiosk.store.store import SqlStore
from tests.faces.routing import routed

Words = Callable[[FaceWindow], list[str]]


@pytest.fixture
def elsewhere(store: SqlStore, place: Place) -> Iterator[Place]:
    """Another station's place, with a connection and a thread of its own."""
    other, worker = SqlStore(store.path), ThreadWorker()
    pulse = Pulse(other.version, worker)
    yield replace(place, store=other, worker=worker, pulse=pulse)
    pulse.stop()
    worker.close()
    other.close()


def test_new_times_and_words_are_on_a_guests_screen_within_a_second(
    face: OrganiserFace,
    elsewhere: Place,
    check_in: CheckIn,
    language: Language,
    show: Callable[..., FaceWindow],
    words: Words,
    qtbot: QtBot,
) -> None:
    guests = AttendeeFace(elsewhere, check_in, language)
    window = FaceWindow(
        guests,
        "kiosk.faces.attendee",
        "AttendeeScreen",
        title="Check-in",
        language=language,
        router=routed(guests),
    )
    show(window, 1920, 1080)
    elsewhere.pulse.start()
    guests.showProgramme()
    qtbot.waitUntil(lambda: any("17:45" in line for line in words(window)))
    face.staff.shift.start(2)
    begun = monotonic()
    face.staff.shift.apply()
    qtbot.waitUntil(lambda: any("17:55" in line for line in words(window)))
    assert monotonic() - begun < 1
    assert face.staff.edits.state == "saved"
