"""Guests hold their phones up: from the film to the verdict on the real screens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.theme.camera_view import CameraView
from kiosk.faces.window import FaceWindow
from tests.phone_video import HeldPhone, empty_frames, phone_frames, write_video
from tests.sample_host import EVENT, open_sample_host

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("camera")]

TIMEOUT_MS = 30_000


@dataclass
class SampleHall:
    """The sample evening in a home of its own, with one window open at a time."""

    app: Application
    host: FaceHost
    folder: Path
    qtbot: QtBot

    def code_of(self, reference: str) -> str:
        with self.app.store.reading() as reader:
            person = reader.people.by_reference(EVENT, reference)
        assert person is not None
        registration_id = person.registration.id
        return self.app.use_cases.issue_tickets(EVENT, [registration_id])[
            registration_id
        ]

    def open(self, face: str, camera: Path) -> FaceWindow:
        window = self.host.open(face, str(camera))
        window.theme.setProperty("reducedMotion", True)  # noqa: FBT003  Qt's own call
        window.resize(1024, 768)
        window.show()
        self.host.start()
        return window

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=TIMEOUT_MS)

    @property
    def ledger(self) -> list[LedgerEntry]:
        with self.app.store.reading() as reader:
            return list(reader.ledger.all(EVENT))


@pytest.fixture
def hall(tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot) -> Iterator[SampleHall]:
    assert qapp.platformName() == "offscreen"
    host = open_sample_host(tmp_path / "home")
    yield SampleHall(host.app, host, tmp_path, qtbot)
    host.close()


def picture_of(window: FaceWindow) -> QImage:
    assert isinstance(window, QQuickWindow)
    return window.grabWindow()


def test_a_guest_who_holds_a_phone_up_is_welcomed(hall: SampleHall) -> None:
    phone = HeldPhone(code=hall.code_of("DIL-005"), turn=9, tilt=0.15, blur=3, size=0.9)
    shots = [*empty_frames(0.3), *phone_frames(0.8, phone)]
    hall.open("attendee", write_video(hall.folder / "guest.avi", shots))
    face = hall.host.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    hall.until(lambda: face.page is Attendee.Page.WELCOME)
    (entry,) = hall.ledger
    assert (entry.verdict, entry.source) == ("admitted", "attendee")
    face.dismiss()
    hall.until(lambda: face.page is Attendee.Page.WAITING and face.camera.works)
    hall.until(lambda: bool(face.camera.outline))
    assert len(hall.ledger) == 1  # the film goes on, and the phone never left for long


def test_two_guests_one_after_the_other_are_two_verdicts(hall: SampleHall) -> None:
    first = HeldPhone(code=hall.code_of("DIL-005"), start=(0.7, 0.5))
    second = HeldPhone(code=hall.code_of("DIL-006"), dark=True, turn=-7)
    shots = [*phone_frames(0.5, first), *empty_frames(0.3), *phone_frames(0.5, second)]
    hall.open("attendee", write_video(hall.folder / "guests.avi", shots))
    hall.until(lambda: len(hall.ledger) == 2)
    assert [entry.verdict for entry in hall.ledger] == ["admitted"] * 2
    assert len({entry.registration for entry in hall.ledger}) == 2


def test_the_desk_shows_whom_the_camera_saw(hall: SampleHall) -> None:
    phone = HeldPhone(code=hall.code_of("DIL-005"))
    window = hall.open(
        "desk", write_video(hall.folder / "guest.avi", phone_frames(0.5, phone))
    )
    face = hall.host.faces["desk"]
    assert isinstance(face, DeskFace)
    hall.until(lambda: face.verdict.outcome is Desk.Outcome.ADMITTED)
    assert face.statusBar.lastScanTime == ""  # that was no hand scanner
    assert face.camera.works
    window.close()


def test_the_camera_is_not_touched_before_its_window_is_seen(hall: SampleHall) -> None:
    shots = write_video(hall.folder / "nobody.avi", empty_frames(0.2))
    window = hall.host.open("attendee", str(shots))
    face = hall.host.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    hall.host.start()
    hall.until(lambda: bool(face.agenda.about))
    assert face.camera.state is CameraView.State.NONE
    window.show()
    hall.until(lambda: face.camera.works)
    before = picture_of(window)
    assert before.size() == window.size()
