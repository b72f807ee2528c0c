"""The serial ports that the settings name for scanners."""

from dataclasses import dataclass

AUTO = "auto"
DEFAULT_BAUD = 9600
MAX_BAUD = 4_000_000


@dataclass(frozen=True, slots=True)
class PortSettings:
    """A port by its name or path, and its baud rate; scanners on USB ignore that."""

    name: str
    baud: int = DEFAULT_BAUD


def parse_port(text: str) -> PortSettings:
    """Parse “/dev/ttyUSB0@19200”, “COM3” or “auto”.

    Raise ValueError with the sentence on how it is written.
    """
    name, separator, baud = text.strip().rpartition("@")
    if not separator:
        name, baud = baud, str(DEFAULT_BAUD)
    if not name or not baud.isdecimal() or not 0 < int(baud) <= MAX_BAUD:
        raise ValueError(
            f"“{text}” is no port: write “auto”, “/dev/ttyACM0”, “COM3”, or with its "
            "speed “/dev/ttyUSB0@19200”"
        )
    return PortSettings(name, int(baud))
