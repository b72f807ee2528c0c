"""All serial scanners of a station: found, unplugged, and plugged in again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.devices.scanners.port import Port, find_ports, glance
from kiosk.devices.scanners.serial_scanner import PortState, SerialScanner
from kiosk.devices.scanners.wanted import AUTO, Wanted

LOOKING_MS = 1000
_LOOKS = 4
"""How often ports are listed after a change: a new one is not known at once."""


class SerialScanners(QObject):
    """Opens the scanners that are wanted whenever they are there.

    ``ports`` lists those that may belong to scanners.
    """

    scanned = Signal(str)
    changed = Signal()

    def __init__(
        self,
        wanted: Sequence[Wanted],
        parent: QObject | None = None,
        ports: Callable[[], Sequence[Port]] = find_ports,
    ) -> None:
        super().__init__(parent)
        self._wanted, self._ports = wanted, ports
        self._found: list[Wanted] = []
        self._seen: frozenset[str] | None = None
        self._looks = _LOOKS
        self._open: dict[str, SerialScanner] = {}
        self._refused: dict[str, tuple[PortState, bool]] = {}
        self._lost: dict[str, None] = {}
        self._timer = QTimer(self, interval=LOOKING_MS)
        self._timer.timeout.connect(self.look)

    @property
    def open(self) -> list[str]:
        """Name the ports that are heard."""
        return list(self._open)

    @property
    def lost(self) -> list[str]:
        """Name those that were there and are not."""
        return list(self._lost)

    @property
    def states(self) -> dict[str, PortState]:
        """Say how each port was at the last look."""
        refused = {name: state for name, (state, _) in self._refused.items()}
        return dict.fromkeys(self._open, PortState.OPEN) | refused

    @property
    def trouble(self) -> str:
        """Say what keeps a scanner from being heard, and what to do; else nothing.

        It must have stood at two looks: a new port is nobody's for a moment.
        """
        firm = [(name, state) for name, (state, firm) in self._refused.items() if firm]
        sentences = [refusal(name, state) for name, state in firm]
        return next(filter(None, sentences), "")

    def start(self) -> None:
        """Look for scanners from now on."""
        self.look()
        self._timer.start()

    def close(self) -> None:
        """Let go of all ports."""
        self._timer.stop()
        for scanner in self._open.values():
            scanner.close()
        self._open.clear()

    def look(self) -> None:
        """Open what has come since the last look."""
        before = (self.open, self.trouble)
        for wanted in self.all_wanted():
            if wanted.name not in self._open:
                self._try(wanted)
        if (self.open, self.trouble) != before:
            self.changed.emit()

    def all_wanted(self) -> list[Wanted]:
        """List the ports that are named, and those that were found."""
        named = [one for one in self._wanted if one.name != AUTO]
        names = {one.name for one in named}
        if len(named) == len(self._wanted):
            return named
        return named + [one for one in self._find() if one.name not in names]

    def _find(self) -> list[Wanted]:
        seen = glance()
        self._looks = _LOOKS if seen is None or seen != self._seen else self._looks - 1
        self._seen = seen
        if self._looks > 0:
            speed = next(one.baud for one in self._wanted if one.name == AUTO)
            ports = self._ports()
            self._found = [Wanted(one.name, speed) for one in ports if one.is_scanner]
        return self._found

    def _try(self, wanted: Wanted) -> None:
        scanner = SerialScanner(wanted, self)
        state = scanner.open()
        before, _ = self._refused.pop(wanted.name, (None, False))
        if state is not PortState.OPEN:
            self._refused[wanted.name] = (state, state is before)
            scanner.deleteLater()
            return
        # a scanner that comes back may have another name
        back = wanted.name if wanted.name in self._lost else next(iter(self._lost), "")
        self._lost.pop(back, None)
        self._open[wanted.name] = scanner
        scanner.scanned.connect(self.scanned)
        scanner.gone.connect(partial(self._lose, wanted.name))

    def _lose(self, name: str) -> None:
        self._open.pop(name).deleteLater()
        self._lost[name] = None
        self.changed.emit()


def refusal(name: str, state: PortState) -> str:
    """Say why a port is not heard, and what to do; nothing where that is no fault."""
    if state is PortState.FORBIDDEN:
        return (
            f"The scanner at {name} may not be read by this user: add the user to the "
            f"group “{_group(name)}” (sudo usermod -aG {_group(name)} USER), then log "
            "in again."
        )
    if state is PortState.UNFIT:
        return (
            f"{name} cannot be opened as a serial port: correct “scanners” in "
            "settings.toml."
        )
    return ""


def _group(name: str) -> str:
    try:
        return Path(name).group()
    except (OSError, KeyError, NotImplementedError):
        return "dialout"
