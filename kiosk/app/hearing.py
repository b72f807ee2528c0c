"""A face's scanners on serial ports."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.devices.scanners.wanted import Wanted
from kiosk.faces.face import ScannerStatus
from kiosk.faces.scan_router import ScanRouter

if TYPE_CHECKING:
    from kiosk.devices.scanners.serial_scanners import SerialScanners


class Hearing(QObject):
    """Listens to the serial scanners for a face, once its window is there."""

    followed = Signal(bool, str)

    def __init__(
        self,
        router: ScanRouter,
        wanted: Sequence[Wanted],
        status: ScannerStatus | None = None,
    ) -> None:
        super().__init__()
        self._router, self._wanted, self._status = router, wanted, status
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
        scanners.scanned.connect(self._router.scan)
        scanners.changed.connect(lambda: self._follow(scanners))
        scanners.start()

    def close(self) -> None:
        """Let go of the ports, and look for none from now on."""
        self._wanted = ()
        if self._close is not None:
            self._close()

    def _follow(self, scanners: "SerialScanners") -> None:
        ready, lost = bool(scanners.open), ", ".join(scanners.lost)
        self.followed.emit(ready, lost)
        if self._status is not None:
            trouble = scanners.trouble
            self._status.follow_scanners(ready=ready, lost=lost, trouble=trouble)
