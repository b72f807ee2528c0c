"""A face's camera: looked for once the window is there, shown, read from, chosen."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize

from kiosk.app.camera_choice import CameraChoice
from kiosk.devices.cameras.known import NONE, Choice
from kiosk.domain.symbology import QR_ONLY, Symbology
from kiosk.faces.look.camera_view import CameraView
from kiosk.faces.trouble import note
from kiosk.faces.worker import ThreadWorker

if TYPE_CHECKING:
    from kiosk.devices.cameras.camera import Camera
    from kiosk.devices.cameras.cameras import Cameras

Finding = Callable[[Choice], "tuple[Cameras, Choice]"]
"""Looks for the cameras among which a choice is one."""


class Seeing(QObject):
    """Connects a camera with a face's view of it, and with what takes its codes."""

    def __init__(
        self,
        view: CameraView,
        take: Callable[[str], None],
        wish: CameraChoice,
        cameras: Finding | None = None,
        symbologies: tuple[Symbology, ...] = QR_ONLY,
    ) -> None:
        super().__init__()
        self._view, self._take, self._wish = view, take, wish
        self._finding, self._symbologies = cameras, symbologies
        self._camera: Camera | None = None
        self._found: Cameras | None = None
        self._begun = False
        self._worker = ThreadWorker()
        view.nextWanted.connect(self.use_next)

    def begin(self) -> None:
        """Look for the camera, once; what that needs is loaded beside the screen."""
        if not self._begun:
            self._begun = True
            self._worker.run(partial(_load, self._wish), self._open, self._fail)

    def use_next(self) -> None:
        """Use the next camera, or none after the last, and remember it."""
        if self._camera is None or self._found is None:
            return
        offered = [None, *self._found.known()]
        used = self._camera.used
        at = offered.index(used) if used in offered else 0
        chosen = offered[(at + 1) % len(offered)]
        self._camera.choose(chosen or NONE)
        remember = partial(self._wish.remember, chosen)
        self._worker.run(remember, lambda _: None, self._forgo)

    def close(self) -> None:
        """Give the camera back."""
        self._worker.close()
        if self._camera is not None:
            self._camera.close()
            self._camera = None

    def _open(self, choice: Choice) -> None:
        from kiosk.app.camera_found import cameras_for  # noqa: PLC0415  loaded by now
        from kiosk.devices.cameras.camera import Camera  # noqa: PLC0415  as above

        self._found, choice = (
            self._finding(choice) if self._finding else cameras_for(choice)
        )
        camera = self._camera = Camera(
            self._found, choice, symbologies=self._symbologies
        )
        camera.scanned.connect(self._take)
        camera.pictured.connect(self._view.take_picture)
        camera.outlined.connect(self._view.take_outline)
        camera.changed.connect(self._tell)
        camera.failed.connect(self._give_up)
        self._view.sized.connect(self._resize)
        self._resize(self._view.size)
        camera.start()

    def _resize(self, size: QSize) -> None:
        if self._camera is not None:
            self._camera.show_at(size)

    def _tell(self) -> None:
        camera, found = self._camera, self._found
        if camera is not None and found is not None:
            name = camera.used.name if camera.used else ""
            count = len(found.known())
            self._view.put(camera.state, name, camera.missing, count)

    def _give_up(self, _sentence: str) -> None:
        self._view.put("gone", "", "", 0)

    def _fail(self, error: Exception) -> None:
        note(error)
        self._view.put("gone", "", "", 0)

    def _forgo(self, error: Exception) -> None:
        """Go on without remembering; the choice holds for as long as this runs."""
        note(error)


def _load(wish: CameraChoice) -> Choice:
    """Load what a camera needs, which takes long, and read which one is meant."""
    for name in ("kiosk.app.camera_found", "kiosk.devices.cameras.camera"):
        import_module(name)
    return wish.read()
