"""A window of the gallery, and how to wait until it is idle."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickWindow

from kiosk.app.qt_application import wait, wait_until
from kiosk.faces.language import Language
from kiosk.faces.window import FaceWindow
from kiosk.faces.worker import ThreadWorker

IDLE_S = 0.03
"""After this long without a frame a page is idle."""


@dataclass(frozen=True, slots=True)
class Variant:
    """The variant of a shown page; ``scale`` multiplies the size of its text."""

    size: QSize
    language: str
    scheme: str = "light"
    scale: float = 1.0

    @property
    def name(self) -> str:
        """The name, as a part of a file's name."""
        size = f"{self.size.width()}x{self.size.height()}"
        return f"{size}-{self.language}-{self.scheme}-{round(100 * self.scale)}"


@dataclass(slots=True, weakref_slot=True, kw_only=True)
class WindowDriver:
    """Drives one open window, shown as its variant says."""

    variant: Variant
    window: FaceWindow
    worker: ThreadWorker
    frames: int = 0

    def show(self) -> None:
        """Show the window as its variant says."""
        variant = self.variant
        self.window.frameSwapped.connect(self.count_frame)
        self.window.set_appearance(variant.scheme, variant.scale, motion=False)
        self.window.resize(variant.size)
        self.window.show()
        self.window.requestActivate()

    @contextmanager
    def opened(self, language: Language) -> Iterator[None]:
        """Show a window that has no face host, and close everything in order."""
        self.show()
        self.wait_idle()
        try:
            yield
        finally:
            self.window.close()
            self.window.unload()
            self.worker.close()
            language.remove_translators()

    def screenshot(self) -> QImage:
        """Return a screenshot."""
        assert isinstance(self.window, QQuickWindow)  # noqa: S101  grabWindow needs its type known
        return self.window.grabWindow()

    def count_frame(self) -> None:
        """Count a painted frame."""
        self.frames += 1

    def wait_idle(self) -> None:
        """Process events until no work is pending, and nothing moves."""
        for _ in range(2):  # a result may start further work
            results: list[object] = []
            self.worker.run(lambda: None, results.append, results.append)
            wait_until(partial(bool, results))
        wait_until(self._is_still)

    def _is_still(self) -> bool:
        previous = self.frames
        wait(IDLE_S)
        return self.frames == previous
