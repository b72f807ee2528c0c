"""Images of pages as they were approved, and how others differ from them."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

APPROVED = Path(__file__).with_name("approved")
DIFFERENCES = Path(tempfile.gettempdir()) / "kiosk-differences"
IS_APPROVING = bool(os.environ.get("APPROVE"))
"""Whether the pages are as they should be: then their pictures are kept."""
MAX_SIDE = 640
"""Pixels of a kept picture's longer side: enough to see what moved."""
COLOURS = 64
MAX_STEP = 56
"""Steps of 255 that a pixel may differ by: colours are kept as the nearest of few."""
MAX_SHARE = 0.002
"""How much of a picture may differ: a number that is new in each run, no more."""
FOLDER_PAGE = "organiser-inside"
FOLDER_PAGE_MAX_SHARE = 0.004
"""How much of the page may that tells a folder, whose name is new in each run."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """The image of one page as it is now."""

    name: str
    image: Image.Image

    @classmethod
    def of(cls, name: str, grabbed: QImage) -> "PageImage":
        """Return the reduced image of a page."""
        small = grabbed.scaled(
            MAX_SIDE,
            MAX_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_RGB888)
        size = small.width(), small.height()
        pixels = bytes(small.constBits())
        image = Image.frombytes("RGB", size, pixels, "raw", "RGB", small.bytesPerLine())
        return cls(name, image)

    def difference(self) -> str:
        """Return how the page differs from the approved one; empty if it does not."""
        path = APPROVED / self.name
        if IS_APPROVING:
            APPROVED.mkdir(exist_ok=True)
            self.image.quantize(COLOURS, dither=Image.Dither.NONE).save(
                path, optimize=True
            )
        if not path.exists():
            return self._save_difference("nobody has approved it yet")
        approved = Image.open(path).convert("RGB")
        if approved.size != self.image.size:
            return self._save_difference(
                f"it was {approved.size}, and is {self.image.size}"
            )
        difference = ImageChops.difference(approved, self.image)
        red, green, blue = difference.split()
        greatest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
        marked = greatest.point(lambda step: 255 if step > MAX_STEP else 0)
        share = marked.histogram()[255] / (marked.width * marked.height)
        names_folder = self.name.startswith(FOLDER_PAGE)
        if share <= (FOLDER_PAGE_MAX_SHARE if names_folder else MAX_SHARE):
            return ""
        marked.save(_folder() / f"differs-{self.name}")
        return self._save_difference(f"{share:.1%} of it differs")

    def _save_difference(self, reason: str) -> str:
        self.image.save(_folder() / self.name)
        return f"{self.name}: {reason}"


def _folder() -> Path:
    DIFFERENCES.mkdir(exist_ok=True)
    return DIFFERENCES
