"""What the program connects with a face; a part that a face has not is None."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.faces.look.camera_view import CameraView


class ScannerStatus(Protocol):
    """Shows how the scanners of a face are."""

    def hear(self) -> None:
        """Note that a scanner was heard."""
        ...

    def follow_scanners(self, *, ready: bool, lost: str, trouble: str) -> None:
        """Note whether a scanner is connected, which has gone, and what is wrong."""
        ...


class CardReader(Protocol):
    """Takes the staff codes that are scanned at a face."""

    @property
    def unknown(self) -> SignalInstance | None:
        """Emitted with a staff code that is nobody's, for the face to answer."""
        ...

    def show(self, code: str) -> bool:
        """Take a staff code; return whether there is any staff that it may be of."""
        ...


class ScanTarget(Protocol):
    """Answers what is scanned."""

    def scan(self, code: str, others: tuple[str, ...] = ()) -> None:
        """Take a code, and what it may be instead on other keyboards."""
        ...


class Face(ScanTarget, Protocol):
    """A window for one kind of person, as the program knows it."""

    @property
    def camera(self) -> CameraView | None:
        """Shows what the camera sees."""
        ...

    @property
    def scanners(self) -> ScannerStatus | None:
        """Shows how the scanners are."""
        ...

    @property
    def cards(self) -> CardReader | None:
        """Takes staff codes."""
        ...

    @property
    def sounded(self) -> SignalInstance | None:
        """Emitted with the sound that is to be heard now."""
        ...

    @property
    def report(self) -> Callable[[Exception], None] | None:
        """Tells staff of trouble until they have taken it."""
        ...
