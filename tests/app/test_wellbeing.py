"""How a station's camera, scanner and printer are, asked from another thread."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.arrivals import type_code
from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.stage import Stage
from kiosk.app.station import Report
from kiosk.app.wellbeing import Senses, Wellbeing
from kiosk.domain.badge import Trouble
from kiosk.domain.printer import PrinterPlan
from kiosk.domain.station import HubStanding
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.look.camera_view import CameraView
from kiosk.faces.look.fonts import load_fonts
from kiosk.store.store import SqlStore
from tests.app.running import Kiosk
from tests.blank_database import blank_database
from tests.evening import START
from tests.rehearsal import SetClock


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    store = SqlStore(blank_database(tmp_path))
    yield store
    store.close()


def asked(senses: Senses) -> Wellbeing:
    """Ask as the line to the hub does, on a thread of its own."""
    with ThreadPoolExecutor(1) as line:
        return line.submit(senses).result()


def test_a_station_without_anything_says_none(store: SqlStore) -> None:
    assert asked(Senses(store, "desk")) == Wellbeing()


def test_a_camera_is_told_as_it_comes_and_goes(store: SqlStore) -> None:
    senses = Senses(store, "desk")
    first, second = CameraView(senses), CameraView(senses)
    senses.follow_camera(first)
    senses.follow_camera(second)
    for state, told in (
        ("opening", "opening"),
        ("works", "ready"),
        ("gone", "gone"),
        ("none", "none"),
    ):
        first.put(state, "Webcam", "", 1)
        assert asked(senses).camera == told
    second.put("works", "Webcam", "", 1)
    assert asked(senses).camera == "ready"
    first.put("gone", "Webcam", "", 1)
    assert asked(senses).camera == "gone"


def test_a_scanner_is_ready_once_heard_and_missed_when_it_goes(store: SqlStore) -> None:
    senses = Senses(store, "desk")
    senses.hear()
    assert asked(senses).scanner == "ready"
    for ready, lost, told in (
        (True, "", "ready"),
        (False, "/dev/ttyACM0", "gone"),
        (False, "", "none"),
    ):
        senses.follow_scanners(ready, lost)
        assert asked(senses).scanner == told


def test_the_printers_of_this_station_are_read_from_the_records(
    store: SqlStore,
) -> None:
    senses, now = Senses(store, "desk"), House(Home(store.path.parent)).clock.now()
    with store.transaction() as tx:
        plans = [PrinterPlan(name="Front", roll=300), PrinterPlan(name="Back", roll=90)]
        tx.printers.put("desk", plans, now)
    assert asked(senses) == Wellbeing(printer="ready", labels_left=90)
    with store.transaction() as tx:
        tx.printers.report("desk", "Back", Trouble.PAPER_OUT, "", now)
    assert asked(senses).printer == "paper_out"
    assert asked(Senses(store, "elsewhere")) == Wellbeing()


def test_an_open_face_tells_of_its_camera_and_its_scanner(
    small: Kiosk, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    stage = Stage(House(Home(small.home)), "evening", "side", None)
    try:
        window = stage.open("attendee", camera="none")
        face = stage.faces["attendee"]
        assert isinstance(face, AttendeeFace)
        face.camera.put("works", "Webcam", "", 1)
        type_code(window, "CODE-G1")
        assert asked(stage.senses) == Wellbeing(camera="ready", scanner="ready")
        assert stage.hearing is not None
        stage.hearing.followed.emit(False, "/dev/ttyACM0")  # noqa: FBT003  a signal
        qtbot.waitUntil(lambda: asked(stage.senses).scanner == "gone")
    finally:
        stage.close()


def test_a_report_tells_the_hubs_time_whatever_the_stations_clock_says() -> None:
    clock = SetClock(START + timedelta(hours=1))
    report = Report(station="Desk", clock=clock, event="evening", checkpoint="Hall")
    standing = HubStanding(
        hub="hub", alone_since=START + timedelta(minutes=50), clock_ahead_ms=3_600_000
    )
    health = report(standing)
    assert (health.heard_at, health.clock_ahead_ms) == (START, 3_600_000)
    assert health.cut_off_since == START - timedelta(minutes=10)
    assert (health.camera, health.labels_left) == ("none", None)
    report.senses = lambda: Wellbeing(camera="ready", labels_left=7)
    health = report(standing)
    assert (health.camera, health.labels_left) == ("ready", 7)
