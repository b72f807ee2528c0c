"""How the stations of a hub are, as far as each said so itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.app.bootstrap import House
from kiosk.domain.station import Health, Station
from kiosk.service.ports import Reader
from kiosk.store.hub.store import HubStore
from kiosk.store.station.outbox import Refusal
from kiosk.store.store import SqlStore

_UNITS = (
    (timedelta(days=1), "d"),
    (timedelta(hours=1), "h"),
    (timedelta(minutes=1), "min"),
    (timedelta(seconds=1), "s"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StationStatus:
    """A station with its own last word, if it ever said one."""

    station: Station
    health: Health | None
    now: datetime

    @property
    def state(self) -> str:
        """Whether it was invited, has joined, or may not work any more."""
        if self.station.revoked_at:
            return "revoked"
        return "joined" if self.station.joined_at else "invited"

    @property
    def silent(self) -> bool:
        """Whether a station that should be there was not heard of."""
        if self.state != "joined":
            return False
        return self.health is None or self.health.silent(self.now)


def statuses_at(address: str, now: datetime) -> Sequence[StationStatus]:
    """Ask a hub at its address."""
    hub = HubStore(address)
    try:
        with hub.reading() as reader:
            return _statuses(reader, now)
    finally:
        hub.close()


def statuses_here(house: House) -> Sequence[StationStatus]:
    """Look into the copy of a joined home, which goes without the hub, too."""
    with house.store.reading() as reader:
        return _statuses(reader, house.clock.now())


def refusals_here(house: House) -> Sequence[Refusal]:
    """List what the hub would never take of what was decided here."""
    store = house.store
    return [] if isinstance(store, SqlStore) else store.replica.refusals()


def _statuses(reader: Reader, now: datetime) -> Sequence[StationStatus]:
    healths = {one.station: one for one in reader.stations.health()}
    return [
        StationStatus(station=one, health=healths.get(one.name), now=now)
        for one in reader.stations.all()
    ]


def ago(past: timedelta) -> str:
    """Say how long ago something was, in its largest unit."""
    for unit, name in _UNITS:
        if past >= unit:
            return f"{past // unit} {name} ago"
    return "now"


def clock_in_words(health: Health) -> str:
    """Say how a clock goes: right, or by how much it is wrong."""
    if not health.wrong_clock:
        return "right"
    minutes = round(abs(health.clock_ahead_ms) / 60_000)
    return f"{minutes} min {'fast' if health.clock_ahead_ms > 0 else 'slow'}"
