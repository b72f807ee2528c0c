"""The health of a station's camera, scanner and printer, read from another thread."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_guests import type_code
from kiosk.app.device_health import DeviceHealth, DeviceMonitor
from kiosk.app.home import Home
from kiosk.app.hub.station_store import HealthReporter
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.badges.badge_job import PrinterTrouble
from kiosk.domain.badges.print_routing import PrinterConfig
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.theme.camera_view import CameraView
from kiosk.faces.theme.fonts import load_fonts
from kiosk.store.sqlite_store import SqliteStore
from tests.app.kiosk_runner import CliRunner
from tests.blank_database import blank_database
from tests.desk_driver import ManualClock
from tests.sample_event import START


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(blank_database(tmp_path))
    yield store
    store.close()


def read_health(monitor: DeviceMonitor) -> DeviceHealth:
    """Read the health as the sync worker does, on a thread of its own."""
    with ThreadPoolExecutor(1) as executor:
        return executor.submit(monitor).result()


def test_a_station_without_anything_says_none(store: SqliteStore) -> None:
    assert read_health(DeviceMonitor(store, "desk")) == DeviceHealth()


def test_a_camera_is_told_as_it_comes_and_goes(store: SqliteStore) -> None:
    monitor = DeviceMonitor(store, "desk")
    first, second = CameraView(monitor), CameraView(monitor)
    monitor.watch_camera(first)
    monitor.watch_camera(second)
    for state, reported in (
        ("opening", "opening"),
        ("works", "ready"),
        ("gone", "gone"),
        ("none", "none"),
    ):
        first.set_state(state, "Webcam", "", 1)
        assert read_health(monitor).camera == reported
    second.set_state("works", "Webcam", "", 1)
    assert read_health(monitor).camera == "ready"
    first.set_state("gone", "Webcam", "", 1)
    assert read_health(monitor).camera == "gone"


def test_a_scanner_is_ready_once_heard_and_missed_when_it_goes(
    store: SqliteStore,
) -> None:
    monitor = DeviceMonitor(store, "desk")
    monitor.note_scan()
    assert read_health(monitor).scanner == "ready"
    for ready, lost, reported in (
        (True, "", "ready"),
        (False, "/dev/ttyACM0", "gone"),
        (False, "", "none"),
    ):
        monitor.update_scanners(ready, lost)
        assert read_health(monitor).scanner == reported


def test_the_printers_of_this_station_are_read_from_the_records(
    store: SqliteStore,
) -> None:
    monitor, now = (
        DeviceMonitor(store, "desk"),
        Application(Home(store.path.parent)).clock.now(),
    )
    with store.transaction() as tx:
        configs = [
            PrinterConfig(name="Front", roll=300),
            PrinterConfig(name="Back", roll=90),
        ]
        tx.printers.put("desk", configs, now)
    assert read_health(monitor) == DeviceHealth(printer="ready", labels_left=90)
    with store.transaction() as tx:
        tx.printers.report("desk", "Back", PrinterTrouble.PAPER_OUT, "", now)
    assert read_health(monitor).printer == "paper_out"
    assert read_health(DeviceMonitor(store, "elsewhere")) == DeviceHealth()


def test_an_open_face_tells_of_its_camera_and_its_scanner(
    small: CliRunner, qapp: QGuiApplication, qtbot: QtBot
) -> None:
    assert qapp is QGuiApplication.instance()
    load_fonts(resources() / "fonts")
    host = FaceHost(Application(Home(small.home)), "evening", "side", None)
    try:
        window = host.open("attendee", camera="none")
        face = host.faces["attendee"]
        assert isinstance(face, AttendeeFace)
        face.camera.set_state("works", "Webcam", "", 1)
        type_code(window, "CODE-G1")
        assert read_health(host.device_monitor) == DeviceHealth(
            camera="ready", scanner="ready"
        )
        assert host.scanner_control is not None
        host.scanner_control.state_changed.emit(False, "/dev/ttyACM0")  # noqa: FBT003  a signal
        qtbot.waitUntil(lambda: read_health(host.device_monitor).scanner == "gone")
    finally:
        host.close()


def test_a_report_tells_the_hubs_time_whatever_the_stations_clock_says() -> None:
    clock = ManualClock(START + timedelta(hours=1))
    reporter = HealthReporter(
        station="Desk", clock=clock, event="evening", checkpoint="Hall"
    )
    status = HubStatus(
        hub="hub", offline_since=START + timedelta(minutes=50), clock_ahead_ms=3_600_000
    )
    health = reporter(status)
    assert (health.heard_at, health.clock_ahead_ms) == (START, 3_600_000)
    assert health.cut_off_since == START - timedelta(minutes=10)
    assert (health.camera, health.labels_left) == ("none", None)
    reporter.read_devices = lambda: DeviceHealth(camera="ready", labels_left=7)
    health = reporter(status)
    assert (health.camera, health.labels_left) == ("ready", 7)
