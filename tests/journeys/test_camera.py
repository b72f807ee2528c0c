"""Guests hold their phones up: from the film to the verdict on the real screens."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import House
from kiosk.app.stage import Stage
from kiosk.domain.ledger import LedgerEntry
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.window import FaceWindow
from tests.filming import Held, film, held, nobody
from tests.hall import EVENT, open_hall

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("camera")]

PATIENCE_MS = 30_000


@dataclass
class Hall:
    """The sample evening in a home of its own, with one window open at a time."""

    house: House
    stage: Stage
    folder: Path
    qtbot: QtBot

    def code_of(self, reference: str) -> str:
        with self.house.store.reading() as reader:
            person = reader.people.by_reference(EVENT, reference)
        assert person is not None
        who = person.registration.id
        return self.house.use_cases.issue_tickets(EVENT, [who])[who]

    def open(self, face: str, camera: Path) -> FaceWindow:
        window = self.stage.open(face, str(camera))
        window.theme.setProperty("reducedMotion", True)  # noqa: FBT003  Qt's own call
        window.resize(1024, 768)
        window.show()
        self.stage.start()
        return window

    def until(self, came: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(came, timeout=PATIENCE_MS)

    @property
    def ledger(self) -> list[LedgerEntry]:
        with self.house.store.reading() as reader:
            return list(reader.ledger.all(EVENT))


@pytest.fixture
def hall(tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot) -> Iterator[Hall]:
    assert qapp.platformName() == "offscreen"
    stage = open_hall(tmp_path / "home")
    yield Hall(stage.house, stage, tmp_path, qtbot)
    stage.close()


def picture_of(window: FaceWindow) -> QImage:
    assert isinstance(window, QQuickWindow)
    return window.grabWindow()


def test_a_guest_who_holds_a_phone_up_is_welcomed(hall: Hall) -> None:
    phone = Held(code=hall.code_of("DIL-005"), turn=9, tilt=0.15, blur=3, size=0.9)
    shots = [*nobody(0.3), *held(0.8, phone)]
    hall.open("attendee", film(hall.folder / "guest.avi", shots))
    face = hall.stage.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    hall.until(lambda: face.page is Attendee.Page.WELCOME)
    (entry,) = hall.ledger
    assert (entry.verdict, entry.source) == ("admitted", "attendee")
    face.dismiss()
    hall.until(lambda: face.page is Attendee.Page.WAITING and face.camera.works)
    hall.until(lambda: bool(face.camera.outline))
    assert len(hall.ledger) == 1  # the film goes on, and the phone never left for long


def test_two_guests_one_after_the_other_are_two_verdicts(hall: Hall) -> None:
    first = Held(code=hall.code_of("DIL-005"), start=(0.7, 0.5))
    second = Held(code=hall.code_of("DIL-006"), dark=True, turn=-7)
    shots = [*held(0.5, first), *nobody(0.3), *held(0.5, second)]
    hall.open("attendee", film(hall.folder / "guests.avi", shots))
    hall.until(lambda: len(hall.ledger) == 2)
    assert [entry.verdict for entry in hall.ledger] == ["admitted"] * 2
    assert len({entry.registration for entry in hall.ledger}) == 2


def test_the_desk_shows_whom_the_camera_saw(hall: Hall) -> None:
    phone = Held(code=hall.code_of("DIL-005"))
    window = hall.open("desk", film(hall.folder / "guest.avi", held(0.5, phone)))
    face = hall.stage.faces["desk"]
    assert isinstance(face, DeskFace)
    hall.until(lambda: face.verdict.key == "admitted")
    assert face.bar.heard == ""  # that was no hand scanner
    assert face.camera.works
    window.close()


def test_the_camera_is_not_touched_before_its_window_is_seen(hall: Hall) -> None:
    shots = film(hall.folder / "nobody.avi", nobody(0.2))
    window = hall.stage.open("attendee", str(shots))
    face = hall.stage.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    hall.stage.start()
    hall.until(lambda: bool(face.agenda.about))
    assert face.camera.state == "none"
    window.show()
    hall.until(lambda: face.camera.works)
    before = picture_of(window)
    assert before.size() == window.size()
