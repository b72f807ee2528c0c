"""The system's own printers through Qt, where there is no CUPS: on Windows."""

from dataclasses import dataclass, field

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_pages
from kiosk.devices.documents.paper import INCH, PRINT_DPI
from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble

_TOLERANCE = 1
"""Millimetres by which a paper may differ from the badge."""


def system_printer_names() -> list[str]:
    """Return the names of the system's printers."""
    return QPrinterInfo.availablePrinterNames()


@dataclass(frozen=True, slots=True)
class SystemPrinter:
    """Prints through Qt; the last status that the system tells is "sent"."""

    name: str
    system_name: str
    layout: BadgeLayout
    _sent: set[str] = field(default_factory=set, compare=False, repr=False)

    def send(self, request: PrintRequest) -> JobStatus:
        """Send a badge to the system, unless it was sent before."""
        if request.job_id in self._sent:
            return JobStatus(BadgeState.SENT)
        info = QPrinterInfo.printerInfo(self.system_name)
        if info.isNull():
            return JobStatus(
                BadgeState.QUEUED, self._missing_sentence(), PrinterTrouble.GONE
            )
        printer = self._make_printer(info)
        printer.setDocName(f"kiosk-{request.job_id}")
        painter = QPainter()
        if not painter.begin(printer):
            return JobStatus(BadgeState.FAILED, "The system does not take the badge.")
        self._sent.add(request.job_id)
        painter.scale(PRINT_DPI / INCH, PRINT_DPI / INCH)
        for page_number, paint in enumerate(badge_pages(self.layout, request.content)):
            if page_number:
                printer.newPage()
            paint(painter)
        if not painter.end() or printer.printerState() is QPrinter.PrinterState.Error:
            return JobStatus(BadgeState.UNKNOWN, "The system may not have printed it.")
        return JobStatus(BadgeState.SENT)

    def job_status(self, job_id: str) -> JobStatus:
        """Return "sent" for the jobs of this process, and "unknown" for all others."""
        if job_id in self._sent:
            return JobStatus(BadgeState.SENT)
        return JobStatus(BadgeState.UNKNOWN, "The system does not say: is it there?")

    def status(self) -> PrinterStatus:
        """Return whether the system has the printer, and which papers it takes."""
        info = QPrinterInfo.printerInfo(self.system_name)
        if info.isNull():
            return PrinterStatus(PrinterTrouble.GONE, self._missing_sentence())
        media = tuple(size.name() for size in info.supportedPageSizes())
        if info.state() in {
            QPrinter.PrinterState.Error,
            QPrinter.PrinterState.Aborted,
        }:
            return PrinterStatus(
                PrinterTrouble.OTHER, "The system calls it faulty.", media
            )
        return PrinterStatus(media=media)

    def _missing_sentence(self) -> str:
        known = ", ".join(system_printer_names()) or "none"
        return f"The system has no printer “{self.system_name}”; it has: {known}."

    def _make_printer(self, info: QPrinterInfo) -> QPrinter:
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setResolution(PRINT_DPI)
        paper = self._page_size(info)
        printer.setPageSize(paper)
        if self._is_rotated(paper):
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        if self.layout.back:
            printer.setDuplex(QPrinter.DuplexMode.DuplexAuto)
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF())
        return printer

    def _is_rotated(self, paper: QPageSize) -> bool:
        size = paper.size(QPageSize.Unit.Point)
        return (size.width() < size.height()) != (
            self.layout.width < self.layout.height
        )

    def _page_size(self, info: QPrinterInfo) -> QPageSize:
        """Return the printer's own paper of the badge's size, else a custom size."""
        badge_sides = sorted((self.layout.width, self.layout.height))
        unit = QPageSize.Unit.Millimeter
        for paper in info.supportedPageSizes():
            size = paper.size(unit)
            pairs = zip(sorted(size.toTuple()), badge_sides, strict=True)
            if all(abs(side - other) <= _TOLERANCE for side, other in pairs):
                return paper
        exact = QPageSize.SizeMatchPolicy.ExactMatch
        size = QSizeF(self.layout.width, self.layout.height)
        return QPageSize(size, unit, self.layout.name, exact)
