"""What a station's replica is waited for after it changed at the hub."""

from collections.abc import Iterable
from dataclasses import dataclass

from kiosk.domain.people.person_change import ChangeSet, PersonChange
from kiosk.domain.staff import StaffMember
from kiosk.domain.stations.conflict import Conflict
from kiosk.domain.stations.notice import Announcement, HelpCall
from kiosk.store.history_records import SqlHistory
from kiosk.store.hub.station_rights import require_manager
from kiosk.store.hub.timeout_connection import TimeoutConnection
from kiosk.store.hub.write_set import WriteSet
from kiosk.store.notice_records import SqlNotices
from kiosk.store.station_records import SqlStaff


@dataclass(frozen=True)
class HubNotices(SqlNotices):
    """The notices; each change is noted in the write set."""

    driver: TimeoutConnection
    write_set: WriteSet

    def put_conflict(self, conflict: Conflict) -> None:
        """Store a conflict, replacing the one with the same id."""
        super().put_conflict(conflict)
        self.write_set.add_other(self.driver)

    def put_help_call(self, call: HelpCall) -> None:
        """Store a help call, replacing the one with the same id."""
        super().put_help_call(call)
        self.write_set.add_other(self.driver)

    def put_announcement(self, announcement: Announcement) -> None:
        """Store an announcement, replacing the one with the same id."""
        super().put_announcement(announcement)
        self.write_set.add_other(self.driver)


@dataclass(frozen=True)
class HubHistory(SqlHistory):
    """The history of people; each change set is noted in the write set."""

    driver: TimeoutConnection
    write_set: WriteSet

    def record(self, change_set: ChangeSet, changes: Iterable[PersonChange]) -> None:
        """Add a change set with its changes."""
        super().record(change_set, changes)
        self.write_set.add_other(self.driver)


@dataclass(frozen=True)
class HubStaff(SqlStaff):
    """The staff, which only managers change; each change is noted in the write set."""

    driver: TimeoutConnection
    write_set: WriteSet

    def put(self, member: StaffMember) -> None:
        """Store a member, replacing the one with the same id."""
        require_manager(self.connection, "the staff and their PINs")
        super().put(member)
        self.write_set.add_other(self.driver)
