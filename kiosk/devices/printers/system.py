"""The system's own printers through Qt, where there is no CUPS: on Windows."""

from dataclasses import dataclass, field

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.badge_painter import badge_pages
from kiosk.devices.paper import INCH, PRINT_DPI
from kiosk.devices.printers import Condition, Printed
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork

_NEAR = 1
"""Millimetres by which a paper may differ from the badge."""


def system_names() -> list[str]:
    """Name the printers that the system has."""
    return QPrinterInfo.availablePrinterNames()


@dataclass(frozen=True, slots=True)
class SystemPrinter:
    """Prints through Qt; the system tells no more after that than “sent”."""

    name: str
    system_name: str
    layout: BadgeLayout
    _sent: set[str] = field(default_factory=set, compare=False, repr=False)

    def send(self, work: BadgeWork) -> Printed:
        """Hand a badge to the system, unless it was handed over before."""
        if work.job_id in self._sent:
            return Printed(BadgeState.SENT)
        found = QPrinterInfo.printerInfo(self.system_name)
        if found.isNull():
            return Printed(BadgeState.QUEUED, self._missing(), Trouble.GONE)
        printer = self._prepared(found)
        printer.setDocName(f"kiosk-{work.job_id}")
        painter = QPainter()
        if not painter.begin(printer):
            return Printed(BadgeState.FAILED, "The system does not take the badge.")
        self._sent.add(work.job_id)
        painter.scale(PRINT_DPI / INCH, PRINT_DPI / INCH)
        for number, paint in enumerate(badge_pages(self.layout, work.content)):
            if number:
                printer.newPage()
            paint(painter)
        if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
            return Printed(BadgeState.UNKNOWN, "The system may not have printed it.")
        return Printed(BadgeState.SENT)

    def follow(self, job_id: str) -> Printed:
        """Say "sent" of what this process handed over, and nothing of the rest."""
        if job_id in self._sent:
            return Printed(BadgeState.SENT)
        return Printed(BadgeState.UNKNOWN, "The system does not say: is it there?")

    def condition(self) -> Condition:
        """Say whether the system has the printer, and which papers it takes."""
        found = QPrinterInfo.printerInfo(self.system_name)
        if found.isNull():
            return Condition(Trouble.GONE, self._missing())
        media = tuple(size.name() for size in found.supportedPageSizes())
        if found.state() in {
            QPrinter.PrinterState.Error,
            QPrinter.PrinterState.Aborted,
        }:
            return Condition(Trouble.OTHER, "The system calls it faulty.", media)
        return Condition(media=media)

    def _missing(self) -> str:
        known = ", ".join(system_names()) or "none"
        return f"The system has no printer “{self.system_name}”; it has: {known}."

    def _prepared(self, found: QPrinterInfo) -> QPrinter:
        printer = QPrinter(found, QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        paper = self._paper(found)
        printer.setPageSize(paper)
        if self._lies_across(paper):
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        if self.layout.back:
            printer.setDuplex(QPrinter.DuplexMode.DuplexAuto)
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF())
        return printer

    def _lies_across(self, paper: QPageSize) -> bool:
        size = paper.size(QPageSize.Unit.Point)
        return (size.width() < size.height()) != (
            self.layout.width < self.layout.height
        )

    def _paper(self, found: QPrinterInfo) -> QPageSize:
        """Choose the printer's own paper of the badge's size, else ask for the size."""
        wanted = sorted((self.layout.width, self.layout.height))
        unit = QPageSize.Unit.Millimeter
        for paper in found.supportedPageSizes():
            size = paper.size(unit)
            pairs = zip(sorted(size.toTuple()), wanted, strict=True)
            if all(abs(side - other) <= _NEAR for side, other in pairs):
                return paper
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        size = QSizeF(self.layout.width, self.layout.height)
        return QPageSize(size, unit, self.layout.name, exact)
