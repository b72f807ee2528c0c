"""The serial scanners of a face."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.devices.scanners.port_settings import PortSettings
from kiosk.faces.face import ScannerStatus
from kiosk.faces.scan_router import ScanRouter

if TYPE_CHECKING:
    from kiosk.devices.scanners.serial_scanners import SerialScanners


class ScannerControl(QObject):
    """Connects serial scanners to a face's scan router, once its window is shown."""

    state_changed = Signal(bool, str)

    def __init__(
        self,
        router: ScanRouter,
        ports: Sequence[PortSettings],
        status: ScannerStatus | None = None,
    ) -> None:
        super().__init__()
        self._router, self._ports, self._status = router, ports, status
        self._close: Callable[[], None] | None = None

    def start(self) -> None:
        """Look for scanners from now on; Qt's serial ports are loaded only here."""
        if self._close is not None or not self._ports:
            return
        from kiosk.devices.scanners.serial_scanners import SerialScanners  # noqa: PLC0415  see above

        scanners = SerialScanners(self._ports, self)
        self._close = scanners.close
        scanners.scanned.connect(self._router.scan)
        scanners.changed.connect(lambda: self._update_status(scanners))
        scanners.start()

    def close(self) -> None:
        """Close the ports, and look for none from now on."""
        self._ports = ()
        if self._close is not None:
            self._close()

    def _update_status(self, scanners: "SerialScanners") -> None:
        ready, lost = bool(scanners.open), ", ".join(scanners.lost)
        self.state_changed.emit(ready, lost)
        if self._status is not None:
            trouble = scanners.trouble
            self._status.update_scanners(ready=ready, lost=lost, trouble=trouble)
