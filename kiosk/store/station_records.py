"""Stations and staff in the database."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.stations.station import Station, StationHealth
from kiosk.store import rows
from kiosk.store.station_tables import HealthRow, StaffRow, StationRow
from kiosk.store.upsert import put

_PUT_STATION, _PUT_HEALTH, _PUT_STAFF = put(StationRow), put(HealthRow), put(StaffRow)


@dataclass(frozen=True)
class SqlStations:
    """The stations of a hub, and their health."""

    connection: Connection

    def all(self) -> Sequence[Station]:
        """Return the stations that were invited, by name."""
        query = select(StationRow.__table__).order_by(StationRow.name)
        return [Station(**row) for row in rows.read(self.connection, query)]

    def health(self) -> Sequence[StationHealth]:
        """Return the health of the stations, by name."""
        query = select(HealthRow.__table__).order_by(HealthRow.station)
        return [StationHealth(**row) for row in rows.read(self.connection, query)]

    def put(self, station: Station) -> None:
        """Store a station, replacing the one of the same name."""
        self.connection.execute(_PUT_STATION, asdict(station))

    def put_health(self, health: StationHealth) -> None:
        """Store a station's health."""
        self.connection.execute(_PUT_HEALTH, asdict(health))


@dataclass(frozen=True)
class SqlStaff:
    """The members of the staff."""

    connection: Connection

    def all(self) -> Sequence[StaffMember]:
        """Return the active members of the staff, by name."""
        query = select(StaffRow.__table__).where(StaffRow.active)
        members = (
            StaffMember(**{**row, "role": Role(row["role"])})
            for row in rows.read(self.connection, query)
        )
        return sorted(members, key=lambda member: (member.name.casefold(), member.id))

    def put(self, member: StaffMember) -> None:
        """Store a member, replacing the one with the same id."""
        self.connection.execute(_PUT_STAFF, asdict(member))
