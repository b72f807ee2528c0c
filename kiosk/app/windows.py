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

from kiosk.app.awake import stay_awake
from kiosk.app.bootstrap import House
from kiosk.app.camera_choice import choice_named
from kiosk.app.display import has_display
from kiosk.app.locking import LOCKABLE, Lock, check_locks
from kiosk.app.qt import application, on_signals
from kiosk.app.screen_placement import show_on_screen
from kiosk.app.splash import uncover
from kiosk.app.stage import Stage
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction
from kiosk.faces.window import FaceWindow

SEERS = ("attendee", "desk")
"""The faces that have a camera; of several that are opened together, the first gets the
one that is asked for."""
STOPPING = (signal.SIGINT, signal.SIGTERM)
SHOWN = "shown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """How a face is opened; ``number`` counts the faces that are opened together.

    Its clock is moved by ``shift``. One that is ``watched`` says on its standard output
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
    def from_json(cls, text: str) -> "Opening":
        """Return what ``to_json`` wrote."""
        values = json.loads(text)
        return cls(**values | {"shift": timedelta(seconds=values["shift"])})

    def to_json(self) -> str:
        """Return this as a process of ours is given it."""
        return json.dumps(asdict(self) | {"shift": self.shift.total_seconds()})


def open_windows(house: House, names: list[str], opening: Opening) -> int:
    """Open one face here, or several in processes of their own, until all are closed.

    Raises KnownFault where there is no display.
    """
    if not has_display() and "QT_QPA_PLATFORM" not in os.environ:
        raise KnownFault(
            "There is no display here, so no face can be shown. Start this on a "
            "desktop (with DISPLAY or WAYLAND_DISPLAY), or see all with “kiosk demo”."
        )
    if opening.locked:
        check_locks(house, names)
    if len(names) == 1:
        return _show(house, names[0], opening)
    house.close()
    faces = [(name, at) for at, name in enumerate(names)]
    return wait_for(
        start_face(house, name, one, number)
        for name, number, one in apart(faces, opening)
    )


def apart(
    faces: list[tuple[str, int]], opening: Opening
) -> list[tuple[str, int, Opening]]:
    """Say how each of several faces is opened: one of them has the camera."""
    seer = next((name for name, _ in faces if name in SEERS), None)
    blind = replace(opening, camera=None)
    return [
        (name, number, opening if name == seer else blind) for name, number in faces
    ]


def start_face(
    house: House, name: str, opening: Opening, number: int
) -> subprocess.Popen[bytes]:
    """Start a face in a process of its own."""
    return subprocess.Popen(face_command(house, name, opening, number))  # noqa: S603  this very program


def face_command(house: House, name: str, opening: Opening, number: int) -> list[str]:
    """Spell the command that opens a face on a screen."""
    command = [sys.executable, "-m", "kiosk", "--home", str(house.home.folder)]
    own = replace(
        opening,
        number=number,
        wall=opening.wall and name == "organiser",
        locked=opening.locked and name == LOCKABLE,
        out=opening.out and name == LOCKABLE,
    )
    return [*command, "open", name, "--opening", own.to_json()]


def wait_for(starting: Iterable[subprocess.Popen[bytes]]) -> int:
    """Start faces, and wait until all are closed; whatever ends that closes them."""
    children: list[subprocess.Popen[bytes]] = []

    def stop(*_signal: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    try:
        children.extend(starting)
        return max(child.wait() for child in children)
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        for child in children:
            child.terminate()
        for child in children:
            child.wait()
        signal.signal(signal.SIGTERM, before)


def run(started: QGuiApplication) -> int:
    """Run Qt until the last window is closed, an interrupt or a termination."""

    def stop(*_signal: object) -> None:
        # Python may call this while Qt is about to hand an event to a part of the
        # screen, which ending takes down: that waits until Qt has a moment
        QTimer.singleShot(0, started, lambda: started.exit(0))

    with on_signals(stop, *STOPPING):
        return started.exec()


def place_window(window: FaceWindow, opening: Opening) -> None:
    """Show a face's window over its screen, and close what covered it until then."""
    uncover(window)
    show_on_screen(
        window, opening.number, full_screen=opening.full_screen or opening.locked
    )
    window.requestActivate()  # keys are heard where no window manager gives focus, too


def hang_up(window: FaceWindow) -> None:
    """Show the organiser's numbers alone, to be read from afar."""
    window.rootObject().setProperty("page", "wall")


def _check_camera(words: str) -> None:
    """Raise KnownFault for a camera or a file that is not there."""
    from kiosk.app.camera_found import (  # noqa: PLC0415  loads Qt Multimedia
        cameras_for,
        check_there,
    )

    check_there(words, *cameras_for(choice_named(words)))


def _show(house: House, name: str, opening: Opening) -> int:
    started = application(windows=True)
    if opening.camera:
        _check_camera(opening.camera)
    stage = Stage(house, opening.event, opening.station, opening.checkpoint)
    with ExitStack() as closing:
        closing.callback(stage.close)
        if opening.out:
            stage.place = replace(stage.place, direction=Direction.OUT)
        window = stage.open(name, opening.camera)
        if opening.watched:
            once = Qt.ConnectionType.SingleShotConnection
            window.frameSwapped.connect(lambda: print(SHOWN, flush=True), once)  # noqa: T201  to whoever watches
        if opening.wall:
            hang_up(window)
        if opening.locked:
            lock = Lock(window, house.use_cases.identify, stage.worker)
            closing.callback(lock.close)
            lock.left.connect(lambda: started.exit(0))
            stay_awake()
        place_window(window, opening)
        stage.start()
        return run(started)
