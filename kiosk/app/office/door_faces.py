"""What the office shows of this computer: its screens, its settings, its devices."""

import subprocess
import sys
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.app.bootstrap import Application
from kiosk.app.resources import resources
from kiosk.app.setup.device_tests import DeviceTests
from kiosk.app.setup.first_start import StationSetup
from kiosk.app.setup.settings_backend import make_settings_backend
from kiosk.faces.language import Language
from kiosk.faces.setup.screens import FaceSelection, WindowMode
from kiosk.faces.setup.setup_face import SetupFace
from kiosk.faces.worker import Worker


def make_station_setup(
    app: Application, worker: Worker, language: Language
) -> SetupFace:
    """Make the pages of screens and settings, with the tests of devices."""
    setup = StationSetup(app.home)
    face = SetupFace(
        setup.backend,
        worker,
        language,
        screen_sizes(),
        make_settings_backend(lambda: setup.home),
    )
    device_tests = DeviceTests(face, worker, resources() / "sounds")
    qt_app = QCoreApplication.instance()
    if qt_app is not None:
        qt_app.aboutToQuit.connect(device_tests.close)
    return face


def screen_sizes() -> list[str]:
    """Return the size of each screen, as people read it."""
    sizes = [screen.size() for screen in QGuiApplication.screens()]
    return [f"{size.width()} x {size.height()}" for size in sizes]


def open_faces(app: Application, selection: FaceSelection) -> None:
    """Open faces in a process of its own, which outlasts the office."""
    subprocess.Popen(  # noqa: S603  this very program
        faces_command(app, selection), start_new_session=True
    )


def faces_command(app: Application, selection: FaceSelection) -> list[str]:
    """Return the command that opens faces on their screens."""
    command = [sys.executable, "-m", "kiosk", "--home", str(app.home.folder), "open"]
    command += [name for name, _ in selection.faces]
    screens = ",".join(str(screen) for _, screen in selection.faces)
    command += ["--event", selection.event, "--screens", screens, "--watch"]
    match selection.window_mode:
        case WindowMode.FULL:
            command.append("--full-screen")
        case WindowMode.LOCKED:
            command.append("--locked")
        case WindowMode.WINDOW:
            pass
    if app.clock_override is not None:
        command += ["--at", _local_time(app.clock.now())]
    return command


def _local_time(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
