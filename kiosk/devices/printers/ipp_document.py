"""A badge in a document format that an IPP printer takes, with its job attributes."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QTransform

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_painter import badge_image, badge_pdf
from kiosk.devices.documents.paper import PRINT_DPI, encode_png
from kiosk.devices.printers.ipp_enums import IppTag
from kiosk.devices.printers.ipp_media import Medium
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.pwg_raster import pwg_raster
from kiosk.domain.badges.badge_content import BadgeContent

PDF, RASTER, PNG, JPEG = (
    "application/pdf",
    "image/pwg-raster",
    "image/png",
    "image/jpeg",
)

_PER_INCH = 3
"""IPP's unit of resolutions."""
_RESOLUTIONS = range(100, 1201)

_JOB_KEYWORDS = {
    "print-scaling": "none",
    "print-color-mode": "color",
}


def choose_format(printer: Attributes) -> str | None:
    """Return the document format to send; None where the printer takes none of ours."""
    supported = printer.texts("document-format-supported")
    return next(
        (
            document_format
            for document_format in (PDF, RASTER, PNG, JPEG)
            if document_format in supported
        ),
        None,
    )


def supported_layout(
    layout: BadgeLayout, document_format: str, printer: Attributes
) -> BadgeLayout:
    """Return the layout without its back where the printer has one side only."""
    is_duplex = document_format == PDF and _sides(layout) in printer.texts(
        "sides-supported"
    )
    return layout if is_duplex else layout.front_only


def job_attributes(
    layout: BadgeLayout, printer: Attributes, medium: Medium | None
) -> Iterator[Attribute]:
    """Yield a job's attributes: unscaled, on its medium, in colour where it can."""
    if medium:
        yield medium.attribute()
    sides = _sides(layout) if layout.back else "one-sided"
    for name, value in (*_JOB_KEYWORDS.items(), ("sides", sides)):
        if value in printer.texts(f"{name}-supported"):
            yield Attribute(name, IppTag.KEYWORD, (value,))


def make_document(
    document_format: str,
    layout: BadgeLayout,
    content: BadgeContent,
    printer: Attributes,
    medium: Medium | None,
) -> bytes:
    """Return a badge as a document of this format."""
    if document_format == PDF:
        return badge_pdf(layout, [content])
    dpi = _dpi(printer)
    image = badge_image(layout, content, dpi)
    if document_format == PNG:
        return encode_png(image)
    if document_format == JPEG:
        return _jpeg(image)
    types = printer.texts("pwg-raster-document-type-supported")
    return pwg_raster(
        _place_on_medium(medium, image, dpi), dpi, coloured="srgb_8" in types
    )


def _sides(layout: BadgeLayout) -> str:
    """Return the edge that the sheet is turned on, to be read like a book."""
    tall = layout.width < layout.height
    return "two-sided-long-edge" if tall else "two-sided-short-edge"


def _dpi(printer: Attributes) -> int:
    """Return the printer's resolution that is nearest to ours."""
    resolutions = printer.numbers("pwg-raster-document-resolution-supported")
    square = {
        resolution[0]
        for resolution in resolutions
        if resolution[0] == resolution[1] and resolution[2] == _PER_INCH
    }
    usable = square.intersection(_RESOLUTIONS)
    return min(usable, key=lambda dpi: abs(dpi - PRINT_DPI), default=PRINT_DPI)


def _place_on_medium(medium: Medium | None, image: QImage, dpi: int) -> QImage:
    """Draw the badge on the whole medium, rotated as it lies in the printer."""
    if medium is None:
        return image
    if (image.width() < image.height()) != medium.is_portrait:
        image = image.transformed(QTransform().rotate(90))
    width, height = (round(side * dpi / 2540) for side in medium.size)
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    target = QRect(0, 0, image.width(), image.height())
    if medium.fits:
        target.moveCenter(sheet.rect().center())
    painter.drawImage(target, image)
    painter.end()
    return sheet


def _jpeg(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(95)
    writer.write(image)
    return bytes(buffer.data().data())
