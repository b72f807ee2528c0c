"""Stations that hear of their hub only when a test says so."""

from pathlib import Path

from kiosk.domain.event import Admission, Event
from kiosk.domain.printer import PrinterPlan, PrintPlan
from kiosk.service.badge_queue import BadgeQueue
from kiosk.store.hub.store import HubStore
from kiosk.store.station.fill import fill
from kiosk.store.station.replica import Replica
from kiosk.store.station.sending import send
from kiosk.store.station.taking import Ahead, catch_up
from tests.blank_database import blank_database
from tests.evening import HALL, LIBRARY, SIDE, after, evening
from tests.rehearsal import Rehearsal, SetClock
from tests.venue import records

NAMES = ("ada", "bob", "eve")
EVENT = evening(HALL, SIDE, LIBRARY, admission=Admission(automatic_exit_at=after(60)))


class Alone:
    """A station that hears of its hub only when it is told to."""

    def __init__(self, address: str, folder: Path, name: str, event: Event) -> None:
        folder.mkdir()
        self.name, self.hub = name, HubStore(address)
        self.replica = Replica(blank_database(folder), name, SetClock())
        fill(self.replica, self.hub, lambda _come, _all: None)
        self.desk = Rehearsal(self.replica, event, station=name)
        self.ahead: Ahead = set()

    def meet(self) -> None:
        """Send all, and take all in."""
        self.send()
        self.take()

    def take(self) -> bool:
        """Take in what is new at the hub."""
        return catch_up(self.replica, self.hub, self.ahead)

    def send(self) -> int:
        """Send what waits."""
        return send(self.replica, self.hub, after(90))

    def printing(self) -> BadgeQueue:
        """The queue of a spool that prints here."""
        return BadgeQueue(
            store=self.replica,
            tickets=self.desk.tickets,
            clock=self.desk.clock,
            station=self.name,
            plan=PrintPlan(printers=(PrinterPlan(name="Front"),)),
            only=self.name,
        )

    def close(self) -> None:
        self.replica.close()
        self.hub.close()


def meet(hub: Rehearsal, *stations: Alone) -> None:
    """Let stations hear of each other; all of them have the same then."""
    for station in (*stations, *stations):
        station.meet()
    for station in stations:
        assert records(station.replica) == records(hub.store)
    for desk in (hub, *(station.desk for station in stations)):
        running, recounted = desk.counted()
        assert +running == recounted
        assert desk.mislaid() == []
