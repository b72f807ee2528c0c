"""Codes from a camera, one after the other, without a window."""

import signal
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing

from PySide6.QtCore import QEventLoop, QObject

from kiosk.app.qt_application import handle_signals, start_qt
from kiosk.app.windows.camera_choice import parse_choice
from kiosk.app.windows.camera_lookup import check_camera_exists, find_cameras
from kiosk.devices.cameras.camera import Camera, CameraState
from kiosk.devices.cameras.file_camera import FileCamera
from kiosk.domain.fault import KnownFault
from kiosk.domain.symbology import QR_ONLY, Symbology


def camera_codes(
    name: str,
    report: Callable[[str], None],
    symbologies: tuple[Symbology, ...] = QR_ONLY,
) -> Iterator[str]:
    """Yield each code that is held up, until a file ends or an interrupt.

    ``name`` is a video, a folder of pictures, a camera's id or name, or "default";
    ``report`` is called when a camera sends no pictures. Raise KnownFault if nothing
    can be read with it.
    """
    start_qt(windows=False)
    reader = _CodeReader(_make_camera(name, symbologies), report)
    with closing(reader), handle_signals(reader.end, signal.SIGINT):
        yield from reader.codes()


class _CodeReader(QObject):
    """Runs Qt's event loop until a code is read."""

    def __init__(self, camera: Camera, report: Callable[[str], None]) -> None:
        super().__init__()
        self._camera, self._report = camera, report
        self._loop = QEventLoop()
        self._codes: deque[str] = deque()
        self._error, self._ended = "", False
        camera.scanned.connect(self._add_code)
        camera.changed.connect(self._report_state)
        camera.ended.connect(self.end)
        camera.failed.connect(self._fail)

    def codes(self) -> Iterator[str]:
        """Yield one code after the other."""
        self._camera.start()
        while self._codes or not self._ended:
            if not self._codes:
                self._loop.exec()
            while self._codes:
                yield self._codes.popleft()
        if self._error:
            raise KnownFault(self._error)

    def end(self, *_: object) -> None:
        """Stop yielding codes."""
        self._ended = True
        self._loop.quit()

    def close(self) -> None:
        """Close the camera."""
        self._camera.close()

    def _add_code(self, code: str) -> None:
        self._codes.append(code)
        self._loop.quit()

    def _report_state(self) -> None:
        used = self._camera.current
        if self._camera.state == CameraState.GONE and used:
            self._report(f"The camera “{used.name}” sends no pictures; trying again.")

    def _fail(self, sentence: str) -> None:
        self._error = sentence
        self.end()


def _make_camera(name: str, symbologies: tuple[Symbology, ...]) -> Camera:
    cameras, choice = find_cameras(parse_choice(name), once=True)
    check_camera_exists(name, cameras, choice)
    every_frame = isinstance(cameras, FileCamera)
    return Camera(cameras, choice, every_frame=every_frame, symbologies=symbologies)
