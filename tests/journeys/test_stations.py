"""Three faces of three stations at one hub that goes away and comes back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.hub.join import join_hub
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.organiser.station_list import StateTexts
from kiosk.faces.theme.fonts import load_fonts
from kiosk.service.announce import Announce
from kiosk.store.hub.enrolment import invite
from tests.desk_driver import DeskDriver
from tests.postgres_server import PASSWORD, PostgresServer
from tests.sample_event import START, sample_event, sample_guest

pytestmark = pytest.mark.journey

LOGIN = f"kiosk:{PASSWORD.replace(' ', '%20')}@"
TIMEOUT_MS = 60_000


@dataclass(frozen=True)
class EveningClock:
    """A clock that begins with the evening and goes on."""

    started: float = field(default_factory=monotonic)

    def now(self) -> datetime:
        return START + timedelta(seconds=monotonic() - self.started)


@dataclass
class HubHall:
    """An evening with its stations, each in a home of its own."""

    server: PostgresServer
    folder: Path
    qtbot: QtBot
    clock: EveningClock = field(default_factory=EveningClock)
    hosts: list[FaceHost] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.hub = self.server.cleared_hub()
        self.organiser = DeskDriver(self.hub, sample_event())
        self.organiser.import_people(
            sample_guest("A", "Anna de Vries", code="CODE-A"), sample_guest("B")
        )

    def open(self, face: str) -> object:
        """Invite a station, let it join, and open its face."""
        home = Home(self.folder / face)
        home.folder.mkdir()
        home.folder.joinpath("settings.toml").write_text(
            "scanners = []\nbadges = false\n"
        )
        token = invite(self.hub, face, self.clock.now())
        join_hub(
            home,
            self.hub.replace(LOGIN, ""),
            token,
            self.clock,
            lambda _done, _all: None,
        )
        host = FaceHost(Application(home, self.clock), "evening", None, None)
        self.hosts.append(host)
        host.open(face, camera="none").show()
        host.start()
        return host.faces[face]

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=TIMEOUT_MS)

    def close(self) -> None:
        for host in self.hosts:
            host.close()
        self.organiser.close()


@pytest.fixture
def hall(
    postgresql: PostgresServer, tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot
) -> Iterator[HubHall]:
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    hall = HubHall(postgresql, tmp_path, qtbot)
    yield hall
    hall.close()


def test_what_one_face_has_to_say_reaches_the_others_and_a_lost_hub_is_told(
    hall: HubHall,
) -> None:
    desk, kiosk, wall = map(hall.open, ("desk", "attendee", "organiser"))
    assert isinstance(desk, DeskFace)
    assert isinstance(kiosk, AttendeeFace)
    assert isinstance(wall, OrganiserFace)
    hall.until(lambda: desk.hub.state is Desk.Hub.CONNECTED)
    hall.until(lambda: wall.stations.count == 3)

    kiosk.showNoCode()
    hall.until(lambda: kiosk.announcements.help is Attendee.Help.CALLED)
    hall.until(lambda: desk.notices.count == 1)
    desk.notices.answer()
    hall.until(lambda: kiosk.announcements.help is Attendee.Help.COMING)
    Announce(hall.organiser.store, hall.clock)(
        "evening", {"": "Coffee is ready"}, "wall", timedelta(minutes=5)
    )
    hall.until(lambda: kiosk.announcements.announcement == "Coffee is ready")
    hall.until(lambda: desk.notices.announcement == "Coffee is ready")
    hall.until(lambda: list(wall.announcements) == ["Coffee is ready"])

    hall.server.stop("immediate")
    try:
        hall.until(
            lambda: desk.hub.state is Desk.Hub.ALONE and kiosk.announcements.offline
        )
        kiosk.scan("CODE-A")
        hall.until(lambda: kiosk.page is Attendee.Page.WELCOME)
        desk.scan("CODE-A")
        hall.until(lambda: desk.verdict.outcome is Desk.Outcome.ADMITTED)
        hall.until(lambda: desk.hub.unsent == 1)
        hall.until(
            lambda: any(
                state.kind is Organiser.State.ALONE for state in wall.states.rows
            )
        )
    finally:
        hall.server.start()

    hall.until(lambda: desk.hub.state is Desk.Hub.CONNECTED and desk.notices.count == 1)
    sentence = desk.notices.rows.rows[0].info
    assert sentence.startswith("Anna de Vries was let in twice: at ")
    conflicts = [StateTexts(kind=Organiser.State.CONFLICTS, count=1)]
    hall.until(
        lambda: (
            [
                state
                for state in wall.states.rows
                if state.kind is Organiser.State.CONFLICTS
            ]
            == conflicts
        )
    )
    assert wall.numbers.value.inside == "1"
    desk.openConflicts()
    hall.until(lambda: desk.conflicts.rows.count == 1)
    desk.conflicts.choose(0)
    desk.conflicts.submit("one ticket, scanned twice")
    hall.until(lambda: not desk.conflicts.shown)
    hall.until(
        lambda: (
            not [
                state
                for state in wall.states.rows
                if state.kind is Organiser.State.CONFLICTS
            ]
        )
    )
