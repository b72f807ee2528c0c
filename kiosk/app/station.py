"""Opens the records of a home that joined a hub."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING, NoReturn

from kiosk.app.home import Home
from kiosk.app.joined import HalfJoined, Joined
from kiosk.app.leaving import wipe
from kiosk.app.settings import Settings
from kiosk.domain.station import Health, HubStanding
from kiosk.files.process_lock import ProcessLock
from kiosk.service.offline import HubAway
from kiosk.service.ports import Clock
from kiosk.store.hub.address import Patience
from kiosk.store.hub.faults import NotLetIn
from kiosk.store.hub.standing import Revoked
from kiosk.store.hub.store import HubStore
from kiosk.store.replica_notes import HUB
from kiosk.store.station.line import Ends
from kiosk.store.station.replica import Replica
from kiosk.store.station.store import StationStore
from kiosk.store.station.taking import CURSOR

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.app.wellbeing import Wellbeing

CONNECTING_S = 2


def open_station(
    home: Home, joined: Joined, settings: Settings, report: "Report"
) -> StationStore:
    """Open the copy that is here, and the line to the hub.

    Raises HalfJoined where the copy was never filled, KnownFault where it was wiped.
    """
    clock = report.clock
    replica = Replica(home.database, joined.station, clock)
    if not _is_whole(replica):
        replica.close()
        _tell_why(home, joined)
    lock = ProcessLock(home.line_lock)
    with suppress(OSError):  # without a disk the line tells what is wrong
        lock.acquire()  # who leaves or joins anew must know, even while the hub is away
    return StationStore(
        Ends(
            replica=replica,
            reach=partial(reach, home, joined),
            clock=clock,
            lock=lock,
            health=report,
            silence=settings.hub_silence_ms / 1000,
        )
    )


def _is_whole(replica: Replica) -> bool:
    """Say whether a copy has all that the hub had when it joined."""
    if replica.noted(CURSOR) is not None:
        return True
    with replica.reading() as reader:
        return bool(reader.events.all()) and replica.noted(HUB) is None


def _tell_why(home: Home, joined: Joined) -> NoReturn:
    """Tell a station that was revoked from one whose joining broke off."""
    with suppress(HubAway):
        reach(home, joined, CONNECTING_S).close()
    raise HalfJoined(
        "This station's copy of the hub's records is not complete. Go on where it "
        "broke off with “kiosk station join”."
    )


def reach(home: Home, joined: Joined, silence: float) -> HubStore:
    """Reach the hub under this station's own name, for so many seconds of silence.

    A station that was revoked learns of it here, and keeps nobody's data any longer.
    """
    try:
        return knock(joined, silence)
    except Revoked:
        wipe(home)
        raise


def knock(joined: Joined, silence: float) -> HubStore:
    """Reach the hub under a station's own name, whatever it says of that station."""
    patience = Patience(silence=silence, connect=CONNECTING_S)
    try:
        return HubStore(joined.url, patience, joined.hub)
    except NotLetIn as fault:
        raise NotLetIn(
            f"The hub has another token for the station “{joined.station}” by now: "
            "close its windows and join with the new token that the organiser has "
            "(“kiosk station join”)."
        ) from fault


@dataclass(slots=True, kw_only=True)
class Report:
    """Words how this station is, as far as a face here senses it."""

    station: str
    clock: Clock
    event: str = ""
    checkpoint: str = ""
    senses: "Callable[[], Wellbeing] | None" = None

    def __call__(self, standing: HubStanding) -> Health:
        """Word it for the hub, by the hub's own clock."""
        ahead = timedelta(milliseconds=standing.clock_ahead_ms)
        alone_since = standing.alone_since
        health = Health(
            station=self.station,
            event=self.event,
            checkpoint=self.checkpoint,
            heard_at=self.clock.now() - ahead,
            cut_off_since=alone_since - ahead if alone_since else None,
            unsent=standing.unsent,
            refused=standing.refused,
            clock_ahead_ms=standing.clock_ahead_ms,
            version=version("kiosk"),
        )
        if self.senses is None:
            return health
        found = self.senses()
        return replace(
            health,
            camera=found.camera,
            scanner=found.scanner,
            printer=found.printer,
            labels_left=found.labels_left,
        )
