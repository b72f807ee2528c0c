"""Ports to badge jobs and printers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from kiosk.domain.badges.badge_job import (
    BadgeJob,
    BadgeState,
    JobUpdate,
    PrinterTrouble,
    QueuedBadge,
    UncertainJob,
)
from kiosk.domain.badges.print_routing import PrinterConfig, PrinterHealth


class BadgeReader(Protocol):
    """Read access to badge jobs."""

    def for_registration(self, registration: str) -> Sequence[BadgeJob]:
        """Return a person's badges, the newest first."""
        ...

    def find(self, job_id: str) -> BadgeJob | None:
        """Return a badge by its id."""
        ...

    def counts_by_state(self, event: str) -> Mapping[BadgeState, int]:
        """Return the number of badges by state."""
        ...

    def uncertain(
        self, event: str, station: str | None = None
    ) -> Sequence[UncertainJob]:
        """Return the badges that may or may not have been printed, the oldest first."""
        ...

    def queued(self, station: str | None = None) -> Sequence[QueuedBadge]:
        """Return the queued badges of all events, the oldest first."""
        ...

    def in_progress(self, station: str | None = None) -> Sequence[BadgeJob]:
        """Return the badges that were sent and are not settled yet."""
        ...

    def next_for_printer(
        self, printer: str, station: str | None = None
    ) -> BadgeJob | None:
        """Return the badge to print next: of people inside first, then the oldest."""
        ...

    def registrations_without(self, event: str, category: str | None) -> Sequence[str]:
        """Return the registrations that have no badge but failed ones, by reference."""
        ...


class BadgeWriter(BadgeReader, Protocol):
    """Write access to badge jobs."""

    def queue(self, job: BadgeJob) -> bool:
        """Queue a badge and return whether that was done.

        One without a reason is queued only if the person has none that did not fail.
        """
        ...

    def assign_printer(
        self, job_id: str, printer: str, trouble: PrinterTrouble | None
    ) -> None:
        """Assign a queued badge to a printer, with the trouble that holds it up."""
        ...

    def claim(self, job_id: str, printer: str, at: datetime) -> bool:
        """Set a badge to "sent"; return False if it no longer waits for the printer."""
        ...

    def record(
        self, job_update: JobUpdate, at: datetime, printer: str | None = None
    ) -> bool:
        """Record a badge's progress; return False if another printer has it by now."""
        ...


class PrinterReader(Protocol):
    """Read access to printers."""

    def all(self) -> Sequence[PrinterHealth]:
        """Return the printers in the settings' order."""
        ...


class PrinterWriter(PrinterReader, Protocol):
    """Write access to printers."""

    def put(self, station: str, configs: Sequence[PrinterConfig], at: datetime) -> None:
        """Replace a station's printers; a new one has a full roll."""
        ...

    def report(
        self,
        station: str,
        name: str,
        trouble: PrinterTrouble | None,
        detail: str,
        at: datetime,
    ) -> None:
        """Record a printer's status."""
        ...

    def set_labels(self, station: str, name: str, labels: int, at: datetime) -> None:
        """Set the number of labels left in a printer."""
        ...

    def use_label(self, station: str, name: str) -> None:
        """Count a label as used, where labels are counted."""
        ...
