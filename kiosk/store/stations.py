"""The stations and the staff in the database."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, select

from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.station import Health, Station
from kiosk.store import rows
from kiosk.store.station_tables import HealthRow, StaffRow, StationRow
from kiosk.store.upsert import put

_PUT_STATION, _PUT_HEALTH, _PUT_STAFF = put(StationRow), put(HealthRow), put(StaffRow)


@dataclass(frozen=True)
class SqlStations:
    """The stations of a hub, and how they are."""

    connection: Connection

    def all(self) -> Sequence[Station]:
        """Return the stations that were invited, by name."""
        query = select(StationRow.__table__).order_by(StationRow.name)
        return [Station(**row) for row in rows.read(self.connection, query)]

    def health(self) -> Sequence[Health]:
        """Return how the stations are, by name."""
        query = select(HealthRow.__table__).order_by(HealthRow.station)
        return [Health(**row) for row in rows.read(self.connection, query)]

    def put(self, station: Station) -> None:
        """Keep a station, in place of the one of the same name."""
        self.connection.execute(_PUT_STATION, asdict(station))

    def put_health(self, health: Health) -> None:
        """Keep how a station is now."""
        self.connection.execute(_PUT_HEALTH, asdict(health))


@dataclass(frozen=True)
class SqlStaff:
    """Who is on the staff."""

    connection: Connection

    def all(self) -> Sequence[StaffMember]:
        """Return who is on the staff now, by name."""
        query = select(StaffRow.__table__).where(StaffRow.active)
        members = (
            StaffMember(**{**row, "role": Role(row["role"])})
            for row in rows.read(self.connection, query)
        )
        return sorted(members, key=lambda member: (member.name.casefold(), member.id))

    def put(self, member: StaffMember) -> None:
        """Keep somebody on the staff, in place of the one with the same id."""
        self.connection.execute(_PUT_STAFF, asdict(member))
