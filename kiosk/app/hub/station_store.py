"""Opens the records of a home that joined a hub."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING, NoReturn

from kiosk.app.home import Home
from kiosk.app.hub.membership import HubMembership, IncompleteJoinError
from kiosk.app.hub.wipe_home import wipe_home
from kiosk.app.settings.settings import Settings
from kiosk.domain.stations.station import HubStatus, StationHealth
from kiosk.files.process_lock import ProcessLock
from kiosk.service.offline import HubUnavailableError
from kiosk.service.ports import Clock
from kiosk.store.hub.address import Timeouts
from kiosk.store.hub.handshake import StationRevokedError
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.postgresql_errors import HubLoginError
from kiosk.store.replica_notes import HUB
from kiosk.store.sync.download import CURSOR
from kiosk.store.sync.replica import Replica
from kiosk.store.sync.station_store import StationStore
from kiosk.store.sync.sync_worker import SyncConfig

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.app.device_health import DeviceHealth

CONNECT_TIMEOUT_S = 2


def open_station_store(
    home: Home,
    membership: HubMembership,
    settings: Settings,
    health_reporter: "HealthReporter",
) -> StationStore:
    """Open the replica and the connection to the hub.

    Raise IncompleteJoinError if the replica was never filled, KnownFault if wiped.
    """
    clock = health_reporter.clock
    replica = Replica(home.database, membership.station, clock)
    if not _is_complete(replica):
        replica.close()
        _raise_incomplete(home, membership)
    lock = ProcessLock(home.station_lock)
    with suppress(OSError):  # without a disk the sync worker says what is wrong
        lock.acquire()  # who leaves or joins anew must know, even while the hub is away
    return StationStore(
        SyncConfig(
            replica=replica,
            connect=partial(connect_or_wipe, home, membership),
            clock=clock,
            lock=lock,
            health=health_reporter,
            timeout=settings.hub_silence_ms / 1000,
        )
    )


def _is_complete(replica: Replica) -> bool:
    """Return whether a replica has all records that the hub had when it joined."""
    if replica.read_note(CURSOR) is not None:
        return True
    with replica.reading() as reader:
        return bool(reader.events.all()) and replica.read_note(HUB) is None


def _raise_incomplete(home: Home, membership: HubMembership) -> NoReturn:
    """Raise StationRevokedError for a revoked station, else IncompleteJoinError."""
    with suppress(HubUnavailableError):
        connect_or_wipe(home, membership, CONNECT_TIMEOUT_S).close()
    raise IncompleteJoinError(
        "This station's copy of the hub's records is not complete. Go on where it "
        "broke off with “kiosk station join”."
    )


def connect_or_wipe(home: Home, membership: HubMembership, timeout: float) -> HubStore:
    """Connect to the hub as this station, with a timeout in seconds.

    A revoked station learns of it here, and its personal data is wiped.
    """
    try:
        return connect(membership, timeout)
    except StationRevokedError as fault:
        if left := wipe_home(home):
            raise StationRevokedError(f"{fault} {left}") from fault
        raise


def connect(membership: HubMembership, timeout: float) -> HubStore:
    """Connect to the hub as a station, whatever the hub says of that station."""
    timeouts = Timeouts(response=timeout, connect=CONNECT_TIMEOUT_S)
    try:
        return HubStore(membership.url, timeouts, membership.hub)
    except HubLoginError as fault:
        raise HubLoginError(
            f"The hub has another token for the station “{membership.station}” by now: "
            "close its windows and join with the new token that the organiser has "
            "(“kiosk station join”)."
        ) from fault


@dataclass(slots=True, kw_only=True)
class HealthReporter:
    """Reports this station's health, with its devices if a face is open."""

    station: str
    clock: Clock
    event: str = ""
    checkpoint: str = ""
    read_devices: "Callable[[], DeviceHealth] | None" = None

    def __call__(self, status: HubStatus) -> StationHealth:
        """Return the health report, in the hub's time."""
        clock_error = timedelta(milliseconds=status.clock_ahead_ms)
        alone_since = status.offline_since
        health = StationHealth(
            station=self.station,
            event=self.event,
            checkpoint=self.checkpoint,
            heard_at=self.clock.now() - clock_error,
            cut_off_since=alone_since - clock_error if alone_since else None,
            unsent=status.unsent,
            refused=status.refused,
            clock_ahead_ms=status.clock_ahead_ms,
            version=version("kiosk"),
        )
        if self.read_devices is None:
            return health
        devices = self.read_devices()
        return replace(
            health,
            camera=devices.camera,
            scanner=devices.scanner,
            printer=devices.printer,
            labels_left=devices.labels_left,
        )
