"""A badge in a form that an IPP printer takes, and how it is to be printed."""

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QTransform

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.badge_painter import badge_image, badge_pdf
from kiosk.devices.paper import PRINT_DPI, png
from kiosk.devices.printers.ipp_enums import IppTag
from kiosk.devices.printers.ipp_media import Medium
from kiosk.devices.printers.ipp_message import Attribute, Attributes
from kiosk.devices.printers.pwg_raster import pwg_raster
from kiosk.domain.badge_content import BadgeContent

PDF, RASTER, PNG, JPEG = (
    "application/pdf",
    "image/pwg-raster",
    "image/png",
    "image/jpeg",
)

_PER_INCH = 3
"""IPP's unit of resolutions."""
_SHARPNESS = range(100, 1201)

_WISHES = {
    "print-scaling": "none",
    "print-color-mode": "color",
}


def choose_format(printer: Attributes) -> str | None:
    """Choose the form of a document; none where the printer takes none of ours."""
    taken = printer.texts("document-format-supported")
    return next((one for one in (PDF, RASTER, PNG, JPEG) if one in taken), None)


def printable(layout: BadgeLayout, form: str, printer: Attributes) -> BadgeLayout:
    """Leave a badge's back off where the printer has one side only."""
    both = form == PDF and _turning(layout) in printer.texts("sides-supported")
    return layout if both else layout.front_only


def wishes(
    layout: BadgeLayout, printer: Attributes, medium: Medium | None
) -> Iterator[Attribute]:
    """Say how a badge is printed: as it is, on its medium, in colour where it can."""
    if medium:
        yield medium.attribute()
    turning = _turning(layout) if layout.back else "one-sided"
    for name, value in (*_WISHES.items(), ("sides", turning)):
        if value in printer.texts(f"{name}-supported"):
            yield Attribute(name, IppTag.KEYWORD, (value,))


def document(
    form: str,
    layout: BadgeLayout,
    content: BadgeContent,
    printer: Attributes,
    medium: Medium | None,
) -> bytes:
    """Make the document."""
    if form == PDF:
        return badge_pdf(layout, [content])
    dpi = _dpi(printer)
    picture = badge_image(layout, content, dpi)
    if form == PNG:
        return png(picture)
    if form == JPEG:
        return _jpeg(picture)
    types = printer.texts("pwg-raster-document-type-supported")
    return pwg_raster(_on(medium, picture, dpi), dpi, coloured="srgb_8" in types)


def _turning(layout: BadgeLayout) -> str:
    """Say how the sheet is turned for its back, to be read as a page of a book."""
    tall = layout.width < layout.height
    return "two-sided-long-edge" if tall else "two-sided-short-edge"


def _dpi(printer: Attributes) -> int:
    """Choose the printer's resolution that is nearest to ours."""
    known = printer.numbers("pwg-raster-document-resolution-supported")
    square = {one[0] for one in known if one[0] == one[1] and one[2] == _PER_INCH}
    fitting = square.intersection(_SHARPNESS)
    return min(fitting, key=lambda dpi: abs(dpi - PRINT_DPI), default=PRINT_DPI)


def _on(medium: Medium | None, picture: QImage, dpi: int) -> QImage:
    """Lay the badge on the whole medium, turned as it lies in the printer."""
    if medium is None:
        return picture
    if (picture.width() < picture.height()) != medium.turned:
        picture = picture.transformed(QTransform().rotate(90))
    width, height = (round(side * dpi / 2540) for side in medium.size)
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    place = QRect(0, 0, picture.width(), picture.height())
    if medium.fits:
        place.moveCenter(sheet.rect().center())
    painter.drawImage(place, picture)
    painter.end()
    return sheet


def _jpeg(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setQuality(95)
    writer.write(picture)
    return bytes(buffer.data().data())
