"""Change what stations tell each other."""

from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Insert

from kiosk.domain.conflict import Conflict
from kiosk.domain.correction import Correction
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.staff import StaffMember
from kiosk.domain.station import Health, Station
from kiosk.store.station_reader import SqlStationReader
from kiosk.store.station_tables import (
    AnnouncementRow,
    ConflictRow,
    CorrectionRow,
    HealthRow,
    HelpCallRow,
    StaffRow,
    StationRow,
)
from kiosk.store.tables import Row
from kiosk.store.upsert import upsert


def put(row: type[Row]) -> Insert:
    """Word the keeping of a row in place of the one with the same key."""
    statement = upsert(row)
    table = row.__table__
    keys = [column.name for column in table.primary_key]
    others = {
        column.name: statement.excluded[column.name]
        for column in table.columns
        if column.name not in keys
    }
    return statement.on_conflict_do_update(index_elements=keys, set_=others)


_STATION, _HEALTH = put(StationRow), put(HealthRow)
_CONFLICT, _HELP_CALL = put(ConflictRow), put(HelpCallRow)
_ANNOUNCEMENT, _STAFF = put(AnnouncementRow), put(StaffRow)
_CORRECTION = upsert(CorrectionRow).on_conflict_do_nothing()


@dataclass(slots=True)
class SqlStationWriter(SqlStationReader):
    """One unit of work over what stations tell each other."""

    @property
    def cut_off(self) -> bool:
        """Whether this station decides on its own, and tells the hub later."""
        return False

    def put_station(self, station: Station) -> None:
        """Keep a station, in place of the one of the same name."""
        self.connection.execute(_STATION, asdict(station))

    def put_health(self, health: Health) -> None:
        """Keep how a station is now."""
        self.connection.execute(_HEALTH, asdict(health))

    def put_conflict(self, conflict: Conflict) -> None:
        """Keep a conflict, in place of the one with the same id."""
        self.connection.execute(_CONFLICT, asdict(conflict))

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that is kept already stays as it is."""
        self.connection.execute(_CORRECTION, asdict(correction))

    def put_help_call(self, call: HelpCall) -> None:
        """Keep a call for help, in place of the one with the same id."""
        self.connection.execute(_HELP_CALL, asdict(call))

    def put_announcement(self, announcement: Announcement) -> None:
        """Keep an announcement, in place of the one with the same id."""
        values: dict[str, Any] = asdict(announcement)
        self.connection.execute(_ANNOUNCEMENT, values | {"text": dict(values["text"])})

    def put_staff(self, member: StaffMember) -> None:
        """Keep somebody on the staff, in place of the one with the same id."""
        self.connection.execute(_STAFF, asdict(member))
