"""The printer that is always there: a folder of PDFs."""

import os
from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.badge_painter import badge_pdf
from kiosk.devices.printers import Condition, Printed
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork
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

    def send(self, work: BadgeWork) -> Printed:
        """Write the PDF, unless this very job's is there: done when it is on disk."""
        path = self.file_of(work)
        if path.exists():
            return Printed(BadgeState.DONE)
        try:
            make_folder(self.folder)
            write_atomically(path, badge_pdf(self.layout, [work.content]), durable=True)
        except KnownFault as fault:
            return Printed(BadgeState.FAILED, str(fault))
        return Printed(BadgeState.DONE)

    def follow(self, job_id: str) -> Printed:
        """Look whether a badge's file is there; only a whole one ever is."""
        there = any(self.folder.glob(f"*_{safe_name(job_id)}.pdf"))
        return Printed(BadgeState.DONE if there else BadgeState.QUEUED)

    def condition(self) -> Condition:
        """Say whether the folder can be written."""
        try:
            make_folder(self.folder)
        except KnownFault as fault:
            return Condition(Trouble.GONE, str(fault))
        if os.access(self.folder, os.W_OK):
            return Condition()
        return Condition(Trouble.GONE, f"The folder {self.folder} cannot be written.")

    def file_of(self, work: BadgeWork) -> Path:
        """Say which file a badge goes to."""
        return self.folder / f"{safe_name(work.reference)}_{safe_name(work.job_id)}.pdf"
