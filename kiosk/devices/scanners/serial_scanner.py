"""A hand scanner on a serial port."""

import os
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QIODeviceBase, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort

from kiosk.devices.scanners.framing import Framing
from kiosk.devices.scanners.wanted import Wanted
from kiosk.domain.scan_silence import (
    SILENCE_MS,
    Expiry,
    SilenceTimeout,
    monotonic_ms,
)

_BUFFER = 65_536
_Error = QSerialPort.SerialPortError


class PortState(StrEnum):
    """How a port is: only an open one is heard."""

    OPEN = "open"
    ABSENT = "absent"
    BUSY = "busy"
    FORBIDDEN = "forbidden"
    UNFIT = "unfit"


class SerialScanner(QObject):
    """Reads codes from one port, until it is closed or unplugged."""

    scanned = Signal(str)
    gone = Signal()

    def __init__(
        self, wanted: Wanted, parent: QObject, now: Callable[[], int] = monotonic_ms
    ) -> None:
        super().__init__(parent)
        self._framing, self._silence = Framing(), SilenceTimeout(now)
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
        self._silence.restart()
        if self._framing.pending:
            self._timer.start()
        else:
            self._timer.stop()

    def _fall_silent(self) -> None:
        """End what waits; a screen that was busy first hears what else has come."""
        expiry = self._silence.expire()
        if expiry is Expiry.WAIT:
            self._timer.start()
        elif expiry is Expiry.STALE:
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
