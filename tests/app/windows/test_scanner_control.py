"""A serial scanner at a window: its codes are scanned, and its presence is shown."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_guests import type_code
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.theme.fonts import load_fonts
from tests.app.kiosk_runner import CliRunner


class PseudoTerminal:
    """A pseudo-terminal behind a name, and its far end."""

    def __init__(self, link: Path) -> None:
        self.link, self.remote_fd = link, -1
        self.plug()

    def plug(self) -> None:
        self.remote_fd, near = os.openpty()
        self.link.unlink(missing_ok=True)
        self.link.symlink_to(os.ttyname(near))
        os.close(near)

    def unplug(self) -> None:
        os.close(self.remote_fd)
        self.link.unlink()

    def send(self, code: str) -> None:
        os.write(self.remote_fd, code.encode() + b"\r")


@pytest.fixture
def port(tmp_path: Path) -> PseudoTerminal:
    return PseudoTerminal(tmp_path / "ttyACM0")


@pytest.fixture
def open_stage(
    small: CliRunner, port: PseudoTerminal, qapp: QGuiApplication
) -> Iterator[Callable[[str], FaceHost]]:
    """Open a face whose settings name the port."""
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    (small.home / "settings.toml").write_text(f'scanners = ["{port.link}@115200"]\n')
    opened: list[FaceHost] = []

    def open_stage(face: str) -> FaceHost:
        host = FaceHost(Application(Home(small.home)), "evening", "side", None)
        opened.append(host)
        window = host.open(face)
        window.show()
        host.start()
        return host

    yield open_stage
    for host in opened:
        host.close()


def ledger(host: FaceHost) -> list[LedgerEntry]:
    with host.app.store.reading() as reader:
        return list(reader.ledger.all("evening"))


def test_a_serial_scanner_scans_at_the_desk_and_is_missed_when_it_goes(
    open_stage: Callable[[str], FaceHost], port: PseudoTerminal, qtbot: QtBot
) -> None:
    host = open_stage("desk")
    face = host.faces["desk"]
    assert isinstance(face, DeskFace)
    qtbot.waitUntil(lambda: face.statusBar.scannerReady, timeout=20_000)
    for _ in range(2):
        port.send("CODE-G1")
    qtbot.waitUntil(lambda: bool(ledger(host)), timeout=20_000)
    qtbot.waitUntil(lambda: face.statusBar.lastScanTime != "", timeout=20_000)
    port.unplug()
    qtbot.waitUntil(
        lambda: face.statusBar.scannerLost == str(port.link), timeout=20_000
    )
    port.plug()
    qtbot.waitUntil(lambda: face.statusBar.scannerReady, timeout=20_000)
    assert face.statusBar.scannerLost == ""
    port.send("CODE-G2")
    qtbot.waitUntil(lambda: len(ledger(host)) > 1, timeout=20_000)
    assert [entry.code for entry in ledger(host)] == ["CODE-G1", "CODE-G2"]
    assert not face.error.shown


def test_guests_see_that_a_scanner_is_there(
    open_stage: Callable[[str], FaceHost], port: PseudoTerminal, qtbot: QtBot
) -> None:
    host = open_stage("attendee")
    face = host.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    qtbot.waitUntil(lambda: face.scanners.connected, timeout=20_000)
    port.unplug()
    qtbot.waitUntil(lambda: not face.scanners.connected, timeout=20_000)


def test_a_scanner_that_types_is_there_once_it_was_heard(
    open_stage: Callable[[str], FaceHost], port: PseudoTerminal
) -> None:
    port.unplug()
    host = open_stage("attendee")
    face = host.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    assert not face.scanners.connected
    type_code(host.windows[0], "CODE-G1")
    assert face.scanners.connected


def test_the_desk_says_what_keeps_a_scanner_from_being_heard(
    open_stage: Callable[[str], FaceHost], port: PseudoTerminal, qtbot: QtBot
) -> None:
    port.unplug()
    port.link.symlink_to("/dev/null")
    host = open_stage("desk")
    face = host.faces["desk"]
    assert isinstance(face, DeskFace)
    qtbot.waitUntil(lambda: face.error.shown, timeout=20_000)
    assert "correct “scanners” in settings.toml" in face.error.sentence


def test_a_scanner_that_was_heard_before_the_event_is_known_is_shown_then(
    open_stage: Callable[[str], FaceHost], qtbot: QtBot
) -> None:
    face = open_stage("desk").faces["desk"]
    assert isinstance(face, DeskFace)
    face.statusBar.record_scan()
    qtbot.waitUntil(lambda: face.statusBar.lastScanTime != "", timeout=20_000)
