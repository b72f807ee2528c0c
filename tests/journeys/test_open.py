"""Faces in processes of their own, and a scan made in another one."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("open")]

HERE = Path(__file__).parents[2] / "resources" / "event"
OFF_SCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
AT_NIGHT = "2023-11-28T16:55"


def kiosk(home: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "--home", str(home), *words],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def until(came: Callable[[], bool], within: float = 60) -> None:
    end = time.monotonic() + within
    while not came():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    kiosk(home, "event", "import", str(HERE / "dilema-2023.toml"))
    kiosk(home, "roster", "import", str(HERE / "roster.csv"))
    return home


@pytest.fixture
def faces(home: Path) -> Iterator[subprocess.Popen[str]]:
    opened = subprocess.Popen(
        [
            *(sys.executable, "-m", "kiosk", "--home", str(home)),
            *("open", "attendee", "desk", "organiser"),
        ],
        env=OFF_SCREEN,
        stderr=subprocess.PIPE,
        text=True,
    )
    yield opened
    opened.send_signal(signal.SIGINT)
    _, complaints = opened.communicate(timeout=30)
    assert complaints == ""
    assert opened.returncode == 0


def test_open_faces_print_the_badge_of_a_scan_made_elsewhere(
    home: Path, faces: subprocess.Popen[str]
) -> None:
    ticket = home / "ticket.png"
    kiosk(home, "ticket", "DIL-005", "-o", str(ticket))
    said = kiosk(home, "scan", "--image", str(ticket), "--at", AT_NIGHT)
    assert said.startswith("admitted")
    until(lambda: any((home / "badges").glob("DIL-005*.pdf")))
    assert faces.poll() is None


def test_a_face_without_a_display_says_what_to_do(home: Path) -> None:
    bare = {
        key: value
        for key, value in os.environ.items()
        if not key.endswith("DISPLAY") and key not in {"QT_QPA_PLATFORM", "COLUMNS"}
    }
    said = subprocess.run(
        [sys.executable, "-m", "kiosk", "--home", str(home), "open", "desk"],
        env=bare,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 1
    assert said.stderr.startswith("There is no display here")
    assert said.stderr.count("\n") == 1


SHOWN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.qt import application
from kiosk.app.windows import Opening, open_windows

started = application(windows=True)

def stop():
    windows = started.topLevelWindows()
    print(*(window.title() for window in windows if window.isVisible()))
    started.quit()

QTimer.singleShot(1500, stop)
house = House(Home(Path(sys.argv[1])))
sys.exit(open_windows(house, ["organiser"], Opening(event="dilema-2023")))
"""


def test_a_face_is_shown_over_its_screen_until_it_is_stopped(home: Path) -> None:
    said = subprocess.run(
        [sys.executable, "-c", SHOWN, str(home)],
        env=OFF_SCREEN,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (said.returncode, said.stdout, said.stderr) == (0, "Headcount\n", "")


INTERRUPTED = """
import signal, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtQuick import QQuickItem
from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.qt import application
from kiosk.app.windows import Opening, open_windows

started = application(windows=True)

class Interrupt(QObject):
    def eventFilter(self, item, event):
        field = isinstance(item, QQuickItem) and item.inherits("QQuickTextInput")
        if field and event.type() == QEvent.Type.Timer:
            print("interrupted", flush=True)
            signal.raise_signal(signal.SIGINT)
            started.removeEventFilter(self)
        return False

interrupt = Interrupt()
started.installEventFilter(interrupt)
house = House(Home(Path(sys.argv[1])))
sys.exit(open_windows(house, ["desk"], Opening(event="dilema-2023")))
"""


def test_an_interrupt_takes_no_part_of_the_screen_from_under_qt(home: Path) -> None:
    """A signal came just before the search field heard that its cursor blinks."""
    said = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(home)],
        env=OFF_SCREEN,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (said.returncode, said.stdout, said.stderr) == (0, "interrupted\n", "")


WAITING = """
import subprocess, sys
from kiosk.app.windows import wait_for

sleep = [sys.executable, "-c", "import time; time.sleep(60)"]
faces = [subprocess.Popen(sleep) for _ in range(2)]
print(*(face.pid for face in faces), flush=True)
sys.exit(wait_for(faces))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_whoever_ends_the_command_ends_its_faces(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAITING], stdout=subprocess.PIPE, text=True
    ) as opened:
        assert opened.stdout is not None
        faces = [int(pid) for pid in opened.stdout.readline().split()]
        opened.send_signal(number)
        assert opened.wait(30) == 0
    assert len(faces) == 2
    assert not [pid for pid in faces if Path(f"/proc/{pid}").exists()]
