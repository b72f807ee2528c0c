"""The serial ports of this computer, and which of them belong to scanners."""

import os
import re
from dataclasses import dataclass

from PySide6.QtSerialPort import QSerialPortInfo

MAKERS = {
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
"""USB's numbers of those who make scanners, and little else that is serial."""

_WORDS = re.compile(r"\bscanner|bar[ -]?code|qr[ -]?code", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Port:
    """A serial port, with what its device says of itself."""

    name: str
    maker: int = 0
    words: str = ""

    @property
    def is_scanner(self) -> bool:
        """Whether it may be opened unasked: other devices would be disturbed."""
        return self.maker in MAKERS or bool(_WORDS.search(self.words))


def find_ports() -> list[Port]:
    """List the ports; this takes some ten milliseconds."""
    return [
        Port(
            info.systemLocation(),
            info.vendorIdentifier(),
            f"{info.manufacturer()} {info.description()}",
        )
        for info in QSerialPortInfo.availablePorts()
    ]


def glance() -> frozenset[str] | None:
    """Name what may be ports, in no time; none where the system has no such list."""
    try:
        names = os.listdir("/dev")  # noqa: PTH208  paths would take ten times as long
    except OSError:
        return None
    return frozenset(name for name in names if name.startswith(("tty", "cu.")))
