"""Checks for changes that a station may not have sent to its hub."""

from datetime import UTC, datetime, timedelta

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station import SILENCE_LIMIT, Station, StationHealth
from kiosk.store.event_records import EventCache
from kiosk.store.hub.ownership import OwnerConnection
from kiosk.store.sql_transaction import SqlReader, SqlTransaction

_NEVER = datetime.min.replace(tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


def require_not_joined(owner: OwnerConnection, name: str) -> None:
    """Raise KnownFault for the name of a station that has joined."""
    station = _find_station(SqlTransaction(owner.connection, EventCache()), name)
    if station is not None and station.joined_at and not station.revoked_at:
        raise KnownFault(
            f"The station “{name}” has joined and is at work: a new token puts out "
            "whoever works under that name now, so say --anyway if that is meant, or "
            "choose another name."
        )


def require_synced(owner: OwnerConnection, name: str, now: datetime) -> None:
    """Raise KnownFault for a station that may have unsent changes.

    ``now`` is by the hub's clock, like all times of reports.
    """
    reader = SqlTransaction(owner.connection, EventCache())
    station = _find_station(reader, name)
    if station is None or station.joined_at is None or station.revoked_at:
        return
    health = next(
        (
            health_report
            for health_report in reader.stations.health()
            if health_report.station == name
        ),
        None,
    )
    heard = max(station.joined_at, health.heard_at if health else _NEVER)
    if now - heard <= SILENCE_LIMIT and (health is None or _has_sent_all(health)):
        return
    raise KnownFault(
        f"The station “{name}” was last heard {_when(heard, now)} and may hold scans "
        "that the hub has not heard of, which it would wipe with all its records: let "
        "it connect first, or say --anyway (for a device that was stolen)."
    )


def _find_station(reader: SqlReader, name: str) -> Station | None:
    return next(
        (station for station in reader.stations.all() if station.name == name), None
    )


def _has_sent_all(health: StationHealth) -> bool:
    return not health.unsent and health.cut_off_since is None


def _when(heard: datetime, now: datetime) -> str:
    if now - heard < _MINUTE:
        return f"{max(0, (now - heard).seconds)} seconds ago"
    return f"at {heard.astimezone():%H:%M on %Y-%m-%d}"
