"""Makes a home a station of a hub."""

from contextlib import closing
from dataclasses import replace
from datetime import datetime

from kiosk.app.home import Home
from kiosk.app.joined import Joined, read_joined, write_joined
from kiosk.app.leaving import nobody_at_work
from kiosk.domain.fault import KnownFault
from kiosk.domain.station_token import StationToken
from kiosk.service.ports import Clock
from kiosk.store.hub.address import with_login, without_login
from kiosk.store.hub.faults import NotLetIn
from kiosk.store.hub.standing import ask_who_i_am, mark_joined
from kiosk.store.hub.store import HubStore
from kiosk.store.replica_notes import HUB
from kiosk.store.station.fill import Tell, fill
from kiosk.store.station.replica import Replica
from kiosk.store.store import SqlStore


def join(
    home: Home, address: str, token: StationToken, clock: Clock, tell: Tell
) -> Joined:
    """Make a home a station of the hub, and copy the hub's records.

    What broke off goes on where it was. Raises KnownFault for a token, a hub or a home
    that does not fit; the home is then as it was.
    """
    bare = without_login(address)
    before = read_joined(home)
    if before is None:
        _check_empty(home)
    url = with_login(bare, token.role, token.secret)
    with nobody_at_work(home, before), closing(_reach(url)) as hub:
        joined = _look(hub, before, bare, token.secret)
        _take_place(home, hub, joined, before)
        _fill(Replica(home.database, joined.station, clock), hub, joined.hub, tell)
    return joined


def _check_empty(home: Home) -> None:
    """Raise KnownFault for a home with events of its own."""
    if not home.database.exists():
        return
    store = SqlStore(home.database)
    try:
        with store.reading() as reader:
            kept = ", ".join(event.id for event in reader.events.all())
    finally:
        store.close()
    if kept:
        raise KnownFault(
            "This home ({folder}) holds events of its own: {kept}. Move them into"
            " the hub with “kiosk hub adopt”, or join in another home (--home).",
            folder=home.folder,
            kept=kept,
        )


def _reach(url: str) -> HubStore:
    try:
        return HubStore(url)
    except NotLetIn as fault:
        raise KnownFault(
            "The hub does not know this token: it is another hub's, or the station "
            "was invited again since. Ask the organiser for a new one (“kiosk station "
            "invite”)."
        ) from fault


def _look(hub: HubStore, before: Joined | None, address: str, secret: str) -> Joined:
    """Ask the hub whose token this is, and see whether that goes with the home."""
    with hub.reading() as reader:
        me = ask_who_i_am(reader.connection, hub.name)
    if me.name is None:
        raise KnownFault(
            "The hub {name} has no station for this token any more. Ask the "
            "organiser for a new one (“kiosk station invite”).",
            name=hub.name,
        )
    joined = Joined(
        address=address,
        role=me.role,
        secret=secret,
        station=me.name,
        hub=me.hub,
        joined_at=me.now.isoformat(),
    )
    if before is None:
        return joined
    if (before.hub, before.station) != (me.hub, me.name):
        raise KnownFault(
            "This home is the station “{station}” of the hub {name} already. "
            "Leave it with “kiosk station leave” first, or join in another home "
            "(--home).",
            station=before.station,
            name=hub.name,
        )
    return replace(joined, joined_at=before.joined_at)


def _take_place(
    home: Home, hub: HubStore, joined: Joined, before: Joined | None
) -> None:
    """Keep the place in the home first: only this home then knows when it joined."""
    home.prepare()
    write_joined(home, joined)
    at = datetime.fromisoformat(joined.joined_at)
    with hub.transaction() as tx:
        taken = mark_joined(tx.connection, None, at)
    if taken:
        return
    if before is None:
        home.hub.unlink()
    else:
        write_joined(home, before)
    raise KnownFault(
        "Another home has joined as the station “{station}” already. Let it "
        "leave there (“kiosk station leave”), or have the organiser invite "
        "this station again: the other one is then out.",
        station=joined.station,
    )


def _fill(replica: Replica, hub: HubStore, hub_id: str, tell: Tell) -> None:
    """Fill the copy, and let nobody write here who opened the home before."""
    try:
        with replica.copying() as tx:
            tx.note(HUB, hub_id)
        fill(replica, hub, tell)
    finally:
        replica.close()
