"""A station that its hub revoked: every window closes at once, and nothing is left."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.theme.fonts import load_fonts
from kiosk.faces.window import FaceWindow
from kiosk.service.announce import Announce
from tests.app.kiosk_runner import CliRunner
from tests.faces.conftest import everything, strike
from tests.faces.hub_status_stub import HubStatusStub

TIMEOUT_MS = 30_000
OUT, CLOSED = "This station was taken off the hub", "This screen is closed"


@dataclass(frozen=True)
class ApplicationAtHub(Application):
    """An application whose hub status is set by a test."""

    scripted_status: HubStatusStub = field(default_factory=HubStatusStub)

    def hub_status(self) -> HubStatus | None:
        return self.scripted_status()


def texts(window: FaceWindow) -> list[str]:
    """List all that a screen reader finds in a window."""
    root = QAccessible.queryAccessibleInterface(window)
    names = [shown.text(QAccessible.Text.Name) for shown in everything(root)]
    return [name for name in names if name and name != window.title()]


def shown_text(window: FaceWindow) -> str:
    return " ".join(texts(window))


def scan(window: FaceWindow, code: str) -> None:
    """Scan as a hand scanner types."""
    for number, character in enumerate(f"{code}\r"):
        strike(window, character, 1_000_000 + 2 * number)
    window.keyboard_wedge.flush()


@pytest.fixture
def stage_of(
    small: CliRunner, qapp: QGuiApplication
) -> Callable[[HubStatusStub], FaceHost]:
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    QAccessible.setActive(True)
    home = Path(small.home)
    return lambda scripted_status: FaceHost(
        ApplicationAtHub(Home(home), scripted_status=scripted_status),
        "evening",
        "side",
        None,
    )


def test_a_station_that_was_put_out_shows_nobody_and_takes_no_scan(
    stage_of: Callable[[HubStatusStub], FaceHost], qtbot: QtBot
) -> None:
    stands = HubStatusStub(HubStatus(hub="hub"))
    host = stage_of(stands)
    try:
        windows = {
            name: host.open(name, camera="none")
            for name in ("attendee", "desk", "organiser")
        }
        for window in windows.values():
            window.show()
        host.start()
        qtbot.waitUntil(
            lambda: "side" in shown_text(windows["desk"]), timeout=TIMEOUT_MS
        )
        scan(windows["attendee"], "CODE-A")
        face = host.faces["attendee"]
        assert isinstance(face, AttendeeFace)
        assert face.scan_count == 1
        stands.status = HubStatus(hub="hub", revoked=True)
        Announce(host.app.store, host.app.clock)("evening", {"": "News"}, "side")
        qtbot.waitUntil(lambda: host.revoked, timeout=TIMEOUT_MS)
        for name, window in windows.items():
            title, _sentence = texts(window)
            assert title == (CLOSED if name == "attendee" else OUT)
        host.language.switch("nl")
        assert texts(windows["attendee"])[0] == "Dit scherm is gesloten"
        assert texts(windows["desk"])[0] == "Dit station is van de hub afgehaald"
        scan(windows["attendee"], "CODE-B")
        assert face.scan_count == 1
    finally:
        host.language.switch("en")
        host.language.remove_translators()
        host.close()
