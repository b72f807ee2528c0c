"""What the organiser changes is on guests' screens within a second."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic

import pytest
from pytestqt.qtbot import QtBot

from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.change_poller import ChangePoller
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker
from kiosk.service.check_in import CheckIn
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.face_wiring import router_for, with_store

Words = Callable[[FaceWindow], list[str]]


@pytest.fixture
def elsewhere(store: SqliteStore, place: FaceContext) -> Iterator[FaceContext]:
    """Another station's place, with a connection and a thread of its own."""
    other, worker = SqliteStore(store.path), ThreadWorker()
    pulse = ChangePoller(other.data_version, worker)
    yield replace(with_store(place, other), worker=worker, change_poller=pulse)
    pulse.stop()
    worker.close()
    other.close()


def test_new_times_and_words_are_on_a_guests_screen_within_a_second(
    face: OrganiserFace,
    elsewhere: FaceContext,
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
        router=router_for(guests),
    )
    show(window, 1920, 1080)
    elsewhere.change_poller.start()
    guests.showProgramme()
    qtbot.waitUntil(lambda: any("17:45" in line for line in words(window)))
    face.staff.shift.setFirst(2)
    begun = monotonic()
    face.staff.shift.apply()
    qtbot.waitUntil(lambda: any("17:55" in line for line in words(window)))
    assert monotonic() - begun < 1
    assert face.staff.edits.state is Organiser.Edit.SAVED
