"""A face's hand scanners: what it is told of them, and those on serial ports."""

import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from kiosk.devices.scanners.wanted import Wanted
from kiosk.faces.sightings import Sightings

if TYPE_CHECKING:
    from kiosk.devices.scanners.serial_scanners import SerialScanners


class Ears(Protocol):
    """Whoever shows how the scanners are."""

    def hear(self) -> None:
        """Note that a scanner was heard."""
        ...

    def follow_scanners(self, *, ready: bool, lost: str, trouble: str) -> None:
        """Note whether a scanner is connected, which has gone, and what is wrong."""
        ...


@runtime_checkable
class Hearer(Protocol):
    """A face that shows how its scanners are."""

    @property
    def ears(self) -> Ears:
        """Who is told of the scanners."""
        ...


class Hearing(QObject):
    """Listens to the serial scanners for a face, once its window is there."""

    followed = Signal(bool, str)

    def __init__(
        self,
        face: QObject,
        wanted: Sequence[Wanted],
        then: Callable[[str], object],
    ) -> None:
        super().__init__()
        self._face, self._wanted, self._then = face, wanted, then
        self._sightings = Sightings()
        self._close: Callable[[], None] | None = None

    def begin(self) -> None:
        """Look for scanners from now on; Qt's serial ports are loaded only here."""
        if self._close is not None or not self._wanted:
            return
        from kiosk.devices.scanners.serial_scanners import (  # noqa: PLC0415  see above
            SerialScanners,
        )

        scanners = SerialScanners(self._wanted, self)
        self._close = scanners.close
        scanners.scanned.connect(self._take)
        scanners.changed.connect(lambda: self._follow(scanners))
        scanners.start()

    def close(self) -> None:
        """Let go of the ports, and look for none from now on."""
        self._wanted = ()
        if self._close is not None:
            self._close()

    def _take(self, code: str) -> None:
        if isinstance(self._face, Hearer):
            self._face.ears.hear()
        if self._sightings.is_new(code, time.monotonic_ns() // 1_000_000):
            self._then(code)

    def _follow(self, scanners: "SerialScanners") -> None:
        ready, lost = bool(scanners.open), ", ".join(scanners.lost)
        self.followed.emit(ready, lost)
        if isinstance(self._face, Hearer):
            self._face.ears.follow_scanners(
                ready=ready, lost=lost, trouble=scanners.trouble
            )
