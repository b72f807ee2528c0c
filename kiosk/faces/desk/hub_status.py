"""The status of the connection to the hub, for the desk."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.stations.station import HubStatus
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.formatting import DeskFormatter
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskHubStatus(QObject):
    """Status of the connection to the hub."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._status: HubStatus | None = None
        self._since = ""

    @Property(int, notify=changed)
    def state(self) -> Desk.Hub:
        """Return the state of the connection."""
        if self._status is None:
            return Desk.Hub.NONE
        if self._status.offline_since is not None:
            return Desk.Hub.ALONE
        return Desk.Hub.SENDING if self._status.unsent else Desk.Hub.CONNECTED

    @Property(str, notify=changed)
    def name(self) -> str:
        """Return the name of the hub."""
        return self._status.hub if self._status else ""

    @Property(str, notify=changed)
    def since(self) -> str:
        """Return the time since when this station works offline, or nothing."""
        return self._since

    @Property(int, notify=changed)
    def unsent(self) -> int:
        """Return how many scans and walk-ins are unsent."""
        return self._status.unsent if self._status else 0

    @Property(int, notify=changed)
    def refused(self) -> int:
        """Return how many entries the hub refused."""
        return self._status.refused if self._status else 0

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Return what is wrong while the hub decides, or nothing."""
        status = self._status
        return status.trouble if status and status.offline_since is None else ""

    @Property(int, notify=changed)
    def minutesAhead(self) -> int:
        """Return how many minutes this computer's clock is ahead; 0 if it is right."""
        status = self._status
        if status is None or not status.wrong_clock:
            return 0
        return round(status.clock_ahead_ms / 60_000)

    def update(self, status: HubStatus | None, formatter: DeskFormatter) -> None:
        """Show this status."""
        self._status = status
        offline_since = status.offline_since if status else None
        self._since = formatter.short_time(offline_since) if offline_since else ""
        self.changed.emit()
