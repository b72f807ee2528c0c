"""How a station's camera, scanner and printer are, in words for whoever asks."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.domain.printer import PrinterStatus
from kiosk.faces.look.camera_view import CameraView
from kiosk.service.ports import Store

NONE, READY, GONE = "none", "ready", "gone"
_CAMERAS = {"works": READY}
_WORST_FIRST = (GONE, "opening", READY, NONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wellbeing:
    """Each is "ready", "none" or what is wrong, in a word of its own room."""

    camera: str = NONE
    scanner: str = NONE
    printer: str = NONE
    labels_left: int | None = None


class Senses(QObject):
    """Notes on the screen's thread how things are, and tells it on any other.

    Words are replaced whole, so that who asks meanwhile reads the old or the new one.
    """

    def __init__(self, store: Store, station: str) -> None:
        super().__init__()
        self._store, self._station = store, station
        self._cameras: dict[int, str] = {}
        self._camera = self._scanner = NONE

    def __call__(self) -> Wellbeing:
        """Say how things are; the printers' state is read from the records."""
        with self._store.reading() as reader:
            here = [
                one for one in reader.printers.all() if one.station == self._station
            ]
        counted = [one.labels_left for one in here if one.labels_left is not None]
        return Wellbeing(
            camera=self._camera,
            scanner=self._scanner,
            printer=_printer(here),
            labels_left=min(counted, default=None),
        )

    def follow_camera(self, view: CameraView) -> None:
        """Note from now on how a face's camera is."""

        def note() -> None:
            self._cameras[id(view)] = _CAMERAS.get(view.state, view.state)
            known = self._cameras.values()
            self._camera = next(word for word in _WORST_FIRST if word in known)

        view.changed.connect(note)

    def hear(self) -> None:
        """Note that a scanner was heard."""
        self._scanner = READY

    def follow_scanners(self, ready: bool, lost: str) -> None:  # noqa: FBT001  a signal gives it
        """Note whether a serial scanner is connected, or which has gone."""
        if lost:
            self._scanner = GONE
        elif ready:
            self._scanner = READY
        elif self._scanner == GONE:
            self._scanner = NONE


def _printer(printers: Iterable[PrinterStatus]) -> str:
    troubles = [one.trouble for one in printers]
    worst = next((trouble for trouble in troubles if trouble), None)
    if worst is not None:
        return worst.value
    return READY if troubles else NONE
