"""A window of the gallery, and how one waits until it stands still."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.app.qt import wait, wait_until
from kiosk.faces.language import Language
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker

STILL_S = 0.03
"""After this long without a frame a page stands still."""


@dataclass(frozen=True, slots=True)
class Variant:
    """How a page is shown; ``scale`` is how much larger than usual its text is."""

    size: QSize
    language: str
    scheme: str = "light"
    scale: float = 1.0

    @property
    def name(self) -> str:
        """Name it, as a part of a file's name."""
        size = f"{self.size.width()}x{self.size.height()}"
        return f"{size}-{self.language}-{self.scheme}-{round(100 * self.scale)}"


@dataclass(slots=True, weakref_slot=True, kw_only=True)
class Sight:
    """One open window, dressed as its variant says."""

    variant: Variant
    window: FaceWindow
    worker: ThreadWorker
    frames: int = 0

    def show(self) -> None:
        """Show the window as its variant says."""
        variant = self.variant
        self.window.frameSwapped.connect(self.count_frame)
        self.window.dress(variant.scheme, variant.scale, motion=False)
        self.window.resize(variant.size)
        self.window.show()
        self.window.requestActivate()

    @contextmanager
    def shown(self, language: Language) -> Iterator[None]:
        """Show a window that stands on no stage, and take it down in order."""
        self.show()
        self.settle()
        try:
            yield
        finally:
            self.window.close()
            self.window.empty()
            self.worker.close()
            language.forget()

    def picture(self) -> QImage:
        """Take a picture."""
        assert isinstance(self.window, QQuickWindow)  # noqa: S101  grabWindow needs its type known
        return self.window.grabWindow()

    def count_frame(self) -> None:
        """Note that the window was painted once more."""
        self.frames += 1

    def settle(self) -> None:
        """Let Qt work until nothing is asked any more, and nothing moves."""
        for _ in range(2):  # an answer may ask again
            answered: list[object] = []
            self.worker.run(lambda: None, answered.append, answered.append)
            wait_until(partial(bool, answered))
        wait_until(self._still)

    def _still(self) -> bool:
        before = self.frames
        wait(STILL_S)
        return self.frames == before
