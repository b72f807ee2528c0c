"""One printer that prints badges of several layouts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.devices.printers import Condition, Printed, Printer
from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeWork


@dataclass(frozen=True, slots=True)
class PrinterByLayout:
    """A printer of many layouts: the same device once for each, by the layout's name.

    A badge is followed by the one that it was sent with; which of them another process
    used does not matter, since they are one device.
    """

    name: str
    printers: Mapping[str, Printer]
    _sent: dict[str, Printer] = field(default_factory=dict)

    def send(self, work: BadgeWork) -> Printed:
        """Hand a badge over in its layout."""
        printer = self.printers.get(work.layout)
        if printer is None:
            problem = f"“{self.name}” has no layout “{work.layout}”."
            return Printed(BadgeState.FAILED, problem)
        self._sent.clear()
        self._sent[work.job_id] = printer
        return printer.send(work)

    def follow(self, job_id: str) -> Printed:
        """Say what became of a badge."""
        return self._sent.get(job_id, self._any).follow(job_id)

    def condition(self) -> Condition:
        """Say how the printer is."""
        return self._any.condition()

    @property
    def _any(self) -> Printer:
        return next(iter(self.printers.values()))
