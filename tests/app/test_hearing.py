"""A serial scanner and a window: what it reads is scanned, and seen to be there."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.arrivals import type_code
from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.stage import Stage
from kiosk.domain.ledger import LedgerEntry
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.look.fonts import load_fonts
from tests.app.running import Kiosk


class Port:
    """A pseudo-terminal under a name of its own, and what is at its far end."""

    def __init__(self, link: Path) -> None:
        self.link, self.far = link, -1
        self.plug()

    def plug(self) -> None:
        self.far, near = os.openpty()
        self.link.unlink(missing_ok=True)
        self.link.symlink_to(os.ttyname(near))
        os.close(near)

    def unplug(self) -> None:
        os.close(self.far)
        self.link.unlink()

    def send(self, code: str) -> None:
        os.write(self.far, code.encode() + b"\r")


@pytest.fixture
def port(tmp_path: Path) -> Port:
    return Port(tmp_path / "ttyACM0")


@pytest.fixture
def open_stage(
    small: Kiosk, port: Port, qapp: QGuiApplication
) -> Iterator[Callable[[str], Stage]]:
    """Open a face whose settings name the port."""
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    (small.home / "settings.toml").write_text(f'scanners = ["{port.link}@115200"]\n')
    opened: list[Stage] = []

    def open_stage(face: str) -> Stage:
        stage = Stage(House(Home(small.home)), "evening", "side", None)
        opened.append(stage)
        window = stage.open(face)
        window.show()
        stage.start()
        return stage

    yield open_stage
    for stage in opened:
        stage.close()


def ledger(stage: Stage) -> list[LedgerEntry]:
    with stage.house.store.reading() as reader:
        return list(reader.ledger.all("evening"))


def test_a_serial_scanner_scans_at_the_desk_and_is_missed_when_it_goes(
    open_stage: Callable[[str], Stage], port: Port, qtbot: QtBot
) -> None:
    stage = open_stage("desk")
    face = stage.faces["desk"]
    assert isinstance(face, DeskFace)
    qtbot.waitUntil(lambda: face.bar.scannerReady, timeout=20_000)
    for _ in range(2):
        port.send("CODE-G1")
    qtbot.waitUntil(lambda: bool(ledger(stage)), timeout=20_000)
    qtbot.waitUntil(lambda: face.bar.heard != "", timeout=20_000)
    port.unplug()
    qtbot.waitUntil(lambda: face.bar.scannerLost == str(port.link), timeout=20_000)
    port.plug()
    qtbot.waitUntil(lambda: face.bar.scannerReady, timeout=20_000)
    assert face.bar.scannerLost == ""
    port.send("CODE-G2")
    qtbot.waitUntil(lambda: len(ledger(stage)) > 1, timeout=20_000)
    assert [entry.code for entry in ledger(stage)] == ["CODE-G1", "CODE-G2"]
    assert not face.trouble.shown


def test_guests_see_that_a_scanner_is_there(
    open_stage: Callable[[str], Stage], port: Port, qtbot: QtBot
) -> None:
    stage = open_stage("attendee")
    face = stage.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    qtbot.waitUntil(lambda: face.scanners.there, timeout=20_000)
    port.unplug()
    qtbot.waitUntil(lambda: not face.scanners.there, timeout=20_000)


def test_a_scanner_that_types_is_there_once_it_was_heard(
    open_stage: Callable[[str], Stage], port: Port
) -> None:
    port.unplug()
    stage = open_stage("attendee")
    face = stage.faces["attendee"]
    assert isinstance(face, AttendeeFace)
    assert not face.scanners.there
    type_code(stage.windows[0], "CODE-G1")
    assert face.scanners.there


def test_the_desk_says_what_keeps_a_scanner_from_being_heard(
    open_stage: Callable[[str], Stage], port: Port, qtbot: QtBot
) -> None:
    port.unplug()
    port.link.symlink_to("/dev/null")
    stage = open_stage("desk")
    face = stage.faces["desk"]
    assert isinstance(face, DeskFace)
    qtbot.waitUntil(lambda: face.trouble.shown, timeout=20_000)
    assert "correct “scanners” in settings.toml" in face.trouble.sentence


def test_a_scanner_that_was_heard_before_the_event_is_known_is_shown_then(
    open_stage: Callable[[str], Stage], qtbot: QtBot
) -> None:
    face = open_stage("desk").faces["desk"]
    assert isinstance(face, DeskFace)
    face.bar.hear()
    qtbot.waitUntil(lambda: face.bar.heard != "", timeout=20_000)
