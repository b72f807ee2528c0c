"""The printer that is always there: a folder of PDFs."""

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_pdf
from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.fault import KnownFault
from kiosk.files.atomic_write import write_atomically
from kiosk.files.paths import make_folder, safe_name


@dataclass(frozen=True, slots=True)
class FolderPrinter:
    """Prints each badge into a PDF of its own, named by reference and job."""

    folder: Path
    layout: BadgeLayout

    @property
    def name(self) -> str:
        """The folder's name."""
        return f"PDFs in {self.folder}"

    def send(self, request: PrintRequest) -> JobStatus:
        """Write the PDF, unless this very job's is there: done when it is on disk."""
        path = self.path_of(request)
        if path.exists():
            return JobStatus(BadgeState.DONE)
        try:
            make_folder(self.folder)
            write_atomically(
                path, badge_pdf(self.layout, [request.content]), durable=True
            )
        except KnownFault as fault:
            return JobStatus(BadgeState.FAILED, str(fault))
        return JobStatus(BadgeState.DONE)

    def job_status(self, job_id: str) -> JobStatus:
        """Return "done" if the job's file is there; only a complete one ever is."""
        exists = any(self.folder.glob(f"*_{safe_name(job_id)}.pdf"))
        return JobStatus(BadgeState.DONE if exists else BadgeState.QUEUED)

    def status(self) -> PrinterStatus:
        """Return whether the folder can be written."""
        try:
            make_folder(self.folder)
        except KnownFault as fault:
            return PrinterStatus(PrinterTrouble.GONE, str(fault))
        if os.access(self.folder, os.W_OK):
            return PrinterStatus()
        return PrinterStatus(
            PrinterTrouble.GONE, f"The folder {self.folder} cannot be written."
        )

    def path_of(self, request: PrintRequest) -> Path:
        """Return the file that a badge is written to."""
        return (
            self.folder
            / f"{safe_name(request.reference)}_{safe_name(request.job_id)}.pdf"
        )
