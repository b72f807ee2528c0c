"""Three faces of three stations at one hub that goes away and comes back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.joining import join
from kiosk.app.resources import resources
from kiosk.app.stage import Stage
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.look.fonts import load_fonts
from kiosk.faces.organiser.face import OrganiserFace
from kiosk.service.announce import Announce
from kiosk.store.hub.places import invite
from tests.evening import START, evening, guest
from tests.postgresql import PASSWORD, Server
from tests.rehearsal import Rehearsal

pytestmark = pytest.mark.journey

LOGIN = f"kiosk:{PASSWORD.replace(' ', '%20')}@"
PATIENCE_MS = 60_000


@dataclass(frozen=True)
class Evening:
    """A clock that begins with the evening and goes on."""

    begun: float = field(default_factory=monotonic)

    def now(self) -> datetime:
        return START + timedelta(seconds=monotonic() - self.begun)


@dataclass
class Hall:
    """An evening with its stations, each in a home of its own."""

    server: Server
    folder: Path
    qtbot: QtBot
    clock: Evening = field(default_factory=Evening)
    stages: list[Stage] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hub = self.server.hub()
        self.organiser = Rehearsal(self.hub, evening())
        self.organiser.invite(guest("A", "Anna de Vries", code="CODE-A"), guest("B"))

    def open(self, face: str) -> object:
        """Invite a station, let it join, and open its face."""
        home = Home(self.folder / face)
        home.folder.mkdir()
        home.folder.joinpath("settings.toml").write_text(
            "scanners = []\nbadges = false\n"
        )
        token = invite(self.hub, face, self.clock.now())
        join(
            home,
            self.hub.replace(LOGIN, ""),
            token,
            self.clock,
            lambda _done, _all: None,
        )
        stage = Stage(House(home, self.clock), "evening", None, None)
        self.stages.append(stage)
        stage.open(face, camera="none").show()
        stage.start()
        return stage.faces[face]

    def until(self, came: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(came()), timeout=PATIENCE_MS)

    def close(self) -> None:
        for stage in self.stages:
            stage.close()
        self.organiser.close()


@pytest.fixture
def hall(
    postgresql: Server, tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot
) -> Iterator[Hall]:
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    hall = Hall(postgresql, tmp_path, qtbot)
    yield hall
    hall.close()


def test_what_one_face_has_to_say_reaches_the_others_and_a_lost_hub_is_told(
    hall: Hall,
) -> None:
    desk, kiosk, wall = map(hall.open, ("desk", "attendee", "organiser"))
    assert isinstance(desk, DeskFace)
    assert isinstance(kiosk, AttendeeFace)
    assert isinstance(wall, OrganiserFace)
    hall.until(lambda: desk.hub.state == "connected")
    hall.until(lambda: len(wall.stations) == 3)

    kiosk.showNoCode()
    hall.until(lambda: kiosk.tidings.help is Attendee.Help.CALLED)
    hall.until(lambda: desk.notices.count == 1)
    desk.notices.answer()
    hall.until(lambda: kiosk.tidings.help is Attendee.Help.COMING)
    Announce(hall.organiser.store, hall.clock)(
        "evening", {"": "Coffee is ready"}, "wall", timedelta(minutes=5)
    )
    hall.until(lambda: kiosk.tidings.announcement == "Coffee is ready")
    hall.until(lambda: desk.notices.announcement == "Coffee is ready")
    hall.until(lambda: list(wall.announcements) == ["Coffee is ready"])

    hall.server.stop("immediate")
    try:
        hall.until(lambda: desk.hub.state == "alone" and kiosk.tidings.alone)
        kiosk.scan("CODE-A")
        hall.until(lambda: kiosk.page is Attendee.Page.WELCOME)
        desk.scan("CODE-A")
        hall.until(lambda: desk.verdict.key == "admitted")
        hall.until(lambda: desk.hub.unsent == 1)
        hall.until(lambda: any(one["kind"] == "alone" for one in wall.states))
    finally:
        hall.server.start()

    hall.until(lambda: desk.hub.state == "connected" and desk.notices.count == 1)
    said = str(desk.notices.rows[0]["said"])
    assert said.startswith("Anna de Vries was let in twice: at ")
    conflicts = [{"kind": "conflicts", "count": 1}]
    hall.until(
        lambda: [one for one in wall.states if one["kind"] == "conflicts"] == conflicts
    )
    assert wall.numbers.value.inside == "1"
    desk.lookIntoConflicts()
    hall.until(lambda: len(desk.conflicts.rows) == 1)
    desk.conflicts.choose(0)
    desk.conflicts.submit("one ticket, scanned twice")
    hall.until(lambda: not desk.conflicts.shown)
    hall.until(lambda: not [one for one in wall.states if one["kind"] == "conflicts"])
