"""A face's camera: opened once the window is shown, previewed, read from, chosen."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize

from kiosk.app.windows.camera_choice import CameraChoice
from kiosk.devices.cameras.camera_selection import NO_CAMERA, CameraSelector
from kiosk.domain.symbology import QR_ONLY, Symbology
from kiosk.faces.error_report import report_error
from kiosk.faces.theme.camera_view import CameraView
from kiosk.faces.worker import ThreadWorker

if TYPE_CHECKING:
    from kiosk.devices.cameras.camera import Camera
    from kiosk.devices.cameras.system_cameras import Cameras

CameraFinder = Callable[[CameraSelector], "tuple[Cameras, CameraSelector]"]
"""Returns the cameras from which a choice selects, and the choice among them."""


class CameraControl(QObject):
    """Connects a camera with a face's view of it, and with a handler of its codes."""

    def __init__(
        self,
        view: CameraView,
        on_code: Callable[[str], None],
        choice: CameraChoice,
        find_cameras: CameraFinder | None = None,
        symbologies: tuple[Symbology, ...] = QR_ONLY,
    ) -> None:
        super().__init__()
        self._view, self._on_code, self._choice = view, on_code, choice
        self._find_cameras, self._symbologies = find_cameras, symbologies
        self._camera: Camera | None = None
        self._cameras: Cameras | None = None
        self._started = False
        self._worker = ThreadWorker()
        view.next_requested.connect(self.select_next)

    def start(self) -> None:
        """Open the camera, once; its code is loaded on the worker thread."""
        if not self._started:
            self._started = True
            self._worker.run(
                partial(_load_camera_code, self._choice),
                self._open,
                self._handle_load_error,
            )

    def select_next(self) -> None:
        """Use the next camera, or none after the last, and save the choice."""
        if self._camera is None or self._cameras is None:
            return
        options = [None, *self._cameras.available()]
        used = self._camera.current
        at = options.index(used) if used in options else 0
        selected = options[(at + 1) % len(options)]
        self._camera.choose(selected or NO_CAMERA)
        save = partial(self._choice.save, selected)
        self._worker.run(save, lambda _: None, self._handle_save_error)

    def close(self) -> None:
        """Close the camera."""
        self._worker.close()
        if self._camera is not None:
            self._camera.close()
            self._camera = None

    def _open(self, choice: CameraSelector) -> None:
        from kiosk.app.windows.camera_lookup import find_cameras  # noqa: PLC0415  loaded by now
        from kiosk.devices.cameras.camera import Camera  # noqa: PLC0415  as above

        self._cameras, choice = (
            self._find_cameras(choice) if self._find_cameras else find_cameras(choice)
        )
        camera = self._camera = Camera(
            self._cameras, choice, symbologies=self._symbologies
        )
        camera.scanned.connect(self._on_code)
        camera.preview_ready.connect(self._view.set_image)
        camera.outline_ready.connect(self._view.set_outline)
        camera.changed.connect(self._update_view)
        camera.failed.connect(self._show_gone)
        self._view.size_requested.connect(self._resize)
        self._resize(self._view.size)
        camera.start()

    def _resize(self, size: QSize) -> None:
        if self._camera is not None:
            self._camera.set_preview_size(size)

    def _update_view(self) -> None:
        camera, cameras = self._camera, self._cameras
        if camera is not None and cameras is not None:
            name = camera.current.name if camera.current else ""
            count = len(cameras.available())
            self._view.set_state(camera.state, name, camera.missing, count)

    def _show_gone(self, _sentence: str) -> None:
        self._view.set_state("gone", "", "", 0)

    def _handle_load_error(self, error: Exception) -> None:
        report_error(error)
        self._view.set_state("gone", "", "", 0)

    def _handle_save_error(self, error: Exception) -> None:
        """Log that the choice was not saved; it holds for this run."""
        report_error(error)


def _load_camera_code(choice: CameraChoice) -> CameraSelector:
    """Load the camera's code, which takes long, and return the choice of camera."""
    for name in ("kiosk.app.windows.camera_lookup", "kiosk.devices.cameras.camera"):
        import_module(name)
    return choice.resolve()
