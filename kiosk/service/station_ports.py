"""The doors to what stations tell each other through the records."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.conflict import Conflict
from kiosk.domain.correction import Correction
from kiosk.domain.notice import Announcement, HelpCall
from kiosk.domain.staff import StaffMember
from kiosk.domain.station import Health, Station


class StationReader(Protocol):
    """A look at the stations and what they have to say."""

    def stations(self) -> Sequence[Station]:
        """List the stations that were invited, by name."""
        ...

    def healths(self) -> Sequence[Health]:
        """List how the stations are, by name."""
        ...

    def conflicts(self, event: str) -> Sequence[Conflict]:
        """List the conflicts that wait for somebody, the oldest first."""
        ...

    def conflicts_of(self, registration: str) -> Sequence[Conflict]:
        """List all conflicts about one person, resolved ones too."""
        ...

    def corrections_of(self, registration: str) -> Sequence[Correction]:
        """List the corrections of one person's name, in order."""
        ...

    def help_calls(self, event: str) -> Sequence[HelpCall]:
        """List the calls for help that nobody has answered, the oldest first."""
        ...

    def announcements(self, event: str, now: datetime) -> Sequence[Announcement]:
        """List what is to be seen on every screen, the newest first."""
        ...

    def staff(self) -> Sequence[StaffMember]:
        """List who is on the staff now, by name."""
        ...


class StationTransaction(StationReader, Protocol):
    """What changes what stations tell each other."""

    @property
    def cut_off(self) -> bool:
        """Whether this station decides on its own, and tells the hub later."""
        ...

    def put_station(self, station: Station) -> None:
        """Keep a station, in place of the one of the same name."""
        ...

    def put_health(self, health: Health) -> None:
        """Keep how a station is now."""
        ...

    def put_conflict(self, conflict: Conflict) -> None:
        """Keep a conflict, in place of the one with the same id."""
        ...

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that is kept already stays as it is."""
        ...

    def put_help_call(self, call: HelpCall) -> None:
        """Keep a call for help, in place of the one with the same id."""
        ...

    def put_announcement(self, announcement: Announcement) -> None:
        """Keep an announcement, in place of the one with the same id."""
        ...

    def put_staff(self, member: StaffMember) -> None:
        """Keep somebody on the staff, in place of the one with the same id."""
        ...
