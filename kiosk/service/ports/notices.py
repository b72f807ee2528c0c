"""The port to what stations tell each other."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.conflict import Conflict
from kiosk.domain.notice import Announcement, HelpCall


class NoticeReader(Protocol):
    """A look at conflicts, calls for help and announcements."""

    def conflicts(self, event: str) -> Sequence[Conflict]:
        """Return the conflicts that wait for somebody, the oldest first."""
        ...

    def conflicts_of(self, registration: str) -> Sequence[Conflict]:
        """Return all conflicts about one person, resolved ones too."""
        ...

    def help_calls(self, event: str) -> Sequence[HelpCall]:
        """Return the calls for help that nobody has answered, the oldest first."""
        ...

    def announcements(self, event: str, now: datetime) -> Sequence[Announcement]:
        """Return what is to be seen on every screen, the newest first."""
        ...


class NoticeWriter(NoticeReader, Protocol):
    """What changes conflicts, calls for help and announcements."""

    def put_conflict(self, conflict: Conflict) -> None:
        """Keep a conflict, in place of the one with the same id."""
        ...

    def put_help_call(self, call: HelpCall) -> None:
        """Keep a call for help, in place of the one with the same id."""
        ...

    def put_announcement(self, announcement: Announcement) -> None:
        """Keep an announcement, in place of the one with the same id."""
        ...
