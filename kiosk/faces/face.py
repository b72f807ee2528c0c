"""The protocols by which the program connects with a face.

A part that a face does not have is None.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.faces.theme.camera_view import CameraView


class ScannerStatus(Protocol):
    """Shows the status of a face's scanners."""

    def record_scan(self) -> None:
        """Record that a scanner was used."""
        ...

    def update_scanners(self, *, ready: bool, lost: str, trouble: str) -> None:
        """Record whether a scanner is connected, which is missing, and its trouble."""
        ...


class CardReader(Protocol):
    """Handles the staff codes that are scanned at a face."""

    @property
    def unknown(self) -> SignalInstance | None:
        """Emitted with a staff code that belongs to nobody; the face answers it."""
        ...

    def show(self, code: str) -> bool:
        """Handle a staff code.

        Return False if there is no staff to whom it could belong.
        """
        ...


class ScanTarget(Protocol):
    """Answers scanned codes."""

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Handle a code.

        ``others`` are its readings on other keyboard layouts.
        """
        ...


class Face(ScanTarget, Protocol):
    """A window for one kind of person, as the program connects it."""

    @property
    def camera(self) -> CameraView | None:
        """The view of the camera."""
        ...

    @property
    def scanners(self) -> ScannerStatus | None:
        """The status of the scanners."""
        ...

    @property
    def cards(self) -> CardReader | None:
        """The reader of staff codes."""
        ...

    @property
    def sounded(self) -> SignalInstance | None:
        """Emitted with the sound to play."""
        ...

    @property
    def report(self) -> Callable[[Exception], None] | None:
        """Reports an error to the staff until they have confirmed it."""
        ...
