"""Whether a station is at work, and may hold what its hub has not heard of yet."""

from datetime import UTC, datetime, timedelta

from kiosk.domain.fault import KnownFault
from kiosk.domain.station import SILENT, Health, Station
from kiosk.store.events import EventCache
from kiosk.store.hub.owner import Owner
from kiosk.store.transaction import SqlReader, SqlTransaction

_NEVER = datetime.min.replace(tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


def check_free(owner: Owner, name: str) -> None:
    """Raise KnownFault for the name of a station that has joined."""
    station = _station(SqlTransaction(owner.connection, EventCache()), name)
    if station is not None and station.joined_at and not station.revoked_at:
        raise KnownFault(
            f"The station “{name}” has joined and is at work: a new token puts out "
            "whoever works under that name now, so say --anyway if that is meant, or "
            "choose another name."
        )


def check_heard(owner: Owner, name: str, now: datetime) -> None:
    """Raise KnownFault for a station that may hold what it has not sent.

    ``now`` is by the hub's clock, as all that is known of when it was heard.
    """
    reader = SqlTransaction(owner.connection, EventCache())
    station = _station(reader, name)
    if station is None or station.joined_at is None or station.revoked_at:
        return
    health = next(
        (one for one in reader.stations.health() if one.station == name), None
    )
    heard = max(station.joined_at, health.heard_at if health else _NEVER)
    if now - heard <= SILENT and (health is None or _told_all(health)):
        return
    raise KnownFault(
        f"The station “{name}” was last heard {_when(heard, now)} and may hold scans "
        "that the hub has not heard of, which it would wipe with all its records: let "
        "it connect first, or say --anyway (for a device that was stolen)."
    )


def _station(reader: SqlReader, name: str) -> Station | None:
    return next((one for one in reader.stations.all() if one.name == name), None)


def _told_all(health: Health) -> bool:
    return not health.unsent and health.cut_off_since is None


def _when(heard: datetime, now: datetime) -> str:
    if now - heard < _MINUTE:
        return f"{max(0, (now - heard).seconds)} seconds ago"
    return f"at {heard.astimezone():%H:%M on %Y-%m-%d}"
