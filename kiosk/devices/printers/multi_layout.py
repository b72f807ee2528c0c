"""One printer that prints badges of several layouts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.devices.printers import JobStatus, Printer, PrinterStatus
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState


@dataclass(frozen=True, slots=True)
class MultiLayoutPrinter:
    """A printer of many layouts: the same device once for each, by the layout's name.

    A job is followed by the one that it was sent with; which of them another process
    used does not matter, since they are one device.
    """

    name: str
    printers: Mapping[str, Printer]
    _sent: dict[str, Printer] = field(default_factory=dict)

    def send(self, request: PrintRequest) -> JobStatus:
        """Send a badge in its layout."""
        printer = self.printers.get(request.layout)
        if printer is None:
            problem = f"“{self.name}” has no layout “{request.layout}”."
            return JobStatus(BadgeState.FAILED, problem)
        self._sent.clear()
        self._sent[request.job_id] = printer
        return printer.send(request)

    def job_status(self, job_id: str) -> JobStatus:
        """Return a job's status."""
        return self._sent.get(job_id, self._first).job_status(job_id)

    def status(self) -> PrinterStatus:
        """Return the printer's status."""
        return self._first.status()

    @property
    def _first(self) -> Printer:
        return next(iter(self.printers.values()))
