"""The health of a station's camera, scanner and printer."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.domain.badges.print_routing import PrinterHealth
from kiosk.faces.theme.camera_view import CameraView
from kiosk.service.ports import Store

NONE, READY, GONE = "none", "ready", "gone"
_CAMERA_STATES = {
    CameraView.State.NONE: NONE,
    CameraView.State.OPENING: "opening",
    CameraView.State.WORKS: READY,
    CameraView.State.GONE: GONE,
}
_WORST_FIRST = (GONE, "opening", READY, NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceHealth:
    """Each field is "ready", "none" or a word for what is wrong."""

    camera: str = NONE
    scanner: str = NONE
    printer: str = NONE
    labels_left: int | None = None


class DeviceMonitor(QObject):
    """Collects the devices' states on the screen's thread, for any other thread.

    States are replaced whole: a reader on another thread sees the old or the new one.
    """

    def __init__(self, store: Store, station: str) -> None:
        super().__init__()
        self._store, self._station = store, station
        self._cameras: dict[int, str] = {}
        self._camera = self._scanner = NONE

    def __call__(self) -> DeviceHealth:
        """Return the health; the printers' state is read from the records."""
        with self._store.reading() as reader:
            own = [
                printer
                for printer in reader.printers.all()
                if printer.station == self._station
            ]
        counts = [
            printer.labels_left for printer in own if printer.labels_left is not None
        ]
        return DeviceHealth(
            camera=self._camera,
            scanner=self._scanner,
            printer=_worst_trouble(own),
            labels_left=min(counts, default=None),
        )

    def watch_camera(self, view: CameraView) -> None:
        """Collect the state of a face's camera from now on."""

        def update() -> None:
            self._cameras[id(view)] = _CAMERA_STATES[view.state]
            states = self._cameras.values()
            self._camera = next(state for state in _WORST_FIRST if state in states)

        view.changed.connect(update)

    def note_scan(self) -> None:
        """Record that a scanner was used."""
        self._scanner = READY

    def update_scanners(self, ready: bool, lost: str) -> None:  # noqa: FBT001  a signal gives it
        """Record whether a serial scanner is connected, or which one is missing."""
        if lost:
            self._scanner = GONE
        elif ready:
            self._scanner = READY
        elif self._scanner == GONE:
            self._scanner = NONE


def _worst_trouble(printers: Iterable[PrinterHealth]) -> str:
    troubles = [printer.trouble for printer in printers]
    worst = next((trouble for trouble in troubles if trouble), None)
    if worst is not None:
        return worst.value
    return READY if troubles else NONE
