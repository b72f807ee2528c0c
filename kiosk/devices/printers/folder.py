"""The printer that is always there: a folder of PDFs."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.badge_painter import badge_pdf
from kiosk.devices.printers import Printed
from kiosk.devices.whole_file import make_folder, safe_name, write_whole
from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeWork
from kiosk.domain.fault import KnownFault


@dataclass(frozen=True, slots=True)
class FolderPrinter:
    """Prints each badge into a PDF of its own, named by reference and job."""

    folder: Path
    layout: BadgeLayout

    @property
    def name(self) -> str:
        """The folder's name."""
        return f"PDFs in {self.folder}"

    def print(self, work: BadgeWork) -> Printed:
        """Write the PDF, unless this very job's is there: done when it is on disk."""
        path = self.file_of(work)
        if path.exists():
            return Printed(BadgeState.DONE)
        try:
            make_folder(self.folder)
            write_whole(path, badge_pdf(self.layout, [work.content]), durable=True)
        except KnownFault as fault:
            return Printed(BadgeState.FAILED, str(fault))
        return Printed(BadgeState.DONE)

    def file_of(self, work: BadgeWork) -> Path:
        """Say which file a badge goes to."""
        return self.folder / f"{safe_name(work.reference)}_{safe_name(work.job_id)}.pdf"
