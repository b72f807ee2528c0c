"""The stations of a hub, as far as each reported itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.app.bootstrap import Application
from kiosk.domain.stations.station import HubStatus, Station, StationHealth
from kiosk.service.ports import Reader
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.sync.outbox import RejectedItem

_UNITS = (
    (timedelta(days=1), "d"),
    (timedelta(hours=1), "h"),
    (timedelta(minutes=1), "min"),
    (timedelta(seconds=1), "s"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StationStatus:
    """A station with its last health report, if there is one."""

    station: Station
    health: StationHealth | None
    now: datetime

    @property
    def state(self) -> str:
        """Either "invited", "joined" or "revoked"."""
        if self.station.revoked_at:
            return "revoked"
        return "joined" if self.station.joined_at else "invited"

    @property
    def silent(self) -> bool:
        """Whether a joined station has not reported recently."""
        if self.state != "joined":
            return False
        return self.health is None or self.health.silent(self.now)


def statuses_from_hub(address: str, now: datetime) -> Sequence[StationStatus]:
    """Return the statuses from the hub at an address."""
    hub = HubStore(address)
    try:
        with hub.reading() as reader:
            return _statuses(reader, now)
    finally:
        hub.close()


def statuses_from_replica(app: Application) -> Sequence[StationStatus]:
    """Return the statuses from a joined home's replica, which works offline.

    Its own station's is as it is now, whatever the hub last heard of it.
    """
    with app.store.reading() as reader:
        statuses = _statuses(reader, app.clock.now())
    own, hub_status = app.membership, app.hub_status()
    if own is None or hub_status is None:
        return statuses
    return [
        _as_it_is(status, hub_status) if status.station.name == own.station else status
        for status in statuses
    ]


def _as_it_is(status: StationStatus, hub_status: HubStatus) -> StationStatus:
    """Return the status of this station, with what it knows of itself."""
    if status.health is None:
        return status
    health = replace(
        status.health,
        cut_off_since=hub_status.offline_since,
        unsent=hub_status.unsent,
        refused=hub_status.refused,
        clock_ahead_ms=hub_status.clock_ahead_ms,
    )
    return replace(status, health=health)


def refused_changes(app: Application) -> Sequence[RejectedItem]:
    """Return the changes made here that the hub refused for good."""
    store = app.store
    return [] if isinstance(store, SqliteStore) else store.replica.rejected_items()


def _statuses(reader: Reader, now: datetime) -> Sequence[StationStatus]:
    healths = {health.station: health for health in reader.stations.health()}
    return [
        StationStatus(station=station, health=healths.get(station.name), now=now)
        for station in reader.stations.all()
    ]


def format_age(age: timedelta) -> str:
    """Return an age in its largest unit."""
    for unit, name in _UNITS:
        if age >= unit:
            return f"{age // unit} {name} ago"
    return "now"


def format_clock(health: StationHealth) -> str:
    """Return whether a clock is right, or by how much it is wrong."""
    if not health.wrong_clock:
        return "right"
    minutes = round(abs(health.clock_ahead_ms) / 60_000)
    return f"{minutes} min {'fast' if health.clock_ahead_ms > 0 else 'slow'}"
