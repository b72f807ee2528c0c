"""A station that its hub put out: every window closes at once, and nothing is left."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.stage import Stage
from kiosk.domain.station import HubStanding
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.look.fonts import load_fonts
from kiosk.faces.window import FaceWindow
from kiosk.service.announce import Announce
from tests.app.running import Kiosk
from tests.faces.conftest import everything, strike
from tests.faces.standing import SetStanding

PATIENCE_MS = 30_000
OUT, CLOSED = "This station was taken off the hub", "This screen is closed"


@dataclass(frozen=True)
class HouseAtHub(House):
    """A house whose standing with a hub is as a test says."""

    stands: SetStanding = field(default_factory=SetStanding)

    def standing(self) -> HubStanding | None:
        return self.stands()


def texts(window: FaceWindow) -> list[str]:
    """List all that a screen reader finds in a window."""
    root = QAccessible.queryAccessibleInterface(window)
    names = [shown.text(QAccessible.Text.Name) for shown in everything(root)]
    return [name for name in names if name and name != window.title()]


def told(window: FaceWindow) -> str:
    return " ".join(texts(window))


def scan(window: FaceWindow, code: str) -> None:
    """Scan as a hand scanner types."""
    for number, character in enumerate(f"{code}\r"):
        strike(window, character, 1_000_000 + 2 * number)
    window.scanner.settle()


@pytest.fixture
def stage_of(small: Kiosk, qapp: QGuiApplication) -> Callable[[SetStanding], Stage]:
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    QAccessible.setActive(True)
    home = Path(small.home)
    return lambda stands: Stage(
        HouseAtHub(Home(home), stands=stands), "evening", "side", None
    )


def test_a_station_that_was_put_out_shows_nobody_and_takes_no_scan(
    stage_of: Callable[[SetStanding], Stage], qtbot: QtBot
) -> None:
    stands = SetStanding(HubStanding(hub="hub"))
    stage = stage_of(stands)
    try:
        windows = {
            name: stage.open(name, camera="none")
            for name in ("attendee", "desk", "organiser")
        }
        for window in windows.values():
            window.show()
        stage.start()
        qtbot.waitUntil(lambda: "side" in told(windows["desk"]), timeout=PATIENCE_MS)
        scan(windows["attendee"], "CODE-A")
        face = stage.faces["attendee"]
        assert isinstance(face, AttendeeFace)
        assert face.scans == 1
        stands.said = HubStanding(hub="hub", put_out=True)
        Announce(stage.house.store, stage.house.clock)("evening", {"": "News"}, "side")
        qtbot.waitUntil(lambda: stage.put_out, timeout=PATIENCE_MS)
        for name, window in windows.items():
            title, _sentence = texts(window)
            assert title == (CLOSED if name == "attendee" else OUT)
        stage.language.switch("nl")
        assert texts(windows["attendee"])[0] == "Dit scherm is gesloten"
        assert texts(windows["desk"])[0] == "Dit station is van de hub afgehaald"
        scan(windows["attendee"], "CODE-B")
        assert face.scans == 1
    finally:
        stage.language.switch("en")
        stage.language.forget()
        stage.close()
