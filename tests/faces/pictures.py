"""Pictures of pages as somebody approved them, and how others differ from them."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

APPROVED = Path(__file__).with_name("approved")
DIFFERENCES = Path(tempfile.gettempdir()) / "kiosk-differences"
APPROVING = bool(os.environ.get("APPROVE"))
"""Whether the pages are as they should be: then their pictures are kept."""
LONGEST = 640
"""Pixels of a kept picture's longer side: enough to see what moved."""
COLOURS = 64
STRANGE = 56
"""Steps of 255 that a pixel may differ by: colours are kept as the nearest of few."""
SHARE = 0.002
"""How much of a picture may differ: a number that is new in each run, no more."""
TELLS_FOLDER = "organiser-inside"
FOLDERS_SHARE = 0.004
"""How much of the page may that tells a folder, whose name is new in each run."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One page as it looks now."""

    name: str
    image: Image.Image

    @classmethod
    def of(cls, name: str, shown: QImage) -> "Seen":
        """Make a small picture of a page."""
        small = shown.scaled(
            LONGEST,
            LONGEST,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        ).convertToFormat(QImage.Format.Format_RGB888)
        size = small.width(), small.height()
        packed = bytes(small.constBits())
        image = Image.frombytes("RGB", size, packed, "raw", "RGB", small.bytesPerLine())
        return cls(name, image)

    def complaint(self) -> str:
        """Say how it differs from what was approved, if it does, and show where."""
        path = APPROVED / self.name
        if APPROVING:
            APPROVED.mkdir(exist_ok=True)
            self.image.quantize(COLOURS, dither=Image.Dither.NONE).save(
                path, optimize=True
            )
        if not path.exists():
            return self._shown("nobody has approved it yet")
        before = Image.open(path).convert("RGB")
        if before.size != self.image.size:
            return self._shown(f"it was {before.size}, and is {self.image.size}")
        differs = ImageChops.difference(before, self.image)
        red, green, blue = differs.split()
        most = ImageChops.lighter(ImageChops.lighter(red, green), blue)
        marked = most.point(lambda step: 255 if step > STRANGE else 0)
        share = marked.histogram()[255] / (marked.width * marked.height)
        tells_folder = self.name.startswith(TELLS_FOLDER)
        if share <= (FOLDERS_SHARE if tells_folder else SHARE):
            return ""
        marked.save(_folder() / f"differs-{self.name}")
        return self._shown(f"{share:.1%} of it differs")

    def _shown(self, why: str) -> str:
        self.image.save(_folder() / self.name)
        return f"{self.name}: {why}"


def _folder() -> Path:
    DIFFERENCES.mkdir(exist_ok=True)
    return DIFFERENCES
