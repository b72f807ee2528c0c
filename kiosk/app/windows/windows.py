"""Opens faces in windows: one in this process, several in one process each."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from datetime import timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.app.bootstrap import Application
from kiosk.app.display import has_display
from kiosk.app.qt_application import handle_signals, start_qt
from kiosk.app.screen_placement import show_on_screen
from kiosk.app.splash import uncover
from kiosk.app.staff_log import identify_on_record
from kiosk.app.windows.camera_choice import parse_choice
from kiosk.app.windows.face_host import FaceHost
from kiosk.app.windows.kiosk_mode import LOCKABLE_FACE, KioskMode, check_kiosk_mode
from kiosk.app.windows.screen_saver import inhibit_screen_saver
from kiosk.domain.admission.ledger import Direction, ScanSource
from kiosk.domain.fault import KnownFault
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.window import FaceWindow

CAMERA_FACES = ("attendee", "desk")
"""The faces with a camera; of several opened together, the first gets it."""
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM)
SHOWN_MESSAGE = "shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenOptions:
    """The options of a face; ``number`` counts the faces opened together.

    ``shift`` moves its clock. A ``watched`` face prints a message on standard output
    once it is shown.
    """

    event: str
    station: str | None = None
    checkpoint: str | None = None
    full_screen: bool = False
    wall: bool = False
    number: int | None = None
    camera: str | None = None
    watched: bool = False
    locked: bool = False
    out: bool = False
    shift: timedelta = timedelta()

    @classmethod
    def from_json(cls, text: str) -> "OpenOptions":
        """Return what ``to_json`` wrote."""
        values = json.loads(text)
        return cls(**values | {"shift": timedelta(seconds=values["shift"])})

    def to_json(self) -> str:
        """Return the options as a face's process is given them."""
        return json.dumps(asdict(self) | {"shift": self.shift.total_seconds()})


def open_windows(app: Application, names: list[str], options: OpenOptions) -> int:
    """Open one face here, or several in processes of their own, until all are closed.

    Raise KnownFault if there is no display.
    """
    check_display()
    if options.locked:
        check_kiosk_mode(app, names)
    if len(names) == 1:
        return _run_face(app, names[0], options)
    app.close()
    faces = [(name, screen) for screen, name in enumerate(names)]
    return wait_for_processes(
        start_face(app, name, face_options, number)
        for name, number, face_options in options_by_face(faces, options)
    )


def check_display() -> None:
    """Raise KnownFault if there is no display."""
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        raise KnownFault(
            "There is no display here, so no face can be shown. Start this on a "
            "desktop (with DISPLAY or WAYLAND_DISPLAY), or see all with “kiosk demo”."
        )


def options_by_face(
    faces: list[tuple[str, int]], options: OpenOptions
) -> list[tuple[str, int, OpenOptions]]:
    """Return the options of each face: only one of them gets the camera."""
    camera_face = next((name for name, _ in faces if name in CAMERA_FACES), None)
    without_camera = replace(options, camera=None)
    return [
        (name, number, options if name == camera_face else without_camera)
        for name, number in faces
    ]


def start_face(
    app: Application, name: str, options: OpenOptions, number: int
) -> subprocess.Popen[bytes]:
    """Start a face in a process of its own."""
    return subprocess.Popen(face_command(app, name, options, number))  # noqa: S603  this very program


def face_command(
    app: Application, name: str, options: OpenOptions, number: int
) -> list[str]:
    """Return the command that opens a face on a screen."""
    command = [sys.executable, "-m", "kiosk", "--home", str(app.home.folder)]
    face_options = replace(
        options,
        number=number,
        wall=options.wall and name == "organiser",
        locked=options.locked and name == LOCKABLE_FACE,
        out=options.out and name == LOCKABLE_FACE,
    )
    return [*command, "open", name, "--opening", face_options.to_json()]


def wait_for_processes(processes_to_start: Iterable[subprocess.Popen[bytes]]) -> int:
    """Start processes and wait until all end; an interrupt ends them."""
    processes: list[subprocess.Popen[bytes]] = []

    def interrupt(*_signal: object) -> None:
        raise KeyboardInterrupt

    previous = signal.signal(signal.SIGTERM, interrupt)
    try:
        processes.extend(processes_to_start)
        return max(process.wait() for process in processes)
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()
        signal.signal(signal.SIGTERM, previous)


def run_qt(qt_app: QGuiApplication) -> int:
    """Run Qt until the last window is closed, an interrupt or a termination."""

    def stop(*_signal: object) -> None:
        # Python may call this while Qt is about to hand an event to a part of the
        # screen, which ending takes down: that waits until Qt has a moment
        QTimer.singleShot(0, qt_app, lambda: qt_app.exit(0))

    with handle_signals(stop, *STOP_SIGNALS):
        return qt_app.exec()


def place_window(window: FaceWindow, options: OpenOptions) -> None:
    """Show a window on its screen; several on one screen are cascaded."""
    uncover(window)
    show_on_screen(
        window, options.number, full_screen=options.full_screen or options.locked
    )
    window.requestActivate()  # else no key arrives where there is no window manager


def show_wall_view(window: FaceWindow) -> None:
    """Show the organiser's numbers only, to be read from afar."""
    window.rootObject().setProperty("page", int(Organiser.Page.WALL))


def _check_camera(name: str) -> None:
    """Raise KnownFault for a camera or a file that does not exist."""
    from kiosk.app.windows.camera_lookup import (  # noqa: PLC0415  loads Qt Multimedia
        check_camera_exists,
        find_cameras,
    )

    check_camera_exists(name, *find_cameras(parse_choice(name)))


def _run_face(app: Application, name: str, options: OpenOptions) -> int:
    qt_app = start_qt(windows=True)
    if options.camera:
        _check_camera(options.camera)
    host = FaceHost(app, options.event, options.station, options.checkpoint)
    with ExitStack() as exit_stack:
        exit_stack.callback(host.close)
        if options.out:
            host.context = replace(host.context, direction=Direction.OUT)
        window = host.open(name, options.camera)
        if options.watched:
            single_shot = Qt.ConnectionType.SingleShotConnection
            window.frameSwapped.connect(
                lambda: print(SHOWN_MESSAGE, flush=True),  # noqa: T201  for the supervisor
                single_shot,
            )
        if options.wall:
            show_wall_view(window)
        if options.locked:
            identify = identify_on_record(
                app, options.event, host.context.station, ScanSource.ATTENDEE
            )
            kiosk_mode = KioskMode(window, identify, host.worker)
            exit_stack.callback(kiosk_mode.close)
            kiosk_mode.left.connect(lambda: qt_app.exit(0))
            inhibit_screen_saver()
        place_window(window, options)
        host.start()
        return run_qt(qt_app)
