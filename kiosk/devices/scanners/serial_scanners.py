"""All serial scanners of a station: found, unplugged, and plugged in again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.devices.scanners.port_settings import AUTO, PortSettings
from kiosk.devices.scanners.serial_port import SerialPort, find_ports, list_device_names
from kiosk.devices.scanners.serial_scanner import PortState, SerialScanner

POLL_MS = 1000
_LISTINGS_AFTER_CHANGE = 4
"""How often ports are listed after a change: a new one has no details at once."""


class SerialScanners(QObject):
    """Opens the wanted scanners whenever they are connected.

    ``list_ports`` returns those that may belong to scanners.
    """

    scanned = Signal(str)
    changed = Signal()

    def __init__(
        self,
        wanted: Sequence[PortSettings],
        parent: QObject | None = None,
        list_ports: Callable[[], Sequence[SerialPort]] = find_ports,
    ) -> None:
        super().__init__(parent)
        self._wanted, self._list_ports = wanted, list_ports
        self._found: list[PortSettings] = []
        self._device_names: frozenset[str] | None = None
        self._listings_left = _LISTINGS_AFTER_CHANGE
        self._open: dict[str, SerialScanner] = {}
        self._refused: dict[str, tuple[PortState, bool]] = {}
        self._lost: dict[str, None] = {}
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self.poll)

    @property
    def open(self) -> list[str]:
        """The names of the open ports."""
        return list(self._open)

    @property
    def lost(self) -> list[str]:
        """The names of the ports that were open and have gone."""
        return list(self._lost)

    @property
    def states(self) -> dict[str, PortState]:
        """The state of each port at the last poll."""
        refused = {name: state for name, (state, _) in self._refused.items()}
        return dict.fromkeys(self._open, PortState.OPEN) | refused

    @property
    def trouble(self) -> str:
        """The sentence on why a scanner cannot be read and what to do; else empty.

        It must have held at two polls: a new port belongs to nobody for a moment.
        """
        confirmed = [
            (name, state)
            for name, (state, confirmed) in self._refused.items()
            if confirmed
        ]
        sentences = [port_problem(name, state) for name, state in confirmed]
        return next(filter(None, sentences), "")

    def start(self) -> None:
        """Poll for scanners from now on."""
        self.poll()
        self._timer.start()

    def close(self) -> None:
        """Close all ports."""
        self._timer.stop()
        for scanner in self._open.values():
            scanner.close()
        self._open.clear()

    def poll(self) -> None:
        """Open the ports that have come since the last poll."""
        previous = (self.open, self.trouble)
        for wanted in self.wanted_ports():
            if wanted.name not in self._open:
                self._open_port(wanted)
        if (self.open, self.trouble) != previous:
            self.changed.emit()

    def wanted_ports(self) -> list[PortSettings]:
        """Return the ports that are named, and those that were found."""
        named = [settings for settings in self._wanted if settings.name != AUTO]
        names = {settings.name for settings in named}
        if len(named) == len(self._wanted):
            return named
        return named + [
            settings for settings in self._find() if settings.name not in names
        ]

    def _find(self) -> list[PortSettings]:
        device_names = list_device_names()
        self._listings_left = (
            _LISTINGS_AFTER_CHANGE
            if device_names is None or device_names != self._device_names
            else self._listings_left - 1
        )
        self._device_names = device_names
        if self._listings_left > 0:
            baud = next(port.baud for port in self._wanted if port.name == AUTO)
            ports = self._list_ports()
            self._found = [
                PortSettings(port.name, baud) for port in ports if port.is_scanner
            ]
        return self._found

    def _open_port(self, wanted: PortSettings) -> None:
        scanner = SerialScanner(wanted, self)
        state = scanner.open()
        previous, _ = self._refused.pop(wanted.name, (None, False))
        if state is not PortState.OPEN:
            self._refused[wanted.name] = (state, state is previous)
            scanner.deleteLater()
            return
        # a scanner that comes back may have another name
        returned_name = (
            wanted.name if wanted.name in self._lost else next(iter(self._lost), "")
        )
        self._lost.pop(returned_name, None)
        self._open[wanted.name] = scanner
        scanner.scanned.connect(self.scanned)
        scanner.unplugged.connect(partial(self._handle_unplugged, wanted.name))

    def _handle_unplugged(self, name: str) -> None:
        self._open.pop(name).deleteLater()
        self._lost[name] = None
        self.changed.emit()


def port_problem(name: str, state: PortState) -> str:
    """Return why a port cannot be read and what to do; empty where that is no fault."""
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
