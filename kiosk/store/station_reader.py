"""Look up what stations tell each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, RowMapping, or_, select

from kiosk.domain.conflict import Conflict, ConflictKind
from kiosk.domain.correction import Correction
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.station import Health, Station
from kiosk.store.badge_reader import SqlBadgeReader
from kiosk.store.station_tables import (
    AnnouncementRow,
    ConflictRow,
    CorrectionRow,
    HealthRow,
    HelpCallRow,
    ReplicaRow,
    StaffRow,
    StationRow,
)

_CONFLICTS = select(ConflictRow.__table__).order_by(
    ConflictRow.noticed_at, ConflictRow.id
)


@dataclass(slots=True)
class SqlStationReader(SqlBadgeReader):
    """One consistent look at the stations and what they have to say."""

    def stations(self) -> Sequence[Station]:
        """List the stations that were invited, by name."""
        found = select(StationRow.__table__).order_by(StationRow.name)
        return [Station(**row) for row in self._found(found)]

    def healths(self) -> Sequence[Health]:
        """List how the stations are, by name."""
        found = select(HealthRow.__table__).order_by(HealthRow.station)
        return [Health(**row) for row in self._found(found)]

    def conflicts(self, event: str) -> Sequence[Conflict]:
        """List the conflicts that wait for somebody, the oldest first."""
        open_ones = ConflictRow.resolved_at.is_(None)
        found = _CONFLICTS.where(ConflictRow.event == event, open_ones)
        return list(map(_conflict, self._found(found)))

    def conflicts_of(self, registration: str) -> Sequence[Conflict]:
        """List all conflicts about one person, resolved ones too."""
        found = _CONFLICTS.where(ConflictRow.registration == registration)
        return list(map(_conflict, self._found(found)))

    def corrections_of(self, registration: str) -> Sequence[Correction]:
        """List the corrections of one person's name, in order."""
        found = (
            select(CorrectionRow.__table__)
            .where(CorrectionRow.registration == registration)
            .order_by(CorrectionRow.stamp, CorrectionRow.station, CorrectionRow.id)
        )
        return [Correction(**row) for row in self._found(found)]

    def help_calls(self, event: str) -> Sequence[HelpCall]:
        """List the calls for help that nobody has answered, the oldest first."""
        waiting = HelpCallRow.answered_at.is_(None)
        found = (
            select(HelpCallRow.__table__)
            .where(HelpCallRow.event == event, waiting)
            .order_by(HelpCallRow.called_at, HelpCallRow.id)
        )
        return [HelpCall(**row) for row in self._found(found)]

    def announcements(self, event: str, now: datetime) -> Sequence[Announcement]:
        """List what is to be seen on every screen, the newest first."""
        shown = or_(AnnouncementRow.ends_at.is_(None), AnnouncementRow.ends_at > now)
        found = (
            select(AnnouncementRow.__table__)
            .where(AnnouncementRow.event == event, shown)
            .order_by(AnnouncementRow.made_at.desc(), AnnouncementRow.id)
        )
        return [Announcement(**row) for row in self._found(found)]

    def staff(self) -> Sequence[StaffMember]:
        """List who is on the staff now, by name."""
        found = select(StaffRow.__table__).where(StaffRow.active)
        members = (
            StaffMember(**{**row, "role": Role(row["role"])})
            for row in self._found(found)
        )
        return sorted(members, key=lambda one: (one.name.casefold(), one.id))

    def noted(self, key: str) -> str | None:
        """Read how far a station's copy has come."""
        found = select(ReplicaRow.value).where(ReplicaRow.key == key)
        return self.connection.execute(found).scalar()

    def _found(self, query: Executable) -> Iterator[RowMapping]:
        return iter(self.connection.execute(query).mappings())


def _conflict(row: RowMapping) -> Conflict:
    values: dict[str, Any] = {**row, "kind": ConflictKind(row["kind"])}
    return Conflict(**values)
