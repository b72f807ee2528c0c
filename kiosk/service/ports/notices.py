"""Ports to conflicts, help calls and announcements."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.stations.conflict import Conflict
from kiosk.domain.stations.notice import Announcement, HelpCall


class NoticeReader(Protocol):
    """Read access to conflicts, help calls and announcements."""

    def conflicts(self, event: str) -> Sequence[Conflict]:
        """Return the open conflicts, the oldest first."""
        ...

    def conflicts_of(self, registration: str) -> Sequence[Conflict]:
        """Return all conflicts of one person, including resolved ones."""
        ...

    def help_calls(self, event: str) -> Sequence[HelpCall]:
        """Return the help calls that are not answered yet, the oldest first."""
        ...

    def announcements(self, event: str, now: datetime) -> Sequence[Announcement]:
        """Return the current announcements, the newest first."""
        ...

    def evacuations(self, event: str) -> Sequence[Announcement]:
        """Return all evacuations, those that are over too, as announcements."""
        ...


class NoticeWriter(NoticeReader, Protocol):
    """Write access to conflicts, help calls and announcements."""

    def put_conflict(self, conflict: Conflict) -> None:
        """Store a conflict, replacing the one with the same id."""
        ...

    def put_help_call(self, call: HelpCall) -> None:
        """Store a help call, replacing the one with the same id."""
        ...

    def put_announcement(self, announcement: Announcement) -> None:
        """Store an announcement, replacing the one with the same id."""
        ...
