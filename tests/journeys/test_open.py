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

SAMPLE = Path(__file__).parents[2] / "resources" / "event"
OFF_SCREEN = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
AT_NIGHT = "2023-11-28T16:55"


def kiosk(home: Path, *words: str) -> str:
    completed = subprocess.run(
        [sys.executable, "-m", "kiosk", "--home", str(home), *words],
        capture_output=True,
        text=True,
        check=True,
    )
    return completed.stdout


def wait_until(condition: Callable[[], bool], within: float = 60) -> None:
    deadline = time.monotonic() + within
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    kiosk(home, "event", "import", str(SAMPLE / "dilema-2023.toml"))
    kiosk(home, "roster", "import", str(SAMPLE / "roster.csv"))
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
    output = kiosk(home, "scan", "--image", str(ticket), "--at", AT_NIGHT)
    assert output.startswith("admitted")
    wait_until(lambda: any((home / "badges").glob("DIL-005*.pdf")))
    assert faces.poll() is None


def test_a_face_without_a_display_says_what_to_do(home: Path) -> None:
    environment = {
        key: value
        for key, value in os.environ.items()
        if not key.endswith("DISPLAY") and key not in {"QT_QPA_PLATFORM", "COLUMNS"}
    }
    completed = subprocess.run(
        [sys.executable, "-m", "kiosk", "--home", str(home), "open", "desk"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.returncode == 1
    assert completed.stderr.startswith("There is no display here")
    assert completed.stderr.count("\n") == 1


SHOW_SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.qt_application import start_qt
from kiosk.app.windows.windows import OpenOptions, open_windows

qt_app = start_qt(windows=True)

def stop():
    windows = qt_app.topLevelWindows()
    print(*(window.title() for window in windows if window.isVisible()))
    qt_app.quit()

QTimer.singleShot(1500, stop)
app = Application(Home(Path(sys.argv[1])))
sys.exit(open_windows(app, ["organiser"], OpenOptions(event="dilema-2023")))
"""


def test_a_face_is_shown_over_its_screen_until_it_is_stopped(home: Path) -> None:
    completed = subprocess.run(
        [sys.executable, "-c", SHOW_SCRIPT, str(home)],
        env=OFF_SCREEN,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (completed.returncode, completed.stdout, completed.stderr) == (
        0,
        "Headcount\n",
        "",
    )


INTERRUPT_SCRIPT = """
import signal, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtQuick import QQuickItem
from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.qt_application import start_qt
from kiosk.app.windows.windows import OpenOptions, open_windows

qt_app = start_qt(windows=True)

class Interrupt(QObject):
    def eventFilter(self, item, event):
        field = isinstance(item, QQuickItem) and item.inherits("QQuickTextInput")
        if field and event.type() == QEvent.Type.Timer:
            print("interrupted", flush=True)
            signal.raise_signal(signal.SIGINT)
            qt_app.removeEventFilter(self)
        return False

interrupt = Interrupt()
qt_app.installEventFilter(interrupt)
app = Application(Home(Path(sys.argv[1])))
sys.exit(open_windows(app, ["desk"], OpenOptions(event="dilema-2023")))
"""


def test_an_interrupt_takes_no_part_of_the_screen_from_under_qt(home: Path) -> None:
    """A signal came just before the search field heard that its cursor blinks."""
    completed = subprocess.run(
        [sys.executable, "-c", INTERRUPT_SCRIPT, str(home)],
        env=OFF_SCREEN,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (completed.returncode, completed.stdout, completed.stderr) == (
        0,
        "interrupted\n",
        "",
    )


WAIT_SCRIPT = """
import subprocess, sys
from kiosk.app.windows.windows import wait_for_processes

sleep = [sys.executable, "-c", "import time; time.sleep(60)"]

def started():
    for _ in range(2):
        face = subprocess.Popen(sleep)
        print(face.pid, end=" ")
        yield face
    print(flush=True)

sys.exit(wait_for_processes(started()))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_whoever_ends_the_command_ends_its_faces(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WAIT_SCRIPT], stdout=subprocess.PIPE, text=True
    ) as opened:
        assert opened.stdout is not None
        faces = [int(pid) for pid in opened.stdout.readline().split()]
        opened.send_signal(number)
        assert opened.wait(30) == 0
    assert len(faces) == 2
    assert not [pid for pid in faces if Path(f"/proc/{pid}").exists()]
