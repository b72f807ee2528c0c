"""Stations that synchronise with their hub only when a test says so."""

from pathlib import Path

from kiosk.domain.badges.print_routing import PrinterConfig, PrintRouting
from kiosk.domain.event.event import Admission, Event
from kiosk.service.badge_queue import BadgeQueue
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sync.download import AheadRows, download_changes
from kiosk.store.sync.initial_download import download_all
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.upload import upload
from tests.blank_database import blank_database
from tests.desk_driver import DeskDriver, ManualClock
from tests.hub_cluster import replicated_rows
from tests.sample_event import HALL, LIBRARY, SIDE, minutes_after_start, sample_event

NAMES = ("ada", "bob", "eve")
EVENT = sample_event(
    HALL, SIDE, LIBRARY, admission=Admission(automatic_exit_at=minutes_after_start(60))
)


class ManualStation:
    """A station that synchronises with its hub on demand."""

    def __init__(self, address: str, folder: Path, name: str, event: Event) -> None:
        folder.mkdir()
        self.name, self.hub = name, HubStore(address)
        self.replica = Replica(blank_database(folder), name, ManualClock())
        download_all(self.replica, self.hub, lambda _come, _all: None)
        self.desk = DeskDriver(self.replica, event, station=name)
        self.ahead: AheadRows = set()

    def synchronize(self) -> None:
        """Upload and download everything."""
        self.upload()
        self.download()

    def download(self) -> bool:
        """Download the hub's changes."""
        return download_changes(self.replica, self.hub, self.ahead)

    def upload(self) -> int:
        """Upload the outbox."""
        return upload(self.replica, self.hub, minutes_after_start(90))

    def badge_queue(self) -> BadgeQueue:
        """Return the badge queue of a spooler at this station."""
        return BadgeQueue(
            store=self.replica,
            tickets=self.desk.tickets,
            clock=self.desk.clock,
            station=self.name,
            routing=PrintRouting(printers=(PrinterConfig(name="Front"),)),
            station_filter=self.name,
        )

    def close(self) -> None:
        self.replica.close()
        self.hub.close()


def synchronize_all(hub: DeskDriver, *stations: ManualStation) -> None:
    """Synchronise stations, and check that all have the same records."""
    for station in (*stations, *stations):
        station.synchronize()
    for station in stations:
        assert replicated_rows(station.replica) == replicated_rows(hub.store)
    for driver in (hub, *(station.desk for station in stations)):
        running, recounted = driver.tallies()
        assert +running == recounted
        assert driver.inconsistent_references() == []
