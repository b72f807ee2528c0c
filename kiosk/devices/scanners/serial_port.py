"""The serial ports of this computer, and which of them belong to scanners."""

import os
import re
from dataclasses import dataclass

from PySide6.QtSerialPort import QSerialPortInfo

SCANNER_VENDORS = {
    0x0536: "Honeywell",  # as Hand Held Products
    0x05E0: "Zebra",  # as Symbol Technologies
    0x05F9: "Datalogic",  # as PSC Scanning
    0x065A: "Opticon",
    0x067E: "Honeywell",  # as Intermec
    0x0720: "Keyence",
    0x080C: "Datalogic",
    0x0C2E: "Honeywell",  # as Metrologic
    0x1777: "Omron",  # as Microscan
    0x1EAB: "Newland",
    0x27DD: "Mindeo",
}
"""USB vendor ids of makers of scanners who make few other serial devices."""

_SCANNER_PATTERN = re.compile(r"\bscanner|bar[ -]?code|qr[ -]?code", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SerialPort:
    """A serial port, with its USB vendor id and the device's own description."""

    name: str
    vendor_id: int = 0
    description: str = ""

    @property
    def is_scanner(self) -> bool:
        """Return whether it may be opened unasked: other devices would be disturbed."""
        return self.vendor_id in SCANNER_VENDORS or bool(
            _SCANNER_PATTERN.search(self.description)
        )


def find_ports() -> list[SerialPort]:
    """Return the serial ports; this takes some ten milliseconds."""
    return [
        SerialPort(
            info.systemLocation(),
            info.vendorIdentifier(),
            f"{info.manufacturer()} {info.description()}",
        )
        for info in QSerialPortInfo.availablePorts()
    ]


def list_device_names() -> frozenset[str] | None:
    """Return the names of possible ports at once; None where the system has no /dev."""
    try:
        names = os.listdir("/dev")  # noqa: PTH208  paths would take ten times as long
    except OSError:
        return None
    return frozenset(name for name in names if name.startswith(("tty", "cu.")))
