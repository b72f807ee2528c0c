"""The doors to the badges and the printers among the records."""

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
    """A look at the badges and the printers."""

    def badges_of(self, registration: str) -> Sequence[BadgeJob]:
        """List a person's badges, the newest first."""
        ...

    def badge(self, job: str) -> BadgeJob | None:
        """Find a badge by its id."""
        ...

    def badge_states(self, event: str) -> Mapping[BadgeState, int]:
        """Count the badges by how far they have come."""
        ...

    def doubted_badges(
        self, event: str, station: str | None = None
    ) -> Sequence[DoubtedBadge]:
        """List the badges that may or may not have come out, the oldest first."""
        ...

    def waiting_badges(self, station: str | None = None) -> Sequence[WaitingBadge]:
        """List the queued badges, of all events, the oldest first."""
        ...

    def badges_under_way(self, station: str | None = None) -> Sequence[BadgeJob]:
        """List the badges that were sent and of which more is to be heard."""
        ...

    def next_badge(self, printer: str, station: str | None = None) -> BadgeJob | None:
        """Find the badge to print next: the oldest, of those who are here already."""
        ...

    def without_badge(self, event: str, category: str | None) -> Sequence[str]:
        """List the registrations that have no badge but failed ones, by reference."""
        ...

    def printers(self) -> Sequence[PrinterStatus]:
        """List the printers in the settings' order."""
        ...


class BadgeTransaction(BadgeReader, Protocol):
    """What changes badges and printers."""

    def queue_badge(self, job: BadgeJob) -> bool:
        """Queue a badge; one without a reason only if none was made, and say so."""
        ...

    def place_badge(self, job: str, printer: str, trouble: Trouble | None) -> None:
        """Note which printer a queued badge waits for, and what holds it up there."""
        ...

    def claim_badge(self, job: str, at: datetime) -> bool:
        """Make a queued badge "sent"; false for one that is not queued any more."""
        ...

    def mark_badge(self, news: BadgeNews, at: datetime) -> None:
        """Note how far a badge has come."""
        ...

    def put_printers(
        self, station: str, plans: Sequence[PrinterPlan], at: datetime
    ) -> None:
        """Keep a station's printers and no others; a new one has a full roll."""
        ...

    def report_printer(
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
