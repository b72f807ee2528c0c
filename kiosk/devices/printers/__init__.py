"""The interface of printers, and the statuses of their jobs and of themselves."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble


@dataclass(frozen=True, slots=True)
class JobStatus:
    """The state of a job at a printer, with the printer's own words on a problem.

    "queued" says that the printer certainly never got it. ``settled`` is false as long
    as a later status may say more.
    """

    state: BadgeState
    problem: str = ""
    trouble: PrinterTrouble | None = None
    settled: bool = True


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """The state of a printer: its trouble, its own words on it, its loaded media."""

    trouble: PrinterTrouble | None = None
    detail: str = ""
    media: tuple[str, ...] = ()


class Printer(Protocol):
    """The interface of printers; "done" only where it proves to be so.

    No call raises for what printers do, or waits longer than a few seconds.
    """

    @property
    def name(self) -> str:
        """The printer's name, for people."""
        ...

    def send(self, request: PrintRequest) -> JobStatus:
        """Send a badge; the same job a second time is not printed again.

        "failed" promises that nothing was or will be printed of it.
        """
        ...

    def job_status(self, job_id: str) -> JobStatus:
        """Return the status of a job, even of one that another process sent."""
        ...

    def status(self) -> PrinterStatus:
        """Return the printer's status."""
        ...
