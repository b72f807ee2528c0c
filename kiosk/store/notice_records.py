"""Conflicts, help calls and announcements in the database."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, or_, select

from kiosk.domain.stations.conflict import Conflict, ConflictKind
from kiosk.domain.stations.notice import EVACUATION_PREFIX, Announcement, HelpCall
from kiosk.store import rows
from kiosk.store.station_tables import AnnouncementRow, ConflictRow, HelpCallRow
from kiosk.store.upsert import put

_CONFLICTS = select(ConflictRow.__table__).order_by(
    ConflictRow.noticed_at, ConflictRow.id
)
_PUT_CONFLICT, _PUT_HELP_CALL = put(ConflictRow), put(HelpCallRow)
_PUT_ANNOUNCEMENT = put(AnnouncementRow)


@dataclass(frozen=True)
class SqlNotices:
    """Conflicts, calls for help and announcements."""

    connection: Connection

    def conflicts(self, event: str) -> Sequence[Conflict]:
        """Return the open conflicts, the oldest first."""
        unresolved = ConflictRow.resolved_at.is_(None)
        query = _CONFLICTS.where(ConflictRow.event == event, unresolved)
        return list(map(conflict_of, rows.read(self.connection, query)))

    def conflicts_of(self, registration: str) -> Sequence[Conflict]:
        """Return all conflicts of one person, including resolved ones."""
        query = _CONFLICTS.where(ConflictRow.registration == registration)
        return list(map(conflict_of, rows.read(self.connection, query)))

    def help_calls(self, event: str) -> Sequence[HelpCall]:
        """Return the help calls that are not answered yet, the oldest first."""
        waiting = HelpCallRow.answered_at.is_(None)
        query = (
            select(HelpCallRow.__table__)
            .where(HelpCallRow.event == event, waiting)
            .order_by(HelpCallRow.called_at, HelpCallRow.id)
        )
        return [HelpCall(**row) for row in rows.read(self.connection, query)]

    def announcements(self, event: str, now: datetime) -> Sequence[Announcement]:
        """Return the current announcements, the newest first."""
        is_current = or_(
            AnnouncementRow.ends_at.is_(None), AnnouncementRow.ends_at > now
        )
        query = (
            select(AnnouncementRow.__table__)
            .where(
                AnnouncementRow.event == event,
                is_current,
                AnnouncementRow.id.not_like(f"{EVACUATION_PREFIX}%"),
            )
            .order_by(AnnouncementRow.made_at.desc(), AnnouncementRow.id)
        )
        return [Announcement(**row) for row in rows.read(self.connection, query)]

    def evacuations(self, event: str) -> Sequence[Announcement]:
        """Return all evacuations, those that are over too, as announcements."""
        query = (
            select(AnnouncementRow.__table__)
            .where(
                AnnouncementRow.event == event,
                AnnouncementRow.id.startswith(EVACUATION_PREFIX),
            )
            .order_by(AnnouncementRow.made_at, AnnouncementRow.id)
        )
        return [Announcement(**row) for row in rows.read(self.connection, query)]

    def put_conflict(self, conflict: Conflict) -> None:
        """Store a conflict, replacing the one with the same id."""
        self.connection.execute(_PUT_CONFLICT, asdict(conflict))

    def put_help_call(self, call: HelpCall) -> None:
        """Store a help call, replacing the one with the same id."""
        self.connection.execute(_PUT_HELP_CALL, asdict(call))

    def put_announcement(self, announcement: Announcement) -> None:
        """Store an announcement, replacing the one with the same id."""
        values: dict[str, Any] = asdict(announcement)
        values["text"] = dict(values["text"])
        self.connection.execute(_PUT_ANNOUNCEMENT, values)


def conflict_of(row: rows.RowValues) -> Conflict:
    """Return a row's conflict."""
    values: dict[str, Any] = {**row, "kind": ConflictKind(row["kind"])}
    return Conflict(**values)
