"""While a face is open, the door list is written repeatedly."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.printing import door_list_schedule
from kiosk.app.printing.door_list_schedule import DoorListSchedule
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.theme.fonts import load_fonts
from kiosk.faces.worker import ThreadWorker
from kiosk.files.process_lock import ProcessLock
from tests.app.kiosk_runner import CliRunner

TIMEOUT_MS = 120_000
START = datetime(2030, 5, 1, 18, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@dataclass
class HourClock:
    """A clock that stands at an hour of the evening."""

    hour: int

    def now(self) -> datetime:
        return START.replace(hour=self.hour)


@dataclass
class FaultListener:
    """Collects the faults that are reported."""

    faults: list[str] = field(default_factory=list)

    def receive(self, error: Exception) -> None:
        assert isinstance(error, KnownFault)
        self.faults.append(str(error))


StartSchedule = Callable[..., DoorListSchedule]


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes pass in no time."""
    monkeypatch.setattr(door_list_schedule, "FIRST_DELAY_MS", 0)
    monkeypatch.setattr(door_list_schedule, "INTERVAL_MS", 100)
    monkeypatch.setattr(door_list_schedule, "REST_FACTOR", 1)


@pytest.fixture
def begin(small: CliRunner, qapp: QGuiApplication) -> Iterator[StartSchedule]:
    """Begin the rounds of a process whose clock stands at an hour."""
    assert qapp is QGuiApplication.instance()
    worker, begun = ThreadWorker(), list[DoorListSchedule]()

    def begin(hour: int, desk: FaultListener | None = None) -> DoorListSchedule:
        app = Application(Home(small.home), HourClock(hour))
        rounds = DoorListSchedule(app, "evening", worker)
        rounds.start([SimpleNamespace(report=desk and desk.receive)])
        begun.append(rounds)
        return rounds

    yield begin
    for rounds in begun:
        rounds.close()
    worker.close()


def list_time(folder: Path) -> str:
    """Return the time that the list is as of; empty if there is no list."""
    path = folder / "people-evening.csv"
    if not path.exists():
        return ""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.DictReader(file))["as_of"][11:16]


def wait_for_another(folder: Path, qtbot: QtBot) -> None:
    """Wait for the next list that is written."""
    path = folder / "people-evening.csv"
    before = path.stat().st_mtime_ns
    qtbot.waitUntil(lambda: path.stat().st_mtime_ns != before, timeout=TIMEOUT_MS)


def test_an_open_desk_has_the_list_written_and_tells_that_its_stick_is_gone(
    small: CliRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    load_fonts(resources() / "fonts")
    stick = tmp_path / "stick"
    (small.home / "settings.toml").write_text(f'paper_folder = "{stick}"')
    host = FaceHost(
        Application(Home(small.home), HourClock(18)), "evening", "desk", None
    )
    try:
        host.open("desk").show()
        face = host.faces["desk"]
        assert isinstance(face, DeskFace)
        host.start()
        qtbot.waitUntil(lambda: face.error.shown, timeout=TIMEOUT_MS)
        assert f"The folder {stick}" in face.error.sentence
        assert list_time(small.home / "paper") == "18:00"
        stick.mkdir()
        qtbot.waitUntil(lambda: list_time(stick) == "18:00", timeout=TIMEOUT_MS)
    finally:
        host.close()


def test_trouble_is_told_once_until_all_was_well_again(
    small: CliRunner, begin: StartSchedule, qtbot: QtBot, tmp_path: Path
) -> None:
    stick, desk = tmp_path / "stick", FaultListener()
    (small.home / "settings.toml").write_text(f'paper_folder = "{stick}"')
    begin(18, desk)
    qtbot.waitUntil(lambda: len(desk.faults) == 1, timeout=TIMEOUT_MS)
    for _ in range(2):
        wait_for_another(small.home / "paper", qtbot)
    assert len(desk.faults) == 1
    stick.mkdir()
    qtbot.waitUntil(lambda: bool(list_time(stick)), timeout=TIMEOUT_MS)
    stick.rename(tmp_path / "pulled out")
    qtbot.waitUntil(lambda: len(desk.faults) == 2, timeout=TIMEOUT_MS)
    assert desk.faults[0] == desk.faults[1]


def test_of_several_faces_the_one_that_can_tell_of_trouble_writes(
    small: CliRunner, begin: StartSchedule, qtbot: QtBot
) -> None:
    paper = small.home / "paper"
    begin(18)
    qtbot.waitUntil(lambda: list_time(paper) == "18:00", timeout=TIMEOUT_MS)
    desk = begin(19, FaultListener())
    qtbot.waitUntil(lambda: list_time(paper) == "19:00", timeout=TIMEOUT_MS)
    begin(20, FaultListener())
    for _ in range(2):
        wait_for_another(paper, qtbot)
        assert list_time(paper) == "19:00"
    desk.close()
    qtbot.waitUntil(lambda: list_time(paper) in {"18:00", "20:00"}, timeout=TIMEOUT_MS)


def test_a_writer_that_hangs_is_given_up_and_told_of(
    small: CliRunner,
    begin: StartSchedule,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(door_list_schedule, "WRITER_TIMEOUT_MS", 10)
    desk = FaultListener()
    begin(18, desk)
    qtbot.waitUntil(lambda: bool(desk.faults), timeout=TIMEOUT_MS)
    assert desk.faults == [
        "The list of people for the door was not written: see “kiosk doctor”."
    ]
    assert small.home.exists()


def test_where_no_process_can_be_started_that_is_told(
    begin: StartSchedule, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    desk = FaultListener()
    begin(18, desk)
    qtbot.waitUntil(lambda: bool(desk.faults), timeout=TIMEOUT_MS)
    assert "see “kiosk doctor”" in desk.faults[0]


def test_closing_ends_what_is_under_way(
    small: CliRunner, begin: StartSchedule, qtbot: QtBot
) -> None:
    lock = ProcessLock(small.home / "paper-evening.lock")
    rounds = begin(18, FaultListener())

    def begun() -> bool:
        free = lock.acquire()
        lock.release()
        return not free

    qtbot.waitUntil(begun, timeout=TIMEOUT_MS)
    rounds.close()
    assert lock.acquire()
    lock.release()
