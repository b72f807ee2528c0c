"""A handheld scanner on a serial port."""

import os
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QIODeviceBase, QObject, QTimer, Signal
from PySide6.QtSerialPort import QSerialPort

from kiosk.devices.scanners.code_framer import CodeFramer
from kiosk.devices.scanners.port_settings import PortSettings
from kiosk.domain.scan_timeout import (
    SILENCE_MS,
    Expiry,
    ScanTimeout,
    monotonic_ms,
)

_BUFFER = 65_536
_Error = QSerialPort.SerialPortError


class PortState(StrEnum):
    """The state of a port: only an open one is read."""

    OPEN = "open"
    ABSENT = "absent"
    BUSY = "busy"
    FORBIDDEN = "forbidden"
    UNFIT = "unfit"


class SerialScanner(QObject):
    """Reads codes from one port, until it is closed or unplugged."""

    scanned = Signal(str)
    unplugged = Signal()

    def __init__(
        self,
        settings: PortSettings,
        parent: QObject,
        now: Callable[[], int] = monotonic_ms,
    ) -> None:
        super().__init__(parent)
        self._framer, self._silence = CodeFramer(), ScanTimeout(now)
        self._port = QSerialPort(self)
        self._port.setPortName(settings.name)
        self._port.setBaudRate(settings.baud)
        self._port.setReadBufferSize(_BUFFER)
        self._port.readyRead.connect(self._read)
        self._port.errorOccurred.connect(self._handle_error)
        self._timer = QTimer(self, singleShot=True, interval=SILENCE_MS)
        self._timer.timeout.connect(self._flush_after_silence)

    def open(self) -> PortState:
        """Open the port if possible, and return its state."""
        if self._port.open(QIODeviceBase.OpenModeFlag.ReadOnly):
            self._port.setDataTerminalReady(True)
            return PortState.OPEN
        return self._error_state()

    def close(self) -> None:
        """Close the port."""
        self._timer.stop()
        self._framer.reset()
        if self._port.isOpen():
            self._port.close()

    def _error_state(self) -> PortState:
        match self._port.error():
            case _Error.DeviceNotFoundError:
                return PortState.ABSENT
            case _Error.PermissionError if has_permission(self._port.portName()):
                return PortState.BUSY
            case _Error.PermissionError:
                return PortState.FORBIDDEN
            case _:
                return PortState.UNFIT

    def _read(self) -> None:
        for code in self._framer.feed(bytes(self._port.readAll().data())):
            self.scanned.emit(code)
        self._silence.restart()
        if self._framer.pending:
            self._timer.start()
        else:
            self._timer.stop()

    def _flush_after_silence(self) -> None:
        """Flush what waits; a busy event loop first reads what else has come."""
        expiry = self._silence.expire()
        if expiry is Expiry.WAIT:
            self._timer.start()
        elif expiry is Expiry.STALE:
            self._framer.reset()
        elif code := self._framer.flush():
            self.scanned.emit(code)

    def _handle_error(self, error: QSerialPort.SerialPortError) -> None:
        """Close a port that was unplugged: Qt leaves it open."""
        lost = {_Error.ResourceError, _Error.DeviceNotFoundError, _Error.ReadError}
        if error in lost and self._port.isOpen():
            self.close()
            self.unplugged.emit()


def has_permission(name: str) -> bool:
    """Return whether this user may use the port, if nobody else does.

    Windows keeps nobody from a port that is free.
    """
    path = name if name.startswith("/") else f"/dev/{name}"
    if os.access not in os.supports_effective_ids:
        return True
    return os.access(path, os.R_OK | os.W_OK, effective_ids=True)
