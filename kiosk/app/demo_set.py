"""Where the demonstration without a display is played: windows, a clock, a camera."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickWindow  # grabWindow needs its type known

from kiosk.app.arrivals import type_code
from kiosk.app.qt import wait, wait_until
from kiosk.app.stage import Stage
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.window import FaceWindow

STILL_S = 0.25
"""After this long a page has been laid out and shows what the records say."""


@dataclass(slots=True)
class PlayedClock:
    """A clock that the script moves on."""

    moment: datetime

    def now(self) -> datetime:
        """Tell the script's time."""
        return self.moment

    def pass_by(self, seconds: float) -> None:
        """Let time pass."""
        self.moment += timedelta(seconds=seconds)


@dataclass(slots=True)
class Set:
    """The open faces, and what can be done with them by hand and camera."""

    stage: Stage
    clock: PlayedClock
    pictures: Path
    windows: dict[str, FaceWindow] = field(default_factory=dict)
    taken: int = 0

    def open(self, name: str, size: QSize) -> None:
        """Open a face in a window of a size."""
        window = self.stage.open(name, "none")
        window.theme.setProperty("reducedMotion", True)  # noqa: FBT003  Qt's signature
        window.resize(size)
        window.show()
        self.windows[name] = window

    def scan(self, code: str, face: str = "attendee") -> None:
        """Let a hand scanner type a code into a face, and wait for what comes of it."""
        before = self._answers(face)
        type_code(self.windows[face], code)
        wait_until(lambda: self._answers(face) != before)

    def picture(self, face: str, name: str, size: QSize | None = None) -> None:
        """Take a picture of a face, once it stands still."""
        window = self.windows[face]
        if size is not None:
            window.resize(size)
        wait(STILL_S)
        assert isinstance(window, QQuickWindow)  # noqa: S101  for the import above
        window.grabWindow().save(str(self.pictures / f"{name}.png"))
        self.taken += 1

    def _answers(self, face: str) -> object:
        shown = self.stage.faces[face]
        if isinstance(shown, AttendeeFace):
            return shown.verdict.value, shown.page
        raise TypeError(f"{face} tells no answers")
