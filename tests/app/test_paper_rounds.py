"""While a face is open, the list for the door is written again and again."""

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

from kiosk.app import paper_rounds
from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.paper_rounds import PaperRounds
from kiosk.app.resources import resources
from kiosk.app.stage import Stage
from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.look.fonts import load_fonts
from kiosk.faces.worker import ThreadWorker
from kiosk.files.process_lock import ProcessLock
from tests.app.running import Kiosk

PATIENCE_MS = 120_000
START = datetime(2030, 5, 1, 18, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))


@dataclass
class Hour:
    """A clock that stands at an hour of the evening."""

    hour: int

    def now(self) -> datetime:
        return START.replace(hour=self.hour)


@dataclass
class Desk:
    """Somebody who is told of trouble."""

    heard: list[str] = field(default_factory=list)

    def take(self, error: Exception) -> None:
        assert isinstance(error, KnownFault)
        self.heard.append(str(error))


Open = Callable[..., PaperRounds]


@pytest.fixture(autouse=True)
def _often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Minutes pass in no time."""
    monkeypatch.setattr(paper_rounds, "FIRST_MS", 0)
    monkeypatch.setattr(paper_rounds, "EVERY_MS", 100)
    monkeypatch.setattr(paper_rounds, "REST", 1)


@pytest.fixture
def begin(small: Kiosk, qapp: QGuiApplication) -> Iterator[Open]:
    """Begin the rounds of a process whose clock stands at an hour."""
    assert qapp is QGuiApplication.instance()
    worker, begun = ThreadWorker(), list[PaperRounds]()

    def begin(hour: int, desk: Desk | None = None) -> PaperRounds:
        house = House(Home(small.home), Hour(hour))
        rounds = PaperRounds(house, "evening", worker)
        rounds.start([SimpleNamespace(report=desk and desk.take)])
        begun.append(rounds)
        return rounds

    yield begin
    for rounds in begun:
        rounds.close()
    worker.close()


def written(folder: Path) -> str:
    """Say at which moment the list was true; none if there is no list."""
    path = folder / "people-evening.csv"
    if not path.exists():
        return ""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return next(csv.DictReader(file))["as_of"][11:16]


def wait_for_another(folder: Path, qtbot: QtBot) -> None:
    """Wait for the next list that is written."""
    path = folder / "people-evening.csv"
    before = path.stat().st_mtime_ns
    qtbot.waitUntil(lambda: path.stat().st_mtime_ns != before, timeout=PATIENCE_MS)


def test_an_open_desk_has_the_list_written_and_tells_that_its_stick_is_gone(
    small: Kiosk, qtbot: QtBot, tmp_path: Path
) -> None:
    load_fonts(resources() / "fonts")
    stick = tmp_path / "stick"
    (small.home / "settings.toml").write_text(f'paper_folder = "{stick}"')
    stage = Stage(House(Home(small.home), Hour(18)), "evening", "desk", None)
    try:
        stage.open("desk").show()
        face = stage.faces["desk"]
        assert isinstance(face, DeskFace)
        stage.start()
        qtbot.waitUntil(lambda: face.trouble.shown, timeout=PATIENCE_MS)
        assert f"The folder {stick}" in face.trouble.sentence
        assert written(small.home / "paper") == "18:00"
        stick.mkdir()
        qtbot.waitUntil(lambda: written(stick) == "18:00", timeout=PATIENCE_MS)
    finally:
        stage.close()


def test_trouble_is_told_once_until_all_was_well_again(
    small: Kiosk, begin: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    stick, desk = tmp_path / "stick", Desk()
    (small.home / "settings.toml").write_text(f'paper_folder = "{stick}"')
    begin(18, desk)
    qtbot.waitUntil(lambda: len(desk.heard) == 1, timeout=PATIENCE_MS)
    for _ in range(2):
        wait_for_another(small.home / "paper", qtbot)
    assert len(desk.heard) == 1
    stick.mkdir()
    qtbot.waitUntil(lambda: bool(written(stick)), timeout=PATIENCE_MS)
    stick.rename(tmp_path / "pulled out")
    qtbot.waitUntil(lambda: len(desk.heard) == 2, timeout=PATIENCE_MS)
    assert desk.heard[0] == desk.heard[1]


def test_of_several_faces_the_one_that_can_tell_of_trouble_writes(
    small: Kiosk, begin: Open, qtbot: QtBot
) -> None:
    paper = small.home / "paper"
    begin(18)
    qtbot.waitUntil(lambda: written(paper) == "18:00", timeout=PATIENCE_MS)
    desk = begin(19, Desk())
    qtbot.waitUntil(lambda: written(paper) == "19:00", timeout=PATIENCE_MS)
    begin(20, Desk())
    for _ in range(2):
        wait_for_another(paper, qtbot)
        assert written(paper) == "19:00"
    desk.close()
    qtbot.waitUntil(lambda: written(paper) in {"18:00", "20:00"}, timeout=PATIENCE_MS)


def test_a_writer_that_hangs_is_given_up_and_told_of(
    small: Kiosk, begin: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_rounds, "LONGEST_MS", 10)
    desk = Desk()
    begin(18, desk)
    qtbot.waitUntil(lambda: bool(desk.heard), timeout=PATIENCE_MS)
    assert desk.heard == [
        "The list of people for the door was not written: see “kiosk doctor”."
    ]
    assert small.home.exists()


def test_where_no_process_can_be_started_that_is_told(
    begin: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    desk = Desk()
    begin(18, desk)
    qtbot.waitUntil(lambda: bool(desk.heard), timeout=PATIENCE_MS)
    assert "see “kiosk doctor”" in desk.heard[0]


def test_closing_ends_what_is_under_way(
    small: Kiosk, begin: Open, qtbot: QtBot
) -> None:
    lock = ProcessLock(small.home / "paper-evening.lock")
    rounds = begin(18, Desk())

    def begun() -> bool:
        free = lock.acquire()
        lock.release()
        return not free

    qtbot.waitUntil(begun, timeout=PATIENCE_MS)
    rounds.close()
    assert lock.acquire()
    lock.release()
