"""The codes that a camera sees, one after the other, without any window."""

import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing

from PySide6.QtCore import QEventLoop, QObject

from kiosk.app.camera_choice import choice_named
from kiosk.app.camera_found import cameras_for, check_there
from kiosk.app.qt import application, on_signals
from kiosk.devices.cameras.camera import Camera, CameraState
from kiosk.devices.cameras.stand_in import StandIn
from kiosk.domain.fault import KnownFault
from kiosk.domain.symbology import QR_ONLY, Symbology


def camera_codes(
    which: str,
    say: Callable[[str], None],
    symbologies: tuple[Symbology, ...] = QR_ONLY,
) -> Iterator[str]:
    """Give each code that is held up, until a file ends or somebody interrupts.

    ``which`` is a video, a folder of pictures, a camera's id or name, or "default";
    ``say`` is told when a camera sends no pictures. Raises KnownFault where nothing
    can be seen with it.
    """
    application(windows=False)
    watcher = _Watcher(_camera(which, symbologies), say)
    with closing(watcher), on_signals(watcher.end, signal.SIGINT):
        yield from watcher.codes()


class _Watcher(QObject):
    """Lets Qt work until a code is held up."""

    def __init__(self, camera: Camera, say: Callable[[str], None]) -> None:
        super().__init__()
        self._camera, self._say = camera, say
        self._loop = QEventLoop()
        self._codes: deque[str] = deque()
        self._fault, self._over = "", False
        camera.scanned.connect(self._take)
        camera.changed.connect(self._follow)
        camera.ended.connect(self.end)
        camera.failed.connect(self._fail)

    def codes(self) -> Iterator[str]:
        """Give one code after the other."""
        self._camera.start()
        while self._codes or not self._over:
            if not self._codes:
                self._loop.exec()
            while self._codes:
                yield self._codes.popleft()
        if self._fault:
            raise KnownFault(self._fault)

    def end(self, *_: object) -> None:
        """Give no more codes."""
        self._over = True
        self._loop.quit()

    def close(self) -> None:
        """Give the camera back."""
        self._camera.close()

    def _take(self, code: str) -> None:
        self._codes.append(code)
        self._loop.quit()

    def _follow(self) -> None:
        used = self._camera.used
        if self._camera.state == CameraState.GONE and used:
            self._say(f"The camera “{used.name}” sends no pictures; trying again.")

    def _fail(self, sentence: str) -> None:
        self._fault = sentence
        self.end()


def _camera(which: str, symbologies: tuple[Symbology, ...]) -> Camera:
    cameras, choice = cameras_for(choice_named(which), once=True)
    check_there(which, cameras, choice)
    every = isinstance(cameras, StandIn)
    return Camera(cameras, choice, every=every, symbologies=symbologies)
