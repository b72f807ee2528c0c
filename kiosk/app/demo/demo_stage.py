"""The stage of the demonstration without a display: windows, a clock, a scanner."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickWindow  # grabWindow needs its type known

from kiosk.app.demo.demo_guests import type_code
from kiosk.app.qt_application import wait, wait_until
from kiosk.app.windows.face_host import FaceHost
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.window import FaceWindow

SETTLE_S = 0.25
"""After this long a page is laid out and up to date."""


@dataclass(slots=True)
class SimulatedClock:
    """A clock that a script advances."""

    moment: datetime

    def now(self) -> datetime:
        """Return the simulated time."""
        return self.moment

    def advance(self, seconds: float) -> None:
        """Advance the clock."""
        self.moment += timedelta(seconds=seconds)


@dataclass(slots=True)
class DemoStage:
    """The open faces, driven by keys and a scanner."""

    host: FaceHost
    clock: SimulatedClock
    folder: Path
    windows: dict[str, FaceWindow] = field(default_factory=dict)
    count: int = 0

    def open(self, name: str, size: QSize) -> None:
        """Open a face in a window of this size."""
        window = self.host.open(name, "none")
        window.theme.setProperty("reducedMotion", True)  # noqa: FBT003  Qt's signature
        window.resize(size)
        window.show()
        self.windows[name] = window

    def scan(self, code: str, face: str = "attendee") -> None:
        """Type a code into a face as a scanner does, and wait for the result."""
        previous = self._shown_result(face)
        type_code(self.windows[face], code)
        wait_until(lambda: self._shown_result(face) != previous)

    def screenshot(self, face: str, name: str, size: QSize | None = None) -> None:
        """Save a screenshot of a face, once it has settled."""
        window = self.windows[face]
        if size is not None:
            window.resize(size)
        wait(SETTLE_S)
        assert isinstance(window, QQuickWindow)  # noqa: S101  for the import above
        window.grabWindow().save(str(self.folder / f"{name}.png"))
        self.count += 1

    def _shown_result(self, face: str) -> object:
        face_object = self.host.faces[face]
        if isinstance(face_object, AttendeeFace):
            return face_object.verdict.value, face_object.page
        raise TypeError(f"{face} tells no answers")
