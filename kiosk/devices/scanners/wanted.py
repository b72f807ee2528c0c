"""Which serial ports scanners are looked for on, as the settings name them."""

from dataclasses import dataclass

AUTO = "auto"
USUAL_BAUD = 9600
FASTEST_BAUD = 4_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """A port by its name or path, and its speed; scanners on USB know no speed."""

    name: str
    baud: int = USUAL_BAUD


def read_wanted(words: str) -> Wanted:
    """Read “/dev/ttyUSB0@19200”, “COM3” or “auto”.

    Raises ValueError that says how it is written.
    """
    name, at, speed = words.strip().rpartition("@")
    if not at:
        name, speed = speed, str(USUAL_BAUD)
    if not name or not speed.isdecimal() or not 0 < int(speed) <= FASTEST_BAUD:
        raise ValueError(
            f"“{words}” is no port: write “auto”, “/dev/ttyACM0”, “COM3”, or with its "
            "speed “/dev/ttyUSB0@19200”"
        )
    return Wanted(name, int(speed))
