"""A hand scanner on a serial port."""

import os
import time
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QIODeviceBase, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort

from kiosk.devices.scanners.framing import Framing
from kiosk.devices.scanners.wanted import Wanted

SILENCE_MS = 100
STALE_MS = 2000
_LATE_MS = 15
_BUFFER = 65_536
_Error = QSerialPort.SerialPortError


class PortState(StrEnum):
    """How a port is: only an open one is heard."""

    OPEN = "open"
    ABSENT = "absent"
    BUSY = "busy"
    FORBIDDEN = "forbidden"
    UNFIT = "unfit"


def _now() -> int:
    return time.monotonic_ns() // 1_000_000


class SerialScanner(QObject):
    """Reads codes from one port, until it is closed or unplugged."""

    scanned = Signal(str)
    gone = Signal()

    def __init__(
        self, wanted: Wanted, parent: QObject, now: Callable[[], int] = _now
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._framing = Framing()
        self._heard_at = self._armed_at = 0
        self._patient = True
        self._port = QSerialPort(self)
        self._port.setPortName(wanted.name)
        self._port.setBaudRate(wanted.baud)
        self._port.setReadBufferSize(_BUFFER)
        self._port.readyRead.connect(self._read)
        self._port.errorOccurred.connect(self._fail)
        self._timer = QTimer(self, singleShot=True, interval=SILENCE_MS)
        self._timer.timeout.connect(self._fall_silent)

    def open(self) -> PortState:
        """Open the port, if that may be, and say how it is."""
        if self._port.open(QIODeviceBase.OpenModeFlag.ReadOnly):
            self._port.setDataTerminalReady(True)
            return PortState.OPEN
        return self._refusal()

    def close(self) -> None:
        """Let go of the port."""
        self._timer.stop()
        self._framing.drop()
        if self._port.isOpen():
            self._port.close()

    def _refusal(self) -> PortState:
        match self._port.error():
            case _Error.DeviceNotFoundError:
                return PortState.ABSENT
            case _Error.PermissionError if may_open(self._port.portName()):
                return PortState.BUSY
            case _Error.PermissionError:
                return PortState.FORBIDDEN
            case _:
                return PortState.UNFIT

    def _read(self) -> None:
        for code in self._framing.take(bytes(self._port.readAll().data())):
            self.scanned.emit(code)
        self._heard_at = self._armed_at = self._now()
        self._patient = True
        if self._framing.pending:
            self._timer.start()
        else:
            self._timer.stop()

    def _fall_silent(self) -> None:
        """End what waits; a screen that was busy first hears what else has come."""
        now = self._now()
        if self._patient and now - self._armed_at > SILENCE_MS + _LATE_MS:
            self._armed_at, self._patient = now, False
            self._timer.start()
        elif now - self._heard_at > STALE_MS:
            self._framing.drop()
        elif code := self._framing.fall_silent():
            self.scanned.emit(code)

    def _fail(self, error: QSerialPort.SerialPortError) -> None:
        """Close a port that was unplugged: Qt leaves it open."""
        lost = {_Error.ResourceError, _Error.DeviceNotFoundError, _Error.ReadError}
        if error in lost and self._port.isOpen():
            self.close()
            self.gone.emit()


def may_open(name: str) -> bool:
    """Say whether this user may use the port, if nobody else does.

    Windows keeps nobody from a port that is free.
    """
    path = name if name.startswith("/") else f"/dev/{name}"
    if os.access not in os.supports_effective_ids:
        return True
    return os.access(path, os.R_OK | os.W_OK, effective_ids=True)
