"""The ports to the badges and to the printers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.badge import (
    BadgeJob,
    BadgeNews,
    BadgeState,
    DoubtedBadge,
    Trouble,
    WaitingBadge,
)
from kiosk.domain.printer import PrinterPlan, PrinterStatus


class BadgeReader(Protocol):
    """A look at the badges."""

    def of(self, registration: str) -> Sequence[BadgeJob]:
        """Return a person's badges, the newest first."""
        ...

    def find(self, job: str) -> BadgeJob | None:
        """Return a badge by its id."""
        ...

    def states(self, event: str) -> Mapping[BadgeState, int]:
        """Return the number of badges by how far they have come."""
        ...

    def doubted(self, event: str, station: str | None = None) -> Sequence[DoubtedBadge]:
        """Return the badges that may or may not have come out, the oldest first."""
        ...

    def waiting(self, station: str | None = None) -> Sequence[WaitingBadge]:
        """Return the queued badges of all events, the oldest first."""
        ...

    def under_way(self, station: str | None = None) -> Sequence[BadgeJob]:
        """Return the badges that were sent and of which more is to be heard."""
        ...

    def next(self, printer: str, station: str | None = None) -> BadgeJob | None:
        """Return the badge to print next: the oldest, of those who are here already."""
        ...

    def registrations_without(self, event: str, category: str | None) -> Sequence[str]:
        """Return the registrations that have no badge but failed ones, by reference."""
        ...


class BadgeWriter(BadgeReader, Protocol):
    """What changes badges."""

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge, one without a reason only if there is none; return whether."""
        ...

    def place(self, job: str, printer: str, trouble: Trouble | None) -> None:
        """Note which printer a queued badge waits for, and what holds it up there."""
        ...

    def claim(self, job: str, at: datetime) -> bool:
        """Make a queued badge "sent"; false for one that is not queued any more."""
        ...

    def mark(self, news: BadgeNews, at: datetime) -> None:
        """Note how far a badge has come."""
        ...


class PrinterReader(Protocol):
    """A look at the printers."""

    def all(self) -> Sequence[PrinterStatus]:
        """Return the printers in the settings' order."""
        ...


class PrinterWriter(PrinterReader, Protocol):
    """What changes printers."""

    def put(self, station: str, plans: Sequence[PrinterPlan], at: datetime) -> None:
        """Keep a station's printers and no others; a new one has a full roll."""
        ...

    def report(
        self,
        station: str,
        name: str,
        trouble: Trouble | None,
        detail: str,
        at: datetime,
    ) -> None:
        """Note how a printer is."""
        ...

    def put_labels(self, station: str, name: str, labels: int, at: datetime) -> None:
        """Note how many labels a printer has."""
        ...

    def use_label(self, station: str, name: str) -> None:
        """Count a label as used, where labels are counted."""
        ...
