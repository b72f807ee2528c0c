"""How it stands with the hub, for the bar and for the strip below it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.station import HubStanding
from kiosk.faces.desk.telling import Telling
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskHub(QObject):
    """Whether the hub decides, or this station on its own.

    The state is "connected", "sending" or "alone", and empty where there is no hub.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._standing: HubStanding | None = None
        self._since = ""

    @Property(str, notify=changed)
    def state(self) -> str:
        """Name how it stands."""
        if self._standing is None:
            return ""
        if self._standing.alone_since is not None:
            return "alone"
        return "sending" if self._standing.unsent else "connected"

    @Property(str, notify=changed)
    def name(self) -> str:
        """Name the hub."""
        return self._standing.hub if self._standing else ""

    @Property(str, notify=changed)
    def since(self) -> str:
        """Since when this station is on its own."""
        return self._since

    @Property(int, notify=changed)
    def unsent(self) -> int:
        """How many scans and walk-ins are still to be sent."""
        return self._standing.unsent if self._standing else 0

    @Property(int, notify=changed)
    def refused(self) -> int:
        """How many entries the hub would not take."""
        return self._standing.refused if self._standing else 0

    @Property(int, notify=changed)
    def minutesAhead(self) -> int:
        """How many minutes this computer's clock is ahead; 0 where it is right."""
        standing = self._standing
        if standing is None or not standing.wrong_clock:
            return 0
        return round(standing.clock_ahead_ms / 60_000)

    def put(self, standing: HubStanding | None, telling: Telling) -> None:
        """Show this from now on."""
        self._standing = standing
        alone_since = standing.alone_since if standing else None
        self._since = telling.briefly(alone_since) if alone_since else ""
        self.changed.emit()
