"""Makes a home a station of a hub."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime

from kiosk.app.home import Home
from kiosk.app.hub.leave import exclusive_use
from kiosk.app.hub.membership import HubMembership, read_membership, write_membership
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station_token import (
    StationToken,
    is_of_token,
    new_password,
)
from kiosk.files.atomic_write import write_atomically
from kiosk.service.ports import Clock
from kiosk.store.hub.address import with_authority, with_login, without_login
from kiosk.store.hub.handshake import mark_joined, query_identity, set_password
from kiosk.store.hub.hub_settings import fetch_authority
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.hub.postgresql_errors import HubLoginError
from kiosk.store.replica_notes import HUB
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.sync.initial_download import DownloadProgress, download_all
from kiosk.store.sync.replica import Replica


def join_hub(
    home: Home,
    address: str,
    token: StationToken,
    clock: Clock,
    progress: DownloadProgress,
) -> HubMembership:
    """Make a home a station of the hub, and copy the hub's records.

    An interrupted join continues. Raise KnownFault for a token, a hub or a home that
    does not fit; the home is unchanged then.
    """
    public_address = without_login(address)
    previous = read_membership(home)
    if previous is None:
        _check_empty(home)
    with exclusive_use(home, previous), _kept_authority(home):
        public_address = _trust_authority(home, public_address, token, previous)
        hub, secret = _connect(public_address, token, previous)
        with closing(hub):
            membership = _check_membership(hub, previous, public_address, secret)
            _claim_membership(home, hub, membership, previous)
        with closing(HubStore(membership.url)) as hub:
            _fill_replica(
                Replica(home.database, membership.station, clock),
                hub,
                membership.hub,
                progress,
            )
    return membership


def _check_empty(home: Home) -> None:
    """Raise KnownFault for a home that has events."""
    if not home.database.exists():
        return
    store = SqliteStore(home.database)
    try:
        with store.reading() as reader:
            event_ids = ", ".join(event.id for event in reader.events.all())
    finally:
        store.close()
    if event_ids:
        raise KnownFault(
            "This home ({folder}) holds events of its own: {kept}. Move them into"
            " the hub with “kiosk hub adopt”, or join in another home (--home).",
            folder=home.folder,
            kept=event_ids,
        )


@contextmanager
def _kept_authority(home: Home) -> Iterator[None]:
    """Keep the hub's authority only in a home that became its station."""
    try:
        yield
    finally:
        if not home.hub.exists():
            home.hub_authority.unlink(missing_ok=True)


def _trust_authority(
    home: Home, address: str, token: StationToken, previous: HubMembership | None
) -> str:
    """Keep the authority that the hub names; return the address that checks by it."""
    for role, secret in _logins(token, previous):
        if authority := fetch_authority(with_login(address, role, secret)):
            home.create()
            write_atomically(
                home.hub_authority, authority.encode(), durable=True, private=True
            )
            return with_authority(address, str(home.hub_authority.resolve()))
    return address


def _logins(
    token: StationToken, previous: HubMembership | None
) -> Iterator[tuple[str, str]]:
    """Yield what the home has, and then the token's."""
    if previous is not None and previous.role == token.role:
        yield previous.role, previous.secret
    yield token.role, token.secret


def _connect(
    address: str, token: StationToken, previous: HubMembership | None
) -> tuple[HubStore, str]:
    """Connect with what the home has, else with the token; return the secret, too."""
    for role, secret in _logins(token, previous):
        with suppress(HubLoginError):
            return HubStore(with_login(address, role, secret)), secret
    raise KnownFault(
        "The hub does not take this token: it was used already, has ended, is "
        "another hub's, or the station was invited again since. Ask the organiser "
        "for a new one (“kiosk station invite”)."
    )


def _check_membership(
    hub: HubStore, previous: HubMembership | None, address: str, secret: str
) -> HubMembership:
    """Ask the hub for the token's station, and check it against the membership."""
    with hub.reading() as reader:
        identity = query_identity(reader.connection, hub.name)
    if identity.name is None:
        raise KnownFault(
            "The hub {name} has no station for this token any more. Ask the "
            "organiser for a new one (“kiosk station invite”).",
            name=hub.name,
        )
    membership = HubMembership(
        address=address,
        role=identity.role,
        secret=new_password() if is_of_token(secret) else secret,
        station=identity.name,
        hub=identity.hub,
        joined_at=identity.now.isoformat(),
    )
    if previous is None:
        return membership
    if (previous.hub, previous.station) != (identity.hub, identity.name):
        raise KnownFault(
            "This home is the station “{station}” of the hub {name} already. "
            "Leave it with “kiosk station leave” first, or join in another home "
            "(--home).",
            station=previous.station,
            name=hub.name,
        )
    return replace(membership, joined_at=previous.joined_at)


def _claim_membership(
    home: Home, hub: HubStore, membership: HubMembership, previous: HubMembership | None
) -> None:
    """Write the membership first: only this home then has its time of joining.

    A token's secret gives way to a password of the home's own in the same transaction.
    """
    home.create()
    write_membership(home, membership)
    at = datetime.fromisoformat(membership.joined_at)
    with hub.transaction() as tx:
        if claimed := mark_joined(tx.connection, None, at):
            set_password(tx.connection, membership.secret)
    if claimed:
        return
    if previous is None:
        home.hub.unlink()
    else:
        write_membership(home, previous)
    raise KnownFault(
        "Another home has joined as the station “{station}” already. Let it "
        "leave there (“kiosk station leave”), or have the organiser invite "
        "this station again: the other one is then out.",
        station=membership.station,
    )


def _fill_replica(
    replica: Replica, hub: HubStore, hub_id: str, progress: DownloadProgress
) -> None:
    """Fill the replica; processes that opened the home before can no longer write."""
    try:
        with replica.replica_transaction() as tx:
            tx.write_note(HUB, hub_id)
        download_all(replica, hub, progress)
    finally:
        replica.close()
