"""Removes a hub's records from a home: they belong to the hub, and are personal."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime

from kiosk.app.home import Home
from kiosk.app.hub.membership import HubMembership, read_membership
from kiosk.app.hub.wipe_home import wipe_home
from kiosk.domain.fault import KnownFault
from kiosk.files.process_lock import ProcessLock
from kiosk.store.hub.address import Timeouts
from kiosk.store.hub.handshake import StationRevokedError, mark_joined
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.postgresql_errors import HubLoginError
from kiosk.store.wipe import wipe_database

_ELSEWHERE = (
    "Tickets, badges and lists that were printed, or written elsewhere, are yours to "
    "destroy."
)


def leave_hub(home: Home) -> str:
    """Leave the hub, and return a sentence on what was done.

    Raise KnownFault for a home without a hub, and while changes are unsent.
    """
    membership = read_membership(home)
    if membership is None:
        raise KnownFault(f"The home {home.folder} belongs to no hub.")
    with exclusive_use(home, membership):
        wipe_database(home.database)
        left = wipe_home(home) or "Nobody's data is left in its home."
        hub_sentence = _release_place(membership)
        home.hub.unlink()
        home.hub_authority.unlink(missing_ok=True)
    sentence = f"The station “{membership.station}” has left its hub."
    return f"{sentence} {left} {_ELSEWHERE} {hub_sentence}"


@contextmanager
def exclusive_use(home: Home, membership: HubMembership | None) -> Iterator[None]:
    """Keep the station's other processes from working meanwhile.

    Raise KnownFault if one does already.
    """
    lock = ProcessLock(home.station_lock)
    if membership is not None and not lock.acquire():
        raise KnownFault(
            f"The station “{membership.station}” is at work. Close its windows first."
        )
    try:
        yield
    finally:
        lock.release()


def _release_place(membership: HubMembership) -> str:
    """Free the place at the hub, and return a sentence on its state there."""
    at = datetime.fromisoformat(membership.joined_at)
    try:
        hub = HubStore(membership.url, Timeouts(), membership.hub)
        with closing(hub), hub.transaction() as tx:
            if mark_joined(tx.connection, at, None):
                return "Its place is free: invite it again if it shall come back."
            return "Another home has its place at the hub by now."
    except StationRevokedError:
        return "The hub lists the station as revoked."
    except HubLoginError:
        return "The hub has another token for the station by now, or none any more."
    except KnownFault:
        return "The hub could not be told: it will list the station as joined."
