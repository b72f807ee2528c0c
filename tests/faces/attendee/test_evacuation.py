"""In an evacuation a guest's screen says where to leave, and nothing else."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.domain.evacuation import LEAVE
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.face_context import FaceContext
from kiosk.faces.window import FaceWindow
from kiosk.service.evacuate import BeginEvacuation, EndEvacuation, Hand
from tests.faces.conftest import EVENT, FakeClock

HAND = Hand(event=EVENT, station="Desk")


def test_both_languages_stand_there_until_it_ends_whatever_a_guest_does(
    place: FaceContext,
    clock: FakeClock,
    code_of: Callable[[str], str],
    open_face: Callable[..., tuple[AttendeeFace, FaceWindow]],
    scan_code: Callable[[FaceWindow, str], None],
    press: Callable[..., None],
    words: Callable[[FaceWindow], list[str]],
    qtbot: QtBot,
) -> None:
    face, window = open_face()
    face.showProgramme()
    BeginEvacuation(place.store, clock)(HAND)
    place.change_poller.poll()
    assert set(LEAVE.values()) <= set(words(window))
    scan_code(window, code_of("DIL-016"))
    press(window, Qt.Key.Key_Escape)
    assert face.page is Attendee.Page.EVACUATION
    with place.store.reading() as reader:
        person = reader.people.by_reference(EVENT, "DIL-016")
        assert person is not None
        assert not person.presence.inside
        assert reader.notices.help_calls(EVENT) == []
    clock.move(minutes=1)
    EndEvacuation(place.store, clock)(HAND, "false alarm")
    place.change_poller.poll()
    qtbot.waitUntil(lambda: face.page is Attendee.Page.WAITING)
